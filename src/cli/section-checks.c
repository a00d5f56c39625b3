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
add_rates (GString *page, const AttuneReport *report)
{
  const AttunePageColumn columns[] = {
    { C_("report", "Check"), ATTUNE_COLUMN_NAME },    { NULL, ATTUNE_COLUMN_PICTURE },
    { C_("report", "had it"), ATTUNE_COLUMN_NUMBER }, { C_("report", "of drafts"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "change"), ATTUNE_COLUMN_NUMBER }, { NULL, ATTUNE_COLUMN_WORDS },
  };

  attune_page_table_begin (page, _("How many first drafts, of those with an occasion, had it before anybody was nudged"),
                           columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < report->checks->len; i++) {
    const AttuneReportCheck *check = report->checks->pdata[i];
    AttuneChange change = attune_series_change (check->series);
    if (attune_rate_total (check->rate) == 0)
      continue;
    attune_page_row (page, attune_words_check (check->name), check->name);
    attune_page_bar (page, check->rate);
    attune_page_cell (page, attune_words_share (check->rate));
    attune_page_cell (page, attune_words_count (attune_rate_total (check->rate)));
    attune_page_cell (page, attune_words_change (&change, "→"));
    attune_page_add (page, "<td>%s</td>", change.trend == ATTUNE_TREND_UNKNOWN ? "" : attune_words_trend (change.trend));
  }
  attune_page_table_end (page);
}

void
attune_section_add_first_drafts (GString *page, const AttuneReport *report, guint n)
{
  attune_page_section (page, n, _("First drafts, by check"));
  add_rates (page, report);
  g_string_append (page, "<div class=\"charts\">\n");
  for (guint i = 0; i < report->checks->len; i++) {
    const AttuneReportCheck *check = report->checks->pdata[i];
    g_autofree char *change = attune_words_series (check->series);
    attune_page_line (page, report, check->series, FALSE, attune_words_check (check->name), change);
  }
  g_string_append (page, "</div>\n");
}

/* --- nudges --------------------------------------------------------------- */

static void
fill_parts (guint64 parts[ATTUNE_PAGE_FILLS], const AttuneAdvice *advice)
{
  const guint64 filled[ATTUNE_PAGE_FILLS] = { advice->fixed,      advice->edited, advice->kept,
                                              advice->overridden, advice->marked, advice->given_up };

  for (guint i = 0; i < ATTUNE_PAGE_FILLS; i++)
    parts[i] = filled[i];
}

static void
add_all_nudges (GString *page, const AttuneReport *report)
{
  const guint64 *outcomes = report->drafts.outcomes;
  const guint64 parts[ATTUNE_PAGE_FILLS] = {
    outcomes[ATTUNE_OUTCOME_FIXED],      outcomes[ATTUNE_OUTCOME_EDITED], outcomes[ATTUNE_OUTCOME_SENT_AS_IS],
    outcomes[ATTUNE_OUTCOME_OVERRIDDEN], outcomes[ATTUNE_OUTCOME_MARKED], outcomes[ATTUNE_OUTCOME_GIVEN_UP],
  };
  const char *const words[ATTUNE_PAGE_FILLS] = {
    _("fixed with our suggestion"),     C_("report", "edited"),           C_("report", "sent as it was"),
    C_("report", "sent with a reason"), _("sent after several attempts"), C_("report", "given up"),
  };
  char *labels[ATTUNE_PAGE_FILLS + 1] = { NULL };
  guint64 held = attune_drafts_held (&report->drafts);

  for (guint i = 0; i < ATTUNE_PAGE_FILLS; i++) {
    g_autofree char *count = attune_words_count (parts[i]);
    g_autofree char *part = attune_words_part (parts[i], held);
    labels[i] = g_strdup_printf ("%s: %s (%s)", words[i], part, count);
  }
  g_autofree char *description = g_strjoinv ("; ", labels);
  attune_page_stack (page, parts, _("What became of the drafts that were held"), description);
  attune_page_legend (page, (const char *const *) labels);
  for (guint i = 0; i < ATTUNE_PAGE_FILLS; i++)
    g_free (labels[i]);
}

