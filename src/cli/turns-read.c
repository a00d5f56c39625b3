/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include "cli/chats.h"
#include "cli/cli.h"
#include "cli/line-reader.h"

static gboolean
read_line (const char *line, gsize length, const char *name, guint number, AttuneOnTurn on_turn, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneTurnLine) turn = attune_turn_line_parse (line, length, &error);

  if (turn == NULL) {
    attune_say ("%s:%u: %s", name, number, error->message);
    return FALSE;
  }
  on_turn (turn, data);
  return TRUE;
}

gboolean
attune_turns_read (FILE *stream, const char *name, AttuneOnTurn on_turn, gpointer data)
{
  g_autoptr (AttuneLineReader) reader = attune_line_reader_new (stream);
  gboolean good = TRUE;
  const char *line;
  gsize length;

  for (;;) {
    AttuneLineResult result = attune_line_reader_next (reader, &line, &length);
    guint number = attune_line_reader_number (reader);

    switch (result) {
    case ATTUNE_LINE_READ:
      if (!read_line (line, length, name, number, on_turn, data))
        good = FALSE;
      break;
    case ATTUNE_LINE_TOO_LONG:
      attune_say (_("%s:%u: the line is longer than %u bytes; a line holds one turn"), name, number, ATTUNE_LINE_MAX);
      good = FALSE;
      break;
    case ATTUNE_LINE_FAILED:
      attune_say (_("%s: It cannot be read: %s."), name, g_strerror (errno));
      return FALSE;
    case ATTUNE_LINE_END:
      return good;
    }
  }
}

gboolean
attune_turns_read_file (const char *path, AttuneOnTurn on_turn, gpointer data)
{
  if (g_str_equal (path, "-"))
    return attune_turns_read (stdin, "-", on_turn, data);

  g_autofree char *name = g_filename_display_name (path);
  FILE *stream = g_fopen (path, "rb");
  if (stream == NULL) {
    attune_say (_("%s: It cannot be opened: %s."), name, g_strerror (errno));
    return FALSE;
  }
  gboolean good = attune_turns_read (stream, name, on_turn, data);
  fclose (stream);
  return good;
}
