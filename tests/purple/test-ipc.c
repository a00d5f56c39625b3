/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-companion.h"

#include <prefs.h>
#include <signals.h>
#include <string.h>

/* What a companion does, with the mock client's entry. */

#define MODE "/plugins/core/attune/mode"

static AttuneLive *
look (MockWorld *world, const char *draft)
{
  const AttuneIpc *ipc = mock_companion_ask (world);

  return ipc->look (ipc->session, world->conv, draft, (guint) strlen (draft), FALSE);
}

static void
test_look (MockWorld *world)
{
  const AttuneIpc *ipc = mock_companion_ask (world);
  AttuneLive *live;

  mock_world_complain (world);
  live = look (world, MOCK_COLD);
  g_assert_cmpstr (live->name, ==, "Dana");
  g_assert_cmpint (live->name_source, ==, ATTUNE_NAME_CONTACT);
  g_assert_true (live->heard);
  g_assert_cmpint (live->mood.label, ==, ATTUNE_MOOD_NEGATIVE);
  g_assert_cmpint (live->mode, ==, ATTUNE_MODE_COACH);
  g_assert_false (live->held);
  g_assert_cmpint (live->verdict->needs[ATTUNE_NEED_NAME].state, ==, ATTUNE_NEED_DONE);
  g_assert_cmpint (live->verdict->needs[ATTUNE_NEED_EMPATHY].state, ==, ATTUNE_NEED_OPEN);
  g_assert_cmpuint (live->shown->len, ==, 1);
  g_assert_cmpstr (((AttuneNudge *) g_ptr_array_index (live->shown, 0))->rule, ==, "must-be");
  ipc->free_live (live);
}

/* However often it is looked at, it is held as if it were new, and counts once. */
static void
test_look_changes_nothing (MockWorld *world)
{
  const AttuneIpc *ipc = mock_companion_ask (world);
  guint i;

  mock_world_complain (world);
  for (i = 0; i < 30; i++)
    ipc->free_live (look (world, MOCK_COLD));
  g_assert_cmpstr (purple_prefs_get_string ("/plugins/core/attune/habits"), ==, "");
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
}

static void
test_not_covered (MockWorld *world)
{
  const AttuneIpc *ipc = mock_companion_ask (world);
  const char *const modes[] = { "off", "coach" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      purple_prefs_set_string (MODE, modes[i]);
      if (i == 1)
        mock_ui_send (world->conv, "/attune off");
      g_assert_false (ipc->covers (ipc->session, world->conv));
      g_assert_null (look (world, MOCK_COLD));
      mock_protocol_forget ();
      g_assert_false (mock_companion_enter (world, MOCK_COLD));
      mock_assert_sent (MOCK_COLD);
    }
}

static void
test_enter_again (MockWorld *world)
{
  AttuneLive *live;

  mock_world_complain (world);
  g_assert_true (mock_companion_enter (world, MOCK_COLD));
  mock_assert_sent ("");
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  /* A companion shows it: no line, and nothing is put into the entry. */
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 0);
  live = look (world, MOCK_COLD);
  g_assert_true (live->held);
  g_assert_cmpint (live->way, ==, ATTUNE_WAY_ENTER);
  mock_companion_ask (world)->free_live (live);
  g_assert_false (mock_companion_enter (world, MOCK_COLD));
  mock_assert_sent (MOCK_COLD);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, "");
  g_assert_false (mock_companion_enter (world, MOCK_WARM));
  mock_assert_sent (MOCK_COLD "\n" MOCK_WARM);
}

/* What is sent by other ways is still judged at the gate. */
static void
test_gate_stays (MockWorld *world)
{
  mock_world_complain (world);
  g_assert_false (mock_companion_enter (world, MOCK_WARM));
  mock_ui_send (world->conv, "Calm down, please.");
  mock_assert_sent (MOCK_WARM);
  g_assert_true (mock_ui_has_line ("Calm down"));
}

static void
test_strict_and_let (MockWorld *world)
{
  const AttuneIpc *ipc = mock_companion_ask (world);
  g_autofree char *why_not = NULL;
  AttuneLive *live;

  g_assert_false (ipc->let (ipc->session, world->conv, NULL, &why_not));
  g_assert_null (why_not);
  purple_prefs_set_string (MODE, "strict");
  mock_world_complain (world);
  g_assert_true (mock_companion_enter (world, MOCK_COLD));
  live = look (world, MOCK_COLD);
  g_assert_cmpint (live->way, ==, ATTUNE_WAY_SAY_SO);
  ipc->free_live (live);
  g_assert_true (mock_companion_enter (world, MOCK_COLD));
  g_assert_true (ipc->let (ipc->session, world->conv, NULL, &why_not));
  g_assert_false (mock_companion_enter (world, MOCK_COLD));
  mock_assert_sent (MOCK_COLD);
  /* For that draft only. */
  mock_world_complain (world);
  g_assert_true (mock_companion_enter (world, "Calm down, Dana, please."));
  g_assert_true (ipc->let (ipc->session, world->conv, NULL, &why_not));
  g_assert_true (mock_companion_enter (world, "Calm down, Dana, now."));
}

