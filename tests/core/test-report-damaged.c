/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <glib/gstdio.h>
#include "core/report.h"
#include "record/fault.h"
#include "record/made.h"
#include "record/query.h"

/* A good record beside one that is not: one is reported, the other read. */

typedef struct {
  char *folder;
  char *good;
  char *bad;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = query_folder ();
  fixture->good = g_build_filename (fixture->folder, "good.db", NULL);
  fixture->bad = g_build_filename (fixture->folder, "bad.db", NULL);
  sqlite3 *db = made_new (fixture->good, "good", "Ann");
  made_add_many (db, 10, MADE_MONDAY, 1, 0);
  sqlite3_close (db);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  query_remove_folder (fixture->folder);
  g_free (fixture->good);
  g_free (fixture->bad);
}

static AttuneReport *
read_both (const Fixture *fixture)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  const char *const paths[] = { fixture->bad, fixture->good, NULL };

  return attune_report_read (paths, 0, G_MAXINT64, utc, 2, NULL, NULL);
}

/* One message of that kind, which says @says, and what is in the report. */
static void
assert_problem (const AttuneReport *report, const Fixture *fixture, AttuneReportError code, const char *says,
                guint64 n_drafts)
{
  g_assert_cmpuint (report->problems->len, ==, 1);
  const AttuneReportProblem *problem = report->problems->pdata[0];
  g_assert_cmpstr (problem->path, ==, fixture->bad);
  g_test_message ("%s", problem->error->message);
  g_assert_error (problem->error, ATTUNE_REPORT_ERROR, (int) code);
  g_assert_nonnull (strstr (problem->error->message, says));
  g_assert_cmpuint (report->drafts.total, ==, n_drafts);
}

static void
assert_bad (const Fixture *fixture, AttuneReportError code, const char *says)
{
  g_autoptr (AttuneReport) report = read_both (fixture);

  assert_problem (report, fixture, code, says, 10);
}

static void
write_bad (const Fixture *fixture, const char *content, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->bad, content, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  assert_bad (fixture, ATTUNE_REPORT_ERROR_READ, "cannot be opened: No such file");
}

static void
test_no_file (Fixture *fixture, gconstpointer data)
{
  g_assert_cmpint (mkfifo (fixture->bad, 0600), ==, 0);
  assert_bad (fixture, ATTUNE_REPORT_ERROR_NO_RECORD, "no coaching record");
}

static void
test_garbage (Fixture *fixture, gconstpointer data)
{
  g_autofree char *noise = g_malloc (20000);

  for (guint i = 0; i < 20000; i++)
    noise[i] = (char) g_test_rand_int ();
  write_bad (fixture, noise, 20000);
  assert_bad (fixture, ATTUNE_REPORT_ERROR_NO_RECORD, "no coaching record");
}

static void
test_no_bytes (Fixture *fixture, gconstpointer data)
{
  write_bad (fixture, "", 0);
  assert_bad (fixture, ATTUNE_REPORT_ERROR_NO_RECORD, "no coaching record");
}

static void
test_other_database (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->bad, &db), ==, SQLITE_OK);
  made_run (db, "PRAGMA user_version = 30; CREATE TABLE draft (id, subject)");
  sqlite3_close (db);
  assert_bad (fixture, ATTUNE_REPORT_ERROR_NO_RECORD, "no coaching record");
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->bad, "bad", "Ben");

  made_run (db, "PRAGMA user_version = %d; DROP TABLE step", ATTUNE_JOURNAL_VERSION + 1);
  sqlite3_close (db);
  assert_bad (fixture, ATTUNE_REPORT_ERROR_NEWER, "A newer Attune has written it");
}

static void
test_table_missing (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->bad, "bad", "Ben");

  made_run (db, "DROP TABLE nudge");
  sqlite3_close (db);
  assert_bad (fixture, ATTUNE_REPORT_ERROR_DAMAGED, "nothing of it is in the report");
}

