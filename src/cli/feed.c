/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include "cli/cli.h"
#include "cli/feed.h"
#include "cli/log-folder.h"
#include "cli/progress.h"

typedef struct {
  const AttuneFeed *feed;
  const AttuneTurnSink *sink;
  AttuneProgress *progress; /* NULL: not to be shown */
  char *told;               /* the account of which it was last said that its agent is not known; NULL: of none */
  guint n_untold;           /* logs of that account of which it was not said */
  guint n;                  /* files that were met, or logs in one folder */
  AttuneFed fed;
} Feeding;

/* By the name, which begins with the date; another name has none to go by. */
static gboolean
is_wanted (const AttuneFeed *feed, const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return feed->since == NULL || !attune_log_name_is (name, NULL) || strcmp (name, feed->since) >= 0;
}

/* How many there were beyond the one that was told of. */
static void
tell_of_untold (Feeding *feeding)
{
  guint n = feeding->n_untold;

  if (n > 0)
    attune_say (g_dngettext (GETTEXT_PACKAGE, "%s: This is so with %u more log of this account.",
                                "%s: This is so with %u more logs of this account.", n), feeding->told, n);
  feeding->n_untold = 0;
}

/* Once for an account, whose logs are all alike. */
static void
tell_no_agent (Feeding *feeding, const char *name, const AttuneLogPlace *place)
{
  const char *account = place->account != NULL ? place->account : "?";

  if (g_strcmp0 (account, feeding->told) == 0) {
    feeding->n_untold++;
    return;
  }
  tell_of_untold (feeding);
  g_free (feeding->told);
  feeding->told = g_strdup (account);
  if (feeding->feed->logs.people.agents == NULL)
    attune_say (_("%s: It does not say which of its speakers is the agent. Give the name in its lines with --agent."), name);
  else
    attune_say (_("%s: None of its speakers has the name that was given with --agent."), name);
}

static void
read_log (Feeding *feeding, const char *path, AttuneLogFormat format)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (AttuneLogPlace) place = attune_log_place_new (path);
  FILE *stream = g_fopen (path, "rb");

  if (stream == NULL) {
    attune_say (_("%s: It cannot be opened: %s."), name, g_strerror (errno));
    feeding->fed.good = FALSE;
    return;
  }
  AttuneLogResult result = attune_log_turns_read (stream, format, name, place, &feeding->feed->logs, feeding->sink);
  fclose (stream);
  if (result == ATTUNE_LOG_NO_AGENT)
    tell_no_agent (feeding, name, place);
  feeding->fed.good &= result == ATTUNE_LOG_READ || result == ATTUNE_LOG_NO_TALK;
  feeding->fed.n_files += result == ATTUNE_LOG_READ || result == ATTUNE_LOG_READ_IN_PART;
}

static void
step (Feeding *feeding)
{
  if (feeding->progress != NULL)
    attune_progress_step (feeding->progress, g_get_monotonic_time ());
}

static void
on_log (const char *path, AttuneLogFormat format, gpointer data)
{
  Feeding *feeding = data;

  if (!is_wanted (feeding->feed, path))
    return;
  feeding->n++;
  read_log (feeding, path, format);
  step (feeding);
}

static void
on_log_counted (const char *path, AttuneLogFormat format, gpointer data)
{
  Feeding *feeding = data;
  feeding->n += is_wanted (feeding->feed, path);
}

static guint
count_files (Feeding *feeding)
{
  for (char *const *file = feeding->feed->files; *file != NULL; file++)
    if (g_file_test (*file, G_FILE_TEST_IS_DIR))
      attune_log_folder_walk (*file, FALSE, on_log_counted, feeding);
    else
      feeding->n++;
  return feeding->n;
}

static gboolean
has_folder (const AttuneFeed *feed)
{
  for (char *const *file = feed->files; *file != NULL; file++)
    if (g_file_test (*file, G_FILE_TEST_IS_DIR))
      return TRUE;
  return FALSE;
}

static void
read_folder (Feeding *feeding, const char *path)
{
  feeding->n = 0;
  feeding->fed.logs = TRUE;
  feeding->fed.good &= attune_log_folder_walk (path, TRUE, on_log, feeding);
  if (feeding->n > 0 || !feeding->fed.good || feeding->feed->since != NULL)
    return;
  g_autofree char *name = g_filename_display_name (path);
  attune_say (_("%s: There are no conversation logs in this folder."), name);
  feeding->fed.good = FALSE;
}

static void
read_file (Feeding *feeding, const char *path)
{
  AttuneLogFormat format;

  if (!g_str_equal (path, "-") && g_file_test (path, G_FILE_TEST_IS_DIR)) {
    read_folder (feeding, path);
  } else if (!g_str_equal (path, "-") && attune_log_file_is (path, &format)) {
    feeding->fed.logs = TRUE;
    on_log (path, format, feeding);
  } else {
    feeding->fed.n_files++;
    feeding->fed.good &= attune_turns_read_file (path, feeding->sink->turn, feeding->sink->data);
    step (feeding);
  }
}

AttuneFed
attune_feed_read (const AttuneFeed *feed, const AttuneTurnSink *sink)
{
  Feeding feeding = { .feed = feed, .sink = sink, .fed = { .good = TRUE } };

  if (feed->show_progress && has_folder (feed))
    feeding.progress =
      attune_progress_new (stderr, isatty (STDERR_FILENO), count_files (&feeding), g_get_monotonic_time ());
  for (char *const *file = feed->files; *file != NULL; file++)
    read_file (&feeding, *file);
  attune_progress_free (feeding.progress);
  tell_of_untold (&feeding);
  g_free (feeding.told);
  return feeding.fed;
}
