/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <malloc.h>
#include <string.h>
#include "core/memory.h"
#include "harness.h"

#define assert_name(conversation, expected, expected_source)                              \
  G_STMT_START {                                                                          \
    AttuneNameSource source;                                                              \
    g_assert_cmpstr (attune_conversation_name ((conversation), &source), ==, (expected)); \
    g_assert_cmpint (source, ==, (expected_source));                                      \
  } G_STMT_END

static void
test_new (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, NULL);

  assert_name (conversation, NULL, ATTUNE_NAME_UNKNOWN);
  g_assert_null (attune_conversation_name (conversation, NULL));
  g_assert_null (attune_conversation_last_turn (conversation));
  g_assert_cmpint (attune_conversation_mood (conversation).label, ==, ATTUNE_MOOD_NEUTRAL);
  attune_conversation_free (NULL);
}

/* --- names --------------------------------------------------------------- */

static void
test_contact (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, NULL);

  attune_conversation_set_contact (conversation, "Whitfield, Dana (ACME)");
  assert_name (conversation, "Dana Whitfield", ATTUNE_NAME_CONTACT);
  attune_conversation_set_contact (conversation, "Joyce Wu");
  assert_name (conversation, "Joyce Wu", ATTUNE_NAME_CONTACT);
  attune_conversation_set_contact (conversation, "dwhit99");
  assert_name (conversation, NULL, ATTUNE_NAME_UNKNOWN);
  attune_conversation_set_contact (conversation, "Joyce Wu");
  attune_conversation_set_contact (conversation, NULL);
  assert_name (conversation, NULL, ATTUNE_NAME_UNKNOWN);
}

/* contact list < what was said < the agent's word */
static void
test_precedence (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", NULL, NULL);

  harness_play (conversation, "C: Hello, my name is Liz Crane.");
  assert_name (conversation, "Liz Crane", ATTUNE_NAME_MESSAGE);
  attune_conversation_set_contact (conversation, "Joyce Wu");
  assert_name (conversation, "Liz Crane", ATTUNE_NAME_MESSAGE);
  attune_conversation_set_name (conversation, "Elizabeth Crane");
  assert_name (conversation, "Elizabeth Crane", ATTUNE_NAME_AGENT);
  harness_play (conversation, "C: My name is Peter Stone.");
  assert_name (conversation, "Elizabeth Crane", ATTUNE_NAME_AGENT);
  attune_conversation_set_contact (conversation, "Peter Stone");
  assert_name (conversation, "Elizabeth Crane", ATTUNE_NAME_AGENT);
  attune_conversation_set_name (conversation, NULL);
  assert_name (conversation, "Peter Stone", ATTUNE_NAME_CONTACT);
  attune_conversation_set_name (conversation, "Elizabeth Crane");
  attune_conversation_set_name (conversation, "");
  assert_name (conversation, "Peter Stone", ATTUNE_NAME_CONTACT);
}

static void
test_part_of_name (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", NULL, "C: This is Dana.");

  assert_name (conversation, "Dana Whitfield", ATTUNE_NAME_CONTACT);
}

static void
test_asked_for_name (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, "C: Hello.\nA: May I have your name?\nC: dana whitfield");
  g_autoptr (AttuneConversation) not_asked = harness_conversation (NULL, NULL, "C: Hello.\nA: Which lamp is it?\nC: the blue one");

  assert_name (conversation, "Dana Whitfield", ATTUNE_NAME_MESSAGE);
  assert_name (not_asked, NULL, ATTUNE_NAME_UNKNOWN);
}

/* The agent greets somebody whom the client does not know. */
static void
test_agent_knows (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, "C: Hello.\nA: Hi Peter, which lamp is it?");

  assert_name (conversation, "Peter", ATTUNE_NAME_MESSAGE);
  g_assert_cmpuint (attune_conversation_memory (conversation)->agent_turns_since_name, ==, 0);
}

static void
test_title (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Amara Okafor", NULL, "C: It's Professor Okafor, by the way.");

  g_assert_cmpstr (attune_conversation_memory (conversation)->name->title, ==, "professor");
}

static void
test_name_counts (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", NULL, "C: Hello.");
  const AttuneMemory *memory = attune_conversation_memory (conversation);

  harness_play (conversation, "A: Hi Dana.\nA: I see, Dana.");
  g_assert_cmpuint (memory->agent_turns_with_name, ==, 2);
  g_assert_cmpuint (memory->agent_turns_since_name, ==, 0);
  harness_play (conversation, "A: One moment.\nA: Here it is.");
  g_assert_cmpuint (memory->agent_turns_with_name, ==, 0);
  g_assert_cmpuint (memory->agent_turns_since_name, ==, 2);
  g_assert_cmpuint (memory->agent_turns, ==, 4);
  g_assert_cmpuint (memory->customer_turns, ==, 1);
}

/* --- the customer's turn -------------------------------------------------- */

