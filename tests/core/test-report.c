/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/report.h"
#include "core/verdict.h"
#include "record/made.h"
#include "record/query.h"

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
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };

  sqlite3_close (made_new (path, "a", "Ann"));
  g_autoptr (AttuneReport) report = read_records (ALWAYS, paths);
  g_assert_cmpuint (report->problems->len, ==, 0);
  g_assert_cmpuint (report->n_records, ==, 1);
  g_assert_cmpuint (report->drafts.total, ==, 0);
  g_assert_cmpuint (attune_report_n_weeks (report), ==, 0);
  g_assert_cmpint (report->first, ==, 0);
  g_assert_cmpuint (report->agents->len, ==, 0); /* nobody has drafts */
  g_assert_cmpint (attune_series_change (find_check (report, "tone")->series).trend, ==, ATTUNE_TREND_UNKNOWN);
  query_remove_folder (folder);
}

/* --- what is added up ----------------------------------------------------- */

static void
test_first_drafts (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = made_new (path, "a", "Ann");

  made_add_many (db, 30, MADE_MONDAY, 1 << MADE_NAME, 1 << MADE_TONE);
  made_add_many (db, 30, MADE_MONDAY + MADE_WEEK, 1 << MADE_NAME | 1 << MADE_TONE, 0);
  made_add_many (db, 7, MADE_MONDAY + 3 * MADE_WEEK, 0, 0);
  made_add (db, 5, ATTUNE_OUTCOME_PASSED, 1, 0); /* 1970: whose clock is that? */
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_records (ALWAYS, paths);
  g_assert_cmpuint (report->drafts.total, ==, 67);
  g_assert_cmpuint (report->drafts.outcomes[ATTUNE_OUTCOME_PASSED], ==, 67);
  g_assert_cmpuint (report->drafts.clean.met, ==, 30);
  g_assert_cmpuint (report->drafts.clean.missed, ==, 30);
  g_assert_cmpuint (report->moods[ATTUNE_PHASE_WORKING][1].total, ==, 67);
  g_assert_cmpuint (report->moods[ATTUNE_PHASE_OPENING][1].total, ==, 0);
  g_assert_cmpint (report->first, ==, MADE_MONDAY);
  g_assert_cmpint (report->last, ==, MADE_MONDAY + 3 * MADE_WEEK + 6 * 60);
  g_assert_cmpuint (attune_report_n_weeks (report), ==, 4);
  g_assert_cmpuint (report->weeks->len, ==, 3);
  g_assert_cmpuint (find_check (report, "name")->rate.met, ==, 60);
  g_assert_cmpuint (find_check (report, "tone")->rate.missed, ==, 30);
  g_assert_cmpuint (attune_rate_total (find_check (report, "dismissal")->rate), ==, 0);
  query_remove_folder (folder);
}

static void
test_trend (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = made_new (path, "a", "Ann");

  made_add_many (db, 30, MADE_MONDAY, 1 << MADE_NAME, 1 << MADE_TONE);
  made_add_many (db, 30, MADE_MONDAY + MADE_WEEK, 1 << MADE_NAME | 1 << MADE_TONE, 0);
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_records (ALWAYS, paths);
  g_assert_cmpint (attune_series_change (find_check (report, "tone")->series).trend, ==, ATTUNE_TREND_UP);
  g_assert_cmpint (attune_series_change (find_check (report, "name")->series).trend, ==, ATTUNE_TREND_STEADY);
  query_remove_folder (folder);
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
    char *folder = query_folder ();
    g_autofree char *path = g_build_filename (folder, "record.db", NULL);
    const char *const paths[] = { path, NULL };
    sqlite3 *db = made_new (path, "a", "Ann");

    made_held (db, MADE_MONDAY, MADE_RULE_SHOUTING, rows[i].outcome, rows[i].remained, 5, NULL);
    sqlite3_close (db);
    g_autoptr (AttuneReport) report = read_records (ALWAYS, paths);
    const AttuneAdvice *of_rule = &find_rule (report, "shouting")->advice;
    g_test_message ("row %u", i);
    g_assert_cmpuint (report->drafts.total, ==, 1);
    g_assert_cmpmem (of_rule, sizeof *of_rule, &rows[i].advice, sizeof rows[i].advice);
    g_assert_cmpmem (&find_check (report, "tone")->advice, sizeof *of_rule, of_rule, sizeof *of_rule);
    g_assert_cmpuint (attune_durations_total (report->held), ==, attune_drafts_held (&report->drafts));
    query_remove_folder (folder);
  }
}

