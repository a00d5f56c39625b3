/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PHRASE_TEMPLATE_H
#define ATTUNE_PHRASE_TEMPLATE_H

#include "core/phrase.h"

G_BEGIN_DECLS

/* One template as a position automaton (Glushkov 1961): a position for each
 * term, and which positions may follow which. */

typedef enum {
  ATTUNE_TERM_WORD,   /* text: the folded word */
  ATTUNE_TERM_PREFIX, /* text: what it begins with */
  ATTUNE_TERM_LIST,   /* list: a set of folded words; text: its name */
  ATTUNE_TERM_NUMBER,
  ATTUNE_TERM_ANY,
  ATTUNE_TERM_START,    /* of a sentence */
  ATTUNE_TERM_END,      /* of a sentence, with any mark */
  ATTUNE_TERM_QUESTION, /* end with a question mark */
  ATTUNE_TERM_EXCLAMATION,
} AttuneTermKind;

typedef struct {
  AttuneTermKind kind;
  char *text;       /* owned; NULL where the kind says it all */
  GHashTable *list; /* borrowed; LIST only */
} AttuneTerm;

/* Sets of positions are bits of one integer: a template has 64 at most. */
#define ATTUNE_TEMPLATE_POSITIONS 64

struct AttuneTemplate {
  guint n;
  AttuneTerm *terms;
  guint64 *follow;
  guint64 first;
  guint64 last;
};

/* attune_template_parse: NULL, and what is wrong in @problem (the caller's),
 * when @pattern is no template. Returns: the caller's. */
AttuneTemplate *attune_template_parse (const char *pattern, AttunePhraseListFunc list, gpointer data, char **problem);
void attune_template_free (AttuneTemplate *parsed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneTemplate, attune_template_free)

G_END_DECLS

#endif
