/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include "core/text.h"
#include "harness.h"

#define RULE(id, match) "  - id: " id "\n    signal: gloom\n    match: \"" match "\"\n    catches: [x]\n    passes: [y]\n"

/* "id:words; id:words" of what the rules match in a text. */
static char *
matches_in (const AttunePacks *packs, const char *language, const char *written)
{
  g_autoptr (AttuneText) text = attune_text_new (written, -1);
  g_autoptr (GArray) matches = attune_packs_match (packs, language, text);
  GString *seen = g_string_new (NULL);
  guint i;

  for (i = 0; i < matches->len; i++)
    {
      const AttuneRuleMatch *match = &g_array_index (matches, AttuneRuleMatch, i);
      g_autofree char *words = attune_text_slice (text, text->words[match->first_word].start,
                                                  text->words[match->first_word + match->n_words - 1].end);

      g_string_append_printf (seen, i > 0 ? "; %s:%s" : "%s:%s", match->rule->id, words);
    }
  return g_string_free (seen, FALSE);
}

#define assert_matches(packs, language, text, expected)                       \
  G_STMT_START {                                                              \
    g_autofree char *seen = matches_in ((packs), (language), (text));         \
    g_assert_cmpstr (seen, ==, (expected));                                   \
  } G_STMT_END

static void
load_more (AttunePacks *packs, const char *name, const char *yaml)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);

  g_assert_true (attune_packs_load_data (packs, name, yaml, strlen (yaml), problems));
  g_assert_cmpuint (problems->len, ==, 0);
}

static const AttuneRule *
rule_called (const AttunePacks *packs, const char *id)
{
  const GPtrArray *rules = attune_packs_rules (packs);
  guint i;

  for (i = 0; i < rules->len; i++)
    if (strcmp (((const AttuneRule *) g_ptr_array_index (rules, i))->id, id) == 0)
      return g_ptr_array_index (rules, i);
  return NULL;
}

/* --- loading ------------------------------------------------------------- */

static void
test_rule (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from ("check: dismissal\n"
                                                      "signal: dismissal\n"
                                                      "level: must\n"
                                                      "source: the style guide\n"
                                                      "language: en\n"
                                                      "rules:\n"
                                                      "  - id: inherits\n"
                                                      "    match: [a, b]\n"
                                                      "    unless: c\n"
                                                      "    say: \"“%s” is 100%% wrong.\"\n"
                                                      "    catches: [a]\n"
                                                      "    passes: [d, e]\n"
                                                      "  - id: overrides\n"
                                                      "    check: tone\n"
                                                      "    signal: negative\n"
                                                      "    level: hint\n"
                                                      "    weight: 2.5\n"
                                                      "    detail: joke\n"
                                                      "    source: another\n"
                                                      "    match: b\n"
                                                      "    say: Hm.\n"
                                                      "    suggest: c\n"
                                                      "    catches: [b]\n"
                                                      "    passes: [d]\n");
  const AttuneRule *inherits = rule_called (packs, "inherits");
  const AttuneRule *overrides = rule_called (packs, "overrides");

  g_assert_cmpstr (inherits->check, ==, "dismissal");
  g_assert_cmpint (inherits->signal, ==, ATTUNE_SIGNAL_DISMISSAL);
  g_assert_cmpint (inherits->level, ==, ATTUNE_LEVEL_MUST);
  g_assert_cmpstr (inherits->source, ==, "the style guide");
  g_assert_cmpstr (inherits->language, ==, "en");
  g_assert_cmpstr (inherits->file, ==, "own.yaml");
  g_assert_cmpuint (inherits->line, ==, 7);
  g_assert_cmpuint (inherits->match->len, ==, 2);
  g_assert_cmpuint (inherits->unless->len, ==, 1);
  g_assert_cmpuint (inherits->catches->len, ==, 1);
  g_assert_cmpuint (inherits->passes->len, ==, 2);
  g_assert_null (inherits->suggest);
  g_assert_cmpstr (overrides->check, ==, "tone");
  g_assert_cmpint (overrides->signal, ==, ATTUNE_SIGNAL_NEGATIVE);
  g_assert_cmpint (overrides->level, ==, ATTUNE_LEVEL_HINT);
  g_assert_cmpfloat (overrides->weight, ==, 2.5);
  g_assert_cmpstr (overrides->detail, ==, "joke");
  g_assert_cmpstr (overrides->source, ==, "another");
  g_assert_cmpstr (overrides->suggest, ==, "c");
}

