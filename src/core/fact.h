/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_FACT_H
#define ATTUNE_FACT_H

#include "core/conversation.h"
#include "core/text.h"

G_BEGIN_DECLS

/* attune_facts_find: what a customer gave in a message: order numbers, other
 * numbers, mail addresses, phone numbers, dates, devices. Returns: an array of AttuneFact, the
 * caller's; never NULL. */
GPtrArray *attune_facts_find (const AttunePacks *packs, const char *language, const AttuneText *text);

G_END_DECLS

#endif
