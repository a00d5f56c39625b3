/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include "cli/cli.h"
#include "cli/preferences.h"
#include "core/policy-load.h"

char *
attune_user_folder (const char *named)
{
  return named != NULL ? g_strdup (named) : g_build_filename (g_get_home_dir (), ".purple", NULL);
}

char *
attune_own_record (void)
{
  g_autofree char *user = attune_user_folder (NULL);

  return g_build_filename (user, "attune", "record.db", NULL);
}

gboolean
attune_is_same_file (const char *one, const char *other)
{
  GStatBuf a, b;

  return one != NULL && other != NULL && g_stat (one, &a) == 0 && g_stat (other, &b) == 0 && a.st_dev == b.st_dev
         && a.st_ino == b.st_ino;
}

gboolean
attune_is_user_folder (const char *folder)
{
  static const char *const FILES[] = { "prefs.xml", "accounts.xml", "blist.xml" };
  g_autofree char *usual = attune_user_folder (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (FILES); i++) {
    g_autofree char *path = g_build_filename (folder, FILES[i], NULL);
    if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
      return TRUE;
  }
  return attune_is_same_file (folder, usual);
}

/* What the user chose for @key; NULL: nothing. */
static const char *
find_choice (GHashTable *preferences, AttunePolicyKey key)
{
  const AttunePolicyKeyInfo *info = attune_policy_key_info (key);
  g_autofree char *followed = g_strconcat (ATTUNE_POLICY_FOLLOWED "/", info->name, NULL);

  if (info->preference == NULL)
    return NULL;
  return attune_policy_choice (key, g_hash_table_lookup (preferences, info->preference), g_hash_table_lookup (preferences, followed));
}

AttunePolicy *
attune_open_policy (const char *user)
{
  g_autofree char *folder = attune_user_folder (user);
  g_autofree char *own = g_build_filename (folder, "attune", NULL);
  g_autofree char *copy = g_build_filename (own, ATTUNE_POLICY_COPY, NULL);
  g_autoptr (GHashTable) preferences = attune_preferences_read (folder);
  AttunePolicyPlaces places = {
    .system = attune_policy_system_folder (),
    .own = own,
    .team = find_choice (preferences, ATTUNE_KEY_TEAM_FOLDER),
    .copy = copy,
  };
  AttunePolicy *policy = attune_policy_load (&places, ATTUNE_POLICY_READ);
  gboolean strict = attune_policy_is_held_strict (policy, attune_policy_lists (policy, ATTUNE_KEY_TRAINEES, g_get_user_name ()));

  for (guint key = 0; key < ATTUNE_N_KEYS; key++) {
    const char *choice = find_choice (preferences, key);
    if (choice != NULL && !(strict && key >= ATTUNE_KEY_CHECKS))
      attune_policy_prefer (policy, key, choice);
  }
  return policy;
}
