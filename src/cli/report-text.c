/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/layout.h"
#include "cli/report-formats.h"
#include "cli/report-words.h"
#include "cli/text-chart.h"
#include "cli/text-table.h"

#define COLUMNS 80
#define BAR 12
#define SPARK 12
#define MOST_REASONS 10
#define MOST_RULES 12 /* unless the report is about them */

typedef struct {
  const AttuneReport *report;
  AttuneReportBy by;
  gboolean ascii;
  GString *out;
} Text;

static void
begin (Text *text, const char *title)
{
  g_string_append_printf (text->out, "\n%s\n\n", title);
}

static void
say (Text *text, const char *words)
{
  attune_layout_append (text->out, "  ", words, NULL, 0, COLUMNS);
}

static void
end_table (Text *text, const AttuneTable *table)
{
  attune_table_append (table, text->out, COLUMNS);
}

/* A bar, or nothing when there are too few to judge. */
static char *
draw_bar (const Text *text, AttuneRate rate)
{
  return attune_rate_is_enough (rate) ? attune_bar (attune_rate_share (rate), BAR, text->ascii) : NULL;
}

static char *
draw_spark (const Text *text, const GArray *series)
{
  AttuneRate parts[SPARK];
  double shares[SPARK];
  guint n = attune_report_n_parts (text->report, series, SPARK);

  if (n < 2)
    return NULL;
  attune_report_cut (text->report, series, parts, n);
  for (guint i = 0; i < n; i++)
    shares[i] = attune_rate_is_enough (parts[i]) ? attune_rate_share (parts[i]) : -1;
  return attune_spark (shares, n, text->ascii);
}

static char *
describe_change (const Text *text, const GArray *series)
{
  AttuneChange change = attune_report_change (text->report, series);

  return attune_words_change (&change, text->ascii ? ">" : "→");
}

/* --- sections ------------------------------------------------------------- */

static void
add_summary (Text *text)
{
  const AttuneReport *report = text->report;
  g_autofree char *scope = attune_words_scope (report);
  g_autofree char *held = attune_words_held (report);
  g_autoptr (GPtrArray) sentences = attune_words_standing_out (report);
  g_autoptr (AttuneTable) table = attune_table_new ("lrlr");
  guint64 n_held = attune_drafts_held (&report->drafts);

  g_string_append_printf (text->out, "%s\n", _("Coaching report"));
  say (text, scope);
  g_string_append_c (text->out, '\n');
  attune_table_add (table, g_strdup (_("All drafts")), attune_words_count (report->drafts.total), NULL, NULL);
  attune_table_add (table, g_strdup (_("First drafts with nothing to improve")),
                    attune_words_count (report->drafts.clean.met), draw_bar (text, report->drafts.clean),
                    attune_words_share (report->drafts.clean));
  attune_table_add (table, g_strdup (C_("report", "Held")), attune_words_count (n_held),
                    draw_bar (text, (AttuneRate) { n_held, report->drafts.total - n_held }),
                    attune_words_part (n_held, report->drafts.total));
  end_table (text, table);
  if (sentences->len > 0 || held != NULL)
    g_string_append_c (text->out, '\n');
  for (guint i = 0; i < sentences->len; i++)
    attune_layout_append (text->out, "  - ", sentences->pdata[i], NULL, 0, COLUMNS);
  if (held != NULL)
    attune_layout_append (text->out, "  - ", held, NULL, 0, COLUMNS);
}

static void
add_first_drafts (Text *text)
{
  g_autoptr (AttuneTable) table = attune_table_new ("llrrlr");

  begin (text, _("First drafts, by check"));
  attune_table_head (table, C_("report", "Check"), NULL, NULL, C_("report", "of drafts"), C_("report", "by week"),
                     C_("report", "change"));
  for (guint i = 0; i < text->report->checks->len; i++) {
    const AttuneReportCheck *check = text->report->checks->pdata[i];
    if (attune_rate_total (check->rate) > 0)
      attune_table_add (table, g_strdup (attune_words_check (check->name)), draw_bar (text, check->rate),
                        attune_words_share (check->rate), attune_words_count (attune_rate_total (check->rate)),
                        draw_spark (text, check->series), describe_change (text, check->series));
  }
  end_table (text, table);
}

