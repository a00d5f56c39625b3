/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "cli/json-member.h"
#include "cli/report-formats.h"
#include "core/journal-draft.h"

/* Names are part of the format: see attune(1). */

static const char *const outcome_names[ATTUNE_N_OUTCOMES] = { "passed", "fixed",     "edited",   "sent_as_is", "overridden",
                                                              "marked", "emergency", "given_up", "failed" };
static const char *const trend_names[] = { "unknown", "steady", "up", "down" };

/* null: there is nothing to divide by. */
static void
add_share (JsonBuilder *builder, const char *key, AttuneRate rate)
{
  json_builder_set_member_name (builder, key);
  if (attune_rate_total (rate) == 0)
    json_builder_add_null_value (builder);
  else
    json_builder_add_double_value (builder, attune_rate_share (rate));
}

static void
add_rate (JsonBuilder *builder, AttuneRate rate)
{
  attune_json_add_integer (builder, "met", rate.met);
  attune_json_add_integer (builder, "missed", rate.missed);
  add_share (builder, "share", rate);
}

static void
begin (JsonBuilder *builder, const char *key)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
}

static void
begin_list (JsonBuilder *builder, const char *key)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
}

/* --- parts ---------------------------------------------------------------- */

static void
add_drafts (JsonBuilder *builder, const AttuneDraftCount *drafts)
{
  attune_json_add_integer (builder, "drafts", drafts->total);
  attune_json_add_integer (builder, "held", attune_drafts_held (drafts));
  for (guint i = 0; i < ATTUNE_N_OUTCOMES; i++)
    attune_json_add_integer (builder, outcome_names[i], drafts->outcomes[i]);
  begin (builder, "clean");
  add_rate (builder, drafts->clean);
  json_builder_end_object (builder);
}

static void
add_held (JsonBuilder *builder, const AttuneDurations *held)
{
  begin (builder, "held_seconds");
  json_builder_set_member_name (builder, "median");
  json_builder_add_double_value (builder, attune_durations_quantile (held, 0.5) / 1000);
  json_builder_set_member_name (builder, "ninety_percent");
  json_builder_add_double_value (builder, attune_durations_quantile (held, 0.9) / 1000);
  json_builder_end_object (builder);
}

static void
add_advice (JsonBuilder *builder, const AttuneAdvice *advice)
{
  attune_json_add_integer (builder, "held", attune_advice_given (advice));
  attune_json_add_integer (builder, "fixed", advice->fixed);
  attune_json_add_integer (builder, "edited", advice->edited);
  attune_json_add_integer (builder, "sent_as_is", advice->kept);
  attune_json_add_integer (builder, "overridden", advice->overridden);
  attune_json_add_integer (builder, "marked", advice->marked);
  attune_json_add_integer (builder, "given_up", advice->given_up);
  attune_json_add_integer (builder, "hints", advice->hints);
  add_share (builder, "followed", attune_advice_rate (advice));
}

static void
add_steps (JsonBuilder *builder, AttuneSteps steps)
{
  attune_json_add_integer (builder, "promotions", steps.promotions);
  attune_json_add_integer (builder, "relapses", steps.relapses);
}

static void
add_change (JsonBuilder *builder, const GArray *series)
{
  AttuneChange change = attune_series_change (series);

  begin (builder, "change");
  add_share (builder, "earlier", change.earlier);
  add_share (builder, "later", change.later);
  attune_json_add_string (builder, "trend", trend_names[change.trend]);
  json_builder_end_object (builder);
}

