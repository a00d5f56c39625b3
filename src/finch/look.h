/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_LOOK_H
#define ATTUNE_LOOK_H

#include "finch/window.h"

G_BEGIN_DECLS

/* Looking at the draft in the entry, and showing in the strip what there is to
 * say of it. */

/* attune_look: @paused as in AttuneIpc.look. Asks nobody when nothing has
 * changed since the last look. */
void attune_look (AttuneWindow *window, gboolean paused);

/* attune_look_explains: after a draft was held: looks, and says whether the strip
 * has room for the reason. */
gboolean attune_look_explains (AttuneWindow *window);

/* attune_look_is_held: whether what was looked at is the held draft, unchanged. */
gboolean attune_look_is_held (const AttuneWindow *window);

/* attune_look_nudges: what there is to say of what was looked at; AttuneNudge,
 * most serious first. Borrowed until the next look; NULL: nothing was. */
const GPtrArray *attune_look_nudges (const AttuneWindow *window);

/* attune_look_forget: frees what was looked at. */
void attune_look_forget (AttuneWindow *window);

G_END_DECLS

#endif
