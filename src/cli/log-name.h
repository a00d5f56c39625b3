/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_LOG_NAME_H
#define ATTUNE_CLI_LOG_NAME_H

#include <glib.h>

G_BEGIN_DECLS

/* Names of speakers in logs. All are UTF-8. */

#define ATTUNE_LOG_NAME_MAX 256 /* bytes: what is longer is no name */

/* attune_log_name_skip: the name that @text, an entry of a plain-text log, begins
 * with: @length bytes. It ends with the first colon, if it is not one of @known.
 * Returns: where the message begins; NULL: there is no name. */
const char *attune_log_name_skip (const char *text, const char *const *known, gsize *length);

/* attune_log_name_is_same: whether they are the same but for capitals. */
gboolean attune_log_name_is_same (const char *a, const char *b);

/* attune_log_name_is_id: whether @name is @id, an address of the protocol, or a
 * part of it: "dana@shop.example/phone" is "dana@shop.example" and "dana".
 * @id may be NULL. */
gboolean attune_log_name_is_id (const char *name, const char *id);

/* attune_log_name_resembles_id: whether a word of @name is a word of the first part
 * of @id: "Dana Whitfield" resembles "dana.w@shop.example". @id may be NULL. */
gboolean attune_log_name_resembles_id (const char *name, const char *id);

/* attune_log_name_is_note: whether what stands before a colon is rather the
 * beginning of what the client wrote: "bob left the room (quit: …", "Unable to send
 * message: …", "dana!~d@host: …". */
gboolean attune_log_name_is_note (const char *name);

G_END_DECLS

#endif
