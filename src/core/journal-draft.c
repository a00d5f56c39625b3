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

static gpointer
copy_nudge (gconstpointer data, gpointer unused)
{
  AttuneJournalNudge *nudge = g_memdup2 (data, sizeof *nudge);

  nudge->rule = g_strdup (nudge->rule);
  return nudge;
}

AttuneJournalDraft *
attune_journal_draft_copy (const AttuneJournalDraft *draft)
{
  AttuneJournalDraft *copy = g_memdup2 (draft, sizeof *draft);

  copy->conversation = g_strdup (draft->conversation);
  copy->reason = g_strdup (draft->reason);
  copy->typed = g_strdup (draft->typed);
  copy->sent = g_strdup (draft->sent);
  copy->nudges = g_ptr_array_copy (draft->nudges, copy_nudge, NULL);
  return copy;
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

static AttuneJournalNudge *
ensure (AttuneJournalDraft *draft, guint check, const char *rule, AttuneLevel level)
{
  AttuneJournalNudge *nudge = find (draft, check, rule);

  if (nudge == NULL)
    {
      nudge = g_new0 (AttuneJournalNudge, 1);
      nudge->check = check;
      nudge->rule = g_strdup (rule);
      g_ptr_array_add (draft->nudges, nudge);
    }
  nudge->level = MAX (nudge->level, level);
  return nudge;
}

void
attune_journal_draft_say (AttuneJournalDraft *draft, const char *check, const char *rule, AttuneLevel level)
{
  int place = attune_check_place (check);

  if (place >= 0)
    ensure (draft, (guint) place, rule, level);
}

void
attune_journal_draft_add (AttuneJournalDraft *draft, const AttuneJournalDraft *later)
{
  guint i;

  for (i = 0; i < later->nudges->len; i++)
    {
      const AttuneJournalNudge *nudge = g_ptr_array_index (later->nudges, i);

      ensure (draft, nudge->check, nudge->rule, nudge->level);
    }
}

void
attune_journal_draft_conclude (AttuneJournalDraft *draft, const AttuneJournalDraft *last)
{
  guint i;

  for (i = 0; i < last->nudges->len; i++)
    {
      const AttuneJournalNudge *nudge = g_ptr_array_index (last->nudges, i);

      if (nudge->level == ATTUNE_LEVEL_HINT || find (draft, nudge->check, nudge->rule) != NULL)
        ensure (draft, nudge->check, nudge->rule, nudge->level)->remained = TRUE;
    }
}

const char *
attune_outcome_name (AttuneOutcome outcome)
{
  return (guint) outcome < G_N_ELEMENTS (OUTCOMES) ? OUTCOMES[outcome] : UNKNOWN;
}

gboolean
attune_outcome_was_held (int outcome)
{
  switch (outcome)
    {
    case ATTUNE_OUTCOME_FIXED:
    case ATTUNE_OUTCOME_EDITED:
    case ATTUNE_OUTCOME_SENT_AS_IS:
    case ATTUNE_OUTCOME_OVERRIDDEN:
    case ATTUNE_OUTCOME_MARKED:
    case ATTUNE_OUTCOME_GIVEN_UP:
      return TRUE;
    default:
      return FALSE;
    }
}

const char *
attune_phase_name (AttunePhase phase)
{
  return (guint) phase < G_N_ELEMENTS (PHASES) ? PHASES[phase] : UNKNOWN;
}
