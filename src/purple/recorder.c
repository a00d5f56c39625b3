/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/recorder.h"

#include <debug.h>
#include <glib/gi18n-lib.h>
#include <util.h>
#include "core/coach.h"
#include "core/follow.h"
#include "core/journal.h"
#include "purple/customer.h"
#include "purple/kept.h"
#include "purple/markup.h"
#include "purple/prefs.h"

struct AttuneRecorder {
  AttuneSession *session;
  AttuneJournal *journal;
  GHashTable *away;       /* attune_kept_key -> AttuneFollow: held in windows that were closed */
  GHashTable *announced;  /* attune_kept_key -> Told: where the agent knows that texts are recorded */
};

typedef enum {
  UNTOLD,
  TOLD_MEANWHILE, /* what is being written may be from before */
  TOLD_BEFORE,
} Told;

/* --- the journal --------------------------------------------------------- */

char *
attune_recorder_path (void)
{
  return g_build_filename (purple_user_dir (), "attune", "record.db", NULL);
}

/* As agents call themselves in rooms, or else as they are called on this computer. */
static char *
agent_name (const AttunePolicy *policy)
{
  const char *own = attune_prefs_chosen_name (policy);
  const char *real = g_get_real_name ();

  if (*own != '\0')
    return g_utf8_make_valid (own, -1);
  if (*real != '\0' && g_strcmp0 (real, "Unknown") != 0)
    return g_utf8_make_valid (real, -1);
  return g_utf8_make_valid (g_get_user_name (), -1);
}

static AttuneJournal *
open_journal (const AttunePolicy *policy)
{
  g_autofree char *path = attune_recorder_path ();
  g_autofree char *agent = agent_name (policy);
  guint days = attune_prefs_retention (policy);

  return attune_prefs_record (policy) == ATTUNE_RECORD_OFF ? attune_journal_new_to_forget (path, agent, days)
                                                           : attune_journal_new (path, agent, days);
}

void
attune_recorder_follow_policy (AttuneRecorder *recorder)
{
  const AttunePolicy *policy = recorder->session->policy;

  attune_journal_set_retention (recorder->journal, attune_prefs_retention (policy));
  attune_journal_set_keeping (recorder->journal, attune_prefs_record (policy) != ATTUNE_RECORD_OFF);
}

/* As it was when it was first tried, whatever the policy says by now. @draft: taken;
 * NULL: nothing to record. */
static void
record (AttuneRecorder *recorder, AttuneJournalDraft *draft)
{
  if (draft == NULL || draft->record == ATTUNE_RECORD_OFF)
    {
      attune_journal_draft_free (draft);
      return;
    }
  if (draft->record != ATTUNE_RECORD_TEXT)
    {
      g_clear_pointer (&draft->typed, g_free);
      g_clear_pointer (&draft->sent, g_free);
    }
  draft->time = g_get_real_time () / G_USEC_PER_SEC;
  attune_recorder_follow_policy (recorder);
  attune_journal_append (recorder->journal, draft);
}

AttuneRecorder *
attune_recorder_new (AttuneSession *session)
{
  AttuneRecorder *recorder = g_new0 (AttuneRecorder, 1);

  recorder->session = session;
  recorder->away = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) attune_follow_free);
  recorder->announced = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  /* At once, for what is too old to be kept; also where nothing new is. */
  recorder->journal = open_journal (session->policy);
  return recorder;
}

static void
give_up (AttuneRecorder *recorder, AttuneFollow *follow)
{
  record (recorder, attune_follow_give_up (follow, g_get_monotonic_time ()));
}

void
attune_recorder_free (AttuneRecorder *recorder)
{
  GHashTableIter iter;
  gpointer follow;

  g_hash_table_iter_init (&iter, recorder->away);
  while (g_hash_table_iter_next (&iter, NULL, &follow))
    give_up (recorder, follow);
  attune_journal_free (recorder->journal);
  g_hash_table_unref (recorder->away);
  g_hash_table_unref (recorder->announced);
  g_free (recorder);
}

