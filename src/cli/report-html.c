/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/page.h"
#include "cli/report-formats.h"
#include "cli/report-sections.h"
#include "cli/report-words.h"

/* @words are taken, and @of, too: of how many; NULL: nothing. */
static void
add_figure (GString *page, const char *label, char *words, char *of)
{
  attune_page_add (page, "<div><dt>%s</dt><dd>%s", label, words);
  if (of != NULL)
    attune_page_add (page, " <small>%s</small>", of);
  g_string_append (page, "</dd></div>\n");
  g_free (words);
  g_free (of);
}

static void
add_problems (GString *page, const AttuneReport *report)
{
  if (report->problems->len == 0)
    return;
  attune_page_add (page, "<div class=\"problems\"><p>%s</p>\n<ul>\n", _("Not everything is in this report:"));
  for (guint i = 0; i < report->problems->len; i++) {
    const AttuneReportProblem *problem = report->problems->pdata[i];
    g_autofree char *path = g_filename_display_name (problem->path);
    attune_page_add (page, "<li>%s: %s</li>\n", path, problem->error->message);
  }
  g_string_append (page, "</ul></div>\n");
}

static void
add_sentences (GString *page, const AttuneReport *report)
{
  g_autoptr (GPtrArray) sentences = attune_words_standing_out (report);

  if (sentences->len == 0)
    return;
  g_string_append (page, "<ul>\n");
  for (guint i = 0; i < sentences->len; i++)
    attune_page_add (page, "<li>%s</li>\n", (const char *) sentences->pdata[i]);
  g_string_append (page, "</ul>\n");
}

static void
add_summary (GString *page, const AttuneReport *report)
{
  g_autofree char *scope = attune_words_scope (report);
  guint64 held = attune_drafts_held (&report->drafts);

  attune_page_add (page, "<header>\n<h1>%s</h1>\n<p class=\"scope\">%s</p>\n</header>\n", _("Coaching report"), scope);
  add_problems (page, report);
  attune_page_section (page, 0, _("At a glance"));
  g_string_append (page, "<dl class=\"figures\">\n");
  add_figure (page, _("All drafts"), attune_words_count (report->drafts.total), NULL);
  add_figure (page, _("First drafts with nothing to improve"), attune_words_share (report->drafts.clean),
              attune_words_of (attune_rate_total (report->drafts.clean)));
  add_figure (page, C_("report", "Held"), attune_words_part (held, report->drafts.total),
              attune_words_of (report->drafts.total));
  if (attune_durations_total (report->held) >= ATTUNE_ENOUGH)
    add_figure (page, _("On hold, half of them at most"),
                attune_words_seconds (attune_durations_quantile (report->held, 0.5)), NULL);
  g_string_append (page, "</dl>\n");
  add_sentences (page, report);
}

static void
add_reading (GString *page, const AttuneReport *report, guint n)
{
  const char *const *paragraphs = attune_words_reading ();

  attune_page_section (page, n, _("How to read this"));
  for (guint i = 0; paragraphs[i] != NULL; i++)
    attune_page_add (page, "<p>%s</p>\n", _(paragraphs[i]));
}

static const struct {
  AttuneReportBy by;                                 /* ATTUNE_BY_ALL: part of the whole only */
  gboolean (*is_there) (const AttuneReport *report); /* NULL: it always is */
  void (*add) (GString *page, const AttuneReport *report, guint n);
} sections[] = {
  { ATTUNE_BY_WEEK, attune_section_has_weeks, attune_section_add_chart },
  { ATTUNE_BY_CHECK, NULL, attune_section_add_first_drafts },
  { ATTUNE_BY_CHECK, NULL, attune_section_add_nudges },
  { ATTUNE_BY_RULE, NULL, attune_section_add_rules },
  { ATTUNE_BY_ALL, NULL, attune_section_add_reasons },
  { ATTUNE_BY_ALL, attune_section_has_held, attune_section_add_held },
  { ATTUNE_BY_ALL, NULL, attune_section_add_moods },
  { ATTUNE_BY_CHECK, attune_section_has_steps, attune_section_add_steps },
  { ATTUNE_BY_AGENT, NULL, attune_section_add_agents },
  { ATTUNE_BY_AGENT, NULL, attune_section_add_agents_by_check },
  { ATTUNE_BY_WEEK, NULL, attune_section_add_weeks },
  { ATTUNE_BY_ALL, NULL, add_reading },
};

char *
attune_report_html (const AttuneReport *report, AttuneReportBy by)
{
  GString *page = g_string_new (NULL);
  guint n = 0;

  attune_page_begin (page, _("Coaching report"));
  add_summary (page, report);
  for (guint i = 0; i < G_N_ELEMENTS (sections) && report->drafts.total > 0; i++)
    if ((by == ATTUNE_BY_ALL || sections[i].by == by) && (sections[i].is_there == NULL || sections[i].is_there (report)))
      sections[i].add (page, report, ++n);
  attune_page_end (page);
  return g_string_free (page, FALSE);
}
