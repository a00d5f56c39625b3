/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <glib/gi18n-lib.h>
#include "cli/cli.h"
#include "cli/options.h"
#include "core/policy-load.h"

/* Whose settings a folder has: a team's, unless it is where the others are. */
static AttunePolicyLayer
find_layer (const char *folder)
{
  g_autofree char *whole = g_canonicalize_filename (folder, NULL);
  g_autofree char *name = g_path_get_basename (whole);
  g_autofree char *above = g_path_get_dirname (whole);

  if (attune_is_same_file (folder, attune_policy_system_folder ()))
    return ATTUNE_POLICY_SYSTEM;
  return g_str_equal (name, "attune") && attune_is_user_folder (above) ? ATTUNE_POLICY_OWN : ATTUNE_POLICY_TEAM;
}

static void
vet (const char *path, GPtrArray *problems)
{
  static const AttunePackLayer PACKS[] = { [ATTUNE_POLICY_SYSTEM] = ATTUNE_LAYER_SYSTEM,
                                           [ATTUNE_POLICY_TEAM] = ATTUNE_LAYER_TEAM,
                                           [ATTUNE_POLICY_OWN] = ATTUNE_LAYER_OWN };
  AttunePolicyLayer layer = find_layer (path);

  if (attune_policy_vet (path, layer, problems) && g_file_test (path, G_FILE_TEST_IS_DIR))
    attune_vet_packs (path, PACKS[layer], problems);
}

static AttuneExit
run_check (char **argv)
{
  g_autoptr (AttuneOptions) options =
    attune_options_parse (argv, "policy check", _("FILE…"),
                          _("Explains what is wrong with settings: files such as attune.conf, or folders that hold one, with\n"
                            "the rule packs in them."), 0);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);

  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  if (options->files[0] == NULL) {
    attune_say (_("attune policy check: Name the FILE to check, such as /etc/attune/attune.conf."));
    return ATTUNE_EXIT_BAD;
  }
  for (guint i = 0; options->files[i] != NULL; i++)
    vet (options->files[i], problems);
  attune_say_problems (problems);
  if (problems->len == 0)
    printf ("%s\n", _("All of it is as it should be."));
  return attune_output_finish () && problems->len == 0 ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
}

AttuneExit
attune_policy_run (char **argv)
{
  if (g_strcmp0 (argv[1], "show") == 0)
    return attune_policy_show_run (argv + 1);
  if (g_strcmp0 (argv[1], "check") == 0)
    return run_check (argv + 1);
  if (g_strcmp0 (argv[1], "--help") == 0 || g_strcmp0 (argv[1], "-h") == 0) {
    g_print ("%s\n\n", _("Usage: attune policy show [--format=text|json]\n       attune policy check FILE…"));
    g_print ("%s\n", _("“attune policy show --help” and “attune policy check --help” say more."));
    return attune_output_finish () ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
  }
  attune_say (_("attune policy: Say what to do with the settings: show or check."));
  return ATTUNE_EXIT_BAD;
}
