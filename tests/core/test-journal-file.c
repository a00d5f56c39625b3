/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include "core/journal-file.h"
#include "core/journal-schema.h"
#include "record/query.h"

#define PATIENCE 5000 /* milliseconds */

/* --- versions ------------------------------------------------------------ */

/* An earlier layout, and the two steps from it. */
#define OF_OLD "CREATE TABLE draft (id INTEGER PRIMARY KEY, time INTEGER NOT NULL); INSERT INTO draft VALUES (1, 100), (2, 200);"

static const char *const STEPS[] = {
  "ALTER TABLE draft ADD COLUMN reason TEXT;",
  "CREATE TABLE rule (id INTEGER PRIMARY KEY); UPDATE draft SET reason = 'in a hurry' WHERE id = 2;",
};

static AttuneJournalFile *
open_of_old (const char *path)
{
  AttuneJournalFile *file = g_new0 (AttuneJournalFile, 1);

  g_assert_cmpint (sqlite3_open (path, &file->db), ==, SQLITE_OK);
  file->path = g_strdup (path);
  file->patience = 0;
  return file;
}

static void
test_migrate (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr (AttuneJournalFile) file = open_of_old (path);
  g_autoptr (GError) error = NULL;
  guint i;

  g_assert_true (attune_journal_file_run (file, OF_OLD, &error));
  /* The second time there is nothing to do. */
  for (i = 0; i < 2; i++)
    {
      g_assert_true (attune_journal_file_migrate (file, STEPS, G_N_ELEMENTS (STEPS), &error));
      g_assert_no_error (error);
      query_assert (path, "SELECT * FROM draft", "1|100|\n2|200|in a hurry");
      query_assert (path, "PRAGMA user_version", "2");
    }
  g_clear_pointer (&file, attune_journal_file_close);
  query_remove_folder (folder);
}

/* A step that goes wrong leaves all as it was. */
static void
test_migrate_wrong (void)
{
  const char *const wrong[] = { STEPS[0], "CREATE TABLE rule (id); INSERT INTO nowhere VALUES (1);" };
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr (AttuneJournalFile) file = open_of_old (path);
  g_autoptr (GError) error = NULL;

  g_assert_true (attune_journal_file_run (file, OF_OLD, NULL));
  g_assert_false (attune_journal_file_migrate (file, wrong, G_N_ELEMENTS (wrong), &error));
  g_assert_error (error, ATTUNE_JOURNAL_ERROR, ATTUNE_JOURNAL_ERROR_NO_RECORD);
  query_assert (path, "SELECT * FROM draft", "1|100\n2|200");
  query_assert (path, "SELECT count(*) FROM sqlite_schema", "1");
  query_assert (path, "PRAGMA user_version", "0");
  g_clear_pointer (&file, attune_journal_file_close);
  query_remove_folder (folder);
}

/* --- what cannot be opened ----------------------------------------------- */

typedef struct {
  const char *name;
  const char *content; /* of the file; NULL: made with sql */
  const char *sql;
  int code;
  const char *says;
} Wrong;

static const Wrong WRONG[] = {
  { "garbage", "This is a letter to my grandmother, and it is longer than the header of a database.", NULL,
    ATTUNE_JOURNAL_ERROR_NO_RECORD, "Move it away" },
  { "short-garbage", "Hi", NULL, ATTUNE_JOURNAL_ERROR_NO_RECORD, "Move it away" },
  { "another-database", NULL, "CREATE TABLE birds (name)", ATTUNE_JOURNAL_ERROR_NO_RECORD, "Move it away" },
  { "no-tables", NULL, "PRAGMA user_version = 1", ATTUNE_JOURNAL_ERROR_NO_RECORD, "Move it away" },
  { "negative", NULL, "CREATE TABLE birds (name); PRAGMA user_version = -1", ATTUNE_JOURNAL_ERROR_NO_RECORD, "Move it away" },
  { "newer", NULL, ATTUNE_JOURNAL_SCHEMA "ALTER TABLE draft ADD COLUMN weather; PRAGMA user_version = 2", ATTUNE_JOURNAL_ERROR_NEWER,
    "newer Attune" },
};

static char *
make_wrong (const char *folder, const Wrong *wrong)
{
  char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, wrong->content == NULL ? "" : wrong->content, -1, &error);
  g_assert_no_error (error);
  if (wrong->sql != NULL)
    query_run (path, wrong->sql);
  return path;
}

static void
assert_wrong (const Wrong *wrong, const char *path, const GError *error)
{
  g_assert_error (error, ATTUNE_JOURNAL_ERROR, wrong->code);
  g_assert_true (g_str_has_prefix (error->message, path));
  g_assert_nonnull (strstr (error->message, wrong->says));
}

/* It stays as it was, to the byte. */
static void
test_wrong (gconstpointer data)
{
  const Wrong *wrong = data;
  char *folder = query_folder ();
  g_autofree char *path = make_wrong (folder, wrong);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize length_before;
  gsize length_after;
  g_autoptr (GError) writing = NULL;
  g_autoptr (GError) existing = NULL;
  g_autoptr (GError) reading = NULL;

  g_assert_true (g_file_get_contents (path, &before, &length_before, NULL));
  g_assert_null (attune_journal_file_open (path, PATIENCE, &writing));
  assert_wrong (wrong, path, writing);
  g_assert_null (attune_journal_file_open_existing (path, PATIENCE, &existing));
  assert_wrong (wrong, path, existing);
  g_assert_null (attune_journal_file_read (path, PATIENCE, &reading));
  assert_wrong (wrong, path, reading);
  g_assert_true (g_file_get_contents (path, &after, &length_after, NULL));
  g_assert_cmpmem (before, length_before, after, length_after);
  query_remove_folder (folder);
}

