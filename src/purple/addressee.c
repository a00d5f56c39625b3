/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/addressee.h"

#include <string.h>
#include "core/address.h"
#include "core/memory.h"
#include "purple/customer.h"

static PurpleConvChat *
room_of (AttuneChat *chat)
{
  return PURPLE_CONV_CHAT (chat->conv);
}

/* --- by nick --------------------------------------------------------------- */

typedef struct {
  const char *who;
  guint length; /* bytes */
} Address;

static void
try_nick (Address *longest, const char *text, const char *nick)
{
  guint length = attune_address_length (text, nick);

  if (length > longest->length)
    {
      longest->who = nick;
      longest->length = length;
    }
}

/* The address that @text begins with. The longest wins: "@Dana Whitfield" is
 * not for Dana. */
static Address
read_address (AttuneChat *chat, const char *text)
{
  Address longest = { NULL, 0 };
  GHashTableIter iter;
  const char *who;
  GList *at;

  for (at = purple_conv_chat_get_users (room_of (chat)); at != NULL; at = at->next)
    try_nick (&longest, text, purple_conv_chat_cb_get_name (at->data));
  /* Who has just left may still be written to. */
  g_hash_table_iter_init (&iter, chat->customers);
  while (g_hash_table_iter_next (&iter, (gpointer *) &who, NULL))
    try_nick (&longest, text, who);
  return longest;
}

static void
take (AttuneChat *chat, AttuneAddressee *found, const char *who)
{
  if (found->kind == ATTUNE_ADDRESSEE_CUSTOMER || attune_customer_is_agent (chat, who))
    return;
  if (attune_customer_is_staff (chat, who))
    found->kind = ATTUNE_ADDRESSEE_COLLEAGUE;
  else
    {
      found->kind = ATTUNE_ADDRESSEE_CUSTOMER;
      found->who = who;
    }
}

/* --- by name --------------------------------------------------------------- */

typedef gboolean (*IsCalledFunc) (const AttuneMemory *memory, const char *folded);

static gboolean
has_word (const AttuneName *name, const char *folded)
{
  return name != NULL && g_ptr_array_find_with_equal_func (name->words, folded, g_str_equal, NULL);
}

static gboolean
is_called (const AttuneMemory *memory, const char *folded)
{
  return has_word (memory->name, folded);
}

static gboolean
is_called_for_short (const AttuneMemory *memory, const char *folded)
{
  guint i;

  for (i = 0; memory->name != NULL && i < memory->name->words->len; i++)
    if (attune_name_is_short_form (memory->packs, memory->language, g_ptr_array_index (memory->name->words, i), folded))
      return TRUE;
  return FALSE;
}

/* The customer of that name; of several, the one who was there last. */
static const char *
customer_called (AttuneChat *chat, const char *folded, IsCalledFunc is_theirs)
{
  const char *found = NULL;
  guint last = 0;
  GHashTableIter iter;
  const char *who;
  AttuneCustomer *customer;

  g_hash_table_iter_init (&iter, chat->customers);
  while (g_hash_table_iter_next (&iter, (gpointer *) &who, (gpointer *) &customer))
    if ((found == NULL || customer->turn > last) && !attune_customer_is_staff (chat, who)
        && is_theirs (attune_conversation_memory (customer->talk), folded))
      {
        found = who;
        last = customer->turn;
      }
  return found;
}

/* Somebody in the room who has not written yet, or a colleague. */
static const char *
member_called (AttuneChat *chat, const char *folded)
{
  const AttuneMemory *memory = attune_conversation_memory (chat->talk);
  GList *at;

  for (at = purple_conv_chat_get_users (room_of (chat)); at != NULL; at = at->next)
    {
      const char *nick = purple_conv_chat_cb_get_name (at->data);
      const char *alias = attune_customer_alias (chat, nick);
      g_autoptr (AttuneName) name = attune_name_from_alias (alias);

      if (name == NULL)
        name = attune_name_from_nick (memory->packs, memory->language, nick);
      if (has_word (name, folded))
        return nick;
    }
  return NULL;
}

/* "Bob" is Bob from next door rather than Robert. */
static const char *
somebody_called (AttuneChat *chat, const char *folded)
{
  const char *who = customer_called (chat, folded, is_called);

  if (who == NULL)
    who = member_called (chat, folded);
  return who != NULL ? who : customer_called (chat, folded, is_called_for_short);
}

static void
find_by_name (AttuneChat *chat, AttuneAddressee *found, const char *body)
{
  const AttuneMemory *memory = attune_conversation_memory (chat->talk);
  g_autoptr (AttuneText) text = attune_text_new (body, -1);
  g_autoptr (GArray) uses = attune_name_find (memory->packs, memory->language, text, NULL, NULL);
  guint i;
  guint w;

  for (i = 0; i < uses->len; i++)
    {
      const AttuneNameUse *use = &g_array_index (uses, AttuneNameUse, i);

      for (w = use->first_word; w < use->first_word + use->n_words && found->kind == ATTUNE_ADDRESSEE_NOBODY; w++)
        {
          const char *who = somebody_called (chat, text->words[w].folded);

          if (who != NULL)
            take (chat, found, who);
        }
    }
}

/* The bytes that @text takes to address a colleague who is not there. A comma
 * is not enough for that: "sorry, …" is no "s*". */
static guint
skip_absent_colleague (AttuneChat *chat, const char *text)
{
  gsize end = strcspn (text, " \t\n:");
  g_autofree char *nick = g_strndup (*text == '@' ? text + 1 : text, *text == '@' ? end - 1 : end);

  if ((*text != '@' && text[end] != ':') || !attune_customer_is_staff (chat, nick))
    return 0;
  return attune_address_length (text, nick);
}

/* Notes in @found whom the nicks at the beginning mean. Returns: where they end. */
static guint
find_by_nick (AttuneChat *chat, AttuneAddressee *found, const char *plain)
{
  guint body = 0;
  Address address;

  for (address = read_address (chat, plain); address.length > 0; address = read_address (chat, plain + body))
    {
      take (chat, found, address.who);
      body += address.length;
    }
  if (body == 0 && (body = skip_absent_colleague (chat, plain)) > 0)
    found->kind = ATTUNE_ADDRESSEE_COLLEAGUE;
  return body;
}

AttuneAddressee
attune_addressee_find (AttuneChat *chat, const char *plain)
{
  AttuneAddressee found = { ATTUNE_ADDRESSEE_NOBODY, NULL };
  guint body = find_by_nick (chat, &found, plain);

  if (found.kind == ATTUNE_ADDRESSEE_NOBODY)
    find_by_name (chat, &found, plain + body);
  return found;
}

guint
attune_addressee_skip (AttuneChat *chat, const char *plain)
{
  AttuneAddressee found = { ATTUNE_ADDRESSEE_NOBODY, NULL };

  return find_by_nick (chat, &found, plain);
}
