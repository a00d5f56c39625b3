/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include "core/journal-identity.h"
#include "core/journal.h"
#include "harness.h"
#include "record/query.h"

typedef struct {
  char *folder;
  char *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  place->folder = query_folder ();
  place->path = g_build_filename (place->folder, "attune", "record.db", NULL);
}

static void
tear_down (Place *place, gconstpointer data)
{
  query_remove_folder (place->folder);
  g_free (place->path);
}

static AttuneJournalDraft *
draft_new (gint64 time)
{
  AttuneJournalDraft *draft = attune_journal_draft_new ("prpl-mock/agent/im/dana");

  draft->time = time;
  draft->mode = ATTUNE_MODE_COACH;
  draft->attempts = 1;
  return draft;
}

/* Everything of a draft, as the schema has it. */
static void
test_draft (Place *place, gconstpointer data)
{
  g_autoptr (AttuneJournal) journal = attune_journal_new (place->path, "Anna", 0);
  AttuneJournalDraft *draft = draft_new (1700000000);

  draft->mode = ATTUNE_MODE_STRICT;
  draft->phase = ATTUNE_PHASE_CLOSING;
  draft->mood = ATTUNE_MOOD_NEGATIVE;
  draft->outcome = ATTUNE_OUTCOME_OVERRIDDEN;
  draft->attempts = 3;
  draft->held = 12345;
  draft->met = 1u << harness_place_of_check ("name");
  draft->missed = 1u << harness_place_of_check ("empathy.sympathy") | 1u << harness_place_of_check ("tone");
  draft->reason = g_strdup ("She asked me to be “short”");
  attune_journal_draft_say (draft, "empathy.sympathy", "must-be", ATTUNE_LEVEL_HINT);
  attune_journal_draft_say (draft, "empathy.sympathy", "must-be", ATTUNE_LEVEL_NUDGE);
  attune_journal_draft_say (draft, "tone", "cheer", ATTUNE_LEVEL_HINT);
  attune_journal_draft_say (draft, "no-such-check", "cheer", ATTUNE_LEVEL_MUST);
  ((AttuneJournalNudge *) g_ptr_array_index (draft->nudges, 0))->remained = TRUE;
  attune_journal_append (journal, draft);
  attune_journal_append (journal, draft_new (1700000001));
  g_clear_pointer (&journal, attune_journal_free);

  query_assert (place->path, "SELECT id, time, mode, phase, mood, outcome, attempts, held, reason, typed, sent FROM draft",
                "1|1700000000|3|2|-1|4|3|12345|She asked me to be “short”||\n2|1700000001|2|0|0|0|1|0|||");
  query_assert (place->path, "SELECT name FROM draft, checks WHERE draft.id = 1 AND met & (1 << bit)", "name");
  query_assert (place->path, "SELECT name FROM draft, checks WHERE draft.id = 1 AND missed & (1 << bit) ORDER BY name",
                "empathy.sympathy\ntone");
  query_assert (place->path,
                "SELECT draft, checks.name, rule.name, level, remained FROM nudge JOIN rule ON rule.id = rule JOIN checks USING (bit)"
                " ORDER BY rule.name", "1|tone|cheer|0|0\n1|empathy.sympathy|must-be|1|1");
  query_assert (place->path, "SELECT agent FROM record", "Anna");
  query_assert (place->path, "SELECT count(*) FROM checks", "14");
  query_assert_sound (place->path);
}

/* The hash is of this record, the same next time, and tells nobody who it was. */
static void
test_conversation (Place *place, gconstpointer data)
{
  g_autofree char *other = g_build_filename (place->folder, "other.db", NULL);
  const char *const paths[] = { place->path, place->path, other };
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (AttuneJournal) journal = attune_journal_new (paths[i], "Anna", 0);

      attune_journal_append (journal, draft_new (1));
    }
  query_assert (place->path, "SELECT count(*), count(DISTINCT conversation) FROM draft", "2|1");
  query_assert (place->path, "SELECT length (secret), length (uuid) FROM record", "32|36");
  first = query_text (place->path, "SELECT conversation FROM draft LIMIT 1");
  second = query_text (other, "SELECT conversation FROM draft LIMIT 1");
  g_assert_cmpstr (first, !=, second);
  g_assert_false (query_finds (place->path, "dana"));
}

