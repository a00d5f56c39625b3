/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_TESTS_PHRASE_LISTS_H
#define ATTUNE_TESTS_PHRASE_LISTS_H

#include "core/phrase-template.h"

G_BEGIN_DECLS

/* Word lists for tests of phrases: "feeling" has entries of one word and of
 * several, "empty" has none. The caller's. */
GHashTable *phrase_lists_new (void);

/* phrase_lists_find: an AttunePhraseListFunc for them. */
GHashTable *phrase_lists_find (const char *list, gpointer lists);

/* phrase_lists_parse: a template that must be right; @lists may be NULL. The
 * caller's. */
AttuneTemplate *phrase_lists_parse (const char *pattern, GHashTable *lists);

G_END_DECLS

#endif
