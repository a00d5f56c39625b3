/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include "cli/cli.h"
#include "cli/line-reader.h"
#include "cli/log-reader.h"

typedef enum {
  TROUBLE_BYTES = 1 << 0,
  TROUBLE_LENGTH = 1 << 1,
  TROUBLE_ENTRY = 1 << 2,
  TROUBLE_FILE = 1 << 3,
} Trouble;

struct AttuneLogReader {
  AttuneLineReader *lines;
  AttuneLogFormat format;
  AttuneLogPlace *place;
  const char *name;
  AttuneLogStamp stamp;
  AttuneLogEntry entries[2]; /* the one that is handed out, and the one behind it */
  guint current;
  gboolean opened; /* the one behind it was met, and its first line is in it */
  gboolean begun;  /* there was an entry, or a first line that is libpurple's */
  guint stray;     /* the first line before the entries that is neither; 0: none */
  guint told;      /* Trouble: each is said once for a file */
  gboolean good;
};

AttuneLogReader *
attune_log_reader_new (FILE *stream, AttuneLogFormat format, AttuneLogPlace *place, const char *name)
{
  AttuneLogReader *reader = g_new0 (AttuneLogReader, 1);

  reader->lines = attune_line_reader_new (stream);
  reader->format = format;
  reader->place = place;
  reader->name = name;
  reader->good = TRUE;
  for (guint i = 0; i < 2; i++)
    attune_log_entry_init (&reader->entries[i]);
  return reader;
}

void
attune_log_reader_free (AttuneLogReader *reader)
{
  if (reader == NULL)
    return;
  attune_line_reader_free (reader->lines);
  attune_log_stamp_clear (&reader->stamp);
  for (guint i = 0; i < 2; i++)
    attune_log_entry_clear (&reader->entries[i]);
  g_free (reader);
}

gboolean
attune_log_reader_has_begun (const AttuneLogReader *reader)
{
  return reader->begun;
}

gboolean
attune_log_reader_is_good (const AttuneLogReader *reader)
{
  return reader->good;
}

static void
tell_of_line (AttuneLogReader *reader, Trouble trouble, guint number)
{
  reader->good = FALSE;
  if (reader->name == NULL || reader->told & trouble)
    return;
  reader->told |= trouble;
  switch (trouble) {
  case TROUBLE_BYTES:
    attune_say (_("%s:%u: There are bytes here that are not UTF-8; each is read as “�”."), reader->name, number);
    break;
  case TROUBLE_LENGTH:
    attune_say (_("%s:%u: A message is longer than %u bytes; what is beyond is left out."), reader->name, number,
                   ATTUNE_LINE_MAX);
    break;
  case TROUBLE_ENTRY:
    attune_say (_("%s:%u: This is not how an entry of a conversation log begins; it is left out."), reader->name, number);
    break;
  case TROUBLE_FILE:
    attune_say (_("%s:%u: This is not how a conversation log of Pidgin begins; the file is left out."), reader->name, number);
    break;
  }
}

static void
tell (AttuneLogReader *reader, Trouble trouble)
{
  tell_of_line (reader, trouble, attune_line_reader_number (reader->lines));
}

/* Returns: NULL at the end; else the caller's, UTF-8. */
static char *
read_line (AttuneLogReader *reader)
{
  const char *line;
  gsize length;

  for (;;)
    switch (attune_line_reader_next (reader->lines, &line, &length)) {
    case ATTUNE_LINE_READ:
      if (g_utf8_validate_len (line, length, NULL))
        return g_strndup (line, length);
      tell (reader, TROUBLE_BYTES);
      return g_utf8_make_valid (line, (gssize) length);
    case ATTUNE_LINE_TOO_LONG:
      tell (reader, TROUBLE_LENGTH);
      break;
    case ATTUNE_LINE_FAILED:
      if (reader->name != NULL)
        attune_say (_("%s: It cannot be read: %s."), reader->name, g_strerror (errno));
      reader->good = FALSE;
      return NULL;
    case ATTUNE_LINE_END:
      return NULL;
    }
}

/* What ends an HTML log. */
static gboolean
is_tail (AttuneLogFormat format, const char *line)
{
  static const char *const tails[] = { "</p>", "</body>", "</html>", "</body></html>", NULL };
  return format == ATTUNE_LOG_HTML && g_strv_contains (tails, line);
}

/* A line before the first entry. The first line may be another program's. */
static void
pass_over (AttuneLogReader *reader, const char *line)
{
  if (reader->place == NULL)
    return;
  if (attune_line_reader_number (reader->lines) == 1)
    reader->begun = attune_log_place_read_head (reader->place, line);
  else if (reader->stray == 0 && *line != '\0' && !(reader->format == ATTUNE_LOG_HTML && *line == '<'))
    reader->stray = attune_line_reader_number (reader->lines);
}

/* Once it is known whether the file is a log. */
static void
tell_of_begin (AttuneLogReader *reader, gboolean found)
{
  reader->begun = reader->begun || found;
  if (reader->place == NULL || reader->place->system)
    return;
  if (!reader->begun && attune_line_reader_number (reader->lines) > 0)
    tell_of_line (reader, TROUBLE_FILE, 1);
  else if (reader->stray > 0)
    tell_of_line (reader, TROUBLE_ENTRY, reader->stray);
  reader->stray = 0;
}

static void
append (AttuneLogReader *reader, const char *line)
{
  GString *raw = reader->entries[reader->current].raw;

  if (raw->len + strlen (line) >= ATTUNE_LINE_MAX)
    tell (reader, TROUBLE_LENGTH);
  else if (!is_tail (reader->format, line))
    g_string_append_printf (raw, "\n%s", line);
}

AttuneLogEntry *
attune_log_reader_next (AttuneLogReader *reader)
{
  gboolean found = reader->opened;
  char *line;

  if (reader->opened)
    reader->current = !reader->current;
  reader->opened = FALSE;
  while (!reader->opened && (line = read_line (reader)) != NULL) {
    AttuneLogEntry *next = &reader->entries[found ? !reader->current : reader->current];
    if (attune_log_entry_open (next, reader->format, &reader->stamp, line)) {
      next->line = attune_line_reader_number (reader->lines);
      reader->opened = found;
      found = TRUE;
    } else if (found)
      append (reader, line);
    else
      pass_over (reader, line);
    g_free (line);
  }
  tell_of_begin (reader, found);
  return found ? &reader->entries[reader->current] : NULL;
}