static void
add_series (JsonBuilder *builder, const AttuneReport *report, const GArray *series)
{
  add_change (builder, series);
  begin_list (builder, "weeks");
  for (guint i = 0; i < series->len; i++) {
    const AttuneWeekRate *week = &g_array_index (series, AttuneWeekRate, i);
    g_autofree char *date = attune_weeks_date (report->calendar, week->week);
    json_builder_begin_object (builder);
    attune_json_add_string (builder, "from", date);
    add_rate (builder, week->rate);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_reasons (JsonBuilder *builder, const AttuneReasons *reasons, guint most)
{
  g_autoptr (GPtrArray) list = attune_reasons_list (reasons, most);

  begin_list (builder, "reasons");
  for (guint i = 0; i < list->len; i++) {
    const AttuneReason *reason = list->pdata[i];
    json_builder_begin_object (builder);
    attune_json_add_string (builder, "reason", reason->text);
    attune_json_add_integer (builder, "drafts", reason->n);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

/* --- lists ---------------------------------------------------------------- */

static void
add_checks (JsonBuilder *builder, const AttuneReport *report)
{
  begin_list (builder, "checks");
  for (guint i = 0; i < report->checks->len; i++) {
    const AttuneReportCheck *check = report->checks->pdata[i];
    json_builder_begin_object (builder);
    attune_json_add_string (builder, "check", check->name);
    begin (builder, "first_drafts");
    add_rate (builder, check->rate);
    add_series (builder, report, check->series);
    json_builder_end_object (builder);
    begin (builder, "nudges");
    add_advice (builder, &check->advice);
    json_builder_end_object (builder);
    add_steps (builder, check->steps);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_rules (JsonBuilder *builder, const AttuneReport *report)
{
  begin_list (builder, "rules");
  for (guint i = 0; i < report->rules->len; i++) {
    const AttuneReportRule *rule = report->rules->pdata[i];
    json_builder_begin_object (builder);
    attune_json_add_string (builder, "check", rule->check->name);
    attune_json_add_string (builder, "rule", rule->name);
    add_advice (builder, &rule->advice);
    attune_json_add_boolean (builder, "enough", attune_rate_is_enough (attune_advice_rate (&rule->advice)));
    add_reasons (builder, rule->reasons, 10);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_agents (JsonBuilder *builder, const AttuneReport *report)
{
  begin_list (builder, "agents");
  for (guint i = 0; i < report->agents->len; i++) {
    const AttuneReportAgent *agent = report->agents->pdata[i];
    json_builder_begin_object (builder);
    g_autofree char *title = attune_report_agent_title (agent, "");
    attune_json_add_string (builder, "agent", title);
    attune_json_add_string (builder, "file", agent->label);
    add_drafts (builder, &agent->drafts);
    add_held (builder, agent->held);
    add_steps (builder, agent->steps);
    add_series (builder, report, agent->series);
    begin_list (builder, "checks");
    for (guint k = 0; k < report->checks->len; k++) {
      const AttuneReportCheck *check = report->checks->pdata[k];
      const AttuneRate *rate = g_hash_table_lookup (agent->checks, check);
      if (rate == NULL)
        continue;
      json_builder_begin_object (builder);
      attune_json_add_string (builder, "check", check->name);
      add_rate (builder, *rate);
      json_builder_end_object (builder);
    }
    json_builder_end_array (builder);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_weeks (JsonBuilder *builder, const AttuneReport *report)
{
  begin_list (builder, "weeks");
  for (guint i = 0; i < report->weeks->len; i++) {
    const AttuneReportWeek *week = &g_array_index (report->weeks, AttuneReportWeek, i);
    g_autofree char *date = attune_weeks_date (report->calendar, week->week);
    json_builder_begin_object (builder);
    attune_json_add_string (builder, "from", date);
    add_drafts (builder, &week->drafts);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static void
add_moods (JsonBuilder *builder, const AttuneReport *report)
{
  begin_list (builder, "moods");
  for (guint phase = 0; phase < ATTUNE_N_PHASES; phase++)
    for (guint mood = 0; mood < ATTUNE_N_MOODS; mood++) {
      json_builder_begin_object (builder);
      attune_json_add_string (builder, "phase", attune_phase_name (phase));
      attune_json_add_string (builder, "mood", attune_mood_label_name ((AttuneMoodLabel) ((int) mood - 1)));
      add_drafts (builder, &report->moods[phase][mood]);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_problems (JsonBuilder *builder, const AttuneReport *report)
{
  begin_list (builder, "problems");
  for (guint i = 0; i < report->problems->len; i++) {
    const AttuneReportProblem *problem = report->problems->pdata[i];
    g_autofree char *path = g_filename_display_name (problem->path);
    json_builder_begin_object (builder);
    attune_json_add_string (builder, "record", path);
    attune_json_add_string (builder, "problem", problem->error->message);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

/* When there are none: null. */
static void
add_time (JsonBuilder *builder, const char *key, gint64 time)
{
  json_builder_set_member_name (builder, key);
  if (time == 0) {
    json_builder_add_null_value (builder);
    return;
  }
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_utc (time);
  g_autofree char *iso = g_date_time_format_iso8601 (when);
  json_builder_add_string_value (builder, iso);
}

static void
add_summary (JsonBuilder *builder, const AttuneReport *report)
{
  add_time (builder, "first", report->first);
  add_time (builder, "last", report->last);
  attune_json_add_integer (builder, "records", report->n_records);
  add_drafts (builder, &report->drafts);
  add_held (builder, report->held);
  add_problems (builder, report);
}

char *
attune_report_json (const AttuneReport *report, AttuneReportBy by)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_summary (builder, report);
  if (by == ATTUNE_BY_ALL || by == ATTUNE_BY_CHECK)
    add_checks (builder, report);
  if (by == ATTUNE_BY_ALL || by == ATTUNE_BY_RULE)
    add_rules (builder, report);
  if (by == ATTUNE_BY_ALL || by == ATTUNE_BY_AGENT)
    add_agents (builder, report);
  if (by == ATTUNE_BY_ALL || by == ATTUNE_BY_WEEK)
    add_weeks (builder, report);
  if (by == ATTUNE_BY_ALL) {
    add_moods (builder, report);
    add_reasons (builder, report->reasons, 100);
  }
  json_builder_end_object (builder);
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *written = json_to_string (root, TRUE);
  return g_strconcat (written, "\n", NULL);
}
