/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "core/pack.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/pack-loader.h"
#include "core/phrase-template.h"

/* Bytes. Ours are under 40,000. */
#define LARGEST_PACK (1024 * 1024)

static const char *const PACK_KEYS[] = { "check", "signal", "level", "language", "source", "words", "rules", NULL };
static const char *const RULE_KEYS[] = { "id", "check", "signal", "level", "weight", "detail", "match", "unless", "say",
                                         "suggest", "source", "catches", "passes", "off", NULL };

typedef AttunePackLoader Loader;

/* --- rules --------------------------------------------------------------- */

/* The rule's own value, or the pack's. */
static yaml_node_t *
rule_value (Loader *loader, const yaml_node_t *node, const char *key)
{
  yaml_node_t *value = attune_yaml_get (loader->yaml, node, key);

  return value != NULL ? value : attune_yaml_get (loader->yaml, loader->root, key);
}

static GPtrArray *
read_texts (Loader *loader, const yaml_node_t *node, const char *key)
{
  GPtrArray *texts = g_ptr_array_new_with_free_func (g_free);
  yaml_node_t *value = attune_yaml_get (loader->yaml, node, key);
  guint i;

  for (i = 0; i < attune_yaml_size (value); i++)
    {
      const char *text = attune_yaml_text (attune_yaml_item (loader->yaml, value, i));

      if (text != NULL && *text != '\0')
        g_ptr_array_add (texts, g_strdup (text));
    }
  return texts;
}

static gboolean
read_signal (Loader *loader, const yaml_node_t *node, AttuneRule *rule)
{
  yaml_node_t *value = rule_value (loader, node, "signal");
  const char *name = attune_yaml_text (value);

  if (value == NULL)
    return TRUE;
  rule->signal = name != NULL ? attune_signal_kind_from_name (name) : ATTUNE_SIGNAL_NONE;
  if (rule->signal != ATTUNE_SIGNAL_NONE)
    return TRUE;
  attune_yaml_problem (loader->yaml, loader->problems, value,
                       "there is no signal “%s”; one such as “sympathy” or “ownership” would be right (the README of the packs lists them)",
                       name != NULL ? name : "?");
  return FALSE;
}

static gboolean
read_level (Loader *loader, const yaml_node_t *node, AttuneRule *rule)
{
  yaml_node_t *value = rule_value (loader, node, "level");
  const char *name = attune_yaml_text (value);
  guint level;

  rule->level = ATTUNE_LEVEL_NUDGE;
  if (value == NULL)
    return TRUE;
  for (level = ATTUNE_LEVEL_HINT; level <= ATTUNE_LEVEL_MUST; level++)
    if (g_strcmp0 (name, attune_level_name (level)) == 0)
      {
        rule->level = level;
        return TRUE;
      }
  attune_yaml_problem (loader->yaml, loader->problems, value, "there is no level “%s”; hint, nudge or must would be right",
                       name != NULL ? name : "?");
  return FALSE;
}

static gboolean
read_weight (Loader *loader, const yaml_node_t *node, AttuneRule *rule)
{
  yaml_node_t *value = attune_yaml_get (loader->yaml, node, "weight");
  const char *text = attune_yaml_text (value);
  char *end = NULL;

  rule->weight = 1;
  if (value == NULL)
    return TRUE;
  if (text != NULL)
    rule->weight = g_ascii_strtod (text, &end);
  if (text != NULL && end != text && *end == '\0' && rule->weight >= 0 && rule->weight <= 3)
    return TRUE;
  attune_yaml_problem (loader->yaml, loader->problems, value, "the weight “%s” is not a number from 0 to 3", text != NULL ? text : "?");
  return FALSE;
}

/* Of what goes into printf, only one %s, and %% for a percent sign. */
static gboolean
is_say (const char *say)
{
  guint places = 0;
  const char *p;

  for (p = strchr (say, '%'); p != NULL; p = strchr (p + 2, '%'))
    {
      if (p[1] != 's' && p[1] != '%')
        return FALSE;
      places += p[1] == 's';
    }
  return places <= 1;
}

/* The templates of @key, parsed; NULL when one of them is wrong. */
static GPtrArray *
parse_templates (Loader *loader, yaml_node_t *node, const char *key, const GPtrArray *templates)
{
  g_autoptr (GPtrArray) parsed = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_template_free);
  guint i;

  for (i = 0; i < templates->len; i++)
    {
      g_autofree char *problem = NULL;
      AttuneTemplate *one = attune_template_parse (g_ptr_array_index (templates, i), attune_pack_language_list, loader->language,
                                                   &problem);

      if (one == NULL)
        {
          attune_yaml_problem (loader->yaml, loader->problems, attune_yaml_get (loader->yaml, node, key), "%s: %s", key, problem);
          return NULL;
        }
      g_ptr_array_add (parsed, one);
    }
  return g_steal_pointer (&parsed);
}

