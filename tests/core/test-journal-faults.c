/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include "core/journal.h"
#include "record/fault.h"
#include "record/query.h"

#define N_DRAFTS "SELECT count(*) FROM draft"

typedef struct {
  char *folder;
  char *place; /* in it, of the record */
  char *path;
  AttuneJournal *journal;
  guint n; /* drafts that were appended */
} World;

static void
set_up (World *world, gconstpointer data)
{
  world->folder = query_folder ();
  world->place = g_build_filename (world->folder, "attune", NULL);
  world->path = g_build_filename (world->place, "record.db", NULL);
}

static void
tear_down (World *world, gconstpointer data)
{
  attune_journal_free (world->journal);
  query_remove_folder (world->folder);
  g_free (world->place);
  g_free (world->path);
}

static void
open_journal (World *world)
{
  world->journal = attune_journal_new (world->path, "Anna", 0);
}

static void
append (World *world)
{
  AttuneJournalDraft *draft = attune_journal_draft_new ("chat");
  gint64 began = g_get_monotonic_time ();

  draft->time = ++world->n;
  attune_journal_append (world->journal, draft);
  /* Whatever there is, nobody waits for it; a busy machine has its pauses. */
  g_assert_cmpint (g_get_monotonic_time () - began, <, G_USEC_PER_SEC / 2);
}

static void
append_written (World *world)
{
  append (world);
  g_assert_cmpint (query_wait (world->path, N_DRAFTS, world->n), ==, world->n);
}

/* It is told, once. */
static void
assert_told (World *world, int code, const char *says)
{
  g_autoptr (GError) news = NULL;
  guint waited;

  for (waited = 0; news == NULL && waited < 10000; waited += 10)
    {
      news = attune_journal_take_news (world->journal);
      if (news == NULL)
        g_usleep (10 * 1000);
    }
  g_assert_error (news, ATTUNE_JOURNAL_ERROR, code);
  g_assert_true (g_str_has_prefix (news->message, world->path) || g_str_has_prefix (news->message, world->place));
  g_assert_nonnull (strstr (news->message, says));
}

static void
assert_nothing_told (World *world)
{
  g_autoptr (GError) news = attune_journal_take_news (world->journal);

  g_assert_no_error (news);
}

/* What came during the fault is written after it, and in order. */
static void
assert_goes_on (World *world)
{
  guint waited;

  append (world);
  g_assert_cmpint (query_wait (world->path, N_DRAFTS, world->n), ==, world->n);
  query_assert (world->path, "SELECT count(*) FROM draft WHERE id != time", "0");
  for (waited = 0; waited < 1000; waited += 10)
    {
      g_autoptr (GError) fault = attune_journal_fault (world->journal);

      if (fault == NULL)
        break;
      g_usleep (10 * 1000);
    }
  g_assert_cmpuint (waited, <, 1000);
  query_assert_sound (world->path);
}

static void
test_full (World *world, gconstpointer data)
{
  open_journal (world);
  append_written (world);
  fault_disk_full (TRUE);
  append (world);
  assert_told (world, ATTUNE_JOURNAL_ERROR_FULL, "no room left");
  append (world);
  append (world);
  g_usleep (100 * 1000);
  assert_nothing_told (world);
  fault_disk_full (FALSE);
  assert_goes_on (world);
}

/* The next outage is news again, and only that. */
static void
test_full_again (World *world, gconstpointer data)
{
  guint i;

  open_journal (world);
  append_written (world);
  for (i = 0; i < 2; i++)
    {
      fault_disk_full (TRUE);
      append (world);
      assert_told (world, ATTUNE_JOURNAL_ERROR_FULL, "no room left");
      assert_nothing_told (world);
      fault_disk_full (FALSE);
      assert_goes_on (world);
      assert_nothing_told (world);
    }
}

static void
wait_for_fault (World *world, int code)
{
  guint waited;

  for (waited = 0; waited < 10000; waited += 10)
    {
      g_autoptr (GError) fault = attune_journal_fault (world->journal);

      if (g_error_matches (fault, ATTUNE_JOURNAL_ERROR, code))
        return;
      g_usleep (10 * 1000);
    }
  g_assert_not_reached ();
}

/* One outage, whatever is in the way by and by. */
static void
test_full_then_other (World *world, gconstpointer data)
{
  open_journal (world);
  append_written (world);
  fault_disk_full (TRUE);
  append (world);
  assert_told (world, ATTUNE_JOURNAL_ERROR_FULL, "no room left");
  fault_disk_full (FALSE);
  g_assert_cmpint (g_chmod (world->path, 0400), ==, 0);
  wait_for_fault (world, ATTUNE_JOURNAL_ERROR_READ_ONLY);
  assert_nothing_told (world);
  g_assert_cmpint (g_chmod (world->path, 0600), ==, 0);
  assert_goes_on (world);
}

