/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_LOCK_H
#define ATTUNE_LOCK_H

#include <account.h>
#include "core/policy.h"

G_BEGIN_DECLS

/* What a policy has locked: whether the agent can change it, and what to say
 * when not. @account: whose chat it is about; NULL: none. */

/* attune_lock_mode: NULL when the agent can choose the mode; or why not, as a
 * sentence. The caller's. */
char *attune_lock_mode (const AttunePolicy *policy, PurpleAccount *account);

/* attune_lock_check: likewise of a check, in chats of @account. */
char *attune_lock_check (const AttunePolicy *policy, PurpleAccount *account, const char *check);

/* attune_lock_label: for a dialog: what @key is about, what it is set to and by
 * whom; NULL when it is not locked. The caller's. */
char *attune_lock_label (const AttunePolicy *policy, AttunePolicyKey key);

G_END_DECLS

#endif
