/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_MEMORY_H
#define ATTUNE_MEMORY_H

#include "core/conversation.h"
#include "core/name.h"
#include "core/stock-book.h"

G_BEGIN_DECLS

/* What the checks may know of a conversation; read only for them. Its size
 * does not grow with the length of the chat. */
typedef struct {
  const AttunePacks *packs;
  char *language;

  char *nick;       /* what a room calls the customer; NULL: this is no room */
  AttuneName *name; /* NULL: not known */
  AttuneNameSource name_source;
  gboolean name_is_guess; /* a bare answer to a question that we did not see: nothing is held for it */
  GPtrArray *others; /* AttuneName */

  guint customer_turns;
  guint agent_turns;
  guint agent_turns_since_name; /* since the name was last used, or known */
  guint agent_turns_with_name;  /* how many in a row used it, until now */

  /* The customer's last turn. */
  AttuneText *said;     /* NULL before the first */
  GArray *said_signals; /* AttuneSignal */
  AttuneMood said_mood;

  double running_mood;     /* -1 … 1, over the last messages */
  gboolean feeling_open;   /* a problem was told with feeling, or something painful; nobody has acknowledged it */
  gboolean pain_open;      /* the painful kind */
  char *feeling_word;      /* the customer's word for it, an adjective; NULL */
  gboolean feeling_is_felt; /* it says how they are ("upset"), not how it is */
  char *matter;            /* the last problem or pain in the customer’s words, short enough to quote; NULL */
  gboolean problem_open;   /* a problem was told and no question about it asked since */
  gboolean explored;       /* a question about the present problem was asked */
  gboolean offered;        /* the agent gave a choice since the last problem */
  gboolean asked_for_name; /* the agent's last turn did */
  gboolean joking;         /* the customer's last turn did */
  guint apologies;         /* the agent's, since the last problem */
  const char *asked_for;   /* the kind of number that the agent's last turn asked for; NULL */
  GHashTable *given;       /* kind of fact -> what the customer gave last */
  GHashTable *sentences;   /* hashes of the agent's sentences of empathy, bounded */
  AttuneStockBook *book;   /* borrowed; the agent's sentences to all customers; NULL: none */
  guint customer;          /* who this is in the book */
  GHashTable *stems;       /* stems of the customer's last words, bounded */
} AttuneMemory;

/* attune_conversation_memory: borrowed; changes with the conversation. */
const AttuneMemory *attune_conversation_memory (const AttuneConversation *conversation);

G_END_DECLS

#endif
