/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/conversation-private.h"

#include <string.h>

/* Until then a bare name may be the answer to a question that we did not see. */
#define ASKED_ELSEWHERE_TURNS 4

void
attune_memory_take_name (AttuneMemory *memory, AttuneName *name, AttuneNameSource source)
{
  if (memory->name == NULL)
    memory->agent_turns_since_name = 0;
  g_clear_pointer (&memory->name, attune_name_free);
  memory->name = name;
  memory->name_source = name != NULL ? source : ATTUNE_NAME_UNKNOWN;
  memory->name_is_guess = FALSE;
}

/* What the contact list says, or else the nick. */
static void
take_listed_name (AttuneConversation *conversation)
{
  AttuneMemory *memory = &conversation->memory;
  AttuneName *name = attune_name_from_alias (conversation->contact);

  if (name == NULL && memory->nick != NULL)
    name = attune_name_from_nick (memory->packs, memory->language, memory->nick);
  attune_memory_take_name (memory, name, ATTUNE_NAME_CONTACT);
}

static gboolean
is_listed_name_best (const AttuneMemory *memory)
{
  return memory->name_source == ATTUNE_NAME_UNKNOWN || memory->name_source == ATTUNE_NAME_CONTACT;
}

void
attune_conversation_set_contact (AttuneConversation *conversation, const char *alias)
{
  if (g_strcmp0 (conversation->contact, alias) == 0)
    return;
  g_free (conversation->contact);
  conversation->contact = g_strdup (alias);
  if (is_listed_name_best (&conversation->memory))
    take_listed_name (conversation);
}

void
attune_conversation_set_nick (AttuneConversation *conversation, const char *nick)
{
  AttuneMemory *memory = &conversation->memory;

  if (g_strcmp0 (memory->nick, nick) == 0)
    return;
  g_free (memory->nick);
  memory->nick = g_strdup (nick);
  if (is_listed_name_best (memory))
    take_listed_name (conversation);
}

void
attune_conversation_set_name (AttuneConversation *conversation, const char *name)
{
  if (name != NULL && *name != '\0')
    attune_memory_take_name (&conversation->memory, attune_name_from_alias (name), ATTUNE_NAME_AGENT);
  else
    take_listed_name (conversation);
}

void
attune_conversation_set_others (AttuneConversation *conversation, const char *const *others)
{
  guint i;

  g_ptr_array_set_size (conversation->memory.others, 0);
  for (i = 0; others != NULL && others[i] != NULL; i++)
    {
      AttuneName *name = attune_name_from_alias (others[i]);

      if (name != NULL)
        g_ptr_array_add (conversation->memory.others, name);
    }
}

const char *
attune_conversation_name (const AttuneConversation *conversation, AttuneNameSource *source)
{
  if (source != NULL)
    *source = conversation->memory.name_source;
  return conversation->memory.name != NULL ? conversation->memory.name->full : NULL;
}

static gboolean
is_part_of (const AttuneName *part, const AttuneName *whole)
{
  guint i;

  for (i = 0; i < part->words->len; i++)
    if (!g_ptr_array_find_with_equal_func (whole->words, g_ptr_array_index (part->words, i), g_str_equal, NULL))
      return FALSE;
  return TRUE;
}

/* "It's Professor Lindqvist by the way": the title the customer asks for. */
static void
learn_title (AttuneMemory *memory, const AttuneText *text)
{
  guint i;

  for (i = 1; memory->name != NULL && i + 1 < text->n_words; i++)
    if (attune_name_is_title (text->words[i].folded)
        && g_strv_contains ((const char *const[]){ "is", "am", "me", "name", NULL }, text->words[i - 1].folded)
        && g_ptr_array_find_with_equal_func (memory->name->words, text->words[i + 1].folded, g_str_equal, NULL))
      {
        g_free (memory->name->title);
        memory->name->title = g_strdup (text->words[i].folded);
        return;
      }
}

void
attune_conversation_learn_name (AttuneConversation *conversation, const AttuneText *text)
{
  AttuneMemory *memory = &conversation->memory;
  /* Who was asked elsewhere, by a form or before this client was there, answers
   * to nobody here. */
  gboolean elsewhere = memory->agent_turns == 0 && memory->name == NULL && memory->customer_turns > 1
    && memory->customer_turns <= ASKED_ELSEWHERE_TURNS;
  gboolean asked = memory->asked_for_name || elsewhere;
  AttuneName *said = attune_name_from_message (memory->packs, memory->language, text, asked);

  learn_title (memory, text);
  if (said == NULL)
    return;
  /* "I'm Dana" of Dana Whitfield tells nothing new; a name that the agent set
   * stays. */
  if (memory->name_source == ATTUNE_NAME_AGENT || (memory->name != NULL && is_part_of (said, memory->name)))
    {
      attune_name_free (said);
      return;
    }
  g_hash_table_insert (memory->given, (gpointer) "name", g_strdup (said->full));
  /* Who uses another name than the contact list may go by both. */
  if (memory->name != NULL && memory->name_source == ATTUNE_NAME_CONTACT)
    said->also = g_ptr_array_ref (memory->name->words);
  attune_memory_take_name (memory, said, ATTUNE_NAME_MESSAGE);
  memory->name_is_guess = elsewhere;
}
