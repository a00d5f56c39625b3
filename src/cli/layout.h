/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_LAYOUT_H
#define ATTUNE_CLI_LAYOUT_H

#include <stdio.h>
#include <glib.h>

G_BEGIN_DECLS

/* Text in columns of a terminal, with marks under parts of it. */

typedef struct {
  guint start; /* bytes */
  guint end;   /* bytes, exclusive */
  char sign;   /* ASCII, printed under each column of it; '\0': nothing is */
} AttuneMark;

/* attune_layout_append: @text (UTF-8, any) in lines of at most @columns
 * columns, broken at spaces where there are some. @first comes before the
 * first line, as many spaces before the others. A line with marks in it is
 * followed by one with their signs; of two marks in one place the first in
 * @marks is shown. Control characters, which could drive the terminal, are
 * shown as U+FFFD. @marks may be NULL. A mark without a sign is around a name, to be
 * copied as a whole: with one, no line ends within a name or a word, however long. */
void attune_layout_append (GString *out, const char *first, const char *text, const AttuneMark *marks, guint n_marks,
                           guint columns);

/* attune_layout_append_named: @text with a @name in it that is not broken. */
void attune_layout_append_named (GString *out, const char *first, const char *text, const char *name, guint columns);

/* attune_layout_append_cell: @text at the right end of so many columns, with a
 * space before it when it needs more. */
void attune_layout_append_cell (GString *out, const char *text, guint columns);

/* attune_layout_convert: @text in the user's character set: what it does not have
 * is written as a typewriter would, or is "?". The caller's. */
char *attune_layout_convert (const char *text);

/* attune_layout_print: whoever has no UTF-8 terminal gets what theirs can show. */
void attune_layout_print (FILE *out, const char *text);

/* attune_layout_width: columns that @text takes on one line. */
guint attune_layout_width (const char *text);

G_END_DECLS

#endif
