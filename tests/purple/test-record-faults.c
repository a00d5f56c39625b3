/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-record.h"

#include <glib/gstdio.h>
#include <prefs.h>
#include <string.h>
#include "record/fault.h"

/* Whatever is wrong with the record: messages go out as always, and one line says
 * what is wrong. What was sent meanwhile is in the record when it can be. */

#define NOT_RECORDED "Your drafts are not being recorded."
#define N_DRAFTS "SELECT count(*) FROM draft"

static guint n_sent;

static guint
count_lines (const char *part)
{
  guint n = 0;
  guint i;

  for (i = 0; i < mock_ui_lines ()->len; i++)
    n += strstr (g_ptr_array_index (mock_ui_lines (), i), part) != NULL;
  return n;
}

/* Nothing holds it: it leaves within the key press. */
static void
send_one (MockWorld *world)
{
  g_autofree char *text = g_strdup_printf ("Photo %u, please.", ++n_sent);
  gint64 began = g_get_monotonic_time ();

  mock_protocol_forget ();
  mock_ui_type (world->conv, text);
  mock_ui_press_enter_only (world->conv);
  mock_assert_sent (text);
  g_assert_cmpint (g_get_monotonic_time () - began, <, G_USEC_PER_SEC / 2);
  mock_ui_settle ();
  mock_assert_sent (text);
}

/* And so does one that is held, at the second Enter. */
static void
send_held (MockWorld *world)
{
  mock_protocol_forget ();
  purple_prefs_set_string ("/plugins/core/attune/mode", "coach");
  mock_ui_send (world->conv, "Calm down.");
  mock_assert_sent ("");
  mock_ui_press_enter (world->conv);
  mock_assert_sent ("Calm down.");
  purple_prefs_set_string ("/plugins/core/attune/mode", "quiet");
  n_sent++;
}

static void
begin (MockWorld *world)
{
  n_sent = 0;
  purple_prefs_set_string ("/plugins/core/attune/mode", "quiet");
  mock_record_begin ();
  mock_ui_forget ();
}

/* The line comes with one of the next drafts: as soon as the thread that writes has
 * found out. */
static void
assert_flows (MockWorld *world, const char *says)
{
  guint i;

  for (i = 0; i < 500 && count_lines (NOT_RECORDED) == 0; i++)
    {
      send_one (world);
      g_usleep (20 * 1000);
    }
  g_assert_cmpuint (count_lines (NOT_RECORDED), ==, 1);
  g_assert_true (mock_ui_has_line (mock_record_path ()));
  g_assert_true (mock_ui_has_line (says));
  g_assert_true (mock_ui_has_line ("Your messages go out as always."));
  send_held (world);
  for (i = 0; i < 20; i++)
    send_one (world);
  g_assert_cmpuint (count_lines (NOT_RECORDED), ==, 1);
  g_assert_nonnull (strstr (mock_ui_debug (), says));
  mock_ui_forget ();
  mock_ui_send (world->conv, "/attune record");
  g_assert_true (mock_ui_has_line ("But at the moment that does not work. "));
  g_assert_true (mock_ui_has_line (says));
}

static void
assert_all_recorded (MockWorld *world)
{
  send_one (world);
  g_assert_cmpint (query_wait (mock_record_path (), N_DRAFTS, n_sent), ==, n_sent);
  query_assert_sound (mock_record_path ());
}

static void
test_full (MockWorld *world)
{
  begin (world);
  send_one (world);
  fault_disk_full (TRUE);
  assert_flows (world, "There is no room left for it.");
  fault_disk_full (FALSE);
  assert_all_recorded (world);
}

static void
test_read_only_file (MockWorld *world)
{
  begin (world);
  mock_world_unload (world);
  g_assert_cmpint (g_chmod (mock_record_path (), 0400), ==, 0);
  mock_world_load (world);
  assert_flows (world, "Make the file and its folder writable for you.");
  g_assert_cmpint (g_chmod (mock_record_path (), 0600), ==, 0);
  assert_all_recorded (world);
}

static void
test_read_only_folder (MockWorld *world)
{
  g_autofree char *folder = g_path_get_dirname (mock_record_path ());

  begin (world);
  mock_world_unload (world);
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  mock_world_load (world);
  assert_flows (world, "Make the file and its folder writable for you.");
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  assert_all_recorded (world);
}

static void
test_locked (MockWorld *world)
{
  FaultLock *lock;

  begin (world);
  send_one (world);
  g_assert_cmpint (query_wait (mock_record_path (), N_DRAFTS, 1), ==, 1);
  lock = fault_lock (mock_record_path ());
  assert_flows (world, "Another program has locked it.");
  fault_unlock (lock);
  assert_all_recorded (world);
}

static void
test_garbage (MockWorld *world)
{
  const char *letter = "This is a letter to my grandmother.";
  g_autofree char *content = NULL;

  begin (world);
  mock_world_unload (world);
  g_assert_true (g_file_set_contents (mock_record_path (), letter, -1, NULL));
  mock_world_load (world);
  assert_flows (world, "This is no coaching record, or it is damaged.");
  g_assert_true (g_file_get_contents (mock_record_path (), &content, NULL, NULL));
  g_assert_cmpstr (content, ==, letter);
  g_assert_cmpint (g_unlink (mock_record_path ()), ==, 0);
  assert_all_recorded (world);
}

static void
test_newer (MockWorld *world)
{
  begin (world);
  mock_world_unload (world);
  query_run (mock_record_path (), "PRAGMA user_version = 2");
  mock_world_load (world);
  assert_flows (world, "It was written by a newer Attune");
  query_run (mock_record_path (), "PRAGMA user_version = 1");
  assert_all_recorded (world);
}

/* That is said, too, and a new one is written. */
static void
test_deleted (MockWorld *world)
{
  guint i;

  begin (world);
  send_one (world);
  g_assert_cmpint (query_wait (mock_record_path (), N_DRAFTS, 1), ==, 1);
  g_assert_cmpint (g_unlink (mock_record_path ()), ==, 0);
  n_sent = 0;
  for (i = 0; i < 500 && !mock_ui_has_line ("a new one has begun"); i++)
    {
      send_one (world);
      g_usleep (20 * 1000);
    }
  g_assert_cmpuint (count_lines ("The record of your drafts: "), ==, 1);
  g_assert_cmpuint (count_lines (NOT_RECORDED), ==, 0);
  assert_all_recorded (world);
  g_assert_cmpuint (count_lines ("The record of your drafts: "), ==, 1);
}

static void
add (void)
{
  fault_disk_full (FALSE);
  fault_obey_modes ();
  mock_world_add ("/record-faults/full", test_full);
  mock_world_add ("/record-faults/read-only-file", test_read_only_file);
  mock_world_add ("/record-faults/read-only-folder", test_read_only_folder);
  mock_world_add ("/record-faults/locked", test_locked);
  mock_world_add ("/record-faults/garbage", test_garbage);
  mock_world_add ("/record-faults/newer", test_newer);
  mock_world_add ("/record-faults/deleted", test_deleted);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
