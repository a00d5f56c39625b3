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
#define MOST_COLUMNS 12
#define LEAST_NAME 16 /* columns, by which agents, checks and rules can be told apart */
#define NARROWEST 8   /* for a name in a very short line */
#define LEAST_CELL 4

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
  g_assert (table->n_columns <= MOST_COLUMNS);
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

/* --- widths --------------------------------------------------------------- */

typedef struct {
  guint widths[MOST_COLUMNS];
  gboolean left_out[MOST_COLUMNS];
  guint gap;
} Layout;

static guint
measure_cells (const AttuneTable *table, guint column)
{
  guint n_rows = table->cells->len / table->n_columns;
  guint widest = 0;

  for (guint row = table->headed ? 1 : 0; row < n_rows; row++)
    widest = MAX (widest, attune_layout_width (cell_at (table, row, column)));
  return widest;
}

static guint
measure_heading (const AttuneTable *table, guint column)
{
  return table->headed ? attune_layout_width (cell_at (table, 0, column)) : 0;
}

static guint
measure_longest_word (const AttuneTable *table, guint column)
{
  g_auto (GStrv) words = g_strsplit (table->headed ? cell_at (table, 0, column) : "", " ", -1);
  guint widest = 0;

  for (guint i = 0; words[i] != NULL; i++)
    widest = MAX (widest, attune_layout_width (words[i]));
  return widest;
}

/* What gives way, one after the other, in a line that is too short. */
typedef enum {
  STAGE_WRAP,     /* headings take several lines */
  STAGE_NAMES,    /* names are cut, to what is still a name */
  STAGE_HEADINGS, /* headings are cut */
  STAGE_ALL,
  N_STAGES
} Stage;

static guint
find_floor (const AttuneTable *table, guint column, Stage stage)
{
  guint cells = measure_cells (table, column);

  if (column == 0) {
    guint name = MAX (cells, measure_heading (table, column));
    return stage == STAGE_WRAP ? name : MIN (name, stage == STAGE_ALL ? NARROWEST : LEAST_NAME);
  }
  if (stage == STAGE_ALL)
    return MIN (cells, LEAST_CELL);
  return MAX (cells, stage == STAGE_HEADINGS ? LEAST_CELL : measure_longest_word (table, column));
}

static guint
add_widths (const AttuneTable *table, const Layout *layout)
{
  guint whole = INDENT;

  for (guint column = 0; column < table->n_columns; column++)
    if (!layout->left_out[column])
      whole += layout->widths[column] + (column == 0 ? 0 : layout->gap);
  return whole;
}

/* Takes from the widest columns first. */
static void
narrow (const AttuneTable *table, Layout *layout, Stage stage, guint columns)
{
  guint floors[MOST_COLUMNS];

  for (guint column = 0; column < table->n_columns; column++)
    floors[column] = find_floor (table, column, stage);
  while (add_widths (table, layout) > columns) {
    int widest = -1;
    for (guint column = 0; column < table->n_columns; column++)
      if (!layout->left_out[column] && layout->widths[column] > floors[column]
          && (widest < 0 || layout->widths[column] > layout->widths[widest]))
        widest = (int) column;
    if (widest < 0)
      return;
    layout->widths[widest]--;
  }
}

static Layout
begin_layout (const AttuneTable *table, gboolean pictures, guint gap)
{
  Layout layout = { .gap = gap };

  for (guint column = 0; column < table->n_columns; column++) {
    layout.widths[column] = MAX (measure_cells (table, column), measure_heading (table, column));
    layout.left_out[column] = !pictures && table->aligned[column] == 'p';
  }
  return layout;
}

