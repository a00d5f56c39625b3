/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/pack-yaml.h"

#include <string.h>

#include "core/pack.h"

/* Ours have four levels: pack, rules, rule, match. */
#define DEEPEST 16

/* libyaml's time grows with the square of the depth, so it gets a document in
 * pieces, and no more of it when it is far too deep already. */
#define PIECE 256
#define FAR_TOO_DEEP 64

typedef struct {
  const yaml_parser_t *parser;
  const char *data;
  gsize left;
} Reader;

static int
on_read (void *data, guchar *buffer, gsize size, gsize *n_read)
{
  Reader *reader = data;

  *n_read = 0;
  if (reader->parser->states.top - reader->parser->states.start > FAR_TOO_DEEP)
    return 0;
  *n_read = MIN (MIN (size, PIECE), reader->left);
  memcpy (buffer, reader->data, *n_read);
  reader->data += *n_read;
  reader->left -= *n_read;
  return 1;
}

/* Nodes are numbered, from 1, as they begin: a lower number is an alias. */
static void
note_depth (guint *depths, int parent, int child)
{
  if (child > parent)
    depths[child] = MAX (depths[child], depths[parent] + 1);
}

/* The line where a document that could be read gets too deep; 0: nowhere. */
static guint
find_deep_node (const yaml_document_t *document)
{
  int n = document->nodes.top - document->nodes.start;
  g_autofree guint *depths = g_new0 (guint, n + 1);
  int i;

  for (i = 1; i <= n; i++)
    {
      const yaml_node_t *node = &document->nodes.start[i - 1];
      const yaml_node_item_t *item;
      const yaml_node_pair_t *pair;

      if (node->type != YAML_SCALAR_NODE && depths[i] >= DEEPEST)
        return attune_yaml_line (node);
      if (node->type == YAML_SEQUENCE_NODE)
        for (item = node->data.sequence.items.start; item < node->data.sequence.items.top; item++)
          note_depth (depths, i, *item);
      if (node->type == YAML_MAPPING_NODE)
        for (pair = node->data.mapping.pairs.start; pair < node->data.mapping.pairs.top; pair++)
          {
            note_depth (depths, i, pair->key);
            note_depth (depths, i, pair->value);
          }
    }
  return 0;
}

/* The same for one that could not be read, maybe for its depth. What is no
 * YAML is left for the loader to tell. */
static guint
find_too_deep (const char *data, gsize length)
{
  yaml_parser_t parser;
  yaml_event_t event;
  gboolean done = FALSE;
  guint depth = 0;
  guint line = 0;

  if (!yaml_parser_initialize (&parser))
    return 0;
  yaml_parser_set_input_string (&parser, (const guchar *) data, length);
  while (!done && line == 0 && yaml_parser_parse (&parser, &event))
    {
      if (event.type == YAML_SEQUENCE_START_EVENT || event.type == YAML_MAPPING_START_EVENT)
        line = ++depth > DEEPEST ? event.start_mark.line + 1 : 0;
      else if (event.type == YAML_SEQUENCE_END_EVENT || event.type == YAML_MAPPING_END_EVENT)
        depth--;
      done = event.type == YAML_STREAM_END_EVENT || event.type == YAML_NO_EVENT;
      yaml_event_delete (&event);
    }
  yaml_parser_delete (&parser);
  return line;
}

static gboolean
set_too_deep (GError **error, const char *name, guint line)
{
  if (line > 0)
    g_set_error (error, ATTUNE_PACK_ERROR, ATTUNE_PACK_ERROR_SYNTAX, "%s:%u: this is nested more than %d deep; a pack needs four levels",
                 name, line, DEEPEST);
  return line > 0;
}

/* FALSE: it is not made. */
static gboolean
read_document (yaml_document_t *document, const char *name, const char *data, gsize length, GError **error)
{
  yaml_parser_t parser;
  Reader reader = { &parser, data, length };
  gboolean done;

  if (!yaml_parser_initialize (&parser))
    {
      g_set_error (error, ATTUNE_PACK_ERROR, ATTUNE_PACK_ERROR_SYNTAX, "%s:1: no memory to read it", name);
      return FALSE;
    }
  yaml_parser_set_input (&parser, on_read, &reader);
  done = yaml_parser_load (&parser, document);
  if (!done && !set_too_deep (error, name, find_too_deep (data, length)))
    g_set_error (error, ATTUNE_PACK_ERROR, ATTUNE_PACK_ERROR_SYNTAX, "%s:%u: this is not YAML: %s", name,
                 (guint) parser.problem_mark.line + 1, parser.problem != NULL ? parser.problem : "it cannot be read");
  yaml_parser_delete (&parser);
  return done;
}