/* The commands know the draft that the entry holds. */
static void
test_commands (MockWorld *world)
{
  mock_world_complain (world);
  g_assert_true (mock_companion_enter (world, MOCK_COLD));
  mock_ui_send (world->conv, "/attune why");
  g_assert_true (mock_ui_has_line ("must-be"));
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD);
}

static void
test_lines (MockWorld *world)
{
  mock_world_complain (world);
  purple_conversation_set_features (world->conv, PURPLE_CONNECTION_NO_NEWLINES);
  g_assert_true (mock_companion_enter (world, "Hi Dana,\nthat must be difficult.\nWhat happened?"));
  mock_assert_sent ("");
  g_assert_false (mock_companion_enter (world, "Hi Dana,\nthat must be difficult.\nWhat happened?"));
  mock_assert_sent ("Hi Dana,\nthat must be difficult.\nWhat happened?");
  g_assert_cmpuint (mock_protocol_sent ()->len, ==, 3);
}

/* One draft of three lines is one message for the memory: the name was in it. */
static void
test_lines_are_one_message (MockWorld *world)
{
  AttuneLive *live;

  mock_world_complain (world);
  purple_conversation_set_features (world->conv, PURPLE_CONNECTION_NO_NEWLINES);
  g_assert_false (mock_companion_enter (world, "Hi Dana,\nI understand how difficult that must be.\nWhat happened?"));
  live = look (world, "");
  g_assert_cmpint (live->verdict->needs[ATTUNE_NEED_NAME].state, ==, ATTUNE_NEED_NOTHING);
  g_assert_cmpint (live->verdict->needs[ATTUNE_NEED_EMPATHY].state, ==, ATTUNE_NEED_NOTHING);
  g_assert_cmpint (live->verdict->needs[ATTUNE_NEED_QUESTION].state, ==, ATTUNE_NEED_NOTHING);
  mock_companion_ask (world)->free_live (live);
}

/* A draft that could not leave is no message of the agent's. */
static void
test_not_sent (MockWorld *world)
{
  const AttuneIpc *ipc = mock_companion_ask (world);
  AttuneLive *live;

  mock_world_complain (world);
  g_assert_false (ipc->enter (ipc->session, world->conv, MOCK_WARM, MOCK_WARM));
  ipc->entered (ipc->session, world->conv);
  live = look (world, "");
  g_assert_cmpint (live->verdict->needs[ATTUNE_NEED_NAME].state, ==, ATTUNE_NEED_OPEN);
  ipc->free_live (live);
  /* And what comes next is judged again. */
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
}

static void
test_keep (MockWorld *world)
{
  const AttuneIpc *ipc = mock_companion_ask (world);

  mock_world_complain (world);
  ipc->keep (ipc->session, world->conv, "Nothing was held, so this is not kept.");
  g_assert_true (mock_companion_enter (world, MOCK_COLD));
  ipc->keep (ipc->session, world->conv, MOCK_COLD " Changed since.");
  purple_conversation_destroy (world->conv);
  world->conv = mock_world_open (world->account, MOCK_DANA);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD " Changed since.");
}

static void
test_ignore (MockWorld *world)
{
  const AttuneIpc *ipc = mock_companion_ask (world);

  mock_world_complain (world);
  ipc->ignore (ipc->session, world->conv, "must-be");
  g_assert_false (mock_companion_enter (world, MOCK_COLD));
  mock_assert_sent (MOCK_COLD);
}

static void
test_switch_off (MockWorld *world)
{
  const AttuneIpc *ipc = mock_companion_ask (world);

  mock_world_complain (world);
  ipc->switch_off (ipc->session, "must-be");
  ipc->switch_off (ipc->session, "must-be");
  mock_ui_send (world->conv, "/attune status");
  g_assert_true (mock_ui_has_line ("You switched these off: must-be."));
  g_assert_false (mock_companion_enter (world, MOCK_COLD));
  mock_assert_sent (MOCK_COLD);
  mock_world_unload (world);
  mock_world_load (world);
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent (MOCK_COLD "\n" MOCK_COLD);
  mock_ui_send (world->conv, "/attune wake must-be");
  g_assert_true (mock_ui_has_line ("are back"));
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent (MOCK_COLD "\n" MOCK_COLD);
}

