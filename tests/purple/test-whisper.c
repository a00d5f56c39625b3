/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <cmds.h>

/* "/msg" and "/query" of IRC, which send without a signal: a command in the
 * place of IRC's own notes what would go out. */

#define IRC_DANA "dana"
#define RUDE "Calm down."
#define OTHER "bob"

typedef struct {
  PurpleCmdId commands[2];
  GString *sent; /* "nick text\n" … */
  PurpleConversation *typed; /* the window that is typed into, with a colleague */
} Irc;

static PurpleCmdRet
on_irc_command (PurpleConversation *conv, const char *command, char **args, char **error, gpointer data)
{
  Irc *irc = data;

  g_string_append_printf (irc->sent, "%s %s\n", args[0], args[1]);
  return PURPLE_CMD_RET_OK;
}

static Irc *
start (MockWorld *world)
{
  static const char *const COMMANDS[] = { "msg", "query" };
  Irc *irc = g_new0 (Irc, 1);
  guint i;

  irc->sent = g_string_new (NULL);
  /* IRC itself may be there: this one is asked before it, and after ours. */
  for (i = 0; i < G_N_ELEMENTS (COMMANDS); i++)
    irc->commands[i] = purple_cmd_register (COMMANDS[i], "ws", PURPLE_CMD_P_PRPL + 1,
                                            PURPLE_CMD_FLAG_IM | PURPLE_CMD_FLAG_CHAT | PURPLE_CMD_FLAG_ALLOW_WRONG_ARGS, NULL,
                                            on_irc_command, "", irc);
  purple_account_set_protocol_id (world->account, "prpl-irc");
  mock_world_add_buddy (world->account, IRC_DANA, "Dana Whitfield", "Customers");
  world->conv = mock_world_open (world->account, IRC_DANA);
  mock_world_says (world->conv, IRC_DANA, "My parcel came smashed and I am so upset!");
  irc->typed = mock_world_open (world->account, OTHER);
  return irc;
}

static void
stop (MockWorld *world, Irc *irc)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (irc->commands); i++)
    purple_cmd_unregister (irc->commands[i]);
  purple_account_set_protocol_id (world->account, MOCK_PROTOCOL_ID);
  g_string_free (irc->sent, TRUE);
  g_free (irc);
}

/* Nothing comes into the entry of the customer's window, where other words may
 * be; it goes out once. */
static void
test_held (MockWorld *world)
{
  Irc *irc = start (world);

  mock_ui_type (world->conv, "half a ");
  mock_ui_send (irc->typed, "/msg dana " RUDE);
  g_assert_cmpstr (irc->sent->str, ==, "");
  mock_assert_sent ("");
  g_assert_true (mock_ui_has_line ("Your draft: “" RUDE "”"));
  g_assert_true (mock_ui_has_line ("/attune send"));
  g_assert_false (mock_ui_has_line ("Press Enter"));
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, "half a ");
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (RUDE);
  g_assert_cmpstr (irc->sent->str, ==, "");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, "");
  stop (world, irc);
}

static void
test_again (MockWorld *world)
{
  Irc *irc = start (world);

  mock_ui_send (irc->typed, "/msg dana " RUDE);
  mock_ui_send (irc->typed, "/msg dana " RUDE);
  g_assert_cmpstr (irc->sent->str, ==, "dana " RUDE "\n");
  mock_assert_sent ("");
  mock_ui_forget ();
  mock_ui_send (world->conv, "/attune send");
  g_assert_true (mock_ui_has_line ("No draft is held"));
  stop (world, irc);
}

/* What went out this way is remembered: she was greeted, heard and asked. */
static void
test_remembered (MockWorld *world)
{
  Irc *irc = start (world);

  mock_ui_send (irc->typed, "/msg dana Hi Dana, I can see why you are upset. What happened when you opened it?");
  g_assert_cmpstr (irc->sent->str, ==, "dana Hi Dana, I can see why you are upset. What happened when you opened it?\n");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
  mock_ui_send (world->conv, "I have put a new one on its way.");
  mock_assert_sent ("I have put a new one on its way.");
  stop (world, irc);
}

