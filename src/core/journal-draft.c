/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/journal-draft.h"

#include "core/check.h"

#define UNKNOWN "unknown"

static const char *const OUTCOMES[] = {
  [ATTUNE_OUTCOME_PASSED] = "passed",       [ATTUNE_OUTCOME_FIXED] = "fixed",
  [ATTUNE_OUTCOME_EDITED] = "edited",       [ATTUNE_OUTCOME_SENT_AS_IS] = "sent-as-is",
  [ATTUNE_OUTCOME_OVERRIDDEN] = "overridden", [ATTUNE_OUTCOME_MARKED] = "marked",
  [ATTUNE_OUTCOME_EMERGENCY] = "emergency", [ATTUNE_OUTCOME_GIVEN_UP] = "given-up",
  [ATTUNE_OUTCOME_FAILED] = "failed",
};

static const char *const PHASES[] = {
  [ATTUNE_PHASE_OPENING] = "opening",
  [ATTUNE_PHASE_WORKING] = "working",
  [ATTUNE_PHASE_CLOSING] = "closing",
};

G_STATIC_ASSERT (G_N_ELEMENTS (OUTCOMES) == ATTUNE_N_OUTCOMES);
G_STATIC_ASSERT (G_N_ELEMENTS (PHASES) == ATTUNE_N_PHASES);

static void
free_nudge (gpointer data)
{
  AttuneJournalNudge *nudge = data;

  g_free (nudge->rule);
  g_free (nudge);
}

AttuneJournalDraft *
attune_journal_draft_new (const char *conversation)
{
  AttuneJournalDraft *draft = g_new0 (AttuneJournalDraft, 1);

  draft->conversation = g_strdup (conversation);
  draft->nudges = g_ptr_array_new_with_free_func (free_nudge);
  return draft;
}

void
attune_journal_draft_free (AttuneJournalDraft *draft)
{
  if (draft == NULL)
    return;
  g_free (draft->conversation);
  g_free (draft->reason);
  g_free (draft->typed);
  g_free (draft->sent);
  g_ptr_array_unref (draft->nudges);
  g_free (draft);
}

static AttuneJournalNudge *
find (AttuneJournalDraft *draft, guint check, const char *rule)
{
  guint i;

  for (i = 0; i < draft->nudges->len; i++)
    {
      AttuneJournalNudge *nudge = g_ptr_array_index (draft->nudges, i);

      if (nudge->check == check && g_str_equal (nudge->rule, rule))
        return nudge;
    }
  return NULL;
}

static gboolean
find_check (const char *name, guint *place)
{
  const AttuneCheck *checks = attune_checks ();
  guint i;

  for (i = 0; checks[i].id != NULL; i++)
    if (g_str_equal (checks[i].id, name))
      {
        *place = i;
        return TRUE;
      }
  return FALSE;
}

void
attune_journal_draft_say (AttuneJournalDraft *draft, const char *check, const char *rule, AttuneLevel level)
{
  AttuneJournalNudge *nudge;
  guint place;

  if (!find_check (check, &place))
    return;
  nudge = find (draft, place, rule);
  if (nudge == NULL)
    {
      nudge = g_new0 (AttuneJournalNudge, 1);
      nudge->check = place;
      nudge->rule = g_strdup (rule);
      g_ptr_array_add (draft->nudges, nudge);
    }
  nudge->level = MAX (nudge->level, level);
}

void
attune_journal_draft_conclude (AttuneJournalDraft *draft, const AttuneVerdict *verdict)
{
  guint i;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *said = g_ptr_array_index (verdict->nudges, i);
      AttuneJournalNudge *nudge;
      guint place;

      nudge = find_check (said->check, &place) ? find (draft, place, said->rule) : NULL;
      if (nudge != NULL)
        nudge->remained = TRUE;
    }
}

const char *
attune_outcome_name (AttuneOutcome outcome)
{
  return (guint) outcome < G_N_ELEMENTS (OUTCOMES) ? OUTCOMES[outcome] : UNKNOWN;
}

const char *
attune_phase_name (AttunePhase phase)
{
  return (guint) phase < G_N_ELEMENTS (PHASES) ? PHASES[phase] : UNKNOWN;
}
