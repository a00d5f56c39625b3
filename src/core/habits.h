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
 * asks for, over all of their chats. Counts only: no text and no names.
 *
 * In coach mode a check that was satisfied often enough has become a habit, and
 * no longer holds; the first draft that misses it brings it back. In strict
 * mode it is promoted: it holds once, as in coach mode, and after as many more
 * it is a hint; a draft that misses it takes it back by one step.
 */
typedef struct AttuneHabits AttuneHabits;

#define ATTUNE_HABIT_DRAFTS 20 /* in a row make a habit, unless a policy says otherwise */
#define ATTUNE_MOST_HABIT_DRAFTS 10000

AttuneHabits *attune_habits_new (void);
void attune_habits_free (AttuneHabits *habits);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneHabits, attune_habits_free)

/* attune_habits_set_lengths: how many drafts in a row make a habit in coach mode
 * (@fade), and take a check one step up in strict mode (@promotion); 0: none
 * ever do. Up to ATTUNE_MOST_HABIT_DRAFTS. */
void attune_habits_set_lengths (AttuneHabits *habits, guint fade, guint promotion);

/* attune_habits_note: a draft left in @mode; @met and @missed are its first
 * verdict's (AttuneVerdict). TRUE when a count has changed. */
gboolean attune_habits_note (AttuneHabits *habits, AttuneMode mode, guint met, guint missed);

/* attune_habits_mode: how @check is handled in coach or strict mode: STRICT, it
 * holds until changed; COACH, it holds once; QUIET, it has become a hint. @mode
 * itself for checks that never change, and in other modes. */
AttuneMode attune_habits_mode (const AttuneHabits *habits, const char *check, AttuneMode mode);

/* attune_habits_streak: how many drafts in a row count for @check at the step
 * where it stands; @needed (may be NULL) gets how many take it to the next one,
 * 0: there is none. */
guint attune_habits_streak (const AttuneHabits *habits, const char *check, AttuneMode mode, guint *needed);

/* attune_habits_has: whether @check has become a habit in coach mode; FALSE for
 * checks that never do, and for what is no check. */
gboolean attune_habits_has (const AttuneHabits *habits, const char *check);

/* attune_habits_list: the checks that have become habits, with ", " between
 * them. The caller's; NULL when there are none. */
char *attune_habits_list (const AttuneHabits *habits);

/* attune_habits_wake: begins anew with @check (NULL: with all), where it is handled
 * more lightly in @mode than at first; other counts stay. TRUE when one was. */
gboolean attune_habits_wake (AttuneHabits *habits, AttuneMode mode, const char *check);

/* attune_habits_to_string: "empathy=3;name=20"; "" when all begins. The
 * caller's. */
char *attune_habits_to_string (const AttuneHabits *habits);

/* attune_habits_from_string: what to_string gave. Checks that this version
 * does not have are left out. FALSE, with @error (G_KEY_FILE_ERROR_PARSE) and
 * every count at nought, when it is anything else. */
gboolean attune_habits_from_string (AttuneHabits *habits, const char *text, GError **error);

G_END_DECLS

#endif
