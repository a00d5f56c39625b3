/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/record-words.h"

const char *
attune_record_outcome (AttuneOutcome outcome)
{
  switch (outcome) {
  case ATTUNE_OUTCOME_PASSED:
    return C_ ("draft", "passed");
  case ATTUNE_OUTCOME_FIXED:
    return C_ ("draft", "fixed");
  case ATTUNE_OUTCOME_EDITED:
    return C_ ("draft", "edited");
  case ATTUNE_OUTCOME_SENT_AS_IS:
    return C_ ("draft", "sent as is");
  case ATTUNE_OUTCOME_OVERRIDDEN:
    return C_ ("draft", "overridden");
  case ATTUNE_OUTCOME_MARKED:
    return C_ ("draft", "with a mark");
  case ATTUNE_OUTCOME_EMERGENCY:
    return C_ ("draft", "emergency");
  case ATTUNE_OUTCOME_GIVEN_UP:
    return C_ ("draft", "given up");
  case ATTUNE_OUTCOME_FAILED:
    return C_ ("draft", "unread");
  case ATTUNE_N_OUTCOMES:
  default:
    return "?";
  }
}

const char *
attune_record_phase (AttunePhase phase)
{
  switch (phase) {
  case ATTUNE_PHASE_OPENING:
    return C_ ("phase", "opening");
  case ATTUNE_PHASE_WORKING:
    return C_ ("phase", "working");
  case ATTUNE_PHASE_CLOSING:
    return C_ ("phase", "closing");
  case ATTUNE_N_PHASES:
  default:
    return "?";
  }
}

const char *
attune_record_mood (AttuneMoodLabel mood)
{
  switch (mood) {
  case ATTUNE_MOOD_NEGATIVE:
    return C_ ("mood", "bad");
  case ATTUNE_MOOD_POSITIVE:
    return C_ ("mood", "good");
  case ATTUNE_MOOD_NEUTRAL:
  default:
    return "–";
  }
}

char *
attune_record_held (gint64 milliseconds)
{
  gint64 seconds = (milliseconds + 500) / 1000;

  if (milliseconds <= 0)
    return g_strdup ("");
  if (seconds < 3600)
    return g_strdup_printf ("%" G_GINT64_FORMAT ":%02" G_GINT64_FORMAT, seconds / 60, seconds % 60);
  return g_strdup_printf ("%" G_GINT64_FORMAT ":%02" G_GINT64_FORMAT ":%02" G_GINT64_FORMAT, seconds / 3600, seconds / 60 % 60,
                          seconds % 60);
}

char *
attune_record_said (const AttuneJournalSaid *said)
{
  const char *about = "";

  if (said->level == ATTUNE_LEVEL_HINT)
    about = said->remained ? _(" (hint, still there)") : _(" (hint)");
  else if (said->remained)
    about = _(" (still there)");
  return g_strconcat (said->check, "/", said->rule, about, NULL);
}
