/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_LOG_STAMP_H
#define ATTUNE_CLI_LOG_STAMP_H

#include <glib.h>

G_BEGIN_DECLS

/*
 * AttuneLogStamp: the times in brackets at the beginning of the entries of a
 * plain-text log: "(09:30:15 AM)", "(上午 09時30分15秒)", and with the date,
 * "(01.03.2026 09:30:15)", where a message came late. They are written as the
 * locale has it, so it is one file that says what its times look like: what
 * a customer typed at the beginning of a line is none of them.
 */
typedef struct {
  char *shape; /* of the times without a date, or of all so far; NULL: none yet */
  guint n_numbers;
} AttuneLogStamp;

void attune_log_stamp_clear (AttuneLogStamp *stamp);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AttuneLogStamp, attune_log_stamp_clear)

/* attune_log_stamp_length: how many bytes a time and its brackets take at the
 * beginning of @line (any bytes); 0: there is none, or none that looks like the
 * others of this file. */
gsize attune_log_stamp_length (AttuneLogStamp *stamp, const char *line);

G_END_DECLS

#endif
