/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-companion.h"
#include "mock-policy.h"

/* A command that was typed behind other words: it must not go out to the customer
 * unnoticed. */

#define REASON "[attune]\nmode=strict\noverride=reason\nemergency-words=fire\n"
#define MODE(mode) "[attune]\nmode=" mode "\n"
#define BURIED "/attune send she asked"
#define ASKS "“/attune send” stands behind other words"

/* Nothing leaves, and the entry is as it was. */
static void
assert_asks (MockWorld *world, const char *draft)
{
  mock_ui_forget ();
  mock_ui_send (world->conv, draft);
  mock_assert_sent ("");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, draft);
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 1);
  g_assert_true (mock_ui_has_line (ASKS));
}

/* Without a held draft: once, wherever it stands. */
static void
test_once (MockWorld *world)
{
  static const char *const DRAFTS[] = { MOCK_WARM BURIED, "4711 " BURIED, "4711<br>" BURIED, "4711 /attune send" };
  guint i;

  mock_world_complain (world);
  for (i = 0; i < G_N_ELEMENTS (DRAFTS); i++)
    {
      assert_asks (world, DRAFTS[i]);
      g_assert_true (mock_ui_has_line ("press Enter again"));
      mock_ui_press_enter (world->conv);
      mock_assert_sent (DRAFTS[i]);
      mock_protocol_forget ();
    }
  /* The next one is another. */
  assert_asks (world, DRAFTS[0]);
}

static void
test_quiet (MockWorld *world)
{
  mock_policy_begin (world, MODE ("quiet"));
  assert_asks (world, MOCK_WARM BURIED);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_WARM BURIED);
  mock_policy_end (world);
}

static void
test_off (MockWorld *world)
{
  mock_policy_begin (world, MODE ("off"));
  mock_ui_send (world->conv, MOCK_WARM BURIED);
  mock_assert_sent (MOCK_WARM BURIED);
  mock_policy_end (world);
}

/* Behind a held draft: that stays held, and the command alone sends it. */
static void
test_held (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  assert_asks (world, MOCK_COLD "/attune send");
  g_assert_true (mock_ui_has_line ("your held draft is kept"));
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD);
}

/* In coach mode the second Enter sends it, as any other. */
static void
test_held_coach (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  assert_asks (world, MOCK_COLD "/attune send");
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD "/attune send");
}

/* Where Enter is not enough it is not for this, either: what was held would be what
 * the command sends. */
static void
test_held_strict (MockWorld *world)
{
  guint i;

  mock_policy_begin (world, REASON);
  mock_ui_send (world->conv, MOCK_COLD);
  for (i = 0; i < 3; i++)
    assert_asks (world, MOCK_COLD BURIED);
  mock_ui_send (world->conv, BURIED);
  mock_assert_sent (MOCK_COLD);
  mock_policy_end (world);
}

static void
test_emergency (MockWorld *world)
{
  mock_policy_begin (world, REASON);
  mock_ui_send (world->conv, "There is a fire. /attune send");
  mock_assert_sent ("There is a fire. /attune send");
  mock_policy_end (world);
}

/* No command, or meant to be read. */
static void
test_other_words (MockWorld *world)
{
  static const char *const DRAFTS[] = {
    "Hi Dana, I understand how upsetting that is. Is it in /opt/attune or in /attune?",
    "It is at https://shop.example/attune send me a word.",
    "The command is /attunement send.",
    "The command is /attune sender.",
  };
  guint i;

  mock_world_complain (world);
  for (i = 0; i < G_N_ELEMENTS (DRAFTS); i++)
    {
      mock_protocol_forget ();
      mock_ui_send (world->conv, DRAFTS[i]);
      mock_assert_sent (DRAFTS[i]);
    }
}

/* A client that cannot put it back: it can be read, and sent by typing it again. */
static void
test_no_restore (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_set_send_confirm (FALSE);
  mock_ui_send (world->conv, MOCK_WARM BURIED);
  mock_assert_sent ("");
  g_assert_true (mock_ui_has_line ("Your draft: “" MOCK_WARM BURIED "”"));
  mock_ui_send (world->conv, MOCK_WARM BURIED);
  mock_assert_sent (MOCK_WARM BURIED);
  mock_ui_set_send_confirm (TRUE);
}

static void
test_companion (MockWorld *world)
{
  mock_world_complain (world);
  g_assert_true (mock_companion_enter (world, MOCK_COLD));
  g_assert_true (mock_companion_enter (world, MOCK_COLD BURIED));
  g_assert_true (mock_ui_has_line (ASKS));
  g_assert_false (mock_companion_enter (world, MOCK_COLD BURIED));
  mock_assert_sent (MOCK_COLD BURIED);
}

static void
add (void)
{
  mock_world_add ("/buried/once", test_once);
  mock_world_add ("/buried/quiet", test_quiet);
  mock_world_add ("/buried/off", test_off);
  mock_world_add ("/buried/held", test_held);
  mock_world_add ("/buried/held/coach", test_held_coach);
  mock_world_add ("/buried/held/strict", test_held_strict);
  mock_world_add ("/buried/emergency", test_emergency);
  mock_world_add ("/buried/other-words", test_other_words);
  mock_world_add ("/buried/no-restore", test_no_restore);
  mock_world_add ("/buried/companion", test_companion);
}

int
main (int argc, char **argv)
{
  return mock_policy_main (argc, argv, add);
}
