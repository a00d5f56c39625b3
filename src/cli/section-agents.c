/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/page.h"
#include "cli/report-sections.h"
#include "cli/report-words.h"

static void
add_weeks (GString *page, const AttuneReport *report)
{
  const AttunePageColumn columns[] = {
    { C_("report", "Agent"), ATTUNE_COLUMN_NAME },    { C_("report", "drafts"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "clean"), ATTUNE_COLUMN_NUMBER },  { C_("report", "by week"), ATTUNE_COLUMN_PICTURE },
    { C_("report", "change"), ATTUNE_COLUMN_NUMBER }, { NULL, ATTUNE_COLUMN_WORDS },
  };

  attune_page_table_begin (page, _("Compare each with their own weeks before, and not with each other"), columns,
                           G_N_ELEMENTS (columns));
  for (guint i = 0; i < report->agents->len; i++) {
    const AttuneReportAgent *agent = report->agents->pdata[i];
    g_autofree char *name = attune_words_agent (agent);
    AttuneChange change = attune_series_change (agent->series);
    attune_page_row (page, name, NULL);
    attune_page_cell (page, attune_words_count (agent->drafts.total));
    attune_page_cell (page, attune_words_share (agent->drafts.clean));
    attune_page_spark (page, report, agent->series);
    attune_page_cell (page, attune_words_change (&change, "→"));
    attune_page_add (page, "<td>%s</td>", change.trend == ATTUNE_TREND_UNKNOWN ? "" : attune_words_trend (change.trend));
  }
  attune_page_table_end (page);
}

static void
add_held (GString *page, const AttuneReport *report)
{
  const AttunePageColumn columns[] = {
    { C_("report", "Agent"), ATTUNE_COLUMN_NAME },        { C_("report", "held"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "overridden"), ATTUNE_COLUMN_NUMBER }, { C_("report", "marked"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "promotions"), ATTUNE_COLUMN_NUMBER }, { C_("report", "relapses"), ATTUNE_COLUMN_NUMBER },
  };

  attune_page_table_begin (page, _("Held drafts, promotions and relapses, by agent"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < report->agents->len; i++) {
    const AttuneReportAgent *agent = report->agents->pdata[i];
    g_autofree char *name = attune_words_agent (agent);
    attune_page_row (page, name, NULL);
    attune_page_cell (page, attune_words_part (attune_drafts_held (&agent->drafts), agent->drafts.total));
    attune_page_cell (page, attune_words_count (agent->drafts.outcomes[ATTUNE_OUTCOME_OVERRIDDEN]));
    attune_page_cell (page, attune_words_count (agent->drafts.outcomes[ATTUNE_OUTCOME_MARKED]));
    attune_page_cell (page, attune_words_count (agent->steps.promotions));
    attune_page_cell (page, attune_words_count (agent->steps.relapses));
  }
  attune_page_table_end (page);
}

void
attune_section_add_agents (GString *page, const AttuneReport *report, guint n)
{
  attune_page_section (page, n, _("Agents, by name: each with their own weeks"));
  add_weeks (page, report);
  add_held (page, report);
}

void
attune_section_add_agents_by_check (GString *page, const AttuneReport *report, guint n)
{
  g_autofree AttunePageColumn *columns = g_new0 (AttunePageColumn, report->checks->len + 1);
  guint n_columns = 0;

  columns[n_columns++] = (AttunePageColumn) { C_("report", "Agent"), ATTUNE_COLUMN_NAME };
  for (guint i = 0; i < report->checks->len; i++) {
    const AttuneReportCheck *check = report->checks->pdata[i];
    if (attune_rate_total (check->rate) > 0)
      columns[n_columns++] = (AttunePageColumn) { attune_words_check (check->name), ATTUNE_COLUMN_SLIM };
  }
  attune_page_section (page, n, _("What each agent could practise next"));
  attune_page_table_begin (page, _("First drafts that had it, by agent and check"), columns, n_columns);
  for (guint i = 0; i < report->agents->len; i++) {
    const AttuneReportAgent *agent = report->agents->pdata[i];
    g_autofree char *name = attune_words_agent (agent);
    attune_page_row (page, name, NULL);
    for (guint k = 0; k < report->checks->len; k++) {
      const AttuneReportCheck *check = report->checks->pdata[k];
      const AttuneRate *rate = g_hash_table_lookup (agent->checks, check);
      if (attune_rate_total (check->rate) > 0)
        attune_page_cell (page, attune_words_share (rate == NULL ? (AttuneRate) { 0, 0 } : *rate));
    }
  }
  attune_page_table_end (page);
}
