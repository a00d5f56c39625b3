/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_GATE_H
#define ATTUNE_GATE_H

#include "purple/chat.h"

G_BEGIN_DECLS

/* Where drafts are stopped: libpurple's signals before a message is sent. */

/* attune_gate_connect: until the plugin is unloaded. */
void attune_gate_connect (AttuneSession *session);

/* attune_gate_finish: judges the lines that were collected so far (see
 * gate.c) without waiting for more; does nothing when there are none. */
void attune_gate_finish (AttuneChat *chat);

G_END_DECLS

#endif
