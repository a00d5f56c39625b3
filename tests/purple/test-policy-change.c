/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-companion.h"
#include "mock-policy.h"

#include <prefs.h>
#include <string.h>
#include <util.h>

/* Settings that change while the client runs; and a team's folder that is away. */

#define ROOT "/plugins/core/attune"
#define STRICT "[attune]\nmode=strict\n[lock]\nkeys=mode\n"

static void
assert_held (MockWorld *world)
{
  mock_ui_press_enter (world->conv);
  mock_assert_sent ("");
}

static void
assert_goes (MockWorld *world, const char *draft)
{
  mock_protocol_forget ();
  mock_ui_send (world->conv, draft);
  mock_assert_sent (draft);
}

static void
test_picked_up (MockWorld *world)
{
  mock_policy_begin (world, "");
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
  mock_policy_change (world, "[attune]\nmode=off\n");
  assert_goes (world, "Calm down.");
  mock_policy_change (world, NULL);
  mock_protocol_forget ();
  mock_ui_send (world->conv, "Calm down.");
  mock_assert_sent ("");
  mock_policy_write ("system/attune.conf.d/local.conf", "[attune]\nmode=off\n");
  mock_policy_wait (world);
  mock_ui_press_enter (world->conv);
  mock_policy_end (world);
}

/* A held draft goes by what was so when it was held; the next one by what is. */
static void
hold_through (MockWorld *world, const char *before, const char *after)
{
  mock_policy_begin (world, before);
  mock_ui_send (world->conv, MOCK_COLD);
  assert_held (world);
  mock_policy_change (world, after);
  assert_held (world);
  g_assert_cmpstr (mock_ui_entry (world->conv), ==, MOCK_COLD);
  mock_ui_send (world->conv, "/attune send");
  mock_assert_sent (MOCK_COLD);
  mock_world_complain (world);
  assert_goes (world, MOCK_COLD);
  mock_policy_end (world);
}

static void
test_mode_while_held (MockWorld *world)
{
  hold_through (world, STRICT, "[attune]\nmode=off\n");
  g_assert_true (mock_ui_has_line ("one look before this goes out"));
}

static void
test_unlocked_while_held (MockWorld *world)
{
  hold_through (world, "[attune]\nmode=strict\n", "[attune]\nmode=quiet\n");
}

static void
test_scope_while_held (MockWorld *world)
{
  hold_through (world, STRICT "[attune]\ngroups=Customers\n", "[attune]\ngroups=Nobody\n");
}

static void
test_check_while_held (MockWorld *world)
{
  hold_through (world, STRICT, STRICT "[checks]\nempathy.sympathy=off\n");
}

/* A policy that gets stricter does not catch a draft that could have left. */
static void
test_stricter_while_held (MockWorld *world)
{
  mock_policy_begin (world, "");
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
  mock_policy_change (world, STRICT);
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
  mock_protocol_forget ();
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  assert_held (world);
  mock_policy_end (world);
}

/* The same in the entry of a companion. */
static void
test_in_entry_while_held (MockWorld *world)
{
  const AttuneIpc *ipc;

  mock_policy_begin (world, STRICT);
  ipc = mock_companion_ask (world);
  g_assert_true (ipc->enter (ipc->session, world->conv, MOCK_COLD, MOCK_COLD));
  mock_policy_change (world, "[attune]\nmode=off\n");
  g_assert_true (ipc->enter (ipc->session, world->conv, MOCK_COLD, MOCK_COLD));
  g_assert_false (ipc->enter (ipc->session, world->conv, MOCK_WARM, MOCK_WARM));
  mock_ui_type (world->conv, MOCK_WARM);
  mock_ui_press_enter_only (world->conv);
  ipc->entered (ipc->session, world->conv);
  mock_assert_sent (MOCK_WARM);
  g_assert_false (ipc->covers (ipc->session, world->conv));
  mock_policy_end (world);
}

/* How many good drafts it takes to be held once only. */
static void
test_promotion_while_held (MockWorld *world)
{
  purple_prefs_set_string (ROOT "/habits", "empathy.sympathy=5");
  mock_policy_begin (world, STRICT);
  mock_ui_send (world->conv, MOCK_COLD);
  assert_held (world);
  mock_policy_change (world, STRICT "[attune]\npromotion=5\n");
  assert_held (world);
  mock_ui_send (world->conv, MOCK_WARM);
  mock_assert_sent (MOCK_WARM);
  /* And once it has left, it counts. */
  purple_prefs_set_string (ROOT "/habits", "empathy.sympathy=5");
  mock_policy_begin (world, STRICT "[attune]\npromotion=5\n");
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
  mock_policy_end (world);
}

