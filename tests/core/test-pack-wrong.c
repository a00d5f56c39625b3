/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Packs that are wrong, and packs that mean harm.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include "core/pack.h"

/* A rule that is right, of which no neighbour may keep the loader. */
#define GOOD "  - id: good\n    signal: gloom\n    match: sadly\n    catches: [sadly]\n    passes: [gladly]\n"
#define EXAMPLES "    catches: [a]\n    passes: [b]\n"
#define RULE_KEYS "id, check, signal, level, weight, detail, match, unless, say, suggest, source, catches, passes, off"

typedef struct {
  const char *path;
  const char *yaml;
  const char *problem;
  gboolean loads; /* GOOD, behind it, does */
} Row;

static const Row ROWS[] = {
  /* The file. */
  { "/pack-wrong/empty", "", "own.yaml:1: this holds no keys; it should begin with lines such as “language: en”", FALSE },
  { "/pack-wrong/comment-only", "# nothing\n", "own.yaml:1: this holds no keys; it should begin with lines such as “language: en”", FALSE },
  { "/pack-wrong/list", "\n- a\n- b\n", "own.yaml:2: this holds no keys; it should begin with lines such as “language: en”", FALSE },
  { "/pack-wrong/text", "hello there\n", "own.yaml:1: this holds no keys; it should begin with lines such as “language: en”", FALSE },
  { "/pack-wrong/open-bracket", "language: en\nwords:\n  a: [b, c\nrules: []\n",
    "own.yaml:4: this is not YAML: did not find expected ',' or ']'", FALSE },
  { "/pack-wrong/tab", "language: en\nrules:\n\t- id: a\n", "own.yaml:3: this is not YAML: found character that cannot start any token", FALSE },
  { "/pack-wrong/deep-seventeen", "language: en\nrules:\n  [[[[[[[[\n  [[[[[[[[[]]]]]]]]]]]]]]]]]\n",
    "own.yaml:4: this is nested more than 16 deep; a pack needs four levels", FALSE },
  { "/pack-wrong/unknown-alias", "language: en\nwords: *nowhere\n", "own.yaml:2: this is not YAML: found undefined alias", FALSE },
  { "/pack-wrong/no-language", "rules:\n" GOOD, "own.yaml:1: the pack does not say its language; “language: en” would be right", FALSE },
  { "/pack-wrong/language-word", "\nlanguage: English\nrules:\n" GOOD,
    "own.yaml:2: the pack does not say its language; “language: en” would be right", FALSE },
  { "/pack-wrong/language-path", "language: ../en\nrules:\n" GOOD,
    "own.yaml:1: the pack does not say its language; “language: en” would be right", FALSE },
  { "/pack-wrong/language-list", "language: [en, de]\nrules:\n" GOOD,
    "own.yaml:1: the pack does not say its language; “language: en” would be right", FALSE },
  { "/pack-wrong/pack-key", "language: en\nrule: x\nrules:\n" GOOD,
    "own.yaml:2: a pack has no key “rule”; it may have check, signal, level, language, source, words, rules", TRUE },
  { "/pack-wrong/rules-mapping", "language: en\nrules:\n  id: a\n", "own.yaml:3: “rules” is a list; each begins with “- id: some-name”", FALSE },
  /* Word lists. */
  { "/pack-wrong/words-list", "language: en\nwords: [a, b]\nrules:\n" GOOD,
    "own.yaml:2: “words” holds lists, such as “feeling: [hard, difficult]”", TRUE },
  { "/pack-wrong/list-text", "language: en\nwords:\n  feeling: hard\nrules:\n" GOOD,
    "own.yaml:3: a word list looks like “feeling: [hard, difficult]”", TRUE },
  { "/pack-wrong/list-entry-empty", "language: en\nwords:\n  feeling: [hard, \"\"]\nrules:\n" GOOD,
    "own.yaml:3: an entry of the word list “feeling” is not a word", TRUE },
  { "/pack-wrong/list-entry-marks", "language: en\nwords:\n  feeling:\n    - hard\n    - \"?!\"\nrules:\n" GOOD,
    "own.yaml:5: an entry of the word list “feeling” is not a word", TRUE },
  { "/pack-wrong/list-entry-list", "language: en\nwords:\n  feeling: [[hard]]\nrules:\n" GOOD,
    "own.yaml:3: an entry of the word list “feeling” is not a word", TRUE },
  { "/pack-wrong/list-twice", "language: en\nwords:\n  feeling: [hard]\n  feeling: [sad]\nrules:\n" GOOD,
    "own.yaml:4: the word list “feeling” is there twice; write it once", TRUE },
  { "/pack-wrong/list-change-key", "language: en\nwords:\n  feeling: {plus: [hard]}\nrules:\n" GOOD,
    "own.yaml:3: a change of the word list “feeling” looks like “feeling: {add: [gutting], remove: [hard]}”", TRUE },
  { "/pack-wrong/list-change-of-none", "language: en\nwords:\n  feeling: {add: [hard]}\nrules:\n" GOOD,
    "own.yaml:3: there is no word list “feeling” to change; a new one looks like “feeling: [hard, difficult]”", TRUE },
  /* Rules. */
  { "/pack-wrong/off-unknown", "language: en\nrules:\n  - {id: nowhere, off: yes}\n" GOOD,
    "own.yaml:3: there is no rule “nowhere” to switch off; “attune pack list” names the rules", TRUE },
  { "/pack-wrong/off-else", "language: en\nrules:\n  - id: a\n    signal: gloom\n    match: a\n    off: perhaps\n" EXAMPLES GOOD,
    "own.yaml:6: “off” is “yes” to switch a rule off, or is left out", TRUE },
  { "/pack-wrong/rule-text", "language: en\nrules:\n  - calm down\n" GOOD, "own.yaml:3: a rule begins with “- id: some-name”", TRUE },
  { "/pack-wrong/no-id", "language: en\nrules:\n  - match: a\n" EXAMPLES GOOD, "own.yaml:3: a rule begins with “- id: some-name”", TRUE },
  { "/pack-wrong/empty-id", "language: en\nrules:\n  - id: \"\"\n    match: a\n" EXAMPLES GOOD,
    "own.yaml:3: a rule begins with “- id: some-name”", TRUE },
  { "/pack-wrong/rule-key", "language: en\nrules:\n  - id: a\n    signal: gloom\n    matches: a\n" EXAMPLES GOOD,
    "own.yaml:5: a rule has no key “matches”; it may have " RULE_KEYS, TRUE },
  { "/pack-wrong/twice", "language: en\nrules:\n" GOOD GOOD, "own.yaml:8: the rule “good” is there twice; give one of them another id", TRUE },
  { "/pack-wrong/no-match", "language: en\nrules:\n  - id: a\n    signal: gloom\n" EXAMPLES GOOD,
    "own.yaml:3: the rule “a” has no “match”; give it at least one phrase", TRUE },
  { "/pack-wrong/no-examples", "language: en\nrules:\n  - id: a\n    signal: gloom\n    match: a\n" GOOD,
    "own.yaml:3: the rule “a” has no examples; give it “catches” (it fires) and “passes” (it stays silent)", TRUE },
  { "/pack-wrong/no-passes", "language: en\nrules:\n  - id: a\n    signal: gloom\n    match: a\n    catches: [a]\n" GOOD,
    "own.yaml:3: the rule “a” has no examples; give it “catches” (it fires) and “passes” (it stays silent)", TRUE },
  { "/pack-wrong/no-catches", "language: en\nrules:\n  - id: a\n    signal: gloom\n    match: a\n    passes: [b]\n" GOOD,
    "own.yaml:3: the rule “a” has no examples; give it “catches” (it fires) and “passes” (it stays silent)", TRUE },
  { "/pack-wrong/no-use", "language: en\nrules:\n  - id: a\n    match: a\n" EXAMPLES GOOD,
    "own.yaml:3: the rule “a” has neither “check” nor “signal”, so it would do nothing; give it one", TRUE },
  { "/pack-wrong/no-say", "language: en\nrules:\n  - id: a\n    check: tone\n    match: a\n" EXAMPLES GOOD,
    "own.yaml:3: the rule “a” has a check but nothing to “say”; write one or two short sentences", TRUE },
  { "/pack-wrong/say-two-places", "language: en\nrules:\n  - id: a\n    check: tone\n    match: a\n    say: \"%s and %s\"\n" EXAMPLES GOOD,
    "own.yaml:3: “say” of the rule “a” may hold one %s (for what was seen), and %% for a percent sign", TRUE },
  { "/pack-wrong/say-number", "language: en\nrules:\n  - id: a\n    check: tone\n    match: a\n    say: \"%n\"\n" EXAMPLES GOOD,
    "own.yaml:3: “say” of the rule “a” may hold one %s (for what was seen), and %% for a percent sign", TRUE },
  { "/pack-wrong/say-percent-at-end", "language: en\nrules:\n  - id: a\n    check: tone\n    match: a\n    say: \"100%\"\n" EXAMPLES GOOD,
    "own.yaml:3: “say” of the rule “a” may hold one %s (for what was seen), and %% for a percent sign", TRUE },
  { "/pack-wrong/signal", "language: en\nrules:\n  - id: a\n    signal: pity\n    match: a\n" EXAMPLES GOOD,
    "own.yaml:4: there is no signal “pity”; one such as “sympathy” or “ownership” would be right (the README of the packs lists them)", TRUE },
  { "/pack-wrong/signal-none", "language: en\nrules:\n  - id: a\n    signal: none\n    match: a\n" EXAMPLES GOOD,
    "own.yaml:4: there is no signal “none”; one such as “sympathy” or “ownership” would be right (the README of the packs lists them)", TRUE },
  { "/pack-wrong/signal-list", "language: en\nrules:\n  - id: a\n    signal: [gloom]\n    match: a\n" EXAMPLES GOOD,
    "own.yaml:4: there is no signal “?”; one such as “sympathy” or “ownership” would be right (the README of the packs lists them)", TRUE },
  { "/pack-wrong/level", "language: en\nrules:\n  - id: a\n    signal: gloom\n    level: high\n    match: a\n" EXAMPLES GOOD,
    "own.yaml:5: there is no level “high”; hint, nudge or must would be right", TRUE },
  { "/pack-wrong/weight-word", "language: en\nrules:\n  - id: a\n    signal: negative\n    weight: much\n    match: a\n" EXAMPLES GOOD,
    "own.yaml:5: the weight “much” is not a number from 0 to 3", TRUE },
  { "/pack-wrong/weight-large", "language: en\nrules:\n  - id: a\n    signal: negative\n    weight: 3.5\n    match: a\n" EXAMPLES GOOD,
    "own.yaml:5: the weight “3.5” is not a number from 0 to 3", TRUE },
  { "/pack-wrong/weight-negative", "language: en\nrules:\n  - id: a\n    signal: negative\n    weight: -1\n    match: a\n" EXAMPLES GOOD,
    "own.yaml:5: the weight “-1” is not a number from 0 to 3", TRUE },
  { "/pack-wrong/weight-nan", "language: en\nrules:\n  - id: a\n    signal: negative\n    weight: nan\n    match: a\n" EXAMPLES GOOD,
    "own.yaml:5: the weight “nan” is not a number from 0 to 3", TRUE },
  { "/pack-wrong/template", "language: en\nrules:\n  - id: a\n    signal: gloom\n    match: [b, \"(a\"]\n" EXAMPLES GOOD,
    "own.yaml:5: match: a ')' is missing in “(a”", TRUE },
  { "/pack-wrong/template-list", "language: en\nrules:\n  - id: a\n    signal: gloom\n    match: \"{nowhere}\"\n" EXAMPLES GOOD,
    "own.yaml:5: match: there is no word list {nowhere}; write it under “words”", TRUE },
  { "/pack-wrong/unless", "language: en\nrules:\n  - id: a\n    signal: gloom\n    match: a\n    unless: \"[b]\"\n" EXAMPLES GOOD,
    "own.yaml:6: unless: “[b]” matches nothing at all; at least one word must be there", TRUE },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  const GPtrArray *rules = attune_packs_rules (packs);
  const GError *error;

  attune_packs_load_data (packs, "own.yaml", row->yaml, strlen (row->yaml), problems);
  g_assert_cmpuint (problems->len, ==, 1);
  error = g_ptr_array_index (problems, 0);
  g_assert_true (error->domain == ATTUNE_PACK_ERROR);
  g_assert_cmpstr (error->message, ==, row->problem);
  g_assert_cmpuint (rules->len, ==, row->loads ? 1 : 0);
  if (row->loads)
    g_assert_cmpstr (((const AttuneRule *) g_ptr_array_index (rules, 0))->id, ==, "good");
  /* Nobody has to want the problems. */
  attune_packs_load_data (packs, "own.yaml", row->yaml, strlen (row->yaml), NULL);
  g_assert_cmpuint (rules->len, ==, row->loads ? 1 : 0);
}

