/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>
#include <glib/gi18n-lib.h>
#include "cli/answer.h"
#include "cli/date.h"
#include "cli/record.h"
#include "core/journal-file.h"
#include "core/journal-forget.h"

#define ATTUNE_FOLDER "attune" /* in the user folder of a client */
#define PATIENCE 5000 /* milliseconds */

/* What the policy says for the user folder that the file at @path, an absolute one,
 * is in. A copy that lies anywhere else is whoever's it is. */
static gboolean
is_kept (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (folder);
  g_autofree char *user = g_path_get_dirname (folder);

  if (!g_str_equal (name, ATTUNE_FOLDER) || !attune_is_user_folder (user))
    return FALSE;
  g_autoptr (AttunePolicy) policy = attune_open_policy (user);
  return attune_policy_number (policy, ATTUNE_KEY_DELETE) == 0;
}

/* However the file is named; also when a link stands there in its place. */
static gboolean
may_be_deleted (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char *real_folder = realpath (folder, NULL), *real_file = realpath (path, NULL);
  g_autofree char *here = real_folder == NULL ? NULL : g_build_filename (real_folder, name, NULL);
  gboolean kept = (here != NULL && is_kept (here)) || (real_file != NULL && is_kept (real_file));

  free (real_folder);
  free (real_file);
  return !kept;
}

static gboolean
count (AttuneJournalFile *file, gint64 before, gint64 *n, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM draft WHERE time < %" G_GINT64_FORMAT, before);

  return attune_journal_file_number (file, sql, n, error);
}

static char *
word_question (gint64 n, const AttuneRecordOptions *options)
{
  g_autofree char *shown = g_filename_display_name (options->path);
  g_autofree char *before = attune_date_show (options->before);

  if (options->before == G_MAXINT64)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Delete the %u draft in %s? Nothing brings it back. [y/N] ",
                                         "Delete all %u drafts in %s? Nothing brings them back. [y/N] ", n), (guint) n, shown);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Delete the %u draft before %s in %s? Nothing brings it back. [y/N] ",
                                       "Delete the %u drafts before %s in %s? Nothing brings them back. [y/N] ", n), (guint) n, before, shown);
}

static gboolean
is_confirmed (gint64 n, const AttuneRecordOptions *options)
{
  g_autofree char *question = word_question (n, options);
  char answer[80];

  printf ("%s", question);
  fflush (stdout);
  if (fgets (answer, sizeof answer, stdin) == NULL) {
    printf ("\n");
    return FALSE;
  }
  return attune_answer_is_yes (question, answer);
}

static AttuneExit
fail (const GError *error)
{
  attune_say ("attune record delete: %s", error->message);
  return ATTUNE_EXIT_BAD;
}

static AttuneExit
delete_drafts (AttuneJournalFile *file, gint64 before)
{
  g_autoptr (GError) error = NULL;
  gint64 n = 0;

  if (!attune_journal_forget (file, before, &n, &error))
    return fail (error);
  if (!attune_journal_scrub (file, &error)) {
    attune_say (_("attune record delete: The drafts are deleted, but the file still has traces of them. Repeat this to remove them. %s"),
                   error->message);
    return ATTUNE_EXIT_BAD;
  }
  printf (g_dngettext (GETTEXT_PACKAGE, "%u draft is deleted.\n", "%u drafts are deleted.\n", n), (guint) n);
  return attune_output_finish () ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
}

static AttuneExit
say_nothing_older (const AttuneRecordOptions *options)
{
  g_autofree char *before = attune_date_show (options->before);

  printf (_("No draft in this record is older than %s, so nothing was deleted.\n"), before);
  return attune_output_finish () ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
}

AttuneExit
attune_record_delete_run (char **argv)
{
  g_autoptr (AttuneRecordOptions) options =
    attune_record_options_parse (argv, "delete", _("Deletes what is recorded of your drafts, so that nobody can read it from the file again."),
                                 ATTUNE_RECORD_TAKES_DELETE);
  g_autoptr (AttuneJournalFile) file = NULL;
  g_autoptr (GError) error = NULL;
  gint64 n;

  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  if (!may_be_deleted (options->path)) {
    attune_say (_("attune record delete: Your team’s policy keeps this record. “attune record show” shows what is in it."));
    return ATTUNE_EXIT_BAD;
  }
  file = attune_journal_file_open_existing (options->path, PATIENCE, &error);
  if (file == NULL || !count (file, options->before, &n, &error))
    return fail (error);
  if (n == 0 && options->before != G_MAXINT64)
    return say_nothing_older (options);
  if (!options->yes && !is_confirmed (n, options)) {
    printf ("%s\n", _("Nothing was deleted."));
    return attune_output_finish () ? ATTUNE_EXIT_HELD : ATTUNE_EXIT_BAD;
  }
  return delete_drafts (file, options->before);
}
