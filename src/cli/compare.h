/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_COMPARE_H
#define ATTUNE_CLI_COMPARE_H

#include <stdio.h>
#include "cli/chats.h"
#include "cli/options.h"
#include "core/pack.h"

G_BEGIN_DECLS

/* AttuneCompare: the same conversations, judged with two sets of packs: which
 * nudges and hints the second adds, takes away and changes. */
typedef struct AttuneCompare AttuneCompare;

typedef struct {
  const AttunePacks *before;
  const char *shown_before; /* what they are, in words */
  const AttunePacks *after;
  const char *shown_after;
  AttunePolicy *policy; /* of both */
} AttuneCompareSides;

/* attune_compare_new: all are borrowed and must outlive it. */
AttuneCompare *attune_compare_new (const AttuneCompareSides *sides, const AttuneOptions *options, FILE *out);
void attune_compare_free (AttuneCompare *compare);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneCompare, attune_compare_free)

/* attune_compare_turn, attune_compare_done: a turn, and the end of a dialogue, for
 * an AttuneTurnSink whose data is the comparison. As JSON, differences are
 * printed at once. */
void attune_compare_turn (const AttuneTurnLine *turn, gpointer compare);
void attune_compare_done (const char *dialogue, gpointer compare);

/* attune_compare_print: all of it, to read; as JSON, the figures. */
void attune_compare_print (const AttuneCompare *compare, guint n_files);

/* attune_compare_n_differences: of all kinds so far. */
guint attune_compare_n_differences (const AttuneCompare *compare);

G_END_DECLS

#endif
