/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "policy-folders.h"

#include <glib/gstdio.h>
#include <string.h>

Folders *
folders_new (void)
{
  Folders *folders = g_new0 (Folders, 1);
  g_autoptr (GError) error = NULL;

  folders->root = g_dir_make_tmp ("attune-policy-XXXXXX", &error);
  g_assert_no_error (error);
  folders->system = g_build_filename (folders->root, "system", NULL);
  folders->team = g_build_filename (folders->root, "team", NULL);
  folders->own = g_build_filename (folders->root, "own", NULL);
  folders->copy = g_build_filename (folders->root, "own", "copy", NULL);
  return folders;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *within = g_build_filename (path, name, NULL);

      remove_tree (within);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}

void
folders_remove (Folders *folders, const char *name)
{
  g_autofree char *path = g_build_filename (folders->root, name, NULL);

  remove_tree (path);
}

void
folders_free (Folders *folders)
{
  remove_tree (folders->root);
  g_free (folders->root);
  g_free (folders->system);
  g_free (folders->team);
  g_free (folders->own);
  g_free (folders->copy);
  g_free (folders);
}

void
folders_write (Folders *folders, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folders->root, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GString) whole = g_string_new (text);
  g_autoptr (GError) error = NULL;

  g_string_replace (whole, "%s", folders->root, 1);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, whole->str, (gssize) whole->len, &error);
  g_assert_no_error (error);
}

AttunePolicyPlaces
folders_places (Folders *folders, const char *chosen)
{
  return (AttunePolicyPlaces){ folders->system, folders->own, chosen, folders->copy };
}

AttunePolicy *
folders_load (Folders *folders, const char *chosen, AttunePolicyLoading how)
{
  AttunePolicyPlaces places = folders_places (folders, chosen);

  return attune_policy_load (&places, how);
}

char *
folders_problem (Folders *folders, const AttunePolicy *policy)
{
  const GPtrArray *problems = attune_policy_problems (policy);
  g_autofree char *root = g_strconcat (folders->root, "/", NULL);
  g_autoptr (GString) message = NULL;

  if (problems->len == 0)
    return g_strdup ("");
  message = g_string_new (((const GError *) g_ptr_array_index (problems, 0))->message);
  g_string_replace (message, root, "", 0);
  g_test_message ("%s", message->str);
  g_assert_cmpuint (problems->len, ==, 1);
  return g_string_free (g_steal_pointer (&message), FALSE);
}
