/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "core/check.h"
#include "core/memory.h"
#include "harness.h"

#define DANA "Dana Whitfield"
#define UPSET "C: My lamp arrived broken and I am so upset."
/* It is pity, it brushes off, it shouts, it is cheerful, and it has no name. */
#define EVERYTHING_WRONG "PLEASE CALM DOWN NOW MADAM! That must be difficult. The team is looking into it 🎉"

/* "must name.wrong, nudge tone": what is said, in order. */
static char *
said (const AttuneVerdict *verdict)
{
  GString *said = g_string_new (NULL);
  guint i;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      g_string_append_printf (said, i > 0 ? ", %s %s" : "%s %s", attune_level_name (nudge->level), nudge->check);
    }
  return g_string_free (said, FALSE);
}

static void
assert_said (const AttuneConversation *conversation, const char *draft, AttuneMode mode, const char *expected)
{
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, draft, mode);
  g_autofree char *seen = said (verdict);

  g_assert_cmpstr (seen, ==, expected);
}

/* --- the issue's own examples ---------------------------------------------- */

static void
assert_holds_with (const char *draft, const char *check, const char *suggestion)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, UPSET);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, draft, ATTUNE_MODE_COACH);
  const AttuneNudge *nudge = harness_nudge (verdict, check);

  g_assert_true (attune_verdict_holds (verdict));
  g_assert_nonnull (nudge);
  g_assert_cmpint (nudge->level, ==, ATTUNE_LEVEL_NUDGE);
  g_assert_cmpstr (nudge->suggestion, ==, suggestion);
}

static void
test_article (void)
{
  assert_holds_with ("That must be difficult.", "empathy.sympathy", "I understand how difficult that must be.");
  assert_holds_with ("The team is working on resolving this.", "ownership", "I am working with the team to resolve this.");
}

/* Greets by name, says what is understood, is in the work, and asks. */
static void
test_good_replies (void)
{
  static const char *const REPLIES[] = {
    "Hi Dana, I understand how upsetting that must be. I am working with the warehouse to get you a new one. Which colour was it?",
    "Hello Dana, I am so sorry that your lamp arrived broken. Could you tell me what the box looked like?",
    "Hi Dana, I can see why you are upset. I'll sort this out with you: would a new lamp or a refund suit you better?",
  };
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, UPSET);
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (REPLIES); i++)
    assert_said (conversation, REPLIES[i], ATTUNE_MODE_COACH, "");
}

/* A whole case, each reply of which may leave as it is. */
static void
test_good_case (void)
{
  static const char *const TURNS[] = {
    UPSET, "Hi Dana, I am so sorry, I can see why you are upset. Which lamp is it?",
    "C: The blue one from last week.", "Thank you, I have found it. Let me check the stock.",
    "C: ok", "I can send a new one today, or refund you. Which would you prefer?",
    "C: A new one please.", "I have ordered it for you, it arrives on Tuesday. Is there anything else I can do?",
    "C: No, that is great, thank you!", "You're welcome, Dana. Have a lovely day!",
  };
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, NULL);
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (TURNS); i += 2)
    {
      g_autoptr (AttuneVerdict) verdict = NULL;

      harness_play (conversation, TURNS[i]);
      verdict = attune_coach_judge (conversation, TURNS[i + 1], ATTUNE_MODE_COACH);
      g_test_message ("%s", TURNS[i + 1]);
      g_assert_false (attune_verdict_holds (verdict));
      attune_conversation_agent_sent (conversation, TURNS[i + 1]);
    }
}

/* --- modes --------------------------------------------------------------- */

static void
test_modes (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, UPSET);

  assert_said (conversation, "Hi Dana, please calm down. I am sorry.", ATTUNE_MODE_COACH, "nudge dismissal");
  assert_said (conversation, "Hi Dana, please calm down. I am sorry.", ATTUNE_MODE_STRICT, "nudge dismissal");
  assert_said (conversation, "Hi Dana, please calm down. I am sorry.", ATTUNE_MODE_QUIET, "hint dismissal");
  assert_said (conversation, "Hi Dana, please calm down. I am sorry.", ATTUNE_MODE_OFF, "");
}

