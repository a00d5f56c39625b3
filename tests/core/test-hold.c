/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "core/check.h"
#include "core/hold.h"

/* Checks' ids are static in a verdict. */
static const char *const CHECKS[] = { "tone", "empathy", "name.wrong" };

static const char *
check_called (const char *id)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (CHECKS); i++)
    if (strcmp (CHECKS[i], id) == 0)
      return CHECKS[i];
  g_assert_not_reached ();
}

/* "tone nudge 200, empathy hint 100" as a verdict. */
static AttuneVerdict *
verdict_of (const char *spec)
{
  AttuneVerdict *verdict = g_new0 (AttuneVerdict, 1);
  g_auto (GStrv) nudges = g_strsplit (spec, ", ", -1);
  guint i;

  verdict->nudges = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_nudge_free);
  verdict->signals = g_array_new (FALSE, FALSE, sizeof (AttuneSignal));
  for (i = 0; nudges[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (nudges[i], " ", -1);
      AttuneLevel level = ATTUNE_LEVEL_HINT;
      AttuneNudge *nudge;

      g_assert_cmpuint (g_strv_length (words), ==, 3);
      while (strcmp (attune_level_name (level), words[1]) != 0)
        level++;
      nudge = attune_nudge_new (check_called (words[0]), "rule", level, g_strdup ("A sentence."));
      nudge->severity = g_ascii_strtoull (words[2], NULL, 10);
      g_ptr_array_add (verdict->nudges, nudge);
    }
  return verdict;
}

typedef struct {
  const char *draft; /* NULL: what was held is cleared */
  const char *verdict;
  gboolean held;
} Step;

typedef struct {
  const char *path;
  AttuneMode mode;
  Step steps[6];
} Row;

#define MOST 6
#define END { NULL, NULL, FALSE }
#define CLEAR { NULL, "", FALSE }

static const Row ROWS[] = {
  /* off */
  { "/hold/off/nudge", ATTUNE_MODE_OFF, { { "a", "tone nudge 200", FALSE }, END } },
  { "/hold/off/must", ATTUNE_MODE_OFF, { { "a", "name.wrong must 300", FALSE }, END } },
  /* quiet */
  { "/hold/quiet/nothing", ATTUNE_MODE_QUIET, { { "a", "", FALSE }, END } },
  { "/hold/quiet/hint", ATTUNE_MODE_QUIET, { { "a", "tone hint 200", FALSE }, END } },
  { "/hold/quiet/nudge", ATTUNE_MODE_QUIET, { { "a", "tone nudge 200", FALSE }, END } },
  { "/hold/quiet/must", ATTUNE_MODE_QUIET, { { "a", "name.wrong must 300", TRUE }, { "a", "name.wrong must 300", TRUE }, END } },
  /* coach */
  { "/hold/coach/nothing", ATTUNE_MODE_COACH, { { "a", "", FALSE }, END } },
  { "/hold/coach/hint", ATTUNE_MODE_COACH, { { "a", "tone hint 100", FALSE }, END } },
  { "/hold/coach/second-enter", ATTUNE_MODE_COACH, { { "a", "tone nudge 200", TRUE }, { "a", "tone nudge 200", FALSE }, END } },
  { "/hold/coach/changed-and-better", ATTUNE_MODE_COACH, { { "a", "tone nudge 200", TRUE }, { "b", "", FALSE }, END } },
  { "/hold/coach/changed-and-the-same", ATTUNE_MODE_COACH, { { "a", "tone nudge 200", TRUE }, { "b", "tone nudge 200", FALSE }, END } },
  { "/hold/coach/changed-and-less", ATTUNE_MODE_COACH, { { "a", "tone nudge 203", TRUE }, { "b", "tone nudge 201", FALSE }, END } },
  { "/hold/coach/changed-and-worse", ATTUNE_MODE_COACH,
    { { "a", "tone nudge 200", TRUE }, { "b", "tone nudge 201", TRUE }, { "b", "tone nudge 201", FALSE }, END } },
  { "/hold/coach/changed-and-something-new", ATTUNE_MODE_COACH,
    { { "a", "tone nudge 200", TRUE }, { "b", "tone nudge 200, empathy nudge 200", TRUE }, { "c", "empathy nudge 200", FALSE }, END } },
  { "/hold/coach/left-over-counts-as-said", ATTUNE_MODE_COACH,
    { { "a", "tone nudge 200, empathy hint 200", TRUE }, { "b", "empathy nudge 200", FALSE }, END } },
  { "/hold/coach/new-hint-is-no-reason", ATTUNE_MODE_COACH,
    { { "a", "tone nudge 200", TRUE }, { "b", "tone nudge 200, empathy hint 200", FALSE }, END } },
  { "/hold/coach/back-to-the-held-one", ATTUNE_MODE_COACH,
    { { "a", "tone nudge 200", TRUE }, { "b", "tone nudge 205", TRUE }, { "a", "tone nudge 200", FALSE }, END } },
  { "/hold/coach/near-repeat", ATTUNE_MODE_COACH, { { "a", "tone nudge 200", TRUE }, { "a ", "tone nudge 201", TRUE }, END } },
  { "/hold/coach/must-again-and-again", ATTUNE_MODE_COACH,
    { { "a", "name.wrong must 300", TRUE }, { "a", "name.wrong must 300", TRUE }, { "b", "name.wrong must 300", TRUE }, { "c", "", FALSE }, END } },
  { "/hold/coach/must-gone-nudge-left", ATTUNE_MODE_COACH,
    { { "a", "name.wrong must 300, tone nudge 200", TRUE }, { "b", "tone nudge 200", FALSE }, END } },
  { "/hold/coach/nudge-then-must", ATTUNE_MODE_COACH, { { "a", "tone nudge 200", TRUE }, { "a", "name.wrong must 300", TRUE }, END } },
  { "/hold/coach/next-draft", ATTUNE_MODE_COACH,
    { { "a", "tone nudge 200", TRUE }, CLEAR, { "a", "tone nudge 200", TRUE }, { "a", "tone nudge 200", FALSE }, END } },
  /* strict */
  { "/hold/strict/hint", ATTUNE_MODE_STRICT, { { "a", "tone hint 100", FALSE }, END } },
  { "/hold/strict/second-enter", ATTUNE_MODE_STRICT,
    { { "a", "tone nudge 200", TRUE }, { "a", "tone nudge 200", TRUE }, { "b", "tone nudge 100", TRUE }, { "c", "tone hint 100", FALSE }, END } },
  { "/hold/strict/must", ATTUNE_MODE_STRICT, { { "a", "name.wrong must 300", TRUE }, { "a", "name.wrong must 300", TRUE }, END } },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (AttuneHold) hold = attune_hold_new ();
  guint i;

  for (i = 0; i < MOST && row->steps[i].verdict != NULL; i++)
    {
      const Step *step = &row->steps[i];
      AttuneVerdict *verdict;

      g_test_message ("step %u", i + 1);
      if (step->draft == NULL)
        {
          attune_hold_clear (hold);
          g_assert_null (attune_hold_draft (hold));
          g_assert_null (attune_hold_verdict (hold));
          continue;
        }
      verdict = verdict_of (step->verdict);
      g_assert_cmpint (attune_hold_decide (hold, row->mode, step->draft, verdict), ==, step->held);
      if (!step->held)
        continue;
      g_assert_cmpstr (attune_hold_draft (hold), ==, step->draft);
      g_assert_true (attune_hold_verdict (hold) == verdict);
      g_assert_true (attune_hold_is_repeat (hold, step->draft));
    }
}

