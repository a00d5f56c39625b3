/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <gmodule.h>

/* Everything that can happen while a draft is held. */

static void
hold (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
  mock_ui_forget ();
}

static void
test_unload (MockWorld *world)
{
  hold (world);
  mock_world_unload (world);
  mock_ui_settle ();
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
}

/* Before the loop could put the draft back. */
static void
test_unload_at_once (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_type (world->conv, MOCK_COLD);
  mock_ui_press_enter_only (world->conv);
  mock_world_unload (world);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  mock_ui_settle ();
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
}

static void
test_unload_without_entry (MockWorld *world)
{
  mock_ui_set_send_confirm (FALSE);
  hold (world);
  mock_world_unload (world);
  g_assert_true (mock_ui_has_line ("Your draft was not sent: “" MOCK_COLD "”"));
}

static void
test_reload (MockWorld *world)
{
  guint i;

  hold (world);
  for (i = 0; i < 3; i++)
    {
      mock_world_unload (world);
      mock_world_load (world);
    }
  mock_ui_settle ();
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  /* It has learnt again what was written in the open window. */
  mock_ui_press_enter (world->conv);
  mock_assert_sent ("");
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
}

/* What was said while it was not loaded counts. */
static void
test_load_with_open_window (MockWorld *world)
{
  mock_world_unload (world);
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_WARM);
  mock_world_load (world);
  mock_ui_send (world->conv, "Please send me a photo of the box.");
  mock_assert_sent (MOCK_WARM "\nPlease send me a photo of the box.");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
}

static void
test_window_closed (MockWorld *world)
{
  hold (world);
  purple_conversation_destroy (world->conv);
  mock_ui_settle ();
  world->conv = mock_world_open (world->account, MOCK_DANA);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  g_assert_true (mock_ui_has_line ("back in your entry"));
  /* Once: not a second time. */
  purple_conversation_destroy (world->conv);
  mock_ui_settle ();
  world->conv = mock_world_open (world->account, MOCK_DANA);
  mock_ui_type (world->conv, "");
  mock_ui_send (world->conv, MOCK_WARM);
  purple_conversation_destroy (world->conv);
  world->conv = mock_world_open (world->account, MOCK_DANA);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, "");
}

/* One interruption for each draft: Enter again sends in the new window too. */
static void
test_window_closed_then_enter (MockWorld *world)
{
  hold (world);
  purple_conversation_destroy (world->conv);
  mock_ui_settle ();
  world->conv = mock_world_open (world->account, MOCK_DANA);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
}

static void
test_window_closed_without_entry (MockWorld *world)
{
  mock_ui_set_send_confirm (FALSE);
  hold (world);
  purple_conversation_destroy (world->conv);
  world->conv = mock_world_open (world->account, MOCK_DANA);
  g_assert_true (mock_ui_has_line ("“" MOCK_COLD "”"));
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD);
}

static void
test_window_closed_then_reload (MockWorld *world)
{
  hold (world);
  purple_conversation_destroy (world->conv);
  mock_world_unload (world);
  mock_world_load (world);
  world->conv = mock_world_open (world->account, MOCK_DANA);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
}

/* The window closes before the draft could be put back. */
static void
test_window_closed_at_once (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_type (world->conv, MOCK_COLD);
  mock_ui_press_enter_only (world->conv);
  purple_conversation_destroy (world->conv);
  mock_ui_settle ();
  world->conv = mock_world_open (world->account, MOCK_DANA);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
}

/* The customer's next words open the window as well. */
static void
test_window_closed_customer_writes (MockWorld *world)
{
  hold (world);
  purple_conversation_destroy (world->conv);
  serv_got_im (purple_account_get_connection (world->account), MOCK_DANA, "Are you there?", PURPLE_MESSAGE_RECV, 1);
  mock_ui_settle ();
  world->conv = purple_find_conversation_with_account (PURPLE_CONV_TYPE_IM, MOCK_DANA, world->account);
  g_assert_nonnull (world->conv);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
}

