/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_ENTRY_TEXT_H
#define ATTUNE_ENTRY_TEXT_H

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * AttuneEntryText: what stands in an entry as plain text, and the way back from
 * its bytes to places in the buffer. A smiley is the characters that it was
 * made of; a picture is nothing.
 */
typedef struct {
  char *plain;   /* UTF-8 */
  GArray *bytes; /* guint: for each place between two characters of the buffer, the byte in plain */
} AttuneEntryText;

/* attune_entry_text_new: the buffer as it is now. The caller's. */
AttuneEntryText *attune_entry_text_new (GtkTextBuffer *buffer);
void attune_entry_text_free (AttuneEntryText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneEntryText, attune_entry_text_free)

/* attune_entry_text_range: the places in @buffer (unchanged since) of the bytes
 * [@start, @end), without pictures at its ends; of a smiley all or nothing. */
void attune_entry_text_range (const AttuneEntryText *text, GtkTextBuffer *buffer, guint start, guint end, GtkTextIter *from,
                              GtkTextIter *to);

/* attune_entry_text_cursor: where the cursor is, in bytes. */
guint attune_entry_text_cursor (const AttuneEntryText *text, GtkTextBuffer *buffer);

/* attune_entry_text_replace: makes the buffer say @plain instead, by changing
 * only what differs: what is before and after keeps its formatting. It can be
 * undone in one step. The cursor stays where it was, or stands behind the change. */
void attune_entry_text_replace (const AttuneEntryText *text, GtkTextBuffer *buffer, const char *plain);

G_END_DECLS

#endif
