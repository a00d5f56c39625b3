/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <unistd.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include "cli/team.h"
#include "record/made.h"

/* The report in other formats, and of what it is made. */

/* The rows of CSV as strings; each as long as the first. */
static GPtrArray *
parse_csv (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GString) cell = g_string_new (NULL);
  gboolean quoted = FALSE;
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  for (const char *p = text; *p != '\0'; p++)
    if (quoted && p[0] == '"' && p[1] == '"')
      g_string_append_c (cell, *p++);
    else if (*p == '"')
      quoted = !quoted;
    else if (!quoted && (*p == ',' || *p == '\n')) {
      g_ptr_array_add (row, g_strdup (cell->str));
      g_string_truncate (cell, 0);
      if (*p == '\n') {
        g_ptr_array_add (rows, row);
        row = g_ptr_array_new_with_free_func (g_free);
      }
    } else if (*p != '\r')
      g_string_append_c (cell, *p);
  g_assert_cmpuint (row->len, ==, 0);
  g_ptr_array_unref (row);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (((GPtrArray *) rows->pdata[i])->len, ==, ((GPtrArray *) rows->pdata[0])->len);
  return rows;
}

static const char *
csv_cell (const GPtrArray *rows, guint row, const char *column)
{
  const GPtrArray *head = rows->pdata[0];

  for (guint i = 0; i < head->len; i++)
    if (g_str_equal (head->pdata[i], column))
      return ((GPtrArray *) rows->pdata[row])->pdata[i];
  g_error ("There is no column “%s”", column);
}

static GPtrArray *
csv_of (const Team *team, const char *arguments)
{
  /* with a comma for a decimal point, where that locale is there */
  g_autoptr (Run) run = team_report ("LC_NUMERIC=de_DE.UTF-8", arguments, team->folder);

  g_assert_cmpint (run->status, ==, 0);
  return parse_csv (run->out);
}

static void
test_csv (Team *team, gconstpointer data)
{
  g_autoptr (GPtrArray) agents = csv_of (team, "-f csv -b agent");
  g_autoptr (GPtrArray) checks = csv_of (team, "-f csv");
  g_autoptr (GPtrArray) rules = csv_of (team, "-f csv -b rule");
  g_autoptr (GPtrArray) weeks = csv_of (team, "-f csv -b week");

  g_assert_cmpuint (agents->len, ==, 3);
  g_assert_cmpstr (csv_cell (agents, 1, "agent"), ==, TEAM_SHARP);
  g_assert_cmpstr (csv_cell (agents, 2, "agent"), ==, "'=1+1"); /* no formula */
  g_assert_cmpstr (csv_cell (agents, 1, "drafts"), ==, "220");
  g_assert_cmpstr (csv_cell (agents, 1, "overridden"), ==, "30");
  g_assert_cmpstr (csv_cell (agents, 1, "held_median"), ==, "8.0");
  g_assert_cmpstr (csv_cell (agents, 1, "name met"), ==, "150");
  g_assert_cmpstr (csv_cell (agents, 1, "name missed"), ==, "30");
  g_assert_cmpstr (csv_cell (agents, 1, "promotions"), ==, "1");
  g_assert_cmpuint (checks->len, ==, 4);
  g_assert_cmpstr (csv_cell (checks, 2, "check"), ==, "name");
  g_assert_cmpstr (csv_cell (checks, 2, "share"), ==, "0.8438");
  g_assert_cmpstr (csv_cell (checks, 1, "share"), ==, "");
  g_assert_cmpuint (rules->len, ==, 2);
  g_assert_cmpstr (csv_cell (rules, 1, "rule"), ==, "shouting");
  g_assert_cmpstr (csv_cell (rules, 1, "followed"), ==, "0.2500");
  g_assert_cmpuint (weeks->len, ==, 3);
  g_assert_cmpstr (csv_cell (weeks, 2, "week_from"), ==, "2026-03-09");
  g_assert_cmpstr (csv_cell (weeks, 2, "name met"), ==, "102");
}

static void
test_json (Team *team, gconstpointer data)
{
  g_autoptr (Run) run = team_report (NULL, "--format=json", team->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = json_from_string (run->out, &error);

  g_assert_no_error (error);
  JsonObject *root = json_node_get_object (node);
  g_autofree char *keys = run_keys (root);
  g_assert_cmpstr (
    keys, ==,
    "agents checks clean drafts edited emergency failed first fixed given_up held held_seconds last marked moods"
    " overridden passed problems reasons records rules sent_as_is weeks");
  g_assert_cmpint (json_object_get_int_member (root, "drafts"), ==, 232);
  g_assert_cmpstr (json_object_get_string_member (root, "first"), ==, "2026-03-02T00:00:00Z");
  JsonArray *agents = json_object_get_array_member (root, "agents");
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (agents, 0), "agent"), ==, TEAM_SHARP);
  JsonObject *reason = json_array_get_object_element (json_object_get_array_member (root, "reasons"), 0);
  g_assert_cmpstr (json_object_get_string_member (reason, "reason"), ==, "=they said & <meant> it");
  JsonObject *rule = json_array_get_object_element (json_object_get_array_member (root, "rules"), 0);
  g_assert_cmpfloat (json_object_get_double_member (rule, "followed"), ==, 0.25);
  g_assert_true (json_object_get_boolean_member (rule, "enough"));
}

