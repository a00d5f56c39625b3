/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/pack-loader.h"

#include <string.h>

#include "core/fold.h"
#include "core/phrase-template.h"
#include "core/text.h"

/* Word lists. Templates borrow the list that they were written with, and take
 * its entries of several words apart, so a list that changes is a new one and
 * the templates that use it are written anew. */

typedef AttunePackLoader Loader;

static const char *const CHANGE_KEYS[] = { "add", "remove", NULL };

/* "Don't worry" is the entry "do not worry". */
static char *
fold_entry (const char *entry)
{
  g_autoptr (AttuneText) text = NULL;
  AttuneFoldPart parts[ATTUNE_FOLD_PARTS];
  gboolean possessive;
  GString *folded;
  guint i;

  /* Most entries are one plain word, and there are thousands. */
  if (entry[strspn (entry, "abcdefghijklmnopqrstuvwxyz")] == '\0' && attune_fold_open (entry, strlen (entry), parts, &possessive) == 0)
    return g_strdup (entry);
  text = attune_text_new (entry, -1);
  folded = g_string_new (NULL);

  for (i = 0; i < text->n_words; i++)
    g_string_append_printf (folded, i > 0 ? " %s" : "%s", text->words[i].folded);
  return g_string_free (folded, FALSE);
}

static GHashTable *
list_new (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static GHashTable *
list_copy (GHashTable *list)
{
  GHashTable *copy = list_new ();
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, list);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    g_hash_table_add (copy, g_strdup (entry));
  return copy;
}

/* What the entry at @item is when folded; NULL, and reported: no word. */
static char *
read_entry (Loader *loader, const char *name, yaml_node_t *item)
{
  g_autofree char *folded = attune_yaml_text (item) != NULL ? fold_entry (attune_yaml_text (item)) : NULL;

  if (folded != NULL && *folded != '\0')
    return g_steal_pointer (&folded);
  attune_yaml_problem (loader->yaml, loader->problems, item, "an entry of the word list “%s” is not a word", name);
  return NULL;
}

static void
add_entries (Loader *loader, const char *name, GHashTable *list, yaml_node_t *entries)
{
  guint i;

  for (i = 0; i < attune_yaml_size (entries); i++)
    {
      char *folded = read_entry (loader, name, attune_yaml_item (loader->yaml, entries, i));

      if (folded != NULL)
        g_hash_table_add (list, folded);
    }
}

static void
remove_entries (Loader *loader, const char *name, GHashTable *list, yaml_node_t *entries)
{
  guint i;

  for (i = 0; i < attune_yaml_size (entries); i++)
    {
      yaml_node_t *item = attune_yaml_item (loader->yaml, entries, i);
      g_autofree char *folded = read_entry (loader, name, item);

      if (folded != NULL && !g_hash_table_remove (list, folded))
        attune_yaml_problem (loader->yaml, loader->problems, item, "the word list “%s” has no “%s” to remove", name,
                             attune_yaml_text (item));
    }
}

/* The list that “add” and “remove” make of @old. NULL, and reported: wrong. */
static GHashTable *
change_list (Loader *loader, const char *name, GHashTable *old, yaml_node_t *key, yaml_node_t *changes)
{
  yaml_node_t *unknown = attune_yaml_unknown_key (loader->yaml, changes, CHANGE_KEYS);
  GHashTable *list;

  if (unknown != NULL)
    {
      attune_yaml_problem (loader->yaml, loader->problems, unknown,
                           "a change of the word list “%s” looks like “%s: {add: [gutting], remove: [hard]}”", name, name);
      return NULL;
    }
  if (old == NULL)
    {
      attune_yaml_problem (loader->yaml, loader->problems, key,
                           "there is no word list “%s” to change; a new one looks like “%s: [hard, difficult]”", name, name);
      return NULL;
    }
  list = list_copy (old);
  remove_entries (loader, name, list, attune_yaml_get (loader->yaml, changes, "remove"));
  add_entries (loader, name, list, attune_yaml_get (loader->yaml, changes, "add"));
  return list;
}

/* --- templates that have the list already -------------------------------- */

static gboolean
uses_list (const GPtrArray *templates, const char *reference)
{
  guint i;

  for (i = 0; i < templates->len; i++)
    if (strstr (g_ptr_array_index (templates, i), reference) != NULL)
      return TRUE;
  return FALSE;
}

