/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include "cli/cli.h"
#include "cli/compare.h"
#include "cli/feed.h"
#include "cli/replay.h"

/* The command replay: what to read, and what to do with it. */

/* "--compare A B", or "--compare=A B" as --help has it, the way GOption takes
 * it: an option has one value. */
static char **
spread_compare (char **argv)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  guint n_values = 0;

  for (; *argv != NULL; argv++) {
    gboolean apart = g_str_equal (*argv, "--compare");
    g_ptr_array_add (arguments, g_strdup (*argv));
    if (!apart && !g_str_has_prefix (*argv, "--compare="))
      continue;
    if (apart && argv[1] != NULL)
      g_ptr_array_add (arguments, g_strdup (*++argv));
    if (n_values++ == 0 && argv[1] != NULL && !g_str_has_prefix (argv[1], "--compare")) {
      g_ptr_array_add (arguments, g_strdup ("--compare"));
      g_ptr_array_add (arguments, g_strdup (*++argv));
      n_values++;
    }
  }
  g_ptr_array_add (arguments, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&arguments), FALSE);
}

/* An old file keeps no old permissions; a device or a pipe is left as it is. */
static gboolean
make_private (int file)
{
  struct stat about;

  if (fstat (file, &about) != 0)
    return FALSE;
  return !S_ISREG (about.st_mode) || (fchmod (file, 0600) == 0 && ftruncate (file, 0) == 0);
}

/* What people said in a chat is nobody else's to read. */
static FILE *
open_output (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);
  int file = g_open (path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
  FILE *out = file >= 0 && make_private (file) ? fdopen (file, "w") : NULL;

  if (out == NULL)
    attune_say (_("%s: It cannot be written: %s."), name, g_strerror (errno));
  if (out == NULL && file >= 0)
    close (file);
  return out;
}

static AttuneFeed
plan_feed (const AttuneOptions *options, const AttunePacks *packs, gboolean prints_turns)
{
  static char *const standard_input[] = { (char *) "-", NULL };
  AttuneFeed feed = {
    .files = options->files[0] == NULL ? standard_input : options->files,
    .logs = { packs, options->lang, { (const char *const *) options->agents, (const char *const *) options->staff } },
    .since = options->since,
    /* not among what is printed */
    .show_progress = !prints_turns || options->output != NULL || !isatty (STDOUT_FILENO),
  };

  return feed;
}

static AttuneExit
replay (const AttuneOptions *options, FILE *out)
{
  g_autoptr (AttunePacks) packs = attune_open_packs (options);
  if (packs == NULL)
    return ATTUNE_EXIT_BAD;
  g_autoptr (AttunePolicy) policy = attune_open_policy (options->user);
  g_autoptr (AttuneReplay) replay =
    attune_replay_new (packs, policy, options->format, options->mode, options->lang, options->summary ? NULL : out);
  AttuneTurnSink sink = { attune_replay_turn, attune_replay_done, replay };
  AttuneFeed feed = plan_feed (options, packs, !options->summary);
  AttuneFed fed = attune_feed_read (&feed, &sink);

  gboolean lines = options->format == ATTUNE_FORMAT_JSON && !options->summary; /* of which the figures are none */
  if (options->summary || fed.logs)
    attune_replay_print_figures (replay, fed.n_files, lines ? stderr : out);
  if (!attune_output_finish_file (out) || !fed.good)
    return ATTUNE_EXIT_BAD;
  return attune_replay_n_held (replay) > 0 ? ATTUNE_EXIT_HELD : ATTUNE_EXIT_CLEAN;
}

static AttuneExit
compare (const AttuneOptions *options, FILE *out)
{
  g_autofree char *shown_before = NULL;
  g_autofree char *shown_after = NULL;
  g_autoptr (AttunePacks) before = attune_open_packs_for (options, options->compare[0], &shown_before);
  g_autoptr (AttunePacks) after = before == NULL ? NULL : attune_open_packs_for (options, options->compare[1], &shown_after);
  if (after == NULL)
    return ATTUNE_EXIT_BAD;
  g_autoptr (AttunePolicy) policy = attune_open_policy (options->user);
  AttuneCompareSides sides = { before, shown_before, after, shown_after, policy };
  g_autoptr (AttuneCompare) compare = attune_compare_new (&sides, options, out);
  AttuneTurnSink sink = { attune_compare_turn, attune_compare_done, compare };
  AttuneFeed feed = plan_feed (options, before, options->format == ATTUNE_FORMAT_JSON);
  AttuneFed fed = attune_feed_read (&feed, &sink);

  attune_compare_print (compare, fed.n_files);
  if (!attune_output_finish_file (out) || !fed.good)
    return ATTUNE_EXIT_BAD;
  return attune_compare_n_differences (compare) > 0 ? ATTUNE_EXIT_DIFFERENT : ATTUNE_EXIT_CLEAN;
}

AttuneExit
attune_replay_run (char **argv)
{
  g_auto (GStrv) arguments = spread_compare (argv);
  g_autoptr (AttuneOptions) options =
    attune_options_parse (arguments, "replay", _("[FILE|FOLDER…]"),
                          _("Reads conversations and says of every turn what the coach would have seen and done: JSON, one\n"
                            "turn a line, or the conversation logs of Pidgin, alone or in folders, as ~/.purple/logs is.\n"
                            "Without a FILE, or for “-”, it reads JSON from standard input."),
                          ATTUNE_TAKES_FORMAT | ATTUNE_TAKES_MODE | ATTUNE_TAKES_LANG | ATTUNE_TAKES_LOGS | ATTUNE_TAKES_PACKS);
  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  if (options->compare != NULL && g_strv_length (options->compare) != 2) {
    attune_say (_("attune replay: --compare takes two folders of packs; built-in stands for those that come with Attune."));
    return ATTUNE_EXIT_BAD;
  }
  FILE *out = options->output == NULL ? stdout : open_output (options->output);
  if (out == NULL)
    return ATTUNE_EXIT_BAD;
  AttuneExit result = options->compare != NULL ? compare (options, out) : replay (options, out);
  if (out != stdout)
    fclose (out);
  return result;
}
