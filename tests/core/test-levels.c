/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

/* The level that is set for a check. */

#define QUESTIONS "C: Does the lamp come with a bulb? And how long is the guarantee?"
#define HALF "Hi Dana, yes, the lamp comes with one bulb."
#define UPSET "C: My lamp arrived broken and I am so upset."
#define PITY "Hi Dana, that must be difficult. Which lamp is it?"

typedef struct {
  const char *check; /* the one that is set; the others are on */
  AttuneCheckLevel level;
  gboolean fixed;
} Setting;

static AttuneCheckLevel
level_of (const char *check, const char *rule, gboolean *fixed, gpointer data)
{
  const Setting *setting = data;

  if (!g_str_equal (check, setting->check))
    return ATTUNE_CHECK_ON;
  *fixed = setting->fixed;
  return setting->level;
}

typedef struct {
  const char *path;
  const char *chat;
  const char *draft;
  Setting setting;
  const char *ignore; /* NULL: nothing */
  AttuneMode mode;
  const char *says; /* a level; NULL: quiet */
} Row;

static const Row ROWS[] = {
  { "/levels/on", UPSET, PITY, { "empathy.sympathy", ATTUNE_CHECK_ON, FALSE }, NULL, ATTUNE_MODE_COACH, "nudge" },
  { "/levels/off", UPSET, PITY, { "empathy.sympathy", ATTUNE_CHECK_OFF, FALSE }, NULL, ATTUNE_MODE_COACH, NULL },
  { "/levels/hint", UPSET, PITY, { "empathy.sympathy", ATTUNE_CHECK_HINT, FALSE }, NULL, ATTUNE_MODE_COACH, "hint" },
  /* Strict mode holds for nudges only. */
  { "/levels/hint-strict", UPSET, PITY, { "empathy.sympathy", ATTUNE_CHECK_HINT, FALSE }, NULL, ATTUNE_MODE_STRICT, "hint" },
  { "/levels/hint-as-it-is", QUESTIONS, HALF, { "unanswered", ATTUNE_CHECK_ON, FALSE }, NULL, ATTUNE_MODE_COACH, "hint" },
  { "/levels/nudge", QUESTIONS, HALF, { "unanswered", ATTUNE_CHECK_NUDGE, FALSE }, NULL, ATTUNE_MODE_COACH, "nudge" },
  { "/levels/nudge-quiet", QUESTIONS, HALF, { "unanswered", ATTUNE_CHECK_NUDGE, FALSE }, NULL, ATTUNE_MODE_QUIET, "hint" },
  /* A must stays one. */
  { "/levels/must-hint", UPSET, "Hi Mark, which lamp is it?", { "name.wrong", ATTUNE_CHECK_HINT, FALSE }, NULL, ATTUNE_MODE_COACH, "must" },
  { "/levels/must-nudge", UPSET, "Hi Mark, which lamp is it?", { "name.wrong", ATTUNE_CHECK_NUDGE, FALSE }, NULL, ATTUNE_MODE_COACH, "must" },
  { "/levels/must-off", UPSET, "Hi Mark, which lamp is it?", { "name.wrong", ATTUNE_CHECK_OFF, FALSE }, NULL, ATTUNE_MODE_COACH, NULL },
  /* What the agent ignores. */
  { "/levels/ignored", UPSET, PITY, { "empathy.sympathy", ATTUNE_CHECK_ON, FALSE }, "must-be", ATTUNE_MODE_COACH, NULL },
  { "/levels/ignored-fixed", UPSET, PITY, { "empathy.sympathy", ATTUNE_CHECK_ON, TRUE }, "must-be", ATTUNE_MODE_COACH, "nudge" },
  { "/levels/ignored-check-fixed", UPSET, PITY, { "empathy.sympathy", ATTUNE_CHECK_ON, TRUE }, "empathy.sympathy", ATTUNE_MODE_COACH, "nudge" },
  { "/levels/fixed-off", UPSET, PITY, { "empathy.sympathy", ATTUNE_CHECK_OFF, TRUE }, NULL, ATTUNE_MODE_COACH, NULL },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", "Mark Hill", row->chat);
  g_autoptr (AttuneVerdict) verdict = NULL;
  const AttuneNudge *nudge;

  attune_conversation_set_levels (conversation, level_of, (gpointer) &row->setting);
  if (row->ignore != NULL)
    attune_conversation_ignore (conversation, row->ignore);
  verdict = attune_coach_judge (conversation, row->draft, row->mode);
  nudge = harness_nudge (verdict, row->setting.check);
  g_assert_cmpstr (nudge == NULL ? NULL : attune_level_name (nudge->level), ==, row->says);
  if (nudge != NULL)
    g_assert_cmpint (nudge->fixed, ==, row->setting.fixed);
}

/* A nudge that was a hint is as serious as any. */
static void
test_severity (void)
{
  Setting setting = { "unanswered", ATTUNE_CHECK_NUDGE, FALSE };
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", NULL, QUESTIONS);
  g_autoptr (AttuneVerdict) hint = attune_coach_judge (conversation, HALF, ATTUNE_MODE_COACH);
  g_autoptr (AttuneVerdict) nudge = NULL;

  attune_conversation_set_levels (conversation, level_of, &setting);
  nudge = attune_coach_judge (conversation, HALF, ATTUNE_MODE_COACH);
  g_assert_cmpuint (harness_nudge (nudge, "unanswered")->severity, ==, harness_nudge (hint, "unanswered")->severity + 100);
}

/* To hear of it as a hint only makes a draft no better. */
static void
test_habit (void)
{
  Setting setting = { "empathy.sympathy", ATTUNE_CHECK_HINT, FALSE };
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", NULL, UPSET);
  g_autoptr (AttuneVerdict) before = attune_coach_judge (conversation, PITY, ATTUNE_MODE_COACH);
  g_autoptr (AttuneVerdict) after = NULL;

  attune_conversation_set_levels (conversation, level_of, &setting);
  after = attune_coach_judge (conversation, PITY, ATTUNE_MODE_COACH);
  g_assert_cmpuint (before->missed, !=, 0);
  g_assert_cmpuint (after->missed, ==, before->missed);
  g_assert_cmpuint (after->met, ==, before->met);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i].path, &ROWS[i], test_row);
  g_test_add_func ("/levels/severity", test_severity);
  g_test_add_func ("/levels/habit", test_habit);
  return g_test_run ();
}
