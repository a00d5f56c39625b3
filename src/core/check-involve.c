/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/question.h"
#include "core/reflection.h"

/* A problem is settled for the customer: money back, another one, a visit.
 * They were not asked whether it suits them, were given no choice, and did not
 * ask for it themselves. */

/* "I am refunding it" to somebody who wrote of a refund. */
static gboolean
customer_named_it (const AttuneCheckInput *input, const AttuneSignal *resolution)
{
  guint i;

  for (i = 0; i < resolution->n_words; i++)
    {
      const AttuneWord *word = &input->draft->words[resolution->first_word + i];
      g_autofree char *stem = attune_stem (word->folded);

      if (g_hash_table_contains (input->memory->stems, stem))
        return TRUE;
    }
  return FALSE;
}

static gboolean
leaves_a_say (const GArray *signals)
{
  guint i;

  for (i = 0; i < signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (signals, AttuneSignal, i);

      if (signal->kind == ATTUNE_SIGNAL_INVOLVEMENT
          || (signal->kind == ATTUNE_SIGNAL_QUESTION && !attune_question_is_closing (signal)))
        return TRUE;
    }
  return FALSE;
}

void
attune_check_involve (const AttuneCheckInput *input, GPtrArray *nudges)
{
  const AttuneMemory *memory = input->memory;
  const AttuneSignal *resolution = attune_signals_first (input->signals, ATTUNE_SIGNAL_RESOLUTION);
  g_autofree char *seen = NULL;
  AttuneNudge *nudge;
  guint end = input->draft->length;

  if (resolution == NULL || memory->said == NULL || memory->matter == NULL || memory->offered || input->farewell
      || leaves_a_say (input->signals) || attune_signals_has (memory->said_signals, ATTUNE_SIGNAL_REQUEST) || customer_named_it (input, resolution))
    return;
  seen = attune_check_quote (input->draft, resolution);
  nudge = attune_nudge_new ("involve", "settled-for-them", ATTUNE_LEVEL_HINT,
                            g_strdup_printf (_("“%s” settles “%s” for the customer. Ask whether it suits them."), seen, memory->matter));
  nudge->start = resolution->start;
  nudge->end = resolution->end;
  nudge->source = g_strdup (_("Involve customers in the solution (“How to Build Empathy in Customer Service”)."));
  if (memory->language == NULL || g_str_has_prefix (memory->language, "en"))
    {
      while (end > 0 && g_ascii_isspace (input->draft->original[end - 1]))
        end--;
      attune_nudge_replace (nudge, input->draft, end, end, g_strdup (" Is that all right for you?"));
    }
  g_ptr_array_add (nudges, nudge);
}
