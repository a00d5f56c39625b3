/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_SCOPE_H
#define ATTUNE_SCOPE_H

#include "purple/session.h"

G_BEGIN_DECLS

/*
 * Which chats are support chats. What was said for the chat comes before what
 * was said for its group, that before its account, and that before the
 * defaults: the groups, rooms and accounts of the policy and the preferences.
 * Before all of them comes what the team has locked: a chat that is covered by
 * locked groups, rooms or accounts stays so; by any, where the team holds the
 * agent in strict mode, or where a draft is held then.
 */

typedef enum {
  ATTUNE_SCOPE_CHAT,
  ATTUNE_SCOPE_GROUP,
  ATTUNE_SCOPE_ACCOUNT,
  ATTUNE_SCOPE_DEFAULTS,
  ATTUNE_SCOPE_TEAM,
} AttuneScope;

/* attune_scope_covers: whether it is a support chat. @decided (may be NULL)
 * gets what decided it. */
gboolean attune_scope_covers (AttuneSession *session, PurpleConversation *conv, AttuneScope *decided);

/* attune_scope_is_locked: whether the team lets the agent say nothing of that
 * @scope: CHAT, GROUP or ACCOUNT. */
gboolean attune_scope_is_locked (AttuneSession *session, PurpleConversation *conv, AttuneScope scope);

/* attune_scope_set: what the agent says; remembered across restarts, also for
 * people who are not on the contact list. @scope is CHAT, GROUP or ACCOUNT.
 * Returns: FALSE when there is no group to say it for. */
gboolean attune_scope_set (PurpleConversation *conv, AttuneScope scope, gboolean on);

/* attune_scope_from_name: "chat", "group", "account". FALSE, and @scope
 * untouched, when it is none of them. */
gboolean attune_scope_from_name (const char *name, AttuneScope *scope);

G_END_DECLS

#endif
