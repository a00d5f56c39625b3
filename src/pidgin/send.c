/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "pidgin/composer-private.h"

#include <account.h>
#include <eventloop.h>
#include <gtkimhtml.h>

/* Enter is the entry's signal message_send; Pidgin's own handler comes after
 * ours. A draft that is held never gets to it, and stays in the entry as it
 * is: its formatting, pictures and the cursor. */

#define COMMAND "/" /* what Pidgin's commands begin with */
#define ACTION "/me "

static void
leave (AttuneComposer *composer)
{
  g_clear_handle_id (&composer->entered_timer, purple_timeout_remove);
  if (composer->entered)
    composer->ipc->entered (composer->ipc->session, composer->gtkconv->active_conv);
  composer->entered = FALSE;
}

/* Another plugin stopped the signal behind us: nothing was sent, and what is
 * sent next is judged. */
static gboolean
on_not_sent (gpointer data)
{
  AttuneComposer *composer = data;

  composer->entered_timer = 0;
  leave (composer);
  return G_SOURCE_REMOVE;
}

static gboolean
can_send (PurpleConversation *conv)
{
  return purple_account_is_connected (purple_conversation_get_account (conv))
         && !(purple_conversation_get_type (conv) == PURPLE_CONV_TYPE_CHAT && purple_conv_chat_has_left (PURPLE_CONV_CHAT (conv)));
}

/* Not a command, as Pidgin sees it, and something that it would send. */
static gboolean
is_draft (PurpleConversation *conv, const AttuneEntryText *text)
{
  return !g_str_has_prefix (text->plain, COMMAND) && *text->plain != '\0' && can_send (conv);
}

static void
on_send (GtkWidget *entry, gpointer data)
{
  AttuneComposer *composer = data;
  PurpleConversation *conv = composer->gtkconv->active_conv;
  g_autoptr (AttuneEntryText) text = attune_entry_text_new (composer->buffer);
  g_autofree char *markup = NULL;

  if (!is_draft (conv, text))
    return;
  markup = gtk_imhtml_get_markup (GTK_IMHTML (entry));
  if (composer->ipc->enter (composer->ipc->session, conv, text->plain, markup))
    {
      g_signal_stop_emission_by_name (entry, "message_send");
      composer->stale = TRUE;
      attune_composer_look (composer);
      return;
    }
  composer->entered = TRUE;
  if (composer->entered_timer == 0)
    composer->entered_timer = purple_timeout_add (0, on_not_sent, composer);
}

static void
on_sent (GtkWidget *entry, gpointer data)
{
  leave (data);
}

void
attune_composer_drop_send (AttuneComposer *composer)
{
  /* Its conversation may be gone, and is not asked for. */
  g_clear_handle_id (&composer->entered_timer, purple_timeout_remove);
}

void
attune_composer_send_as_is (AttuneComposer *composer, const char *reason)
{
  PurpleConversation *conv = composer->gtkconv->active_conv;
  g_autoptr (AttuneEntryText) text = attune_entry_text_new (composer->buffer);
  g_autofree char *why_not = NULL;

  /* Not for nothing: the next draft would leave unread. "/me waves" can be held,
   * too. */
  if (!is_draft (conv, text) && !(g_str_has_prefix (text->plain, ACTION) && can_send (conv)))
    return;
  if (composer->ipc->let (composer->ipc->session, conv, reason, &why_not))
    g_signal_emit_by_name (composer->entry, "message_send"); /* the window may close with it */
  else if (why_not != NULL)
    attune_composer_open_way (composer, why_not, reason != NULL && *reason != '\0');
}

void
attune_composer_connect_send (AttuneComposer *composer)
{
  g_signal_connect (composer->entry, "message_send", G_CALLBACK (on_send), composer);
  g_signal_connect_after (composer->entry, "message_send", G_CALLBACK (on_sent), composer);
}