char *
attune_recorder_fault (AttuneRecorder *recorder)
{
  g_autoptr (GError) fault = NULL;

  if (attune_prefs_record (recorder->session->policy) != ATTUNE_RECORD_OFF)
    fault = attune_journal_fault (recorder->journal);
  return fault == NULL ? NULL : g_strdup (fault->message);
}

void
attune_recorder_step (AttuneRecorder *recorder, guint place, AttuneMode was, AttuneMode became)
{
  if (attune_prefs_record (recorder->session->policy) != ATTUNE_RECORD_OFF)
    attune_journal_append_step (recorder->journal, place, was, became);
}

/* --- what the agent is told ---------------------------------------------- */

static Told
told (AttuneRecorder *recorder, PurpleConversation *conv)
{
  g_autofree char *key = attune_kept_key (conv);

  return GPOINTER_TO_UINT (g_hash_table_lookup (recorder->announced, key));
}

static void
set_told (AttuneRecorder *recorder, PurpleConversation *conv, Told told)
{
  g_hash_table_replace (recorder->announced, attune_kept_key (conv), GUINT_TO_POINTER (told));
}

/* The entry is: what is typed from now on is typed by one who was told. */
static void
note_empty (AttuneRecorder *recorder, PurpleConversation *conv)
{
  if (told (recorder, conv) == TOLD_MEANWHILE)
    set_told (recorder, conv, TOLD_BEFORE);
}

static void
announce (AttuneRecorder *recorder, PurpleConversation *conv, Told now)
{
  const AttuneSession *session = recorder->session;

  if (attune_prefs_record (session->policy) != ATTUNE_RECORD_TEXT || told (recorder, conv) != UNTOLD)
    return;
  set_told (recorder, conv, now);
  attune_surface_say (&session->surface, conv,
                      _("Your team’s policy records the text of drafts to customers, on this computer. /attune record says more."));
}

void
attune_recorder_announce (AttuneChat *chat)
{
  announce (chat->session->recorder, chat->conv, TOLD_MEANWHILE);
}

void
attune_recorder_open (AttuneRecorder *recorder, PurpleConversation *conv)
{
  announce (recorder, conv, TOLD_BEFORE);
  note_empty (recorder, conv);
}

/* Of a draft that is tried now. */
static AttuneRecord
record_of (AttuneChat *chat)
{
  AttuneRecord record = attune_prefs_record (chat->session->policy);

  if (record == ATTUNE_RECORD_TEXT && told (chat->session->recorder, chat->conv) != TOLD_BEFORE)
    return ATTUNE_RECORD_ON;
  return record;
}

static void
tell_news (AttuneChat *chat)
{
  AttuneSession *session = chat->session;
  g_autoptr (GError) news = NULL;

  if (attune_prefs_record (session->policy) != ATTUNE_RECORD_OFF)
    news = attune_journal_take_news (session->recorder->journal);
  if (news == NULL)
    return;
  purple_debug_warning ("attune", "%s\n", news->message);
  if (g_error_matches (news, ATTUNE_JOURNAL_ERROR, ATTUNE_JOURNAL_ERROR_MOVED))
    attune_surface_say (&session->surface, chat->conv, _("The record of your drafts: %s"), news->message);
  else
    attune_surface_say (&session->surface, chat->conv,
                        _("Your drafts are not being recorded. %s Your messages go out as always."), news->message);
}

/* --- drafts -------------------------------------------------------------- */

/* First what may be kept of it: what the agent is told now comes after it. */
static void
begin_try (AttuneChat *chat)
{
  attune_follow_set_record (chat->follow, record_of (chat));
  attune_recorder_announce (chat);
  tell_news (chat);
}

static void
follow_judged (AttuneChat *chat, const AttuneConversation *talk, AttuneMode mode, const char *plain, const AttuneVerdict *verdict)
{
  g_autofree char *key = attune_customer_key (chat, plain);

  attune_follow_judged (chat->follow, key, talk, mode, plain, verdict);
}

void
attune_recorder_judged (AttuneChat *chat, const AttuneConversation *talk, AttuneMode mode, const char *plain,
                        const AttuneVerdict *verdict)
{
  begin_try (chat);
  follow_judged (chat, talk, mode, plain, verdict);
}

