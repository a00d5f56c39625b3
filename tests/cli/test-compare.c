/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <glib/gstdio.h>
#include "cli/difference.h"
#include "cli/run.h"

/*
 * The two sets of packs and the chats of the folder compare; what comes of them is
 * in compare/text.golden and compare/json.golden. With ATTUNE_UPDATE_GOLDEN=1 in the
 * environment these are written anew.
 */

static char *
in_folder (const char *name)
{
  return g_build_filename (g_getenv ("G_TEST_SRCDIR"), "cli", "compare", name, NULL);
}

/* What does not depend on where this is: the folder is "compare", and its name is
 * not too long for a line. */
static void
make_short (Run *run)
{
  g_autofree char *root = in_folder (NULL);
  g_autoptr (GString) out = g_string_new (run->out);

  g_string_replace (out, root, "compare", 0);
  g_string_replace (out, ",\n  on top of", ", on top of", 0);
  g_free (run->out);
  run->out = g_strdup (out->str);
}

static Run *
compare (const char *before, const char *after, const char *more, const char *files)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *root = in_folder (NULL);
  g_auto (GStrv) names = g_strsplit (files, " ", -1);

  g_ptr_array_add (arguments, g_strdup ("replay"));
  g_ptr_array_add (arguments, g_strdup_printf ("--packs=%s/built-in", root));
  g_ptr_array_add (arguments, g_strdup ("--compare"));
  g_ptr_array_add (arguments, g_str_equal (before, "built-in") ? g_strdup (before) : in_folder (before));
  g_ptr_array_add (arguments, g_str_equal (after, "built-in") ? g_strdup (after) : in_folder (after));
  g_ptr_array_add (arguments, g_strdup (more));
  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (arguments, in_folder (names[i]));
  g_ptr_array_add (arguments, NULL);
  Run *run = run_attune_with (NULL, 0, NULL, (const char *const *) arguments->pdata);
  make_short (run);
  return run;
}

static void
assert_golden (const char *name, const Run *run)
{
  g_autofree char *path = in_folder (name);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("ATTUNE_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, run->out, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);
  g_auto (GStrv) wanted = g_strsplit (expected, "\n", -1);
  for (guint i = 0; lines[i] != NULL && wanted[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, wanted[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (wanted));
}

static void
test_text (void)
{
  g_autoptr (Run) run = compare ("before", "after", "--format=text", "logs chats.jsonl");

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 1);
  assert_golden ("text.golden", run);
}

static void
test_json (void)
{
  g_autoptr (Run) run = compare ("before", "after", "--format=json", "logs chats.jsonl");
  g_autoptr (GPtrArray) objects = run_objects (run);
  JsonObject *figures = run_object (objects, objects->len - 1);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpint (json_object_get_int_member (figures, "judged"), ==, 4);
  assert_golden ("json.golden", run);
}

/* The counts alone. */
static void
test_summary (void)
{
  g_autoptr (Run) text = compare ("before", "after", "--summary", "logs chats.jsonl");
  g_autoptr (Run) whole = compare ("before", "after", "--format=text", "logs chats.jsonl");
  g_autofree char *head = g_strndup (whole->out, (gsize) (strstr (whole->out, "\n\n# ") + 1 - whole->out));
  g_autofree char *root = in_folder (NULL);
  g_autofree char *packs = g_strdup_printf ("--packs=%s/built-in", root);
  g_autofree char *before = in_folder ("before");
  g_autofree char *after = in_folder ("after");
  g_autofree char *logs = in_folder ("logs");
  g_autoptr (Run) json =
    run_attune (NULL, "replay", packs, "--compare", before, after, "--format=json", "--summary", logs, NULL);
  g_autoptr (GPtrArray) objects = run_objects (json);

  g_assert_cmpint (text->status, ==, 1);
  g_assert_cmpstr (text->out, ==, head);
  g_assert_cmpuint (objects->len, ==, 1);
  g_assert_true (json_object_has_member (run_object (objects, 0), "rules"));
  g_assert_cmpint (json->status, ==, 1);
}

/* The other way round, what was added is removed. */
static void
test_other_way (void)
{
  g_autoptr (Run) there = compare ("before", "after", "--format=json", "logs");
  g_autoptr (Run) back = compare ("after", "before", "--format=json", "logs");
  g_autoptr (GPtrArray) there_objects = run_objects (there);
  g_autoptr (GPtrArray) back_objects = run_objects (back);
  guint n[2][3] = { { 0 } };

  for (guint i = 0; i < 2; i++) {
    const GPtrArray *objects = i == 0 ? there_objects : back_objects;
    for (guint at = 0; at + 1 < objects->len; at++) {
      const char *kind = json_object_get_string_member (run_object (objects, at), "difference");
      n[i][0] += g_str_equal (kind, "added");
      n[i][1] += g_str_equal (kind, "removed");
      n[i][2] += g_str_equal (kind, "changed");
    }
  }
  g_assert_cmpuint (n[0][0], ==, 1);
  g_assert_cmpuint (n[0][0], ==, n[1][1]);
  g_assert_cmpuint (n[0][1], ==, n[1][0]);
  g_assert_cmpuint (n[0][2], ==, n[1][2]);
}

/* A rule that is missing from a whole set is gone; a team's packs take nothing away. */
static void
test_what_folders_are (void)
{
  static const struct { const char *before, *after, *says; int status; } rows[] = {
    { "built-in", "built-in", "- built-in\n+ built-in\n", 0 },
    { "built-in", "whole", "+ compare/whole\n", 1 },
    { "built-in", "before", "+ compare/before, on top of built-in\n", 1 },
    { "built-in", "team", "+ compare/team/packs, on top of built-in\n", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Run) run = compare (rows[i].before, rows[i].after, "--mode=coach", "logs");
    g_assert_cmpstr (run->err, ==, "");
    g_assert_cmpint (run->status, ==, rows[i].status);
    g_assert_nonnull (strstr (run->out, rows[i].says));
    g_assert_cmpint (strstr (run->out, "Both say the same.") != NULL, ==, rows[i].status == 0);
  }
}

/* However the two folders are given. */
static void
test_ways_to_say_it (void)
{
  static const char *const rows[] = {
    "replay FILE --compare built-in built-in",
    "replay --compare=built-in built-in FILE",
    "replay --compare=built-in --compare=built-in FILE",
    "replay --compare built-in --compare built-in FILE",
    "replay --compare built-in --compare=built-in FILE",
  };
  g_autofree char *file = in_folder ("chats.jsonl");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GString) words = g_string_new (rows[i]);
    g_string_replace (words, "FILE", file, 0);
    g_auto (GStrv) arguments = g_strsplit (words->str, " ", -1);
    g_autoptr (Run) run = run_attune_with (NULL, 0, NULL, (const char *const *) arguments);
    g_assert_cmpstr (run->err, ==, "");
    g_assert_cmpint (run->status, ==, 0);
    g_assert_nonnull (strstr (run->out, "1 file, 1 conversation, 1 line of the agent\n"));
  }
}

