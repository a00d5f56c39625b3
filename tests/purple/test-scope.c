/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <prefs.h>

/* Which chats are support chats. */

#define ROUGH "Calm down."
#define STRANGER "visitor-4711@web.example"

/* Whether Attune does something here: a rough reply is held, or it leaves at
 * once and nothing is shown. */
static void
check (PurpleConversation *conv, gboolean covered)
{
  mock_ui_forget ();
  mock_protocol_forget ();
  mock_ui_send (conv, ROUGH);
  g_assert_cmpuint (mock_protocol_sent ()->len, ==, covered ? 0 : 1);
  g_assert_cmpuint (mock_ui_lines ()->len, ==, covered ? 1 : 0);
  if (covered)
    mock_ui_press_enter (conv);
  mock_assert_sent (ROUGH);
}

static PurpleConversation *
open_in_group (MockWorld *world, const char *name, const char *group)
{
  mock_world_add_buddy (world->account, name, NULL, group);
  return mock_world_open (world->account, name);
}

static void
test_groups (MockWorld *world)
{
  PurpleConversation *support = open_in_group (world, "a@b", "support");
  PurpleConversation *friend = open_in_group (world, "friend@b", "Friends");
  PurpleConversation *stranger = mock_world_open (world->account, STRANGER);

  check (world->conv, TRUE);
  check (support, TRUE);
  check (friend, FALSE);
  check (stranger, FALSE);
  purple_prefs_set_string ("/plugins/core/attune/groups", " Friends ,, VIP*");
  check (world->conv, FALSE);
  check (friend, TRUE);
  check (open_in_group (world, "v@b", "VIP gold"), TRUE);
  purple_prefs_set_string ("/plugins/core/attune/groups", "");
  check (friend, FALSE);
}

/* Somebody may be in two groups. */
static void
test_two_groups (MockWorld *world)
{
  PurpleConversation *conv;

  mock_world_add_buddy (world->account, "two@b", NULL, "Friends");
  conv = open_in_group (world, "two@b", "Customers");
  check (conv, TRUE);
}

static void
test_rooms (MockWorld *world)
{
  PurpleConversation *help = mock_protocol_join (world->account, "Help-Desk@rooms.example");
  PurpleConversation *lunch = mock_protocol_join (world->account, "lunch@rooms.example");

  check (help, FALSE);
  purple_prefs_set_string ("/plugins/core/attune/rooms", "sales?, help*@rooms.example");
  check (help, TRUE);
  check (lunch, FALSE);
  /* Patterns are for rooms, not for people. */
  check (mock_world_open (world->account, "help-me@rooms.example"), FALSE);
}

static void
test_chat_on_off (MockWorld *world)
{
  PurpleConversation *stranger = mock_world_open (world->account, STRANGER);
  PurpleConversation *other = mock_world_open (world->account, "visitor-4712@web.example");

  mock_ui_send (stranger, "/attune on");
  g_assert_true (mock_ui_has_line ("you turned it on for this chat"));
  check (stranger, TRUE);
  check (other, FALSE);
  mock_ui_send (stranger, "/attune off");
  check (stranger, FALSE);
  mock_ui_send (world->conv, "/attune off chat");
  check (world->conv, FALSE);
}

static void
test_group_on_off (MockWorld *world)
{
  PurpleConversation *friend = open_in_group (world, "friend@b", "Friends");
  PurpleConversation *second = open_in_group (world, "second@b", "Friends");

  mock_ui_send (friend, "/attune on group");
  check (second, TRUE);
  mock_ui_send (world->conv, "/attune off group");
  check (world->conv, FALSE);
  check (second, TRUE);
}

static void
test_group_of_stranger (MockWorld *world)
{
  PurpleConversation *stranger = mock_world_open (world->account, STRANGER);

  mock_ui_send (stranger, "/attune on group");
  g_assert_true (mock_ui_has_line ("in no group"));
  check (stranger, FALSE);
}

