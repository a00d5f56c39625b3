/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_REPORT_SOURCE_H
#define ATTUNE_REPORT_SOURCE_H

#include <glib.h>
#include <sqlite3.h>

#include "core/check.h"

G_BEGIN_DECLS

/* AttuneReportSource: one record, to be read for a report and never written. */

typedef struct {
  guint bit; /* of its check; below ATTUNE_MOST_CHECKS */
  char *name;
} AttuneSourceRule;

typedef struct {
  char *path; /* as it was named */
  char *file; /* where it is: SQLite's own files are beside it, and not beside a link to it */
  char *uuid;
  char *agent; /* "": it does not say whose it is */
  char *checks[ATTUNE_MOST_CHECKS]; /* NULL: it has none of that bit */
  GHashTable *rules; /* gint64: its id -> AttuneSourceRule */
  gint64 first_id; /* of its drafts; last_id < first_id: there are none */
  gint64 last_id;
  gboolean frozen; /* nobody has it open: read without locks, and without a trace */
  gint64 changed;  /* when the file was, in nanoseconds, and its size */
  gint64 size;
  gboolean readable;
  gint n_drafts; /* that were read; atomic */
  gint damaged;  /* atomic */
  GMutex lock;
  GError *error; /* under the lock; what was wrong first, a sentence for the user; NULL: nothing yet */
} AttuneReportSource;

/* attune_report_source_open: reads what the record is; not readable when that
 * is impossible. Returns: the caller's; never NULL. */
AttuneReportSource *attune_report_source_open (const char *path);
void attune_report_source_free (AttuneReportSource *source);

/* attune_report_source_connect: a connection of one thread's own; the caller
 * closes it. NULL when it fails, and the error is set. */
sqlite3 *attune_report_source_connect (AttuneReportSource *source);

/* attune_report_source_fail: notes what went wrong with @db, unless something
 * has before. @code: what SQLite returned. FALSE when there is no use in going
 * on with this record. */
gboolean attune_report_source_fail (AttuneReportSource *source, sqlite3 *db, int code);

/* attune_report_source_conclude: after the reading: says in the error how much
 * of a damaged record is in the report, or that it changed meanwhile. */
void attune_report_source_conclude (AttuneReportSource *source);

G_END_DECLS

#endif