static void
test_last_turn (void)
{
  g_autoptr (AttuneConversation) conversation =
    harness_conversation (NULL, NULL, "C: I am so upset, my lamp stopped working. Order number 44710093.");
  const AttuneTurn *turn = attune_conversation_last_turn (conversation);

  g_assert_cmpint (turn->mood.label, ==, ATTUNE_MOOD_NEGATIVE);
  g_assert_true (turn->problem);
  g_assert_cmpuint (turn->facts->len, ==, 1);
  g_assert_cmpstr (((const AttuneFact *) g_ptr_array_index (turn->facts, 0))->kind, ==, "order-number");
  g_assert_cmpstr (((const AttuneFact *) g_ptr_array_index (turn->facts, 0))->text, ==, "44710093");
  harness_play (conversation, "C: Hello?");
  turn = attune_conversation_last_turn (conversation);
  g_assert_cmpint (turn->mood.label, ==, ATTUNE_MOOD_NEUTRAL);
  g_assert_false (turn->problem);
  g_assert_cmpuint (turn->facts->len, ==, 0);
}

/* A mood is over the last messages: it fades, and a new one replaces it. */
static void
test_mood (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, "C: This is outrageous, I am furious!");
  double before = attune_conversation_mood (conversation).score;
  guint i;

  g_assert_cmpint (attune_conversation_mood (conversation).label, ==, ATTUNE_MOOD_NEGATIVE);
  harness_play (conversation, "C: It is the blue one.");
  g_assert_cmpint (attune_conversation_mood (conversation).label, ==, ATTUNE_MOOD_NEGATIVE);
  g_assert_cmpfloat (attune_conversation_mood (conversation).score, >, before);
  for (i = 0; i < 5; i++)
    harness_play (conversation, "C: It is the blue one.");
  g_assert_cmpint (attune_conversation_mood (conversation).label, ==, ATTUNE_MOOD_NEUTRAL);
  harness_play (conversation, "C: It works great now, thank you so much!");
  g_assert_cmpint (attune_conversation_mood (conversation).label, ==, ATTUNE_MOOD_POSITIVE);
}

/* --- what is open --------------------------------------------------------- */

typedef struct {
  const char *path;
  const char *chat;
  gboolean feeling;
  gboolean pain;
  gboolean problem;
} OpenRow;

#define UPSET "C: My lamp stopped working and I am so upset."
#define PAIN "C: My mother passed away on Sunday."

static const OpenRow OPEN[] = {
  { "/conversation/open/nothing", "C: Hello.", FALSE, FALSE, FALSE },
  { "/conversation/open/problem", "C: My lamp stopped working.", FALSE, FALSE, TRUE },
  { "/conversation/open/feeling", UPSET, TRUE, FALSE, TRUE },
  { "/conversation/open/pain", PAIN, TRUE, TRUE, FALSE },
  { "/conversation/open/understood", UPSET "\nA: I can see why you are upset.", FALSE, FALSE, TRUE },
  { "/conversation/open/sorry", PAIN "\nA: I am so sorry for your loss.", FALSE, FALSE, FALSE },
  { "/conversation/open/retold", UPSET "\nA: So the lamp stopped working for you.", FALSE, FALSE, TRUE },
  { "/conversation/open/moment", UPSET "\nA: One moment please.", TRUE, FALSE, TRUE },
  { "/conversation/open/asked", UPSET "\nA: Oh no, I am sorry. What does it do when you press the switch?", FALSE, FALSE, FALSE },
  { "/conversation/open/closing-question", "C: My lamp stopped working.\nA: Is there anything else?", FALSE, FALSE, TRUE },
  { "/conversation/open/happy-now", UPSET "\nC: Oh, it works great now, thank you so much!", FALSE, FALSE, TRUE },
  { "/conversation/open/joke", "C: haha I broke my lamp, silly me 😂", FALSE, FALSE, TRUE },
  { "/conversation/open/again", UPSET "\nA: I can see why you are upset.\nC: I am furious now, this is outrageous!", TRUE, FALSE, TRUE },
};

static void
test_open (gconstpointer data)
{
  const OpenRow *row = data;
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, row->chat);
  const AttuneMemory *memory = attune_conversation_memory (conversation);

  g_assert_cmpint (memory->feeling_open, ==, row->feeling);
  g_assert_cmpint (memory->pain_open, ==, row->pain);
  g_assert_cmpint (memory->problem_open, ==, row->problem);
}

static void
test_apologies (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, UPSET "\nA: I apologize for the trouble.\nA: I apologize again.");

  g_assert_cmpuint (attune_conversation_memory (conversation)->apologies, ==, 2);
}

/* --- settings ------------------------------------------------------------ */

static void
test_language (void)
{
  g_autoptr (AttuneConversation) conversation = attune_conversation_new (harness_packs (), "xx");
  const AttuneMemory *memory = attune_conversation_memory (conversation);

  attune_conversation_customer_said (conversation, "I am so upset.");
  g_assert_cmpint (attune_conversation_last_turn (conversation)->mood.label, ==, ATTUNE_MOOD_NEUTRAL);
  attune_conversation_set_language (conversation, "en-GB");
  attune_conversation_customer_said (conversation, "I am so upset.");
  g_assert_cmpint (attune_conversation_last_turn (conversation)->mood.label, ==, ATTUNE_MOOD_NEGATIVE);
  attune_conversation_set_language (conversation, NULL);
  g_assert_cmpstr (memory->language, ==, "en");
}

