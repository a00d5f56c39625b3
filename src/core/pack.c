/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/pack.h"

#include <string.h>

#include "core/pack-private.h"
#include "core/text.h"

G_DEFINE_QUARK (attune-pack-error-quark, attune_pack_error)

void
attune_rule_free (AttuneRule *rule)
{
  if (rule == NULL)
    return;
  g_free (rule->id);
  g_free (rule->check);
  g_free (rule->detail);
  g_free (rule->say);
  g_free (rule->suggest);
  g_free (rule->source);
  g_free (rule->language);
  g_free (rule->file);
  g_clear_pointer (&rule->match, g_ptr_array_unref);
  g_clear_pointer (&rule->unless, g_ptr_array_unref);
  g_clear_pointer (&rule->catches, g_ptr_array_unref);
  g_clear_pointer (&rule->passes, g_ptr_array_unref);
  g_clear_pointer (&rule->parsed, g_ptr_array_unref);
  g_clear_pointer (&rule->parsed_unless, g_ptr_array_unref);
  g_free (rule);
}

static void
language_free (gpointer data)
{
  AttunePackLanguage *language = data;

  g_clear_pointer (&language->phrases, attune_phrases_free);
  g_hash_table_unref (language->lists);
  g_free (language->tag);
  g_free (language);
}

static void
change_free (gpointer data)
{
  AttunePackChange *change = data;

  attune_rule_free (change->rule);
  g_free (change->list);
  g_free (change->language);
  g_free (change->file);
  g_free (change);
}

AttunePacks *
attune_packs_new (void)
{
  AttunePacks *packs = g_new0 (AttunePacks, 1);

  packs->rules = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_rule_free);
  packs->old_lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_hash_table_unref);
  packs->left_out = g_ptr_array_new_with_free_func (g_free);
  packs->changes = g_ptr_array_new_with_free_func (change_free);
  packs->languages = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, language_free);
  return packs;
}

void
attune_packs_free (AttunePacks *packs)
{
  if (packs == NULL)
    return;
  /* The phrases borrow the lists. */
  g_hash_table_unref (packs->languages);
  g_ptr_array_unref (packs->old_lists);
  g_ptr_array_unref (packs->rules);
  g_ptr_array_unref (packs->changes);
  g_ptr_array_unref (packs->left_out);
  g_free (packs);
}

AttunePackLanguage *
attune_packs_language (AttunePacks *packs, const char *tag)
{
  AttunePackLanguage *language = g_hash_table_lookup (packs->languages, tag);

  if (language != NULL)
    return language;
  language = g_new0 (AttunePackLanguage, 1);
  language->tag = g_strdup (tag);
  language->lists = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  g_hash_table_insert (packs->languages, language->tag, language);
  return language;
}

void
attune_packs_forget_phrases (AttunePacks *packs)
{
  GHashTableIter iter;
  gpointer language;

  g_hash_table_iter_init (&iter, packs->languages);
  while (g_hash_table_iter_next (&iter, NULL, &language))
    g_clear_pointer (&((AttunePackLanguage *) language)->phrases, attune_phrases_free);
}

static AttunePackLanguage *
find_language (const AttunePacks *packs, const char *tag)
{
  g_autofree char *primary = NULL;

  if (tag == NULL)
    tag = "en";
  primary = g_ascii_strdown (tag, strcspn (tag, "-_"));
  return g_hash_table_lookup (packs->languages, primary);
}

const GPtrArray *
attune_packs_rules (const AttunePacks *packs)
{
  return packs->rules;
}

const GPtrArray *
attune_packs_changes (const AttunePacks *packs)
{
  return packs->changes;
}

GHashTable *
attune_packs_list (const AttunePacks *packs, const char *language, const char *list)
{
  AttunePackLanguage *found = find_language (packs, language);

  return found != NULL ? g_hash_table_lookup (found->lists, list) : NULL;
}

/* --- matching ------------------------------------------------------------ */

GHashTable *
attune_pack_language_list (const char *list, gpointer data)
{
  const AttunePackLanguage *language = data;

  return g_hash_table_lookup (language->lists, list);
}

static void
add_templates (AttunePackLanguage *language, const GPtrArray *parsed, guint tag)
{
  guint i;

  for (i = 0; i < parsed->len; i++)
    attune_phrases_add (language->phrases, g_ptr_array_index (parsed, i), tag);
}

static void
prepare (const AttunePacks *packs, AttunePackLanguage *language)
{
  guint i;

  language->phrases = attune_phrases_new ();
  for (i = 0; i < packs->rules->len; i++)
    {
      const AttuneRule *rule = g_ptr_array_index (packs->rules, i);

      if (strcmp (rule->language, language->tag) != 0)
        continue;
      add_templates (language, rule->parsed, i * 2);
      add_templates (language, rule->parsed_unless, i * 2 + 1);
    }
}

