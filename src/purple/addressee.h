/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_ADDRESSEE_H
#define ATTUNE_ADDRESSEE_H

#include "purple/chat.h"

G_BEGIN_DECLS

/* Whom a message in a room is for, as far as it says so itself. */

typedef enum {
  ATTUNE_ADDRESSEE_NOBODY, /* it does not say */
  ATTUNE_ADDRESSEE_CUSTOMER,
  ATTUNE_ADDRESSEE_COLLEAGUE, /* and no customer */
} AttuneAddresseeKind;

typedef struct {
  AttuneAddresseeKind kind;
  const char *who; /* a customer's nick, borrowed for the moment; NULL for the other kinds */
} AttuneAddressee;

/* attune_addressee_find: @plain begins with the nick of somebody who is in the
 * room or has written there ("dana: …", "@dana …"), or speaks to them by name
 * ("Hi Dana, …"). */
AttuneAddressee attune_addressee_find (AttuneChat *chat, const char *plain);

/* attune_addressee_skip: the bytes that the nicks at the beginning of @plain
 * take up, with what belongs to them; 0: there are none. */
guint attune_addressee_skip (AttuneChat *chat, const char *plain);

G_END_DECLS

#endif
