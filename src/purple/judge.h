/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_JUDGE_H
#define ATTUNE_JUDGE_H

#include "purple/chat.h"

G_BEGIN_DECLS

/* attune_judge_holds: whether @draft is to be held: then it is shown, kept as
 * the chat's held draft, and comes back into the entry. When not, the chat
 * notes what is about to leave. Takes @draft in both cases; it is given back
 * by @passed when it may leave (NULL: not wanted). */
gboolean attune_judge_holds (AttuneChat *chat, AttuneDraft *draft, AttuneDraft **passed);

/* attune_judge_holds_entry: the same for a draft (taken) that stands in the
 * entry as @plain says: when it is held it stays there, and a companion shows
 * why; when not, the gate lets through what comes. */
gboolean attune_judge_holds_entry (AttuneChat *chat, AttuneDraft *draft, const char *plain);

/* attune_judge_holds_whisper: the same for a draft that was typed in another
 * window than the chat's: it does not come back into the entry of this one,
 * where something else may be. */
gboolean attune_judge_holds_whisper (AttuneChat *chat, AttuneDraft *draft);

/* attune_judge_note_seen: @draft was held, with its nudge, before its window
 * was closed; the agent is not asked about it a second time. */
void attune_judge_note_seen (AttuneChat *chat, const AttuneDraft *draft);

/* attune_judge_note_leaving: @draft leaves whatever it says. */
void attune_judge_note_leaving (AttuneChat *chat, const AttuneDraft *draft);

G_END_DECLS

#endif
