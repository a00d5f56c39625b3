/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/whisper.h"

#include <util.h>
#include "purple/chat.h"
#include "purple/judge.h"
#include "purple/markup.h"
#include "purple/release.h"
#include "purple/scope.h"

#define ARGUMENTS "ws" /* a nick and the text */

static const struct {
  const char *command;
  const char *protocol;
  PurpleCmdFlag where;
} whispers[] = {
  { "msg", "prpl-irc", PURPLE_CMD_FLAG_IM | PURPLE_CMD_FLAG_CHAT },
  { "query", "prpl-irc", PURPLE_CMD_FLAG_IM | PURPLE_CMD_FLAG_CHAT },
  { "msg", "prpl-jabber", PURPLE_CMD_FLAG_CHAT },
};

G_STATIC_ASSERT (G_N_ELEMENTS (whispers) == ATTUNE_WHISPERS);

/* Where the agent is held strictly, whoever is in a support room has a window to
 * be written to: without one, it would go out unread. */
static gboolean
wants_window (AttuneSession *session, PurpleConversation *conv, const char *nick)
{
  return purple_conversation_get_type (conv) == PURPLE_CONV_TYPE_CHAT && attune_session_mode (session, conv) == ATTUNE_MODE_STRICT
         && attune_scope_covers (session, conv, NULL) && purple_conv_chat_find_user (PURPLE_CONV_CHAT (conv), nick);
}

/* The window of @nick, who can be a channel; NULL when there is none: then
 * nothing is known of them. */
static PurpleConversation *
find_window (AttuneSession *session, PurpleConversation *conv, const char *command, const char *nick)
{
  PurpleAccount *account = purple_conversation_get_account (conv);
  g_autofree char *in_room = g_strdup_printf ("%s/%s", purple_conversation_get_name (conv), nick);
  gboolean irc = purple_strequal (purple_account_get_protocol_id (account), "prpl-irc");
  const char *name = irc ? nick : in_room;
  PurpleConversation *found;

  /* Which the protocol would do next. */
  if (purple_strequal (command, "query"))
    return purple_conversation_new (PURPLE_CONV_TYPE_IM, account, nick);
  found = purple_find_conversation_with_account (irc ? PURPLE_CONV_TYPE_ANY : PURPLE_CONV_TYPE_IM, name, account);
  return found == NULL && wants_window (session, conv, nick) ? purple_conversation_new (PURPLE_CONV_TYPE_IM, account, name) : found;
}

static AttuneDraft *
draft_from_plain (PurpleConversation *conv, const char *plain)
{
  AttuneDraft *draft = attune_draft_new ();
  gboolean whole = !(purple_conversation_get_features (conv) & PURPLE_CONNECTION_NO_NEWLINES);
  g_auto (GStrv) lines = g_strsplit (plain, "\n", whole ? 1 : -1);
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *markup = attune_markup_from_plain (lines[i]);

      if (*markup != '\0')
        attune_draft_add (draft, markup);
    }
  return draft;
}

static PurpleCmdRet
on_whisper (PurpleConversation *conv, const char *command, char **args, char **error, gpointer data)
{
  AttuneSession *session = data;
  PurpleConversation *other;
  AttuneChat *chat;

  if (args[0] == NULL || args[1] == NULL || *args[0] == '\0' || *args[1] == '\0')
    return PURPLE_CMD_RET_CONTINUE;
  other = find_window (session, conv, command, args[0]);
  if (other == NULL || !attune_release_can (other) || !attune_scope_covers (session, other, NULL))
    return PURPLE_CMD_RET_CONTINUE;
  chat = attune_session_ensure_chat (session, other);
  if (attune_judge_holds_whisper (chat, draft_from_plain (other, args[1])))
    {
      purple_conversation_present (other);
      return PURPLE_CMD_RET_OK;
    }
  /* No signal will say so. */
  attune_chat_left (chat);
  return PURPLE_CMD_RET_CONTINUE;
}

void
attune_whisper_register (AttuneSession *session)
{
  guint i;

  /* Without a help of its own: the protocol's command has one. */
  for (i = 0; i < G_N_ELEMENTS (whispers); i++)
    session->whispers[i] = purple_cmd_register (whispers[i].command, ARGUMENTS, PURPLE_CMD_P_PLUGIN,
                                                whispers[i].where | PURPLE_CMD_FLAG_PRPL_ONLY | PURPLE_CMD_FLAG_ALLOW_WRONG_ARGS,
                                                whispers[i].protocol, on_whisper, "", session);
}

void
attune_whisper_unregister (AttuneSession *session)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (whispers); i++)
    purple_cmd_unregister (session->whispers[i]);
}
