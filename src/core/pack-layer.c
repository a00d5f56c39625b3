/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/pack.h"

#include <string.h>
#include <glib/gstdio.h>

#include "core/pack-private.h"

/* Where packs are, and in which order they come: built in, then the
 * administrator's, the team's and the agent's own. */

const char *
attune_pack_layer_name (AttunePackLayer layer)
{
  static const char *const NAMES[] = { "built-in", "system", "team", "own", "file" };

  return NAMES[layer];
}

const char *
attune_packs_default_folder (void)
{
  const char *folder = g_getenv ("ATTUNE_PACKS");

  return folder != NULL && *folder != '\0' ? folder : PKGDATADIR "/packs";
}

const char *
attune_packs_layer_folder (AttunePackLayer layer)
{
  const char *folder = NULL;

  switch (layer)
    {
    case ATTUNE_LAYER_BUILT_IN:
      return attune_packs_default_folder ();
    case ATTUNE_LAYER_SYSTEM:
      folder = g_getenv ("ATTUNE_SYSTEM_PACKS");
      if (folder == NULL)
        folder = SYSCONFDIR "/attune/packs";
      break;
    case ATTUNE_LAYER_TEAM:
      folder = g_getenv ("ATTUNE_TEAM_PACKS");
      break;
    case ATTUNE_LAYER_OWN:
      folder = g_getenv ("ATTUNE_OWN_PACKS");
      break;
    case ATTUNE_LAYER_FILE:
    default:
      break;
    }
  return folder;
}

void
attune_packs_set_layer (AttunePacks *packs, AttunePackLayer layer)
{
  packs->layer = layer;
}

void
attune_packs_leave_out (AttunePacks *packs, const char *path)
{
  g_ptr_array_add (packs->left_out, g_strdup (path));
}

static gboolean
is_left_out (const AttunePacks *packs, const char *path)
{
  GStatBuf here;
  GStatBuf other;
  guint i;

  for (i = 0; i < packs->left_out->len; i++)
    if (g_stat (path, &here) == 0 && g_stat (g_ptr_array_index (packs->left_out, i), &other) == 0
        && here.st_dev == other.st_dev && here.st_ino == other.st_ino)
      return TRUE;
  return FALSE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The names in a folder, sorted; NULL, and reported, when it cannot be read. */
static GPtrArray *
list_folder (const char *folder, GPtrArray *problems)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *names;
  const char *name;

  if (dir == NULL)
    {
      if (problems != NULL)
        g_ptr_array_add (problems, g_error_new (ATTUNE_PACK_ERROR, ATTUNE_PACK_ERROR_FILE,
                                                "%s: this folder of packs cannot be read; check its name and its permissions", folder));
      return NULL;
    }
  names = g_ptr_array_new_with_free_func (g_free);
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static void
load_language_folder (AttunePacks *packs, const char *folder, GPtrArray *problems)
{
  g_autoptr (GPtrArray) names = list_folder (folder, problems);
  guint i;

  for (i = 0; names != NULL && i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_str_has_suffix (name, ".yaml") && !is_left_out (packs, path))
        attune_packs_load_file (packs, path, problems);
    }
}

static gboolean
load_names (AttunePacks *packs, const char *folder, GPtrArray *problems)
{
  g_autoptr (GPtrArray) names = list_folder (folder, problems);
  guint i;

  for (i = 0; names != NULL && i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (attune_packs_is_language (name) && g_file_test (path, G_FILE_TEST_IS_DIR))
        load_language_folder (packs, path, problems);
      else if (g_str_has_suffix (name, ".yaml") && !is_left_out (packs, path))
        attune_packs_file_problem (problems, path, "a pack stands in the folder of its language; move it to en/ or de/ beside it");
    }
  return names != NULL;
}

static gboolean
has_pack (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".yaml"))
      return TRUE;
  return FALSE;
}

gboolean
attune_packs_are_in (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (attune_packs_is_language (name) && has_pack (path))
        return TRUE;
    }
  return FALSE;
}

guint
attune_packs_load_folder (AttunePacks *packs, const char *folder, GPtrArray *problems)
{
  guint before = packs->rules->len;

  load_names (packs, folder, problems);
  return packs->rules->len - MIN (before, packs->rules->len);
}

gboolean
attune_packs_load_layer (AttunePacks *packs, AttunePackLayer layer, const char *folder, gboolean needed, GPtrArray *problems)
{
  if (folder == NULL || *folder == '\0')
    return FALSE;
  if (!needed && !g_file_test (folder, G_FILE_TEST_EXISTS))
    return FALSE;
  attune_packs_set_layer (packs, layer);
  return load_names (packs, folder, problems);
}
