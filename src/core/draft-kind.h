/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_DRAFT_KIND_H
#define ATTUNE_DRAFT_KIND_H

#include "core/text.h"

G_BEGIN_DECLS

/* attune_draft_is_talk: FALSE for what leaves but is no draft to coach:
 * commands, auto-replies, encrypted handshakes, a link, code or an order
 * number alone, quoted text alone, nothing at all. */
gboolean attune_draft_is_talk (const AttuneText *text);

/* attune_draft_is_encryption: what an encryption says by itself, such as "?OTRv23?". */
gboolean attune_draft_is_encryption (const char *draft);

G_END_DECLS

#endif
