/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <unistd.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include "../../src/cli/layout.h"
#include "cli/run.h"
#include "record/made.h"
#include "record/query.h"
#include "core/verdict.h"

#define SHARP "<b>Ann</b> & \"Ben's\""

typedef struct {
  char *folder;
  char *ann;
  char *ben;
} Fixture;

/* Ann's drafts get better; Ben has written twelve. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->folder = query_folder ();
  fixture->ann = g_build_filename (fixture->folder, "ann.db", NULL);
  fixture->ben = g_build_filename (fixture->folder, "ben.db", NULL);
  sqlite3 *db = made_new (fixture->ann, "a", SHARP);
  made_add_many (db, 60, MADE_MONDAY, 1 << MADE_NAME, 0);
  made_add_many (db, 30, MADE_MONDAY, 0, 1 << MADE_NAME);
  made_add_many (db, 90, MADE_MONDAY + MADE_WEEK, 1 << MADE_NAME, 0);
  for (guint i = 0; i < 40; i++)
    made_held (db, MADE_MONDAY + i, MADE_RULE_SHOUTING, i < 10 ? ATTUNE_OUTCOME_FIXED : ATTUNE_OUTCOME_OVERRIDDEN,
                 i >= 10, 8, i < 10 ? NULL : "=they said & <meant> it");
  made_run (db, "INSERT INTO step VALUES (%" G_GINT64_FORMAT ", %d, 3, 2)", MADE_MONDAY, MADE_NAME);
  sqlite3_close (db);
  db = made_new (fixture->ben, "b", "=1+1");
  made_add_many (db, 12, MADE_MONDAY + MADE_WEEK, 1 << MADE_NAME, 0);
  sqlite3_close (db);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  query_remove_folder (fixture->folder);
  g_free (fixture->ann);
  g_free (fixture->ben);
}

static Run *
report (const char *environment, const char *arguments, const char *record)
{
  const char *const variables[] = { "TZ=UTC", environment, NULL };
  g_autofree char *line = g_strdup_printf ("report %s", arguments);
  g_auto (GStrv) words = g_strsplit (g_strchomp (line), " ", -1);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (all, words[i]);
  g_ptr_array_add (all, (gpointer) record);
  g_ptr_array_add (all, NULL);
  return run_attune_with ("", 0, variables, (const char *const *) all->pdata);
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, words));
}

/* --- text ----------------------------------------------------------------- */

static void
test_text (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Run) run = report (NULL, "", fixture->folder);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  assert_says (run->out, "Drafts from 2026-03-02 to 2026-03-09, 2 agents\n");
  assert_says (run->out, "  All drafts                            232\n");
  assert_says (run->out, "Most often nudged: “A tone that fits”, 40 times.\n");
  assert_says (run->out, "Best progress: “Greeting by name”, from 67\302\240% of first drafts to 100\302\240%.\n");
  assert_says (run->out, "Look at the rule tone/shouting: what it stops is sent as it was in 75 of 100\n");
  assert_says (run->out, "30  =they said & <meant> it\n");
  assert_says (run->out, "How to read this\n");
  assert_says (run->out, "  First drafts with nothing to improve  162  of\302\240232  ");
  assert_says (run->out, "  Greeting by name  name                0           1         0\n");
  assert_says (run->out, "  67\302\240\342\206\222\302\240100\302\240%  up\n");
}

/* Overridden is with a reason; marked is something else, wherever it stands. */
static void
test_marked (Fixture *fixture, gconstpointer data)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->ann, &db), ==, SQLITE_OK);
  for (guint i = 0; i < 40; i++)
    made_held (db, MADE_MONDAY + i, MADE_RULE_SHOUTING, ATTUNE_OUTCOME_MARKED, TRUE, 8, NULL);
  sqlite3_close (db);
  g_autoptr (Run) text = report (NULL, "", fixture->folder);
  g_autoptr (Run) page = report (NULL, "-f html", fixture->folder);
  assert_says (text->out, "as it was  overridden  marked\n");
  assert_says (text->out, "0\302\240%        38\302\240%    50\302\240%\n");
  assert_says (text->out, "  overridden  marked  promotions  relapses\n");
  assert_says (text->out, "          30      40           1         0\n");
  assert_says (page->out, ">overridden</th><th scope=\"col\" class=\"n\">marked</th><th scope=\"col\" class=\"n\">given up");
  assert_says (page->out, ">overridden</th><th scope=\"col\" class=\"n\">marked</th><th scope=\"col\" class=\"n\">promotions");
  assert_says (page->out, "<td class=\"n\">38\302\240%</td><td class=\"n\">50\302\240%</td><td class=\"w\">");
  assert_says (page->out, "60\302\240% <small>of\302\240");
}

