/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/gate.h"

#include <eventloop.h>
#include <server.h>
#include <signals.h>
#include <string.h>
#include "core/draft-kind.h"
#include "purple/judge.h"
#include "purple/markup.h"
#include "purple/prefs.h"
#include "purple/recorder.h"
#include "purple/release.h"
#include "purple/scope.h"

/* Ahead of encryption plugins, which are at 0: they would show us cipher
 * text, and would have used up a key for a message that stays here. */
#define PRIORITY (PURPLE_SIGNAL_PRIORITY_LOWEST + 100)

#define IRC "prpl-irc"

static void
cancel (char **message)
{
  g_free (*message);
  *message = NULL; /* not "": encryption plugins only skip NULL */
}

/*
 * A draft of several lines, where the protocol has no newlines: the client
 * sends it line by line, in one go, and at the first line nobody can tell
 * whether more will come. So every message is kept back until the next turn
 * of the loop; what came by then is one draft, judged as one, and then sent
 * line by line or held as a whole.
 */

void
attune_gate_finish (AttuneChat *chat)
{
  AttuneDraft *draft = g_steal_pointer (&chat->waiting);
  AttuneDraft *passed = NULL;

  g_clear_handle_id (&chat->waiting_timer, purple_timeout_remove);
  if (draft != NULL && !attune_judge_holds (chat, draft, &passed))
    attune_release (chat, passed);
}

static gboolean
on_lines_complete (gpointer data)
{
  AttuneChat *chat = data;

  chat->waiting_timer = 0;
  attune_gate_finish (chat);
  return G_SOURCE_REMOVE;
}

static void
collect (AttuneChat *chat, const char *message)
{
  if (chat->waiting == NULL)
    chat->waiting = attune_draft_new ();
  attune_draft_add (chat->waiting, message);
  if (chat->waiting_timer == 0)
    chat->waiting_timer = purple_timeout_add (0, on_lines_complete, chat);
}

/* "/me waves" is a line of its own, and IRC's command sends it by asking here and
 * then going on by itself: sent later by us, it would need another way. */
static gboolean
comes_in_lines (AttuneChat *chat, const char *message)
{
  return chat->waiting != NULL
         || (!attune_release_is_action (message) && purple_conversation_get_features (chat->conv) & PURPLE_CONNECTION_NO_NEWLINES
             && attune_chat_mode (chat) != ATTUNE_MODE_OFF && chat->session->rules > 0);
}

/* IRC's own command shows us what was typed, and no markup. */
static gboolean
is_plain_action (PurpleConversation *conv, const char *message)
{
  return attune_release_is_action (message)
         && purple_strequal (purple_account_get_protocol_id (purple_conversation_get_account (conv)), IRC);
}

static void
judge_message (AttuneChat *chat, char **message)
{
  g_autofree char *markup = NULL;
  AttuneDraft *draft;

  if (comes_in_lines (chat, *message))
    {
      collect (chat, *message);
      cancel (message);
      return;
    }
  draft = attune_draft_new ();
  if (is_plain_action (chat->conv, *message))
    markup = attune_markup_from_plain (*message);
  attune_draft_add (draft, markup != NULL ? markup : *message);
  if (attune_judge_holds (chat, draft, NULL))
    cancel (message);
}

/* What is let through without a look: an encryption talking to itself; and
 * "/me waves", which is no reply, but where the agent is held strictly it would
 * be a way around. */
static gboolean
is_no_reply (AttuneSession *session, PurpleConversation *conv, const char *message)
{
  return attune_draft_is_encryption (message)
         || (attune_release_is_action (message) && attune_session_mode (session, conv) != ATTUNE_MODE_STRICT);
}

static void
on_sending (AttuneSession *session, PurpleConversation *conv, char **message)
{
  AttuneChat *chat = attune_session_chat (session, conv);

  if (chat != NULL && chat->entered)
    return;
  if (chat != NULL && chat->pass)
    {
      chat->pass = FALSE;
      return;
    }
  /* What should have left before this did not: another plugin has cancelled it. */
  if (chat != NULL && chat->leaving != NULL)
    {
      g_clear_pointer (&chat->leaving, g_free);
      attune_recorder_forget_note (chat);
    }
  /* Or this. */
  if (conv == NULL || *message == NULL || **message == '\0')
    return;
  if (chat != NULL && chat->waiting != NULL)
    judge_message (chat, message); /* behind its first lines, whatever it is */
  else if (is_no_reply (session, conv, *message))
    return;
  else if (attune_scope_covers (session, conv, NULL))
    judge_message (attune_session_ensure_chat (session, conv), message);
  else
    {
      attune_recorder_left_uncovered (chat, *message);
      attune_session_forget_chat (session, conv);
    }
}

static void
on_sending_im (PurpleAccount *account, const char *receiver, char **message, gpointer data)
{
  if (message != NULL)
    on_sending (data, purple_find_conversation_with_account (PURPLE_CONV_TYPE_IM, receiver, account), message);
}

static void
on_sending_chat (PurpleAccount *account, char **message, int id, gpointer data)
{
  PurpleConnection *gc = purple_account_get_connection (account);

  if (message != NULL && gc != NULL)
    on_sending (data, purple_find_chat (gc, id), message);
}

void
attune_gate_connect (AttuneSession *session)
{
  void *conversations = purple_conversations_get_handle ();

  purple_signal_connect_priority (conversations, "sending-im-msg", session->plugin, PURPLE_CALLBACK (on_sending_im),
                                  session, PRIORITY);
  purple_signal_connect_priority (conversations, "sending-chat-msg", session->plugin,
                                  PURPLE_CALLBACK (on_sending_chat), session, PRIORITY);
}