static void
test_account_dropped (MockWorld *world)
{
  hold (world);
  mock_protocol_drop (world->account);
  mock_ui_send (world->conv, "/attune send");
  g_assert_true (mock_ui_has_line ("Your draft is kept"));
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  mock_protocol_return (world->account, 0);
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD);
}

static void
test_account_dropped_at_once (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_type (world->conv, MOCK_COLD);
  mock_ui_press_enter_only (world->conv);
  mock_protocol_drop (world->account);
  mock_ui_settle ();
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
}

static void
test_account_removed (MockWorld *world)
{
  hold (world);
  purple_accounts_delete (world->account);
  mock_ui_settle ();
  mock_assert_sent ("");
  /* Another account of the same name is somebody else's. */
  world->account = mock_protocol_sign_on ("agent@shop.example", 0);
  world->conv = mock_world_open (world->account, MOCK_DANA);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, "");
}

static void
test_buddy_removed (MockWorld *world)
{
  hold (world);
  purple_blist_remove_buddy (purple_find_buddy (world->account, MOCK_DANA));
  mock_ui_settle ();
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
}

static void
test_buddy_removed_without_entry (MockWorld *world)
{
  mock_ui_set_send_confirm (FALSE);
  hold (world);
  purple_blist_remove_buddy (purple_find_buddy (world->account, MOCK_DANA));
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD);
}

/* The customer's first words come before there is a conversation. */
static void
test_first_words (MockWorld *world)
{
  purple_conversation_destroy (world->conv);
  serv_got_im (purple_account_get_connection (world->account), MOCK_DANA,
               "My parcel came smashed and I am so upset!", PURPLE_MESSAGE_RECV, 1);
  world->conv = purple_find_conversation_with_account (PURPLE_CONV_TYPE_IM, MOCK_DANA, world->account);
  g_assert_nonnull (world->conv);
  mock_ui_send (world->conv, "Hi Dana, what happened when you opened it?");
  mock_assert_sent ("");
  g_assert_true (mock_ui_has_line ("upset"));
}

/* Only libpurple's entry point is visible: no clash with other plugins. */
static void
test_exports (MockWorld *world)
{
  g_autofree char *path = g_strdup (world->plugin->path);
  GModule *module = g_module_open (path, G_MODULE_BIND_LOCAL);
  gpointer symbol;

  g_assert_nonnull (module);
  g_assert_true (g_module_symbol (module, "purple_init_plugin", &symbol));
  g_assert_false (g_module_symbol (module, "attune_coach_judge", &symbol));
  g_assert_false (g_module_symbol (module, "attune_gate_connect", &symbol));
  g_assert_true (g_module_close (module));
}

static void
add (void)
{
  mock_world_add ("/life/unload", test_unload);
  mock_world_add ("/life/unload-at-once", test_unload_at_once);
  mock_world_add ("/life/unload-without-entry", test_unload_without_entry);
  mock_world_add ("/life/reload", test_reload);
  mock_world_add ("/life/load-with-open-window", test_load_with_open_window);
  mock_world_add ("/life/window-closed", test_window_closed);
  mock_world_add ("/life/window-closed-then-enter", test_window_closed_then_enter);
  mock_world_add ("/life/window-closed-without-entry", test_window_closed_without_entry);
  mock_world_add ("/life/window-closed-then-reload", test_window_closed_then_reload);
  mock_world_add ("/life/window-closed-at-once", test_window_closed_at_once);
  mock_world_add ("/life/window-closed-customer-writes", test_window_closed_customer_writes);
  mock_world_add ("/life/account-dropped", test_account_dropped);
  mock_world_add ("/life/account-dropped-at-once", test_account_dropped_at_once);
  mock_world_add ("/life/account-removed", test_account_removed);
  mock_world_add ("/life/buddy-removed", test_buddy_removed);
  mock_world_add ("/life/buddy-removed-without-entry", test_buddy_removed_without_entry);
  mock_world_add ("/life/first-words", test_first_words);
  mock_world_add ("/life/exports", test_exports);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
