/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "core/check.h"
#include "core/text.h"
#include "core/verdict.h"

static AttuneVerdict *
verdict_new (void)
{
  AttuneVerdict *verdict = g_new0 (AttuneVerdict, 1);

  verdict->nudges = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_nudge_free);
  verdict->signals = g_array_new (FALSE, FALSE, sizeof (AttuneSignal));
  return verdict;
}

static AttuneNudge *
add (AttuneVerdict *verdict, AttuneLevel level, guint start, guint end, const char *fix)
{
  AttuneNudge *nudge = attune_nudge_new ("tone", "rule", level, g_strdup ("A sentence."));

  nudge->fix_start = start;
  nudge->fix_end = end;
  nudge->fix = g_strdup (fix);
  g_ptr_array_add (verdict->nudges, nudge);
  return nudge;
}

/* --- one fix ------------------------------------------------------------- */

typedef struct {
  const char *path;
  const char *draft;
  guint start;
  guint end;
  const char *fix;
  const char *fixed; /* NULL: nothing to apply */
} ApplyRow;

static const ApplyRow APPLY[] = {
  { "/verdict/apply/replace", "one two three", 4, 7, "2", "one 2 three" },
  { "/verdict/apply/insert", "one three", 4, 4, "two ", "one two three" },
  { "/verdict/apply/at-start", "two", 0, 0, "one ", "one two" },
  { "/verdict/apply/at-end", "one", 3, 3, " two", "one two" },
  { "/verdict/apply/whole", "one", 0, 3, "two", "two" },
  { "/verdict/apply/remove", "one two", 3, 7, "", "one" },
  { "/verdict/apply/multibyte", "naïve 🎉 ok", 7, 11, "is", "naïve is ok" },
  { "/verdict/apply/no-utf8", "a\xff" "b", 1, 2, "-", "a-b" },
  { "/verdict/apply/none", "one", 0, 3, NULL, NULL },
  { "/verdict/apply/past-the-end", "one", 2, 4, "x", NULL },
  { "/verdict/apply/backwards", "one", 2, 1, "x", NULL },
  { "/verdict/apply/nowhere", "one", ATTUNE_NOWHERE, ATTUNE_NOWHERE, "x", NULL },
  { "/verdict/apply/empty-draft", "", 0, 0, "x", "x" },
};

static void
test_apply (gconstpointer data)
{
  const ApplyRow *row = data;
  g_autoptr (AttuneVerdict) verdict = verdict_new ();
  g_autofree char *fixed = attune_nudge_apply (add (verdict, ATTUNE_LEVEL_NUDGE, row->start, row->end, row->fix), row->draft);

  g_assert_cmpstr (fixed, ==, row->fixed);
}

/* --- several ------------------------------------------------------------- */

typedef struct {
  AttuneLevel level;
  guint start;
  guint end;
  const char *fix;
} Fix;

typedef struct {
  const char *path;
  const char *draft;
  Fix fixes[4];
  guint n;
  const char *fixed;
} FixRow;

#define NUDGE ATTUNE_LEVEL_NUDGE

static const FixRow FIXES[] = {
  { "/verdict/fix/none", "one two", { { 0 } }, 0, NULL },
  { "/verdict/fix/one", "one two", { { NUDGE, 0, 3, "1" } }, 1, "1 two" },
  { "/verdict/fix/two", "one two three", { { NUDGE, 8, 13, "3" }, { NUDGE, 0, 3, "first" } }, 2, "first two 3" },
  { "/verdict/fix/side-by-side", "one two", { { NUDGE, 0, 3, "1" }, { NUDGE, 3, 7, "+2" } }, 2, "1+2" },
  { "/verdict/fix/overlap", "one two three", { { NUDGE, 0, 7, "x" }, { NUDGE, 4, 13, "y" } }, 2, "x three" },
  { "/verdict/fix/overlap-at-start", "one two three", { { NUDGE, 0, 3, "1" }, { NUDGE, 0, 13, "y" } }, 2, "1 two three" },
  { "/verdict/fix/insert-inside", "one two", { { NUDGE, 0, 7, "x" }, { NUDGE, 4, 4, "and " } }, 2, "x" },
  { "/verdict/fix/insert-behind", "one two", { { NUDGE, 4, 7, "2" }, { NUDGE, 7, 7, " three" } }, 2, "one 2 three" },
  { "/verdict/fix/insert-before-replace", "one two", { { NUDGE, 0, 0, "I see. " }, { NUDGE, 0, 3, "1" } }, 2, "I see. 1 two" },
  { "/verdict/fix/replace-then-insert", "one two", { { NUDGE, 0, 3, "1" }, { NUDGE, 0, 0, "hi, " } }, 2, "hi, 1 two" },
  { "/verdict/fix/greeting-before", "one.", { { NUDGE, 0, 0, "I see. " }, { NUDGE, 0, 0, "Hi Ana, " } }, 2, "Hi Ana, I see. one." },
  { "/verdict/fix/hint-is-left-out", "one two", { { NUDGE, 0, 3, "1" }, { ATTUNE_LEVEL_HINT, 4, 7, "2" } }, 2, "1 two" },
  { "/verdict/fix/only-hints", "one two", { { ATTUNE_LEVEL_HINT, 4, 7, "2" } }, 1, NULL },
  { "/verdict/fix/must", "one two", { { ATTUNE_LEVEL_MUST, 4, 7, "2" } }, 1, "one 2" },
  { "/verdict/fix/no-fix", "one two", { { NUDGE, 4, 7, NULL } }, 1, NULL },
  { "/verdict/fix/too-far", "one two", { { NUDGE, 4, 70, "x" }, { NUDGE, 0, 3, "1" } }, 2, "1 two" },
};