/* Whether a change is one is said in words, as on the page. */
static void
test_trends (Fixture *fixture, gconstpointer data)
{
  static const struct {
    guint met; /* of 100 in the second week, after 50 in the first */
    const char *says;
  } rows[] = { { 60, "60\302\240%  steady\n" }, { 70, "70\302\240%  up\n" }, { 30, "30\302\240%  down\n" } };
  g_autofree char *path = g_build_filename (fixture->folder, "cem.db", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    sqlite3 *db = made_new (path, "c", "Cem");
    made_add_many (db, 50, MADE_MONDAY, 1 << MADE_NAME, 0);
    made_add_many (db, 50, MADE_MONDAY, 0, 1 << MADE_NAME);
    made_add_many (db, rows[i].met, MADE_MONDAY + MADE_WEEK, 1 << MADE_NAME, 0);
    made_add_many (db, 100 - rows[i].met, MADE_MONDAY + MADE_WEEK, 0, 1 << MADE_NAME);
    sqlite3_close (db);
    g_autoptr (Run) checks = report ("LC_ALL=C.UTF-8", "-b check", path);
    g_autoptr (Run) agents = report ("LC_ALL=C.UTF-8", "-b agent", path);
    assert_says (checks->out, rows[i].says);
    assert_says (agents->out, rows[i].says);
    g_assert_cmpint (g_unlink (path), ==, 0);
  }
}

/* A part is only that part. */
static void
test_by (Fixture *fixture, gconstpointer data)
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
    g_autoptr (Run) run = report (NULL, by, fixture->folder);
    g_assert_cmpint (run->status, ==, 0);
    for (guint k = 0; k < G_N_ELEMENTS (rows); k++)
      g_assert_cmpint (strstr (run->out, rows[k].title) != NULL, ==, i == k);
  }
}

static void
test_width (Fixture *fixture, gconstpointer data)
{
  static const char *const locales[] = { "LC_ALL=C.UTF-8", "LC_ALL=C" };
  g_autofree char *path = g_build_filename (fixture->folder, "long.db", NULL);
  g_autofree char *name = g_strnfill (100, 'x');
  g_autofree char *wide = g_strdup_printf ("\344\275\240\345\245\275 %s", name);
  sqlite3 *db = made_new (path, "c", wide);

  made_run (db, "UPDATE rule SET name = '%s' || id; UPDATE checks SET name = '%s' || bit", name, name);
  for (guint i = 0; i < 30; i++)
    made_held (db, MADE_MONDAY + i, MADE_RULE_SHOUTING, ATTUNE_OUTCOME_OVERRIDDEN, TRUE, 1000000, wide);
  made_run (db, "UPDATE draft SET met = 7");
  sqlite3_close (db);
  for (guint i = 0; i < G_N_ELEMENTS (locales); i++) {
    g_autoptr (Run) run = report (locales[i], "", fixture->folder);
    g_autoptr (Run) agents = report (locales[i], "--by=agent", fixture->folder);
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

/* Whether the German catalogue, which is behind at times, has these words. */
static gboolean
is_translated (const char *catalogue, const char *words)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (catalogue, &content, &length, NULL));
  return memmem (content, length, words, strlen (words)) != NULL;
}

/* The words of the page are in the language that it says it is in, and so are
 * numbers. Longer headings leave room for names. */