static gboolean
check_rule (Loader *loader, yaml_node_t *node, AttuneRule *rule)
{
  const char *what = NULL;

  if (rule->match->len == 0)
    what = "the rule “%s” has no “match”; give it at least one phrase";
  else if (rule->catches->len == 0 || rule->passes->len == 0)
    what = "the rule “%s” has no examples; give it “catches” (it fires) and “passes” (it stays silent)";
  else if (rule->check == NULL && rule->signal == ATTUNE_SIGNAL_NONE)
    what = "the rule “%s” has neither “check” nor “signal”, so it would do nothing; give it one";
  else if (rule->check != NULL && rule->say == NULL)
    what = "the rule “%s” has a check but nothing to “say”; write one or two short sentences";
  else if (rule->say != NULL && !is_say (rule->say))
    what = "“say” of the rule “%s” may hold one %%s (for what was seen), and %%%% for a percent sign";
  if (what != NULL)
    {
      /* One of the five sentences above, each with one %s. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
      g_autofree char *sentence = g_strdup_printf (what, rule->id);
#pragma GCC diagnostic pop

      attune_yaml_problem (loader->yaml, loader->problems, node, "%s", sentence);
      return FALSE;
    }
  rule->parsed = parse_templates (loader, node, "match", rule->match);
  rule->parsed_unless = parse_templates (loader, node, "unless", rule->unless);
  return rule->parsed != NULL && rule->parsed_unless != NULL;
}

static AttuneRule *
read_rule (Loader *loader, yaml_node_t *node, const char *id)
{
  g_autoptr (AttuneRule) rule = g_new0 (AttuneRule, 1);

  rule->id = g_strdup (id);
  rule->check = g_strdup (attune_yaml_text (rule_value (loader, node, "check")));
  rule->detail = g_strdup (attune_yaml_text (attune_yaml_get (loader->yaml, node, "detail")));
  rule->say = g_strdup (attune_yaml_text (attune_yaml_get (loader->yaml, node, "say")));
  rule->suggest = g_strdup (attune_yaml_text (attune_yaml_get (loader->yaml, node, "suggest")));
  rule->source = g_strdup (attune_yaml_text (rule_value (loader, node, "source")));
  rule->language = g_strdup (loader->language->tag);
  rule->file = g_strdup (loader->yaml->name);
  rule->line = attune_yaml_line (node);
  rule->layer = loader->packs->layer;
  rule->match = read_texts (loader, node, "match");
  rule->unless = read_texts (loader, node, "unless");
  rule->catches = read_texts (loader, node, "catches");
  rule->passes = read_texts (loader, node, "passes");
  if (!read_signal (loader, node, rule) || !read_level (loader, node, rule) || !read_weight (loader, node, rule)
      || !check_rule (loader, node, rule))
    return NULL;
  return g_steal_pointer (&rule);
}

/* Makes way for what stands at @node. Returns: whether there was such a rule. */
static gboolean
remove_rule (Loader *loader, const char *id, const yaml_node_t *node, gboolean off)
{
  GPtrArray *rules = loader->packs->rules;
  guint i;

  for (i = rules->len; i > 0; i--)
    {
      const AttuneRule *rule = g_ptr_array_index (rules, i - 1);

      if (strcmp (rule->id, id) == 0 && strcmp (rule->language, loader->language->tag) == 0)
        {
          attune_pack_note_change (loader, g_ptr_array_steal_index (rules, i - 1), NULL, node, off);
          return TRUE;
        }
    }
  return FALSE;
}

/* Whether the rule is one that switches another off; or FALSE in @good. */
static gboolean
read_off (Loader *loader, const yaml_node_t *node, gboolean *good)
{
  yaml_node_t *value = attune_yaml_get (loader->yaml, node, "off");
  const char *text = attune_yaml_text (value);

  *good = TRUE;
  if (value == NULL)
    return FALSE;
  if (text != NULL && (g_ascii_strcasecmp (text, "yes") == 0 || g_ascii_strcasecmp (text, "true") == 0))
    return TRUE;
  *good = text != NULL && (g_ascii_strcasecmp (text, "no") == 0 || g_ascii_strcasecmp (text, "false") == 0);
  if (!*good)
    attune_yaml_problem (loader->yaml, loader->problems, value, "“off” is “yes” to switch a rule off, or is left out");
  return FALSE;
}

static void
switch_off (Loader *loader, const char *id, const yaml_node_t *node)
{
  if (!remove_rule (loader, id, node, TRUE))
    attune_yaml_problem (loader->yaml, loader->problems, node,
                         "there is no rule “%s” to switch off; “attune pack list” names the rules", id);
}

static gboolean
load_rule (Loader *loader, yaml_node_t *node)
{
  const char *id = attune_yaml_text (attune_yaml_get (loader->yaml, node, "id"));
  yaml_node_t *unknown;
  AttuneRule *rule;
  gboolean good;

  if (node->type != YAML_MAPPING_NODE || id == NULL || *id == '\0')
    {
      attune_yaml_problem (loader->yaml, loader->problems, node, "a rule begins with “- id: some-name”");
      return FALSE;
    }
  unknown = attune_yaml_unknown_key (loader->yaml, node, RULE_KEYS);
  if (unknown != NULL)
    {
      g_autofree char *known = g_strjoinv (", ", (char **) RULE_KEYS);

      attune_yaml_problem (loader->yaml, loader->problems, unknown, "a rule has no key “%s”; it may have %s",
                           attune_yaml_text (unknown) != NULL ? attune_yaml_text (unknown) : "?", known);
      return FALSE;
    }
  if (!g_hash_table_add (loader->ids, g_strdup (id)))
    {
      attune_yaml_problem (loader->yaml, loader->problems, node, "the rule “%s” is there twice; give one of them another id", id);
      return FALSE;
    }
  if (read_off (loader, node, &good))
    {
      switch_off (loader, id, node);
      return FALSE;
    }
  rule = good ? read_rule (loader, node, id) : NULL;
  if (rule == NULL)
    return FALSE;
  remove_rule (loader, id, node, FALSE);
  g_ptr_array_add (loader->packs->rules, rule);
  return TRUE;
}

static guint
load_rules (Loader *loader)
{
  yaml_node_t *rules = attune_yaml_get (loader->yaml, loader->root, "rules");
  guint loaded = 0;
  guint i;

  if (rules != NULL && rules->type != YAML_SEQUENCE_NODE)
    {
      attune_yaml_problem (loader->yaml, loader->problems, rules, "“rules” is a list; each begins with “- id: some-name”");
      return 0;
    }
  for (i = 0; i < attune_yaml_size (rules); i++)
    loaded += load_rule (loader, attune_yaml_item (loader->yaml, rules, i));
  return loaded;
}

/* --- files --------------------------------------------------------------- */

gboolean
attune_packs_is_language (const char *tag)
{
  gsize length = tag != NULL ? strspn (tag, "abcdefghijklmnopqrstuvwxyz") : 0;

  return length >= 2 && length <= 3 && tag[length] == '\0';
}

gboolean
attune_packs_load_data (AttunePacks *packs, const char *name, const char *data, gsize length, GPtrArray *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneYaml) yaml = attune_yaml_new (name, data, length, &error);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Loader loader = { .packs = packs, .yaml = yaml, .problems = problems, .ids = ids, .names = names };
  yaml_node_t *unknown;
  const char *language;

  if (yaml == NULL)
    {
      if (problems != NULL)
        g_ptr_array_add (problems, g_steal_pointer (&error));
      return FALSE;
    }
  loader.root = attune_yaml_root (yaml);
  unknown = attune_yaml_unknown_key (yaml, loader.root, PACK_KEYS);
  if (unknown != NULL)
    {
      g_autofree char *known = g_strjoinv (", ", (char **) PACK_KEYS);

      attune_yaml_problem (yaml, problems, unknown, "a pack has no key “%s”; it may have %s",
                           attune_yaml_text (unknown) != NULL ? attune_yaml_text (unknown) : "?", known);
    }
  language = attune_yaml_text (attune_yaml_get (yaml, loader.root, "language"));
  if (!attune_packs_is_language (language))
    {
      attune_yaml_problem (yaml, problems, attune_yaml_get (yaml, loader.root, "language"),
                           "the pack does not say its language; “language: en” would be right");
      return FALSE;
    }
  loader.language = attune_packs_language (packs, language);
  attune_packs_forget_phrases (packs);
  attune_pack_load_words (&loader);
  load_rules (&loader);
  return TRUE;
}

void
attune_packs_file_problem (GPtrArray *problems, const char *path, const char *what)
{
  if (problems != NULL)
    g_ptr_array_add (problems, g_error_new (ATTUNE_PACK_ERROR, ATTUNE_PACK_ERROR_FILE, "%s:1: %s", path, what));
}

gboolean
attune_packs_load_file (AttunePacks *packs, const char *path, GPtrArray *problems)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      attune_packs_file_problem (problems, path, _("there is no such file"));
      return FALSE;
    }
  file = g_mapped_file_new (path, FALSE, &error);
  if (file == NULL)
    {
      attune_packs_file_problem (problems, path, error->message);
      return FALSE;
    }
  if (g_mapped_file_get_length (file) > LARGEST_PACK)
    {
      attune_packs_file_problem (problems, path, "the pack is larger than 1 MiB; split it into several");
      return FALSE;
    }
  return attune_packs_load_data (packs, path, g_mapped_file_get_contents (file) != NULL ? g_mapped_file_get_contents (file) : "",
                                 g_mapped_file_get_length (file), problems);
}
