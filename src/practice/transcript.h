/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_TRANSCRIPT_H
#define ATTUNE_TRANSCRIPT_H

#include <glib.h>

G_BEGIN_DECLS

#define ATTUNE_TRANSCRIPT_COLUMNS 80

/* attune_transcript_wrap: @text (plain, UTF-8) in lines of at most @columns
 * terminal columns, each after @indent spaces and with a newline at its end. Its
 * own line breaks stay; a word that is too long has a line to itself.
 * Returns: the caller's; "" for an empty text. */
char *attune_transcript_wrap (const char *text, guint indent, guint columns);

/* attune_transcript_print: @heading on a line of its own, the text below it,
 * indented and wrapped; to stdout, in UTF-8 whatever the locale. @text may be
 * NULL: the heading is all there is. */
void attune_transcript_print (const char *heading, const char *text);

/* attune_transcript_gap: an empty line, between two moments of the chat. */
void attune_transcript_gap (void);

G_END_DECLS

#endif
