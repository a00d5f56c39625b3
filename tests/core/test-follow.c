/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/check.h"
#include "core/follow.h"
#include "harness.h"

#define CHAT "mock/im/dana"
#define OTHER "mock/im/mark"
#define TOLD "C: My lamp arrived broken and I am so upset."
#define COLD "Hi Dana, that must be difficult. Which part is broken?"
#define FIXED "Hi Dana, I understand how difficult that must be. Which part is broken?"
#define WARM "Hi Dana, I can see why you are upset. Which part is broken?"
#define SECOND (G_USEC_PER_SEC)

/* What an agent does with a draft: each text is tried once more, until one
 * leaves. */
static AttuneJournalDraft *
play (AttuneFollow *follow, const char *const *texts, const char *leaves)
{
  g_autoptr (AttuneConversation) talk = harness_conversation ("Dana Whitfield", NULL, TOLD);
  guint i;

  for (i = 0; texts[i] != NULL; i++)
    {
      g_autoptr (AttuneVerdict) verdict = attune_coach_judge (talk, texts[i], ATTUNE_MODE_COACH);

      attune_follow_judged (follow, CHAT, talk, ATTUNE_MODE_COACH, texts[i], verdict);
      if (texts[i + 1] != NULL || leaves == NULL)
        g_assert_null (attune_follow_held (follow, (i + 1) * SECOND));
    }
  return leaves == NULL ? attune_follow_give_up (follow, (i + 1) * SECOND) : attune_follow_left (follow, leaves, TRUE, (i + 1) * SECOND);
}

/* "empathy.sympathy/must-be:nudge+": what was said, at which level, and whether
 * it remained. */
static char *
nudges_of (const AttuneJournalDraft *draft)
{
  GString *said = g_string_new (NULL);
  guint i;

  for (i = 0; i < draft->nudges->len; i++)
    {
      const AttuneJournalNudge *nudge = g_ptr_array_index (draft->nudges, i);

      g_string_append_printf (said, "%s%s/%s:%s%s", i == 0 ? "" : " ", attune_checks ()[nudge->check].id, nudge->rule,
                              attune_level_name (nudge->level), nudge->remained ? "+" : "");
    }
  return g_string_free (said, FALSE);
}

typedef struct {
  const char *name;
  const char *texts[5]; /* tried one after the other */
  const char *leaves;   /* NULL: nothing does */
  AttuneOutcome outcome;
  guint attempts;
  gint64 held; /* seconds */
  const char *nudges;
} Row;

