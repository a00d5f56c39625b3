/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <math.h>
#include <glib/gi18n-lib.h>
#include "cli/page.h"
#include "cli/report-words.h"

#define MOST_WEEKS 60 /* points of a line; more weeks share one */

/* Figures have a title and a description, which are read out in their place. */
static void
begin_figure (GString *page, const char *title, const char *description, guint width, guint height)
{
  guint id = page->len; /* nothing else begins there */

  attune_page_add (
    page,
    "<figure><figcaption>%s</figcaption>\n<svg role=\"img\" aria-labelledby=\"title%u desc%u\" viewBox=\"0 0 %u %u\">"
    "<title id=\"title%u\">%s</title><desc id=\"desc%u\">%s</desc>\n",
    title, id, id, width, height, id, title, id, description);
}

static void
end_figure (GString *page)
{
  g_string_append (page, "</svg></figure>\n");
}

/* --- bars ----------------------------------------------------------------- */

void
attune_page_bar (GString *page, AttuneRate rate)
{
  if (!attune_rate_is_enough (rate)) {
    g_string_append (page, "<td></td>");
    return;
  }
  attune_page_add (
    page,
    "<td><svg aria-hidden=\"true\" viewBox=\"0 0 200 20\" preserveAspectRatio=\"none\">"
    "<rect class=\"deep\" y=\"2\" width=\"%d\" height=\"16\"/><rect class=\"edge\" y=\"2\" width=\"200\" height=\"16\"/></svg></td>",
    (int) lround (200 * attune_rate_share (rate)));
}

/* Lines one below the other, so many apart. */
static void
add_lines (GString *page, const char *class, int start, int end, int height, int apart)
{
  attune_page_add (page, "<path class=\"%s\" d=\"", class);
  for (int y = apart / 2 + 1; y < height - 1; y += apart)
    attune_page_add (page, "M%d %dH%d", start, y, end);
  g_string_append (page, "\"/>");
}

/* One thick line, whose dashes are lines from top to bottom. */
static void
add_dashes (GString *page, const char *class, int start, int end, int height)
{
  attune_page_add (page, "<path class=\"%s\" stroke-width=\"%d\" d=\"M%d %dH%d\"/>", class, height - 2, start, height / 2,
                   end);
}

/* Fills that differ without colour: solid, bars, dots, lines, a grid, nothing.
 * Not <pattern>, of which a browser makes megabytes when it prints. */
static void
add_fill (GString *page, guint fill, int start, int end, int height)
{
  static const char *const grounds[ATTUNE_PAGE_FILLS] = { "deep", "pale", "paper", "pale", "paper", "paper" };

  attune_page_add (page, "<g class=\"fill%u\"><rect class=\"%s\" x=\"%d\" y=\"1\" width=\"%d\" height=\"%d\"/>", fill,
                   grounds[fill], start, end - start, height - 2);
  if (fill == 1)
    add_dashes (page, "bars", start, end, height);
  if (fill == 2)
    add_lines (page, "dots", start, end, height, 6);
  if (fill == 3 || fill == 4)
    add_lines (page, "lines", start, end, height, 5);
  if (fill == 4)
    add_dashes (page, "thin", start, end, height);
  attune_page_add (page, "<rect class=\"edge\" x=\"%d\" y=\"1\" width=\"%d\" height=\"%d\"/></g>", start, end - start,
                   height - 2);
}

static guint64
sum_parts (const guint64 parts[ATTUNE_PAGE_FILLS])
{
  guint64 whole = 0;

  for (guint i = 0; i < ATTUNE_PAGE_FILLS; i++)
    whole += parts[i];
  return whole;
}

static void
add_parts (GString *page, const guint64 parts[ATTUNE_PAGE_FILLS], int width, int height)
{
  guint64 whole = sum_parts (parts), passed = 0;

  for (guint i = 0; i < ATTUNE_PAGE_FILLS && whole > 0; i++) {
    int start = (int) lround ((double) width * (double) passed / (double) whole);
    passed += parts[i];
    int end = (int) lround ((double) width * (double) passed / (double) whole);
    if (end > start)
      add_fill (page, i, start, end, height);
  }
}

