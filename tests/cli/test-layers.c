/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <glib/gstdio.h>
#include "cli/run.h"

#define RULE(id, match, example) \
  "  - id: " id "\n" \
  "    check: dismissal\n" \
  "    match: " match "\n" \
  "    say: Say what you can do.\n" \
  "    catches: [\"" example "\"]\n" \
  "    passes: [\"Hello\"]\n"
#define PACK(rules) "language: en\nrules:\n" rules

/* A folder for each layer, of which any may stay away; and a home. */
typedef struct {
  char *root;
  GPtrArray *files;
} Layers;

static Layers *
layers_new (void)
{
  g_autoptr (GError) error = NULL;
  Layers *layers = g_new0 (Layers, 1);

  layers->root = g_dir_make_tmp ("attune-layers-XXXXXX", &error);
  g_assert_no_error (error);
  layers->files = g_ptr_array_new_with_free_func (g_free);
  return layers;
}

/* Writes a pack: "team/en/a.yaml". Returns: its path, borrowed. */
static const char *
layers_write (Layers *layers, const char *name, const char *pack)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (layers->root, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, pack, -1, &error);
  g_assert_no_error (error);
  g_ptr_array_add (layers->files, path);
  return path;
}

static void
layers_free (Layers *layers)
{
  for (guint i = 0; i < layers->files->len; i++) {
    g_autofree char *folder = g_path_get_dirname (layers->files->pdata[i]);
    g_assert_cmpint (g_unlink (layers->files->pdata[i]), ==, 0);
    while (strlen (folder) >= strlen (layers->root) && g_rmdir (folder) == 0) {
      char *above = g_path_get_dirname (folder);
      g_free (folder);
      folder = above;
    }
  }
  g_rmdir (layers->root);
  g_assert_false (g_file_test (layers->root, G_FILE_TEST_EXISTS));
  g_ptr_array_unref (layers->files);
  g_free (layers->root);
  g_free (layers);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Layers, layers_free)

/* Runs it with the four layers and the home of @layers. */
static Run *
layers_run (const Layers *layers, const char *input, const char *const *arguments)
{
  static const char *const names[] = { "ATTUNE_PACKS=%s/built-in", "ATTUNE_SYSTEM_PACKS=%s/system", "ATTUNE_TEAM_PACKS=%s/team",
                                       "HOME=%s/home" };
  char *environment[G_N_ELEMENTS (names) + 2] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    const char *slash = strchr (names[i], '%');
    environment[i] = g_strdup_printf ("%.*s%s%s", (int) (slash - names[i]), names[i], layers->root, slash + 2);
  }
  environment[G_N_ELEMENTS (names)] = g_strdup ("ATTUNE_OWN_PACKS");
  Run *run = run_attune_with (input, strlen (input), (const char *const *) environment, arguments);
  for (guint i = 0; environment[i] != NULL; i++)
    g_free (environment[i]);
  return run;
}

static const char *const list[] = { "pack", "list", NULL };
static const char *const list_json[] = { "pack", "list", "--format=json", NULL };
static const char *const test[] = { "pack", "test", NULL };
static const char *const check[] = { "check", NULL };

/* Every layer has its say, in their order; ~/.purple is where own packs are. */
static void
test_order (void)
{
  g_autoptr (Layers) layers = layers_new ();

  layers_write (layers, "built-in/en/a.yaml", PACK (RULE ("one", "alpha", "Alpha") RULE ("two", "beta", "Beta")));
  layers_write (layers, "system/en/b.yaml", PACK (RULE ("one", "gamma", "Gamma") RULE ("three", "delta", "Delta")));
  layers_write (layers, "team/en/c.yaml", PACK (RULE ("one", "epsilon", "Epsilon") "  - {id: two, off: yes}\n"));
  layers_write (layers, "home/.purple/attune/packs/en/d.yaml", PACK ("  - {id: three, off: yes}\n" RULE ("four", "zeta", "Zeta")));

  g_autoptr (Run) listed = layers_run (layers, "", list);
  g_autoptr (Run) tested = layers_run (layers, "", test);

  g_assert_cmpstr (listed->err, ==, "");
  g_assert_cmpstr (listed->out, ==,
                   "en  one  dismissal            nudge  team c.yaml:3, replaces system b.yaml:3\n"
                   "en  four dismissal            nudge  own d.yaml:4\n"
                   "en  two  dismissal            nudge  built-in a.yaml:9, switched off by team c.yaml:9\n"
                   "en  three dismissal            nudge  system b.yaml:9, switched off by own d.yaml:3\n");
  g_assert_cmpstr (tested->out, ==, "4 examples, all as they should be.\n");

  static const struct { const char *draft; int status; } rows[] = {
    { "Alpha", 0 }, { "Gamma", 0 }, { "Epsilon", 1 }, { "Beta", 0 }, { "Delta", 0 }, { "Zeta", 1 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Run) checked = layers_run (layers, rows[i].draft, check);
    g_assert_cmpstr (checked->err, ==, "");
    g_assert_cmpint (checked->status, ==, rows[i].status);
  }
}