static void
test_german (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[] = { NULL, "--by=agent", "--by=check", "--by=rule", "--by=week" };
  g_autofree char *folder = g_build_filename (fixture->folder, "de", "LC_MESSAGES", NULL);
  g_autofree char *catalogue = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);
  g_autofree char *built = g_build_filename (g_getenv ("ATTUNE_BUILDDIR"), "po", "de.gmo", NULL);
  g_autofree char *locales = g_strconcat ("ATTUNE_LOCALEDIR=", fixture->folder, NULL);
  const char *const environment[] = { locales, "LANGUAGE=de", "TZ=UTC", "LC_ALL=C.UTF-8", NULL };
  const char *const html[] = { "report", "--format=html", fixture->ann, NULL };

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_cmpint (symlink (built, catalogue), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    const char *const text[] = { "report", fixture->folder, parts[i], NULL };
    g_autoptr (Run) said = run_attune_with ("", 0, environment, text);
    g_auto (GStrv) lines = g_strsplit (said->out, "\n", -1);
    g_assert_cmpint (said->status, ==, 0);
    for (guint k = 0; lines[k] != NULL; k++)
      g_assert_cmpuint (attune_layout_width (lines[k]), <=, 80);
    if (i < 2)
      assert_says (said->out, "\n  " SHARP " ");
    g_assert_cmpint (strstr (said->out, "8.0\302\240s") == NULL, ==, is_translated (catalogue, "decimal point"));
  }
  g_autoptr (Run) page = run_attune_with ("", 0, environment, html);
  g_assert_cmpint (strstr (page->out, "<html lang=\"de\">") != NULL, ==, strstr (page->out, "Coaching report") == NULL);
  g_assert_cmpint (strstr (page->out, "8.0\302\240s") == NULL, ==, is_translated (catalogue, "decimal point"));
}

static void
test_few (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Run) run = report (NULL, "", fixture->ben);

  g_assert_cmpint (run->status, ==, 0);
  assert_says (run->out, "There are too few drafts to judge anything by.");
  assert_says (run->out, "too few\n");
  g_assert_null (strstr (run->out, "100\302\240%")); /* twelve of twelve is luck */
}

static void
test_period (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Run) first = report (NULL, "--until=2026-03-08", fixture->folder);
  g_autoptr (Run) second = report (NULL, "-s 2026-03-09 -u 2026-03-09", fixture->folder);
  g_autoptr (Run) none = report (NULL, "--since=2026-03-10", fixture->folder);

  assert_says (first->out, "Drafts from 2026-03-02 to 2026-03-02");
  assert_says (first->out, " 130\n");
  assert_says (second->out, "Drafts from 2026-03-09 to 2026-03-09");
  assert_says (second->out, " 102\n");
  g_assert_cmpint (none->status, ==, 0);
  assert_says (none->out, "No drafts in this period\n");
}

/* --- other formats -------------------------------------------------------- */

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
csv_of (const Fixture *fixture, const char *arguments)
{
  /* with a comma for a decimal point, where that locale is there */
  g_autoptr (Run) run = report ("LC_NUMERIC=de_DE.UTF-8", arguments, fixture->folder);

  g_assert_cmpint (run->status, ==, 0);
  return parse_csv (run->out);
}

static void
test_csv (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) agents = csv_of (fixture, "-f csv -b agent");
  g_autoptr (GPtrArray) checks = csv_of (fixture, "-f csv");
  g_autoptr (GPtrArray) rules = csv_of (fixture, "-f csv -b rule");
  g_autoptr (GPtrArray) weeks = csv_of (fixture, "-f csv -b week");

  g_assert_cmpuint (agents->len, ==, 3);
  g_assert_cmpstr (csv_cell (agents, 1, "agent"), ==, SHARP);
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
test_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr (Run) run = report (NULL, "--format=json", fixture->folder);
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
  g_assert_cmpstr (json_object_get_string_member (json_array_get_object_element (agents, 0), "agent"), ==, SHARP);
  JsonObject *reason = json_array_get_object_element (json_object_get_array_member (root, "reasons"), 0);
  g_assert_cmpstr (json_object_get_string_member (reason, "reason"), ==, "=they said & <meant> it");
  JsonObject *rule = json_array_get_object_element (json_object_get_array_member (root, "rules"), 0);
  g_assert_cmpfloat (json_object_get_double_member (rule, "followed"), ==, 0.25);
  g_assert_true (json_object_get_boolean_member (rule, "enough"));
}

