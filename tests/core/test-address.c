/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#include "core/address.h"

/* --- where an address ends ------------------------------------------------ */

static const struct {
  const char *name;
  const char *text;
  const char *nick;
  guint length; /* bytes */
} ADDRESSES[] = {
  { "colon", "dana: hello", "dana", 6 },
  { "comma", "dana, hello", "dana", 6 },
  { "mention", "@dana hello", "dana", 6 },
  { "mention-colon", "@dana: hello", "dana", 7 },
  { "alone", "dana:", "dana", 5 },
  { "mention-alone", "@dana", "dana", 5 },
  { "case", "DANA: hello", "dana", 6 },
  { "case-of-accents", "ZOË: hello", "zoë", 6 },
  { "blank-before", "  dana: hello", "dana", 8 },
  { "blank-before-colon", "dana : hello", "dana", 7 },
  { "line", "dana:\nhello", "dana", 6 },
  { "irc-letters", "[dana]_|x: hello", "[dana]_|x", 11 },
  { "two-words", "Dana Whitfield: hello", "Dana Whitfield", 16 },
  { "no-mark", "dana hello", "dana", 0 },
  { "longer-nick", "dana_: hello", "dana", 0 },
  { "longer-word", "@danas hello", "dana", 0 },
  { "possessive", "@dana's parcel", "dana", 0 },
  { "shorter", "dan: hello", "dana", 0 },
  { "inside", "hello dana: yes", "dana", 0 },
  { "no-space", "dana:D", "dana", 0 },
  { "link", "http://shop.example", "http", 0 },
  { "empty", "", "dana", 0 },
  { "no-nick", ": hello", "", 0 },
  { "bad-text", "dan\xff: hello", "dana", 0 },
  { "bad-nick", "dan\xff: hello", "dan\xff", 0 },
};

static void
test_length (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);

  g_assert_cmpuint (attune_address_length (ADDRESSES[i].text, ADDRESSES[i].nick), ==, ADDRESSES[i].length);
}

static const struct {
  const char *nick;
  const char *base;
} NICKS[] = {
  { "dana", "dana" },         { "dana_", "dana" },   { "dana__", "dana" },         { "dana`", "dana" }, { "dana^", "dana" },
  { "dana|away", "dana" },    { "dana_|x", "dana" }, { "dana-", "dana" },          { "_", "_" },        { "|", "|" },
  { "dana_mae", "dana_mae" }, { "[dana]", "[dana]" }, { "dana42", "dana42" },      { "", "" },
};

static void
test_base (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (NICKS); i++)
    {
      g_autofree char *base = attune_nick_base (NICKS[i].nick);

      g_assert_cmpstr (base, ==, NICKS[i].base);
    }
}

/* --- what is coached behind it -------------------------------------------- */

#define CALM "C: Hello, I would like to change my delivery address."
#define UPSET "C: My lamp arrived broken and I am so upset."