static void
test_fix (gconstpointer data)
{
  const FixRow *row = data;
  g_autoptr (AttuneVerdict) verdict = verdict_new ();
  g_autofree char *fixed = NULL;
  guint i;

  for (i = 0; i < row->n; i++)
    add (verdict, row->fixes[i].level, row->fixes[i].start, row->fixes[i].end, row->fixes[i].fix);
  fixed = attune_verdict_fix (verdict, row->draft);
  g_assert_cmpstr (fixed, ==, row->fixed);
}

/* A greeting that took the first word with it cannot have a sentence before it. */
static void
test_greeting_conflict (void)
{
  g_autoptr (AttuneVerdict) verdict = verdict_new ();
  g_autofree char *fixed = NULL;

  add (verdict, NUDGE, 0, 0, "I see. ");
  add (verdict, NUDGE, 0, 3, "Hi Ana, the")->check = "name";
  fixed = attune_verdict_fix (verdict, "The lamp.");
  g_assert_cmpstr (fixed, ==, "I see. The lamp.");
}

/* --- the suggestion's sentence -------------------------------------------- */

typedef struct {
  const char *path;
  const char *draft;
  guint start;
  guint end;
  const char *with;
  const char *fixed;
  const char *suggestion;
} ReplaceRow;

static const ReplaceRow REPLACE[] = {
  { "/verdict/replace/sentence", "That is it.", 0, 10, "this is all", "This is all.", "This is all." },
  { "/verdict/replace/in-sentence", "Well, that is it.", 6, 16, "this is all", "Well, this is all.", "Well, this is all." },
  { "/verdict/replace/name-in-sentence", "Hi Joyce, that is it.", 3, 8, "Dana", "Hi Dana, that is it.", "Hi Dana, that is it." },
  { "/verdict/replace/second-sentence", "One. Two here. Three.", 5, 8, "four", "One. Four here. Three.", "Four here." },
  { "/verdict/replace/insert-before", "Two here. Three.", 0, 0, "One. ", "One. Two here. Three.", "One. Two here." },
  { "/verdict/replace/accent", "It is so. Yes.", 0, 5, "état", "État so. Yes.", "État so." },
};

static void
test_replace (gconstpointer data)
{
  const ReplaceRow *row = data;
  g_autoptr (AttuneVerdict) verdict = verdict_new ();
  g_autoptr (AttuneText) text = attune_text_new (row->draft, -1);
  AttuneNudge *nudge = add (verdict, NUDGE, 0, 0, NULL);
  g_autofree char *fixed = NULL;

  attune_nudge_replace (nudge, text, row->start, row->end, g_strdup (row->with));
  fixed = attune_nudge_apply (nudge, row->draft);
  g_assert_cmpstr (fixed, ==, row->fixed);
  g_assert_cmpstr (nudge->suggestion, ==, row->suggestion);
}

/* --- levels and modes ----------------------------------------------------- */

static void
test_levels (void)
{
  g_autoptr (AttuneVerdict) verdict = verdict_new ();

  g_assert_cmpint (attune_verdict_top_level (verdict), ==, ATTUNE_LEVEL_HINT);
  g_assert_false (attune_verdict_holds (verdict));
  add (verdict, ATTUNE_LEVEL_HINT, 0, 0, NULL);
  g_assert_false (attune_verdict_holds (verdict));
  add (verdict, ATTUNE_LEVEL_NUDGE, 0, 0, NULL);
  g_assert_cmpint (attune_verdict_top_level (verdict), ==, ATTUNE_LEVEL_NUDGE);
  g_assert_true (attune_verdict_holds (verdict));
  add (verdict, ATTUNE_LEVEL_MUST, 0, 0, NULL);
  g_assert_cmpint (attune_verdict_top_level (verdict), ==, ATTUNE_LEVEL_MUST);
  g_assert_cmpstr (attune_level_name (ATTUNE_LEVEL_HINT), ==, "hint");
  g_assert_cmpstr (attune_level_name (ATTUNE_LEVEL_NUDGE), ==, "nudge");
  g_assert_cmpstr (attune_level_name (ATTUNE_LEVEL_MUST), ==, "must");
}

static void
test_modes (void)
{
  static const char *const NAMES[] = { "off", "quiet", "coach", "strict" };
  static const char *const WRONG[] = { NULL, "", "Coach", "coach ", "on" };
  AttuneMode mode = ATTUNE_MODE_QUIET;
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (WRONG); i++)
    {
      g_assert_false (attune_mode_from_name (WRONG[i], &mode));
      g_assert_cmpint (mode, ==, ATTUNE_MODE_QUIET);
    }
  for (i = 0; i < G_N_ELEMENTS (NAMES); i++)
    {
      g_assert_true (attune_mode_from_name (NAMES[i], &mode));
      g_assert_cmpstr (attune_mode_name (mode), ==, NAMES[i]);
    }
}

static void
test_free_null (void)
{
  attune_verdict_free (NULL);
  attune_nudge_free (NULL);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (APPLY); i++)
    g_test_add_data_func (APPLY[i].path, &APPLY[i], test_apply);
  for (i = 0; i < G_N_ELEMENTS (FIXES); i++)
    g_test_add_data_func (FIXES[i].path, &FIXES[i], test_fix);
  for (i = 0; i < G_N_ELEMENTS (REPLACE); i++)
    g_test_add_data_func (REPLACE[i].path, &REPLACE[i], test_replace);
  g_test_add_func ("/verdict/greeting-conflict", test_greeting_conflict);
  g_test_add_func ("/verdict/levels", test_levels);
  g_test_add_func ("/verdict/modes", test_modes);
  g_test_add_func ("/verdict/free-null", test_free_null);
  return g_test_run ();
}
