/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_REPORT_OPTIONS_H
#define ATTUNE_CLI_REPORT_OPTIONS_H

#include <glib.h>

G_BEGIN_DECLS

/* The arguments of attune report. */

typedef enum {
  ATTUNE_BY_ALL, /* everything that a trainer wants to know */
  ATTUNE_BY_AGENT,
  ATTUNE_BY_CHECK,
  ATTUNE_BY_RULE,
  ATTUNE_BY_WEEK,
} AttuneReportBy;

typedef enum {
  ATTUNE_REPORT_TEXT,
  ATTUNE_REPORT_HTML,
  ATTUNE_REPORT_CSV,
  ATTUNE_REPORT_JSON,
} AttuneReportFormat;

typedef struct {
  AttuneReportFormat format;
  AttuneReportBy by;
  gint64 since;   /* seconds since 1970, inclusive */
  gint64 until;   /* exclusive */
  char *output;   /* a file; NULL: standard output */
  char **records; /* never NULL: files and folders, in the order given */
} AttuneReportOptions;

/* attune_report_options_parse: @argv is that of the subcommand; --help prints
 * and exits. Days count from @now. Returns: NULL, and said, when the arguments
 * are wrong. */
AttuneReportOptions *attune_report_options_parse (char **argv, GDateTime *now);
void attune_report_options_free (AttuneReportOptions *options);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneReportOptions, attune_report_options_free)

G_END_DECLS

#endif
