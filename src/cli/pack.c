/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include "cli/cli.h"
#include "cli/options.h"

/* Runs the examples of one file, or of all. Returns: how many failed. */
static guint
run_examples (const AttunePacks *packs, const char *file, guint *n_examples)
{
  g_autoptr (GPtrArray) failures = g_ptr_array_new_with_free_func (g_free);

  *n_examples += attune_packs_test (packs, file, failures);
  for (guint i = 0; i < failures->len; i++)
    attune_report ("%s", (const char *) failures->pdata[i]);
  return failures->len;
}

static AttuneExit
conclude (guint n_examples, guint n_failures, gboolean good)
{
  g_autofree char *ran = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u example", "%u examples", n_examples), n_examples);

  if (n_failures > 0)
    printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u failure.\n", "%s, %u failures.\n", n_failures), ran, n_failures);
  else
    printf (_("%s, all as they should be.\n"), ran);
  if (!attune_report_output () || !good)
    return ATTUNE_EXIT_BAD;
  return n_failures > 0 ? ATTUNE_EXIT_HELD : ATTUNE_EXIT_CLEAN;
}

/* Without files: the whole folder. */
static AttuneExit
test_folder (const AttuneOptions *options)
{
  g_autofree char *place = attune_packs_place (options->packs);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  guint n_examples = 0;

  if (!attune_load_packs (packs, place, problems))
    return ATTUNE_EXIT_BAD;
  guint n_failures = run_examples (packs, NULL, &n_examples);
  return conclude (n_examples, n_failures, problems->len == 0);
}

/* With files: each on top of the folder, whose word lists it may use. */
static AttuneExit
test_files (const AttuneOptions *options)
{
  g_autofree char *place = attune_packs_place (options->packs);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  guint n_examples = 0, n_failures = 0;

  attune_packs_load_folder (packs, place, NULL);
  for (guint i = 0; options->files[i] != NULL; i++)
    attune_packs_load_file (packs, options->files[i], problems);
  attune_report_problems (problems);
  for (guint i = 0; options->files[i] != NULL; i++)
    n_failures += run_examples (packs, options->files[i], &n_examples);
  return conclude (n_examples, n_failures, problems->len == 0);
}

static AttuneExit
run_test (char **argv)
{
  g_autoptr (AttuneOptions) options =
    attune_options_parse (argv, "pack test", _("[FILE…]"),
                          _("Runs the examples of rule packs: each rule must fire on what it “catches”, with a suggestion\n"
                            "that no longer fires, and be silent on what it “passes”. Without a FILE: those of all packs."),
                          0);
  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  return options->files[0] == NULL ? test_folder (options) : test_files (options);
}

static void
print_rule_json (const AttuneRule *rule)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const struct { const char *key, *value; } strings[] = {
    { "rule", rule->id },
    { "language", rule->language },
    { "check", rule->check },
    { "signal", rule->signal == ATTUNE_SIGNAL_NONE ? NULL : attune_signal_kind_name (rule->signal) },
    { "level", rule->check == NULL ? NULL : attune_level_name (rule->level) },
    { "source", rule->source },
    { "file", rule->file },
  };

  json_builder_begin_object (builder);
  for (guint i = 0; i < G_N_ELEMENTS (strings); i++) {
    json_builder_set_member_name (builder, strings[i].key);
    if (strings[i].value != NULL)
      json_builder_add_string_value (builder, strings[i].value);
    else
      json_builder_add_null_value (builder);
  }
  json_builder_set_member_name (builder, "line");
  json_builder_add_int_value (builder, rule->line);
  json_builder_end_object (builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *line = json_to_string (root, FALSE);
  printf ("%s\n", line);
}

static void
print_rule_text (const AttuneRule *rule, int width)
{
  g_autofree char *base = g_path_get_basename (rule->file);
  const char *purpose = rule->check != NULL ? rule->check : attune_signal_kind_name (rule->signal);
  const char *level = rule->check != NULL ? attune_level_name (rule->level) : "signal";

  printf ("%-3s %-*s %-20s %-6s %s:%u\n", rule->language, width, rule->id, purpose, level, base, rule->line);
}

static AttuneExit
run_list (char **argv)
{
  g_autoptr (AttuneOptions) options =
    attune_options_parse (argv, "pack list", NULL, _("Lists the rules of all packs: language, rule, what it is for, level, and where it is."),
                          ATTUNE_TAKES_FORMAT);
  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  if (options->files[0] != NULL) {
    attune_report (_("attune pack list: It takes no FILE. Name a folder of packs with --packs."));
    return ATTUNE_EXIT_BAD;
  }
  g_autoptr (AttunePacks) packs = attune_open_packs (options->packs);
  if (packs == NULL)
    return ATTUNE_EXIT_BAD;

  const GPtrArray *rules = attune_packs_rules (packs);
  int width = 0;
  for (guint i = 0; i < rules->len; i++)
    width = MAX (width, (int) g_utf8_strlen (((const AttuneRule *) rules->pdata[i])->id, -1));
  for (guint i = 0; i < rules->len; i++) {
    if (options->format == ATTUNE_FORMAT_JSON)
      print_rule_json (rules->pdata[i]);
    else
      print_rule_text (rules->pdata[i], width);
  }
  return attune_report_output () ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
}

AttuneExit
attune_pack_run (char **argv)
{
  if (g_strcmp0 (argv[1], "test") == 0)
    return run_test (argv + 1);
  if (g_strcmp0 (argv[1], "list") == 0)
    return run_list (argv + 1);
  if (g_strcmp0 (argv[1], "--help") == 0 || g_strcmp0 (argv[1], "-h") == 0) {
    g_print ("%s\n\n", _("Usage: attune pack test [FILE…]\n       attune pack list [--format=text|json]"));
    g_print ("%s\n", _("“attune pack test --help” and “attune pack list --help” say more."));
    return attune_report_output () ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
  }
  attune_report (_("attune pack: Say what to do with the packs: test or list."));
  return ATTUNE_EXIT_BAD;
}
