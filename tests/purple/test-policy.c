/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-companion.h"
#include "mock-policy.h"
#include "mock-room.h"

#include <pluginpref.h>
#include <prefs.h>
#include <string.h>
#include <util.h>

/* What the team has locked, nobody changes: by no command and no preference. */

#define ROOT "/plugins/core/attune"
#define TEAM_SET "Your team has set this: "

/* @command changes nothing, and says @says. */
static void
assert_refused (PurpleConversation *conv, const char *command, const char *says)
{
  g_autofree char *line = g_strconcat (TEAM_SET, says, NULL);

  mock_ui_forget ();
  mock_ui_send (conv, command);
  g_test_message ("%s", command);
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 1);
  g_assert_true (mock_ui_has_line (line));
}

static void
assert_held (PurpleConversation *conv, const char *draft)
{
  mock_protocol_forget ();
  mock_ui_send (conv, draft);
  mock_assert_sent ("");
}

static void
assert_goes (PurpleConversation *conv, const char *draft)
{
  mock_protocol_forget ();
  mock_ui_send (conv, draft);
  mock_assert_sent (draft);
}

static void
assert_status (PurpleConversation *conv, const char *says)
{
  mock_ui_forget ();
  mock_ui_send (conv, "/attune status");
  g_assert_true (mock_ui_has_line (says));
}

/* --- the mode --------------------------------------------------------------- */

static void
test_mode (MockWorld *world)
{
  static const char *const MODES[] = { "off", "quiet", "coach", "strict", "" };
  guint i;

  mock_policy_begin (world, "[attune]\nmode=strict\n[lock]\nkeys=mode\n");
  for (i = 0; i < G_N_ELEMENTS (MODES); i++)
    {
      g_autofree char *command = g_strdup_printf ("/attune mode %s", MODES[i]);

      assert_refused (world->conv, command, "the mode is “strict”.");
      purple_prefs_set_string (ROOT "/mode", MODES[i]);
      assert_held (world->conv, MOCK_COLD);
      mock_ui_press_enter (world->conv);
      mock_assert_sent ("");
    }
  assert_status (world->conv, TEAM_SET "the mode is “strict”.");
  mock_policy_end (world);
}

/* Without a lock the agent's choice is the last word, and without a choice the
 * policy is; the preference shows what is so. */
