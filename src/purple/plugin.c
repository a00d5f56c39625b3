/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#define PURPLE_PLUGINS 1 /* a module: without it PURPLE_INIT_PLUGIN exports nothing */

#include <glib/gi18n-lib.h>
#include <plugin.h>
#include <pluginpref.h>
#include <version.h>
#include "purple/commands.h"
#include "purple/gate.h"
#include "purple/register.h"
#include "purple/observer.h"
#include "purple/prefs.h"
#include "purple/session.h"
#include "purple/whisper.h"
#include "purple/words.h"

static gboolean
on_load (PurplePlugin *plugin)
{
  AttuneExtra *extra = plugin->extra;

  if (extra == NULL)
    {
      extra = plugin->extra = g_new0 (AttuneExtra, 1);
      extra->kept = attune_kept_new ();
    }
  attune_words_bind ();
  attune_prefs_add ();
  extra->session = attune_session_new (plugin, extra->kept);
  attune_commands_register (extra->session);
  attune_ipc_register (extra->session);
  attune_whisper_register (extra->session);
  attune_gate_connect (extra->session);
  attune_observer_connect (extra->session);
  return TRUE;
}

static gboolean
on_unload (PurplePlugin *plugin)
{
  AttuneExtra *extra = plugin->extra;

  attune_observer_leave (extra->session);
  /* libpurple disconnects only after this: nothing may come in between. */
  purple_signals_disconnect_by_handle (plugin);
  attune_whisper_unregister (extra->session);
  attune_commands_unregister (extra->session);
  attune_ipc_unregister (extra->session);
  g_clear_pointer (&extra->session, attune_session_free);
  return TRUE;
}

static void
on_destroy (PurplePlugin *plugin)
{
  AttuneExtra *extra = g_steal_pointer (&plugin->extra);

  if (extra == NULL)
    return;
  attune_kept_free (extra->kept);
  g_free (extra);
}

static PurplePluginUiInfo preferences = { .get_plugin_pref_frame = attune_prefs_frame };

static PurplePluginInfo info = {
  .magic = PURPLE_PLUGIN_MAGIC,
  .major_version = PURPLE_MAJOR_VERSION,
  .minor_version = 14,
  .type = PURPLE_PLUGIN_STANDARD,
  .priority = PURPLE_PRIORITY_DEFAULT,
  .id = (char *) "core-attune",
  .name = (char *) "Attune",
  .version = (char *) VERSION,
  .author = (char *) "The Attune developers",
  .homepage = (char *) "",
  .load = on_load,
  .unload = on_unload,
  .destroy = on_destroy,
  .prefs_info = &preferences,
};

static void
init_plugin (PurplePlugin *plugin)
{
  attune_words_bind ();
  info.summary = (char *) _("Coaches your replies to customers before they go out.");
  info.description
    = (char *) _("Attune reads a reply to a customer before it is sent. When it would land badly, it holds the reply once, "
                 "says what it saw and what to write instead. Type /attune help in a chat for more.");
}

PURPLE_INIT_PLUGIN (attune, init_plugin, info)
