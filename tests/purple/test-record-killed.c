/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "busy-session.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include "mock-record.h"

/* A client in the middle of a busy session is killed, with kill -9, at random
 * moments: the record opens, at most the last draft is missing in it, and no
 * message is lost or doubled. ATTUNE_KILLS says how often; make check-record does
 * it a hundred times. */

#define KILLS 10
#define LONGEST 600 /* milliseconds that a session goes on for … */
#define START 100   /* … and that it begins in */

typedef struct {
  char *profile;
  char *record;
  char *folder; /* of the sessions' files */
  guint kills;
  guint sent;
  guint missing;
  guint during_start; /* kills before the first draft */
  gint64 opening;     /* microseconds: the longest that it took to open the record */
} World;

static guint
how_often (void)
{
  const char *said = g_getenv ("ATTUNE_KILLS");

  return said == NULL ? KILLS : (guint) g_ascii_strtoull (said, NULL, 10);
}

static void
wait_for_death (GPid child)
{
  int status;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  g_assert_cmpint (WTERMSIG (status), ==, SIGKILL);
}

/* Most of them in the middle of it, every tenth while it begins. */
static void
run_and_kill (World *world, const char *name, guint number)
{
  GPid child = busy_session_start (world->profile, world->folder, name, 0);
  gboolean begins = number % 10 == 0;
  guint waited;

  for (waited = 0; !begins && waited < 30000 && !busy_session_is_under_way (world->folder, name); waited += 5)
    g_usleep (5000);
  g_usleep ((gulong) g_random_int_range (0, (begins ? START : LONGEST) * 1000));
  g_assert_cmpint (kill (child, SIGKILL), ==, 0);
  wait_for_death (child);
}

/* Killed before there is a record, it may have made half of one. */
static gboolean
has_record (World *world)
{
  return g_file_test (world->record, G_FILE_TEST_EXISTS) && query_number (world->record, "PRAGMA user_version") > 0;
}

static void
assert_opens (World *world)
{
  gint64 began = g_get_monotonic_time ();

  if (!has_record (world))
    return;
  query_assert_sound (world->record);
  world->opening = MAX (world->opening, g_get_monotonic_time () - began);
}

static void
check (World *world, const char *name)
{
  g_autoptr (BusySession) session = busy_session_read (world->folder, name);
  guint missing;

  assert_opens (world);
  busy_session_assert_sent (session, TRUE);
  missing = session->sent->len == 0 || !has_record (world) ? session->sent->len : busy_session_missing (session, name, world->record);
  g_assert_cmpuint (missing, <=, 1);
  world->kills++;
  world->sent += session->sent->len;
  world->missing += missing;
  world->during_start += session->n_drafts == 0;
}

/* What libpurple wrote into the profile is of no interest; the record stays. */
static void
clean_profile (World *world)
{
  g_autoptr (GDir) folder = g_dir_open (world->profile, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (world->profile, name, NULL);

      if (strcmp (name, "attune") != 0)
        mock_ui_remove_folder (path);
    }
}

static void
test_killed (void)
{
  World world = { .profile = query_folder (), .folder = query_folder () };
  guint n = how_often ();
  guint i;

  world.record = g_build_filename (world.profile, "attune", "record.db", NULL);
  for (i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("s%u", i);

      run_and_kill (&world, name, i);
      check (&world, name);
      clean_profile (&world);
    }
  g_test_message ("%u kills, %u of them before the first draft; %u messages left, each of them once; %u of them missing in the record, "
                  "never more than one at a time; it opened each time, in %" G_GINT64_FORMAT " ms at most",
                  world.kills, world.during_start, world.sent, world.missing, world.opening / 1000);
  g_assert_cmpuint (world.sent, >, n);
  g_free (world.record);
  query_remove_folder (world.profile);
  query_remove_folder (world.folder);
}

int
main (int argc, char **argv)
{
  if (argc == 5 && strcmp (argv[1], "session") == 0)
    {
      busy_session_run (argv[2], argv[3], (guint) g_ascii_strtoull (argv[4], NULL, 10));
      return 0;
    }
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-killed/busy", test_killed);
  return g_test_run ();
}
