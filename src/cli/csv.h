/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_CSV_H
#define ATTUNE_CLI_CSV_H

#include <glib.h>

G_BEGIN_DECLS

/* attune_csv_append_text: a cell in quotes, as RFC 4180 has it. What a spreadsheet
 * would take for a formula has an apostrophe in front of it. */
void attune_csv_append_text (GString *out, const char *text);

/* attune_csv_append_cell: the same, with quotes only where they are needed. NULL: an
 * empty one. */
void attune_csv_append_cell (GString *out, const char *text);

G_END_DECLS

#endif