/* RFC 4231, case 2; its key is short, and zeroes behind it change nothing. */
static void
test_hash (Place *place, gconstpointer data)
{
  AttuneJournalIdentity identity = { .secret = "Jefe" };

  g_assert_cmphex ((guint64) attune_journal_hash (&identity, "what do ya want for nothing?"), ==, 0x5bdcc146bf60754e);
}

static void
test_text (Place *place, gconstpointer data)
{
  g_autoptr (AttuneJournal) journal = attune_journal_new (place->path, "Anna", 0);
  AttuneJournalDraft *draft = draft_new (1);

  draft->typed = g_strdup ("Calm down.");
  draft->sent = g_strdup ("Hi Dana,\nI see.");
  attune_journal_append (journal, draft);
  g_clear_pointer (&journal, attune_journal_free);
  query_assert (place->path, "SELECT typed, sent FROM draft", "Calm down.|Hi Dana,\nI see.");
}

static void
test_step (Place *place, gconstpointer data)
{
  g_autoptr (AttuneJournal) journal = attune_journal_new (place->path, "Anna", 0);

  attune_journal_append_step (journal, harness_place_of_check ("name"), ATTUNE_MODE_STRICT, ATTUNE_MODE_COACH);
  g_clear_pointer (&journal, attune_journal_free);
  query_assert (place->path, "SELECT name, was, became FROM step JOIN checks USING (bit)", "name|3|2");
  query_assert (place->path, "SELECT count(*) FROM step WHERE abs (time - strftime ('%s')) < 60", "1");
}

/* An earlier Attune had other checks, in other places: the names keep theirs. */
static void
test_other_checks (Place *place, gconstpointer data)
{
  g_autoptr (AttuneJournal) journal = attune_journal_new (place->path, "Anna", 0);
  AttuneJournalDraft *draft = draft_new (1);

  g_clear_pointer (&journal, attune_journal_free);
  query_run (place->path, "DELETE FROM checks; INSERT INTO checks VALUES (0, 'of-old'), (1, 'tone'), (5, 'name')");
  journal = attune_journal_new (place->path, "Anna", 0);
  draft->met = 1u << harness_place_of_check ("tone");
  draft->missed = 1u << harness_place_of_check ("name") | 1u << harness_place_of_check ("name.wrong");
  attune_journal_append (journal, draft);
  g_clear_pointer (&journal, attune_journal_free);
  query_assert (place->path, "SELECT bit, name FROM checks WHERE bit <= 6 ORDER BY bit", "0|of-old\n1|tone\n5|name\n6|name.wrong");
  query_assert (place->path, "SELECT met, missed FROM draft", "2|96");
  query_assert (place->path, "SELECT count(*) FROM checks", "15");
}

/* Whose record it is can be said later. */
static void
test_agent (Place *place, gconstpointer data)
{
  g_autofree char *uuid = NULL;

  attune_journal_free (attune_journal_new (place->path, "anna", 0));
  uuid = query_text (place->path, "SELECT uuid FROM record");
  attune_journal_free (attune_journal_new (place->path, "Anna Weber", 0));
  query_assert (place->path, "SELECT agent FROM record", "Anna Weber");
  query_assert (place->path, "SELECT uuid FROM record", uuid);
}

/* What comes in one go is there in the end, in order. */
static void
test_many (Place *place, gconstpointer data)
{
  g_autoptr (AttuneJournal) journal = attune_journal_new (place->path, "Anna", 0);
  guint i;

  for (i = 1; i <= 500; i++)
    attune_journal_append (journal, draft_new (i));
  g_clear_pointer (&journal, attune_journal_free);
  query_assert (place->path, "SELECT count(*), sum (id = time) FROM draft", "500|500");
  query_assert_sound (place->path);
}

/* Without a wait for the end: each draft is written when it comes. */
static void
test_at_once (Place *place, gconstpointer data)
{
  g_autoptr (AttuneJournal) journal = attune_journal_new (place->path, "Anna", 0);
  GError *fault;

  attune_journal_append (journal, draft_new (1));
  g_assert_cmpint (query_wait (place->path, "SELECT count(*) FROM draft", 1), ==, 1);
  attune_journal_append (journal, draft_new (2));
  g_assert_cmpint (query_wait (place->path, "SELECT count(*) FROM draft", 2), ==, 2);
  fault = attune_journal_fault (journal);
  g_assert_no_error (fault);
  fault = attune_journal_take_news (journal);
  g_assert_no_error (fault);
}

