/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CHECK_H
#define ATTUNE_CHECK_H

#include "core/conversation.h"
#include "core/memory.h"
#include "core/verdict.h"

G_BEGIN_DECLS

/* What a check looks at. All borrowed. */
typedef struct {
  const AttuneMemory *memory;
  const AttuneText *draft;
  const GArray *signals; /* AttuneSignal: the draft's */
  const GArray *names;   /* AttuneNameUse: whom the draft addresses */
  gboolean acknowledgement; /* a short "one moment please" and nothing else */
  gboolean farewell;
} AttuneCheckInput;

/* A check adds what it has to say to @nudges (of AttuneNudge), with the level
 * that it would have on its own; modes and budget are the coach's. */
typedef void (*AttuneCheckFunc) (const AttuneCheckInput *input, GPtrArray *nudges);

/* Whether a draft is an occasion for a check: then it was satisfied, or not. */
typedef gboolean (*AttuneCheckDueFunc) (const AttuneCheckInput *input);

typedef struct {
  const char *id;
  AttuneCheckFunc run;
  AttuneCheckDueFunc is_due; /* NULL: nobody counts it */
  gboolean fades;            /* satisfied without a word from us, it counts towards a habit (AttuneHabits) */
} AttuneCheck;

#define ATTUNE_MOST_CHECKS 32 /* as many bits as a verdict has for them */

/* attune_checks: most serious first, ending with a NULL id. Static. */
const AttuneCheck *attune_checks (void);

/* attune_check_place: where @id is among them; -1: it is no check. */
int attune_check_place (const char *id);

void attune_check_apology (const AttuneCheckInput *input, GPtrArray *nudges);
void attune_check_dismissal (const AttuneCheckInput *input, GPtrArray *nudges);
void attune_check_empathy (const AttuneCheckInput *input, GPtrArray *nudges);
void attune_check_involve (const AttuneCheckInput *input, GPtrArray *nudges);
void attune_check_listening (const AttuneCheckInput *input, GPtrArray *nudges);
void attune_check_name (const AttuneCheckInput *input, GPtrArray *nudges);
void attune_check_name_wrong (const AttuneCheckInput *input, GPtrArray *nudges);
void attune_check_overuse (const AttuneCheckInput *input, GPtrArray *nudges);
void attune_check_ownership (const AttuneCheckInput *input, GPtrArray *nudges);
void attune_check_question (const AttuneCheckInput *input, GPtrArray *nudges);
void attune_check_stock (const AttuneCheckInput *input, GPtrArray *nudges);
void attune_check_sympathy (const AttuneCheckInput *input, GPtrArray *nudges);
void attune_check_tone (const AttuneCheckInput *input, GPtrArray *nudges);
void attune_check_unanswered (const AttuneCheckInput *input, GPtrArray *nudges);

gboolean attune_due_dismissal (const AttuneCheckInput *input);
gboolean attune_due_empathy (const AttuneCheckInput *input);
gboolean attune_due_listening (const AttuneCheckInput *input);
gboolean attune_due_name (const AttuneCheckInput *input);
gboolean attune_due_name_wrong (const AttuneCheckInput *input);
gboolean attune_due_overuse (const AttuneCheckInput *input);
gboolean attune_due_ownership (const AttuneCheckInput *input);
gboolean attune_due_question (const AttuneCheckInput *input);
gboolean attune_due_sympathy (const AttuneCheckInput *input);
gboolean attune_due_tone (const AttuneCheckInput *input);

/* attune_question_is_missing: a problem was told, and neither an earlier message
 * nor this draft asks about it. */
gboolean attune_question_is_missing (const AttuneCheckInput *input);

/* attune_nudge_new: @check is static; @message is taken. Its place and its fix
 * are to be set. */
AttuneNudge *attune_nudge_new (const char *check, const char *rule, AttuneLevel level, char *message);
void attune_nudge_free (AttuneNudge *nudge);

/* attune_nudge_set_level: another level, and the severity that goes with it. */
void attune_nudge_set_level (AttuneNudge *nudge, AttuneLevel level);

/* attune_nudge_from_rule: a nudge about what a rule of the packs matched, with
 * its words, suggestion and source. */
AttuneNudge *attune_nudge_from_rule (const AttuneCheckInput *input, const char *check, const AttuneSignal *signal);

/* attune_nudge_replace: the fix is @with (taken) in place of the bytes
 * [start, end) of the draft; the suggestion is the sentences that result. */
void attune_nudge_replace (AttuneNudge *nudge, const AttuneText *draft, guint start, guint end, char *with);

/* attune_nudges_add_rules: a nudge for each signal whose rule has the check. */
void attune_nudges_add_rules (const AttuneCheckInput *input, const char *check, GPtrArray *nudges);

/* attune_check_quote: the sentence from the signal on, cut short when it is
 * long, for showing. Returns: the caller's. */
char *attune_check_quote (const AttuneText *draft, const AttuneSignal *signal);

/* attune_check_first_word: the index of the draft's own first word: "@somebody",
 * or an address, is for the server or the room, and stays in front. Past the
 * last word when there is no other. */
guint attune_check_first_word (const AttuneText *draft);

/* attune_check_after_greeting: the byte where the draft's matter begins,
 * behind "Hi Dana," or "Hello!". */
guint attune_check_after_greeting (const AttuneCheckInput *input);

G_END_DECLS

#endif
