/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_TALLY_H
#define ATTUNE_CLI_TALLY_H

#include <stdio.h>
#include <glib.h>
#include "core/verdict.h"

G_BEGIN_DECLS

/* AttuneTally: the figures of a replay: how much was read, and what the coach
 * would have said of it. */
typedef struct AttuneTally AttuneTally;

AttuneTally *attune_tally_new (void);
void attune_tally_free (AttuneTally *tally);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneTally, attune_tally_free)

/* attune_tally_judged: an agent's turn. */
void attune_tally_judged (AttuneTally *tally, const AttuneVerdict *verdict);

/* attune_tally_n_held: how many of these would have been held. */
guint attune_tally_n_held (const AttuneTally *tally);

/* attune_tally_describe: "3 files, 2 conversations, 17 lines of the agent". The caller's. */
char *attune_tally_describe (guint n_files, guint n_conversations, guint n_judged);

/* attune_tally_print: a paragraph to read, and a line for each check that spoke. */
void attune_tally_print (const AttuneTally *tally, guint n_files, guint n_conversations, FILE *out);

G_END_DECLS

#endif
