/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

#include <glib/gi18n-lib.h>

/* A second apology for the same thing, or two in one message. */
void
attune_check_apology (const AttuneCheckInput *input, GPtrArray *nudges)
{
  const AttuneSignal *last = NULL;
  g_autofree char *seen = NULL;
  AttuneNudge *nudge;
  guint n = 0;
  guint i;

  for (i = 0; i < input->signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (input->signals, AttuneSignal, i);

      if (signal->kind != ATTUNE_SIGNAL_APOLOGY)
        continue;
      /* "I apologise, we are so sorry" in one sentence is one. */
      if (last == NULL || input->draft->words[last->first_word].sentence != input->draft->words[signal->first_word].sentence)
        n++;
      last = signal;
    }
  if (last == NULL || (n < 2 && input->memory->apologies == 0))
    return;
  seen = attune_check_quote (input->draft, last);
  nudge = attune_nudge_new ("apology", n >= 2 ? "two-in-one" : "again", ATTUNE_LEVEL_HINT,
                            g_strdup_printf (_("“%s” says sorry once more. A next step, or something to choose from, helps more now."), seen));
  nudge->start = last->start;
  nudge->end = last->end;
  nudge->source = g_strdup (_("Long apologies hurt, offering options helps (Singh et al. 2018)."));
  g_ptr_array_add (nudges, nudge);
}
