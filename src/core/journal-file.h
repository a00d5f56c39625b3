/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_JOURNAL_FILE_H
#define ATTUNE_JOURNAL_FILE_H

#include <glib.h>
#include <sqlite3.h>
#include "core/journal-error.h"

G_BEGIN_DECLS

/* AttuneJournalFile: one open record. */
typedef struct {
  sqlite3 *db;
  char *path;
  int patience; /* milliseconds to wait for others */
} AttuneJournalFile;

/* attune_journal_file_open: for writing. The file and its folders are made when
 * there are none, for the user alone; an earlier version is brought up to ours.
 * @patience: milliseconds to wait for others. Returns: the caller's; NULL, with
 * @error of journal-error.h. */
AttuneJournalFile *attune_journal_file_open (const char *path, int patience, GError **error);

/* attune_journal_file_open_existing: the same, of a record that must be there. */
AttuneJournalFile *attune_journal_file_open_existing (const char *path, int patience, GError **error);

/* attune_journal_file_read: for reading only; the file must be there. Works for
 * one that is in use, and for one that cannot be written. Returns: the caller's;
 * NULL, with @error. */
AttuneJournalFile *attune_journal_file_read (const char *path, int patience, GError **error);

void attune_journal_file_close (AttuneJournalFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneJournalFile, attune_journal_file_close)

/* attune_journal_file_is_moved: whether what is open is no longer at its path. */
gboolean attune_journal_file_is_moved (AttuneJournalFile *file);

/* attune_journal_file_run: statements without a result that matters. */
gboolean attune_journal_file_run (AttuneJournalFile *file, const char *sql, GError **error);

/* attune_journal_file_end: commits the transaction that was begun, or takes it back:
 * when it was not @good, or this fails. Returns: whether it was committed; @error
 * is set here only where @good. */
gboolean attune_journal_file_end (AttuneJournalFile *file, gboolean good, GError **error);

/* attune_journal_file_number: the first column of the first row; 0 when there is
 * none. FALSE, with @error, when it could not be asked. */
gboolean attune_journal_file_number (AttuneJournalFile *file, const char *sql, gint64 *number, GError **error);

/* attune_journal_file_prepare: a statement, to be finalized by the caller; NULL,
 * with @error. */
sqlite3_stmt *attune_journal_file_prepare (AttuneJournalFile *file, const char *sql, GError **error);

/* attune_journal_file_finish: steps a statement that has no rows, and resets it
 * and what was bound. */
gboolean attune_journal_file_finish (AttuneJournalFile *file, sqlite3_stmt *statement, GError **error);

/* attune_journal_file_fail: what SQLite said last, as @error. Always FALSE. */
gboolean attune_journal_file_fail (AttuneJournalFile *file, GError **error);

/* attune_journal_file_migrate: brings a file from its version to @version:
 * @steps[i] leads from version i to i + 1. All or nothing. */
gboolean attune_journal_file_migrate (AttuneJournalFile *file, const char *const *steps, guint version, GError **error);

G_END_DECLS

#endif
