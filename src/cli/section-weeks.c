/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/page.h"
#include "cli/report-sections.h"
#include "cli/report-words.h"

gboolean
attune_section_has_weeks (const AttuneReport *report)
{
  g_autoptr (GArray) series = attune_report_series (report);

  return attune_report_n_parts (report, series, 2) == 2;
}

void
attune_section_add_chart (GString *page, const AttuneReport *report, guint n)
{
  g_autoptr (GArray) series = attune_report_series (report);
  g_autofree char *change = attune_words_series (series);

  attune_page_section (page, n, _("First drafts with nothing to improve, week by week"));
  attune_page_add (page, "<p>%s</p>\n<div class=\"big\">", change);
  attune_page_line (page, report, series, TRUE, _("All agents"), change);
  g_string_append (page, "</div>\n");
}

void
attune_section_add_weeks (GString *page, const AttuneReport *report, guint n)
{
  const AttunePageColumn columns[] = {
    { C_("report", "Week from"), ATTUNE_COLUMN_NAME },
    { C_("report", "drafts"), ATTUNE_COLUMN_NUMBER },
    { NULL, ATTUNE_COLUMN_PICTURE },
    { C_("report", "clean"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "held"), ATTUNE_COLUMN_NUMBER },
  };

  attune_page_section (page, n, _("Week by week"));
  attune_page_table_begin (page, _("Clean: first drafts with nothing to improve"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < report->weeks->len; i++) {
    const AttuneReportWeek *week = &g_array_index (report->weeks, AttuneReportWeek, i);
    g_autofree char *date = attune_weeks_date (report->calendar, week->week);
    attune_page_row (page, date, NULL);
    attune_page_cell (page, attune_words_count (week->drafts.total));
    attune_page_bar (page, week->drafts.clean);
    attune_page_cell (page, attune_words_share (week->drafts.clean));
    attune_page_cell (page, attune_words_part (attune_drafts_held (&week->drafts), week->drafts.total));
  }
  attune_page_table_end (page);
}

/* --- how long drafts were held -------------------------------------------- */

gboolean
attune_section_has_held (const AttuneReport *report)
{
  return attune_durations_total (report->held) > 0;
}

void
attune_section_add_held (GString *page, const AttuneReport *report, guint n)
{
  /* seconds; powers of two, which are counted exactly */
  static const gint64 bounds[] = { 0, 2, 4, 8, 16, 32, 64, 128, G_MAXINT64 / 1000 };
  const char *const labels[] = { _("under 2 s"), "2–4", "4–8", "8–16", "16–32", "32–64", "64–128", C_("report", "more") };
  guint64 counts[G_N_ELEMENTS (labels)];
  g_autofree char *held = attune_words_held (report);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    counts[i] = attune_durations_count (report->held, bounds[i] * 1000, bounds[i + 1] * 1000);
  attune_page_section (page, n, _("How long drafts were on hold"));
  attune_page_add (page, "<p>%s</p>\n<div class=\"big\">", held);
  attune_page_columns (page, counts, labels, G_N_ELEMENTS (labels), _("Held drafts, by the seconds that they waited"),
                       held);
  g_string_append (page, "</div>\n");
}
