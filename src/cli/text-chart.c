/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <math.h>
#include "cli/text-chart.h"

#define HEIGHT 6 /* lines */
#define LEGEND 8 /* columns: "  100 % " */
#define MOST_PARTS 128

/* What stands in line @line (from the top) of a column of that share. */
static const char *
find_block (double share, guint line, gboolean ascii)
{
  static const char *const blocks[] = { " ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█" };
  int eighths = (int) lround (share * HEIGHT * 8) - (int) (HEIGHT - 1 - line) * 8;

  if (ascii)
    return eighths >= 4 ? "#" : " ";
  return blocks[CLAMP (eighths, 0, 8)];
}

static void
append_line (GString *out, const AttuneRate *parts, guint n, guint wide, guint line, gboolean ascii)
{
  if (line == 0)
    g_string_append (out, "  100 % ");
  else if (line == HEIGHT / 2)
    g_string_append (out, "   50 % ");
  else
    g_string_append (out, "        ");
  for (guint i = 0; i < n; i++)
    for (guint column = 0; column < wide; column++)
      g_string_append (out, attune_rate_is_enough (parts[i]) && (column + 1 < wide || wide == 1)
                              ? find_block (attune_rate_share (parts[i]), line, ascii)
                              : " ");
  while (g_str_has_suffix (out->str, " "))
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

void
attune_text_chart_append (GString *out, const AttuneReport *report, const GArray *series, guint columns, gboolean ascii)
{
  AttuneRate parts[MOST_PARTS];
  guint room = MIN (columns - LEGEND, MOST_PARTS);
  guint n = attune_report_n_parts (report, series, room);
  guint wide = CLAMP (room / n, 1, 8);
  const AttuneReportWeek *weeks = (const AttuneReportWeek *) (gpointer) report->weeks->data;
  g_autofree char *first = attune_weeks_date (report->calendar, weeks[0].week);
  g_autofree char *last = attune_weeks_date (report->calendar, weeks[report->weeks->len - 1].week);
  g_autofree char *rule = g_strnfill (n * wide, '-');

  attune_report_cut (report, series, parts, n);
  for (guint line = 0; line < HEIGHT; line++)
    append_line (out, parts, n, wide, line, ascii);
  g_string_append_printf (out, "    0 %% %s\n", rule);
  if (n * wide > 22)
    g_string_append_printf (out, "        %s%*s\n", first, (int) (n * wide) - 10, last);
  else
    g_string_append_printf (out, "        %s – %s\n", first, last);
}
