/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/conversation-private.h"

/* What is said of a check in this chat: what the agent ignores, what is set for
 * it, and what has become a habit. */

void
attune_conversation_ignore (AttuneConversation *conversation, const char *rule)
{
  g_hash_table_add (conversation->ignored, g_strdup (rule));
}

void
attune_conversation_set_levels (AttuneConversation *conversation, AttuneCheckLevelFunc level, gpointer data)
{
  conversation->level = level;
  conversation->level_data = data;
}

static AttuneCheckLevel
ask_level (const AttuneConversation *conversation, const char *check, const char *rule, gboolean *fixed)
{
  *fixed = FALSE;
  if (conversation->level == NULL)
    return ATTUNE_CHECK_ON;
  return conversation->level (check, rule, fixed, conversation->level_data);
}

AttuneCheckLevel
attune_conversation_level (const AttuneConversation *conversation, const char *check)
{
  gboolean fixed;

  return ask_level (conversation, check, NULL, &fixed);
}

gboolean
attune_conversation_is_fixed (const AttuneConversation *conversation, const char *check)
{
  gboolean fixed;

  ask_level (conversation, check, NULL, &fixed);
  return fixed;
}

gboolean
attune_conversation_ignores (const AttuneConversation *conversation, const char *check, const char *rule)
{
  gboolean fixed;

  if (ask_level (conversation, check, rule, &fixed) == ATTUNE_CHECK_OFF)
    return TRUE;
  if (fixed)
    return FALSE;
  return g_hash_table_contains (conversation->ignored, check) || (rule != NULL && g_hash_table_contains (conversation->ignored, rule));
}

void
attune_conversation_set_habits (AttuneConversation *conversation, const AttuneHabits *habits)
{
  conversation->habits = habits;
}

AttuneMode
attune_conversation_mode_of (const AttuneConversation *conversation, const char *check, AttuneMode mode)
{
  return conversation->habits == NULL ? mode : attune_habits_mode (conversation->habits, check, mode);
}
