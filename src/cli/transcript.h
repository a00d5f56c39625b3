/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_TRANSCRIPT_H
#define ATTUNE_CLI_TRANSCRIPT_H

#include <stdio.h>
#include <glib.h>
#include "cli/turn-json.h"
#include "core/conversation.h"
#include "core/verdict.h"

G_BEGIN_DECLS

/* AttuneTranscript: a conversation for people to read, 80 columns wide: who
 * said what, the seen words marked, the nudges below. */
typedef struct AttuneTranscript AttuneTranscript;

/* attune_transcript_new: bold and dim are used when @out is a terminal. */
AttuneTranscript *attune_transcript_new (FILE *out);
void attune_transcript_free (AttuneTranscript *transcript);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneTranscript, attune_transcript_free)

/* attune_transcript_customer: a customer's turn, with what was understood.
 * @known is the name as known before it, NULL for none. */
void attune_transcript_customer (AttuneTranscript *transcript, const AttuneTurnLine *turn,
                                 const AttuneConversation *conversation, const char *known);

/* attune_transcript_agent: an agent's turn, with its nudges. */
void attune_transcript_agent (AttuneTranscript *transcript, const AttuneTurnLine *turn, const AttuneVerdict *verdict);

/* attune_transcript_draft: a draft alone, with its nudges, or a word that
 * there is nothing to hold. */
void attune_transcript_draft (AttuneTranscript *transcript, const char *draft, const AttuneVerdict *verdict);

G_END_DECLS

#endif
