/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_LOG_TURNS_H
#define ATTUNE_CLI_LOG_TURNS_H

#include <stdio.h>
#include "cli/chats.h"
#include "cli/log-place.h"
#include "cli/log-speakers.h"
#include "core/pack.h"

G_BEGIN_DECLS

/* Logs of libpurple as turns of conversations. */

typedef enum {
  ATTUNE_LOG_READ,
  ATTUNE_LOG_READ_IN_PART, /* something was left out, and reported */
  ATTUNE_LOG_NO_AGENT,     /* it does not say who the agent is; not reported */
  ATTUNE_LOG_NO_TALK,      /* a log of the account, or nothing at all */
  ATTUNE_LOG_NO_LOG,       /* something else, and reported */
} AttuneLogResult;

typedef struct {
  const AttunePacks *packs; /* which say what names are, in rooms */
  const char *lang;
  AttuneLogPeople people;
} AttuneLogReading;

/* attune_log_turns_read: hands the turns in @stream, which can be read twice, to
 * @sink, in order, and tells it when nothing more will come of a dialogue. That is
 * called as the file, @name; in a room each customer has one, "@name (nick)". A
 * customer's turn has the name that the log gives them. What is wrong is
 * reported as "@name:line: …". @place is what the file's path says. */
AttuneLogResult attune_log_turns_read (FILE *stream, AttuneLogFormat format, const char *name, AttuneLogPlace *place,
                                       const AttuneLogReading *reading, const AttuneTurnSink *sink);

G_END_DECLS

#endif