/* Every problem of a pack is told, in the order of the lines. */
static void
test_several (void)
{
  static const char YAML[] = "language: en\nrules:\n  - id: a\n    signal: gloom\n  - id: b\n    level: high\n" GOOD "  - c\n";
  static const char *const PROBLEMS[] = {
    "own.yaml:3: the rule “a” has no “match”; give it at least one phrase",
    "own.yaml:6: there is no level “high”; hint, nudge or must would be right",
    "own.yaml:12: a rule begins with “- id: some-name”",
  };
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  guint i;

  g_assert_true (attune_packs_load_data (packs, "own.yaml", YAML, sizeof YAML - 1, problems));
  g_assert_cmpuint (problems->len, ==, G_N_ELEMENTS (PROBLEMS));
  for (i = 0; i < problems->len; i++)
    g_assert_cmpstr (((const GError *) g_ptr_array_index (problems, i))->message, ==, PROBLEMS[i]);
  g_assert_cmpuint (attune_packs_rules (packs)->len, ==, 1);
}

/* --- packs that mean harm ------------------------------------------------- */

static GString *
repeated (const char *before, const char *piece, gsize bytes, const char *after)
{
  GString *text = g_string_new (before);

  while (text->len < bytes)
    g_string_append (text, piece);
  g_string_append (text, after);
  return text;
}

