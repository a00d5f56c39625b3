/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

#include <glib/gi18n-lib.h>

/* The customer told a problem with feeling, or something painful, and nobody
 * has acknowledged it: neither an earlier message nor this draft. */

static char *
acknowledgement (const AttuneMemory *memory)
{
  /* What is put into the draft is in the conversation's language, so it comes
   * from no catalogue. */
  if (memory->pain_open)
    return g_strdup ("I am so sorry to hear this. ");
  if (memory->feeling_word != NULL && memory->feeling_is_felt)
    return g_strdup_printf ("I can see why you are %s. ", memory->feeling_word);
  if (memory->feeling_word != NULL)
    return g_strdup_printf ("I understand how %s this is. ", memory->feeling_word);
  return g_strdup ("I can see why this is upsetting. ");
}

/* Puts a sentence before byte @at; what stood there begins a sentence now. */
static void
put_before (AttuneNudge *nudge, const AttuneText *draft, guint at, char *sentence)
{
  const char *rest = draft->original + at;
  gunichar first = g_utf8_get_char_validated (rest, -1);
  guint end = at;

  if (first != (gunichar) -1 && first != (gunichar) -2 && g_unichar_islower (first))
    {
      g_autofree char *taken = sentence;
      g_autofree char *letter = NULL;

      end = at + (g_utf8_next_char (rest) - rest);
      letter = g_utf8_strup (rest, end - at);
      sentence = g_strconcat (taken, letter, NULL);
    }
  attune_nudge_replace (nudge, draft, at, end, sentence);
}

void
attune_check_empathy (const AttuneCheckInput *input, GPtrArray *nudges)
{
  const AttuneMemory *memory = input->memory;
  AttuneNudge *nudge;
  char *message;
  guint at;

  if (!memory->feeling_open || memory->joking || input->acknowledgement || input->farewell || attune_signals_acknowledge (input->signals))
    return;
  if (memory->pain_open && memory->matter != NULL)
    message = g_strdup_printf (_("“%s” is painful, and it has had no answer yet. A warm sentence first shows that you heard it."), memory->matter);
  else if (memory->pain_open)
    message = g_strdup (_("The customer told you something painful, and it has had no answer yet. A warm sentence first shows that you heard it."));
  else if (memory->feeling_word != NULL)
    message = g_strdup_printf (_("The customer wrote “%s”, and nobody has acknowledged it yet. Say that you see it, then go on."), memory->feeling_word);
  else if (memory->matter != NULL)
    message = g_strdup_printf (_("The customer wrote “%s”, and nobody has acknowledged it yet. Say that you see it, then go on."), memory->matter);
  else
    message = g_strdup (_("The customer is upset, and nobody has acknowledged it yet. Say that you see it, then go on."));
  nudge = attune_nudge_new ("empathy", memory->pain_open ? "unheard-pain" : "unheard-feeling", ATTUNE_LEVEL_NUDGE, message);
  if (memory->pain_open)
    nudge->brief = g_strdup (_("They told you something painful. A warm sentence first shows that you heard it."));
  else if (memory->feeling_word != NULL)
    nudge->brief = g_strdup_printf (_("They wrote “%s”. Say that you see it, then go on."), memory->feeling_word);
  nudge->source = g_strdup (_("Customers need to feel heard before they can listen, and warm words help at the opening (“How to Build Empathy in Customer Service”; Packard, Li and Berger 2024)."));
  at = attune_check_after_greeting (input);
  put_before (nudge, input->draft, at, acknowledgement (memory));
  g_ptr_array_add (nudges, nudge);
}
