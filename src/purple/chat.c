/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/chat.h"

#include <eventloop.h>
#include <glib/gi18n-lib.h>
#include "purple/addressee.h"
#include "purple/customer.h"
#include "purple/markup.h"
#include "purple/names.h"
#include "purple/override.h"
#include "purple/pieces.h"
#include "purple/progress.h"
#include "purple/prefs.h"
#include "purple/recorder.h"

#define MAX_RECALLED 50  /* messages */

AttuneChat *
attune_chat_new (AttuneSession *session, PurpleConversation *conv)
{
  AttuneChat *chat = g_new0 (AttuneChat, 1);

  chat->session = session;
  chat->conv = conv;
  chat->policy = attune_policy_ref (session->policy);
  chat->customers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) attune_customer_free);
  chat->ignored = g_ptr_array_new_with_free_func (g_free);
  chat->hold = attune_hold_new ();
  chat->follow = attune_follow_new ();
  attune_customer_select (chat, "");
  return chat;
}

void
attune_chat_free (AttuneChat *chat)
{
  g_clear_handle_id (&chat->waiting_timer, purple_timeout_remove);
  g_clear_handle_id (&chat->restore_timer, purple_timeout_remove);
  attune_recorder_give_up (chat);
  attune_follow_free (chat->follow);
  g_hash_table_unref (chat->customers);
  g_free (chat->speaker);
  g_ptr_array_unref (chat->ignored);
  attune_hold_free (chat->hold);
  attune_draft_free (chat->held);
  g_free (chat->held_entry);
  g_free (chat->attempted);
  g_free (chat->pieces);
  g_free (chat->held_for);
  g_free (chat->fixed);
  g_free (chat->asked);
  attune_draft_free (chat->waiting);
  g_free (chat->restoring);
  g_free (chat->leaving);
  attune_policy_unref (chat->policy);
  g_free (chat);
}

void
attune_chat_take_policy (AttuneChat *chat)
{
  if (chat->policy == chat->session->policy)
    return;
  attune_policy_unref (chat->policy);
  chat->policy = attune_policy_ref (chat->session->policy);
  attune_customer_take_policy (chat);
}

const AttunePolicy *
attune_chat_policy (AttuneChat *chat)
{
  if (chat->held == NULL && chat->waiting == NULL)
    attune_chat_take_policy (chat);
  return chat->policy;
}

AttuneMode
attune_chat_mode (AttuneChat *chat)
{
  return attune_prefs_mode (attune_chat_policy (chat), purple_conversation_get_account (chat->conv));
}

static void
recall_message (AttuneChat *chat, const PurpleConvMessage *message)
{
  if (message->what == NULL || message->flags & (PURPLE_MESSAGE_SYSTEM | PURPLE_MESSAGE_ERROR | PURPLE_MESSAGE_AUTO_RESP))
    return;
  if (message->flags & PURPLE_MESSAGE_SEND)
    {
      g_autofree char *plain = attune_markup_to_plain (message->what);

      attune_chat_agent_said (chat, plain);
    }
  else if (message->flags & PURPLE_MESSAGE_RECV)
    attune_chat_customer_said (chat, message->who, message->what);
}

void
attune_chat_recall (AttuneChat *chat)
{
  /* Newest first. */
  GList *at = purple_conversation_get_message_history (chat->conv);
  guint n;

  for (n = 1; at != NULL && at->next != NULL && n < MAX_RECALLED; n++)
    at = at->next;
  for (; at != NULL; at = at->prev)
    recall_message (chat, at->data);
}

static void
said_in_room (AttuneChat *chat, const char *who, const char *plain)
{
  if (attune_customer_is_agent (chat, who))
    return;
  if (attune_customer_is_staff (chat, who))
    {
      AttuneConversation *talk = attune_customer_for_draft (chat, plain);

      if (talk != NULL)
        attune_conversation_colleague_sent (talk, plain);
    }
  else
    {
      attune_customer_select (chat, who);
      attune_conversation_customer_said (chat->talk, plain + attune_addressee_skip (chat, plain));
    }
}

void
attune_chat_customer_said (AttuneChat *chat, const char *who, const char *markup)
{
  g_autofree char *plain = attune_markup_to_plain (markup);

  if (purple_conversation_get_type (chat->conv) == PURPLE_CONV_TYPE_CHAT)
    said_in_room (chat, who, plain);
  else
    attune_conversation_customer_said (chat->talk, plain);
  attune_pieces_forget (chat);
  attune_session_changed (chat->session, chat->conv);
}

