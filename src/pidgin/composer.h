/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_COMPOSER_H
#define ATTUNE_COMPOSER_H

#include <gtkconv.h>
#include "purple/ipc.h"

G_BEGIN_DECLS

/*
 * AttuneComposer: the coach at one entry of Pidgin: strip, card and marks, what
 * was last looked at, and the hold. One window serves several conversations,
 * and one entry several conversations with the same contact: whose draft it is
 * is asked anew each time.
 */
typedef struct AttuneComposer AttuneComposer;

/* attune_composer_attach: to an entry that has none yet. */
void attune_composer_attach (PidginConversation *gtkconv, const AttuneIpc *ipc);

/* attune_composer_detach: nothing of it is left in the window; what stands in the
 * entry stays. */
void attune_composer_detach (PidginConversation *gtkconv);

/* attune_composer_of: NULL when it has none. Borrowed. */
AttuneComposer *attune_composer_of (PidginConversation *gtkconv);

/* attune_composer_refresh: something else than the draft has changed. */
void attune_composer_refresh (AttuneComposer *composer);

/* attune_composer_keep: @conv is about to close with its window. */
void attune_composer_keep (AttuneComposer *composer, PurpleConversation *conv);

G_END_DECLS

#endif
