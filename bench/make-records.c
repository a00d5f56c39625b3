/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include "core/journal-schema.h"
#include "record-habits.h"

/*
 * Made-up records of a whole team: a year of drafts for each agent, who get
 * better as the year goes by. The same arguments make the same records.
 */
#define DAYS 365
#define START G_GINT64_CONSTANT (1735689600) /* 2025-01-01, UTC */
#define DAY 86400
#define AT_ONCE 200000 /* drafts in a transaction */

typedef struct {
  const char *folder;
  guint seed;
  guint n_drafts; /* of each agent */
} Task;

typedef struct {
  sqlite3 *db;
  sqlite3_stmt *draft;
  sqlite3_stmt *nudge;
} Writer;

static void
require (sqlite3 *db, int result)
{
  if (result != SQLITE_OK && result != SQLITE_DONE && result != SQLITE_ROW)
    g_error ("%s", sqlite3_errmsg (db));
}

static void
run (sqlite3 *db, const char *statement)
{
  require (db, sqlite3_exec (db, statement, NULL, NULL, NULL));
}

static sqlite3_stmt *
prepare (sqlite3 *db, const char *statement)
{
  sqlite3_stmt *prepared = NULL;

  require (db, sqlite3_prepare_v2 (db, statement, -1, &prepared, NULL));
  return prepared;
}

static void
step (Writer *writer, sqlite3_stmt *statement)
{
  require (writer->db, sqlite3_step (statement));
  sqlite3_reset (statement);
}

static void
write_names (sqlite3 *db, guint agent, GRand *random)
{
  g_autofree char *record =
    g_strdup_printf ("INSERT INTO record VALUES ('%08x-%08x', 'agent %03u', x'00')", g_rand_int (random), agent, agent + 1);

  run (db, record);
  for (guint check = 0, rule = 0; check < BENCH_N_CHECKS; check++) {
    g_autofree char *named = g_strdup_printf ("INSERT INTO checks VALUES (%u, '%s')", check, bench_checks[check].name);
    run (db, named);
    for (guint i = 0; i < bench_checks[check].n_rules; i++) {
      g_autofree char *row =
        g_strdup_printf ("INSERT INTO rule VALUES (%u, %u, '%s')", ++rule, check, bench_checks[check].rules[i].name);
      run (db, row);
    }
  }
}

/* Now and then a check goes one step towards quiet, or back. */
static void
write_steps (sqlite3 *db, GRand *random)
{
  for (guint check = 0; check < BENCH_N_CHECKS; check++) {
    int mode = 3;
    if (bench_checks[check].hint)
      continue;
    for (guint day = 10; day < DAYS; day += (guint) g_rand_int_range (random, 10, 80)) {
      int next = CLAMP (mode + (g_rand_int_range (random, 0, 4) == 0 ? 1 : -1), 1, 3);
      g_autofree char *row = g_strdup_printf ("INSERT INTO step VALUES (%" G_GINT64_FORMAT ", %u, %d, %d)",
                                              START + (gint64) day * DAY + 36000, check, mode, next);
      if (next != mode)
        run (db, row);
      mode = next;
    }
  }
}

static void
write_draft (Writer *writer, gint64 id, gint64 time, const BenchDraft *draft)
{
  const gint64 values[] = { time,           draft->conversation, draft->mode, draft->phase, draft->mood,
                            draft->outcome, draft->attempts,     draft->held, draft->met,   draft->missed };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    sqlite3_bind_int64 (writer->draft, (int) i + 1, values[i]);
  if (draft->reason != NULL)
    sqlite3_bind_text (writer->draft, 11, draft->reason, -1, SQLITE_STATIC);
  else
    sqlite3_bind_null (writer->draft, 11);
  step (writer, writer->draft);
  for (guint i = 0; i < draft->n_nudges; i++) {
    sqlite3_bind_int64 (writer->nudge, 1, id);
    sqlite3_bind_int (writer->nudge, 2, draft->nudges[i].rule);
    sqlite3_bind_int (writer->nudge, 3, draft->nudges[i].level);
    sqlite3_bind_int (writer->nudge, 4, draft->nudges[i].remained);
    step (writer, writer->nudge);
  }
}

