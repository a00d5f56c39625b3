/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include "core/check.h"
#include "core/journal.h"
#include "core/report.h"
#include "core/verdict.h"
#include "record/made.h"
#include "record/query.h"

/* Several records: a team's, and copies of one. */

typedef struct {
  char *folder;
  char *a;
  char *b;
  char *c;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = query_folder ();
  fixture->a = g_build_filename (fixture->folder, "a.db", NULL);
  fixture->b = g_build_filename (fixture->folder, "b.db", NULL);
  fixture->c = g_build_filename (fixture->folder, "c.db", NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  query_remove_folder (fixture->folder);
  g_free (fixture->a);
  g_free (fixture->b);
  g_free (fixture->c);
}

static AttuneReport *
read_both (const Fixture *fixture, guint n_threads)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  const char *const paths[] = { fixture->b, fixture->a, g_file_test (fixture->c, G_FILE_TEST_EXISTS) ? fixture->c : NULL,
                                NULL };

  return attune_report_read (paths, 0, G_MAXINT64, utc, n_threads, NULL, NULL);
}

static void
copy (const char *from, const char *to)
{
  g_autofree char *content = NULL;
  gsize length;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (from, &content, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, content, (gssize) length, &error);
  g_assert_no_error (error);
}

static sqlite3 *
reopen (const char *path)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  return db;
}

static void
test_team (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->a, "a", "Ann");

  made_add_many (db, 30, MADE_MONDAY, 1 << MADE_NAME, 0);
  sqlite3_close (db);
  db = made_new (fixture->b, "b", "Ben");
  made_run (db, "UPDATE checks SET bit = bit + 5; UPDATE rule SET bit = bit + 5, id = id + 100");
  made_add_many (db, 10, MADE_MONDAY + MADE_WEEK, 0, 1 << (MADE_NAME + 5));
  made_nudge (db, 3, 100 + MADE_RULE_NAME, ATTUNE_LEVEL_HINT, TRUE);
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_both (fixture, 2);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpuint (report->n_records, ==, 2);
  g_assert_cmpuint (report->agents->len, ==, 2);
  const AttuneReportAgent *ann = report->agents->pdata[0], *ben = report->agents->pdata[1];
  g_assert_cmpstr (ann->name, ==, "Ann");
  g_assert_cmpuint (ann->drafts.total, ==, 30);
  g_assert_cmpstr (ben->name, ==, "Ben");
  g_assert_cmpuint (ben->drafts.total, ==, 10);
  g_assert_cmpuint (report->checks->len, ==, 3);
  const AttuneReportCheck *name = report->checks->pdata[1];
  g_assert_cmpstr (name->name, ==, "name");
  g_assert_cmpuint (name->rate.met, ==, 30);
  g_assert_cmpuint (name->rate.missed, ==, 10);
  g_assert_cmpuint (name->advice.hints, ==, 1);
  const AttuneRate *of_ben = g_hash_table_lookup (ben->checks, name);
  g_assert_cmpuint (of_ben->missed, ==, 10);
}

/* --- copies --------------------------------------------------------------- */

static void
fill (sqlite3 *db)
{
  made_add_many (db, 700, MADE_MONDAY, 1, 0);
  for (guint i = 0; i < 5; i++)
    made_held (db, MADE_MONDAY + i, MADE_RULE_NAME, ATTUNE_OUTCOME_FIXED, FALSE, 5, NULL);
  made_run (db, "INSERT INTO step VALUES (%" G_GINT64_FORMAT ", 0, 3, 2)", MADE_MONDAY);
}

static void
assert_counts (const Fixture *fixture, guint64 total, guint64 fixed, guint64 promotions)
{
  for (guint n_threads = 1; n_threads <= 4; n_threads += 3) {
    g_autoptr (AttuneReport) report = read_both (fixture, n_threads);
    const AttuneReportCheck *name = report->checks->pdata[1];

    g_assert_cmpuint (report->problems->len, ==, 0);
    g_assert_cmpuint (report->n_records, ==, 1);
    g_assert_cmpuint (report->drafts.total, ==, total);
    g_assert_cmpuint (report->drafts.outcomes[ATTUNE_OUTCOME_FIXED], ==, fixed);
    g_assert_cmpuint (name->advice.fixed, ==, fixed);
    g_assert_cmpuint (attune_rate_total (name->rate), ==, total);
    g_assert_cmpuint (name->steps.promotions, ==, promotions);
    g_assert_cmpuint (attune_durations_total (report->held), ==, fixed);
  }
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->a, "a", "Ann");

  fill (db);
  sqlite3_close (db);
  copy (fixture->a, fixture->b);
  copy (fixture->a, fixture->c);
  assert_counts (fixture, 705, 5, 1);
}

