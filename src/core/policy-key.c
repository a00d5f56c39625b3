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

#define CHOICE(name, words, standard, about) { GROUP, name, ATTUNE_KIND_CHOICE, words, 0, 0, standard, about }
#define SWITCH(name, standard, about) { GROUP, name, ATTUNE_KIND_SWITCH, NULL, 0, 0, standard, about }
#define COUNT(name, highest, standard, about) { GROUP, name, ATTUNE_KIND_COUNT, NULL, 1, highest, standard, about }
#define COUNT_OR_OFF(name, standard, about) { GROUP, name, ATTUNE_KIND_COUNT_OR_OFF, NULL, 1, LOTS, standard, about }
#define LIST(name, standard, about) { GROUP, name, ATTUNE_KIND_LIST, NULL, 0, 0, standard, about }
#define CHECK(name, about) { CHECKS, CHECKS "." name, ATTUNE_KIND_CHOICE, "off|hint|nudge|on", 0, 0, "on", about }

static const AttunePolicyKeyInfo KEYS[ATTUNE_N_KEYS] = {
  [ATTUNE_KEY_MODE] = CHOICE ("mode", "off|quiet|coach|strict", "coach", N_("How much to speak up")),
  [ATTUNE_KEY_LANGUAGE] = { GROUP, "language", ATTUNE_KIND_LANGUAGE, NULL, 0, 0, "en", N_("The language of the conversations") },
  [ATTUNE_KEY_LIVE_HINTS] = SWITCH ("live-hints", "on", N_("Hints and marks while a reply is typed")),
  [ATTUNE_KEY_FADE] = COUNT_OR_OFF ("fade", "20", N_("Good replies in a row until a nudge goes quiet by itself")),
  [ATTUNE_KEY_TEAM_FOLDER]
  = { GROUP, "team-folder", ATTUNE_KIND_FOLDER, NULL, 0, 0, "", N_("The folder with the team’s settings and rules") },
  [ATTUNE_KEY_OWN_PACKS] = SWITCH ("own-packs", "on", N_("Whether rules of the agent’s own are read")),
  [ATTUNE_KEY_GROUPS] = LIST ("groups", "Customers, Support", N_("Contact groups whose chats are support chats")),
  [ATTUNE_KEY_ROOMS] = LIST ("rooms", "", N_("Rooms that are support chats")),
  [ATTUNE_KEY_STAFF] = LIST ("staff", "", N_("Colleagues in rooms, who are not customers")),
  [ATTUNE_KEY_OWN_NAME]
  = { GROUP, "own-name", ATTUNE_KIND_TEXT, NULL, 0, 0, "", N_("The agent’s name in rooms, if it is not the nickname") },
  [ATTUNE_KEY_ACCOUNTS] = LIST ("accounts", "", N_("Accounts all of whose chats are support chats")),
  [ATTUNE_KEY_TRAINEES] = LIST ("trainees", "", N_("Accounts or login names that are always in strict mode")),
  [ATTUNE_KEY_OVERRIDE]
  = CHOICE ("override", "free|reason|never", "free", N_("How a reply that strict mode holds can be sent as it is")),
  [ATTUNE_KEY_ATTEMPTS] = COUNT ("attempts", 100, "3", N_("Honest attempts after which it can be sent in any case")),
  [ATTUNE_KEY_EMERGENCY_WORDS] = LIST ("emergency-words", "", N_("Words with which a reply is never held")),
  [ATTUNE_KEY_PROMOTION] = COUNT_OR_OFF ("promotion", "20", N_("Good first drafts in a row until a check is less strict")),
  [ATTUNE_KEY_RECORD] = CHOICE ("record", "off|on|text", "on", N_("Whether a record is kept, and with the words of replies")),
  [ATTUNE_KEY_RETENTION] = COUNT_OR_OFF ("retention", "365", N_("Days after which a part of the record is removed")),
  [ATTUNE_KEY_DELETE] = SWITCH ("delete", "on", N_("Whether agents may delete their own record")),
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