/* Within 80 columns, and no folder is broken. */
static void
test_long_names (void)
{
  g_autofree char *folder = g_dir_make_tmp ("attune-compare-of-the-packs-of-the-whole-support-team-in-berlin-XXXXXX", NULL);
  g_autofree char *language = g_build_filename (folder, "en", NULL);
  g_autofree char *pack = g_build_filename (language, "a.yaml", NULL);
  g_autofree char *head = g_strdup_printf ("- built-in\n+ %s,\n  on top of built-in\n", folder);
  g_autofree char *list = NULL;

  g_assert_cmpint (g_mkdir (language, 0700), ==, 0);
  g_assert_true (g_file_set_contents (pack,
                                      "language: en\nrules:\n  - id: a-rule-whose-name-is-rather-long-for-a-table\n    check: dismissal\n"
                                      "    match: hi dana\n    say: No.\n    catches: [hi dana]\n    passes: [hi]\n", -1, NULL));
  g_autoptr (Run) run = run_attune ("{\"dialogue\": \"1\", \"speaker\": \"agent\", \"text\": \"Hi Dana\"}\n", "replay", "--compare",
                                    "built-in", folder, "--summary", NULL);
  g_assert_true (g_str_has_prefix (run->out, head));
  list = g_strdup (strstr (run->out, "\n\n"));
  g_assert_nonnull (strstr (list, "\ndismissal, a-rule-whose-name-is-rather-long-for-a-table\n"));
  g_auto (GStrv) lines = g_strsplit (list, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 80);
  g_assert_cmpint (g_unlink (pack), ==, 0);
  g_assert_cmpint (g_rmdir (language), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_since (void)
{
  g_autoptr (Run) all = compare ("before", "after", "--since=2026-03-01", "logs");
  g_autoptr (Run) some = compare ("before", "after", "--since=2026-03-02", "logs");
  g_autoptr (Run) none = compare ("before", "after", "--since=2026-03-03", "logs");

  g_assert_nonnull (strstr (all->out, "2 files, 3 conversations, 3 lines of the agent\n"));
  g_assert_nonnull (strstr (some->out, "1 file, 2 conversations, 1 line of the agent\n"));
  g_assert_nonnull (strstr (none->out, "0 files, 0 conversations, 0 lines of the agent\n"));
  g_assert_cmpint (none->status, ==, 0);
  g_assert_cmpstr (none->err, ==, "");
}

static void
test_trouble (void)
{
  g_autoptr (Run) file = compare ("before", "after", "--mode=coach", "logs nothing.jsonl");
  g_autoptr (Run) packs = compare ("before", "chats.jsonl", "--mode=coach", "logs");
  g_autoptr (Run) none = compare ("before", "logs", "--mode=coach", "logs");

  g_assert_cmpint (file->status, ==, 2);
  g_assert_nonnull (strstr (file->err, "nothing.jsonl: It cannot be opened"));
  g_assert_nonnull (strstr (file->out, "dismissal, calm-down"));
  g_assert_cmpint (packs->status, ==, 2);
  g_assert_cmpstr (packs->out, ==, "");
  g_assert_cmpint (none->status, ==, 2);
  g_assert_cmpstr (none->out, ==, "");
  g_assert_true (g_str_has_suffix (none->err, "/logs: There are no packs in this folder. Name one that has them in packs/en/, or in en/.\n"));
}

/* --- pairs of verdicts ----------------------------------------------------- */

static void
add_nudge (AttuneVerdict *verdict, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, " ", -1);
  AttuneNudge *nudge = g_new0 (AttuneNudge, 1);

  nudge->check = g_str_equal (parts[0], "name") ? "name" : "tone";
  nudge->rule = g_strdup (parts[1]);
  nudge->start = g_str_equal (parts[2], "-") ? ATTUNE_NOWHERE : (guint) atoi (parts[2]);
  nudge->end = g_str_equal (parts[2], "-") ? ATTUNE_NOWHERE : nudge->start + 4;
  nudge->level = g_str_equal (parts[3], "hint") ? ATTUNE_LEVEL_HINT : ATTUNE_LEVEL_NUDGE;
  nudge->message = g_strdup ("x");
  g_ptr_array_add (verdict->nudges, nudge);
}

static void
free_nudge (AttuneNudge *nudge)
{
  g_free (nudge->rule);
  g_free (nudge->message);
  g_free (nudge);
}

static AttuneVerdict *
make_verdict (const char *nudges)
{
  AttuneVerdict *verdict = g_new0 (AttuneVerdict, 1);
  g_auto (GStrv) each = g_strsplit (nudges, ", ", -1);

  verdict->nudges = g_ptr_array_new_with_free_func ((GDestroyNotify) free_nudge);
  verdict->signals = g_array_new (FALSE, FALSE, sizeof (AttuneSignal));
  for (guint i = 0; each[i] != NULL; i++)
    add_nudge (verdict, each[i]);
  return verdict;
}

static char *
describe (const GArray *differences)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < differences->len; i++) {
    const AttuneDifference *difference = &g_array_index (differences, AttuneDifference, i);
    g_string_append_printf (text, "%s%s %s>%s", i == 0 ? "" : ", ", attune_difference_kind_name (difference->kind),
                            difference->before == NULL ? "" : difference->before->rule,
                            difference->after == NULL ? "" : difference->after->rule);
  }
  return g_string_free (text, FALSE);
}