void
attune_page_stack (GString *page, const guint64 parts[ATTUNE_PAGE_FILLS], const char *title, const char *description)
{
  if (title == NULL && sum_parts (parts) < ATTUNE_ENOUGH) {
    g_string_append (page, "<td></td>");
    return;
  }
  if (title == NULL) {
    g_string_append (page, "<td><svg aria-hidden=\"true\" viewBox=\"0 0 200 20\" preserveAspectRatio=\"none\">");
    add_parts (page, parts, 200, 20);
    g_string_append (page, "</svg></td>");
    return;
  }
  begin_figure (page, title, description, 800, 40);
  add_parts (page, parts, 800, 40);
  end_figure (page);
}

void
attune_page_legend (GString *page, const char *const labels[ATTUNE_PAGE_FILLS])
{
  g_string_append (page, "<ul class=\"legend\">\n");
  for (guint i = 0; i < ATTUNE_PAGE_FILLS; i++)
    if (labels[i] != NULL) {
      g_string_append (page, "<li><svg aria-hidden=\"true\" viewBox=\"0 0 40 20\">");
      add_fill (page, i, 1, 39, 20);
      attune_page_add (page, "</svg>%s</li>\n", labels[i]);
    }
  g_string_append (page, "</ul>\n");
}

/* --- weeks ---------------------------------------------------------------- */

typedef struct {
  int left, right, top, bottom; /* where the line is */
  double lowest, highest;       /* shares, at the bottom and at the top */
  guint n;
  AttuneRate parts[MOST_WEEKS];
} Plot;

static void
cut_weeks (Plot *plot, const AttuneReport *report, const GArray *series)
{
  plot->n = attune_report_n_parts (report, series, MOST_WEEKS);
  attune_report_cut (report, series, plot->parts, plot->n);
}

/* A small line has no numbers beside it: it takes the room that there is, unless
 * chance alone would fill it. */
static void
zoom_in (Plot *plot)
{
  plot->lowest = 1;
  plot->highest = 0;
  for (guint i = 0; i < plot->n; i++)
    if (attune_rate_is_enough (plot->parts[i])) {
      plot->lowest = MIN (plot->lowest, attune_rate_share (plot->parts[i]));
      plot->highest = MAX (plot->highest, attune_rate_share (plot->parts[i]));
    }
  plot->highest = MAX (plot->highest, 0.2);
  plot->lowest = MIN (plot->lowest, plot->highest - 0.2);
}

static int
x_of (const Plot *plot, guint i)
{
  return plot->left + (int) lround ((i + 0.5) * (plot->right - plot->left) / plot->n);
}

static int
y_of (const Plot *plot, double share)
{
  return plot->bottom - (int) lround ((share - plot->lowest) / (plot->highest - plot->lowest) * (plot->bottom - plot->top));
}

/* The line ends where there are too few to judge, and goes on behind them. */
static void
add_curve (GString *page, const Plot *plot, int thickness)
{
  gboolean drawing = FALSE;

  attune_page_add (page, "<path class=\"curve\" stroke-width=\"%d\" stroke-linejoin=\"round\" d=\"", thickness);
  for (guint i = 0; i < plot->n; i++) {
    if (attune_rate_is_enough (plot->parts[i]))
      attune_page_add (page, "%s%d %d", drawing ? "L" : "M", x_of (plot, i),
                       y_of (plot, attune_rate_share (plot->parts[i])));
    drawing = attune_rate_is_enough (plot->parts[i]);
  }
  g_string_append (page, "\"/>");
}

static void
add_dots (GString *page, const Plot *plot, int radius)
{
  for (guint i = 0; i < plot->n; i++)
    if (attune_rate_is_enough (plot->parts[i]))
      attune_page_add (page, "<circle class=\"deep\" cx=\"%d\" cy=\"%d\" r=\"%d\"/>", x_of (plot, i),
                       y_of (plot, attune_rate_share (plot->parts[i])), radius);
}

