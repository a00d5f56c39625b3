/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/cli.h"
#include "cli/date.h"
#include "cli/record.h"

static gboolean
on_since (const char *name, const char *value, gpointer data, GError **error)
{
  return attune_date_parse (value, &((AttuneRecordOptions *) data)->since, error);
}

static gboolean
on_before (const char *name, const char *value, gpointer data, GError **error)
{
  return attune_date_parse (value, &((AttuneRecordOptions *) data)->before, error);
}

static gboolean
on_format (const char *name, const char *value, gpointer data, GError **error)
{
  AttuneRecordOptions *options = data;

  options->csv = g_str_equal (value, "csv");
  if (options->csv || g_str_equal (value, "json"))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” is not a format. Choose json or csv"), value);
  return FALSE;
}

static GOptionGroup *
list_options (AttuneRecordOptions *options, AttuneRecordOptionSet set)
{
  const GOptionEntry since[] = {
    { "since", 's', 0, G_OPTION_ARG_CALLBACK, (gpointer) on_since, N_("Only what is from then on: 2026-01-31, or 30d for thirty days"), N_("DATE") },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry format[] = {
    { "format", 'f', 0, G_OPTION_ARG_CALLBACK, (gpointer) on_format, N_("How to print: json (the default) or csv"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry deletion[] = {
    { "before", 'b', 0, G_OPTION_ARG_CALLBACK, (gpointer) on_before, N_("Only what is older: 2026-01-31, or 30d for thirty days"), N_("DATE") },
    { "yes", 'y', 0, G_OPTION_ARG_NONE, &options->yes, N_("Do not ask"), NULL },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry always[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionGroup *group = g_option_group_new ("record", "record", "record", options, NULL);

  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  if (set & ATTUNE_RECORD_TAKES_SINCE)
    g_option_group_add_entries (group, since);
  if (set & ATTUNE_RECORD_TAKES_FORMAT)
    g_option_group_add_entries (group, format);
  if (set & ATTUNE_RECORD_TAKES_DELETE)
    g_option_group_add_entries (group, deletion);
  g_option_group_add_entries (group, always);
  return group;
}

AttuneRecordOptions *
attune_record_options_parse (char **argv, const char *command, const char *summary, AttuneRecordOptionSet set)
{
  g_autoptr (AttuneRecordOptions) options = g_new0 (AttuneRecordOptions, 1);
  g_autoptr (GOptionContext) context = g_option_context_new (_("[RECORD]"));
  g_auto (GStrv) arguments = g_strdupv (argv);
  g_autofree char *program = g_strdup_printf ("attune record %s", command);
  g_autoptr (GError) error = NULL;

  options->before = G_MAXINT64;
  g_set_prgname (program); /* so that --help shows what was typed */
  g_option_context_set_main_group (context, list_options (options, set));
  g_option_context_set_summary (context, summary);
  if (!g_option_context_parse_strv (context, &arguments, &error)) {
    attune_say (_("%s: %s. “%s --help” lists what it takes."), program, error->message, program);
    return NULL;
  }
  if (options->files != NULL && options->files[1] != NULL) {
    attune_say (_("%s: It takes one RECORD at a time."), program);
    return NULL;
  }
  options->path = options->files != NULL ? g_strdup (options->files[0]) : attune_own_record ();
  return g_steal_pointer (&options);
}

void
attune_record_options_free (AttuneRecordOptions *options)
{
  if (options == NULL)
    return;
  g_strfreev (options->files);
  g_free (options->path);
  g_free (options);
}
