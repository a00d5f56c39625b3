/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "practice/stage.h"

#include <errno.h>
#include <ftw.h>
#include <glib/gstdio.h>
#include <glib/gi18n-lib.h>
#include "practice/desk.h"

#define UI_ID "attune-practice-player"

static char *profile; /* the throw-away folder, while the stage is open */

/* --- libpurple's event loop on GLib's ----------------------------------------- */

typedef struct {
  PurpleInputFunction function;
  gpointer data;
} Watch;

static gboolean
on_input (GIOChannel *channel, GIOCondition condition, gpointer data)
{
  const Watch *watch = data;
  PurpleInputCondition ready = 0;
  if (condition & (G_IO_IN | G_IO_HUP | G_IO_ERR))
    ready |= PURPLE_INPUT_READ;
  if (condition & (G_IO_OUT | G_IO_HUP | G_IO_ERR | G_IO_NVAL))
    ready |= PURPLE_INPUT_WRITE;
  watch->function (watch->data, g_io_channel_unix_get_fd (channel), ready);
  return TRUE;
}

static guint
add_input (int fd, PurpleInputCondition wanted, PurpleInputFunction function, gpointer data)
{
  Watch *watch = g_new0 (Watch, 1);
  GIOCondition condition = 0;
  if (wanted & PURPLE_INPUT_READ)
    condition |= G_IO_IN | G_IO_HUP | G_IO_ERR;
  if (wanted & PURPLE_INPUT_WRITE)
    condition |= G_IO_OUT | G_IO_HUP | G_IO_ERR | G_IO_NVAL;
  watch->function = function;
  watch->data = data;
  GIOChannel *channel = g_io_channel_unix_new (fd);
  guint id = g_io_add_watch_full (channel, G_PRIORITY_DEFAULT, condition, on_input, watch, g_free);
  g_io_channel_unref (channel);
  return id;
}

static PurpleEventLoopUiOps event_loop_ops = {
  .timeout_add = g_timeout_add,
  .timeout_remove = g_source_remove,
  .input_add = add_input,
  .input_remove = g_source_remove,
  .timeout_add_seconds = g_timeout_add_seconds,
};

/* --- the entry ------------------------------------------------------------------ */

void
attune_stage_set_entry (PurpleConversation *conversation, const char *text)
{
  g_free (purple_conversation_get_data (conversation, ATTUNE_STAGE_ENTRY));
  purple_conversation_set_data (conversation, ATTUNE_STAGE_ENTRY, g_strdup (text));
}

/* What "confirm before sending" means to a client: the text stands in the entry. */
static void
put_into_entry (PurpleConversation *conversation, const char *message)
{
  g_autofree char *text = purple_markup_strip_html (message);
  attune_stage_set_entry (conversation, text);
}

static void
on_deleting_conversation (PurpleConversation *conversation, gpointer unused)
{
  attune_stage_set_entry (conversation, NULL);
}

static PurpleConversationUiOps conversation_ops = {
  .send_confirm = put_into_entry,
};

static void
on_ui_ready (void)
{
  purple_conversations_set_ui_ops (&conversation_ops);
}

static PurpleCoreUiOps core_ops = {
  .ui_init = on_ui_ready,
};

/* --- opening and closing ---------------------------------------------------------- */

static int
remove_entry (const char *path, const struct stat *status, int kind, struct FTW *place)
{
  return g_remove (path);
}

static void
remove_profile (void)
{
  if (profile == NULL)
    return;
  if (nftw (profile, remove_entry, 16, FTW_DEPTH | FTW_PHYS) != 0)
    g_printerr (_("The folder %s could not be removed: %s\n"), profile, g_strerror (errno));
  g_clear_pointer (&profile, g_free);
}

gboolean
attune_stage_load (const char *id, GError **error)
{
  PurplePlugin *plugin = purple_plugins_find_with_id (id);
  if (plugin != NULL && purple_plugin_load (plugin))
    return TRUE;
  g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT,
               _("The plugin %s was not found, or does not load. Name its folder with --plugins."), id);
  return FALSE;
}

gboolean
attune_stage_open (const char *const *folders, GError **error)
{
  profile = g_dir_make_tmp ("attune-practice-XXXXXX", error);
  if (profile == NULL)
    return FALSE;
  /* A played chat is nobody else's business: libpurple would offer it on the
   * session bus, and start one if there were none. */
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  /* Nor does it need sounds: libpurple's GStreamer would look through all its
   * plugins, and leave a list of them in the user's cache. */
  g_autofree char *registry = g_build_filename (profile, "gstreamer.bin", NULL);
  g_setenv ("GST_REGISTRY", registry, TRUE);
  g_setenv ("GST_PLUGIN_SYSTEM_PATH_1_0", profile, TRUE);
  purple_util_set_user_dir (profile);
  purple_debug_set_enabled (FALSE);
  purple_eventloop_set_ui_ops (&event_loop_ops);
  purple_core_set_ui_ops (&core_ops);
  for (guint i = 0; folders != NULL && folders[i] != NULL; i++)
    purple_plugins_add_search_path (folders[i]);
  if (!purple_core_init (UI_ID)) {
    g_set_error (error, G_FILE_ERROR, G_FILE_ERROR_FAILED, _("libpurple could not be started."));
    remove_profile ();
    return FALSE;
  }
  purple_set_blist (purple_blist_new ());
  /* The UI op for this comes when the conversation's data is gone already. */
  purple_signal_connect (purple_conversations_get_handle (), "deleting-conversation", &conversation_ops,
                         PURPLE_CALLBACK (on_deleting_conversation), NULL);
  return TRUE;
}

void
attune_stage_close (void)
{
  purple_core_quit ();
  remove_profile ();
}

PurpleAccount *
attune_stage_sign_on (const char *agent, guint delay)
{
  PurpleAccount *account = purple_account_new (agent, ATTUNE_PRACTICE_ID);
  purple_account_set_int (account, ATTUNE_PRACTICE_DELAY, (int) delay);
  purple_accounts_add (account);
  purple_account_set_enabled (account, UI_ID, TRUE);
  purple_savedstatus_activate (purple_savedstatus_new (NULL, PURPLE_STATUS_AVAILABLE));
  return account;
}
