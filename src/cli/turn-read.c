/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>
#include "cli/json-vet.h"
#include "cli/options.h"
#include "cli/turn-json.h"

G_DEFINE_QUARK (attune-turn-error-quark, attune_turn_error)

#define EXAMPLE "{\"dialogue\": \"a\", \"speaker\": \"customer\", \"text\": \"Hello\"}"

static gboolean
fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
fail (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  if (error != NULL)
    *error = g_error_new_valist (ATTUNE_TURN_ERROR, 0, format, arguments);
  va_end (arguments);
  return FALSE;
}

/* The value of a key that is a string: *value stays NULL when it is not there. */
static gboolean
read_string (JsonObject *object, const char *key, char **value, GError **error)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return fail (error, _("\"%s\" is not a string; write it in double quotes"), key);
  *value = json_node_dup_string (node);
  return TRUE;
}

static gboolean
require_string (JsonObject *object, const char *key, char **value, GError **error)
{
  if (!read_string (object, key, value, error))
    return FALSE;
  if (*value == NULL)
    return fail (error, _("\"%s\" is missing; a turn is an object such as %s"), key, EXAMPLE);
  return TRUE;
}

static gboolean
read_speaker (JsonObject *object, gboolean *from_agent, GError **error)
{
  g_autofree char *speaker = NULL;

  if (!require_string (object, "speaker", &speaker, error))
    return FALSE;
  *from_agent = g_str_equal (speaker, "agent");
  if (!*from_agent && !g_str_equal (speaker, "customer"))
    return fail (error, _("\"speaker\" is neither \"customer\" nor \"agent\"; write one of them, in small letters"));
  return TRUE;
}

static gboolean
read_others (JsonObject *object, char ***others, GError **error)
{
  JsonNode *node = json_object_get_member (object, "others");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return fail (error, _("\"others\" is not an array; write the names as [\"Ann\", \"Ben\"]"));
  JsonArray *array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonNode *name = json_array_get_element (array, i);
    if (!JSON_NODE_HOLDS_VALUE (name) || json_node_get_value_type (name) != G_TYPE_STRING)
      return fail (error, _("\"others\" holds something that is not a string; write the names as [\"Ann\", \"Ben\"]"));
    g_ptr_array_add (names, json_node_dup_string (name));
  }
  g_ptr_array_add (names, NULL);
  *others = (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
  return TRUE;
}

static gboolean
read_lang (JsonObject *object, char **lang, GError **error)
{
  if (!read_string (object, "lang", lang, error))
    return FALSE;
  if (*lang != NULL && !attune_is_language (*lang))
    return fail (error, _("\"lang\" is not a language tag; write one such as \"en\" or \"de-AT\""));
  return TRUE;
}

/* ISO 8601, to the second or the day; without a zone it is UTC. */
static gboolean
read_time (JsonObject *object, GDateTime **moment, GError **error)
{
  g_autofree char *value = NULL;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  if (!read_string (object, "time", &value, error))
    return FALSE;
  if (value == NULL)
    return TRUE;
  *moment = g_date_time_new_from_iso8601 (value, utc);
  if (*moment == NULL) {
    g_autofree char *midnight = g_strconcat (value, "T00:00:00", NULL);
    *moment = g_date_time_new_from_iso8601 (midnight, utc);
  }
  if (*moment == NULL)
    return fail (error, _("\"time\" is not ISO 8601; write it as \"2026-03-01T09:30:00Z\""));
  return TRUE;
}

static gboolean
read_turn (AttuneTurnLine *turn, JsonObject *object, GError **error)
{
  return require_string (object, "dialogue", &turn->dialogue, error)
         && read_speaker (object, &turn->from_agent, error)
         && require_string (object, "text", &turn->text, error)
         && read_string (object, "customer_name", &turn->customer_name, error)
         && read_others (object, &turn->others, error)
         && read_lang (object, &turn->lang, error)
         && read_time (object, &turn->time, error);
}

AttuneTurnLine *
attune_turn_line_parse (const char *line, gsize length, GError **error)
{
  g_autoptr (AttuneTurnLine) turn = g_new0 (AttuneTurnLine, 1);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autofree char *wrong = NULL;

  if (length == 0) {
    fail (error, _("the line is empty; a turn is an object such as %s"), EXAMPLE);
    return NULL;
  }
  wrong = attune_json_vet (line, length);
  if (wrong != NULL) {
    fail (error, "%s", wrong);
    return NULL;
  }
  if (!json_parser_load_from_data (parser, line, (gssize) length, error))
    return NULL;
  JsonNode *root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root)) {
    fail (error, _("this is not an object; a turn is one such as %s"), EXAMPLE);
    return NULL;
  }
  if (!read_turn (turn, json_node_get_object (root), error))
    return NULL;
  return g_steal_pointer (&turn);
}

void
attune_turn_line_free (AttuneTurnLine *turn)
{
  if (turn == NULL)
    return;
  g_free (turn->dialogue);
  g_free (turn->text);
  g_free (turn->customer_name);
  g_strfreev (turn->others);
  g_free (turn->lang);
  g_clear_pointer (&turn->time, g_date_time_unref);
  g_free (turn);
}
