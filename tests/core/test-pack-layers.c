/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <glib/gstdio.h>
#include "core/text.h"
#include "harness.h"

#define RULE(id, match) "  - id: " id "\n    signal: gloom\n    match: \"" match "\"\n    catches: [x]\n    passes: [y]\n"
#define OURS "language: en\nwords:\n  feeling: [hard, very sad]\nrules:\n" RULE ("one", "so {feeling}") RULE ("two", "alpha")

/* --- word lists ---------------------------------------------------------- */

/* What a later pack says about the list, a text, and whether a rule of the
 * earlier pack sees it. */
static const struct {
  const char *path;
  const char *words;
  const char *text;
  gboolean seen;
} CHANGES[] = {
  { "/pack-layers/words/unchanged", "other: [x]", "so hard", TRUE },
  { "/pack-layers/words/add", "feeling: {add: [gutting]}", "so gutting", TRUE },
  { "/pack-layers/words/add-keeps", "feeling: {add: [gutting]}", "so hard", TRUE },
  { "/pack-layers/words/add-keeps-long", "feeling: {add: [gutting]}", "so very sad", TRUE },
  { "/pack-layers/words/add-long", "feeling: {add: [a real pain]}", "so a real pain", TRUE },
  { "/pack-layers/words/add-long-whole", "feeling: {add: [a real pain]}", "so a real", FALSE },
  { "/pack-layers/words/add-one", "feeling: {add: gutting}", "so gutting", TRUE },
  { "/pack-layers/words/add-folded", "feeling: {add: [Déçu]}", "so decu", TRUE },
  { "/pack-layers/words/remove", "feeling: {remove: [hard]}", "so hard", FALSE },
  { "/pack-layers/words/remove-keeps", "feeling: {remove: [hard]}", "so very sad", TRUE },
  { "/pack-layers/words/remove-long", "feeling: {remove: [very sad]}", "so very sad", FALSE },
  { "/pack-layers/words/both", "feeling: {remove: [hard], add: [gutting]}", "so gutting", TRUE },
  { "/pack-layers/words/both-removed", "feeling: {remove: [hard], add: [gutting]}", "so hard", FALSE },
  { "/pack-layers/words/moved", "feeling: {add: [hard], remove: [hard]}", "so hard", TRUE },
  { "/pack-layers/words/replace", "feeling: [gutting]", "so gutting", TRUE },
  { "/pack-layers/words/replace-loses", "feeling: [gutting]", "so hard", FALSE },
  { "/pack-layers/words/replace-loses-long", "feeling: [gutting]", "so very sad", FALSE },
  { "/pack-layers/words/replace-long", "feeling: [a real pain]", "so a real pain", TRUE },
  { "/pack-layers/words/empty", "feeling: []", "so hard", FALSE },
};

/* A pack from memory, which loads without a problem. */
static void
load (AttunePacks *packs, const char *name, const char *yaml)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);

  g_assert_true (attune_packs_load_data (packs, name, yaml, strlen (yaml), problems));
  g_assert_cmpuint (problems->len, ==, 0);
}

static guint
count_matches (const AttunePacks *packs, const char *written)
{
  g_autoptr (AttuneText) text = attune_text_new (written, -1);
  g_autoptr (GArray) matches = attune_packs_match (packs, "en", text);

  return matches->len;
}

/* Whether or not the phrases have been used before the change. */
static void
test_words (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  guint used;

  for (used = 0; used <= 1; used++)
    {
      g_autoptr (AttunePacks) packs = harness_packs_from (OURS);
      g_autofree char *yaml = g_strdup_printf ("language: en\nwords:\n  %s\n", CHANGES[i].words);

      if (used)
        g_assert_cmpuint (count_matches (packs, "so hard"), ==, 1);
      load (packs, "team.yaml", yaml);
      g_assert_cmpuint (count_matches (packs, CHANGES[i].text), ==, CHANGES[i].seen ? 1 : 0);
    }
}

/* Each layer goes on from what the one before it left. */
static void
test_words_in_turn (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from (OURS);

  load (packs, "system.yaml", "language: en\nwords: {feeling: {add: [gutting]}}\n");
  load (packs, "team.yaml", "language: en\nwords: {feeling: {add: [dire], remove: [hard]}}\n");
  load (packs, "own.yaml", "language: en\nwords: {feeling: {remove: [gutting]}}\nrules:\n" RULE ("three", "too {feeling}"));
  g_assert_cmpuint (count_matches (packs, "so dire. Too dire. So very sad"), ==, 3);
  g_assert_cmpuint (count_matches (packs, "so hard. Too hard. So gutting. Too gutting"), ==, 0);
}

