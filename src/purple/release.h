/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_RELEASE_H
#define ATTUNE_RELEASE_H

#include "purple/chat.h"

G_BEGIN_DECLS

/* Sending what was kept back. It goes the way of every message, through the
 * signals, so that encryption plugins see it; our own gate lets it pass. */

/* attune_release_can: whether the conversation can send now: connected, and
 * the room not left. */
gboolean attune_release_can (PurpleConversation *conv);

/* attune_release: sends every message of @draft (taken), in order, as it was
 * typed. What cannot be sent, because the connection goes away in between,
 * becomes the chat's held draft, and the agent is told. */
void attune_release (AttuneChat *chat, AttuneDraft *draft);

/* attune_release_raw: the same for a conversation without state, such as one
 * that is being closed. Returns: how many messages were sent. */
guint attune_release_raw (PurpleConversation *conv, const AttuneDraft *draft);

/* attune_release_is_action: "/me waves". */
gboolean attune_release_is_action (const char *message);

G_END_DECLS

#endif