/* Of one name, and not of one file: two agents, in every format. */
static void
test_one_name (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "cem.db", NULL);
  sqlite3 *db = made_new (path, "c", SHARP);

  made_add_many (db, 30, MADE_MONDAY, 1 << MADE_NAME, 0);
  sqlite3_close (db);
  g_autoptr (Run) text = report (NULL, "", fixture->folder);
  g_autoptr (Run) page = report (NULL, "-f html", fixture->folder);
  g_autoptr (Run) json = report (NULL, "-f json -b agent", fixture->folder);
  g_autoptr (Run) csv = report (NULL, "-f csv -b agent", fixture->folder);
  g_autoptr (Run) week = report (NULL, "-s 2026-03-09", fixture->folder);
  assert_says (text->out, "Drafts from 2026-03-02 to 2026-03-09, 3 agents\n");
  assert_says (text->out, "\n  " SHARP " (ann) ");
  assert_says (text->out, "\n  " SHARP " (cem) ");
  assert_says (text->out, "\n  =1+1 ");
  assert_says (page->out, "&apos;s&quot; (cem)</th>");
  assert_says (json->out, "\"agent\" : \"=1+1\",\n      \"file\" : \"ben\"");
  assert_says (json->out, "(ann)\",\n      \"file\" : \"ann\"");
  g_autoptr (GPtrArray) agents = parse_csv (csv->out);
  g_assert_cmpstr (csv_cell (agents, 2, "agent"), ==, SHARP " (cem)");
  g_assert_cmpstr (csv_cell (agents, 2, "file"), ==, "cem");
  assert_says (week->out, "Drafts from 2026-03-09 to 2026-03-09, 2 agents\n");
}

static void
test_html (Fixture *fixture, gconstpointer data)
{
  static const char *const parts[] = { "", " -b agent", " -b check", " -b rule", " -b week" };
  static const char *const never[] = { "<b>", "<script", "http:", "https:", "src=", "@import", "href=", "<meant>", "Ben's" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *arguments = g_strconcat ("-f html", parts[i], NULL);
    g_autoptr (Run) run = report ("LC_NUMERIC=de_DE.UTF-8", arguments, fixture->folder);
    g_assert_cmpint (run->status, ==, 0);
    g_assert_true (g_utf8_validate (run->out, -1, NULL));
    g_assert_true (g_str_has_prefix (run->out, "<!DOCTYPE html>\n<html lang=\"en\">\n"));
    g_assert_true (g_str_has_suffix (run->out, "</html>\n"));
    for (guint k = 0; k < G_N_ELEMENTS (never); k++)
      g_assert_null (strstr (run->out, never[k]));
  }
  g_autoptr (Run) run = report ("LC_NUMERIC=de_DE.UTF-8", "-f html", fixture->folder);
  assert_says (run->out, "8.0\302\240s"); /* as the words are, and not as the locale is */
  assert_says (run->out, "&lt;b&gt;Ann&lt;/<wbr>b&gt; &amp; &quot;Ben&apos;s&quot;");
  assert_says (run->out, "=they said &amp; &lt;meant&gt; it");
}

/* --- records -------------------------------------------------------------- */

static void
test_output (Fixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "report.html", NULL);
  g_autofree char *arguments = g_strdup_printf ("-f html -o %s", path);
  g_autofree char *written = NULL;
  g_autoptr (Run) run = report (NULL, arguments, fixture->ann);
  g_autoptr (Run) direct = report (NULL, "-f html", fixture->ann);
  g_autoptr (Run) nowhere = report (NULL, "-o /nonexistent/report.txt", fixture->ann);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_true (g_file_get_contents (path, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, direct->out);
  g_assert_cmpint (nowhere->status, ==, 2);
  assert_says (nowhere->err, "attune report: The report could not be written: ");
}

/* One line for each that is bad; the others are reported. */
static void
test_problems (Fixture *fixture, gconstpointer data)
{
  g_autofree char *below = g_build_filename (fixture->folder, "team", NULL);
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
  g_assert_true (g_file_get_contents (fixture->ann, &content, &length, NULL));
  g_assert_true (g_file_set_contents (copy, content, (gssize) length, NULL));
  g_assert_cmpint (symlink (fixture->folder, loop), ==, 0);
  g_autoptr (Run) run = report (NULL, "", fixture->folder);
  g_autoptr (Run) page = report (NULL, "-f html", fixture->folder);
  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpstr (run->err, ==, line);
  assert_says (run->out, "  All drafts                            232\n");
  assert_says (page->out, "garbage.db: It is no coaching record.");
}

