/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_ENTRY_H
#define ATTUNE_ENTRY_H

#include <gntentry.h>

G_BEGIN_DECLS

/* The entry of a conversation, as a place for a draft: its text without the
 * slash that Finch takes away from "//…". */

/* attune_entry_draft: what Enter would send. Borrowed until the text changes;
 * NULL: nothing would be sent, as there is a command in it, or no text, or what
 * is no UTF-8. */
const char *attune_entry_draft (GntEntry *entry);

/* attune_entry_has_action: "/me waves", a command that can be held. */
gboolean attune_entry_has_action (GntEntry *entry);

/* attune_entry_cursor: bytes into the draft. */
guint attune_entry_cursor (GntEntry *entry);

/* attune_entry_move: the cursor, to @cursor bytes into the draft. */
void attune_entry_move (GntEntry *entry, guint cursor);

/* attune_entry_replace: the draft by another, with the cursor @cursor bytes
 * into it. */
void attune_entry_replace (GntEntry *entry, const char *draft, guint cursor);

G_END_DECLS

#endif
