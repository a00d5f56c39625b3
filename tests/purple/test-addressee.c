/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <prefs.h>
#include <string.h>

/* Whom a draft in a room is for: whom it addresses, or else the customer who
 * wrote or was addressed last; colleagues are left alone. */

#define ROOM "#support"
#define GRIEF "My parcel came smashed and I am so upset!"
#define RAGE "My card was charged twice, I am furious!"
#define COLD "We will send the money back tomorrow."

/* Robert has written last; Laura, a customer, and Bob, a colleague, are there. */
static PurpleConversation *
join (MockWorld *world)
{
  static const char *const NICKS[] = { "agent", "dana", "robert_", "laura", "bob" };
  PurpleConversation *room;
  guint i;

  purple_prefs_set_string ("/plugins/core/attune/rooms", "#support");
  purple_prefs_set_string ("/plugins/core/attune/staff", "bob, *-support");
  room = mock_protocol_join (world->account, ROOM);
  for (i = 0; i < G_N_ELEMENTS (NICKS); i++)
    purple_conv_chat_add_user (PURPLE_CONV_CHAT (room), NICKS[i], NULL, PURPLE_CBFLAGS_NONE, FALSE);
  mock_world_says (room, "dana", GRIEF);
  mock_world_says (room, "robert_", RAGE);
  return room;
}

static void
assert_customer (PurpleConversation *room, const char *name)
{
  g_autofree char *called = g_strdup_printf ("called %s.", name);

  mock_ui_forget ();
  mock_ui_send (room, "/attune status");
  g_assert_true (mock_ui_has_line (called));
  mock_ui_forget ();
}

/* Held, and the nudge is about what that customer told. */
static void
assert_held_for (PurpleConversation *room, const char *draft, const char *told)
{
  mock_ui_forget ();
  mock_protocol_forget ();
  mock_ui_type (room, "");
  mock_ui_send (room, draft);
  mock_assert_sent ("");
  g_assert_true (mock_ui_has_line (told));
}

static void
assert_goes (PurpleConversation *room, const char *draft)
{
  mock_ui_forget ();
  mock_protocol_forget ();
  mock_ui_type (room, "");
  mock_ui_send (room, draft);
  mock_assert_sent (draft);
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
}

/* --- customers ------------------------------------------------------------- */

static void
test_who_wrote_last (MockWorld *world)
{
  PurpleConversation *room = join (world);

  assert_customer (room, "Robert");
  assert_held_for (room, COLD, "furious");
}

static void
test_addressed (MockWorld *world)
{
  PurpleConversation *room = join (world);

  assert_held_for (room, "dana: " COLD, "upset");
  g_assert_false (mock_ui_has_line ("Robert"));
  assert_customer (room, "Robert");
  assert_held_for (room, "@dana that must be difficult.", "difficult");
  assert_held_for (room, "DANA, calm down.", "calm down");
}

static void
test_longest_nick (MockWorld *world)
{
  PurpleConversation *room = join (world);

  purple_conv_chat_add_user (PURPLE_CONV_CHAT (room), "dana_", NULL, PURPLE_CBFLAGS_NONE, FALSE);
  assert_goes (room, "dana_: good morning.");
  assert_held_for (room, "dana: good morning.", "upset");
}

/* The one whose turn it was last; what was sent is in their own memory. */
static void
test_addressed_last (MockWorld *world)
{
  PurpleConversation *room = join (world);

  assert_goes (room, "dana: I can see why you are upset. What happened when you opened it?");
  assert_customer (room, "Dana");
  assert_goes (room, "I have put a new one on its way.");
  mock_world_says (room, "robert_", "Hello?");
  assert_customer (room, "Robert");
  assert_held_for (room, COLD, "furious");
}

/* In the room, but without a word until now: nothing is asked for. */
static void
test_silent_member (MockWorld *world)
{
  PurpleConversation *room = join (world);

  assert_goes (room, "laura: good morning.");
  assert_customer (room, "Laura");
}

static void
test_nobody_of_that_name (MockWorld *world)
{
  PurpleConversation *room = join (world);

  assert_held_for (room, "note: " COLD, "furious");
}

static void
test_by_name (MockWorld *world)
{
  PurpleConversation *room = join (world);

  assert_held_for (room, "Hi Dana, " COLD, "upset");
  g_assert_false (mock_ui_has_line ("Robert"));
  assert_held_for (room, "Hi Rob, " COLD, "furious");
  assert_goes (room, "Hi Laura, how are you today?");
  assert_customer (room, "Laura");
}

/* Two addresses: the first customer's. */
static void
test_two_addresses (MockWorld *world)
{
  PurpleConversation *room = join (world);

  assert_held_for (room, "bob, dana: " COLD, "upset");
  assert_held_for (room, "robert_, dana: " COLD, "furious");
}

