/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/prefs.h"

#include <prefs.h>
#include <string.h>

/*
 * A preference is the agent's choice once it differs from what it was before
 * they touched it: our default, or what a policy said. That is noted below
 * ATTUNE_PREFS_FOLLOWED, as libpurple cannot tell a default from a choice. Left
 * alone, it follows the policy, so that the dialogs show what is so.
 */

static const struct {
  AttunePolicyKey key;
  const char *pref;
} prefs[] = {
  { ATTUNE_KEY_MODE, ATTUNE_PREFS_MODE },         { ATTUNE_KEY_LIVE_HINTS, ATTUNE_PREFS_LIVE },
  { ATTUNE_KEY_TEAM_FOLDER, ATTUNE_PREFS_TEAM },  { ATTUNE_KEY_GROUPS, ATTUNE_PREFS_GROUPS },
  { ATTUNE_KEY_ROOMS, ATTUNE_PREFS_ROOMS },       { ATTUNE_KEY_STAFF, ATTUNE_PREFS_STAFF },
  { ATTUNE_KEY_OWN_NAME, ATTUNE_PREFS_OWN_NAME },
};

char *
attune_prefs_of_key (AttunePolicyKey key)
{
  guint i;

  if (key >= ATTUNE_KEY_CHECKS)
    return g_strconcat (ATTUNE_PREFS_CHECKS "/", attune_policy_key_in_group (key), NULL);
  for (i = 0; i < G_N_ELEMENTS (prefs); i++)
    if (prefs[i].key == key)
      return g_strdup (prefs[i].pref);
  return NULL;
}

gboolean
attune_prefs_key_of (const char *pref, AttunePolicyKey *key)
{
  guint i;

  if (g_str_has_prefix (pref, ATTUNE_PREFS_CHECKS "/"))
    return attune_policy_key_of_check (pref + strlen (ATTUNE_PREFS_CHECKS "/"), key);
  for (i = 0; i < G_N_ELEMENTS (prefs); i++)
    if (g_str_equal (prefs[i].pref, pref))
      {
        *key = prefs[i].key;
        return TRUE;
      }
  return FALSE;
}

/* What of a policy's @text can be shown by a preference: a box is ticked for
 * each level but off. */
static const char *
as_pref (const char *pref, const char *text)
{
  if (purple_prefs_get_type (pref) != PURPLE_PREF_BOOLEAN)
    return text;
  return g_str_equal (text, "off") || g_str_equal (text, "false") ? "off" : "on";
}

static const char *
read_pref (const char *pref)
{
  const char *text;

  if (purple_prefs_get_type (pref) == PURPLE_PREF_BOOLEAN)
    return purple_prefs_get_bool (pref) ? "on" : "off";
  text = purple_prefs_get_string (pref);
  return text == NULL ? "" : text;
}

static void
write_pref (const char *pref, const char *text)
{
  if (purple_prefs_get_type (pref) == PURPLE_PREF_BOOLEAN)
    purple_prefs_set_bool (pref, g_str_equal (text, "on"));
  else
    purple_prefs_set_string (pref, text);
}

static char *
followed_path (AttunePolicyKey key)
{
  return g_strconcat (ATTUNE_PREFS_FOLLOWED "/", attune_policy_key_name (key), NULL);
}

/* What the preference was before the agent touched it. */
static const char *
untouched (AttunePolicyKey key)
{
  g_autofree char *path = followed_path (key);

  if (purple_prefs_exists (path))
    return purple_prefs_get_string (path);
  return attune_policy_key_info (key)->standard;
}

static void
note_followed (AttunePolicyKey key, const char *text)
{
  g_autofree char *path = followed_path (key);

  if (g_str_equal (text, attune_policy_key_info (key)->standard))
    {
      if (purple_prefs_exists (path))
        purple_prefs_remove (path);
      return;
    }
  purple_prefs_add_string (path, text);
  purple_prefs_set_string (path, text);
}

const char *
attune_prefs_choice (AttunePolicyKey key)
{
  g_autofree char *pref = attune_prefs_of_key (key);
  const char *text = pref == NULL ? NULL : read_pref (pref);

  return text == NULL || g_strcmp0 (text, untouched (key)) == 0 ? NULL : text;
}

const char *
attune_prefs_text (const AttunePolicy *policy, AttunePolicyKey key)
{
  const char *choice = attune_policy_is_locked (policy, key) ? NULL : attune_prefs_choice (key);

  return choice != NULL ? choice : attune_policy_text (policy, key);
}

void
attune_prefs_follow (const AttunePolicy *policy)
{
  guint key;

  for (key = 0; key < ATTUNE_N_KEYS; key++)
    {
      g_autofree char *pref = attune_prefs_of_key (key);
      const char *text;

      /* A locked one keeps the agent's choice for when it is theirs again. */
      if (pref == NULL || attune_policy_is_locked (policy, key) || attune_prefs_choice (key) != NULL)
        continue;
      text = as_pref (pref, attune_policy_text (policy, key));
      if (g_str_equal (read_pref (pref), text))
        continue;
      note_followed (key, text);
      write_pref (pref, text);
    }
}
