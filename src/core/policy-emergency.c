/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/policy.h"

#include <string.h>

#include "core/text.h"

/* Words that let a reply through, whatever else is in it. */

/* Whether @phrase, of one word or more, is in the text. */
static gboolean
has_phrase (const AttuneText *text, const char *phrase)
{
  g_autoptr (AttuneText) words = attune_text_new (phrase, -1);
  guint i, k;

  for (i = 0; words->n_words > 0 && i + words->n_words <= text->n_words; i++)
    {
      for (k = 0; k < words->n_words && strcmp (text->words[i + k].folded, words->words[k].folded) == 0; k++)
        ;
      if (k == words->n_words)
        return TRUE;
    }
  return FALSE;
}

gboolean
attune_policy_is_emergency (const AttunePolicy *policy, const char *draft)
{
  GStrv phrases = attune_policy_value (policy, ATTUNE_KEY_EMERGENCY_WORDS)->list;
  g_autoptr (AttuneText) text = NULL;
  guint i;

  if (phrases == NULL || phrases[0] == NULL)
    return FALSE;
  text = attune_text_new (draft, -1);
  for (i = 0; phrases[i] != NULL; i++)
    if (has_phrase (text, phrases[i]))
      return TRUE;
  return FALSE;
}
