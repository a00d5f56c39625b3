/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_WATCH_H
#define ATTUNE_WATCH_H

#include "purple/session.h"

G_BEGIN_DECLS

/*
 * AttuneWatch: keeps session->policy as the files are. They are looked at every
 * few seconds, in a thread: a team's folder on a share that has gone keeps
 * whoever asks for it waiting, and that must not be the client.
 */

/* attune_watch_new: sets session->policy; when the team's folder does not answer
 * within moments, from its copy, until it does. */
AttuneWatch *attune_watch_new (AttuneSession *session);

/* attune_watch_free: session->policy stays. */
void attune_watch_free (AttuneWatch *watch);

G_END_DECLS

#endif
