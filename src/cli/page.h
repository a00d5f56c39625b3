/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_PAGE_H
#define ATTUNE_CLI_PAGE_H

#include "core/report.h"

G_BEGIN_DECLS

/* The pieces of a page in HTML: what looks the same in all of its parts. No
 * scripts, nothing from elsewhere, and nothing that only colour tells. Measures
 * within pictures are whole numbers: a locale may have another decimal point. */

/* attune_page_add: what is printed for %s is escaped; @format is HTML. */
void attune_page_add (GString *page, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* attune_page_begin, attune_page_end: everything around the body's content. */
void attune_page_begin (GString *page, const char *title);
void attune_page_end (GString *page);

/* attune_page_section: closes the last one, if @n is not 0, and begins the
 * @n-th. */
void attune_page_section (GString *page, guint n, const char *title);

typedef enum {
  ATTUNE_COLUMN_NAME, /* what the row is about */
  ATTUNE_COLUMN_WORDS,
  ATTUNE_COLUMN_NUMBER,
  ATTUNE_COLUMN_SLIM,    /* a number below a heading of several lines */
  ATTUNE_COLUMN_PICTURE, /* what the number beside it says, as a picture */
} AttuneColumnKind;

typedef struct {
  const char *heading; /* NULL: none */
  AttuneColumnKind kind;
} AttunePageColumn;

/* attune_page_table_begin: @caption says what is in the table. The caller adds
 * rows, each cell by cell, and ends it. */
void attune_page_table_begin (GString *page, const char *caption, const AttunePageColumn *columns, guint n_columns);
void attune_page_table_end (GString *page);

/* attune_page_row: ends the row before it; @name is what this one is about, @id
 * how the policy calls that; NULL: it has no other name. */
void attune_page_row (GString *page, const char *name, const char *id);

/* attune_page_cell: a number, or words for one (taken). */
void attune_page_cell (GString *page, char *words);

/* --- pictures ------------------------------------------------------------- */

/* attune_page_bar: a cell with a bar of that share, whose number is in another
 * one. Empty when there are too few to judge. */
void attune_page_bar (GString *page, AttuneRate rate);

#define ATTUNE_PAGE_FILLS 6

/* attune_page_stack: a bar of several parts, each in a pattern of its own, in
 * the order of attune_page_legend(): as a figure; or, when @title is NULL, as a
 * cell, which is empty when there are too few to judge. */
void attune_page_stack (GString *page, const guint64 parts[ATTUNE_PAGE_FILLS], const char *title, const char *description);

/* attune_page_legend: what the patterns mean; @labels: NULL: without that one. */
void attune_page_legend (GString *page, const char *const labels[ATTUNE_PAGE_FILLS]);

/* attune_page_line: @series over the weeks of the report, as a figure: a small
 * one, of which three stand side by side, or a wide one. Nothing when there are
 * too few drafts for a line. */
void attune_page_line (GString *page, const AttuneReport *report, const GArray *series, gboolean wide, const char *title,
                       const char *description);

/* attune_page_spark: the same in a cell, small and without words. */
void attune_page_spark (GString *page, const AttuneReport *report, const GArray *series);

/* attune_page_columns: how many of each, as a figure. */
void attune_page_columns (GString *page, const guint64 *counts, const char *const *labels, guint n, const char *title,
                          const char *description);

G_END_DECLS

#endif
