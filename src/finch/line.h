/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_LINE_H
#define ATTUNE_LINE_H

#include "purple/ipc.h"

G_BEGIN_DECLS

/* What the strip says, in one line of text. Which of its forms it has depends
 * on the columns alone, so that nothing in it moves while one types. */

/* The fewest columns that the strip makes sense in. */
#define ATTUNE_LINE_MIN_COLUMNS 32

/* attune_line_draft: how a draft that is being written stands; @hint (NULL: none)
 * is what there is to say of it. The caller's. */
char *attune_line_draft (const AttuneLive *live, const AttuneNudge *hint, guint columns);

/* attune_line_held: that the draft is held, what can be done, and why. The
 * caller's. */
char *attune_line_held (const AttuneLive *live, guint columns);

/* attune_line_explains: whether that has room for the why. */
gboolean attune_line_explains (const AttuneLive *live, guint columns);

G_END_DECLS

#endif
