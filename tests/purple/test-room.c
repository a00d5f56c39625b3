/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <prefs.h>

/* Rooms: another order of arguments, and several customers. */

#define ROOM "support@rooms.example"
#define GRIEF "My parcel came smashed and I am so upset!"

static PurpleConversation *
join (MockWorld *world)
{
  purple_prefs_set_string ("/plugins/core/attune/rooms", "support*");
  return mock_protocol_join (world->account, ROOM);
}

static void
test_hold (MockWorld *world)
{
  PurpleConversation *room = join (world);

  mock_world_says (room, "Dana", GRIEF);
  mock_ui_send (room, MOCK_COLD);
  mock_assert_sent ("");
  g_assert_cmpstr (mock_ui_entry (room), ==, MOCK_COLD);
  mock_ui_press_enter (room);
  mock_assert_sent (MOCK_COLD);
  g_assert_cmpstr (((MockSent *) g_ptr_array_index (mock_protocol_sent (), 0))->to, ==, ROOM);
}

/* The room's echo of our own words is not a customer's. */
static void
test_echo (MockWorld *world)
{
  PurpleConversation *room = join (world);

  mock_world_says (room, "Dana", GRIEF);
  mock_ui_send (room, MOCK_WARM);
  mock_ui_send (room, "Please send me a photo of the box.");
  mock_assert_sent (MOCK_WARM "\nPlease send me a photo of the box.");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
}

/* The customer is whoever wrote last; each is remembered. */
static void
test_speakers (MockWorld *world)
{
  PurpleConversation *room = join (world);

  mock_world_says (room, "Dana", GRIEF);
  mock_ui_send (room, MOCK_WARM);
  mock_world_says (room, "Robert", "My card was charged twice, I am furious!");
  mock_ui_forget ();
  mock_ui_send (room, "/attune status");
  g_assert_true (mock_ui_has_line ("called Robert"));
  mock_ui_send (room, "What was the amount?");
  g_assert_true (mock_ui_has_line ("Robert"));
  mock_ui_press_enter (room);
  mock_world_says (room, "Dana", "Ok, the box was wet.");
  mock_ui_forget ();
  mock_ui_send (room, "/attune status");
  g_assert_true (mock_ui_has_line ("called Dana"));
}

/* Colleagues who write under the agent's name, from another client. */
static void
test_own_name (MockWorld *world)
{
  PurpleConversation *room = join (world);

  purple_prefs_set_string ("/plugins/core/attune/own-name", "Service Team");
  mock_world_says (room, "Dana", GRIEF);
  mock_world_says (room, "service team", "We will be right back.");
  mock_ui_send (room, "/attune status");
  g_assert_true (mock_ui_has_line ("called Dana"));
}

static void
test_many_speakers (MockWorld *world)
{
  PurpleConversation *room = join (world);
  guint i;

  for (i = 0; i < 200; i++)
    {
      g_autofree char *who = g_strdup_printf ("visitor%u", i);

      mock_world_says (room, who, GRIEF);
    }
  mock_world_says (room, "Dana", GRIEF);
  mock_ui_send (room, MOCK_COLD);
  mock_assert_sent ("");
  mock_ui_send (room, "/attune send");
  mock_assert_sent (MOCK_COLD);
}

static void
test_ignored_for_all (MockWorld *world)
{
  PurpleConversation *room = join (world);

  mock_ui_send (room, "/attune on");
  mock_world_says (room, "Dana", GRIEF);
  mock_ui_send (room, MOCK_COLD);
  mock_ui_send (room, "/attune ignore");
  mock_ui_press_enter (room);
  mock_world_says (room, "Robert", GRIEF);
  mock_ui_send (room, "Hi Robert, that must be difficult. What happened when you opened it?");
  mock_assert_sent (MOCK_COLD "\nHi Robert, that must be difficult. What happened when you opened it?");
}

static void
test_lines (MockWorld *world)
{
  PurpleConversation *room = join (world);
  const char *draft = "Hi Dana,\ncalm down.\nWhat happened?";

  purple_conversation_set_features (room, PURPLE_CONNECTION_NO_NEWLINES);
  mock_world_says (room, "Dana", GRIEF);
  mock_ui_send (room, draft);
  mock_assert_sent ("");
  g_assert_cmpstr (mock_ui_entry (room), ==, draft);
  mock_ui_press_enter (room);
  mock_assert_sent (draft);
  g_assert_cmpuint (mock_protocol_sent ()->len, ==, 3);
}

/* Thrown out of the room while a draft is held. */
static void
test_left (MockWorld *world)
{
  PurpleConversation *room = join (world);

  mock_world_says (room, "Dana", GRIEF);
  mock_ui_send (room, MOCK_COLD);
  serv_got_chat_left (purple_account_get_connection (world->account), purple_conv_chat_get_id (PURPLE_CONV_CHAT (room)));
  mock_ui_send (room, "/attune send");
  mock_assert_sent ("");
  g_assert_cmpstr (mock_ui_entry (room), ==, MOCK_COLD);
  g_assert_true (mock_protocol_join (world->account, ROOM) == room);
  mock_ui_send (room, "/attune send");
  mock_assert_sent (MOCK_COLD);
}

static void
test_closed (MockWorld *world)
{
  PurpleConversation *room = join (world);

  mock_world_says (room, "Dana", GRIEF);
  mock_ui_send (room, MOCK_COLD);
  purple_conversation_destroy (room);
  mock_ui_settle ();
  room = mock_protocol_join (world->account, ROOM);
  mock_ui_settle ();
  g_assert_cmpstr (mock_ui_entry (room), ==, MOCK_COLD);
}

/* gc may be NULL: nobody is there to send to, and nothing crashes. */
static void
test_without_connection (MockWorld *world)
{
  char *message = g_strdup (MOCK_COLD);
  PurpleConversation *room = join (world);
  int id = purple_conv_chat_get_id (PURPLE_CONV_CHAT (room));

  mock_protocol_drop (world->account);
  purple_signal_emit (purple_conversations_get_handle (), "sending-chat-msg", world->account, &message, id);
  purple_signal_emit (purple_conversations_get_handle (), "sent-chat-msg", world->account, message, id);
  g_assert_cmpstr (message, ==, MOCK_COLD);
  g_free (message);
}

static void
add (void)
{
  mock_world_add ("/room/hold", test_hold);
  mock_world_add ("/room/echo", test_echo);
  mock_world_add ("/room/speakers", test_speakers);
  mock_world_add ("/room/own-name", test_own_name);
  mock_world_add ("/room/many-speakers", test_many_speakers);
  mock_world_add ("/room/ignored-for-all", test_ignored_for_all);
  mock_world_add ("/room/lines", test_lines);
  mock_world_add ("/room/left", test_left);
  mock_world_add ("/room/closed", test_closed);
  mock_world_add ("/room/without-connection", test_without_connection);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