/* Eight hours a day, as evenly as they come. */
static gint64
time_of (guint i, guint n, GRand *random)
{
  gint64 at = (gint64) i * DAYS * 28800 / n;

  return START + at / 28800 * DAY + 28800 + at % 28800 + g_rand_int_range (random, 0, 30);
}

static void
write_drafts (Writer *writer, const Task *task, guint agent, GRand *random)
{
  g_autoptr (BenchAgent) habits = bench_agent_new (agent, random);
  BenchDraft draft;

  run (writer->db, "BEGIN");
  for (guint i = 0; i < task->n_drafts; i++) {
    bench_agent_draft (habits, (double) i / task->n_drafts, &draft);
    write_draft (writer, (gint64) i + 1, time_of (i, task->n_drafts, random), &draft);
    if (i % AT_ONCE == AT_ONCE - 1)
      run (writer->db, "COMMIT; BEGIN");
  }
  run (writer->db, "COMMIT");
}

static void
on_agent (gpointer data, gpointer user_data)
{
  const Task *task = user_data;
  guint agent = GPOINTER_TO_UINT (data) - 1;
  const guint32 seeds[] = { task->seed, agent };
  g_autoptr (GRand) random = g_rand_new_with_seed_array (seeds, G_N_ELEMENTS (seeds));
  g_autofree char *name = g_strdup_printf ("agent-%03u.db", agent + 1);
  g_autofree char *path = g_build_filename (task->folder, name, NULL);
  g_autofree char *partial = g_strconcat (path, ".part", NULL);
  Writer writer;

  g_unlink (partial);
  if (sqlite3_open (partial, &writer.db) != SQLITE_OK)
    g_error ("%s: %s", partial, sqlite3_errmsg (writer.db));
  run (writer.db, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE");
  run (writer.db, ATTUNE_JOURNAL_SCHEMA);
  write_names (writer.db, agent, random);
  write_steps (writer.db, random);
  writer.draft = prepare (
    writer.db, "INSERT INTO draft (time, conversation, mode, phase, mood, outcome, attempts, held, met, missed, reason)"
               " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  writer.nudge = prepare (writer.db, "INSERT OR IGNORE INTO nudge VALUES (?, ?, ?, ?)");
  write_drafts (&writer, task, agent, random);
  sqlite3_finalize (writer.draft);
  sqlite3_finalize (writer.nudge);
  g_autofree char *version = g_strdup_printf (
    "PRAGMA user_version = %d; PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL", ATTUNE_JOURNAL_VERSION);
  run (writer.db, version);
  require (writer.db, sqlite3_close (writer.db));
  if (g_rename (partial, path) != 0)
    g_error ("%s: %s", path, g_strerror (errno));
}

int
main (int argc, char **argv)
{
  if (argc < 4 || argc > 5) {
    g_printerr ("Usage: make-records FOLDER AGENTS DRAFTS [SEED]\n"
                "Makes a record for each of AGENTS, with DRAFTS in all.\n");
    return 2;
  }
  guint n_agents = (guint) CLAMP (atoi (argv[2]), 1, 9999);
  Task task = { argv[1], argc > 4 ? (guint) atoi (argv[4]) : 1, (guint) (atoll (argv[3]) / n_agents) };
  GThreadPool *pool = g_thread_pool_new (on_agent, &task, (int) g_get_num_processors (), TRUE, NULL);

  if (g_mkdir_with_parents (task.folder, 0777) != 0)
    g_error ("%s: %s", task.folder, g_strerror (errno));
  for (guint agent = 1; agent <= n_agents; agent++)
    g_thread_pool_push (pool, GUINT_TO_POINTER (agent), NULL);
  g_thread_pool_free (pool, FALSE, TRUE);
  return 0;
}
