/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * usage: lock-record RECORD
 * Locks it, says so with one byte, and lets go at the end of standard input.
 */
#include "config.h"

#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

int
main (int argc, char **argv)
{
  sqlite3 *db;
  char byte;

  if (argc != 2 || sqlite3_open_v2 (argv[1], &db, SQLITE_OPEN_READWRITE, NULL) != SQLITE_OK
      || sqlite3_exec (db, "BEGIN EXCLUSIVE", NULL, NULL, NULL) != SQLITE_OK || write (STDOUT_FILENO, "!", 1) != 1)
    {
      fprintf (stderr, "lock-record: the record could not be locked\n");
      return 1;
    }
  while (read (STDIN_FILENO, &byte, 1) > 0)
    ;
  return sqlite3_close (db) == SQLITE_OK ? 0 : 1;
}
