/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <glib/gi18n-lib.h>
#include "cli/date.h"
#include "cli/layout.h"
#include "cli/record-words.h"
#include "cli/record.h"

#define COLUMNS 80
#define WHEN 16 /* "2026-01-31 14:05" */
#define N_CELLS 7

typedef struct {
  const char *texts[N_CELLS];
  gboolean is_number[N_CELLS];
} Line;

typedef struct {
  guint widths[N_CELLS];
  guint n;
  gint64 first;
} Table;

/* --- lines --------------------------------------------------------------- */

static void
print_line (const Table *table, const Line *line)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < N_CELLS; i++) {
    guint width = attune_layout_width (line->texts[i]);
    guint room = table->widths[i] > width ? table->widths[i] - width : 0;

    g_string_append_printf (out, "%s%*s%s%*s", i == 0 ? "" : "  ", line->is_number[i] ? (int) room : 0, "", line->texts[i],
                            line->is_number[i] ? 0 : (int) room, "");
  }
  g_strchomp (out->str);
  printf ("%s\n", out->str);
}

static Line
title_line (void)
{
  return (Line) { { _("When"), _("Mode"), _("Phase"), _("Mood"), _("Outcome"), _("Tries"), _("Held") },
                  { FALSE, FALSE, FALSE, FALSE, FALSE, TRUE, TRUE } };
}

static void
widen (guint *width, const char *text)
{
  *width = MAX (*width, attune_layout_width (text));
}

/* Of the titles, and of all that can stand below them. */
static void
measure (Table *table, const Line *titles)
{
  for (guint i = 0; i < N_CELLS; i++)
    table->widths[i] = attune_layout_width (titles->texts[i]);
  table->widths[0] = MAX (table->widths[0], WHEN);
  for (guint i = 0; i <= ATTUNE_MODE_STRICT; i++)
    widen (&table->widths[1], attune_mode_name (i));
  for (guint i = 0; i < ATTUNE_N_PHASES; i++)
    widen (&table->widths[2], attune_record_phase (i));
  for (int i = ATTUNE_MOOD_NEGATIVE; i <= ATTUNE_MOOD_POSITIVE; i++)
    widen (&table->widths[3], attune_record_mood (i));
  for (guint i = 0; i < ATTUNE_N_OUTCOMES; i++)
    widen (&table->widths[4], attune_record_outcome (i));
  widen (&table->widths[6], "0:00:00");
}

/* --- what stands below a line -------------------------------------------- */

/* @text: NULL: nothing. */
static void
print_below (const char *title, const char *text)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *first = g_strdup_printf ("    %s ", title);

  if (text == NULL)
    return;
  attune_layout_append (out, first, text, NULL, 0, COLUMNS);
  printf ("%s", out->str);
}

static char *
join_said (const AttuneJournalRow *row)
{
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < row->said->len; i++) {
    g_autofree char *one = attune_record_said (row->said->pdata[i]);
    g_string_append_printf (said, i == 0 ? "%s" : ", %s", one);
  }
  return g_string_free (said, said->len == 0);
}

static void
print_row (Table *table, const AttuneJournalRow *row)
{
  g_autofree char *when = attune_date_show (row->time);
  g_autofree char *tries = g_strdup_printf ("%u", row->attempts);
  g_autofree char *held = attune_record_held (row->held);
  g_autofree char *said = join_said (row);
  Line line = title_line ();
  const char *texts[] = { when,  attune_mode_name (row->mode), attune_record_phase (row->phase), attune_record_mood (row->mood),
                          attune_record_outcome (row->outcome), tries, held };

  for (guint i = 0; i < N_CELLS; i++)
    line.texts[i] = texts[i];
  print_line (table, &line);
  print_below (_("said:"), said);
  print_below (_("reason:"), row->reason);
  print_below (_("typed:"), row->typed);
  print_below (_("sent:"), row->sent);
}

static void
print_step (const AttuneJournalStep *step)
{
  g_autofree char *when = attune_date_show (step->time);

  printf (_("%s  %s: from %s to %s\n"), when, step->check, attune_mode_name (step->was), attune_mode_name (step->became));
}

/* --- the whole ----------------------------------------------------------- */

static gboolean
print_rows (AttuneJournalReader *reader, Table *table, GError **error)
{
  GError *problem = NULL;

  while (TRUE) {
    g_autoptr (AttuneJournalRow) row = attune_journal_reader_next (reader, &problem);
    if (row == NULL)
      break;
    if (table->n++ == 0) {
      Line titles = title_line ();
      measure (table, &titles);
      print_line (table, &titles);
      table->first = row->time;
    }
    print_row (table, row);
  }
  if (problem != NULL)
    g_propagate_error (error, problem);
  return problem == NULL;
}

static gboolean
print_steps (AttuneJournalReader *reader, GError **error)
{
  GError *problem = NULL;

  while (TRUE) {
    g_autoptr (AttuneJournalStep) step = attune_journal_reader_next_step (reader, &problem);
    if (step == NULL)
      break;
    print_step (step);
  }
  if (problem != NULL)
    g_propagate_error (error, problem);
  return problem == NULL;
}

static void
print_end (const Table *table, const char *path)
{
  g_autofree char *since = attune_date_show (table->first);
  g_autofree char *shown = g_filename_display_name (path);

  if (table->n == 0)
    printf (_("No drafts are recorded in %s.\n"), shown);
  else
    printf (g_dngettext (GETTEXT_PACKAGE, "\n%u draft since %s, in %s\n", "\n%u drafts since %s, in %s\n", table->n), table->n, since,
            shown);
}

AttuneExit
attune_record_show_run (char **argv)
{
  g_autoptr (AttuneRecordOptions) options =
    attune_record_options_parse (argv, "show",
                                 _("Shows what is recorded of your drafts: when each was sent, what was said of it and what you did."),
                                 ATTUNE_RECORD_TAKES_SINCE);
  g_autoptr (AttuneJournalReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  Table table = { 0 };

  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  reader = attune_journal_reader_open (options->path, options->since, &error);
  if (reader == NULL || !print_rows (reader, &table, &error) || !print_steps (reader, &error)) {
    attune_say ("attune record show: %s", error->message);
    return ATTUNE_EXIT_BAD;
  }
  print_end (&table, options->path);
  return attune_output_finish () ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
}
