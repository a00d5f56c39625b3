/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CONVERSATION_H
#define ATTUNE_CONVERSATION_H

#include <glib.h>
#include "core/habits.h"
#include "core/stock-book.h"
#include "core/mood.h"
#include "core/pack.h"
#include "core/signal.h"
#include "core/text.h"
#include "core/verdict.h"

G_BEGIN_DECLS

/*
 * AttuneConversation: what has happened so far in one chat; a memory of
 * bounded size. It keeps no message text beyond the customer's last turn,
 * which it needs to judge the next draft, and a few words of the last problem,
 * to name it.
 */
typedef struct AttuneConversation AttuneConversation;

typedef enum {
  ATTUNE_NAME_UNKNOWN,
  ATTUNE_NAME_CONTACT, /* from the contact list */
  ATTUNE_NAME_MESSAGE, /* from what was written */
  ATTUNE_NAME_AGENT,   /* the agent said so: /attune name */
} AttuneNameSource;

typedef struct {
  AttuneMood mood;   /* of this message */
  gboolean problem;  /* it describes a problem */
  GPtrArray *facts;  /* AttuneFact */
} AttuneTurn;

typedef struct {
  const char *kind; /* static: "order-number", "number", "email", "phone", "date", "device" */
  char *text;
} AttuneFact;

/* attune_conversation_new: @packs is borrowed and must outlive it; @language
 * a BCP 47 tag, NULL for "en". */
AttuneConversation *attune_conversation_new (const AttunePacks *packs, const char *language);
void attune_conversation_free (AttuneConversation *conversation);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneConversation, attune_conversation_free)

/* attune_conversation_set_language: from here on. NULL: "en". */
void attune_conversation_set_language (AttuneConversation *conversation, const char *language);

/* attune_conversation_set_contact: what the contact list calls the customer,
 * as it stands there ("Wu, Joyce (Fern & Co)"); NULL: nothing. What the
 * customer or the agent said wins over it. Cheap when unchanged. */
void attune_conversation_set_contact (AttuneConversation *conversation, const char *alias);

/* attune_conversation_set_nick: what the customer is called in a room where
 * others read along; NULL: this is no room. An address at the beginning of a
 * message, "dana: …", is then no word of it (core/address.h), and the nick says
 * the name when the contact list does not. */
void attune_conversation_set_nick (AttuneConversation *conversation, const char *nick);

/* attune_conversation_set_name: the agent's word: /attune name. NULL or "":
 * forget it. */
void attune_conversation_set_name (AttuneConversation *conversation, const char *name);

/* attune_conversation_set_others: names of the customers in the agent's other
 * open chats; NULL-terminated, copied; NULL: none. */
void attune_conversation_set_others (AttuneConversation *conversation, const char *const *others);

/* attune_conversation_name: the customer's name, or NULL. Borrowed until the
 * conversation changes. @source may be NULL. */
const char *attune_conversation_name (const AttuneConversation *conversation, AttuneNameSource *source);

/* attune_conversation_mood: how the customer feels now, over their last
 * messages. */
AttuneMood attune_conversation_mood (const AttuneConversation *conversation);

/* attune_conversation_customer_said: plain text, UTF-8. */
void attune_conversation_customer_said (AttuneConversation *conversation, const char *text);

/* attune_conversation_last_turn: what the last customer_said found; borrowed
 * until the next; NULL before the first. */
const AttuneTurn *attune_conversation_last_turn (const AttuneConversation *conversation);

/* attune_conversation_agent_sent: what left, plain text, UTF-8. */
void attune_conversation_agent_sent (AttuneConversation *conversation, const char *text);

/* attune_conversation_colleague_sent: somebody else on the agent's side wrote to
 * the customer, plain text, UTF-8. Who was heard and asked by a colleague was
 * heard and asked; the rest of it is not the agent's. */
void attune_conversation_colleague_sent (AttuneConversation *conversation, const char *text);

/* attune_conversation_ignore: stop saying this rule (its id, or a check) in
 * this chat. */
void attune_conversation_ignore (AttuneConversation *conversation, const char *rule);

/* attune_conversation_set_levels: asked at each judgement what is said of a
 * check, and for what it has to say, whether the rule is on (@rule; NULL: only
 * the check matters). @fixed is to be set when the agent cannot ignore it: then
 * what attune_conversation_ignore was told does not count. @level NULL: each
 * check is on. */
typedef AttuneCheckLevel (*AttuneCheckLevelFunc) (const char *check, const char *rule, gboolean *fixed, gpointer data);
void attune_conversation_set_levels (AttuneConversation *conversation, AttuneCheckLevelFunc level, gpointer data);

/* attune_conversation_level: what is said of @check here. */
AttuneCheckLevel attune_conversation_level (const AttuneConversation *conversation, const char *check);

/* attune_conversation_is_fixed: whether the agent cannot ignore @check. */
gboolean attune_conversation_is_fixed (const AttuneConversation *conversation, const char *check);

/* attune_conversation_set_habits: the agent's, which decide what no longer
 * holds. Borrowed, and must outlive it; NULL: none, nothing fades. */
void attune_conversation_set_habits (AttuneConversation *conversation, const AttuneHabits *habits);

/* attune_conversation_set_stock_book: where the agent's sentences of empathy
 * are noted, over all customers; @customer (not 0) is this one's number in it.
 * Borrowed, and must outlive it; NULL: none. */
void attune_conversation_set_stock_book (AttuneConversation *conversation, AttuneStockBook *book, guint customer);

/* attune_conversation_mode_of: how a check is handled in @mode, by the agent's
 * habits: as attune_habits_mode says. */
AttuneMode attune_conversation_mode_of (const AttuneConversation *conversation, const char *check, AttuneMode mode);

/* attune_conversation_ignores: whether nothing is to be said of this rule,
 * since it is ignored here or its check is off. @rule may be NULL. */
gboolean attune_conversation_ignores (const AttuneConversation *conversation, const char *check, const char *rule);

G_END_DECLS

#endif
