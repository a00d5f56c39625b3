/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/report-tally.h"

#include <string.h>
#include "core/journal-draft.h"

G_DEFINE_QUARK (attune-report-error-quark, attune_report_error)

/* --- what became of it ---------------------------------------------------- */

guint64
attune_drafts_held (const AttuneDraftCount *drafts)
{
  guint64 n = 0;
  int outcome;

  for (outcome = 0; outcome < ATTUNE_N_OUTCOMES; outcome++)
    if (attune_outcome_was_held (outcome))
      n += drafts->outcomes[outcome];
  return n;
}

guint64
attune_advice_given (const AttuneAdvice *advice)
{
  return attune_rate_total (attune_advice_rate (advice)) + advice->given_up;
}

AttuneRate
attune_advice_rate (const AttuneAdvice *advice)
{
  return (AttuneRate) { advice->fixed + advice->edited, advice->kept + advice->overridden + advice->marked };
}

void
attune_advice_add (AttuneAdvice *advice, const AttuneAdvice *more)
{
  advice->fixed += more->fixed;
  advice->edited += more->edited;
  advice->kept += more->kept;
  advice->overridden += more->overridden;
  advice->marked += more->marked;
  advice->given_up += more->given_up;
  advice->hints += more->hints;
}

/* --- rules ---------------------------------------------------------------- */

gboolean
attune_rule_is_doubtful (const AttuneReportRule *rule)
{
  AttuneRate rate = attune_advice_rate (&rule->advice);

  return attune_rate_is_enough (rate) && rate.missed > rate.met;
}

static int
compare_names (const AttuneReportRule *x, const AttuneReportRule *y)
{
  int by_check = strcmp (x->check->name, y->check->name);

  return by_check != 0 ? by_check : strcmp (x->name, y->name);
}

static int
compare_doubts (gconstpointer a, gconstpointer b)
{
  const AttuneReportRule *x = *(AttuneReportRule *const *) a;
  const AttuneReportRule *y = *(AttuneReportRule *const *) b;
  AttuneRate rate_x = attune_advice_rate (&x->advice);
  AttuneRate rate_y = attune_advice_rate (&y->advice);
  double share_x = attune_rate_share (rate_x);
  double share_y = attune_rate_share (rate_y);

  if (attune_rate_is_enough (rate_x) != attune_rate_is_enough (rate_y))
    return attune_rate_is_enough (rate_x) ? -1 : 1;
  if (attune_rate_is_enough (rate_x) && share_x != share_y)
    return share_x < share_y ? -1 : 1;
  return compare_names (x, y);
}

GPtrArray *
attune_report_rules_by_doubt (const AttuneReport *report)
{
  GPtrArray *rules = g_ptr_array_new ();
  guint i;

  for (i = 0; i < report->rules->len; i++)
    {
      AttuneReportRule *rule = g_ptr_array_index (report->rules, i);

      if (attune_advice_given (&rule->advice) > 0)
        g_ptr_array_add (rules, rule);
    }
  g_ptr_array_sort (rules, compare_doubts);
  return rules;
}

/* --- weeks ---------------------------------------------------------------- */

GArray *
attune_report_series (const AttuneReport *report)
{
  GArray *series = attune_series_new ();
  guint i;

  for (i = 0; i < report->weeks->len; i++)
    {
      const AttuneReportWeek *week = &g_array_index (report->weeks, AttuneReportWeek, i);

      attune_series_add (series, week->week, week->drafts.clean);
    }
  return series;
}

guint
attune_report_n_weeks (const AttuneReport *report)
{
  const GArray *weeks = report->weeks;

  if (weeks->len == 0)
    return 0;
  return g_array_index (weeks, AttuneReportWeek, weeks->len - 1).week - g_array_index (weeks, AttuneReportWeek, 0).week + 1;
}

guint
attune_report_n_parts (const AttuneReport *report, const GArray *series, guint most)
{
  guint64 total = 0;
  guint i;

  for (i = 0; i < series->len; i++)
    total += attune_rate_total (g_array_index (series, AttuneWeekRate, i).rate);
  return (guint) MIN (MIN (attune_report_n_weeks (report), most), total / (2 * ATTUNE_ENOUGH));
}

void
attune_report_cut (const AttuneReport *report, const GArray *series, AttuneRate *parts, guint n_parts)
{
  guint n_weeks = attune_report_n_weeks (report);
  guint first = n_weeks == 0 ? 0 : g_array_index (report->weeks, AttuneReportWeek, 0).week;

  attune_series_cut (series, first, first + MAX (n_weeks, 1) - 1, parts, n_parts);
}

