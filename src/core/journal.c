/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/journal.h"

#include <signal.h>
#include "core/journal-write.h"

#define MOST_WAITING 1000 /* drafts: more than an agent writes in a day */
#define PATIENCE 3000     /* milliseconds with another process in the way */

/* Microseconds: */
#define RETRY (2 * G_USEC_PER_SEC)                        /* until what could not be written is tried again */
#define SETTLE (10 * G_USEC_PER_SEC)                      /* without a draft, until the file is made whole */
#define IDLE (G_GUINT64_CONSTANT (3600) * G_USEC_PER_SEC) /* between looks at the calendar */

#define DAY G_GINT64_CONSTANT (86400) /* seconds */
#define MOST_DAYS 36500

typedef struct {
  AttuneJournalDraft *draft; /* NULL: a step */
  gint64 time;
  guint place;
  AttuneMode was;
  AttuneMode became;
} Entry;

struct AttuneJournal {
  char *path;
  char *agent;
  GThread *thread;
  GAsyncQueue *queue; /* Entry; the journal itself: it is the last */
  int waiting;        /* entries that are not written; atomic */
  int retention;      /* days; atomic */
  int keeping;        /* whether a record is made where there is none; atomic */

  GMutex lock;    /* of what follows */
  GError *fault;  /* NULL: none */
  GError *notice; /* that it had to begin anew; NULL: it had not, or it was told */
  gboolean told;  /* of the fault */
};

/* The thread's own. */
typedef struct {
  AttuneJournal *journal;
  AttuneJournalWriter *writer; /* NULL: not open */
  GQueue entries;              /* Entry: to be written */
  int days;                    /* what was older was deleted, … */
  gint64 forgot;               /* … at this second; 0: not yet */
  gboolean unsettled;
  gboolean anew; /* the file that was open has gone, and there was no other: it is to begin anew */
  gboolean last;
} Work;

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  attune_journal_draft_free (entry->draft);
  g_free (entry);
}

/* --- the thread ---------------------------------------------------------- */

static void
set_fault (AttuneJournal *journal, GError *fault)
{
  g_mutex_lock (&journal->lock);
  g_clear_error (&journal->fault);
  journal->fault = fault;
  journal->told = journal->told && fault != NULL;
  g_mutex_unlock (&journal->lock);
}

static void
note_moved (AttuneJournal *journal)
{
  g_mutex_lock (&journal->lock);
  g_clear_error (&journal->notice);
  attune_journal_fail_as (&journal->notice, journal->path, ATTUNE_JOURNAL_ERROR_MOVED);
  g_mutex_unlock (&journal->lock);
}

/* How long to wait for the next entry, microseconds. */
static guint64
pause_of (Work *work)
{
  if (!g_queue_is_empty (&work->entries))
    return RETRY;
  return work->unsettled ? SETTLE : IDLE;
}

static void
take_one (Work *work, gpointer entry)
{
  if (entry == work->journal)
    work->last = TRUE;
  else
    g_queue_push_tail (&work->entries, entry);
}

/* FALSE: nothing came. */
static gboolean
take_entries (Work *work)
{
  gpointer entry = g_async_queue_timeout_pop (work->journal->queue, pause_of (work));

  if (entry == NULL)
    return FALSE;
  while (entry != NULL)
    {
      take_one (work, entry);
      entry = g_async_queue_try_pop (work->journal->queue);
    }
  return TRUE;
}

static void
leave_moved (Work *work)
{
  g_clear_pointer (&work->writer, attune_journal_writer_close);
  work->anew = !g_file_test (work->journal->path, G_FILE_TEST_EXISTS);
}

/* Nothing is kept, and there is nothing to forget: no file is made for that. */
static gboolean
needs_no_file (Work *work)
{
  AttuneJournal *journal = work->journal;

  return work->writer == NULL && !g_atomic_int_get (&journal->keeping) && g_queue_is_empty (&work->entries)
         && !g_file_test (journal->path, G_FILE_TEST_EXISTS);
}

static gboolean
is_open (Work *work, GError **error)
{
  AttuneJournal *journal = work->journal;

  if (work->writer != NULL)
    return TRUE;
  work->writer = attune_journal_writer_open (journal->path, journal->agent, PATIENCE, error);
  if (work->writer == NULL)
    return FALSE;
  work->unsettled = TRUE;
  if (work->anew)
    note_moved (journal);
  work->anew = FALSE;
  return TRUE;
}

static gboolean
write_entry (AttuneJournalWriter *writer, const Entry *entry, GError **error)
{
  if (entry->draft != NULL)
    return attune_journal_writer_add (writer, entry->draft, error);
  return attune_journal_writer_add_step (writer, entry->time, entry->place, entry->was, entry->became, error);
}

static gboolean
write_entries (Work *work, GError **error)
{
  Entry *entry;

  while ((entry = g_queue_peek_head (&work->entries)) != NULL)
    {
      if (!write_entry (work->writer, entry, error))
        return FALSE;
      free_entry (g_queue_pop_head (&work->entries));
      g_atomic_int_add (&work->journal->waiting, -1);
      work->unsettled = TRUE;
    }
  return TRUE;
}

/* What is in its way then is there for the next draft too, and is said. */
static void
forget_old (Work *work)
{
  int days = g_atomic_int_get (&work->journal->retention);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;

  if (days == 0 || (days == work->days && now - work->forgot < DAY))
    return;
  if (!attune_journal_writer_forget (work->writer, now - days * DAY, NULL))
    return;
  work->days = days;
  work->forgot = now;
}

