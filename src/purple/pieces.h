/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PIECES_H
#define ATTUNE_PIECES_H

#include "purple/chat.h"

G_BEGIN_DECLS

/* What strict mode reads besides the draft as it stands: a sentence that goes out
 * piece by piece, or line by line, each of which would pass; and what begins with
 * a slash and yet is no command. */

/* attune_pieces_is_for_customer: as attune_coach_is_for_customer. */
gboolean attune_pieces_is_for_customer (AttuneMode mode, const char *plain);

/* attune_pieces_judge: as attune_coach_judge; in strict mode also what @plain makes
 * of a sentence that the agent's last messages left open. For "/me waves" there
 * are no suggestions: they would be put in front of it. */
AttuneVerdict *attune_pieces_judge (AttuneChat *chat, const AttuneConversation *talk, const char *plain, AttuneMode mode);

/* attune_pieces_note: @plain has left. */
void attune_pieces_note (AttuneChat *chat, const char *plain);

/* attune_pieces_forget: the customer has answered. */
void attune_pieces_forget (AttuneChat *chat);

G_END_DECLS

#endif
