/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "practice/sheet.h"

#include <string.h>

enum { LARGEST = 64 * 1024 }; /* bytes: hand-written; anything larger is the wrong file */

struct AttuneSheet {
  char *name;
  yaml_document_t document;
};

GQuark
attune_sheet_error_quark (void)
{
  /* Copied, and not kept in a static: the plugin's memory may be unmapped
   * while GLib still knows the quark. */
  return g_quark_from_string ("attune-sheet-error");
}

void
attune_sheet_free (AttuneSheet *sheet)
{
  if (sheet == NULL)
    return;
  yaml_document_delete (&sheet->document);
  g_free (sheet->name);
  g_free (sheet);
}

const yaml_node_t *
attune_sheet_root (const AttuneSheet *sheet)
{
  return yaml_document_get_root_node ((yaml_document_t *) &sheet->document);
}

guint
attune_sheet_line (const yaml_node_t *node)
{
  return (guint) node->start_mark.line + 1;
}

static const yaml_node_t *
node_at (const AttuneSheet *sheet, int index)
{
  return yaml_document_get_node ((yaml_document_t *) &sheet->document, index);
}

static const char *
scalar (const yaml_node_t *node)
{
  return node->type == YAML_SCALAR_NODE ? (const char *) node->data.scalar.value : NULL;
}

static void G_GNUC_PRINTF (5, 0)
set_error (const AttuneSheet *sheet, const yaml_node_t *node, GError **error, AttuneSheetError code,
           const char *format, va_list arguments)
{
  g_autofree char *what = g_strdup_vprintf (format, arguments);
  g_set_error (error, ATTUNE_SHEET_ERROR, code, "%s:%u: %s", sheet->name, attune_sheet_line (node), what);
}

void
attune_sheet_set_error (const AttuneSheet *sheet, const yaml_node_t *node, GError **error, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  set_error (sheet, node, error, ATTUNE_SHEET_ERROR_VALUE, format, arguments);
  va_end (arguments);
}

static void G_GNUC_PRINTF (4, 5)
set_key_error (const AttuneSheet *sheet, const yaml_node_t *node, GError **error, const char *format, ...)
{
  va_list arguments;
  va_start (arguments, format);
  set_error (sheet, node, error, ATTUNE_SHEET_ERROR_KEY, format, arguments);
  va_end (arguments);
}

