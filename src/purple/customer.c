/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/customer.h"

#include <blist.h>
#include <string.h>
#include <util.h>
#include "core/address.h"
#include "purple/addressee.h"
#include "purple/kept.h"
#include "purple/markup.h"
#include "purple/names.h"
#include "purple/prefs.h"

#define MAX_CUSTOMERS 50 /* in one room: the memory is bounded */

/* The same customer in the next window, too; 0 is nobody. */
static guint
customer_number (AttuneChat *chat, const char *who)
{
  g_autofree char *key = attune_kept_key (chat->conv);

  return (g_str_hash (key) * 33 + g_str_hash (who)) | 1;
}

void
attune_customer_free (AttuneCustomer *customer)
{
  attune_conversation_free (customer->talk);
  g_free (customer);
}

static gboolean
is_room (AttuneChat *chat)
{
  return purple_conversation_get_type (chat->conv) == PURPLE_CONV_TYPE_CHAT;
}

/* The one who was there longest ago, but not the customer of the chat. */
static void
forget_one (AttuneChat *chat)
{
  const char *oldest = NULL;
  guint turn = G_MAXUINT;
  GHashTableIter iter;
  const char *who;
  AttuneCustomer *customer;

  g_hash_table_iter_init (&iter, chat->customers);
  while (g_hash_table_iter_next (&iter, (gpointer *) &who, (gpointer *) &customer))
    if (customer->talk != chat->talk && customer->turn < turn)
      {
        oldest = who;
        turn = customer->turn;
      }
  if (oldest != NULL)
    g_hash_table_remove (chat->customers, oldest);
}

static AttuneCheckLevel
level_of (const char *check, const char *rule, gboolean *fixed, gpointer data)
{
  const AttuneChat *chat = data;

  return attune_prefs_check (chat->policy, purple_conversation_get_account (chat->conv), check, rule, fixed);
}

void
attune_customer_take_policy (AttuneChat *chat)
{
  GHashTableIter iter;
  AttuneCustomer *customer;

  g_hash_table_iter_init (&iter, chat->customers);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &customer))
    attune_conversation_set_language (customer->talk, attune_policy_text (chat->policy, ATTUNE_KEY_LANGUAGE));
}

static AttuneConversation *
start_talk (AttuneChat *chat, const char *who)
{
  const char *language = attune_policy_text (chat->policy, ATTUNE_KEY_LANGUAGE);
  AttuneConversation *talk = attune_conversation_new (chat->session->packs, language);
  guint i;

  attune_conversation_set_levels (talk, level_of, chat);
  attune_conversation_set_habits (talk, chat->session->habits);
  attune_conversation_set_stock_book (talk, chat->session->book, customer_number (chat, who));
  for (i = 0; i < chat->ignored->len; i++)
    attune_conversation_ignore (talk, g_ptr_array_index (chat->ignored, i));
  if (is_room (chat) && *who != '\0')
    {
      attune_conversation_set_nick (talk, who);
      attune_conversation_set_contact (talk, attune_customer_alias (chat, who));
    }
  return talk;
}

static AttuneCustomer *
ensure_customer (AttuneChat *chat, const char *who)
{
  AttuneCustomer *customer = g_hash_table_lookup (chat->customers, who);

  if (customer != NULL)
    return customer;
  if (g_hash_table_size (chat->customers) >= MAX_CUSTOMERS)
    forget_one (chat);
  customer = g_new0 (AttuneCustomer, 1);
  customer->talk = start_talk (chat, who);
  g_hash_table_insert (chat->customers, g_strdup (who), customer);
  return customer;
}

void
attune_customer_select (AttuneChat *chat, const char *who)
{
  AttuneCustomer *customer = ensure_customer (chat, who);

  customer->turn = *who == '\0' ? 0 : ++chat->turns;
  chat->talk = customer->talk;
  if (g_strcmp0 (chat->speaker, who) != 0)
    {
      g_free (chat->speaker);
      chat->speaker = g_strdup (who);
    }
}

/* Whom the preferences call a colleague by now is no customer any more: the one
 * before them is. */
