/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-room.h"

/* Colleagues in a room, as the preferences name them: they are no customers, and
 * what is written to them is left alone. */

static void
test_wrote (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_world_says (room, "bob", "I am so upset, the coffee is gone!");
  mock_world_says (room, "bob_", "And angry.");
  mock_world_says (room, "Ann-Support", "Me too.");
  mock_room_assert_customer (room, "Robert");
}

static void
test_addressed (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_room_assert_goes (room, "bob: calm down, that must be difficult.");
  mock_room_assert_goes (room, "@bob calm down");
  mock_room_assert_goes (room, "Thanks Bob, calm down.");
  mock_room_assert_customer (room, "Robert");
  /* Robert has had no word yet. */
  mock_room_assert_held_for (room, MOCK_ROOM_COLD, "furious");
}

/* He has gone for lunch; and what is no nick is none, whatever the list says. */
static void
test_absent (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  purple_conv_chat_clear_users (PURPLE_CONV_CHAT (room));
  mock_room_assert_goes (room, "bob: calm down.");
  mock_room_assert_goes (room, "@bob_ calm down.");
  mock_room_assert_goes (room, "ann-support: calm down.");
  purple_prefs_set_string ("/plugins/core/attune/staff", "s*");
  mock_room_assert_held_for (room, "sorry, calm down.", "alm down");
}

/* The held reply is still there. */
static void
test_while_held (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_room_assert_held_for (room, "dana: " MOCK_ROOM_COLD, "upset");
  mock_room_assert_goes (room, "bob: can you look at her parcel?");
  mock_protocol_forget ();
  mock_ui_send (room, "/attune send");
  mock_assert_sent ("dana: " MOCK_ROOM_COLD);
  mock_room_assert_customer (room, "Dana");
}

/* Words to a colleague that could not be sent come back, and go out once. */
static void
test_without_connection (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  purple_conversation_set_features (room, PURPLE_CONNECTION_NO_NEWLINES);
  mock_ui_type (room, "bob: one\ntwo");
  mock_ui_press_enter_only (room);
  mock_protocol_drop (world->account);
  mock_ui_settle ();
  g_assert_cmpstr (mock_ui_entry (room), ==, "bob: one\ntwo");
  mock_protocol_return (world->account, PURPLE_CONNECTION_NO_NEWLINES);
  g_assert_true (mock_protocol_join (world->account, MOCK_ROOM) == room);
  mock_ui_press_enter (room);
  mock_assert_sent ("bob: one\ntwo");
  mock_ui_send (room, "/attune status");
  g_assert_cmpstr (mock_ui_entry (room), ==, "");
}

static void
test_acknowledged (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_world_says (room, "bob", "dana: I am so sorry to hear that! What happened when you opened it?");
  mock_room_assert_goes (room, "dana: " MOCK_ROOM_COLD);
  mock_room_assert_held_for (room, "robert_: " MOCK_ROOM_COLD, "furious");
}

/* The agent notices that Attune takes Robert for a customer. */
static void
test_said_later (MockWorld *world)
{
  PurpleConversation *room = mock_room_join (world);

  mock_room_assert_customer (room, "Robert");
  purple_prefs_set_string ("/plugins/core/attune/staff", "ROBERT");
  mock_ui_type (room, "");
  mock_room_assert_held_for (room, MOCK_ROOM_COLD, "upset");
  mock_room_assert_customer (room, "Dana");
  mock_room_assert_goes (room, "robert_: calm down.");
}

static void
test_nobody_else (MockWorld *world)
{
  PurpleConversation *room;

  purple_prefs_set_string ("/plugins/core/attune/rooms", "#support");
  purple_prefs_set_string ("/plugins/core/attune/staff", "*");
  room = mock_protocol_join (world->account, MOCK_ROOM);
  mock_world_says (room, "dana", MOCK_ROOM_GRIEF);
  mock_room_assert_goes (room, MOCK_ROOM_COLD);
}

static void
add (void)
{
  mock_world_add ("/colleague/wrote", test_wrote);
  mock_world_add ("/colleague/addressed", test_addressed);
  mock_world_add ("/colleague/absent", test_absent);
  mock_world_add ("/colleague/while-held", test_while_held);
  mock_world_add ("/colleague/without-connection", test_without_connection);
  mock_world_add ("/colleague/acknowledged", test_acknowledged);
  mock_world_add ("/colleague/said-later", test_said_later);
  mock_world_add ("/colleague/nobody-else", test_nobody_else);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
