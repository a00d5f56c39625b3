/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

#include <glib/gi18n-lib.h>

#include "core/question.h"

/* A problem was just told, the draft goes straight to a fix, a refusal or a
 * canned procedure, and nobody has asked about the problem. */

static gboolean
asks (const GArray *signals)
{
  guint i;

  for (i = 0; i < signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (signals, AttuneSignal, i);

      if (signal->kind == ATTUNE_SIGNAL_QUESTION && !attune_question_is_closing (signal))
        return TRUE;
    }
  return FALSE;
}

/* A bare "help?" asks for no fact that the draft could be the answer to. */
static gboolean
customer_asked (const AttuneMemory *memory)
{
  guint i;

  if (attune_signals_has (memory->said_signals, ATTUNE_SIGNAL_REQUEST))
    return TRUE;
  for (i = 0; i < memory->said_signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (memory->said_signals, AttuneSignal, i);

      if (signal->kind == ATTUNE_SIGNAL_QUESTION && signal->n_words > 2 && g_strcmp0 (signal->detail, "help") != 0)
        return TRUE;
    }
  return FALSE;
}

/* With the customer's own words for the problem, when they are kept. */
static char *
message_for (const AttuneCheckInput *input, const AttuneSignal *fix)
{
  g_autofree char *seen = attune_check_quote (input->draft, fix);

  if (input->memory->matter == NULL)
    return g_strdup_printf (_("“%s” answers before anything was asked about the problem. One question shows interest and often saves a round."), seen);
  return g_strdup_printf (_("“%s” comes before any question about “%s”. Asking first shows interest."), seen, input->memory->matter);
}

gboolean
attune_question_is_missing (const AttuneCheckInput *input)
{
  return input->memory->said != NULL && input->memory->problem_open && !input->acknowledgement && !input->farewell && !asks (input->signals)
         && !customer_asked (input->memory);
}

void
attune_check_question (const AttuneCheckInput *input, GPtrArray *nudges)
{
  const AttuneSignal *fix = attune_signals_first (input->signals, ATTUNE_SIGNAL_FIX);
  AttuneNudge *nudge;
  guint end = input->draft->length;

  if (fix == NULL || !attune_question_is_missing (input))
    return;
  nudge = attune_nudge_new ("question", "straight-to-a-fix", ATTUNE_LEVEL_NUDGE, message_for (input, fix));
  nudge->brief = g_strdup (_("One question about the problem first shows interest, and often saves a round."));
  nudge->source = g_strdup (_("Be curious: ask about the problem and how it came about (“How to Build Empathy in Customer Service”)."));
  while (end > 0 && g_ascii_isspace (input->draft->original[end - 1]))
    end--;
  attune_nudge_replace (nudge, input->draft, end, end, g_strdup (" Could you tell me a little more about what happened?"));
  g_ptr_array_add (nudges, nudge);
}
