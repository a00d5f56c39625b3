/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-record.h"

#include <cmds.h>
#include <conversation.h>
#include <prefs.h>
#include <signals.h>
#include <string.h>
#include "mock-companion.h"
#include "mock-room.h"

/* Each way that a draft can go, as the record has it afterwards. */

#define MODE "/plugins/core/attune/mode"
#define NUDGES "SELECT draft, checks.name || '/' || rule.name, level, remained FROM nudge JOIN rule ON rule.id = rule" \
               " JOIN checks USING (bit) ORDER BY draft, rule.name"

static void
begin (MockWorld *world)
{
  mock_record_begin ();
  mock_world_complain (world);
}

static void
assert_nudges (const char *expected)
{
  query_assert (mock_record_path (), NUDGES, expected);
}

/* --- by Enter ------------------------------------------------------------ */

static void
test_passed (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_record (1, "passed 1");
  query_assert (mock_record_path (), "SELECT mode, phase, mood, held, reason, typed, sent FROM draft", "2|0|-1|0|||");
  query_assert (mock_record_path (), "SELECT count(*) FROM draft WHERE abs (time - strftime ('%s')) < 60", "1");
  query_assert (mock_record_path (), "SELECT name FROM checks, draft WHERE met & (1 << bit) ORDER BY name",
                "dismissal\nempathy\nempathy.sympathy\nname\nname.overuse\nname.wrong\nquestion\ntone");
  query_assert (mock_record_path (), "SELECT missed FROM draft", "0");
  assert_nudges ("");
  /* The next one is in the middle of the chat. */
  mock_ui_send (world->conv, "Please send me a photo of the box.");
  mock_assert_record (2, "passed 1, passed 1");
  query_assert (mock_record_path (), "SELECT phase FROM draft WHERE id = 2", "1");
  query_assert (mock_record_path (), "SELECT count(DISTINCT conversation) FROM draft", "1");
}

static void
test_sent_as_is (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_assert_record (1, "sent-as-is 2");
  assert_nudges ("1|empathy.sympathy/must-be|1|1");
  query_assert (mock_record_path (), "SELECT name FROM checks, draft WHERE missed & (1 << bit) ORDER BY name", "empathy.sympathy");
}

static void
test_fixed (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, "/attune fix");
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD_FIXED);
  mock_assert_record (1, "fixed 2");
  assert_nudges ("1|empathy.sympathy/must-be|1|0");
}

static void
test_edited (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, MOCK_COLD " Calm down.");
  mock_ui_send (world->conv, "Hi Dana, I can see why you are upset. What happened when you opened it?");
  mock_assert_record (1, "edited 3");
  assert_nudges ("1|dismissal/calm-down|1|0\n1|empathy.sympathy/must-be|1|0");
}

static void
test_held_for (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  g_usleep (120 * 1000);
  mock_ui_press_enter (world->conv);
  mock_assert_record (1, "sent-as-is 2");
  query_assert (mock_record_path (), "SELECT count(*) FROM draft WHERE held BETWEEN 120 AND 30000", "1");
}

/* What is nothing to coach is not recorded, and does not end the held draft. */
static void
test_no_draft (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, "https://shop.example/help");
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("https://shop.example/help\n" MOCK_COLD);
  mock_assert_record (1, "sent-as-is 2");
}

/* --- by commands --------------------------------------------------------- */

static void
test_command_send (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, "/attune send");
  mock_assert_record (1, "sent-as-is 2");
  assert_nudges ("1|empathy.sympathy/must-be|1|1");
}

/* Without an entry to put it into: it is never judged as it leaves. */
static void
test_command_fix_and_send (MockWorld *world)
{
  mock_ui_set_send_confirm (FALSE);
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, "/attune fix");
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD_FIXED);
  mock_assert_record (1, "fixed 2");
  assert_nudges ("1|empathy.sympathy/must-be|1|0");
}

static void
test_ignored (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, "/attune ignore");
  mock_ui_press_enter (world->conv);
  mock_assert_record (1, "sent-as-is 2");
  assert_nudges ("1|empathy.sympathy/must-be|1|1");
}

/* Attune is turned off for the chat, to send it. */
static void
test_off_here (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, "/attune off");
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
  mock_assert_record (1, "sent-as-is 2");
  mock_ui_send (world->conv, "Calm down.");
  mock_ui_send (world->conv, "/attune on");
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_record (2, "sent-as-is 2, passed 1");
}

static void
test_off_here_in_lines (MockWorld *world)
{
  const char *draft = "Hi Dana,\nthat must be difficult.\nWhat happened when you opened it?";

  purple_conversation_set_features (world->conv, PURPLE_CONNECTION_NO_NEWLINES);
  begin (world);
  mock_ui_send (world->conv, draft);
  mock_ui_send (world->conv, "/attune off");
  mock_ui_send (world->conv, draft);
  mock_assert_sent (draft);
  mock_assert_record (1, "sent-as-is 2");
}

