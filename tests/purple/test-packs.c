/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <glib/gstdio.h>
#include <prefs.h>
#include <string.h>
#include <util.h>

/* Packs of the agent's own and of the team, in the plugin. */

#define RULE(id, match)                            \
  "  - id: " id "\n"                                \
  "    check: dismissal\n"                         \
  "    match: \"" match "\"\n"                     \
  "    say: \"The rule " id " saw “%s”.\"\n"       \
  "    catches: [\"" match "\"]\n"                 \
  "    passes: [Hello]\n"
#define PACK(rules) "language: en\nrules:\n" rules

#define TEAM "/plugins/core/attune/team-packs"

static char *
own_folder (void)
{
  return g_build_filename (purple_user_dir (), "attune", "packs", NULL);
}

static void
write_pack (const char *folder, const char *name, const char *pack)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, pack, -1, &error);
  g_assert_no_error (error);
}

static void
load_again (MockWorld *world)
{
  mock_world_unload (world);
  mock_world_load (world);
  mock_ui_forget ();
  mock_protocol_forget ();
}

/* What the rules here do not say should not be said by others. */
static void
hear_only_dismissal (void)
{
  static const char *const others[] = { "name", "name.overuse", "empathy", "question", "tone", "ownership" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_strconcat ("/plugins/core/attune/checks/", others[i], NULL);

      purple_prefs_set_bool (path, FALSE);
    }
}

static gboolean
is_held (MockWorld *world, const char *draft)
{
  gboolean held;

  hear_only_dismissal ();
  mock_protocol_forget ();
  mock_ui_send (world->conv, draft);
  held = mock_protocol_sent ()->len == 0;
  if (held)
    mock_ui_send (world->conv, "/attune send");
  return held;
}

/* What is in the user's folder counts from the next time that the plugin is
 * loaded, and no longer when it has gone. */
static void
test_own (MockWorld *world)
{
  g_autofree char *folder = own_folder ();

  write_pack (folder, "en/mine.yaml",
              "language: en\nwords:\n  dismissed: [whatever]\nrules:\n" RULE ("shrug", "your planet")
              "  - {id: calm-down, off: yes}\n");
  g_assert_false (is_held (world, "Your planet"));
  load_again (world);
  mock_ui_send (world->conv, "Your planet");
  mock_assert_sent ("");
  g_assert_true (mock_ui_has_line ("The rule shrug saw “Your planet”."));
  mock_ui_send (world->conv, "/attune send");
  g_assert_false (is_held (world, "Calm down."));
  mock_ui_forget ();
  mock_ui_send (world->conv, "/attune status");
  g_assert_false (mock_ui_has_line ("problem"));
  mock_ui_remove_folder (folder);
  load_again (world);
  g_assert_false (is_held (world, "Your planet"));
  g_assert_true (is_held (world, "Calm down."));
}

/* The agent's own word is the last; the preference wins over the environment. */
static void
test_team (MockWorld *world)
{
  g_autofree char *team = g_dir_make_tmp ("attune-team-XXXXXX", NULL);
  g_autofree char *other = g_dir_make_tmp ("attune-team-XXXXXX", NULL);
  g_autofree char *own = own_folder ();

  write_pack (team, "en/rules.yaml", PACK (RULE ("one", "wrong window") RULE ("two", "wrong desk")));
  write_pack (other, "en/rules.yaml", PACK (RULE ("three", "wrong door")));
  write_pack (own, "en/mine.yaml", PACK ("  - {id: two, off: yes}\n"));
  g_setenv ("ATTUNE_TEAM_PACKS", other, TRUE);
  purple_prefs_set_string (TEAM, team);
  load_again (world);
  g_assert_true (is_held (world, "Wrong window"));
  g_assert_false (is_held (world, "Wrong desk"));
  g_assert_false (is_held (world, "Wrong door"));

  purple_prefs_set_string (TEAM, " ");
  load_again (world);
  g_assert_false (is_held (world, "Wrong window"));
  g_assert_true (is_held (world, "Wrong door"));
  /* Now there is no rule that the own pack could switch off. */
  mock_ui_forget ();
  mock_ui_send (world->conv, "/attune status");
  g_assert_true (mock_ui_has_line ("mine.yaml:3: there is no rule “two” to switch off"));

  g_setenv ("ATTUNE_TEAM_PACKS", "", TRUE);
  purple_prefs_set_string (TEAM, "");
  mock_ui_remove_folder (own);
  mock_ui_remove_folder (team);
  mock_ui_remove_folder (other);
}

/* “~/” is the home folder; one that is not there is said, and all else works. */
static void
test_team_missing (MockWorld *world)
{
  g_autofree char *where = g_build_filename (g_get_home_dir (), "no-such-attune-team", NULL);
  g_autofree char *said = g_strdup_printf ("1 problem in the settings: %s: the team’s folder cannot be read", where);

  purple_prefs_set_string (TEAM, "~/no-such-attune-team");
  load_again (world);
  g_assert_nonnull (strstr (mock_ui_debug (), where));
  mock_ui_send (world->conv, "/attune status");
  g_assert_true (mock_ui_has_line (said));
  g_assert_true (is_held (world, "Calm down."));
  purple_prefs_set_string (TEAM, "");
}

/* Mistakes are said in one line of the status; the rest is there. */
static void
test_mistakes (MockWorld *world)
{
  g_autofree char *own = own_folder ();
  guint i;
  guint lines = 0;

  write_pack (own, "en/mine.yaml", PACK ("  - {id: bare, check: tone, match: oh, say: Oh.}\n" RULE ("shrug", "your planet")
                                               "  - {id: nowhere, off: yes}\n"));
  load_again (world);
  g_assert_nonnull (strstr (mock_ui_debug (), "mine.yaml:10: there is no rule “nowhere”"));
  mock_ui_send (world->conv, "/attune status");
  for (i = 0; i < mock_ui_lines ()->len; i++)
    lines += strstr (g_ptr_array_index (mock_ui_lines (), i), "problem") != NULL;
  g_assert_cmpuint (lines, ==, 1);
  g_assert_true (mock_ui_has_line ("2 problems in the rules"));
  g_assert_true (mock_ui_has_line ("mine.yaml:3: the rule “bare” has no examples"));
  g_assert_true (is_held (world, "Your planet"));
  mock_ui_remove_folder (own);
}

static void
add (void)
{
  /* The test's own profile is where own packs are. */
  g_unsetenv ("ATTUNE_OWN_PACKS");
  mock_world_add ("/packs/own", test_own);
  mock_world_add ("/packs/team", test_team);
  mock_world_add ("/packs/team-missing", test_team_missing);
  mock_world_add ("/packs/mistakes", test_mistakes);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
