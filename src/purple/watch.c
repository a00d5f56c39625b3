/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/watch.h"

#include <debug.h>
#include <eventloop.h>
#include <util.h>
#include "core/policy-load.h"
#include "purple/chat.h"
#include "purple/prefs.h"
#include "purple/recorder.h"

#define EVERY 3 /* seconds */

/* Microseconds that the client waits for an answer: when it starts, and each
 * time after that when a look begins; for one that hangs it does not wait again. */
#define FIRST_WAIT (2 * G_USEC_PER_SEC)
#define LATER_WAIT (G_USEC_PER_SEC / 20)

/* One look at the files. The thread and the watch share it, and whoever is last
 * frees it: the thread may be the one. */
typedef struct {
  GMutex mutex;
  GCond answered;
  gboolean done;
  char *system;
  char *own;
  char *team; /* NULL: nothing was chosen */
  char *copy;
  AttunePolicy *known; /* NULL: none is yet */
  AttunePolicy *found; /* NULL: the known one is as the files are */
} Look;

struct AttuneWatch {
  AttuneSession *session;
  guint timer;
  Look *look;     /* under way; NULL: none */
  char *team;     /* the folder that the agent chose, as it counts; NULL: none */
  char *team_now; /* … as it was in the preferences at the last look */
};

static void
on_last_unref (gpointer data)
{
  Look *look = data;

  g_mutex_clear (&look->mutex);
  g_cond_clear (&look->answered);
  g_free (look->system);
  g_free (look->own);
  g_free (look->team);
  g_free (look->copy);
  attune_policy_unref (look->known);
  attune_policy_unref (look->found);
}

static AttunePolicyPlaces
places_of (const Look *look)
{
  return (AttunePolicyPlaces){ look->system, look->own, look->team, look->copy };
}

static gpointer
look_at_files (gpointer data)
{
  Look *look = data;
  AttunePolicyPlaces places = places_of (look);
  AttunePolicy *found = NULL;

  if (look->known == NULL || !attune_policy_is_current (look->known, &places))
    found = attune_policy_load (&places, ATTUNE_POLICY_KEEP_COPY);
  g_mutex_lock (&look->mutex);
  look->found = found;
  look->done = TRUE;
  g_cond_signal (&look->answered);
  g_mutex_unlock (&look->mutex);
  g_atomic_rc_box_release_full (look, on_last_unref);
  return NULL;
}

static void
begin_look (AttuneWatch *watch)
{
  Look *look = watch->look = g_atomic_rc_box_new0 (Look);
  GThread *thread;

  g_mutex_init (&look->mutex);
  g_cond_init (&look->answered);
  look->system = g_strdup (attune_policy_system_folder ());
  look->own = g_build_filename (purple_user_dir (), "attune", NULL);
  look->copy = g_build_filename (purple_user_dir (), "attune", ATTUNE_POLICY_COPY, NULL);
  look->team = g_strdup (watch->team);
  look->known = watch->session->policy == NULL ? NULL : attune_policy_ref (watch->session->policy);
  thread = g_thread_try_new ("attune-policy", look_at_files, g_atomic_rc_box_acquire (look), NULL);
  if (thread != NULL)
    g_thread_unref (thread);
  else
    look_at_files (look);
}

/* Waits a little for the look under way. FALSE: it is still. When it is not,
 * @found gets what it found; NULL: nothing new. */
static gboolean
end_look (AttuneWatch *watch, gint64 wait, AttunePolicy **found)
{
  Look *look = watch->look;
  gint64 until = g_get_monotonic_time () + wait;
  gboolean done;

  g_mutex_lock (&look->mutex);
  while (!look->done && g_cond_wait_until (&look->answered, &look->mutex, until))
    ;
  done = look->done;
  *found = done ? g_steal_pointer (&look->found) : NULL;
  g_mutex_unlock (&look->mutex);
  if (done)
    g_atomic_rc_box_release_full (g_steal_pointer (&watch->look), on_last_unref);
  return done;
}

/* --- what was found --------------------------------------------------------- */

static gboolean
has_other_packs (const AttunePolicy *before, const AttunePolicy *now)
{
  return g_strcmp0 (attune_policy_team_packs (before), attune_policy_team_packs (now)) != 0
         || g_strcmp0 (attune_policy_packs_print (before), attune_policy_packs_print (now)) != 0
         || attune_policy_number (before, ATTUNE_KEY_OWN_PACKS) != attune_policy_number (now, ATTUNE_KEY_OWN_PACKS);
}

/* Takes @policy. */
static void
take (AttuneSession *session, AttunePolicy *policy)
{
  const GPtrArray *problems = attune_policy_problems (policy);
  guint i;

  attune_policy_unref (session->policy);
  session->policy = policy;
  for (i = 0; i < problems->len; i++)
    purple_debug_warning ("attune", "%s\n", ((const GError *) g_ptr_array_index (problems, i))->message);
  attune_prefs_follow (policy);
}

static void
take_later (AttuneSession *session, AttunePolicy *policy)
{
  g_autoptr (AttunePolicy) before = attune_policy_ref (session->policy);

  take (session, policy);
  attune_recorder_follow_policy (session->recorder);
  if (has_other_packs (before, policy))
    attune_session_reload (session);
  else
    attune_session_changed (session, NULL);
}

/* Not while a draft is held: the same counts for it until it has left. */
static void
take_habits (AttuneSession *session)
{
  GHashTableIter iter;
  AttuneChat *chat;

  g_hash_table_iter_init (&iter, session->chats);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &chat))
    if (chat->held != NULL)
      return;
  attune_habits_set_lengths (session->habits, attune_prefs_fade (session->policy), attune_prefs_promotion (session->policy));
}

/* A folder's name that is being typed counts when it has stayed for a while. */
static void
read_team (AttuneWatch *watch)
{
  const char *now = attune_prefs_choice (ATTUNE_KEY_TEAM_FOLDER);

  if (g_strcmp0 (now, watch->team_now) == 0)
    {
      g_free (watch->team);
      watch->team = g_strdup (now);
    }
  g_free (watch->team_now);
  watch->team_now = g_strdup (now);
}

static gboolean
on_time (gpointer data)
{
  AttuneWatch *watch = data;
  gint64 wait = watch->look == NULL ? LATER_WAIT : 0;
  AttunePolicy *found;

  read_team (watch);
  if (watch->look == NULL)
    begin_look (watch);
  if (end_look (watch, wait, &found) && found != NULL)
    take_later (watch->session, found);
  take_habits (watch->session);
  return G_SOURCE_CONTINUE;
}

AttuneWatch *
attune_watch_new (AttuneSession *session)
{
  AttuneWatch *watch = g_new0 (AttuneWatch, 1);
  AttunePolicy *found;

  watch->session = session;
  watch->team = g_strdup (attune_prefs_choice (ATTUNE_KEY_TEAM_FOLDER));
  watch->team_now = g_strdup (watch->team);
  begin_look (watch);
  if (!end_look (watch, FIRST_WAIT, &found))
    {
      AttunePolicyPlaces places = places_of (watch->look);

      found = attune_policy_load (&places, ATTUNE_POLICY_READ_COPY);
    }
  take (session, found);
  watch->timer = purple_timeout_add_seconds (EVERY, on_time, watch);
  return watch;
}

void
attune_watch_free (AttuneWatch *watch)
{
  purple_timeout_remove (watch->timer);
  if (watch->look != NULL)
    g_atomic_rc_box_release_full (watch->look, on_last_unref);
  g_free (watch->team);
  g_free (watch->team_now);
  g_free (watch);
}