static void
test_mode_off (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  purple_prefs_set_string (MODE, "off");
  mock_ui_press_enter (world->conv);
  mock_assert_record (1, "sent-as-is 2");
  assert_nudges ("1|empathy.sympathy/must-be|1|1");
  /* Nothing is coached, and nothing recorded. */
  mock_ui_send (world->conv, "Calm down.");
  purple_prefs_set_string (MODE, "strict");
  mock_ui_send (world->conv, "Please send me a photo of the box.");
  mock_assert_record (2, "sent-as-is 2, passed 1");
  query_assert (mock_record_path (), "SELECT mode FROM draft", "2\n3");
}

/* --- in lines ------------------------------------------------------------ */

static void
test_lines (MockWorld *world)
{
  begin (world);
  purple_conversation_set_features (world->conv, PURPLE_CONNECTION_NO_NEWLINES);
  mock_ui_send (world->conv, "Hi Dana,\nI understand how difficult that must be.\nWhat happened when you opened it?");
  g_assert_cmpuint (mock_protocol_sent ()->len, ==, 3);
  mock_ui_send (world->conv, "Calm down.\nWhat was in it?");
  mock_ui_press_enter (world->conv);
  g_assert_cmpuint (mock_protocol_sent ()->len, ==, 5);
  mock_assert_record (2, "passed 1, sent-as-is 2");
}

static void
test_lines_window_closed (MockWorld *world)
{
  begin (world);
  purple_conversation_set_features (world->conv, PURPLE_CONNECTION_NO_NEWLINES);
  mock_ui_type (world->conv, MOCK_WARM "\nWhat was in it?");
  mock_ui_press_enter_only (world->conv);
  purple_conversation_destroy (world->conv);
  mock_assert_sent (MOCK_WARM "\nWhat was in it?");
  mock_assert_record (1, "passed 1");
}

/* --- by a companion ------------------------------------------------------ */

static void
test_companion (MockWorld *world)
{
  const AttuneIpc *ipc = mock_companion_ask (world);
  AttuneLive *live;
  char *why_not = NULL;
  char *fixed;

  begin (world);
  g_assert_true (mock_companion_enter (world, MOCK_COLD));
  g_assert_false (mock_companion_enter (world, MOCK_COLD));
  g_assert_true (mock_companion_enter (world, "Calm down, Dana, please."));
  g_assert_true (ipc->let (ipc->session, world->conv, NULL, &why_not));
  g_assert_false (mock_companion_enter (world, "Calm down, Dana, please."));
  mock_world_complain (world);
  g_assert_true (mock_companion_enter (world, "That must be difficult."));
  live = ipc->look (ipc->session, world->conv, "That must be difficult.", 0, TRUE);
  fixed = ipc->fix (live, NULL, "That must be difficult.");
  ipc->free_live (live);
  g_assert_false (mock_companion_enter (world, fixed));
  g_free (fixed);
  mock_assert_record (3, "sent-as-is 2, sent-as-is 2, fixed 2");
}

/* It could not be sent, and then it was. */
static void
test_companion_not_sent (MockWorld *world)
{
  const AttuneIpc *ipc = mock_companion_ask (world);

  begin (world);
  g_assert_false (ipc->enter (ipc->session, world->conv, MOCK_WARM, MOCK_WARM));
  ipc->entered (ipc->session, world->conv);
  g_assert_false (mock_companion_enter (world, MOCK_WARM));
  mock_assert_record (1, "passed 1");
}

/* --- who else has a say -------------------------------------------------- */

static void
on_sending (PurpleAccount *account, const char *receiver, char **message, gpointer data)
{
  g_free (*message);
  *message = NULL;
}

/* Another plugin behind us keeps it: it has not left. */
static void
test_cancelled (MockWorld *world)
{
  int handle;

  begin (world);
  purple_signal_connect (purple_conversations_get_handle (), "sending-im-msg", &handle, PURPLE_CALLBACK (on_sending), NULL);
  mock_ui_send (world->conv, MOCK_WARM);
  purple_signals_disconnect_by_handle (&handle);
  mock_assert_sent ("");
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_assert_record (1, "sent-as-is 2");
}

static void
test_not_connected (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_protocol_drop (world->account);
  mock_ui_send (world->conv, "/attune send");
  mock_protocol_return (world->account, 0);
  mock_ui_settle ();
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD);
  mock_assert_record (1, "sent-as-is 2");
}

/* In a room each customer is a conversation; a reply to one goes out while one to
 * another is held. */
static void
test_room (MockWorld *world)
{
  PurpleConversation *room;

  mock_record_begin ();
  room = mock_room_join (world);
  mock_ui_send (room, "dana: calm down.");
  mock_ui_send (room, "robert_: I can see why you are furious. What was the amount?");
  mock_ui_send (room, "dana: calm down.");
  mock_assert_record (2, "passed 1, sent-as-is 2");
  query_assert (mock_record_path (), "SELECT count(DISTINCT conversation) FROM draft", "2");
}

