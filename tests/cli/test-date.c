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
  { "3m", NULL },
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
  g_test_add_func ("/date/show", test_show);
  return g_test_run ();
}
