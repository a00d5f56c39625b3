/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_JOURNAL_FORGET_H
#define ATTUNE_JOURNAL_FORGET_H

#include "core/journal-file.h"

G_BEGIN_DECLS

/* attune_journal_forget: deletes what is older than @time (seconds since 1970);
 * @n (may be NULL) gets how many drafts that were. What is left of the file is
 * smaller, where others who use it allow that. */
gboolean attune_journal_forget (AttuneJournalFile *file, gint64 time, gint64 *n, GError **error);

/* attune_journal_empty_log: the log has copies of pages as they were: it is written
 * back and cut to nothing. Fails (LOCKED) while somebody reads in it. */
gboolean attune_journal_empty_log (AttuneJournalFile *file, GError **error);

/* attune_journal_scrub: after a forget: nothing of it can be read in the file any
 * more, nor beside it. Fails (LOCKED) while somebody reads in it. */
gboolean attune_journal_scrub (AttuneJournalFile *file, GError **error);

G_END_DECLS

#endif
