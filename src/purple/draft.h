/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_DRAFT_H
#define ATTUNE_DRAFT_H

#include <conversation.h>
#include <glib.h>

G_BEGIN_DECLS

/*
 * AttuneDraft: what the agent typed, byte for byte as it reached the sending
 * hook: one message of markup, or several where the client cuts a draft into
 * its lines. It keeps the images in it alive: the client lets go of them when
 * it clears the entry.
 */
typedef struct AttuneDraft AttuneDraft;

AttuneDraft *attune_draft_new (void);
void attune_draft_free (AttuneDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneDraft, attune_draft_free)

/* attune_draft_add: the next message of it; copied. */
void attune_draft_add (AttuneDraft *draft, const char *message);

/* attune_draft_from_entry: what a client's entry has in it, as the messages that
 * it would be sent in: its lines, where the protocol has no newlines. The
 * caller's. */
AttuneDraft *attune_draft_from_entry (PurpleConversation *conv, const char *markup);

/* attune_draft_copy: the caller's. */
AttuneDraft *attune_draft_copy (const AttuneDraft *draft);

/* attune_draft_take_from: moves what is left of @draft from message @first on
 * into a new draft. Returns: the caller's; NULL when nothing is left. */
AttuneDraft *attune_draft_take_from (AttuneDraft *draft, guint first);

guint attune_draft_length (const AttuneDraft *draft); /* messages */
const char *attune_draft_message (const AttuneDraft *draft, guint index);

/* attune_draft_markup: all of it as markup, its messages on lines of their
 * own. The caller's. */
char *attune_draft_markup (const AttuneDraft *draft);

/* attune_draft_plain: the same as plain text, blocks on lines of their own;
 * valid UTF-8 whatever was typed. The caller's. */
char *attune_draft_plain (const AttuneDraft *draft);

/* attune_draft_flags: what the client would send it with. @features are the
 * conversation's. */
PurpleMessageFlags attune_draft_flags (const AttuneDraft *draft, PurpleConnectionFlags features);

G_END_DECLS

#endif
