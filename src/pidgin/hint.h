/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_HINT_H
#define ATTUNE_HINT_H

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * AttuneHint: a button with a sentence on it, on one line, or in a narrow
 * window on two; what has no room is cut off. Its height depends on how many
 * lines it has, and not on what it says.
 */
typedef struct AttuneHint AttuneHint;

AttuneHint *attune_hint_new (const char *name);
void attune_hint_free (AttuneHint *hint);

/* attune_hint_widget: the button; borrowed. */
GtkWidget *attune_hint_widget (AttuneHint *hint);

void attune_hint_set_words (AttuneHint *hint, const char *words);

/* attune_hint_set_lines: 1 or 2. */
void attune_hint_set_lines (AttuneHint *hint, guint lines);

G_END_DECLS

#endif
