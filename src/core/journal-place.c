/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/journal-place.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>
#include "core/journal-error.h"

#define PAUSE 5          /* milliseconds between two tries */
#define OTHERS_MAY 0077  /* what nobody else may do with it */

struct AttuneJournalPlace {
  int folder;
};

/* A folder on some network drives knows no locks: then SQLite's own have to do. */
static gboolean
lock (int folder, int patience)
{
  int waited = 0;

  while (flock (folder, LOCK_EX | LOCK_NB) != 0)
    {
      if (errno != EWOULDBLOCK && errno != EINTR)
        return TRUE;
      if (waited >= patience)
        return FALSE;
      g_usleep (PAUSE * 1000);
      waited += PAUSE;
    }
  return TRUE;
}

/* Of a record that was deleted while it was in use: beside a new one they would
 * be taken for its own. */
static void
remove_left_over (const char *path)
{
  static const char *const ENDS[] = { "-wal", "-shm", "-journal" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ENDS); i++)
    {
      g_autofree char *file = g_strconcat (path, ENDS[i], NULL);

      g_unlink (file);
    }
}

static gboolean
make_file (const char *path)
{
  int file = open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

  if (file < 0)
    return FALSE;
  close (file);
  remove_left_over (path);
  return TRUE;
}

static gboolean
ensure_file (const char *path, GError **error)
{
  GStatBuf status;

  if (make_file (path))
    return TRUE;
  if (errno != EEXIST || g_stat (path, &status) != 0)
    return attune_journal_fail_by_system (error, path, errno);
  /* Somebody's copy with wider doors; who may not close them may not be the owner. */
  if (S_ISREG (status.st_mode) && status.st_mode & OTHERS_MAY)
    g_chmod (path, status.st_mode & 0700);
  return TRUE;
}

AttuneJournalPlace *
attune_journal_place_enter (const char *path, int patience, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  AttuneJournalPlace *place;
  int descriptor = g_mkdir_with_parents (folder, 0700) == 0 ? open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) : -1;

  if (descriptor < 0)
    {
      attune_journal_fail_by_system (error, folder, errno);
      return NULL;
    }
  place = g_new0 (AttuneJournalPlace, 1);
  place->folder = descriptor;
  if (!lock (descriptor, patience))
    attune_journal_fail_as (error, path, ATTUNE_JOURNAL_ERROR_LOCKED);
  else if (ensure_file (path, error))
    return place;
  attune_journal_place_leave (place);
  return NULL;
}

void
attune_journal_place_leave (AttuneJournalPlace *place)
{
  close (place->folder); /* and the lock with it */
  g_free (place);
}