void
attune_recorder_unread (AttuneChat *chat, AttuneMode mode, const char *plain)
{
  g_autofree char *key = attune_customer_key (chat, plain);

  if (mode == ATTUNE_MODE_OFF)
    return;
  begin_try (chat);
  attune_follow_failed (chat->follow, key, mode, plain);
}

void
attune_recorder_held (AttuneChat *chat)
{
  record (chat->session->recorder, attune_follow_held (chat->follow, g_get_monotonic_time ()));
}

void
attune_recorder_note (AttuneChat *chat, AttuneOutcome outcome, const char *reason)
{
  attune_follow_note (chat->follow, outcome, reason);
}

void
attune_recorder_forget_note (AttuneChat *chat)
{
  attune_follow_forget_note (chat->follow);
}

/* By a command, or a button, it leaves without being judged: what remained in it
 * is still to be known. */
static void
judge_last (AttuneChat *chat, const char *plain)
{
  AttuneConversation *talk = attune_customer_for_draft (chat, plain);
  AttuneMode mode = MAX (attune_chat_mode (chat), ATTUNE_MODE_QUIET);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (talk == NULL ? chat->talk : talk, plain, mode);

  follow_judged (chat, talk == NULL ? chat->talk : talk, mode, plain, verdict);
}

static void
end (AttuneChat *chat, const char *plain, gboolean completes)
{
  if (completes && attune_follow_wants_verdict (chat->follow, plain))
    judge_last (chat, plain);
  record (chat->session->recorder, attune_follow_left (chat->follow, plain, completes, g_get_monotonic_time ()));
}

void
attune_recorder_left (AttuneChat *chat, const char *plain)
{
  AttuneRecorder *recorder = chat->session->recorder;

  end (chat, plain, chat->completes);
  note_empty (recorder, chat->conv);
}

void
attune_recorder_left_uncovered (AttuneChat *chat, const char *markup)
{
  g_autofree char *plain = NULL;

  if (chat == NULL || chat->held == NULL)
    return;
  /* Of a draft that goes out in lines this is the first. */
  if (g_str_equal (attune_draft_message (chat->held, 0), markup))
    plain = attune_draft_plain (chat->held);
  else
    plain = attune_markup_to_plain (markup);
  end (chat, plain, TRUE);
}

void
attune_recorder_give_up (AttuneChat *chat)
{
  give_up (chat->session->recorder, chat->follow);
}

/* --- closed windows ------------------------------------------------------ */

void
attune_recorder_close (AttuneChat *chat)
{
  if (!attune_follow_holds (chat->follow))
    return;
  attune_follow_pause (chat->follow, g_get_monotonic_time ());
  g_hash_table_replace (chat->session->recorder->away, attune_kept_key (chat->conv), chat->follow);
  chat->follow = attune_follow_new ();
}

void
attune_recorder_resume (AttuneChat *chat)
{
  g_autofree char *key = attune_kept_key (chat->conv);
  g_autofree char *stored = NULL;
  AttuneFollow *follow = NULL;

  if (!g_hash_table_steal_extended (chat->session->recorder->away, key, (gpointer *) &stored, (gpointer *) &follow))
    {
      /* From before the last load, when it was given up. */
      attune_follow_came_back (chat->follow);
      return;
    }
  attune_follow_free (chat->follow);
  chat->follow = follow;
  attune_follow_resume (follow, g_get_monotonic_time ());
}

static gboolean
give_up_of_account (gpointer key, gpointer follow, gpointer data)
{
  gpointer *both = data;

  if (!g_str_has_prefix (key, both[1]))
    return FALSE;
  give_up (both[0], follow);
  return TRUE;
}

void
attune_recorder_forget_account (AttuneRecorder *recorder, PurpleAccount *account)
{
  g_autofree char *prefix = attune_kept_account_key (account);
  gpointer both[] = { recorder, prefix };

  g_hash_table_foreach_remove (recorder->away, give_up_of_account, both);
}
