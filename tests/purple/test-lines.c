/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <prefs.h>

/* Protocols without newlines: a draft comes as one message for each line. */

#define FIRST "Hi Dana, I understand how difficult that must be."
#define ROUGH "Calm down."
#define LAST "What happened when you opened it?"

static void
start (MockWorld *world)
{
  purple_conversation_set_features (world->conv, PURPLE_CONNECTION_NO_NEWLINES);
  mock_world_complain (world);
}

static void
test_held_as_one (MockWorld *world)
{
  const char *draft = FIRST "\n" ROUGH "\n" LAST;

  start (world);
  mock_ui_type (world->conv, draft);
  mock_ui_press_enter_only (world->conv);
  mock_assert_sent ("");
  mock_ui_settle ();
  mock_assert_sent ("");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 1);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, draft);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (draft);
  g_assert_cmpuint (mock_protocol_sent ()->len, ==, 3);
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 1);
}

/* The first line alone would be held; with the others it is fine. */
static void
test_good_as_one (MockWorld *world)
{
  const char *draft = "Hi Dana,\n" LAST "\nI understand how difficult that must be.";

  start (world);
  mock_ui_send (world->conv, draft);
  mock_assert_sent (draft);
  g_assert_cmpuint (mock_protocol_sent ()->len, ==, 3);
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
}

static void
test_one_line (MockWorld *world)
{
  start (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
}

static void
test_command (MockWorld *world)
{
  const char *draft = FIRST "\n<b>" ROUGH "</b>\n" LAST;

  start (world);
  purple_prefs_set_string ("/plugins/core/attune/mode", "strict");
  mock_ui_send (world->conv, draft);
  mock_ui_press_enter (world->conv);
  mock_assert_sent ("");
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (draft);
  g_assert_cmpuint (mock_protocol_sent ()->len, ==, 3);
}

static void
test_fixed_without_entry (MockWorld *world)
{
  start (world);
  mock_ui_set_send_confirm (FALSE);
  mock_ui_send (world->conv, "Hi Dana, that must be difficult.\n" LAST);
  mock_ui_send (world->conv, "/attune fix");
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (FIRST "\n" LAST);
  g_assert_cmpuint (mock_protocol_sent ()->len, ==, 2);
}

/* In mode off nothing waits. */
static void
test_off (MockWorld *world)
{
  start (world);
  purple_prefs_set_string ("/plugins/core/attune/mode", "off");
  mock_ui_type (world->conv, ROUGH "\n" LAST);
  mock_ui_press_enter_only (world->conv);
  mock_assert_sent (ROUGH "\n" LAST);
}

static void
test_window_closed_between (MockWorld *world)
{
  start (world);
  mock_ui_type (world->conv, FIRST "\n" LAST);
  mock_ui_press_enter_only (world->conv);
  purple_conversation_destroy (world->conv);
  mock_assert_sent (FIRST "\n" LAST);
  mock_ui_settle ();
  mock_assert_sent (FIRST "\n" LAST);
  world->conv = mock_world_open (world->account, MOCK_DANA);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, "");
}

static void
test_window_closed_between_held (MockWorld *world)
{
  start (world);
  mock_ui_type (world->conv, FIRST "\n" ROUGH);
  mock_ui_press_enter_only (world->conv);
  purple_conversation_destroy (world->conv);
  mock_ui_settle ();
  mock_assert_sent ("");
  world->conv = mock_world_open (world->account, MOCK_DANA);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, FIRST "\n" ROUGH);
  g_assert_true (mock_ui_has_line ("back in your entry"));
}

static void
test_dropped_between (MockWorld *world)
{
  start (world);
  mock_ui_type (world->conv, FIRST "\n" LAST);
  mock_ui_press_enter_only (world->conv);
  mock_protocol_drop (world->account);
  mock_ui_settle ();
  mock_assert_sent ("");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, FIRST "\n" LAST);
  g_assert_true (mock_ui_has_line ("not connected"));
  mock_protocol_return (world->account, PURPLE_CONNECTION_NO_NEWLINES);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (FIRST "\n" LAST);
}

static void
on_sent_drop (PurpleAccount *account, const char *who, const char *message, gpointer data)
{
  purple_signals_disconnect_by_handle (data);
  mock_protocol_drop (account);
}

/* The connection goes after the first line: the others are not lost. */
static void
test_dropped_midway (MockWorld *world)
{
  start (world);
  purple_signal_connect (purple_conversations_get_handle (), "sent-im-msg", world, PURPLE_CALLBACK (on_sent_drop), world);
  mock_ui_send (world->conv, FIRST "\n" LAST "\nTell me all.");
  mock_assert_sent (FIRST);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, LAST "\nTell me all.");
  mock_protocol_return (world->account, PURPLE_CONNECTION_NO_NEWLINES);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (FIRST "\n" LAST "\nTell me all.");
}

static void
test_unload_between (MockWorld *world)
{
  start (world);
  mock_ui_type (world->conv, FIRST "\n" LAST);
  mock_ui_press_enter_only (world->conv);
  mock_world_unload (world);
  mock_assert_sent (FIRST "\n" LAST);
  mock_ui_settle ();
  mock_assert_sent (FIRST "\n" LAST);
}

/* What comes in while lines wait stays behind them. */
static void
test_order (MockWorld *world)
{
  start (world);
  mock_ui_type (world->conv, FIRST);
  mock_ui_press_enter_only (world->conv);
  purple_prefs_set_string ("/plugins/core/attune/mode", "off");
  mock_ui_type (world->conv, LAST);
  mock_ui_press_enter_only (world->conv);
  mock_ui_settle ();
  mock_assert_sent (FIRST "\n" LAST);
}

static void
add (void)
{
  mock_world_add ("/lines/held-as-one", test_held_as_one);
  mock_world_add ("/lines/good-as-one", test_good_as_one);
  mock_world_add ("/lines/one-line", test_one_line);
  mock_world_add ("/lines/command", test_command);
  mock_world_add ("/lines/fixed-without-entry", test_fixed_without_entry);
  mock_world_add ("/lines/off", test_off);
  mock_world_add ("/lines/window-closed-between", test_window_closed_between);
  mock_world_add ("/lines/window-closed-between-held", test_window_closed_between_held);
  mock_world_add ("/lines/dropped-between", test_dropped_between);
  mock_world_add ("/lines/dropped-midway", test_dropped_midway);
  mock_world_add ("/lines/unload-between", test_unload_between);
  mock_world_add ("/lines/order", test_order);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
