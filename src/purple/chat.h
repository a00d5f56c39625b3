/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CHAT_H
#define ATTUNE_CHAT_H

#include "core/conversation.h"
#include "core/follow.h"
#include "core/hold.h"
#include "purple/draft.h"
#include "purple/session.h"

G_BEGIN_DECLS

/*
 * AttuneChat: what Attune knows of one open support chat: the customers in
 * it, the draft that is held, and what is under way. Made when it is first
 * needed, freed when the conversation goes.
 */
struct AttuneChat {
  AttuneSession *session;
  PurpleConversation *conv;
  AttunePolicy *policy; /* under which what is held or under way was judged: attune_chat_policy */

  GHashTable *customers;     /* who -> AttuneCustomer; in an IM only one */
  char *speaker;             /* the customer who wrote or was addressed last; "" in an IM, or when nobody was */
  AttuneConversation *talk;  /* with the speaker; borrowed from customers */
  guint turns;               /* how often the speaker was said anew */
  GPtrArray *ignored;        /* char *: rules that the agent does not want here */

  AttuneHold *hold;
  AttuneDraft *held;    /* as typed; NULL: none */
  char *held_entry;     /* it as plain text, when it was held in the entry; NULL: it was not */
  gboolean away;        /* it was typed in another window, and is not in the entry of this one */
  char *held_for;       /* in a room: the customer it was written to */
  char *attempted;      /* attune_customer_key of the held draft, in session->attempts; NULL: none was held */
  char *pieces;         /* what was sent of a sentence that is not complete; NULL: nothing */
  char *fixed;          /* markup: the held draft with its suggestions; NULL: not asked for */
  char *asked;          /* plain: the draft of which the agent was asked if a command in it is to go out; NULL: none */
  AttuneDraft *waiting; /* lines of a draft that may have more; NULL: none */
  guint waiting_timer;
  guint restore_timer;
  char *restoring;      /* markup that goes into the entry next; NULL: the held draft */

  gboolean pass;      /* the next message at the gate is one that we send */
  gboolean entered;   /* what comes to the gate was judged in the entry */
  gboolean let;       /* the agent said to let the held draft out as it is */
  char *leaving;      /* plain text that was let through and is about to leave */
  guint met;          /* by the first draft, as its verdict says … */
  guint missed;       /* … for the agent's habits, once a draft has left */
  gboolean completes; /* when it has left, what was held is done with */
  AttuneFollow *follow; /* what becomes of its drafts, for the record */
};

AttuneChat *attune_chat_new (AttuneSession *session, PurpleConversation *conv);
void attune_chat_free (AttuneChat *chat);

/* attune_chat_take_policy: the session's as it is now, whatever is held. */
void attune_chat_take_policy (AttuneChat *chat);

/* attune_chat_policy: the session's; but while a draft is held or under way, the
 * one that it was before. Borrowed for the moment. */
const AttunePolicy *attune_chat_policy (AttuneChat *chat);

/* attune_chat_mode: what it is here. */
AttuneMode attune_chat_mode (AttuneChat *chat);

/* attune_chat_recall: learns what was written in an open window before. */
void attune_chat_recall (AttuneChat *chat);

/* attune_chat_customer_said: @who matters in rooms only. */
void attune_chat_customer_said (AttuneChat *chat, const char *who, const char *markup);

/* attune_chat_agent_said: the agent's words have left, plain text. */
void attune_chat_agent_said (AttuneChat *chat, const char *plain);

/* attune_chat_refresh: the names from the contact list, and those of the
 * customers in the other chats, as they are now. */
void attune_chat_refresh (AttuneChat *chat);

/* attune_chat_ignore: stop saying this rule, or check, here. */
void attune_chat_ignore (AttuneChat *chat, const char *rule);

/* attune_chat_hold: takes @draft; it replaces what was held. */
void attune_chat_hold (AttuneChat *chat, AttuneDraft *draft);

/* attune_chat_is_held: whether @plain is the held draft, unchanged. */
gboolean attune_chat_is_held (AttuneChat *chat, const char *plain);

/* attune_chat_restore_later: puts @markup (NULL: the held draft) into the
 * entry on the next turn of the loop, where the client can. */
void attune_chat_restore_later (AttuneChat *chat, const char *markup);

/* attune_chat_left: what was let through has left. */
void attune_chat_left (AttuneChat *chat);

/* attune_chat_give_back: before its state goes: a held draft that is not in
 * the entry yet is put there, or shown. */
void attune_chat_give_back (AttuneChat *chat);

G_END_DECLS

#endif
