/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/report.h"

#include <string.h>

#include "core/report-label.h"
#include "core/report-scan.h"

/* Drafts are read so many at a time: enough to keep all threads busy until the
 * end, and to have something to say of the progress. */
#define IDS_AT_ONCE 250000
#define MOST_TASKS 4096 /* for each record */
#define PAUSE (100 * G_TIME_SPAN_MILLISECOND)
#define OPENING 0.1 /* of the time: mostly less, but somebody may have them locked */

/* A record with its copies. */
typedef struct {
  GPtrArray *sources; /* AttuneReportSource, borrowed; the one with the newest draft first */
  char *label;        /* of the first one by path */
} Group;

typedef struct {
  const Group *group;
  AttuneScanRange range;
  gboolean first;
} Task;

typedef struct {
  GPtrArray *sources; /* AttuneReportSource */
  GPtrArray *groups;  /* Group */
  GPtrArray *tasks;   /* Task */
  GMutex lock;
  GCond done;
  AttuneReport *report; /* under the lock */
  guint n_done;         /* likewise */
  AttuneReportProgress progress; /* NULL: nobody asks */
  gpointer data;
} Reading;

/* --- a part of a record --------------------------------------------------- */

/* FALSE: there is no use in reading it. Damaged parts have whole ones beside them. */
static gboolean
is_worth_reading (AttuneReportSource *source)
{
  gboolean worth;

  g_mutex_lock (&source->lock);
  worth = !g_error_matches (source->error, ATTUNE_REPORT_ERROR, ATTUNE_REPORT_ERROR_LOCKED);
  g_mutex_unlock (&source->lock);
  return worth;
}

static void
read_part (Reading *reading, AttuneReportSource *source, const Task *task, AttuneDraftSet *seen, GHashTable *seen_steps)
{
  g_autoptr (AttuneTally) tally = attune_tally_new (source, reading->report->calendar);
  const AttuneReportSource *newest = g_ptr_array_index (task->group->sources, 0);
  guint64 n = 0;
  guint i;

  attune_scan_drafts (source, &task->range, seen, tally);
  if (task->first)
    attune_scan_steps (source, &task->range, seen_steps, tally);
  for (i = 0; i < tally->weeks->len; i++)
    n += g_array_index (tally->weeks, AttuneTallyWeek, i).drafts.total;
  g_atomic_int_add (&source->n_drafts, (gint) n);
  g_mutex_lock (&reading->lock);
  attune_report_take (reading->report, newest->agent, task->group->label, tally);
  g_mutex_unlock (&reading->lock);
}

static void
on_task (gpointer data, gpointer user_data)
{
  const Task *task = data;
  Reading *reading = user_data;
  const GPtrArray *sources = task->group->sources;
  g_autoptr (AttuneDraftSet) seen = sources->len > 1 ? attune_draft_set_new () : NULL;
  g_autoptr (GHashTable) seen_steps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint i;

  for (i = 0; i < sources->len; i++)
    if (is_worth_reading (g_ptr_array_index (sources, i)))
      read_part (reading, g_ptr_array_index (sources, i), task, seen, seen_steps);
  g_mutex_lock (&reading->lock);
  reading->n_done++;
  g_cond_signal (&reading->done);
  g_mutex_unlock (&reading->lock);
}

/* --- what there is to read ------------------------------------------------ */

static void
free_group (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->sources);
  g_free (group->label);
  g_free (group);
}

static int
compare_sources (gconstpointer a, gconstpointer b)
{
  const AttuneReportSource *x = *(AttuneReportSource *const *) a;
  const AttuneReportSource *y = *(AttuneReportSource *const *) b;

  if (x->last_id != y->last_id)
    return x->last_id > y->last_id ? -1 : 1;
  return strcmp (x->path, y->path);
}

static void
tell (const Reading *reading, double done)
{
  if (reading->progress != NULL)
    reading->progress (done, reading->data);
}

static void
open_sources (Reading *reading, const char *const *paths)
{
  g_autoptr (GHashTable) by_uuid = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = g_strv_length ((char **) paths);
  guint i;

  for (i = 0; i < n; i++)
    {
      AttuneReportSource *source = attune_report_source_open (paths[i]);
      Group *group;

      tell (reading, OPENING * (i + 1) / n);
      g_ptr_array_add (reading->sources, source);
      if (!source->readable)
        continue;
      group = g_hash_table_lookup (by_uuid, source->uuid);
      if (group == NULL)
        {
          group = g_new0 (Group, 1);
          group->sources = g_ptr_array_new ();
          g_ptr_array_add (reading->groups, group);
          g_hash_table_insert (by_uuid, source->uuid, group);
        }
      g_ptr_array_add (group->sources, source);
    }
}

