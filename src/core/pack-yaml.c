/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/pack-yaml.h"

#include <string.h>

#include "core/pack.h"

/* Ours have four levels: pack, rules, rule, match. */
#define DEEPEST 16

/* The line where it gets deeper than that; 0: nowhere. libyaml's time grows
 * with the square of the depth, so this comes before the document is made and
 * stops early. What is no YAML is left for the loader to tell. */
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

AttuneYaml *
attune_yaml_new (const char *name, const char *data, gsize length, GError **error)
{
  g_autoptr (AttuneYaml) yaml = NULL;
  yaml_parser_t parser;
  yaml_node_t *root;
  guint too_deep = find_too_deep (data, length);

  if (too_deep > 0)
    {
      g_set_error (error, ATTUNE_PACK_ERROR, ATTUNE_PACK_ERROR_SYNTAX, "%s:%u: this is nested more than %d deep; a pack needs four levels",
                   name, too_deep, DEEPEST);
      return NULL;
    }
  if (!yaml_parser_initialize (&parser))
    {
      g_set_error (error, ATTUNE_PACK_ERROR, ATTUNE_PACK_ERROR_SYNTAX, "%s:1: no memory to read it", name);
      return NULL;
    }
  yaml = g_new0 (AttuneYaml, 1);
  yaml->name = g_strdup (name);
  yaml_parser_set_input_string (&parser, (const guchar *) data, length);
  if (!yaml_parser_load (&parser, &yaml->document))
    {
      g_set_error (error, ATTUNE_PACK_ERROR, ATTUNE_PACK_ERROR_SYNTAX, "%s:%u: this is not YAML: %s", name,
                   (guint) parser.problem_mark.line + 1, parser.problem != NULL ? parser.problem : "it cannot be read");
      yaml_parser_delete (&parser);
      g_free (yaml->name);
      g_free (g_steal_pointer (&yaml));
      return NULL;
    }
  yaml_parser_delete (&parser);
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
