/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#define PURPLE_PLUGINS 1

#include <gio/gunixsocketaddress.h>
#include <gtkplugin.h>
#include <plugin.h>
#include <string.h>
#include <version.h>
#include "probe.h"

/* For tests only: a plugin that tells what is in Pidgin's windows, over the
 * socket $ATTUNE_PROBE. A request is a line, a verb and what it is about with a
 * tab between them; the answer is a line of JSON. */

static const struct {
  const char *verb;
  void (*answer) (JsonBuilder *answer, const char *argument);
} VERBS[] = {
  { "widgets", probe_widgets },
  { "entry", probe_entry },
  { "letter", probe_letter },
  { "page", probe_page },
  { "menu", probe_menu },
  { "tooltip", probe_tooltip },
  { "focus", probe_focus },
  { "theme", probe_theme },
  { "direction", probe_direction },
  { "append", probe_append },
  { "times", probe_times },
};

static void
answer_line (JsonBuilder *answer, char *line)
{
  char *argument = strchr (line, '\t');
  guint i;

  if (argument != NULL)
    *argument++ = '\0';
  for (i = 0; i < G_N_ELEMENTS (VERBS); i++)
    if (g_str_equal (VERBS[i].verb, line))
      {
        VERBS[i].answer (answer, argument == NULL ? "" : argument);
        return;
      }
  json_builder_add_string_value (answer, "no such verb");
}

static gboolean
on_connection (GSocketService *service, GSocketConnection *connection, GObject *source, gpointer data)
{
  g_autoptr (GDataInputStream) input = g_data_input_stream_new (g_io_stream_get_input_stream (G_IO_STREAM (connection)));
  g_autofree char *line = g_data_input_stream_read_line_utf8 (input, NULL, NULL, NULL);
  g_autoptr (JsonBuilder) answer = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  if (line == NULL)
    return TRUE;
  /* An object, as JSON-GLib builds nothing smaller. */
  json_builder_begin_object (answer);
  json_builder_set_member_name (answer, "answer");
  answer_line (answer, line);
  json_builder_end_object (answer);
  root = json_builder_get_root (answer);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  g_output_stream_write_all (g_io_stream_get_output_stream (G_IO_STREAM (connection)), text, strlen (text), NULL, NULL, NULL);
  return TRUE;
}

static gboolean
on_load (PurplePlugin *plugin)
{
  g_autoptr (GSocketAddress) address = NULL;
  g_autoptr (GError) error = NULL;
  const char *path = g_getenv ("ATTUNE_PROBE");
  GSocketService *service;

  if (path == NULL)
    return FALSE;
  address = g_unix_socket_address_new (path);
  service = g_socket_service_new ();
  if (!g_socket_listener_add_address (G_SOCKET_LISTENER (service), address, G_SOCKET_TYPE_STREAM, G_SOCKET_PROTOCOL_DEFAULT, NULL, NULL, &error))
    {
      g_warning ("%s", error->message);
      g_object_unref (service);
      return FALSE;
    }
  g_signal_connect (service, "incoming", G_CALLBACK (on_connection), NULL);
  plugin->extra = service;
  probe_times_start ();
  return TRUE;
}

static gboolean
on_unload (PurplePlugin *plugin)
{
  probe_times_stop ();
  g_socket_service_stop (plugin->extra);
  g_clear_object ((GObject **) &plugin->extra);
  return TRUE;
}

static PurplePluginInfo info = {
  .magic = PURPLE_PLUGIN_MAGIC,
  .major_version = PURPLE_MAJOR_VERSION,
  .minor_version = 14,
  .type = PURPLE_PLUGIN_STANDARD,
  .ui_requirement = (char *) PIDGIN_PLUGIN_TYPE,
  .priority = PURPLE_PRIORITY_DEFAULT,
  .id = (char *) "gtk-probe",
  .name = (char *) "Probe",
  .version = (char *) VERSION,
  .summary = (char *) "For tests",
  .description = (char *) "For tests",
  .author = (char *) "The Attune developers",
  .homepage = (char *) "",
  .load = on_load,
  .unload = on_unload,
};

static void
init_plugin (PurplePlugin *plugin)
{
}

PURPLE_INIT_PLUGIN (probe, init_plugin, info)