static void
test_full_from_the_start (World *world, gconstpointer data)
{
  fault_disk_full (TRUE);
  open_journal (world);
  append (world);
  assert_told (world, ATTUNE_JOURNAL_ERROR_FULL, "no room left");
  fault_disk_full (FALSE);
  assert_goes_on (world);
}

/* By the system itself: a file may not grow any more. */
static void
test_limit (World *world, gconstpointer data)
{
  struct rlimit before;
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  signal (SIGXFSZ, SIG_IGN);
  open_journal (world);
  append_written (world);
  limit.rlim_cur = 8192;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  append (world);
  assert_told (world, ATTUNE_JOURNAL_ERROR_FULL, "no room left");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  assert_goes_on (world);
}

static void
test_read_only_file (World *world, gconstpointer data)
{
  open_journal (world);
  append_written (world);
  g_clear_pointer (&world->journal, attune_journal_free);
  g_assert_cmpint (g_chmod (world->path, 0400), ==, 0);
  open_journal (world);
  append (world);
  assert_told (world, ATTUNE_JOURNAL_ERROR_READ_ONLY, "writable for you");
  g_assert_cmpint (g_chmod (world->path, 0600), ==, 0);
  assert_goes_on (world);
}

static void
test_read_only_folder (World *world, gconstpointer data)
{
  open_journal (world);
  append_written (world);
  g_clear_pointer (&world->journal, attune_journal_free);
  g_assert_cmpint (g_chmod (world->place, 0500), ==, 0);
  open_journal (world);
  append (world);
  assert_told (world, ATTUNE_JOURNAL_ERROR_READ_ONLY, "writable for you");
  g_assert_cmpint (g_chmod (world->place, 0700), ==, 0);
  assert_goes_on (world);
}

/* There is no record yet, and no room to begin one. */
static void
test_no_folder (World *world, gconstpointer data)
{
  g_assert_cmpint (g_chmod (world->folder, 0500), ==, 0);
  open_journal (world);
  append (world);
  assert_told (world, ATTUNE_JOURNAL_ERROR_READ_ONLY, "writable for you");
  g_assert_cmpint (g_chmod (world->folder, 0700), ==, 0);
  assert_goes_on (world);
}

static void
test_locked (World *world, gconstpointer data)
{
  FaultLock *lock;

  open_journal (world);
  append_written (world);
  lock = fault_lock (world->path);
  append (world);
  append (world);
  assert_told (world, ATTUNE_JOURNAL_ERROR_LOCKED, "Another program has locked it");
  fault_unlock (lock);
  assert_goes_on (world);
}

static void
test_locked_from_the_start (World *world, gconstpointer data)
{
  FaultLock *lock;

  open_journal (world);
  append_written (world);
  g_clear_pointer (&world->journal, attune_journal_free);
  lock = fault_lock (world->path);
  open_journal (world);
  append (world);
  assert_told (world, ATTUNE_JOURNAL_ERROR_LOCKED, "Another program has locked it");
  fault_unlock (lock);
  assert_goes_on (world);
}

/* The end does not wait for ever. */
static void
test_locked_at_the_end (World *world, gconstpointer data)
{
  gint64 began;
  FaultLock *lock;

  open_journal (world);
  append_written (world);
  lock = fault_lock (world->path);
  append (world);
  began = g_get_monotonic_time ();
  g_clear_pointer (&world->journal, attune_journal_free);
  g_assert_cmpint (g_get_monotonic_time () - began, <, 10 * G_USEC_PER_SEC);
  fault_unlock (lock);
  query_assert (world->path, N_DRAFTS, "1");
}

static void
test_garbage (World *world, gconstpointer data)
{
  g_assert_cmpint (g_mkdir (world->place, 0700), ==, 0);
  g_assert_true (g_file_set_contents (world->path, "This is a letter to my grandmother.", -1, NULL));
  open_journal (world);
  append (world);
  assert_told (world, ATTUNE_JOURNAL_ERROR_NO_RECORD, "Move it away");
  g_assert_cmpint (g_unlink (world->path), ==, 0);
  assert_goes_on (world);
}

/* The middle of it was written over while it was in use. */
static void
test_damaged (World *world, gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize length;
  guint i;

  open_journal (world);
  for (i = 0; i < 200; i++)
    append (world);
  g_clear_pointer (&world->journal, attune_journal_free);
  g_assert_true (g_file_get_contents (world->path, &content, &length, NULL));
  memset (content + 4096, 0x55, length - 4096);
  g_assert_true (g_file_set_contents (world->path, content, (gssize) length, NULL));
  open_journal (world);
  append (world);
  assert_told (world, ATTUNE_JOURNAL_ERROR_NO_RECORD, "Move it away");
  g_assert_cmpint (g_unlink (world->path), ==, 0);
  append (world);
  g_assert_cmpint (query_wait (world->path, N_DRAFTS, 2), ==, 2);
}

