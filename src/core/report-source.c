/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/report-source.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "core/journal-schema.h"
#include "core/report.h"
#include "core/report-word.h"

#define PATIENCE 2000 /* milliseconds, when somebody has it locked */

G_GNUC_PRINTF (3, 4) static void
set_error (AttuneReportSource *source, AttuneReportError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_mutex_lock (&source->lock);
  if (source->error == NULL)
    source->error = g_error_new_valist (ATTUNE_REPORT_ERROR, code, format, arguments);
  g_mutex_unlock (&source->lock);
  va_end (arguments);
}

gboolean
attune_report_source_fail (AttuneReportSource *source, sqlite3 *db, int code)
{
  switch (code & 0xff)
    {
    case SQLITE_NOTADB:
      set_error (source, ATTUNE_REPORT_ERROR_NO_RECORD, _("It is no coaching record."));
      break;
    case SQLITE_CORRUPT:
      g_atomic_int_set (&source->damaged, TRUE);
      return TRUE;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      set_error (source, ATTUNE_REPORT_ERROR_LOCKED, _("Another program keeps it locked. Try again when that one has finished."));
      break;
    default:
      set_error (source, ATTUNE_REPORT_ERROR_READ, _("It cannot be read: %s."), sqlite3_errmsg (db));
      break;
    }
  return FALSE;
}

/* --- connections --------------------------------------------------------- */

static gboolean
has_beside (const char *path, const char *suffix)
{
  g_autofree char *beside = g_strconcat (path, suffix, NULL);

  return g_file_test (beside, G_FILE_TEST_EXISTS);
}

static sqlite3 *
connect_as (AttuneReportSource *source, gboolean frozen)
{
  g_autofree char *uri = g_filename_to_uri (source->file, NULL, NULL);
  g_autofree char *full = g_strconcat (uri, frozen ? "?immutable=1" : "?mode=ro", NULL);
  sqlite3 *db = NULL;
  int code = sqlite3_open_v2 (full, &db, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, NULL);

  if (code == SQLITE_OK)
    {
      sqlite3_busy_timeout (db, PATIENCE);
      /* It may have come from anywhere: its schema runs nothing of ours. A
       * writable schema, which nothing here writes to, is how SQLite reads what
       * is left of a file that was cut short. */
      code = sqlite3_exec (db,
                           "PRAGMA writable_schema = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;"
                           "PRAGMA query_only = ON; SELECT count(*) FROM sqlite_master",
                           NULL, NULL, NULL);
    }
  if (code == SQLITE_OK)
    return db;
  attune_report_source_fail (source, db, code);
  sqlite3_close (db);
  return NULL;
}

/* Its newest drafts are in a file beside it, which SQLite wants to write to when
 * it reads. Where it may not, the others still tell something. */
static sqlite3 *
connect_behind (AttuneReportSource *source)
{
  sqlite3 *db = connect_as (source, FALSE);

  if (db != NULL || !g_error_matches (source->error, ATTUNE_REPORT_ERROR, ATTUNE_REPORT_ERROR_READ))
    return db;
  g_clear_error (&source->error);
  source->frozen = TRUE;
  db = connect_as (source, TRUE);
  set_error (source, ATTUNE_REPORT_ERROR_PARTIAL,
             _("Its newest drafts are not in the report, as Attune cannot write to its folder. Copy the folder and read the copy."));
  return db;
}

sqlite3 *
attune_report_source_connect (AttuneReportSource *source)
{
  return connect_as (source, source->frozen);
}

/* --- what it is ---------------------------------------------------------- */

static gboolean
stat_file (AttuneReportSource *source)
{
  GStatBuf info;

  source->file = realpath (source->path, NULL);
  if (source->file == NULL || g_stat (source->file, &info) != 0 || g_access (source->file, R_OK) != 0)
    {
      set_error (source, ATTUNE_REPORT_ERROR_READ, _("It cannot be opened: %s."), g_strerror (errno));
      return FALSE;
    }
  if (!S_ISREG (info.st_mode))
    {
      set_error (source, ATTUNE_REPORT_ERROR_NO_RECORD, _("It is no coaching record."));
      return FALSE;
    }
  source->changed = (gint64) info.st_mtim.tv_sec * 1000000000 + info.st_mtim.tv_nsec;
  source->size = info.st_size;
  return TRUE;
}

typedef void (*OnRow) (AttuneReportSource *source, sqlite3_stmt *row);

static gboolean
query (AttuneReportSource *source, sqlite3 *db, const char *sql, OnRow on_row)
{
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (db, sql, -1, &statement, NULL);

  while (code == SQLITE_OK || code == SQLITE_ROW)
    {
      code = sqlite3_step (statement);
      if (code == SQLITE_ROW)
        on_row (source, statement);
    }
  if (code != SQLITE_DONE)
    attune_report_source_fail (source, db, code);
  sqlite3_finalize (statement);
  return code == SQLITE_DONE;
}

/* A view by that name could be anything. */
#define IS_RECORD                                                                                                     \
  "SELECT (SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('record', 'draft')) = 2,"             \
  " (SELECT user_version FROM pragma_user_version),"                                                                  \
  " (SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN ('checks', 'rule', 'nudge', 'step')) = 4"

static void
on_kind (AttuneReportSource *source, sqlite3_stmt *row)
{
  int version = sqlite3_column_int (row, 1);

  if (!sqlite3_column_int (row, 0) || version < 1)
    set_error (source, ATTUNE_REPORT_ERROR_NO_RECORD, _("It is no coaching record."));
  else if (version > ATTUNE_JOURNAL_VERSION)
    set_error (source, ATTUNE_REPORT_ERROR_NEWER,
               _("A newer Attune has written it (format %d, and this one knows up to %d). Bring this Attune up to date."), version,
               ATTUNE_JOURNAL_VERSION);
  else if (!sqlite3_column_int (row, 2))
    g_atomic_int_set (&source->damaged, TRUE);
  else
    source->readable = TRUE;
}

