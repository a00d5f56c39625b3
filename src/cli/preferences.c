/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/preferences.h"
#include "core/policy.h"

#define PREF "pref"

/* libpurple's prefs.xml: elements in each other, the outermost is "/". */
typedef struct {
  GPtrArray *path; /* char *: the names of those that are open */
  GHashTable *found;
} Reader;

static char *
join_path (const Reader *reader)
{
  GString *path = g_string_new (NULL);

  for (guint i = 1; i < reader->path->len; i++)
    g_string_append_printf (path, "/%s", (const char *) reader->path->pdata[i]);
  return g_string_free (path, FALSE);
}

static void
take_value (Reader *reader, const char *type, const char *value)
{
  g_autofree char *path = join_path (reader);

  if (!g_str_has_prefix (path, ATTUNE_POLICY_PREFERENCES "/") || value == NULL)
    return;
  if (g_strcmp0 (type, "bool") == 0)
    value = g_str_equal (value, "0") ? "off" : "on";
  else if (g_strcmp0 (type, "string") != 0)
    return;
  g_hash_table_insert (reader->found, g_strdup (path + strlen (ATTUNE_POLICY_PREFERENCES "/")), g_strdup (value));
}

static void
on_start (GMarkupParseContext *context, const char *element, const char **names, const char **values, gpointer data, GError **error)
{
  Reader *reader = data;
  const char *name = "", *type = NULL, *value = NULL;

  if (!g_str_equal (element, PREF))
    return;
  for (guint i = 0; names[i] != NULL; i++) {
    if (g_str_equal (names[i], "name"))
      name = values[i];
    else if (g_str_equal (names[i], "type"))
      type = values[i];
    else if (g_str_equal (names[i], "value"))
      value = values[i];
  }
  g_ptr_array_add (reader->path, g_strdup (name));
  take_value (reader, type, value);
}

static void
on_end (GMarkupParseContext *context, const char *element, gpointer data, GError **error)
{
  Reader *reader = data;

  if (g_str_equal (element, PREF) && reader->path->len > 0)
    g_ptr_array_remove_index (reader->path, reader->path->len - 1);
}

GHashTable *
attune_preferences_read (const char *user)
{
  static const GMarkupParser parser = { .start_element = on_start, .end_element = on_end };
  g_autofree char *path = g_build_filename (user, "prefs.xml", NULL);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);
  Reader reader = { open, g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free) };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reader, NULL);
  g_autofree char *text = NULL;
  gsize length;

  if (g_file_get_contents (path, &text, &length, NULL) && !g_markup_parse_context_parse (context, text, (gssize) length, NULL))
    g_hash_table_remove_all (reader.found);
  return reader.found;
}
