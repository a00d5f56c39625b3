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

/* What the customer gave of that kind; NULL: nothing. Whoever gave a first
 * name may still be asked for the rest of it. */
static const char *
given_fact (const AttuneCheckInput *input, const char *kind, guint sentence)
{
  static const char *const WHOLE[] = { "full", "last", "surname", "family", "complete", "legal", NULL };
  const AttuneMemory *memory = input->memory;
  const AttuneSentence *here = &input->draft->sentences[sentence];
  const char *given = g_hash_table_lookup (memory->given, kind);
  guint i;

  if (given != NULL || strcmp (kind, "name") != 0)
    return given;
  if (memory->name == NULL || memory->name_is_guess || memory->name_source != ATTUNE_NAME_MESSAGE)
    return NULL;
  for (i = here->first_word; i < here->first_word + here->n_words; i++)
    if (g_strv_contains (WHOLE, input->draft->words[i].folded))
      return NULL;
  return memory->name->full;
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
      given = given_fact (input, asked->detail, sentence);
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
