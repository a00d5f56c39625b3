/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PREFS_H
#define ATTUNE_PREFS_H

#include <account.h>
#include <pluginpref.h>
#include "core/verdict.h"

G_BEGIN_DECLS

#define ATTUNE_PREFS_ROOT "/plugins/core/attune"
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
#define ATTUNE_PREFS_RECORD ATTUNE_PREFS_ROOT "/record"       /* string: "on", "off" or "text" */
#define ATTUNE_PREFS_RETENTION ATTUNE_PREFS_ROOT "/retention" /* int: days */

/* attune_prefs_add: registers them with their defaults; what was saved wins. */
void attune_prefs_add (void);

AttuneMode attune_prefs_mode (void);
void attune_prefs_set_mode (AttuneMode mode);

/* attune_prefs_habits: what set_habits kept; "": nothing. The caller's. */
char *attune_prefs_habits (void);
void attune_prefs_set_habits (const char *habits);

/* attune_prefs_own_name: how the agent is called in rooms; "" when not said.
 * Borrowed for the moment. */
const char *attune_prefs_own_name (void);

/* attune_prefs_list_has: whether @name fits one of the patterns in the string at
 * @path, one of the above with commas in it; case does not matter. */
gboolean attune_prefs_list_has (const char *path, const char *name);

/* attune_prefs_team_folder: where the team's packs are; "~/" is the home folder.
 * The caller's; NULL when not said. */
char *attune_prefs_team_folder (void);

/* attune_prefs_is_on: whether the check is, and with @rule (NULL: none) the rule
 * too. TRUE for checks without a switch. */
gboolean attune_prefs_is_on (const char *check, const char *rule);

/* attune_prefs_switch_rule: a rule everywhere, until it is switched on again.
 * Returns: whether that changed anything. */
gboolean attune_prefs_switch_rule (const char *rule, gboolean on);

/* attune_prefs_rules_off: their names, with ", " between them. The caller's; NULL
 * when there are none. */
char *attune_prefs_rules_off (void);

/* attune_prefs_is_check: whether there is a check of that name. */
gboolean attune_prefs_is_check (const char *name);

/* attune_prefs_check_at: as AttuneIpc.check_at says. */
const char *attune_prefs_check_at (guint number, const char **label);

typedef enum {
  ATTUNE_RECORD_OFF,
  ATTUNE_RECORD_ON,   /* what was said and done; no text of messages */
  ATTUNE_RECORD_TEXT, /* the text of drafts, too */
} AttuneRecord;

/* attune_prefs_record: what is recorded of the agent's drafts. */
AttuneRecord attune_prefs_record (void);

/* attune_prefs_retention: for how many days; 0: for ever. */
guint attune_prefs_retention (void);

/* attune_prefs_account_path: the name of the account's pref. The caller's. */
char *attune_prefs_account_path (PurpleAccount *account);

/* attune_prefs_frame: for the plugin's dialog. libpurple frees it. */
PurplePluginPrefFrame *attune_prefs_frame (PurplePlugin *plugin);

G_END_DECLS

#endif
