/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include "cli/run.h"

#define GOOD_PACK \
  "check: dismissal\n" \
  "language: en\n" \
  "rules:\n" \
  "  - id: wrong-window\n" \
  "    match: \"(that|this) is the wrong window\"\n" \
  "    say: \"“%s” sends them away. Say who can help.\"\n" \
  "    suggest: Let me find the right colleague for you\n" \
  "    source: our style guide\n" \
  "    catches: [\"This is the wrong window.\", \"Sorry, that's the wrong window\"]\n" \
  "    passes: [\"Which window is open?\"]\n"

#define RULE(id, more) "check: dismissal\nlanguage: en\nrules:\n  - id: " id "\n" more

static void
test_all (void)
{
  g_autoptr (Run) run = run_attune (NULL, "pack", "test", NULL);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_true (g_str_has_suffix (run->out, " examples, all as they should be.\n"));
  g_assert_cmpint (run->status, ==, 0);
}

/* Only the examples of the file that is named, not those of the tree. */
static void
test_file (void)
{
  g_autofree char *path = run_file ("good.yaml", GOOD_PACK, -1);
  g_autoptr (Run) run = run_attune (NULL, "pack", "test", path, NULL);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpstr (run->out, ==, "3 examples, all as they should be.\n");
  g_assert_cmpint (run->status, ==, 0);
}

/* The word lists of the tree's packs serve the file too. */
static void
test_word_lists (void)
{
  g_autofree char *path = run_file ("lists.yaml", RULE ("named", "    match: \"{feeling} is not my job\"\n"
                                                        "    say: Sorry\n"
                                                        "    catches: [\"Difficult is not my job\"]\n"
                                                        "    passes: [\"It is my job\"]\n"), -1);
  g_autoptr (Run) run = run_attune (NULL, "pack", "test", path, NULL);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpstr (run->out, ==, "2 examples, all as they should be.\n");
}

