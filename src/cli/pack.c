/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <glib/gi18n-lib.h>
#include "cli/cli.h"
#include "cli/options.h"

/* Runs the examples of one file, or of all. Returns: how many failed. */
static guint
run_examples (const AttunePacks *packs, const char *file, guint *n_examples)
{
  g_autoptr (GPtrArray) failures = g_ptr_array_new_with_free_func (g_free);

  *n_examples += attune_packs_test (packs, file, failures);
  for (guint i = 0; i < failures->len; i++)
    attune_say ("%s", (const char *) failures->pdata[i]);
  return failures->len;
}

static AttuneExit
conclude (guint n_examples, guint n_failures, gboolean good)
{
  g_autofree char *ran = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u example", "%u examples", n_examples), n_examples);

  if (n_examples == 0 && !good)
    return ATTUNE_EXIT_BAD; /* what is wrong was said, and there was nothing to run */
  if (n_failures > 0)
    printf (g_dngettext (GETTEXT_PACKAGE, "%s, %u failure.\n", "%s, %u failures.\n", n_failures), ran, n_failures);
  else
    printf (_("%s, all as they should be.\n"), ran);
  if (!attune_output_finish () || !good)
    return ATTUNE_EXIT_BAD;
  return n_failures > 0 ? ATTUNE_EXIT_HELD : ATTUNE_EXIT_CLEAN;
}

/* Without files: all layers. */
static AttuneExit
test_layers (const AttuneOptions *options)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  guint n_examples = 0;

  if (!attune_load_packs (packs, options, problems))
    return ATTUNE_EXIT_BAD;
  guint n_failures = run_examples (packs, NULL, &n_examples);
  return conclude (n_examples, n_failures, problems->len == 0);
}

/* With files: each on top of the layers, whose word lists it may use; also
 * one that is installed there already. Only what is wrong with the files
 * counts. */
static AttuneExit
test_files (const AttuneOptions *options)
{
  g_autoptr (GPtrArray) layer_problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  guint n_examples = 0, n_failures = 0;

  if (!attune_vet_team_packs (options))
    return ATTUNE_EXIT_BAD;
  for (guint i = 0; options->files[i] != NULL; i++)
    attune_packs_leave_out (packs, options->files[i]);
  attune_load_packs (packs, options, layer_problems);
  attune_packs_set_layer (packs, ATTUNE_LAYER_FILE);
  for (guint i = 0; options->files[i] != NULL; i++)
    attune_packs_load_file (packs, options->files[i], problems);
  attune_say_problems (problems);
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
                          ATTUNE_TAKES_PACKS);
  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  return options->files[0] == NULL ? test_layers (options) : test_files (options);
}

AttuneExit
attune_pack_run (char **argv)
{
  if (g_strcmp0 (argv[1], "test") == 0)
    return run_test (argv + 1);
  if (g_strcmp0 (argv[1], "list") == 0)
    return attune_pack_list_run (argv + 1);
  if (g_strcmp0 (argv[1], "--help") == 0 || g_strcmp0 (argv[1], "-h") == 0) {
    g_print ("%s\n\n", _("Usage: attune pack test [FILE…]\n       attune pack list [--format=text|json]"));
    g_print ("%s\n", _("“attune pack test --help” and “attune pack list --help” say more."));
    return attune_output_finish () ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
  }
  attune_say (_("attune pack: Say what to do with the packs: test or list."));
  return ATTUNE_EXIT_BAD;
}