void
attune_section_add_nudges (GString *page, const AttuneReport *report, guint n)
{
  const AttunePageColumn columns[] = {
    { C_("report", "Check"), ATTUNE_COLUMN_NAME },
    { C_("report", "nudged"), ATTUNE_COLUMN_NUMBER },
    { NULL, ATTUNE_COLUMN_PICTURE },
    { C_("report", "fixed"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "edited"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "as it was"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "overridden"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "marked"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "given up"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "hints"), ATTUNE_COLUMN_NUMBER },
  };
  guint64 parts[ATTUNE_PAGE_FILLS];

  attune_page_section (page, n, _("What was nudged, and what became of it"));
  add_all_nudges (page, report);
  attune_page_table_begin (page, _("How often a check held a draft, and what became of what it had seen"), columns,
                           G_N_ELEMENTS (columns));
  for (guint i = 0; i < report->checks->len; i++) {
    const AttuneReportCheck *check = report->checks->pdata[i];
    guint64 given = attune_advice_given (&check->advice);
    if (given + check->advice.hints == 0)
      continue;
    fill_parts (parts, &check->advice);
    attune_page_row (page, attune_words_check (check->name), check->name);
    attune_page_cell (page, attune_words_count (given));
    attune_page_stack (page, parts, NULL, NULL);
    for (guint k = 0; k < ATTUNE_PAGE_FILLS; k++)
      attune_page_cell (page, attune_words_part (parts[k], given));
    attune_page_cell (page, attune_words_count (check->advice.hints));
  }
  attune_page_table_end (page);
}

/* --- phases and moods ----------------------------------------------------- */

void
attune_section_add_moods (GString *page, const AttuneReport *report, guint n)
{
  AttunePageColumn columns[1 + 2 * ATTUNE_N_MOODS] = { { C_("report", "Phase"), ATTUNE_COLUMN_NAME } };

  for (guint mood = 0; mood < ATTUNE_N_MOODS; mood++) {
    columns[1 + 2 * mood] = (AttunePageColumn) { NULL, ATTUNE_COLUMN_PICTURE };
    columns[2 + 2 * mood] = (AttunePageColumn) { attune_words_mood (mood), ATTUNE_COLUMN_NUMBER };
  }
  attune_page_section (page, n, _("Phases and moods"));
  attune_page_table_begin (page, _("First drafts with nothing to improve, by phase and by the customer’s mood"), columns,
                           G_N_ELEMENTS (columns));
  for (guint phase = 0; phase < ATTUNE_N_PHASES; phase++) {
    attune_page_row (page, attune_words_phase (phase), NULL);
    for (guint mood = 0; mood < ATTUNE_N_MOODS; mood++) {
      attune_page_bar (page, report->moods[phase][mood].clean);
      attune_page_cell (page, attune_words_share (report->moods[phase][mood].clean));
    }
  }
  attune_page_table_end (page);
}

/* --- promotions ----------------------------------------------------------- */

gboolean
attune_section_has_steps (const AttuneReport *report)
{
  for (guint i = 0; i < report->checks->len; i++) {
    const AttuneReportCheck *check = report->checks->pdata[i];
    if (check->steps.promotions + check->steps.relapses > 0)
      return TRUE;
  }
  return FALSE;
}

void
attune_section_add_steps (GString *page, const AttuneReport *report, guint n)
{
  const AttunePageColumn columns[] = {
    { C_("report", "Check"), ATTUNE_COLUMN_NAME },
    { C_("report", "promotions"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "relapses"), ATTUNE_COLUMN_NUMBER },
  };

  attune_page_section (page, n, _("Promotions and relapses"));
  attune_page_table_begin (page, _("How often a check went a step from strict to hint for somebody, and how often back"),
                           columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < report->checks->len; i++) {
    const AttuneReportCheck *check = report->checks->pdata[i];
    if (check->steps.promotions + check->steps.relapses == 0)
      continue;
    attune_page_row (page, attune_words_check (check->name), check->name);
    attune_page_cell (page, attune_words_count (check->steps.promotions));
    attune_page_cell (page, attune_words_count (check->steps.relapses));
  }
  attune_page_table_end (page);
}