/* On a terminal a word, which goes again; elsewhere a line every five seconds. What takes so long here are records that somebody has locked. */
static void
test_progress (Fixture *fixture, gconstpointer data)
{
  sqlite3 *locked[3];
  g_autofree char *attune = g_build_filename (g_getenv ("ATTUNE_BUILDDIR"), "attune", NULL);
  g_autofree char *command = g_strdup_printf ("%s report %s/locked-0.db", attune, fixture->folder);
  const char *const on_terminal[] = { "script", "-qec", command, "/dev/null", NULL };
  g_autofree char *seen = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (locked); i++) {
    g_autofree char *name = g_strdup_printf ("locked-%u.db", i);
    g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
    locked[i] = made_new (path, name, "Cem");
    made_run (locked[i], "PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; UPDATE record SET agent = 'Dana'; COMMIT");
  }
  g_autoptr (GSubprocess) terminal = g_subprocess_newv (on_terminal, G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL);
  g_assert_nonnull (terminal);
  g_assert_true (g_subprocess_communicate_utf8 (terminal, NULL, NULL, &seen, NULL, NULL));
  g_autoptr (Run) run = report (NULL, "", fixture->folder);
  for (guint i = 0; i < G_N_ELEMENTS (locked); i++)
    sqlite3_close (locked[i]);
  assert_says (seen, "Reading: 10 %\r");
  assert_says (seen, "             \r");
  g_assert_true (g_str_has_prefix (run->err, "Reading: "));
  assert_says (run->err, "locked-2.db: Another program keeps it locked.");
  assert_says (run->out, "  All drafts                            232\n");
}

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autofree char *empty = g_build_filename (fixture->folder, "empty", NULL);
  g_autofree char *home = g_strdup_printf ("HOME=%s", fixture->folder);
  g_autofree char *own = g_build_filename (fixture->folder, ".purple", "attune", NULL);
  g_autofree char *record = g_build_filename (own, "record.db", NULL);

  g_assert_cmpint (g_mkdir (empty, 0700), ==, 0);
  g_autoptr (Run) folder = report (NULL, "", empty);
  g_autoptr (Run) file = report (NULL, "", "/nonexistent/record.db");
  g_autoptr (Run) none = report (home, "", NULL);
  g_assert_cmpint (folder->status, ==, 2);
  assert_says (folder->err, "attune report: There is no record (*.db) in ");
  g_assert_cmpint (file->status, ==, 2);
  assert_says (file->err, "/nonexistent/record.db: It cannot be opened: No such file or directory.\n");
  g_assert_cmpstr (file->out, ==, "");
  g_assert_cmpint (none->status, ==, 2);
  assert_says (none->err, "attune report: There is no record yet in ");
  g_assert_cmpint (g_mkdir_with_parents (own, 0700), ==, 0);
  g_assert_cmpint (g_rename (fixture->ben, record), ==, 0);
  g_autoptr (Run) mine = report (home, "", NULL);
  g_assert_cmpint (mine->status, ==, 0);
  assert_says (mine->out, "2026-03-09, 1 agent\n");
}

int
main (int argc, char **argv)
{
  static const struct {
    const char *path;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "/cli/report/text", test_text },         { "/cli/report/by", test_by },
    { "/cli/report/marked", test_marked },     { "/cli/report/trends", test_trends },
    { "/cli/report/width", test_width },       { "/cli/report/german", test_german },
    { "/cli/report/few", test_few },           { "/cli/report/period", test_period },
    { "/cli/report/csv", test_csv },           { "/cli/report/json", test_json },
    { "/cli/report/html", test_html },         { "/cli/report/output", test_output },
    { "/cli/report/problems", test_problems }, { "/cli/report/nothing", test_nothing },
    { "/cli/report/progress", test_progress }, { "/cli/report/one-name", test_one_name },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  int status = g_test_run ();
  run_clean_up ();
  return status;
}