static void
add_nudges (Text *text)
{
  g_autoptr (AttuneTable) table = attune_table_new ("lrrrrrr");

  begin (text, _("What was nudged, and what became of it"));
  attune_table_head (table, C_("report", "Check"), C_("report", "nudged"), C_("report", "fixed"), C_("report", "edited"),
                     C_("report", "as it was"), C_("report", "reason or mark"), C_("report", "hints"));
  for (guint i = 0; i < text->report->checks->len; i++) {
    const AttuneReportCheck *check = text->report->checks->pdata[i];
    const AttuneAdvice *advice = &check->advice;
    guint64 given = attune_advice_given (advice);
    if (given + advice->hints > 0)
      attune_table_add (table, g_strdup (attune_words_check (check->name)), attune_words_count (given),
                        attune_words_part (advice->fixed, given), attune_words_part (advice->edited, given),
                        attune_words_part (advice->kept, given),
                        attune_words_part (advice->overridden + advice->marked, given), attune_words_count (advice->hints));
  }
  end_table (text, table);
}

static void
add_reasons (Text *text)
{
  g_autofree char *kept = attune_words_kept (&text->report->drafts);
  g_autoptr (GPtrArray) list = attune_reasons_list (text->report->reasons, MOST_REASONS);
  guint64 others = attune_reasons_total (text->report->reasons);

  begin (text, _("Overrides, and their reasons"));
  say (text, kept);
  if (list->len > 0)
    g_string_append_c (text->out, '\n');
  for (guint i = 0; i < list->len; i++) {
    const AttuneReason *reason = list->pdata[i];
    g_autofree char *count = attune_words_count (reason->n);
    g_autofree char *first = g_strdup_printf ("  %*s%s  ", (int) MAX (10 - g_utf8_strlen (count, -1), 0), "", count);
    attune_layout_append (text->out, first, reason->text, NULL, 0, COLUMNS);
    others -= reason->n;
  }
  if (others > 0 && list->len > 0) {
    g_autofree char *count = attune_words_count (others);
    g_string_append_printf (text->out, "  %*s%s  %s\n", (int) MAX (10 - g_utf8_strlen (count, -1), 0), "", count,
                            _("other reasons, or none"));
  }
}

static void
add_moods (Text *text)
{
  g_autoptr (AttuneTable) table = attune_table_new ("lrrrr");

  begin (text, _("First drafts with nothing to improve, by phase and by the customer’s mood"));
  attune_table_head (table, C_("report", "Phase"), attune_words_mood (0), attune_words_mood (1), attune_words_mood (2),
                     C_("report", "of drafts"));
  for (guint phase = 0; phase < ATTUNE_N_PHASES; phase++) {
    const AttuneDraftCount *moods = text->report->moods[phase];
    attune_table_add (table, g_strdup (attune_words_phase (phase)), attune_words_share (moods[0].clean),
                      attune_words_share (moods[1].clean), attune_words_share (moods[2].clean),
                      attune_words_count (attune_rate_total (moods[0].clean) + attune_rate_total (moods[1].clean)
                                          + attune_rate_total (moods[2].clean)));
  }
  end_table (text, table);
}

static void
add_steps (Text *text)
{
  g_autoptr (AttuneTable) table = attune_table_new ("lrr");
  gboolean any = FALSE;

  attune_table_head (table, C_("report", "Check"), C_("report", "promotions"), C_("report", "relapses"));
  for (guint i = 0; i < text->report->checks->len; i++) {
    const AttuneReportCheck *check = text->report->checks->pdata[i];
    if (check->steps.promotions + check->steps.relapses == 0)
      continue;
    attune_table_add (table, g_strdup (attune_words_check (check->name)), attune_words_count (check->steps.promotions),
                      attune_words_count (check->steps.relapses));
    any = TRUE;
  }
  if (!any)
    return;
  begin (text, _("Promotions and relapses"));
  end_table (text, table);
}

static void
add_rules (Text *text)
{
  g_autoptr (GPtrArray) rules = attune_report_rules_by_doubt (text->report);
  g_autoptr (AttuneTable) table = attune_table_new ("lrlrl");
  guint n = text->by == ATTUNE_BY_RULE ? rules->len : MIN (rules->len, MOST_RULES);

  if (rules->len == 0)
    return;
  begin (text, _("Rules, those first that agents follow least"));
  attune_table_head (table, C_("report", "Rule"), C_("report", "held"), NULL, C_("report", "followed"), NULL);
  for (guint i = 0; i < n; i++) {
    const AttuneReportRule *rule = rules->pdata[i];
    AttuneRate rate = attune_advice_rate (&rule->advice);
    attune_table_add (table, attune_words_rule (rule), attune_words_count (attune_advice_given (&rule->advice)),
                      draw_bar (text, rate), attune_words_share (rate), g_strdup (attune_words_verdict (rule)));
  }
  end_table (text, table);
  if (n < rules->len) {
    g_autofree char *more =
      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u more rule: attune report --by=rule lists all.",
                                    "%u more rules: attune report --by=rule lists all.", rules->len - n),
                       rules->len - n);
    say (text, more);
  }
}

