/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <prefs.h>
#include <string.h>
#include <util.h>

#define MODE "/plugins/core/attune/mode"

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
test_change_still_there (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  /* The agent changed something else: the same thing is not said again. */
  mock_ui_send (world->conv, MOCK_COLD " Tell me all.");
  mock_assert_sent (MOCK_COLD " Tell me all.");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 1);
}

static void
test_change_worse (MockWorld *world)
{
  const char *worse = MOCK_COLD " Calm down.";

  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, worse);
  mock_assert_sent ("");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 2);
  g_assert_true (mock_ui_has_line ("Calm down"));
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, worse);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (worse);
}

static void
test_change_better (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_sent (MOCK_WARM);
}

/* What was held before is forgotten once a draft has left. */
static void
test_next_draft_is_new (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, "Hi Dana, calm down. What happened?");
  mock_ui_press_enter (world->conv);
  mock_ui_send (world->conv, "Calm down, what is it?");
  mock_assert_sent ("Hi Dana, calm down. What happened?");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 2);
}

static void
test_markup (MockWorld *world)
{
  const char *draft = "<b>Hi Dana</b>,<BR>that <i>must</i> be difficult &amp; more. What happened when you opened it?";

  mock_world_complain (world);
  mock_ui_send (world->conv, draft);
  mock_assert_sent ("");
  g_assert_true (mock_ui_has_line ("“that must be difficult”"));
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, draft);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (draft);
}

/* Where markup is sent, the hook sees links that libpurple has made. */
static void
test_links (MockWorld *world)
{
  const char *draft = MOCK_COLD " See http://shop.example/help now";
  const char *linked = MOCK_COLD " See <A HREF=\"http://shop.example/help\">http://shop.example/help</A> now";

  purple_conversation_set_features (world->conv, PURPLE_CONNECTION_HTML);
  mock_world_complain (world);
  mock_ui_send (world->conv, draft);
  mock_assert_sent ("");
  mock_ui_send (world->conv, draft);
  mock_assert_sent (linked);
  mock_protocol_forget ();
  mock_ui_send (world->conv, "Calm down, see http://shop.example/help now");
  mock_assert_sent ("");
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent ("Calm down, see <A HREF=\"http://shop.example/help\">http://shop.example/help</A> now");
}

/* Made twice, some links would come out nested. */
static void
test_links_once (MockWorld *world)
{
  const char *draft = "Calm down, http://shop.example< see, help@shop.example";
  g_autofree char *once = purple_markup_linkify (draft);
  g_autofree char *twice = purple_markup_linkify (once);

  g_assert_cmpstr (once, !=, twice);
  purple_conversation_set_features (world->conv, PURPLE_CONNECTION_HTML);
  mock_world_complain (world);
  mock_ui_send (world->conv, draft);
  mock_assert_sent ("");
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (once);
}

static void
test_must (MockWorld *world)
{
  const char *draft = "Hi Mark, I understand how difficult that must be. What happened?";
  PurpleConversation *other;

  mock_world_add_buddy (world->account, "mark@shop.example", "Mark Rivers", "Customers");
  other = mock_world_open (world->account, "mark@shop.example");
  mock_world_says (other, "mark@shop.example", "Hello, my invoice is wrong.");
  mock_world_complain (world);
  purple_prefs_set_string (MODE, "quiet");
  mock_ui_send (world->conv, draft);
  mock_ui_press_enter (world->conv);
  mock_ui_press_enter (world->conv);
  mock_assert_sent ("");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 3);
  g_assert_true (mock_ui_has_line ("Enter alone does not send it"));
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, draft);
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (draft);
  /* To Mark himself it is right. */
  mock_protocol_forget ();
  mock_ui_send (other, "Hi Mark, let me look at it. Which amount did you expect?");
  mock_assert_sent ("Hi Mark, let me look at it. Which amount did you expect?");
}

static void
test_strict (MockWorld *world)
{
  purple_prefs_set_string (MODE, "strict");
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_assert_sent ("");
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 2);
  g_assert_true (mock_ui_has_line ("/attune send sends it as it is"));
  mock_ui_send (world->conv, MOCK_COLD " Tell me all.");
  mock_assert_sent ("");
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_sent (MOCK_WARM);
}

static void
test_quiet_and_off (MockWorld *world)
{
  const char *const modes[] = { "quiet", "off" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      mock_protocol_forget ();
      purple_prefs_set_string (MODE, modes[i]);
      mock_world_complain (world);
      mock_ui_send (world->conv, MOCK_COLD);
      mock_assert_sent (MOCK_COLD);
      g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
    }
}

/* The agent's own words are remembered once they have left. */
static void
test_acknowledged_before (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_WARM);
  mock_ui_send (world->conv, "Please send me a photo of the box.");
  mock_assert_sent (MOCK_WARM "\nPlease send me a photo of the box.");
}

/* The second thing to say about a held draft does not take its place. */
static void
test_number_between (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, "4471-0093");
  mock_assert_sent ("4471-0093");
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("4471-0093\n" MOCK_COLD);
}

/* Names and drafts are shown as they are, not as markup. */
static void
test_escaped (MockWorld *world)
{
  mock_ui_set_send_confirm (FALSE);
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD " &lt;img src=x&gt; &lt;b&gt;");
  mock_assert_sent ("");
  g_assert_true (mock_ui_has_line ("&lt;img src=x&gt; &lt;b&gt;"));
  g_assert_false (mock_ui_has_line ("<img"));
}

/* No draft text may get into a log that is sent with a bug report. */
static void
test_debug_is_silent (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, "/attune send");
  g_assert_null (strstr (mock_ui_debug (), "difficult"));
  g_assert_null (strstr (mock_ui_debug (), "parcel"));
}

/* What is only a hint has a fix, too, but none that was shown. */
static void
test_hint_offers_nothing (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, "Hi Dana, I understand how difficult that must be. I have refunded your order. You should have called.");
  g_assert_true (mock_ui_has_line ("ou should have called"));
  g_assert_false (mock_ui_has_line ("/attune fix"));
}

static void
add (void)
{
  mock_world_add ("/hold/hint-offers-nothing", test_hint_offers_nothing);
  mock_world_add ("/hold/second-enter", test_second_enter);
  mock_world_add ("/hold/good-reply", test_good_reply);
  mock_world_add ("/hold/change-still-there", test_change_still_there);
  mock_world_add ("/hold/change-worse", test_change_worse);
  mock_world_add ("/hold/change-better", test_change_better);
  mock_world_add ("/hold/next-draft-is-new", test_next_draft_is_new);
  mock_world_add ("/hold/markup", test_markup);
  mock_world_add ("/hold/links", test_links);
  mock_world_add ("/hold/links-once", test_links_once);
  mock_world_add ("/hold/must", test_must);
  mock_world_add ("/hold/strict", test_strict);
  mock_world_add ("/hold/quiet-and-off", test_quiet_and_off);
  mock_world_add ("/hold/acknowledged-before", test_acknowledged_before);
  mock_world_add ("/hold/number-between", test_number_between);
  mock_world_add ("/hold/escaped", test_escaped);
  mock_world_add ("/hold/debug-is-silent", test_debug_is_silent);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
