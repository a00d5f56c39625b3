/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/report.h"
#include "core/verdict.h"
#include "record.h"

#define ALWAYS 0, G_MAXINT64

static AttuneReport *
read_records (gint64 since, gint64 until, const char *const *paths)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  return attune_report_read (paths, since, until, utc, 2, NULL, NULL);
}

static const AttuneReportCheck *
find_check (const AttuneReport *report, const char *name)
{
  for (guint i = 0; i < report->checks->len; i++)
    if (g_str_equal (((const AttuneReportCheck *) report->checks->pdata[i])->name, name))
      return report->checks->pdata[i];
  g_assert_not_reached ();
}

static const AttuneReportRule *
find_rule (const AttuneReport *report, const char *name)
{
  for (guint i = 0; i < report->rules->len; i++)
    if (g_str_equal (((const AttuneReportRule *) report->rules->pdata[i])->name, name))
      return report->rules->pdata[i];
  g_assert_not_reached ();
}

static void
test_empty (void)
{
  g_autofree char *folder = record_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };

  sqlite3_close (record_new (path, "a", "Ann"));
  g_autoptr (AttuneReport) report = read_records (ALWAYS, paths);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpuint (report->n_records, ==, 1);
  g_assert_cmpuint (report->drafts.total, ==, 0);
  g_assert_cmpuint (attune_report_n_weeks (report), ==, 0);
  g_assert_cmpint (report->first, ==, 0);
  g_assert_cmpuint (report->agents->len, ==, 1);
  g_assert_cmpint (attune_report_change (report, find_check (report, "tone")->series).trend, ==, ATTUNE_TREND_UNKNOWN);
  record_folder_remove (folder);
}

/* --- what is added up ----------------------------------------------------- */

static void
test_first_drafts (void)
{
  g_autofree char *folder = record_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = record_new (path, "a", "Ann");

  record_add_many (db, 30, RECORD_MONDAY, 1 << RECORD_NAME, 1 << RECORD_TONE);
  record_add_many (db, 30, RECORD_MONDAY + RECORD_WEEK, 1 << RECORD_NAME | 1 << RECORD_TONE, 0);
  record_add_many (db, 7, RECORD_MONDAY + 3 * RECORD_WEEK, 0, 0);
  record_add (db, 5, ATTUNE_OUTCOME_PASSED, 1, 0); /* 1970: whose clock is that? */
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_records (ALWAYS, paths);
  g_assert_cmpuint (report->drafts.total, ==, 67);
  g_assert_cmpuint (report->drafts.outcomes[ATTUNE_OUTCOME_PASSED], ==, 67);
  g_assert_cmpuint (report->drafts.clean.met, ==, 30);
  g_assert_cmpuint (report->drafts.clean.missed, ==, 30);
  g_assert_cmpuint (report->moods[ATTUNE_PHASE_WORKING][1].total, ==, 67);
  g_assert_cmpuint (report->moods[ATTUNE_PHASE_OPENING][1].total, ==, 0);
  g_assert_cmpint (report->first, ==, RECORD_MONDAY);
  g_assert_cmpint (report->last, ==, RECORD_MONDAY + 3 * RECORD_WEEK + 6 * 60);
  g_assert_cmpuint (attune_report_n_weeks (report), ==, 4);
  g_assert_cmpuint (report->weeks->len, ==, 3);
  g_assert_cmpuint (find_check (report, "name")->rate.met, ==, 60);
  g_assert_cmpuint (find_check (report, "tone")->rate.missed, ==, 30);
  g_assert_cmpuint (attune_rate_total (find_check (report, "dismissal")->rate), ==, 0);
  record_folder_remove (folder);
}

static void
test_trend (void)
{
  g_autofree char *folder = record_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = record_new (path, "a", "Ann");

  record_add_many (db, 30, RECORD_MONDAY, 1 << RECORD_NAME, 1 << RECORD_TONE);
  record_add_many (db, 30, RECORD_MONDAY + RECORD_WEEK, 1 << RECORD_NAME | 1 << RECORD_TONE, 0);
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_records (ALWAYS, paths);
  g_assert_cmpint (attune_report_change (report, find_check (report, "tone")->series).trend, ==, ATTUNE_TREND_UP);
  g_assert_cmpint (attune_report_change (report, find_check (report, "name")->series).trend, ==, ATTUNE_TREND_STEADY);
  record_folder_remove (folder);
}

