/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <stdio.h>
#include <glib/gi18n-lib.h>
#include "cli/csv.h"
#include "cli/date.h"
#include "cli/json-member.h"
#include "cli/record.h"
#include "core/journal-draft.h"
#include "core/journal-read.h"

/* What stands in each line of both formats. */
typedef struct {
  const char *record;
  const char *agent;
  gboolean csv;
} Export;

/* --- JSON ---------------------------------------------------------------- */

static void
add_names (JsonBuilder *builder, const char *key, const GPtrArray *names)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
  for (guint i = 0; i < names->len; i++)
    json_builder_add_string_value (builder, names->pdata[i]);
  json_builder_end_array (builder);
}

static void
add_said (JsonBuilder *builder, const GPtrArray *nudges)
{
  json_builder_set_member_name (builder, "nudges");
  json_builder_begin_array (builder);
  for (guint i = 0; i < nudges->len; i++) {
    const AttuneJournalSaid *said = nudges->pdata[i];
    json_builder_begin_object (builder);
    attune_json_add_string (builder, "check", said->check);
    attune_json_add_string (builder, "rule", said->rule);
    attune_json_add_string (builder, "level", attune_level_name (said->level));
    attune_json_add_boolean (builder, "remained", said->remained);
    json_builder_end_object (builder);
  }
  json_builder_end_array (builder);
}

static JsonBuilder *
begin_object (const Export *export, const char *kind, gint64 time)
{
  g_autofree char *when = attune_date_iso (time);
  JsonBuilder *builder = json_builder_new ();

  json_builder_begin_object (builder);
  attune_json_add_string (builder, "record", export->record);
  attune_json_add_string (builder, "agent", export->agent);
  attune_json_add_string (builder, "kind", kind);
  attune_json_add_string (builder, "time", when);
  return builder;
}

static void
print_object (JsonBuilder *builder)
{
  json_builder_end_object (builder);
  attune_json_print (builder, stdout);
}

static void
print_row_json (const Export *export, const AttuneJournalRow *row, const char *conversation)
{
  g_autoptr (JsonBuilder) builder = begin_object (export, "draft", row->time);

  attune_json_add_integer (builder, "id", row->id);
  attune_json_add_string (builder, "conversation", conversation);
  attune_json_add_string (builder, "mode", attune_mode_name (row->mode));
  attune_json_add_string (builder, "phase", attune_phase_name (row->phase));
  attune_json_add_string (builder, "mood", attune_mood_label_name (row->mood));
  attune_json_add_string (builder, "outcome", attune_outcome_name (row->outcome));
  attune_json_add_integer (builder, "attempts", row->attempts);
  attune_json_add_integer (builder, "held_ms", row->held);
  add_names (builder, "met", row->met);
  add_names (builder, "missed", row->missed);
  add_said (builder, row->said);
  attune_json_add_string (builder, "reason", row->reason);
  attune_json_add_string (builder, "typed", row->typed);
  attune_json_add_string (builder, "sent", row->sent);
  print_object (builder);
}

static void
print_step_json (const Export *export, const AttuneJournalStep *step)
{
  g_autoptr (JsonBuilder) builder = begin_object (export, "step", step->time);

  attune_json_add_string (builder, "check", step->check);
  attune_json_add_string (builder, "was", attune_mode_name (step->was));
  attune_json_add_string (builder, "became", attune_mode_name (step->became));
  print_object (builder);
}

/* --- CSV ----------------------------------------------------------------- */

/* RFC 4180, with line feeds. */
static void
print_cells (const char *const *cells, guint n)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (line, ',');
    attune_csv_append_cell (line, cells[i]);
  }
  printf ("%s\n", line->str);
}

static void
print_titles (void)
{
  static const char *const TITLES[] = { "record", "agent",    "kind",    "time", "id",     "conversation", "mode",  "phase", "mood",   "outcome",
                                        "attempts", "held_ms", "met", "missed", "nudges", "reason", "typed", "sent", "check", "was", "became" };

  print_cells (TITLES, G_N_ELEMENTS (TITLES));
}

