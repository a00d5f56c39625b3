/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_SHEET_H
#define ATTUNE_SHEET_H

#include <glib.h>
#include <yaml.h>

G_BEGIN_DECLS

/*
 * AttuneSheet: a small YAML file that a person wrote by hand: a scenario, a
 * script. Whatever is wrong in it is reported as "file:line: what is wrong,
 * and what would be right".
 */
typedef struct AttuneSheet AttuneSheet;

#define ATTUNE_SHEET_ERROR (attune_sheet_error_quark ())
GQuark attune_sheet_error_quark (void);

typedef enum {
  ATTUNE_SHEET_ERROR_FILE,   /* cannot be read, or larger than a sheet may be */
  ATTUNE_SHEET_ERROR_SYNTAX, /* no YAML */
  ATTUNE_SHEET_ERROR_KEY,    /* a key is missing, unknown or there twice */
  ATTUNE_SHEET_ERROR_VALUE,  /* a value is not what its key needs */
} AttuneSheetError;

/* attune_sheet_load: reads @path, at most 64 KiB. Returns: the caller's; NULL
 * with @error set when it cannot be read or is no YAML mapping. */
AttuneSheet *attune_sheet_load (const char *path, GError **error);

/* attune_sheet_parse: the same from memory; @length in bytes, or -1 when
 * @data ends with NUL; @name stands for the file. */
AttuneSheet *attune_sheet_parse (const char *name, const char *data, gssize length, GError **error);

void attune_sheet_free (AttuneSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneSheet, attune_sheet_free)

/* attune_sheet_root: the whole mapping. This and every node: borrowed. */
const yaml_node_t *attune_sheet_root (const AttuneSheet *sheet);

/* attune_sheet_line: where the node starts, from 1. */
guint attune_sheet_line (const yaml_node_t *node);

/* attune_sheet_only_keys: FALSE with @error set when @mapping is no mapping,
 * or has a key twice, or one that is not in @keys (NULL-terminated). */
gboolean attune_sheet_only_keys (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *const *keys,
                                 GError **error);

/* attune_sheet_get: the value of @key, or NULL when it is not there. */
const yaml_node_t *attune_sheet_get (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *key);

/* attune_sheet_need: the value of @key; NULL with @error set without it. */
const yaml_node_t *attune_sheet_need (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *key,
                                      GError **error);

/* attune_sheet_text: the text under @key, without blanks around it. Returns:
 * the caller's; NULL with @error set when it is missing, empty or no text. */
char *attune_sheet_text (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *key, GError **error);

/* attune_sheet_texts: the texts under @key, one or more: a single text counts
 * as a list of one. Returns: char *, the caller's; NULL with @error set. */
GPtrArray *attune_sheet_texts (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *key, GError **error);

/* attune_sheet_number: the whole number under @key, from @min to @max.
 * FALSE with @error set when it is missing or anything else. */
gboolean attune_sheet_number (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *key, guint min,
                              guint max, guint *number, GError **error);

/* attune_sheet_items: the nodes of the list under @key, one or more, as
 * const yaml_node_t *. Returns: the caller's; NULL with @error set. */
GPtrArray *attune_sheet_items (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *key, GError **error);

/* attune_sheet_set_error: "file:line: " and the rest, for a value that only
 * the caller can judge. */
void attune_sheet_set_error (const AttuneSheet *sheet, const yaml_node_t *node, GError **error, const char *format, ...)
  G_GNUC_PRINTF (4, 5);

G_END_DECLS

#endif
