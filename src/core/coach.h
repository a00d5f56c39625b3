/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_COACH_H
#define ATTUNE_COACH_H

#include <glib.h>
#include "core/conversation.h"
#include "core/pack.h"
#include "core/verdict.h"

G_BEGIN_DECLS

/* attune_coach_judge: what to say about @draft (plain text, UTF-8, any
 * length) in this conversation. In mode quiet nudges become hints; in mode
 * off the verdict has no nudges. Never fails. The conversation is not changed.
 * Returns: the caller's; never NULL. Its signals borrow from the packs. */
AttuneVerdict *attune_coach_judge (const AttuneConversation *conversation, const char *draft, AttuneMode mode);

/* attune_coach_is_for_customer: FALSE for what leaves but is no draft to
 * coach: commands, auto-replies, encrypted handshakes, a URL, code or an
 * order number alone, quoted text alone, nothing at all. */
gboolean attune_coach_is_for_customer (const char *draft);

G_END_DECLS

#endif
