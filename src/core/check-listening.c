/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The draft asks for what the customer has already given in this chat. Asking
 * to confirm it is fine, and so is asking for another one. */

static const char *const ANOTHER[] = { "other", "another", "new", "different", "alternative", "alternate", "second", "still", "confirm",
                                       "reconfirm", "verify", "correct", "right", "again", "also", "check", "else", "secondary", NULL };

static gboolean
asks_for_another (const AttuneText *draft, guint sentence)
{
  const AttuneSentence *here = &draft->sentences[sentence];
  guint i;

  for (i = here->first_word; i < here->first_word + here->n_words; i++)
    if (g_strv_contains (ANOTHER, draft->words[i].folded))
      return TRUE;
  return FALSE;
}

static gboolean
is_question (const AttuneCheckInput *input, guint sentence)
{
  guint i;

  for (i = 0; i < input->signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (input->signals, AttuneSignal, i);

      if (signal->kind == ATTUNE_SIGNAL_QUESTION && input->draft->words[signal->first_word].sentence == sentence)
        return TRUE;
    }
  return FALSE;
}

void
attune_check_listening (const AttuneCheckInput *input, GPtrArray *nudges)
{
  guint i;

  for (i = 0; i < input->signals->len; i++)
    {
      const AttuneSignal *asked = &g_array_index (input->signals, AttuneSignal, i);
      guint sentence = input->draft->words[asked->first_word].sentence;
      const char *given;
      AttuneNudge *nudge;

      if (asked->kind != ATTUNE_SIGNAL_ASKS_FOR || asked->detail == NULL)
        continue;
      given = g_hash_table_lookup (input->memory->given, asked->detail);
      if (given == NULL || !is_question (input, sentence) || asks_for_another (input->draft, sentence))
        continue;
      nudge = attune_nudge_new ("listening", asked->detail, ATTUNE_LEVEL_NUDGE,
                                g_strdup_printf (_("The customer has already given this: “%s”. Use it, or ask whether it still holds."), given));
      nudge->start = asked->start;
      nudge->end = asked->end;
      nudge->source = g_strdup (_("Active listening means keeping in mind what you were told, and using it later (“How to Build Empathy in Customer Service”)."));
      g_ptr_array_add (nudges, nudge);
      return;
    }
}
