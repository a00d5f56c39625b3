/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

#include <glib/gi18n-lib.h>

#include "core/stock.h"

/* A sentence of empathy that this customer has had before, word for word, or
 * that two others have had today. */

static AttuneNudge *
make_nudge (const AttuneCheckInput *input, const AttuneSentence *sentence, gboolean again)
{
  g_autofree char *seen = attune_text_shorten (attune_text_slice (input->draft, sentence->start, sentence->end));
  AttuneNudge *nudge;

  if (again)
    nudge = attune_nudge_new ("stock", "same-words", ATTUNE_LEVEL_HINT,
                              g_strdup_printf (_("“%s” went to this customer before. Naming what happened to them makes it new."), seen));
  else
    nudge = attune_nudge_new ("stock", "third-today", ATTUNE_LEVEL_HINT,
                              g_strdup_printf (_("“%s” went to two other customers today. Naming what happened to this one makes it theirs."), seen));
  nudge->start = sentence->start;
  nudge->end = sentence->end;
  nudge->source = g_strdup (_("Stay genuine: concrete words satisfy more than set phrases (Packard and Berger 2021)."));
  return nudge;
}

void
attune_check_stock (const AttuneCheckInput *input, GPtrArray *nudges)
{
  guint done = G_MAXUINT;
  guint i;

  for (i = 0; i < input->signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (input->signals, AttuneSignal, i);
      gboolean again;

      if (!attune_stock_is_empathy (signal) || input->draft->words[signal->first_word].sentence == done)
        continue;
      done = input->draft->words[signal->first_word].sentence;
      again = attune_stock_has (input->memory, input->draft, input->signals, signal);
      if (!again && !attune_stock_is_worn (input->memory, input->draft, input->signals, signal))
        continue;
      g_ptr_array_add (nudges, make_nudge (input, &input->draft->sentences[done], again));
      return;
    }
}
