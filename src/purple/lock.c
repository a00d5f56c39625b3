/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/lock.h"

#include <glib/gi18n-lib.h>
#include "purple/prefs.h"

char *
attune_lock_mode (const AttunePolicy *policy, PurpleAccount *account)
{
  if (attune_prefs_is_trainee (policy, account))
    return g_strdup (_("Your team has set this: while you are in training, the mode is “strict”."));
  if (attune_policy_is_locked (policy, ATTUNE_KEY_MODE))
    return g_strdup_printf (_("Your team has set this: the mode is “%s”."), attune_policy_text (policy, ATTUNE_KEY_MODE));
  return NULL;
}

char *
attune_lock_check (const AttunePolicy *policy, PurpleAccount *account, const char *check)
{
  gboolean locked;
  AttuneCheckLevel level = attune_prefs_check (policy, account, check, NULL, &locked);

  if (!locked)
    return NULL;
  return g_strdup_printf (level == ATTUNE_CHECK_OFF ? _("Your team has set this: “%s” is off.") : _("Your team has set this: “%s” stays on."),
                          check);
}

char *
attune_lock_label (const AttunePolicy *policy, AttunePolicyKey key)
{
  const char *text = attune_policy_text (policy, key);

  if (key == ATTUNE_KEY_MODE && attune_prefs_is_trainee (policy, NULL))
    text = attune_mode_name (ATTUNE_MODE_STRICT);
  else if (!attune_policy_is_locked (policy, key) && !(key >= ATTUNE_KEY_CHECKS && attune_prefs_is_held_strict (policy, NULL)))
    return NULL;
  return g_strdup_printf (_("%s: %s (set by your team)"), _(attune_policy_key_info (key)->description), *text == '\0' ? _("nothing") : text);
}