static const struct {
  const char *name;
  const char *check;
  const char *nick;
  const char *others;
  const char *chat;
  const char *draft;
  const char *says;
  const char *fixed;
} ROWS[] = {
  /* The address is the name. */
  { "name/first", "name", "dana", NULL, CALM, "dana: what is the new address?", NULL, NULL },
  { "name/mention", "name", "dana", NULL, CALM, "@Dana what is the new address?", NULL, NULL },
  { "name/handle", "name", "kernelpanic", NULL, CALM, "kernelpanic: what is the new address?", NULL, NULL },
  { "name/twice", "name.overuse", "dana", NULL, CALM, "dana: Dana, what is the new address?", NULL, NULL },
  { "name/in-a-row", "name.overuse", "dana", NULL, CALM "\nA: dana: sure.\nC: ok\nA: dana: I have it.\nC: ok", "dana: it is done.", NULL, NULL },
  { "name/really-twice", "name.overuse", "dana", NULL, CALM, "dana: Dana, I see it, Dana, what is the new address?", "nudge", NULL },
  { "name/long-without", "name", "dana", NULL,
    CALM "\nA: dana: sure.\nC: ok\nA: dana: one.\nC: ok\nA: dana: two.\nC: ok\nA: dana: three.\nC: ok\nA: dana: four.\nC: ok\nA: dana: five.\nC: ok",
    "It will be made tonight.", NULL, NULL },
  /* Without it, the name is asked for, by what the nick says. */
  { "name/missing", "name", "dana_", NULL, CALM, "What is the new address?", "nudge", "Hi Dana, what is the new address?" },
  { "name/missing-handle", "name", "kernelpanic", NULL, CALM, "What is the new address?", "hint", NULL },
  /* A mention of somebody else stays in front, too. */
  { "name/behind-a-mention", "name", "dana", NULL, CALM, "@desk What is the new address?", "nudge", "@desk Hi Dana, what is the new address?" },
  /* Another name behind it is still another's. */
  { "wrong/other-chat", "name.wrong", "dana", "Robert Cole", CALM, "dana: Hi Robert, what is the new address?", "must", NULL },
  { "wrong/nick-is-no-name", "name.wrong", "robert", "Robert Cole", CALM, "robert: what is the new address?", NULL, NULL },
  /* Suggestions are put behind it. */
  { "empathy", "empathy", "dana", NULL, UPSET, "dana: we can repair it for free.", "nudge", "dana: I can see why you are upset. We can repair it for free." },
  { "empathy/greeting", "empathy", "dana", NULL, UPSET, "dana: Hi Dana, we can repair it for free.", "nudge",
    "dana: Hi Dana, I can see why you are upset. We can repair it for free." },
  { "empathy/mark", "empathy", "dana", NULL, UPSET, "dana: (The form is online.)", "nudge", "dana: I can see why you are upset. (The form is online.)" },
  { "sympathy", "empathy.sympathy", "dana", NULL, UPSET, "dana: that must be difficult.", "nudge", "dana: I understand how difficult that must be." },
  { "tone", "tone", "dana", NULL, UPSET, "dana: we see it!! We fix it!!", "nudge", "dana: We see it. We fix it." },
  { "question", "question", "dana", NULL, UPSET, "dana: please restart the lamp.", "nudge",
    "dana: please restart the lamp. Could you tell me a little more about what happened?" },
  /* What is no reply is none behind an address, either. */
  { "kind/code", "empathy", "dana", NULL, UPSET, "dana: sudo apt install cello", NULL, NULL },
  { "kind/link", "empathy", "dana", NULL, UPSET, "dana: https://shop.example/form", NULL, NULL },
  { "kind/nothing", "empathy", "dana", NULL, UPSET, "dana: ", NULL, NULL },
  { "kind/quote", "empathy", "dana", NULL, UPSET, "dana: > I am so upset.", NULL, NULL },
};

static void
test_judged (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, ROWS[i].others, NULL);
  g_autoptr (AttuneVerdict) verdict = NULL;
  const AttuneNudge *nudge;

  attune_conversation_set_nick (conversation, ROWS[i].nick);
  harness_play (conversation, ROWS[i].chat);
  verdict = attune_coach_judge (conversation, ROWS[i].draft, ATTUNE_MODE_COACH);
  nudge = harness_nudge (verdict, ROWS[i].check);
  g_assert_cmpstr (nudge == NULL ? NULL : attune_level_name (nudge->level), ==, ROWS[i].says);
  if (ROWS[i].fixed != NULL)
    {
      g_autofree char *fixed = attune_nudge_apply (nudge, ROWS[i].draft);

      g_assert_cmpstr (fixed, ==, ROWS[i].fixed);
    }
}

/* --- memory --------------------------------------------------------------- */

