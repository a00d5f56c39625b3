/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PHRASE_SYMBOL_H
#define ATTUNE_PHRASE_SYMBOL_H

#include "core/phrase-template.h"

G_BEGIN_DECLS

/*
 * AttuneSymbols: which terms of the templates a word satisfies. Words that
 * satisfy the same terms are one symbol, so a word list of a hundred entries
 * costs the automaton no more than one word.
 */
typedef struct AttuneSymbols AttuneSymbols;

enum { ATTUNE_SYMBOL_START, ATTUNE_SYMBOL_END, ATTUNE_SYMBOL_END_QUESTION, ATTUNE_SYMBOL_END_EXCLAMATION };

AttuneSymbols *attune_symbols_new (void);
void attune_symbols_free (AttuneSymbols *symbols);

/* attune_symbols_term: the number of a term; the same for equal terms. */
guint attune_symbols_term (AttuneSymbols *symbols, const AttuneTerm *term);
guint attune_symbols_n_terms (const AttuneSymbols *symbols);

/* attune_symbols_build: after the last term, before the first look-up. */
void attune_symbols_build (AttuneSymbols *symbols);

/* attune_symbols_of_word: a symbol's number. */
guint attune_symbols_of_word (AttuneSymbols *symbols, const AttuneWord *word);

/* attune_symbols_knows: whether a template or a word list has the folded word. */
gboolean attune_symbols_knows (const AttuneSymbols *symbols, const char *folded);

/* attune_symbols_count: how many there are; grows when a new word satisfies
 * several prefixes. */
guint attune_symbols_count (const AttuneSymbols *symbols);

/* attune_symbols_terms: the numbers of the terms it satisfies. Borrowed. */
const guint *attune_symbols_terms (const AttuneSymbols *symbols, guint symbol, guint *n);

G_END_DECLS

#endif
