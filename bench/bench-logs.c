/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>
#include "cli/compare.h"
#include "cli/feed.h"
#include "cli/replay.h"
#include "logs.h"
#include "texts.h"

/*
 * usage: bench-logs [FILES [MESSAGES]]
 *
 * How long a folder of conversation logs takes, from the disk to what is printed,
 * and the most memory that it occupies. A month of a team is 10000 files of 100
 * messages; make bench takes a twentieth of that. Times are of the processor.
 */
#define FILES 500
#define MESSAGES 100
#define TEAM_RULES 50

static double
read_clock (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static void
print_row (const char *what, guint n_messages, double seconds)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  printf ("%-30s %8u messages %10.2f s %10.0f messages/s %8ld KiB at most\n", what, n_messages, seconds, n_messages / seconds,
          usage.ru_maxrss);
}

static void
feed (const AttunePacks *packs, char *folder, const AttuneTurnSink *sink)
{
  char *files[] = { folder, NULL };
  const char *agents[] = { BENCH_LOGS_AGENT, NULL };
  AttuneFeed feed = { files, { packs, "en", { agents, NULL } }, NULL, FALSE };
  AttuneFed fed = attune_feed_read (&feed, sink);

  if (!fed.good)
    g_error ("the logs could not be read");
}

static void
time_replay (const char *what, const AttunePacks *packs, char *folder, AttuneFormat format, gboolean prints, guint n_messages)
{
  FILE *out = fopen ("/dev/null", "w");
  g_autoptr (AttuneReplay) replay = attune_replay_new (packs, format, ATTUNE_MODE_COACH, "en", prints ? out : NULL);
  AttuneTurnSink sink = { attune_replay_turn, attune_replay_done, replay };
  double start = read_clock ();

  feed (packs, folder, &sink);
  print_row (what, n_messages, read_clock () - start);
  fclose (out);
}

/* With ours, and with some rules of a team on top of them. */
static void
time_compare (const AttunePacks *packs, char *folder, GRand *random, guint n_messages)
{
  FILE *out = fopen ("/dev/null", "w");
  AttuneOptions options = { .format = ATTUNE_FORMAT_TEXT, .mode = ATTUNE_MODE_COACH, .lang = (char *) "en" };
  g_autoptr (AttunePacks) more = attune_packs_new ();
  g_autofree char *team = bench_pack (random, TEAM_RULES);
  AttuneCompareSides sides = { packs, "before", more, "after" };
  attune_packs_load_folder (more, attune_packs_default_folder (), NULL);
  attune_packs_load_data (more, "team", team, strlen (team), NULL);

  g_autoptr (AttuneCompare) compare = attune_compare_new (&sides, &options, out);
  AttuneTurnSink sink = { attune_compare_turn, attune_compare_done, compare };
  double start = read_clock ();

  feed (packs, folder, &sink);
  attune_compare_print (compare, 0);
  print_row ("logs: compared", n_messages, read_clock () - start);
  fclose (out);
}

int
main (int argc, char **argv)
{
  guint n_files = argc > 1 ? (guint) g_ascii_strtoull (argv[1], NULL, 10) : FILES;
  guint n_messages = argc > 2 ? (guint) g_ascii_strtoull (argv[2], NULL, 10) : MESSAGES;
  g_autoptr (GRand) random = g_rand_new_with_seed (20);
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("attune-bench-logs-XXXXXX", &error);

  if (folder == NULL)
    g_error ("%s", error->message);
  if (attune_packs_load_folder (packs, attune_packs_default_folder (), NULL) == 0)
    g_error ("There are no packs in %s; set ATTUNE_PACKS", attune_packs_default_folder ());
  bench_logs_write (random, folder, n_files, n_messages);
  time_replay ("logs: figures alone", packs, folder, ATTUNE_FORMAT_TEXT, FALSE, n_files * n_messages);
  time_replay ("logs: as JSON", packs, folder, ATTUNE_FORMAT_JSON, TRUE, n_files * n_messages);
  time_replay ("logs: to read", packs, folder, ATTUNE_FORMAT_TEXT, TRUE, n_files * n_messages);
  time_compare (packs, folder, random, n_files * n_messages);
  bench_logs_remove (folder);
  return 0;
}
