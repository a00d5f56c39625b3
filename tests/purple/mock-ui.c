/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "mock-ui.h"

#include <cmds.h>
#include <core.h>
#include <debug.h>
#include <errno.h>
#include <eventloop.h>
#include <ftw.h>
#include <glib/gstdio.h>
#include <prefs.h>
#include <savedstatuses.h>
#include <string.h>
#include <util.h>

static char *profile;
static GHashTable *entries; /* PurpleConversation * -> GString */
static GPtrArray *lines;
static GString *debug;

static GString *
entry_of (PurpleConversation *conv)
{
  GString *entry = g_hash_table_lookup (entries, conv);

  g_assert_nonnull (entry);
  return entry;
}

static void
free_string (gpointer string)
{
  g_string_free (string, TRUE);
}

static void
create_conversation (PurpleConversation *conv)
{
  g_hash_table_insert (entries, conv, g_string_new (NULL));
}

static void
destroy_conversation (PurpleConversation *conv)
{
  g_hash_table_remove (entries, conv);
}

static void
write_conversation (PurpleConversation *conv, const char *who, const char *alias, const char *message,
                    PurpleMessageFlags flags, time_t when)
{
  if (!(flags & PURPLE_MESSAGE_SYSTEM))
    return;
  /* Every system line here is Attune's. */
  g_assert_cmpuint (flags & PURPLE_MESSAGE_NO_LOG, !=, 0);
  g_assert_true (g_utf8_validate (message, -1, NULL));
  g_ptr_array_add (lines, g_strdup (message));
}

static void
append_to_entry (PurpleConversation *conv, const char *message)
{
  g_string_append (entry_of (conv), message);
}

static PurpleConversationUiOps conversation_ops = {
  .create_conversation = create_conversation,
  .destroy_conversation = destroy_conversation,
  .write_conv = write_conversation,
  .send_confirm = append_to_entry,
};

static void
print_debug (PurpleDebugLevel level, const char *category, const char *text)
{
  if (g_strcmp0 (category, "attune") == 0)
    g_string_append (debug, text);
}

static gboolean
is_debug_enabled (PurpleDebugLevel level, const char *category)
{
  return TRUE;
}

static PurpleDebugUiOps debug_ops = { .print = print_debug, .is_enabled = is_debug_enabled };

static void
on_ui_init (void)
{
  purple_conversations_set_ui_ops (&conversation_ops);
}

static void
on_debug_init (void)
{
  purple_debug_set_ui_ops (&debug_ops);
}

static PurpleCoreUiOps core_ops = { .debug_ui_init = on_debug_init, .ui_init = on_ui_init };

static guint
add_input (int fd, PurpleInputCondition wanted, PurpleInputFunction function, gpointer data)
{
  g_error ("a test without a network waits for a socket");
  return 0;
}

/* Seconds pass ten times faster here: the tests wait for some. */
static guint
add_seconds (guint seconds, GSourceFunc function, gpointer data)
{
  return g_timeout_add (seconds * 100, function, data);
}

static PurpleEventLoopUiOps event_loop_ops = {
  .timeout_add = g_timeout_add,
  .timeout_remove = g_source_remove,
  .input_add = add_input,
  .input_remove = g_source_remove,
  .timeout_add_seconds = add_seconds,
};

void
mock_ui_start (void)
{
  g_autoptr (GError) error = NULL;

  entries = g_hash_table_new_full (NULL, NULL, NULL, free_string);
  lines = g_ptr_array_new_with_free_func (g_free);
  debug = g_string_new (NULL);
  profile = g_strdup (g_getenv (MOCK_UI_PROFILE));
  if (profile == NULL)
    profile = g_dir_make_tmp ("attune-purple-XXXXXX", &error);
  g_assert_no_error (error);
  g_setenv ("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
  purple_util_set_user_dir (profile);
  purple_core_set_ui_ops (&core_ops);
  purple_eventloop_set_ui_ops (&event_loop_ops);
  g_assert_true (purple_core_init (MOCK_UI_ID));
  purple_prefs_load ();
  purple_set_blist (purple_blist_new ());
  purple_savedstatus_activate (purple_savedstatus_new (NULL, PURPLE_STATUS_AVAILABLE));
}

static int
remove_entry (const char *path, const struct stat *status, int kind, struct FTW *place)
{
  return g_remove (path);
}

void
mock_ui_remove_folder (const char *path)
{
  g_assert_cmpint (nftw (path, remove_entry, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
}

void
mock_ui_stop (void)
{
  purple_core_quit ();
  if (g_getenv (MOCK_UI_PROFILE) == NULL)
    mock_ui_remove_folder (profile);
  g_free (profile);
  g_hash_table_unref (entries);
  g_ptr_array_unref (lines);
  g_string_free (debug, TRUE);
}

void
mock_ui_set_send_confirm (gboolean can)
{
  conversation_ops.send_confirm = can ? append_to_entry : NULL;
}

const char *
mock_ui_entry (PurpleConversation *conv)
{
  return entry_of (conv)->str;
}

void
mock_ui_type (PurpleConversation *conv, const char *markup)
{
  g_string_assign (entry_of (conv), markup);
}

static void
send_message (PurpleConversation *conv, const char *message)
{
  if (purple_conversation_get_type (conv) == PURPLE_CONV_TYPE_CHAT)
    purple_conv_chat_send (PURPLE_CONV_CHAT (conv), message);
  else
    purple_conv_im_send (PURPLE_CONV_IM (conv), message);
}

static gboolean
do_command (PurpleConversation *conv, const char *text)
{
  g_autofree char *error = NULL;
  PurpleCmdStatus status;

  if (*text != '/')
    return FALSE;
  status = purple_cmd_do_command (conv, text + 1, text + 1, &error);
  /* Protocols that happen to be installed have commands of their own. */
  if (status == PURPLE_CMD_STATUS_NOT_FOUND || status == PURPLE_CMD_STATUS_WRONG_PRPL)
    return FALSE;
  if (status == PURPLE_CMD_STATUS_FAILED)
    g_ptr_array_add (lines, g_strdup (error));
  else
    g_assert_cmpint (status, ==, PURPLE_CMD_STATUS_OK);
  return TRUE;
}

void
mock_ui_press_enter_only (PurpleConversation *conv)
{
  g_autofree char *text = g_strdup (mock_ui_entry (conv));

  if (*text == '\0' || do_command (conv, text))
    ;
  else if (purple_conversation_get_features (conv) & PURPLE_CONNECTION_NO_NEWLINES)
    {
      g_auto (GStrv) each = g_strsplit (text, "\n", -1);
      guint i;

      for (i = 0; each[i] != NULL; i++)
        if (*each[i] != '\0')
          send_message (conv, each[i]);
    }
  else
    send_message (conv, text);
  g_string_truncate (entry_of (conv), 0);
}

void
mock_ui_press_enter (PurpleConversation *conv)
{
  mock_ui_press_enter_only (conv);
  mock_ui_settle ();
}

void
mock_ui_send (PurpleConversation *conv, const char *markup)
{
  mock_ui_type (conv, markup);
  mock_ui_press_enter (conv);
}

void
mock_ui_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

const GPtrArray *
mock_ui_lines (void)
{
  return lines;
}

void
mock_ui_forget (void)
{
  g_ptr_array_set_size (lines, 0);
}

gboolean
mock_ui_has_line (const char *part)
{
  guint i;

  for (i = 0; i < lines->len; i++)
    if (strstr (g_ptr_array_index (lines, i), part) != NULL)
      return TRUE;
  return FALSE;
}

const char *
mock_ui_debug (void)
{
  return debug->str;
}
