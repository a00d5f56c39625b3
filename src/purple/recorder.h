/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_RECORDER_H
#define ATTUNE_RECORDER_H

#include "purple/chat.h"

G_BEGIN_DECLS

/*
 * AttuneRecorder: tells the record what becomes of each draft. A session has
 * one; a chat's drafts are followed in chat->follow. Nothing here waits for the
 * disk.
 */
typedef struct AttuneRecorder AttuneRecorder;

/* attune_recorder_new: as @session, borrowed, has the policy at each moment. */
AttuneRecorder *attune_recorder_new (AttuneSession *session);

/* attune_recorder_free: what is still held in a closed window is given up; waits
 * until all is written, or cannot be. */
void attune_recorder_free (AttuneRecorder *recorder);

/* attune_recorder_path: where the record is. The caller's. */
char *attune_recorder_path (void);

/* attune_recorder_fault: why nothing is being recorded at the moment; whole
 * sentences. The caller's; NULL: it is, or need not be. */
char *attune_recorder_fault (AttuneRecorder *recorder);

/* attune_recorder_follow_policy: the session has another. */
void attune_recorder_follow_policy (AttuneRecorder *recorder);

/* attune_recorder_announce: where a policy has the text of drafts recorded, the
 * agent reads so, once in each chat after each start. What stands in the entry by
 * then is older: of the next draft no text is kept. */
void attune_recorder_announce (AttuneChat *chat);

/* attune_recorder_open: the same in a window that opens: its entry is empty, and
 * all that is typed there comes after. */
void attune_recorder_open (AttuneRecorder *recorder, PurpleConversation *conv);

/* A draft on its way. What they are given is what the judge has: @verdict is on
 * @plain, and @talk with whom it is for. */

/* attune_recorder_judged: the agent wants to send it. */
void attune_recorder_judged (AttuneChat *chat, const AttuneConversation *talk, AttuneMode mode, const char *plain,
                             const AttuneVerdict *verdict);

/* attune_recorder_unread: the same, when there is nothing to judge it with. */
void attune_recorder_unread (AttuneChat *chat, AttuneMode mode, const char *plain);

/* attune_recorder_held: what was judged last is held. */
void attune_recorder_held (AttuneChat *chat);

/* attune_recorder_note: what leaves next does so in a way of its own, as @outcome
 * says: overridden with a reason, marked, an emergency. @reason: NULL: none. */
void attune_recorder_note (AttuneChat *chat, AttuneOutcome outcome, const char *reason);

/* attune_recorder_forget_note: it did not leave, after all. */
void attune_recorder_forget_note (AttuneChat *chat);

/* attune_recorder_left: @plain, the chat's leaving, has left; before the
 * conversation learns of it. */
void attune_recorder_left (AttuneChat *chat, const char *plain);

/* attune_recorder_left_uncovered: @markup leaves a chat (NULL: one without state)
 * that is none of ours any more. */
void attune_recorder_left_uncovered (AttuneChat *chat, const char *markup);

/* attune_recorder_close: its window closes; what is held may come back. */
void attune_recorder_close (AttuneChat *chat);

/* attune_recorder_resume: it is back, and was looked at: the agent has not wanted
 * to send it anew yet. */
void attune_recorder_resume (AttuneChat *chat);

/* attune_recorder_give_up: what is held in the chat will never be sent, as far as
 * we know. */
void attune_recorder_give_up (AttuneChat *chat);

/* attune_recorder_forget_account: the chats of it cannot be opened any more. */
void attune_recorder_forget_account (AttuneRecorder *recorder, PurpleAccount *account);

/* attune_recorder_step: the check at @place in attune_checks () was promoted, or
 * came back, from @was to @became; quiet stands for hint. */
void attune_recorder_step (AttuneRecorder *recorder, guint place, AttuneMode was, AttuneMode became);

G_END_DECLS

#endif
