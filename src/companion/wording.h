/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_WORDING_H
#define ATTUNE_WORDING_H

#include "purple/ipc.h"

G_BEGIN_DECLS

/* What the companions of all clients say, in the agent's language. */

/* The keys: function keys, as a terminal knows no others that are free. */
#define ATTUNE_KEY_LOOK "F7" /* go to what the nudge is about */
#define ATTUNE_KEY_FIX "F8"  /* use the suggestion */
#define ATTUNE_KEY_SEND "F9" /* send the held draft as it is */

/* attune_wording_need: "Name", "Empathy", "Question". */
const char *attune_wording_need (AttuneNeedKind need);

/* attune_wording_state: "done", "open", "not needed now". */
const char *attune_wording_state (AttuneNeedState state);

/* attune_wording_sign: the state as one character: "✓", "○", "–". */
const char *attune_wording_sign (AttuneNeedState state);

/* attune_wording_mood: how the customer feels, in a word; NULL when they have
 * written nothing. */
const char *attune_wording_mood (const AttuneLive *live);

/* attune_wording_source: where the customer's name comes from, in a few words;
 * NULL when it is not known. */
const char *attune_wording_source (const AttuneLive *live);

/* attune_wording_nudge: what to say first: the most serious of what can be said
 * now; for a held draft, of what holds it. Borrowed; NULL: nothing. */
const AttuneNudge *attune_wording_nudge (const AttuneLive *live);

/* attune_wording_brief: what a nudge says, for one line. Borrowed. */
const char *attune_wording_brief (const AttuneNudge *nudge);

/* attune_wording_nudge_on: the most serious nudge about one of the three things,
 * said now or not yet. Borrowed; NULL: none. */
const AttuneNudge *attune_wording_nudge_on (const AttuneLive *live, AttuneNeedKind need);

/* attune_wording_held: what the agent can do with the held draft. The caller's. */
char *attune_wording_held (const AttuneLive *live);

/* attune_wording_keys: a line for each key, for /attune help. The caller's. */
char *attune_wording_keys (void);

/* attune_wording_explain: a sentence or two on one of the three things when no
 * nudge is about it; @draft is what was looked at. The caller's. */
char *attune_wording_explain (const AttuneLive *live, AttuneNeedKind need, const char *draft);

G_END_DECLS

#endif
