/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <glib/gi18n-lib.h>
#include "cli/date.h"

#define MOST_AGO 100000 /* of whatever unit */

/* NULL: it is no such time. */
static GDateTime *
parse_ago (const char *text, GDateTime *now)
{
  g_autofree char *number = g_strdup (text);
  gsize length = strlen (text);
  char unit = length > 0 && g_ascii_isalpha (text[length - 1]) ? text[length - 1] : 'd';
  guint64 count;

  if (length > 0 && g_ascii_isalpha (text[length - 1]))
    number[length - 1] = '\0';
  if (!g_ascii_string_to_unsigned (number, 10, 0, MOST_AGO, &count, NULL))
    return NULL;
  switch (unit) {
  case 'd':
    return g_date_time_add_days (now, -(int) count);
  case 'w':
    return g_date_time_add_weeks (now, -(int) count);
  case 'm':
    return g_date_time_add_months (now, -(int) count);
  case 'y':
    return g_date_time_add_years (now, -(int) count);
  default:
    return NULL;
  }
}

static GDateTime *
parse_date (const char *text, GTimeZone *here)
{
  g_autofree char *whole = strchr (text, 'T') != NULL ? g_strdup (text) : g_strconcat (text, "T00:00:00", NULL);

  return g_date_time_new_from_iso8601 (whole, here);
}

/* In the zone of @now. NULL, with @error: it is none. */
static GDateTime *
parse (const char *text, GDateTime *now, GError **error)
{
  g_autoptr (GDateTime) time = parse_ago (text, now);

  if (time == NULL)
    time = parse_date (text, g_date_time_get_timezone (now));
  if (time == NULL) {
    g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                 _("“%s” is not a date. Give one such as 2026-01-31, or 30d for thirty days ago"), text);
    return NULL;
  }
  return g_date_time_to_timezone (time, g_date_time_get_timezone (now));
}

gboolean
attune_date_parse (const char *text, gint64 *seconds, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) time = parse (text, now, error);

  if (time == NULL)
    return FALSE;
  *seconds = g_date_time_to_unix (time);
  return TRUE;
}

gboolean
attune_date_parse_day (const char *text, GDateTime *now, gboolean to_its_end, gint64 *seconds, GError **error)
{
  g_autoptr (GDateTime) time = parse (text, now, error);

  if (time == NULL)
    return FALSE;
  g_autoptr (GDateTime) day = g_date_time_new (g_date_time_get_timezone (now), g_date_time_get_year (time),
                                               g_date_time_get_month (time), g_date_time_get_day_of_month (time), 0, 0, 0);
  g_autoptr (GDateTime) next = g_date_time_add_days (day, 1);
  *seconds = g_date_time_to_unix (to_its_end ? next : day);
  return TRUE;
}

/* A damaged record may have any number. */
static char *
format (GDateTime *time, const char *as)
{
  g_autoptr (GDateTime) owned = time;

  return owned == NULL ? g_strdup ("?") : g_date_time_format (owned, as);
}

char *
attune_date_show (gint64 seconds)
{
  return format (g_date_time_new_from_unix_local (seconds), "%Y-%m-%d %H:%M");
}

char *
attune_date_iso (gint64 seconds)
{
  return format (g_date_time_new_from_unix_utc (seconds), "%Y-%m-%dT%H:%M:%SZ");
}
