/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "record/query.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define PATIENCE 10000 /* milliseconds */

static sqlite3 *
open_record (const char *path)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL), ==, SQLITE_OK);
  sqlite3_busy_timeout (db, PATIENCE);
  return db;
}

static int
on_row (void *data, int n, char **values, char **names)
{
  GString *rows = data;
  int i;

  if (rows->len > 0)
    g_string_append_c (rows, '\n');
  for (i = 0; i < n; i++)
    g_string_append_printf (rows, i == 0 ? "%s" : "|%s", values[i] == NULL ? "" : values[i]);
  return 0;
}

char *
query_text (const char *path, const char *sql)
{
  sqlite3 *db = open_record (path);
  GString *rows = g_string_new (NULL);
  g_autofree char *says = NULL;

  if (sqlite3_exec (db, sql, on_row, rows, NULL) != SQLITE_OK)
    says = g_strdup (sqlite3_errmsg (db));
  g_assert_cmpstr (says, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  return g_string_free (rows, FALSE);
}

gint64
query_number (const char *path, const char *sql)
{
  g_autofree char *text = query_text (path, sql);

  return g_ascii_strtoll (text, NULL, 10);
}

void
query_run (const char *path, const char *sql)
{
  g_free (query_text (path, sql));
}

/* -1: it cannot be asked yet. */
static gint64
try_number (const char *path, const char *sql)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  gint64 number = -1;
  sqlite3 *db;

  if (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK
      && sqlite3_exec (db, sql, on_row, rows, NULL) == SQLITE_OK)
    number = g_ascii_strtoll (rows->str, NULL, 10);
  sqlite3_close (db);
  return number;
}

gint64
query_wait (const char *path, const char *sql, gint64 number)
{
  gint64 last = -1;
  guint waited;

  for (waited = 0; waited < PATIENCE; waited += 10)
    {
      last = g_file_test (path, G_FILE_TEST_EXISTS) ? try_number (path, sql) : -1;
      if (last == number)
        break;
      g_usleep (10 * 1000);
    }
  return last;
}

void
query_assert_sound (const char *path)
{
  query_assert (path, "PRAGMA integrity_check", "ok");
  query_assert (path, "PRAGMA foreign_key_check", "");
  query_assert (path, "PRAGMA user_version", "1");
}

char *
query_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("attune-record-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

static int
remove_entry (const char *path, const struct stat *status, int kind, struct FTW *place)
{
  return g_remove (path);
}

void
query_remove_folder (char *folder)
{
  g_assert_cmpint (nftw (folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS), ==, 0);
  g_free (folder);
}

static gboolean
file_has (const char *path, const char *bytes)
{
  g_autofree char *content = NULL;
  gsize length;

  return g_file_get_contents (path, &content, &length, NULL) && memmem (content, length, bytes, strlen (bytes)) != NULL;
}

gboolean
query_finds (const char *path, const char *bytes)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  return file_has (path, bytes) || file_has (log, bytes) || file_has (journal, bytes);
}
