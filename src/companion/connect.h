/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CONNECT_H
#define ATTUNE_CONNECT_H

#include "purple/ipc.h"

G_BEGIN_DECLS

/* attune_connect: core-attune's functions, valid while @companion is loaded;
 * NULL, and @companion->error set, when the core that is there is of another
 * version. */
const AttuneIpc *attune_connect (PurplePlugin *companion);

/* attune_connect_introduce: to be called first when a companion is probed: its
 * words are found, and it is loaded after core-attune and unloaded before it. */
void attune_connect_introduce (PurplePluginInfo *info);

G_END_DECLS

#endif
