/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-room.h"

/* Whom a draft in a room is for: whom it addresses, or else the customer who
 * wrote or was addressed last. */

/* --- customers ------------------------------------------------------------- */

static void
test_who_wrote_last (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_room_assert_customer (room, "Robert");
  mock_room_assert_held_for (room, MOCK_ROOM_COLD, "furious");
}

static void
test_addressed (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_room_assert_held_for (room, "dana: " MOCK_ROOM_COLD, "upset");
  g_assert_false (mock_ui_has_line ("Robert"));
  mock_room_assert_customer (room, "Robert");
  mock_room_assert_held_for (room, "@dana that must be difficult.", "difficult");
  mock_room_assert_held_for (room, "DANA, calm down.", "calm down");
}

static void
test_longest_nick (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  purple_conv_chat_add_user (PURPLE_CONV_CHAT (room), "dana_", NULL, PURPLE_CBFLAGS_NONE, FALSE);
  mock_room_assert_goes (room, "dana_: good morning.");
  mock_room_assert_held_for (room, "dana: good morning.", "upset");
}

/* The one whose turn it was last; what was sent is in their own memory. */
static void
test_addressed_last (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_room_assert_goes (room, "dana: I can see why you are upset. What happened when you opened it?");
  mock_room_assert_customer (room, "Dana");
  mock_room_assert_goes (room, "I have put a new one on its way.");
  mock_world_says (room, "robert_", "Hello?");
  mock_room_assert_customer (room, "Robert");
  mock_room_assert_held_for (room, MOCK_ROOM_COLD, "furious");
}

/* In the room, but without a word until now: nothing is asked for. */
static void
test_silent_member (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_room_assert_goes (room, "laura: good morning.");
  mock_room_assert_customer (room, "Laura");
}

static void
test_nobody_of_that_name (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_room_assert_held_for (room, "note: " MOCK_ROOM_COLD, "furious");
}

static void
test_by_name (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_room_assert_held_for (room, "Hi Dana, " MOCK_ROOM_COLD, "upset");
  g_assert_false (mock_ui_has_line ("Robert"));
  mock_room_assert_held_for (room, "Hi Rob, " MOCK_ROOM_COLD, "furious");
  mock_room_assert_goes (room, "Hi Laura, how are you today?");
  mock_room_assert_customer (room, "Laura");
}

/* Two addresses: the first customer's. */
static void
test_two_addresses (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_room_assert_held_for (room, "bob, dana: " MOCK_ROOM_COLD, "upset");
  mock_room_assert_held_for (room, "robert_, dana: " MOCK_ROOM_COLD, "furious");
}

static void
test_left_room (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  purple_conv_chat_clear_users (PURPLE_CONV_CHAT (room));
  mock_room_assert_held_for (room, "dana: " MOCK_ROOM_COLD, "upset");
}

/* A customer's own address is no part of what they tell. */
static void
test_customer_addresses_agent (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_world_says (room, "laura", "agent: my lamp arrived broken.");
  mock_room_assert_held_for (room, "laura: please restart the lamp.", "“my lamp arrived broken");
}

/* --- names ----------------------------------------------------------------- */

/* Robert is here, and there is a Robert in another chat. */
static void
test_same_name_elsewhere (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);
  PurpleConversation *other;

  mock_world_add_buddy (world->account, "robert@shop.example", "Robert Cole", "Customers");
  other = mock_world_open (world->account, "robert@shop.example");
  mock_world_says (other, "robert@shop.example", "hello");
  mock_room_assert_goes (room, "robert_: I can see why you are furious, Robert. What was the amount?");
  mock_world_says (room, "dana", "hello?");
  mock_room_assert_goes (room, "Robert, I can see why you are furious. Which card was it?");
  mock_room_assert_held_for (room, "dana: Hi Robert, good morning.", "Robert");
}

