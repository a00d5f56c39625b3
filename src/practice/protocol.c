/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * "Attune practice", a libpurple protocol without a network: its buddies are
 * practice customers. This file only translates between libpurple and
 * AttuneDesk.
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <purple.h>
#include "practice/desk.h"

static AttuneDesk *
desk_of_buddy (PurpleBuddy *buddy)
{
  PurpleConnection *connection = purple_account_get_connection (purple_buddy_get_account (buddy));
  return connection != NULL ? purple_connection_get_protocol_data (connection) : NULL;
}

static const char *
list_icon (PurpleAccount *account, PurpleBuddy *buddy)
{
  return "simple"; /* a pair of people, which every client has */
}

/* What the case of @buddy is about, in the trainee's language where our own
 * catalogue has it; NULL: it is nobody of ours. */
static const char *
case_title (PurpleBuddy *buddy)
{
  const AttuneDesk *desk = desk_of_buddy (buddy);
  const char *title = desk != NULL ? attune_desk_title (desk, purple_buddy_get_name (buddy)) : NULL;
  return title != NULL && *title != '\0' ? _(title) : NULL;
}

static char *
status_text (PurpleBuddy *buddy)
{
  const char *title = case_title (buddy);
  return title != NULL ? g_markup_escape_text (title, -1) : NULL;
}

static void
tooltip_text (PurpleBuddy *buddy, PurpleNotifyUserInfo *info, gboolean full)
{
  const char *title = case_title (buddy);
  if (title != NULL)
    purple_notify_user_info_add_pair_plaintext (info, _("Practice case"), title);
}

static GList *
status_types (PurpleAccount *account)
{
  GList *types = NULL;
  types = g_list_append (types, purple_status_type_new_full (PURPLE_STATUS_AVAILABLE, NULL, NULL, TRUE, TRUE, FALSE));
  types = g_list_append (types, purple_status_type_new_full (PURPLE_STATUS_OFFLINE, NULL, NULL, TRUE, TRUE, FALSE));
  return types;
}

static void
sign_on (PurpleAccount *account)
{
  PurpleConnection *connection = purple_account_get_connection (account);
  g_autoptr (GError) error = NULL;
  AttuneDesk *desk = attune_desk_new (connection, &error);
  if (desk == NULL) {
    purple_connection_error_reason (connection, PURPLE_CONNECTION_ERROR_INVALID_SETTINGS, error->message);
    return;
  }
  purple_connection_set_protocol_data (connection, desk);
  connection->flags |= PURPLE_CONNECTION_HTML | PURPLE_CONNECTION_NO_IMAGES;
  purple_connection_set_state (connection, PURPLE_CONNECTED);
  attune_desk_start (desk);
}

static void
sign_off (PurpleConnection *connection)
{
  attune_desk_free (purple_connection_get_protocol_data (connection));
  purple_connection_set_protocol_data (connection, NULL);
}

static int
send_im (PurpleConnection *connection, const char *who, const char *html, PurpleMessageFlags flags)
{
  if (flags & PURPLE_MESSAGE_AUTO_RESP)
    return 1; /* nobody practises on an auto-reply */
  return attune_desk_send (purple_connection_get_protocol_data (connection), who, html);
}

static gboolean
load (PurplePlugin *plugin)
{
  purple_signal_register (plugin, ATTUNE_PRACTICE_CASE_ENDED, purple_marshal_VOID__POINTER_POINTER_UINT, NULL, 3,
                          purple_value_new (PURPLE_TYPE_SUBTYPE, PURPLE_SUBTYPE_ACCOUNT),
                          purple_value_new (PURPLE_TYPE_STRING), purple_value_new (PURPLE_TYPE_UINT));
  return TRUE;
}

static gboolean
unload (PurplePlugin *plugin)
{
  purple_signal_unregister (plugin, ATTUNE_PRACTICE_CASE_ENDED);
  return TRUE;
}

static PurplePluginProtocolInfo protocol_info = {
  .options = OPT_PROTO_NO_PASSWORD,
  .icon_spec = NO_BUDDY_ICONS,
  .list_icon = list_icon,
  .status_text = status_text,
  .tooltip_text = tooltip_text,
  .status_types = status_types,
  .login = sign_on,
  .close = sign_off,
  .send_im = send_im,
  .struct_size = sizeof (PurplePluginProtocolInfo),
};

static void
destroy (PurplePlugin *plugin)
{
  g_list_free_full (protocol_info.protocol_options, (GDestroyNotify) purple_account_option_destroy);
  protocol_info.protocol_options = NULL;
}

static PurplePluginInfo plugin_info = {
  .magic = PURPLE_PLUGIN_MAGIC,
  .major_version = PURPLE_MAJOR_VERSION,
  .minor_version = 14,
  .type = PURPLE_PLUGIN_PROTOCOL,
  .priority = PURPLE_PRIORITY_DEFAULT,
  .id = (char *) ATTUNE_PRACTICE_ID,
  .version = (char *) PACKAGE_VERSION,
  .author = (char *) "The Attune maintainers",
  .homepage = (char *) PACKAGE_URL,
  .load = load,
  .unload = unload,
  .destroy = destroy,
  .extra_info = &protocol_info,
};

static void
init (PurplePlugin *plugin)
{
  /* As the coach does it: the domain is one, and the last to bind it wins. */
  const char *folder = g_getenv ("ATTUNE_LOCALEDIR");
  bindtextdomain (GETTEXT_PACKAGE, folder == NULL ? LOCALEDIR : folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  plugin_info.name = _("Attune practice");
  plugin_info.summary = _("Practise support chats with customers who react to what you write.");
  plugin_info.description = _("Practice customers write to you and react to what you answer: they calm down, get angrier "
                              "or tell you more. No network is needed.");
  PurpleAccountOption *delay = purple_account_option_int_new (_("Customers answer after (milliseconds)"),
                                                              ATTUNE_PRACTICE_DELAY, ATTUNE_PRACTICE_DELAY_DEFAULT);
  protocol_info.protocol_options = g_list_append (NULL, delay);
}

PURPLE_INIT_PLUGIN (attune_practice, init, plugin_info)