static void
test_not_locked (MockWorld *world)
{
  mock_policy_begin (world, "[attune]\nmode=strict\n");
  g_assert_cmpstr (purple_prefs_get_string (ROOT "/mode"), ==, "strict");
  assert_held (world->conv, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_assert_sent ("");
  mock_ui_send (world->conv, "/attune mode coach");
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
  /* Also the next time. */
  mock_policy_begin (world, "[attune]\nmode=off\n");
  g_assert_cmpstr (purple_prefs_get_string (ROOT "/mode"), ==, "coach");
  assert_held (world->conv, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
  mock_policy_end (world);
}

/* What was chosen before a lock counts again after it. */
static void
test_lock_goes (MockWorld *world)
{
  purple_prefs_set_string (ROOT "/mode", "quiet");
  mock_policy_begin (world, "[attune]\nmode=strict\n[lock]\nkeys=mode\n");
  assert_held (world->conv, MOCK_COLD);
  mock_policy_begin (world, "[attune]\nmode=strict\n");
  assert_status (world->conv, "The mode is “quiet”.");
  mock_policy_end (world);
}

static void
test_trainee (MockWorld *world)
{
  mock_policy_begin (world, "[attune]\nmode=quiet\ntrainees=AGENT@shop.*\n");
  assert_held (world->conv, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_assert_sent ("");
  assert_refused (world->conv, "/attune mode off", "while you are in training, the mode is “strict”.");
  purple_prefs_set_string (ROOT "/mode", "off");
  assert_held (world->conv, MOCK_COLD);
  mock_policy_begin (world, "[attune]\nmode=quiet\ntrainees=somebody@else\n");
  assert_goes (world->conv, MOCK_COLD);
  mock_policy_end (world);
}

/* By the name with which they log in, for all accounts. */
static void
test_trainee_by_login (MockWorld *world)
{
  g_autofree char *text = g_strdup_printf ("[attune]\ntrainees=%s\n", g_get_user_name ());

  mock_policy_begin (world, text);
  assert_held (world->conv, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_assert_sent ("");
  mock_policy_end (world);
}

/* Where they are is no part of their name. */
static void
test_trainee_with_resource (MockWorld *world)
{
  PurpleAccount *account = mock_protocol_sign_on ("kim@shop.example/Pidgin", 0);
  PurpleConversation *conv;

  mock_policy_begin (world, "[attune]\ntrainees=kim@shop.example\n");
  mock_world_add_buddy (account, "guest@shop.example", "Mark Field", "Customers");
  conv = mock_world_open (account, "guest@shop.example");
  mock_world_says (conv, "guest@shop.example", "My kettle arrived broken and I am so upset.");
  assert_held (conv, "Hi Mark, that must be difficult. What happened?");
  mock_ui_press_enter (conv);
  mock_assert_sent ("");
  mock_policy_end (world);
}

/* --- which chats ------------------------------------------------------------ */

static void
test_groups (MockWorld *world)
{
  static const char *const COMMANDS[] = { "/attune off", "/attune off chat", "/attune off group", "/attune off account", "/attune on" };
  guint i;

  mock_ui_send (world->conv, "/attune off");
  mock_ui_send (world->conv, "/attune off group");
  mock_ui_send (world->conv, "/attune off account");
  mock_policy_begin (world, "[lock]\nkeys=groups\n");
  purple_prefs_set_string (ROOT "/groups", "Nobody");
  for (i = 0; i < G_N_ELEMENTS (COMMANDS); i++)
    assert_refused (world->conv, COMMANDS[i], "Attune stays on in this chat.");
  assert_held (world->conv, MOCK_COLD);
  assert_status (world->conv, "Attune is on here: your team has set this.");
  mock_policy_end (world);
}

/* Where nothing is covered by the lock, the agent is free to have more. */
static void
test_other_chats (MockWorld *world)
{
  PurpleConversation *friend;

  mock_policy_begin (world, "[lock]\nkeys=groups, accounts\n");
  mock_world_add_buddy (world->account, "friend@b", "Kelly Brook", "Friends");
  friend = mock_world_open (world->account, "friend@b");
  assert_goes (friend, "Calm down.");
  assert_refused (friend, "/attune on group", "which groups have support chats.");
  assert_refused (friend, "/attune off group", "which groups have support chats.");
  assert_refused (friend, "/attune on account", "which accounts have support chats.");
  assert_goes (friend, "Calm down.");
  mock_ui_send (friend, "/attune on");
  assert_held (friend, "Calm down.");
  mock_ui_send (friend, "/attune send");
  mock_ui_send (friend, "/attune off");
  assert_goes (friend, "Calm down.");
  mock_policy_end (world);
}

static void
test_accounts (MockWorld *world)
{
  PurpleConversation *stranger = mock_world_open (world->account, "visitor@web.example");

  mock_policy_begin (world, "[attune]\naccounts=*@shop.example\n");
  assert_held (stranger, "Calm down.");
  mock_ui_send (stranger, "/attune send");
  mock_ui_send (stranger, "/attune off account");
  assert_goes (stranger, "Calm down.");
  mock_policy_begin (world, "[attune]\naccounts=*@shop.example\n[lock]\nkeys=accounts\n");
  assert_held (stranger, "Calm down.");
  assert_refused (stranger, "/attune off account", "Attune stays on in this chat.");
  mock_policy_end (world);
}

/* In a room: whose room it is, and who is a colleague or the agent there. */
static void
test_room (MockWorld *world)
{
  PurpleConversation *room;

  mock_policy_begin (world, "[attune]\nrooms=#support\nstaff=bob*, ann-*\n[lock]\nkeys=rooms, staff, own-name\n");
  room = mock_room_join (world);
  purple_prefs_set_string (ROOT "/rooms", "");
  purple_prefs_set_string (ROOT "/staff", "*");
  purple_prefs_set_string (ROOT "/own-name", "robert_");
  assert_refused (room, "/attune off", "Attune stays on in this chat.");
  mock_room_assert_held_for (room, MOCK_ROOM_COLD, "furious");
  mock_policy_end (world);
}

/* --- checks ----------------------------------------------------------------- */

static void
test_ignore (MockWorld *world)
{
  const AttuneIpc *ipc;

  mock_policy_begin (world, "[lock]\nkeys=checks.empathy.sympathy\n");
  ipc = mock_companion_ask (world);
  assert_held (world->conv, MOCK_COLD);
  assert_refused (world->conv, "/attune ignore", "“empathy.sympathy” stays on.");
  assert_refused (world->conv, "/attune ignore must-be", "“empathy.sympathy” stays on.");
  assert_refused (world->conv, "/attune ignore empathy.sympathy", "“empathy.sympathy” stays on.");
  ipc->ignore (ipc->session, world->conv, "must-be");
  ipc->switch_off (ipc->session, "must-be");
  purple_prefs_set_bool (ROOT "/checks/empathy.sympathy", FALSE);
  mock_ui_send (world->conv, "/attune send");
  mock_world_complain (world);
  assert_held (world->conv, MOCK_COLD);
  mock_ui_send (world->conv, "/attune send");
  /* Others can be. */
  mock_ui_send (world->conv, "/attune ignore calm-down");
  assert_goes (world->conv, "Calm down.");
  mock_policy_end (world);
}

/* What was ignored before the team locked it. */
static void
test_ignored_before (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, "/attune ignore empathy.sympathy");
  assert_goes (world->conv, MOCK_COLD);
  mock_policy_write ("system/attune.conf", "");
  mock_policy_begin (world, "[lock]\nkeys=checks\n");
  assert_held (world->conv, MOCK_COLD);
  mock_policy_end (world);
}

static void
test_off (MockWorld *world)
{
  mock_policy_begin (world, "[checks]\nempathy.sympathy=off\n[lock]\nkeys=checks\n");
  purple_prefs_set_bool (ROOT "/checks/empathy.sympathy", TRUE);
  assert_goes (world->conv, MOCK_COLD);
  assert_refused (world->conv, "/attune wake empathy.sympathy", "“empathy.sympathy” is off.");
  mock_policy_end (world);
}

static void
test_levels (MockWorld *world)
{
  mock_policy_begin (world, "[attune]\nmode=strict\n[checks]\nempathy.sympathy=hint\n");
  g_assert_true (purple_prefs_get_bool (ROOT "/checks/empathy.sympathy"));
  assert_goes (world->conv, MOCK_COLD);
  mock_policy_begin (world, "[checks]\nunanswered=nudge\n");
  mock_world_says (world->conv, MOCK_DANA, "Does the lamp come with a bulb? And how long is the guarantee?");
  assert_held (world->conv, "Hi Dana, yes, the lamp comes with one bulb.");
  mock_policy_end (world);
}

/* The box of a check that the policy switched off is not ticked, and the agent
 * can tick it. */
static void
test_check_follows (MockWorld *world)
{
  mock_policy_begin (world, "[checks]\nempathy.sympathy=off\n");
  g_assert_false (purple_prefs_get_bool (ROOT "/checks/empathy.sympathy"));
  assert_goes (world->conv, MOCK_COLD);
  purple_prefs_set_bool (ROOT "/checks/empathy.sympathy", TRUE);
  mock_world_complain (world);
  assert_held (world->conv, MOCK_COLD);
  mock_policy_end (world);
}

/* --- dialogs ---------------------------------------------------------------- */

static void
test_frame (MockWorld *world)
{
  PurplePluginPrefFrame *frame;
  guint words = 0;
  GList *at;

  mock_policy_begin (world, "[attune]\nmode=quiet\n[lock]\nkeys=*\n");
  frame = ((PurplePluginUiInfo *) world->plugin->info->prefs_info)->get_plugin_pref_frame (world->plugin);
  for (at = purple_plugin_pref_frame_get_prefs (frame); at != NULL; at = at->next)
    {
      g_assert_cmpstr (purple_plugin_pref_get_name (at->data), ==, NULL);
      if (purple_plugin_pref_get_type (at->data) == PURPLE_PLUGIN_PREF_INFO)
        {
          g_assert_true (g_str_has_suffix (purple_plugin_pref_get_label (at->data), " (set by your team)"));
          words++;
        }
    }
  g_assert_cmpuint (words, ==, 7 + 14); /* mode, groups, rooms, name, colleagues, accounts, folder; the checks */
  purple_plugin_pref_frame_destroy (frame);
  mock_policy_end (world);
}

static void
test_companion (MockWorld *world)
{
  static const char *const PREFS[] = { "/mode", "/live", "/groups", "/rooms", "/own-name", "/staff", "/team-packs", "/checks/tone" };
  const AttuneIpc *ipc;
  AttuneLive *live;
  guint i;

  mock_policy_begin (world, "[attune]\nlive-hints=off\n[lock]\nkeys=*\n");
  ipc = mock_companion_ask (world);
  for (i = 0; i < G_N_ELEMENTS (PREFS); i++)
    {
      g_autofree char *path = g_strconcat (ROOT, PREFS[i], NULL);
      g_autofree char *locked = ipc->locked (ipc->session, path);

      g_assert_cmpstr (locked, !=, NULL);
    }
  g_assert_null (ipc->locked (ipc->session, ROOT "/hard-words"));
  purple_prefs_set_bool (ROOT "/live", TRUE);
  live = ipc->look (ipc->session, world->conv, MOCK_COLD, 5, FALSE);
  g_assert_false (live->hints);
  g_assert_true (((AttuneNudge *) live->verdict->nudges->pdata[0])->fixed);
  ipc->free_live (live);
  mock_policy_end (world);
  mock_world_load (world);
  ipc = mock_companion_ask (world);
  for (i = 0; i < G_N_ELEMENTS (PREFS); i++)
    {
      g_autofree char *path = g_strconcat (ROOT, PREFS[i], NULL);

      g_assert_null (ipc->locked (ipc->session, path));
    }
}

static void
add (void)
{
  mock_world_add ("/policy/mode", test_mode);
  mock_world_add ("/policy/not-locked", test_not_locked);
  mock_world_add ("/policy/lock-goes", test_lock_goes);
  mock_world_add ("/policy/trainee", test_trainee);
  mock_world_add ("/policy/trainee-by-login", test_trainee_by_login);
  mock_world_add ("/policy/trainee-with-resource", test_trainee_with_resource);
  mock_world_add ("/policy/groups", test_groups);
  mock_world_add ("/policy/other-chats", test_other_chats);
  mock_world_add ("/policy/accounts", test_accounts);
  mock_world_add ("/policy/room", test_room);
  mock_world_add ("/policy/ignore", test_ignore);
  mock_world_add ("/policy/ignored-before", test_ignored_before);
  mock_world_add ("/policy/off", test_off);
  mock_world_add ("/policy/levels", test_levels);
  mock_world_add ("/policy/check-follows", test_check_follows);
  mock_world_add ("/policy/frame", test_frame);
  mock_world_add ("/policy/companion", test_companion);
}

int
main (int argc, char **argv)
{
  return mock_policy_main (argc, argv, add);
}
