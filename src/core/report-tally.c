/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/report-tally.h"

#include "core/journal-draft.h"

static void
free_rule (gpointer data)
{
  AttuneTallyRule *rule = data;

  attune_reasons_free (rule->reasons);
  g_free (rule);
}

AttuneTally *
attune_tally_new (const AttuneReportSource *source, const AttuneWeeks *calendar)
{
  AttuneTally *tally = g_new0 (AttuneTally, 1);

  tally->source = source;
  tally->calendar = calendar;
  tally->weeks = g_array_new (FALSE, TRUE, sizeof (AttuneTallyWeek));
  tally->held = attune_durations_new ();
  tally->reasons = attune_reasons_new ();
  tally->rules = g_hash_table_new_full (NULL, NULL, NULL, free_rule);
  return tally;
}

void
attune_tally_free (AttuneTally *tally)
{
  if (tally == NULL)
    return;
  g_array_unref (tally->weeks);
  attune_durations_free (tally->held);
  attune_reasons_free (tally->reasons);
  g_hash_table_unref (tally->rules);
  g_free (tally);
}

/* --- drafts -------------------------------------------------------------- */

static void
go_to_week (AttuneTally *tally, guint week)
{
  AttuneTallyWeek fresh = { .week = week };
  guint i = tally->weeks->len;

  while (i > 0 && g_array_index (tally->weeks, AttuneTallyWeek, i - 1).week > week)
    i--;
  if (i == 0 || g_array_index (tally->weeks, AttuneTallyWeek, i - 1).week != week)
    g_array_insert_val (tally->weeks, i++, fresh);
  tally->here = i - 1;
  tally->start = attune_weeks_start (tally->calendar, week);
  tally->end = attune_weeks_start (tally->calendar, week + 1);
}

static void
count_draft (AttuneDraftCount *count, const AttuneTallyDraft *draft)
{
  count->total++;
  /* a later version may know more of them */
  if (draft->outcome >= 0 && draft->outcome < ATTUNE_N_OUTCOMES)
    count->outcomes[draft->outcome]++;
  if (draft->missed != 0)
    count->clean.missed++;
  else if (draft->met != 0)
    count->clean.met++;
}

static void
count_checks (AttuneTallyWeek *week, const AttuneTallyDraft *draft)
{
  guint32 bits;

  for (bits = draft->met; bits != 0; bits &= bits - 1)
    week->checks[__builtin_ctz (bits)].met++;
  for (bits = draft->missed; bits != 0; bits &= bits - 1)
    week->checks[__builtin_ctz (bits)].missed++;
}

void
attune_tally_add_draft (AttuneTally *tally, const AttuneTallyDraft *draft)
{
  AttuneTallyWeek *week;
  guint number;

  if (draft->time < tally->start || draft->time >= tally->end)
    {
      if (!attune_weeks_find (tally->calendar, draft->time, &number))
        return;
      go_to_week (tally, number);
    }
  week = &g_array_index (tally->weeks, AttuneTallyWeek, tally->here);
  count_draft (&week->drafts, draft);
  count_checks (week, draft);
  if (draft->phase >= 0 && draft->phase < ATTUNE_N_PHASES && draft->mood >= -1 && draft->mood <= 1)
    count_draft (&tally->moods[draft->phase][draft->mood + 1], draft);
  if (attune_outcome_was_held (draft->outcome))
    attune_durations_add (tally->held, draft->held);
  if (draft->outcome == ATTUNE_OUTCOME_OVERRIDDEN)
    attune_reasons_add (tally->reasons, draft->reason, 1);
  tally->first = tally->first == 0 ? draft->time : MIN (tally->first, draft->time);
  tally->last = MAX (tally->last, draft->time);
}

/* --- nudges -------------------------------------------------------------- */

static void
count_advice (AttuneAdvice *advice, int outcome, gboolean remained)
{
  switch (outcome)
    {
    case ATTUNE_OUTCOME_FIXED:
      *(remained ? &advice->kept : &advice->fixed) += 1;
      break;
    case ATTUNE_OUTCOME_EDITED:
      *(remained ? &advice->kept : &advice->edited) += 1;
      break;
    case ATTUNE_OUTCOME_SENT_AS_IS:
      advice->kept++;
      break;
    case ATTUNE_OUTCOME_OVERRIDDEN:
      *(remained ? &advice->overridden : &advice->edited) += 1;
      break;
    case ATTUNE_OUTCOME_MARKED:
      *(remained ? &advice->marked : &advice->edited) += 1;
      break;
    case ATTUNE_OUTCOME_GIVEN_UP:
      advice->given_up++;
      break;
    default:
      /* passed: it had been said before, and did not hold; an emergency, or a
       * failure: nobody read it */
      break;
    }
}

static AttuneTallyRule *
find_rule (AttuneTally *tally, gpointer key)
{
  AttuneTallyRule *rule = g_hash_table_lookup (tally->rules, key);

  if (rule == NULL)
    {
      rule = g_new0 (AttuneTallyRule, 1);
      g_hash_table_insert (tally->rules, key, rule);
    }
  return rule;
}

void
attune_tally_end_nudges (AttuneTally *tally)
{
  guint32 bits;

  for (bits = tally->spoke; bits != 0; bits &= bits - 1)
    {
      int bit = __builtin_ctz (bits);

      count_advice (&tally->checks[bit], tally->outcome, (tally->remained >> bit) & 1);
    }
  tally->spoke = tally->remained = 0;
}

void
attune_tally_add_nudge (AttuneTally *tally, gint64 draft, gint64 rule, int level, gboolean remained, int outcome,
                        const char *reason)
{
  AttuneSourceRule *known = g_hash_table_lookup (tally->source->rules, &rule);
  AttuneTallyRule *count;

  if (draft != tally->draft)
    attune_tally_end_nudges (tally);
  tally->draft = draft;
  tally->outcome = outcome;
  if (known == NULL)
    return;
  count = find_rule (tally, known);
  if (level <= ATTUNE_LEVEL_HINT)
    {
      count->advice.hints++;
      tally->checks[known->bit].hints++;
      return;
    }
  count_advice (&count->advice, outcome, remained);
  tally->spoke |= 1u << known->bit;
  tally->remained |= (remained ? 1u : 0u) << known->bit;
  if (outcome == ATTUNE_OUTCOME_OVERRIDDEN && remained)
    {
      if (count->reasons == NULL)
        count->reasons = attune_reasons_new ();
      attune_reasons_add (count->reasons, reason, 1);
    }
}

void
attune_tally_add_step (AttuneTally *tally, gint64 bit, int was, int became)
{
  if (bit < 0 || bit >= ATTUNE_MOST_CHECKS || was == became)
    return;
  if (became < was)
    tally->steps[bit].promotions++;
  else
    tally->steps[bit].relapses++;
}
