/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "cli/csv.h"
#include "cli/report-formats.h"

/* RFC 4180. Names of columns are part of the format: see attune(1). */

static void
end_row (GString *out)
{
  g_string_append (out, "\r\n");
}

static void
next_cell (GString *out)
{
  if (out->len > 0 && out->str[out->len - 1] != '\n')
    g_string_append_c (out, ',');
}

static void
add_text (GString *out, const char *text)
{
  next_cell (out);
  attune_csv_append_text (out, text);
}

static void
add_count (GString *out, guint64 count)
{
  next_cell (out);
  g_string_append_printf (out, "%" G_GUINT64_FORMAT, count);
}

static void
add_number (GString *out, double number, int digits)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *format = g_strdup_printf ("%%.%df", digits);

  next_cell (out);
  g_string_append (out, g_ascii_formatd (buffer, sizeof buffer, format, number));
}

/* Empty: there is nothing to divide by. */
static void
add_share (GString *out, AttuneRate rate)
{
  if (attune_rate_total (rate) > 0)
    add_number (out, attune_rate_share (rate), 4);
  else
    next_cell (out);
}

static void
add_rate (GString *out, AttuneRate rate)
{
  add_count (out, rate.met);
  add_count (out, rate.missed);
  add_share (out, rate);
}

/* --- columns that several tables have ------------------------------------- */

#define DRAFTS                                                                                                              \
  "drafts,held,passed,fixed,edited,sent_as_is,overridden,marked,emergency,given_up,failed,clean_met,clean_missed,clean_share"
#define ADVICE "held,fixed,edited,sent_as_is,overridden,marked,given_up,hints,followed"

static void
add_drafts (GString *out, const AttuneDraftCount *drafts)
{
  add_count (out, drafts->total);
  add_count (out, attune_drafts_held (drafts));
  for (guint i = 0; i < ATTUNE_N_OUTCOMES; i++)
    add_count (out, drafts->outcomes[i]);
  add_rate (out, drafts->clean);
}

static void
add_advice (GString *out, const AttuneAdvice *advice)
{
  add_count (out, attune_advice_given (advice));
  add_count (out, advice->fixed);
  add_count (out, advice->edited);
  add_count (out, advice->kept);
  add_count (out, advice->overridden);
  add_count (out, advice->marked);
  add_count (out, advice->given_up);
  add_count (out, advice->hints);
  add_share (out, attune_advice_rate (advice));
}

/* Two columns for each check. */
static void
add_check_names (GString *out, const AttuneReport *report)
{
  for (guint i = 0; i < report->checks->len; i++) {
    const AttuneReportCheck *check = report->checks->pdata[i];
    g_autofree char *met = g_strconcat (check->name, " met", NULL);
    g_autofree char *missed = g_strconcat (check->name, " missed", NULL);
    add_text (out, met);
    add_text (out, missed);
  }
}

/* --- tables --------------------------------------------------------------- */

static void
add_checks (GString *out, const AttuneReport *report)
{
  g_string_append (out, "check,met,missed,share,earlier,later," ADVICE ",promotions,relapses");
  end_row (out);
  for (guint i = 0; i < report->checks->len; i++) {
    const AttuneReportCheck *check = report->checks->pdata[i];
    AttuneChange change = attune_series_change (check->series);
    add_text (out, check->name);
    add_rate (out, check->rate);
    add_share (out, change.earlier);
    add_share (out, change.later);
    add_advice (out, &check->advice);
    add_count (out, check->steps.promotions);
    add_count (out, check->steps.relapses);
    end_row (out);
  }
}

static void
add_rules (GString *out, const AttuneReport *report)
{
  g_string_append (out, "check,rule," ADVICE);
  end_row (out);
  for (guint i = 0; i < report->rules->len; i++) {
    const AttuneReportRule *rule = report->rules->pdata[i];
    add_text (out, rule->check->name);
    add_text (out, rule->name);
    add_advice (out, &rule->advice);
    end_row (out);
  }
}

static void
add_agents (GString *out, const AttuneReport *report)
{
  g_string_append (out, "agent,file," DRAFTS ",held_median,held_90,promotions,relapses");
  add_check_names (out, report);
  end_row (out);
  for (guint i = 0; i < report->agents->len; i++) {
    const AttuneReportAgent *agent = report->agents->pdata[i];
    g_autofree char *title = attune_report_agent_title (agent, "");
    add_text (out, title);
    add_text (out, agent->label);
    add_drafts (out, &agent->drafts);
    add_number (out, attune_durations_quantile (agent->held, 0.5) / 1000, 1);
    add_number (out, attune_durations_quantile (agent->held, 0.9) / 1000, 1);
    add_count (out, agent->steps.promotions);
    add_count (out, agent->steps.relapses);
    for (guint k = 0; k < report->checks->len; k++) {
      const AttuneRate *rate = g_hash_table_lookup (agent->checks, report->checks->pdata[k]);
      add_count (out, rate == NULL ? 0 : rate->met);
      add_count (out, rate == NULL ? 0 : rate->missed);
    }
    end_row (out);
  }
}

static AttuneRate
find_week (const GArray *series, guint week)
{
  for (guint i = 0; i < series->len; i++)
    if (g_array_index (series, AttuneWeekRate, i).week == week)
      return g_array_index (series, AttuneWeekRate, i).rate;
  return (AttuneRate) { 0, 0 };
}

static void
add_weeks (GString *out, const AttuneReport *report)
{
  g_string_append (out, "week_from," DRAFTS);
  add_check_names (out, report);
  end_row (out);
  for (guint i = 0; i < report->weeks->len; i++) {
    const AttuneReportWeek *week = &g_array_index (report->weeks, AttuneReportWeek, i);
    g_autofree char *date = attune_weeks_date (report->calendar, week->week);
    next_cell (out);
    g_string_append (out, date);
    add_drafts (out, &week->drafts);
    for (guint k = 0; k < report->checks->len; k++) {
      AttuneRate rate = find_week (((const AttuneReportCheck *) report->checks->pdata[k])->series, week->week);
      add_count (out, rate.met);
      add_count (out, rate.missed);
    }
    end_row (out);
  }
}

char *
attune_report_csv (const AttuneReport *report, AttuneReportBy by)
{
  GString *out = g_string_new (NULL);

  switch (by) {
  case ATTUNE_BY_AGENT:
    add_agents (out, report);
    break;
  case ATTUNE_BY_RULE:
    add_rules (out, report);
    break;
  case ATTUNE_BY_WEEK:
    add_weeks (out, report);
    break;
  default:
    add_checks (out, report);
    break;
  }
  return g_string_free (out, FALSE);
}
