/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/journal-read.h"

#include "core/journal-file.h"

#define PATIENCE 5000       /* milliseconds … */
#define SHORT_PATIENCE 200  /* … and when somebody is looking on */

struct AttuneJournalReader {
  AttuneJournalFile *file;
  char *uuid;
  char *agent;
  GPtrArray *checks; /* char *, by their bits; NULL: no such bit */
  sqlite3_stmt *drafts;
  sqlite3_stmt *nudges;
  sqlite3_stmt *steps;
};

/* --- columns ------------------------------------------------------------- */

/* NULL stays NULL. */
static char *
text_of (sqlite3_stmt *row, int column)
{
  const char *text = (const char *) sqlite3_column_text (row, column);

  return text == NULL ? NULL : g_utf8_make_valid (text, -1);
}

static AttuneMode
mode_of (sqlite3_stmt *row, int column)
{
  return (AttuneMode) CLAMP (sqlite3_column_int (row, column), (int) ATTUNE_MODE_OFF, (int) ATTUNE_MODE_STRICT);
}

static GPtrArray *
names_of (const AttuneJournalReader *reader, guint64 bits)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  guint bit;

  for (bit = 0; bit < reader->checks->len; bit++)
    if (bits >> bit & 1 && g_ptr_array_index (reader->checks, bit) != NULL)
      g_ptr_array_add (names, g_strdup (g_ptr_array_index (reader->checks, bit)));
  return names;
}

/* --- opening ------------------------------------------------------------- */

/* One row, or none; what it holds is read by @take. */
static gboolean
for_rows (AttuneJournalReader *reader, const char *sql, void (*take) (AttuneJournalReader *reader, sqlite3_stmt *row), GError **error)
{
  sqlite3_stmt *row = attune_journal_file_prepare (reader->file, sql, error);
  int result;

  if (row == NULL)
    return FALSE;
  while ((result = sqlite3_step (row)) == SQLITE_ROW)
    take (reader, row);
  if (result != SQLITE_DONE)
    attune_journal_file_fail (reader->file, error);
  sqlite3_finalize (row);
  return result == SQLITE_DONE;
}

static void
take_record (AttuneJournalReader *reader, sqlite3_stmt *row)
{
  g_free (reader->uuid);
  g_free (reader->agent);
  reader->uuid = text_of (row, 0);
  reader->agent = text_of (row, 1);
}

static void
take_check (AttuneJournalReader *reader, sqlite3_stmt *row)
{
  gint64 bit = sqlite3_column_int64 (row, 0);

  if (bit < 0 || bit >= 63)
    return;
  if ((guint) bit >= reader->checks->len)
    g_ptr_array_set_size (reader->checks, (gint) bit + 1);
  g_free (g_ptr_array_index (reader->checks, bit));
  g_ptr_array_index (reader->checks, bit) = text_of (row, 1);
}

static gboolean
prepare (AttuneJournalReader *reader, gint64 since, GError **error)
{
  AttuneJournalFile *file = reader->file;

  reader->drafts = attune_journal_file_prepare (
      file, "SELECT id, time, conversation, mode, phase, mood, outcome, attempts, held, met, missed, reason, typed, sent"
            " FROM draft WHERE time >= ?1 ORDER BY time, id", error);
  if (reader->drafts == NULL)
    return FALSE;
  reader->nudges = attune_journal_file_prepare (
      file, "SELECT checks.name, rule.name, level, remained FROM nudge JOIN rule ON rule.id = rule JOIN checks USING (bit)"
            " WHERE draft = ?1 ORDER BY level DESC, bit, rule.name", error);
  if (reader->nudges == NULL)
    return FALSE;
  reader->steps = attune_journal_file_prepare (
      file, "SELECT time, name, was, became FROM step JOIN checks USING (bit) WHERE time >= ?1 ORDER BY time, bit", error);
  if (reader->steps == NULL)
    return FALSE;
  sqlite3_bind_int64 (reader->drafts, 1, since);
  sqlite3_bind_int64 (reader->steps, 1, since);
  return TRUE;
}

AttuneJournalReader *
attune_journal_reader_open (const char *path, gint64 since, GError **error)
{
  g_autoptr (AttuneJournalReader) reader = g_new0 (AttuneJournalReader, 1);

  reader->checks = g_ptr_array_new_with_free_func (g_free);
  reader->file = attune_journal_file_read (path, PATIENCE, error);
  /* One transaction: what is written meanwhile is for the next time. */
  if (reader->file == NULL || !attune_journal_file_run (reader->file, "BEGIN", error)
      || !for_rows (reader, "SELECT uuid, agent FROM record", take_record, error)
      || !for_rows (reader, "SELECT bit, name FROM checks", take_check, error) || !prepare (reader, since, error))
    return NULL;
  if (reader->uuid != NULL && reader->agent != NULL)
    return g_steal_pointer (&reader);
  attune_journal_fail_as (error, path, ATTUNE_JOURNAL_ERROR_NO_RECORD);
  return NULL;
}

