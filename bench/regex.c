/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "regex.h"

/* What stands between two words of a sentence; each part takes it along. */
#define BETWEEN "[^\\w.!?\\n]*"

static void
append_words (GString *regex, const char *words, gsize length)
{
  g_autofree char *copy = g_strndup (words, length);
  g_auto (GStrv) each = g_strsplit (copy, " ", -1);

  for (guint i = 0; each[i] != NULL; i++) {
    g_autofree char *escaped = g_regex_escape_string (each[i], -1);
    g_string_append_printf (regex, "\\b%s\\b" BETWEEN, escaped);
  }
}

static void
append_list (GString *regex, GHashTable *list)
{
  GHashTableIter iter;
  gpointer entry;
  const char *bar = "";

  g_string_append (regex, "(?:");
  g_hash_table_iter_init (&iter, list);
  while (g_hash_table_iter_next (&iter, &entry, NULL)) {
    g_string_append (regex, bar);
    append_words (regex, entry, strlen (entry));
    bar = "|";
  }
  g_string_append_c (regex, ')');
}

/* The mark at *@at, which it steps over; FALSE: there is none. */
static gboolean
append_mark (GString *regex, const char **at)
{
  static const struct { const char *mark, *regex; } MARKS[] = {
    { "(", "(?:" }, { ")", ")" }, { "[", "(?:" }, { "]", ")?" }, { "|", "|" }, { " ", "" },
    { "…", "(?:\\w+" BETWEEN "){0,4}" }, { "_", "\\w+" BETWEEN }, { "#", "\\w*\\d[\\w.-]*" BETWEEN },
    { "^", "(?:^|[.!?\\n])" BETWEEN }, { "$", "(?:[.!?\\n]|$)" }, { "?", "\\?" }, { "!", "!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (MARKS); i++)
    if (g_str_has_prefix (*at, MARKS[i].mark)) {
      g_string_append (regex, MARKS[i].regex);
      *at += strlen (MARKS[i].mark);
      return TRUE;
    }
  return FALSE;
}

static void
append_template (GString *regex, const AttunePacks *packs, const AttuneRule *rule, const char *at)
{
  while (*at != '\0') {
    if (append_mark (regex, &at))
      continue;
    if (*at == '{') {
      const char *end = strchr (at, '}');
      g_autofree char *name = g_strndup (at + 1, end - at - 1);
      append_list (regex, attune_packs_list (packs, rule->language, name));
      at = end + 1;
      continue;
    }
    gsize length = strcspn (at, " ()[]{}|^$?!#_*");
    const char *gap = g_strstr_len (at, length, "…");
    if (gap != NULL)
      length = gap - at;
    if (at[length] == '*')
      g_string_append_printf (regex, "\\b%.*s\\w*" BETWEEN, (int) length, at);
    else
      append_words (regex, at, length);
    at += length + (at[length] == '*');
  }
}

static void
append_templates (GString *regex, const AttunePacks *packs, const AttuneRule *rule, const GPtrArray *templates)
{
  for (guint i = 0; i < templates->len; i++) {
    if (regex->len > 0)
      g_string_append_c (regex, '|');
    append_template (regex, packs, rule, templates->pdata[i]);
  }
}

char *
bench_regex_of_rule (const AttunePacks *packs, const AttuneRule *rule)
{
  GString *regex = g_string_new (NULL);

  append_templates (regex, packs, rule, rule->match);
  append_templates (regex, packs, rule, rule->unless);
  return g_string_free (regex, FALSE);
}