static void
test_what_became_of_it (void)
{
  static const struct {
    AttuneOutcome outcome;
    gboolean remained;
    AttuneAdvice advice;
  } rows[] = {
    { ATTUNE_OUTCOME_PASSED, TRUE, { 0 } },
    { ATTUNE_OUTCOME_FIXED, FALSE, { .fixed = 1 } },
    { ATTUNE_OUTCOME_FIXED, TRUE, { .kept = 1 } },
    { ATTUNE_OUTCOME_EDITED, FALSE, { .edited = 1 } },
    { ATTUNE_OUTCOME_EDITED, TRUE, { .kept = 1 } },
    { ATTUNE_OUTCOME_SENT_AS_IS, TRUE, { .kept = 1 } },
    { ATTUNE_OUTCOME_OVERRIDDEN, TRUE, { .overridden = 1 } },
    { ATTUNE_OUTCOME_OVERRIDDEN, FALSE, { .edited = 1 } },
    { ATTUNE_OUTCOME_MARKED, TRUE, { .marked = 1 } },
    { ATTUNE_OUTCOME_MARKED, FALSE, { .edited = 1 } },
    { ATTUNE_OUTCOME_EMERGENCY, TRUE, { 0 } },
    { ATTUNE_OUTCOME_GIVEN_UP, TRUE, { .given_up = 1 } },
    { ATTUNE_OUTCOME_FAILED, TRUE, { 0 } },
    { 99, TRUE, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *folder = record_folder ();
    g_autofree char *path = g_build_filename (folder, "record.db", NULL);
    const char *const paths[] = { path, NULL };
    sqlite3 *db = record_new (path, "a", "Ann");

    record_held (db, RECORD_MONDAY, RECORD_RULE_SHOUTING, rows[i].outcome, rows[i].remained, 5, NULL);
    sqlite3_close (db);
    g_autoptr (AttuneReport) report = read_records (ALWAYS, paths);
    const AttuneAdvice *of_rule = &find_rule (report, "shouting")->advice;
    g_test_message ("row %u", i);
    g_assert_cmpuint (report->drafts.total, ==, 1);
    g_assert_cmpmem (of_rule, sizeof *of_rule, &rows[i].advice, sizeof rows[i].advice);
    g_assert_cmpmem (&find_check (report, "tone")->advice, sizeof *of_rule, of_rule, sizeof *of_rule);
    g_assert_cmpuint (attune_durations_total (report->held), ==, attune_drafts_held (&report->drafts));
    record_folder_remove (folder);
  }
}

/* Two rules of a check in one draft are one nudge of the check. */
static void
test_check_once_a_draft (void)
{
  g_autofree char *folder = record_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = record_new (path, "a", "Ann");

  record_nudge (db, record_held (db, RECORD_MONDAY, RECORD_RULE_SHOUTING, ATTUNE_OUTCOME_EDITED, TRUE, 5, NULL),
                RECORD_RULE_CHEERFUL, ATTUNE_LEVEL_NUDGE, FALSE);
  record_nudge (db, record_held (db, RECORD_MONDAY, RECORD_RULE_SHOUTING, ATTUNE_OUTCOME_EDITED, FALSE, 5, NULL),
                RECORD_RULE_CALM_DOWN, ATTUNE_LEVEL_HINT, TRUE);
  record_nudge (db, 99, RECORD_RULE_CALM_DOWN, ATTUNE_LEVEL_NUDGE, FALSE); /* its draft was deleted */
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_records (ALWAYS, paths);
  g_assert_cmpuint (attune_advice_given (&find_check (report, "tone")->advice), ==, 2);
  g_assert_cmpuint (find_check (report, "tone")->advice.kept, ==, 1);
  g_assert_cmpuint (find_rule (report, "cheerful")->advice.edited, ==, 1);
  g_assert_cmpuint (find_rule (report, "shouting")->advice.kept, ==, 1);
  g_assert_cmpuint (find_rule (report, "shouting")->advice.edited, ==, 1);
  g_assert_cmpuint (find_check (report, "dismissal")->advice.hints, ==, 1);
  g_assert_cmpuint (attune_advice_given (&find_rule (report, "calm-down")->advice), ==, 0);
  record_folder_remove (folder);
}

static void
test_reasons_and_seconds (void)
{
  g_autofree char *folder = record_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = record_new (path, "a", "Ann");

  for (guint i = 1; i <= 10; i++)
    record_held (db, RECORD_MONDAY, RECORD_RULE_SHOUTING, ATTUNE_OUTCOME_OVERRIDDEN, TRUE, i,
                 i < 8 ? "A product's name" : "a PRODUCT'S name ");
  record_held (db, RECORD_MONDAY, RECORD_RULE_NAME, ATTUNE_OUTCOME_OVERRIDDEN, TRUE, 100, "They <asked> & I did");
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_records (ALWAYS, paths);
  g_autoptr (GPtrArray) list = attune_reasons_list (report->reasons, 5);
  g_autoptr (GPtrArray) of_rule = attune_reasons_list (find_rule (report, "shouting")->reasons, 5);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpstr (((const AttuneReason *) list->pdata[0])->text, ==, "A product's name");
  g_assert_cmpuint (((const AttuneReason *) list->pdata[0])->n, ==, 10);
  g_assert_cmpuint (of_rule->len, ==, 1);
  g_assert_cmpfloat_with_epsilon (attune_durations_quantile (report->held, 0.5), 6000, 60);
  g_assert_cmpfloat_with_epsilon (attune_durations_quantile (report->held, 0.9), 10000, 100);
  record_folder_remove (folder);
}

static void
test_steps (void)
{
  g_autofree char *folder = record_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = record_new (path, "a", "Ann");

  record_run (db, "INSERT INTO step VALUES (%" G_GINT64_FORMAT ", %d, %d, %d)", RECORD_MONDAY, RECORD_NAME,
              ATTUNE_MODE_STRICT, ATTUNE_MODE_COACH);
  record_run (db, "INSERT INTO step VALUES (%" G_GINT64_FORMAT ", %d, %d, %d)", RECORD_MONDAY + 5, RECORD_NAME,
              ATTUNE_MODE_COACH, ATTUNE_MODE_QUIET);
  record_run (db, "INSERT INTO step VALUES (%" G_GINT64_FORMAT ", %d, %d, %d)", RECORD_MONDAY + 9, RECORD_NAME,
              ATTUNE_MODE_QUIET, ATTUNE_MODE_COACH);
  record_run (db, "INSERT INTO step VALUES (%" G_GINT64_FORMAT ", %d, %d, %d)", RECORD_MONDAY - 1, RECORD_TONE,
              ATTUNE_MODE_STRICT, ATTUNE_MODE_COACH);
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_records (RECORD_MONDAY, RECORD_MONDAY + RECORD_WEEK, paths);
  g_assert_cmpuint (find_check (report, "name")->steps.promotions, ==, 2);
  g_assert_cmpuint (find_check (report, "name")->steps.relapses, ==, 1);
  g_assert_cmpuint (find_check (report, "tone")->steps.promotions, ==, 0);
  g_assert_cmpuint (((const AttuneReportAgent *) report->agents->pdata[0])->steps.promotions, ==, 2);
  record_folder_remove (folder);
}

static void
test_rules_by_doubt (void)
{
  g_autofree char *folder = record_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = record_new (path, "a", "Ann");

  for (guint i = 0; i < 40; i++) {
    record_held (db, RECORD_MONDAY, RECORD_RULE_SHOUTING, i < 30 ? ATTUNE_OUTCOME_SENT_AS_IS : ATTUNE_OUTCOME_FIXED, i < 30,
                 5, NULL);
    record_held (db, RECORD_MONDAY, RECORD_RULE_NAME, i < 4 ? ATTUNE_OUTCOME_SENT_AS_IS : ATTUNE_OUTCOME_FIXED, i < 4, 5,
                 NULL);
  }
  for (guint i = 0; i < 19; i++)
    record_held (db, RECORD_MONDAY, RECORD_RULE_CHEERFUL, ATTUNE_OUTCOME_SENT_AS_IS, TRUE, 5, NULL);
  record_nudge (db, 1, RECORD_RULE_CALM_DOWN, ATTUNE_LEVEL_HINT, TRUE);
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_records (ALWAYS, paths);
  g_autoptr (GPtrArray) rules = attune_report_rules_by_doubt (report);
  g_assert_cmpuint (rules->len, ==, 3);
  g_assert_true (rules->pdata[0] == find_rule (report, "shouting"));
  g_assert_true (rules->pdata[1] == find_rule (report, "missing"));
  g_assert_true (rules->pdata[2] == find_rule (report, "cheerful"));
  g_assert_true (attune_rule_is_doubtful (rules->pdata[0]));
  g_assert_false (attune_rule_is_doubtful (rules->pdata[1]));
  g_assert_false (attune_rule_is_doubtful (rules->pdata[2])); /* 19 say nothing */
  record_folder_remove (folder);
}

static void
test_period (void)
{
  g_autofree char *folder = record_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = record_new (path, "a", "Ann");

  for (gint64 second = -2; second < 3; second++)
    record_held (db, RECORD_MONDAY + second, RECORD_RULE_NAME, ATTUNE_OUTCOME_FIXED, FALSE, 5, NULL);
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_records (RECORD_MONDAY - 1, RECORD_MONDAY + 1, paths);
  g_assert_cmpuint (report->drafts.total, ==, 2);
  g_assert_cmpuint (find_rule (report, "missing")->advice.fixed, ==, 2);
  record_folder_remove (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/empty", test_empty);
  g_test_add_func ("/report/first-drafts", test_first_drafts);
  g_test_add_func ("/report/trend", test_trend);
  g_test_add_func ("/report/what-became-of-it", test_what_became_of_it);
  g_test_add_func ("/report/check-once-a-draft", test_check_once_a_draft);
  g_test_add_func ("/report/reasons-and-seconds", test_reasons_and_seconds);
  g_test_add_func ("/report/steps", test_steps);
  g_test_add_func ("/report/rules-by-doubt", test_rules_by_doubt);
  g_test_add_func ("/report/period", test_period);
  return g_test_run ();
}
