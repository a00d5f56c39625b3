/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_HOLD_H
#define ATTUNE_HOLD_H

#include <glib.h>
#include "core/verdict.h"

G_BEGIN_DECLS

/*
 * AttuneHold: whether the draft of one chat may leave, from its verdicts and
 * from what was held before. It remembers what it held for until a draft
 * leaves: one interruption per draft.
 */
typedef struct AttuneHold AttuneHold;

AttuneHold *attune_hold_new (void);
void attune_hold_free (AttuneHold *hold);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneHold, attune_hold_free)

/* attune_hold_is_repeat: whether @draft is, byte for byte, the held one. */
gboolean attune_hold_is_repeat (const AttuneHold *hold, const char *draft);

/* attune_hold_decide: TRUE when @draft is to be held (and is remembered,
 * with @verdict, which it takes in every case); FALSE when it may leave.
 *
 * coach: held for a check once, and again only when it got worse; the
 * unchanged draft may leave, unless a `must' is open. strict: held as long as
 * a nudge is open, unless the agent was promoted for its check: then as in
 * coach mode. quiet: for a `must' only. off: never. */
gboolean attune_hold_decide (AttuneHold *hold, AttuneMode mode, const char *draft, AttuneVerdict *verdict);

/* attune_hold_enter_sends: whether the held draft, unchanged, would be let out
 * the next time; FALSE also when none is held. */
gboolean attune_hold_enter_sends (const AttuneHold *hold, AttuneMode mode);

/* attune_hold_draft: the held draft as typed, NULL when none is. Borrowed. */
const char *attune_hold_draft (const AttuneHold *hold);

/* attune_hold_verdict: the verdict on it, NULL when none is held. Borrowed. */
const AttuneVerdict *attune_hold_verdict (const AttuneHold *hold);

/* attune_hold_clear: the draft left or was given up: everything is forgotten. */
void attune_hold_clear (AttuneHold *hold);

G_END_DECLS

#endif
