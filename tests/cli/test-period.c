/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "../../src/cli/period.h"

static const struct {
  const char *zone;
  const char *text;
  const char *begins; /* ISO 8601; NULL: no period */
  const char *ends;
} rows[] = {
  /* now: 2026-03-31T15:00, where it is asked */
  { "UTC", "2026-03-02", "2026-03-02T00:00:00Z", "2026-03-03T00:00:00Z" },
  { "UTC", "2024-02-29", "2024-02-29T00:00:00Z", "2024-03-01T00:00:00Z" },
  { "UTC", "0", "2026-03-31T00:00:00Z", "2026-04-01T00:00:00Z" },
  { "UTC", "1", "2026-03-30T00:00:00Z", "2026-03-31T00:00:00Z" },
  { "UTC", "30d", "2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z" },
  { "UTC", "2w", "2026-03-17T00:00:00Z", "2026-03-18T00:00:00Z" },
  { "UTC", "1m", "2026-02-28T00:00:00Z", "2026-03-01T00:00:00Z" },
  { "UTC", "1y", "2025-03-31T00:00:00Z", "2025-04-01T00:00:00Z" },
  { "UTC", "9999y", "2000-01-01T00:00:00Z", "2000-01-02T00:00:00Z" },
  { "UTC", "9999m", "2000-01-01T00:00:00Z", "2000-01-02T00:00:00Z" },
  { "Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z" }, /* 23 hours long */
  { "Europe/Berlin", "0d", "2026-03-30T22:00:00Z", "2026-03-31T22:00:00Z" },
  { "UTC", "", NULL, NULL },
  { "UTC", "d", NULL, NULL },
  { "UTC", "-3d", NULL, NULL },
  { "UTC", "3 d", NULL, NULL },
  { "UTC", "3h", NULL, NULL },
  { "UTC", "10000d", NULL, NULL },
  { "UTC", "3d\n", NULL, NULL },
  { "UTC", "2026-02-29", NULL, NULL },
  { "UTC", "2026-13-01", NULL, NULL },
  { "UTC", "2026-00-01", NULL, NULL },
  { "UTC", "2026-3-2", NULL, NULL },
  { "UTC", "1999-12-31", NULL, NULL },
  { "UTC", "2100-01-01", NULL, NULL },
  { "UTC", "2026-03-02T10:00", NULL, NULL },
  { "UTC", "yesterday", NULL, NULL },
};

static void
test_parse (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (rows[i].zone);
    g_autoptr (GDateTime) now = g_date_time_new (zone, 2026, 3, 31, 15, 0, 0);

    g_test_message ("“%s”", rows[i].text);
    for (guint end = 0; end < 2; end++) {
      const char *expected = end ? rows[i].ends : rows[i].begins;
      gint64 time = -1;

      g_assert_cmpint (attune_period_parse (rows[i].text, now, end, &time), ==, expected != NULL);
      if (expected == NULL) {
        g_assert_cmpint (time, ==, -1);
        continue;
      }
      g_autoptr (GDateTime) right = g_date_time_new_from_iso8601 (expected, NULL);
      g_assert_cmpint (time, ==, g_date_time_to_unix (right));
    }
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/period/parse", test_parse);
  return g_test_run ();
}
