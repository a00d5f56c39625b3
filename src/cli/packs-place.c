/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/cli.h"

/* A command that was built but not installed finds the packs beside it:
 * BUILD/src/packs is the source tree's, or a link to it. NULL: installed. */
static char *
find_packs_of_tree (void)
{
  g_autofree char *executable = g_file_read_link ("/proc/self/exe", NULL);
  if (executable == NULL)
    return NULL;
  g_autofree char *folder = g_path_get_dirname (executable);
  g_autofree char *packs = g_build_filename (folder, "src", "packs", NULL);
  if (!g_file_test (packs, G_FILE_TEST_IS_DIR))
    return NULL;
  return g_steal_pointer (&packs);
}

char *
attune_packs_place (const char *folder)
{
  if (folder != NULL)
    return g_strdup (folder);
  if (g_getenv ("ATTUNE_PACKS") == NULL) {
    char *packs = find_packs_of_tree ();
    if (packs != NULL)
      return packs;
  }
  return g_strdup (attune_packs_default_folder ());
}

void
attune_report_problems (const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    attune_report ("%s", ((const GError *) problems->pdata[i])->message);
}

gboolean
attune_load_packs (AttunePacks *packs, const char *place, GPtrArray *problems)
{
  g_autofree char *shown = g_filename_display_name (place);
  guint n_rules = 0;

  if (g_file_test (place, G_FILE_TEST_IS_DIR))
    n_rules = attune_packs_load_folder (packs, place, problems);
  attune_report_problems (problems);
  if (n_rules == 0)
    attune_report (_("attune: There are no rules in %s. Name a folder that holds packs with --packs, or in ATTUNE_PACKS."),
                   shown);
  return n_rules > 0;
}

AttunePacks *
attune_open_packs (const char *folder)
{
  g_autofree char *place = attune_packs_place (folder);
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);

  if (!attune_load_packs (packs, place, problems))
    return NULL;
  return g_steal_pointer (&packs);
}
