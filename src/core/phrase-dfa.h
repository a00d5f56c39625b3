/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PHRASE_DFA_H
#define ATTUNE_PHRASE_DFA_H

#include "core/phrase.h"
#include "core/phrase-symbol.h"
#include "core/phrase-template.h"

G_BEGIN_DECLS

/* The automaton; for phrase*.c only. */

/* Where the automaton stands in one template. */
typedef struct {
  guint pattern;
  guint64 positions;
} AttunePhraseStand;

typedef struct {
  guint number;
  guint n;
  guint n_accepted;
  guint *accepted; /* templates that end here */
  AttunePhraseStand stands[];
} AttunePhraseState;

typedef struct {
  const AttuneTemplate *parsed;
  guint tag;
  guint *terms; /* a term number for each position */
} AttunePhrasePattern;

struct AttunePhrases {
  GPtrArray *patterns;
  gboolean built;
  AttuneSymbols *symbols;
  GPtrArray *starts;       /* for each term, a GArray of AttunePhraseStand, or NULL */
  guint *term_marks;       /* for each term: the last step that had it */
  guint64 *gathered;       /* for each pattern */
  guint64 *touched;        /* bits: which patterns are in gathered */
  guint n_touched;
  guint step;
  GPtrArray *states;
  GHashTable *state_set;
  GHashTable *steps; /* state * n_symbols + symbol -> AttunePhraseState */
  AttunePhraseState *initial;
  guint n_symbols; /* as the steps' keys have it; 0: no state is made yet */
};

/* attune_phrases_begin: the state before the first symbol of a sentence;
 * makes the automaton when it is not yet made. */
AttunePhraseState *attune_phrases_begin (AttunePhrases *phrases);

/* attune_phrases_step: the state after @symbol; earlier states, but not the
 * one that is returned, may be gone afterwards. */
AttunePhraseState *attune_phrases_step (AttunePhrases *phrases, AttunePhraseState *state, guint symbol);

/* attune_phrases_mark: makes the terms of @symbol those that
 * attune_phrases_filter keeps. */
void attune_phrases_mark (AttunePhrases *phrases, guint symbol);

/* attune_phrases_filter: the positions of @from (a set) whose terms the marked
 * symbol has. */
guint64 attune_phrases_filter (const AttunePhrases *phrases, const AttunePhrasePattern *pattern, guint64 from);

G_END_DECLS

#endif
