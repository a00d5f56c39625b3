/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <prefs.h>
#include <string.h>
#include "purple/own-words.h"

#define HARD "/plugins/core/attune/hard-words"
#define PHRASES "/plugins/core/attune/phrases"

/* Held for their own words as soon as they are typed, and no longer when they
 * are taken out. */
static void
test_phrases (MockWorld *world)
{
  const char *draft = "Hi Dana, kindly be advised. What happened?";

  mock_ui_send (world->conv, draft);
  mock_assert_sent (draft);
  purple_prefs_set_string (PHRASES, "needful,  kindly be advised ,");
  mock_ui_send (world->conv, draft);
  mock_assert_sent (draft);
  g_assert_true (mock_ui_has_line ("“kindly be advised” is a phrase that you wanted to notice"));
  mock_ui_send (world->conv, "/attune send");
  mock_protocol_forget ();
  purple_prefs_set_string (PHRASES, "");
  mock_ui_send (world->conv, "And kindly be advised of this.");
  mock_assert_sent ("And kindly be advised of this.");
}

static void
test_hard_words (MockWorld *world)
{
  const char *draft = "Hi Dana, that must be gutting. What happened?";

  mock_ui_send (world->conv, draft);
  mock_assert_sent (draft);
  purple_prefs_set_string (HARD, "gutting");
  mock_ui_send (world->conv, draft);
  mock_assert_sent (draft);
  g_assert_true (mock_ui_has_line ("I understand how gutting that must be"));
}

/* What the agent has said of the chat stays so, and so does what was written. */
static void
test_memory_stays (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, "/attune ignore must-be");
  mock_ui_send (world->conv, "/attune name Danielle");
  mock_ui_forget ();
  purple_prefs_set_string (HARD, "gutting");
  mock_ui_send (world->conv, "/attune status");
  g_assert_true (mock_ui_has_line ("called Danielle"));
  mock_ui_send (world->conv, "That must be difficult.");
  g_assert_false (mock_ui_has_line ("from outside"));
  /* The feeling of the customer's message was not forgotten. */
  g_assert_true (mock_ui_has_line ("Danielle"));
  mock_assert_sent ("");
}

static void
test_held_draft_stays (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  purple_prefs_set_string (HARD, "gutting");
  mock_ui_send (world->conv, "/attune why");
  g_assert_true (mock_ui_has_line ("must-be"));
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
}

/* No sign that means something in a pack gets into it. */
static void
test_signs (MockWorld *world)
{
  g_autofree char *pack = attune_own_words_pack ("a \"real\" pain: {add}, ???, o’clock\n", "(calm|down) [now], 100%s, \xff");

  g_assert_nonnull (strstr (pack, "add: [\"a real pain add\", \"o’clock\"]"));
  g_assert_nonnull (strstr (pack, "match: [\"calm down now\", \"100 s\"]"));
  g_assert_null (attune_own_words_pack ("", " , ?,"));
  purple_prefs_set_string (HARD, "a \"real\" pain: {add}, ???, o’clock\n");
  purple_prefs_set_string (PHRASES, "(calm|down) [now], 100%s, ");
  mock_ui_send (world->conv, "/attune status");
  g_assert_false (mock_ui_has_line ("problem"));
}

static void
add (void)
{
  mock_world_add ("/own-words/phrases", test_phrases);
  mock_world_add ("/own-words/hard-words", test_hard_words);
  mock_world_add ("/own-words/memory-stays", test_memory_stays);
  mock_world_add ("/own-words/held-draft-stays", test_held_draft_stays);
  mock_world_add ("/own-words/signs", test_signs);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
