/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_FIGURES_H
#define ATTUNE_CLI_FIGURES_H

#include <stdio.h>
#include <glib.h>
#include "core/verdict.h"

G_BEGIN_DECLS

/* AttuneFigures: the figures of a replay: how much was read, and what the coach
 * would have said of it. */
typedef struct AttuneFigures AttuneFigures;

AttuneFigures *attune_figures_new (void);
void attune_figures_free (AttuneFigures *figures);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneFigures, attune_figures_free)

/* attune_figures_judged: an agent's turn. */
void attune_figures_judged (AttuneFigures *figures, const AttuneVerdict *verdict);

/* attune_figures_n_held: how many of these would have been held. */
guint attune_figures_n_held (const AttuneFigures *figures);

/* attune_figures_describe: "3 files, 2 conversations, 17 lines of the agent". The caller's. */
char *attune_figures_describe (guint n_files, guint n_conversations, guint n_judged);

/* attune_figures_print: a paragraph to read, and a line for each check that spoke. */
void attune_figures_print (const AttuneFigures *figures, guint n_files, guint n_conversations, FILE *out);

G_END_DECLS

#endif