static char *
join_names (const GPtrArray *names)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (joined, i == 0 ? "%s" : " %s", (const char *) names->pdata[i]);
  return g_string_free (joined, FALSE);
}

/* "empathy.sympathy/must-be:nudge:remained tone/cheer:hint" */
static char *
join_said (const GPtrArray *nudges)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < nudges->len; i++) {
    const AttuneJournalSaid *said = nudges->pdata[i];
    g_string_append_printf (joined, "%s%s/%s:%s%s", i == 0 ? "" : " ", said->check, said->rule, attune_level_name (said->level),
                            said->remained ? ":remained" : "");
  }
  return g_string_free (joined, FALSE);
}

static void
print_row_csv (const Export *export, const AttuneJournalRow *row, const char *conversation)
{
  g_autofree char *when = attune_date_iso (row->time);
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, row->id);
  g_autofree char *attempts = g_strdup_printf ("%u", row->attempts);
  g_autofree char *held = g_strdup_printf ("%" G_GINT64_FORMAT, row->held);
  g_autofree char *met = join_names (row->met);
  g_autofree char *missed = join_names (row->missed);
  g_autofree char *said = join_said (row->said);
  const char *const cells[] = { export->record, export->agent, "draft", when, id, conversation, attune_mode_name (row->mode),
                                attune_phase_name (row->phase), attune_mood_label_name (row->mood), attune_outcome_name (row->outcome), attempts, held,
                                met, missed, said, row->reason, row->typed, row->sent, NULL, NULL, NULL };

  print_cells (cells, G_N_ELEMENTS (cells));
}

static void
print_step_csv (const Export *export, const AttuneJournalStep *step)
{
  g_autofree char *when = attune_date_iso (step->time);
  const char *const cells[] = { export->record, export->agent, "step", when, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
                                NULL, NULL, NULL, NULL, step->check, attune_mode_name (step->was), attune_mode_name (step->became) };

  print_cells (cells, G_N_ELEMENTS (cells));
}

/* --- both ---------------------------------------------------------------- */

static gboolean
print_rows (AttuneJournalReader *reader, const Export *export, GError **error)
{
  GError *problem = NULL;

  while (TRUE) {
    g_autoptr (AttuneJournalRow) row = attune_journal_reader_next (reader, &problem);
    if (row == NULL)
      break;
    g_autofree char *conversation = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", row->conversation);
    (export->csv ? print_row_csv : print_row_json) (export, row, conversation);
  }
  if (problem != NULL)
    g_propagate_error (error, problem);
  return problem == NULL;
}

static gboolean
print_steps (AttuneJournalReader *reader, const Export *export, GError **error)
{
  GError *problem = NULL;

  while (TRUE) {
    g_autoptr (AttuneJournalStep) step = attune_journal_reader_next_step (reader, &problem);
    if (step == NULL)
      break;
    (export->csv ? print_step_csv : print_step_json) (export, step);
  }
  if (problem != NULL)
    g_propagate_error (error, problem);
  return problem == NULL;
}

AttuneExit
attune_record_export_run (char **argv)
{
  g_autoptr (AttuneRecordOptions) options =
    attune_record_options_parse (argv, "export", _("Writes everything that is recorded of your drafts: a line for each, to keep or to pass on."),
                                 ATTUNE_RECORD_TAKES_SINCE | ATTUNE_RECORD_TAKES_FORMAT);
  g_autoptr (AttuneJournalReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  Export export = { 0 };

  if (options == NULL)
    return ATTUNE_EXIT_BAD;
  reader = attune_journal_reader_open (options->path, options->since, &error);
  if (reader != NULL) {
    export = (Export) { attune_journal_reader_uuid (reader), attune_journal_reader_agent (reader), options->csv };
    if (options->csv)
      print_titles ();
  }
  if (reader == NULL || !print_rows (reader, &export, &error) || !print_steps (reader, &export, &error)) {
    attune_say ("attune record export: %s", error->message);
    return ATTUNE_EXIT_BAD;
  }
  return attune_output_finish () ? ATTUNE_EXIT_CLEAN : ATTUNE_EXIT_BAD;
}
