/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/report-word.h"

#include <string.h>

#define MOST_CHARACTERS 120
#define ELLIPSIS 0x2026

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_iscntrl (c);
}

/* Such as those that turn the direction of a line around; joiners belong to
 * words and pictures. */
static gboolean
is_invisible (gunichar c)
{
  return g_unichar_type (c) == G_UNICODE_FORMAT && c != 0x200c && c != 0x200d;
}

char *
attune_report_word (const char *text)
{
  gsize room = text == NULL ? 0 : strnlen (text, MOST_CHARACTERS * 8);
  g_autofree char *valid = g_utf8_make_valid (text == NULL ? "" : text, (gssize) room);
  GString *word = g_string_new (NULL);
  gboolean blank = FALSE;
  guint n = 0;
  const char *p;

  for (p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_invisible (c))
        continue;
      if (is_blank (c))
        {
          blank = word->len > 0;
          continue;
        }
      if (n + blank + 1 >= MOST_CHARACTERS)
        {
          g_string_append_unichar (word, ELLIPSIS);
          break;
        }
      if (blank)
        g_string_append_c (word, ' ');
      g_string_append_unichar (word, c);
      n += 1 + blank;
      blank = FALSE;
    }
  return g_string_free (word, FALSE);
}