AttuneSheet *
attune_sheet_parse (const char *name, const char *data, gssize length, GError **error)
{
  g_autoptr (AttuneSheet) sheet = g_new0 (AttuneSheet, 1);
  sheet->name = g_strdup (name);
  gsize size = length < 0 ? strlen (data) : (gsize) length;

  yaml_parser_t parser;
  if (!yaml_parser_initialize (&parser)) {
    g_set_error (error, ATTUNE_SHEET_ERROR, ATTUNE_SHEET_ERROR_FILE, "%s: there is not enough memory to read it", name);
    return NULL;
  }
  yaml_parser_set_encoding (&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string (&parser, (const unsigned char *) data, size);
  if (!yaml_parser_load (&parser, &sheet->document)) {
    g_set_error (error, ATTUNE_SHEET_ERROR, ATTUNE_SHEET_ERROR_SYNTAX,
                 "%s:%u: this is not YAML: %s; look at the indentation, and put text with a colon or quotes in it "
                 "within quotes", name, (guint) parser.problem_mark.line + 1,
                 parser.problem != NULL ? parser.problem : "unreadable");
    yaml_parser_delete (&parser);
    return NULL;
  }
  yaml_parser_delete (&parser);

  const yaml_node_t *root = attune_sheet_root (sheet);
  if (root == NULL || root->type != YAML_MAPPING_NODE) {
    g_set_error (error, ATTUNE_SHEET_ERROR, ATTUNE_SHEET_ERROR_SYNTAX,
                 "%s:1: this file should be a list of “key: value” lines", name);
    return NULL;
  }
  return g_steal_pointer (&sheet);
}

AttuneSheet *
attune_sheet_load (const char *path, GError **error)
{
  g_autofree char *data = NULL;
  gsize length;
  g_autoptr (GError) reason = NULL;
  if (!g_file_get_contents (path, &data, &length, &reason)) {
    g_set_error (error, ATTUNE_SHEET_ERROR, ATTUNE_SHEET_ERROR_FILE, "%s", reason->message);
    return NULL;
  }
  if (length > LARGEST) {
    g_set_error (error, ATTUNE_SHEET_ERROR, ATTUNE_SHEET_ERROR_FILE, "%s: this file is larger than %d KiB", path,
                 LARGEST / 1024);
    return NULL;
  }
  return attune_sheet_parse (path, data, (gssize) length, error);
}

const yaml_node_t *
attune_sheet_get (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *key)
{
  const yaml_node_pair_t *pair;
  for (pair = mapping->data.mapping.pairs.start; pair < mapping->data.mapping.pairs.top; pair++)
    if (g_strcmp0 (scalar (node_at (sheet, pair->key)), key) == 0)
      return node_at (sheet, pair->value);
  return NULL;
}

static gboolean
is_second (const AttuneSheet *sheet, const yaml_node_t *mapping, const yaml_node_pair_t *pair, const char *key)
{
  const yaml_node_pair_t *earlier;
  for (earlier = mapping->data.mapping.pairs.start; earlier < pair; earlier++)
    if (g_strcmp0 (scalar (node_at (sheet, earlier->key)), key) == 0)
      return TRUE;
  return FALSE;
}

gboolean
attune_sheet_only_keys (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *const *keys, GError **error)
{
  g_autofree char *known = g_strjoinv (", ", (char **) keys);
  if (mapping->type != YAML_MAPPING_NODE) {
    attune_sheet_set_error (sheet, mapping, error, "this should be “key: value” lines with the keys %s", known);
    return FALSE;
  }
  const yaml_node_pair_t *pair;
  for (pair = mapping->data.mapping.pairs.start; pair < mapping->data.mapping.pairs.top; pair++) {
    const yaml_node_t *node = node_at (sheet, pair->key);
    const char *key = scalar (node);
    if (key == NULL || !g_strv_contains (keys, key)) {
      set_key_error (sheet, node, error, "the key “%s” is not known here; the keys are %s", key ? key : "?", known);
      return FALSE;
    }
    if (is_second (sheet, mapping, pair, key)) {
      set_key_error (sheet, node, error, "the key “%s” is here twice; keep one of them", key);
      return FALSE;
    }
  }
  return TRUE;
}

const yaml_node_t *
attune_sheet_need (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *key, GError **error)
{
  const yaml_node_t *node = attune_sheet_get (sheet, mapping, key);
  if (node == NULL)
    set_key_error (sheet, mapping, error, "“%s” is missing; add a line “%s: …”", key, key);
  return node;
}

/* The text of one node; NULL with @error set when it is none. */
static char *
node_text (const AttuneSheet *sheet, const yaml_node_t *node, const char *key, GError **error)
{
  const char *value = scalar (node);
  g_autofree char *text = g_strstrip (g_strdup (value != NULL ? value : ""));
  if (*text == '\0') {
    attune_sheet_set_error (sheet, node, error, "“%s” should be a text that is not empty", key);
    return NULL;
  }
  return g_steal_pointer (&text);
}

char *
attune_sheet_text (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *key, GError **error)
{
  const yaml_node_t *node = attune_sheet_need (sheet, mapping, key, error);
  return node != NULL ? node_text (sheet, node, key, error) : NULL;
}

GPtrArray *
attune_sheet_items (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *key, GError **error)
{
  const yaml_node_t *node = attune_sheet_need (sheet, mapping, key, error);
  if (node == NULL)
    return NULL;
  if (node->type != YAML_SEQUENCE_NODE || node->data.sequence.items.start == node->data.sequence.items.top) {
    attune_sheet_set_error (sheet, node, error, "“%s” should be a list of at least one entry: lines that start with “- ”",
                            key);
    return NULL;
  }
  GPtrArray *items = g_ptr_array_new ();
  const yaml_node_item_t *item;
  for (item = node->data.sequence.items.start; item < node->data.sequence.items.top; item++)
    g_ptr_array_add (items, (gpointer) node_at (sheet, *item));
  return items;
}

GPtrArray *
attune_sheet_texts (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *key, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  const yaml_node_t *node = attune_sheet_get (sheet, mapping, key);
  if (node != NULL && node->type == YAML_SCALAR_NODE) {
    char *text = node_text (sheet, node, key, error);
    if (text == NULL)
      return NULL;
    g_ptr_array_add (texts, text);
    return g_steal_pointer (&texts);
  }
  g_autoptr (GPtrArray) items = attune_sheet_items (sheet, mapping, key, error);
  for (guint i = 0; items != NULL && i < items->len; i++) {
    char *text = node_text (sheet, items->pdata[i], key, error);
    if (text == NULL)
      return NULL;
    g_ptr_array_add (texts, text);
  }
  return items != NULL ? g_steal_pointer (&texts) : NULL;
}

gboolean
attune_sheet_number (const AttuneSheet *sheet, const yaml_node_t *mapping, const char *key, guint min, guint max,
                     guint *number, GError **error)
{
  const yaml_node_t *node = attune_sheet_need (sheet, mapping, key, error);
  if (node == NULL)
    return FALSE;
  const char *value = scalar (node);
  guint64 parsed;
  if (value == NULL || !g_ascii_string_to_unsigned (value, 10, min, max, &parsed, NULL)) {
    attune_sheet_set_error (sheet, node, error, "“%s” should be a whole number from %u to %u", key, min, max);
    return FALSE;
  }
  *number = (guint) parsed;
  return TRUE;
}
