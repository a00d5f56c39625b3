/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/cli.h"
#include "cli/date.h"
#include "cli/log-place.h"
#include "cli/options.h"

gboolean
attune_is_language (const char *tag)
{
  return g_regex_match_simple ("^[a-z]{2,8}(-[a-z0-9]{1,8})*\\z", tag, G_REGEX_CASELESS, 0);
}

static gboolean
on_format (const char *name, const char *value, gpointer data, GError **error)
{
  AttuneOptions *options = data;

  if (g_str_equal (value, "text"))
    options->format = ATTUNE_FORMAT_TEXT;
  else if (g_str_equal (value, "json"))
    options->format = ATTUNE_FORMAT_JSON;
  else {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” is not a format. Choose text or json"), value);
    return FALSE;
  }
  return TRUE;
}

static gboolean
on_mode (const char *name, const char *value, gpointer data, GError **error)
{
  AttuneOptions *options = data;
  AttuneMode mode;

  /* not "off", though it is a mode: there would be nothing to print */
  if (!attune_mode_from_name (value, &mode) || mode == ATTUNE_MODE_OFF) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("“%s” is not a mode. Choose coach, strict or quiet"), value);
    return FALSE;
  }
  options->mode = mode;
  return TRUE;
}

static gboolean
on_lang (const char *name, const char *value, gpointer data, GError **error)
{
  AttuneOptions *options = data;

  if (!attune_is_language (value)) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("“%s” is not a language. Give a tag such as en or de-AT"), value);
    return FALSE;
  }
  g_free (options->lang);
  options->lang = g_strdup (value);
  return TRUE;
}

static gboolean
on_since (const char *name, const char *value, gpointer data, GError **error)
{
  AttuneOptions *options = data;
  gint64 seconds;

  if (!attune_date_parse (value, &seconds, error))
    return FALSE;
  g_autoptr (GDateTime) moment = g_date_time_new_from_unix_local (seconds);
  g_free (options->since);
  options->since = g_date_time_format (moment, ATTUNE_LOG_DATE);
  return TRUE;
}

static GOptionGroup *
list_options (AttuneOptions *options, AttuneOptionSet set)
{
  const GOptionEntry format[] = {
    { "format", 'f', 0, G_OPTION_ARG_CALLBACK, (gpointer) on_format, N_("How to print: text (the default) or json"), N_("FORMAT") },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry mode[] = {
    { "mode", 'm', 0, G_OPTION_ARG_CALLBACK, (gpointer) on_mode, N_("How strict to be: coach (the default), strict or quiet"), N_("MODE") },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry lang[] = {
    { "lang", 'l', 0, G_OPTION_ARG_CALLBACK, (gpointer) on_lang, N_("The language of the conversation, for example en (the default)"), N_("TAG") },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry customer[] = {
    { "customer", 'c', 0, G_OPTION_ARG_STRING, &options->customer, N_("What the contact list calls the customer"), N_("NAME") },
    { "context", 'x', 0, G_OPTION_ARG_FILENAME, &options->context, N_("The conversation so far, as JSON Lines"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry logs[] = {
    { "agent", 'a', 0, G_OPTION_ARG_STRING_ARRAY, &options->agents, N_("What the agent is called in conversation logs; may be given several times"), N_("NAME") },
    { "staff", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->staff, N_("Who in rooms is a colleague, such as bob or sup-*; may be given several times"), N_("NICK") },
    { "since", 's', 0, G_OPTION_ARG_CALLBACK, (gpointer) on_since, N_("Only logs that began from then on: 2026-01-31, or 30d for thirty days"), N_("DATE") },
    { "compare", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->compare, N_("Print what changes when the second packs take the place of the first; built-in: only ours"), N_("DIR DIR") },
    { "summary", 0, 0, G_OPTION_ARG_NONE, &options->summary, N_("Print only the figures"), NULL },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options->output, N_("Print to a file, which only you can read"), N_("FILE") },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry packs[] = {
    { "packs", 'p', 0, G_OPTION_ARG_FILENAME, &options->packs, N_("The folder of the rule packs, in place of ours"), N_("DIR") },
    { "team-packs", 't', 0, G_OPTION_ARG_FILENAME, &options->team, N_("The folder of your team’s packs"), N_("DIR") },
    { "own-packs", 'o', 0, G_OPTION_ARG_FILENAME, &options->own, N_("The folder of your own packs"), N_("DIR") },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry user[] = {
    { "user-folder", 'u', 0, G_OPTION_ARG_FILENAME, &options->user, N_("The user folder of your chat client (~/.purple)"), N_("DIR") },
    G_OPTION_ENTRY_NULL,
  };
  const GOptionEntry always[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options->files, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  GOptionGroup *group = g_option_group_new ("attune", "Attune", "Attune", options, NULL);

  g_option_group_set_translation_domain (group, GETTEXT_PACKAGE);
  if (set & ATTUNE_TAKES_FORMAT)
    g_option_group_add_entries (group, format);
  if (set & ATTUNE_TAKES_MODE)
    g_option_group_add_entries (group, mode);
  if (set & ATTUNE_TAKES_LANG)
    g_option_group_add_entries (group, lang);
  if (set & ATTUNE_TAKES_CUSTOMER)
    g_option_group_add_entries (group, customer);
  if (set & ATTUNE_TAKES_LOGS)
    g_option_group_add_entries (group, logs);
  if (set & ATTUNE_TAKES_PACKS)
    g_option_group_add_entries (group, packs);
  if (set & (ATTUNE_TAKES_USER | ATTUNE_TAKES_PACKS))
    g_option_group_add_entries (group, user);
  g_option_group_add_entries (group, always);
  return group;
}

AttuneOptions *
attune_options_parse (char **argv, const char *command, const char *parameters, const char *summary, AttuneOptionSet set)
{
  g_autoptr (AttuneOptions) options = g_new0 (AttuneOptions, 1);
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_auto (GStrv) arguments = g_strdupv (argv);
  g_autofree char *program = g_strdup_printf ("attune %s", command);
  g_autoptr (GError) error = NULL;

  options->mode = ATTUNE_MODE_COACH;
  options->lang = g_strdup ("en");
  g_set_prgname (program); /* so that --help shows what was typed */
  g_option_context_set_main_group (context, list_options (options, set));
  g_option_context_set_summary (context, summary);
  if (!g_option_context_parse_strv (context, &arguments, &error)) {
    attune_say (_("%s: %s. “%s --help” lists what it takes."), program, error->message, program);
    return NULL;
  }
  if (options->files == NULL)
    options->files = g_new0 (char *, 1);
  return g_steal_pointer (&options);
}

void
attune_options_free (AttuneOptions *options)
{
  if (options == NULL)
    return;
  g_free (options->lang);
  g_free (options->packs);
  g_free (options->team);
  g_free (options->own);
  g_free (options->user);
  g_free (options->customer);
  g_free (options->context);
  g_strfreev (options->agents);
  g_strfreev (options->staff);
  g_free (options->since);
  g_strfreev (options->compare);
  g_free (options->output);
  g_strfreev (options->files);
  g_free (options);
}
