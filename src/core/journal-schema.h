/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_JOURNAL_SCHEMA_H
#define ATTUNE_JOURNAL_SCHEMA_H

#include <glib.h>

G_BEGIN_DECLS

/*
 * The coaching record: what a draft was, what the coach said of it and what the
 * agent did, in one SQLite file for each user. No message text, and no names
 * of customers, unless a policy says so (draft.typed, draft.sent).
 *
 * Numbers of enums are part of the format: new ones go to the end.
 */

/* What happened to a draft. */
typedef enum {
  ATTUNE_OUTCOME_PASSED,     /* nothing held it */
  ATTUNE_OUTCOME_FIXED,      /* held, and sent with our suggestion in it */
  ATTUNE_OUTCOME_EDITED,     /* held, and sent after the agent changed it */
  ATTUNE_OUTCOME_SENT_AS_IS, /* held, and sent unchanged, as its mode allows */
  ATTUNE_OUTCOME_OVERRIDDEN, /* held in strict mode, and sent with a reason */
  ATTUNE_OUTCOME_MARKED,     /* held in strict mode, and let go after honest attempts */
  ATTUNE_OUTCOME_EMERGENCY,  /* not held, as it has a word that always passes */
  ATTUNE_OUTCOME_GIVEN_UP,   /* held, and never sent */
  ATTUNE_OUTCOME_FAILED,     /* the coach failed, and it was sent unread */
  ATTUNE_N_OUTCOMES
} AttuneOutcome;

typedef enum {
  ATTUNE_PHASE_OPENING,
  ATTUNE_PHASE_WORKING,
  ATTUNE_PHASE_CLOSING,
  ATTUNE_N_PHASES
} AttunePhase;

/* PRAGMA user_version. */
#define ATTUNE_JOURNAL_VERSION 1

#define ATTUNE_JOURNAL_SCHEMA                                                                                          \
  /* One row: whose record this is. A copy of a record has the same uuid; ids of drafts are unique within it. */       \
  "CREATE TABLE record (uuid TEXT NOT NULL, agent TEXT NOT NULL, secret BLOB NOT NULL);"                               \
  /* Which bit of draft.met and draft.missed is whose; also the number of the check in rule and step. */               \
  "CREATE TABLE checks (bit INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);"                                          \
  "CREATE TABLE rule (id INTEGER PRIMARY KEY, bit INTEGER NOT NULL REFERENCES checks (bit), name TEXT NOT NULL,"       \
  "  UNIQUE (bit, name));"                                                                                             \
  /* A row when a draft has left or was given up. time: seconds since 1970, UTC. conversation: the first 64 bits of    \
   * HMAC-SHA-256 with record.secret. mode: AttuneMode. mood: the customer's, -1, 0 or 1. attempts: how often the       \
   * agent wanted to send it, 1 or more. held: milliseconds between the first hold and the end, 0 when there was none. \
   * met, missed: by the first draft, a bit for each check for which there was an occasion. */                         \
  "CREATE TABLE draft (id INTEGER PRIMARY KEY AUTOINCREMENT, time INTEGER NOT NULL, conversation INTEGER NOT NULL,"    \
  "  mode INTEGER NOT NULL, phase INTEGER NOT NULL, mood INTEGER NOT NULL, outcome INTEGER NOT NULL,"                  \
  "  attempts INTEGER NOT NULL, held INTEGER NOT NULL, met INTEGER NOT NULL, missed INTEGER NOT NULL,"                 \
  "  reason TEXT, typed TEXT, sent TEXT);"                                                                             \
  "CREATE INDEX draft_time ON draft (time);"                                                                           \
  /* What was said of it: level as AttuneLevel. remained: 1 when it was still so in what was sent. */                      \
  "CREATE TABLE nudge (draft INTEGER NOT NULL REFERENCES draft (id) ON DELETE CASCADE, rule INTEGER NOT NULL"          \
  "  REFERENCES rule (id), level INTEGER NOT NULL, remained INTEGER NOT NULL, PRIMARY KEY (draft, rule)) WITHOUT ROWID;" \
  /* Promotions and relapses: from and to as AttuneMode (strict, coach, quiet for hint). */                            \
  "CREATE TABLE step (time INTEGER NOT NULL, bit INTEGER NOT NULL REFERENCES checks (bit), was INTEGER NOT NULL,"      \
  "  became INTEGER NOT NULL);"

G_END_DECLS

#endif
