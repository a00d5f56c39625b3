/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_TEXT_TABLE_H
#define ATTUNE_CLI_TEXT_TABLE_H

#include <glib.h>

G_BEGIN_DECLS

/* AttuneTable: rows of text in columns as wide as what is in them. Where they do
 * not fit the line, headings are wrapped first, then pictures are left out and
 * columns move together; only then names, in the first column, are cut short, and
 * headings before the names are too short to tell them apart. */
typedef struct AttuneTable AttuneTable;

/* attune_table_new: @aligned has a letter for each column (12 at most): "l" left,
 * "r" right, "p" a picture, of which a table can do without. */
AttuneTable *attune_table_new (const char *aligned);
void attune_table_free (AttuneTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneTable, attune_table_free)

/* attune_table_add: a row: a string for each column (NULL: empty), all taken. */
void attune_table_add (AttuneTable *table, ...);

/* attune_table_head: the headings, in place of a first row, with a line below
 * them; all borrowed. */
void attune_table_head (AttuneTable *table, ...);

/* attune_table_append: in lines of at most @columns columns, each behind two
 * spaces. */
void attune_table_append (const AttuneTable *table, GString *out, guint columns);

/* attune_bar: a bar that fills @share (0 to 1) of @width columns; @ascii: without
 * block characters. The caller's. */
char *attune_bar (double share, guint width, gboolean ascii);

/* attune_spark: a chart of one line: for each share a block of that height, over
 * the range of all; a space for a negative one. @ascii: a digit, which is tens
 * of percent. The caller's. */
char *attune_spark (const double *shares, guint n, gboolean ascii);

G_END_DECLS

#endif
