/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "cli/chats.h"
#include "core/check.h"

struct AttuneChats {
  const AttunePacks *packs;
  char *lang;
  AttunePolicy *policy; /* never NULL */
  GHashTable *by_dialogue; /* the chats' own names → AttuneChat */
};

static void
free_chat (AttuneChat *chat)
{
  g_free (chat->dialogue);
  attune_conversation_free (chat->conversation);
  g_free (chat);
}

AttuneChats *
attune_chats_new (const AttunePacks *packs, const char *lang, AttunePolicy *policy)
{
  AttuneChats *chats = g_new0 (AttuneChats, 1);

  chats->packs = packs;
  chats->lang = g_strdup (lang);
  chats->policy = policy == NULL ? attune_policy_new () : attune_policy_ref (policy);
  chats->by_dialogue = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) free_chat);
  return chats;
}

void
attune_chats_free (AttuneChats *chats)
{
  if (chats == NULL)
    return;
  g_hash_table_unref (chats->by_dialogue);
  g_free (chats->lang);
  attune_policy_unref (chats->policy);
  g_free (chats);
}

static AttuneCheckLevel
level_of (const char *check, const char *rule, gboolean *fixed, gpointer data)
{
  return attune_policy_check (data, check, fixed);
}

AttuneChat *
attune_chats_find (AttuneChats *chats, const char *dialogue)
{
  AttuneChat *chat = g_hash_table_lookup (chats->by_dialogue, dialogue);

  if (chat != NULL)
    return chat;
  chat = g_new0 (AttuneChat, 1);
  chat->dialogue = g_strdup (dialogue);
  chat->conversation = attune_conversation_new (chats->packs, chats->lang);
  attune_conversation_set_levels (chat->conversation, level_of, chats->policy);
  g_hash_table_insert (chats->by_dialogue, chat->dialogue, chat);
  return chat;
}

gboolean
attune_chats_forget (AttuneChats *chats, const char *dialogue)
{
  return g_hash_table_remove (chats->by_dialogue, dialogue);
}

guint
attune_chats_count (const AttuneChats *chats)
{
  return g_hash_table_size (chats->by_dialogue);
}

void
attune_chat_hear (AttuneChat *chat, const AttuneTurnLine *turn)
{
  if (turn->lang != NULL)
    attune_conversation_set_language (chat->conversation, turn->lang);
  if (turn->nick != NULL)
    attune_conversation_set_nick (chat->conversation, *turn->nick == '\0' ? NULL : turn->nick);
  if (turn->customer_name != NULL)
    attune_conversation_set_contact (chat->conversation, turn->customer_name);
  if (turn->others != NULL)
    attune_conversation_set_others (chat->conversation, (const char *const *) turn->others);
}

AttuneVerdict *
attune_chats_judge (const AttuneChats *chats, const AttuneChat *chat, const char *draft, AttuneMode mode)
{
  AttuneVerdict *verdict = attune_coach_judge (chat->conversation, draft, mode);

  if (attune_policy_is_emergency (chats->policy, draft))
    for (guint i = 0; i < verdict->nudges->len; i++)
      attune_nudge_set_level (verdict->nudges->pdata[i], ATTUNE_LEVEL_HINT);
  return verdict;
}

void
attune_chat_take (AttuneChat *chat, const AttuneTurnLine *turn)
{
  if (turn->from_colleague) {
    attune_conversation_colleague_sent (chat->conversation, turn->text);
    return;
  }
  if (turn->from_agent)
    attune_conversation_agent_sent (chat->conversation, turn->text);
  else
    attune_conversation_customer_said (chat->conversation, turn->text);
  chat->n_turns++;
}
