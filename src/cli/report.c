/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>
#include <glib/gi18n-lib.h>
#include "cli/cli.h"
#include "cli/report-files.h"
#include "cli/report-formats.h"
#include "cli/report-options.h"

#define SOON G_TIME_SPAN_SECOND            /* a report that is there by then needs no progress */
#define OFTEN (200 * G_TIME_SPAN_MILLISECOND) /* on a terminal */
#define SELDOM (5 * G_TIME_SPAN_SECOND)    /* elsewhere, where each is a line */

/* --- progress ------------------------------------------------------------- */

typedef struct {
  gboolean terminal;
  gint64 next;   /* when to say it again */
  gboolean said; /* the line is not empty */
} Progress;

static void
on_progress (double done, gpointer data)
{
  Progress *progress = data;
  gint64 now = g_get_monotonic_time ();

  if (now < progress->next)
    return;
  progress->next = now + (progress->terminal ? OFTEN : SELDOM);
  progress->said = TRUE;
  g_autofree char *words = g_strdup_printf (_("Reading: %.0f %%"), 100 * done);
  g_printerr (progress->terminal ? "\r%s" : "%s\n", words);
}

static AttuneReport *
read_records (const AttuneReportOptions *options, const char *const *files)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gboolean terminal = isatty (STDERR_FILENO);
  Progress progress = { terminal, g_get_monotonic_time () + (terminal ? SOON : SELDOM), FALSE };
  AttuneReport *report = attune_report_read (files, options->since, options->until, zone, g_get_num_processors (), on_progress, &progress);

  if (progress.said && progress.terminal)
    g_printerr ("\r\033[K");
  return report;
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
  default:
    return attune_report_text (report, options->by, !utf8);
  }
}

/* What is for people, and no page, is in their character set; what it does not
 * have is written as a typewriter would. The caller's. */
static char *
convert (const char *written, const char *charset)
{
  static const struct {
    const char *sign, *plain;
  } plainly[] = { { "“", "\"" }, { "”", "\"" }, { "„", "\"" }, { "’", "'" }, { "–", "-" }, { "…", "~" }, { "\302\240", " " } };
  g_autoptr (GString) plain = g_string_new (written);

  for (guint i = 0; i < G_N_ELEMENTS (plainly); i++)
    g_string_replace (plain, plainly[i].sign, plainly[i].plain, 0);
  char *converted = g_convert_with_fallback (plain->str, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
  return converted != NULL ? converted : g_strdup (plain->str);
}

static gboolean
print_report (const AttuneReport *report, const AttuneReportOptions *options)
{
  const char *charset;
  gboolean utf8 = g_get_charset (&charset);
  g_autofree char *written = write_report (report, options, utf8);
  g_autofree char *converted = !utf8 && options->format == ATTUNE_REPORT_TEXT ? convert (written, charset) : NULL;
  const char *shown = converted != NULL ? converted : written;
  g_autoptr (GError) error = NULL;

  if (options->output == NULL) {
    fputs (shown, stdout);
    return attune_output_finish ();
  }
  if (g_file_set_contents (options->output, shown, -1, &error))
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
    g_autofree char *shown = g_filename_display_name (problem->path);
    attune_say ("%s: %s", shown, problem->error->message);
    good = FALSE;
  }
  if (report->n_records == 0 || !print_report (report, options))
    return ATTUNE_EXIT_BAD;
  return good ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
}
