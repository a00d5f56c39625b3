/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_LOG_ENTRY_H
#define ATTUNE_CLI_LOG_ENTRY_H

#include <glib.h>
#include "cli/log-place.h"
#include "cli/log-stamp.h"

G_BEGIN_DECLS

/* One entry of a log, as far as it tells by itself. */

typedef enum {
  ATTUNE_LOG_NOTE,   /* what the client wrote: who came and went, what went wrong */
  ATTUNE_LOG_SAID,
  ATTUNE_LOG_ACTION, /* "/me waves" */
  ATTUNE_LOG_AUTO,   /* an automatic reply */
  ATTUNE_LOG_PLAIN,  /* in plain text: any of these, and who begins it (log-speakers.h) */
} AttuneLogKind;

typedef enum {
  ATTUNE_LOG_UNKNOWN,
  ATTUNE_LOG_SENT,
  ATTUNE_LOG_RECEIVED,
} AttuneLogSide; /* HTML has it in the colours */

typedef struct {
  guint line; /* of the file, 1-based, where it begins */
  AttuneLogKind kind;
  AttuneLogSide side;
  char *who;    /* as the log calls the speaker; NULL: nobody, or kind PLAIN */
  GString *raw; /* its lines as they stand in the file, UTF-8 … */
  gsize body;   /* bytes: … and where the message begins in them */
} AttuneLogEntry;

void attune_log_entry_init (AttuneLogEntry *entry);
void attune_log_entry_clear (AttuneLogEntry *entry);

/* attune_log_entry_open: whether an entry begins with @line (UTF-8), and sets
 * all of it but line. @stamp is the file's. */
gboolean attune_log_entry_open (AttuneLogEntry *entry, AttuneLogFormat format, AttuneLogStamp *stamp, const char *line);

/* attune_log_entry_text: the message as the plugin would see it: plain text, an
 * action with its "/me". Not for kind PLAIN. The caller's. */
char *attune_log_entry_text (const AttuneLogEntry *entry, AttuneLogFormat format);

/* attune_log_auto_length: whether @who (as long as @length bytes, or to its end
 * with -1) ends with the mark of automatic replies, "<AUTO-REPLY>" in whatever
 * language. Returns: the bytes before it; 0: it does not. */
gsize attune_log_auto_length (const char *who, gssize length);

G_END_DECLS

#endif
