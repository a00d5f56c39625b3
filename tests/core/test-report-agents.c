/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include "core/report.h"
#include "core/report-label.h"
#include "record/made.h"
#include "record/query.h"

/* Whose a record is: by the name in it, and by what its file is called. */

/* A record at @name below @folder. */
static void
make (const char *folder, const char *name, const char *uuid, const char *agent, guint n_drafts)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  sqlite3 *db = made_new (path, uuid, agent);
  made_add_many (db, n_drafts, MADE_MONDAY, 1 << MADE_NAME, 0);
  sqlite3_close (db);
}

/* The agents of those records, as "name/label drafts", with a star for one of
 * many of that name. The caller's. */
static char *
list_agents (const char *folder, const char *names, gint64 since)
{
  g_auto (GStrv) paths = g_strsplit (names, " ", -1);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  GString *list = g_string_new (NULL);

  for (guint i = 0; paths[i] != NULL; i++) {
    g_autofree char *name = paths[i];
    paths[i] = g_build_filename (folder, name, NULL);
  }
  g_autoptr (AttuneReport) report
    = attune_report_read ((const char *const *) paths, since, G_MAXINT64, utc, 2, NULL, NULL);
  g_assert_cmpuint (report->problems->len, ==, 0);
  for (guint i = 0; i < report->agents->len; i++) {
    const AttuneReportAgent *agent = report->agents->pdata[i];
    g_string_append_printf (list, "%s%s/%s%s %u", i == 0 ? "" : ", ", agent->name, agent->label,
                            agent->is_one_of_many ? "*" : "", (guint) agent->drafts.total);
  }
  return g_string_free (list, FALSE);
}

static void
assert_agents (const char *folder, const char *names, gint64 since, const char *expected)
{
  g_autofree char *list = list_agents (folder, names, since);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_label (void)
{
  static const struct {
    const char *path, *label;
  } rows[] = {
    { "/srv/records/kim.db", "kim" },
    { "/srv/records/kim.sqlite", "kim.sqlite" },
    { "/srv/records/kim.db.db", "kim.db" },
    { "/srv/records/kim/record.db", "kim" },
    { "/home/kim/.purple/attune/record.db", "kim" },
    { "/home/kim/.purple/attune/../attune/record.db", "kim" },
    { "/home/kim/attune/attune/record.db", "kim" },
    { "/home/kim/.purple/attune/old.db", "old" },
    { "/record.db", "/" },
    { "/attune/record.db", "/" },
    { "/srv/a\nb\xff.db", "a b\357\277\275" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *label = attune_report_label (rows[i].path);
    g_assert_cmpstr (label, ==, rows[i].label);
  }
}

/* Everybody logs in as root: they are not one agent for that. */
static void
test_one_name (void)
{
  char *folder = query_folder ();

  make (folder, "kim.db", "a", "root", 30);
  make (folder, "lee/.purple/attune/record.db", "b", "root", 10);
  make (folder, "mia.db", "c", "Mia", 5);
  assert_agents (folder, "kim.db lee/.purple/attune/record.db mia.db", 0, "Mia/mia 5, root/kim* 30, root/lee* 10");
  assert_agents (folder, "mia.db kim.db", 0, "Mia/mia 5, root/kim 30");
  query_remove_folder (folder);
}

/* A record that was begun anew, gathered week by week. */
static void
test_begun_anew (void)
{
  char *folder = query_folder ();

  make (folder, "week-1/kim.db", "a", "Kim", 30);
  make (folder, "week-2/kim.db", "b", "Kim", 10);
  assert_agents (folder, "week-2/kim.db week-1/kim.db", 0, "Kim/kim 40");
  query_remove_folder (folder);
}

/* Copies are one record, in whichever order they are named. */
static void
test_copies (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "kim.db", NULL);
  g_autofree char *copy = g_build_filename (folder, "kim2.db", NULL);
  g_autofree char *content = NULL;
  gsize length;

  make (folder, "kim.db", "a", "Kim", 30);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (copy, content, (gssize) length, NULL));
  assert_agents (folder, "kim.db kim2.db", 0, "Kim/kim 30");
  assert_agents (folder, "kim2.db kim.db", 0, "Kim/kim 30");
  query_remove_folder (folder);
}

/* Who wrote nothing in this period is not in the list, but still has a namesake. */
static void
test_idle (void)
{
  char *folder = query_folder ();

  make (folder, "kim.db", "a", "root", 30);
  make (folder, "lee.db", "b", "root", 0);
  make (folder, "mia.db", "c", "Mia", 0);
  assert_agents (folder, "kim.db lee.db mia.db", 0, "root/kim* 30");
  assert_agents (folder, "kim.db lee.db mia.db", MADE_MONDAY + MADE_WEEK, "");
  query_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-agents/label", test_label);
  g_test_add_func ("/report-agents/one-name", test_one_name);
  g_test_add_func ("/report-agents/begun-anew", test_begun_anew);
  g_test_add_func ("/report-agents/copies", test_copies);
  g_test_add_func ("/report-agents/idle", test_idle);
  return g_test_run ();
}