/* The wrong customer's name holds in every mode but off. */
static void
test_must_in_modes (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, "Joyce Wu", "C: Hello, is the blue lamp in stock?");

  assert_said (conversation, "Hi Joyce, yes it is.", ATTUNE_MODE_COACH, "must name.wrong");
  assert_said (conversation, "Hi Joyce, yes it is.", ATTUNE_MODE_STRICT, "must name.wrong");
  assert_said (conversation, "Hi Joyce, yes it is.", ATTUNE_MODE_QUIET, "must name.wrong");
  assert_said (conversation, "Hi Joyce, yes it is.", ATTUNE_MODE_OFF, "");
}

/* What the replay shows does not depend on the mode. */
static void
test_signals_when_off (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, UPSET);
  g_autoptr (AttuneVerdict) on = attune_coach_judge (conversation, "Hi Dana, that must be difficult.", ATTUNE_MODE_COACH);
  g_autoptr (AttuneVerdict) off = attune_coach_judge (conversation, "Hi Dana, that must be difficult.", ATTUNE_MODE_OFF);

  g_assert_true (attune_signals_has (off->signals, ATTUNE_SIGNAL_SYMPATHY));
  g_assert_true (attune_signals_has (off->signals, ATTUNE_SIGNAL_NAME));
  g_assert_cmpuint (on->signals->len, ==, off->signals->len);
}

static void
test_signals_in_order (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, UPSET);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, EVERYTHING_WRONG, ATTUNE_MODE_COACH);
  guint i;

  for (i = 1; i < verdict->signals->len; i++)
    g_assert_cmpuint (g_array_index (verdict->signals, AttuneSignal, i - 1).start, <=, g_array_index (verdict->signals, AttuneSignal, i).start);
}

/* --- the budget ----------------------------------------------------------- */

static void
test_budget (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, UPSET);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, EVERYTHING_WRONG, ATTUNE_MODE_COACH);
  g_autofree char *seen = said (verdict);

  g_test_message ("%s", seen);
  g_assert_true (g_str_has_prefix (seen, "nudge dismissal, nudge empathy.sympathy, hint "));
  g_assert_nonnull (harness_nudge (verdict, "tone"));
  g_assert_nonnull (harness_nudge (verdict, "ownership"));
  harness_assert_in_order (verdict);
}

/* The must comes first and counts. */
static void
test_budget_with_must (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, "Joyce Wu", UPSET);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, "Hi Joyce. " EVERYTHING_WRONG, ATTUNE_MODE_COACH);
  g_autofree char *seen = said (verdict);

  g_test_message ("%s", seen);
  g_assert_true (g_str_has_prefix (seen, "must name.wrong, nudge dismissal, hint "));
  harness_assert_in_order (verdict);
}

static void
test_checks (void)
{
  static const char *const IDS[] = { "name", "name.wrong", "empathy", "empathy.sympathy", "ownership", "question", "tone", "dismissal" };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (IDS); i++)
    g_assert_nonnull (attune_checks ()[harness_place_of_check (IDS[i])].run);
  g_assert_cmpuint (harness_place_of_check ("name.wrong"), ==, 0);
}

/* --- ignoring ------------------------------------------------------------ */

static void
test_ignore (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, UPSET);

  assert_said (conversation, "Hi Dana, that must be difficult.", ATTUNE_MODE_COACH, "nudge empathy.sympathy");
  attune_conversation_ignore (conversation, "must-be");
  assert_said (conversation, "Hi Dana, that must be difficult.", ATTUNE_MODE_COACH, "");
  assert_said (conversation, "Hi Dana, poor you.", ATTUNE_MODE_COACH, "nudge empathy.sympathy");
  attune_conversation_ignore (conversation, "empathy.sympathy");
  assert_said (conversation, "Hi Dana, poor you.", ATTUNE_MODE_COACH, "");
}

/* What is ignored leaves its place in the budget to others. */
static void
test_ignore_and_budget (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, UPSET);
  g_autoptr (AttuneVerdict) verdict = NULL;

  attune_conversation_ignore (conversation, "dismissal");
  attune_conversation_ignore (conversation, "empathy.sympathy");
  verdict = attune_coach_judge (conversation, EVERYTHING_WRONG, ATTUNE_MODE_COACH);
  g_assert_null (harness_nudge (verdict, "dismissal"));
  g_assert_null (harness_nudge (verdict, "empathy.sympathy"));
  g_assert_true (attune_verdict_holds (verdict));
  harness_assert_in_order (verdict);
}

/* --- fixes --------------------------------------------------------------- */

