/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef MOCK_ROOM_H
#define MOCK_ROOM_H

#include <prefs.h>
#include "mock-world.h"

/* A room with two customers who are upset, Dana and Robert; Laura, who has not
 * written yet; and Bob, a colleague. */

#define MOCK_ROOM "#support"
#define MOCK_ROOM_GRIEF "My parcel came smashed and I am so upset!"
#define MOCK_ROOM_RAGE "My card was charged twice, I am furious!"
#define MOCK_ROOM_COLD "We will send the money back tomorrow."

/* mock_room_join: their nicks are dana, robert_, laura and bob. Dana has written
 * her grief, and then Robert his rage. */
PurpleConversation *mock_room_join (MockWorld *world);

/* mock_room_assert_customer: what /attune status calls the customer. */
void mock_room_assert_customer (PurpleConversation *room, const char *name);

/* mock_room_assert_held_for: @draft is held, and the nudge has @told in it, a
 * part of what that customer wrote or of the draft. */
void mock_room_assert_held_for (PurpleConversation *room, const char *draft, const char *told);

/* mock_room_assert_goes: @draft is sent, and nothing is said about it. */
void mock_room_assert_goes (PurpleConversation *room, const char *draft);

#endif
