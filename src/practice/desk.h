/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_DESK_H
#define ATTUNE_DESK_H

#include <glib.h>
#include <purple.h>

G_BEGIN_DECLS

/*
 * AttuneDesk: one signed-on practice account: its customers, who of them
 * is online, and what they are about to write. Customers write one after the
 * other: the first at sign-on, the next when a case has ended or when the
 * agent opens a chat with them. When all have left they come back, with
 * their cases new.
 */
typedef struct AttuneDesk AttuneDesk;

#define ATTUNE_PRACTICE_ID "prpl-attune-practice"
#define ATTUNE_PRACTICE_GROUP "Customers" /* a group that Attune coaches by default */

/* The account option: how long a customer takes to answer, in milliseconds.
 * 0: at once, for tests. */
#define ATTUNE_PRACTICE_DELAY "delay"
#define ATTUNE_PRACTICE_DELAY_DEFAULT 1500

/* Emitted by the protocol's plugin when a case has ended, after the last line:
 * (PurpleAccount *, const char *customer, guint solved). */
#define ATTUNE_PRACTICE_CASE_ENDED "attune-practice-case-ended"

/* attune_desk_new: loads scenarios and rule packs. Returns: the caller's;
 * NULL with @error set when there is nothing to practise with. Smaller
 * problems are shown to the agent. */
AttuneDesk *attune_desk_new (PurpleConnection *connection, GError **error);

/* attune_desk_free: cancels all that was about to be written. */
void attune_desk_free (AttuneDesk *desk);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneDesk, attune_desk_free)

/* attune_desk_start: once the connection is up: puts the customers on the
 * contact list, and lets the first one write. */
void attune_desk_start (AttuneDesk *desk);

/* attune_desk_send: the agent's message, HTML, to customer @who.
 * Returns: what a protocol's send_im returns: 1, or -ENOTCONN when @who is
 * not there, which was then said in the chat. */
int attune_desk_send (AttuneDesk *desk, const char *who, const char *html);

/* attune_desk_title: what the case of @who is about; NULL when there is no
 * such customer. Borrowed. */
const char *attune_desk_title (const AttuneDesk *desk, const char *who);

G_END_DECLS

#endif