static void
test_older_copy (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->a, "a", "Ann");

  fill (db);
  sqlite3_close (db);
  copy (fixture->a, fixture->b);
  db = reopen (fixture->a);
  made_held (db, MADE_MONDAY + MADE_WEEK, MADE_RULE_NAME, ATTUNE_OUTCOME_FIXED, FALSE, 5, NULL);
  made_run (db, "INSERT INTO step VALUES (%" G_GINT64_FORMAT ", 0, 2, 1)", MADE_MONDAY + 9);
  made_run (db, "UPDATE record SET agent = 'Ann B.'");
  sqlite3_close (db);
  assert_counts (fixture, 706, 6, 2);
  g_autoptr (AttuneReport) report = read_both (fixture, 1);
  g_assert_cmpuint (report->agents->len, ==, 1);
  g_assert_cmpstr (((const AttuneReportAgent *) report->agents->pdata[0])->name, ==, "Ann B.");
}

/* Retention has removed the beginning of one, and somebody the middle of another. */
static void
test_rows_deleted (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->a, "a", "Ann");

  fill (db);
  sqlite3_close (db);
  copy (fixture->a, fixture->b);
  copy (fixture->a, fixture->c);
  db = reopen (fixture->a);
  made_run (db, "DELETE FROM draft WHERE id < 300; DELETE FROM nudge WHERE draft < 300");
  sqlite3_close (db);
  db = reopen (fixture->b);
  made_run (
    db,
    "DELETE FROM draft WHERE id > 200 AND id < 702; DELETE FROM nudge WHERE draft > 200 AND draft < 702; DELETE FROM step");
  sqlite3_close (db);
  db = reopen (fixture->c);
  made_run (db, "DELETE FROM draft; DELETE FROM nudge; DELETE FROM step");
  sqlite3_close (db);
  assert_counts (fixture, 705 - 99, 5, 1);
}

/* A copied profile that goes on on both computers: ids meet, drafts do not. */
static void
test_parted (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->a, "a", "Ann");

  fill (db);
  sqlite3_close (db);
  copy (fixture->a, fixture->b);
  for (guint i = 0; i < 2; i++) {
    db = reopen (i == 0 ? fixture->a : fixture->b);
    for (guint n = 0; n < 3; n++)
      made_held (db, MADE_MONDAY + MADE_WEEK + 100 * n + 7 * i, MADE_RULE_NAME, ATTUNE_OUTCOME_FIXED, FALSE, 5,
                   NULL);
    sqlite3_close (db);
  }
  copy (fixture->b, fixture->c);
  assert_counts (fixture, 705 + 6, 5 + 6, 1);
}

/* The same file by two names is a copy, too. */
static void
test_two_names (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->a, "a", "Ann");

  fill (db);
  sqlite3_close (db);
  g_assert_cmpint (symlink (fixture->a, fixture->b), ==, 0);
  assert_counts (fixture, 705, 5, 1);
}

/* A client has it open: what it wrote last is not in the file itself yet. */
static void
test_in_use (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->a, "a", "Ann");
  sqlite3 *other = made_new (fixture->b, "b", "Ben");

  sqlite3_close (other);
  fill (db);
  made_run (db, "BEGIN IMMEDIATE");
  made_add (db, MADE_MONDAY, ATTUNE_OUTCOME_PASSED, 1, 0);
  g_autoptr (AttuneReport) report = read_both (fixture, 2);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpuint (report->drafts.total, ==, 705);
  made_run (db, "COMMIT");
  sqlite3_close (db);
}

/* The same, by a link: the newest drafts are beside the record, not the link. */
static void
test_link_in_use (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->a, "a", "Ann");
  const char *const paths[] = { fixture->b, NULL };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  fill (db);
  g_assert_cmpint (symlink (fixture->a, fixture->b), ==, 0);
  g_autoptr (AttuneReport) report = attune_report_read (paths, 0, G_MAXINT64, utc, 1, NULL, NULL);
  g_assert_cmpuint (report->drafts.total, ==, 705);
  sqlite3_close (db);
}

