/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_SESSION_H
#define ATTUNE_SESSION_H

#include <glib.h>
#include <purple.h>

G_BEGIN_DECLS

/*
 * AttuneSession: one signed-on practice account: its customers, who of them
 * is online, and what they are about to write. Customers write one after the
 * other: the first at sign-on, the next when a case has ended or when the
 * agent opens a chat with them. When all have left they come back, with
 * their cases new.
 */
typedef struct AttuneSession AttuneSession;

#define ATTUNE_PRACTICE_ID "prpl-attune-practice"
#define ATTUNE_PRACTICE_GROUP "Customers" /* a group that Attune coaches by default */

/* The account option: how long a customer takes to answer, in milliseconds.
 * 0: at once, for tests. */
#define ATTUNE_PRACTICE_DELAY "delay"
#define ATTUNE_PRACTICE_DELAY_DEFAULT 1500

/* Emitted by the protocol's plugin when a case has ended, after the last line:
 * (PurpleAccount *, const char *customer, guint solved). */
#define ATTUNE_PRACTICE_CASE_ENDED "attune-practice-case-ended"

/* attune_session_new: loads scenarios and rule packs. Returns: the caller's;
 * NULL with @error set when there is nothing to practise with. Smaller
 * problems are shown to the agent. */
AttuneSession *attune_session_new (PurpleConnection *connection, GError **error);

/* attune_session_free: cancels all that was about to be written. */
void attune_session_free (AttuneSession *session);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneSession, attune_session_free)

/* attune_session_start: once the connection is up: puts the customers on the
 * contact list, and lets the first one write. */
void attune_session_start (AttuneSession *session);

/* attune_session_send: the agent's message, HTML, to customer @who.
 * Returns: what a protocol's send_im returns: 1, or -ENOTCONN when @who is
 * not there, which was then said in the chat. */
int attune_session_send (AttuneSession *session, const char *who, const char *html);

/* attune_session_title: what the case of @who is about; NULL when there is no
 * such customer. Borrowed. */
const char *attune_session_title (const AttuneSession *session, const char *who);

G_END_DECLS

#endif