static void
test_retention (Place *place, gconstpointer data)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (AttuneJournal) journal = attune_journal_new (place->path, "Anna", 0);
  gint64 before;
  guint i;

  for (i = 0; i < 1000; i++)
    {
      AttuneJournalDraft *draft = draft_new (now - (i < 900 ? 31 : 29) * 86400);

      draft->typed = g_strnfill (500, 'x');
      attune_journal_draft_say (draft, "tone", i < 900 ? "of-old" : "cheer", ATTUNE_LEVEL_NUDGE);
      attune_journal_append (journal, draft);
    }
  g_clear_pointer (&journal, attune_journal_free);
  query_run (place->path, "INSERT INTO step SELECT time, 0, 3, 2 FROM draft");
  before = query_number (place->path, "PRAGMA page_count");

  /* Nothing is written: it happens when it is opened. */
  journal = attune_journal_new (place->path, "Anna", 30);
  g_assert_cmpint (query_wait (place->path, "SELECT count(*) FROM draft", 100), ==, 100);
  g_clear_pointer (&journal, attune_journal_free);
  query_assert (place->path, "SELECT count(*) FROM nudge", "100");
  query_assert (place->path, "SELECT name FROM rule", "cheer");
  query_assert (place->path, "SELECT count(*) FROM step", "100");
  g_assert_cmpint (query_number (place->path, "PRAGMA page_count"), <, before / 3);
  g_assert_cmpint (query_number (place->path, "PRAGMA freelist_count"), ==, 0);
  query_assert_sound (place->path);

  /* A policy may shorten it meanwhile. */
  journal = attune_journal_new (place->path, "Anna", 30);
  attune_journal_set_retention (journal, 7);
  attune_journal_append (journal, draft_new (now));
  g_assert_cmpint (query_wait (place->path, "SELECT count(*) FROM draft", 1), ==, 1);
  /* Ids are not used again: merged records tell their drafts by them. */
  query_assert (place->path, "SELECT id FROM draft", "1001");
}

static sqlite3 *
begin_reading (const char *path)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN; SELECT count(*) FROM draft", NULL, NULL, NULL), ==, SQLITE_OK);
  return db;
}

static void
wait_for_gone (const char *path, const char *bytes)
{
  guint waited;

  for (waited = 0; query_finds (path, bytes) && waited < 60; waited++)
    g_usleep (G_USEC_PER_SEC / 2);
  g_assert_false (query_finds (path, bytes));
}

/* Somebody reads when it goes: its words go as soon as that is done, in the same
 * session. */
static void
test_retention_while_read (Place *place, gconstpointer data)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (AttuneJournal) journal = attune_journal_new (place->path, "Anna", 0);
  AttuneJournalDraft *draft = draft_new (now - 31 * 86400);
  sqlite3 *reader;

  draft->typed = g_strdup ("Calm down, you idiot.");
  attune_journal_append (journal, draft);
  g_assert_cmpint (query_wait (place->path, "SELECT count(*) FROM draft", 1), ==, 1);
  reader = begin_reading (place->path);
  attune_journal_set_retention (journal, 30);
  attune_journal_append (journal, draft_new (now));
  g_assert_cmpint (query_wait (place->path, "SELECT max(id) * 10 + count(*) FROM draft", 21), ==, 21);
  g_assert_true (query_finds (place->path, "you idiot"));
  g_assert_cmpint (sqlite3_close (reader), ==, SQLITE_OK);
  wait_for_gone (place->path, "you idiot");
}

/* Left by a session that ended while somebody read. */
static void
test_retention_left_over (Place *place, gconstpointer data)
{
  g_autoptr (AttuneJournal) journal = attune_journal_new (place->path, "Anna", 0);
  sqlite3 *reader;
  AttuneJournalDraft *draft = draft_new (1);

  draft->typed = g_strdup ("Calm down, you idiot.");
  attune_journal_append (journal, draft);
  g_assert_cmpint (query_wait (place->path, "SELECT count(*) FROM draft", 1), ==, 1);
  reader = begin_reading (place->path);
  query_run (place->path, "PRAGMA secure_delete = ON; DELETE FROM draft");
  g_clear_pointer (&journal, attune_journal_free);
  g_assert_true (query_finds (place->path, "you idiot"));
  /* Its file stays open: SQLite cleans up with the last one. */
  g_assert_cmpint (sqlite3_exec (reader, "COMMIT", NULL, NULL, NULL), ==, SQLITE_OK);
  journal = attune_journal_new (place->path, "Anna", 30);
  wait_for_gone (place->path, "you idiot");
  g_assert_cmpint (sqlite3_close (reader), ==, SQLITE_OK);
}

