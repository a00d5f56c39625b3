/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/cli.h"
#include "cli/date.h"
#include "cli/report-options.h"

static const char *const format_names[] = { "text", "html", "csv", "json", NULL };
static const char *const by_names[] = { "", "agent", "check", "rule", "week", NULL }; /* as AttuneReportBy */

typedef struct {
  AttuneReportOptions *options;
  GDateTime *now; /* borrowed */
} Parsing;

static int
find_name (const char *const *names, const char *name)
{
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return i;
  return -1;
}

static gboolean
on_format (const char *name, const char *value, gpointer data, GError **error)
{
  Parsing *parsing = data;
  int format = find_name (format_names, value);

  if (format < 0) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” is not a format. Choose text, html, csv or json"),
                 value);
    return FALSE;
  }
  parsing->options->format = (AttuneReportFormat) format;
  return TRUE;
}

static gboolean
on_by (const char *name, const char *value, gpointer data, GError **error)
{
  Parsing *parsing = data;
  int by = find_name (by_names, value);

  if (by <= 0) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("A report by “%s” is not possible. Choose agent, check, rule or week"), value);
    return FALSE;
  }
  parsing->options->by = (AttuneReportBy) by;
  return TRUE;
}

static gboolean
on_since (const char *name, const char *value, gpointer data, GError **error)
{
  Parsing *parsing = data;

  return attune_date_parse_day (value, parsing->now, FALSE, &parsing->options->since, error);
}

static gboolean
on_until (const char *name, const char *value, gpointer data, GError **error)
{
  Parsing *parsing = data;

  return attune_date_parse_day (value, parsing->now, TRUE, &parsing->options->until, error);
}

static GOptionGroup *
list_options (Parsing *parsing)
{
  const GOptionEntry entries[] = {
    { "since", 's', 0, G_OPTION_ARG_CALLBACK, (gpointer) on_since,
      N_("From this day on: a date, or so long ago (30d, 6w, 3m, 1y)"), N_("DATE") },
    { "until", 'u', 0, G_OPTION_ARG_CALLBACK, (gpointer) on_until, N_("Up to this day, which is part of it"), N_("DATE") },
    { "by", 'b', 0, G_OPTION_ARG_CALLBACK, (gpointer) on_by, N_("Only this part, in full: agent, check, rule or week"),
      N_("PART") },
    { "format", 'f', 0, G_OPTION_ARG_CALLBACK, (gpointer) on_format,
      N_("How to print: text (the default), html, csv or json"), N_("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &parsing->options->output,
      N_("The file to write, in place of standard output"), N_("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &parsing->options->records, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionGroup *group = g_option_group_new ("attune", "Attune", "Attune", parsing, NULL);

  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  g_option_group_add_entries (group, entries);
  return group;
}

AttuneReportOptions *
attune_report_options_parse (char **argv, GDateTime *now)
{
  g_autoptr (AttuneReportOptions) options = g_new0 (AttuneReportOptions, 1);
  g_autoptr (GOptionContext) context = g_option_context_new (_("[RECORD…]"));
  g_auto (GStrv) arguments = g_strdupv (argv);
  g_autoptr (GError) error = NULL;
  Parsing parsing = { options, now };

  /* what is dated in the future comes from a wrong clock */
  attune_date_parse_day ("0d", now, TRUE, &options->until, NULL);
  g_set_prgname ("attune report"); /* so that --help shows what was typed */
  g_option_context_set_main_group (context, list_options (&parsing));
  g_option_context_set_summary (
    context, _("Says what coaching records hold: first drafts, what was nudged and what became of it, week by\n"
                "week. A RECORD is a file, or a folder in which every *.db is one; without any it is your own."));
  if (!g_option_context_parse_strv (context, &arguments, &error)) {
    attune_say (_("%s: %s. “%s --help” lists what it takes."), "attune report", error->message, "attune report");
    return NULL;
  }
  if (options->since >= options->until) {
    attune_say (
      _("attune report: The period ends before it begins. Give an earlier day with --since, or a later one with --until."));
    return NULL;
  }
  if (options->records == NULL)
    options->records = g_new0 (char *, 1);
  return g_steal_pointer (&options);
}

void
attune_report_options_free (AttuneReportOptions *options)
{
  if (options == NULL)
    return;
  g_free (options->output);
  g_strfreev (options->records);
  g_free (options);
}
