/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

/* Pity and feelings named from outside. Not when the same sentence or the next
 * shows the agent's own understanding. */

static gboolean
is_understood_near (const AttuneCheckInput *input, const AttuneSignal *pity)
{
  guint sentence = input->draft->words[pity->first_word].sentence;
  guint i;

  for (i = 0; i < input->signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (input->signals, AttuneSignal, i);
      guint here = input->draft->words[signal->first_word].sentence;

      /* The same words cannot be pity and what makes up for it. */
      if (signal->kind == ATTUNE_SIGNAL_INTERPRETATION && (here == sentence || here == sentence + 1)
          && (signal->start >= pity->end || signal->end <= pity->start))
        return TRUE;
    }
  return FALSE;
}

/* The first that a rule of the check found: saying "sorry" is no pity. */
static const AttuneSignal *
find_pity (const AttuneCheckInput *input)
{
  guint i;

  for (i = 0; i < input->signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (input->signals, AttuneSignal, i);

      if (signal->kind == ATTUNE_SIGNAL_SYMPATHY && signal->rule != NULL && signal->rule->check != NULL)
        return signal;
    }
  return NULL;
}

void
attune_check_sympathy (const AttuneCheckInput *input, GPtrArray *nudges)
{
  guint before = nudges->len;
  const AttuneSignal *pity = find_pity (input);

  if (pity == NULL || is_understood_near (input, pity))
    return;
  attune_nudges_add_rules (input, "empathy.sympathy", nudges);
  /* To a customer who is happy or jokes it is talk, not pity. */
  if (nudges->len > before && (input->memory->joking || input->memory->said_mood.label == ATTUNE_MOOD_POSITIVE))
    ((AttuneNudge *) g_ptr_array_index (nudges, before))->level = ATTUNE_LEVEL_HINT;
}
