/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/cli.h"
#include "cli/report-files.h"

#define DEEPEST 32

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
search_folder (const char *folder, guint depth, GPtrArray *files, gboolean *good)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL) {
    attune_say (_("attune report: %s."), error->message);
    *good = FALSE;
    return;
  }
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = g_build_filename (folder, names->pdata[i], NULL);
    /* a link to a folder may lead back here */
    if (!g_file_test (path, G_FILE_TEST_IS_DIR)) {
      if (g_str_has_suffix (path, ".db"))
        g_ptr_array_add (files, g_steal_pointer (&path));
    } else if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK) && depth < DEEPEST)
      search_folder (path, depth + 1, files, good);
  }
}

static void
add_record (const char *record, GPtrArray *files, gboolean *good)
{
  guint n_before = files->len;
  g_autofree char *shown = g_filename_display_name (record);

  if (!g_file_test (record, G_FILE_TEST_IS_DIR)) {
    g_ptr_array_add (files, g_strdup (record));
    return;
  }
  gboolean searched = TRUE;
  search_folder (record, 0, files, &searched);
  if (searched && files->len == n_before)
    attune_say (_("attune report: There is no record (*.db) in %s."), shown);
  if (files->len == n_before || !searched)
    *good = FALSE;
}

GStrv
attune_report_files (const char *const *records, gboolean *good)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *own = attune_own_record ();

  for (guint i = 0; records[i] != NULL; i++)
    add_record (records[i], files, good);
  if (records[0] == NULL && g_file_test (own, G_FILE_TEST_EXISTS))
    g_ptr_array_add (files, g_steal_pointer (&own));
  else if (records[0] == NULL) {
    attune_say (_("attune report: There is no record yet in %s. Name one, or a folder of them."), own);
    *good = FALSE;
  }
  g_ptr_array_add (files, NULL);
  return (GStrv) g_ptr_array_free (g_steal_pointer (&files), FALSE);
}
