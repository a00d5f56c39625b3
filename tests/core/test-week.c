/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/week.h"

static const struct {
  const char *zone;
  const char *time;   /* ISO 8601 */
  const char *monday; /* NULL: in no week of ours */
} rows[] = {
  { "UTC", "2026-03-02T00:00:00Z", "2026-03-02" },
  { "UTC", "2026-03-01T23:59:59Z", "2026-02-23" },
  { "UTC", "2026-03-08T23:59:59Z", "2026-03-02" },
  { "UTC", "2000-01-03T00:00:00Z", "2000-01-03" },
  { "UTC", "2000-01-02T23:59:59Z", NULL },
  { "UTC", "1970-01-01T00:00:00Z", NULL },
  { "UTC", "2099-12-27T00:00:00Z", "2099-12-21" },
  { "UTC", "2100-02-01T00:00:00Z", NULL },
  { "Europe/Berlin", "2026-03-01T23:00:00Z", "2026-03-02" },
  { "Europe/Berlin", "2026-03-01T22:59:59Z", "2026-02-23" },
  { "Europe/Berlin", "2026-07-05T22:00:00Z", "2026-07-06" }, /* summer time */
  { "Europe/Berlin", "2026-07-05T21:59:59Z", "2026-06-29" },
  { "America/Los_Angeles", "2026-07-06T06:59:59Z", "2026-06-29" },
  { "Pacific/Auckland", "2026-07-05T12:00:00Z", "2026-07-06" },
};

static void
test_find (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (rows[i].zone);
    g_assert_nonnull (zone);
    g_autoptr (AttuneWeeks) weeks = attune_weeks_new (zone);
    g_autoptr (GDateTime) when = g_date_time_new_from_iso8601 (rows[i].time, NULL);
    gint64 time = g_date_time_to_unix (when);
    guint week = G_MAXUINT;

    g_test_message ("%s in %s", rows[i].time, rows[i].zone);
    g_assert_cmpint (attune_weeks_find (weeks, time, &week), ==, rows[i].monday != NULL);
    if (rows[i].monday == NULL) {
      g_assert_cmpuint (week, ==, G_MAXUINT);
      continue;
    }
    g_autofree char *date = attune_weeks_date (weeks, week);
    g_assert_cmpstr (date, ==, rows[i].monday);
    g_assert_cmpint (attune_weeks_start (weeks, week), <=, time);
    g_assert_cmpint (attune_weeks_start (weeks, week + 1), >, time);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/week/find", test_find);
  return g_test_run ();
}
