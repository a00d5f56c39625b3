/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PREFS_H
#define ATTUNE_PREFS_H

#include <account.h>
#include <pluginpref.h>
#include "core/policy.h"

G_BEGIN_DECLS

#define ATTUNE_PREFS_ROOT ATTUNE_POLICY_PREFERENCES
#define ATTUNE_PREFS_MODE ATTUNE_PREFS_ROOT "/mode"         /* string: attune_mode_name */
#define ATTUNE_PREFS_GROUPS ATTUNE_PREFS_ROOT "/groups"     /* string: names, commas between them */
#define ATTUNE_PREFS_ROOMS ATTUNE_PREFS_ROOT "/rooms"       /* string: patterns with * and ?, likewise */
#define ATTUNE_PREFS_OWN_NAME ATTUNE_PREFS_ROOT "/own-name" /* string */
#define ATTUNE_PREFS_STAFF ATTUNE_PREFS_ROOT "/staff"       /* string: patterns of nicks, likewise */
#define ATTUNE_PREFS_TEAM ATTUNE_PREFS_ROOT "/team-packs"   /* string: a folder; "": none */
#define ATTUNE_PREFS_HABITS ATTUNE_PREFS_ROOT "/habits"     /* string: attune_habits_to_string */
#define ATTUNE_PREFS_CHOICES ATTUNE_PREFS_ROOT "/choices"   /* string list: what /attune on and off said */
#define ATTUNE_PREFS_ACCOUNTS ATTUNE_PREFS_ROOT "/accounts" /* below it: "on", "off" or "" */
#define ATTUNE_PREFS_RULES_OFF ATTUNE_PREFS_ROOT "/rules-off" /* string list: rules that the agent switched off */
#define ATTUNE_PREFS_HARD_WORDS ATTUNE_PREFS_ROOT "/hard-words" /* string: attune_own_words_pack … */
#define ATTUNE_PREFS_PHRASES ATTUNE_PREFS_ROOT "/phrases"       /* … likewise */
#define ATTUNE_PREFS_LIVE ATTUNE_PREFS_ROOT "/live"         /* bool: hints and marks as the agent types */
#define ATTUNE_PREFS_CHECKS ATTUNE_PREFS_ROOT "/checks"     /* below it: bool, by the name of the check */
#define ATTUNE_PREFS_FOLLOWED ATTUNE_PREFS_ROOT "/" ATTUNE_POLICY_FOLLOWED /* below it: string, by the name of the key */

/*
 * How Attune behaves: what the policy says, and what the agent chose in the
 * preferences where the policy does not lock it. Policies are borrowed; that
 * of a chat is attune_chat_policy.
 */

/* attune_prefs_add: registers them with their defaults; what was saved wins. */
void attune_prefs_add (void);

/* attune_prefs_mode: @account: the one that the chat is in; NULL: none. Who is a
 * trainee there is in strict mode whatever else was said. */
AttuneMode attune_prefs_mode (const AttunePolicy *policy, PurpleAccount *account);
void attune_prefs_set_mode (AttuneMode mode);

/* attune_prefs_is_trainee: by the account (NULL: by all that are in use) or the
 * login name. */
gboolean attune_prefs_is_trainee (const AttunePolicy *policy, PurpleAccount *account);

/* attune_prefs_is_held_strict: whether strict mode is the team's, and not for the
 * agent to leave: for a trainee, or where the mode is locked at it. Then the agent
 * can take no chat and no check out of it, either. */
gboolean attune_prefs_is_held_strict (const AttunePolicy *policy, PurpleAccount *account);

/* attune_prefs_own_name: how the agent is called in rooms; "" when not said.
 * Borrowed for the moment. */
const char *attune_prefs_own_name (const AttunePolicy *policy);

/* attune_prefs_chosen_name: the same when the agent chose it; "" when the system
 * or the team did, who may call all of them "Support". Borrowed for the moment. */
const char *attune_prefs_chosen_name (const AttunePolicy *policy);

/* attune_prefs_lists: whether @name fits one of the patterns of groups, rooms or
 * staff; case does not matter. */
gboolean attune_prefs_lists (const AttunePolicy *policy, AttunePolicyKey key, const char *name);

/* attune_prefs_lists_account: whether the user name of @account fits one of
 * accounts or trainees, with or without its resource. */
gboolean attune_prefs_lists_account (const AttunePolicy *policy, AttunePolicyKey key, PurpleAccount *account);

/* attune_prefs_has_live_hints: hints and marks as the agent types. */
gboolean attune_prefs_has_live_hints (const AttunePolicy *policy);

/* attune_prefs_check: what is said of a check in chats of @account (NULL: of none);
 * OFF also when @rule (NULL: none) is switched off. @fixed: the agent can change
 * nothing of it. */
AttuneCheckLevel attune_prefs_check (const AttunePolicy *policy, PurpleAccount *account, const char *check, const char *rule, gboolean *fixed);

/* What has no preference. */
guint attune_prefs_fade (const AttunePolicy *policy);      /* drafts; 0: nothing fades */
guint attune_prefs_promotion (const AttunePolicy *policy); /* drafts; 0: nobody is promoted */
guint attune_prefs_attempts (const AttunePolicy *policy);  /* 1 or more */
guint attune_prefs_retention (const AttunePolicy *policy); /* days; 0: for ever */
AttuneOverride attune_prefs_override (const AttunePolicy *policy);
AttuneRecord attune_prefs_record (const AttunePolicy *policy);
gboolean attune_prefs_may_delete (const AttunePolicy *policy);                     /* the agent, of the record */

/* attune_prefs_habits: what set_habits kept; "": nothing. The caller's. */
char *attune_prefs_habits (void);
void attune_prefs_set_habits (const char *habits);

/* attune_prefs_switch_rule: a rule everywhere, until it is switched on again.
 * Returns: whether that changed anything. */
gboolean attune_prefs_switch_rule (const char *rule, gboolean on);

/* attune_prefs_rules_off: their names, with ", " between them. The caller's; NULL
 * when there are none. */
char *attune_prefs_rules_off (void);

/* attune_prefs_check_at: as AttuneIpc.check_at says. */
const char *attune_prefs_check_at (guint number, const char **label);

/* attune_prefs_account_path: the name of the account's pref. The caller's. */
char *attune_prefs_account_path (PurpleAccount *account);

/* --- preferences and policy (prefs-policy.c) -------------------------------- */

/* attune_prefs_of_key: the pref with which the agent may choose what @key is.
 * The caller's; NULL: there is none. */
char *attune_prefs_of_key (AttunePolicyKey key);

/* attune_prefs_key_of: the other way round; FALSE when no key belongs to @pref. */
gboolean attune_prefs_key_of (const char *pref, AttunePolicyKey *key);

/* attune_prefs_choice: what the agent chose for @key; NULL when they left it as
 * it was. Of a check: "on" or "off". Borrowed until it changes. */
const char *attune_prefs_choice (AttunePolicyKey key);

/* attune_prefs_text: what @key is: the agent's choice, unless it is locked, or
 * what the policy says. Borrowed for the moment. */
const char *attune_prefs_text (const AttunePolicy *policy, AttunePolicyKey key);

/* attune_prefs_follow: preferences that the agent left as they were show what
 * the policy says from now on. */
void attune_prefs_follow (const AttunePolicy *policy);

/* attune_prefs_frame: for the plugin's dialog. libpurple frees it. */
PurplePluginPrefFrame *attune_prefs_frame (PurplePlugin *plugin);

G_END_DECLS

#endif
