/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_JOURNAL_H
#define ATTUNE_JOURNAL_H

#include "core/journal-draft.h"
#include "core/journal-error.h"

G_BEGIN_DECLS

/*
 * AttuneJournal: the record of what was coached, written by a thread of its own:
 * no call here waits for the disk, but the last. What cannot be written waits,
 * in memory and up to a bound, until it can.
 */
typedef struct AttuneJournal AttuneJournal;

/* attune_journal_new: opens, or begins, the record at @path. @agent (UTF-8):
 * whose it is. Drafts older than @retention days are deleted, now and once a
 * day; 0: never. */
AttuneJournal *attune_journal_new (const char *path, const char *agent, guint retention);

/* attune_journal_new_to_forget: the same where nothing is kept any more: what there
 * is becomes old and goes; where there is nothing, no file is made. */
AttuneJournal *attune_journal_new_to_forget (const char *path, const char *agent, guint retention);

/* attune_journal_set_keeping: whether more is to come; if not, it is as if new to
 * forget. What is appended all the same is written. */
void attune_journal_set_keeping (AttuneJournal *journal, gboolean keeping);

/* attune_journal_free: writes what is left; with another process in the way, it
 * gives up after a few seconds. */
void attune_journal_free (AttuneJournal *journal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneJournal, attune_journal_free)

/* attune_journal_set_retention: another number of days, from the next draft on. */
void attune_journal_set_retention (AttuneJournal *journal, guint days);

/* attune_journal_append: takes @draft, and is back at once. */
void attune_journal_append (AttuneJournal *journal, AttuneJournalDraft *draft);

/* attune_journal_append_step: the check at @place in attune_checks () was promoted,
 * or came back: from @was to @became, where quiet stands for hint. Now. */
void attune_journal_append_step (AttuneJournal *journal, guint place, AttuneMode was, AttuneMode became);

/* attune_journal_fault: why nothing is being written at the moment. The caller's;
 * NULL: it is. */
GError *attune_journal_fault (AttuneJournal *journal);

/* attune_journal_take_news: what nobody was told yet: a fault that has come up, once
 * until all is written again, or that a new record had to be begun (MOVED) and has.
 * The caller's; NULL: nothing. */
GError *attune_journal_take_news (AttuneJournal *journal);

G_END_DECLS

#endif
