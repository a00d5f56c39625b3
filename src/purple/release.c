/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/release.h"

#include <cmds.h>
#include <glib/gi18n-lib.h>
#include "purple/markup.h"

#define ACTION "/me "

gboolean
attune_release_can (PurpleConversation *conv)
{
  PurpleConnection *gc = purple_conversation_get_gc (conv);

  if (gc == NULL || purple_connection_get_state (gc) != PURPLE_CONNECTED)
    return FALSE;
  return purple_conversation_get_type (conv) != PURPLE_CONV_TYPE_CHAT
         || !purple_conv_chat_has_left (PURPLE_CONV_CHAT (conv));
}

gboolean
attune_release_is_action (const char *message)
{
  return g_str_has_prefix (message, ACTION);
}

/* The bare text would not do everywhere; the client's or the protocol's command
 * knows how. FALSE: there is none. */
static gboolean
send_action (PurpleConversation *conv, const char *message)
{
  g_autofree char *plain = attune_markup_to_plain (message);
  char *error = NULL;
  gboolean done = purple_cmd_do_command (conv, plain + 1, message + 1, &error) == PURPLE_CMD_STATUS_OK;

  g_free (error);
  return done;
}

static void
send_message (PurpleConversation *conv, const AttuneDraft *draft, guint index)
{
  const char *message = attune_draft_message (draft, index);
  PurpleMessageFlags flags = attune_draft_flags (draft, purple_conversation_get_features (conv));

  if (attune_release_is_action (message) && send_action (conv, message))
    return;
  if (purple_conversation_get_type (conv) == PURPLE_CONV_TYPE_CHAT)
    purple_conv_chat_send_with_flags (PURPLE_CONV_CHAT (conv), message, flags);
  else
    purple_conv_im_send_with_flags (PURPLE_CONV_IM (conv), message, flags);
}

guint
attune_release_raw (PurpleConversation *conv, const AttuneDraft *draft)
{
  guint i;

  for (i = 0; i < attune_draft_length (draft) && attune_release_can (conv); i++)
    send_message (conv, draft, i);
  return i;
}

static void
keep_rest (AttuneChat *chat, AttuneDraft *rest)
{
  g_autofree char *plain = attune_draft_plain (rest);
  const AttuneSurface *surface = &chat->session->surface;

  attune_hold_clear (chat->hold);
  attune_chat_hold (chat, rest);
  attune_chat_restore_later (chat, NULL);
  if (surface->can_restore (chat->conv, surface->data))
    attune_surface_say (surface, chat->conv, _("You are not connected, so this was not sent. It is back in your entry."));
  else
    attune_surface_say (surface, chat->conv,
                        _("You are not connected, so this was not sent: “%s” Once you are, /attune send sends it."), plain);
}

void
attune_release (AttuneChat *chat, AttuneDraft *draft)
{
  g_autoptr (AttuneDraft) owned = draft;
  AttuneSession *session = chat->session;
  PurpleConversation *conv = chat->conv;
  AttuneDraft *rest;
  guint i;

  for (i = 0; i < attune_draft_length (owned) && attune_release_can (conv); i++)
    {
      chat->pass = TRUE;
      send_message (conv, owned, i);
      /* Another plugin may have closed the conversation meanwhile. */
      if (attune_session_chat (session, conv) != chat)
        return;
      chat->pass = FALSE;
    }
  rest = attune_draft_take_from (owned, i);
  if (rest != NULL)
    keep_rest (chat, rest);
}
