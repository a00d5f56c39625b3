/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PACK_PRIVATE_H
#define ATTUNE_PACK_PRIVATE_H

#include "core/pack.h"
#include "core/phrase.h"

G_BEGIN_DECLS

/* Shared by pack*.c only. */

typedef struct {
  char *tag;              /* "en" */
  GHashTable *lists;      /* name -> set of folded entries */
  AttunePhrases *phrases; /* made when first needed; NULL after a change */
} AttunePackLanguage;

struct AttunePacks {
  GPtrArray *rules;      /* AttuneRule */
  GPtrArray *old_lists;  /* replaced ones, which templates may still borrow */
  GPtrArray *changes;    /* AttunePackChange */
  GHashTable *languages; /* tag -> AttunePackLanguage */
  AttunePackLayer layer; /* of what is being loaded */
  GPtrArray *left_out;   /* char *: files that folders are loaded without */
};

void attune_rule_free (AttuneRule *rule);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneRule, attune_rule_free)

/* attune_packs_language: made when it is new. Borrowed. */
AttunePackLanguage *attune_packs_language (AttunePacks *packs, const char *tag);

/* attune_packs_forget_phrases: before a change of the rules; the phrases of
 * every language know them by their place in one array. */
void attune_packs_forget_phrases (AttunePacks *packs);

/* attune_pack_language_list: an AttunePhraseListFunc; @data the language. */
GHashTable *attune_pack_language_list (const char *list, gpointer data);

/* attune_packs_is_language: whether packs can be in it: "en", "de". */
gboolean attune_packs_is_language (const char *tag);

/* attune_packs_file_problem: adds "path:1: what" to @problems (may be NULL). */
void attune_packs_file_problem (GPtrArray *problems, const char *path, const char *what);

G_END_DECLS

#endif