static void
test_lines (MockWorld *world)
{
  Irc *irc = start (world);

  purple_conversation_set_features (world->conv, PURPLE_CONNECTION_NO_NEWLINES);
  mock_ui_send (irc->typed, "/msg dana Hi Dana,\n" RUDE "\n<b> & so on");
  g_assert_cmpstr (irc->sent->str, ==, "");
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent ("Hi Dana,\n" RUDE "\n&lt;b&gt; &amp; so on");
  g_assert_cmpuint (mock_protocol_sent ()->len, ==, 3);
  stop (world, irc);
}

static void
test_query (MockWorld *world)
{
  Irc *irc = start (world);

  purple_conversation_destroy (world->conv);
  mock_ui_send (irc->typed, "/query dana " RUDE);
  g_assert_cmpstr (irc->sent->str, ==, "");
  g_assert_true (mock_ui_has_line ("Your draft: “" RUDE "”"));
  stop (world, irc);
}

/* Colleagues, strangers, customers of whom nothing is known, and no text. */
static void
test_others (MockWorld *world)
{
  Irc *irc = start (world);

  mock_ui_send (irc->typed, "/msg bob " RUDE);
  mock_ui_send (irc->typed, "/msg stranger " RUDE);
  purple_conversation_destroy (world->conv);
  mock_ui_send (irc->typed, "/msg dana " RUDE);
  mock_ui_send (irc->typed, "/msg dana");
  g_assert_cmpstr (irc->sent->str, ==, "bob " RUDE "\nstranger " RUDE "\ndana " RUDE "\ndana (null)\n");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
  stop (world, irc);
}

/* In a room of XMPP, a member's address is the room's with their nick. */
static void
test_xmpp_room (MockWorld *world)
{
  Irc *irc = start (world);
  PurpleConversation *room;
  PurpleConversation *member;

  purple_account_set_protocol_id (world->account, "prpl-jabber");
  room = mock_protocol_join (world->account, "support@rooms.example");
  member = mock_world_open (world->account, "support@rooms.example/dana");
  mock_ui_send (member, "/attune on");
  mock_ui_send (room, "/msg dana " RUDE);
  g_assert_cmpstr (irc->sent->str, ==, "");
  mock_ui_send (member, "/attune send");
  g_assert_cmpstr (((MockSent *) g_ptr_array_index (mock_protocol_sent (), 0))->to, ==, "support@rooms.example/dana");
  mock_assert_sent (RUDE);
  stop (world, irc);
}

static void
test_unload (MockWorld *world)
{
  Irc *irc = start (world);

  mock_ui_send (irc->typed, "/msg dana " RUDE);
  mock_world_unload (world);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, RUDE);
  mock_ui_type (world->conv, "");
  mock_ui_send (irc->typed, "/msg dana " RUDE);
  g_assert_cmpstr (irc->sent->str, ==, "dana " RUDE "\n");
  stop (world, irc);
}

static void
test_window_closed (MockWorld *world)
{
  Irc *irc = start (world);

  mock_ui_send (irc->typed, "/msg dana " RUDE);
  purple_conversation_destroy (world->conv);
  world->conv = mock_world_open (world->account, IRC_DANA);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, RUDE);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (RUDE);
  stop (world, irc);
}

static void
add (void)
{
  mock_world_add ("/whisper/held", test_held);
  mock_world_add ("/whisper/again", test_again);
  mock_world_add ("/whisper/remembered", test_remembered);
  mock_world_add ("/whisper/lines", test_lines);
  mock_world_add ("/whisper/query", test_query);
  mock_world_add ("/whisper/others", test_others);
  mock_world_add ("/whisper/xmpp-room", test_xmpp_room);
  mock_world_add ("/whisper/unload", test_unload);
  mock_world_add ("/whisper/window-closed", test_window_closed);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
