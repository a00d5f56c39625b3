/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "busy-session.h"

#include <string.h>
#include <sys/wait.h>
#include "mock-record.h"

/* Clients with one profile at the same time: each draft of each is in the record. */

#define CLIENTS 2
#define DRAFTS 100

static const char *const NAMES[CLIENTS] = { "one", "two" };

static void
wait_for_end (GPid child)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
}

static void
test_together (void)
{
  char *profile = query_folder ();
  char *folder = query_folder ();
  g_autofree char *record = g_build_filename (profile, "attune", "record.db", NULL);
  GPid children[CLIENTS];
  guint i;

  for (i = 0; i < CLIENTS; i++)
    children[i] = busy_session_start (profile, folder, NAMES[i], DRAFTS);
  for (i = 0; i < CLIENTS; i++)
    wait_for_end (children[i]);
  query_assert_sound (record);
  for (i = 0; i < CLIENTS; i++)
    {
      g_autoptr (BusySession) session = busy_session_read (folder, NAMES[i]);

      g_assert_cmpuint (session->n_drafts, ==, DRAFTS);
      busy_session_assert_sent (session, FALSE);
      g_assert_cmpuint (busy_session_missing (session, NAMES[i], record), ==, 0);
    }
  g_assert_cmpint (query_number (record, "SELECT count(*) FROM draft"), ==, CLIENTS * DRAFTS);
  query_assert (record, "SELECT count(*) FROM record", "1");
  query_remove_folder (profile);
  query_remove_folder (folder);
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
  g_test_add_func ("/record-together/two-clients", test_together);
  return g_test_run ();
}