static void
test_failing_examples (void)
{
  static const struct { const char *pack, *says; } rows[] = {
    { RULE ("misses", "    match: wrong window\n    say: No\n    catches: [\"The right door.\"]\n    passes: [Hello]\n"),
      "should catch “The right door.”" },
    { RULE ("fires", "    match: wrong window\n    say: No\n    catches: [\"Wrong window.\"]\n    passes: [\"Your wrong window\"]\n"),
      "should pass “Your wrong window”" },
    { RULE ("again", "    match: wrong window\n    say: No\n    suggest: a wrong window\n    catches: [\"Wrong window.\"]\n"
            "    passes: [Hello]\n"),
      "its own suggestion" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = run_file ("failing.yaml", rows[i].pack, -1);
    g_autofree char *where = g_strconcat (path, ":4: ", NULL);
    g_autoptr (Run) run = run_attune (NULL, "pack", "test", path, NULL);

    g_assert_cmpint (run->status, ==, 1);
    g_assert_cmpstr (run->out, ==, "2 examples, 1 failure.\n");
    g_assert_true (g_str_has_prefix (run->err, where));
    g_assert_nonnull (strstr (run->err, rows[i].says));
  }
}

/* What is broken is reported with file and line; the rest is tested. */
static void
test_broken (void)
{
  static const struct { const char *pack; int line; } rows[] = {
    { GOOD_PACK "  - id: no-examples\n    match: oh no\n    say: No\n", 11 },
    { GOOD_PACK "  - id: half\n    match: \"(oh no\"\n    say: No\n    catches: [oh no]\n    passes: [oh]\n", 12 },
    { GOOD_PACK "  - id: extra\n    matches: oh no\n", 12 },
    { GOOD_PACK "  - {id: open\n", 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *path = run_file ("broken.yaml", rows[i].pack, -1);
    g_autofree char *where = g_strdup_printf ("%s:%d: ", path, rows[i].line);
    g_autoptr (Run) run = run_attune (NULL, "pack", "test", path, NULL);

    g_test_message ("%s", run->err);
    g_assert_cmpint (run->status, ==, 2);
    g_assert_nonnull (strstr (run->err, where));
    if (i < 3)
      g_assert_cmpstr (run->out, ==, "3 examples, all as they should be.\n");
  }
}

static void
test_no_such_file (void)
{
  g_autoptr (Run) run = run_attune (NULL, "pack", "test", "/nonexistent/pack.yaml", NULL);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_true (g_str_has_prefix (run->err, "/nonexistent/pack.yaml:"));
  g_assert_cmpstr (run->out, ==, "");
}

static void
test_list_text (void)
{
  g_autoptr (Run) run = run_attune (NULL, "pack", "list", NULL);
  g_autoptr (Run) json = run_attune (NULL, "pack", "list", "--format=json", NULL);
  g_autoptr (GPtrArray) rules = run_objects (json);
  g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpuint (rules->len, >, 10);
  g_assert_cmpuint (g_strv_length (lines), ==, rules->len + 1);
  for (guint i = 0; i < rules->len; i++) {
    JsonObject *rule = run_object (rules, i);
    g_autofree char *base = g_path_get_basename (json_object_get_string_member (rule, "file"));
    g_autofree char *place = g_strdup_printf (" %s:%d", base, (int) json_object_get_int_member (rule, "line"));
    g_assert_true (g_str_has_prefix (lines[i], json_object_get_string_member (rule, "language")));
    g_assert_nonnull (strstr (lines[i], json_object_get_string_member (rule, "rule")));
    g_assert_true (g_str_has_suffix (lines[i], place));
  }
}

static void
test_list_json (void)
{
  g_autoptr (Run) run = run_attune (NULL, "pack", "list", "--format=json", NULL);
  g_autoptr (GPtrArray) rules = run_objects (run);
  gboolean found = FALSE;

  for (guint i = 0; i < rules->len; i++) {
    JsonObject *rule = run_object (rules, i);
    g_autofree char *keys = run_keys (rule);
    g_assert_cmpstr (keys, ==, "check file language layer level line off replaces rule signal source");
    if (g_str_equal (json_object_get_string_member (rule, "rule"), "must-be")) {
      g_assert_cmpstr (json_object_get_string_member (rule, "check"), ==, "empathy.sympathy");
      g_assert_cmpstr (json_object_get_string_member (rule, "signal"), ==, "sympathy");
      g_assert_cmpstr (json_object_get_string_member (rule, "level"), ==, "nudge");
      found = TRUE;
    }
  }
  g_assert_true (found);
}

/* A folder of somebody's own: DIR/en/good.yaml. Returns: DIR. */
static char *
make_folder (const char *pack)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("attune-packs-XXXXXX", &error);
  g_assert_no_error (error);
  g_autofree char *language = g_build_filename (folder, "en", NULL);
  g_autofree char *path = g_build_filename (language, "good.yaml", NULL);

  g_assert_cmpint (g_mkdir (language, 0700), ==, 0);
  g_file_set_contents (path, pack, -1, &error);
  g_assert_no_error (error);
  return folder;
}

static void
remove_folder (const char *folder)
{
  g_autofree char *language = g_build_filename (folder, "en", NULL);
  g_autofree char *path = g_build_filename (language, "good.yaml", NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (language), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* --packs wins over ATTUNE_PACKS. */
static void
test_folder (void)
{
  static const char *const list[] = { "pack", "list", NULL };
  g_autofree char *folder = make_folder (GOOD_PACK);
  g_autofree char *variable = g_strconcat ("ATTUNE_PACKS=", folder, NULL);
  const char *const named[] = { variable, NULL };
  g_autoptr (Run) by_option = run_attune (NULL, "pack", "list", "--packs", folder, NULL);
  g_autoptr (Run) by_variable = run_attune_with ("", 0, named, list);
  g_autoptr (Run) tested = run_attune (NULL, "pack", "test", "--packs", folder, NULL);
  g_autoptr (Run) held = run_attune ("This is the wrong window.", "check", "--packs", folder, NULL);
  g_autoptr (Run) passed = run_attune ("Calm down.", "check", "--packs", folder, NULL);

  g_assert_true (g_str_has_prefix (by_option->out, "en  wrong-window dismissal "));
  g_assert_cmpstr (by_option->out, ==, by_variable->out);
  g_assert_cmpstr (tested->out, ==, "3 examples, all as they should be.\n");
  g_assert_cmpint (held->status, ==, 1);
  g_assert_cmpint (passed->status, ==, 0);
  remove_folder (folder);
}

/* A bad rule in a folder is reported, and the others judge. */
static void
test_folder_with_bad_rule (void)
{
  g_autofree char *folder = make_folder (GOOD_PACK "  - id: no-examples\n    match: oh no\n    say: No\n");
  g_autoptr (Run) held = run_attune ("This is the wrong window.", "check", "--packs", folder, NULL);
  g_autoptr (Run) tested = run_attune (NULL, "pack", "test", "--packs", folder, NULL);

  g_assert_cmpint (held->status, ==, 1);
  g_assert_nonnull (strstr (held->err, "good.yaml:11: "));
  g_assert_cmpint (tested->status, ==, 2);
  remove_folder (folder);
}

/* Built and not installed, attune finds the packs of the tree on its own. */
static void
test_uninstalled (void)
{
  static const char *const list[] = { "pack", "list", NULL };
  static const char *const unset[] = { "ATTUNE_PACKS", NULL };
  g_autoptr (Run) named = run_attune (NULL, "pack", "list", NULL);
  g_autoptr (Run) found = run_attune_with ("", 0, unset, list);

  g_assert_cmpstr (found->err, ==, "");
  g_assert_cmpint (found->status, ==, 0);
  g_assert_cmpstr (found->out, ==, named->out);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/pack/test/all", test_all);
  g_test_add_func ("/cli/pack/test/file", test_file);
  g_test_add_func ("/cli/pack/test/word-lists", test_word_lists);
  g_test_add_func ("/cli/pack/test/failing-examples", test_failing_examples);
  g_test_add_func ("/cli/pack/test/broken", test_broken);
  g_test_add_func ("/cli/pack/test/no-such-file", test_no_such_file);
  g_test_add_func ("/cli/pack/list/text", test_list_text);
  g_test_add_func ("/cli/pack/list/json", test_list_json);
  g_test_add_func ("/cli/pack/folder", test_folder);
  g_test_add_func ("/cli/pack/folder-with-bad-rule", test_folder_with_bad_rule);
  g_test_add_func ("/cli/pack/uninstalled", test_uninstalled);
  int status = g_test_run ();
  run_clean_up ();
  return status;
}
