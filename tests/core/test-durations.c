/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdlib.h>
#include "core/durations.h"

static void
test_none (void)
{
  g_autoptr (AttuneDurations) durations = attune_durations_new ();

  g_assert_cmpuint (attune_durations_total (durations), ==, 0);
  g_assert_cmpfloat (attune_durations_quantile (durations, 0.5), ==, 0);
  g_assert_cmpuint (attune_durations_count (durations, 0, G_MAXINT64), ==, 0);
}

/* Of one alone every quantile is that one, to one in a hundred. */
static void
test_one (void)
{
  static const gint64 rows[] = {
    0, 1, 127, 128, 129, 255, 256, 999, 8000, 65535, 65536, 3600000, G_GINT64_CONSTANT (500000000000)
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (AttuneDurations) durations = attune_durations_new ();
    double value = (double) rows[i];

    attune_durations_add (durations, rows[i]);
    g_assert_cmpfloat_with_epsilon (attune_durations_quantile (durations, 0), value, value / 100 + 0.001);
    g_assert_cmpfloat_with_epsilon (attune_durations_quantile (durations, 0.5), value, value / 100 + 0.001);
    g_assert_cmpfloat_with_epsilon (attune_durations_quantile (durations, 1), value, value / 100 + 0.001);
    g_assert_cmpuint (attune_durations_count (durations, 0, rows[i] + 1), ==, 1);
  }
}

/* What no clock gives is counted, and harms nothing. */
static void
test_extremes (void)
{
  g_autoptr (AttuneDurations) durations = attune_durations_new ();

  attune_durations_add (durations, G_MININT64);
  attune_durations_add (durations, G_MAXINT64);
  g_assert_cmpuint (attune_durations_total (durations), ==, 2);
  g_assert_cmpfloat (attune_durations_quantile (durations, 0.5), ==, 0);
  g_assert_cmpfloat (attune_durations_quantile (durations, 1), >, 5e11);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a < *(const gint64 *) b ? -1 : *(const gint64 *) a > *(const gint64 *) b;
}

/* Beside the sorted list. */
static void
test_many (void)
{
  enum { N = 20000 };
  g_autofree gint64 *all = g_new (gint64, N);
  g_autoptr (AttuneDurations) even = attune_durations_new ();
  g_autoptr (AttuneDurations) odd = attune_durations_new ();
  static const double shares[] = { 0.01, 0.5, 0.9, 0.999 };

  for (guint i = 0; i < N; i++) {
    all[i] = (gint64) 1 << g_test_rand_int_range (0, 24);
    all[i] += g_test_rand_int_range (0, (int) MIN (all[i], G_MAXINT));
    attune_durations_add (i % 2 == 0 ? even : odd, all[i]);
  }
  attune_durations_merge (even, odd);
  g_assert_cmpuint (attune_durations_total (even), ==, N);
  qsort (all, N, sizeof *all, compare);
  for (guint i = 0; i < G_N_ELEMENTS (shares); i++) {
    double right = (double) all[(guint) (shares[i] * N) - 1];
    g_assert_cmpfloat_with_epsilon (attune_durations_quantile (even, shares[i]), right, right / 100);
  }
}

static void
test_count (void)
{
  g_autoptr (AttuneDurations) durations = attune_durations_new ();
  static const gint64 rows[] = { 0, 999, 1000, 1999, 2000, 63999, 64000 };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    attune_durations_add (durations, rows[i]);
  g_assert_cmpuint (attune_durations_count (durations, 0, 1000), ==, 2);
  g_assert_cmpuint (attune_durations_count (durations, 1000, 2000), ==, 2);
  g_assert_cmpuint (attune_durations_count (durations, 2000, 64000), ==, 2);
  g_assert_cmpuint (attune_durations_count (durations, 64000, G_MAXINT64), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/durations/none", test_none);
  g_test_add_func ("/durations/one", test_one);
  g_test_add_func ("/durations/extremes", test_extremes);
  g_test_add_func ("/durations/many", test_many);
  g_test_add_func ("/durations/count", test_count);
  return g_test_run ();
}