/* Views could run for ever. */
static void
test_view (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->bad, "bad", "Ben");

  made_run (
    db,
    "DROP TABLE draft; CREATE VIEW draft AS WITH RECURSIVE n (id) AS (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT * FROM n");
  sqlite3_close (db);
  assert_bad (fixture, ATTUNE_REPORT_ERROR_NO_RECORD, "no coaching record");
}

static void
test_nobodys (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->bad, "bad", "Ben");

  made_add_many (db, 10, MADE_MONDAY, 1, 0);
  made_run (db, "DELETE FROM record");
  sqlite3_close (db);
  assert_bad (fixture, ATTUNE_REPORT_ERROR_DAMAGED, "nothing of it is in the report");
}

static void
test_locked (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->bad, "bad", "Ben");

  made_run (db, "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE");
  made_add (db, MADE_MONDAY, ATTUNE_OUTCOME_PASSED, 1, 0);
  made_run (db, "COMMIT");
  assert_bad (fixture, ATTUNE_REPORT_ERROR_LOCKED, "Another program keeps it locked");
  sqlite3_close (db);
}

/* A large record of which only the first half arrived. */
static void
test_cut_short (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->bad, "bad", "Ben");
  GStatBuf info;

  made_run (db,
              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)"
              " INSERT INTO draft SELECT i, %" G_GINT64_FORMAT " + i, 1, 2, 1, 0, 0, 1, 0, 1, 0, NULL, NULL, NULL FROM n",
              MADE_MONDAY);
  sqlite3_close (db);
  g_assert_cmpint (g_stat (fixture->bad, &info), ==, 0);
  g_assert_cmpint (truncate (fixture->bad, info.st_size / 2), ==, 0);
  g_autoptr (AttuneReport) report = read_both (fixture);
  g_assert_cmpuint (report->problems->len, ==, 1);
  const AttuneReportProblem *problem = report->problems->pdata[0];
  g_assert_error (problem->error, ATTUNE_REPORT_ERROR, ATTUNE_REPORT_ERROR_DAMAGED);
  g_assert_cmpuint (report->drafts.total, >, 10);
  g_assert_cmpuint (report->drafts.total, <, 300000);
  g_autofree char *says =
    g_strdup_printf ("What could be read of it, %d drafts, is in the report.", (int) report->drafts.total - 10);
  g_assert_nonnull (strstr (problem->error->message, says));
}

/* Any byte may be anything: nothing crashes, hangs, or takes the good one along. */
static void
test_flipped_bytes (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = made_new (fixture->bad, "bad", "Ben");
  g_autofree char *content = NULL;
  gsize length;

  made_add_many (db, 400, MADE_MONDAY, 1, 0);
  for (guint i = 0; i < 50; i++)
    made_held (db, MADE_MONDAY + i, MADE_RULE_NAME, ATTUNE_OUTCOME_OVERRIDDEN, TRUE, 5, "a reason");
  sqlite3_close (db);
  g_assert_true (g_file_get_contents (fixture->bad, &content, &length, NULL));
  for (guint round = 0; round < 300; round++) {
    g_autofree char *flipped = g_memdup2 (content, length);
    for (guint i = 0; i < 1 + round / 3; i++)
      flipped[g_test_rand_int_range (0, (int) length)] = (char) g_test_rand_int ();
    write_bad (fixture, flipped, length);
    g_autoptr (AttuneReport) report = read_both (fixture);
    g_assert_cmpuint (report->problems->len, <=, 1);
    g_assert_cmpuint (report->drafts.total, >=, 10);
    g_assert_cmpuint (report->drafts.total, <=, 460);
  }
}

