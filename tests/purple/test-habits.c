/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <prefs.h>
#include <string.h>

#define HABITS "/plugins/core/attune/habits"

static void
begin_with (MockWorld *world, const char *habits)
{
  mock_world_unload (world);
  purple_prefs_set_string (HABITS, habits);
  mock_world_load (world);
  mock_world_complain (world);
}

static void
test_relapse (MockWorld *world)
{
  begin_with (world, "empathy.sympathy=20");
  mock_ui_send (world->conv, "/attune status");
  g_assert_true (mock_ui_has_line ("gone quiet: empathy.sympathy."));
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent (MOCK_COLD);
  g_assert_null (strstr (purple_prefs_get_string (HABITS), "empathy.sympathy"));
}

static void
test_counts_first_drafts (MockWorld *world)
{
  begin_with (world, "empathy.sympathy=18");
  mock_ui_send (world->conv, MOCK_WARM);
  g_assert_nonnull (strstr (purple_prefs_get_string (HABITS), "empathy.sympathy=19"));
  /* Put right after a hold: no habit, and what was wrong counts. */
  mock_world_complain (world);
  mock_ui_send (world->conv, "That must be difficult. What happened?");
  mock_ui_send (world->conv, "I understand how difficult that must be. What happened?");
  g_assert_null (strstr (purple_prefs_get_string (HABITS), "empathy.sympathy"));
}

static void
test_wake (MockWorld *world)
{
  begin_with (world, "empathy.sympathy=20");
  mock_ui_send (world->conv, "/attune wake");
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
}

static void
test_strict (MockWorld *world)
{
  begin_with (world, "empathy.sympathy=20");
  purple_prefs_set_string ("/plugins/core/attune/mode", "strict");
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
}

static void
test_garbage (MockWorld *world)
{
  begin_with (world, "no habits at all");
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_sent (MOCK_WARM);
  g_assert_true (mock_ui_has_line ("counts from the beginning"));
}

static PurpleConversation *
reply (MockWorld *world, const char *who, const char *alias, const char *draft)
{
  PurpleConversation *conv;

  mock_world_add_buddy (world->account, who, alias, "Customers");
  conv = mock_world_open (world->account, who);
  mock_world_says (conv, who, "My kettle arrived broken and I am so upset.");
  mock_ui_send (conv, draft);
  return conv;
}

/* The same words to a third customer, in another window. */
static void
test_third_customer (MockWorld *world)
{
  PurpleConversation *third;

  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_WARM);
  reply (world, "mark@shop.example", "Mark Field", "Hi Mark, I understand how difficult that must be. What happened?");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
  third = reply (world, "minh@shop.example", "Minh Tran", "Hi Minh, I understand how difficult that must be. But you should have called.");
  mock_ui_send (third, "/attune why");
  g_assert_true (mock_ui_has_line ("two other customers today"));
}

static void
add (void)
{
  mock_world_add ("/habits/third-customer", test_third_customer);
  mock_world_add ("/habits/relapse", test_relapse);
  mock_world_add ("/habits/first-drafts", test_counts_first_drafts);
  mock_world_add ("/habits/wake", test_wake);
  mock_world_add ("/habits/strict", test_strict);
  mock_world_add ("/habits/garbage", test_garbage);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