/* Reading leaves nothing behind. */
static void
test_no_trace (Fixture *fixture, gconstpointer data)
{
  static const char *const suffixes[] = { "-wal", "-shm", "-journal" };
  sqlite3 *db = made_new (fixture->a, "a", "Ann");

  fill (db);
  sqlite3_close (db);
  copy (fixture->a, fixture->b);
  assert_counts (fixture, 705, 5, 1);
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++) {
    g_autofree char *beside = g_strconcat (fixture->a, suffixes[i], NULL);
    g_assert_false (g_file_test (beside, G_FILE_TEST_EXISTS));
  }
}

/* More than are read at once, and ids with holes in them. */
static void
test_many (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->a, "a", "Ann");

  fill (db);
  made_run (db, "UPDATE nudge SET draft = draft + 9000000; UPDATE draft SET id = id + 9000000");
  made_run (db,
              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)"
              " INSERT INTO draft SELECT i, %" G_GINT64_FORMAT " + i, 1, 2, 1, 0, 0, 1, 0, 1, 0, NULL, NULL, NULL FROM n",
              MADE_MONDAY);
  sqlite3_close (db);
  copy (fixture->a, fixture->b);
  assert_counts (fixture, 300705, 5, 1);
}

/* What the plugin writes is what is read. */
static void
test_journal (Fixture *fixture, gconstpointer data)
{
  AttuneJournal *journal = attune_journal_new (fixture->a, "Ann", 0);
  AttuneJournalDraft *draft = attune_journal_draft_new ("a chat");
  guint name = 0;

  while (!g_str_equal (attune_checks ()[name].id, "name"))
    name++;
  draft->time = MADE_MONDAY;
  draft->mode = ATTUNE_MODE_STRICT;
  draft->phase = ATTUNE_PHASE_OPENING;
  draft->mood = ATTUNE_MOOD_NEGATIVE;
  draft->outcome = ATTUNE_OUTCOME_OVERRIDDEN;
  draft->attempts = 2;
  draft->held = 8000;
  draft->missed = 1u << name;
  draft->reason = g_strdup ("They go by a nickname.");
  attune_journal_draft_say (draft, "name", "missing", ATTUNE_LEVEL_NUDGE);
  ((AttuneJournalNudge *) draft->nudges->pdata[0])->remained = TRUE;
  attune_journal_append (journal, draft);
  attune_journal_append_step (journal, name, ATTUNE_MODE_STRICT, ATTUNE_MODE_COACH);
  attune_journal_free (journal);
  sqlite3_close (made_new (fixture->b, "b", "Ben"));
  g_autoptr (AttuneReport) report = read_both (fixture, 2);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpuint (report->drafts.outcomes[ATTUNE_OUTCOME_OVERRIDDEN], ==, 1);
  g_assert_cmpuint (report->moods[ATTUNE_PHASE_OPENING][0].clean.missed, ==, 1);
  g_assert_cmpuint (attune_reasons_total (report->reasons), ==, 1);
  g_assert_cmpuint (report->rules->len, ==, 1);
  const AttuneReportRule *rule = report->rules->pdata[0];
  g_assert_cmpstr (rule->check->name, ==, "name");
  g_assert_cmpuint (rule->advice.overridden, ==, 1);
  g_assert_cmpuint (rule->check->rate.missed, ==, 1);
  g_assert_cmpuint (rule->check->steps.promotions, ==, 1);
  const AttuneReportAgent *ann = report->agents->pdata[0];
  g_assert_cmpstr (ann->name, ==, "Ann");
  g_assert_cmpuint (ann->drafts.total, ==, 1);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/report-merge/team", test_team },
    { "/report-merge/copy", test_copy },
    { "/report-merge/older-copy", test_older_copy },
    { "/report-merge/rows-deleted", test_rows_deleted },
    { "/report-merge/parted", test_parted },
    { "/report-merge/two-names", test_two_names },
    { "/report-merge/in-use", test_in_use },
    { "/report-merge/link-in-use", test_link_in_use },
    { "/report-merge/no-trace", test_no_trace },
    { "/report-merge/many", test_many },
    { "/report-merge/journal", test_journal },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
