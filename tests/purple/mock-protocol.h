/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef MOCK_PROTOCOL_H
#define MOCK_PROTOCOL_H

#include <account.h>
#include <connection.h>
#include <conversation.h>

/* A protocol without a network: it notes the bytes that would leave. */

#define MOCK_PROTOCOL_ID "prpl-attune-mock"

typedef struct {
  char *to; /* the contact's or the room's name */
  char *bytes;
  PurpleMessageFlags flags;
} MockSent;

void mock_protocol_register (void);

/* mock_protocol_sent: everything since the last forget, in order: MockSent. */
const GPtrArray *mock_protocol_sent (void);
void mock_protocol_forget (void);

/* mock_protocol_log: each message is also written to this file (-1: to none), a
 * line for each, when it leaves: it is there whatever becomes of the process. */
void mock_protocol_log (int file);

/* mock_protocol_sign_on: a connected account; @flags are its connection's. */
PurpleAccount *mock_protocol_sign_on (const char *username, PurpleConnectionFlags flags);

/* mock_protocol_drop: the connection goes away, as a fault of the network. */
void mock_protocol_drop (PurpleAccount *account);
void mock_protocol_return (PurpleAccount *account, PurpleConnectionFlags flags);

PurpleConversation *mock_protocol_join (PurpleAccount *account, const char *room);

#endif
