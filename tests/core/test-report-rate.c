/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/report-rate.h"

static void
test_share (void)
{
  g_assert_cmpfloat (attune_rate_share ((AttuneRate) { 0, 0 }), ==, 0);
  g_assert_cmpfloat (attune_rate_share ((AttuneRate) { 3, 1 }), ==, 0.75);
  g_assert_false (attune_rate_is_enough ((AttuneRate) { 19, 0 }));
  g_assert_true (attune_rate_is_enough ((AttuneRate) { 0, 20 }));
}

/* Two weeks, one for each half. */
static void
test_change (void)
{
  static const struct {
    AttuneRate earlier, later;
    AttuneTrend trend;
  } rows[] = {
    { { 0, 0 }, { 0, 0 }, ATTUNE_TREND_UNKNOWN },
    { { 19, 0 }, { 0, 500 }, ATTUNE_TREND_UNKNOWN },
    { { 0, 500 }, { 19, 0 }, ATTUNE_TREND_UNKNOWN },
    { { 10, 10 }, { 20, 0 }, ATTUNE_TREND_UP },
    { { 20, 0 }, { 10, 10 }, ATTUNE_TREND_DOWN },
    { { 12, 8 }, { 15, 5 }, ATTUNE_TREND_STEADY }, /* chance alone does this one time in three */
    { { 20, 0 }, { 20, 0 }, ATTUNE_TREND_STEADY },
    { { 0, 20 }, { 0, 20 }, ATTUNE_TREND_STEADY },
    { { 700000, 300000 }, { 705000, 295000 }, ATTUNE_TREND_STEADY }, /* half of one in a hundred */
    { { 700000, 300000 }, { 715000, 285000 }, ATTUNE_TREND_UP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GArray) series = attune_series_new ();

    attune_series_add (series, 104, rows[i].later);
    attune_series_add (series, 101, rows[i].earlier);
    AttuneChange change = attune_series_change (series);
    g_test_message ("row %u", i);
    g_assert_cmpint (change.trend, ==, rows[i].trend);
    g_assert_cmpuint (change.earlier.met, ==, rows[i].earlier.met);
    g_assert_cmpuint (change.later.missed, ==, rows[i].later.missed);
  }
}

static void
test_one_week (void)
{
  g_autoptr (GArray) series = attune_series_new ();

  attune_series_add (series, 100, (AttuneRate) { 500, 500 });
  g_assert_cmpint (attune_series_change (series).trend, ==, ATTUNE_TREND_UNKNOWN);
}

/* Halves of what there is, and not of the calendar. */
static void
test_halves (void)
{
  static const struct {
    guint weeks[6]; /* occasions in each; the last one is a year later */
    guint earlier;
    AttuneTrend trend;
  } rows[] = {
    { { 0, 0, 0, 0, 0, 0 }, 0, ATTUNE_TREND_UNKNOWN },          { { 164, 164, 0, 0, 0, 1 }, 164, ATTUNE_TREND_STEADY },
    { { 1, 0, 0, 0, 160, 168 }, 161, ATTUNE_TREND_STEADY },     { { 40, 40, 40, 40, 40, 40 }, 120, ATTUNE_TREND_STEADY },
    { { 40, 40, 40, 0, 0, 1 }, 80, ATTUNE_TREND_STEADY },       { { 10, 300, 30, 0, 0, 0 }, 310, ATTUNE_TREND_STEADY },
    { { 328, 0, 0, 0, 0, 1 }, 328, ATTUNE_TREND_UNKNOWN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GArray) series = attune_series_new ();

    for (guint week = 0; week < 6; week++)
      attune_series_add (series, week == 5 ? 57 : week, (AttuneRate) { rows[i].weeks[week], 0 });
    AttuneChange change = attune_series_change (series);
    g_test_message ("row %u", i);
    g_assert_cmpuint (attune_rate_total (change.earlier), ==, rows[i].earlier);
    g_assert_cmpint (change.trend, ==, rows[i].trend);
  }
}

static void
test_series (void)
{
  static const guint added[] = { 7, 3, 7, 5, 3, 9 };
  g_autoptr (GArray) series = attune_series_new ();
  AttuneRate parts[3];

  for (guint i = 0; i < G_N_ELEMENTS (added); i++)
    attune_series_add (series, added[i], (AttuneRate) { 1, 10 });
  g_assert_cmpuint (series->len, ==, 4);
  for (guint i = 1; i < series->len; i++)
    g_assert_cmpuint (g_array_index (series, AttuneWeekRate, i - 1).week, <, g_array_index (series, AttuneWeekRate, i).week);
  attune_series_cut (series, 3, 8, parts, 3); /* 3 and 4, 5 and 6, 7 and 8 */
  g_assert_cmpuint (parts[0].met, ==, 2);
  g_assert_cmpuint (parts[1].met, ==, 1);
  g_assert_cmpuint (parts[2].met, ==, 2);
  g_assert_cmpuint (parts[2].missed, ==, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-rate/share", test_share);
  g_test_add_func ("/report-rate/change", test_change);
  g_test_add_func ("/report-rate/one-week", test_one_week);
  g_test_add_func ("/report-rate/halves", test_halves);
  g_test_add_func ("/report-rate/series", test_series);
  return g_test_run ();
}