/* --- agents --------------------------------------------------------------- */

char *
attune_report_agent_title (const AttuneReportAgent *agent, const char *nameless)
{
  const char *name = *agent->name == '\0' ? nameless : agent->name;

  if (!agent->is_one_of_many)
    return g_strdup (name);
  return g_strdup_printf (*name == '\0' ? "%s(%s)" : "%s (%s)", name, agent->label);
}

/* --- life ----------------------------------------------------------------- */

static void
free_agent (gpointer data)
{
  AttuneReportAgent *agent = data;

  g_free (agent->name);
  g_free (agent->label);
  g_array_unref (agent->series);
  g_hash_table_unref (agent->checks);
  attune_durations_free (agent->held);
  g_free (agent);
}

static void
free_check (gpointer data)
{
  AttuneReportCheck *check = data;

  g_free (check->name);
  g_array_unref (check->series);
  g_free (check);
}

static void
free_rule (gpointer data)
{
  AttuneReportRule *rule = data;

  g_free (rule->name);
  attune_reasons_free (rule->reasons);
  g_free (rule);
}

static void
free_problem (gpointer data)
{
  AttuneReportProblem *problem = data;

  g_free (problem->path);
  g_error_free (problem->error);
  g_free (problem);
}

AttuneReport *
attune_report_new (GTimeZone *zone)
{
  AttuneReport *report = g_new0 (AttuneReport, 1);

  report->calendar = attune_weeks_new (zone);
  report->held = attune_durations_new ();
  report->reasons = attune_reasons_new ();
  report->agents = g_ptr_array_new_with_free_func (free_agent);
  report->checks = g_ptr_array_new_with_free_func (free_check);
  report->rules = g_ptr_array_new_with_free_func (free_rule);
  report->weeks = g_array_new (FALSE, FALSE, sizeof (AttuneReportWeek));
  report->problems = g_ptr_array_new_with_free_func (free_problem);
  return report;
}

void
attune_report_free (AttuneReport *report)
{
  if (report == NULL)
    return;
  attune_weeks_free (report->calendar);
  attune_durations_free (report->held);
  attune_reasons_free (report->reasons);
  g_ptr_array_unref (report->agents);
  g_ptr_array_unref (report->checks);
  g_ptr_array_unref (report->rules);
  g_array_unref (report->weeks);
  g_ptr_array_unref (report->problems);
  g_free (report);
}

static int
compare_agents (gconstpointer a, gconstpointer b)
{
  const AttuneReportAgent *x = *(AttuneReportAgent *const *) a;
  const AttuneReportAgent *y = *(AttuneReportAgent *const *) b;
  int by_name = strcmp (x->name, y->name);

  return by_name != 0 ? by_name : strcmp (x->label, y->label);
}

static int
compare_checks (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(AttuneReportCheck *const *) a)->name, (*(AttuneReportCheck *const *) b)->name);
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  return compare_names (*(AttuneReportRule *const *) a, *(AttuneReportRule *const *) b);
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(AttuneReportProblem *const *) a)->path, (*(AttuneReportProblem *const *) b)->path);
}

/* Sorted, those of one name stand side by side. */
static void
tell_apart (GPtrArray *agents)
{
  guint i;

  for (i = 1; i < agents->len; i++)
    {
      AttuneReportAgent *before = g_ptr_array_index (agents, i - 1);
      AttuneReportAgent *agent = g_ptr_array_index (agents, i);

      if (strcmp (before->name, agent->name) == 0)
        before->is_one_of_many = agent->is_one_of_many = TRUE;
    }
}

/* Who has no drafts in this period still keeps a namesake's label from week to week. */
static void
leave_out_idle (GPtrArray *agents)
{
  guint i = agents->len;

  while (i-- > 0)
    if (((AttuneReportAgent *) g_ptr_array_index (agents, i))->drafts.total == 0)
      g_ptr_array_remove_index (agents, i);
}

void
attune_report_conclude (AttuneReport *report)
{
  g_ptr_array_sort (report->agents, compare_agents);
  tell_apart (report->agents);
  leave_out_idle (report->agents);
  g_ptr_array_sort (report->checks, compare_checks);
  g_ptr_array_sort (report->rules, compare_rules);
  g_ptr_array_sort (report->problems, compare_problems);
}
