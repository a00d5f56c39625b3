/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_STOCK_H
#define ATTUNE_STOCK_H

#include "core/memory.h"

G_BEGIN_DECLS

/* Which sentences of empathy an agent has sent in a chat: their hashes, never
 * their words. */

/* attune_stock_is_empathy: whether the signal makes its sentence one. */
gboolean attune_stock_is_empathy (const AttuneSignal *signal);

/* attune_stock_has: whether the sentence of @signal, one of the @signals of
 * @text, was sent to this customer before. */
gboolean attune_stock_has (const AttuneMemory *memory, const AttuneText *text, const GArray *signals, const AttuneSignal *signal);

/* attune_stock_is_worn: whether two other customers have had it today. */
gboolean attune_stock_is_worn (const AttuneMemory *memory, const AttuneText *text, const GArray *signals, const AttuneSignal *signal);

/* attune_stock_remember: the sentences of empathy of a message that was sent. */
void attune_stock_remember (AttuneMemory *memory, const AttuneText *text, const GArray *signals);

G_END_DECLS

#endif
