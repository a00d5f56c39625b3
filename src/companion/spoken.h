/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_SPOKEN_H
#define ATTUNE_SPOKEN_H

#include "purple/ipc.h"

G_BEGIN_DECLS

/*
 * AttuneSpoken: what has been said of one draft while it is written. What was
 * said once stays until it is put right, also when the agent types on in the
 * same sentence: words that come and go with each key are hard to look at.
 */
typedef struct AttuneSpoken AttuneSpoken;

AttuneSpoken *attune_spoken_new (void);
void attune_spoken_free (AttuneSpoken *spoken);

/* attune_spoken_apply: adds to live->shown what was said before and is still
 * true, and remembers what is said now. */
void attune_spoken_apply (AttuneSpoken *spoken, AttuneLive *live);

/* attune_spoken_forget: another draft begins. */
void attune_spoken_forget (AttuneSpoken *spoken);

G_END_DECLS

#endif
