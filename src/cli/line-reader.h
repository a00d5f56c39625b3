/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_LINE_READER_H
#define ATTUNE_CLI_LINE_READER_H

#include <stdio.h>
#include <glib.h>

G_BEGIN_DECLS

/*
 * AttuneLineReader: lines of a stream, one at a time, in bounded memory,
 * whatever bytes they hold (NUL too).
 */
typedef struct AttuneLineReader AttuneLineReader;

#define ATTUNE_LINE_MAX (4u << 20) /* bytes; no chat message comes near it */

typedef enum {
  ATTUNE_LINE_READ,
  ATTUNE_LINE_TOO_LONG, /* longer than ATTUNE_LINE_MAX; it was passed over */
  ATTUNE_LINE_END,      /* no more lines */
  ATTUNE_LINE_FAILED,   /* the stream cannot be read: errno says why */
} AttuneLineResult;

/* attune_line_reader_new: @stream is borrowed. */
AttuneLineReader *attune_line_reader_new (FILE *stream);
void attune_line_reader_free (AttuneLineReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneLineReader, attune_line_reader_free)

/* attune_line_reader_next: the next line, without its end ("\n", "\r\n"), and
 * without a byte order mark on the first. @line is borrowed until the next
 * call and ends with a NUL beyond @length. */
AttuneLineResult attune_line_reader_next (AttuneLineReader *reader, const char **line, gsize *length);

/* attune_line_reader_number: of the last line read, 1-based. */
guint attune_line_reader_number (const AttuneLineReader *reader);

G_END_DECLS

#endif
