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

static AttuneExit
run_check (char **argv)
{
  g_autoptr (AttuneOptions) options =
    attune_options_parse (argv, "policy check", _("FILE…"),
                          _("Explains what is wrong with settings: files such as attune.conf, or folders that hold one."), 0);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);

  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  if (options->files[0] == NULL) {
    attune_say (_("attune policy check: Name the FILE to check, such as /etc/attune/attune.conf."));
    return ATTUNE_EXIT_BAD;
  }
  for (guint i = 0; options->files[i] != NULL; i++)
    attune_policy_vet (options->files[i], problems);
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