/* Neither the order of the arguments nor which copy is newer changes it. */
static char *
find_label (const Group *group)
{
  const AttuneReportSource *first = g_ptr_array_index (group->sources, 0);
  guint i;

  for (i = 1; i < group->sources->len; i++)
    {
      const AttuneReportSource *source = g_ptr_array_index (group->sources, i);

      if (strcmp (source->path, first->path) < 0)
        first = source;
    }
  return attune_report_label (first->path);
}

static void
add_task (Reading *reading, const Group *group, gint64 first_id, gint64 last_id, const AttuneScanRange *times)
{
  Task *task = g_new0 (Task, 1);

  task->group = group;
  task->range = *times;
  task->range.first_id = first_id;
  task->range.last_id = last_id;
  g_ptr_array_add (reading->tasks, task);
}

static void
cut_group (Reading *reading, Group *group, const AttuneScanRange *times)
{
  gint64 first_id = G_MAXINT64, last_id = G_MININT64;
  guint64 size;
  guint n_before = reading->tasks->len;
  guint i;

  g_ptr_array_sort (group->sources, compare_sources);
  group->label = find_label (group);
  for (i = 0; i < group->sources->len; i++)
    {
      const AttuneReportSource *source = g_ptr_array_index (group->sources, i);

      if (source->last_id < source->first_id)
        continue;
      first_id = MIN (first_id, source->first_id);
      last_id = MAX (last_id, source->last_id);
    }
  /* ids may be anything in a damaged file */
  size = MAX (IDS_AT_ONCE, ((guint64) last_id - (guint64) first_id) / MOST_TASKS + 1);
  while (first_id <= last_id)
    {
      gboolean is_last = (guint64) last_id - (guint64) first_id < size;
      gint64 end = is_last ? last_id : first_id + (gint64) (size - 1);

      add_task (reading, group, first_id, end, times);
      if (is_last)
        break;
      first_id = end + 1;
    }
  if (reading->tasks->len == n_before)
    add_task (reading, group, 0, -1, times); /* it may have steps all the same */
  ((Task *) g_ptr_array_index (reading->tasks, n_before))->first = TRUE;
}

/* --- all of it ------------------------------------------------------------ */

static void
read_all (Reading *reading, guint n_threads)
{
  GThreadPool *pool = g_thread_pool_new (on_task, reading, (int) MAX (n_threads, 1), FALSE, NULL);
  guint n_done = 0, i;

  for (i = 0; i < reading->tasks->len; i++)
    g_thread_pool_push (pool, g_ptr_array_index (reading->tasks, i), NULL);
  while (n_done < reading->tasks->len)
    {
      gint64 until = g_get_monotonic_time () + PAUSE;

      g_mutex_lock (&reading->lock);
      while (reading->n_done < reading->tasks->len && g_cond_wait_until (&reading->done, &reading->lock, until))
        ;
      n_done = reading->n_done;
      g_mutex_unlock (&reading->lock);
      tell (reading, OPENING + (1 - OPENING) * n_done / reading->tasks->len);
    }
  g_thread_pool_free (pool, FALSE, TRUE);
}

static void
take_problems (Reading *reading)
{
  guint i;

  for (i = 0; i < reading->sources->len; i++)
    {
      AttuneReportSource *source = g_ptr_array_index (reading->sources, i);
      AttuneReportProblem *problem;

      attune_report_source_conclude (source);
      if (source->error == NULL)
        continue;
      problem = g_new0 (AttuneReportProblem, 1);
      problem->path = g_strdup (source->path);
      problem->error = g_steal_pointer (&source->error);
      g_ptr_array_add (reading->report->problems, problem);
    }
}

AttuneReport *
attune_report_read (const char *const *paths, gint64 since, gint64 until, GTimeZone *zone, guint n_threads,
                    AttuneReportProgress progress, gpointer data)
{
  AttuneScanRange times = { 0, 0, since, until };
  Reading reading = { .report = attune_report_new (zone), .progress = progress, .data = data };
  guint i;

  g_mutex_init (&reading.lock);
  g_cond_init (&reading.done);
  reading.sources = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_report_source_free);
  reading.groups = g_ptr_array_new_with_free_func (free_group);
  reading.tasks = g_ptr_array_new_with_free_func (g_free);
  open_sources (&reading, paths);
  for (i = 0; i < reading.groups->len; i++)
    cut_group (&reading, g_ptr_array_index (reading.groups, i), &times);
  read_all (&reading, n_threads);
  take_problems (&reading);
  reading.report->n_records = reading.groups->len;
  attune_report_conclude (reading.report);
  g_ptr_array_unref (reading.tasks);
  g_ptr_array_unref (reading.groups);
  g_ptr_array_unref (reading.sources);
  g_cond_clear (&reading.done);
  g_mutex_clear (&reading.lock);
  return reading.report;
}