static void
test_default_level (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from ("language: en\nrules:\n" RULE ("one", "a"));

  g_assert_cmpint (rule_called (packs, "one")->level, ==, ATTUNE_LEVEL_NUDGE);
}

static void
test_replace (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from ("language: en\nrules:\n" RULE ("one", "alpha") RULE ("two", "beta"));

  assert_matches (packs, "en", "alpha beta gamma", "one:alpha; two:beta");
  load_more (packs, "team.yaml", "language: en\nrules:\n" RULE ("one", "gamma"));
  assert_matches (packs, "en", "alpha beta gamma", "two:beta; one:gamma");
  g_assert_cmpstr (rule_called (packs, "one")->file, ==, "team.yaml");
  g_assert_cmpuint (attune_packs_rules (packs)->len, ==, 2);
}

static void
test_off (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from ("language: en\nrules:\n" RULE ("one", "alpha") RULE ("two", "beta"));

  load_more (packs, "team.yaml", "language: en\nrules:\n  - id: one\n    off: yes\n");
  assert_matches (packs, "en", "alpha beta", "two:beta");
}

/* A wrong replacement leaves the rule that was there. */
static void
test_bad_replacement (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from ("language: en\nrules:\n" RULE ("one", "alpha"));
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  static const char YAML[] = "language: en\nrules:\n" RULE ("one", "(beta");

  g_assert_true (attune_packs_load_data (packs, "team.yaml", YAML, sizeof YAML - 1, problems));
  g_assert_cmpuint (problems->len, ==, 1);
  assert_matches (packs, "en", "alpha beta", "one:alpha");
}

/* The rules that are there have the new list, too. */
static void
test_replaced_list (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from ("language: en\nwords:\n  feeling: [hard]\nrules:\n" RULE ("one", "so {feeling}"));

  assert_matches (packs, "en", "so hard, so sad", "one:so hard");
  load_more (packs, "team.yaml", "language: en\nwords:\n  feeling: [sad]\nrules:\n" RULE ("two", "so {feeling}"));
  assert_matches (packs, "en", "so hard, so sad", "one:so sad; two:so sad");
}

static void
test_languages (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from ("language: de\nrules:\n" RULE ("wort", "alpha"));

  load_more (packs, "en.yaml", "language: en\nrules:\n" RULE ("word", "alpha"));
  assert_matches (packs, "de", "alpha", "wort:alpha");
  assert_matches (packs, "de-AT", "alpha", "wort:alpha");
  assert_matches (packs, "DE_de", "alpha", "wort:alpha");
  assert_matches (packs, "en", "alpha", "word:alpha");
  assert_matches (packs, NULL, "alpha", "word:alpha");
  assert_matches (packs, "fr", "alpha", "");
  assert_matches (packs, "", "alpha", "");
}

/* One language's rules come and go while another's have been used. */
static void
test_change_beside (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from ("language: de\nrules:\n" RULE ("wort", "alpha"));

  load_more (packs, "en.yaml", "language: en\nrules:\n" RULE ("one", "alpha") RULE ("two", "beta"));
  assert_matches (packs, "en", "alpha beta", "one:alpha; two:beta");
  load_more (packs, "team.yaml", "language: de\nrules:\n  - {id: wort, off: yes}\n");
  assert_matches (packs, "en", "alpha beta", "one:alpha; two:beta");
}

static void
test_lists (void)
{
  g_autoptr (AttunePacks) packs =
    harness_packs_from ("language: en\nwords:\n  entry: [Hard, Zoë, \"don't worry\", dont, well-known, 😊, \":(\"]\n");
  GHashTable *list = attune_packs_list (packs, "en", "entry");
  static const char *const FOLDED[] = { "hard", "zoe", "do not worry", "do not", "well known", "😊", ":(" };
  gsize i;

  g_assert_nonnull (list);
  for (i = 0; i < G_N_ELEMENTS (FOLDED); i++)
    g_assert_true (g_hash_table_contains (list, FOLDED[i]));
  g_assert_cmpuint (g_hash_table_size (list), ==, G_N_ELEMENTS (FOLDED));
  g_assert_true (attune_packs_list (packs, "en-GB", "entry") == list);
  g_assert_null (attune_packs_list (packs, "en", "nowhere"));
  g_assert_null (attune_packs_list (packs, "fr", "entry"));
}

