/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_NEED_H
#define ATTUNE_NEED_H

#include "core/check.h"

G_BEGIN_DECLS

/* attune_needs_find: fills in verdict->needs from what the checks have said of
 * the draft, before levels and modes change it, and from its signals. */
void attune_needs_find (const AttuneConversation *conversation, const AttuneCheckInput *input, AttuneVerdict *verdict);

/* attune_needs_expect: the same for a draft that has no word yet, but perhaps
 * an address: what the first words are to bring. */
void attune_needs_expect (const AttuneConversation *conversation, const AttuneCheckInput *input, AttuneVerdict *verdict);

G_END_DECLS

#endif
