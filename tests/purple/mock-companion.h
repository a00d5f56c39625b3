/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef MOCK_COMPANION_H
#define MOCK_COMPANION_H

#include "mock-world.h"
#include "purple/ipc.h"

/* What a companion does, with the mock client's entry. */

/* mock_companion_ask: the core's functions; fails the test without them. */
const AttuneIpc *mock_companion_ask (MockWorld *world);

/* mock_companion_enter: Enter, with @draft in the entry. TRUE: it stays there. */
gboolean mock_companion_enter (MockWorld *world, const char *draft);

#endif
