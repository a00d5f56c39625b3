/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

static void
test_second_enter (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 1);
  g_assert_true (mock_ui_has_line ("I understand how difficult that must be"));
  g_assert_true (mock_ui_has_line ("Enter again"));
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);

  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 1);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, "");
}

static void
test_good_reply (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_type (world->conv, MOCK_WARM);
  /* At once: nothing waits for the loop. */
  mock_ui_press_enter_only (world->conv);
  mock_assert_sent (MOCK_WARM);
  mock_ui_settle ();
  mock_assert_sent (MOCK_WARM);
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
}

static void
add (void)
{
  mock_world_add ("/hold/second-enter", test_second_enter);
  mock_world_add ("/hold/good-reply", test_good_reply);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
