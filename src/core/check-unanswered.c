/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

#include <glib/gi18n-lib.h>

#include "core/reflection.h"

/* The customer asked two things and the draft touches one of them. Compared by
 * the stems of their words, so only a hint. */

static guint
count_questions (const GArray *signals)
{
  guint n = 0;
  guint i;

  for (i = 0; i < signals->len; i++)
    n += g_array_index (signals, AttuneSignal, i).kind == ATTUNE_SIGNAL_QUESTION;
  return n;
}

static AttuneNudge *
make_nudge (const AttuneText *said, const AttuneSignal *question)
{
  g_autofree char *asked = attune_text_shorten (attune_text_slice (said, question->start, question->end));
  AttuneNudge *nudge = attune_nudge_new ("unanswered", "second-question", ATTUNE_LEVEL_HINT,
                                         g_strdup_printf (_("The customer also asked “%s”, and this reply leaves it open."), asked));

  nudge->source = g_strdup (_("Customers need to feel heard (“How to Build Empathy in Customer Service”)."));
  return nudge;
}

void
attune_check_unanswered (const AttuneCheckInput *input, GPtrArray *nudges)
{
  const AttuneMemory *memory = input->memory;
  const AttuneSignal *untouched = NULL;
  g_autoptr (GHashTable) stems = NULL;
  guint touched = 0;
  guint i;

  if (memory->said == NULL || input->acknowledgement || input->farewell || count_questions (memory->said_signals) < 2
      || count_questions (input->signals) > 0)
    return;
  stems = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  attune_stems_collect (stems, memory->packs, memory->language, input->draft);
  for (i = 0; i < memory->said_signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (memory->said_signals, AttuneSignal, i);
      guint shared;
      guint content;

      if (signal->kind != ATTUNE_SIGNAL_QUESTION)
        continue;
      shared = attune_stems_shared (stems, memory->packs, memory->language, memory->said, signal, &content);
      if (shared > 0)
        touched++;
      else if (content >= 2 && untouched == NULL)
        untouched = signal;
    }
  if (touched > 0 && untouched != NULL)
    g_ptr_array_add (nudges, make_nudge (memory->said, untouched));
}
