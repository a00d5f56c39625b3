/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_NAMES_H
#define ATTUNE_NAMES_H

#include "purple/chat.h"

G_BEGIN_DECLS

/* What the customers of all chats are called, as of now. */

/* attune_names_refresh: what the contact list and the rooms say. */
void attune_names_refresh (AttuneSession *session);

/* attune_names_set_others: tells @talk, a conversation of @chat, who is somebody
 * else: the customers of the other chats, but for whoever is called like
 * somebody here: speaking to Robert is right where a Robert is. */
void attune_names_set_others (AttuneChat *chat, AttuneConversation *talk);

G_END_DECLS

#endif
