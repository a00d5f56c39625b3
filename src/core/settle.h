/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_SETTLE_H
#define ATTUNE_SETTLE_H

#include "core/verdict.h"

G_BEGIN_DECLS

/* attune_verdict_settled: what can be said of @draft (the bytes that were
 * judged) while it is being written. Of a sentence that is still under way
 * nothing is said, and nothing is called missing before the first sentence is
 * complete, until the agent pauses (@paused). @cursor: bytes into @draft.
 * Returns: an array of AttuneNudge, borrowed from @verdict, most serious first;
 * the caller's; never NULL. */
GPtrArray *attune_verdict_settled (const AttuneVerdict *verdict, const char *draft, guint cursor, gboolean paused);

G_END_DECLS

#endif
