/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_JOURNAL_PLACE_H
#define ATTUNE_JOURNAL_PLACE_H

#include <glib.h>

G_BEGIN_DECLS

/*
 * AttuneJournalPlace: the folder of a record, held by one process at a time
 * while it opens the record there: of two that begin it together, one makes it.
 * It is let go of when the process ends, whatever ends it.
 */
typedef struct AttuneJournalPlace AttuneJournalPlace;

/* attune_journal_place_enter: the folder of @path and a file there, for the user
 * alone, made when there are none. @patience: milliseconds to wait for others.
 * Returns: for leave; NULL, with @error of journal-error.h. */
AttuneJournalPlace *attune_journal_place_enter (const char *path, int patience, GError **error);
void attune_journal_place_leave (AttuneJournalPlace *place);

G_END_DECLS

#endif