/* “unless” and suggestions have the new words, too. */
static void
test_words_elsewhere (void)
{
  g_autoptr (AttunePacks) packs =
    harness_packs_from ("language: en\nwords: {feeling: [hard]}\nrules:\n"
                        "  - {id: one, signal: gloom, match: so _, unless: \"not {feeling}\", suggest: \"how {feeling}\","
                        " catches: [x], passes: [y]}\n");
  g_autoptr (AttuneText) text = attune_text_new ("so gutting", -1);
  g_autoptr (GArray) matches = NULL;
  g_autofree char *suggestion = NULL;

  g_assert_cmpuint (count_matches (packs, "so not gutting"), ==, 1);
  load (packs, "team.yaml", "language: en\nwords: {feeling: {add: [gutting]}}\n");
  g_assert_cmpuint (count_matches (packs, "so not gutting"), ==, 0);
  matches = attune_packs_match (packs, "en", text);
  suggestion = attune_packs_suggestion (packs, &g_array_index (matches, AttuneRuleMatch, 0), text);
  g_assert_cmpstr (suggestion, ==, "how gutting");
}

/* Another language's list of that name is another list. */
static void
test_words_of_language (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from (OURS);

  load (packs, "de.yaml", "language: de\nwords: {feeling: [hart]}\n");
  g_assert_cmpuint (count_matches (packs, "so hard"), ==, 1);
  g_assert_cmpuint (attune_packs_changes (packs)->len, ==, 0);
}

/* A list that gets too long for a rule's template: the rule stays as it is. */
static void
test_words_too_long (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from (OURS);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GString) yaml = g_string_new ("language: en\nwords:\n  feeling:\n");
  guint i;

  for (i = 0; i < 40; i++)
    g_string_append_printf (yaml, "    - sad %u\n", i);
  g_string_append (yaml, "rules:\n" RULE ("three", "beta"));
  g_assert_true (attune_packs_load_data (packs, "team.yaml", yaml->str, yaml->len, problems));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (((const GError *) problems->pdata[0])->message, ==,
                   "team.yaml:3: the rule “one” (own.yaml:5) cannot have the new word list “feeling” and keeps the old one: "
                   "the template is too long; split it into several");
  g_assert_cmpuint (count_matches (packs, "so hard. Alpha. Beta. So very sad"), ==, 4);
}

/* What is not in the list cannot be removed; the rest of the change counts. */
static void
test_words_not_there (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from (OURS);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  static const char YAML[] = "language: en\nwords:\n  feeling:\n    add: [gutting]\n    remove: [hard, soft]\n";

  attune_packs_load_data (packs, "team.yaml", YAML, strlen (YAML), problems);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (((const GError *) problems->pdata[0])->message, ==, "team.yaml:5: the word list “feeling” has no “soft” to remove");
  g_assert_cmpuint (count_matches (packs, "so gutting"), ==, 1);
  g_assert_cmpuint (count_matches (packs, "so hard"), ==, 0);
}

/* --- what was done to what ----------------------------------------------- */

static void
test_changes (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from (OURS);
  const GPtrArray *changes = attune_packs_changes (packs);
  const AttunePackChange *change;

  g_assert_cmpuint (changes->len, ==, 0);
  attune_packs_set_layer (packs, ATTUNE_LAYER_TEAM);
  load (packs, "team.yaml", "language: en\nwords:\n  feeling: [dire]\nrules:\n" RULE ("one", "beta"));
  attune_packs_set_layer (packs, ATTUNE_LAYER_OWN);
  load (packs, "mine.yaml", "language: en\nrules:\n  - {id: one, off: true}\n");
  g_assert_cmpuint (changes->len, ==, 3);
  change = changes->pdata[0];
  g_assert_null (change->rule);
  g_assert_cmpstr (change->list, ==, "feeling");
  g_assert_cmpuint (change->line, ==, 3);
  change = changes->pdata[1];
  g_assert_cmpstr (change->rule->file, ==, "own.yaml");
  g_assert_cmpint (change->rule->layer, ==, ATTUNE_LAYER_BUILT_IN);
  g_assert_cmpint (change->layer, ==, ATTUNE_LAYER_TEAM);
  g_assert_cmpstr (change->file, ==, "team.yaml");
  g_assert_cmpuint (change->line, ==, 5);
  g_assert_false (change->off);
  change = changes->pdata[2];
  g_assert_cmpstr (change->rule->file, ==, "team.yaml");
  g_assert_cmpint (change->rule->layer, ==, ATTUNE_LAYER_TEAM);
  g_assert_cmpint (change->layer, ==, ATTUNE_LAYER_OWN);
  g_assert_true (change->off);
  g_assert_cmpuint (count_matches (packs, "beta, so hard, alpha"), ==, 1);
}

/* --- folders ------------------------------------------------------------- */

