/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-policy.h"

#include <glib/gstdio.h>
#include <signals.h>
#include <util.h>

#define LONGEST 30 /* seconds that it may take to notice, on a busy computer */

static char *folder;
static gboolean noticed;

int
mock_policy_main (int argc, char **argv, void (*add) (void))
{
  g_autofree char *system = NULL;
  int status;

  folder = g_dir_make_tmp ("attune-policy-XXXXXX", NULL);
  g_assert_nonnull (folder);
  system = g_build_filename (folder, "system", NULL);
  /* Once, as the plugin has a thread. */
  g_setenv ("ATTUNE_SYSTEM_CONFIG", system, TRUE);
  g_unsetenv ("ATTUNE_OWN_PACKS");
  status = mock_world_main (argc, argv, add);
  g_rmdir (folder);
  g_free (folder);
  return status;
}

const char *
mock_policy_folder (void)
{
  return folder;
}

void
mock_policy_write (const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autoptr (GString) whole = g_string_new (text);
  g_autoptr (GError) error = NULL;

  if (text == NULL)
    {
      g_assert_cmpint (g_unlink (path), ==, 0);
      return;
    }
  g_string_replace (whole, "%s", folder, 1);
  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_file_set_contents (path, whole->str, (gssize) whole->len, &error);
  g_assert_no_error (error);
}

void
mock_policy_begin (MockWorld *world, const char *text)
{
  mock_policy_write ("system/attune.conf", text);
  mock_world_unload (world);
  mock_world_load (world);
  mock_ui_forget ();
  mock_protocol_forget ();
  mock_world_complain (world);
}

static void
on_changed (PurpleConversation *conv, gpointer data)
{
  /* Of one conversation is something else. */
  if (conv == NULL)
    noticed = TRUE;
}

void
mock_policy_wait (MockWorld *world)
{
  gint64 until = g_get_monotonic_time () + LONGEST * G_USEC_PER_SEC;
  static int handle;

  noticed = FALSE;
  purple_signal_connect (world->plugin, "attune-changed", &handle, PURPLE_CALLBACK (on_changed), NULL);
  while (!noticed && g_get_monotonic_time () < until)
    g_main_context_iteration (NULL, TRUE);
  purple_signals_disconnect_by_handle (&handle);
  g_assert_true (noticed);
  mock_ui_settle ();
}

void
mock_policy_change (MockWorld *world, const char *text)
{
  mock_policy_write ("system/attune.conf", text);
  mock_policy_wait (world);
}

void
mock_policy_end (MockWorld *world)
{
  g_autofree char *own = g_build_filename (purple_user_dir (), "attune", NULL);

  if (purple_plugin_is_loaded (world->plugin))
    mock_world_unload (world);
  mock_ui_remove_folder (folder);
  if (g_file_test (own, G_FILE_TEST_EXISTS))
    mock_ui_remove_folder (own);
}
