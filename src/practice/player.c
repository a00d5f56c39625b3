/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * attune-practice-player: plays a practice chat from a script through the
 * real libpurple, with the real plugins, and prints it. Nothing is kept.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdlib.h>
#include "practice/play.h"
#include "practice/script.h"
#include "practice/desk.h"
#include "practice/stage.h"
#include "practice/transcript.h"

#define COACH_ID "core-attune"
#define DEFAULT_SCRIPT PKGDATADIR "/scripts/lost-toy.yaml"

enum { EXIT_USAGE = 2 };

typedef struct {
  char **plugins;
  char *script;
  int delay;
  int seconds;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->plugins);
  g_free (options->script);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_options (Options *options, int *argc, char ***argv)
{
  const GOptionEntry entries[] = {
    {"plugins", 'p', 0, G_OPTION_ARG_FILENAME_ARRAY, &options->plugins,
     N_("Look for the plugins in this folder, before libpurple’s own (more than once: all of them)"), N_("FOLDER")},
    {"script", 's', 0, G_OPTION_ARG_FILENAME, &options->script, N_("Type what this file says"), N_("FILE")},
    {"delay", 'd', 0, G_OPTION_ARG_INT, &options->delay, N_("How long customers take to answer, in milliseconds"),
     N_("NUMBER")},
    {"limit", 'l', 0, G_OPTION_ARG_INT, &options->seconds, N_("Give up after this many seconds"), N_("NUMBER")},
    {NULL},
  };
  GOptionContext *context = g_option_context_new (NULL);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Plays a practice chat through libpurple and Attune, and prints it."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_autoptr (GError) error = NULL;
  gboolean ok = g_option_context_parse (context, argc, argv, &error);
  g_option_context_free (context);
  if (!ok)
    g_printerr ("attune-practice-player: %s\n", error->message);
  else if (*argc > 1)
    g_printerr (_("attune-practice-player: “%s” is one word too many; see --help.\n"), (*argv)[1]);
  else if (options->delay < 0 || options->seconds < 1)
    g_printerr (_("attune-practice-player: --delay is 0 or more, and --limit is 1 or more.\n"));
  else
    return TRUE;
  return FALSE;
}

static void
print_outcome (const AttunePlayOutcome *outcome)
{
  g_autofree char *held = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u draft was held", "%u drafts were held",
                                                        outcome->held),
                                           outcome->held);
  g_autofree char *received = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "the customer received %u message",
                                                            "the customer received %u messages", outcome->received),
                                               outcome->received);
  g_autofree char *line = g_strdup_printf (outcome->solved ? _("%s, %s, and the case is solved.")
                                                           : _("%s, %s, and the case is lost."), held, received);
  attune_transcript_print (line, NULL);
}

/* Plays it, on the open stage. Returns: the exit code. */
static int
play (const Options *options, const AttuneScript *script)
{
  g_autoptr (GError) error = NULL;
  AttunePlayOutcome outcome;
  if (!attune_stage_load (ATTUNE_PRACTICE_ID, &error) || !attune_stage_load (COACH_ID, &error)) {
    g_printerr ("attune-practice-player: %s\n", error->message);
    return EXIT_USAGE;
  }
  PurpleAccount *account = attune_stage_sign_on ("trainee", (guint) options->delay);
  if (!attune_play (script, account, (guint) options->seconds, &outcome, &error)) {
    g_printerr ("attune-practice-player: %s\n", error->message);
    return EXIT_FAILURE;
  }
  print_outcome (&outcome);
  if (outcome.held == 0)
    g_printerr (_("attune-practice-player: no draft was held, so Attune was not at work.\n"));
  return outcome.held > 0 && outcome.solved ? EXIT_SUCCESS : EXIT_FAILURE;
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  const char *folder = g_getenv ("ATTUNE_LOCALEDIR");
  bindtextdomain (GETTEXT_PACKAGE, folder == NULL ? LOCALEDIR : folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  g_auto (Options) options = {.seconds = 60};
  if (!parse_options (&options, &argc, &argv))
    return EXIT_USAGE;
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneScript) script = attune_script_load (options.script != NULL ? options.script : DEFAULT_SCRIPT,
                                                       &error);
  if (script == NULL || !attune_stage_open ((const char *const *) options.plugins, &error)) {
    g_printerr ("attune-practice-player: %s\n", error->message);
    return EXIT_USAGE;
  }
  int code = play (&options, script);
  attune_stage_close ();
  return code;
}