static void
test_left_room (MockWorld *world)
{
  PurpleConversation *room = join (world);

  purple_conv_chat_clear_users (PURPLE_CONV_CHAT (room));
  assert_held_for (room, "dana: " COLD, "upset");
}

/* A customer's own address is no part of what they tell. */
static void
test_customer_addresses_agent (MockWorld *world)
{
  PurpleConversation *room = join (world);

  mock_world_says (room, "laura", "agent: my lamp arrived broken.");
  assert_held_for (room, "laura: please restart the lamp.", "“my lamp arrived broken");
}

/* --- names ----------------------------------------------------------------- */

/* Robert is here, and there is a Robert in another chat. */
static void
test_same_name_elsewhere (MockWorld *world)
{
  PurpleConversation *room = join (world);
  PurpleConversation *other;

  mock_world_add_buddy (world->account, "robert@shop.example", "Robert Cole", "Customers");
  other = mock_world_open (world->account, "robert@shop.example");
  mock_world_says (other, "robert@shop.example", "hello");
  assert_goes (room, "robert_: I can see why you are furious, Robert. What was the amount?");
  mock_world_says (room, "dana", "hello?");
  assert_goes (room, "Robert, I can see why you are furious. Which card was it?");
  assert_held_for (room, "dana: Hi Robert, good morning.", "Robert");
}

/* She is in another chat only. */
static void
test_other_chat (MockWorld *world)
{
  PurpleConversation *room = join (world);

  mock_world_add_buddy (world->account, "joyce@shop.example", "Joyce Wu", "Customers");
  mock_world_says (mock_world_open (world->account, "joyce@shop.example"), "joyce@shop.example", "hello");
  assert_held_for (room, "Hi Joyce, good morning.", "another chat");
  mock_ui_press_enter (room);
  mock_assert_sent ("");
}

static void
test_fix (MockWorld *world)
{
  PurpleConversation *room = join (world);

  assert_held_for (room, "dana: that must be difficult.", "difficult");
  mock_ui_type (room, "");
  mock_ui_send (room, "/attune fix");
  g_assert_cmpstr (mock_ui_entry (room), ==, "dana: I understand how difficult that must be.");
  mock_ui_press_enter (room);
  mock_assert_sent ("dana: I understand how difficult that must be.");
}

/* --- what is held ---------------------------------------------------------- */

/* Held for Dana; while she thinks about it, Robert writes. */
static void
test_held_stays (MockWorld *world)
{
  PurpleConversation *room = join (world);

  mock_world_says (room, "dana", "Are you there?");
  assert_held_for (room, "Hello, I can see why you are upset. Calm down.", "Calm down");
  mock_world_says (room, "robert_", "Hello?");
  mock_ui_press_enter (room);
  mock_assert_sent ("Hello, I can see why you are upset. Calm down.");
  assert_customer (room, "Robert");
  assert_held_for (room, COLD, "furious");
  mock_ui_press_enter (room);
  assert_goes (room, "dana: what happened when you opened it?");
}

/* --- colleagues ------------------------------------------------------------ */

static void
test_staff_wrote (MockWorld *world)
{
  PurpleConversation *room = join (world);

  mock_world_says (room, "bob", "I am so upset, the coffee is gone!");
  mock_world_says (room, "bob_", "And angry.");
  mock_world_says (room, "Ann-Support", "Me too.");
  assert_customer (room, "Robert");
}

static void
test_to_staff (MockWorld *world)
{
  PurpleConversation *room = join (world);

  assert_goes (room, "bob: calm down, that must be difficult.");
  assert_goes (room, "@bob calm down");
  assert_goes (room, "Thanks Bob, calm down.");
  assert_customer (room, "Robert");
  /* Robert has had no word yet. */
  assert_held_for (room, COLD, "furious");
}

/* The held reply is still there. */
static void
test_to_staff_while_held (MockWorld *world)
{
  PurpleConversation *room = join (world);

  assert_held_for (room, "dana: " COLD, "upset");
  assert_goes (room, "bob: can you look at her parcel?");
  mock_protocol_forget ();
  mock_ui_send (room, "/attune send");
  mock_assert_sent ("dana: " COLD);
  assert_customer (room, "Dana");
}

/* Another customer's reply is another draft: said once is not said to both. */
static void
test_to_another_while_held (MockWorld *world)
{
  PurpleConversation *room = join (world);

  assert_held_for (room, "dana: " COLD, "upset");
  assert_goes (room, "robert_: I can see why you are furious. What was the amount?");
  mock_protocol_forget ();
  mock_ui_send (room, "/attune send");
  mock_assert_sent ("dana: " COLD);
  mock_world_says (room, "dana", GRIEF);
  mock_world_says (room, "robert_", RAGE);
  assert_held_for (room, "dana: " COLD, "upset");
  assert_held_for (room, "robert_: " COLD, "furious");
  mock_ui_press_enter (room);
  mock_assert_sent ("robert_: " COLD);
}

