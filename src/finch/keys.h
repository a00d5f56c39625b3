/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_KEYS_H
#define ATTUNE_KEYS_H

#include <glib.h>

G_BEGIN_DECLS

/* The keys, as libgnt's actions of an entry, which ~/.gntrc can give other keys:
 *
 *   [GntEntry::binding]
 *   f6 = attune-send
 */

/* attune_keys_add: for every entry; each acts in a window that is ours only. */
void attune_keys_add (void);

/* attune_keys_remove: everything is as it was before. */
void attune_keys_remove (void);

G_END_DECLS

#endif