static void
test_pairs (void)
{
  static const struct { const char *before, *after, *differences; } rows[] = {
    { "", "", "" },
    { "tone a 0 hint", "tone a 0 hint", "" },
    { "tone a 0 hint", "", "removed a>" },
    { "", "tone a 0 hint", "added >a" },
    { "tone a 0 hint", "tone a 0 nudge", "changed a>a" },
    { "tone a 0 hint", "tone a 9 hint", "removed a>, added >a" },
    { "tone a 0 hint", "tone b 0 hint", "removed a>b, added a>b" },
    { "tone a 0 hint", "tone b 3 hint", "removed a>b, added a>b" },
    { "tone a 0 hint", "tone b 4 hint", "removed a>, added >b" },
    { "tone a 0 hint", "name b 0 hint", "removed a>, added >b" },
    { "tone a - hint", "tone b - hint", "removed a>b, added a>b" },
    { "tone a - hint", "tone b 0 hint", "removed a>, added >b" },
    { "tone a 0 hint", "tone a 0 hint, tone b 0 hint", "added >b" },
    { "tone a 0 hint, tone b 9 hint", "tone b 9 hint, tone a 0 hint", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (AttuneVerdict) before = make_verdict (rows[i].before);
    g_autoptr (AttuneVerdict) after = make_verdict (rows[i].after);
    g_autoptr (GArray) differences = attune_differences_find (before, after);
    g_autofree char *text = describe (differences);
    g_assert_cmpstr (text, ==, rows[i].differences);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/compare/text", test_text);
  g_test_add_func ("/cli/compare/json", test_json);
  g_test_add_func ("/cli/compare/summary", test_summary);
  g_test_add_func ("/cli/compare/other-way", test_other_way);
  g_test_add_func ("/cli/compare/what-folders-are", test_what_folders_are);
  g_test_add_func ("/cli/compare/ways-to-say-it", test_ways_to_say_it);
  g_test_add_func ("/cli/compare/long-names", test_long_names);
  g_test_add_func ("/cli/compare/since", test_since);
  g_test_add_func ("/cli/compare/trouble", test_trouble);
  g_test_add_func ("/cli/compare/pairs", test_pairs);
  int status = g_test_run ();
  run_clean_up ();
  return status;
}