static void
test_staff_acknowledged (MockWorld *world)
{
  PurpleConversation *room = join (world);

  mock_world_says (room, "bob", "dana: I am so sorry to hear that! What happened when you opened it?");
  assert_goes (room, "dana: " COLD);
  assert_held_for (room, "robert_: " COLD, "furious");
}

/* The agent notices that Attune takes Robert for a customer. */
static void
test_staff_said_later (MockWorld *world)
{
  PurpleConversation *room = join (world);

  assert_customer (room, "Robert");
  purple_prefs_set_string ("/plugins/core/attune/staff", "ROBERT");
  mock_ui_type (room, "");
  assert_held_for (room, COLD, "upset");
  assert_customer (room, "Dana");
  assert_goes (room, "robert_: calm down.");
}

static void
test_only_staff (MockWorld *world)
{
  PurpleConversation *room;

  purple_prefs_set_string ("/plugins/core/attune/rooms", "#support");
  purple_prefs_set_string ("/plugins/core/attune/staff", "*");
  room = mock_protocol_join (world->account, ROOM);
  mock_world_says (room, "dana", GRIEF);
  assert_goes (room, COLD);
}

/* --- what was before ------------------------------------------------------- */

/* What a room tells of when it is joined again has the agent's words in it. */
static void
test_earlier_words (MockWorld *world)
{
  PurpleConversation *room = join (world);

  serv_got_chat_in (purple_conversation_get_gc (room), purple_conv_chat_get_id (PURPLE_CONV_CHAT (room)), "agent",
                    PURPLE_MESSAGE_DELAYED, "dana: I can see why you are upset. What happened?", 1);
  assert_goes (room, "dana: " COLD);
  mock_world_says (room, "robert_", "Hello?");
  assert_held_for (room, COLD, "furious");
}

static void
test_recalled (MockWorld *world)
{
  PurpleConversation *room = join (world);

  assert_goes (room, "dana: I can see why you are upset. What happened?");
  mock_world_unload (world);
  mock_world_load (world);
  assert_goes (room, "dana: " COLD);
  assert_held_for (room, "robert_: " COLD, "furious");
}

/* Of many, those who were there last are remembered. */
static void
test_many (MockWorld *world)
{
  PurpleConversation *room = join (world);
  guint i;

  for (i = 0; i < 45; i++)
    {
      g_autofree char *who = g_strdup_printf ("visitor%u", i);

      mock_world_says (room, who, "hello");
    }
  assert_held_for (room, "robert_: " COLD, "furious");
  for (i = 45; i < 100; i++)
    {
      g_autofree char *who = g_strdup_printf ("visitor%u", i);

      mock_world_says (room, who, "hello");
    }
  assert_goes (room, "dana: good morning.");
}

static void
add (void)
{
  mock_world_add ("/addressee/who-wrote-last", test_who_wrote_last);
  mock_world_add ("/addressee/addressed", test_addressed);
  mock_world_add ("/addressee/longest-nick", test_longest_nick);
  mock_world_add ("/addressee/addressed-last", test_addressed_last);
  mock_world_add ("/addressee/silent-member", test_silent_member);
  mock_world_add ("/addressee/nobody-of-that-name", test_nobody_of_that_name);
  mock_world_add ("/addressee/by-name", test_by_name);
  mock_world_add ("/addressee/two-addresses", test_two_addresses);
  mock_world_add ("/addressee/left-room", test_left_room);
  mock_world_add ("/addressee/customer-addresses-agent", test_customer_addresses_agent);
  mock_world_add ("/addressee/same-name-elsewhere", test_same_name_elsewhere);
  mock_world_add ("/addressee/other-chat", test_other_chat);
  mock_world_add ("/addressee/fix", test_fix);
  mock_world_add ("/addressee/held-stays", test_held_stays);
  mock_world_add ("/addressee/staff-wrote", test_staff_wrote);
  mock_world_add ("/addressee/to-staff", test_to_staff);
  mock_world_add ("/addressee/to-staff-while-held", test_to_staff_while_held);
  mock_world_add ("/addressee/to-another-while-held", test_to_another_while_held);
  mock_world_add ("/addressee/staff-acknowledged", test_staff_acknowledged);
  mock_world_add ("/addressee/staff-said-later", test_staff_said_later);
  mock_world_add ("/addressee/only-staff", test_only_staff);
  mock_world_add ("/addressee/earlier-words", test_earlier_words);
  mock_world_add ("/addressee/recalled", test_recalled);
  mock_world_add ("/addressee/many", test_many);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
