/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include "core/verdict.h"
#include "record.h"

static const guint check_of_rule[] = { 0, RECORD_NAME, RECORD_TONE, RECORD_TONE, RECORD_DISMISSAL };

void
record_run (sqlite3 *db, const char *format, ...)
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
record_new (const char *path, const char *uuid, const char *agent)
{
  sqlite3 *db = NULL;

  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  record_run (db, "PRAGMA journal_mode = WAL; PRAGMA user_version = %d; %s", ATTUNE_JOURNAL_VERSION, ATTUNE_JOURNAL_SCHEMA);
  char *record = sqlite3_mprintf ("INSERT INTO record VALUES (%Q, %Q, x'00')", uuid, agent);
  record_run (db, "%s", record);
  sqlite3_free (record);
  record_run (db, "INSERT INTO checks VALUES (%d, 'name'), (%d, 'tone'), (%d, 'dismissal')", RECORD_NAME, RECORD_TONE,
              RECORD_DISMISSAL);
  record_run (
    db, "INSERT INTO rule VALUES (%d, %d, 'missing'), (%d, %d, 'cheerful'), (%d, %d, 'shouting'), (%d, %d, 'calm-down')",
    RECORD_RULE_NAME, RECORD_NAME, RECORD_RULE_CHEERFUL, RECORD_TONE, RECORD_RULE_SHOUTING, RECORD_TONE,
    RECORD_RULE_CALM_DOWN, RECORD_DISMISSAL);
  return db;
}

gint64
record_add (sqlite3 *db, gint64 time, AttuneOutcome outcome, guint met, guint missed)
{
  record_run (db,
              "INSERT INTO draft (time, conversation, mode, phase, mood, outcome, attempts, held, met, missed)"
              " VALUES (%" G_GINT64_FORMAT ", 1, %d, %d, 0, %d, 1, 0, %u, %u)",
              time, ATTUNE_MODE_COACH, ATTUNE_PHASE_WORKING, outcome, met, missed);
  return sqlite3_last_insert_rowid (db);
}

void
record_add_many (sqlite3 *db, guint n, gint64 time, guint met, guint missed)
{
  record_run (db, "BEGIN");
  for (guint i = 0; i < n; i++)
    record_add (db, time + i * 60, ATTUNE_OUTCOME_PASSED, met, missed);
  record_run (db, "COMMIT");
}

void
record_nudge (sqlite3 *db, gint64 draft, int rule, int level, gboolean remained)
{
  record_run (db, "INSERT INTO nudge VALUES (%" G_GINT64_FORMAT ", %d, %d, %d)", draft, rule, level, remained);
}

gint64
record_held (sqlite3 *db, gint64 time, int rule, AttuneOutcome outcome, gboolean remained, guint seconds, const char *reason)
{
  gint64 id = record_add (db, time, outcome, 0, 1u << check_of_rule[rule]);
  char *quoted = sqlite3_mprintf ("%Q", reason);

  record_run (db, "UPDATE draft SET held = %u, attempts = 2, reason = %s WHERE id = %" G_GINT64_FORMAT, seconds * 1000,
              quoted, id);
  sqlite3_free (quoted);
  record_nudge (db, id, rule, ATTUNE_LEVEL_NUDGE, remained);
  return id;
}

char *
record_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("attune-record-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
record_folder_remove (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
      record_folder_remove (path);
    else
      g_assert_cmpint (g_unlink (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}
