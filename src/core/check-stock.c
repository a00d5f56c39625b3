/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

#include <glib/gi18n-lib.h>

#include "core/stock.h"

/* A sentence of empathy that this customer has had before, word for word. */
void
attune_check_stock (const AttuneCheckInput *input, GPtrArray *nudges)
{
  guint done = G_MAXUINT;
  guint i;

  for (i = 0; i < input->signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (input->signals, AttuneSignal, i);
      const AttuneSentence *sentence;
      g_autofree char *seen = NULL;
      AttuneNudge *nudge;

      if (!attune_stock_is_empathy (signal) || input->draft->words[signal->first_word].sentence == done)
        continue;
      done = input->draft->words[signal->first_word].sentence;
      if (!attune_stock_has (input->memory, input->draft, signal))
        continue;
      sentence = &input->draft->sentences[done];
      seen = attune_text_shorten (attune_text_slice (input->draft, sentence->start, sentence->end));
      nudge = attune_nudge_new ("stock", "same-words", ATTUNE_LEVEL_HINT,
                                g_strdup_printf (_("“%s” went to this customer before. Naming what happened to them makes it new."), seen));
      nudge->start = sentence->start;
      nudge->end = sentence->end;
      nudge->source = g_strdup (_("Stay genuine: concrete words satisfy more than set phrases (Packard and Berger 2021)."));
      g_ptr_array_add (nudges, nudge);
      return;
    }
}
