/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "phrase-lists.h"

static GHashTable *
list_of (const char *const *entries)
{
  GHashTable *list = g_hash_table_new (g_str_hash, g_str_equal);

  for (; *entries != NULL; entries++)
    g_hash_table_add (list, (gpointer) *entries);
  return list;
}

GHashTable *
phrase_lists_new (void)
{
  GHashTable *lists = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_hash_table_unref);
  static const char *const FEELING[] = { "hard", "difficult", "fed up", "up to here", NULL };
  static const char *const EMPTY[] = { NULL };

  g_hash_table_insert (lists, (gpointer) "feeling", list_of (FEELING));
  g_hash_table_insert (lists, (gpointer) "empty", list_of (EMPTY));
  return lists;
}

GHashTable *
phrase_lists_find (const char *list, gpointer lists)
{
  return g_hash_table_lookup (lists, list);
}

AttuneTemplate *
phrase_lists_parse (const char *pattern, GHashTable *lists)
{
  g_autofree char *problem = NULL;
  AttuneTemplate *parsed = attune_template_parse (pattern, phrase_lists_find, lists, &problem);

  g_assert_cmpstr (problem, ==, NULL);
  g_assert_nonnull (parsed);
  return parsed;
}