/* Of one name, and not of one file: two agents, in every format. */
static void
test_one_name (Team *team, gconstpointer data)
{
  g_autofree char *path = g_build_filename (team->folder, "cem.db", NULL);
  sqlite3 *db = made_new (path, "c", TEAM_SHARP);

  made_add_many (db, 30, MADE_MONDAY, 1 << MADE_NAME, 0);
  sqlite3_close (db);
  g_autoptr (Run) text = team_report (NULL, "", team->folder);
  g_autoptr (Run) page = team_report (NULL, "-f html", team->folder);
  g_autoptr (Run) json = team_report (NULL, "-f json -b agent", team->folder);
  g_autoptr (Run) csv = team_report (NULL, "-f csv -b agent", team->folder);
  g_autoptr (Run) week = team_report (NULL, "-s 2026-03-09", team->folder);
  team_assert_says (text->out, "Drafts from 2026-03-02 to 2026-03-09, 3 agents\n");
  team_assert_says (text->out, "\n  " TEAM_SHARP " (ann) ");
  team_assert_says (text->out, "\n  " TEAM_SHARP " (cem) ");
  team_assert_says (text->out, "\n  =1+1 ");
  team_assert_says (page->out, "&apos;s&quot; (cem)</th>");
  team_assert_says (json->out, "\"agent\" : \"=1+1\",\n      \"file\" : \"ben\"");
  team_assert_says (json->out, "(ann)\",\n      \"file\" : \"ann\"");
  g_autoptr (GPtrArray) agents = parse_csv (csv->out);
  g_assert_cmpstr (csv_cell (agents, 2, "agent"), ==, TEAM_SHARP " (cem)");
  g_assert_cmpstr (csv_cell (agents, 2, "file"), ==, "cem");
  team_assert_says (week->out, "Drafts from 2026-03-09 to 2026-03-09, 2 agents\n");
}

static void
test_html (Team *team, gconstpointer data)
{
  static const char *const parts[] = { "", " -b agent", " -b check", " -b rule", " -b week" };
  static const char *const never[] = { "<b>", "<script", "http:", "https:", "src=", "@import", "href=", "<meant>", "Ben's" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *arguments = g_strconcat ("-f html", parts[i], NULL);
    g_autoptr (Run) run = team_report ("LC_NUMERIC=de_DE.UTF-8", arguments, team->folder);
    g_assert_cmpint (run->status, ==, 0);
    g_assert_true (g_utf8_validate (run->out, -1, NULL));
    g_assert_true (g_str_has_prefix (run->out, "<!DOCTYPE html>\n<html lang=\"en\">\n"));
    g_assert_true (g_str_has_suffix (run->out, "</html>\n"));
    for (guint k = 0; k < G_N_ELEMENTS (never); k++)
      g_assert_null (strstr (run->out, never[k]));
  }
  g_autoptr (Run) run = team_report ("LC_NUMERIC=de_DE.UTF-8", "-f html", team->folder);
  team_assert_says (run->out, "8.0\302\240s"); /* as the words are, and not as the locale is */
  team_assert_says (run->out, "&lt;b&gt;Ann&lt;/<wbr>b&gt; &amp; &quot;Ben&apos;s&quot;");
  team_assert_says (run->out, "=they said &amp; &lt;meant&gt; it");
}

/* --- records -------------------------------------------------------------- */

static void
test_output (Team *team, gconstpointer data)
{
  g_autofree char *path = g_build_filename (team->folder, "report.html", NULL);
  g_autofree char *arguments = g_strdup_printf ("-f html -o %s", path);
  g_autofree char *written = NULL;
  g_autoptr (Run) run = team_report (NULL, arguments, team->ann);
  g_autoptr (Run) direct = team_report (NULL, "-f html", team->ann);
  g_autoptr (Run) nowhere = team_report (NULL, "-o /nonexistent/report.txt", team->ann);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, direct->out);
  g_assert_cmpint (nowhere->status, ==, 2);
  team_assert_says (nowhere->err, "attune report: The report could not be written: ");
}

