/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_RECORD_WORDS_H
#define ATTUNE_CLI_RECORD_WORDS_H

#include "core/journal-read.h"

G_BEGIN_DECLS

/* What a record says of drafts, in the reader's language; static. */

const char *attune_record_outcome (AttuneOutcome outcome); /* "sent as is" */
const char *attune_record_phase (AttunePhase phase);       /* "opening" */
const char *attune_record_mood (AttuneMoodLabel mood);     /* "bad" */

/* attune_record_held: "1:05"; "" for none. The caller's. */
char *attune_record_held (gint64 milliseconds);

/* attune_record_said: "empathy.sympathy/must-be (hint, still there)". The caller's. */
char *attune_record_said (const AttuneJournalSaid *said);

G_END_DECLS

#endif
