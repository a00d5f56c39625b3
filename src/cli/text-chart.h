/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_TEXT_CHART_H
#define ATTUNE_CLI_TEXT_CHART_H

#include "core/report.h"

G_BEGIN_DECLS

/* attune_text_chart_append: @series over the weeks of the report, of which there
 * are two parts or more (attune_report_n_parts()), as columns that stand on a line, with what they mean beside them.
 * Weeks with too few drafts are empty. */
void
attune_text_chart_append (GString *out, const AttuneReport *report, const GArray *series, guint columns, gboolean ascii);

G_END_DECLS

#endif
