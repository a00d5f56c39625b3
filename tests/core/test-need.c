/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#define DANA "Dana Whitfield"
#define UPSET "C: My lamp arrived broken and I am so upset."
#define LATER UPSET "\nA: Hi Dana, I am so sorry, I can see why you are upset. Which part is broken?\nC: The foot."

/* "n": not needed, "o": open, "d": done; for name, empathy and question. */
typedef struct {
  const char *name;
  const char *contact;
  const char *chat;
  const char *draft;
  const char *expected;
} Row;

static const Row ROWS[] = {
  /* Before the first word. */
  { "empty/first-reply", DANA, UPSET, "", "ooo" },
  { "empty/blanks", DANA, UPSET, " \n ", "ooo" },
  { "empty/nothing-said", DANA, NULL, "", "onn" },
  { "empty/stranger", NULL, "C: Hello!", "", "onn" },
  { "empty/asks-for-a-fact", DANA, "C: When do you open on Sundays?", "", "onn" },
  { "empty/all-done-before", DANA, LATER, "", "nnn" },
  /* Word by word. */
  { "typing/greeting", DANA, UPSET, "Hi", "ooo" },
  { "typing/name", DANA, UPSET, "Hi Dana,", "doo" },
  { "typing/empathy", DANA, UPSET, "Hi Dana, I can see why you are upset.", "ddo" },
  { "typing/question", DANA, UPSET, "Hi Dana, I can see why you are upset. Which part is broken?", "ddd" },
  { "typing/without-name", DANA, UPSET, "I can see why you are upset. Which part is broken?", "odd" },
  /* What is there is wrong. */
  { "wrong/pity", DANA, UPSET, "Hi Dana, that must be difficult. Which part is broken?", "dod" },
  { "wrong/name", DANA, UPSET, "Hi Dnaa, I can see why you are upset. Which part is broken?", "odd" },
  { "wrong/fix", DANA, UPSET, "Hi Dana, I can see why you are upset. Please fill out the form.", "ddo" },
  { "wrong/closing-question", DANA, UPSET, "Hi Dana, I can see why you are upset. Please fill out the form. Anything else?", "ddo" },
  /* Not needed. */
  { "quiet/moment", DANA, UPSET, "One moment please.", "nnn" },
  { "quiet/later", DANA, LATER, "Monday, then.", "nnn" },
  { "quiet/code", DANA, UPSET, "$ sudo systemctl restart lamp", "nnn" },
  { "quiet/command", DANA, UPSET, "/attune why", "nnn" },
  { "quiet/link", DANA, UPSET, "https://shop.example/help", "nnn" },
};

static char *
letters (const AttuneVerdict *verdict)
{
  GString *found = g_string_new (NULL);
  guint i;

  for (i = 0; i < ATTUNE_N_NEEDS; i++)
    g_string_append_c (found, attune_need_state_name (verdict->needs[i].state)[0]);
  return g_string_free (found, FALSE);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (AttuneConversation) conversation = harness_conversation (row->contact, NULL, row->chat);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, row->draft, ATTUNE_MODE_COACH);
  g_autofree char *found = letters (verdict);

  g_assert_cmpstr (found, ==, row->expected);
}

/* What did it is named by its place. */
static void
test_places (void)
{
  const char *draft = "Hi Dana, I can see why you are upset. Which part is broken?";
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, UPSET);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, draft, ATTUNE_MODE_COACH);
  const AttuneNeed *name = &verdict->needs[ATTUNE_NEED_NAME];
  const AttuneNeed *question = &verdict->needs[ATTUNE_NEED_QUESTION];
  g_autofree char *named = g_strndup (draft + name->start, name->end - name->start);
  g_autofree char *asked = g_strndup (draft + question->start, question->end - question->start);

  g_assert_cmpstr (named, ==, "Dana");
  g_assert_cmpstr (asked, ==, "Which part is broken?");
}

static AttuneCheckLevel
level_of (const char *check, const char *rule, gboolean *fixed, gpointer data)
{
  return g_strcmp0 (check, "question") == 0 || g_strcmp0 (check, "name") == 0 ? ATTUNE_CHECK_OFF : ATTUNE_CHECK_ON;
}

/* What the agent does not want to hear is not needed either. */
static void
test_switched_off (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, UPSET);
  static const char *const DRAFTS[] = { "", "Hello there." };
  guint i;

  attune_conversation_set_levels (conversation, level_of, NULL);
  for (i = 0; i < G_N_ELEMENTS (DRAFTS); i++)
    {
      g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, DRAFTS[i], ATTUNE_MODE_COACH);
      g_autofree char *found = letters (verdict);

      g_assert_cmpstr (found, ==, "non");
    }
}

static void
test_mode_off (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, UPSET);
  g_autoptr (AttuneVerdict) empty = attune_coach_judge (conversation, "", ATTUNE_MODE_OFF);
  g_autoptr (AttuneVerdict) cold = attune_coach_judge (conversation, "That must be difficult.", ATTUNE_MODE_OFF);
  g_autofree char *before = letters (empty);
  g_autofree char *after = letters (cold);

  g_assert_cmpstr (before, ==, "nnn");
  g_assert_cmpstr (after, ==, "nnn");
}

static void
test_names (void)
{
  AttuneNeedKind need = ATTUNE_NEED_QUESTION;

  g_assert_cmpstr (attune_need_name (ATTUNE_NEED_NAME), ==, "name");
  g_assert_cmpstr (attune_need_name (ATTUNE_NEED_EMPATHY), ==, "empathy");
  g_assert_cmpstr (attune_need_name (ATTUNE_NEED_QUESTION), ==, "question");
  g_assert_true (attune_need_of_check ("empathy.sympathy", &need));
  g_assert_cmpuint (need, ==, ATTUNE_NEED_EMPATHY);
  g_assert_false (attune_need_of_check ("ownership", &need));
  g_assert_cmpuint (need, ==, ATTUNE_NEED_EMPATHY);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *path = g_strconcat ("/need/", ROWS[i].name, NULL);

      g_test_add_data_func (path, &ROWS[i], test_row);
    }
  g_test_add_func ("/need/places", test_places);
  g_test_add_func ("/need/switched-off", test_switched_off);
  g_test_add_func ("/need/mode-off", test_mode_off);
  g_test_add_func ("/need/names", test_names);
  return g_test_run ();
}
