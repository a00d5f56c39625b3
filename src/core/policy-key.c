/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "core/policy.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What there is to set, in the order in which it is shown. */

#define GROUP "attune"
#define CHECKS "checks"
#define LOTS 10000

#define CHOICE(name, words, standard, about, pref) { GROUP, name, ATTUNE_KIND_CHOICE, words, 0, 0, standard, about, pref }
#define SWITCH(name, standard, about, pref) { GROUP, name, ATTUNE_KIND_SWITCH, NULL, 0, 0, standard, about, pref }
#define COUNT(name, highest, standard, about) { GROUP, name, ATTUNE_KIND_COUNT, NULL, 1, highest, standard, about, NULL }
#define COUNT_OR_OFF(name, standard, about) { GROUP, name, ATTUNE_KIND_COUNT_OR_OFF, NULL, 1, LOTS, standard, about, NULL }
#define LIST(name, standard, about, pref) { GROUP, name, ATTUNE_KIND_LIST, NULL, 0, 0, standard, about, pref }
#define OTHER(name, kind, standard, about, pref) { GROUP, name, kind, NULL, 0, 0, standard, about, pref }
#define CHECK(name, about) \
  { CHECKS, CHECKS "." name, ATTUNE_KIND_CHOICE, "off|hint|nudge|on", 0, 0, "on", about, CHECKS "/" name }

static const AttunePolicyKeyInfo KEYS[ATTUNE_N_KEYS] = {
  [ATTUNE_KEY_MODE] = CHOICE ("mode", "off|quiet|coach|strict", "coach", N_("How much to speak up"), "mode"),
  [ATTUNE_KEY_LANGUAGE] = OTHER ("language", ATTUNE_KIND_LANGUAGE, "en", N_("The language of the conversations"), NULL),
  [ATTUNE_KEY_LIVE_HINTS] = SWITCH ("live-hints", "on", N_("Hints and marks while a reply is typed"), "live"),
  [ATTUNE_KEY_FADE] = COUNT_OR_OFF ("fade", "20", N_("Good replies in a row until a nudge goes quiet by itself")),
  [ATTUNE_KEY_TEAM_FOLDER]
  = OTHER ("team-folder", ATTUNE_KIND_FOLDER, "", N_("The folder with the team’s settings and rules"), "team-packs"),
  [ATTUNE_KEY_OWN_PACKS] = SWITCH ("own-packs", "on", N_("Whether rules of the agent’s own are read"), NULL),
  [ATTUNE_KEY_GROUPS] = LIST ("groups", "Customers, Support", N_("Contact groups whose chats are support chats"), "groups"),
  [ATTUNE_KEY_ROOMS] = LIST ("rooms", "", N_("Rooms that are support chats"), "rooms"),
  [ATTUNE_KEY_STAFF] = LIST ("staff", "", N_("Colleagues in rooms, who are not customers"), "staff"),
  [ATTUNE_KEY_OWN_NAME]
  = OTHER ("own-name", ATTUNE_KIND_TEXT, "", N_("The agent’s name in rooms, if it is not the nickname"), "own-name"),
  [ATTUNE_KEY_ACCOUNTS] = LIST ("accounts", "", N_("Accounts all of whose chats are support chats"), NULL),
  [ATTUNE_KEY_TRAINEES] = LIST ("trainees", "", N_("Accounts or login names that are always in strict mode"), NULL),
  [ATTUNE_KEY_OVERRIDE]
  = CHOICE ("override", "free|reason|never", "free", N_("How a reply that strict mode holds can be sent as it is"), NULL),
  [ATTUNE_KEY_ATTEMPTS] = COUNT ("attempts", 100, "3", N_("Honest attempts after which it can be sent in any case")),
  [ATTUNE_KEY_EMERGENCY_WORDS] = LIST ("emergency-words", "", N_("Words with which a reply is never held"), NULL),
  [ATTUNE_KEY_PROMOTION] = COUNT_OR_OFF ("promotion", "20", N_("Good first drafts in a row until a check is less strict")),
  [ATTUNE_KEY_RECORD] = CHOICE ("record", "off|on|text", "on", N_("Whether a record is kept, and with the words of replies"), NULL),
  [ATTUNE_KEY_RETENTION] = COUNT_OR_OFF ("retention", "365", N_("Days after which a part of the record is removed")),
  [ATTUNE_KEY_DELETE] = SWITCH ("delete", "on", N_("Whether agents may delete their own record"), NULL),
  [ATTUNE_KEY_CHECKS] = CHECK ("name", N_("Greet customers by name")),
  CHECK ("name.wrong", N_("Notice a wrong name")),
  CHECK ("name.overuse", N_("Use the name sparingly")),
  CHECK ("empathy", N_("Acknowledge how the customer feels")),
  CHECK ("empathy.sympathy", N_("Understanding rather than pity")),
  CHECK ("ownership", N_("Say what you do yourself")),
  CHECK ("question", N_("Ask before fixing")),
  CHECK ("tone", N_("Match the customer’s mood")),
  CHECK ("dismissal", N_("Notice brush-offs")),
  CHECK ("listening", N_("Remember what the customer has given")),
  CHECK ("unanswered", N_("Answer every question")),
  CHECK ("involve", N_("Ask whether it suits")),
  CHECK ("apology", N_("Say sorry once")),
  CHECK ("stock", N_("Say it in new words")),
};

const AttunePolicyKeyInfo *
attune_policy_key_info (AttunePolicyKey key)
{
  g_return_val_if_fail (key < ATTUNE_N_KEYS, &KEYS[0]);
  return &KEYS[key];
}

const char *
attune_policy_key_name (AttunePolicyKey key)
{
  return attune_policy_key_info (key)->name;
}

const char *
attune_policy_key_in_group (AttunePolicyKey key)
{
  const AttunePolicyKeyInfo *info = attune_policy_key_info (key);

  return g_str_equal (info->group, CHECKS) ? info->name + strlen (CHECKS ".") : info->name;
}

gboolean
attune_policy_key_find (const char *group, const char *name, AttunePolicyKey *key)
{
  guint i;

  for (i = 0; i < ATTUNE_N_KEYS; i++)
    if (g_str_equal (KEYS[i].group, group) && g_str_equal (attune_policy_key_in_group (i), name))
      {
        *key = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
attune_policy_key_of_check (const char *check, AttunePolicyKey *key)
{
  return attune_policy_key_find (CHECKS, check, key);
}

const char *
attune_policy_choice (AttunePolicyKey key, const char *now, const char *followed)
{
  const char *untouched = followed != NULL ? followed : attune_policy_key_info (key)->standard;

  return now == NULL || strcmp (now, untouched) == 0 ? NULL : now;
}