/* The name counts as said, and where it stands is known. */
static void
test_need (void)
{
  static const char *const DRAFTS[] = { "dana: what is the new address?", "dana: " };
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, NULL);
  guint i;

  attune_conversation_set_nick (conversation, "dana");
  harness_play (conversation, UPSET);
  for (i = 0; i < G_N_ELEMENTS (DRAFTS); i++)
    {
      g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, DRAFTS[i], ATTUNE_MODE_COACH);

      g_assert_cmpint (verdict->needs[ATTUNE_NEED_NAME].state, ==, ATTUNE_NEED_DONE);
      g_assert_cmpuint (verdict->needs[ATTUNE_NEED_NAME].start, ==, 0);
      g_assert_cmpuint (verdict->needs[ATTUNE_NEED_NAME].end, ==, 4);
      g_assert_cmpint (verdict->needs[ATTUNE_NEED_EMPATHY].state, ==, ATTUNE_NEED_OPEN);
    }
}

/* An address shows no habit of greeting. */
static void
test_habit (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, NULL);
  g_autoptr (AttuneVerdict) addressed = NULL;
  g_autoptr (AttuneVerdict) greeted = NULL;
  guint name = 1u << harness_place_of_check ("name");

  attune_conversation_set_nick (conversation, "dana");
  harness_play (conversation, CALM);
  addressed = attune_coach_judge (conversation, "dana: what is the new address?", ATTUNE_MODE_COACH);
  greeted = attune_coach_judge (conversation, "Hi Dana, what is the new address?", ATTUNE_MODE_COACH);
  g_assert_cmpuint (addressed->met & name, ==, 0);
  g_assert_cmpuint (greeted->met & name, ==, name);
}

/* What the contact list and the customer say wins over the nick. */
static void
test_names (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, NULL);

  attune_conversation_set_nick (conversation, "dana_");
  g_assert_cmpstr (attune_conversation_name (conversation, NULL), ==, "Dana");
  attune_conversation_set_contact (conversation, "Whitfield, Dana");
  g_assert_cmpstr (attune_conversation_name (conversation, NULL), ==, "Dana Whitfield");
  attune_conversation_set_contact (conversation, NULL);
  g_assert_cmpstr (attune_conversation_name (conversation, NULL), ==, "Dana");
  attune_conversation_set_name (conversation, "Dina");
  attune_conversation_set_nick (conversation, "robert");
  g_assert_cmpstr (attune_conversation_name (conversation, NULL), ==, "Dina");
  attune_conversation_set_name (conversation, NULL);
  g_assert_cmpstr (attune_conversation_name (conversation, NULL), ==, "Robert");
  attune_conversation_set_nick (conversation, NULL);
  g_assert_cmpstr (attune_conversation_name (conversation, NULL), ==, NULL);
}

static gboolean
holds_for (const AttuneConversation *conversation, const char *check, const char *draft)
{
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, draft, ATTUNE_MODE_COACH);
  const AttuneNudge *nudge = harness_nudge (verdict, check);

  return nudge != NULL && nudge->level > ATTUNE_LEVEL_HINT;
}

/* A colleague's warm words and questions are the team's; the greeting is not. */
static void
test_colleague (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, NULL);
  const char *cold = "Please restart the lamp.";

  attune_conversation_set_nick (conversation, "dana");
  harness_play (conversation, UPSET);
  attune_conversation_colleague_sent (conversation, "one moment");
  g_assert_true (holds_for (conversation, "empathy", cold));
  attune_conversation_colleague_sent (conversation, "dana: I am so sorry to hear that.");
  g_assert_false (holds_for (conversation, "empathy", cold));
  g_assert_true (holds_for (conversation, "question", cold));
  attune_conversation_colleague_sent (conversation, "dana: how far down does the crack go?");
  g_assert_false (holds_for (conversation, "question", cold));
  g_assert_true (holds_for (conversation, "name", cold));
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ADDRESSES); i++)
    {
      g_autofree char *path = g_strdup_printf ("/address/length/%s", ADDRESSES[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_length);
    }
  g_test_add_func ("/address/nick-base", test_base);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/address/judged/%s", ROWS[i].name);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_judged);
    }
  g_test_add_func ("/address/need", test_need);
  g_test_add_func ("/address/habit", test_habit);
  g_test_add_func ("/address/names", test_names);
  g_test_add_func ("/address/colleague", test_colleague);
  return g_test_run ();
}
