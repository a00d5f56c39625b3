/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/customer.h"

#include <blist.h>
#include <util.h>
#include "purple/kept.h"
#include "purple/prefs.h"

/* The same customer in the next window, too; 0 is nobody. */
static guint
customer_number (AttuneChat *chat, const char *who)
{
  g_autofree char *key = attune_kept_key (chat->conv);

  return (g_str_hash (key) * 33 + g_str_hash (who)) | 1;
}

void
attune_customer_select (AttuneChat *chat, const char *who)
{
  AttuneConversation *talk;
  guint i;

  if (g_strcmp0 (chat->speaker, who) != 0)
    {
      g_free (chat->speaker);
      chat->speaker = g_strdup (who);
    }
  talk = g_hash_table_lookup (chat->customers, who);
  if (talk == NULL)
    {
      talk = attune_conversation_new (chat->session->packs, NULL);
      attune_conversation_set_switch (talk, attune_prefs_is_on);
      attune_conversation_set_habits (talk, chat->session->habits);
      attune_conversation_set_stock_book (talk, chat->session->book, customer_number (chat, who));
      for (i = 0; i < chat->ignored->len; i++)
        attune_conversation_ignore (talk, g_ptr_array_index (chat->ignored, i));
      g_hash_table_insert (chat->customers, g_strdup (who), talk);
    }
  chat->talk = talk;
}

static const char *
buddy_alias (PurpleAccount *account, const char *name)
{
  PurpleBuddy *buddy = purple_find_buddy (account, name);
  PurpleContact *contact = buddy == NULL ? NULL : purple_buddy_get_contact (buddy);

  if (contact != NULL && contact->alias != NULL && *contact->alias != '\0')
    return contact->alias;
  return buddy == NULL ? NULL : purple_buddy_get_alias_only (buddy);
}

static const char *
room_alias (PurpleConversation *room, const char *who)
{
  PurpleConvChatBuddy *member;
  const char *alias;

  if (*who == '\0')
    return NULL;
  member = purple_conv_chat_cb_find (PURPLE_CONV_CHAT (room), who);
  if (member != NULL && member->alias != NULL && *member->alias != '\0')
    return member->alias;
  alias = buddy_alias (purple_conversation_get_account (room), who);
  /* In a room people choose what they are called. */
  return alias != NULL ? alias : who;
}

const char *
attune_customer_alias (AttuneChat *chat)
{
  if (purple_conversation_get_type (chat->conv) == PURPLE_CONV_TYPE_CHAT)
    return room_alias (chat->conv, chat->speaker);
  return buddy_alias (purple_conversation_get_account (chat->conv), purple_conversation_get_name (chat->conv));
}

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *folded_a = g_utf8_casefold (a, -1);
  g_autofree char *folded_b = g_utf8_casefold (b, -1);

  return purple_strequal (folded_a, folded_b);
}

gboolean
attune_customer_is_agent (PurpleConversation *room, const char *who)
{
  const char *nick = purple_conv_chat_get_nick (PURPLE_CONV_CHAT (room));
  const char *own = attune_prefs_own_name ();

  return who == NULL || (nick != NULL && is_same (nick, who)) || (*own != '\0' && is_same (own, who));
}