static const Row ROWS[] = {
  { "passed", { WARM }, WARM, ATTUNE_OUTCOME_PASSED, 1, 0, "" },
  { "sent-as-is", { COLD, COLD }, COLD, ATTUNE_OUTCOME_SENT_AS_IS, 2, 2, "empathy.sympathy/must-be:nudge+" },
  { "given-up", { COLD }, NULL, ATTUNE_OUTCOME_GIVEN_UP, 1, 1, "empathy.sympathy/must-be:nudge" },
  { "sent-as-is/other-blanks", { COLD, " hi Dana,  that must be difficult. Which part is broken? " },
    " hi Dana,  that must be difficult. Which part is broken? ", ATTUNE_OUTCOME_SENT_AS_IS, 2, 2, "empathy.sympathy/must-be:nudge+" },
  { "fixed", { COLD, FIXED }, FIXED, ATTUNE_OUTCOME_FIXED, 2, 2, "empathy.sympathy/must-be:nudge" },
  { "fixed/and-more", { COLD, FIXED " Is it the foot?" }, FIXED " Is it the foot?", ATTUNE_OUTCOME_FIXED, 2, 2,
    "empathy.sympathy/must-be:nudge" },
  { "edited", { COLD, WARM }, WARM, ATTUNE_OUTCOME_EDITED, 2, 2, "empathy.sympathy/must-be:nudge" },
  { "edited/still-there", { COLD, COLD " Tell me all." }, COLD " Tell me all.", ATTUNE_OUTCOME_EDITED, 2, 2,
    "empathy.sympathy/must-be:nudge+" },
  { "edited/twice", { COLD, COLD " Calm down.", WARM }, WARM, ATTUNE_OUTCOME_EDITED, 3, 3,
    "empathy.sympathy/must-be:nudge dismissal/calm-down:nudge" },
  { "given-up/twice", { COLD, COLD " Calm down." }, NULL, ATTUNE_OUTCOME_GIVEN_UP, 2, 2,
    "empathy.sympathy/must-be:nudge dismissal/calm-down:nudge" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (AttuneFollow) follow = attune_follow_new ();
  g_autoptr (AttuneJournalDraft) draft = play (follow, row->texts, row->leaves);
  g_autofree char *nudges = NULL;

  g_assert_nonnull (draft);
  nudges = nudges_of (draft);
  g_assert_cmpstr (attune_outcome_name (draft->outcome), ==, attune_outcome_name (row->outcome));
  g_assert_cmpuint (draft->attempts, ==, row->attempts);
  g_assert_cmpint (draft->held, ==, row->held * 1000);
  g_assert_cmpstr (nudges, ==, row->nudges);
  g_assert_cmpstr (draft->typed, ==, row->texts[0]);
  g_assert_cmpstr (draft->sent, ==, row->leaves);
  g_assert_cmpstr (draft->conversation, ==, CHAT);
  g_assert_cmpint (draft->mode, ==, ATTUNE_MODE_COACH);
  g_assert_cmpint (draft->phase, ==, ATTUNE_PHASE_OPENING);
  g_assert_cmpint (draft->mood, ==, ATTUNE_MOOD_NEGATIVE);
  /* It is done with. */
  g_assert_null (attune_follow_give_up (follow, 0));
  g_assert_null (attune_follow_left (follow, COLD, TRUE, 0));
}

/* --- one at a time ------------------------------------------------------- */

static void
judge (AttuneFollow *follow, const char *conversation, AttuneMode mode, const char *plain)
{
  g_autoptr (AttuneConversation) talk = harness_conversation ("Dana Whitfield", NULL, TOLD);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (talk, plain, mode);

  attune_follow_judged (follow, conversation, talk, mode, plain, verdict);
}

static void
hold (AttuneFollow *follow, const char *conversation, const char *plain)
{
  judge (follow, conversation, ATTUNE_MODE_COACH, plain);
  g_assert_null (attune_follow_held (follow, SECOND));
}

static void
assert_outcome (AttuneJournalDraft *draft, AttuneOutcome outcome, guint attempts, gint64 held)
{
  g_autoptr (AttuneJournalDraft) owned = draft;

  g_assert_nonnull (owned);
  g_assert_cmpstr (attune_outcome_name (owned->outcome), ==, attune_outcome_name (outcome));
  g_assert_cmpuint (owned->attempts, ==, attempts);
  g_assert_cmpint (owned->held, ==, held * 1000);
}

/* What counts is how the first draft was. */
static void
test_first (void)
{
  static const char *const TEXTS[] = { "Hi Dana, calm down. Which part is broken?", WARM, NULL };
  g_autoptr (AttuneFollow) follow = attune_follow_new ();
  g_autoptr (AttuneJournalDraft) draft = play (follow, TEXTS, WARM);

  g_assert_cmpuint (draft->missed & 1u << harness_place_of_check ("dismissal"), !=, 0);
  g_assert_cmpuint (draft->met & 1u << harness_place_of_check ("dismissal"), ==, 0);
  g_assert_cmpuint (draft->met & 1u << harness_place_of_check ("name"), !=, 0);
  g_assert_cmpuint (draft->missed & 1u << harness_place_of_check ("empathy"), !=, 0);
}

/* In a room, a reply to another customer goes out while one is held. */
static void
test_beside (void)
{
  g_autoptr (AttuneFollow) follow = attune_follow_new ();

  hold (follow, CHAT, COLD);
  judge (follow, OTHER, ATTUNE_MODE_COACH, WARM);
  assert_outcome (attune_follow_left (follow, WARM, FALSE, 5 * SECOND), ATTUNE_OUTCOME_PASSED, 1, 0);
  judge (follow, CHAT, ATTUNE_MODE_COACH, COLD);
  assert_outcome (attune_follow_left (follow, COLD, TRUE, 7 * SECOND), ATTUNE_OUTCOME_SENT_AS_IS, 2, 6);
}

static void
test_in_its_place (void)
{
  g_autoptr (AttuneFollow) follow = attune_follow_new ();

  hold (follow, CHAT, COLD);
  judge (follow, OTHER, ATTUNE_MODE_COACH, COLD);
  assert_outcome (attune_follow_held (follow, 3 * SECOND), ATTUNE_OUTCOME_GIVEN_UP, 1, 2);
  assert_outcome (attune_follow_left (follow, COLD, TRUE, 5 * SECOND), ATTUNE_OUTCOME_SENT_AS_IS, 2, 2);
}

/* What is no draft to coach passes, and the held one stays. */
static void
test_no_draft (void)
{
  g_autoptr (AttuneFollow) follow = attune_follow_new ();

  g_assert_null (attune_follow_left (follow, "4711", TRUE, SECOND));
  hold (follow, CHAT, COLD);
  g_assert_null (attune_follow_left (follow, "4711", FALSE, SECOND));
  assert_outcome (attune_follow_left (follow, COLD, TRUE, SECOND), ATTUNE_OUTCOME_SENT_AS_IS, 2, 0);
}

/* Judged, and then another plugin kept it: it is none. */
static void
test_never_left (void)
{
  g_autoptr (AttuneFollow) follow = attune_follow_new ();

  judge (follow, CHAT, ATTUNE_MODE_COACH, WARM);
  judge (follow, CHAT, ATTUNE_MODE_COACH, FIXED);
  assert_outcome (attune_follow_left (follow, FIXED, TRUE, SECOND), ATTUNE_OUTCOME_PASSED, 1, 0);
  g_assert_null (attune_follow_left (follow, WARM, TRUE, SECOND));
}

static void
test_off (void)
{
  g_autoptr (AttuneFollow) follow = attune_follow_new ();

  judge (follow, CHAT, ATTUNE_MODE_OFF, COLD);
  g_assert_null (attune_follow_left (follow, COLD, TRUE, SECOND));
  /* It was held before the agent turned it off. */
  hold (follow, CHAT, COLD);
  judge (follow, CHAT, ATTUNE_MODE_OFF, COLD);
  g_assert_false (attune_follow_wants_verdict (follow, COLD));
  g_assert_true (attune_follow_wants_verdict (follow, WARM));
  assert_outcome (attune_follow_left (follow, COLD, TRUE, SECOND), ATTUNE_OUTCOME_SENT_AS_IS, 2, 0);
}

/* Not to mention it any more does not put it right. */
static void
test_ignored (void)
{
  g_autoptr (AttuneFollow) follow = attune_follow_new ();
  g_autoptr (AttuneConversation) talk = harness_conversation ("Dana Whitfield", NULL, TOLD);
  g_autoptr (AttuneJournalDraft) draft = NULL;
  g_autoptr (AttuneVerdict) verdict = NULL;
  g_autofree char *nudges = NULL;

  hold (follow, CHAT, COLD);
  attune_conversation_ignore (talk, "must-be");
  verdict = attune_coach_judge (talk, COLD, ATTUNE_MODE_COACH);
  attune_follow_judged (follow, CHAT, talk, ATTUNE_MODE_COACH, COLD, verdict);
  draft = attune_follow_left (follow, COLD, TRUE, SECOND);
  nudges = nudges_of (draft);
  g_assert_cmpstr (nudges, ==, "empathy.sympathy/must-be:nudge+");
}

static void
test_failed (void)
{
  g_autoptr (AttuneFollow) follow = attune_follow_new ();

  attune_follow_failed (follow, CHAT, ATTUNE_MODE_COACH, COLD);
  assert_outcome (attune_follow_left (follow, COLD, TRUE, SECOND), ATTUNE_OUTCOME_FAILED, 1, 0);
}

static void
test_note (void)
{
  g_autoptr (AttuneFollow) follow = attune_follow_new ();
  g_autoptr (AttuneJournalDraft) draft = NULL;

  hold (follow, CHAT, COLD);
  attune_follow_note (follow, ATTUNE_OUTCOME_OVERRIDDEN, "She asked for it");
  draft = attune_follow_left (follow, COLD, TRUE, SECOND);
  g_assert_cmpint (draft->outcome, ==, ATTUNE_OUTCOME_OVERRIDDEN);
  g_assert_cmpstr (draft->reason, ==, "She asked for it");
  /* The next one is its own. */
  hold (follow, CHAT, COLD);
  assert_outcome (attune_follow_left (follow, COLD, TRUE, SECOND), ATTUNE_OUTCOME_SENT_AS_IS, 2, 0);
  /* And without a hold. */
  judge (follow, CHAT, ATTUNE_MODE_STRICT, "FIRE! Calm down.");
  attune_follow_note (follow, ATTUNE_OUTCOME_EMERGENCY, NULL);
  assert_outcome (attune_follow_left (follow, "FIRE! Calm down.", TRUE, SECOND), ATTUNE_OUTCOME_EMERGENCY, 1, 0);
}

/* A closed window is no time that the agent spends with the draft. */
static void
test_paused (void)
{
  g_autoptr (AttuneFollow) follow = attune_follow_new ();

  hold (follow, CHAT, COLD);
  attune_follow_pause (follow, 3 * SECOND);
  attune_follow_resume (follow, 103 * SECOND);
  assert_outcome (attune_follow_left (follow, COLD, TRUE, 104 * SECOND), ATTUNE_OUTCOME_SENT_AS_IS, 2, 3);
  hold (follow, CHAT, COLD);
  attune_follow_pause (follow, 3 * SECOND);
  assert_outcome (attune_follow_give_up (follow, 1003 * SECOND), ATTUNE_OUTCOME_GIVEN_UP, 1, 2);
}

static void
test_came_back (void)
{
  g_autoptr (AttuneFollow) follow = attune_follow_new ();

  hold (follow, CHAT, COLD);
  attune_follow_came_back (follow);
  g_assert_null (attune_follow_give_up (follow, SECOND));
  hold (follow, CHAT, COLD);
  attune_follow_came_back (follow);
  assert_outcome (attune_follow_left (follow, COLD, TRUE, SECOND), ATTUNE_OUTCOME_SENT_AS_IS, 1, 0);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *path = g_strconcat ("/follow/", ROWS[i].name, NULL);

      g_test_add_data_func (path, &ROWS[i], test_row);
    }
  g_test_add_func ("/follow/first", test_first);
  g_test_add_func ("/follow/beside", test_beside);
  g_test_add_func ("/follow/in-its-place", test_in_its_place);
  g_test_add_func ("/follow/no-draft", test_no_draft);
  g_test_add_func ("/follow/never-left", test_never_left);
  g_test_add_func ("/follow/off", test_off);
  g_test_add_func ("/follow/ignored", test_ignored);
  g_test_add_func ("/follow/failed", test_failed);
  g_test_add_func ("/follow/note", test_note);
  g_test_add_func ("/follow/paused", test_paused);
  g_test_add_func ("/follow/came-back", test_came_back);
  return g_test_run ();
}
