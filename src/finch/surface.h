/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_FINCH_SURFACE_H
#define ATTUNE_FINCH_SURFACE_H

#include "purple/ipc.h"

G_BEGIN_DECLS

/* attune_finch_surface: for drafts that were held on their way, by a command for
 * example: they come back into the entry. @ipc is borrowed for as long as the
 * surface is in use. */
AttuneSurface attune_finch_surface (const AttuneIpc *ipc);

G_END_DECLS

#endif
