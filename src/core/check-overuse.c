/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

#include <glib/gi18n-lib.h>

/* The name twice in one message, or in three messages in a row. */

#define MESSAGES_IN_A_ROW 3

static AttuneNudge *
add (const AttuneCheckInput *input, const AttuneNameUse *use, const char *rule, char *message, GPtrArray *nudges)
{
  AttuneNudge *nudge = attune_nudge_new ("name.overuse", rule, ATTUNE_LEVEL_NUDGE, message);

  nudge->start = input->draft->words[use->first_word].start;
  nudge->end = input->draft->words[use->first_word + use->n_words - 1].end;
  nudge->source = g_strdup (_("Names help, and backfire when they are overused (Journal of Retailing 2026)."));
  g_ptr_array_add (nudges, nudge);
  return nudge;
}

void
attune_check_overuse (const AttuneCheckInput *input, GPtrArray *nudges)
{
  const AttuneNameUse *last = NULL;
  g_autofree char *seen = NULL;
  guint n = 0;
  guint i;

  for (i = 0; i < input->names->len; i++)
    {
      const AttuneNameUse *use = &g_array_index (input->names, AttuneNameUse, i);

      if (use->kind != ATTUNE_NAME_USE_OWN)
        continue;
      last = use;
      n++;
    }
  if (last == NULL)
    return;
  seen = attune_text_slice (input->draft, input->draft->words[last->first_word].start,
                            input->draft->words[last->first_word + last->n_words - 1].end);
  if (n >= 2)
    add (input, last, "twice", g_strdup_printf (_("“%s” is in here %u times. Once sounds warm, more often sounds like a script."), seen, n), nudges)->severity += n;
  else if (input->memory->agent_turns_with_name + 1 >= MESSAGES_IN_A_ROW)
    add (input, last, "in-a-row",
         g_strdup_printf (_("“%s” was in your last messages too. Leave it out this time, so that it keeps its warmth."), seen), nudges);
}