/* Two rules of a check in one draft are one nudge of the check. */
static void
test_check_once_a_draft (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = made_new (path, "a", "Ann");

  made_nudge (db, made_held (db, MADE_MONDAY, MADE_RULE_SHOUTING, ATTUNE_OUTCOME_EDITED, TRUE, 5, NULL),
                MADE_RULE_CHEERFUL, ATTUNE_LEVEL_NUDGE, FALSE);
  made_nudge (db, made_held (db, MADE_MONDAY, MADE_RULE_SHOUTING, ATTUNE_OUTCOME_EDITED, FALSE, 5, NULL),
                MADE_RULE_CALM_DOWN, ATTUNE_LEVEL_HINT, TRUE);
  made_nudge (db, 99, MADE_RULE_CALM_DOWN, ATTUNE_LEVEL_NUDGE, FALSE); /* its draft was deleted */
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_records (ALWAYS, paths);
  g_assert_cmpuint (attune_advice_given (&find_check (report, "tone")->advice), ==, 2);
  g_assert_cmpuint (find_check (report, "tone")->advice.kept, ==, 1);
  g_assert_cmpuint (find_rule (report, "cheerful")->advice.edited, ==, 1);
  g_assert_cmpuint (find_rule (report, "shouting")->advice.kept, ==, 1);
  g_assert_cmpuint (find_rule (report, "shouting")->advice.edited, ==, 1);
  g_assert_cmpuint (find_check (report, "dismissal")->advice.hints, ==, 1);
  g_assert_cmpuint (attune_advice_given (&find_rule (report, "calm-down")->advice), ==, 0);
  query_remove_folder (folder);
}

static void
test_reasons_and_seconds (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = made_new (path, "a", "Ann");

  for (guint i = 1; i <= 10; i++)
    made_held (db, MADE_MONDAY, MADE_RULE_SHOUTING, ATTUNE_OUTCOME_OVERRIDDEN, TRUE, i,
                 i < 8 ? "A product's name" : "a PRODUCT'S name ");
  made_held (db, MADE_MONDAY, MADE_RULE_NAME, ATTUNE_OUTCOME_OVERRIDDEN, TRUE, 100, "They <asked> & I did");
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
  query_remove_folder (folder);
}

static void
test_steps (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = made_new (path, "a", "Ann");

  made_run (db, "INSERT INTO step VALUES (%" G_GINT64_FORMAT ", %d, %d, %d)", MADE_MONDAY, MADE_NAME,
              ATTUNE_MODE_STRICT, ATTUNE_MODE_COACH);
  made_run (db, "INSERT INTO step VALUES (%" G_GINT64_FORMAT ", %d, %d, %d)", MADE_MONDAY + 5, MADE_NAME,
              ATTUNE_MODE_COACH, ATTUNE_MODE_QUIET);
  made_run (db, "INSERT INTO step VALUES (%" G_GINT64_FORMAT ", %d, %d, %d)", MADE_MONDAY + 9, MADE_NAME,
              ATTUNE_MODE_QUIET, ATTUNE_MODE_COACH);
  made_run (db, "INSERT INTO step VALUES (%" G_GINT64_FORMAT ", %d, %d, %d)", MADE_MONDAY - 1, MADE_TONE,
              ATTUNE_MODE_STRICT, ATTUNE_MODE_COACH);
  made_add (db, MADE_MONDAY, ATTUNE_OUTCOME_PASSED, 1 << MADE_NAME, 0);
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_records (MADE_MONDAY, MADE_MONDAY + MADE_WEEK, paths);
  g_assert_cmpuint (find_check (report, "name")->steps.promotions, ==, 2);
  g_assert_cmpuint (find_check (report, "name")->steps.relapses, ==, 1);
  g_assert_cmpuint (find_check (report, "tone")->steps.promotions, ==, 0);
  g_assert_cmpuint (((const AttuneReportAgent *) report->agents->pdata[0])->steps.promotions, ==, 2);
  query_remove_folder (folder);
}

static void
test_rules_by_doubt (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = made_new (path, "a", "Ann");

  for (guint i = 0; i < 40; i++) {
    made_held (db, MADE_MONDAY, MADE_RULE_SHOUTING, i < 30 ? ATTUNE_OUTCOME_SENT_AS_IS : ATTUNE_OUTCOME_FIXED, i < 30,
                 5, NULL);
    made_held (db, MADE_MONDAY, MADE_RULE_NAME, i < 4 ? ATTUNE_OUTCOME_SENT_AS_IS : ATTUNE_OUTCOME_FIXED, i < 4, 5,
                 NULL);
  }
  for (guint i = 0; i < 19; i++)
    made_held (db, MADE_MONDAY, MADE_RULE_CHEERFUL, ATTUNE_OUTCOME_SENT_AS_IS, TRUE, 5, NULL);
  made_nudge (db, 1, MADE_RULE_CALM_DOWN, ATTUNE_LEVEL_HINT, TRUE);
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
  query_remove_folder (folder);
}

static void
test_period (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  const char *const paths[] = { path, NULL };
  sqlite3 *db = made_new (path, "a", "Ann");

  for (gint64 second = -2; second < 3; second++)
    made_held (db, MADE_MONDAY + second, MADE_RULE_NAME, ATTUNE_OUTCOME_FIXED, FALSE, 5, NULL);
  sqlite3_close (db);
  g_autoptr (AttuneReport) report = read_records (MADE_MONDAY - 1, MADE_MONDAY + 1, paths);
  g_assert_cmpuint (report->drafts.total, ==, 2);
  g_assert_cmpuint (find_rule (report, "missing")->advice.fixed, ==, 2);
  query_remove_folder (folder);
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
