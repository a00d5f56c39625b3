/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <unistd.h>
#include <glib/gstdio.h>
#include "../../src/cli/layout.h"
#include "cli/team.h"
#include "core/verdict.h"
#include "record/made.h"

/* The report to be read in a terminal. */

static void
test_text (Team *team, gconstpointer data)
{
  g_autoptr (Run) run = team_report (NULL, "", team->folder);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  team_assert_says (run->out, "Drafts from 2026-03-02 to 2026-03-09, 2 agents\n");
  team_assert_says (run->out, "  All drafts                            232\n");
  team_assert_says (run->out, "Most often nudged: “A tone that fits”, 40 times.\n");
  team_assert_says (run->out, "Best progress: “Greeting by name”, from 67\302\240% of first drafts to 100\302\240%.\n");
  team_assert_says (run->out, "Look at the rule tone/shouting: what it stops is sent as it was in 75 of 100\n");
  team_assert_says (run->out, "30  =they said & <meant> it\n");
  team_assert_says (run->out, "How to read this\n");
  team_assert_says (run->out, "  First drafts with nothing to improve  162  of\302\240232  ");
  team_assert_says (run->out, "  Greeting by name  name                0           1         0\n");
  team_assert_says (run->out, "  67\302\240\342\206\222\302\240100\302\240%  up\n");
}

/* Overridden is with a reason; marked is something else, wherever it stands. */
static void
test_marked (Team *team, gconstpointer data)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (team->ann, &db), ==, SQLITE_OK);
  for (guint i = 0; i < 40; i++)
    made_held (db, MADE_MONDAY + i, MADE_RULE_SHOUTING, ATTUNE_OUTCOME_MARKED, TRUE, 8, NULL);
  sqlite3_close (db);
  g_autoptr (Run) text = team_report (NULL, "", team->folder);
  g_autoptr (Run) page = team_report (NULL, "-f html", team->folder);
  team_assert_says (text->out, "as it was  overridden  marked\n");
  team_assert_says (text->out, "0\302\240%        38\302\240%    50\302\240%\n");
  team_assert_says (text->out, "  overridden  marked  promotions  relapses\n");
  team_assert_says (text->out, "          30      40           1         0\n");
  team_assert_says (page->out, ">overridden</th><th scope=\"col\" class=\"n\">marked</th><th scope=\"col\" class=\"n\">given up");
  team_assert_says (page->out, ">overridden</th><th scope=\"col\" class=\"n\">marked</th><th scope=\"col\" class=\"n\">promotions");
  team_assert_says (page->out, "<td class=\"n\">38\302\240%</td><td class=\"n\">50\302\240%</td><td class=\"w\">");
  team_assert_says (page->out, "60\302\240% <small>of\302\240");
}

/* Whether a change is one is said in words, as on the page. */
static void
test_trends (Team *team, gconstpointer data)
{
  static const struct {
    guint met; /* of 100 in the second week, after 50 in the first */
    const char *says;
  } rows[] = { { 60, "60\302\240%  steady\n" }, { 70, "70\302\240%  up\n" }, { 30, "30\302\240%  down\n" } };
  g_autofree char *path = g_build_filename (team->folder, "cem.db", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    sqlite3 *db = made_new (path, "c", "Cem");
    made_add_many (db, 50, MADE_MONDAY, 1 << MADE_NAME, 0);
    made_add_many (db, 50, MADE_MONDAY, 0, 1 << MADE_NAME);
    made_add_many (db, rows[i].met, MADE_MONDAY + MADE_WEEK, 1 << MADE_NAME, 0);
    made_add_many (db, 100 - rows[i].met, MADE_MONDAY + MADE_WEEK, 0, 1 << MADE_NAME);
    sqlite3_close (db);
    g_autoptr (Run) checks = team_report ("LC_ALL=C.UTF-8", "-b check", path);
    g_autoptr (Run) agents = team_report ("LC_ALL=C.UTF-8", "-b agent", path);
    team_assert_says (checks->out, rows[i].says);
    team_assert_says (agents->out, rows[i].says);
    g_assert_cmpint (g_unlink (path), ==, 0);
  }
}

