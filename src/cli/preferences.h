/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_PREFERENCES_H
#define ATTUNE_CLI_PREFERENCES_H

#include <glib.h>

G_BEGIN_DECLS

/* attune_preferences_read: ours in the prefs.xml of a client's user folder:
 * paths below ATTUNE_POLICY_PREFERENCES, such as "checks/tone", with their
 * values as text, switches as "on" and "off". Returns: a table of char * to
 * char *, the caller's; empty when there is no such file, or it cannot be read
 * as one. */
GHashTable *attune_preferences_read (const char *user);

G_END_DECLS

#endif
