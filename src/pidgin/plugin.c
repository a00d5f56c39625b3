/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#define PURPLE_PLUGINS 1 /* a module: without it PURPLE_INIT_PLUGIN exports nothing */

#include <glib/gi18n-lib.h>
#include <gtkconv.h>
#include <gtkplugin.h>
#include <plugin.h>
#include <signals.h>
#include <version.h>
#include "companion/connect.h"
#include "companion/wording.h"
#include "pidgin/composer.h"
#include "pidgin/page.h"
#include "pidgin/words.h"

/* NULL: it is not Pidgin's, or has no window yet. */
static PidginConversation *
window_of (PurpleConversation *conv)
{
  return PIDGIN_IS_PIDGIN_CONVERSATION (conv) ? PIDGIN_CONVERSATION (conv) : NULL;
}

static AttuneComposer *
composer_of (PurpleConversation *conv)
{
  PidginConversation *gtkconv = window_of (conv);

  return gtkconv == NULL ? NULL : attune_composer_of (gtkconv);
}

static void
on_displayed (PidginConversation *gtkconv, gpointer ipc)
{
  attune_composer_attach (gtkconv, ipc);
}

static void
on_switched (PurpleConversation *conv, gpointer ipc)
{
  AttuneComposer *composer = composer_of (conv);

  if (composer != NULL)
    attune_composer_refresh (composer);
}

static void
on_changed (PurpleConversation *conv, gpointer ipc)
{
  GList *at;

  for (at = purple_get_conversations (); at != NULL; at = at->next)
    if (conv == NULL || at->data == conv)
      on_switched (at->data, ipc);
}

static void
on_deleting (PurpleConversation *conv, gpointer ipc)
{
  AttuneComposer *composer = composer_of (conv);

  if (composer != NULL)
    attune_composer_keep (composer, conv);
}

/* plugin->extra while it is loaded. */
typedef struct {
  const AttuneIpc *ipc;
  GtkWidget *page; /* the preferences, when they are open; NULL: they are not */
} Extra;

static GtkWidget *
on_configure (PurplePlugin *plugin)
{
  Extra *extra = plugin->extra;

  extra->page = attune_page_new (extra->ipc);
  g_signal_connect (extra->page, "destroy", G_CALLBACK (gtk_widget_destroyed), &extra->page);
  return extra->page;
}

static gboolean
on_load (PurplePlugin *plugin)
{
  const AttuneIpc *ipc = attune_connect (plugin);
  PurplePlugin *core = purple_plugins_find_with_id (ATTUNE_IPC_PLUGIN);
  g_autofree char *keys = attune_wording_keys ();
  Extra *extra;
  GList *at;

  if (ipc == NULL)
    return FALSE;
  plugin->extra = extra = g_new0 (Extra, 1);
  extra->ipc = ipc;
  ipc->set_keys (ipc->session, keys);
  attune_words_register_style ();
  for (at = purple_get_conversations (); at != NULL; at = at->next)
    if (window_of (at->data) != NULL)
      attune_composer_attach (window_of (at->data), ipc);
  purple_signal_connect (pidgin_conversations_get_handle (), "conversation-displayed", plugin, PURPLE_CALLBACK (on_displayed),
                         (gpointer) ipc);
  purple_signal_connect (pidgin_conversations_get_handle (), "conversation-switched", plugin, PURPLE_CALLBACK (on_switched),
                         (gpointer) ipc);
  purple_signal_connect (core, ATTUNE_IPC_CHANGED, plugin, PURPLE_CALLBACK (on_changed), (gpointer) ipc);
  /* Before core-attune's own, which puts away what is held. */
  purple_signal_connect_priority (purple_conversations_get_handle (), "deleting-conversation", plugin, PURPLE_CALLBACK (on_deleting),
                                  (gpointer) ipc, PURPLE_SIGNAL_PRIORITY_DEFAULT - 1);
  return TRUE;
}

static gboolean
on_unload (PurplePlugin *plugin)
{
  Extra *extra = plugin->extra;
  GList *at;

  extra->ipc->set_keys (extra->ipc->session, NULL);
  /* Its dialog may stay open, when it is core-attune that is switched off. */
  if (extra->page != NULL)
    gtk_widget_destroy (extra->page);
  purple_signals_disconnect_by_handle (plugin);
  for (at = purple_get_conversations (); at != NULL; at = at->next)
    if (composer_of (at->data) != NULL)
      attune_composer_detach (window_of (at->data));
  g_clear_pointer (&plugin->extra, g_free);
  return TRUE;
}

static PidginPluginUiInfo preferences = { .get_config_frame = on_configure };

static PurplePluginInfo info = {
  .magic = PURPLE_PLUGIN_MAGIC,
  .major_version = PURPLE_MAJOR_VERSION,
  .minor_version = 14,
  .type = PURPLE_PLUGIN_STANDARD,
  .ui_requirement = (char *) PIDGIN_PLUGIN_TYPE,
  .priority = PURPLE_PRIORITY_DEFAULT,
  .id = (char *) "gtk-attune",
  .version = (char *) VERSION,
  .author = (char *) "The Attune developers",
  .homepage = (char *) "",
  .load = on_load,
  .unload = on_unload,
  .ui_info = &preferences,
};

static void
init_plugin (PurplePlugin *plugin)
{
  attune_connect_introduce (&info);
  info.name = (char *) _("Attune in the conversation window");
  info.summary = (char *) _("Shows while you type what a reply to a customer has and what it lacks.");
  info.description
    = (char *) _("A strip above your entry shows name, empathy and question for this reply and this customer; words that could land "
                 "badly are marked, and a key applies the suggestion. It needs the plugin Attune, which it switches on by itself.");
}

PURPLE_INIT_PLUGIN (attune_pidgin, init_plugin, info)
