/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_LOG_PLACE_H
#define ATTUNE_CLI_LOG_PLACE_H

#include <glib.h>

G_BEGIN_DECLS

/*
 * What a log's place says of it: libpurple keeps them as
 *
 *   logs/PROTOCOL/ACCOUNT/CONTACT/2026-03-01.093000+0100CET.html
 *
 * with CONTACT.chat for a room and .system for what happened to the account;
 * the first line names contact and account once more.
 */

/* What the name begins with, for strftime: names and dates have the same order. */
#define ATTUNE_LOG_DATE "%Y-%m-%d.%H%M%S"

typedef enum { ATTUNE_LOG_HTML, ATTUNE_LOG_TXT } AttuneLogFormat;

typedef struct {
  char *account; /* "agent@shop.example/desk"; NULL: not known */
  char *contact; /* whom, or which room, it is with, as the protocol calls them; NULL: not known */
  gboolean room;
  gboolean system; /* no conversation */
} AttuneLogPlace;

/* attune_log_name_is: whether a file of that name (without a folder) is a log:
 * it begins with the date and ends in .html or .txt. @format may be NULL. */
gboolean attune_log_name_is (const char *name, AttuneLogFormat *format);

/* attune_log_place_new: what the folders of @path say, if it is called as a log.
 * Returns: the caller's; never NULL. */
AttuneLogPlace *attune_log_place_new (const char *path);
void attune_log_place_free (AttuneLogPlace *place);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneLogPlace, attune_log_place_free)

/* attune_log_place_read_head: what the first line of the file says, UTF-8; it
 * wins. FALSE: it is no such line. */
gboolean attune_log_place_read_head (AttuneLogPlace *place, const char *line);

G_END_DECLS

#endif
