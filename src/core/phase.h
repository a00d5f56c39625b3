/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PHASE_H
#define ATTUNE_PHASE_H

#include "core/conversation.h"
#include "core/journal-schema.h"
#include "core/verdict.h"

G_BEGIN_DECLS

/* attune_phase_of: where in the conversation a draft stands. opening: the agent's
 * first reply to this customer. closing: it says goodbye, or asks whether there
 * is anything else; or the customer has just said thanks or goodbye, and nothing
 * more. working: all else. @verdict is the draft's. */
AttunePhase attune_phase_of (const AttuneConversation *conversation, const AttuneVerdict *verdict);

G_END_DECLS

#endif
