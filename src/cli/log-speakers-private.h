/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_LOG_SPEAKERS_PRIVATE_H
#define ATTUNE_CLI_LOG_SPEAKERS_PRIVATE_H

#include "cli/log-speakers.h"

G_BEGIN_DECLS

/* What log-speakers.c notes and log-roles.c decides by. */

typedef struct {
  char *name; /* owned by names */
  guint n;    /* entries */
  gboolean sent;
  gboolean received;
  char *longer;       /* the name with what stood before another colon, each time; NULL: it did not */
  AttuneLogRole role; /* NOBODY until it is decided */
  gboolean decided;
} AttuneLogSpeaker;

struct AttuneLogSpeakers {
  const AttuneLogPlace *place;
  const AttuneLogPeople *people;
  GPtrArray *names;    /* char *, in the order in which they came up */
  GHashTable *by_name; /* Speaker */
  GPtrArray *known;    /* const char *, ends with NULL; NULL: not asked for yet */
  gboolean plain;      /* it has no colours, or other ones: names alone tell */
};

/* attune_log_speakers_find: NULL: nobody of that name spoke. Borrowed. */
AttuneLogSpeaker *attune_log_speakers_find (const AttuneLogSpeakers *speakers, const char *name);

/* attune_log_speakers_lengthen: whose lines all begin alike up to a second colon
 * has a name with a colon in it. */
void attune_log_speakers_lengthen (AttuneLogSpeakers *speakers);

/* attune_log_speakers_is_agent: whether @name is the account's or was given. */
gboolean attune_log_speakers_is_agent (const AttuneLogSpeakers *speakers, const char *name);

/* attune_log_speakers_is_given: whether @name was given as the agent's. */
gboolean attune_log_speakers_is_given (const AttuneLogSpeakers *speakers, const char *name);

G_END_DECLS

#endif