static void
test_set_name (MockWorld *world)
{
  const AttuneIpc *ipc = mock_companion_ask (world);
  AttuneLive *live;

  mock_world_complain (world);
  ipc->free_live (look (world, ""));
  ipc->set_name (ipc->session, world->conv, "", "Mrs Whitfield");
  live = look (world, "");
  g_assert_cmpstr (live->name, ==, "Mrs Whitfield");
  g_assert_cmpint (live->name_source, ==, ATTUNE_NAME_AGENT);
  ipc->free_live (live);
  ipc->set_name (ipc->session, world->conv, "", "");
  live = look (world, "");
  g_assert_cmpstr (live->name, ==, "Dana");
  ipc->free_live (live);
}

static void
test_try (MockWorld *world)
{
  const AttuneIpc *ipc = mock_companion_ask (world);
  AttuneLive *live = ipc->try (ipc->session, "Dana Whitfield", "My lamp is broken and I am so upset!", "That must be difficult.");

  g_assert_cmpint (live->verdict->needs[ATTUNE_NEED_NAME].state, ==, ATTUNE_NEED_OPEN);
  g_assert_true (attune_verdict_top_level (live->verdict) == ATTUNE_LEVEL_NUDGE);
  ipc->free_live (live);
  live = ipc->try (ipc->session, NULL, NULL, "");
  g_assert_cmpuint (live->shown->len, ==, 0);
  ipc->free_live (live);
}

static void
on_changed (PurpleConversation *conv, gpointer data)
{
  g_ptr_array_add (data, conv);
}

static void
test_changed (MockWorld *world)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  int handle;

  purple_signal_connect (world->plugin, ATTUNE_IPC_CHANGED, &handle, PURPLE_CALLBACK (on_changed), told);
  mock_world_complain (world);
  g_assert_cmpuint (told->len, ==, 1);
  g_assert_true (g_ptr_array_index (told, 0) == world->conv);
  mock_companion_enter (world, MOCK_WARM);
  g_assert_cmpuint (told->len, ==, 2);
  purple_prefs_set_string (MODE, "quiet");
  g_assert_cmpuint (told->len, ==, 3);
  g_assert_null (g_ptr_array_index (told, 2));
  purple_signals_disconnect_by_handle (&handle);
}

static int shown;
static char *restored;

static void
show_nudge (PurpleConversation *conv, const AttuneHeld *held, gpointer data)
{
  g_assert_true (held->returns);
  shown++;
}

static void
say_nothing (PurpleConversation *conv, const char *markup, gpointer data)
{
}

static gboolean
can_restore (PurpleConversation *conv, gpointer data)
{
  return TRUE;
}

static void
restore (PurpleConversation *conv, const char *markup, gpointer data)
{
  g_free (restored);
  restored = g_strdup (markup);
}

/* For a client whose entry libpurple cannot fill. */
static void
test_surface (MockWorld *world)
{
  static const AttuneSurface surface = { show_nudge, say_nothing, can_restore, restore, NULL };
  const AttuneIpc *ipc = mock_companion_ask (world);

  mock_ui_set_send_confirm (FALSE);
  ipc->set_surface (ipc->session, &surface);
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  g_assert_cmpint (shown, ==, 1);
  g_assert_cmpstr (restored, ==, MOCK_COLD);
  ipc->set_surface (ipc->session, NULL);
  mock_ui_send (world->conv, MOCK_COLD " Calm down.");
  g_assert_cmpint (shown, ==, 1);
  g_assert_true (mock_ui_has_line ("Calm down"));
  ipc->text->say (world->conv, "As without a companion.", ipc->text->data);
  g_assert_true (mock_ui_has_line ("As without a companion."));
  g_clear_pointer (&restored, g_free);
}

static void
add (void)
{
  mock_world_add ("/ipc/look", test_look);
  mock_world_add ("/ipc/look-changes-nothing", test_look_changes_nothing);
  mock_world_add ("/ipc/not-covered", test_not_covered);
  mock_world_add ("/ipc/enter-again", test_enter_again);
  mock_world_add ("/ipc/gate-stays", test_gate_stays);
  mock_world_add ("/ipc/strict-and-let", test_strict_and_let);
  mock_world_add ("/ipc/commands", test_commands);
  mock_world_add ("/ipc/lines", test_lines);
  mock_world_add ("/ipc/lines-are-one-message", test_lines_are_one_message);
  mock_world_add ("/ipc/not-sent", test_not_sent);
  mock_world_add ("/ipc/keep", test_keep);
  mock_world_add ("/ipc/ignore", test_ignore);
  mock_world_add ("/ipc/switch-off", test_switch_off);
  mock_world_add ("/ipc/set-name", test_set_name);
  mock_world_add ("/ipc/try", test_try);
  mock_world_add ("/ipc/changed", test_changed);
  mock_world_add ("/ipc/surface", test_surface);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