/* What there is becomes old; nothing is made for that, and what has gone stays away. */
static void
test_to_forget (Place *place, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (place->path);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  g_autoptr (AttuneJournal) journal = attune_journal_new_to_forget (place->path, "Anna", 30);
  g_autoptr (GError) news = NULL;

  g_clear_pointer (&journal, attune_journal_free);
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));

  journal = attune_journal_new (place->path, "Anna", 0);
  attune_journal_append (journal, draft_new (now - 31 * 86400));
  attune_journal_append (journal, draft_new (now));
  g_clear_pointer (&journal, attune_journal_free);
  journal = attune_journal_new_to_forget (place->path, "Anna", 30);
  g_assert_cmpint (query_wait (place->path, "SELECT count(*) FROM draft", 1), ==, 1);
  g_assert_cmpint (g_unlink (place->path), ==, 0);
  g_clear_pointer (&journal, attune_journal_free);
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));

  /* Until more is to come. */
  journal = attune_journal_new_to_forget (place->path, "Anna", 30);
  attune_journal_append (journal, draft_new (now));
  g_assert_cmpint (query_wait (place->path, "SELECT count(*) FROM draft", 1), ==, 1);
  news = attune_journal_take_news (journal);
  g_assert_no_error (news);
}

static void
assert_mode (const char *path, guint mode)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, mode);
}

/* For the agent alone, however generous the umask. */
static void
test_mode (Place *place, gconstpointer data)
{
  g_autofree char *folder = g_path_get_dirname (place->path);
  g_autofree char *log = g_strconcat (place->path, "-wal", NULL);
  mode_t before = umask (0);
  g_autoptr (AttuneJournal) journal = attune_journal_new (place->path, "Anna", 0);

  attune_journal_append (journal, draft_new (1));
  g_assert_cmpint (query_wait (place->path, "SELECT count(*) FROM draft", 1), ==, 1);
  assert_mode (folder, 0700);
  assert_mode (place->path, 0600);
  assert_mode (log, 0600);
  g_clear_pointer (&journal, attune_journal_free);

  /* Somebody's copy. */
  g_assert_cmpint (g_chmod (place->path, 0664), ==, 0);
  attune_journal_free (attune_journal_new (place->path, "Anna", 0));
  assert_mode (place->path, 0600);
  umask (before);
}

static void
test_caution (Place *place, gconstpointer data)
{
  attune_journal_free (attune_journal_new (place->path, "Anna", 0));
  query_assert (place->path, "PRAGMA journal_mode", "wal");
  query_assert (place->path, "PRAGMA auto_vacuum", "2");
}

static void
test_names (Place *place, gconstpointer data)
{
  g_assert_cmpstr (attune_outcome_name (ATTUNE_OUTCOME_PASSED), ==, "passed");
  g_assert_cmpstr (attune_outcome_name (ATTUNE_OUTCOME_FAILED), ==, "failed");
  g_assert_cmpstr (attune_outcome_name (ATTUNE_N_OUTCOMES), ==, "unknown");
  g_assert_cmpstr (attune_outcome_name (-1), ==, "unknown");
  g_assert_cmpstr (attune_phase_name (ATTUNE_PHASE_CLOSING), ==, "closing");
  g_assert_cmpstr (attune_phase_name (ATTUNE_N_PHASES), ==, "unknown");
}

#define ADD(path, test) g_test_add (path, Place, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/journal/draft", test_draft);
  ADD ("/journal/conversation", test_conversation);
  ADD ("/journal/hash", test_hash);
  ADD ("/journal/text", test_text);
  ADD ("/journal/step", test_step);
  ADD ("/journal/other-checks", test_other_checks);
  ADD ("/journal/agent", test_agent);
  ADD ("/journal/many", test_many);
  ADD ("/journal/at-once", test_at_once);
  ADD ("/journal/retention", test_retention);
  ADD ("/journal/retention/while-read", test_retention_while_read);
  ADD ("/journal/retention/left-over", test_retention_left_over);
  ADD ("/journal/to-forget", test_to_forget);
  ADD ("/journal/mode", test_mode);
  ADD ("/journal/caution", test_caution);
  ADD ("/journal/names", test_names);
  return g_test_run ();
}
