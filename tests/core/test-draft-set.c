/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/draft-set.h"

static void
test_once (void)
{
  static const gint64 ids[] = { 0, 1, 255, 256, -1, -256, -257, G_MAXINT64, G_MININT64 };
  g_autoptr (AttuneDraftSet) set = attune_draft_set_new ();

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++) {
    g_assert_false (attune_draft_set_has (set, ids[i], 1000));
    g_assert_true (attune_draft_set_add (set, ids[i], 1000));
    g_assert_true (attune_draft_set_has (set, ids[i], 1000));
    g_assert_false (attune_draft_set_add (set, ids[i], 1000));
  }
  g_assert_false (attune_draft_set_has (set, 2, 1000));
}

/* One id at several times: different drafts. */
static void
test_other_time (void)
{
  g_autoptr (AttuneDraftSet) set = attune_draft_set_new ();

  for (gint64 time = -2; time < 3; time++) {
    g_assert_true (attune_draft_set_add (set, 7, time));
    g_assert_false (attune_draft_set_add (set, 7, time));
  }
  g_assert_true (attune_draft_set_has (set, 7, 2));
  g_assert_false (attune_draft_set_has (set, 7, 3));
  g_assert_false (attune_draft_set_has (set, 8, 2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draft-set/once", test_once);
  g_test_add_func ("/draft-set/other-time", test_other_time);
  return g_test_run ();
}