static void
test_list_json (void)
{
  g_autoptr (Layers) layers = layers_new ();

  const char *first = layers_write (layers, "built-in/en/a.yaml", "language: en\nwords: {w: [x]}\nrules:\n" RULE ("one", "alpha", "Alpha"));
  const char *second = layers_write (layers, "system/en/b.yaml", PACK (RULE ("one", "gamma", "Gamma")));
  const char *third = layers_write (layers, "team/en/c.yaml", "language: en\nwords:\n  w: {add: y}\nrules:\n  - {id: one, off: yes}\n");
  g_autoptr (Run) run = layers_run (layers, "", list_json);
  g_autoptr (GPtrArray) lines = run_objects (run);

  g_assert_cmpuint (lines->len, ==, 2);
  JsonObject *words = run_object (lines, 0);
  g_assert_cmpstr (json_object_get_string_member (words, "words"), ==, "w");
  g_assert_cmpstr (json_object_get_string_member (words, "layer"), ==, "team");
  g_assert_cmpstr (json_object_get_string_member (words, "file"), ==, third);
  g_assert_cmpint (json_object_get_int_member (words, "line"), ==, 3);
  JsonObject *rule = run_object (lines, 1);
  JsonObject *replaces = json_object_get_object_member (rule, "replaces");
  JsonObject *off = json_object_get_object_member (rule, "off");
  g_assert_cmpstr (json_object_get_string_member (rule, "layer"), ==, "system");
  g_assert_cmpstr (json_object_get_string_member (rule, "file"), ==, second);
  g_assert_cmpstr (json_object_get_string_member (replaces, "layer"), ==, "built-in");
  g_assert_cmpstr (json_object_get_string_member (replaces, "file"), ==, first);
  g_assert_cmpint (json_object_get_int_member (replaces, "line"), ==, 4);
  g_assert_cmpstr (json_object_get_string_member (off, "layer"), ==, "team");
  g_assert_cmpint (json_object_get_int_member (off, "line"), ==, 5);
}

/* The command line wins over the environment; an empty name is none at all. */
static void
test_named (void)
{
  g_autoptr (Layers) layers = layers_new ();

  layers_write (layers, "built-in/en/a.yaml", PACK (RULE ("one", "alpha", "Alpha")));
  layers_write (layers, "team/en/a.yaml", PACK (RULE ("team", "beta", "Beta")));
  layers_write (layers, "home/.purple/attune/packs/en/a.yaml", PACK (RULE ("own", "gamma", "Gamma")));
  layers_write (layers, "other/en/a.yaml", PACK (RULE ("other", "delta", "Delta")));
  g_autofree char *other = g_build_filename (layers->root, "other", NULL);
  const char *const rows[][7] = {
    { "pack", "list", "--team-packs", other, NULL },
    { "pack", "list", "--own-packs", other, NULL },
    { "pack", "list", "--team-packs=", "--own-packs=", NULL },
  };
  static const char *const rules[][4] = { { "one", "other", "own", NULL }, { "one", "team", "other", NULL }, { "one", NULL } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Run) run = layers_run (layers, "", rows[i]);
    g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);
    g_assert_cmpstr (run->err, ==, "");
    g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length ((char **) rules[i]) + 1);
    for (guint j = 0; rules[i][j] != NULL; j++) {
      g_autofree char *start = g_strdup_printf ("en  %s ", rules[i][j]);
      g_assert_true (g_str_has_prefix (lines[j], start));
    }
  }
}

/* A team folder that is not there is said once; the other folders need not
 * be there. */
static void
test_missing (void)
{
  g_autoptr (Layers) layers = layers_new ();

  layers_write (layers, "built-in/en/a.yaml", PACK (RULE ("one", "alpha", "Alpha")));
  g_autofree char *said = g_strdup_printf ("%s/team: this folder of packs cannot be read; check its name and its permissions\n", layers->root);
  g_autoptr (Run) checked = layers_run (layers, "Alpha", check);
  g_autoptr (Run) tested = layers_run (layers, "", test);

  g_assert_cmpstr (checked->err, ==, said);
  g_assert_cmpint (checked->status, ==, 1);
  g_assert_cmpstr (tested->err, ==, said);
  g_assert_cmpint (tested->status, ==, 2);
}

