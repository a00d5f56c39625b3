/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_REPORT_SCAN_H
#define ATTUNE_REPORT_SCAN_H

#include "core/draft-set.h"
#include "core/report-tally.h"

G_BEGIN_DECLS

/* What to read of a record: ids including both ends, times (seconds since 1970)
 * without the second. */
typedef struct {
  gint64 first_id;
  gint64 last_id;
  gint64 since;
  gint64 until;
} AttuneScanRange;

/* attune_scan_drafts: adds up the drafts of @range, and what was said of them,
 * by SQL, in one pass over each table. @seen: drafts that were counted already,
 * which are left out, and to which the others are added; NULL: all are new.
 * What goes wrong is noted in @source; what was read until then counts. */
void attune_scan_drafts (AttuneReportSource *source, const AttuneScanRange *range, AttuneDraftSet *seen, AttuneTally *tally);

/* attune_scan_steps: the same for promotions and relapses; the ids in @range
 * do not matter. @seen: a set of strings, those that were counted already. */
void attune_scan_steps (AttuneReportSource *source, const AttuneScanRange *range, GHashTable *seen, AttuneTally *tally);

G_END_DECLS

#endif