/* --- matching ------------------------------------------------------------ */

static void
test_unless (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from ("language: en\nrules:\n"
                                                      "  - id: one\n    signal: gloom\n    match: alpha\n    unless: [not alpha, beta]\n"
                                                      "    catches: [x]\n    passes: [y]\n" RULE ("two", "alpha"));

  assert_matches (packs, "en", "alpha", "one:alpha; two:alpha");
  assert_matches (packs, "en", "not alpha", "two:alpha");
  assert_matches (packs, "en", "alpha and beta", "two:alpha");
  /* An exception is for its sentence. */
  assert_matches (packs, "en", "beta. alpha", "one:alpha; two:alpha");
}

static void
test_quoted (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from ("language: en\nrules:\n" RULE ("one", "alpha"));

  assert_matches (packs, "en", "you wrote \"alpha\", so", "");
  assert_matches (packs, "en", "you wrote “alpha”, so alpha", "one:alpha");
  assert_matches (packs, "en", "> alpha\nalpha", "one:alpha");
}

static void
test_no_rules (void)
{
  g_autoptr (AttunePacks) packs = attune_packs_new ();

  assert_matches (packs, "en", "alpha", "");
  attune_packs_free (NULL);
}

/* path, suggestion, text, what comes of it */
static const char *const SUGGESTIONS[][4] = {
  { "/pack/suggestion/plain", "go on", "so hard", "go on" },
  { "/pack/suggestion/list", "I see how {feeling} it is", "so hard", "I see how hard it is" },
  { "/pack/suggestion/as-written", "how {feeling}", "so Naïve", "how naïve" },
  { "/pack/suggestion/twice", "{feeling} {feeling}", "so hard", "hard hard" },
  { "/pack/suggestion/other-list", "how {other}", "so hard", NULL },
  { "/pack/suggestion/no-list", "how {nowhere}", "so hard", NULL },
  { "/pack/suggestion/open-brace", "how {feeling", "so hard", "how {feeling" },
  { "/pack/suggestion/entry-of-words", "how {feeling} you are", "so fed up", "how fed up you are" },
};

static void
test_suggestion (gconstpointer data)
{
  const char *const *row = data;
  g_autofree char *yaml = g_strdup_printf ("language: en\nwords:\n  feeling: [hard, naive, fed up]\n  other: [soft]\nrules:\n"
                                           "  - id: one\n    signal: gloom\n    match: \"so {feeling}\"\n    suggest: \"%s\"\n"
                                           "    catches: [x]\n    passes: [y]\n",
                                           row[1]);
  g_autoptr (AttunePacks) packs = harness_packs_from (yaml);
  g_autoptr (AttuneText) text = attune_text_new (row[2], -1);
  g_autoptr (GArray) matches = attune_packs_match (packs, "en", text);
  g_autofree char *suggestion = NULL;

  g_assert_cmpuint (matches->len, ==, 1);
  suggestion = attune_packs_suggestion (packs, &g_array_index (matches, AttuneRuleMatch, 0), text);
  g_assert_cmpstr (suggestion, ==, row[3]);
}

/* --- examples ------------------------------------------------------------ */

static void
test_examples (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from ("language: en\nrules:\n"
                                                      "  - id: good\n    signal: gloom\n    match: alpha\n    suggest: omega\n"
                                                      "    catches: [an alpha]\n    passes: [a beta]\n"
                                                      "  - id: bad\n    signal: gloom\n    match: beta\n    suggest: beta beta\n"
                                                      "    catches: [a beta, an alpha]\n    passes: [a gamma, beta]\n");
  g_autoptr (GPtrArray) failures = g_ptr_array_new_with_free_func (g_free);
  static const char *const FAILURES[] = {
    "own.yaml:9: the rule “bad” still fires on its own suggestion: “a beta beta”",
    "own.yaml:9: the rule “bad” should catch “an alpha” and does not",
    "own.yaml:9: the rule “bad” should pass “beta” and fires",
  };
  guint i;

  g_assert_cmpuint (attune_packs_test (packs, NULL, failures), ==, 6);
  g_assert_cmpuint (failures->len, ==, G_N_ELEMENTS (FAILURES));
  for (i = 0; i < failures->len; i++)
    g_assert_cmpstr (g_ptr_array_index (failures, i), ==, FAILURES[i]);
  g_assert_cmpuint (attune_packs_test (packs, "own.yaml", failures), ==, 6);
  g_assert_cmpuint (attune_packs_test (packs, "other.yaml", failures), ==, 0);
}

