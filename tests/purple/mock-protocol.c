/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-protocol.h"

#include <core.h>
#include <glib.h>
#include <plugin.h>
#include <prpl.h>
#include <server.h>
#include <string.h>
#include <unistd.h>
#include <version.h>

static GPtrArray *sent;
static PurpleConnectionFlags next_flags;
static int log_file = -1;

static void
free_sent (gpointer data)
{
  MockSent *one = data;

  g_free (one->to);
  g_free (one->bytes);
  g_free (one);
}

void
mock_protocol_log (int file)
{
  log_file = file;
}

static void
write_line (const char *bytes)
{
  g_autofree char *line = g_strconcat (bytes, "\n", NULL);
  gssize length = (gssize) strlen (line);

  g_assert_cmpint (write (log_file, line, (gsize) length), ==, length);
}

static void
note (const char *to, const char *bytes, PurpleMessageFlags flags)
{
  MockSent *one = g_new0 (MockSent, 1);

  one->to = g_strdup (to);
  one->bytes = g_strdup (bytes);
  one->flags = flags;
  g_ptr_array_add (sent, one);
  if (log_file >= 0)
    write_line (bytes);
}

static int
send_im (PurpleConnection *gc, const char *who, const char *message, PurpleMessageFlags flags)
{
  note (who, message, flags);
  return 1;
}

static int
send_chat (PurpleConnection *gc, int id, const char *message, PurpleMessageFlags flags)
{
  PurpleConversation *conv = purple_find_chat (gc, id);
  const char *nick = purple_conv_chat_get_nick (PURPLE_CONV_CHAT (conv));

  note (purple_conversation_get_name (conv), message, flags);
  /* Rooms send one's own words back. */
  serv_got_chat_in (gc, id, nick, PURPLE_MESSAGE_SEND, message, 1);
  return 0;
}

static const char *
list_icon (PurpleAccount *account, PurpleBuddy *buddy)
{
  return "mock";
}

static GList *
status_types (PurpleAccount *account)
{
  GList *types = g_list_append (NULL, purple_status_type_new_full (PURPLE_STATUS_AVAILABLE, NULL, NULL, TRUE, TRUE, FALSE));

  return g_list_append (types, purple_status_type_new_full (PURPLE_STATUS_OFFLINE, NULL, NULL, TRUE, TRUE, FALSE));
}

static void
login (PurpleAccount *account)
{
  PurpleConnection *gc = purple_account_get_connection (account);

  gc->flags |= next_flags;
  purple_connection_set_display_name (gc, "agent");
  purple_connection_set_state (gc, PURPLE_CONNECTED);
}

static void
log_out (PurpleConnection *gc)
{
}

static void
leave_chat (PurpleConnection *gc, int id)
{
}

static PurplePluginProtocolInfo protocol = {
  .options = OPT_PROTO_NO_PASSWORD,
  .list_icon = list_icon,
  .status_types = status_types,
  .login = login,
  .close = log_out,
  .send_im = send_im,
  .chat_send = send_chat,
  .chat_leave = leave_chat,
  .struct_size = sizeof (PurplePluginProtocolInfo),
};

static PurplePluginInfo info = {
  .magic = PURPLE_PLUGIN_MAGIC,
  .major_version = PURPLE_MAJOR_VERSION,
  .minor_version = 14,
  .type = PURPLE_PLUGIN_PROTOCOL,
  .id = (char *) MOCK_PROTOCOL_ID,
  .name = (char *) "Mock",
  .extra_info = &protocol,
};

void
mock_protocol_register (void)
{
  PurplePlugin *plugin = purple_plugin_new (TRUE, NULL);

  sent = g_ptr_array_new_with_free_func (free_sent);
  plugin->info = &info;
  g_assert_true (purple_plugin_register (plugin));
  /* Only this makes a protocol out of what is registered. */
  purple_plugins_probe (G_MODULE_SUFFIX);
  g_assert_true (purple_find_prpl (MOCK_PROTOCOL_ID) == plugin);
}

const GPtrArray *
mock_protocol_sent (void)
{
  return sent;
}

void
mock_protocol_forget (void)
{
  g_ptr_array_set_size (sent, 0);
}

void
mock_protocol_return (PurpleAccount *account, PurpleConnectionFlags flags)
{
  next_flags = flags;
  purple_account_connect (account);
  g_assert_true (purple_account_is_connected (account));
}

PurpleAccount *
mock_protocol_sign_on (const char *username, PurpleConnectionFlags flags)
{
  PurpleAccount *account = purple_account_new (username, MOCK_PROTOCOL_ID);

  next_flags = flags;
  purple_accounts_add (account);
  purple_account_set_enabled (account, purple_core_get_ui (), TRUE);
  if (!purple_account_is_connected (account))
    mock_protocol_return (account, flags);
  return account;
}

void
mock_protocol_drop (PurpleAccount *account)
{
  purple_account_disconnect (account);
  g_assert_null (purple_account_get_connection (account));
}

PurpleConversation *
mock_protocol_join (PurpleAccount *account, const char *room)
{
  static int id;

  return serv_got_joined_chat (purple_account_get_connection (account), ++id, room);
}