void
attune_journal_reader_free (AttuneJournalReader *reader)
{
  if (reader == NULL)
    return;
  sqlite3_finalize (reader->drafts);
  sqlite3_finalize (reader->nudges);
  sqlite3_finalize (reader->steps);
  attune_journal_file_close (reader->file);
  g_ptr_array_unref (reader->checks);
  g_free (reader->uuid);
  g_free (reader->agent);
  g_free (reader);
}

const char *
attune_journal_reader_uuid (const AttuneJournalReader *reader)
{
  return reader->uuid;
}

const char *
attune_journal_reader_agent (const AttuneJournalReader *reader)
{
  return reader->agent;
}

/* --- drafts -------------------------------------------------------------- */

static void
free_said (gpointer data)
{
  AttuneJournalSaid *said = data;

  g_free (said->check);
  g_free (said->rule);
  g_free (said);
}

void
attune_journal_row_free (AttuneJournalRow *row)
{
  if (row == NULL)
    return;
  g_ptr_array_unref (row->met);
  g_ptr_array_unref (row->missed);
  g_ptr_array_unref (row->said);
  g_free (row->reason);
  g_free (row->typed);
  g_free (row->sent);
  g_free (row);
}

static gboolean
read_said (AttuneJournalReader *reader, AttuneJournalRow *row, GError **error)
{
  sqlite3_stmt *nudge = reader->nudges;
  int result;

  sqlite3_bind_int64 (nudge, 1, row->id);
  while ((result = sqlite3_step (nudge)) == SQLITE_ROW)
    {
      AttuneJournalSaid *said = g_new0 (AttuneJournalSaid, 1);

      said->check = text_of (nudge, 0);
      said->rule = text_of (nudge, 1);
      said->level = (AttuneLevel) CLAMP (sqlite3_column_int (nudge, 2), (int) ATTUNE_LEVEL_HINT, (int) ATTUNE_LEVEL_MUST);
      said->remained = sqlite3_column_int (nudge, 3) != 0;
      g_ptr_array_add (row->said, said);
    }
  if (result != SQLITE_DONE)
    attune_journal_file_fail (reader->file, error);
  sqlite3_reset (nudge);
  return result == SQLITE_DONE;
}

static AttuneJournalRow *
read_row (const AttuneJournalReader *reader)
{
  AttuneJournalRow *row = g_new0 (AttuneJournalRow, 1);
  sqlite3_stmt *draft = reader->drafts;

  row->id = sqlite3_column_int64 (draft, 0);
  row->time = sqlite3_column_int64 (draft, 1);
  row->conversation = (guint64) sqlite3_column_int64 (draft, 2);
  row->mode = mode_of (draft, 3);
  row->phase = (AttunePhase) sqlite3_column_int (draft, 4);
  row->mood = (AttuneMoodLabel) CLAMP (sqlite3_column_int (draft, 5), (int) ATTUNE_MOOD_NEGATIVE, (int) ATTUNE_MOOD_POSITIVE);
  row->outcome = (AttuneOutcome) sqlite3_column_int (draft, 6);
  row->attempts = (guint) sqlite3_column_int (draft, 7);
  row->held = sqlite3_column_int64 (draft, 8);
  row->met = names_of (reader, (guint64) sqlite3_column_int64 (draft, 9));
  row->missed = names_of (reader, (guint64) sqlite3_column_int64 (draft, 10));
  row->said = g_ptr_array_new_with_free_func (free_said);
  row->reason = text_of (draft, 11);
  row->typed = text_of (draft, 12);
  row->sent = text_of (draft, 13);
  return row;
}

AttuneJournalRow *
attune_journal_reader_next (AttuneJournalReader *reader, GError **error)
{
  g_autoptr (AttuneJournalRow) row = NULL;
  int result = sqlite3_step (reader->drafts);

  if (result != SQLITE_ROW && result != SQLITE_DONE)
    attune_journal_file_fail (reader->file, error);
  if (result != SQLITE_ROW)
    return NULL;
  row = read_row (reader);
  return read_said (reader, row, error) ? g_steal_pointer (&row) : NULL;
}

/* --- steps --------------------------------------------------------------- */

void
attune_journal_step_free (AttuneJournalStep *step)
{
  if (step == NULL)
    return;
  g_free (step->check);
  g_free (step);
}

AttuneJournalStep *
attune_journal_reader_next_step (AttuneJournalReader *reader, GError **error)
{
  AttuneJournalStep *step;
  int result = sqlite3_step (reader->steps);

  if (result != SQLITE_ROW && result != SQLITE_DONE)
    attune_journal_file_fail (reader->file, error);
  if (result != SQLITE_ROW)
    return NULL;
  step = g_new0 (AttuneJournalStep, 1);
  step->time = sqlite3_column_int64 (reader->steps, 0);
  step->check = text_of (reader->steps, 1);
  step->was = mode_of (reader->steps, 2);
  step->became = mode_of (reader->steps, 3);
  return step;
}

/* --- how many ------------------------------------------------------------ */

gboolean
attune_journal_count (const char *path, gint64 *n, gint64 *since, GError **error)
{
  g_autoptr (AttuneJournalFile) file = attune_journal_file_read (path, SHORT_PATIENCE, error);

  return file != NULL && attune_journal_file_number (file, "SELECT count(*) FROM draft", n, error)
         && attune_journal_file_number (file, "SELECT min (time) FROM draft", since, error);
}
