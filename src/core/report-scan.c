/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/report-scan.h"

/* SQLite walks the tables and calls these for each row. */
typedef struct {
  AttuneReportSource *source;
  AttuneDraftSet *seen; /* NULL: all are new */
  GHashTable *seen_steps;
  AttuneTally *tally;
} Scan;

#define IN_RANGE "draft.id BETWEEN ?1 AND ?2 AND draft.time >= ?3 AND draft.time < ?4"

/* An aggregate is stepped through without a row of results for each draft.
 * Nudges come first: a draft is new until it is counted. */
#define NUDGES                                                                                                        \
  "SELECT count_nudge (nudge.draft, nudge.rule, nudge.level, nudge.remained, draft.outcome, draft.reason)"            \
  " FROM nudge CROSS JOIN draft ON draft.id = nudge.draft WHERE nudge.draft BETWEEN ?1 AND ?2 AND " IN_RANGE
#define DRAFTS                                                                                                        \
  "SELECT count_draft (draft.time, draft.phase, draft.mood, draft.outcome, draft.held, draft.met, draft.missed,"      \
  " draft.reason) FROM draft WHERE " IN_RANGE
#define STEPS "SELECT count_step (time, bit, was, became) FROM step WHERE time >= ?3 AND time < ?4"

static void
on_draft (sqlite3_context *context, int n, sqlite3_value **values)
{
  Scan *scan = sqlite3_user_data (context);
  AttuneTallyDraft draft;

  draft.time = sqlite3_value_int64 (values[0]);
  draft.phase = sqlite3_value_int (values[1]);
  draft.mood = sqlite3_value_int (values[2]);
  draft.outcome = sqlite3_value_int (values[3]);
  draft.held = sqlite3_value_int64 (values[4]);
  draft.met = (guint32) sqlite3_value_int64 (values[5]);
  draft.missed = (guint32) sqlite3_value_int64 (values[6]);
  draft.reason = (const char *) sqlite3_value_text (values[7]);
  attune_tally_add_draft (scan->tally, &draft);
}

static void
on_nudge (sqlite3_context *context, int n, sqlite3_value **values)
{
  Scan *scan = sqlite3_user_data (context);

  attune_tally_add_nudge (scan->tally, sqlite3_value_int64 (values[0]), sqlite3_value_int64 (values[1]),
                          sqlite3_value_int (values[2]), sqlite3_value_int (values[3]) != 0, sqlite3_value_int (values[4]),
                          (const char *) sqlite3_value_text (values[5]));
}

/* A step has no id; one check does not step twice in one second. */
static void
on_step (sqlite3_context *context, int n, sqlite3_value **values)
{
  Scan *scan = sqlite3_user_data (context);
  gint64 time = sqlite3_value_int64 (values[0]);
  gint64 bit = sqlite3_value_int64 (values[1]);
  int was = sqlite3_value_int (values[2]);
  int became = sqlite3_value_int (values[3]);
  const char *check = bit >= 0 && bit < ATTUNE_MOST_CHECKS ? scan->source->checks[bit] : NULL;

  if (check != NULL
      && g_hash_table_add (scan->seen_steps, g_strdup_printf ("%" G_GINT64_FORMAT " %d %d %s", time, was, became, check)))
    attune_tally_add_step (scan->tally, bit, was, became);
}

static void
on_end (sqlite3_context *context)
{
  sqlite3_result_null (context);
}

static void
on_is_new (sqlite3_context *context, int n, sqlite3_value **values)
{
  Scan *scan = sqlite3_user_data (context);
  gint64 id = sqlite3_value_int64 (values[0]);
  gint64 time = sqlite3_value_int64 (values[1]);

  sqlite3_result_int (context, !attune_draft_set_has (scan->seen, id, time));
}

static void
on_add_new (sqlite3_context *context, int n, sqlite3_value **values)
{
  Scan *scan = sqlite3_user_data (context);
  gint64 id = sqlite3_value_int64 (values[0]);
  gint64 time = sqlite3_value_int64 (values[1]);

  sqlite3_result_int (context, attune_draft_set_add (scan->seen, id, time));
}

/* What failed here fails where it is called. */
static void
add_functions (sqlite3 *db, Scan *scan)
{
  static const struct {
    const char *name;
    int n_values;
    void (*on_value) (sqlite3_context *context, int n, sqlite3_value **values);
    void (*on_row) (sqlite3_context *context, int n, sqlite3_value **values);
  } functions[] = {
    { "count_draft", 8, NULL, on_draft }, { "count_nudge", 6, NULL, on_nudge }, { "count_step", 4, NULL, on_step },
    { "is_new", 2, on_is_new, NULL },     { "add_new", 2, on_add_new, NULL },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (functions); i++)
    sqlite3_create_function_v2 (db, functions[i].name, functions[i].n_values, SQLITE_UTF8 | SQLITE_DIRECTONLY, scan,
                                functions[i].on_value, functions[i].on_row, functions[i].on_row != NULL ? on_end : NULL, NULL);
}

/* FALSE: going on with this record is of no use. */
static gboolean
run (Scan *scan, sqlite3 *db, const char *sql, const AttuneScanRange *range)
{
  const gint64 bounds[] = { range->first_id, range->last_id, range->since, range->until };
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);
  int i;

  for (i = 0; code == SQLITE_OK && i < (int) G_N_ELEMENTS (bounds); i++)
    code = sqlite3_bind_int64 (statement, i + 1, bounds[i]);
  if (code == SQLITE_OK)
    code = sqlite3_step (statement);
  sqlite3_finalize (statement);
  return code == SQLITE_ROW || attune_report_source_fail (scan->source, db, code);
}

void
attune_scan_drafts (AttuneReportSource *source, const AttuneScanRange *range, AttuneDraftSet *seen, AttuneTally *tally)
{
  Scan scan = { .source = source, .seen = seen, .tally = tally };
  sqlite3 *db = attune_report_source_connect (source);

  if (db == NULL)
    return;
  add_functions (db, &scan);
  if (run (&scan, db, seen == NULL ? NUDGES : NUDGES " AND is_new (draft.id, draft.time)", range))
    {
      attune_tally_end_nudges (tally);
      run (&scan, db, seen == NULL ? DRAFTS : DRAFTS " AND add_new (draft.id, draft.time)", range);
    }
  sqlite3_close (db);
}

void
attune_scan_steps (AttuneReportSource *source, const AttuneScanRange *range, GHashTable *seen, AttuneTally *tally)
{
  Scan scan = { .source = source, .seen_steps = seen, .tally = tally };
  sqlite3 *db = attune_report_source_connect (source);

  if (db == NULL)
    return;
  add_functions (db, &scan);
  run (&scan, db, STEPS, range);
  sqlite3_close (db);
}
