/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "practice/transcript.h"

#include <stdio.h>

enum { INDENT = 4 };

/* How many columns of a terminal the text takes. */
static guint
width_of (const char *text)
{
  guint width = 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
  }
  return width;
}

static void
wrap_line (GString *out, const char *line, guint indent, guint columns)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  guint used = 0;
  for (guint i = 0; words[i] != NULL; i++) {
    guint width = width_of (words[i]);
    if (width == 0)
      continue;
    if (used > 0 && used + 1 + width > columns) {
      g_string_append_c (out, '\n');
      used = 0;
    }
    if (used == 0) {
      g_string_append_printf (out, "%*s", (int) indent, "");
      used = indent;
    } else {
      g_string_append_c (out, ' ');
      used++;
    }
    g_string_append (out, words[i]);
    used += width;
  }
  if (used > 0)
    g_string_append_c (out, '\n');
}

char *
attune_transcript_wrap (const char *text, guint indent, guint columns)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) lines = g_strsplit (valid, "\n", -1);
  GString *out = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    wrap_line (out, lines[i], indent, columns);
  return g_string_free (out, FALSE);
}

void
attune_transcript_print (const char *heading, const char *text)
{
  g_autofree char *head = attune_transcript_wrap (heading, 0, ATTUNE_TRANSCRIPT_COLUMNS);
  g_autofree char *body = text != NULL ? attune_transcript_wrap (text, INDENT, ATTUNE_TRANSCRIPT_COLUMNS) : NULL;
  fputs (head, stdout);
  if (body != NULL)
    fputs (body, stdout);
  fflush (stdout);
}

void
attune_transcript_gap (void)
{
  fputc ('\n', stdout);
  fflush (stdout);
}
