/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <glib/gi18n-lib.h>
#include "cli/date.h"

#define DAY G_GINT64_CONSTANT (86400) /* seconds */
#define MOST_AGO 100000               /* days or weeks */

static gboolean
parse_ago (const char *text, gint64 *seconds)
{
  g_autofree char *number = g_strdup (text);
  gsize length = strlen (text);
  guint64 count;

  if (length < 2 || (text[length - 1] != 'd' && text[length - 1] != 'w'))
    return FALSE;
  number[length - 1] = '\0';
  if (!g_ascii_string_to_unsigned (number, 10, 0, MOST_AGO, &count, NULL))
    return FALSE;
  *seconds = g_get_real_time () / G_USEC_PER_SEC - (gint64) count * (text[length - 1] == 'w' ? 7 * DAY : DAY);
  return TRUE;
}

static gboolean
parse_date (const char *text, gint64 *seconds)
{
  g_autoptr (GTimeZone) here = g_time_zone_new_local ();
  g_autofree char *whole = strchr (text, 'T') != NULL ? g_strdup (text) : g_strconcat (text, "T00:00:00", NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (whole, here);

  if (time == NULL)
    return FALSE;
  *seconds = g_date_time_to_unix (time);
  return TRUE;
}

gboolean
attune_date_parse (const char *text, gint64 *seconds, GError **error)
{
  if (parse_ago (text, seconds) || parse_date (text, seconds))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("“%s” is not a date. Give one such as 2026-01-31, or 30d for thirty days ago"), text);
  return FALSE;
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