/* A part is only that part. */
static void
test_by (Team *team, gconstpointer data)
{
  static const struct {
    const char *by, *title;
  } rows[] = {
    { "agent", "\nAgents, by name" },
    { "check", "\nFirst drafts, by check" },
    { "rule", "\nRules, those first" },
    { "week", "\nWeek by week" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *by = g_strdup_printf ("--by=%s", rows[i].by);
    g_autoptr (Run) run = team_report (NULL, by, team->folder);
    g_assert_cmpint (run->status, ==, 0);
    for (guint k = 0; k < G_N_ELEMENTS (rows); k++)
      g_assert_cmpint (strstr (run->out, rows[k].title) != NULL, ==, i == k);
  }
}

static void
test_width (Team *team, gconstpointer data)
{
  static const char *const locales[] = { "LC_ALL=C.UTF-8", "LC_ALL=C" };
  g_autofree char *path = g_build_filename (team->folder, "long.db", NULL);
  g_autofree char *name = g_strnfill (100, 'x');
  g_autofree char *wide = g_strdup_printf ("\344\275\240\345\245\275 %s", name);
  sqlite3 *db = made_new (path, "c", wide);

  made_run (db, "UPDATE rule SET name = '%s' || id; UPDATE checks SET name = '%s' || bit", name, name);
  for (guint i = 0; i < 30; i++)
    made_held (db, MADE_MONDAY + i, MADE_RULE_SHOUTING, ATTUNE_OUTCOME_OVERRIDDEN, TRUE, 1000000, wide);
  made_run (db, "UPDATE draft SET met = 7");
  sqlite3_close (db);
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++) {
    g_autoptr (Run) run = team_report (locales[i], "", team->folder);
    g_autoptr (Run) agents = team_report (locales[i], "--by=agent", team->folder);
    g_autoptr (GString) both = g_string_new (run->out);
    g_string_append (both, agents->out);
    g_auto (GStrv) lines = g_strsplit (both->str, "\n", -1);
    g_assert_cmpint (run->status, ==, 0);
    for (guint k = 0; lines[k] != NULL; k++)
      g_assert_cmpuint (attune_layout_width (lines[k]), <=, 80);
    for (const char *p = both->str; i == 1 && *p != '\0'; p++)
      g_assert_cmpint (*p, >, 0);
  }
}

/* The words of the page are in the language that it says it is in, and so are
 * numbers. Longer headings leave room for names. */
static void
test_german (Team *team, gconstpointer data)
{
  static const char *const parts[] = { NULL, "--by=agent", "--by=check", "--by=rule", "--by=week" };
  g_autofree char *folder = g_build_filename (team->folder, "de", "LC_MESSAGES", NULL);
  g_autofree char *catalogue = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *built = g_build_filename (g_getenv ("ATTUNE_BUILDDIR"), "po", "de.gmo", NULL);
  g_autofree char *locales = g_strconcat ("ATTUNE_LOCALEDIR=", team->folder, NULL);
  const char *const environment[] = { locales, "LANGUAGE=de", "TZ=UTC", "LC_ALL=C.UTF-8", NULL };
  const char *const html[] = { "report", "--format=html", team->ann, NULL };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (symlink (built, catalogue), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    const char *const text[] = { "report", team->folder, parts[i], NULL };
    g_autoptr (Run) said = run_attune_with ("", 0, environment, text);
    g_auto (GStrv) lines = g_strsplit (said->out, "\n", -1);
    g_assert_cmpint (said->status, ==, 0);
    for (guint k = 0; lines[k] != NULL; k++)
      g_assert_cmpuint (attune_layout_width (lines[k]), <=, 80);
    if (i < 2)
      team_assert_says (said->out, "\n  " TEAM_SHARP " ");
    g_assert_null (strstr (said->out, "8.0\302\240s"));
  }
  g_autoptr (Run) page = run_attune_with ("", 0, environment, html);
  team_assert_says (page->out, "<html lang=\"de\">");
  g_assert_null (strstr (page->out, "Coaching report"));
  team_assert_says (page->out, "8,0\302\240s");
}

static void
test_few (Team *team, gconstpointer data)
{
  g_autoptr (Run) run = team_report (NULL, "", team->ben);

  g_assert_cmpint (run->status, ==, 0);
  team_assert_says (run->out, "There are too few drafts to judge anything by.");
  team_assert_says (run->out, "too few\n");
  g_assert_null (strstr (run->out, "100\302\240%")); /* twelve of twelve is luck */
}

static void
test_period (Team *team, gconstpointer data)
{
  g_autoptr (Run) first = team_report (NULL, "--until=2026-03-08", team->folder);
  g_autoptr (Run) second = team_report (NULL, "-s 2026-03-09 -u 2026-03-09", team->folder);
  g_autoptr (Run) none = team_report (NULL, "--since=2026-03-10", team->folder);

  team_assert_says (first->out, "Drafts from 2026-03-02 to 2026-03-02");
  team_assert_says (first->out, " 130\n");
  team_assert_says (second->out, "Drafts from 2026-03-09 to 2026-03-09");
  team_assert_says (second->out, " 102\n");
  g_assert_cmpint (none->status, ==, 0);
  team_assert_says (none->out, "No drafts in this period\n");
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Team *team, gconstpointer data);
  } tests[] = {
    { "/cli/report-text/whole", test_text },
    { "/cli/report-text/by", test_by },
    { "/cli/report-text/marked", test_marked },
    { "/cli/report-text/trends", test_trends },
    { "/cli/report-text/width", test_width },
    { "/cli/report-text/german", test_german },
    { "/cli/report-text/few", test_few },
    { "/cli/report-text/period", test_period },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Team, NULL, team_set_up, tests[i].test, team_tear_down);
  int status = g_test_run ();
  run_clean_up ();
  return status;
}
