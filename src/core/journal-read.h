/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_JOURNAL_READ_H
#define ATTUNE_JOURNAL_READ_H

#include "core/journal-error.h"
#include "core/journal-schema.h"
#include "core/mood.h"
#include "core/verdict.h"

G_BEGIN_DECLS

/* What stands in a record. Numbers that this version does not know, and texts
 * that are no UTF-8, are replaced. */

typedef struct {
  char *check;
  char *rule;
  AttuneLevel level;
  gboolean remained;
} AttuneJournalSaid;

typedef struct {
  gint64 id;
  gint64 time; /* seconds since 1970, UTC */
  guint64 conversation;
  AttuneMode mode;
  AttunePhase phase;
  AttuneMoodLabel mood;
  AttuneOutcome outcome;
  guint attempts;
  gint64 held;       /* milliseconds */
  GPtrArray *met;    /* char *: checks */
  GPtrArray *missed; /* likewise */
  GPtrArray *said;   /* AttuneJournalSaid */
  char *reason;      /* NULL: none; likewise … */
  char *typed;
  char *sent;
} AttuneJournalRow;

void attune_journal_row_free (AttuneJournalRow *row);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneJournalRow, attune_journal_row_free)

/* A promotion, or a relapse; quiet stands for hint. */
typedef struct {
  gint64 time;
  char *check;
  AttuneMode was;
  AttuneMode became;
} AttuneJournalStep;

void attune_journal_step_free (AttuneJournalStep *step);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneJournalStep, attune_journal_step_free)

/* AttuneJournalReader: a record as it stands when it is opened, from the oldest
 * draft to the latest. */
typedef struct AttuneJournalReader AttuneJournalReader;

/* attune_journal_reader_open: what is not before @since (seconds since 1970).
 * Returns: the caller's; NULL, with @error. */
AttuneJournalReader *attune_journal_reader_open (const char *path, gint64 since, GError **error);
void attune_journal_reader_free (AttuneJournalReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneJournalReader, attune_journal_reader_free)

/* Borrowed. */
const char *attune_journal_reader_uuid (const AttuneJournalReader *reader);
const char *attune_journal_reader_agent (const AttuneJournalReader *reader);

/* Each: the caller's; NULL at the end, or with @error. */
AttuneJournalRow *attune_journal_reader_next (AttuneJournalReader *reader, GError **error);
AttuneJournalStep *attune_journal_reader_next_step (AttuneJournalReader *reader, GError **error);

/* attune_journal_count: how many drafts there are, and when the first was (0: there
 * is none). Waits for others for a moment only: for somebody who asked. */
gboolean attune_journal_count (const char *path, gint64 *n, gint64 *since, GError **error);

G_END_DECLS

#endif
