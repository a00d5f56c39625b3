/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/record.h"

static const struct {
  const char *name;
  AttuneExit (*run) (char **argv);
} commands[] = {
  { "show", attune_record_show_run },
  { "export", attune_record_export_run },
  { "delete", attune_record_delete_run },
};

AttuneExit
attune_record_run (char **argv)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_strcmp0 (argv[1], commands[i].name) == 0)
      return commands[i].run (argv + 1);
  if (g_strcmp0 (argv[1], "--help") == 0 || g_strcmp0 (argv[1], "-h") == 0) {
    g_print ("%s\n\n", _("Usage: attune record show [--since=DATE] [RECORD]\n"
                         "       attune record export [--format=json|csv] [--since=DATE] [RECORD]\n"
                         "       attune record delete [--before=DATE] [--yes] [RECORD]"));
    g_print ("%s\n", _("The record is what Attune keeps of your drafts; without a RECORD it is your own. “attune record show\n"
                       "--help” and so on say more."));
    return attune_output_finish () ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
  }
  attune_say (_("attune record: Say what to do with the record: show, export or delete."));
  return ATTUNE_EXIT_BAD;
}
