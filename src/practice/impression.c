/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "practice/impression.h"

#include "core/coach.h"
#include "core/question.h"
#include "core/reflection.h"
#include "core/text.h"

/* Whether a question of that detail is among them; NULL: any but a closing one. */
static gboolean
has_question (const GArray *signals, const char *detail)
{
  for (guint i = 0; i < signals->len; i++) {
    const AttuneSignal *signal = &g_array_index (signals, AttuneSignal, i);
    if (signal->kind != ATTUNE_SIGNAL_QUESTION || attune_question_is_closing (signal))
      continue;
    if (detail == NULL || g_strcmp0 (signal->detail, detail) == 0)
      return TRUE;
  }
  return FALSE;
}

/* Cheer is not only in words: what the coach has to say of the tone counts. */
static gboolean
has_nudge (const AttuneVerdict *verdict, const char *check)
{
  for (guint i = 0; i < verdict->nudges->len; i++) {
    const AttuneNudge *nudge = verdict->nudges->pdata[i];
    if (nudge->level >= ATTUNE_LEVEL_NUDGE && g_strcmp0 (nudge->check, check) == 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean
has_any_word (const AttuneText *text, const GPtrArray *words)
{
  for (guint i = 0; i < words->len; i++)
    if (attune_text_has_word (text, words->pdata[i]))
      return TRUE;
  return FALSE;
}

/* "We can't refund that" names a solution and is none. The agent's own deeds
 * may well say what need not be done. */
static gboolean
names_solution (const AttuneScenario *scenario, const AttuneText *text, const AttuneImpression *impression)
{
  if (impression->vague || !has_any_word (text, scenario->solution))
    return FALSE;
  return impression->owns || !(attune_text_has_word (text, "not") || attune_text_has_word (text, "no"));
}

AttuneImpression
attune_impression_read (const AttuneConversation *conversation, const AttuneScenario *scenario, const char *text)
{
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, text, ATTUNE_MODE_COACH);
  g_autoptr (AttuneText) words = attune_text_new (text, -1);
  const GArray *signals = verdict->signals;
  AttuneImpression impression = {
    .understanding = attune_signals_has (signals, ATTUNE_SIGNAL_EMOTIONAL_REACTION)
                     + attune_signals_has (signals, ATTUNE_SIGNAL_INTERPRETATION)
                     + (attune_signals_with_detail (signals, ATTUNE_SIGNAL_REFLECTION, ATTUNE_REFLECTION_RETOLD) != NULL),
    .dismisses = attune_signals_has (signals, ATTUNE_SIGNAL_DISMISSAL),
    .cheers = attune_signals_has (signals, ATTUNE_SIGNAL_CHEER) || has_nudge (verdict, "tone"),
    .asks = has_question (signals, NULL),
    .explores = has_question (signals, "open") || has_question (signals, "data"),
    .owns = attune_signals_has (signals, ATTUNE_SIGNAL_OWNERSHIP)
            || attune_signals_has (signals, ATTUNE_SIGNAL_INVOLVEMENT),
    .vague = attune_signals_has (signals, ATTUNE_SIGNAL_AGENTLESS),
    .stalls = attune_signals_has (signals, ATTUNE_SIGNAL_ACKNOWLEDGEMENT),
  };
  impression.pities = impression.understanding == 0 && attune_signals_has (signals, ATTUNE_SIGNAL_SYMPATHY);
  impression.instructs = !impression.owns && attune_signals_has (signals, ATTUNE_SIGNAL_FIX);
  impression.solves = names_solution (scenario, words, &impression);
  return impression;
}