/* One line for each that is bad; the others are reported. */
static void
test_problems (Team *team, gconstpointer data)
{
  g_autofree char *below = g_build_filename (team->folder, "team", NULL);
  g_autofree char *garbage = g_build_filename (below, "garbage.db", NULL);
  g_autofree char *loop = g_build_filename (below, "loop", NULL);
  g_autofree char *other = g_build_filename (below, "notes.txt", NULL);
  g_autofree char *copy = g_build_filename (below, "copy of ann.db", NULL);
  g_autofree char *line = g_strdup_printf ("%s: It is no coaching record.\n", garbage);
  g_autofree char *content = NULL;
  gsize length;

  g_assert_cmpint (g_mkdir (below, 0700), ==, 0);
  g_assert_true (g_file_set_contents (garbage, "SQLite format 3", -1, NULL));
  g_assert_true (g_file_set_contents (other, "no record", -1, NULL));
  g_assert_true (g_file_get_contents (team->ann, &content, &length, NULL));
  g_assert_true (g_file_set_contents (copy, content, (gssize) length, NULL));
  g_assert_cmpint (symlink (team->folder, loop), ==, 0);
  g_autoptr (Run) run = team_report (NULL, "", team->folder);
  g_autoptr (Run) page = team_report (NULL, "-f html", team->folder);
  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->err, ==, line);
  team_assert_says (run->out, "  All drafts                            232\n");
  team_assert_says (page->out, "garbage.db: It is no coaching record.");
}

/* On a terminal a word, which goes again; elsewhere a line every five seconds. What takes so long here are records that somebody has locked. */
static void
test_progress (Team *team, gconstpointer data)
{
  sqlite3 *locked[3];
  g_autofree char *attune = g_build_filename (g_getenv ("ATTUNE_BUILDDIR"), "attune", NULL);
  g_autofree char *command = g_strdup_printf ("%s report %s/locked-0.db", attune, team->folder);
  const char *const on_terminal[] = { "script", "-qec", command, "/dev/null", NULL };
  g_autofree char *seen = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (locked); i++) {
    g_autofree char *name = g_strdup_printf ("locked-%u.db", i);
    g_autofree char *path = g_build_filename (team->folder, name, NULL);
    locked[i] = made_new (path, name, "Cem");
    made_run (locked[i], "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; UPDATE record SET agent = 'Dana'; COMMIT");
  }
  g_autoptr (GSubprocess) terminal = g_subprocess_newv (on_terminal, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  g_assert_nonnull (terminal);
  g_assert_true (g_subprocess_communicate_utf8 (terminal, NULL, NULL, &seen, NULL, NULL));
  g_autoptr (Run) run = team_report (NULL, "", team->folder);
  for (guint i = 0; i < G_N_ELEMENTS (locked); i++)
    sqlite3_close (locked[i]);
  team_assert_says (seen, "Reading: 10 %\r");
  team_assert_says (seen, "             \r");
  g_assert_true (g_str_has_prefix (run->err, "Reading: "));
  team_assert_says (run->err, "locked-2.db: Another program keeps it locked.");
  team_assert_says (run->out, "  All drafts                            232\n");
}

static void
test_nothing (Team *team, gconstpointer data)
{
  g_autofree char *empty = g_build_filename (team->folder, "empty", NULL);
  g_autofree char *home = g_strdup_printf ("HOME=%s", team->folder);
  g_autofree char *own = g_build_filename (team->folder, ".purple", "attune", NULL);
  g_autofree char *record = g_build_filename (own, "record.db", NULL);

  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  g_autoptr (Run) folder = team_report (NULL, "", empty);
  g_autoptr (Run) file = team_report (NULL, "", "/nonexistent/record.db");
  g_autoptr (Run) none = team_report (home, "", NULL);
  g_assert_cmpint (folder->status, ==, 2);
  team_assert_says (folder->err, "attune report: There is no record (*.db) in ");
  g_assert_cmpint (file->status, ==, 2);
  team_assert_says (file->err, "/nonexistent/record.db: It cannot be opened: No such file or directory.\n");
  g_assert_cmpstr (file->out, ==, "");
  g_assert_cmpint (none->status, ==, 2);
  team_assert_says (none->err, "attune report: There is no record yet in ");
  g_assert_cmpint (g_mkdir_with_parents (own, 0700), ==, 0);
  g_assert_cmpint (g_rename (team->ben, record), ==, 0);
  g_autoptr (Run) mine = team_report (home, "", NULL);
  g_assert_cmpint (mine->status, ==, 0);
  team_assert_says (mine->out, "2026-03-09, 1 agent\n");
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Team *team, gconstpointer data);
  } tests[] = {
    { "/cli/report/csv", test_csv },
    { "/cli/report/json", test_json },
    { "/cli/report/html", test_html },
    { "/cli/report/output", test_output },
    { "/cli/report/problems", test_problems },
    { "/cli/report/nothing", test_nothing },
    { "/cli/report/progress", test_progress },
    { "/cli/report/one-name", test_one_name },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Team, NULL, team_set_up, tests[i].test, team_tear_down);
  int status = g_test_run ();
  run_clean_up ();
  return status;
}
