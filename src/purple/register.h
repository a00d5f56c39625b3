/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_REGISTER_H
#define ATTUNE_REGISTER_H

#include "purple/session.h"

G_BEGIN_DECLS

/* core-attune's side of ipc.h. */

/* attune_ipc_register: companions can ask from now on. */
void attune_ipc_register (AttuneSession *session);

/* attune_ipc_unregister: none of them is loaded any more. */
void attune_ipc_unregister (AttuneSession *session);

G_END_DECLS

#endif