static void
test_account (MockWorld *world)
{
  PurpleConversation *stranger = mock_world_open (world->account, STRANGER);
  PurpleAccount *private = mock_protocol_sign_on ("private@home.example/laptop", 0);
  PurpleConversation *elsewhere = mock_world_open (private, STRANGER);

  mock_ui_send (stranger, "/attune on account");
  check (stranger, TRUE);
  check (mock_world_open (world->account, "visitor-4712@web.example"), TRUE);
  check (mock_protocol_join (world->account, "lunch@rooms.example"), TRUE);
  check (elsewhere, FALSE);
  mock_ui_send (elsewhere, "/attune off account");
  mock_world_add_buddy (private, "c@d", NULL, "Customers");
  check (mock_world_open (private, "c@d"), FALSE);
}

/* chat, then group, then account, then the defaults. */
static void
test_precedence (MockWorld *world)
{
  PurpleConversation *conv = world->conv;

  check (conv, TRUE);
  mock_ui_send (conv, "/attune off account");
  check (conv, FALSE);
  mock_ui_send (conv, "/attune on group");
  check (conv, TRUE);
  mock_ui_send (conv, "/attune off chat");
  check (conv, FALSE);
  mock_ui_send (conv, "/attune on account");
  check (conv, FALSE);
  mock_ui_send (conv, "/attune on");
  check (conv, TRUE);
}

/* Turned off while a draft is held: the draft is not lost. */
static void
test_off_while_held (MockWorld *world)
{
  mock_ui_send (world->conv, ROUGH);
  mock_ui_send (world->conv, "/attune off");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, ROUGH);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (ROUGH);
}

static void
test_off_while_held_without_entry (MockWorld *world)
{
  mock_ui_set_send_confirm (FALSE);
  mock_ui_send (world->conv, ROUGH);
  mock_ui_forget ();
  mock_ui_send (world->conv, "/attune off");
  g_assert_true (mock_ui_has_line ("Your draft was not sent: “" ROUGH "”"));
}

/* The contact list is not needed to remember: these run in a libpurple of
 * their own, one after the other, with the same profile. */

static void
test_restart_say (MockWorld *world)
{
  mock_ui_send (mock_world_open (world->account, STRANGER), "/attune on");
  mock_ui_send (world->conv, "/attune off group");
  mock_ui_send (mock_world_open (mock_protocol_sign_on ("web/gateway", 0), STRANGER), "/attune on account");
}

static void
test_restart_check (MockWorld *world)
{
  PurpleAccount *gateway = mock_protocol_sign_on ("web/gateway", 0);

  check (mock_world_open (world->account, STRANGER), TRUE);
  check (world->conv, FALSE);
  check (mock_world_open (gateway, "visitor-1@web.example"), TRUE);
}

static void
test_restart (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *profile = g_dir_make_tmp ("attune-purple-restart-XXXXXX", &error);

  g_assert_no_error (error);
  g_setenv (MOCK_UI_PROFILE, profile, TRUE);
  g_test_trap_subprocess ("/scope/restart/subprocess/say", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_test_trap_subprocess ("/scope/restart/subprocess/check", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
  g_unsetenv (MOCK_UI_PROFILE);
  mock_ui_remove_folder (profile);
}

static void
add (void)
{
  mock_world_add ("/scope/groups", test_groups);
  mock_world_add ("/scope/two-groups", test_two_groups);
  mock_world_add ("/scope/rooms", test_rooms);
  mock_world_add ("/scope/chat-on-off", test_chat_on_off);
  mock_world_add ("/scope/group-on-off", test_group_on_off);
  mock_world_add ("/scope/group-of-stranger", test_group_of_stranger);
  mock_world_add ("/scope/account", test_account);
  mock_world_add ("/scope/precedence", test_precedence);
  mock_world_add ("/scope/off-while-held", test_off_while_held);
  mock_world_add ("/scope/off-while-held-without-entry", test_off_while_held_without_entry);
  mock_world_add ("/scope/restart/subprocess/say", test_restart_say);
  mock_world_add ("/scope/restart/subprocess/check", test_restart_check);
  g_test_add_func ("/scope/restart", test_restart);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
