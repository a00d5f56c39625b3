/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/journal-write.h"

#include "core/journal-file.h"
#include "core/journal-forget.h"
#include "core/journal-identity.h"

struct AttuneJournalWriter {
  AttuneJournalFile *file;
  AttuneJournalIdentity identity;
  gboolean uncut; /* what was deleted may still be read in the log */
  sqlite3_stmt *draft;
  sqlite3_stmt *rule;
  sqlite3_stmt *nudge;
  sqlite3_stmt *step;
};

static gboolean
prepare (AttuneJournalWriter *writer, GError **error)
{
  AttuneJournalFile *file = writer->file;

  writer->draft = attune_journal_file_prepare (
      file, "INSERT INTO draft (time, conversation, mode, phase, mood, outcome, attempts, held, met, missed, reason, typed, sent)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)", error);
  if (writer->draft == NULL)
    return FALSE;
  writer->rule = attune_journal_file_prepare (file, "INSERT OR IGNORE INTO rule (bit, name) VALUES (?1, ?2)", error);
  if (writer->rule == NULL)
    return FALSE;
  writer->nudge = attune_journal_file_prepare (
      file, "INSERT INTO nudge SELECT ?1, id, ?2, ?3 FROM rule WHERE bit = ?4 AND name = ?5", error);
  if (writer->nudge == NULL)
    return FALSE;
  writer->step = attune_journal_file_prepare (file, "INSERT INTO step VALUES (?1, ?2, ?3, ?4)", error);
  return writer->step != NULL;
}

AttuneJournalWriter *
attune_journal_writer_open (const char *path, const char *agent, int patience, GError **error)
{
  g_autoptr (AttuneJournalWriter) writer = g_new0 (AttuneJournalWriter, 1);

  writer->uncut = TRUE; /* by an earlier session */
  writer->file = attune_journal_file_open (path, patience, error);
  if (writer->file == NULL || !attune_journal_identify (writer->file, agent, &writer->identity, error) || !prepare (writer, error))
    return NULL;
  return g_steal_pointer (&writer);
}

void
attune_journal_writer_close (AttuneJournalWriter *writer)
{
  if (writer == NULL)
    return;
  sqlite3_finalize (writer->draft);
  sqlite3_finalize (writer->rule);
  sqlite3_finalize (writer->nudge);
  sqlite3_finalize (writer->step);
  attune_journal_file_close (writer->file);
  g_free (writer);
}

gboolean
attune_journal_writer_is_moved (AttuneJournalWriter *writer)
{
  return attune_journal_file_is_moved (writer->file);
}

/* --- drafts -------------------------------------------------------------- */

static gboolean
add_draft (AttuneJournalWriter *writer, const AttuneJournalDraft *draft, GError **error)
{
  sqlite3_stmt *statement = writer->draft;

  sqlite3_bind_int64 (statement, 1, draft->time);
  sqlite3_bind_int64 (statement, 2, attune_journal_hash (&writer->identity, draft->conversation));
  sqlite3_bind_int (statement, 3, (int) draft->mode);
  sqlite3_bind_int (statement, 4, (int) draft->phase);
  sqlite3_bind_int (statement, 5, (int) draft->mood);
  sqlite3_bind_int (statement, 6, (int) draft->outcome);
  sqlite3_bind_int64 (statement, 7, draft->attempts);
  sqlite3_bind_int64 (statement, 8, draft->held);
  sqlite3_bind_int64 (statement, 9, (gint64) attune_journal_bits (&writer->identity, draft->met));
  sqlite3_bind_int64 (statement, 10, (gint64) attune_journal_bits (&writer->identity, draft->missed));
  /* NULL stays NULL. */
  sqlite3_bind_text (statement, 11, draft->reason, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 12, draft->typed, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 13, draft->sent, -1, SQLITE_STATIC);
  return attune_journal_file_finish (writer->file, statement, error);
}

static gboolean
add_nudge (AttuneJournalWriter *writer, gint64 id, const AttuneJournalNudge *nudge, GError **error)
{
  int bit = (int) writer->identity.bits[nudge->check];

  sqlite3_bind_int (writer->rule, 1, bit);
  sqlite3_bind_text (writer->rule, 2, nudge->rule, -1, SQLITE_STATIC);
  if (!attune_journal_file_finish (writer->file, writer->rule, error))
    return FALSE;
  sqlite3_bind_int64 (writer->nudge, 1, id);
  sqlite3_bind_int (writer->nudge, 2, (int) nudge->level);
  sqlite3_bind_int (writer->nudge, 3, nudge->remained ? 1 : 0);
  sqlite3_bind_int (writer->nudge, 4, bit);
  sqlite3_bind_text (writer->nudge, 5, nudge->rule, -1, SQLITE_STATIC);
  return attune_journal_file_finish (writer->file, writer->nudge, error);
}

static gboolean
add_locked (AttuneJournalWriter *writer, const AttuneJournalDraft *draft, GError **error)
{
  gint64 id;
  guint i;

  if (!add_draft (writer, draft, error))
    return FALSE;
  id = sqlite3_last_insert_rowid (writer->file->db);
  for (i = 0; i < draft->nudges->len; i++)
    if (!add_nudge (writer, id, g_ptr_array_index (draft->nudges, i), error))
      return FALSE;
  return TRUE;
}

gboolean
attune_journal_writer_add (AttuneJournalWriter *writer, const AttuneJournalDraft *draft, GError **error)
{
  /* Not BEGIN: who has read already cannot wait for who writes. */
  return attune_journal_file_run (writer->file, "BEGIN IMMEDIATE", error)
         && attune_journal_file_end (writer->file, add_locked (writer, draft, error), error);
}

gboolean
attune_journal_writer_add_step (AttuneJournalWriter *writer, gint64 time, guint place, AttuneMode was, AttuneMode became,
                                GError **error)
{
  sqlite3_bind_int64 (writer->step, 1, time);
  sqlite3_bind_int (writer->step, 2, (int) writer->identity.bits[place]);
  sqlite3_bind_int (writer->step, 3, (int) was);
  sqlite3_bind_int (writer->step, 4, (int) became);
  return attune_journal_file_finish (writer->file, writer->step, error);
}

/* --- housekeeping -------------------------------------------------------- */

/* Without waiting for who reads: there is another time. */
static void
cut (AttuneJournalWriter *writer)
{
  int patience = writer->file->patience;

  writer->file->patience = 0;
  writer->uncut = !attune_journal_empty_log (writer->file, NULL);
  writer->file->patience = patience;
}

gboolean
attune_journal_writer_forget (AttuneJournalWriter *writer, gint64 time, GError **error)
{
  gint64 n;

  if (!attune_journal_forget (writer->file, time, &n, error))
    return FALSE;
  writer->uncut = writer->uncut || n > 0;
  if (writer->uncut)
    cut (writer);
  return TRUE;
}

gboolean
attune_journal_writer_settle (AttuneJournalWriter *writer)
{
  sqlite3_exec (writer->file->db, "PRAGMA wal_checkpoint (PASSIVE)", NULL, NULL, NULL);
  if (writer->uncut)
    cut (writer);
  return !writer->uncut;
}
