/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PROGRESS_H
#define ATTUNE_PROGRESS_H

#include "purple/chat.h"

G_BEGIN_DECLS

/* attune_progress_note: a draft of the chat has left: what it tells of the agent's
 * habits is kept, and who was promoted by it is told. */
void attune_progress_note (AttuneChat *chat);

G_END_DECLS

#endif
