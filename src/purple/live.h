/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_LIVE_H
#define ATTUNE_LIVE_H

#include "purple/chat.h"
#include "purple/ipc.h"

G_BEGIN_DECLS

/* Drafts that are still being written. What is found here counts for nobody's
 * habits and holds nothing. */

/* attune_live_look: as AttuneIpc.look says. Never NULL. */
AttuneLive *attune_live_look (AttuneChat *chat, const char *draft, guint cursor, gboolean paused);

/* attune_live_try: as AttuneIpc.try says. */
AttuneLive *attune_live_try (AttuneSession *session, const char *name, const char *said, const char *draft);

void attune_live_free (AttuneLive *live);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneLive, attune_live_free)

G_END_DECLS

#endif