static GPtrArray *
parse_again (Loader *loader, const GPtrArray *templates, char **problem)
{
  g_autoptr (GPtrArray) parsed = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_template_free);
  guint i;

  for (i = 0; i < templates->len; i++)
    {
      AttuneTemplate *one = attune_template_parse (g_ptr_array_index (templates, i), attune_pack_language_list, loader->language,
                                                   problem);

      if (one == NULL)
        return NULL;
      g_ptr_array_add (parsed, one);
    }
  return g_steal_pointer (&parsed);
}

/* A rule for which the list has become too much keeps its old words: better
 * than no rule. */
static void
renew_rule (Loader *loader, AttuneRule *rule, const char *name, yaml_node_t *key)
{
  g_autofree char *problem = NULL;
  g_autoptr (GPtrArray) parsed = parse_again (loader, rule->match, &problem);
  g_autoptr (GPtrArray) parsed_unless = parsed != NULL ? parse_again (loader, rule->unless, &problem) : NULL;

  if (parsed_unless == NULL)
    {
      attune_yaml_problem (loader->yaml, loader->problems, key,
                           "the rule “%s” (%s:%u) cannot have the new word list “%s” and keeps the old one: %s", rule->id, rule->file,
                           rule->line, name, problem);
      return;
    }
  g_ptr_array_unref (rule->parsed);
  g_ptr_array_unref (rule->parsed_unless);
  rule->parsed = g_steal_pointer (&parsed);
  rule->parsed_unless = g_steal_pointer (&parsed_unless);
}

static void
renew_rules (Loader *loader, const char *name, yaml_node_t *key)
{
  g_autofree char *reference = g_strdup_printf ("{%s}", name);
  guint i;

  for (i = 0; i < loader->packs->rules->len; i++)
    {
      AttuneRule *rule = g_ptr_array_index (loader->packs->rules, i);

      if (strcmp (rule->language, loader->language->tag) == 0
          && (uses_list (rule->match, reference) || uses_list (rule->unless, reference)))
        renew_rule (loader, rule, name, key);
    }
}

/* --- loading ------------------------------------------------------------- */

static void
load_list (Loader *loader, yaml_node_t *key, yaml_node_t *entries)
{
  const char *name = attune_yaml_text (key);
  GHashTable *list;
  GHashTable *old;

  if (name == NULL || (entries->type != YAML_SEQUENCE_NODE && entries->type != YAML_MAPPING_NODE))
    {
      attune_yaml_problem (loader->yaml, loader->problems, key, "a word list looks like “feeling: [hard, difficult]”");
      return;
    }
  /* Also because each change makes a new list: a file's cost stays that of its size. */
  if (!g_hash_table_add (loader->names, g_strdup (name)))
    {
      attune_yaml_problem (loader->yaml, loader->problems, key, "the word list “%s” is there twice; write it once", name);
      return;
    }
  old = g_hash_table_lookup (loader->language->lists, name);
  if (entries->type == YAML_MAPPING_NODE)
    list = change_list (loader, name, old, key, entries);
  else
    add_entries (loader, name, list = list_new (), entries);
  if (list == NULL)
    return;
  if (old != NULL)
    g_ptr_array_add (loader->packs->old_lists, g_hash_table_ref (old));
  g_hash_table_insert (loader->language->lists, g_strdup (name), list);
  if (old == NULL)
    return;
  attune_pack_note_change (loader, NULL, name, key, FALSE);
  renew_rules (loader, name, key);
}

void
attune_pack_load_words (Loader *loader)
{
  yaml_node_t *lists = attune_yaml_get (loader->yaml, loader->root, "words");
  yaml_node_pair_t *pair;

  if (lists == NULL)
    return;
  if (lists->type != YAML_MAPPING_NODE)
    {
      attune_yaml_problem (loader->yaml, loader->problems, lists, "“words” holds lists, such as “feeling: [hard, difficult]”");
      return;
    }
  for (pair = lists->data.mapping.pairs.start; pair < lists->data.mapping.pairs.top; pair++)
    load_list (loader, yaml_document_get_node (&loader->yaml->document, pair->key),
               yaml_document_get_node (&loader->yaml->document, pair->value));
}

void
attune_pack_note_change (Loader *loader, AttuneRule *rule, const char *list, const yaml_node_t *node, gboolean off)
{
  AttunePackChange *change = g_new0 (AttunePackChange, 1);

  change->rule = rule;
  change->list = g_strdup (list);
  change->language = g_strdup (loader->language->tag);
  change->off = off;
  change->layer = loader->packs->layer;
  change->file = g_strdup (loader->yaml->name);
  change->line = attune_yaml_line (node);
  g_ptr_array_add (loader->packs->changes, change);
}
