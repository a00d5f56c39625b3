/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_OWN_WORDS_H
#define ATTUNE_OWN_WORDS_H

#include <glib.h>

G_BEGIN_DECLS

/* attune_own_words_pack: a rule pack of what the agent typed into the
 * preferences, with commas between: @hard, words for what customers go through;
 * @phrases, what the agent wants to notice. Signs that a phrase template gives
 * a meaning are left out. Returns: the caller's; NULL when there is nothing in
 * them. */
char *attune_own_words_pack (const char *hard, const char *phrases);

G_END_DECLS

#endif
