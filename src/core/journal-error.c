/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/journal-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <sqlite3.h>

G_DEFINE_QUARK (attune-journal-error-quark, attune_journal_error)

static const char *const sentences[] = {
  [ATTUNE_JOURNAL_ERROR_MISSING] = N_("There is no such record."),
  [ATTUNE_JOURNAL_ERROR_LOCKED] = N_("Another program has locked it. It can be used again when that program is done."),
  [ATTUNE_JOURNAL_ERROR_FULL] = N_("There is no room left for it. Free some space on its disk."),
  [ATTUNE_JOURNAL_ERROR_READ_ONLY] = N_("It cannot be written. Make the file and its folder writable for you."),
  [ATTUNE_JOURNAL_ERROR_NO_RECORD] = N_("This is no coaching record, or it is damaged. Move it away to begin a new one."),
  [ATTUNE_JOURNAL_ERROR_NEWER]
  = N_("It was written by a newer Attune, so it is left as it is. Use that one, or move the file away to begin a new one."),
  [ATTUNE_JOURNAL_ERROR_MOVED] = N_("It was moved or deleted while it was in use, so a new one has begun there."),
};

gboolean
attune_journal_fail_as (GError **error, const char *path, AttuneJournalError code)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_return_val_if_fail (code < G_N_ELEMENTS (sentences), FALSE);
  g_set_error (error, ATTUNE_JOURNAL_ERROR, (int) code, "%s: %s", shown, _(sentences[code]));
  return FALSE;
}

static gboolean
fail_with_reason (GError **error, const char *path, const char *reason)
{
  g_autofree char *shown = g_filename_display_name (path);

  g_set_error (error, ATTUNE_JOURNAL_ERROR, ATTUNE_JOURNAL_ERROR_FAILED, _("%s: It cannot be used: %s."), shown, reason);
  return FALSE;
}

gboolean
attune_journal_fail_by_system (GError **error, const char *path, int system_error)
{
  switch (system_error)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return attune_journal_fail_as (error, path, ATTUNE_JOURNAL_ERROR_FULL);
    case EACCES:
    case EPERM:
    case EROFS:
      return attune_journal_fail_as (error, path, ATTUNE_JOURNAL_ERROR_READ_ONLY);
    case ENOENT:
      return attune_journal_fail_as (error, path, ATTUNE_JOURNAL_ERROR_MISSING);
    default:
      return fail_with_reason (error, path, g_strerror (system_error));
    }
}

gboolean
attune_journal_fail (GError **error, const char *path, int code, int system_error)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return attune_journal_fail_as (error, path, ATTUNE_JOURNAL_ERROR_LOCKED);
    case SQLITE_FULL:
      return attune_journal_fail_as (error, path, ATTUNE_JOURNAL_ERROR_FULL);
    case SQLITE_READONLY:
      /* Its file is gone: SQLite does not write to what nobody can find. */
      return attune_journal_fail_as (error, path,
                                     code == SQLITE_READONLY_DBMOVED ? ATTUNE_JOURNAL_ERROR_MOVED : ATTUNE_JOURNAL_ERROR_READ_ONLY);
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
    case SQLITE_ERROR: /* no such table, no such column */
    case SQLITE_CONSTRAINT:
      return attune_journal_fail_as (error, path, ATTUNE_JOURNAL_ERROR_NO_RECORD);
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
    case SQLITE_PERM:
      if (system_error != 0)
        return attune_journal_fail_by_system (error, path, system_error);
      return fail_with_reason (error, path, sqlite3_errstr (code));
    default:
      return fail_with_reason (error, path, sqlite3_errstr (code));
    }
}
