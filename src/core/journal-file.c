/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/journal-file.h"

#include <errno.h>
#include "core/journal-place.h"
#include "core/journal-schema.h"

#define PAUSE 5 /* milliseconds between two tries for a lock */

static const char *const STEPS[ATTUNE_JOURNAL_VERSION] = { ATTUNE_JOURNAL_SCHEMA };

/* --- asking -------------------------------------------------------------- */

static int
on_busy (void *data, int tries)
{
  const AttuneJournalFile *file = data;

  if (tries * PAUSE >= file->patience)
    return 0;
  g_usleep (PAUSE * 1000);
  return 1;
}

gboolean
attune_journal_file_fail (AttuneJournalFile *file, GError **error)
{
  int last = errno;
  int kept = sqlite3_system_errno (file->db);

  /* SQLite keeps it when a file could not be opened, and not when it could not be
   * written: then it is the last that this thread heard of the system. */
  return attune_journal_fail (error, file->path, sqlite3_extended_errcode (file->db), kept != 0 ? kept : last);
}

gboolean
attune_journal_file_run (AttuneJournalFile *file, const char *sql, GError **error)
{
  return sqlite3_exec (file->db, sql, NULL, NULL, NULL) == SQLITE_OK || attune_journal_file_fail (file, error);
}

gboolean
attune_journal_file_end (AttuneJournalFile *file, gboolean good, GError **error)
{
  if (good && attune_journal_file_run (file, "COMMIT", error))
    return TRUE;
  sqlite3_exec (file->db, "ROLLBACK", NULL, NULL, NULL);
  return FALSE;
}

sqlite3_stmt *
attune_journal_file_prepare (AttuneJournalFile *file, const char *sql, GError **error)
{
  sqlite3_stmt *statement = NULL;

  if (sqlite3_prepare_v2 (file->db, sql, -1, &statement, NULL) != SQLITE_OK)
    attune_journal_file_fail (file, error);
  return statement;
}

gboolean
attune_journal_file_finish (AttuneJournalFile *file, sqlite3_stmt *statement, GError **error)
{
  gboolean good = sqlite3_step (statement) == SQLITE_DONE || attune_journal_file_fail (file, error);

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return good;
}

gboolean
attune_journal_file_number (AttuneJournalFile *file, const char *sql, gint64 *number, GError **error)
{
  sqlite3_stmt *statement = attune_journal_file_prepare (file, sql, error);
  int result;

  *number = 0;
  if (statement == NULL)
    return FALSE;
  result = sqlite3_step (statement);
  if (result == SQLITE_ROW)
    *number = sqlite3_column_int64 (statement, 0);
  else if (result != SQLITE_DONE)
    attune_journal_file_fail (file, error);
  sqlite3_finalize (statement);
  return result == SQLITE_ROW || result == SQLITE_DONE;
}

gboolean
attune_journal_file_is_moved (AttuneJournalFile *file)
{
  int moved = 0;

  return sqlite3_file_control (file->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) == SQLITE_OK && moved;
}

/* --- versions ------------------------------------------------------------ */

/* Another process may have done it since we looked. */
static gboolean
migrate_locked (AttuneJournalFile *file, const char *const *steps, guint version, GError **error)
{
  g_autofree char *stamp = g_strdup_printf ("PRAGMA user_version = %u", version);
  gint64 at;

  if (!attune_journal_file_number (file, "PRAGMA user_version", &at, error))
    return FALSE;
  if (at >= version)
    return TRUE;
  for (; at < version; at++)
    if (!attune_journal_file_run (file, steps[at], error))
      return FALSE;
  return attune_journal_file_run (file, stamp, error);
}

gboolean
attune_journal_file_migrate (AttuneJournalFile *file, const char *const *steps, guint version, GError **error)
{
  return attune_journal_file_run (file, "BEGIN IMMEDIATE", error)
         && attune_journal_file_end (file, migrate_locked (file, steps, version, error), error);
}

/* Looks before anything is written: what is not ours stays as it is. @version
 * is 0 for a file with nothing in it. */
static gboolean
find_version (AttuneJournalFile *file, gint64 *version, GError **error)
{
  gint64 tables;

  if (!attune_journal_file_number (file, "PRAGMA user_version", version, error)
      || !attune_journal_file_number (file, "SELECT count(*) FROM sqlite_schema", &tables, error))
    return FALSE;
  if (*version > ATTUNE_JOURNAL_VERSION)
    return attune_journal_fail_as (error, file->path, ATTUNE_JOURNAL_ERROR_NEWER);
  if (*version < 0 || (*version == 0) != (tables == 0))
    return attune_journal_fail_as (error, file->path, ATTUNE_JOURNAL_ERROR_NO_RECORD);
  return TRUE;
}

/* --- opening ------------------------------------------------------------- */

static AttuneJournalFile *
file_new (const char *path, int patience)
{
  AttuneJournalFile *file = g_new0 (AttuneJournalFile, 1);

  file->path = g_strdup (path);
  file->patience = patience;
  return file;
}

