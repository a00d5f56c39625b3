/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-room.h"

/* Robert has written last; Laura, a customer, and Bob, a colleague, are there. */
PurpleConversation *
mock_room_join (MockWorld *world)
{
  static const char *const NICKS[] = { "agent", "dana", "robert_", "laura", "bob" };
  PurpleConversation *room;
  guint i;

  purple_prefs_set_string ("/plugins/core/attune/rooms", "#support");
  purple_prefs_set_string ("/plugins/core/attune/staff", "bob, *-support");
  room = mock_protocol_join (world->account, MOCK_ROOM);
  for (i = 0; i < G_N_ELEMENTS (NICKS); i++)
    purple_conv_chat_add_user (PURPLE_CONV_CHAT (room), NICKS[i], NULL, PURPLE_CBFLAGS_NONE, FALSE);
  mock_world_says (room, "dana", MOCK_ROOM_GRIEF);
  mock_world_says (room, "robert_", MOCK_ROOM_RAGE);
  return room;
}

void
mock_room_assert_customer (PurpleConversation *room, const char *name)
{
  g_autofree char *called = g_strdup_printf ("called %s.", name);

  mock_ui_forget ();
  mock_ui_send (room, "/attune status");
  g_assert_true (mock_ui_has_line (called));
  mock_ui_forget ();
}

/* Held, and the nudge is about what that customer told. */
void
mock_room_assert_held_for (PurpleConversation *room, const char *draft, const char *told)
{
  mock_ui_forget ();
  mock_protocol_forget ();
  mock_ui_type (room, "");
  mock_ui_send (room, draft);
  mock_assert_sent ("");
  g_assert_true (mock_ui_has_line (told));
}

void
mock_room_assert_goes (PurpleConversation *room, const char *draft)
{
  mock_ui_forget ();
  mock_protocol_forget ();
  mock_ui_type (room, "");
  mock_ui_send (room, draft);
  mock_assert_sent (draft);
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
}
