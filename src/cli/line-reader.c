/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/line-reader.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct AttuneLineReader {
  FILE *stream;
  GString *line;
  guint number;
};

AttuneLineReader *
attune_line_reader_new (FILE *stream)
{
  AttuneLineReader *reader = g_new0 (AttuneLineReader, 1);

  reader->stream = stream;
  reader->line = g_string_new (NULL);
  return reader;
}

void
attune_line_reader_free (AttuneLineReader *reader)
{
  if (reader == NULL)
    return;
  g_string_free (reader->line, TRUE);
  g_free (reader);
}

guint
attune_line_reader_number (const AttuneLineReader *reader)
{
  return reader->number;
}

AttuneLineResult
attune_line_reader_next (AttuneLineReader *reader, const char **line, gsize *length)
{
  GString *buffer = reader->line;
  gboolean too_long = FALSE;
  int byte;

  g_string_truncate (buffer, 0);
  while ((byte = getc_unlocked (reader->stream)) != EOF && byte != '\n') {
    if (buffer->len < ATTUNE_LINE_MAX)
      g_string_append_c (buffer, (char) byte);
    else
      too_long = TRUE;
  }
  if (byte == EOF && ferror (reader->stream))
    return ATTUNE_LINE_FAILED;
  if (byte == EOF && buffer->len == 0)
    return ATTUNE_LINE_END;

  reader->number++;
  if (too_long)
    return ATTUNE_LINE_TOO_LONG;
  if (buffer->len > 0 && buffer->str[buffer->len - 1] == '\r')
    g_string_truncate (buffer, buffer->len - 1);
  if (reader->number == 1 && g_str_has_prefix (buffer->str, BYTE_ORDER_MARK))
    g_string_erase (buffer, 0, strlen (BYTE_ORDER_MARK));
  *line = buffer->str;
  *length = buffer->len;
  return ATTUNE_LINE_READ;
}
