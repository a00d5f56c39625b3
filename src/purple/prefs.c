/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/prefs.h"

#include <glib/gi18n-lib.h>
#include <prefs.h>
#include <string.h>

void
attune_prefs_add (void)
{
  guint key;

  purple_prefs_add_none (ATTUNE_PREFS_ROOT);
  purple_prefs_add_none (ATTUNE_PREFS_CHECKS);
  purple_prefs_add_none (ATTUNE_PREFS_ACCOUNTS);
  purple_prefs_add_none (ATTUNE_PREFS_FOLLOWED);
  for (key = 0; key < ATTUNE_N_KEYS; key++)
    {
      const AttunePolicyKeyInfo *info = attune_policy_key_info (key);
      g_autofree char *path = attune_prefs_of_key (key);

      if (path != NULL && (info->kind == ATTUNE_KIND_SWITCH || key >= ATTUNE_KEY_CHECKS))
        purple_prefs_add_bool (path, g_str_equal (info->standard, "on"));
      else if (path != NULL)
        purple_prefs_add_string (path, info->standard);
    }
  purple_prefs_add_string (ATTUNE_PREFS_HABITS, "");
  purple_prefs_add_string_list (ATTUNE_PREFS_CHOICES, NULL);
  purple_prefs_add_string_list (ATTUNE_PREFS_RULES_OFF, NULL);
  purple_prefs_add_string (ATTUNE_PREFS_HARD_WORDS, "");
  purple_prefs_add_string (ATTUNE_PREFS_PHRASES, "");
}

gboolean
attune_prefs_lists_account (const AttunePolicy *policy, AttunePolicyKey key, PurpleAccount *account)
{
  const char *user = purple_account_get_username (account);
  /* "kim@support.example/Pidgin": where they are is no part of who they are. */
  g_autofree char *bare = g_strndup (user, strcspn (user, "/"));

  return attune_policy_lists (policy, key, user) || attune_policy_lists (policy, key, bare);
}

static gboolean
lists_all_accounts (const AttunePolicy *policy, AttunePolicyKey key)
{
  g_autoptr (GList) accounts = purple_accounts_get_all_active ();
  GList *at;

  for (at = accounts; at != NULL; at = at->next)
    if (!attune_prefs_lists_account (policy, key, at->data))
      return FALSE;
  return accounts != NULL;
}

gboolean
attune_prefs_is_trainee (const AttunePolicy *policy, PurpleAccount *account)
{
  if (attune_policy_lists (policy, ATTUNE_KEY_TRAINEES, g_get_user_name ()))
    return TRUE;
  return account == NULL ? lists_all_accounts (policy, ATTUNE_KEY_TRAINEES)
                         : attune_prefs_lists_account (policy, ATTUNE_KEY_TRAINEES, account);
}

gboolean
attune_prefs_is_held_strict (const AttunePolicy *policy, PurpleAccount *account)
{
  return attune_policy_is_held_strict (policy, attune_prefs_is_trainee (policy, account));
}

AttuneMode
attune_prefs_mode (const AttunePolicy *policy, PurpleAccount *account)
{
  AttuneMode mode = (AttuneMode) attune_policy_number (policy, ATTUNE_KEY_MODE);

  if (attune_prefs_is_trainee (policy, account))
    return ATTUNE_MODE_STRICT;
  attune_mode_from_name (attune_prefs_text (policy, ATTUNE_KEY_MODE), &mode);
  return mode;
}

void
attune_prefs_set_mode (AttuneMode mode)
{
  purple_prefs_set_string (ATTUNE_PREFS_MODE, attune_mode_name (mode));
}

char *
attune_prefs_habits (void)
{
  const char *habits = purple_prefs_get_string (ATTUNE_PREFS_HABITS);

  return g_strdup (habits == NULL ? "" : habits);
}

void
attune_prefs_set_habits (const char *habits)
{
  purple_prefs_set_string (ATTUNE_PREFS_HABITS, habits);
}

const char *
attune_prefs_own_name (const AttunePolicy *policy)
{
  return attune_prefs_text (policy, ATTUNE_KEY_OWN_NAME);
}

const char *
attune_prefs_chosen_name (const AttunePolicy *policy)
{
  const AttunePolicyValue *value = attune_policy_value (policy, ATTUNE_KEY_OWN_NAME);
  const char *choice = value->locked ? NULL : attune_prefs_choice (ATTUNE_KEY_OWN_NAME);

  if (choice != NULL)
    return choice;
  return value->layer == ATTUNE_POLICY_OWN ? value->text : "";
}