/* She is in another chat only. */
static void
test_other_chat (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_world_add_buddy (world->account, "joyce@shop.example", "Joyce Wu", "Customers");
  mock_world_says (mock_world_open (world->account, "joyce@shop.example"), "joyce@shop.example", "hello");
  mock_room_assert_held_for (room, "Hi Joyce, good morning.", "another chat");
  mock_ui_press_enter (room);
  mock_assert_sent ("");
}

static void
test_fix (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_room_assert_held_for (room, "dana: that must be difficult.", "difficult");
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
  PurpleConversation *room = mock_room_join (world);

  mock_world_says (room, "dana", "Are you there?");
  mock_room_assert_held_for (room, "Hello, I can see why you are upset. Calm down.", "Calm down");
  mock_world_says (room, "robert_", "Hello?");
  mock_ui_press_enter (room);
  mock_assert_sent ("Hello, I can see why you are upset. Calm down.");
  mock_room_assert_customer (room, "Robert");
  mock_room_assert_held_for (room, MOCK_ROOM_COLD, "furious");
  mock_ui_press_enter (room);
  mock_room_assert_goes (room, "dana: what happened when you opened it?");
}

/* Another customer's reply is another draft: said once is not said to both. */
static void
test_to_another_while_held (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_room_assert_held_for (room, "dana: " MOCK_ROOM_COLD, "upset");
  mock_room_assert_goes (room, "robert_: I can see why you are furious. What was the amount?");
  mock_protocol_forget ();
  mock_ui_send (room, "/attune send");
  mock_assert_sent ("dana: " MOCK_ROOM_COLD);
  mock_world_says (room, "dana", MOCK_ROOM_GRIEF);
  mock_world_says (room, "robert_", MOCK_ROOM_RAGE);
  mock_room_assert_held_for (room, "dana: " MOCK_ROOM_COLD, "upset");
  mock_room_assert_held_for (room, "robert_: " MOCK_ROOM_COLD, "furious");
  mock_ui_press_enter (room);
  mock_assert_sent ("robert_: " MOCK_ROOM_COLD);
}

/* --- what was before ------------------------------------------------------- */

/* What a room tells of when it is joined again has the agent's words in it. */
static void
test_earlier_words (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  serv_got_chat_in (purple_conversation_get_gc (room), purple_conv_chat_get_id (PURPLE_CONV_CHAT (room)), "agent",
                    PURPLE_MESSAGE_DELAYED, "dana: I can see why you are upset. What happened?", 1);
  mock_room_assert_goes (room, "dana: " MOCK_ROOM_COLD);
  mock_world_says (room, "robert_", "Hello?");
  mock_room_assert_held_for (room, MOCK_ROOM_COLD, "furious");
}

static void
test_recalled (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_room_assert_goes (room, "dana: I can see why you are upset. What happened?");
  mock_world_unload (world);
  mock_world_load (world);
  mock_room_assert_goes (room, "dana: " MOCK_ROOM_COLD);
  mock_room_assert_held_for (room, "robert_: " MOCK_ROOM_COLD, "furious");
}

/* Of many, those who were there last are remembered. */
static void
test_many (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);
  guint i;

  for (i = 0; i < 45; i++)
    {
      g_autofree char *who = g_strdup_printf ("visitor%u", i);

      mock_world_says (room, who, "hello");
    }
  mock_room_assert_held_for (room, "robert_: " MOCK_ROOM_COLD, "furious");
  for (i = 45; i < 100; i++)
    {
      g_autofree char *who = g_strdup_printf ("visitor%u", i);

      mock_world_says (room, who, "hello");
    }
  mock_room_assert_goes (room, "dana: good morning.");
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
  mock_world_add ("/addressee/to-another-while-held", test_to_another_while_held);
  mock_world_add ("/addressee/earlier-words", test_earlier_words);
  mock_world_add ("/addressee/recalled", test_recalled);
  mock_world_add ("/addressee/many", test_many);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
