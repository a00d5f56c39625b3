/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_REPORT_RATE_H
#define ATTUNE_REPORT_RATE_H

#include <glib.h>

G_BEGIN_DECLS

/* Below so many, a share says nothing about anybody. */
#define ATTUNE_ENOUGH 20

/* Of first drafts with an occasion: how many did what was asked for. */
typedef struct {
  guint64 met;
  guint64 missed;
} AttuneRate;

guint64 attune_rate_total (AttuneRate rate);

/* attune_rate_share: what part was met, 0 to 1; 0 when there was no occasion. */
double attune_rate_share (AttuneRate rate);

/* attune_rate_is_enough: whether there were ATTUNE_ENOUGH occasions. */
gboolean attune_rate_is_enough (AttuneRate rate);

void attune_rate_add (AttuneRate *rate, AttuneRate more);

typedef enum {
  ATTUNE_TREND_UNKNOWN, /* too few to judge, or (nearly) all in one week */
  ATTUNE_TREND_STEADY,  /* no more than chance, or less than one in a hundred */
  ATTUNE_TREND_UP,
  ATTUNE_TREND_DOWN,
} AttuneTrend;

/* The first half of the occasions against the second. */
typedef struct {
  AttuneRate earlier;
  AttuneRate later;
  AttuneTrend trend;
} AttuneChange;

/* One week of a series: a GArray of these, in order of the weeks. */
typedef struct {
  guint week; /* see core/week.h */
  AttuneRate rate;
} AttuneWeekRate;

GArray *attune_series_new (void);
void attune_series_add (GArray *series, guint week, AttuneRate rate);

/* attune_series_change: the halves are of whole weeks, cut where they are most
 * nearly as large: by the calendar, one draft of a year later would leave the
 * second one empty. */
AttuneChange attune_series_change (const GArray *series);

/* attune_series_cut: the weeks from @first to @last as @n_parts rates of about
 * as many weeks each. @parts has room for them. */
void attune_series_cut (const GArray *series, guint first, guint last, AttuneRate *parts, guint n_parts);

G_END_DECLS

#endif
