/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

/* When there was something for a check to ask for: only then does a draft on
 * which it stays silent show a habit. */

static gboolean
uses_own_name (const AttuneCheckInput *input)
{
  guint i;

  for (i = 0; i < input->names->len; i++)
    if (g_array_index (input->names, AttuneNameUse, i).kind == ATTUNE_NAME_USE_OWN)
      return TRUE;
  return FALSE;
}

static gboolean
is_reply (const AttuneCheckInput *input)
{
  return !input->acknowledgement && !input->farewell;
}

/* Somebody is addressed. */
gboolean
attune_due_name_wrong (const AttuneCheckInput *input)
{
  return input->names->len > 0;
}

gboolean
attune_due_dismissal (const AttuneCheckInput *input)
{
  return is_reply (input);
}

gboolean
attune_due_name (const AttuneCheckInput *input)
{
  const AttuneMemory *memory = input->memory;

  /* Saying in a room who is meant is no greeting. */
  return is_reply (input) && input->draft->body == 0 && memory->name != NULL && !memory->name_is_guess && memory->agent_turns == 0;
}

/* Leaving it out for once, after two with it, is what the check asks for. */
gboolean
attune_due_overuse (const AttuneCheckInput *input)
{
  return uses_own_name (input) || (is_reply (input) && input->memory->agent_turns_with_name >= 2);
}

gboolean
attune_due_empathy (const AttuneCheckInput *input)
{
  return is_reply (input) && input->memory->feeling_open && !input->memory->joking;
}

/* The draft speaks of how the customer feels, in one way or the other. */
gboolean
attune_due_sympathy (const AttuneCheckInput *input)
{
  return attune_signals_has (input->signals, ATTUNE_SIGNAL_INTERPRETATION)
         || attune_signals_has (input->signals, ATTUNE_SIGNAL_SYMPATHY);
}

gboolean
attune_due_ownership (const AttuneCheckInput *input)
{
  return attune_signals_has (input->signals, ATTUNE_SIGNAL_OWNERSHIP)
         || attune_signals_has (input->signals, ATTUNE_SIGNAL_AGENTLESS);
}

gboolean
attune_due_question (const AttuneCheckInput *input)
{
  return is_reply (input) && input->memory->said != NULL && input->memory->problem_open
         && (attune_signals_has (input->signals, ATTUNE_SIGNAL_QUESTION) || attune_signals_has (input->signals, ATTUNE_SIGNAL_FIX));
}

gboolean
attune_due_tone (const AttuneCheckInput *input)
{
  return is_reply (input) && input->memory->said != NULL && input->memory->said_mood.label != ATTUNE_MOOD_NEUTRAL;
}

gboolean
attune_due_listening (const AttuneCheckInput *input)
{
  return g_hash_table_size (input->memory->given) > 0 && attune_signals_has (input->signals, ATTUNE_SIGNAL_ASKS_FOR);
}
