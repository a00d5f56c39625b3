/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CUSTOMER_H
#define ATTUNE_CUSTOMER_H

#include "purple/chat.h"

G_BEGIN_DECLS

/*
 * Who the customer of a chat is. In a room it is who wrote last or was
 * addressed last, whichever is later, and is not of the staff; each has a
 * memory of their own.
 */

typedef struct {
  AttuneConversation *talk;
  guint turn; /* of the chat's turns, the last that was theirs; 0: none yet */
} AttuneCustomer;

void attune_customer_free (AttuneCustomer *customer);

/* attune_customer_select: from now on @who is the customer. */
void attune_customer_select (AttuneChat *chat, const char *who);

/* attune_customer_of_draft: the customer whom @plain, a draft or a part of one,
 * is written to: whom it addresses, or else the customer of the chat; a draft
 * that is held stays with whom it was held for. "" in an IM; NULL when it is
 * for a colleague. Borrowed for the moment. */
const char *attune_customer_of_draft (AttuneChat *chat, const char *plain);

/* attune_customer_key: what stands for that customer across windows and sessions:
 * attune_kept_key, and in a room the nick behind it. The caller's. */
char *attune_customer_key (AttuneChat *chat, const char *plain);

/* attune_customer_for_draft: the conversation to judge @plain in, with the names
 * as they are now; NULL when it is for a colleague, and nothing to coach. Who
 * the customer of the chat is does not change by it. Borrowed for the moment. */
AttuneConversation *attune_customer_for_draft (AttuneChat *chat, const char *plain);

/* attune_customer_address: the same for what has left: whom it addressed is the
 * customer from now on. */
AttuneConversation *attune_customer_address (AttuneChat *chat, const char *plain);

/* attune_customer_alias: what the contact list or the room calls the customer;
 * NULL: nothing but a nick or screen name. Borrowed from libpurple, for the
 * moment. @who matters in rooms only. */
const char *attune_customer_alias (AttuneChat *chat, const char *who);

/* attune_customer_take_policy: what the chat's policy says of conversations, for
 * those that there are. */
void attune_customer_take_policy (AttuneChat *chat);

/* attune_customer_is_agent: whether @who, in a room, is the agent. */
gboolean attune_customer_is_agent (AttuneChat *room, const char *who);

/* attune_customer_is_staff: whether @who, in a room, is a colleague, as the
 * preferences say; also as "bob_" or "bob|away", when they say "bob". */
gboolean attune_customer_is_staff (AttuneChat *room, const char *who);

G_END_DECLS

#endif
