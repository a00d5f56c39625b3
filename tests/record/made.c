/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/verdict.h"
#include "record/made.h"

static const guint check_of_rule[] = { 0, MADE_NAME, MADE_TONE, MADE_TONE, MADE_DISMISSAL };

void
made_run (sqlite3 *db, const char *format, ...)
{
  va_list arguments;
  char *error = NULL;

  va_start (arguments, format);
  g_autofree char *statement = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  sqlite3_exec (db, statement, NULL, NULL, &error);
  g_assert_cmpstr (error, ==, NULL);
}

sqlite3 *
made_new (const char *path, const char *uuid, const char *agent)
{
  sqlite3 *db = NULL;

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  made_run (db, "PRAGMA journal_mode = WAL; PRAGMA user_version = %d; %s", ATTUNE_JOURNAL_VERSION, ATTUNE_JOURNAL_SCHEMA);
  char *record = sqlite3_mprintf ("INSERT INTO record VALUES (%Q, %Q, x'00')", uuid, agent);
  made_run (db, "%s", record);
  sqlite3_free (record);
  made_run (db, "INSERT INTO checks VALUES (%d, 'name'), (%d, 'tone'), (%d, 'dismissal')", MADE_NAME, MADE_TONE,
              MADE_DISMISSAL);
  made_run (
    db, "INSERT INTO rule VALUES (%d, %d, 'missing'), (%d, %d, 'cheerful'), (%d, %d, 'shouting'), (%d, %d, 'calm-down')",
    MADE_RULE_NAME, MADE_NAME, MADE_RULE_CHEERFUL, MADE_TONE, MADE_RULE_SHOUTING, MADE_TONE,
    MADE_RULE_CALM_DOWN, MADE_DISMISSAL);
  return db;
}

gint64
made_add (sqlite3 *db, gint64 time, AttuneOutcome outcome, guint met, guint missed)
{
  made_run (db,
              "INSERT INTO draft (time, conversation, mode, phase, mood, outcome, attempts, held, met, missed)"
              " VALUES (%" G_GINT64_FORMAT ", 1, %d, %d, 0, %d, 1, 0, %u, %u)",
              time, ATTUNE_MODE_COACH, ATTUNE_PHASE_WORKING, outcome, met, missed);
  return sqlite3_last_insert_rowid (db);
}

void
made_add_many (sqlite3 *db, guint n, gint64 time, guint met, guint missed)
{
  made_run (db, "BEGIN");
  for (guint i = 0; i < n; i++)
    made_add (db, time + i * 60, ATTUNE_OUTCOME_PASSED, met, missed);
  made_run (db, "COMMIT");
}

void
made_nudge (sqlite3 *db, gint64 draft, int rule, int level, gboolean remained)
{
  made_run (db, "INSERT INTO nudge VALUES (%" G_GINT64_FORMAT ", %d, %d, %d)", draft, rule, level, remained);
}

gint64
made_held (sqlite3 *db, gint64 time, int rule, AttuneOutcome outcome, gboolean remained, guint seconds, const char *reason)
{
  gint64 id = made_add (db, time, outcome, 0, 1u << check_of_rule[rule]);
  char *quoted = sqlite3_mprintf ("%Q", reason);

  made_run (db, "UPDATE draft SET held = %u, attempts = 2, reason = %s WHERE id = %" G_GINT64_FORMAT, seconds * 1000,
              quoted, id);
  sqlite3_free (quoted);
  made_nudge (db, id, rule, ATTUNE_LEVEL_NUDGE, remained);
  return id;
}
