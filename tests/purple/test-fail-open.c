/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <glib/gstdio.h>
#include <string.h>

/* A fault in the coach never keeps a message from being sent. */

typedef struct {
  char *folder;
  char *before;
} Packs;

/* Loads the plugin anew with these packs: a file en/one.yaml, or none. */
static void
load_with (MockWorld *world, Packs *packs, const char *yaml)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *language = NULL;
  g_autofree char *file = NULL;

  packs->folder = g_dir_make_tmp ("attune-packs-XXXXXX", &error);
  g_assert_no_error (error);
  language = g_build_filename (packs->folder, "en", NULL);
  file = g_build_filename (language, "one.yaml", NULL);
  g_assert_cmpint (g_mkdir (language, 0700), ==, 0);
  if (yaml != NULL)
    {
      g_file_set_contents (file, yaml, -1, &error);
      g_assert_no_error (error);
    }
  packs->before = g_strdup (g_getenv ("ATTUNE_PACKS"));
  mock_world_unload (world);
  g_setenv ("ATTUNE_PACKS", packs->folder, TRUE);
  mock_world_load (world);
  mock_ui_forget ();
}

static void
clear (Packs *packs)
{
  g_setenv ("ATTUNE_PACKS", packs->before, TRUE);
  mock_ui_remove_folder (packs->folder);
  g_free (packs->folder);
  g_free (packs->before);
}

static void
test_no_packs (MockWorld *world)
{
  Packs packs;

  load_with (world, &packs, NULL);
  mock_world_complain (world);
  mock_ui_type (world->conv, "Calm down.");
  mock_ui_press_enter_only (world->conv);
  mock_assert_sent ("Calm down.");
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("Calm down.\n" MOCK_COLD);
  /* It says so, once. */
  g_assert_cmpuint (mock_ui_lines ()->len, ==, 1);
  g_assert_true (mock_ui_has_line ("lets every message through"));
  g_assert_nonnull (strstr (mock_ui_debug (), packs.folder));
  mock_ui_send (world->conv, "/attune status");
  g_assert_true (mock_ui_has_line ("No phrases could be loaded"));
  clear (&packs);
}

/* Nor does it wait for more lines then. */
static void
test_no_packs_lines (MockWorld *world)
{
  Packs packs;

  load_with (world, &packs, NULL);
  purple_conversation_set_features (world->conv, PURPLE_CONNECTION_NO_NEWLINES);
  mock_ui_type (world->conv, "Calm\ndown.");
  mock_ui_press_enter_only (world->conv);
  mock_assert_sent ("Calm\ndown.");
  clear (&packs);
}

static void
test_no_folder (MockWorld *world)
{
  Packs packs = { g_strdup ("/nonexistent/attune"), g_strdup (g_getenv ("ATTUNE_PACKS")) };

  mock_world_unload (world);
  g_setenv ("ATTUNE_PACKS", packs.folder, TRUE);
  mock_world_load (world);
  mock_ui_send (world->conv, "Calm down.");
  mock_assert_sent ("Calm down.");
  g_setenv ("ATTUNE_PACKS", packs.before, TRUE);
  g_free (packs.folder);
  g_free (packs.before);
}

/* A rule with a mistake is skipped and reported with file and line; the
 * others work. */
static void
test_broken_rule (MockWorld *world)
{
  Packs packs;

  load_with (world, &packs,
             "check: dismissal\n"
             "language: en\n"
             "rules:\n"
             "  - id: broken\n"
             "    match: \"(never closed\"\n"
             "    say: \"“%s” is broken.\"\n"
             "    catches: [\"never closed\"]\n"
             "    passes: [\"closed\"]\n"
             "  - id: whatever\n"
             "    signal: dismissal\n"
             "    match: \"whatever\"\n"
             "    level: nudge\n"
             "    say: \"“%s” brushes people off.\"\n"
             "    catches: [\"Whatever.\"]\n"
             "    passes: [\"What ever happened?\"]\n");
  g_assert_nonnull (strstr (mock_ui_debug (), "one.yaml:"));
  mock_ui_send (world->conv, "Whatever.");
  mock_assert_sent ("");
  g_assert_true (mock_ui_has_line ("“Whatever” brushes people off."));
  mock_ui_send (world->conv, "/attune status");
  g_assert_true (mock_ui_has_line ("1 problem in the rules: "));
  clear (&packs);
}

static void
add (void)
{
  mock_world_add ("/fail-open/no-packs", test_no_packs);
  mock_world_add ("/fail-open/no-packs-lines", test_no_packs_lines);
  mock_world_add ("/fail-open/no-folder", test_no_folder);
  mock_world_add ("/fail-open/broken-rule", test_broken_rule);
}

int
main (int argc, char **argv)
{
  return mock_world_main (argc, argv, add);
}
