/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_DURATIONS_H
#define ATTUNE_DURATIONS_H

#include <glib.h>

G_BEGIN_DECLS

/*
 * AttuneDurations: how long many things took, in the same small space however
 * many they are. Counts in steps that grow with the duration, as in Gil Tene's
 * HdrHistogram: what is read from it is right to one in a hundred.
 */
typedef struct AttuneDurations AttuneDurations;

AttuneDurations *attune_durations_new (void);
void attune_durations_free (AttuneDurations *durations);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneDurations, attune_durations_free)

/* attune_durations_add: negative ones count as 0, those over 17 years as 17. */
void attune_durations_add (AttuneDurations *durations, gint64 milliseconds);
void attune_durations_merge (AttuneDurations *durations, const AttuneDurations *more);
guint64 attune_durations_total (const AttuneDurations *durations);

/* attune_durations_quantile: the duration, in milliseconds, that a @share (0 to
 * 1) of them do not exceed; 0 when there are none. */
double attune_durations_quantile (const AttuneDurations *durations, double share);

/* attune_durations_count: how many took @from milliseconds or more, and less
 * than @to. Exact for whole seconds times a power of two. */
guint64 attune_durations_count (const AttuneDurations *durations, gint64 from, gint64 to);

G_END_DECLS

#endif
