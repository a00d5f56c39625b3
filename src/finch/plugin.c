/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#define PURPLE_PLUGINS 1 /* a module: without it PURPLE_INIT_PLUGIN exports nothing */

#include <glib/gi18n-lib.h>
#include <finch.h>
#include <plugin.h>
#include <signals.h>
#include <version.h>
#include "companion/connect.h"
#include "companion/wording.h"
#include "finch/keys.h"
#include "finch/surface.h"
#include "finch/window.h"

static void
on_conversation_created (PurpleConversation *conv, gpointer data)
{
  attune_window_attach (data, conv);
}

static void
on_deleting_conversation (PurpleConversation *conv, gpointer data)
{
  AttuneWindow *window = attune_window_of (conv);

  if (window != NULL)
    attune_window_close (window, conv);
}

/* All of them. */
static void
each_window (void (*function) (AttuneWindow *window))
{
  GList *at;

  for (at = purple_get_conversations (); at != NULL; at = at->next)
    {
      AttuneWindow *window = attune_window_of (at->data);

      if (window != NULL)
        function (window);
    }
}

static void
on_changed (PurpleConversation *conv, gpointer data)
{
  AttuneWindow *window = conv == NULL ? NULL : attune_window_of (conv);

  if (conv == NULL)
    each_window (attune_window_changed);
  else if (window != NULL)
    attune_window_changed (window);
}

static void
connect_signals (PurplePlugin *plugin, const AttuneIpc *ipc)
{
  void *conversations = purple_conversations_get_handle ();

  purple_signal_connect (conversations, "conversation-created", plugin, PURPLE_CALLBACK (on_conversation_created), (gpointer) ipc);
  /* Before core-attune's own: what is in the entry is what it keeps. */
  purple_signal_connect_priority (conversations, "deleting-conversation", plugin, PURPLE_CALLBACK (on_deleting_conversation), NULL,
                                  PURPLE_SIGNAL_PRIORITY_LOWEST);
  purple_signal_connect (purple_plugins_find_with_id (ATTUNE_IPC_PLUGIN), ATTUNE_IPC_CHANGED, plugin, PURPLE_CALLBACK (on_changed),
                         NULL);
}

static gboolean
on_load (PurplePlugin *plugin)
{
  const AttuneIpc *ipc = attune_connect (plugin);
  g_autofree char *keys = attune_wording_keys ();
  AttuneSurface surface;
  GList *at;

  if (ipc == NULL)
    return FALSE;
  plugin->extra = (gpointer) ipc;
  surface = attune_finch_surface (ipc);
  ipc->set_surface (ipc->session, &surface);
  ipc->set_keys (ipc->session, keys);
  attune_keys_add ();
  for (at = purple_get_conversations (); at != NULL; at = at->next)
    attune_window_attach (ipc, at->data);
  connect_signals (plugin, ipc);
  return TRUE;
}

static gboolean
on_unload (PurplePlugin *plugin)
{
  const AttuneIpc *ipc = g_steal_pointer (&plugin->extra);

  /* libpurple disconnects only after this: nothing may come in between. */
  purple_signals_disconnect_by_handle (plugin);
  each_window (attune_window_detach);
  attune_keys_remove ();
  ipc->set_keys (ipc->session, NULL);
  ipc->set_surface (ipc->session, NULL);
  return TRUE;
}

static PurplePluginInfo info = {
  .magic = PURPLE_PLUGIN_MAGIC,
  .major_version = PURPLE_MAJOR_VERSION,
  .minor_version = 14,
  .type = PURPLE_PLUGIN_STANDARD,
  .ui_requirement = (char *) FINCH_UI,
  .priority = PURPLE_PRIORITY_DEFAULT,
  .id = (char *) "gnt-attune",
  .name = (char *) "Attune for Finch",
  .version = (char *) VERSION,
  .author = (char *) "The Attune developers",
  .homepage = (char *) "",
  .load = on_load,
  .unload = on_unload,
};

static void
init_plugin (PurplePlugin *plugin)
{
  info.summary = (char *) _("Shows how your reply stands while you write it.");
  info.description
    = (char *) _("A line above the entry shows whether name, empathy and a question are in your reply, and a short hint. A reply that "
                 "is held stays in the entry. Type /attune help in a chat for the keys.");
  attune_connect_introduce (&info);
}

PURPLE_INIT_PLUGIN (attune_finch, init_plugin, info)