static void
test_ignore (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, NULL);

  g_assert_false (attune_conversation_ignores (conversation, "tone", "capitals"));
  attune_conversation_ignore (conversation, "capitals");
  g_assert_true (attune_conversation_ignores (conversation, "tone", "capitals"));
  g_assert_false (attune_conversation_ignores (conversation, "tone", "gloom"));
  g_assert_false (attune_conversation_ignores (conversation, "tone", NULL));
  attune_conversation_ignore (conversation, "dismissal");
  g_assert_true (attune_conversation_ignores (conversation, "dismissal", "calm-down"));
  g_assert_true (attune_conversation_ignores (conversation, "dismissal", NULL));
}

static void
test_others (void)
{
  static const char *const OTHERS[] = { "Joyce Wu", "dwhit99", "Zoë Müller", NULL };
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, NULL);
  const AttuneMemory *memory = attune_conversation_memory (conversation);

  attune_conversation_set_others (conversation, OTHERS);
  g_assert_cmpuint (memory->others->len, ==, 2);
  attune_conversation_set_others (conversation, OTHERS + 2);
  g_assert_cmpuint (memory->others->len, ==, 1);
  attune_conversation_set_others (conversation, NULL);
  g_assert_cmpuint (memory->others->len, ==, 0);
}

/* --- bounds -------------------------------------------------------------- */

/* Every turn has words and numbers of its own, and nothing grows with them. */
static void
test_bounded (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", "Joyce Wu", NULL);
  const AttuneMemory *memory = attune_conversation_memory (conversation);
  gsize early = 0;
  guint turn;

  for (turn = 0; turn < 50000; turn++)
    {
      char customer[80];
      char agent[80];

      g_snprintf (customer, sizeof customer, "my thing%u broke%u, order %08u, so upset", turn, turn * 7, turn);
      g_snprintf (agent, sizeof agent, turn % 3 == 0 ? "Sorry Dana, which thing%u?" : "I will check thing%u.", turn);
      attune_conversation_customer_said (conversation, customer);
      attune_conversation_agent_sent (conversation, agent);
      g_assert_cmpuint (g_hash_table_size (memory->stems), <, 1000);
      g_assert_cmpuint (g_hash_table_size (memory->given), <, 20);
      if (turn == 10000)
        early = mallinfo2 ().uordblks;
    }
  /* Bytes in use; the phrases keep states up to a bound of their own. */
  g_test_message ("%" G_GSIZE_FORMAT " and %" G_GSIZE_FORMAT " bytes", early, mallinfo2 ().uordblks);
  g_assert_cmpuint (mallinfo2 ().uordblks, <, early + 256 * 1024);
  g_assert_cmpuint (memory->customer_turns, ==, 50000);
  g_assert_cmpuint (memory->agent_turns, ==, 50000);
  assert_name (conversation, "Dana Whitfield", ATTUNE_NAME_CONTACT);
}

/* One message of a megabyte is a message. */
static void
test_huge_turn (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (NULL, NULL, NULL);
  g_autoptr (GString) huge = g_string_new (NULL);

  while (huge->len < 1 << 20)
    g_string_append_printf (huge, "word%u ", (guint) huge->len);
  attune_conversation_customer_said (conversation, huge->str);
  attune_conversation_agent_sent (conversation, huge->str);
  attune_conversation_customer_said (conversation, "\xff\xfe");
  attune_conversation_customer_said (conversation, "");
  g_assert_cmpuint (attune_conversation_memory (conversation)->customer_turns, ==, 3);
  attune_conversation_customer_said (conversation, "My lamp is the blue one.");
  g_assert_cmpuint (g_hash_table_size (attune_conversation_memory (conversation)->stems), <, 1000);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/conversation/new", test_new);
  g_test_add_func ("/conversation/contact", test_contact);
  g_test_add_func ("/conversation/precedence", test_precedence);
  g_test_add_func ("/conversation/part-of-name", test_part_of_name);
  g_test_add_func ("/conversation/asked-for-name", test_asked_for_name);
  g_test_add_func ("/conversation/agent-knows", test_agent_knows);
  g_test_add_func ("/conversation/title", test_title);
  g_test_add_func ("/conversation/name-counts", test_name_counts);
  g_test_add_func ("/conversation/last-turn", test_last_turn);
  g_test_add_func ("/conversation/mood", test_mood);
  for (i = 0; i < G_N_ELEMENTS (OPEN); i++)
    g_test_add_data_func (OPEN[i].path, &OPEN[i], test_open);
  g_test_add_func ("/conversation/apologies", test_apologies);
  g_test_add_func ("/conversation/language", test_language);
  g_test_add_func ("/conversation/ignore", test_ignore);
  g_test_add_func ("/conversation/others", test_others);
  g_test_add_func ("/conversation/bounded", test_bounded);
  g_test_add_func ("/conversation/huge-turn", test_huge_turn);
  return g_test_run ();
}
