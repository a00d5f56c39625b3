/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_STAGE_H
#define ATTUNE_STAGE_H

#include <glib.h>
#include <purple.h>

G_BEGIN_DECLS

/*
 * The stage of the practice player: a libpurple client without a screen, on
 * GLib's main loop, with a throw-away profile. One per program, as libpurple is.
 */

/* The conversation's data of that name is what stands in the entry, as a
 * client's entry would hold it: char *, or NULL when it is empty. */
#define ATTUNE_STAGE_ENTRY "attune-stage-entry"

/* attune_stage_open: starts libpurple with a new, empty profile. @folders
 * (NULL-terminated, may be NULL) are searched for plugins before libpurple's
 * own. Returns: FALSE with @error set, and everything closed again. */
gboolean attune_stage_open (const char *const *folders, GError **error);

/* attune_stage_load: loads the plugin with that id. FALSE with @error set. */
gboolean attune_stage_load (const char *id, GError **error);

/* attune_stage_close: ends libpurple, and removes the profile. */
void attune_stage_close (void);

/* attune_stage_sign_on: a practice account, enabled. @delay is how long
 * customers take to answer, in milliseconds. Returns: libpurple's. */
PurpleAccount *attune_stage_sign_on (const char *agent, guint delay);

/* attune_stage_set_entry: what stands in the entry now; NULL: nothing. */
void attune_stage_set_entry (PurpleConversation *conversation, const char *text);

G_END_DECLS

#endif
