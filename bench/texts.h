/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_BENCH_TEXTS_H
#define ATTUNE_BENCH_TEXTS_H

#include <glib.h>
#include "core/conversation.h"

/* What is judged: chats that were written for this, never twice the same. */

/* bench_draft: an agent's message of exactly @characters characters, of
 * sentences in random order. The caller's. */
char *bench_draft (GRand *random, guint characters);

/* bench_jumble: of words in random order, so that hardly any two words were
 * seen beside each other before: the worst that can be. The caller's. */
char *bench_jumble (GRand *random, guint characters);

/* bench_complaint: a customer's message of that kind. The caller's. */
char *bench_complaint (GRand *random, guint characters);

/* bench_conversation: a chat with @n_turns turns behind it, the last one the
 * customer's; with a name, others, and facts. The caller's. */
AttuneConversation *bench_conversation (const AttunePacks *packs, GRand *random, guint n_turns);

/* bench_pack: @n_rules rules of made-up phrases, from the words of the texts,
 * so that they match now and then and nearly match often. The caller's. */
char *bench_pack (GRand *random, guint n_rules);

#endif
