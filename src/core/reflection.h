/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_REFLECTION_H
#define ATTUNE_REFLECTION_H

#include "core/pack.h"
#include "core/text.h"

G_BEGIN_DECLS

/* Whether the agent puts the customer's own matter into their words: content
 * words are compared by their stems. */

/* attune_stem: the stem of a folded English word, by taking off its endings;
 * crude, after Lovins 1968's idea of longest match. Returns: the caller's. */
char *attune_stem (const char *folded);

/* attune_stems_collect: adds the stems of the content words of @text to
 * @stems (a set that owns its strings). */
void attune_stems_collect (GHashTable *stems, const AttunePacks *packs, const char *language, const AttuneText *text);

/* attune_stems_shared: how many content words of the sentence of @signal in
 * @text have their stem in @stems; @content: how many there are. */
guint attune_stems_shared (GHashTable *stems, const AttunePacks *packs, const char *language, const AttuneText *text,
                           const AttuneSignal *signal, guint *content);

/* The detail of a reflection that retells what the customer wrote; those of the
 * packs only say something of them. */
#define ATTUNE_REFLECTION_RETOLD "retold"

/* attune_reflections_find: adds a reflection signal for each sentence of
 * @text that retells what is in @stems. */
void attune_reflections_find (GArray *signals, const AttunePacks *packs, const char *language, const AttuneText *text,
                              GHashTable *stems);

G_END_DECLS

#endif
