/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_JOURNAL_WRITE_H
#define ATTUNE_JOURNAL_WRITE_H

#include "core/journal-draft.h"
#include "core/journal-error.h"

G_BEGIN_DECLS

/* AttuneJournalWriter: a record, open for adding to it. Of one thread at a time;
 * other processes may do the same. All calls wait for the disk. */
typedef struct AttuneJournalWriter AttuneJournalWriter;

/* attune_journal_writer_open: as attune_journal_file_open. @agent (UTF-8): whose
 * record it is. Returns: the caller's; NULL, with @error. */
AttuneJournalWriter *attune_journal_writer_open (const char *path, const char *agent, int patience, GError **error);
void attune_journal_writer_close (AttuneJournalWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneJournalWriter, attune_journal_writer_close)

/* attune_journal_writer_is_moved: whether its file is no longer at its path. */
gboolean attune_journal_writer_is_moved (AttuneJournalWriter *writer);

/* attune_journal_writer_add: a draft with what was said of it, or nothing of it. */
gboolean attune_journal_writer_add (AttuneJournalWriter *writer, const AttuneJournalDraft *draft, GError **error);

/* attune_journal_writer_add_step: the check at @place in attune_checks () was
 * promoted, or came back. @time as in AttuneJournalDraft. */
gboolean attune_journal_writer_add_step (AttuneJournalWriter *writer, gint64 time, guint place, AttuneMode was, AttuneMode became,
                                         GError **error);

/* attune_journal_writer_forget: what is older than @time goes, and the file
 * becomes smaller by it. While others read, some of it can still be found beside
 * the file, until it settles. */
gboolean attune_journal_writer_forget (AttuneJournalWriter *writer, gint64 time, GError **error);

/* attune_journal_writer_settle: what is in the log goes into the file, which can
 * then be copied on its own; all of it unless others are reading. FALSE: some of
 * what was forgotten is still in the log; to be called again. */
gboolean attune_journal_writer_settle (AttuneJournalWriter *writer);

G_END_DECLS

#endif
