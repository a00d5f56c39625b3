/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/layout.h"

#define REPLACEMENT 0xfffd

/* One character on the screen. */
typedef struct {
  gunichar shown;
  guint offset; /* bytes into the text */
  guint width;  /* columns: 0, 1 or 2 */
  gboolean joined; /* no line ends here */
} Cell;

static gboolean
drives_terminal (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x2028 && c <= 0x202e)
         || (c >= 0x2066 && c <= 0x2069);
}

static guint
character_width (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

static gunichar
choose_shown (gunichar c)
{
  if (c == '\t')
    return ' ';
  return drives_terminal (c) ? REPLACEMENT : c;
}

static GArray *
cut_cells (const char *text)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  const char *at = text;

  while (*at != '\0') {
    gunichar c = g_utf8_get_char_validated (at, -1);
    gboolean valid = c != (gunichar) -1 && c != (gunichar) -2;
    Cell cell = { c == '\n' ? c : choose_shown (valid ? c : REPLACEMENT), (guint) (at - text), 0, FALSE };
    cell.width = c == '\n' ? 0 : character_width (cell.shown);
    g_array_append_val (cells, cell);
    at = valid ? g_utf8_next_char (at) : at + 1;
  }
  return cells;
}

guint
attune_layout_width (const char *text)
{
  g_autoptr (GArray) cells = cut_cells (text);
  guint width = 0;

  for (guint i = 0; i < cells->len; i++)
    width += g_array_index (cells, Cell, i).width;
  return width;
}

static gboolean
is_within (guint offset, const AttuneMark *mark)
{
  return offset >= mark->start && offset < mark->end;
}

/* Spaces of a name are none to break at. */
static void
join_names (GArray *cells, const AttuneMark *marks, guint n_marks)
{
  for (guint i = 0; i < cells->len; i++) {
    Cell *cell = &g_array_index (cells, Cell, i);
    for (guint k = 0; k < n_marks && cell->shown == ' '; k++)
      cell->joined |= marks[k].sign == '\0' && is_within (cell->offset, &marks[k]);
  }
}

static gboolean
has_names (const AttuneMark *marks, guint n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    if (marks[i].sign == '\0')
      return TRUE;
  return FALSE;
}

/* The end of the line that starts at cell @first; @next becomes where the
 * next one starts. At least one cell is taken, however narrow it is. @whole: no
 * word is broken. */
static guint
find_line_end (const GArray *cells, guint first, guint columns, gboolean whole, guint *next)
{
  guint width = 0, space = 0, i;

  for (i = first; i < cells->len; i++) {
    const Cell *cell = &g_array_index (cells, Cell, i);
    if (cell->shown == '\n') {
      *next = i + 1;
      return i;
    }
    if (cell->shown == ' ' && !cell->joined)
      space = i;
    if (width + cell->width > columns && i > first && (!whole || space > first))
      break;
    width += cell->width;
  }
  if (i == cells->len)
    space = 0;
  *next = space > first ? space + 1 : i;
  return space > first ? space : i;
}

static char
find_sign (guint offset, const AttuneMark *marks, guint n_marks)
{
  for (guint i = 0; i < n_marks; i++)
    if (is_within (offset, &marks[i]) && marks[i].sign != '\0')
      return marks[i].sign;
  return ' ';
}

static void
trim_end (GString *line)
{
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
}

static void
append_line (GString *out, const char *before, const Cell *cells, guint n_cells)
{
  g_autoptr (GString) line = g_string_new (before);

  for (guint i = 0; i < n_cells; i++)
    g_string_append_unichar (line, cells[i].shown);
  trim_end (line);
  g_string_append_printf (out, "%s\n", line->str);
}

static void
append_signs (GString *out, const char *before, const Cell *cells, guint n_cells, const AttuneMark *marks, guint n_marks)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < n_cells; i++)
    for (guint column = 0; column < cells[i].width; column++)
      g_string_append_c (line, find_sign (cells[i].offset, marks, n_marks));
  trim_end (line);
  if (line->len > 0)
    g_string_append_printf (out, "%s%s\n", before, line->str);
}

void
attune_layout_append (GString *out, const char *first, const char *text, const AttuneMark *marks, guint n_marks,
                      guint columns)
{
  g_autoptr (GArray) cells = cut_cells (text);
  guint indent = attune_layout_width (first);
  g_autofree char *rest = g_strnfill (indent, ' ');
  guint room = columns > indent + 20 ? columns - indent : 20;
  const char *before = first;
  gboolean whole = has_names (marks, n_marks);
  guint start = 0, next = 0;

  join_names (cells, marks, n_marks);
  do {
    guint end = find_line_end (cells, start, room, whole, &next);
    const Cell *line = cells->len == 0 ? NULL : &g_array_index (cells, Cell, start);
    append_line (out, before, line, end - start);
    append_signs (out, rest, line, end - start, marks, n_marks);
    before = rest;
    start = next;
  } while (start < cells->len);
}

void
attune_layout_append_named (GString *out, const char *first, const char *text, const char *name, guint columns)
{
  const char *at = strstr (text, name);
  guint start = at == NULL ? 0 : (guint) (at - text);
  AttuneMark mark = { start, start + (at == NULL ? 0 : (guint) strlen (name)), '\0' };

  attune_layout_append (out, first, text, &mark, 1, columns);
}

char *
attune_layout_convert (const char *text)
{
  static const struct {
    const char *sign, *plain; /* one column each, as somebody has counted them */
  } typewriter[] = { { "“", "\"" }, { "”", "\"" }, { "„", "\"" }, { "’", "'" }, { "–", "-" }, { "…", "~" }, { "\302\240", " " } };
  const char *charset;

  if (g_get_charset (&charset))
    return g_strdup (text);
  g_autoptr (GString) plain = g_string_new (text);
  for (guint i = 0; i < G_N_ELEMENTS (typewriter); i++)
    g_string_replace (plain, typewriter[i].sign, typewriter[i].plain, 0);
  char *converted = g_convert_with_fallback (plain->str, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
  return converted != NULL ? converted : g_strdup (text);
}

void
attune_layout_append_cell (GString *out, const char *text, guint columns)
{
  guint width = attune_layout_width (text);
  g_string_append_printf (out, "%*s%s", (int) (columns > width ? columns - width : 1), "", text);
}

void
attune_layout_print (FILE *out, const char *text)
{
  g_autofree char *converted = attune_layout_convert (text);

  fputs (converted, out);
}
