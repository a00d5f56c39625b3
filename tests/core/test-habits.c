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
note (AttuneHabits *habits, const char *draft, guint times)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", NULL, "C: My lamp arrived broken and I am so upset.");
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, draft, ATTUNE_MODE_COACH);

  while (times-- > 0)
    attune_habits_note (habits, verdict->met, verdict->missed, ATTUNE_HABIT_DRAFTS);
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
  static const char *const WRONG[] = { "empathy", "=3", "empathy=", "empathy=10001", "empathy=-1", "empathy=3;;", "\xff", "name=20;tone=x" };
  g_autoptr (AttuneHabits) habits = attune_habits_new ();
  g_autofree char *text = NULL;
  gsize i;

  g_assert_true (attune_habits_from_string (habits, "empathy=3;name=20;of-a-later-version=4;dismissal=20", NULL));
  text = attune_habits_to_string (habits);
  g_assert_cmpstr (text, ==, "empathy=3;name=20");
  g_assert_true (attune_habits_has (habits, "name", ATTUNE_HABIT_DRAFTS));
  g_assert_false (attune_habits_has (habits, "dismissal", ATTUNE_HABIT_DRAFTS));
  g_assert_false (attune_habits_has (habits, "name", ATTUNE_HABIT_DRAFTS + 1));
  g_assert_true (attune_habits_has (habits, "empathy", 3));
  g_assert_false (attune_habits_has (habits, "name", 0));
  g_assert_false (attune_habits_wake (habits, "empathy", ATTUNE_HABIT_DRAFTS));
  g_assert_true (attune_habits_wake (habits, NULL, ATTUNE_HABIT_DRAFTS));
  for (i = 0; i < G_N_ELEMENTS (WRONG); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (attune_habits_from_string (habits, WRONG[i], &error));
      g_assert_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE);
      g_assert_false (attune_habits_has (habits, "name", ATTUNE_HABIT_DRAFTS));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/habits/fade", test_fade);
  g_test_add_func ("/habits/no-occasion", test_no_occasion);
  g_test_add_func ("/habits/kept", test_kept);
  return g_test_run ();
}
