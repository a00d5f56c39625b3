/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/policy-private.h"

const char *
attune_policy_layer_name (AttunePolicyLayer layer)
{
  static const char *const NAMES[] = { "default", "system", "team", "own", "preference" };

  g_return_val_if_fail (layer < G_N_ELEMENTS (NAMES), NAMES[0]);
  return NAMES[layer];
}

AttunePolicy *
attune_policy_new (void)
{
  AttunePolicy *policy = g_atomic_rc_box_new0 (AttunePolicy);
  guint i;

  policy->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  for (i = 0; i < ATTUNE_N_KEYS; i++)
    attune_policy_value_set (&policy->values[i], i, attune_policy_key_info (i)->standard, NULL);
  return policy;
}

AttunePolicy *
attune_policy_ref (AttunePolicy *policy)
{
  return g_atomic_rc_box_acquire (policy);
}

static void
on_last_unref (gpointer data)
{
  AttunePolicy *policy = data;
  guint i;

  for (i = 0; i < ATTUNE_N_KEYS; i++)
    attune_policy_value_clear (&policy->values[i]);
  g_ptr_array_unref (policy->problems);
  g_free (policy->print);
  g_free (policy->named_team);
  g_free (policy->team);
  g_free (policy->team_packs);
  g_free (policy->packs_print);
  g_free (policy->team_print);
}

void
attune_policy_unref (AttunePolicy *policy)
{
  if (policy != NULL)
    g_atomic_rc_box_release_full (policy, on_last_unref);
}

const AttunePolicyValue *
attune_policy_value (const AttunePolicy *policy, AttunePolicyKey key)
{
  g_return_val_if_fail (key < ATTUNE_N_KEYS, &policy->values[0]);
  return &policy->values[key];
}

const char *
attune_policy_text (const AttunePolicy *policy, AttunePolicyKey key)
{
  return attune_policy_value (policy, key)->text;
}

guint
attune_policy_number (const AttunePolicy *policy, AttunePolicyKey key)
{
  return attune_policy_value (policy, key)->number;
}

gboolean
attune_policy_is_locked (const AttunePolicy *policy, AttunePolicyKey key)
{
  return attune_policy_value (policy, key)->locked;
}

gboolean
attune_policy_lists (const AttunePolicy *policy, AttunePolicyKey key, const char *name)
{
  GStrv list = attune_policy_value (policy, key)->list;
  g_autofree char *folded = NULL;
  guint i;

  if (name == NULL || list == NULL || list[0] == NULL)
    return FALSE;
  folded = g_utf8_casefold (name, -1);
  for (i = 0; list[i] != NULL; i++)
    if (g_pattern_match_simple (list[i], folded))
      return TRUE;
  return FALSE;
}

AttuneCheckLevel
attune_policy_check (const AttunePolicy *policy, const char *check, gboolean *locked)
{
  AttunePolicyKey key = ATTUNE_N_KEYS;
  gboolean known = attune_policy_key_of_check (check, &key);

  if (locked != NULL)
    *locked = known && attune_policy_is_locked (policy, key);
  return known ? (AttuneCheckLevel) attune_policy_number (policy, key) : ATTUNE_CHECK_ON;
}

gboolean
attune_policy_is_held_strict (const AttunePolicy *policy, gboolean trainee)
{
  return trainee || (attune_policy_is_locked (policy, ATTUNE_KEY_MODE) && attune_policy_number (policy, ATTUNE_KEY_MODE) == ATTUNE_MODE_STRICT);
}
