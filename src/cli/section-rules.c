/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/page.h"
#include "cli/report-sections.h"
#include "cli/report-words.h"

#define MOST_REASONS 20

/* The reason for which it was overridden most often; NULL: there is none. */
static char *
find_reason (const AttuneReportRule *rule)
{
  g_autoptr (GPtrArray) list = attune_reasons_list (rule->reasons, 1);

  return list->len == 0 ? NULL : g_strdup (((const AttuneReason *) list->pdata[0])->text);
}

void
attune_section_add_rules (GString *page, const AttuneReport *report, guint n)
{
  const AttunePageColumn columns[] = {
    { C_("report", "Rule"), ATTUNE_COLUMN_NAME },
    { C_("report", "held"), ATTUNE_COLUMN_NUMBER },
    { NULL, ATTUNE_COLUMN_PICTURE },
    { C_("report", "followed"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "as it was"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "overridden"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "marked"), ATTUNE_COLUMN_NUMBER },
    { C_("report", "in words"), ATTUNE_COLUMN_WORDS },
    { C_("report", "most frequent reason"), ATTUNE_COLUMN_WORDS },
  };
  const char *const labels[ATTUNE_PAGE_FILLS] = {
    C_("report", "followed"),         NULL, C_("report", "sent as it was"), C_("report", "sent with a reason"),
    _("sent after several attempts"), NULL,
  };
  g_autoptr (GPtrArray) rules = attune_report_rules_by_doubt (report);

  attune_page_section (page, n, _("Rules, those first that agents follow least"));
  attune_page_legend (page, labels);
  attune_page_table_begin (page, _("What agents did with what each rule had seen"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < rules->len; i++) {
    const AttuneReportRule *rule = rules->pdata[i];
    const AttuneAdvice *advice = &rule->advice;
    AttuneRate rate = attune_advice_rate (advice);
    guint64 judged = attune_rate_total (rate);
    const guint64 parts[ATTUNE_PAGE_FILLS] = { rate.met, 0, advice->kept, advice->overridden, advice->marked, 0 };
    g_autofree char *reason = find_reason (rule);
    g_autofree char *name = attune_words_rule (rule);
    attune_page_row (page, name, NULL);
    attune_page_cell (page, attune_words_count (attune_advice_given (advice)));
    attune_page_stack (page, parts, NULL, NULL);
    attune_page_cell (page, attune_words_share (rate));
    attune_page_cell (page, attune_words_part (advice->kept, judged));
    attune_page_cell (page, attune_words_part (advice->overridden, judged));
    attune_page_cell (page, attune_words_part (advice->marked, judged));
    attune_page_add (page,
                     attune_rule_is_doubtful (rule) ? "<td class=\"w\"><strong>%s</strong></td>" : "<td class=\"w\">%s</td>",
                     attune_words_verdict (rule));
    attune_page_add (page, "<td>%s</td>", reason == NULL ? "" : reason);
  }
  attune_page_table_end (page);
}

void
attune_section_add_reasons (GString *page, const AttuneReport *report, guint n)
{
  const AttunePageColumn columns[] = { { C_("report", "Reason"), ATTUNE_COLUMN_NAME },
                                       { C_("report", "drafts"), ATTUNE_COLUMN_NUMBER } };
  g_autoptr (GPtrArray) list = attune_reasons_list (report->reasons, MOST_REASONS);
  g_autofree char *kept = attune_words_kept (&report->drafts);
  guint64 others = attune_reasons_total (report->reasons);

  attune_page_section (page, n, _("Overrides, and their reasons"));
  attune_page_add (page, "<p>%s</p>\n", kept);
  if (list->len == 0)
    return;
  attune_page_table_begin (page, _("The reasons that were given most often"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < list->len; i++) {
    const AttuneReason *reason = list->pdata[i];
    attune_page_row (page, reason->text, NULL);
    attune_page_cell (page, attune_words_count (reason->n));
    others -= reason->n;
  }
  if (others > 0) {
    attune_page_row (page, _("other reasons, or none"), NULL);
    attune_page_cell (page, attune_words_count (others));
  }
  attune_page_table_end (page);
}
