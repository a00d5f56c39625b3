/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_QUESTION_H
#define ATTUNE_QUESTION_H

#include "core/signal.h"

G_BEGIN_DECLS

/* attune_questions_complete: one question signal for each sentence that asks.
 * @signals holds what the packs' phrases found, among them questions without a
 * mark and kinds of questions; they become one signal for each sentence, whose
 * detail is "open", "closed", "choice", "closing" or "confirm". */
void attune_questions_complete (const AttuneText *text, GArray *signals);

/* attune_question_is_closing: "Anything else?" */
gboolean attune_question_is_closing (const AttuneSignal *question);

G_END_DECLS

#endif