static void
leave_staff (AttuneChat *chat)
{
  const char *latest = "";
  guint turn = 0;
  GHashTableIter iter;
  const char *who;
  AttuneCustomer *customer;

  if (!attune_customer_is_staff (chat, chat->speaker))
    return;
  g_hash_table_iter_init (&iter, chat->customers);
  while (g_hash_table_iter_next (&iter, (gpointer *) &who, (gpointer *) &customer))
    if (customer->turn > turn && !attune_customer_is_staff (chat, who))
      {
        latest = who;
        turn = customer->turn;
      }
  attune_customer_select (chat, latest);
}

static gboolean
is_same_text (const char *markup, const char *plain)
{
  g_autofree char *other = attune_markup_to_plain (markup);

  return strcmp (other, plain) == 0;
}

/* As it was held, or with our suggestions in it. */
static gboolean
is_held (AttuneChat *chat, const char *plain)
{
  return attune_chat_is_held (chat, plain) || (chat->held != NULL && chat->fixed != NULL && is_same_text (chat->fixed, plain));
}

/* @addressed (may be NULL) gets whether @plain itself says whom it is for. */
static const char *
customer_of (AttuneChat *chat, const char *plain, gboolean *addressed)
{
  AttuneAddressee addressee;

  if (addressed != NULL)
    *addressed = FALSE;
  attune_names_refresh (chat->session);
  if (!is_room (chat))
    return chat->speaker;
  leave_staff (chat);
  addressee = attune_addressee_find (chat, plain);
  if (addressee.kind == ATTUNE_ADDRESSEE_NOBODY)
    return chat->held_for != NULL && is_held (chat, plain) ? chat->held_for : chat->speaker;
  if (addressed != NULL)
    *addressed = addressee.kind == ATTUNE_ADDRESSEE_CUSTOMER;
  return addressee.who;
}

const char *
attune_customer_of_draft (AttuneChat *chat, const char *plain)
{
  return customer_of (chat, plain, NULL);
}

char *
attune_customer_key (AttuneChat *chat, const char *plain)
{
  g_autofree char *window = attune_kept_key (chat->conv);
  const char *who = attune_customer_of_draft (chat, plain);
  g_autofree char *escaped = who == NULL ? NULL : g_uri_escape_string (who, NULL, FALSE);

  return g_strdup_printf ("%s/%s", window, escaped == NULL ? "" : escaped);
}

AttuneConversation *
attune_customer_for_draft (AttuneChat *chat, const char *plain)
{
  const char *who = customer_of (chat, plain, NULL);
  AttuneConversation *talk = who == NULL ? NULL : ensure_customer (chat, who)->talk;

  if (talk != NULL)
    attune_names_set_others (chat, talk);
  return talk;
}

AttuneConversation *
attune_customer_address (AttuneChat *chat, const char *plain)
{
  gboolean addressed;
  const char *who = customer_of (chat, plain, &addressed);
  AttuneConversation *talk = who == NULL ? NULL : ensure_customer (chat, who)->talk;

  if (addressed)
    attune_customer_select (chat, who);
  return talk;
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

  if (*who == '\0')
    return NULL;
  member = purple_conv_chat_cb_find (PURPLE_CONV_CHAT (room), who);
  /* Where a room has no aliases, libpurple says the nick again. */
  if (member != NULL && member->alias != NULL && *member->alias != '\0' && strcmp (member->alias, who) != 0)
    return member->alias;
  return buddy_alias (purple_conversation_get_account (room), who);
}

const char *
attune_customer_alias (AttuneChat *chat, const char *who)
{
  if (is_room (chat))
    return room_alias (chat->conv, who);
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
attune_customer_is_agent (AttuneChat *room, const char *who)
{
  const char *nick = purple_conv_chat_get_nick (PURPLE_CONV_CHAT (room->conv));
  const char *own = attune_prefs_own_name (attune_chat_policy (room));

  return who == NULL || (nick != NULL && is_same (nick, who)) || (*own != '\0' && is_same (own, who));
}

gboolean
attune_customer_is_staff (AttuneChat *room, const char *who)
{
  const AttunePolicy *policy = attune_chat_policy (room);
  g_autofree char *base = attune_nick_base (who);

  return attune_prefs_lists (policy, ATTUNE_KEY_STAFF, who) || attune_prefs_lists (policy, ATTUNE_KEY_STAFF, base);
}
