/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "core/check.h"
#include "harness.h"

/* The packs of the tree. */

static void
test_shipped (void)
{
  g_autoptr (GPtrArray) failures = g_ptr_array_new_with_free_func (g_free);
  const AttunePacks *packs = harness_packs ();
  guint i;

  g_assert_cmpuint (attune_packs_test (packs, NULL, failures), >=, 2 * attune_packs_rules (packs)->len);
  for (i = 0; i < failures->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (failures, i));
  g_assert_cmpuint (failures->len, ==, 0);
}

static gboolean
is_check (const char *id)
{
  const AttuneCheck *check;

  for (check = attune_checks (); check->id != NULL; check++)
    if (strcmp (check->id, id) == 0)
      return TRUE;
  return FALSE;
}

/* Every rule that speaks does so for a check that there is. */
static void
test_shipped_checks (void)
{
  const GPtrArray *rules = attune_packs_rules (harness_packs ());
  guint i;

  for (i = 0; i < rules->len; i++)
    {
      const AttuneRule *rule = g_ptr_array_index (rules, i);

      g_test_message ("%s:%u", rule->file, rule->line);
      if (rule->check != NULL)
        g_assert_true (is_check (rule->check));
      g_assert_nonnull (rule->source);
    }
}

/* Every file says where its phrases and lists come from. */
static void
test_sources (void)
{
  g_autoptr (GDir) languages = g_dir_open (attune_packs_default_folder (), 0, NULL);
  const char *language;
  guint files = 0;

  g_assert_nonnull (languages);
  while ((language = g_dir_read_name (languages)) != NULL)
    {
      g_autofree char *folder = g_build_filename (attune_packs_default_folder (), language, NULL);
      g_autoptr (GDir) packs = g_dir_open (folder, 0, NULL);
      const char *name;

      while (packs != NULL && (name = g_dir_read_name (packs)) != NULL)
        {
          g_autofree char *path = g_build_filename (folder, name, NULL);
          g_autofree char *yaml = NULL;

          if (!g_str_has_suffix (name, ".yaml"))
            continue;
          g_test_message ("%s", path);
          g_assert_true (g_file_get_contents (path, &yaml, NULL, NULL));
          g_assert_true (strstr (yaml, "\nsource: ") != NULL || strstr (yaml, "\n# Source: ") != NULL);
          files++;
        }
    }
  g_assert_cmpuint (files, >, 20);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack-shipped/examples", test_shipped);
  g_test_add_func ("/pack-shipped/checks", test_shipped_checks);
  g_test_add_func ("/pack-shipped/sources", test_sources);
  return g_test_run ();
}