/* Loads what means harm: no rule comes of it, and it takes no long time (in
 * a sanitizer's build neither). */
static void
assert_harmless (const char *yaml, gsize length)
{
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  double seconds;

  g_test_timer_start ();
  attune_packs_load_data (packs, "own.yaml", yaml, length, problems);
  seconds = g_test_timer_elapsed ();
  g_test_message ("%.3f s, %u problems", seconds, problems->len);
  g_assert_cmpuint (problems->len, >, 0);
  g_assert_cmpuint (attune_packs_rules (packs)->len, ==, 0);
  g_assert_cmpfloat (seconds, <, 20);
}

static void
test_alias_bomb (void)
{
  g_autoptr (GString) yaml = g_string_new ("language: en\nwords:\n  a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
  guint i;

  for (i = 1; i < 40; i++)
    g_string_append_printf (yaml, "  a%u: &a%u [*a%u, *a%u, *a%u, *a%u, *a%u, *a%u, *a%u, *a%u, *a%u]\n", i, i, i - 1, i - 1, i - 1, i - 1,
                            i - 1, i - 1, i - 1, i - 1, i - 1);
  assert_harmless (yaml->str, yaml->len);
}

static void
test_own_alias (void)
{
  static const char YAML[] = "&a\nlanguage: en\nwords: *a\nrules: &r\n  - *a\n  - *r\n";

  assert_harmless (YAML, sizeof YAML - 1);
}

static void
test_deep (void)
{
  static const char *const PIECES[][2] = { { "[", "]" }, { "{a: ", "}" }, { "[[],", "]" }, { "{", "}" } };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (PIECES); i++)
    {
      g_autoptr (GString) open = repeated ("language: en\nrules: ", PIECES[i][0], 400000, "");
      g_autoptr (GString) closed = g_string_new (open->str);
      gsize levels = (open->len - strlen ("language: en\nrules: ")) / strlen (PIECES[i][0]);

      while (levels-- > 0)
        g_string_append (closed, PIECES[i][1]);
      assert_harmless (open->str, open->len);
      assert_harmless (closed->str, closed->len);
    }
}

