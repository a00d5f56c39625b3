/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/scope.h"

#include <blist.h>
#include <prefs.h>
#include <string.h>
#include "purple/chat.h"
#include "purple/kept.h"
#include "purple/prefs.h"

/* The agent's choices for chats and groups are one list of "on/KEY" and
 * "off/KEY", KEY being "chat/…" or "group/NAME": nodes of the contact list
 * would not do, as strangers have none. */

typedef enum { UNSAID, SAID_ON, SAID_OFF } Choice;

static Choice
choice_from_entry (const char *entry, const char *key)
{
  if (g_str_has_prefix (entry, "on/") && g_str_equal (entry + strlen ("on/"), key))
    return SAID_ON;
  if (g_str_has_prefix (entry, "off/") && g_str_equal (entry + strlen ("off/"), key))
    return SAID_OFF;
  return UNSAID;
}

static Choice
recall (const char *key)
{
  GList *entries = purple_prefs_get_string_list (ATTUNE_PREFS_CHOICES);
  Choice choice = UNSAID;
  GList *at;

  for (at = entries; at != NULL && choice == UNSAID; at = at->next)
    choice = choice_from_entry (at->data, key);
  g_list_free_full (entries, g_free);
  return choice;
}

static void
remember (const char *key, gboolean on)
{
  GList *entries = purple_prefs_get_string_list (ATTUNE_PREFS_CHOICES);
  GList *at, *next;

  for (at = entries; at != NULL; at = next)
    {
      next = at->next;
      if (choice_from_entry (at->data, key) != UNSAID)
        {
          g_free (at->data);
          entries = g_list_delete_link (entries, at);
        }
    }
  entries = g_list_append (entries, g_strconcat (on ? "on/" : "off/", key, NULL));
  purple_prefs_set_string_list (ATTUNE_PREFS_CHOICES, entries);
  g_list_free_full (entries, g_free);
}

static char *
chat_key (PurpleConversation *conv)
{
  g_autofree char *key = attune_kept_key (conv);

  return g_strconcat ("chat/", key, NULL);
}

static char *
group_key (const char *group)
{
  g_autofree char *name = g_uri_escape_string (group, NULL, FALSE);

  return g_strconcat ("group/", name, NULL);
}

static void
add_group (GPtrArray *names, PurpleGroup *group)
{
  if (group != NULL)
    g_ptr_array_add (names, g_strdup (purple_group_get_name (group)));
}

/* A contact may be in several groups. */
static GPtrArray *
groups_of (PurpleConversation *conv)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  PurpleAccount *account = purple_conversation_get_account (conv);
  const char *name = purple_conversation_get_name (conv);

  if (purple_conversation_get_type (conv) == PURPLE_CONV_TYPE_CHAT)
    {
      PurpleChat *chat = purple_blist_find_chat (account, name);

      add_group (names, chat == NULL ? NULL : purple_chat_get_group (chat));
    }
  else
    {
      GSList *buddies = purple_find_buddies (account, name);
      GSList *at;

      for (at = buddies; at != NULL; at = at->next)
        add_group (names, purple_buddy_get_group (at->data));
      g_slist_free (buddies);
    }
  return names;
}

static Choice
recall_groups (const GPtrArray *groups)
{
  Choice said = UNSAID;
  guint i;

  for (i = 0; i < groups->len && said != SAID_ON; i++)
    {
      g_autofree char *key = group_key (g_ptr_array_index (groups, i));
      Choice choice = recall (key);

      if (choice != UNSAID)
        said = choice;
    }
  return said;
}

static Choice
recall_account (PurpleAccount *account)
{
  g_autofree char *path = attune_prefs_account_path (account);
  const char *value = purple_prefs_exists (path) ? purple_prefs_get_string (path) : NULL;

  if (g_strcmp0 (value, "on") == 0)
    return SAID_ON;
  return g_strcmp0 (value, "off") == 0 ? SAID_OFF : UNSAID;
}

/* What the agent chose in the preferences takes nothing away where the team holds
 * them strictly. */
static gboolean
lists (const AttunePolicy *policy, AttunePolicyKey key, PurpleConversation *conv, const char *name)
{
  return attune_prefs_lists (policy, key, name)
         || (attune_policy_lists (policy, key, name) && attune_prefs_is_held_strict (policy, purple_conversation_get_account (conv)));
}

static gboolean
key_covers (const AttunePolicy *policy, AttunePolicyKey key, PurpleConversation *conv, const GPtrArray *groups)
{
  guint i;

  switch (key)
    {
    case ATTUNE_KEY_GROUPS:
      for (i = 0; i < groups->len; i++)
        if (lists (policy, key, conv, g_ptr_array_index (groups, i)))
          return TRUE;
      return FALSE;
    case ATTUNE_KEY_ROOMS:
      return purple_conversation_get_type (conv) == PURPLE_CONV_TYPE_CHAT
             && lists (policy, key, conv, purple_conversation_get_name (conv));
    default:
      return attune_prefs_lists_account (policy, key, purple_conversation_get_account (conv));
    }
}