static PurpleCmdRet
on_whisper (PurpleConversation *conv, const char *command, char **args, char **error, gpointer data)
{
  return PURPLE_CMD_RET_OK;
}

static void
test_whisper (MockWorld *world)
{
  PurpleCmdId command = purple_cmd_register ("msg", "ws", PURPLE_CMD_P_PRPL + 1, PURPLE_CMD_FLAG_IM, NULL, on_whisper, "", NULL);
  PurpleConversation *typed;

  mock_record_begin ();
  purple_account_set_protocol_id (world->account, "prpl-irc");
  mock_world_complain (world);
  typed = mock_world_open (world->account, "bob");
  mock_ui_send (typed, "/msg " MOCK_DANA " Calm down.");
  mock_ui_send (world->conv, "/attune send");
  mock_ui_send (typed, "/msg " MOCK_DANA " Please send me a photo of the box.");
  mock_assert_record (2, "sent-as-is 2, passed 1");
  purple_account_set_protocol_id (world->account, MOCK_PROTOCOL_ID);
  purple_cmd_unregister (command);
}

/* --- closed windows ------------------------------------------------------ */

static void
close_and_open (MockWorld *world)
{
  purple_conversation_destroy (world->conv);
  g_usleep (300 * 1000);
  world->conv = mock_world_open (world->account, MOCK_DANA);
}

static void
test_window_closed (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  close_and_open (world);
  mock_ui_press_enter (world->conv);
  mock_assert_record (1, "sent-as-is 2");
  /* Nobody sat before it while it was closed. */
  query_assert (mock_record_path (), "SELECT held < 300 FROM draft", "1");
  assert_nudges ("1|empathy.sympathy/must-be|1|1");
}

static void
test_window_never_opened (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  purple_conversation_destroy (world->conv);
  mock_world_unload (world);
  mock_assert_record (1, "given-up 1");
  assert_nudges ("1|empathy.sympathy/must-be|1|0");
  /* Not for the next test. */
  mock_world_load (world);
  world->conv = mock_world_open (world->account, MOCK_DANA);
  mock_ui_press_enter (world->conv);
}

static void
test_unload (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_world_unload (world);
  mock_assert_record (1, "given-up 1");
  /* What is sent meanwhile is nobody's. */
  mock_ui_press_enter (world->conv);
  mock_world_load (world);
  mock_ui_send (world->conv, "Please send me a photo of the box.");
  mock_assert_record (2, "given-up 1, passed 1");
}

/* Loaded anew, the draft comes back when its window is opened. */
static void
test_reload (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  purple_conversation_destroy (world->conv);
  mock_world_unload (world);
  mock_world_load (world);
  world->conv = mock_world_open (world->account, MOCK_DANA);
  mock_assert_record (1, "given-up 1");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
  mock_assert_record (2, "given-up 1, sent-as-is 1");
}

static void
test_account_removed (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  purple_accounts_delete (world->account);
  mock_assert_record (1, "given-up 1");
}

static void
test_account_of_closed_window_removed (MockWorld *world)
{
  begin (world);
  mock_ui_send (world->conv, MOCK_COLD);
  purple_conversation_destroy (world->conv);
  purple_accounts_delete (world->account);
  mock_assert_record (1, "given-up 1");
}

static void
add (void)
{
  mock_world_add ("/record/passed", test_passed);
  mock_world_add ("/record/sent-as-is", test_sent_as_is);
  mock_world_add ("/record/fixed", test_fixed);
  mock_world_add ("/record/edited", test_edited);
  mock_world_add ("/record/held-for", test_held_for);
  mock_world_add ("/record/no-draft", test_no_draft);
  mock_world_add ("/record/command/send", test_command_send);
  mock_world_add ("/record/command/fix-and-send", test_command_fix_and_send);
  mock_world_add ("/record/command/ignore", test_ignored);
  mock_world_add ("/record/command/off", test_off_here);
  mock_world_add ("/record/command/off-in-lines", test_off_here_in_lines);
  mock_world_add ("/record/mode-off", test_mode_off);
  mock_world_add ("/record/lines", test_lines);
  mock_world_add ("/record/lines/window-closed", test_lines_window_closed);
  mock_world_add ("/record/companion", test_companion);
  mock_world_add ("/record/companion/not-sent", test_companion_not_sent);
  mock_world_add ("/record/cancelled", test_cancelled);
  mock_world_add ("/record/not-connected", test_not_connected);
  mock_world_add ("/record/room", test_room);
  mock_world_add ("/record/whisper", test_whisper);
  mock_world_add ("/record/window/closed", test_window_closed);
  mock_world_add ("/record/window/never-opened", test_window_never_opened);
  mock_world_add ("/record/unload", test_unload);
  mock_world_add ("/record/reload", test_reload);
  mock_world_add ("/record/account/removed", test_account_removed);
  mock_world_add ("/record/account/of-closed-window", test_account_of_closed_window_removed);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