/* A change of the mode in between counts from then on. */
static void
test_mode_changes (void)
{
  g_autoptr (AttuneHold) hold = attune_hold_new ();

  g_assert_true (attune_hold_decide (hold, ATTUNE_MODE_STRICT, "a", verdict_of ("tone nudge 200")));
  g_assert_false (attune_hold_decide (hold, ATTUNE_MODE_COACH, "a", verdict_of ("tone nudge 200")));
  g_assert_true (attune_hold_decide (hold, ATTUNE_MODE_STRICT, "a", verdict_of ("tone nudge 200")));
  g_assert_false (attune_hold_decide (hold, ATTUNE_MODE_OFF, "a", verdict_of ("name.wrong must 300")));
}

static void
test_bytes (void)
{
  static const char *const DRAFTS[] = { "caf\xff", "caf\xc3\xa9", "cafe\xcc\x81", "", " ", "caf\xff\n" };
  gsize i;
  gsize k;

  for (i = 0; i < G_N_ELEMENTS (DRAFTS); i++)
    {
      g_autoptr (AttuneHold) hold = attune_hold_new ();

      g_assert_false (attune_hold_is_repeat (hold, DRAFTS[i]));
      g_assert_true (attune_hold_decide (hold, ATTUNE_MODE_COACH, DRAFTS[i], verdict_of ("tone nudge 200")));
      for (k = 0; k < G_N_ELEMENTS (DRAFTS); k++)
        g_assert_cmpint (attune_hold_is_repeat (hold, DRAFTS[k]), ==, i == k);
      g_assert_cmpstr (attune_hold_draft (hold), ==, DRAFTS[i]);
    }
}

/* The held draft may be handed in again as it was borrowed. */
static void
test_own_draft (void)
{
  g_autoptr (AttuneHold) hold = attune_hold_new ();

  g_assert_true (attune_hold_decide (hold, ATTUNE_MODE_STRICT, "as typed", verdict_of ("tone nudge 200")));
  g_assert_true (attune_hold_decide (hold, ATTUNE_MODE_STRICT, attune_hold_draft (hold), verdict_of ("tone nudge 200")));
  g_assert_cmpstr (attune_hold_draft (hold), ==, "as typed");
}

static void
test_free_null (void)
{
  attune_hold_free (NULL);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i].path, &ROWS[i], test_row);
  g_test_add_func ("/hold/mode-changes", test_mode_changes);
  g_test_add_func ("/hold/bytes", test_bytes);
  g_test_add_func ("/hold/own-draft", test_own_draft);
  g_test_add_func ("/hold/free-null", test_free_null);
  return g_test_run ();
}
