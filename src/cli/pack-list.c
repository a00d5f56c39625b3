/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <glib/gi18n-lib.h>
#include "cli/cli.h"
#include "cli/json-member.h"
#include "cli/options.h"

/* What @rule replaced. NULL: nothing. */
static const AttunePackChange *
find_replaced (const GPtrArray *changes, const AttuneRule *rule)
{
  for (guint i = changes->len; i > 0; i--) {
    const AttunePackChange *change = changes->pdata[i - 1];
    if (change->rule != NULL && !change->off && change->line == rule->line && g_str_equal (change->file, rule->file)
        && g_str_equal (change->rule->id, rule->id))
      return change;
  }
  return NULL;
}

/* --- JSON ---------------------------------------------------------------- */

static void
add_place (JsonBuilder *builder, AttunePackLayer layer, const char *file, guint line)
{
  attune_json_add_string (builder, "layer", attune_pack_layer_name (layer));
  attune_json_add_string (builder, "file", file);
  attune_json_add_integer (builder, "line", line);
}

/* @file: NULL: null. */
static void
add_object (JsonBuilder *builder, const char *key, AttunePackLayer layer, const char *file, guint line)
{
  json_builder_set_member_name (builder, key);
  if (file == NULL) {
    json_builder_add_null_value (builder);
    return;
  }
  json_builder_begin_object (builder);
  add_place (builder, layer, file, line);
  json_builder_end_object (builder);
}

static void
print_rule_json (const AttuneRule *rule, const AttunePackChange *replaced, const AttunePackChange *off)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  attune_json_add_string (builder, "rule", rule->id);
  attune_json_add_string (builder, "language", rule->language);
  attune_json_add_string (builder, "check", rule->check);
  attune_json_add_string (builder, "signal", rule->signal == ATTUNE_SIGNAL_NONE ? NULL : attune_signal_kind_name (rule->signal));
  attune_json_add_string (builder, "level", rule->check == NULL ? NULL : attune_level_name (rule->level));
  attune_json_add_string (builder, "source", rule->source);
  add_place (builder, rule->layer, rule->file, rule->line);
  if (replaced != NULL)
    add_object (builder, "replaces", replaced->rule->layer, replaced->rule->file, replaced->rule->line);
  else
    add_object (builder, "replaces", 0, NULL, 0);
  if (off != NULL)
    add_object (builder, "off", off->layer, off->file, off->line);
  else
    add_object (builder, "off", 0, NULL, 0);
  json_builder_end_object (builder);
  attune_json_print (builder, stdout);
}

static void
print_words_json (const AttunePackChange *change)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  attune_json_add_string (builder, "words", change->list);
  attune_json_add_string (builder, "language", change->language);
  add_place (builder, change->layer, change->file, change->line);
  json_builder_end_object (builder);
  attune_json_print (builder, stdout);
}

/* --- text ---------------------------------------------------------------- */

/* "own mine.yaml:3". The caller's. */
static char *
describe_place (AttunePackLayer layer, const char *file, guint line)
{
  g_autofree char *base = g_path_get_basename (file);

  return g_strdup_printf ("%s %s:%u", attune_pack_layer_name (layer), base, line);
}

static void
print_line (const char *language, int width, const char *name, const char *purpose, const char *level, const char *place)
{
  printf ("%-3s %-*s %-20s %-6s %s", language, width, name, purpose, level, place);
}

static void
print_rule_text (const AttuneRule *rule, const AttunePackChange *replaced, const AttunePackChange *off, int width)
{
  g_autofree char *place = describe_place (rule->layer, rule->file, rule->line);

  print_line (rule->language, width, rule->id, rule->check != NULL ? rule->check : attune_signal_kind_name (rule->signal),
              rule->check != NULL ? attune_level_name (rule->level) : "signal", place);
  if (replaced != NULL) {
    g_autofree char *where = describe_place (replaced->rule->layer, replaced->rule->file, replaced->rule->line);
    printf (_(", replaces %s"), where);
  }
  if (off != NULL) {
    g_autofree char *where = describe_place (off->layer, off->file, off->line);
    printf (_(", switched off by %s"), where);
  }
  printf ("\n");
}

static void
print_words_text (const AttunePackChange *change, int width)
{
  g_autofree char *place = describe_place (change->layer, change->file, change->line);
  g_autofree char *name = g_strdup_printf ("{%s}", change->list);

  print_line (change->language, width, name, "words", "change", place);
  printf ("\n");
}

/* --- both ---------------------------------------------------------------- */

static int
widest_id (const GPtrArray *rules)
{
  int width = 0;

  for (guint i = 0; i < rules->len; i++)
    width = MAX (width, (int) g_utf8_strlen (((const AttuneRule *) rules->pdata[i])->id, -1));
  return width;
}

static void
print_rules (const AttunePacks *packs, AttuneFormat format, int width)
{
  const GPtrArray *rules = attune_packs_rules (packs);
  const GPtrArray *changes = attune_packs_changes (packs);

  for (guint i = 0; i < rules->len; i++) {
    const AttuneRule *rule = rules->pdata[i];
    const AttunePackChange *replaced = find_replaced (changes, rule);
    if (format == ATTUNE_FORMAT_JSON)
      print_rule_json (rule, replaced, NULL);
    else
      print_rule_text (rule, replaced, NULL, width);
  }
}

/* What is off, and the word lists that are not as they were. */
static void
print_changes (const AttunePacks *packs, AttuneFormat format, int width)
{
  const GPtrArray *changes = attune_packs_changes (packs);

  for (guint i = 0; i < changes->len; i++) {
    const AttunePackChange *change = changes->pdata[i];
    const AttunePackChange *replaced = change->rule == NULL ? NULL : find_replaced (changes, change->rule);
    if (change->rule == NULL && format == ATTUNE_FORMAT_JSON)
      print_words_json (change);
    else if (change->rule == NULL)
      print_words_text (change, width);
    else if (change->off && format == ATTUNE_FORMAT_JSON)
      print_rule_json (change->rule, replaced, change);
    else if (change->off)
      print_rule_text (change->rule, replaced, change, width);
  }
}

AttuneExit
attune_pack_list_run (char **argv)
{
  g_autoptr (AttuneOptions) options =
    attune_options_parse (argv, "pack list", NULL,
                          _("Lists the rules of all packs: language, rule, what it is for, level, whose it is and where, and\n"
                            "what it replaces; then the rules that are switched off and the word lists that were changed."),
                          ATTUNE_TAKES_FORMAT | ATTUNE_TAKES_PACKS);
  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  if (options->files[0] != NULL) {
    attune_say (_("attune pack list: It takes no FILE. Name a folder of packs with --packs."));
    return ATTUNE_EXIT_BAD;
  }
  g_autoptr (AttunePacks) packs = attune_open_packs (options);
  if (packs == NULL)
    return ATTUNE_EXIT_BAD;
  int width = widest_id (attune_packs_rules (packs));
  print_rules (packs, options->format, width);
  print_changes (packs, options->format, width);
  return attune_output_finish () ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
}
