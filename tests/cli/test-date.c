/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>
#include "cli/date.h"

static const struct {
  const char *text;
  const char *iso; /* NULL: it is none */
} dates[] = {
  { "2026-01-31", "2026-01-30T22:00:00Z" },
  { "2026-07-31", "2026-07-30T21:00:00Z" },
  { "2026-01-31T14:05:00", "2026-01-31T12:05:00Z" },
  { "2026-01-31T14:05:00Z", "2026-01-31T14:05:00Z" },
  { "2026-01-31T14:05:00+01:00", "2026-01-31T13:05:00Z" },
  { "2026-02-31", NULL },
  { "31.1.2026", NULL },
  { "yesterday", NULL },
  { "", NULL },
  { "d", NULL },
  { "-3d", NULL },
  { "3.5d", NULL },
  { "3h", NULL },
  { "99999y", NULL },
  { "9999999d", NULL },
  { "\xff", NULL },
};

static void
test_dates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++) {
    g_autoptr (GError) error = NULL;
    gint64 seconds = 0;

    if (dates[i].iso == NULL) {
      g_assert_false (attune_date_parse (dates[i].text, &seconds, &error));
      g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
      g_assert_nonnull (strstr (error->message, "such as 2026-01-31"));
    } else {
      g_assert_true (attune_date_parse (dates[i].text, &seconds, &error));
      g_assert_no_error (error);
      g_autofree char *iso = attune_date_iso (seconds);
      g_assert_cmpstr (iso, ==, dates[i].iso);
    }
  }
}

static void
test_ago (void)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  gint64 days, weeks;

  g_assert_true (attune_date_parse ("30d", &days, NULL));
  g_assert_true (attune_date_parse ("4w", &weeks, NULL));
  g_assert_cmpint (ABS (now - days - 30 * 86400), <, 10);
  g_assert_cmpint (ABS (now - weeks - 28 * 86400), <, 10);
}

/* Now: 2026-03-31, three in the afternoon. */
static const struct {
  const char *zone;
  const char *text;
  const char *begins; /* NULL: it is none */
  const char *ends;
} days[] = {
  { "UTC", "2026-03-02", "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z" },
  { "UTC", "2026-03-02T10:30:00", "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z" },
  { "UTC", "2024-02-29", "2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z" },
  { "UTC", "0", "2026-03-31T00:00:00Z", "2026-04-01T00:00:00Z" },
  { "UTC", "1", "2026-03-30T00:00:00Z", "2026-03-31T00:00:00Z" },
  { "UTC", "30d", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z" },
  { "UTC", "2w", "2026-03-17T00:00:00Z", "2026-03-18T00:00:00Z" },
  { "UTC", "1m", "2026-02-28T00:00:00Z", "2026-03-01T00:00:00Z" },
  { "UTC", "1y", "2025-03-31T00:00:00Z", "2025-04-01T00:00:00Z" },
  { "Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z" }, /* 23 hours long */
  { "Europe/Berlin", "2026-03-01T23:30:00Z", "2026-03-01T23:00:00Z", "2026-03-02T23:00:00Z" },
  { "Europe/Berlin", "0d", "2026-03-30T22:00:00Z", "2026-03-31T22:00:00Z" },
  { "UTC", "", NULL, NULL },
  { "UTC", "d", NULL, NULL },
  { "UTC", "3 d", NULL, NULL },
  { "UTC", "9999y", NULL, NULL },
  { "UTC", "2026-13-01", NULL, NULL },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (days[i].zone);
    g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 3, 31, 15, 0, 0);

    for (guint end = 0; end < 2; end++) {
      const char *expected = end ? days[i].ends : days[i].begins;
      g_autoptr (GError) error = NULL;
      gint64 seconds = -1;

      g_assert_cmpint (attune_date_parse_day (days[i].text, now, end, &seconds, &error), ==, expected != NULL);
      if (expected == NULL) {
        g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
        g_assert_cmpint (seconds, ==, -1);
        continue;
      }
      g_autofree char *iso = attune_date_iso (seconds);
      g_assert_cmpstr (iso, ==, expected);
    }
  }
}

static void
test_show (void)
{
  g_autofree char *shown = attune_date_show (1769860800);
  g_autofree char *nonsense = attune_date_show (G_MAXINT64);
  g_autofree char *nonsense_iso = attune_date_iso (G_MININT64);

  g_assert_cmpstr (shown, ==, "2026-01-31 14:00");
  g_assert_cmpstr (nonsense, ==, "?");
  g_assert_cmpstr (nonsense_iso, ==, "?");
}

int
main (int argc, char **argv)
{
  g_setenv ("TZ", "EET-2EEST,M3.5.0/3,M10.5.0/4", TRUE);
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/dates", test_dates);
  g_test_add_func ("/date/ago", test_ago);
  g_test_add_func ("/date/days", test_days);
  g_test_add_func ("/date/show", test_show);
  return g_test_run ();
}
