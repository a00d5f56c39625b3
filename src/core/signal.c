/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/signal.h"

#include <string.h>

#include "core/pack.h"
#include "core/question.h"
#include "core/reflection.h"

static const char *const NAMES[ATTUNE_SIGNAL_LAST] = {
  [ATTUNE_SIGNAL_NONE] = "none",
  [ATTUNE_SIGNAL_NAME] = "name",
  [ATTUNE_SIGNAL_EMOTIONAL_REACTION] = "emotional-reaction",
  [ATTUNE_SIGNAL_INTERPRETATION] = "interpretation",
  [ATTUNE_SIGNAL_REFLECTION] = "reflection",
  [ATTUNE_SIGNAL_EXPLORATION] = "exploration",
  [ATTUNE_SIGNAL_SYMPATHY] = "sympathy",
  [ATTUNE_SIGNAL_QUESTION] = "question",
  [ATTUNE_SIGNAL_APOLOGY] = "apology",
  [ATTUNE_SIGNAL_GRATITUDE] = "gratitude",
  [ATTUNE_SIGNAL_GREETING] = "greeting",
  [ATTUNE_SIGNAL_FAREWELL] = "farewell",
  [ATTUNE_SIGNAL_OWNERSHIP] = "ownership",
  [ATTUNE_SIGNAL_AGENTLESS] = "agentless",
  [ATTUNE_SIGNAL_INVOLVEMENT] = "involvement",
  [ATTUNE_SIGNAL_DISMISSAL] = "dismissal",
  [ATTUNE_SIGNAL_ACKNOWLEDGEMENT] = "acknowledgement",
  [ATTUNE_SIGNAL_CHEER] = "cheer",
  [ATTUNE_SIGNAL_GLOOM] = "gloom",
  [ATTUNE_SIGNAL_FIX] = "fix",
  [ATTUNE_SIGNAL_RESOLUTION] = "resolution",
  [ATTUNE_SIGNAL_PROBLEM] = "problem",
  [ATTUNE_SIGNAL_PAIN] = "pain",
  [ATTUNE_SIGNAL_NEGATIVE] = "negative",
  [ATTUNE_SIGNAL_POSITIVE] = "positive",
  [ATTUNE_SIGNAL_REQUEST] = "request",
  [ATTUNE_SIGNAL_ASKS_FOR] = "asks-for",
};

const char *
attune_signal_kind_name (AttuneSignalKind kind)
{
  g_return_val_if_fail (kind < ATTUNE_SIGNAL_LAST, "none");
  return NAMES[kind];
}

AttuneSignalKind
attune_signal_kind_from_name (const char *name)
{
  guint kind;

  for (kind = ATTUNE_SIGNAL_NONE + 1; kind < ATTUNE_SIGNAL_LAST; kind++)
    if (g_strcmp0 (name, NAMES[kind]) == 0)
      return kind;
  return ATTUNE_SIGNAL_NONE;
}

GArray *
attune_signals_find (const AttunePacks *packs, const char *language, const AttuneText *text)
{
  GArray *signals = g_array_new (FALSE, FALSE, sizeof (AttuneSignal));
  g_autoptr (GArray) matches = attune_packs_match (packs, language, text);
  guint i;

  for (i = 0; i < matches->len; i++)
    {
      const AttuneRuleMatch *match = &g_array_index (matches, AttuneRuleMatch, i);
      AttuneSignal signal = {
        .kind = match->rule->signal,
        .start = text->words[match->first_word].start,
        .end = text->words[match->first_word + match->n_words - 1].end,
        .rule = match->rule,
        .detail = match->rule->detail,
        .first_word = match->first_word,
        .n_words = match->n_words,
      };

      g_array_append_val (signals, signal);
    }
  attune_questions_complete (text, signals);
  return signals;
}

gboolean
attune_signals_has (const GArray *signals, AttuneSignalKind kind)
{
  return attune_signals_first (signals, kind) != NULL;
}

const AttuneSignal *
attune_signals_first (const GArray *signals, AttuneSignalKind kind)
{
  guint i;

  for (i = 0; i < signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (signals, AttuneSignal, i);

      if (signal->kind == kind)
        return signal;
    }
  return NULL;
}

const AttuneSignal *
attune_signals_with_detail (const GArray *signals, AttuneSignalKind kind, const char *detail)
{
  guint i;

  for (i = 0; i < signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (signals, AttuneSignal, i);

      if (signal->kind == kind && g_strcmp0 (signal->detail, detail) == 0)
        return signal;
    }
  return NULL;
}

gboolean
attune_signal_acknowledges (const AttuneSignal *signal)
{
  switch (signal->kind)
    {
    case ATTUNE_SIGNAL_EMOTIONAL_REACTION:
    case ATTUNE_SIGNAL_INTERPRETATION:
    case ATTUNE_SIGNAL_SYMPATHY:
    case ATTUNE_SIGNAL_APOLOGY:
      return TRUE;
    case ATTUNE_SIGNAL_REFLECTION:
      return g_strcmp0 (signal->detail, ATTUNE_REFLECTION_RETOLD) == 0;
    default:
      return FALSE;
    }
}

gboolean
attune_signals_acknowledge (const GArray *signals)
{
  guint i;

  for (i = 0; i < signals->len; i++)
    if (attune_signal_acknowledges (&g_array_index (signals, AttuneSignal, i)))
      return TRUE;
  return FALSE;
}
