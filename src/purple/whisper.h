/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_WHISPER_H
#define ATTUNE_WHISPER_H

#include "purple/session.h"

G_BEGIN_DECLS

/*
 * “/msg dana …” and “/query dana …”, typed in another window: IRC and the rooms
 * of XMPP have commands of their own for it, which send without any signal. So
 * we are asked before them, as a command of the same name. What is to be held
 * is held in the customer's own window; the rest goes on to the protocol.
 */

void attune_whisper_register (AttuneSession *session);
void attune_whisper_unregister (AttuneSession *session);

G_END_DECLS

#endif
