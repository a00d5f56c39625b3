/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_COLOUR_H
#define ATTUNE_COLOUR_H

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Colours that can be told from the theme's own text and background, in light
 * and in dark themes. They never say anything that words do not say as well. */

/* attune_colour_of_marks: under words in @widget; not the red of misspellings. */
void attune_colour_of_marks (GtkWidget *widget, GdkColor *colour);

/* attune_colour_of_hold: behind words, on a window's background. */
void attune_colour_of_hold (GtkWidget *widget, GdkColor *colour);

G_END_DECLS

#endif
