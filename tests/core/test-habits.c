/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/habits.h"
#include "harness.h"

#define COLD "Hi Dana, that must be difficult. Which lamp is it?"
#define WARM "Hi Dana, I understand how upsetting that must be. Which lamp is it?"

static void
note_in (AttuneHabits *habits, AttuneMode mode, const char *draft, guint times)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", NULL, "C: My lamp arrived broken and I am so upset.");
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, draft, ATTUNE_MODE_COACH);

  while (times-- > 0)
    attune_habits_note (habits, mode, verdict->met, verdict->missed);
}

static void
note (AttuneHabits *habits, const char *draft, guint times)
{
  note_in (habits, ATTUNE_MODE_COACH, draft, times);
}

static gboolean
holds (const AttuneHabits *habits, const char *draft, AttuneMode mode)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", "Mark Hill", "C: My lamp arrived broken and I am so upset.");
  g_autoptr (AttuneVerdict) verdict = NULL;

  attune_conversation_set_habits (conversation, habits);
  verdict = attune_coach_judge (conversation, draft, mode);
  return attune_verdict_holds (verdict);
}

static gboolean
holds_until_changed (const AttuneHabits *habits, const char *draft)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", NULL, "C: My lamp arrived broken and I am so upset.");
  g_autoptr (AttuneVerdict) verdict = NULL;

  attune_conversation_set_habits (conversation, habits);
  verdict = attune_coach_judge (conversation, draft, ATTUNE_MODE_STRICT);
  return attune_verdict_holds_until_changed (verdict, ATTUNE_MODE_STRICT);
}

static void
test_fade (void)
{
  g_autoptr (AttuneHabits) habits = attune_habits_new ();

  note (habits, WARM, ATTUNE_HABIT_DRAFTS - 1);
  g_assert_true (holds (habits, COLD, ATTUNE_MODE_COACH));
  note (habits, WARM, 1);
  g_assert_false (holds (habits, COLD, ATTUNE_MODE_COACH));
  g_assert_true (holds (habits, COLD, ATTUNE_MODE_STRICT));
  g_assert_true (holds (habits, "Hi Mark, which lamp is it?", ATTUNE_MODE_COACH));
  g_assert_true (holds (habits, "Hi Dana, calm down.", ATTUNE_MODE_COACH));
  note (habits, COLD, 1);
  g_assert_true (holds (habits, COLD, ATTUNE_MODE_COACH));
}

/* Strict, then as in coach mode, then a hint; and back by one step. */
static void
test_promotion (void)
{
  g_autoptr (AttuneHabits) habits = attune_habits_new ();
  guint needed;

  attune_habits_set_lengths (habits, 5, 3);
  note_in (habits, ATTUNE_MODE_STRICT, WARM, 2);
  g_assert_cmpint (attune_habits_mode (habits, "empathy.sympathy", ATTUNE_MODE_STRICT), ==, ATTUNE_MODE_STRICT);
  g_assert_cmpuint (attune_habits_streak (habits, "empathy.sympathy", ATTUNE_MODE_STRICT, &needed), ==, 2);
  g_assert_cmpuint (needed, ==, 3);
  note_in (habits, ATTUNE_MODE_STRICT, WARM, 1);
  g_assert_cmpint (attune_habits_mode (habits, "empathy.sympathy", ATTUNE_MODE_STRICT), ==, ATTUNE_MODE_COACH);
  g_assert_cmpuint (attune_habits_streak (habits, "empathy.sympathy", ATTUNE_MODE_STRICT, &needed), ==, 0);
  g_assert_true (holds (habits, COLD, ATTUNE_MODE_STRICT));
  g_assert_false (holds_until_changed (habits, COLD));
  note_in (habits, ATTUNE_MODE_STRICT, WARM, 8);
  g_assert_cmpint (attune_habits_mode (habits, "empathy.sympathy", ATTUNE_MODE_STRICT), ==, ATTUNE_MODE_QUIET);
  attune_habits_streak (habits, "empathy.sympathy", ATTUNE_MODE_STRICT, &needed);
  g_assert_cmpuint (needed, ==, 0);
  g_assert_false (holds (habits, COLD, ATTUNE_MODE_STRICT));
  note_in (habits, ATTUNE_MODE_STRICT, COLD, 1);
  g_assert_cmpint (attune_habits_mode (habits, "empathy.sympathy", ATTUNE_MODE_STRICT), ==, ATTUNE_MODE_COACH);
  note_in (habits, ATTUNE_MODE_STRICT, COLD, 1);
  g_assert_cmpint (attune_habits_mode (habits, "empathy.sympathy", ATTUNE_MODE_STRICT), ==, ATTUNE_MODE_STRICT);
  g_assert_true (holds_until_changed (habits, COLD));
  /* A brush-off and another customer's name never get easier. */
  g_assert_cmpint (attune_habits_mode (habits, "dismissal", ATTUNE_MODE_STRICT), ==, ATTUNE_MODE_STRICT);
}

static void
test_switched_off (void)
{
  g_autoptr (AttuneHabits) habits = attune_habits_new ();

  attune_habits_set_lengths (habits, 0, 0);
  note (habits, WARM, 30);
  note_in (habits, ATTUNE_MODE_STRICT, WARM, 90);
  g_assert_true (holds (habits, COLD, ATTUNE_MODE_COACH));
  g_assert_true (holds_until_changed (habits, COLD));
}

/* Without an occasion nothing is counted. */
static void
test_no_occasion (void)
{
  g_autoptr (AttuneHabits) habits = attune_habits_new ();
  g_autofree char *text = NULL;

  note (habits, "One moment please.", 30);
  text = attune_habits_to_string (habits);
  g_assert_cmpstr (text, ==, "");
}

static void
test_kept (void)
{
  static const char *const WRONG[] = { "empathy", "=3", "empathy=", "empathy=20001", "empathy=-1", "empathy=3;;", "\xff", "name=20;tone=x" };
  g_autoptr (AttuneHabits) habits = attune_habits_new ();
  g_autofree char *text = NULL;
  gsize i;

  g_assert_true (attune_habits_from_string (habits, "empathy=3;name=20;of-a-later-version=4;dismissal=20", NULL));
  text = attune_habits_to_string (habits);
  g_assert_cmpstr (text, ==, "empathy=3;name=20");
  g_assert_true (attune_habits_has (habits, "name"));
  g_assert_false (attune_habits_has (habits, "dismissal"));
  g_assert_false (attune_habits_wake (habits, ATTUNE_MODE_COACH, "empathy"));
  g_assert_true (attune_habits_wake (habits, ATTUNE_MODE_COACH, NULL));
  for (i = 0; i < G_N_ELEMENTS (WRONG); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (attune_habits_from_string (habits, WRONG[i], &error));
      g_assert_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE);
      g_assert_false (attune_habits_has (habits, "name"));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/habits/fade", test_fade);
  g_test_add_func ("/habits/promotion", test_promotion);
  g_test_add_func ("/habits/switched-off", test_switched_off);
  g_test_add_func ("/habits/no-occasion", test_no_occasion);
  g_test_add_func ("/habits/kept", test_kept);
  return g_test_run ();
}
