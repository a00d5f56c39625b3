/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_HABITS_H
#define ATTUNE_HABITS_H

#include <glib.h>

#include "core/verdict.h"

G_BEGIN_DECLS

/*
 * AttuneHabits: how often in a row an agent has done, unprompted, what a check
 * asks for, over all of their chats. Counts only: no text and no names. A
 * check that was satisfied often enough has become a habit, and no longer
 * holds; the first draft that misses it brings it back.
 */
typedef struct AttuneHabits AttuneHabits;

#define ATTUNE_HABIT_DRAFTS 20    /* in a row make a habit, unless the policy says another number … */
#define ATTUNE_HABIT_MOST 10000   /* … up to this one */

AttuneHabits *attune_habits_new (void);
void attune_habits_free (AttuneHabits *habits);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneHabits, attune_habits_free)

/* attune_habits_note: a draft left; @met and @missed are its first verdict's
 * (AttuneVerdict). Nothing is counted past @most. TRUE when a count has changed. */
gboolean attune_habits_note (AttuneHabits *habits, guint met, guint missed, guint most);

/* attune_habits_has: whether @check has become a habit: it was satisfied in
 * @drafts in a row (0: nothing ever does). FALSE for checks that never do, and
 * for what is no check. */
gboolean attune_habits_has (const AttuneHabits *habits, const char *check, guint drafts);

/* attune_habits_list: the checks that have become habits, with ", " between
 * them. The caller's; NULL when there are none. */
char *attune_habits_list (const AttuneHabits *habits, guint drafts);

/* attune_habits_wake: begins anew with @check; NULL: with all. TRUE when one of
 * them had become a habit. */
gboolean attune_habits_wake (AttuneHabits *habits, const char *check, guint drafts);

/* attune_habits_to_string: "empathy=3;name=20"; "" when all begins. The
 * caller's. */
char *attune_habits_to_string (const AttuneHabits *habits);

/* attune_habits_from_string: what to_string gave. Checks that this version
 * does not have are left out. FALSE, with @error (G_KEY_FILE_ERROR_PARSE) and
 * every count at nought, when it is anything else. */
gboolean attune_habits_from_string (AttuneHabits *habits, const char *text, GError **error);

G_END_DECLS

#endif
