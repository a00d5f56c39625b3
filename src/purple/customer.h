/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CUSTOMER_H
#define ATTUNE_CUSTOMER_H

#include "purple/chat.h"

G_BEGIN_DECLS

/* Who the customer of a chat is. */

/* attune_customer_select: from now on @who is the customer; each one in a
 * room has a memory of their own. */
void attune_customer_select (AttuneChat *chat, const char *who);

/* attune_customer_alias: what the contact list or the room calls the
 * customer; NULL: nothing but a screen name. Borrowed from libpurple, for
 * the moment. */
const char *attune_customer_alias (AttuneChat *chat);

/* attune_customer_is_agent: whether @who, in a room, is the agent. */
gboolean attune_customer_is_agent (PurpleConversation *room, const char *who);

G_END_DECLS

#endif
