/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_TESTS_FAULT_H
#define ATTUNE_TESTS_FAULT_H

#include <glib.h>

G_BEGIN_DECLS

/* What goes wrong with files, made so that it does wherever tests run: also for
 * root, also in a container. */

/* fault_disk_full: from now on the system has no room for what SQLite writes in
 * this process, or has it again. Call it with FALSE before the first thread. */
void fault_disk_full (gboolean full);

/* fault_obey_modes: also root may not write any more what its owner may not. For
 * this process and what it starts, for good. */
void fault_obey_modes (void);

/* fault_lock: another process has the record locked. For fault_unlock. */
typedef struct FaultLock FaultLock;
FaultLock *fault_lock (const char *path);
void fault_unlock (FaultLock *lock);

G_END_DECLS

#endif