/* A team's folder has its packs in packs/; one without any is no team's. */
static void
test_team_folder (void)
{
  g_autoptr (Layers) layers = layers_new ();
  g_autofree char *team = g_build_filename (layers->root, "whole", NULL);
  g_autofree char *empty = g_build_filename (layers->root, "empty", NULL);
  g_autofree char *none = g_build_filename (layers->root, "none", NULL);
  const struct { const char *folder, *says; int status; } rows[] = {
    { team, NULL, 1 },
    { empty, "/empty: There are no packs in this folder. Name one that has them in packs/en/, or in en/.\n", 2 },
    { none, "/none: There is no such folder. Name one that has packs in packs/en/, or in en/.\n", 2 },
  };

  const char *built_in = layers_write (layers, "built-in/en/a.yaml", PACK (RULE ("one", "alpha", "Alpha")));
  layers_write (layers, "whole/attune.conf", "");
  layers_write (layers, "whole/packs/en/a.yaml", PACK (RULE ("two", "beta", "Beta")));
  layers_write (layers, "empty/attune.conf", "");
  layers_write (layers, "empty/notes/a.txt", "");
  layers_write (layers, "team/packs/en/a.yaml", PACK (RULE ("three", "gamma", "Gamma")));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    const char *const arguments[] = { "check", "--team-packs", rows[i].folder, NULL };
    const char *const tests[] = { "pack", "test", "--team-packs", rows[i].folder, built_in, NULL };
    g_autoptr (Run) checked = layers_run (layers, "Beta", arguments);
    g_autoptr (Run) tested = layers_run (layers, "", tests);
    g_assert_cmpint (checked->status, ==, rows[i].status);
    g_assert_cmpint (tested->status, ==, rows[i].status == 2 ? 2 : 0);
    if (rows[i].says == NULL)
      g_assert_cmpstr (checked->err, ==, "");
    else {
      g_assert_true (g_str_has_suffix (checked->err, rows[i].says));
      g_assert_cmpstr (checked->out, ==, "");
      g_assert_cmpstr (tested->err, ==, checked->err);
    }
  }
  /* That of the environment, too. */
  g_autoptr (Run) environment = layers_run (layers, "Gamma", check);
  g_assert_cmpstr (environment->err, ==, "");
  g_assert_cmpint (environment->status, ==, 1);
}

/* What is bad in a layer is said with file and line, and the rest loads. */
static void
test_bad (void)
{
  g_autoptr (Layers) layers = layers_new ();

  layers_write (layers, "built-in/en/a.yaml", PACK (RULE ("one", "alpha", "Alpha")));
  const char *system = layers_write (layers, "system/en/a.yaml", "language: en\n[");
  const char *team = layers_write (layers, "team/en/a.yaml",
                                   PACK ("  - {id: nowhere, off: yes}\n  - {id: bare, check: tone, match: beta, say: No.}\n"
                                         RULE ("good", "gamma", "Gamma")));
  const char *own = layers_write (layers, "home/.purple/attune/packs/mine.yaml", PACK (RULE ("two", "beta", "Beta")));
  g_autoptr (Run) run = layers_run (layers, "Gamma", check);
  g_auto (GStrv) said = g_strsplit (run->err, "\n", -1);
  g_autofree char *first = g_strconcat (system, ":", NULL);
  g_autofree char *second = g_strconcat (team, ":3: there is no rule “nowhere” to switch off", NULL);
  g_autofree char *third = g_strconcat (team, ":4: the rule “bare” has no examples", NULL);
  g_autofree char *fourth = g_strconcat (own, ":1: a pack stands in the folder of its language", NULL);

  g_test_message ("%s", run->err);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpuint (g_strv_length (said), ==, 5);
  g_assert_true (g_str_has_prefix (said[0], first));
  g_assert_true (g_str_has_prefix (said[1], second));
  g_assert_true (g_str_has_prefix (said[2], third));
  g_assert_true (g_str_has_prefix (said[3], fourth));
}