gboolean
attune_prefs_lists (const AttunePolicy *policy, AttunePolicyKey key, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_auto (GStrv) list = g_strsplit (attune_prefs_text (policy, key), ",", -1);
  guint i;

  for (i = 0; list[i] != NULL; i++)
    {
      g_autofree char *pattern = g_utf8_casefold (g_strstrip (list[i]), -1);

      if (*pattern != '\0' && g_pattern_match_simple (pattern, folded))
        return TRUE;
    }
  return FALSE;
}

gboolean
attune_prefs_has_live_hints (const AttunePolicy *policy)
{
  return !g_str_equal (attune_prefs_text (policy, ATTUNE_KEY_LIVE_HINTS), "off");
}

guint
attune_prefs_fade (const AttunePolicy *policy)
{
  return attune_policy_number (policy, ATTUNE_KEY_FADE);
}

guint
attune_prefs_promotion (const AttunePolicy *policy)
{
  return attune_policy_number (policy, ATTUNE_KEY_PROMOTION);
}

guint
attune_prefs_attempts (const AttunePolicy *policy)
{
  return attune_policy_number (policy, ATTUNE_KEY_ATTEMPTS);
}

guint
attune_prefs_retention (const AttunePolicy *policy)
{
  return attune_policy_number (policy, ATTUNE_KEY_RETENTION);
}

AttuneOverride
attune_prefs_override (const AttunePolicy *policy)
{
  return (AttuneOverride) attune_policy_number (policy, ATTUNE_KEY_OVERRIDE);
}

AttuneRecord
attune_prefs_record (const AttunePolicy *policy)
{
  return (AttuneRecord) attune_policy_number (policy, ATTUNE_KEY_RECORD);
}

gboolean
attune_prefs_may_delete (const AttunePolicy *policy)
{
  return attune_policy_number (policy, ATTUNE_KEY_DELETE) != 0;
}

const char *
attune_prefs_check_at (guint number, const char **label)
{
  if (number >= ATTUNE_N_KEYS - ATTUNE_KEY_CHECKS)
    return NULL;
  *label = _(attune_policy_key_info (ATTUNE_KEY_CHECKS + number)->description);
  return attune_policy_key_in_group (ATTUNE_KEY_CHECKS + number);
}

static GList *
find_rule (GList *rules, const char *rule)
{
  return g_list_find_custom (rules, rule, (GCompareFunc) g_strcmp0);
}

static gboolean
is_switched_off (const char *rule)
{
  GList *rules = purple_prefs_get_string_list (ATTUNE_PREFS_RULES_OFF);
  gboolean off = find_rule (rules, rule) != NULL;

  g_list_free_full (rules, g_free);
  return off;
}

AttuneCheckLevel
attune_prefs_check (const AttunePolicy *policy, PurpleAccount *account, const char *check, const char *rule, gboolean *fixed)
{
  AttunePolicyKey key;
  AttuneCheckLevel level = attune_policy_check (policy, check, fixed);
  const char *choice;

  *fixed = *fixed || attune_prefs_is_held_strict (policy, account);
  choice = !*fixed && attune_policy_key_of_check (check, &key) ? attune_prefs_choice (key) : NULL;
  if (choice != NULL)
    level = g_str_equal (choice, "off") ? ATTUNE_CHECK_OFF : ATTUNE_CHECK_ON;
  if (level != ATTUNE_CHECK_OFF && !*fixed && rule != NULL && is_switched_off (rule))
    return ATTUNE_CHECK_OFF;
  return level;
}

gboolean
attune_prefs_switch_rule (const char *rule, gboolean on)
{
  GList *rules = purple_prefs_get_string_list (ATTUNE_PREFS_RULES_OFF);
  GList *found = find_rule (rules, rule);
  gboolean change = on == (found != NULL);

  if (change && on)
    {
      g_free (found->data);
      rules = g_list_delete_link (rules, found);
    }
  else if (change)
    rules = g_list_append (rules, g_strdup (rule));
  if (change)
    purple_prefs_set_string_list (ATTUNE_PREFS_RULES_OFF, rules);
  g_list_free_full (rules, g_free);
  return change;
}

char *
attune_prefs_rules_off (void)
{
  GList *rules = purple_prefs_get_string_list (ATTUNE_PREFS_RULES_OFF);
  GString *names = g_string_new (NULL);
  GList *at;

  for (at = rules; at != NULL; at = at->next)
    g_string_append_printf (names, "%s%s", names->len == 0 ? "" : ", ", (const char *) at->data);
  g_list_free_full (rules, g_free);
  return g_string_free (names, names->len == 0);
}

char *
attune_prefs_account_path (PurpleAccount *account)
{
  /* User names have slashes in them, which would be folders of prefs. */
  g_autofree char *key = g_strdup_printf ("%s\t%s", purple_account_get_protocol_id (account),
                                          purple_account_get_username (account));
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_MD5, key, -1);

  return g_strconcat (ATTUNE_PREFS_ACCOUNTS "/", sum, NULL);
}
