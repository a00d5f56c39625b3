/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_ACTS_H
#define ATTUNE_ACTS_H

#include "finch/window.h"

G_BEGIN_DECLS

/* What the keys do. */

/* attune_acts_look: to the words that the next nudge is about, and the whole
 * nudge is written into the chat. */
void attune_acts_look (AttuneWindow *window);

/* attune_acts_fix: what is suggested is put into the draft: all of it for a held
 * draft, else that of the nudge that was looked at last or is in the strip. */
void attune_acts_fix (AttuneWindow *window);

/* attune_acts_send: sends the draft as it is, when one is held; if that needs a
 * reason, it is put aside until there is one, and comes back with the key. */
void attune_acts_send (AttuneWindow *window);

G_END_DECLS

#endif