/* All fixes of a verdict together: nothing that was fixed holds any more. */
static void
test_fixes (void)
{
  static const char *const DRAFTS[] = {
    "That must be difficult.",
    "The team is working on resolving this.",
    "That must be difficult. The team is working on resolving this.",
    "Hi, what is the order number?",
    "Hi Joyce, that must be difficult.",
    "Hi Danna! I am on it!! 🎉",
    "Please calm down.",
    "HI DANA PLEASE READ THE MANUAL",
    "Zoë’s lamp: the team is working on it… 👍🏽",
  };
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, "Joyce Wu", UPSET);
  gsize i;
  guint n;

  for (i = 0; i < G_N_ELEMENTS (DRAFTS); i++)
    {
      g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, DRAFTS[i], ATTUNE_MODE_COACH);
      g_autofree char *fixed = attune_verdict_fix (verdict, DRAFTS[i]);
      g_autoptr (AttuneVerdict) again = NULL;

      g_test_message ("%s → %s", DRAFTS[i], fixed);
      g_assert_nonnull (fixed);
      g_assert_cmpstr (fixed, !=, DRAFTS[i]);
      g_assert_true (g_utf8_validate (fixed, -1, NULL));
      again = attune_coach_judge (conversation, fixed, ATTUNE_MODE_COACH);
      /* The most serious one is always fixed; another may have stood in its way. */
      for (n = 0; n < again->nudges->len; n++)
        {
          const AttuneNudge *left = g_ptr_array_index (again->nudges, n);
          const AttuneNudge *first = g_ptr_array_index (verdict->nudges, 0);

          if (first->fix != NULL && left->level > ATTUNE_LEVEL_HINT)
            g_assert_cmpstr (left->check, !=, first->check);
        }
    }
}

/* --- not for the customer -------------------------------------------------- */

static void
test_not_for_customer (void)
{
  static const char *const DRAFTS[] = {
    "", "  ", "/attune off", "/msg dana calm down", "?OTRv23?", "?OTR:AAMC", "[Auto-reply] That must be difficult.", "https://example.com/calm-down",
    "> calm down", "4471-0093", "sudo calm down",
  };
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, "Joyce Wu", UPSET);
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (DRAFTS); i++)
    {
      g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, DRAFTS[i], ATTUNE_MODE_STRICT);

      g_test_message ("%s", DRAFTS[i]);
      g_assert_cmpuint (verdict->nudges->len, ==, 0);
      g_assert_cmpuint (verdict->signals->len, ==, 0);
    }
}

/* --- robustness ----------------------------------------------------------- */

static void
test_judging_changes_nothing (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, "Joyce Wu", UPSET);
  const AttuneMemory *memory = attune_conversation_memory (conversation);
  guint i;

  for (i = 0; i < 10; i++)
    assert_said (conversation, "That must be difficult.", ATTUNE_MODE_COACH, "nudge empathy.sympathy, nudge name");
  g_assert_cmpuint (memory->agent_turns, ==, 0);
  g_assert_true (memory->feeling_open);
}

/* Without packs there is little to say, and nothing to fall over. */
static void
test_without_packs (void)
{
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (AttuneConversation) conversation = attune_conversation_new (packs, NULL);

  attune_conversation_customer_said (conversation, "I am so upset.");
  assert_said (conversation, EVERYTHING_WRONG, ATTUNE_MODE_OFF, "");
  attune_conversation_set_contact (conversation, DANA);
  assert_said (conversation, "Which lamp is it?", ATTUNE_MODE_COACH, "nudge name");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coach/article", test_article);
  g_test_add_func ("/coach/good-replies", test_good_replies);
  g_test_add_func ("/coach/good-case", test_good_case);
  g_test_add_func ("/coach/modes", test_modes);
  g_test_add_func ("/coach/must-in-modes", test_must_in_modes);
  g_test_add_func ("/coach/signals-when-off", test_signals_when_off);
  g_test_add_func ("/coach/signals-in-order", test_signals_in_order);
  g_test_add_func ("/coach/budget", test_budget);
  g_test_add_func ("/coach/budget-with-must", test_budget_with_must);
  g_test_add_func ("/coach/checks", test_checks);
  g_test_add_func ("/coach/ignore", test_ignore);
  g_test_add_func ("/coach/ignore-and-budget", test_ignore_and_budget);
  g_test_add_func ("/coach/fixes", test_fixes);
  g_test_add_func ("/coach/not-for-customer", test_not_for_customer);
  g_test_add_func ("/coach/judging-changes-nothing", test_judging_changes_nothing);
  g_test_add_func ("/coach/without-packs", test_without_packs);
  return g_test_run ();
}
