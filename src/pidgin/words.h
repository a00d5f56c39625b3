/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_WORDS_H
#define ATTUNE_WORDS_H

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Small things that hold words. Each is touched only when it says something
 * else than before, so that nothing flickers; and each has a name: tests, theme
 * files and assistive technology find it by that. */

/* attune_words_register_style: how our small buttons look, once. */
void attune_words_register_style (void);

/* attune_words_new_button: flat, and no higher than its words. @name is the
 * widget's. */
GtkWidget *attune_words_new_button (const char *name);
void attune_words_set_button (GtkWidget *button, const char *words);

/* attune_words_ellipsize_button: its words are cut off where they have no room;
 * where there is more, they stand at 0.0 (the beginning) … 1.0 (the end). */
void attune_words_ellipsize_button (GtkWidget *button, gfloat place);

/* attune_words_ask_for_room: an ellipsized button asks for as much as all of its
 * words need. */
void attune_words_ask_for_room (GtkWidget *button);

GtkWidget *attune_words_new_label (const char *name);
void attune_words_set_label (GtkWidget *label, const char *words);
void attune_words_make_bold (GtkWidget *label);

/* attune_words_keep_hidden: also when its whole window is shown. */
void attune_words_keep_hidden (GtkWidget *widget);

/* attune_words_name: what assistive technology says for it. */
void attune_words_name (GtkWidget *widget, const char *words);

/* attune_words_character_width: pixels, of a usual letter in the widget's font. */
gint attune_words_character_width (GtkWidget *widget);

G_END_DECLS

#endif