static void
test_deep_indents (void)
{
  g_autoptr (GString) yaml = g_string_new ("language: en\nrules:\n");
  guint i;

  for (i = 1; i < 600; i++)
    g_string_append_printf (yaml, "%*s- \n", (int) i, "");
  assert_harmless (yaml->str, yaml->len);
}

static void
test_huge_template (void)
{
  static const char BEFORE[] = "language: en\nrules:\n  - id: a\n    signal: gloom\n" EXAMPLES "    match: \"";
  static const char *const PIECES[] = { "word ", "(", "[", "(a|", "{", "…", "a b " };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (PIECES); i++)
    {
      g_autoptr (GString) yaml = repeated (BEFORE, PIECES[i], 900000, "*\"\n");

      assert_harmless (yaml->str, yaml->len);
    }
}

static void
test_many_bad_rules (void)
{
  g_autoptr (GString) yaml = repeated ("language: en\nrules:\n", "  - id: a\n", 900000, "");

  assert_harmless (yaml->str, yaml->len);
}

static void
test_invalid_utf8 (void)
{
  static const char *const YAMLS[] = {
    "language: en\nrules:\n  - id: \xff\n", "\xc3\x28: a\n", "language: en\nwords:\n  a: [\xed\xa0\x80]\n", "\xff\xfe\xff", "language: en\n\x01",
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (YAMLS); i++)
    assert_harmless (YAMLS[i], strlen (YAMLS[i]));
}

