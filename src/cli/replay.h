/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_REPLAY_H
#define ATTUNE_CLI_REPLAY_H

#include <stdio.h>
#include <glib.h>
#include "cli/chats.h"
#include "cli/options.h"
#include "core/pack.h"

G_BEGIN_DECLS

/* AttuneReplay: judges whole conversations as they stream by. */
typedef struct AttuneReplay AttuneReplay;

/* attune_replay_new: @packs is borrowed and must outlive it; @policy may be NULL, as
 * for attune_chats_new. What is found goes to @out, a line or a paragraph for each turn,
 * as each is read; NULL: only the figures are wanted. */
AttuneReplay *attune_replay_new (const AttunePacks *packs, AttunePolicy *policy, AttuneFormat format, AttuneMode mode,
                                 const char *lang, FILE *out);
void attune_replay_free (AttuneReplay *replay);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneReplay, attune_replay_free)

/* attune_replay_turn, attune_replay_done: a turn, and the end of a dialogue, for an
 * AttuneTurnSink whose data is the replay. */
void attune_replay_turn (const AttuneTurnLine *turn, gpointer replay);
void attune_replay_done (const char *dialogue, gpointer replay);

/* attune_replay_n_held: how many drafts would have been held so far. */
guint attune_replay_n_held (const AttuneReplay *replay);

/* attune_replay_print_figures: how much was read so far, of @n_files files, and how
 * often each check spoke. */
void attune_replay_print_figures (const AttuneReplay *replay, guint n_files, FILE *out);

G_END_DECLS

#endif
