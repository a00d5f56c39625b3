/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_KEPT_H
#define ATTUNE_KEPT_H

#include <conversation.h>
#include "purple/draft.h"

G_BEGIN_DECLS

/*
 * AttuneKept: held drafts whose window was closed, by account and name, until
 * the chat is opened again. In memory only: drafts are not written to disk.
 * It outlives unloading the plugin, so that nothing is lost by a reload.
 */
typedef struct AttuneKept AttuneKept;

AttuneKept *attune_kept_new (void);
void attune_kept_free (AttuneKept *kept);

/* attune_kept_put: takes @draft. */
void attune_kept_put (AttuneKept *kept, PurpleConversation *conv, AttuneDraft *draft);

/* attune_kept_take: the caller's; NULL when there is none. */
AttuneDraft *attune_kept_take (AttuneKept *kept, PurpleConversation *conv);

/* attune_kept_forget_account: its chats cannot be opened any more. */
void attune_kept_forget_account (AttuneKept *kept, PurpleAccount *account);

/* attune_kept_key: what stands for this chat across windows and sessions:
 * PROTOCOL/USERNAME/im|chat/NAME, each escaped as in an URI: libpurple's
 * settings do not keep tabs. The caller's. */
char *attune_kept_key (PurpleConversation *conv);

/* attune_kept_account_key: what the keys of all chats of an account begin with. The
 * caller's. */
char *attune_kept_account_key (PurpleAccount *account);

G_END_DECLS

#endif
