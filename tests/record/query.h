/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_TESTS_QUERY_H
#define ATTUNE_TESTS_QUERY_H

#include <glib.h>

G_BEGIN_DECLS

/* What is in a record, seen from outside: by SQLite alone. */

/* query_text: the rows of @sql as lines, with "|" between the columns; NULL of
 * the database is "". The test fails when it cannot be asked. The caller's. */
char *query_text (const char *path, const char *sql);

gint64 query_number (const char *path, const char *sql);

/* query_run: changes it. */
void query_run (const char *path, const char *sql);

/* query_wait: until @sql gives @number, for at most ten seconds; the record may
 * not be there yet. Returns: what it gave last; -1: nothing. */
gint64 query_wait (const char *path, const char *sql, gint64 number);

/* query_assert_sound: the record is in order. */
void query_assert_sound (const char *path);

/* query_folder: a folder of the test's own; query_remove_folder takes it away,
 * with everything in it. */
char *query_folder (void);
void query_remove_folder (char *folder);

/* query_finds: whether the file, or one beside it that SQLite made, has these
 * bytes in it. */
gboolean query_finds (const char *path, const char *bytes);

#define query_assert(path, sql, expected)                  \
  G_STMT_START                                             \
  {                                                        \
    g_autofree char *query_rows = query_text (path, sql);  \
    g_assert_cmpstr (query_rows, ==, expected);            \
  }                                                        \
  G_STMT_END

G_END_DECLS

#endif
