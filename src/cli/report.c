/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <unistd.h>
#include <glib/gi18n-lib.h>
#include "cli/cli.h"
#include "cli/layout.h"
#include "cli/progress.h"
#include "cli/report-files.h"
#include "cli/report-formats.h"
#include "cli/report-options.h"

static void
on_progress (double done, gpointer data)
{
  g_autofree char *words = g_strdup_printf (_("Reading: %.0f %%"), 100 * done);

  attune_progress_say (data, words, g_get_monotonic_time ());
}

static AttuneReport *
read_records (const AttuneReportOptions *options, const char *const *files)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (AttuneProgress) progress = attune_progress_new (stderr, isatty (STDERR_FILENO), 0, g_get_monotonic_time ());

  return attune_report_read (files, options->since, options->until, zone, g_get_num_processors (), on_progress, progress);
}

/* --- output --------------------------------------------------------------- */

static char *
write_report (const AttuneReport *report, const AttuneReportOptions *options, gboolean utf8)
{
  switch (options->format) {
  case ATTUNE_REPORT_HTML:
    return attune_report_html (report, options->by);
  case ATTUNE_REPORT_CSV:
    return attune_report_csv (report, options->by);
  case ATTUNE_REPORT_JSON:
    return attune_report_json (report, options->by);
  default: {
    g_autofree char *text = attune_report_text (report, options->by, !utf8);
    return attune_layout_convert (text);
  }
  }
}

static gboolean
print_report (const AttuneReport *report, const AttuneReportOptions *options)
{
  g_autofree char *written = write_report (report, options, g_get_charset (NULL));
  g_autoptr (GError) error = NULL;

  if (options->output == NULL) {
    fputs (written, stdout);
    return attune_output_finish ();
  }
  if (g_file_set_contents (options->output, written, -1, &error))
    return TRUE;
  attune_say (_("attune report: The report could not be written: %s."), error->message);
  return FALSE;
}

AttuneExit
attune_report_run (char **argv)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (AttuneReportOptions) options = attune_report_options_parse (argv, now);
  gboolean good = TRUE;

  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  g_auto (GStrv) files = attune_report_files ((const char *const *) options->records, &good);
  if (files[0] == NULL)
    return ATTUNE_EXIT_BAD;
  g_autoptr (AttuneReport) report = read_records (options, (const char *const *) files);
  for (guint i = 0; i < report->problems->len; i++) {
    const AttuneReportProblem *problem = report->problems->pdata[i];
    g_autofree char *written = g_filename_display_name (problem->path);
    attune_say ("%s: %s", written, problem->error->message);
    good = FALSE;
  }
  if (report->n_records == 0 || !print_report (report, options))
    return ATTUNE_EXIT_BAD;
  return good ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
}