static void
on_record (AttuneReportSource *source, sqlite3_stmt *row)
{
  g_free (source->uuid);
  g_free (source->agent);
  source->uuid = attune_report_word ((const char *) sqlite3_column_text (row, 0));
  source->agent = attune_report_word ((const char *) sqlite3_column_text (row, 1));
}

static void
on_check (AttuneReportSource *source, sqlite3_stmt *row)
{
  gint64 bit = sqlite3_column_int64 (row, 0);

  if (bit >= 0 && bit < ATTUNE_MOST_CHECKS && source->checks[bit] == NULL)
    source->checks[bit] = attune_report_word ((const char *) sqlite3_column_text (row, 1));
}

static void
on_rule (AttuneReportSource *source, sqlite3_stmt *row)
{
  gint64 id = sqlite3_column_int64 (row, 0);
  gint64 bit = sqlite3_column_int64 (row, 1);
  AttuneSourceRule *rule;

  if (bit < 0 || bit >= ATTUNE_MOST_CHECKS || source->checks[bit] == NULL)
    return;
  rule = g_new (AttuneSourceRule, 1);
  rule->bit = (guint) bit;
  rule->name = attune_report_word ((const char *) sqlite3_column_text (row, 2));
  g_hash_table_insert (source->rules, g_memdup2 (&id, sizeof id), rule);
}

static void
on_range (AttuneReportSource *source, sqlite3_stmt *row)
{
  if (sqlite3_column_type (row, 0) == SQLITE_NULL)
    return;
  source->first_id = sqlite3_column_int64 (row, 0);
  source->last_id = sqlite3_column_int64 (row, 1);
}

/* Which ids there are to look for. Where the first or the last draft is lost,
 * what SQLite keeps to count on from says how far they go. */
static gboolean
read_range (AttuneReportSource *source, sqlite3 *db)
{
  /* min and max side by side would read the whole table */
  return query (source, db, "SELECT (SELECT min(id) FROM draft), (SELECT max(id) FROM draft)", on_range)
         || (source->damaged && query (source, db, "SELECT 1, seq FROM sqlite_sequence WHERE name = 'draft'", on_range));
}

static gboolean
read_names (AttuneReportSource *source, sqlite3 *db)
{
  if (!query (source, db, IS_RECORD, on_kind) || !source->readable
      || !query (source, db, "SELECT bit, name FROM checks", on_check)
      || !query (source, db, "SELECT id, bit, name FROM rule", on_rule)
      || !read_range (source, db)
      || !query (source, db, "SELECT uuid, agent FROM record LIMIT 1", on_record))
    return FALSE;
  if (source->uuid == NULL)
    g_atomic_int_set (&source->damaged, TRUE);
  return source->uuid != NULL;
}

static void
free_rule (gpointer data)
{
  AttuneSourceRule *rule = data;

  g_free (rule->name);
  g_free (rule);
}

AttuneReportSource *
attune_report_source_open (const char *path)
{
  AttuneReportSource *source = g_new0 (AttuneReportSource, 1);
  sqlite3 *db;

  source->path = g_strdup (path);
  source->rules = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_rule);
  source->last_id = -1;
  g_mutex_init (&source->lock);
  if (!stat_file (source))
    return source;
  source->frozen = !has_beside (source->file, "-wal") && !has_beside (source->file, "-shm")
                   && !has_beside (source->file, "-journal");
  db = source->frozen ? connect_as (source, TRUE) : connect_behind (source);
  if (db == NULL)
    return source;
  source->readable = read_names (source, db);
  sqlite3_close (db);
  return source;
}

void
attune_report_source_free (AttuneReportSource *source)
{
  guint i;

  if (source == NULL)
    return;
  g_free (source->path);
  free (source->file);
  g_free (source->uuid);
  g_free (source->agent);
  for (i = 0; i < ATTUNE_MOST_CHECKS; i++)
    g_free (source->checks[i]);
  g_hash_table_unref (source->rules);
  g_mutex_clear (&source->lock);
  g_clear_error (&source->error);
  g_free (source);
}

/* FALSE: somebody has written to it since it was opened. */
static gboolean
is_as_it_was (const AttuneReportSource *source)
{
  GStatBuf info;

  return g_stat (source->file, &info) == 0 && info.st_size == source->size
         && (gint64) info.st_mtim.tv_sec * 1000000000 + info.st_mtim.tv_nsec == source->changed;
}

void
attune_report_source_conclude (AttuneReportSource *source)
{
  int n_drafts = g_atomic_int_get (&source->n_drafts);

  if (source->readable && source->frozen && !is_as_it_was (source))
    set_error (source, ATTUNE_REPORT_ERROR_CHANGED, _("It was changed while it was read. Run the report once more."));
  else if (source->damaged && n_drafts == 0)
    set_error (source, ATTUNE_REPORT_ERROR_DAMAGED, _("It is damaged, and nothing of it is in the report."));
  else if (source->damaged)
    set_error (source, ATTUNE_REPORT_ERROR_DAMAGED,
               g_dngettext (GETTEXT_PACKAGE, "It is damaged. What could be read of it, %d draft, is in the report.",
                            "It is damaged. What could be read of it, %d drafts, is in the report.", (gulong) n_drafts),
               n_drafts);
}