static void
test_missing (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "no", "record.db", NULL);
  g_autoptr (GError) reading = NULL;
  g_autoptr (GError) existing = NULL;

  g_assert_null (attune_journal_file_read (path, PATIENCE, &reading));
  g_assert_error (reading, ATTUNE_JOURNAL_ERROR, ATTUNE_JOURNAL_ERROR_MISSING);
  g_assert_null (attune_journal_file_open_existing (path, PATIENCE, &existing));
  g_assert_error (existing, ATTUNE_JOURNAL_ERROR, ATTUNE_JOURNAL_ERROR_MISSING);
  query_remove_folder (folder);
}

/* A folder in the place of the file, and a file in the place of the folder. */
static void
test_no_place (void)
{
  char *folder = query_folder ();
  g_autofree char *file = g_build_filename (folder, "file", NULL);
  g_autofree char *below = g_build_filename (file, "record.db", NULL);
  g_autoptr (GError) is_folder = NULL;
  g_autoptr (GError) is_file = NULL;

  g_assert_null (attune_journal_file_open (folder, PATIENCE, &is_folder));
  g_assert_error (is_folder, ATTUNE_JOURNAL_ERROR, ATTUNE_JOURNAL_ERROR_FAILED);
  g_assert_nonnull (strstr (is_folder->message, "Is a directory"));
  g_assert_true (g_file_set_contents (file, "", 0, NULL));
  g_assert_null (attune_journal_file_open (below, PATIENCE, &is_file));
  g_assert_error (is_file, ATTUNE_JOURNAL_ERROR, ATTUNE_JOURNAL_ERROR_FAILED);
  query_remove_folder (folder);
}

static void
test_locked (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr (AttuneJournalFile) file = attune_journal_file_open (path, PATIENCE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneJournalFile) reader = NULL;
  sqlite3 *other;

  g_assert_cmpint (sqlite3_open (path, &other), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  file->patience = 0;
  g_assert_false (attune_journal_file_run (file, "BEGIN IMMEDIATE", &error));
  g_assert_error (error, ATTUNE_JOURNAL_ERROR, ATTUNE_JOURNAL_ERROR_LOCKED);
  /* Reading goes on. */
  reader = attune_journal_file_read (path, 0, NULL);
  g_assert_nonnull (reader);
  sqlite3_close (other);
  g_assert_true (attune_journal_file_run (file, "BEGIN IMMEDIATE; ROLLBACK", NULL));
  g_clear_pointer (&file, attune_journal_file_close);
  g_clear_pointer (&reader, attune_journal_file_close);
  query_remove_folder (folder);
}

/* Who reads changes nothing and leaves nothing beside the file. */
static void
test_read (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autoptr (AttuneJournalFile) file = NULL;
  gint64 n = 0;

  attune_journal_file_close (attune_journal_file_open (path, PATIENCE, NULL));
  file = attune_journal_file_read (path, PATIENCE, NULL);
  g_assert_true (attune_journal_file_number (file, "SELECT count(*) FROM draft", &n, NULL));
  g_assert_false (attune_journal_file_run (file, "DELETE FROM draft", NULL));
  g_clear_pointer (&file, attune_journal_file_close);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  query_remove_folder (folder);
}

/* Deleted while it was in use: what SQLite left beside it is not taken for the
 * new record's. */
static void
test_moved (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "record.db", NULL);
  g_autoptr (AttuneJournalFile) file = attune_journal_file_open (path, PATIENCE, NULL);
  g_autoptr (AttuneJournalFile) fresh = NULL;

  g_assert_true (attune_journal_file_run (file, "INSERT INTO step SELECT 1, 0, 3, 2 FROM draft; INSERT INTO record VALUES ('a', 'b', 'c')", NULL));
  g_assert_false (attune_journal_file_is_moved (file));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_true (attune_journal_file_is_moved (file));
  /* The old one is still open: as it is for another client. */
  fresh = attune_journal_file_open (path, PATIENCE, NULL);
  g_assert_nonnull (fresh);
  g_assert_true (attune_journal_file_run (fresh, "INSERT INTO record VALUES ('d', 'e', 'f')", NULL));
  g_clear_pointer (&file, attune_journal_file_close);
  query_assert (path, "SELECT uuid FROM record", "d");
  query_assert_sound (path);
  g_clear_pointer (&fresh, attune_journal_file_close);
  query_assert (path, "SELECT uuid FROM record", "d");
  query_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal-file/migrate", test_migrate);
  g_test_add_func ("/journal-file/migrate-wrong", test_migrate_wrong);
  for (i = 0; i < G_N_ELEMENTS (WRONG); i++)
    {
      g_autofree char *path = g_strconcat ("/journal-file/wrong/", WRONG[i].name, NULL);

      g_test_add_data_func (path, &WRONG[i], test_wrong);
    }
  g_test_add_func ("/journal-file/missing", test_missing);
  g_test_add_func ("/journal-file/no-place", test_no_place);
  g_test_add_func ("/journal-file/locked", test_locked);
  g_test_add_func ("/journal-file/read", test_read);
  g_test_add_func ("/journal-file/moved", test_moved);
  return g_test_run ();
}
