/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include "cli/period.h"

/* No record is older. */
#define FIRST_YEAR 2000
#define LAST_YEAR 2099

static GDateTime *
parse_date (const char *text, GTimeZone *zone)
{
  if (!g_regex_match_simple ("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z", text, 0, 0))
    return NULL;
  int year = atoi (text), month = atoi (text + 5), day = atoi (text + 8);
  if (year < FIRST_YEAR || year > LAST_YEAR || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return NULL;
  return g_date_time_new (zone, year, month, day, 0, 0, 0);
}

static GDateTime *
go_back (GDateTime *day, int n, char unit)
{
  switch (unit) {
  case 'y':
    return g_date_time_add_years (day, -n);
  case 'm':
    return g_date_time_add_months (day, -n);
  case 'w':
    return g_date_time_add_weeks (day, -n);
  default:
    return g_date_time_add_days (day, -n);
  }
}

static GDateTime *
parse_distance (const char *text, GDateTime *now)
{
  if (!g_regex_match_simple ("^[0-9]{1,4}[dwmy]?\\z", text, 0, 0))
    return NULL;
  g_autoptr (GDateTime) today = g_date_time_new (g_date_time_get_timezone (now), g_date_time_get_year (now),
                                                 g_date_time_get_month (now), g_date_time_get_day_of_month (now), 0, 0, 0);
  g_autoptr (GDateTime) then = go_back (today, atoi (text), text[strlen (text) - 1]);
  if (then != NULL && g_date_time_get_year (then) >= FIRST_YEAR)
    return g_steal_pointer (&then);
  return g_date_time_new (g_date_time_get_timezone (now), FIRST_YEAR, 1, 1, 0, 0, 0);
}

gboolean
attune_period_parse (const char *text, GDateTime *now, gboolean to_its_end, gint64 *time)
{
  g_autoptr (GDateTime) day = parse_date (text, g_date_time_get_timezone (now));

  if (day == NULL)
    day = parse_distance (text, now);
  if (day == NULL)
    return FALSE;
  if (to_its_end) {
    g_autoptr (GDateTime) next = g_date_time_add_days (day, 1);
    *time = g_date_time_to_unix (next);
  } else
    *time = g_date_time_to_unix (day);
  return TRUE;
}
