/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_LOG_SPEAKERS_H
#define ATTUNE_CLI_LOG_SPEAKERS_H

#include "cli/log-entry.h"

G_BEGIN_DECLS

/*
 * AttuneLogSpeakers: who is who in one log. An HTML log says by its colours
 * what was sent and what was received; a plain one only has names, and tells by
 * all of its lines together: so a log is read twice.
 */
typedef struct AttuneLogSpeakers AttuneLogSpeakers;

/* What whoever asks knows of it. */
typedef struct {
  const char *const *agents; /* names of the agent, as the logs have them; NULL: not given */
  const char *const *staff;  /* patterns for nicks of colleagues in rooms: "bob", "sup-*"; NULL: none */
} AttuneLogPeople;

typedef enum {
  ATTUNE_LOG_NOBODY, /* it is no message, or none that counts */
  ATTUNE_LOG_AGENT,
  ATTUNE_LOG_CUSTOMER,
  ATTUNE_LOG_COLLEAGUE,
} AttuneLogRole;

/* attune_log_speakers_new: both are borrowed and must outlive it; @place may
 * still change until everything was noted. */
AttuneLogSpeakers *attune_log_speakers_new (const AttuneLogPlace *place, const AttuneLogPeople *people);
void attune_log_speakers_free (AttuneLogSpeakers *speakers);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneLogSpeakers, attune_log_speakers_free)

/* attune_log_speakers_note: the first reading. */
void attune_log_speakers_note (AttuneLogSpeakers *speakers, const AttuneLogEntry *entry);

/* attune_log_speakers_settle: everything was noted.
 * Returns: FALSE when there are speakers, and it cannot be told which of them
 * is the agent. */
gboolean attune_log_speakers_settle (AttuneLogSpeakers *speakers);

/* attune_log_speakers_role: the second reading: who wrote @entry. One of kind
 * PLAIN becomes one of another. */
AttuneLogRole attune_log_speakers_role (AttuneLogSpeakers *speakers, AttuneLogEntry *entry);

/* attune_log_speakers_role_of: who @name is, on the whole. */
AttuneLogRole attune_log_speakers_role_of (const AttuneLogSpeakers *speakers, const char *name);

/* attune_log_speakers_customer: what the log calls the customer of a chat that is
 * no room, before they have written, too. Borrowed; NULL: nothing. */
const char *attune_log_speakers_customer (const AttuneLogSpeakers *speakers);

/* attune_log_speakers_names: everybody who speaks: char *. Borrowed. */
const GPtrArray *attune_log_speakers_names (const AttuneLogSpeakers *speakers);

/* attune_log_speakers_is_staff: whether @nick is a colleague, also as "bob_" or
 * "bob|away", when "bob" is. */
gboolean attune_log_speakers_is_staff (const AttuneLogSpeakers *speakers, const char *nick);

G_END_DECLS

#endif
