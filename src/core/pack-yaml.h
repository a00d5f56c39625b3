/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PACK_YAML_H
#define ATTUNE_PACK_YAML_H

#include <glib.h>
#include <yaml.h>

G_BEGIN_DECLS

/* A YAML document with its name, for errors that say "file:line: …". Aliases
 * are never expanded and nothing is read deeper than it is asked for, so a
 * hostile document costs no more than its size. */
typedef struct {
  yaml_document_t document;
  char *name;
} AttuneYaml;

/* attune_yaml_new: NULL and ATTUNE_PACK_ERROR_SYNTAX when it is no YAML or no
 * mapping; @length in bytes. Returns: the caller's. */
AttuneYaml *attune_yaml_new (const char *name, const char *data, gsize length, GError **error);
void attune_yaml_free (AttuneYaml *yaml);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneYaml, attune_yaml_free)

yaml_node_t *attune_yaml_root (AttuneYaml *yaml);

/* attune_yaml_line: 1-based. */
guint attune_yaml_line (const yaml_node_t *node);

/* attune_yaml_text: what a scalar says; NULL when @node is none. Borrowed. */
const char *attune_yaml_text (const yaml_node_t *node);

/* attune_yaml_get: the value of a key of a mapping; NULL when it is missing or
 * @mapping is no mapping. Borrowed. */
yaml_node_t *attune_yaml_get (AttuneYaml *yaml, const yaml_node_t *mapping, const char *key);

/* attune_yaml_size, attune_yaml_item: a sequence's length and items; a scalar
 * is a sequence of itself; anything else is empty. */
guint attune_yaml_size (const yaml_node_t *sequence);
yaml_node_t *attune_yaml_item (AttuneYaml *yaml, yaml_node_t *sequence, guint i);

/* attune_yaml_unknown_key: the first key of @mapping that is not in @known, or
 * NULL. */
yaml_node_t *attune_yaml_unknown_key (AttuneYaml *yaml, const yaml_node_t *mapping, const char *const *known);

/* attune_yaml_problem: adds "name:line: …" as a GError of ATTUNE_PACK_ERROR to
 * @problems (may be NULL). @node may be NULL: line 1. */
void attune_yaml_problem (AttuneYaml *yaml, GPtrArray *problems, const yaml_node_t *node, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

G_END_DECLS

#endif
