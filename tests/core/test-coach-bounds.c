/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "harness.h"

#define DANA "Dana Whitfield"
#define UPSET "C: My lamp arrived broken and I am so upset."

static void
assert_sound (const AttuneVerdict *verdict, const char *draft)
{
  gsize length = strlen (draft);
  guint i;

  for (i = 0; i < verdict->signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (verdict->signals, AttuneSignal, i);

      g_assert_cmpuint (signal->start, <=, signal->end);
      g_assert_cmpuint (signal->end, <=, length);
    }
  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);
      g_autofree char *fixed = attune_nudge_apply (nudge, draft);

      g_assert_nonnull (nudge->message);
      if (nudge->start != ATTUNE_NOWHERE)
        g_assert_cmpuint (nudge->end, <=, length);
      g_assert_cmpint (nudge->fix != NULL, ==, fixed != NULL);
    }
  harness_assert_in_order (verdict);
}

/* Words that matter and bytes that do not, in every order that a seed gives. */
static void
test_random_drafts (void)
{
  static const char *const PIECES[] = {
    "Dana", "Joyce", "Danna", "that must be", "difficult", "calm down", "the team is working on", "it", "!", "?", ". ", ", ", "\n", "> ", "\"", "“",
    "”", "🎉", "\xff", "\xe2\x80", "I", "Hi", "Hello", "PLEASE", "DO", "THAT", "please restart", "sorry", "é", "'", "-", "Mr", "thanks", "goodbye",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (99);
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, "Joyce Wu", UPSET);
  guint round;

  for (round = 0; round < 20000; round++)
    {
      g_autoptr (GString) draft = g_string_new (NULL);
      g_autoptr (AttuneVerdict) verdict = NULL;
      g_autofree char *fixed = NULL;
      guint n = g_rand_int_range (rand, 0, 12);

      while (n-- > 0)
        {
          g_string_append (draft, PIECES[g_rand_int_range (rand, 0, G_N_ELEMENTS (PIECES))]);
          if (g_rand_boolean (rand))
            g_string_append_c (draft, ' ');
        }
      verdict = attune_coach_judge (conversation, draft->str, ATTUNE_MODE_COACH);
      assert_sound (verdict, draft->str);
      fixed = attune_verdict_fix (verdict, draft->str);
    }
}

static void
test_huge_draft (void)
{
  static const char *const PIECES[] = { "That must be difficult. ", "dana ", "!", "PLEASE ", "🎉", "\"", "Hi Joyce, " };
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, "Joyce Wu", UPSET);
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (PIECES); i++)
    {
      g_autoptr (GString) draft = g_string_new (NULL);
      g_autoptr (AttuneVerdict) verdict = NULL;

      while (draft->len < 200000)
        g_string_append (draft, PIECES[i]);
      g_test_message ("%s…", PIECES[i]);
      verdict = attune_coach_judge (conversation, draft->str, ATTUNE_MODE_COACH);
      assert_sound (verdict, draft->str);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coach-bounds/random-drafts", test_random_drafts);
  g_test_add_func ("/coach-bounds/huge-draft", test_huge_draft);
  return g_test_run ();
}
