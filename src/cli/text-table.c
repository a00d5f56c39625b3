/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>
#include "cli/layout.h"
#include "cli/text-table.h"

#define INDENT 2
#define GAP 2
#define NARROWEST 8 /* columns, for what is cut short */

struct AttuneTable {
  char *aligned;
  guint n_columns;
  gboolean headed;
  GPtrArray *cells; /* char *, one row after the other */
};

AttuneTable *
attune_table_new (const char *aligned)
{
  AttuneTable *table = g_new0 (AttuneTable, 1);

  table->aligned = g_strdup (aligned);
  table->n_columns = (guint) strlen (aligned);
  table->cells = g_ptr_array_new_with_free_func (g_free);
  return table;
}

void
attune_table_free (AttuneTable *table)
{
  if (table == NULL)
    return;
  g_free (table->aligned);
  g_ptr_array_unref (table->cells);
  g_free (table);
}

void
attune_table_add (AttuneTable *table, ...)
{
  va_list arguments;

  va_start (arguments, table);
  for (guint i = 0; i < table->n_columns; i++) {
    char *cell = va_arg (arguments, char *);
    g_ptr_array_add (table->cells, cell == NULL ? g_strdup ("") : cell);
  }
  va_end (arguments);
}

void
attune_table_head (AttuneTable *table, ...)
{
  va_list arguments;

  va_start (arguments, table);
  for (guint i = 0; i < table->n_columns; i++) {
    const char *heading = va_arg (arguments, const char *);
    g_ptr_array_add (table->cells, g_strdup (heading == NULL ? "" : heading));
  }
  va_end (arguments);
  table->headed = TRUE;
}

static const char *
cell_at (const AttuneTable *table, guint row, guint column)
{
  return table->cells->pdata[row * table->n_columns + column];
}

static guint *
measure (const AttuneTable *table, guint n_rows, guint columns)
{
  guint *widths = g_new0 (guint, table->n_columns);
  guint rest = INDENT;

  for (guint column = 0; column < table->n_columns; column++) {
    for (guint row = 0; row < n_rows; row++)
      widths[column] = MAX (widths[column], attune_layout_width (cell_at (table, row, column)));
    if (column > 0)
      rest += GAP + widths[column];
  }
  widths[0] = MIN (widths[0], MAX (columns > rest ? columns - rest : 0, NARROWEST));
  return widths;
}

/* Cut short when it is wider. The caller's. */
static char *
shorten (const char *text, guint width)
{
  if (attune_layout_width (text) <= width)
    return g_strdup (text);
  g_autofree char *cut = g_strdup (text);
  do
    *g_utf8_find_prev_char (cut, cut + strlen (cut)) = '\0';
  while (*cut != '\0' && attune_layout_width (cut) + 1 > width);
  return g_strconcat (cut, "…", NULL);
}

static void
append_row (const AttuneTable *table, guint row, const guint *widths, GString *out)
{
  g_string_append_printf (out, "%*s", INDENT, "");
  for (guint column = 0; column < table->n_columns; column++) {
    g_autofree char *cell = shorten (cell_at (table, row, column), widths[column]);
    g_autofree char *room = g_strnfill (widths[column] - MIN (attune_layout_width (cell), widths[column]), ' ');
    gboolean right = table->aligned[column] == 'r';
    g_string_append_printf (out, "%*s%s%s", column == 0 ? 0 : GAP, "", right ? room : cell, right ? cell : room);
  }
  while (out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

void
attune_table_append (const AttuneTable *table, GString *out, guint columns)
{
  guint n_rows = table->cells->len / table->n_columns;
  g_autofree guint *widths = measure (table, n_rows, columns);
  guint whole = 0;

  for (guint column = 0; column < table->n_columns; column++)
    whole += widths[column] + (column == 0 ? 0 : GAP);
  for (guint row = 0; row < n_rows; row++) {
    append_row (table, row, widths, out);
    if (row == 0 && table->headed) {
      g_autofree char *line = g_strnfill (whole, '-');
      g_string_append_printf (out, "%*s%s\n", INDENT, "", line);
    }
  }
}

/* --- bars ----------------------------------------------------------------- */

char *
attune_bar (double share, guint width, gboolean ascii)
{
  static const char *const eighths[] = { "", "▏", "▎", "▍", "▌", "▋", "▊", "▉" };
  guint steps = (guint) lround (CLAMP (share, 0, 1) * width * 8);
  GString *bar = g_string_new (NULL);
  guint filled = ascii ? (steps + 4) / 8 : steps / 8;

  for (guint i = 0; i < filled; i++)
    g_string_append (bar, ascii ? "#" : "█");
  if (!ascii && steps % 8 != 0)
    g_string_append (bar, eighths[steps % 8]);
  for (guint i = filled + (!ascii && steps % 8 != 0); i < width; i++)
    g_string_append (bar, ascii ? "." : "·");
  return g_string_free (bar, FALSE);
}

#define LEAST_RANGE 0.2 /* or else chance alone would look like a mountain */

char *
attune_spark (const double *shares, guint n, gboolean ascii)
{
  static const char *const blocks[] = { "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" };
  GString *spark = g_string_new (NULL);
  double lowest = 1, highest = 0;

  for (guint i = 0; i < n; i++)
    if (shares[i] >= 0) {
      lowest = MIN (lowest, shares[i]);
      highest = MAX (highest, shares[i]);
    }
  lowest = MIN (lowest, MAX (highest - LEAST_RANGE, 0));
  for (guint i = 0; i < n; i++)
    if (shares[i] < 0)
      g_string_append_c (spark, ' ');
    else if (ascii)
      g_string_append_c (spark, (char) ('0' + MIN ((int) (shares[i] * 10), 9)));
    else
      g_string_append (spark, blocks[MIN ((int) ((shares[i] - lowest) / MAX (highest - lowest, LEAST_RANGE) * 8), 7)]);
  return g_string_free (spark, FALSE);
}
