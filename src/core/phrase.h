/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PHRASE_H
#define ATTUNE_PHRASE_H

#include <glib.h>

#include "core/text.h"

G_BEGIN_DECLS

/*
 * AttunePhrases: many phrase templates, matched all at once in one pass over
 * the words. The method is Thompson's: all templates form one automaton whose
 * states are made when a text first needs them and kept (bounded), so the cost
 * grows with the message and not with the number of templates.
 *
 * Templates: words; (a|b c) alternatives; [a|b] may be missing; {list} a word
 * of a list; … up to four words of any kind; _ one word of any kind; # a
 * number; word* words that begin so; ^ and $ where a sentence begins and ends,
 * ? and ! for an end with such a mark. Nothing crosses a sentence.
 *
 * Scanning changes the kept states: one set of phrases is for one thread.
 */
typedef struct AttunePhrases AttunePhrases;

/* Finds a word list by name: a set of folded entries (of one word or several),
 * or NULL. Borrowed. */
typedef GHashTable *(*AttunePhraseListFunc) (const char *list, gpointer data);

typedef struct {
  guint tag;        /* as given to attune_phrases_add */
  guint first_word; /* index into the text's words */
  guint n_words;
} AttunePhraseMatch;

AttunePhrases *attune_phrases_new (void);
void attune_phrases_free (AttunePhrases *phrases);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttunePhrases, attune_phrases_free)

typedef struct AttuneTemplate AttuneTemplate;

/* attune_phrases_add: @tag comes back with each match; several templates may
 * share one. @parsed (core/phrase-template.h) is borrowed. */
void attune_phrases_add (AttunePhrases *phrases, const AttuneTemplate *parsed, guint tag);

/* attune_phrases_knows: whether a template, or a list that one uses, has the
 * folded word. */
gboolean attune_phrases_knows (AttunePhrases *phrases, const char *folded);

/* attune_phrases_scan: the longest match for each tag at each place, in order
 * of place; matches of one tag do not overlap.
 * Returns: an array of AttunePhraseMatch, the caller's; never NULL. */
GArray *attune_phrases_scan (AttunePhrases *phrases, const AttuneText *text);

G_END_DECLS

#endif