static void
test_preferences_follow (MockWorld *world)
{
  mock_policy_begin (world, "");
  g_assert_cmpstr (purple_prefs_get_string (ROOT "/groups"), ==, "Customers, Support");
  mock_policy_change (world, "[attune]\ngroups=VIP\nlive-hints=off\n");
  g_assert_cmpstr (purple_prefs_get_string (ROOT "/groups"), ==, "VIP");
  g_assert_false (purple_prefs_get_bool (ROOT "/live"));
  purple_prefs_set_string (ROOT "/groups", "Mine");
  mock_policy_change (world, "[attune]\ngroups=Other\n");
  g_assert_cmpstr (purple_prefs_get_string (ROOT "/groups"), ==, "Mine");
  g_assert_true (purple_prefs_get_bool (ROOT "/live"));
  /* Back to what it was: it follows again. */
  purple_prefs_set_string (ROOT "/groups", "VIP");
  mock_policy_change (world, "[attune]\ngroups=Third\n");
  g_assert_cmpstr (purple_prefs_get_string (ROOT "/groups"), ==, "Third");
  mock_policy_change (world, "");
  g_assert_cmpstr (purple_prefs_get_string (ROOT "/groups"), ==, "Customers, Support");
  g_assert_false (purple_prefs_exists (ROOT "/followed/groups"));
  mock_policy_end (world);
}

static void
test_own_file (MockWorld *world)
{
  g_autofree char *folder = g_build_filename (purple_user_dir (), "attune", NULL);
  g_autofree char *own = g_build_filename (folder, "attune.conf", NULL);

  mock_policy_begin (world, "[attune]\nmode=strict\n");
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (own, "[attune]\nmode=off\n", -1, NULL));
  mock_policy_wait (world);
  assert_goes (world, MOCK_COLD);
  mock_policy_change (world, STRICT);
  mock_protocol_forget ();
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  assert_held (world);
  mock_policy_end (world);
}

/* --- the team's folder ------------------------------------------------------ */

#define TEAM "[attune]\nteam-folder=%s/team\n"
#define SHRUG "Hi Dana, I understand how upsetting that must be. It is your planet. Which box was it?"
#define PACK                            \
  "language: en\n"                      \
  "rules:\n"                            \
  "  - id: shrug\n"                     \
  "    check: dismissal\n"              \
  "    match: your planet\n"            \
  "    say: Not theirs alone.\n"        \
  "    catches: [your planet]\n"        \
  "    passes: [our planet]\n"

static void
assert_shrug_is_held (MockWorld *world)
{
  mock_protocol_forget ();
  mock_ui_send (world->conv, SHRUG);
  mock_assert_sent ("");
  mock_ui_send (world->conv, "/attune send");
}

static void
test_team (MockWorld *world)
{
  mock_policy_write ("team/attune.conf", STRICT);
  mock_policy_write ("team/packs/en/a.yaml", PACK);
  mock_policy_begin (world, TEAM);
  assert_shrug_is_held (world);
  mock_world_complain (world);
  mock_protocol_forget ();
  mock_ui_send (world->conv, MOCK_COLD);
  assert_held (world);
  mock_policy_end (world);
}

/* Its packs are read anew, too. */
static void
test_team_packs_change (MockWorld *world)
{
  mock_policy_write ("team/attune.conf", "");
  mock_policy_begin (world, TEAM);
  assert_goes (world, SHRUG);
  mock_policy_write ("team/packs/en/a.yaml", PACK);
  mock_policy_wait (world);
  assert_shrug_is_held (world);
  mock_policy_end (world);
}

/* The client starts with a copy that somebody has emptied. */
static void
test_copy_edited (MockWorld *world)
{
  g_autofree char *copy = g_build_filename (purple_user_dir (), "attune", "team-copy", "packs", "en", "a.yaml", NULL);

  mock_policy_write ("team/packs/en/a.yaml", PACK);
  mock_policy_begin (world, TEAM);
  assert_shrug_is_held (world);
  g_assert_true (g_file_set_contents (copy, "language: en\n", -1, NULL));
  mock_policy_begin (world, TEAM);
  assert_shrug_is_held (world);
  mock_policy_end (world);
}

static guint
count_lines (const char *part)
{
  guint n = 0;
  guint i;

  for (i = 0; i < mock_ui_lines ()->len; i++)
    n += strstr (g_ptr_array_index (mock_ui_lines (), i), part) != NULL;
  return n;
}

/* Said once, and its last good copy counts, packs and locks and all; also for
 * the next start. */
static void
test_team_away (MockWorld *world)
{
  guint start;

  mock_policy_write ("team/attune.conf", STRICT);
  mock_policy_write ("team/packs/en/a.yaml", PACK);
  mock_policy_begin (world, TEAM);
  mock_policy_write ("team/attune.conf", NULL);
  mock_policy_write ("team/packs/en/a.yaml", NULL);
  mock_policy_wait (world);
  for (start = 0; start < 2; start++)
    {
      mock_ui_forget ();
      assert_shrug_is_held (world);
      mock_world_complain (world);
      mock_protocol_forget ();
      mock_ui_send (world->conv, MOCK_COLD);
      assert_held (world);
      g_assert_cmpuint (count_lines ("Your team’s folder cannot be read, so Attune goes by its last copy."), ==, 1);
      mock_ui_send (world->conv, "/attune status");
      g_assert_cmpuint (count_lines ("1 problem in the settings: "), ==, 1);
      g_assert_cmpuint (count_lines ("/team: the team’s folder cannot be read, so its last good copy counts"), ==, 1);
      mock_policy_begin (world, TEAM);
    }
  /* It is back. */
  mock_policy_write ("team/attune.conf", "[attune]\nmode=off\n");
  mock_policy_wait (world);
  assert_goes (world, MOCK_COLD);
  mock_policy_end (world);
}

