/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/report-rate.h"

#include <math.h>

#define LEAST_CHANGE 0.01

guint64
attune_rate_total (AttuneRate rate)
{
  return rate.met + rate.missed;
}

double
attune_rate_share (AttuneRate rate)
{
  guint64 total = attune_rate_total (rate);

  return total == 0 ? 0 : (double) rate.met / (double) total;
}

gboolean
attune_rate_is_enough (AttuneRate rate)
{
  return attune_rate_total (rate) >= ATTUNE_ENOUGH;
}

void
attune_rate_add (AttuneRate *rate, AttuneRate more)
{
  rate->met += more.met;
  rate->missed += more.missed;
}

/* Sets the trend; what chance alone does less often than one time in twenty is one
 * (two proportions, pooled). */
static void
judge_change (AttuneChange *change)
{
  double before = attune_rate_share (change->earlier);
  double after = attune_rate_share (change->later);
  AttuneRate all = change->earlier;
  double share, error;

  change->trend = ATTUNE_TREND_UNKNOWN;
  if (!attune_rate_is_enough (change->earlier) || !attune_rate_is_enough (change->later))
    return;
  attune_rate_add (&all, change->later);
  share = attune_rate_share (all);
  error = sqrt (share * (1 - share)
                * (1 / (double) attune_rate_total (change->earlier) + 1 / (double) attune_rate_total (change->later)));
  if (fabs (after - before) < MAX (LEAST_CHANGE, 1.96 * error))
    change->trend = ATTUNE_TREND_STEADY;
  else
    change->trend = after > before ? ATTUNE_TREND_UP : ATTUNE_TREND_DOWN;
}

/* --- series -------------------------------------------------------------- */

GArray *
attune_series_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (AttuneWeekRate));
}

void
attune_series_add (GArray *series, guint week, AttuneRate rate)
{
  AttuneWeekRate fresh = { week, rate };
  guint i = series->len;

  /* From the end: most come in order. */
  while (i > 0 && g_array_index (series, AttuneWeekRate, i - 1).week > week)
    i--;
  if (i > 0 && g_array_index (series, AttuneWeekRate, i - 1).week == week)
    attune_rate_add (&g_array_index (series, AttuneWeekRate, i - 1).rate, rate);
  else
    g_array_insert_val (series, i, fresh);
}

void
attune_series_cut (const GArray *series, guint first, guint last, AttuneRate *parts, guint n_parts)
{
  guint64 n_weeks = (guint64) last - first + 1;
  guint i;

  for (i = 0; i < n_parts; i++)
    parts[i] = (AttuneRate) { 0, 0 };
  for (i = 0; i < series->len; i++)
    {
      const AttuneWeekRate *week = &g_array_index (series, AttuneWeekRate, i);

      if (week->week >= first && week->week <= last)
        attune_rate_add (&parts[(week->week - first) * n_parts / n_weeks], week->rate);
    }
}

/* How many weeks are in the first half. */
static guint
find_middle (const GArray *series)
{
  guint64 whole = 0, before = 0, least = G_MAXUINT64;
  guint middle = 0;
  guint i;

  for (i = 0; i < series->len; i++)
    whole += attune_rate_total (g_array_index (series, AttuneWeekRate, i).rate);
  for (i = 0; i < series->len; i++)
    {
      guint64 after, apart;

      before += attune_rate_total (g_array_index (series, AttuneWeekRate, i).rate);
      after = whole - before;
      apart = MAX (before, after) - MIN (before, after);
      if (apart < least)
        {
          least = apart;
          middle = i + 1;
        }
    }
  return middle;
}

AttuneChange
attune_series_change (const GArray *series)
{
  AttuneChange change = { { 0, 0 }, { 0, 0 }, ATTUNE_TREND_UNKNOWN };
  guint middle = find_middle (series);
  guint i;

  for (i = 0; i < series->len; i++)
    attune_rate_add (i < middle ? &change.earlier : &change.later, g_array_index (series, AttuneWeekRate, i).rate);
  judge_change (&change);
  return change;
}
