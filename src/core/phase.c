/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/phase.h"

#include "core/memory.h"
#include "core/question.h"

static gboolean
closes (const GArray *signals)
{
  guint i;

  for (i = 0; i < signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (signals, AttuneSignal, i);

      if (signal->kind == ATTUNE_SIGNAL_FAREWELL || (signal->kind == ATTUNE_SIGNAL_QUESTION && attune_question_is_closing (signal)))
        return TRUE;
    }
  return FALSE;
}

/* "Thank you, bye!" leaves nothing to work on; "Thanks, and where is it?" does. */
static gboolean
customer_is_done (const AttuneMemory *memory)
{
  const GArray *said = memory->said_signals;

  if (memory->said == NULL)
    return FALSE;
  return (attune_signals_has (said, ATTUNE_SIGNAL_FAREWELL) || attune_signals_has (said, ATTUNE_SIGNAL_GRATITUDE))
         && !attune_signals_has (said, ATTUNE_SIGNAL_QUESTION) && !attune_signals_has (said, ATTUNE_SIGNAL_REQUEST)
         && !attune_signals_has (said, ATTUNE_SIGNAL_PROBLEM);
}

AttunePhase
attune_phase_of (const AttuneConversation *conversation, const AttuneVerdict *verdict)
{
  const AttuneMemory *memory = attune_conversation_memory (conversation);

  if (memory->agent_turns == 0)
    return ATTUNE_PHASE_OPENING;
  return closes (verdict->signals) || customer_is_done (memory) ? ATTUNE_PHASE_CLOSING : ATTUNE_PHASE_WORKING;
}
