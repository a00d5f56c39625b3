/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/journal-forget.h"

static gboolean
delete_before (AttuneJournalFile *file, const char *sql, gint64 time, GError **error)
{
  sqlite3_stmt *statement = attune_journal_file_prepare (file, sql, error);
  gboolean good;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, time);
  good = attune_journal_file_finish (file, statement, error);
  sqlite3_finalize (statement);
  return good;
}

/* Nudges go with their drafts; the name of a rule that nothing speaks of any
 * more would still tell that it once spoke. */
static gboolean
forget_locked (AttuneJournalFile *file, gint64 time, gint64 *n, GError **error)
{
  if (!delete_before (file, "DELETE FROM draft WHERE time < ?1", time, error))
    return FALSE;
  *n = sqlite3_changes (file->db);
  return delete_before (file, "DELETE FROM step WHERE time < ?1", time, error)
         && (*n == 0 || attune_journal_file_run (file, "DELETE FROM rule WHERE id NOT IN (SELECT rule FROM nudge)", error));
}

gboolean
attune_journal_forget (AttuneJournalFile *file, gint64 time, gint64 *n, GError **error)
{
  gint64 gone = 0;

  if (!attune_journal_file_run (file, "BEGIN IMMEDIATE", error)
      || !attune_journal_file_end (file, forget_locked (file, time, &gone, error), error))
    return FALSE;
  if (n != NULL)
    *n = gone;
  /* Others may be in the way; then the next time does it. */
  if (gone > 0)
    sqlite3_exec (file->db, "PRAGMA incremental_vacuum", NULL, NULL, NULL);
  return TRUE;
}

gboolean
attune_journal_empty_log (AttuneJournalFile *file, GError **error)
{
  int frames;
  int done;

  return sqlite3_wal_checkpoint_v2 (file->db, NULL, SQLITE_CHECKPOINT_TRUNCATE, &frames, &done) == SQLITE_OK
         || attune_journal_file_fail (file, error);
}

gboolean
attune_journal_scrub (AttuneJournalFile *file, GError **error)
{
  return attune_journal_file_run (file, "VACUUM", error) && attune_journal_empty_log (file, error);
}
