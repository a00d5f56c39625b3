/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <imgstore.h>
#include <string.h>

static void
test_entry (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_type (world->conv, MOCK_COLD);
  mock_ui_press_enter_only (world->conv);
  /* The client has cleared it; the draft comes on the next turn. */
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, "");
  mock_ui_settle ();
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  g_assert_false (mock_ui_has_line ("Your draft:"));
}

/* Finch: the line shows the draft and how to send it. */
static void
test_no_entry (MockWorld *world)
{
  mock_ui_set_send_confirm (FALSE);
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, "");
  g_assert_true (mock_ui_has_line ("Your draft: “" MOCK_COLD "”"));
  g_assert_true (mock_ui_has_line ("/attune send sends your draft as it is"));
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD);
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD);
  g_assert_true (mock_ui_has_line ("No draft is held"));
}

static void
test_no_entry_typed_again (MockWorld *world)
{
  mock_ui_set_send_confirm (FALSE);
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent (MOCK_COLD);
}

/* A draft that leaves before it is back must not come back: it would be sent
 * twice. */
static void
test_sent_before_back (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_type (world->conv, MOCK_COLD);
  mock_ui_press_enter_only (world->conv);
  mock_ui_type (world->conv, MOCK_COLD);
  mock_ui_press_enter_only (world->conv);
  mock_assert_sent (MOCK_COLD);
  mock_ui_settle ();
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, "");
}

/* A command takes the place of the draft in the entry; the draft comes back. */
static void
test_after_command (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, "/attune why");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  mock_ui_send (world->conv, "/attune fix");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD_FIXED);
  mock_ui_send (world->conv, "/attune status");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD_FIXED);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD_FIXED);
}

/* The client lets go of a draft's images when it clears the entry. */
static void
test_images (MockWorld *world)
{
  int id = purple_imgstore_add_with_id (g_strdup ("GIF89a"), 6, "photo.gif");
  g_autofree char *draft = g_strdup_printf ("%s <IMG ID=\"%d\">", MOCK_COLD, id);
  const MockSent *sent;

  g_assert_cmpint (id, >, 0);
  /* libpurple's log of images leaks. */
  purple_conversation_set_logging (world->conv, FALSE);
  mock_world_complain (world);
  mock_ui_send (world->conv, draft);
  purple_imgstore_unref_by_id (id);
  g_assert_nonnull (purple_imgstore_find_by_id (id));
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (draft);
  sent = g_ptr_array_index (mock_protocol_sent (), 0);
  g_assert_cmpuint (sent->flags & PURPLE_MESSAGE_IMAGES, !=, 0);
  g_assert_null (purple_imgstore_find_by_id (id));
}

static void
add (void)
{
  mock_world_add ("/restore/entry", test_entry);
  mock_world_add ("/restore/no-entry", test_no_entry);
  mock_world_add ("/restore/no-entry-typed-again", test_no_entry_typed_again);
  mock_world_add ("/restore/sent-before-back", test_sent_before_back);
  mock_world_add ("/restore/after-command", test_after_command);
  mock_world_add ("/restore/images", test_images);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