AttuneYaml *
attune_yaml_new (const char *name, const char *data, gsize length, GError **error)
{
  g_autoptr (AttuneYaml) yaml = NULL;
  yaml_document_t document;
  yaml_node_t *root;

  if (!read_document (&document, name, data, length, error))
    return NULL;
  yaml = g_new0 (AttuneYaml, 1);
  yaml->name = g_strdup (name);
  yaml->document = document;
  if (set_too_deep (error, name, find_deep_node (&yaml->document)))
    return NULL;
  root = attune_yaml_root (yaml);
  if (root == NULL || root->type != YAML_MAPPING_NODE)
    {
      g_set_error (error, ATTUNE_PACK_ERROR, ATTUNE_PACK_ERROR_SYNTAX,
                   "%s:%u: this holds no keys; it should begin with lines such as “language: en”", name, attune_yaml_line (root));
      return NULL;
    }
  return g_steal_pointer (&yaml);
}

void
attune_yaml_free (AttuneYaml *yaml)
{
  if (yaml == NULL)
    return;
  yaml_document_delete (&yaml->document);
  g_free (yaml->name);
  g_free (yaml);
}

yaml_node_t *
attune_yaml_root (AttuneYaml *yaml)
{
  return yaml_document_get_root_node (&yaml->document);
}

guint
attune_yaml_line (const yaml_node_t *node)
{
  return node != NULL ? node->start_mark.line + 1 : 1;
}

const char *
attune_yaml_text (const yaml_node_t *node)
{
  if (node == NULL || node->type != YAML_SCALAR_NODE)
    return NULL;
  return (const char *) node->data.scalar.value;
}

yaml_node_t *
attune_yaml_get (AttuneYaml *yaml, const yaml_node_t *mapping, const char *key)
{
  yaml_node_pair_t *pair;

  if (mapping == NULL || mapping->type != YAML_MAPPING_NODE)
    return NULL;
  for (pair = mapping->data.mapping.pairs.start; pair < mapping->data.mapping.pairs.top; pair++)
    if (g_strcmp0 (attune_yaml_text (yaml_document_get_node (&yaml->document, pair->key)), key) == 0)
      return yaml_document_get_node (&yaml->document, pair->value);
  return NULL;
}

guint
attune_yaml_size (const yaml_node_t *sequence)
{
  if (sequence == NULL)
    return 0;
  if (sequence->type == YAML_SCALAR_NODE)
    return 1;
  if (sequence->type != YAML_SEQUENCE_NODE)
    return 0;
  return sequence->data.sequence.items.top - sequence->data.sequence.items.start;
}

yaml_node_t *
attune_yaml_item (AttuneYaml *yaml, yaml_node_t *sequence, guint i)
{
  if (sequence->type == YAML_SCALAR_NODE)
    return sequence;
  return yaml_document_get_node (&yaml->document, sequence->data.sequence.items.start[i]);
}

yaml_node_t *
attune_yaml_unknown_key (AttuneYaml *yaml, const yaml_node_t *mapping, const char *const *known)
{
  yaml_node_pair_t *pair;

  for (pair = mapping->data.mapping.pairs.start; pair < mapping->data.mapping.pairs.top; pair++)
    {
      yaml_node_t *key = yaml_document_get_node (&yaml->document, pair->key);
      const char *text = attune_yaml_text (key);

      if (text == NULL || !g_strv_contains (known, text))
        return key;
    }
  return NULL;
}

void
attune_yaml_problem (AttuneYaml *yaml, GPtrArray *problems, const yaml_node_t *node, const char *format, ...)
{
  g_autofree char *what = NULL;
  va_list values;

  if (problems == NULL)
    return;
  va_start (values, format);
  what = g_strdup_vprintf (format, values);
  va_end (values);
  g_ptr_array_add (problems, g_error_new (ATTUNE_PACK_ERROR, ATTUNE_PACK_ERROR_RULE, "%s:%u: %s", yaml->name,
                                          attune_yaml_line (node), what));
}