/* Only a folder that is needed is missed; a file is no folder. */
static void
test_folder_missing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autofree char *file = NULL;
  int descriptor = g_file_open_tmp ("attune-layers-XXXXXX", &file, &error);

  g_assert_no_error (error);
  g_assert_true (g_close (descriptor, NULL));
  g_assert_false (attune_packs_load_layer (packs, ATTUNE_LAYER_OWN, "/nowhere/at/all", FALSE, problems));
  g_assert_false (attune_packs_load_layer (packs, ATTUNE_LAYER_TEAM, NULL, TRUE, problems));
  g_assert_false (attune_packs_load_layer (packs, ATTUNE_LAYER_TEAM, "", TRUE, problems));
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_false (attune_packs_load_layer (packs, ATTUNE_LAYER_TEAM, "/nowhere/at/all", TRUE, problems));
  g_assert_false (attune_packs_load_layer (packs, ATTUNE_LAYER_TEAM, "/nowhere/at/all", TRUE, NULL));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpstr (((const GError *) problems->pdata[0])->message, ==,
                   "/nowhere/at/all: this folder of packs cannot be read; check its name and its permissions");
  g_assert_false (attune_packs_load_layer (packs, ATTUNE_LAYER_OWN, file, FALSE, problems));
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_true (g_str_has_prefix (((const GError *) problems->pdata[1])->message, file));
  g_assert_cmpint (g_unlink (file), ==, 0);
}

/* A file that is left out is so by any name. */
static void
test_leave_out (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("attune-layers-XXXXXX", &error);
  g_autofree char *language = g_build_filename (folder, "en", NULL);
  g_autofree char *path = g_build_filename (language, "a.yaml", NULL);
  g_autofree char *other = g_build_filename (language, "b.yaml", NULL);
  g_autofree char *spelt = g_build_filename (language, "..", "en", ".", "a.yaml", NULL);
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir (language, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "language: en\nrules:\n" RULE ("one", "alpha"), -1, NULL));
  g_assert_true (g_file_set_contents (other, "language: en\nrules:\n" RULE ("two", "alpha"), -1, NULL));
  attune_packs_leave_out (packs, spelt);
  attune_packs_leave_out (packs, "/nowhere/at/all.yaml");
  g_assert_true (attune_packs_load_layer (packs, ATTUNE_LAYER_SYSTEM, folder, FALSE, problems));
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (attune_packs_rules (packs)->len, ==, 1);
  g_assert_cmpint (((const AttuneRule *) attune_packs_rules (packs)->pdata[0])->layer, ==, ATTUNE_LAYER_SYSTEM);
  g_assert_true (attune_packs_load_file (packs, spelt, problems));
  g_assert_cmpuint (attune_packs_rules (packs)->len, ==, 2);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_unlink (other), ==, 0);
  g_assert_cmpint (g_rmdir (language), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_places (void)
{
  g_assert_cmpstr (attune_packs_layer_folder (ATTUNE_LAYER_BUILT_IN), ==, attune_packs_default_folder ());
  g_assert_null (attune_packs_layer_folder (ATTUNE_LAYER_FILE));
  g_unsetenv ("ATTUNE_SYSTEM_PACKS");
  g_unsetenv ("ATTUNE_TEAM_PACKS");
  g_assert_true (g_str_has_suffix (attune_packs_layer_folder (ATTUNE_LAYER_SYSTEM), "/attune/packs"));
  g_assert_null (attune_packs_layer_folder (ATTUNE_LAYER_TEAM));
  g_setenv ("ATTUNE_SYSTEM_PACKS", "/s", TRUE);
  g_setenv ("ATTUNE_TEAM_PACKS", "/t", TRUE);
  g_assert_cmpstr (attune_packs_layer_folder (ATTUNE_LAYER_SYSTEM), ==, "/s");
  g_assert_cmpstr (attune_packs_layer_folder (ATTUNE_LAYER_TEAM), ==, "/t");
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (CHANGES); i++)
    g_test_add_data_func (CHANGES[i].path, GUINT_TO_POINTER (i), test_words);
  g_test_add_func ("/pack-layers/words/in-turn", test_words_in_turn);
  g_test_add_func ("/pack-layers/words/elsewhere", test_words_elsewhere);
  g_test_add_func ("/pack-layers/words/of-language", test_words_of_language);
  g_test_add_func ("/pack-layers/words/too-long", test_words_too_long);
  g_test_add_func ("/pack-layers/words/not-there", test_words_not_there);
  g_test_add_func ("/pack-layers/changes", test_changes);
  g_test_add_func ("/pack-layers/folder-missing", test_folder_missing);
  g_test_add_func ("/pack-layers/leave-out", test_leave_out);
  g_test_add_func ("/pack-layers/places", test_places);
  return g_test_run ();
}