static const AttunePolicyKey KEYS[] = { ATTUNE_KEY_GROUPS, ATTUNE_KEY_ROOMS, ATTUNE_KEY_ACCOUNTS };

/* @locked: only what the team has locked counts. */
static gboolean
policy_covers (const AttunePolicy *policy, gboolean locked, PurpleConversation *conv, const GPtrArray *groups)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (KEYS); i++)
    if ((!locked || attune_policy_is_locked (policy, KEYS[i])) && key_covers (policy, KEYS[i], conv, groups))
      return TRUE;
  return FALSE;
}

/* Where the team has locked which groups or accounts there are, what the agent
 * once said of them is nothing; and where it holds them strictly, they take no
 * chat out of what there is. */
static AttuneScope
decide (const AttunePolicy *policy, PurpleConversation *conv, Choice *choice)
{
  gboolean strict = attune_prefs_is_held_strict (policy, purple_conversation_get_account (conv));
  g_autofree char *key = chat_key (conv);
  g_autoptr (GPtrArray) groups = groups_of (conv);

  *choice = SAID_ON;
  if (policy_covers (policy, !strict, conv, groups))
    return ATTUNE_SCOPE_TEAM;
  *choice = recall (key);
  if (*choice != UNSAID)
    return ATTUNE_SCOPE_CHAT;
  *choice = attune_policy_is_locked (policy, ATTUNE_KEY_GROUPS) ? UNSAID : recall_groups (groups);
  if (*choice != UNSAID)
    return ATTUNE_SCOPE_GROUP;
  *choice = attune_policy_is_locked (policy, ATTUNE_KEY_ACCOUNTS) ? UNSAID : recall_account (purple_conversation_get_account (conv));
  if (*choice != UNSAID)
    return ATTUNE_SCOPE_ACCOUNT;
  *choice = policy_covers (policy, FALSE, conv, groups) ? SAID_ON : SAID_OFF;
  return ATTUNE_SCOPE_DEFAULTS;
}

/* A draft is held strictly in it: leaving with it would be a way around. */
static gboolean
holds_strictly (AttuneSession *session, PurpleConversation *conv)
{
  AttuneChat *chat = attune_session_chat (session, conv);

  return chat != NULL && chat->held != NULL && attune_hold_verdict (chat->hold) != NULL
         && attune_prefs_is_held_strict (chat->policy, purple_conversation_get_account (conv));
}

gboolean
attune_scope_covers (AttuneSession *session, PurpleConversation *conv, AttuneScope *decided)
{
  Choice choice = SAID_ON;
  AttuneScope scope
    = holds_strictly (session, conv) ? ATTUNE_SCOPE_TEAM : decide (attune_session_policy (session, conv), conv, &choice);

  if (decided != NULL)
    *decided = scope;
  return choice == SAID_ON;
}

gboolean
attune_scope_is_locked (AttuneSession *session, PurpleConversation *conv, AttuneScope scope)
{
  const AttunePolicy *policy = attune_session_policy (session, conv);
  AttuneScope decided;

  attune_scope_covers (session, conv, &decided);
  if (decided == ATTUNE_SCOPE_TEAM)
    return TRUE;
  return (scope == ATTUNE_SCOPE_GROUP && attune_policy_is_locked (policy, ATTUNE_KEY_GROUPS))
         || (scope == ATTUNE_SCOPE_ACCOUNT && attune_policy_is_locked (policy, ATTUNE_KEY_ACCOUNTS));
}

static gboolean
set_groups (PurpleConversation *conv, gboolean on)
{
  g_autoptr (GPtrArray) groups = groups_of (conv);
  guint i;

  for (i = 0; i < groups->len; i++)
    {
      g_autofree char *key = group_key (g_ptr_array_index (groups, i));

      remember (key, on);
    }
  return groups->len > 0;
}

gboolean
attune_scope_set (PurpleConversation *conv, AttuneScope scope, gboolean on)
{
  g_autofree char *key = NULL;
  g_autofree char *path = NULL;

  switch (scope)
    {
    case ATTUNE_SCOPE_CHAT:
      key = chat_key (conv);
      remember (key, on);
      return TRUE;
    case ATTUNE_SCOPE_GROUP:
      return set_groups (conv, on);
    case ATTUNE_SCOPE_ACCOUNT:
      path = attune_prefs_account_path (purple_conversation_get_account (conv));
      purple_prefs_add_string (path, "");
      purple_prefs_set_string (path, on ? "on" : "off");
      return TRUE;
    case ATTUNE_SCOPE_DEFAULTS:
    case ATTUNE_SCOPE_TEAM:
    default:
      g_return_val_if_reached (FALSE);
    }
}

gboolean
attune_scope_from_name (const char *name, AttuneScope *scope)
{
  static const char *const names[] = { "chat", "group", "account" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name))
      {
        *scope = (AttuneScope) i;
        return TRUE;
      }
  return FALSE;
}
