/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <glib/gi18n-lib.h>
#include "cli/layout.h"
#include "cli/figures.h"

#define COLUMN 20 /* where the figures begin: the longest name of a check is 16 */
#define FIGURE_COLUMNS 12

typedef struct {
  const char *check; /* static */
  guint n_holding;
  guint n_hints;
} Row;

struct AttuneFigures {
  guint n_judged;
  guint n_held;
  GArray *rows; /* in the order of the names */
};

AttuneFigures *
attune_figures_new (void)
{
  AttuneFigures *figures = g_new0 (AttuneFigures, 1);

  figures->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  return figures;
}

void
attune_figures_free (AttuneFigures *figures)
{
  if (figures == NULL)
    return;
  g_array_unref (figures->rows);
  g_free (figures);
}

static Row *
find_row (AttuneFigures *figures, const char *check)
{
  Row new = { check, 0, 0 };
  guint i = 0;

  while (i < figures->rows->len && strcmp (g_array_index (figures->rows, Row, i).check, check) < 0)
    i++;
  if (i == figures->rows->len || !g_str_equal (g_array_index (figures->rows, Row, i).check, check))
    g_array_insert_val (figures->rows, i, new);
  return &g_array_index (figures->rows, Row, i);
}

void
attune_figures_judged (AttuneFigures *figures, const AttuneVerdict *verdict)
{
  figures->n_judged++;
  figures->n_held += attune_verdict_holds (verdict);
  for (guint i = 0; i < verdict->nudges->len; i++) {
    const AttuneNudge *nudge = verdict->nudges->pdata[i];
    Row *row = find_row (figures, nudge->check);
    if (nudge->level == ATTUNE_LEVEL_HINT)
      row->n_hints++;
    else
      row->n_holding++;
  }
}

guint
attune_figures_n_held (const AttuneFigures *figures)
{
  return figures->n_held;
}

static void
add_row (GString *out, const char *check, const char *holding, const char *hints)
{
  g_string_append_printf (out, "%-*s", COLUMN, check);
  attune_layout_append_cell (out, holding, FIGURE_COLUMNS);
  attune_layout_append_cell (out, hints, FIGURE_COLUMNS);
  g_string_append_c (out, '\n');
}

char *
attune_figures_describe (guint n_files, guint n_conversations, guint n_judged)
{
  g_autofree char *files = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u file", "%u files", n_files), n_files);
  g_autofree char *conversations = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u conversation", "%u conversations", n_conversations), n_conversations);
  g_autofree char *lines = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE, "%u line of the agent", "%u lines of the agent", n_judged), n_judged);

  return g_strdup_printf ("%s, %s, %s", files, conversations, lines);
}

void
attune_figures_print (const AttuneFigures *figures, guint n_files, guint n_conversations, FILE *out)
{
  g_autofree char *read = attune_figures_describe (n_files, n_conversations, figures->n_judged);
  g_autofree char *held = g_strdup_printf (_("%u held"), figures->n_held);
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s, %s\n", read, held);
  if (figures->rows->len > 0) {
    g_string_append_c (text, '\n');
    add_row (text, "", _("held"), _("hints"));
  }
  for (guint i = 0; i < figures->rows->len; i++) {
    const Row *row = &g_array_index (figures->rows, Row, i);
    g_autofree char *holding = g_strdup_printf ("%u", row->n_holding);
    g_autofree char *hints = g_strdup_printf ("%u", row->n_hints);
    add_row (text, row->check, holding, hints);
  }
  attune_layout_print (out, text->str);
}