/* A file that is tested comes last, also when it is in a layer already. */
static void
test_file (void)
{
  g_autoptr (Layers) layers = layers_new ();

  layers_write (layers, "built-in/en/a.yaml",
                "language: en\nwords: {feeling: [hard]}\nrules:\n" RULE ("one", "so {feeling}", "so hard"));
  layers_write (layers, "team/en/b.yaml", "language: en\nwords: {feeling: {add: [gutting]}}\n");
  const char *mine = layers_write (layers, "home/.purple/attune/packs/en/mine.yaml",
                                   "language: en\nwords: {feeling: {remove: [hard]}}\nrules:\n"
                                   "  - {id: one, off: yes}\n" RULE ("two", "very {feeling}", "very gutting"));
  const char *const arguments[] = { "pack", "test", mine, NULL };
  g_autoptr (Run) run = layers_run (layers, "", arguments);
  g_autoptr (Run) all = layers_run (layers, "", test);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpstr (run->out, ==, "2 examples, all as they should be.\n");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (all->out, ==, run->out);
}

/* The examples of a layer's rules are run with what later layers made of
 * their words. */
static void
test_words_of_later_layer (void)
{
  g_autoptr (Layers) layers = layers_new ();

  layers_write (layers, "built-in/en/a.yaml",
                "language: en\nwords: {feeling: [hard]}\nrules:\n" RULE ("one", "so {feeling}", "so hard"));
  layers_write (layers, "team/en/b.yaml", "language: en\nwords: {feeling: [a real pain]}\n");
  g_autoptr (Run) held = layers_run (layers, "It is so a real pain", check);
  g_autoptr (Run) passed = layers_run (layers, "It is so hard", check);
  g_autoptr (Run) tested = layers_run (layers, "", test);

  g_assert_cmpint (held->status, ==, 1);
  g_assert_cmpint (passed->status, ==, 0);
  g_assert_cmpint (tested->status, ==, 1);
  g_assert_nonnull (strstr (tested->err, "a.yaml:4: the rule “one” should catch “so hard” and does not"));
}

/* The rule that a README shows, without the space before it. */
static char *
cut_example (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("ATTUNE_SRCDIR"), name, NULL);
  g_autofree char *page = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &page, NULL, &error);
  g_assert_no_error (error);
  const char *begin = strstr (page, " check: dismissal\n");
  g_assert_nonnull (begin);
  while (begin > page && begin[-1] != '\n')
    begin--;
  int indent = (int) strspn (begin, " ");
  g_autofree char *example = g_strndup (begin, strstr (begin, "\n\n") + 1 - begin);
  g_auto (GStrv) lines = g_strsplit (example, "\n", -1);
  for (guint i = 0; *lines[i] != '\0'; i++)
    memmove (lines[i], lines[i] + indent, strlen (lines[i] + indent) + 1);
  return g_strjoinv ("\n", lines);
}

/* What the pages teach works as it stands there, on top of our packs. */
static void
test_readme (void)
{
  static const struct { const char *page, *examples, *draft; } rows[] = {
    { "README", "2 examples, all as they should be.\n", "Dana, that's the wrong department." },
    { "src/packs/README", "3 examples, all as they should be.\n", "Dana, that's not our problem." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Layers) layers = layers_new ();
    g_autofree char *example = cut_example (rows[i].page);
    const char *path = layers_write (layers, "own/en/our-style.yaml", example);
    g_autofree char *own = g_build_filename (layers->root, "own", NULL);
    g_autoptr (Run) before = run_attune (NULL, "pack", "test", path, NULL);
    g_autoptr (Run) installed = run_attune (rows[i].draft, "check", "--own-packs", own, NULL);

    g_assert_cmpstr (before->err, ==, "");
    g_assert_cmpstr (before->out, ==, rows[i].examples);
    g_assert_cmpstr (installed->err, ==, "");
    g_assert_cmpint (installed->status, ==, 1);
    g_assert_nonnull (strstr (installed->out, i == 0 ? "wrong-department]" : "not-my-problem]"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/layers/order", test_order);
  g_test_add_func ("/cli/layers/list-json", test_list_json);
  g_test_add_func ("/cli/layers/named", test_named);
  g_test_add_func ("/cli/layers/missing", test_missing);
  g_test_add_func ("/cli/layers/team-folder", test_team_folder);
  g_test_add_func ("/cli/layers/bad", test_bad);
  g_test_add_func ("/cli/layers/file", test_file);
  g_test_add_func ("/cli/layers/words-of-later-layer", test_words_of_later_layer);
  g_test_add_func ("/cli/layers/readme", test_readme);
  int status = g_test_run ();
  run_clean_up ();
  return status;
}