static void
add_axes (GString *page, const Plot *plot, const AttuneReport *report)
{
  const AttuneReportWeek *weeks = (const AttuneReportWeek *) (gpointer) report->weeks->data;
  g_autofree char *first = attune_weeks_date (report->calendar, weeks[0].week);
  g_autofree char *last = attune_weeks_date (report->calendar, weeks[report->weeks->len - 1].week);

  for (guint percent = 0; percent <= 100; percent += 50) {
    int y = y_of (plot, percent / 100.0);
    g_autofree char *label = g_strdup_printf (_("%u %%"), percent);
    attune_page_add (page,
                     "<path class=\"grid\" stroke-width=\"10\" d=\"M%d %dH%d\"/><text x=\"%d\" y=\"%d\" font-size=\"110\" "
                     "text-anchor=\"end\">%s</text>\n",
                     plot->left, y, plot->right, plot->left - 50, y + 35, label);
  }
  attune_page_add (
    page,
    "<text x=\"%d\" y=\"%d\" font-size=\"110\">%s</text><text x=\"%d\" y=\"%d\" font-size=\"110\" text-anchor=\"end\">%s</text>\n",
    plot->left, plot->bottom + 140, first, plot->right, plot->bottom + 140, last);
}

void
attune_page_line (GString *page, const AttuneReport *report, const GArray *series, gboolean wide, const char *title,
                  const char *description)
{
  Plot plot = { .left = 450, .right = wide ? 8050 : 3150, .top = 80, .bottom = wide ? 1650 : 950, .highest = 1 };

  cut_weeks (&plot, report, series);
  if (plot.n < 2)
    return;
  begin_figure (page, title, description, (guint) plot.right + 50, (guint) plot.bottom + 170);
  add_axes (page, &plot, report);
  add_curve (page, &plot, 25);
  add_dots (page, &plot, plot.n > 26 ? 25 : 40);
  end_figure (page);
}

void
attune_page_spark (GString *page, const AttuneReport *report, const GArray *series)
{
  Plot plot = { .left = 0, .right = 2000, .top = 20, .bottom = 180 };

  cut_weeks (&plot, report, series);
  if (plot.n < 2) {
    g_string_append (page, "<td></td>");
    return;
  }
  zoom_in (&plot);
  g_string_append (page, "<td><svg aria-hidden=\"true\" viewBox=\"0 0 2000 200\" preserveAspectRatio=\"none\">"
                         "<path class=\"grid\" stroke-width=\"8\" d=\"M0 20H2000M0 180H2000\"/>");
  add_curve (page, &plot, 20);
  g_string_append (page, "</svg></td>");
}

/* --- columns -------------------------------------------------------------- */

#define COLUMN 1000 /* wide */
#define TALLEST 1800

void
attune_page_columns (GString *page, const guint64 *counts, const char *const *labels, guint n, const char *title,
                     const char *description)
{
  const int base = TALLEST + 220;
  guint64 most = 1;

  for (guint i = 0; i < n; i++)
    most = MAX (most, counts[i]);
  begin_figure (page, title, description, n * COLUMN, TALLEST + 460);
  for (guint i = 0; i < n; i++) {
    int height = (int) lround (TALLEST * (double) counts[i] / (double) most);
    int middle = (int) (i * COLUMN + COLUMN / 2);
    g_autofree char *count = attune_words_count (counts[i]);
    attune_page_add (page,
                     "<rect class=\"deep\" x=\"%d\" y=\"%d\" width=\"760\" height=\"%d\"/>"
                     "<text x=\"%d\" y=\"%d\" font-size=\"120\" text-anchor=\"middle\">%s</text>"
                     "<text x=\"%d\" y=\"%d\" font-size=\"120\" text-anchor=\"middle\">%s</text>\n",
                     middle - 380, base - height, height, middle, base - height - 60, count, middle, base + 180, labels[i]);
  }
  attune_page_add (page, "<path class=\"grid\" stroke-width=\"15\" d=\"M0 %dH%u\"/>", base, n * COLUMN);
  end_figure (page);
}
