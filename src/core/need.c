/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/need.h"

#include <string.h>

#include "core/question.h"

/* The checks that speak for each of the three things. */
static const struct {
  AttuneNeedKind need;
  const char *check;
} SPEAKERS[] = {
  { ATTUNE_NEED_NAME, "name" },
  { ATTUNE_NEED_NAME, "name.wrong" },
  { ATTUNE_NEED_EMPATHY, "empathy" },
  { ATTUNE_NEED_EMPATHY, "empathy.sympathy" },
  { ATTUNE_NEED_QUESTION, "question" },
};

gboolean
attune_need_of_check (const char *check, AttuneNeedKind *need)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (SPEAKERS); i++)
    if (strcmp (SPEAKERS[i].check, check) == 0)
      {
        *need = SPEAKERS[i].need;
        return TRUE;
      }
  return FALSE;
}

static void
mark_done (AttuneNeed *need, guint start, guint end)
{
  if (need->state != ATTUNE_NEED_NOTHING)
    return;
  need->state = ATTUNE_NEED_DONE;
  need->start = start;
  need->end = end;
}

/* What is wrong or missing comes first: another customer's name beside the
 * right one is no name that is done. */
static void
find_open (const GPtrArray *nudges, AttuneNeed *needs)
{
  AttuneNeedKind need;
  guint i;

  for (i = 0; i < nudges->len; i++)
    if (attune_need_of_check (((const AttuneNudge *) g_ptr_array_index (nudges, i))->check, &need))
      needs[need].state = ATTUNE_NEED_OPEN;
}

static void
find_done (const AttuneCheckInput *input, AttuneNeed *needs)
{
  guint i;

  for (i = 0; i < input->signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (input->signals, AttuneSignal, i);

      if (signal->kind == ATTUNE_SIGNAL_NAME)
        mark_done (&needs[ATTUNE_NEED_NAME], signal->start, signal->end);
      else if (attune_signal_acknowledges (signal))
        mark_done (&needs[ATTUNE_NEED_EMPATHY], signal->start, signal->end);
      else if (signal->kind == ATTUNE_SIGNAL_QUESTION && !attune_question_is_closing (signal))
        mark_done (&needs[ATTUNE_NEED_QUESTION], signal->start, signal->end);
    }
}

/* Only a fix that comes before any question is held for it; that one is still
 * to be asked can be shown from the beginning. */
static void
find_question (const AttuneConversation *conversation, const AttuneCheckInput *input, AttuneNeed *needs)
{
  AttuneNeed *question = &needs[ATTUNE_NEED_QUESTION];

  if (question->state == ATTUNE_NEED_NOTHING && attune_question_is_missing (input)
      && !attune_conversation_ignores (conversation, "question", NULL))
    question->state = ATTUNE_NEED_OPEN;
}

void
attune_needs_find (const AttuneConversation *conversation, const AttuneCheckInput *input, AttuneVerdict *verdict)
{
  find_open (verdict->nudges, verdict->needs);
  find_done (input, verdict->needs);
  find_question (conversation, input, verdict->needs);
}

void
attune_needs_expect (const AttuneConversation *conversation, const AttuneCheckInput *input, AttuneVerdict *verdict)
{
  static const AttuneCheckFunc ASKING[] = { attune_check_name, attune_check_empathy };
  static const char *const NAMES[] = { "name", "empathy" };
  g_autoptr (GPtrArray) nudges = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_nudge_free);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ASKING); i++)
    if (!attune_conversation_ignores (conversation, NAMES[i], NULL))
      ASKING[i] (input, nudges);
  find_open (nudges, verdict->needs);
  find_done (input, verdict->needs);
  find_question (conversation, input, verdict->needs);
}

const char *
attune_need_name (AttuneNeedKind need)
{
  static const char *const NAMES[] = { "name", "empathy", "question" };

  g_return_val_if_fail (need < ATTUNE_N_NEEDS, "");
  return NAMES[need];
}

const char *
attune_need_state_name (AttuneNeedState state)
{
  static const char *const NAMES[] = { "not-needed", "open", "done" };

  g_return_val_if_fail (state < G_N_ELEMENTS (NAMES), "");
  return NAMES[state];
}
