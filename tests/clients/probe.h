/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PROBE_H
#define ATTUNE_PROBE_H

#include <gtk/gtk.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Each adds one value to @answer. */

/* probe_widgets: the widgets of ours in the conversation of that title, by
 * name: what they say, where they are, and what assistive technology is told. */
void probe_widgets (JsonBuilder *answer, const char *title);

/* probe_page: the same for the window of that title. */
void probe_page (JsonBuilder *answer, const char *title);

/* probe_strip_words: what all strips say. The caller's. */
char *probe_strip_words (void);

/* probe_entry: what is in the conversation's entry: text, markup, cursor. */
void probe_entry (JsonBuilder *answer, const char *title);

/* probe_letter: "TITLE<tab>NUMBER": where that letter of the entry is on the
 * screen. */
void probe_letter (JsonBuilder *answer, const char *title_and_number);

/* probe_menu: the words of the menu that is open. */
void probe_menu (JsonBuilder *answer, const char *unused);

/* probe_tooltip: the words of the tooltip that is shown. */
void probe_tooltip (JsonBuilder *answer, const char *unused);

/* probe_focus: the name of the widget that has the keyboard. */
void probe_focus (JsonBuilder *answer, const char *unused);

/* probe_theme: changes to that theme of GTK. */
void probe_theme (JsonBuilder *answer, const char *name);

/* probe_direction: "rtl" or "ltr", for all widgets. */
void probe_direction (JsonBuilder *answer, const char *name);

/* probe_append: "TITLE<tab>TEXT": puts text at the end of the entry, as a paste
 * would. */
void probe_append (JsonBuilder *answer, const char *title_and_text);

/* probe_times: milliseconds from each key to the changed strip, and of the main
 * loop's turns in which it was changed; since the last call. */
void probe_times (JsonBuilder *answer, const char *unused);
void probe_times_start (void);
void probe_times_stop (void);

G_END_DECLS

#endif
