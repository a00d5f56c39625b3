/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/names.h"

#include "core/memory.h"
#include "purple/customer.h"

static void
refresh_chat (AttuneChat *chat)
{
  GHashTableIter iter;
  const char *who;
  AttuneCustomer *customer;

  g_hash_table_iter_init (&iter, chat->customers);
  while (g_hash_table_iter_next (&iter, (gpointer *) &who, (gpointer *) &customer))
    attune_conversation_set_contact (customer->talk, attune_customer_alias (chat, who));
}

void
attune_names_refresh (AttuneSession *session)
{
  GHashTableIter iter;
  AttuneChat *chat;

  g_hash_table_iter_init (&iter, session->chats);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &chat))
    refresh_chat (chat);
}

static gboolean
share_word (const AttuneName *a, const AttuneName *b)
{
  guint i;

  for (i = 0; i < a->words->len; i++)
    if (g_ptr_array_find_with_equal_func (b->words, g_ptr_array_index (a->words, i), g_str_equal, NULL))
      return TRUE;
  return FALSE;
}

static gboolean
is_called_like_one_in (AttuneChat *chat, const AttuneName *name)
{
  GHashTableIter iter;
  AttuneCustomer *customer;

  g_hash_table_iter_init (&iter, chat->customers);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &customer))
    {
      const AttuneName *here = attune_conversation_memory (customer->talk)->name;

      if (here != NULL && share_word (here, name))
        return TRUE;
    }
  return FALSE;
}

static void
add_names (AttuneChat *other, AttuneChat *here, GPtrArray *names)
{
  gboolean room = purple_conversation_get_type (here->conv) == PURPLE_CONV_TYPE_CHAT;
  GHashTableIter iter;
  AttuneCustomer *customer;

  g_hash_table_iter_init (&iter, other->customers);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &customer))
    {
      const AttuneName *name = attune_conversation_memory (customer->talk)->name;

      if (name != NULL && !(room && is_called_like_one_in (here, name)))
        g_ptr_array_add (names, name->full);
    }
}

void
attune_names_set_others (AttuneChat *chat, AttuneConversation *talk)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GHashTableIter iter;
  AttuneChat *other;

  g_hash_table_iter_init (&iter, chat->session->chats);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &other))
    if (other != chat)
      add_names (other, chat, names);
  g_ptr_array_add (names, NULL);
  attune_conversation_set_others (talk, (const char *const *) names->pdata);
}
