/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_DRAFT_SET_H
#define ATTUNE_DRAFT_SET_H

#include <glib.h>

G_BEGIN_DECLS

/*
 * AttuneDraftSet: which drafts of a record have been counted, so that those in
 * a copy of it count once. Two drafts with one id but at different times are
 * not the same: a copied profile in use on two computers has such.
 */
typedef struct AttuneDraftSet AttuneDraftSet;

AttuneDraftSet *attune_draft_set_new (void);
void attune_draft_set_free (AttuneDraftSet *set);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneDraftSet, attune_draft_set_free)

gboolean attune_draft_set_has (const AttuneDraftSet *set, gint64 id, gint64 time);

/* attune_draft_set_add: FALSE when it is in there already. */
gboolean attune_draft_set_add (AttuneDraftSet *set, gint64 id, gint64 time);

G_END_DECLS

#endif
