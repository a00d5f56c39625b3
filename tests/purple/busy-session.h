/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef BUSY_SESSION_H
#define BUSY_SESSION_H

#include <glib.h>

/*
 * An agent with several chats who has twenty drafts ready each second,
 * in a process of its own, and what it leaves behind: two files with a line for
 * each Enter and for each message that left. A draft has a name of its own in
 * it, "#SESSION-NUMBER", by which it is found again.
 */

/* busy_session_run: in the child. @n: drafts; 0: until it is killed. */
void busy_session_run (const char *folder, const char *name, guint n);

/* busy_session_start: a child with @profile, that calls busy_session_run in the
 * same program when main sees "session" in its arguments: FOLDER NAME N.
 * Returns: its id; the caller waits for it. */
GPid busy_session_start (const char *profile, const char *folder, const char *name, guint n);

/* busy_session_is_under_way: whether the first draft was typed. */
gboolean busy_session_is_under_way (const char *folder, const char *name);

/* What a session left behind. */
typedef struct {
  GPtrArray *typed; /* char *: the text at each Enter */
  GPtrArray *sent;  /* char *: each message */
  guint n_drafts;   /* names that were typed */
} BusySession;

BusySession *busy_session_read (const char *folder, const char *name);
void busy_session_free (BusySession *session);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BusySession, busy_session_free)

/* busy_session_assert_sent: no message is lost, doubled, changed or out of order;
 * where it was @killed, the last draft may not have left. */
void busy_session_assert_sent (const BusySession *session, gboolean killed);

/* busy_session_missing: how many messages that left are not in the record; none is
 * there twice, or otherwise than it left. */
guint busy_session_missing (const BusySession *session, const char *name, const char *record);

#endif