static void
test_nul (void)
{
  static const char YAML[] = "language: en\nrules:\n  - id: a\0b\n";

  assert_harmless (YAML, sizeof YAML - 1);
}

/* --- files --------------------------------------------------------------- */

static void
assert_file_refused (const char *path, const char *what)
{
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autofree char *expected = g_strdup_printf ("%s:1: %s", path, what);

  g_assert_false (attune_packs_load_file (packs, path, problems));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_error ((GError *) g_ptr_array_index (problems, 0), ATTUNE_PACK_ERROR, ATTUNE_PACK_ERROR_FILE);
  g_assert_cmpstr (((const GError *) g_ptr_array_index (problems, 0))->message, ==, expected);
  g_assert_false (attune_packs_load_file (packs, path, NULL));
}

static void
test_files (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("attune-pack-XXXXXX", &error);
  g_autofree char *large = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *filling = g_strnfill (1024 * 1024 + 1, '#');

  g_assert_no_error (error);
  large = g_build_filename (folder, "large.yaml", NULL);
  missing = g_build_filename (folder, "missing.yaml", NULL);
  g_assert_true (g_file_set_contents (large, filling, -1, &error));
  assert_file_refused (large, "the pack is larger than 1 MiB; split it into several");
  assert_file_refused (missing, "there is no such file");
  assert_file_refused (folder, "there is no such file");
  g_assert_cmpint (g_remove (large), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i].path, &ROWS[i], test_row);
  g_test_add_func ("/pack-wrong/several", test_several);
  g_test_add_func ("/pack-wrong/alias-bomb", test_alias_bomb);
  g_test_add_func ("/pack-wrong/own-alias", test_own_alias);
  g_test_add_func ("/pack-wrong/deep", test_deep);
  g_test_add_func ("/pack-wrong/deep-indents", test_deep_indents);
  g_test_add_func ("/pack-wrong/huge-template", test_huge_template);
  g_test_add_func ("/pack-wrong/many-bad-rules", test_many_bad_rules);
  g_test_add_func ("/pack-wrong/invalid-utf8", test_invalid_utf8);
  g_test_add_func ("/pack-wrong/nul", test_nul);
  g_test_add_func ("/pack-wrong/files", test_files);
  return g_test_run ();
}