/* Numbers that no client writes. */
static void
test_wild_numbers (Fixture *fixture, gconstpointer data)
{
  static const char *const values[] = { "-1",   "9223372036854775807", "-9223372036854775808", "3000000000", "'text'", "1.5",
                                        "x'ff'" };
  static const char *const columns[] = { "time", "mode", "phase", "mood", "outcome", "held", "met", "missed", "reason" };
  sqlite3 *db = made_new (fixture->bad, "bad", "Ben");

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    for (guint k = 0; k < G_N_ELEMENTS (columns); k++) {
      gint64 id = made_held (db, MADE_MONDAY + i, MADE_RULE_NAME, ATTUNE_OUTCOME_OVERRIDDEN, TRUE, 5, "a reason");
      made_run (db, "UPDATE draft SET %s = %s WHERE id = %" G_GINT64_FORMAT, columns[k], values[i], id);
      made_run (db, "UPDATE OR IGNORE nudge SET level = %s, remained = %s, rule = %s WHERE draft = %" G_GINT64_FORMAT,
                  values[i], values[i], values[i], id);
      made_run (db, "INSERT INTO step VALUES (%s, %s, %s, %s)", values[i], values[i], values[i], values[i]);
    }
  made_run (
    db, "UPDATE draft SET id = 9223372036854775807 WHERE id = 10; UPDATE draft SET id = -9223372036854775808 WHERE id = 11");
  made_run (db, "INSERT OR IGNORE INTO checks VALUES (-5, 'under'), (32, 'over'), (4000000000, 'far over')");
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_both (fixture);
  g_assert_cmpuint (report->problems->len, ==, 0);
  /* those whose time is in no week are not there */
  g_assert_cmpuint (report->drafts.total, >, 10 + G_N_ELEMENTS (values) * (G_N_ELEMENTS (columns) - 1) - 1);
}

static void
copy (const char *from, const char *to)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (from, &content, &length, NULL));
  g_assert_true (g_file_set_contents (to, content, (gssize) length, NULL));
}

/* A copy in a folder that nobody may write to, where SQLite wants to. The newest
 * drafts are in the file beside it. The last of the tests: root is no longer one. */
static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *folder = g_build_filename (fixture->folder, "read-only", NULL);
  g_autofree char *log = g_strconcat (fixture->bad, "-wal", NULL);
  char *copied = g_build_filename (folder, "bad.db", NULL);
  g_autofree char *copied_log = g_strconcat (copied, "-wal", NULL);
  sqlite3 *db = made_new (fixture->bad, "bad", "Ben");

  made_add_many (db, 7, MADE_MONDAY, 1, 0);
  made_run (db, "PRAGMA wal_checkpoint(TRUNCATE)");
  made_add_many (db, 5, MADE_MONDAY, 1, 0);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  copy (fixture->bad, copied);
  copy (log, copied_log);
  sqlite3_close (db);
  g_free (fixture->bad);
  fixture->bad = copied;
  fault_obey_modes ();
  g_assert_cmpint (g_chmod (folder, 0500), ==, 0);
  g_autoptr (AttuneReport) report = read_both (fixture);
  g_assert_cmpint (g_chmod (folder, 0700), ==, 0);
  assert_problem (report, fixture, ATTUNE_REPORT_ERROR_PARTIAL, "Its newest drafts are not in the report", 17);
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/report-damaged/missing", test_missing },
    { "/report-damaged/no-file", test_no_file },
    { "/report-damaged/garbage", test_garbage },
    { "/report-damaged/no-bytes", test_no_bytes },
    { "/report-damaged/other-database", test_other_database },
    { "/report-damaged/newer", test_newer },
    { "/report-damaged/table-missing", test_table_missing },
    { "/report-damaged/view", test_view },
    { "/report-damaged/nobodys", test_nobodys },
    { "/report-damaged/locked", test_locked },
    { "/report-damaged/cut-short", test_cut_short },
    { "/report-damaged/flipped-bytes", test_flipped_bytes },
    { "/report-damaged/wild-numbers", test_wild_numbers },
    { "/report-damaged/read-only", test_read_only },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
