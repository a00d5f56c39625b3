/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/week.h"

#define N_WEEKS 5217 /* from 3 January 2000, a Monday, to the end of 2099 */
#define SECONDS (7 * 24 * 3600)

struct AttuneWeeks {
  gint64 starts[N_WEEKS + 1];
  GDate first;
};

AttuneWeeks *
attune_weeks_new (GTimeZone *zone)
{
  AttuneWeeks *weeks = g_new0 (AttuneWeeks, 1);
  g_autoptr (GDateTime) first = g_date_time_new (zone, 2000, 1, 3, 0, 0, 0);
  guint i;

  for (i = 0; i <= N_WEEKS; i++)
    {
      g_autoptr (GDateTime) start = g_date_time_add_weeks (first, (int) i);

      weeks->starts[i] = g_date_time_to_unix (start);
    }
  g_date_set_dmy (&weeks->first, 3, G_DATE_JANUARY, 2000);
  return weeks;
}

void
attune_weeks_free (AttuneWeeks *weeks)
{
  g_free (weeks);
}

gboolean
attune_weeks_find (const AttuneWeeks *weeks, gint64 time, guint *week)
{
  guint i;

  if (time < weeks->starts[0] || time >= weeks->starts[N_WEEKS])
    return FALSE;
  /* Summer time moves a week's start by an hour or two: this is one off at most. */
  i = (guint) MIN ((time - weeks->starts[0]) / SECONDS, N_WEEKS - 1);
  if (time < weeks->starts[i])
    i--;
  else if (time >= weeks->starts[i + 1])
    i++;
  *week = i;
  return TRUE;
}

gint64
attune_weeks_start (const AttuneWeeks *weeks, guint week)
{
  g_return_val_if_fail (week <= N_WEEKS, 0);
  return weeks->starts[week];
}

char *
attune_weeks_date (const AttuneWeeks *weeks, guint week)
{
  GDate date = weeks->first;

  g_date_add_days (&date, week * 7);
  return g_strdup_printf ("%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
}