/* --- folders ------------------------------------------------------------- */

static void
write_file (const char *folder, const char *name, const char *content)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, content, -1, &error);
  g_assert_no_error (error);
}

static void
remove_all (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_all (path);
      else
        g_assert_cmpint (g_remove (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_folder (void)
{
  g_autofree char *folder = g_dir_make_tmp ("attune-packs-XXXXXX", NULL);
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autofree char *bad = g_build_filename (folder, "en", "30-bad.yaml", NULL);
  g_autofree char *misplaced = g_strconcat (folder, "/top.yaml:1: a pack stands in the folder of its language; move it to en/ or de/ beside it", NULL);
  g_autofree char *expected = g_strconcat (bad, ":1: this holds no keys; it should begin with lines such as “language: en”", NULL);

  /* In the order of the names, so the second one wins. */
  write_file (folder, "en/20-second.yaml", "language: en\nrules:\n" RULE ("one", "beta") RULE ("two", "gamma"));
  write_file (folder, "en/10-first.yaml", "language: en\nrules:\n" RULE ("one", "alpha"));
  write_file (folder, "en/30-bad.yaml", "- a\n");
  write_file (folder, "en/README", "no pack\n");
  write_file (folder, "en/40.yaml.bak", "- a\n");
  write_file (folder, "de/10.yaml", "language: de\nrules:\n" RULE ("eins", "alpha"));
  write_file (folder, "top.yaml", "language: en\nrules:\n" RULE ("top", "alpha"));
  write_file (folder, "Notes/10.yaml", "language: en\nrules:\n" RULE ("notes", "alpha"));
  g_assert_cmpuint (attune_packs_load_folder (packs, folder, problems), ==, 3);
  assert_matches (packs, "en", "alpha beta gamma", "one:beta; two:gamma");
  assert_matches (packs, "de", "alpha", "eins:alpha");
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpstr (((const GError *) g_ptr_array_index (problems, 0))->message, ==, expected);
  g_assert_cmpstr (((const GError *) g_ptr_array_index (problems, 1))->message, ==, misplaced);
  remove_all (folder);
}

static void
test_folder_missing (void)
{
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);

  g_assert_cmpuint (attune_packs_load_folder (packs, "/nowhere/at/all", problems), ==, 0);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_error ((GError *) g_ptr_array_index (problems, 0), ATTUNE_PACK_ERROR, ATTUNE_PACK_ERROR_FILE);
  g_assert_true (g_str_has_prefix (((const GError *) g_ptr_array_index (problems, 0))->message, "/nowhere/at/all: this folder of packs cannot be read"));
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack/rule", test_rule);
  g_test_add_func ("/pack/default-level", test_default_level);
  g_test_add_func ("/pack/replace", test_replace);
  g_test_add_func ("/pack/off", test_off);
  g_test_add_func ("/pack/bad-replacement", test_bad_replacement);
  g_test_add_func ("/pack/replaced-list", test_replaced_list);
  g_test_add_func ("/pack/languages", test_languages);
  g_test_add_func ("/pack/change-beside", test_change_beside);
  g_test_add_func ("/pack/lists", test_lists);
  g_test_add_func ("/pack/unless", test_unless);
  g_test_add_func ("/pack/quoted", test_quoted);
  g_test_add_func ("/pack/no-rules", test_no_rules);
  for (i = 0; i < G_N_ELEMENTS (SUGGESTIONS); i++)
    g_test_add_data_func (SUGGESTIONS[i][0], SUGGESTIONS[i], test_suggestion);
  g_test_add_func ("/pack/examples", test_examples);
  g_test_add_func ("/pack/folder", test_folder);
  g_test_add_func ("/pack/folder-missing", test_folder_missing);
  return g_test_run ();
}
