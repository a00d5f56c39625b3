/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/report-tally.h"

#include <string.h>

/* Adding what one record says to the report of all. */

static void
count_drafts (AttuneDraftCount *count, const AttuneDraftCount *more)
{
  guint i;

  count->total += more->total;
  for (i = 0; i < ATTUNE_N_OUTCOMES; i++)
    count->outcomes[i] += more->outcomes[i];
  attune_rate_add (&count->clean, more->clean);
}

static void
count_steps (AttuneSteps *steps, AttuneSteps more)
{
  steps->promotions += more.promotions;
  steps->relapses += more.relapses;
}

static AttuneReportAgent *
find_agent (AttuneReport *report, const char *name, const char *label)
{
  AttuneReportAgent *agent;
  guint i;

  for (i = 0; i < report->agents->len; i++)
    {
      agent = g_ptr_array_index (report->agents, i);
      if (strcmp (agent->name, name) == 0 && strcmp (agent->label, label) == 0)
        return agent;
    }
  agent = g_new0 (AttuneReportAgent, 1);
  agent->name = g_strdup (name);
  agent->label = g_strdup (label);
  agent->series = attune_series_new ();
  agent->checks = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  agent->held = attune_durations_new ();
  g_ptr_array_add (report->agents, agent);
  return agent;
}

static AttuneReportCheck *
find_check (AttuneReport *report, const char *name)
{
  AttuneReportCheck *check;
  guint i;

  for (i = 0; i < report->checks->len; i++)
    {
      check = g_ptr_array_index (report->checks, i);
      if (strcmp (check->name, name) == 0)
        return check;
    }
  check = g_new0 (AttuneReportCheck, 1);
  check->name = g_strdup (name);
  check->series = attune_series_new ();
  g_ptr_array_add (report->checks, check);
  return check;
}

static AttuneReportRule *
find_rule (AttuneReport *report, const AttuneReportCheck *check, const char *name)
{
  AttuneReportRule *rule;
  guint i;

  for (i = 0; i < report->rules->len; i++)
    {
      rule = g_ptr_array_index (report->rules, i);
      if (rule->check == check && strcmp (rule->name, name) == 0)
        return rule;
    }
  rule = g_new0 (AttuneReportRule, 1);
  rule->check = check;
  rule->name = g_strdup (name);
  rule->reasons = attune_reasons_new ();
  g_ptr_array_add (report->rules, rule);
  return rule;
}

static void
take_week (AttuneReport *report, guint number, const AttuneDraftCount *drafts)
{
  AttuneReportWeek fresh = { .week = number };
  guint i = report->weeks->len;

  while (i > 0 && g_array_index (report->weeks, AttuneReportWeek, i - 1).week > number)
    i--;
  if (i == 0 || g_array_index (report->weeks, AttuneReportWeek, i - 1).week != number)
    g_array_insert_val (report->weeks, i++, fresh);
  count_drafts (&g_array_index (report->weeks, AttuneReportWeek, i - 1).drafts, drafts);
}

static void
take_weeks (AttuneReport *report, AttuneReportAgent *agent, const AttuneTally *tally)
{
  guint i;

  for (i = 0; i < tally->weeks->len; i++)
    {
      const AttuneTallyWeek *week = &g_array_index (tally->weeks, AttuneTallyWeek, i);

      count_drafts (&report->drafts, &week->drafts);
      count_drafts (&agent->drafts, &week->drafts);
      attune_series_add (agent->series, week->week, week->drafts.clean);
      take_week (report, week->week, &week->drafts);
    }
}

static void
take_rate (AttuneReportAgent *agent, AttuneReportCheck *check, guint week, AttuneRate rate)
{
  AttuneRate *own = g_hash_table_lookup (agent->checks, check);

  if (own == NULL)
    g_hash_table_insert (agent->checks, check, own = g_new0 (AttuneRate, 1));
  attune_rate_add (own, rate);
  attune_rate_add (&check->rate, rate);
  attune_series_add (check->series, week, rate);
}

/* What the record has no name for is of a check that it does not know. */
static void
take_checks (AttuneReport *report, AttuneReportAgent *agent, const AttuneTally *tally)
{
  guint bit, i;

  for (bit = 0; bit < ATTUNE_MOST_CHECKS; bit++)
    if (tally->source->checks[bit] != NULL)
      {
        AttuneReportCheck *check = find_check (report, tally->source->checks[bit]);

        attune_advice_add (&check->advice, &tally->checks[bit]);
        count_steps (&check->steps, tally->steps[bit]);
        count_steps (&agent->steps, tally->steps[bit]);
        for (i = 0; i < tally->weeks->len; i++)
          {
            const AttuneTallyWeek *week = &g_array_index (tally->weeks, AttuneTallyWeek, i);

            if (attune_rate_total (week->checks[bit]) > 0)
              take_rate (agent, check, week->week, week->checks[bit]);
          }
      }
}

static void
take_rules (AttuneReport *report, const AttuneTally *tally)
{
  GHashTableIter iter;
  gpointer key, value;

  g_hash_table_iter_init (&iter, tally->rules);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const AttuneSourceRule *known = key;
      const AttuneTallyRule *count = value;
      AttuneReportCheck *check = find_check (report, tally->source->checks[known->bit]);
      AttuneReportRule *rule = find_rule (report, check, known->name);

      attune_advice_add (&rule->advice, &count->advice);
      if (count->reasons != NULL)
        attune_reasons_merge (rule->reasons, count->reasons);
    }
}

void
attune_report_take (AttuneReport *report, const char *agent, const char *label, const AttuneTally *tally)
{
  AttuneReportAgent *whose = find_agent (report, agent, label);
  guint phase, mood;

  take_weeks (report, whose, tally);
  take_checks (report, whose, tally);
  take_rules (report, tally);
  for (phase = 0; phase < ATTUNE_N_PHASES; phase++)
    for (mood = 0; mood < ATTUNE_N_MOODS; mood++)
      count_drafts (&report->moods[phase][mood], &tally->moods[phase][mood]);
  attune_durations_merge (report->held, tally->held);
  attune_durations_merge (whose->held, tally->held);
  attune_reasons_merge (report->reasons, tally->reasons);
  if (tally->first != 0 && (report->first == 0 || tally->first < report->first))
    report->first = tally->first;
  report->last = MAX (report->last, tally->last);
}
