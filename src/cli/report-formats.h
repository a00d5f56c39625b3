/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_REPORT_FORMATS_H
#define ATTUNE_CLI_REPORT_FORMATS_H

#include "cli/report-options.h"
#include "core/report.h"

G_BEGIN_DECLS

/* A report in each of its formats. All return UTF-8; the caller's. @by: which
 * part; ATTUNE_BY_ALL: everything, but for CSV, which then is by check. */

/* attune_report_text: 80 columns wide, in the user's language. @ascii: without
 * block characters. */
char *attune_report_text (const AttuneReport *report, AttuneReportBy by, gboolean ascii);

/* attune_report_html: one page that needs nothing else, in the user's language. */
char *attune_report_html (const AttuneReport *report, AttuneReportBy by);

/* attune_report_csv, attune_report_json: see attune(1); the same in all languages. */
char *attune_report_csv (const AttuneReport *report, AttuneReportBy by);
char *attune_report_json (const AttuneReport *report, AttuneReportBy by);

G_END_DECLS

#endif
