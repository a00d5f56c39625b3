/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_MARKS_H
#define ATTUNE_MARKS_H

#include <gtk/gtk.h>
#include "core/verdict.h"
#include "pidgin/entry-text.h"

G_BEGIN_DECLS

/*
 * AttuneMarks: waves under the words that nudges are about. They are drawn on
 * top of the entry, and are no tags of its buffer: nothing of them can get into
 * the message's markup, and the spell checker's own waves stay.
 */
typedef struct AttuneMarks AttuneMarks;

/* attune_marks_new: for a GtkTextView, until it is freed. */
AttuneMarks *attune_marks_new (GtkTextView *view);
void attune_marks_free (AttuneMarks *marks);

/* attune_marks_set: what is marked from now on: those of @nudges (AttuneNudge)
 * that have a place in @text, which is the buffer as it is. */
void attune_marks_set (AttuneMarks *marks, const AttuneEntryText *text, const GPtrArray *nudges);

/* attune_marks_rule_at: the rule of the nudge whose words are at that place;
 * NULL: none. Borrowed until the next set. */
const char *attune_marks_rule_at (AttuneMarks *marks, const GtkTextIter *place);

/* attune_marks_rule_at_point: the same for a point in the widget, in pixels;
 * @area (may be NULL) gets what the tooltip is for. */
const char *attune_marks_rule_at_point (AttuneMarks *marks, gint x, gint y, GdkRectangle *area);

/* attune_marks_range: the words of a rule. FALSE when they are not marked. */
gboolean attune_marks_range (AttuneMarks *marks, const char *rule, GtkTextIter *from, GtkTextIter *to);

G_END_DECLS

#endif
