/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_OVERRIDE_H
#define ATTUNE_OVERRIDE_H

#include "purple/chat.h"

G_BEGIN_DECLS

/* How a draft can leave that is held, and is not changed: that is for the policy
 * to say where the agent is held strictly. */

/* attune_override_way: @tries (may be NULL) gets how many more honest attempts
 * are due, where it is ATTUNE_WAY_TRY. */
AttuneWayOut attune_override_way (AttuneChat *chat, guint *tries);

/* attune_override_note_attempt: @plain was held. Another wording than before is
 * an honest attempt; other blanks and marks are none. They are counted for each
 * customer, also when the window is closed meanwhile. */
void attune_override_note_attempt (AttuneChat *chat, const char *plain);

/* attune_override_lets: whether the held draft may leave, now that the agent asks
 * for it with @reason (NULL or "": without). If not, @why_not gets a sentence
 * that says what would be needed, the caller's; NULL before. What it leaves by is
 * noted for the record. */
gboolean attune_override_lets (AttuneChat *chat, const char *reason, char **why_not);

/* attune_override_is_emergency: whether @plain has one of the policy's words that
 * always pass. */
gboolean attune_override_is_emergency (AttuneChat *chat, const char *plain);

/* attune_override_forget: @plain has left: with the next draft to that customer
 * the attempts begin anew. */
void attune_override_forget (AttuneChat *chat, const char *plain);

/* attune_override_explain: what the agent can do with the held draft, in a
 * sentence; @tries as above. The caller's. */
char *attune_override_explain (AttuneWayOut way, guint tries);

/* attune_override_explain_command: likewise for a draft that is not in the entry:
 * which command sends it as it is, and what that needs. The caller's. */
char *attune_override_explain_command (AttuneChat *chat);

G_END_DECLS

#endif