static void
test_no_copy (MockWorld *world)
{
  mock_policy_begin (world, TEAM);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
  g_assert_cmpuint (count_lines ("Your team’s folder cannot be read, so Attune goes on without it."), ==, 1);
  mock_policy_end (world);
}

/* A folder that the agent names in the preferences, with its locks. */
static void
test_chosen_team (MockWorld *world)
{
  g_autofree char *team = g_build_filename (mock_policy_folder (), "team", NULL);

  mock_policy_write ("team/attune.conf", STRICT);
  mock_policy_begin (world, "");
  purple_prefs_set_string (ROOT "/team-packs", team);
  mock_policy_wait (world);
  mock_ui_send (world->conv, MOCK_COLD);
  assert_held (world);
  mock_ui_send (world->conv, "/attune mode off");
  g_assert_true (mock_ui_has_line ("Your team has set this"));
  mock_policy_end (world);
}

/* However much that folder locks, the agent sees which one it is, and may name
 * another: only the system keeps it. */
static void
test_chosen_team_locks_all (MockWorld *world)
{
  g_autofree char *team = g_build_filename (mock_policy_folder (), "team", NULL);
  PurplePluginPrefFrame *frame;
  gboolean found = FALSE;
  GList *at;

  mock_policy_write ("team/attune.conf", "[attune]\nmode=strict\n[lock]\nkeys=*\n");
  mock_policy_begin (world, "");
  purple_prefs_set_string (ROOT "/team-packs", team);
  mock_policy_wait (world);
  frame = ((PurplePluginUiInfo *) world->plugin->info->prefs_info)->get_plugin_pref_frame (world->plugin);
  for (at = purple_plugin_pref_frame_get_prefs (frame); at != NULL; at = at->next)
    found |= g_strcmp0 (purple_plugin_pref_get_name (at->data), ROOT "/team-packs") == 0;
  g_assert_true (found);
  purple_plugin_pref_frame_destroy (frame);
  mock_ui_send (world->conv, "/attune mode off");
  g_assert_true (mock_ui_has_line ("Your team has set this"));
  purple_prefs_set_string (ROOT "/team-packs", "");
  mock_policy_wait (world);
  mock_ui_send (world->conv, "/attune mode off");
  assert_goes (world, MOCK_COLD);
  mock_policy_end (world);
}

#define CALM "Hi Dana, I understand how upsetting that must be, but calm down. Which box was it?"

static void
test_own_packs (MockWorld *world)
{
  g_autofree char *folder = g_build_filename (purple_user_dir (), "attune", "packs", "en", NULL);
  g_autofree char *path = g_build_filename (folder, "mine.yaml", NULL);

  mock_policy_write ("system/attune.conf", "");
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "language: en\nrules:\n  - {id: calm-down, off: yes}\n", -1, NULL));
  mock_policy_begin (world, "");
  assert_goes (world, CALM);
  mock_policy_change (world, "[attune]\nown-packs=off\n");
  mock_protocol_forget ();
  mock_ui_send (world->conv, CALM);
  mock_assert_sent ("");
  mock_policy_end (world);
}

static void
add (void)
{
  mock_world_add ("/policy-change/picked-up", test_picked_up);
  mock_world_add ("/policy-change/mode-while-held", test_mode_while_held);
  mock_world_add ("/policy-change/unlocked-while-held", test_unlocked_while_held);
  mock_world_add ("/policy-change/scope-while-held", test_scope_while_held);
  mock_world_add ("/policy-change/check-while-held", test_check_while_held);
  mock_world_add ("/policy-change/stricter-while-held", test_stricter_while_held);
  mock_world_add ("/policy-change/in-entry-while-held", test_in_entry_while_held);
  mock_world_add ("/policy-change/promotion-while-held", test_promotion_while_held);
  mock_world_add ("/policy-change/preferences-follow", test_preferences_follow);
  mock_world_add ("/policy-change/own-file", test_own_file);
  mock_world_add ("/policy-change/team", test_team);
  mock_world_add ("/policy-change/team-packs-change", test_team_packs_change);
  mock_world_add ("/policy-change/copy-edited", test_copy_edited);
  mock_world_add ("/policy-change/team-away", test_team_away);
  mock_world_add ("/policy-change/no-copy", test_no_copy);
  mock_world_add ("/policy-change/chosen-team", test_chosen_team);
  mock_world_add ("/policy-change/chosen-team-locks-all", test_chosen_team_locks_all);
  mock_world_add ("/policy-change/own-packs", test_own_packs);
}

int
main (int argc, char **argv)
{
  return mock_policy_main (argc, argv, add);
}
