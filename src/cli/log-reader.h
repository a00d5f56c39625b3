/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_LOG_READER_H
#define ATTUNE_CLI_LOG_READER_H

#include <stdio.h>
#include "cli/log-entry.h"

G_BEGIN_DECLS

/* AttuneLogReader: the entries of a log, one at a time, in bounded memory,
 * whatever the file holds. */
typedef struct AttuneLogReader AttuneLogReader;

/* attune_log_reader_new: @stream is borrowed. What the first line says goes to
 * @place, and what is wrong is reported as "@name:line: …"; both are NULL when
 * the file has been read before. */
AttuneLogReader *attune_log_reader_new (FILE *stream, AttuneLogFormat format, AttuneLogPlace *place, const char *name);
void attune_log_reader_free (AttuneLogReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneLogReader, attune_log_reader_free)

/* attune_log_reader_next: the next entry, which may be changed; borrowed until
 * the next call. NULL: there are no more. */
AttuneLogEntry *attune_log_reader_next (AttuneLogReader *reader);

/* attune_log_reader_has_begun: whether there was an entry, or a line that comes
 * before the entries of a log. */
gboolean attune_log_reader_has_begun (const AttuneLogReader *reader);

/* attune_log_reader_is_good: whether all of what was read so far was a log. */
gboolean attune_log_reader_is_good (const AttuneLogReader *reader);

G_END_DECLS

#endif
