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

char *
attune_prefs_of_key (AttunePolicyKey key)
{
  const char *name = attune_policy_key_info (key)->preference;

  return name == NULL ? NULL : g_strconcat (ATTUNE_PREFS_ROOT "/", name, NULL);
}

gboolean
attune_prefs_key_of (const char *pref, AttunePolicyKey *key)
{
  guint i;

  for (i = 0; i < ATTUNE_N_KEYS; i++)
    {
      g_autofree char *path = attune_prefs_of_key (i);

      if (g_strcmp0 (path, pref) == 0)
        {
          *key = i;
          return TRUE;
        }
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
  g_autofree char *followed = followed_path (key);

  if (pref == NULL)
    return NULL;
  return attune_policy_choice (key, read_pref (pref), purple_prefs_exists (followed) ? purple_prefs_get_string (followed) : NULL);
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