static Layout
lay_out (const AttuneTable *table, guint columns)
{
  static const struct {
    gboolean pictures;
    guint gap;
  } attempts[] = { { TRUE, GAP }, { FALSE, GAP }, { FALSE, 1 } };
  Layout layout;

  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++) {
    layout = begin_layout (table, attempts[i].pictures, attempts[i].gap);
    narrow (table, &layout, STAGE_WRAP, columns);
    if (add_widths (table, &layout) <= columns)
      return layout;
  }
  for (Stage stage = STAGE_NAMES; stage < N_STAGES; stage++)
    narrow (table, &layout, stage, columns);
  return layout;
}

/* --- lines ---------------------------------------------------------------- */

/* Cut short when it is wider. What is in brackets at the end stays where there is
 * room: it tells this one from others. The caller's. */
static char *
shorten (const char *text, guint width)
{
  const char *tail = g_str_has_suffix (text, ")") ? strrchr (text, '(') : NULL;

  if (attune_layout_width (text) <= width)
    return g_strdup (text);
  if (tail == NULL || tail == text || attune_layout_width (tail) + LEAST_CELL > width)
    tail = "";
  g_autofree char *cut = g_strndup (text, strlen (text) - strlen (tail));
  do
    *g_utf8_find_prev_char (cut, cut + strlen (cut)) = '\0';
  while (*cut != '\0' && attune_layout_width (cut) + 1 + attune_layout_width (tail) > width);
  return g_strconcat (cut, "…", tail, NULL);
}

/* @cells: one for each column. */
static void
append_line (const AttuneTable *table, const Layout *layout, const char *const *cells, GString *out)
{
  g_string_append_printf (out, "%*s", INDENT, "");
  for (guint column = 0; column < table->n_columns; column++) {
    guint width = layout->widths[column];
    if (layout->left_out[column])
      continue;
    g_autofree char *cell = shorten (cells[column], width);
    g_autofree char *room = g_strnfill (width - MIN (attune_layout_width (cell), width), ' ');
    gboolean right = table->aligned[column] == 'r';
    g_string_append_printf (out, "%*s%s%s", column == 0 ? 0 : (int) layout->gap, "", right ? room : cell, right ? cell : room);
  }
  while (out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

/* The lines that a heading takes, the last one first; of char *. */
static GPtrArray *
wrap_heading (const char *heading, guint width)
{
  g_auto (GStrv) words = g_strsplit (heading, " ", -1);
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++) {
    if (line->len > 0 && attune_layout_width (line->str) + 1 + attune_layout_width (words[i]) > width) {
      g_ptr_array_insert (lines, 0, g_strdup (line->str));
      g_string_truncate (line, 0);
    }
    g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
  }
  g_ptr_array_insert (lines, 0, g_strdup (line->str));
  return lines;
}

static void
append_head (const AttuneTable *table, const Layout *layout, GString *out)
{
  g_autoptr (GPtrArray) headings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  guint n_lines = 1;

  for (guint column = 0; column < table->n_columns; column++) {
    GPtrArray *lines = wrap_heading (cell_at (table, 0, column), layout->widths[column]);
    g_ptr_array_add (headings, lines);
    if (!layout->left_out[column])
      n_lines = MAX (n_lines, lines->len);
  }
  while (n_lines-- > 0) {
    const char *cells[MOST_COLUMNS];
    for (guint column = 0; column < table->n_columns; column++) {
      const GPtrArray *lines = headings->pdata[column];
      cells[column] = n_lines < lines->len ? lines->pdata[n_lines] : "";
    }
    append_line (table, layout, cells, out);
  }
  g_autofree char *line = g_strnfill (add_widths (table, layout) - INDENT, '-');
  g_string_append_printf (out, "%*s%s\n", INDENT, "", line);
}

void
attune_table_append (const AttuneTable *table, GString *out, guint columns)
{
  guint n_rows = table->cells->len / table->n_columns;
  Layout layout = lay_out (table, columns);

  if (table->headed)
    append_head (table, &layout, out);
  for (guint row = table->headed ? 1 : 0; row < n_rows; row++)
    append_line (table, &layout, (const char *const *) table->cells->pdata + row * table->n_columns, out);
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
