/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include "core/journal-read.h"
#include "purple/commands.h"
#include "purple/prefs.h"
#include "purple/recorder.h"

/* /attune record: a few sentences on what is recorded about the agent. */

static const char *
what_is_recorded (AttuneRecord record)
{
  switch (record)
    {
    case ATTUNE_RECORD_OFF:
      return _("Nothing is recorded of your drafts.");
    case ATTUNE_RECORD_TEXT:
      return _("Recorded of each of your drafts: when it was, what Attune said of it, what you did, the reasons you give and, as your "
               "team’s policy has it, its text. It stays on this computer.");
    case ATTUNE_RECORD_ON:
    default:
      return _("Recorded of each of your drafts: when it was, what Attune said of it and what you did. The reasons you give are "
               "kept word for word; no other text, and no names of customers. It stays on this computer.");
    }
}

/* Where the command attune looks by itself. */
static gboolean
is_usual (const char *path)
{
  g_autofree char *usual = g_build_filename (g_get_home_dir (), ".purple", "attune", "record.db", NULL);

  return strcmp (usual, path) == 0;
}

static void
append_drafts (GString *text, const char *path, gint64 n, gint64 first)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (first);
  g_autofree char *since = time == NULL ? NULL : g_date_time_format (time, "%Y-%m-%d");

  g_string_append_c (text, ' ');
  if (n == 0 || since == NULL)
    g_string_append_printf (text, _("There is no draft in %s yet."), shown);
  else
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "%u draft since %s is in %s.", "%u drafts since %s are in %s.", (gulong) n),
                            (guint) n, since, shown);
}

static void
append_commands (GString *text, const char *path, gboolean may_delete)
{
  g_string_append_c (text, ' ');
  g_string_append (text, is_usual (path)
                           ? _("In a terminal, “attune record show” shows it and “attune record export” writes it out for you.")
                           : _("In a terminal, and with that file behind them, “attune record show” shows it and “attune record export” "
                               "writes it out for you."));
  g_string_append_c (text, ' ');
  g_string_append (text, may_delete ? _("“attune record delete” deletes it.") : _("Your team’s policy does not let you delete it."));
}

static void
append_retention (GString *text, guint days)
{
  if (days == 0)
    return;
  g_string_append_c (text, ' ');
  g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, "Each draft is deleted after %u day.", "Each draft is deleted after %u days.",
                                             days), days);
}

static void
append_record (GString *text, AttuneSession *session, AttuneRecord record)
{
  g_autofree char *path = attune_recorder_path ();
  g_autofree char *fault = attune_recorder_fault (session->recorder);
  g_autoptr (GError) error = NULL;
  gint64 n;
  gint64 first;

  if (fault != NULL)
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _("But at the moment that does not work. %s"), fault);
    }
  else if (attune_journal_count (path, &n, &first, &error))
    {
      append_drafts (text, path, n, first);
      append_commands (text, path, attune_prefs_may_delete (session->policy));
    }
  else if (record != ATTUNE_RECORD_OFF)
    g_string_append_printf (text, " %s", error->message);
  if (record != ATTUNE_RECORD_OFF)
    append_retention (text, attune_prefs_retention (session->policy));
}

void
attune_command_record (AttuneCommand *command)
{
  AttuneRecord record = attune_prefs_record (command->session->policy);
  g_autoptr (GString) text = g_string_new (what_is_recorded (record));

  append_record (text, command->session, record);
  attune_surface_say (&command->session->surface, command->conv, "%s", text->str);
}