void
attune_chat_agent_said (AttuneChat *chat, const char *plain)
{
  AttuneConversation *talk = attune_customer_address (chat, plain);

  if (talk != NULL)
    attune_conversation_agent_sent (talk, plain);
  attune_session_changed (chat->session, chat->conv);
}

void
attune_chat_refresh (AttuneChat *chat)
{
  attune_names_refresh (chat->session);
  attune_names_set_others (chat, chat->talk);
}

void
attune_chat_ignore (AttuneChat *chat, const char *rule)
{
  GHashTableIter iter;
  AttuneCustomer *customer;

  g_ptr_array_add (chat->ignored, g_strdup (rule));
  g_hash_table_iter_init (&iter, chat->customers);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &customer))
    attune_conversation_ignore (customer->talk, rule);
  attune_session_changed (chat->session, chat->conv);
}

void
attune_chat_hold (AttuneChat *chat, AttuneDraft *draft)
{
  g_autofree char *plain = draft == NULL ? NULL : attune_draft_plain (draft);
  char *who = plain == NULL ? NULL : g_strdup (attune_customer_of_draft (chat, plain));

  g_free (chat->held_for);
  chat->held_for = who;
  attune_draft_free (chat->held);
  chat->held = draft;
  g_clear_pointer (&chat->held_entry, g_free);
  chat->away = FALSE;
  g_clear_pointer (&chat->fixed, g_free);
}

gboolean
attune_chat_is_held (AttuneChat *chat, const char *plain)
{
  g_autofree char *held = NULL;

  if (chat->held == NULL)
    return FALSE;
  if (g_strcmp0 (chat->held_entry, plain) == 0)
    return TRUE;
  held = attune_draft_plain (chat->held);
  return g_str_equal (held, plain);
}

static gboolean
can_restore (AttuneChat *chat)
{
  const AttuneSurface *surface = &chat->session->surface;

  return surface->can_restore (chat->conv, surface->data);
}

static void
restore_now (AttuneChat *chat)
{
  const AttuneSurface *surface = &chat->session->surface;
  g_autofree char *markup = g_steal_pointer (&chat->restoring);

  g_clear_handle_id (&chat->restore_timer, purple_timeout_remove);
  chat->away = FALSE;
  if (markup == NULL && chat->held != NULL)
    markup = attune_draft_markup (chat->held);
  if (markup != NULL)
    surface->restore (chat->conv, markup, surface->data);
}

static gboolean
on_restore (gpointer data)
{
  AttuneChat *chat = data;

  chat->restore_timer = 0;
  restore_now (chat);
  return G_SOURCE_REMOVE;
}

void
attune_chat_restore_later (AttuneChat *chat, const char *markup)
{
  if (!can_restore (chat))
    return;
  g_free (chat->restoring);
  chat->restoring = g_strdup (markup);
  if (chat->restore_timer == 0)
    chat->restore_timer = purple_timeout_add (0, on_restore, chat);
}

void
attune_chat_left (AttuneChat *chat)
{
  g_autofree char *plain = g_steal_pointer (&chat->leaving);

  if (plain == NULL)
    return;
  g_clear_pointer (&chat->asked, g_free);
  attune_recorder_left (chat, plain);
  if (chat->completes)
    attune_override_forget (chat, plain);
  attune_chat_agent_said (chat, plain);
  attune_pieces_note (chat, plain);
  if (!chat->completes)
    return;
  attune_progress_note (chat);
  /* It may have been sent before it was back in the entry: there it would be
   * sent twice. */
  g_clear_handle_id (&chat->restore_timer, purple_timeout_remove);
  g_clear_pointer (&chat->restoring, g_free);
  attune_hold_clear (chat->hold);
  attune_chat_hold (chat, NULL);
}

void
attune_chat_give_back (AttuneChat *chat)
{
  g_autofree char *plain = NULL;

  if (chat->restore_timer != 0 || (chat->away && can_restore (chat)))
    restore_now (chat);
  else if (chat->held != NULL && !can_restore (chat))
    {
      plain = attune_draft_plain (chat->held);
      attune_surface_say (&chat->session->surface, chat->conv,
                          _("Attune stops here. Your draft was not sent: “%s”"), plain);
    }
}