static void
test_deleted (World *world, gconstpointer data)
{
  open_journal (world);
  append_written (world);
  g_assert_cmpint (g_unlink (world->path), ==, 0);
  append (world);
  g_assert_cmpint (query_wait (world->path, N_DRAFTS, 1), ==, 1);
  assert_told (world, ATTUNE_JOURNAL_ERROR_MOVED, "a new one has begun");
  assert_nothing_told (world);
  query_assert (world->path, "SELECT time FROM draft", "2");
  query_assert_sound (world->path);
}

/* It is gone, and there is no room for another: that is what is told; and once there
 * is, that a new one has begun. */
static void
test_deleted_and_full (World *world, gconstpointer data)
{
  open_journal (world);
  append_written (world);
  fault_disk_full (TRUE);
  g_assert_cmpint (g_unlink (world->path), ==, 0);
  append (world);
  assert_told (world, ATTUNE_JOURNAL_ERROR_FULL, "no room left");
  assert_nothing_told (world);
  fault_disk_full (FALSE);
  g_assert_cmpint (query_wait (world->path, N_DRAFTS, 1), ==, 1);
  assert_told (world, ATTUNE_JOURNAL_ERROR_MOVED, "a new one has begun");
  assert_nothing_told (world);
}

/* Another one was put into its place: none has begun. */
static void
test_replaced (World *world, gconstpointer data)
{
  g_autofree char *copy = g_strconcat (world->path, ".copy", NULL);

  open_journal (world);
  append_written (world);
  g_clear_pointer (&world->journal, attune_journal_free);
  open_journal (world);
  append_written (world);
  g_assert_cmpint (g_rename (world->path, copy), ==, 0);
  attune_journal_free (attune_journal_new (world->path, "Anna", 0));
  append (world);
  g_assert_cmpint (query_wait (world->path, N_DRAFTS, 1), ==, 1);
  assert_nothing_told (world);
}

/* With its folder, and what SQLite has beside it. */
static void
test_folder_deleted (World *world, gconstpointer data)
{
  open_journal (world);
  append_written (world);
  query_remove_folder (g_strdup (world->place));
  append (world);
  g_assert_cmpint (query_wait (world->path, N_DRAFTS, 1), ==, 1);
  assert_told (world, ATTUNE_JOURNAL_ERROR_MOVED, "a new one has begun");
  query_assert_sound (world->path);
}

/* A fault that lasts does not fill the memory: what comes first stays. */
static void
test_bound (World *world, gconstpointer data)
{
  guint i;

  g_assert_cmpint (g_mkdir (world->place, 0700), ==, 0);
  g_assert_true (g_file_set_contents (world->path, "This is a letter to my grandmother.", -1, NULL));
  open_journal (world);
  for (i = 0; i < 3000; i++)
    append (world);
  assert_told (world, ATTUNE_JOURNAL_ERROR_NO_RECORD, "Move it away");
  g_assert_cmpint (g_unlink (world->path), ==, 0);
  g_assert_cmpint (query_wait (world->path, N_DRAFTS, 1000), ==, 1000);
  query_assert (world->path, "SELECT max (time) FROM draft", "1000");
}

#define ADD(path, test) g_test_add (path, World, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  fault_disk_full (FALSE);
  fault_obey_modes ();
  ADD ("/journal-faults/full", test_full);
  ADD ("/journal-faults/full-from-the-start", test_full_from_the_start);
  ADD ("/journal-faults/full-again", test_full_again);
  ADD ("/journal-faults/full-then-other", test_full_then_other);
  ADD ("/journal-faults/limit", test_limit);
  ADD ("/journal-faults/read-only-file", test_read_only_file);
  ADD ("/journal-faults/read-only-folder", test_read_only_folder);
  ADD ("/journal-faults/no-folder", test_no_folder);
  ADD ("/journal-faults/locked", test_locked);
  ADD ("/journal-faults/locked-from-the-start", test_locked_from_the_start);
  ADD ("/journal-faults/locked-at-the-end", test_locked_at_the_end);
  ADD ("/journal-faults/garbage", test_garbage);
  ADD ("/journal-faults/damaged", test_damaged);
  ADD ("/journal-faults/deleted", test_deleted);
  ADD ("/journal-faults/deleted-and-full", test_deleted_and_full);
  ADD ("/journal-faults/replaced", test_replaced);
  ADD ("/journal-faults/folder-deleted", test_folder_deleted);
  ADD ("/journal-faults/bound", test_bound);
  return g_test_run ();
}
