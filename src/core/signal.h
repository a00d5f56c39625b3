/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_SIGNAL_H
#define ATTUNE_SIGNAL_H

#include <glib.h>
#include "core/text.h"

G_BEGIN_DECLS

/* What a message contains. Empathy terms after Sharma et al. 2020. */
typedef enum {
  ATTUNE_SIGNAL_NONE,
  ATTUNE_SIGNAL_NAME,               /* the customer is addressed by name */
  ATTUNE_SIGNAL_EMOTIONAL_REACTION, /* warmth, concern, compassion */
  ATTUNE_SIGNAL_INTERPRETATION,     /* understanding put into words */
  ATTUNE_SIGNAL_REFLECTION,         /* the customer's own matter restated */
  ATTUNE_SIGNAL_EXPLORATION,        /* a question about problem or feelings */
  ATTUNE_SIGNAL_SYMPATHY,           /* pity; the feeling named from outside */
  ATTUNE_SIGNAL_QUESTION,           /* any question; detail says which kind */
  ATTUNE_SIGNAL_APOLOGY,
  ATTUNE_SIGNAL_GRATITUDE,
  ATTUNE_SIGNAL_GREETING,
  ATTUNE_SIGNAL_FAREWELL,
  ATTUNE_SIGNAL_OWNERSHIP,
  ATTUNE_SIGNAL_AGENTLESS,
  ATTUNE_SIGNAL_INVOLVEMENT,
  ATTUNE_SIGNAL_DISMISSAL,
  ATTUNE_SIGNAL_ACKNOWLEDGEMENT, /* short: "one moment please" */
  ATTUNE_SIGNAL_CHEER,           /* cheerful words, party emoji */
  ATTUNE_SIGNAL_GLOOM,           /* gloomy words */
  ATTUNE_SIGNAL_FIX,             /* an instruction, a refusal, a procedure */
  ATTUNE_SIGNAL_RESOLUTION,      /* an outcome is decided: money back, another one, a visit */
  ATTUNE_SIGNAL_PROBLEM,         /* customer: something is wrong */
  ATTUNE_SIGNAL_PAIN,            /* customer: plainly painful (a death …) */
  ATTUNE_SIGNAL_NEGATIVE,        /* customer: feels bad; weight says how much */
  ATTUNE_SIGNAL_POSITIVE,        /* customer: feels good */
  ATTUNE_SIGNAL_REQUEST,         /* customer asks for something, or to know it */
  ATTUNE_SIGNAL_ASKS_FOR,        /* agent: a fact is asked for; detail says which */
  ATTUNE_SIGNAL_LAST
} AttuneSignalKind;

typedef struct AttuneRule AttuneRule;

typedef struct {
  AttuneSignalKind kind;
  guint start;            /* bytes */
  guint end;              /* bytes, exclusive */
  const AttuneRule *rule; /* borrowed from the packs; NULL: found by code */
  const char *detail;     /* static or the rule's; NULL: none */
  guint first_word;       /* index into the text's words */
  guint n_words;
} AttuneSignal;

/* attune_signal_kind_name: "emotional-reaction"; never NULL, static. */
const char *attune_signal_kind_name (AttuneSignalKind kind);

/* attune_signal_kind_from_name: NONE when there is no such signal. */
AttuneSignalKind attune_signal_kind_from_name (const char *name);

typedef struct AttunePacks AttunePacks;

/* attune_signals_find: what the packs' phrases find in @text, in the order of
 * their places, and questions. @language is a BCP 47 tag such as "en" or
 * "de-AT"; a language without packs finds questions only.
 * Returns: an array of AttuneSignal, the caller's; never NULL. */
GArray *attune_signals_find (const AttunePacks *packs, const char *language, const AttuneText *text);

/* attune_signals_has: whether a signal of that kind is among them. */
gboolean attune_signals_has (const GArray *signals, AttuneSignalKind kind);

/* attune_signal_acknowledges: whether it shows that the customer was heard:
 * warmth, understanding, their matter retold, or sorry. */
gboolean attune_signal_acknowledges (const AttuneSignal *signal);

/* attune_signals_acknowledge: whether one of an agent's signals does. */
gboolean attune_signals_acknowledge (const GArray *signals);

/* attune_signals_with_detail: the first one of that kind and detail, or NULL.
 * Borrowed. */
const AttuneSignal *attune_signals_with_detail (const GArray *signals, AttuneSignalKind kind, const char *detail);

/* attune_signals_first: the first one of that kind, or NULL. Borrowed. */
const AttuneSignal *attune_signals_first (const GArray *signals, AttuneSignalKind kind);

G_END_DECLS

#endif
