/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/name.h"

#include <string.h>

#define LONGEST 40 /* letters; longer words are no names that one misspells */

guint
attune_name_distance (const char *a, const char *b, guint most)
{
  gunichar x[LONGEST + 1];
  gunichar y[LONGEST + 1];
  guint rows[3][LONGEST + 1];
  guint n = 0;
  guint m = 0;
  guint i;
  guint j;

  for (; *a != '\0' && n < LONGEST; a = g_utf8_next_char (a))
    x[n++] = g_utf8_get_char (a);
  for (; *b != '\0' && m < LONGEST; b = g_utf8_next_char (b))
    y[m++] = g_utf8_get_char (b);
  if (*a != '\0' || *b != '\0' || (n > m ? n - m : m - n) > most)
    return most + 1;
  for (j = 0; j <= m; j++)
    rows[0][j] = j;
  for (i = 1; i <= n; i++)
    {
      guint *row = rows[i % 3];
      const guint *above = rows[(i - 1) % 3];
      const guint *above_that = rows[(i + 1) % 3];

      row[0] = i;
      for (j = 1; j <= m; j++)
        {
          row[j] = MIN (MIN (above[j] + 1, row[j - 1] + 1), above[j - 1] + (x[i - 1] != y[j - 1]));
          if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
            row[j] = MIN (row[j], above_that[j - 2] + 1);
        }
    }
  return MIN (rows[n % 3][m], most + 1);
}

static gboolean
are_in_one_group (const char *group, const char *folded, const char *called)
{
  g_auto (GStrv) names = g_strsplit (group, " ", -1);

  return g_strv_contains ((const char *const *) names, folded) && g_strv_contains ((const char *const *) names, called);
}

gboolean
attune_name_is_short_form (const AttunePacks *packs, const char *language, const char *folded, const char *called)
{
  GHashTable *groups = attune_packs_list (packs, language, "short-forms");
  GHashTableIter iter;
  gpointer group;

  if (g_utf8_strlen (called, -1) >= 3 && g_str_has_prefix (folded, called))
    return TRUE;
  if (groups == NULL)
    return FALSE;
  g_hash_table_iter_init (&iter, groups);
  while (g_hash_table_iter_next (&iter, &group, NULL))
    if (strstr (group, folded) != NULL && are_in_one_group (group, folded, called))
      return TRUE;
  return FALSE;
}
