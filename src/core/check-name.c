/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define TURNS_WITHOUT 6

static gboolean
uses_name (const AttuneCheckInput *input)
{
  /* In a room the address says who is meant. Addressing somebody by another
   * name is another check's matter. */
  return input->draft->body > 0 || input->names->len > 0;
}

/* "Hi, yes, …" becomes "Hi Dana, yes, …"; "Yes, …" becomes "Hi Dana, yes, …". */
static void
suggest (const AttuneCheckInput *input, AttuneNudge *nudge)
{
  const AttuneText *draft = input->draft;
  const AttuneSignal *greeting = attune_signals_first (input->signals, ATTUNE_SIGNAL_GREETING);
  const char *name = input->memory->name->greeting;
  guint first = attune_check_first_word (draft);
  const AttuneWord *word;
  g_autofree char *opening = NULL;

  if (greeting != NULL && greeting->first_word == first)
    {
      attune_nudge_replace (nudge, draft, greeting->end, greeting->end, g_strdup_printf (" %s", name));
      return;
    }
  if (first == draft->n_words)
    return;
  word = &draft->words[first];
  opening = g_strdup_printf ("%s%s, ", input->memory->agent_turns == 0 ? "Hi " : "", name);
  if (word->kind == ATTUNE_WORD_PLAIN && word->flags & ATTUNE_WORD_CAPITALISED && !(word->flags & ATTUNE_WORD_ALL_CAPS)
      && strcmp (word->folded, "i") != 0)
    {
      g_autofree char *written = attune_text_slice (draft, word->start, word->end);
      g_autofree char *lower = g_utf8_strdown (written, -1);

      attune_nudge_replace (nudge, draft, word->start, word->end, g_strconcat (opening, lower, NULL));
    }
  else
    attune_nudge_replace (nudge, draft, word->start, word->start, g_strdup (opening));
  nudge->opening = g_steal_pointer (&opening);
}

static void
add (const AttuneCheckInput *input, GPtrArray *nudges, const char *rule, AttuneLevel level, char *message)
{
  AttuneNudge *nudge = attune_nudge_new ("name", rule, input->memory->name_is_guess ? ATTUNE_LEVEL_HINT : level, message);

  nudge->source = g_strdup (_("Greet customers by name: even this small thing makes a difference (“How to Build Empathy in Customer Service”)."));
  suggest (input, nudge);
  g_ptr_array_add (nudges, nudge);
}

void
attune_check_name (const AttuneCheckInput *input, GPtrArray *nudges)
{
  const AttuneMemory *memory = input->memory;

  if (input->acknowledgement || uses_name (input))
    return;
  if (memory->name == NULL)
    {
      if (memory->agent_turns == 0 && memory->customer_turns > 0 && !attune_text_has_word (input->draft, "name"))
        g_ptr_array_add (nudges, attune_nudge_new ("name", "unknown", ATTUNE_LEVEL_HINT,
                                                   g_strdup (_("The customer’s name is not known yet. You could ask for it."))));
      return;
    }
  if (input->farewell)
    {
      if (memory->agent_turns_since_name >= 3)
        add (input, nudges, "farewell", ATTUNE_LEVEL_HINT,
             g_strdup_printf (_("A goodbye by name stays in mind. You could add “%s”."), memory->name->greeting));
    }
  else if (memory->agent_turns == 0)
    add (input, nudges, "first-reply", ATTUNE_LEVEL_NUDGE,
         g_strdup_printf (_("This is your first reply, and it does not greet %s by name yet."), memory->name->greeting));
  else if (memory->agent_turns_since_name > 0 && memory->agent_turns_since_name % TURNS_WITHOUT == 0)
    add (input, nudges, "long-without", ATTUNE_LEVEL_NUDGE,
         g_strdup_printf (_("Your last %u messages went without the customer’s name. Writing “%s” once now keeps it personal."),
                          memory->agent_turns_since_name, memory->name->greeting));
}
