/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_BURIED_H
#define ATTUNE_BURIED_H

#include "purple/chat.h"

G_BEGIN_DECLS

/* A command of ours behind other text in the entry: no client takes it for one, and
 * it would go out to the customer. It happens to who types it behind a held draft. */

/* attune_buried_asks: whether the draft @plain has one and the agent was not
 * asked yet if that is meant; then they are, and the second time it may go, unless a
 * strictly held draft waits.
 * @returns: it comes back into the entry, or is in it still. */
gboolean attune_buried_asks (AttuneChat *chat, AttuneMode mode, const char *plain, gboolean returns);

G_END_DECLS

#endif
