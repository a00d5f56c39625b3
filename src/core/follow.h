/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_FOLLOW_H
#define ATTUNE_FOLLOW_H

#include "core/conversation.h"
#include "core/journal-draft.h"

G_BEGIN_DECLS

/*
 * AttuneFollow: the drafts of one chat, each from when it was first judged to its
 * end, for the record. At most one is held; meanwhile others may pass.
 * @now is in microseconds of a clock that only goes forward. Drafts that are
 * handed out have no time of day yet, and their texts in them.
 */
typedef struct AttuneFollow AttuneFollow;

AttuneFollow *attune_follow_new (void);
void attune_follow_free (AttuneFollow *follow);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneFollow, attune_follow_free)

/* attune_follow_set_record: what may be kept of a draft that is first tried from now
 * on; nothing before it is said. */
void attune_follow_set_record (AttuneFollow *follow, AttuneRecord record);

/* attune_follow_judged: the agent wants to send @plain, in @conversation (whatever
 * stands for it), and @verdict is what is said of it. */
void attune_follow_judged (AttuneFollow *follow, const char *conversation, const AttuneConversation *talk, AttuneMode mode,
                           const char *plain, const AttuneVerdict *verdict);

/* attune_follow_failed: the same when the coach had nothing to judge with. */
void attune_follow_failed (AttuneFollow *follow, const char *conversation, AttuneMode mode, const char *plain);

/* attune_follow_held: what was judged last is held. Returns: the draft, of another
 * conversation, that was held until now and is given up for it; the caller's;
 * NULL: none. */
AttuneJournalDraft *attune_follow_held (AttuneFollow *follow, gint64 now);

/* attune_follow_note: what leaves next does so in a way of its own: overridden,
 * marked, an emergency. @reason may be NULL. */
void attune_follow_note (AttuneFollow *follow, AttuneOutcome outcome, const char *reason);

/* attune_follow_holds: whether a draft is held. */
gboolean attune_follow_holds (const AttuneFollow *follow);

/* attune_follow_forget_note: it did not leave, after all. */
void attune_follow_forget_note (AttuneFollow *follow);

/* attune_follow_wants_verdict: whether a draft is held, and nobody has judged
 * @plain, in which it ends. */
gboolean attune_follow_wants_verdict (const AttuneFollow *follow, const char *plain);

/* attune_follow_left: @plain has left; @completes: it stands for the held draft, if
 * there is one, and then it was judged. Returns: what to record; the caller's;
 * NULL: nothing. */
AttuneJournalDraft *attune_follow_left (AttuneFollow *follow, const char *plain, gboolean completes, gint64 now);

/* attune_follow_give_up: the held draft will never be sent. Returns: as in left. */
AttuneJournalDraft *attune_follow_give_up (AttuneFollow *follow, gint64 now);

/* attune_follow_pause, attune_follow_resume: its window is closed, and open again:
 * the time between does not count. */
void attune_follow_pause (AttuneFollow *follow, gint64 now);
void attune_follow_resume (AttuneFollow *follow, gint64 now);

/* attune_follow_came_back: the held draft is from before: nobody has wanted to send
 * it anew. If it comes to that, it is a draft as any other, but without its texts;
 * if not, it is none. */
void attune_follow_came_back (AttuneFollow *follow);

G_END_DECLS

#endif