static gpointer
exception_key (const AttunePhraseMatch *match, const AttuneText *text)
{
  gsize rule = match->tag / 2;

  return GSIZE_TO_POINTER (rule * text->n_sentences + text->words[match->first_word].sentence);
}

/* Which rules are excepted in which sentences. NULL: none anywhere. */
static GHashTable *
find_exceptions (const GArray *found, const AttuneText *text)
{
  GHashTable *exceptions = NULL;
  guint i;

  for (i = 0; i < found->len; i++)
    {
      const AttunePhraseMatch *match = &g_array_index (found, AttunePhraseMatch, i);

      if (match->tag % 2 == 0)
        continue;
      if (exceptions == NULL)
        exceptions = g_hash_table_new (NULL, NULL);
      g_hash_table_add (exceptions, exception_key (match, text));
    }
  return exceptions;
}

static gboolean
has_quoted_word (const AttuneText *text, const AttunePhraseMatch *match)
{
  guint i;

  for (i = match->first_word; i < match->first_word + match->n_words; i++)
    if (text->words[i].flags & ATTUNE_WORD_QUOTED)
      return TRUE;
  return FALSE;
}

static int
compare_matches (gconstpointer a, gconstpointer b)
{
  const AttuneRuleMatch *one = a;
  const AttuneRuleMatch *other = b;

  if (one->first_word != other->first_word)
    return one->first_word < other->first_word ? -1 : 1;
  return (int) other->rule->layer - (int) one->rule->layer;
}

GArray *
attune_packs_match (const AttunePacks *packs, const char *language, const AttuneText *text)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (AttuneRuleMatch));
  AttunePackLanguage *known = find_language (packs, language);
  g_autoptr (GArray) found = NULL;
  g_autoptr (GHashTable) exceptions = NULL;
  guint i;

  if (known == NULL)
    return matches;
  if (known->phrases == NULL)
    prepare (packs, known);
  found = attune_phrases_scan (known->phrases, text);
  exceptions = find_exceptions (found, text);
  for (i = 0; i < found->len; i++)
    {
      const AttunePhraseMatch *match = &g_array_index (found, AttunePhraseMatch, i);
      AttuneRuleMatch added = { g_ptr_array_index (packs->rules, match->tag / 2), match->first_word, match->n_words };

      if (match->tag % 2 == 1 || has_quoted_word (text, match))
        continue;
      if (exceptions != NULL && g_hash_table_contains (exceptions, exception_key (match, text)))
        continue;
      g_array_append_val (matches, added);
    }
  /* Of what is said about one place, the first is heard: then a later layer's. */
  if (packs->layer != ATTUNE_LAYER_BUILT_IN)
    g_array_sort (matches, compare_matches);
  return matches;
}

gboolean
attune_packs_knows (const AttunePacks *packs, const char *language, const char *folded)
{
  AttunePackLanguage *known = find_language (packs, language);

  if (known == NULL)
    return FALSE;
  if (known->phrases == NULL)
    prepare (packs, known);
  return attune_phrases_knows (known->phrases, folded);
}

/* --- suggestions --------------------------------------------------------- */

/* Whether the words [from, to) are an entry of a list. */
static gboolean
is_entry (GHashTable *list, const AttuneText *text, guint from, guint to)
{
  g_autoptr (GString) entry = g_string_new (text->words[from].folded);

  for (from++; from < to; from++)
    g_string_append_printf (entry, " %s", text->words[from].folded);
  return g_hash_table_contains (list, entry->str);
}

/* The last of the matched words that are an entry of a list, as they were
 * written; the longest entry where several end. */
static char *
written_entry (GHashTable *list, const AttuneRuleMatch *match, const AttuneText *text)
{
  guint from;
  guint to;

  for (to = match->first_word + match->n_words; list != NULL && to > match->first_word; to--)
    for (from = match->first_word; from < to; from++)
      if (is_entry (list, text, from, to))
        {
          g_autofree char *written = attune_text_slice (text, text->words[from].start, text->words[to - 1].end);

          return g_utf8_strdown (written, -1);
        }
  return NULL;
}

char *
attune_packs_suggestion (const AttunePacks *packs, const AttuneRuleMatch *match, const AttuneText *text)
{
  GString *filled = g_string_new (NULL);
  const char *at = match->rule->suggest;

  while (at != NULL && *at != '\0')
    {
      const char *end = *at == '{' ? strchr (at, '}') : NULL;
      g_autofree char *name = NULL;
      g_autofree char *entry = NULL;

      if (end == NULL)
        {
          g_string_append_c (filled, *at++);
          continue;
        }
      name = g_strndup (at + 1, end - at - 1);
      entry = written_entry (attune_packs_list (packs, match->rule->language, name), match, text);
      if (entry == NULL)
        {
          g_string_free (filled, TRUE);
          return NULL;
        }
      g_string_append (filled, entry);
      at = end + 1;
    }
  if (filled->len == 0)
    {
      g_string_free (filled, TRUE);
      return NULL;
    }
  return g_string_free (filled, FALSE);
}
