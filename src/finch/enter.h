/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_ENTER_H
#define ATTUNE_ENTER_H

#include "finch/window.h"

G_BEGIN_DECLS

/* attune_enter_connect: from now on a draft is asked about before Finch takes it
 * out of the entry; until every handler with @window as its data is disconnected. */
void attune_enter_connect (AttuneWindow *window);

/* attune_enter_leave: what was to be sent has been, or could not be. */
void attune_enter_leave (AttuneWindow *window);

/* attune_enter_send: as Enter does. */
void attune_enter_send (AttuneWindow *window);

/* attune_enter_give_back: puts a held draft into the entry, in front of what was
 * typed there meanwhile. */
void attune_enter_give_back (AttuneWindow *window, const char *draft);

G_END_DECLS

#endif