static void
add_agents (Text *text)
{
  g_autoptr (AttuneTable) table = attune_table_new ("lrrlrrr");

  begin (text, _("Agents, by name: each with their own weeks"));
  attune_table_head (table, C_("report", "Agent"), C_("report", "drafts"), C_("report", "clean"),
                     C_("report", "by week"), C_("report", "change"), C_("report", "held"), C_("report", "overridden"));
  for (guint i = 0; i < text->report->agents->len; i++) {
    const AttuneReportAgent *agent = text->report->agents->pdata[i];
    attune_table_add (table, g_strdup (attune_words_agent (agent)), attune_words_count (agent->drafts.total),
                      attune_words_share (agent->drafts.clean), draw_spark (text, agent->series),
                      describe_change (text, agent->series),
                      attune_words_part (attune_drafts_held (&agent->drafts), agent->drafts.total),
                      attune_words_count (agent->drafts.outcomes[ATTUNE_OUTCOME_OVERRIDDEN]));
  }
  end_table (text, table);
}

static void
add_chart (Text *text)
{
  g_autoptr (GArray) series = attune_report_series (text->report);

  if (attune_report_n_parts (text->report, series, COLUMNS) < 2)
    return;
  begin (text, _("First drafts with nothing to improve, week by week"));
  attune_text_chart_append (text->out, text->report, series, COLUMNS, text->ascii);
}

static void
add_weeks (Text *text)
{
  g_autoptr (AttuneTable) table = attune_table_new ("lrlrr");

  begin (text, _("Week by week"));
  attune_table_head (table, C_("report", "Week from"), C_("report", "drafts"), NULL, C_("report", "clean"),
                     C_("report", "held"));
  for (guint i = 0; i < text->report->weeks->len; i++) {
    const AttuneReportWeek *week = &g_array_index (text->report->weeks, AttuneReportWeek, i);
    attune_table_add (table, attune_weeks_date (text->report->calendar, week->week), attune_words_count (week->drafts.total),
                      draw_bar (text, week->drafts.clean), attune_words_share (week->drafts.clean),
                      attune_words_part (attune_drafts_held (&week->drafts), week->drafts.total));
  }
  end_table (text, table);
}

static void
add_reading (Text *text)
{
  const char *const *paragraphs = attune_words_reading ();

  begin (text, _("How to read this"));
  for (guint i = 0; paragraphs[i] != NULL; i++)
    attune_layout_append (text->out, "  - ", _(paragraphs[i]), NULL, 0, COLUMNS);
}

/* --- all of it ------------------------------------------------------------ */

static const struct {
  AttuneReportBy by; /* ATTUNE_BY_ALL: part of the whole only */
  gboolean in_all;
  void (*add) (Text *text);
} sections[] = {
  { ATTUNE_BY_CHECK, TRUE, add_first_drafts }, { ATTUNE_BY_WEEK, TRUE, add_chart },  { ATTUNE_BY_WEEK, FALSE, add_weeks },
  { ATTUNE_BY_CHECK, TRUE, add_nudges },       { ATTUNE_BY_ALL, TRUE, add_reasons }, { ATTUNE_BY_RULE, TRUE, add_rules },
  { ATTUNE_BY_ALL, TRUE, add_moods },          { ATTUNE_BY_CHECK, TRUE, add_steps }, { ATTUNE_BY_AGENT, TRUE, add_agents },
  { ATTUNE_BY_ALL, TRUE, add_reading },
};

char *
attune_report_text (const AttuneReport *report, AttuneReportBy by, gboolean ascii)
{
  Text text = { report, by, ascii, g_string_new (NULL) };

  add_summary (&text);
  for (guint i = 0; i < G_N_ELEMENTS (sections) && report->drafts.total > 0; i++)
    if (by == ATTUNE_BY_ALL ? sections[i].in_all : sections[i].by == by)
      sections[i].add (&text);
  return g_string_free (text.out, FALSE);
}
