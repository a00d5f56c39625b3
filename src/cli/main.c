/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <glib/gi18n-lib.h>
#include "cli/cli.h"

typedef struct {
  const char *name;
  AttuneExit (*run) (char **argv);
  const char *summary;
} Command;

static const Command commands[] = {
  { "check", attune_check_run, N_("judge one draft before it leaves") },
  { "replay", attune_replay_run, N_("judge whole conversations") },
  { "pack", attune_pack_run, N_("test and list rule packs") },
  { "policy", attune_policy_run, N_("show and check settings") },
  { "record", attune_record_run, N_("show, take and delete what is recorded about you") },
  { "report", attune_report_run, N_("say what coaching records hold, for trainers") },
};

static void
print_usage (void)
{
  g_print ("%s\n\n", _("Usage: attune COMMAND [OPTION…]"));
  g_print ("%s\n\n", _("Attune coaches support agents before they press Send."));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-8s %s\n", commands[i].name, _(commands[i].summary));
  g_print ("\n%s\n", _("“attune COMMAND --help” says what a command takes; “attune --version” which Attune this is."));
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];
  return NULL;
}

static AttuneExit
run_command (char **argv)
{
  const Command *command = find_command (argv[0]);

  if (command != NULL)
    return command->run (argv);
  if (g_utf8_validate (argv[0], -1, NULL))
    attune_say (_("attune: There is no command “%s”; “attune --help” says which there are."), argv[0]);
  else
    attune_say (_("attune: There is no such command; “attune --help” says which there are."));
  return ATTUNE_EXIT_BAD;
}

/* ATTUNE_LOCALEDIR: where a tree that is not installed has its catalogues. */
static void
bind_words (void)
{
  const char *folder = g_getenv ("ATTUNE_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder == NULL ? LOCALEDIR : folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
}

int
main (int argc, char **argv)
{
  bind_words ();
  if (argc < 2) {
    attune_say (_("attune: Say what to do; “attune --help” says what there is."));
    return ATTUNE_EXIT_BAD;
  }
  if (g_str_equal (argv[1], "--version")) {
    g_print ("attune %s\n", PACKAGE_VERSION);
    return attune_output_finish () ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
  }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || (g_str_equal (argv[1], "help") && argc == 2)) {
    print_usage ();
    return attune_output_finish () ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
  }
  if (g_str_equal (argv[1], "help")) {
    char *asked[] = { argv[2], (char *) "--help", NULL };
    return run_command (asked);
  }
  return run_command (argv + 1);
}