void
attune_journal_file_close (AttuneJournalFile *file)
{
  if (file == NULL)
    return;
  sqlite3_close (file->db);
  g_free (file->path);
  g_free (file);
}

static gboolean
connect_to (AttuneJournalFile *file, const char *name, int flags, GError **error)
{
  sqlite3_close (file->db);
  /* Also when it fails there is a handle, which knows why. */
  if (sqlite3_open_v2 (name, &file->db, flags, NULL) != SQLITE_OK)
    return attune_journal_file_fail (file, error);
  sqlite3_extended_result_codes (file->db, 1);
  sqlite3_busy_handler (file->db, on_busy, file);
  return TRUE;
}

static int
on_mode (void *data, int n, char **values, char **names)
{
  gboolean *log = data;

  *log = g_strcmp0 (values[0], "wal") == 0;
  return 0;
}

/* With a write-ahead log a kill loses what was not written yet and no more, and
 * a loss of power leaves it in order, without waiting for the disk at each
 * draft. Where the file's place cannot have one, SQLite waits. auto_vacuum has
 * to be said before there is a table. */
static gboolean
set_up (AttuneJournalFile *file, GError **error)
{
  gboolean log = FALSE;

  if (!attune_journal_file_run (file, "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON", error))
    return FALSE;
  if (sqlite3_exec (file->db, "PRAGMA journal_mode = WAL", on_mode, &log, NULL) != SQLITE_OK)
    return attune_journal_file_fail (file, error);
  return attune_journal_file_run (file, log ? "PRAGMA synchronous = NORMAL" : "PRAGMA synchronous = FULL", error);
}

static gboolean
open_for_writing (AttuneJournalFile *file, GError **error)
{
  gint64 version;

  if (!connect_to (file, file->path, SQLITE_OPEN_READWRITE, error))
    return FALSE;
  /* SQLite opens for reading what cannot be written. */
  if (sqlite3_db_readonly (file->db, "main") == 1)
    return attune_journal_fail_as (error, file->path, ATTUNE_JOURNAL_ERROR_READ_ONLY);
  return find_version (file, &version, error) && set_up (file, error)
         && attune_journal_file_migrate (file, STEPS, ATTUNE_JOURNAL_VERSION, error);
}

AttuneJournalFile *
attune_journal_file_open (const char *path, int patience, GError **error)
{
  g_autoptr (AttuneJournalFile) file = file_new (path, patience);
  AttuneJournalPlace *place = attune_journal_place_enter (path, file->patience, error);
  gboolean good;

  if (place == NULL)
    return NULL;
  good = open_for_writing (file, error);
  attune_journal_place_leave (place);
  return good ? g_steal_pointer (&file) : NULL;
}

AttuneJournalFile *
attune_journal_file_open_existing (const char *path, int patience, GError **error)
{
  g_autoptr (AttuneJournalFile) file = file_new (path, patience);

  return open_for_writing (file, error) ? g_steal_pointer (&file) : NULL;
}

/* --- reading ------------------------------------------------------------- */

static gboolean
look (AttuneJournalFile *file, const char *name, int flags, GError **error)
{
  gint64 version;

  if (!connect_to (file, name, flags, error) || !find_version (file, &version, error))
    return FALSE;
  if (version != ATTUNE_JOURNAL_VERSION)
    return attune_journal_fail_as (error, file->path, ATTUNE_JOURNAL_ERROR_NO_RECORD);
  return attune_journal_file_run (file, "PRAGMA query_only = ON", error);
}

/* A folder that cannot be written has no room for the log's index, which a reader
 * needs as well. Without a log nothing is under way, and the file is all. */
static gboolean
look_at_still (AttuneJournalFile *file, GError **error)
{
  g_autofree char *log = g_strconcat (file->path, "-wal", NULL);
  g_autofree char *escaped = g_uri_escape_string (file->path, "/", FALSE);
  g_autofree char *name = g_strconcat ("file:", escaped, "?immutable=1", NULL);

  if (g_file_test (log, G_FILE_TEST_EXISTS))
    return attune_journal_fail_as (error, file->path, ATTUNE_JOURNAL_ERROR_READ_ONLY);
  return look (file, name, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, error);
}

AttuneJournalFile *
attune_journal_file_read (const char *path, int patience, GError **error)
{
  g_autoptr (AttuneJournalFile) file = file_new (path, patience);
  g_autoptr (GError) first = NULL;

  /* For writing, where that is possible: SQLite does not clean up after one who
   * only reads. */
  if (look (file, path, SQLITE_OPEN_READWRITE, &first))
    return g_steal_pointer (&file);
  if (!g_error_matches (first, ATTUNE_JOURNAL_ERROR, ATTUNE_JOURNAL_ERROR_READ_ONLY))
    g_propagate_error (error, g_steal_pointer (&first));
  else if (look_at_still (file, error))
    return g_steal_pointer (&file);
  return NULL;
}
