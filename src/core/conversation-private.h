/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CONVERSATION_PRIVATE_H
#define ATTUNE_CONVERSATION_PRIVATE_H

#include "core/conversation.h"
#include "core/memory.h"

G_BEGIN_DECLS

/* Shared by conversation*.c only. */

struct AttuneConversation {
  AttuneMemory memory;
  char *contact;      /* as the contact list has it */
  AttuneTurn turn;    /* the customer's last */
  GHashTable *ignored; /* checks and rules */
  AttuneCheckLevelFunc level; /* NULL: every check is on */
  gpointer level_data;
  const AttuneHabits *habits; /* NULL: nothing fades */
};

/* attune_memory_take_name: takes @name; NULL: not known any more. */
void attune_memory_take_name (AttuneMemory *memory, AttuneName *name, AttuneNameSource source);

/* attune_conversation_learn_name: what the customer's last message says of
 * their name and title. */
void attune_conversation_learn_name (AttuneConversation *conversation, const AttuneText *text);

G_END_DECLS

#endif
