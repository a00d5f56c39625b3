/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_TESTS_HARNESS_H
#define ATTUNE_TESTS_HARNESS_H

#include <glib.h>
#include "core/coach.h"

G_BEGIN_DECLS

/* What the tests of the core share. */

/* harness_packs: the packs of the tree, which load without a problem; once for
 * each program. Borrowed. */
const AttunePacks *harness_packs (void);

/* harness_packs_from: a pack of the test's own, named "own.yaml", which must
 * load without a problem. The caller's. */
AttunePacks *harness_packs_from (const char *yaml);

/* harness_conversation: a chat that has gone so far, over the packs of the
 * tree. @contact: NULL for a stranger. @others: names of customers in other
 * chats, with ";" between them; NULL: none. @chat: a line for each message,
 * "C: …" from the customer and "A: …" from the agent; NULL: none. The
 * caller's. */
AttuneConversation *harness_conversation (const char *contact, const char *others, const char *chat);

/* harness_play: goes on with a chat. */
void harness_play (AttuneConversation *conversation, const char *chat);

/* harness_nudge: what @check says in a verdict; NULL: nothing. Borrowed. */
const AttuneNudge *harness_nudge (const AttuneVerdict *verdict, const char *check);

/* harness_place_of_check: 0 is the most serious. */
guint harness_place_of_check (const char *check);

/* harness_assert_in_order: the most serious nudges come first, and no more
 * than two hold. */
void harness_assert_in_order (const AttuneVerdict *verdict);

/* One draft in one conversation, and what one check is to say about it. */
typedef struct {
  const char *name;    /* the last part of the test's path */
  const char *contact; /* as in harness_conversation … */
  const char *others;
  const char *chat;
  const char *draft;
  const char *says;  /* a level: "hint", "nudge", "must"; NULL: quiet */
  const char *fixed; /* the draft with the fix in it; NULL: not looked at */
} HarnessCase;

/* harness_add_cases: a test for each case, /@path/NAME. Besides what the case
 * says, a fix leaves what is outside of its place as it was, and the check
 * does not hold for the fixed draft. @cases is static. */
void harness_add_cases (const char *path, const char *check, const HarnessCase *cases, guint n_cases);

/* An example with the check that it is about. @check "any": with a level, the
 * highest that any check has to say; without one, nothing holds the draft. */
typedef struct {
  const char *check;
  HarnessCase row;
} HarnessExample;

/* harness_add_examples: a test for each, /@path/CHECK/NAME, as
 * harness_add_cases does. @examples is static. */
void harness_add_examples (const char *path, const HarnessExample *examples, guint n_examples);

G_END_DECLS

#endif
