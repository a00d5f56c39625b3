/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/observer.h"

#include <glib/gi18n-lib.h>
#include <server.h>
#include <signals.h>
#include "purple/chat.h"
#include "purple/gate.h"
#include "purple/judge.h"
#include "purple/markup.h"
#include "purple/override.h"
#include "purple/recorder.h"
#include "purple/release.h"
#include "purple/scope.h"

/* The first message of a customer comes before there is a conversation;
 * libpurple opens one right after it. */
static void
keep_early (AttuneSession *session, PurpleAccount *account, const char *who, const char *markup)
{
  g_free (session->early_key);
  g_free (session->early_text);
  session->early_key = g_strdup_printf ("%p %s", (void *) account, purple_normalize (account, who));
  session->early_text = g_strdup (markup);
}

static void
take_early (AttuneSession *session, PurpleConversation *conv)
{
  PurpleAccount *account = purple_conversation_get_account (conv);
  g_autofree char *key = g_steal_pointer (&session->early_key);
  g_autofree char *text = g_steal_pointer (&session->early_text);
  g_autofree char *wanted
    = g_strdup_printf ("%p %s", (void *) account, purple_normalize (account, purple_conversation_get_name (conv)));

  if (purple_conversation_get_type (conv) == PURPLE_CONV_TYPE_IM && g_strcmp0 (key, wanted) == 0
      && attune_scope_covers (session, conv, NULL))
    attune_chat_customer_said (attune_session_ensure_chat (session, conv), NULL, text);
}

static void
on_received_im (PurpleAccount *account, const char *sender, const char *message, PurpleConversation *conv,
                PurpleMessageFlags flags, gpointer data)
{
  if (message == NULL || flags & (PURPLE_MESSAGE_AUTO_RESP | PURPLE_MESSAGE_SYSTEM | PURPLE_MESSAGE_SEND))
    return;
  if (conv == NULL)
    keep_early (data, account, sender, message);
  else if (attune_scope_covers (data, conv, NULL))
    attune_chat_customer_said (attune_session_ensure_chat (data, conv), sender, message);
}

static void
note_earlier (AttuneChat *chat, const char *markup)
{
  g_autofree char *plain = attune_markup_to_plain (markup);

  attune_chat_agent_said (chat, plain);
}

static void
on_received_chat (PurpleAccount *account, const char *sender, const char *message, PurpleConversation *conv,
                  PurpleMessageFlags flags, gpointer data)
{
  if (message == NULL || conv == NULL || flags & PURPLE_MESSAGE_SYSTEM || !attune_scope_covers (data, conv, NULL))
    return;
  if (!(flags & PURPLE_MESSAGE_SEND))
    attune_chat_customer_said (attune_session_ensure_chat (data, conv), sender, message);
  /* Rooms send our own words back, which were noted when they left; but not
   * those that a room tells of when one joins it again. */
  else if (flags & PURPLE_MESSAGE_DELAYED)
    note_earlier (attune_session_ensure_chat (data, conv), message);
}

static void
note_sent (AttuneSession *session, PurpleConversation *conv)
{
  AttuneChat *chat = attune_session_chat (session, conv);

  if (chat != NULL)
    attune_chat_left (chat);
}

/* What comes with these signals may be cipher text by now: what was written
 * is what the gate saw. They tell that it did leave, as another plugin may
 * have cancelled it after us. */
static void
on_sent_im (PurpleAccount *account, const char *receiver, const char *message, gpointer data)
{
  note_sent (data, purple_find_conversation_with_account (PURPLE_CONV_TYPE_IM, receiver, account));
}

static void
on_sent_chat (PurpleAccount *account, const char *message, int id, gpointer data)
{
  PurpleConnection *gc = purple_account_get_connection (account);

  if (gc != NULL)
    note_sent (data, purple_find_chat (gc, id));
}

