/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "companion/spoken.h"
#include "companion/wording.h"
#include "core/check.h"

static AttuneLive *
new_live (void)
{
  AttuneLive *live = g_new0 (AttuneLive, 1);

  live->verdict = g_new0 (AttuneVerdict, 1);
  live->verdict->nudges = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_nudge_free);
  live->verdict->signals = g_array_new (FALSE, FALSE, sizeof (AttuneSignal));
  live->shown = g_ptr_array_new ();
  return live;
}

static void
live_free (AttuneLive *live)
{
  g_ptr_array_unref (live->shown);
  attune_verdict_free (live->verdict);
  g_free (live);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneLive, live_free)

static AttuneNudge *
add (AttuneLive *live, const char *check, const char *rule, gboolean shown)
{
  AttuneNudge *nudge = attune_nudge_new (check, rule, ATTUNE_LEVEL_NUDGE, g_strdup ("A whole sentence."));

  g_ptr_array_add (live->verdict->nudges, nudge);
  if (shown)
    g_ptr_array_add (live->shown, nudge);
  return nudge;
}

static void
test_nudge (void)
{
  g_autoptr (AttuneLive) live = new_live ();
  AttuneNudge *first;

  g_assert_null (attune_wording_nudge (live));
  first = add (live, "tone", "first", FALSE);
  g_assert_null (attune_wording_nudge (live));
  add (live, "name.wrong", "second", TRUE);
  g_assert_cmpstr (attune_wording_nudge (live)->rule, ==, "second");
  /* What holds a draft is said in any case. */
  live->held = TRUE;
  g_assert_true (attune_wording_nudge (live) == first);
  g_assert_cmpstr (attune_wording_nudge_on (live, ATTUNE_NEED_NAME)->rule, ==, "second");
  g_assert_null (attune_wording_nudge_on (live, ATTUNE_NEED_EMPATHY));
}

static void
test_brief (void)
{
  g_autoptr (AttuneLive) live = new_live ();
  AttuneNudge *nudge = add (live, "tone", "rule", TRUE);

  g_assert_cmpstr (attune_wording_brief (nudge), ==, "A whole sentence.");
  nudge->brief = g_strdup ("Short.");
  g_assert_cmpstr (attune_wording_brief (nudge), ==, "Short.");
}

static void
test_customer (void)
{
  g_autoptr (AttuneLive) live = new_live ();

  g_assert_null (attune_wording_mood (live));
  g_assert_null (attune_wording_source (live));
  live->heard = TRUE;
  g_assert_cmpstr (attune_wording_mood (live), ==, "calm");
  live->mood.label = ATTUNE_MOOD_NEGATIVE;
  g_assert_cmpstr (attune_wording_mood (live), ==, "upset");
  live->mood.pain = TRUE;
  g_assert_cmpstr (attune_wording_mood (live), ==, "hurt");
  live->mood.joking = TRUE;
  g_assert_cmpstr (attune_wording_mood (live), ==, "joking");
}

static void
test_explain (void)
{
  static const AttuneNeedState STATES[] = { ATTUNE_NEED_NOTHING, ATTUNE_NEED_OPEN, ATTUNE_NEED_DONE };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint need;
  guint i;

  for (need = 0; need < ATTUNE_N_NEEDS; need++)
    for (i = 0; i < G_N_ELEMENTS (STATES); i++)
      {
        g_autoptr (AttuneLive) live = new_live ();
        char *said;

        live->verdict->needs[need] = (AttuneNeed) { STATES[i], 3, 7 };
        said = attune_wording_explain (live, need, "Hi Dana, …");
        if (STATES[i] == ATTUNE_NEED_DONE)
          g_assert_cmpstr (said, ==, "“Dana” is in your draft.");
        g_hash_table_add (seen, said);
        g_assert_cmpstr (attune_wording_sign (STATES[i]), !=, "");
      }
  /* Each has words of its own, but for the three that quote. */
  g_assert_cmpuint (g_hash_table_size (seen), ==, 7);
}

/* What was said stays until it is no longer true, in the verdict's order. */
static void
test_spoken (void)
{
  AttuneSpoken *spoken = attune_spoken_new ();
  g_autoptr (AttuneLive) said = new_live ();
  g_autoptr (AttuneLive) later = new_live ();
  g_autoptr (AttuneLive) mended = new_live ();
  g_autoptr (AttuneLive) again = new_live ();

  add (said, "tone", "cheer", FALSE);
  add (said, "empathy", "pity", TRUE);
  attune_spoken_apply (spoken, said);
  g_assert_cmpuint (said->shown->len, ==, 1);

  add (later, "tone", "cheer", TRUE);
  add (later, "empathy", "pity", FALSE);
  attune_spoken_apply (spoken, later);
  g_assert_cmpuint (later->shown->len, ==, 2);
  g_assert_cmpstr (((AttuneNudge *) g_ptr_array_index (later->shown, 0))->rule, ==, "cheer");

  add (mended, "tone", "cheer", FALSE);
  attune_spoken_apply (spoken, mended);
  g_assert_cmpuint (mended->shown->len, ==, 1);
  attune_spoken_forget (spoken);
  add (again, "tone", "cheer", FALSE);
  attune_spoken_apply (spoken, again);
  g_assert_cmpuint (again->shown->len, ==, 0);
  attune_spoken_free (spoken);
}

/* The words for the keys are those that the clients listen to. */
static void
test_keys (void)
{
  g_autofree char *keys = attune_wording_keys ();
  g_auto (GStrv) lines = g_strsplit (keys, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], ATTUNE_KEY_LOOK ": "));
  g_assert_true (g_str_has_prefix (lines[1], ATTUNE_KEY_FIX ": "));
  g_assert_true (g_str_has_prefix (lines[2], ATTUNE_KEY_SEND ": "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/nudge", test_nudge);
  g_test_add_func ("/wording/brief", test_brief);
  g_test_add_func ("/wording/customer", test_customer);
  g_test_add_func ("/wording/explain", test_explain);
  g_test_add_func ("/wording/spoken", test_spoken);
  g_test_add_func ("/wording/keys", test_keys);
  return g_test_run ();
}
