/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_ASIDE_H
#define ATTUNE_ASIDE_H

#include "finch/window.h"

G_BEGIN_DECLS

/*
 * A held draft that needs a reason is put aside while the agent types one: there is
 * only one entry, and behind the draft the command would be a part of it. core-attune
 * still holds it. Unless it has left, it comes back when the entry is empty again.
 */

/* attune_aside_put: what is in the entry, which is the held draft; the command that
 * sends it is there instead. */
void attune_aside_put (AttuneWindow *window);

/* attune_aside_is: whether something is. */
gboolean attune_aside_is (const AttuneWindow *window);

/* attune_aside_take_back: nothing was sent: what was put aside is in the entry as it
 * was, and the command is not. If nothing was, does nothing. */
void attune_aside_take_back (AttuneWindow *window);

/* attune_aside_return: core-attune gives @draft back. Returns: where the cursor was
 * in it, bytes; its end, when it is another. */
guint attune_aside_return (AttuneWindow *window, const char *draft);

/* attune_aside_note_enter: Enter was pressed, and the entry is as it was then. */
void attune_aside_note_enter (AttuneWindow *window);

/* attune_aside_note_change: the entry has changed. */
void attune_aside_note_change (AttuneWindow *window);

/* attune_aside_forget: core-attune keeps it, as its chat, or the window, goes. */
void attune_aside_forget (AttuneWindow *window);

G_END_DECLS

#endif
