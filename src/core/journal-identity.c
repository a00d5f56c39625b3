/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/journal-identity.h"

#include <errno.h>
#include <string.h>
#include <sys/random.h>

#define MOST_BITS 63 /* of a column of SQLite without its sign */

static gboolean
add_record (AttuneJournalFile *file, const char *agent, GError **error)
{
  g_autofree char *uuid = g_uuid_string_random ();
  guchar secret[ATTUNE_JOURNAL_SECRET];
  sqlite3_stmt *statement;
  gboolean good;

  if (getentropy (secret, sizeof secret) != 0)
    return attune_journal_fail_by_system (error, file->path, errno);
  statement = attune_journal_file_prepare (
      file, "INSERT INTO record SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM record)", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, uuid, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, agent, -1, SQLITE_STATIC);
  sqlite3_bind_blob (statement, 3, secret, sizeof secret, SQLITE_STATIC);
  good = attune_journal_file_finish (file, statement, error);
  sqlite3_finalize (statement);
  return good;
}

static gboolean
set_agent (AttuneJournalFile *file, const char *agent, GError **error)
{
  sqlite3_stmt *statement = attune_journal_file_prepare (file, "UPDATE record SET agent = ?1 WHERE agent != ?1", error);
  gboolean good;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, agent, -1, SQLITE_STATIC);
  good = attune_journal_file_finish (file, statement, error);
  sqlite3_finalize (statement);
  return good;
}

static gboolean
read_secret (AttuneJournalFile *file, AttuneJournalIdentity *identity, GError **error)
{
  sqlite3_stmt *statement = attune_journal_file_prepare (file, "SELECT secret FROM record", error);
  int result;
  gboolean good;

  if (statement == NULL)
    return FALSE;
  result = sqlite3_step (statement);
  good = result == SQLITE_ROW && sqlite3_column_bytes (statement, 0) == sizeof identity->secret;
  if (good)
    memcpy (identity->secret, sqlite3_column_blob (statement, 0), sizeof identity->secret);
  else if (result == SQLITE_ROW || result == SQLITE_DONE)
    attune_journal_fail_as (error, file->path, ATTUNE_JOURNAL_ERROR_NO_RECORD);
  else
    attune_journal_file_fail (file, error);
  sqlite3_finalize (statement);
  return good;
}

/* A name keeps its bit for as long as there is the record. */
static gboolean
add_checks (AttuneJournalFile *file, GError **error)
{
  const AttuneCheck *check;
  sqlite3_stmt *statement
    = attune_journal_file_prepare (file, "INSERT OR IGNORE INTO checks SELECT coalesce (max (bit) + 1, 0), ?1 FROM checks", error);
  gboolean good = statement != NULL;

  for (check = attune_checks (); good && check->id != NULL; check++)
    {
      sqlite3_bind_text (statement, 1, check->id, -1, SQLITE_STATIC);
      good = attune_journal_file_finish (file, statement, error);
    }
  sqlite3_finalize (statement);
  return good;
}

static gboolean
read_checks (AttuneJournalFile *file, AttuneJournalIdentity *identity, GError **error)
{
  sqlite3_stmt *statement = attune_journal_file_prepare (file, "SELECT bit, name FROM checks", error);
  int result;

  if (statement == NULL)
    return FALSE;
  while ((result = sqlite3_step (statement)) == SQLITE_ROW)
    {
      int place = attune_check_place ((const char *) sqlite3_column_text (statement, 1));

      if (place >= 0)
        identity->bits[place] = (guint) sqlite3_column_int (statement, 0);
    }
  if (result != SQLITE_DONE)
    attune_journal_file_fail (file, error);
  sqlite3_finalize (statement);
  return result == SQLITE_DONE;
}

static gboolean
identify_locked (AttuneJournalFile *file, const char *agent, AttuneJournalIdentity *identity, GError **error)
{
  return add_record (file, agent, error) && set_agent (file, agent, error) && read_secret (file, identity, error)
         && add_checks (file, error) && read_checks (file, identity, error);
}

gboolean
attune_journal_identify (AttuneJournalFile *file, const char *agent, AttuneJournalIdentity *identity, GError **error)
{
  return attune_journal_file_run (file, "BEGIN IMMEDIATE", error)
         && attune_journal_file_end (file, identify_locked (file, agent, identity, error), error);
}

gint64
attune_journal_hash (const AttuneJournalIdentity *identity, const char *conversation)
{
  g_autoptr (GHmac) hmac = g_hmac_new (G_CHECKSUM_SHA256, identity->secret, sizeof identity->secret);
  guchar sum[ATTUNE_JOURNAL_SECRET];
  gsize length = sizeof sum;
  gint64 hash = 0;

  g_hmac_update (hmac, (const guchar *) conversation, -1);
  g_hmac_get_digest (hmac, sum, &length);
  memcpy (&hash, sum, sizeof hash);
  return GINT64_FROM_BE (hash);
}

guint64
attune_journal_bits (const AttuneJournalIdentity *identity, guint places)
{
  guint64 bits = 0;
  guint place;

  for (place = 0; place < ATTUNE_MOST_CHECKS; place++)
    if (places & 1u << place && identity->bits[place] < MOST_BITS)
      bits |= G_GUINT64_CONSTANT (1) << identity->bits[place];
  return bits;
}
