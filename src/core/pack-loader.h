/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PACK_LOADER_H
#define ATTUNE_PACK_LOADER_H

#include "core/pack-private.h"
#include "core/pack-yaml.h"

G_BEGIN_DECLS

/* One file on its way into the packs. For pack-load.c and pack-words.c only. */
typedef struct {
  AttunePacks *packs;
  AttuneYaml *yaml;
  AttunePackLanguage *language;
  yaml_node_t *root;
  GPtrArray *problems; /* may be NULL */
  GHashTable *ids;     /* the rules of this file … */
  GHashTable *names;   /* … and its word lists */
} AttunePackLoader;

/* attune_pack_load_words: the lists under “words”. A list of an earlier file
 * is replaced or changed for the rules that use it already, too. */
void attune_pack_load_words (AttunePackLoader *loader);

/* attune_pack_note_change: @rule (NULL: a word list) of an earlier file gives
 * way to what stands at @node. Takes @rule. */
void attune_pack_note_change (AttunePackLoader *loader, AttuneRule *rule, const char *list, const yaml_node_t *node, gboolean off);

G_END_DECLS

#endif