static void
bring_back (AttuneSession *session, PurpleConversation *conv, AttuneDraft *draft)
{
  AttuneChat *chat = attune_session_ensure_chat (session, conv);
  const AttuneSurface *surface = &session->surface;
  g_autofree char *plain = attune_draft_plain (draft);
  g_autofree char *way = NULL;

  attune_judge_note_seen (chat, draft);
  attune_recorder_resume (chat);
  attune_chat_hold (chat, draft);
  attune_chat_restore_later (chat, NULL);
  if (surface->can_restore (conv, surface->data))
    attune_surface_say (surface, conv, _("Your draft from before is back in your entry; it was not sent."));
  else
    {
      way = attune_override_explain_command (chat);
      attune_surface_say (surface, conv, _("Your draft from before was not sent: “%s” %s"), plain, way);
    }
}

static void
on_conversation_created (PurpleConversation *conv, gpointer data)
{
  AttuneSession *session = data;
  AttuneDraft *draft = attune_kept_take (session->kept, conv);

  if (attune_scope_covers (session, conv, NULL) && attune_session_mode (session, conv) != ATTUNE_MODE_OFF)
    attune_recorder_open (session->recorder, conv);
  take_early (session, conv);
  if (draft != NULL)
    bring_back (session, conv, draft);
}

/* The lines of a draft that was sent in the same turn of the loop. The
 * conversation cannot be found by name any more, so that the gate does not
 * see them. */
static void
finish_closing (AttuneChat *chat)
{
  AttuneDraft *waiting = g_steal_pointer (&chat->waiting);
  g_autoptr (AttuneDraft) passed = NULL;
  AttuneDraft *rest;
  guint sent;

  if (waiting == NULL || attune_judge_holds (chat, waiting, &passed))
    return;
  sent = attune_release_raw (chat->conv, passed);
  if (sent > 0)
    attune_chat_left (chat);
  rest = attune_draft_take_from (passed, sent);
  if (rest != NULL)
    attune_chat_hold (chat, rest);
}

/* The chats of a removed account go after it; nobody can open them again. */
static gboolean
can_open_again (PurpleConversation *conv)
{
  return g_list_find (purple_accounts_get_all (), purple_conversation_get_account (conv)) != NULL;
}

static void
on_deleting_conversation (PurpleConversation *conv, gpointer data)
{
  AttuneSession *session = data;
  AttuneChat *chat = attune_session_chat (session, conv);

  if (chat == NULL)
    return;
  finish_closing (chat);
  if (chat->held != NULL && can_open_again (conv))
    {
      attune_kept_put (session->kept, conv, g_steal_pointer (&chat->held));
      attune_recorder_close (chat);
    }
  attune_session_forget_chat (session, conv);
}

static void
on_account_removed (PurpleAccount *account, gpointer data)
{
  AttuneSession *session = data;

  attune_kept_forget_account (session->kept, account);
  attune_recorder_forget_account (session->recorder, account);
}

void
attune_observer_leave (AttuneSession *session)
{
  g_autoptr (GList) chats = g_hash_table_get_values (session->chats);
  GList *at;

  for (at = chats; at != NULL; at = at->next)
    {
      AttuneChat *chat = at->data;
      AttuneDraft *waiting = g_steal_pointer (&chat->waiting);

      if (waiting != NULL)
        {
          attune_judge_note_leaving (chat, waiting);
          attune_release (chat, waiting);
        }
      attune_chat_give_back (chat);
    }
}

void
attune_observer_connect (AttuneSession *session)
{
  void *conversations = purple_conversations_get_handle ();
  PurplePlugin *plugin = session->plugin;

  purple_signal_connect (conversations, "received-im-msg", plugin, PURPLE_CALLBACK (on_received_im), session);
  purple_signal_connect (conversations, "received-chat-msg", plugin, PURPLE_CALLBACK (on_received_chat), session);
  purple_signal_connect (conversations, "sent-im-msg", plugin, PURPLE_CALLBACK (on_sent_im), session);
  purple_signal_connect (conversations, "sent-chat-msg", plugin, PURPLE_CALLBACK (on_sent_chat), session);
  purple_signal_connect (conversations, "conversation-created", plugin, PURPLE_CALLBACK (on_conversation_created), session);
  purple_signal_connect (conversations, "deleting-conversation", plugin, PURPLE_CALLBACK (on_deleting_conversation), session);
  purple_signal_connect (purple_accounts_get_handle (), "account-removed", plugin, PURPLE_CALLBACK (on_account_removed), session);
}
