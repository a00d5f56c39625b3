/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_OBSERVER_H
#define ATTUNE_OBSERVER_H

#include "purple/session.h"

G_BEGIN_DECLS

/* attune_observer_connect: what is said in support chats, and when they open
 * and close; until the plugin is unloaded. */
void attune_observer_connect (AttuneSession *session);

/* attune_observer_leave: before the unload: every chat gives back what it
 * holds. */
void attune_observer_leave (AttuneSession *session);

G_END_DECLS

#endif
