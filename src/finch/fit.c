/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "finch/fit.h"

#include <string.h>

static guint
char_columns (gunichar c)
{
  return g_unichar_iswide (c) ? 2 : 1;
}

guint
attune_fit_columns (const char *text)
{
  guint columns = 0;
  const char *at;

  for (at = text; *at != '\0'; at = g_utf8_next_char (at))
    columns += char_columns (g_utf8_get_char (at));
  return columns;
}

/* The end of what fits into @columns. */
static const char *
find_end (const char *text, guint columns)
{
  const char *at;

  for (at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint more = char_columns (g_utf8_get_char (at));

      if (more > columns)
        break;
      columns -= more;
    }
  return at;
}

/* Bytes of control characters are never part of another character. */
static void
flatten (char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_iscntrl (*text))
      *text = ' ';
}

char *
attune_fit_cut (const char *text, guint columns)
{
  const char *end = find_end (text, columns);
  g_autofree char *start = NULL;

  if (*end != '\0' && columns > 0)
    end = find_end (text, columns - 1);
  start = g_strndup (text, (gsize) (end - text));
  flatten (start);
  if (*end == '\0' || columns == 0)
    return g_steal_pointer (&start);
  g_strchomp (start);
  return g_strconcat (start, "…", NULL);
}

char *
attune_fit_pad (const char *text, guint columns)
{
  guint used = attune_fit_columns (text);

  return g_strdup_printf ("%s%*s", text, (int) (columns > used ? columns - used : 0), "");
}

char *
attune_fit_ascii (const char *text)
{
  static const struct {
    const char *sign;
    const char *plain;
  } SIGNS[] = { { "✓", "+" }, { "○", "o" } };
  g_autoptr (GString) plain = g_string_new (text);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (SIGNS); i++)
    g_string_replace (plain, SIGNS[i].sign, SIGNS[i].plain, 0);
  /* The rest are quotes, dashes and letters with accents. */
  return g_str_to_ascii (plain->str, NULL);
}

guint
attune_fit_change_end (const char *before, const char *after)
{
  gsize old = strlen (before);
  gsize length = strlen (after);
  gsize same = 0;
  const char *end;

  while (same < MIN (old, length) && before[old - same - 1] == after[length - same - 1])
    same++;
  if (same == length)
    return (guint) length;
  /* Not in the middle of a character. */
  while (same > 0 && ((guchar) after[length - same] & 0xC0) == 0x80)
    same--;
  end = after + length - same;
  while (g_unichar_ispunct (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  return (guint) (end - after);
}
