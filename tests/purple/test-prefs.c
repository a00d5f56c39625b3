/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <pluginpref.h>
#include <prefs.h>
#include <string.h>

static PurplePluginPrefFrame *
open_frame (MockWorld *world)
{
  PurplePluginUiInfo *ui = world->plugin->info->prefs_info;

  g_assert_nonnull (ui);
  return ui->get_plugin_pref_frame (world->plugin);
}

/* Every client shows what is in the frame: each must be a pref that exists. */
static void
test_frame (MockWorld *world)
{
  PurplePluginPrefFrame *frame = open_frame (world);
  guint prefs = 0;
  guint checks = 0;
  GList *at;

  for (at = purple_plugin_pref_frame_get_prefs (frame); at != NULL; at = at->next)
    {
      const char *name = purple_plugin_pref_get_name (at->data);

      g_assert_cmpstr (purple_plugin_pref_get_label (at->data), !=, NULL);
      if (name == NULL)
        continue;
      prefs++;
      g_assert_true (purple_prefs_exists (name));
      if (strstr (name, "/checks/") != NULL)
        {
          checks++;
          g_assert_cmpint (purple_prefs_get_type (name), ==, PURPLE_PREF_BOOLEAN);
          g_assert_true (purple_prefs_get_bool (name));
        }
    }
  g_assert_cmpuint (checks, ==, 14);
  g_assert_cmpuint (prefs, ==, checks + 6 + 1); /* mode, groups, rooms, name, colleagues, team; one account */
  purple_plugin_pref_frame_destroy (frame);
}

/* The pref of the frame whose label contains @label. */
static PurplePluginPref *
find_pref (PurplePluginPrefFrame *frame, const char *label)
{
  GList *at;

  for (at = purple_plugin_pref_frame_get_prefs (frame); at != NULL; at = at->next)
    if (strstr (purple_plugin_pref_get_label (at->data), label) != NULL)
      return at->data;
  g_assert_not_reached ();
}

/* The values of choices are labels and values in turn. */
static void
test_modes (MockWorld *world)
{
  PurplePluginPrefFrame *frame = open_frame (world);
  PurplePluginPref *pref = find_pref (frame, "Mode");
  GList *at;
  guint n = 0;

  g_assert_cmpint (purple_plugin_pref_get_type (pref), ==, PURPLE_PLUGIN_PREF_CHOICE);
  mock_world_complain (world);
  for (at = purple_plugin_pref_get_choices (pref); at != NULL; at = at->next->next)
    {
      const char *value = at->next->data;
      gboolean holds = g_str_equal (value, "coach") || g_str_equal (value, "strict");

      n++;
      mock_protocol_forget ();
      purple_prefs_set_string (purple_plugin_pref_get_name (pref), value);
      mock_ui_send (world->conv, "Calm down.");
      g_assert_cmpuint (mock_protocol_sent ()->len, ==, holds ? 0 : 1);
      mock_ui_send (world->conv, "/attune send");
      mock_assert_sent ("Calm down.");
    }
  g_assert_cmpuint (n, ==, 4);
  purple_plugin_pref_frame_destroy (frame);
}

static void
test_account (MockWorld *world)
{
  PurplePluginPrefFrame *frame = open_frame (world);
  PurplePluginPref *pref = find_pref (frame, "agent@shop.example");
  PurpleConversation *stranger = mock_world_open (world->account, "visitor@web.example");

  g_assert_cmpint (g_list_length (purple_plugin_pref_get_choices (pref)), ==, 6);
  purple_prefs_set_string (purple_plugin_pref_get_name (pref), "on");
  mock_ui_send (stranger, "Calm down.");
  mock_assert_sent ("");
  purple_prefs_set_string (purple_plugin_pref_get_name (pref), "");
  mock_ui_press_enter (stranger);
  mock_ui_send (stranger, "Calm down.");
  mock_assert_sent ("Calm down.\nCalm down.");
  purple_plugin_pref_frame_destroy (frame);
}

static void
test_check_off (MockWorld *world)
{
  mock_world_complain (world);
  purple_prefs_set_bool ("/plugins/core/attune/checks/empathy.sympathy", FALSE);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent (MOCK_COLD);
  /* The others still speak. */
  mock_ui_send (world->conv, "Calm down.");
  mock_assert_sent (MOCK_COLD);
  purple_prefs_set_bool ("/plugins/core/attune/checks/empathy.sympathy", TRUE);
  mock_ui_send (world->conv, "/attune send");
  mock_ui_send (world->conv, "That must be difficult.");
  mock_assert_sent (MOCK_COLD "\nCalm down.");
}

/* A pref that somebody edited by hand does not stop a message. */
static void
test_bad_mode (MockWorld *world)
{
  mock_world_complain (world);
  purple_prefs_set_string ("/plugins/core/attune/mode", "loud");
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
  mock_ui_press_enter (world->conv);
  mock_assert_sent (MOCK_COLD);
}

static void
add (void)
{
  mock_world_add ("/prefs/frame", test_frame);
  mock_world_add ("/prefs/modes", test_modes);
  mock_world_add ("/prefs/account", test_account);
  mock_world_add ("/prefs/check-off", test_check_off);
  mock_world_add ("/prefs/bad-mode", test_bad_mode);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