static gboolean
write_to_file (Work *work, GError **error)
{
  if (work->writer != NULL && attune_journal_writer_is_moved (work->writer))
    leave_moved (work);
  if (needs_no_file (work))
    return TRUE;
  if (!is_open (work, error) || !write_entries (work, error))
    return FALSE;
  if (!work->last)
    forget_old (work);
  return TRUE;
}

static void
write_all (Work *work)
{
  GError *fault = NULL;

  /* It went between our look and SQLite's. */
  if (!write_to_file (work, &fault) && g_error_matches (fault, ATTUNE_JOURNAL_ERROR, ATTUNE_JOURNAL_ERROR_MOVED))
    {
      g_clear_error (&fault);
      leave_moved (work);
      write_to_file (work, &fault);
    }
  /* By the next time it may be another file; one that is only locked is waited
   * for. */
  if (fault != NULL && !g_error_matches (fault, ATTUNE_JOURNAL_ERROR, ATTUNE_JOURNAL_ERROR_LOCKED))
    g_clear_pointer (&work->writer, attune_journal_writer_close);
  set_fault (work->journal, fault);
}

static void
settle (Work *work)
{
  if (work->writer != NULL && work->unsettled && g_queue_is_empty (&work->entries))
    work->unsettled = !attune_journal_writer_settle (work->writer);
}

static gpointer
run (gpointer data)
{
  Work work = { .journal = data, .entries = G_QUEUE_INIT };

  while (!work.last)
    {
      write_all (&work);
      if (!take_entries (&work))
        settle (&work);
    }
  write_all (&work);
  attune_journal_writer_close (work.writer);
  g_queue_clear_full (&work.entries, free_entry);
  return NULL;
}

/* --- everybody else ------------------------------------------------------ */

/* Signals are for the client's own thread: its handlers know nothing of others. */
static GThread *
start_quietly (AttuneJournal *journal)
{
  sigset_t all;
  sigset_t before;
  GThread *thread;

  sigfillset (&all);
  pthread_sigmask (SIG_SETMASK, &all, &before);
  thread = g_thread_try_new ("attune-journal", run, journal, &journal->fault);
  pthread_sigmask (SIG_SETMASK, &before, NULL);
  return thread;
}

static AttuneJournal *
journal_new (const char *path, const char *agent, guint retention, gboolean keeping)
{
  AttuneJournal *journal = g_new0 (AttuneJournal, 1);

  journal->path = g_strdup (path);
  journal->agent = g_strdup (agent);
  journal->queue = g_async_queue_new_full (free_entry);
  journal->retention = (int) MIN (retention, MOST_DAYS);
  journal->keeping = keeping;
  g_mutex_init (&journal->lock);
  journal->thread = start_quietly (journal);
  return journal;
}

AttuneJournal *
attune_journal_new (const char *path, const char *agent, guint retention)
{
  return journal_new (path, agent, retention, TRUE);
}

AttuneJournal *
attune_journal_new_to_forget (const char *path, const char *agent, guint retention)
{
  return journal_new (path, agent, retention, FALSE);
}

void
attune_journal_free (AttuneJournal *journal)
{
  if (journal == NULL)
    return;
  if (journal->thread != NULL)
    {
      g_async_queue_push (journal->queue, journal);
      g_thread_join (journal->thread);
    }
  g_async_queue_unref (journal->queue);
  g_mutex_clear (&journal->lock);
  g_clear_error (&journal->fault);
  g_clear_error (&journal->notice);
  g_free (journal->agent);
  g_free (journal->path);
  g_free (journal);
}

void
attune_journal_set_retention (AttuneJournal *journal, guint days)
{
  g_atomic_int_set (&journal->retention, (int) MIN (days, MOST_DAYS));
}

void
attune_journal_set_keeping (AttuneJournal *journal, gboolean keeping)
{
  g_atomic_int_set (&journal->keeping, keeping);
}

static void
append (AttuneJournal *journal, Entry *entry)
{
  if (journal->thread == NULL || g_atomic_int_get (&journal->waiting) >= MOST_WAITING)
    {
      free_entry (entry);
      return;
    }
  g_atomic_int_inc (&journal->waiting);
  g_async_queue_push (journal->queue, entry);
}

void
attune_journal_append (AttuneJournal *journal, AttuneJournalDraft *draft)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->draft = draft;
  append (journal, entry);
}

void
attune_journal_append_step (AttuneJournal *journal, guint place, AttuneMode was, AttuneMode became)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->time = g_get_real_time () / G_USEC_PER_SEC;
  entry->place = place;
  entry->was = was;
  entry->became = became;
  append (journal, entry);
}

GError *
attune_journal_fault (AttuneJournal *journal)
{
  GError *fault;

  g_mutex_lock (&journal->lock);
  fault = journal->fault == NULL ? NULL : g_error_copy (journal->fault);
  g_mutex_unlock (&journal->lock);
  return fault;
}

static GError *
take_fault (AttuneJournal *journal)
{
  if (journal->fault == NULL || journal->told)
    return NULL;
  journal->told = TRUE;
  return g_error_copy (journal->fault);
}

GError *
attune_journal_take_news (AttuneJournal *journal)
{
  GError *news;

  g_mutex_lock (&journal->lock);
  news = take_fault (journal);
  if (news == NULL && journal->fault == NULL)
    news = g_steal_pointer (&journal->notice);
  g_mutex_unlock (&journal->lock);
  return news;
}
