/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-policy.h"
#include "mock-record.h"

#include <signals.h>

/* Strict mode, as the record has it. */

#define STRICT(lines) "[attune]\nmode=strict\n" lines
#define HARSH "Calm down, Dana, please."

static void
begin (MockWorld *world, const char *policy)
{
  mock_record_begin ();
  mock_policy_begin (world, policy);
}

static void
test_overridden (MockWorld *world)
{
  begin (world, STRICT ("override=reason\n"));
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent ("");
  mock_ui_send (world->conv, "/attune send She asked me to be “blunt”");
  mock_assert_sent (MOCK_COLD);
  mock_assert_record (1, "overridden 3");
  query_assert (mock_record_path (), "SELECT mode, reason, typed, sent FROM draft", "3|She asked me to be “blunt”||");
  /* The reason is that one’s. */
  mock_ui_send (world->conv, HARSH);
  mock_ui_send (world->conv, "Please send me a photo of the box.");
  mock_assert_record (2, "overridden 3, edited 2");
  query_assert (mock_record_path (), "SELECT reason IS NULL FROM draft WHERE id = 2", "1");
  mock_policy_end (world);
}

static void
test_marked (MockWorld *world)
{
  begin (world, STRICT ("override=never\nattempts=2\n"));
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, MOCK_COLD " Tell me all.");
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD " Tell me all.");
  mock_assert_record (1, "marked 3");
  query_assert (mock_record_path (), "SELECT remained FROM nudge", "1");
  mock_policy_end (world);
}

static void
test_emergency (MockWorld *world)
{
  begin (world, STRICT ("emergency-words=fire\n"));
  mock_ui_send (world->conv, "Calm down, Dana, there is a fire.");
  mock_assert_sent ("Calm down, Dana, there is a fire.");
  /* It would not have been held without the word. */
  mock_ui_send (world->conv, "Which fire brigade is nearest to you?");
  mock_assert_record (2, "emergency 1, passed 1");
  mock_policy_end (world);
}

#define STEPS "SELECT was, became FROM step JOIN checks USING (bit) WHERE name = 'ownership'"

static void
on_sending (PurpleAccount *account, const char *receiver, char **message, gpointer data)
{
  g_free (*message);
  *message = NULL;
}

/* It never left: what leaves next is something else. */
static void
test_emergency_cancelled (MockWorld *world)
{
  int handle;

  begin (world, STRICT ("emergency-words=fire\n"));
  purple_signal_connect (purple_conversations_get_handle (), "sending-im-msg", &handle, PURPLE_CALLBACK (on_sending), NULL);
  mock_ui_send (world->conv, "Calm down, Dana, there is a fire.");
  purple_signals_disconnect_by_handle (&handle);
  mock_assert_sent ("");
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_record (1, "passed 1");
  mock_policy_end (world);
}

/* Each step that a check takes, up and down. */
static void
test_steps (MockWorld *world)
{
  begin (world, STRICT ("promotion=2\noverride=free\n"));
  mock_ui_send (world->conv, MOCK_WARM);
  mock_ui_send (world->conv, "I will send you a new one today.");
  mock_assert_record (2, "passed 1, passed 1");
  query_assert (mock_record_path (), STEPS, "");
  mock_ui_send (world->conv, "I will send you the bill, too.");
  mock_assert_record (3, "passed 1, passed 1, passed 1");
  g_assert_cmpint (query_wait (mock_record_path (), "SELECT count(*) FROM (" STEPS ")", 1), ==, 1);
  mock_ui_send (world->conv, "It has been escalated, and the team is looking into it.");
  mock_ui_press_enter (world->conv);
  mock_assert_record (4, "passed 1, passed 1, passed 1, sent-as-is 2");
  g_assert_cmpint (query_wait (mock_record_path (), "SELECT count(*) FROM (" STEPS ")", 2), ==, 2);
  query_assert (mock_record_path (), STEPS, "3|2\n2|3");
  mock_policy_end (world);
}

static void
add (void)
{
  mock_world_add ("/record-strict/overridden", test_overridden);
  mock_world_add ("/record-strict/marked", test_marked);
  mock_world_add ("/record-strict/emergency", test_emergency);
  mock_world_add ("/record-strict/emergency/cancelled", test_emergency_cancelled);
  mock_world_add ("/record-strict/steps", test_steps);
}

int
main (int argc, char **argv)
{
  return mock_policy_main (argc, argv, add);
}
