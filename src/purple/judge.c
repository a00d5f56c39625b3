/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/judge.h"

#include <glib/gi18n-lib.h>
#include "core/coach.h"
#include "core/policy-load.h"
#include "purple/buried.h"
#include "purple/customer.h"
#include "purple/override.h"
#include "purple/pieces.h"
#include "purple/prefs.h"
#include "purple/recorder.h"

static void
show (AttuneChat *chat, const char *plain, gboolean returns)
{
  const AttuneSurface *surface = &chat->session->surface;
  const AttuneVerdict *verdict = attune_hold_verdict (chat->hold);
  AttuneHeld held = {
    .verdict = verdict,
    .draft = plain,
    .returns = returns && surface->can_restore (chat->conv, surface->data),
  };

  held.way = attune_override_way (chat, &held.tries);
  surface->nudge (chat->conv, &held, surface->data);
}

static guint
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return (guint) (g_date_time_get_year (now) * 366 + g_date_time_get_day_of_year (now));
}

/* Whether a reply to another customer of the room is held. */
static gboolean
is_for_another (AttuneChat *chat, const char *plain)
{
  const char *who = attune_customer_of_draft (chat, plain);

  return chat->held != NULL && who != NULL && g_strcmp0 (chat->held_for, who) != 0;
}

/* Which is another draft: what was said of the first was not said of this one.
 * The first stays held, unless this one is held in its place. */
static gboolean
decide_for_another (AttuneChat *chat, const AttuneConversation *talk, const char *markup, const char *plain)
{
  g_autoptr (AttuneHold) hold = attune_hold_new ();
  /* The first draft goes by the policy that was; this one does not. */
  AttuneMode mode = attune_prefs_mode (chat->session->policy, purple_conversation_get_account (chat->conv));
  AttuneVerdict *verdict = attune_pieces_judge (chat, talk, plain, mode);
  guint missed = verdict->missed;

  attune_recorder_judged (chat, talk, mode, plain, verdict);
  if (!attune_hold_decide (hold, mode, markup, verdict))
    {
      attune_override_forget (chat, plain);
      return FALSE;
    }
  attune_chat_take_policy (chat);
  attune_hold_free (chat->hold);
  chat->hold = g_steal_pointer (&hold);
  chat->met = 0;
  chat->missed = missed;
  attune_override_note_attempt (chat, plain);
  attune_recorder_held (chat);
  return TRUE;
}

/* It leaves at once, and is no measure of anybody's habits. */
static void
note_emergency (AttuneChat *chat, const AttuneConversation *talk, AttuneMode mode, const char *plain)
{
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (talk, plain, mode);

  /* What a held draft has missed stays so. */
  if (chat->held == NULL)
    chat->met = chat->missed = 0;
  attune_recorder_judged (chat, talk, mode, plain, verdict);
  if (attune_verdict_holds (verdict))
    attune_recorder_note (chat, ATTUNE_OUTCOME_EMERGENCY, NULL);
}

static gboolean
decide (AttuneChat *chat, const AttuneConversation *talk, AttuneMode mode, const AttuneDraft *draft, const char *plain)
{
  g_autofree char *markup = attune_draft_markup (draft);
  gboolean first = attune_hold_draft (chat->hold) == NULL;
  AttuneVerdict *verdict;
  gboolean held;

  attune_stock_book_set_day (chat->session->book, today ());
  if (attune_override_is_emergency (chat, plain))
    {
      note_emergency (chat, talk, mode, plain);
      return FALSE;
    }
  if (is_for_another (chat, plain))
    return decide_for_another (chat, talk, markup, plain);
  verdict = attune_pieces_judge (chat, talk, plain, mode);
  attune_recorder_judged (chat, talk, mode, plain, verdict);
  if (first)
    {
      chat->met = verdict->met;
      chat->missed = verdict->missed;
    }
  held = attune_hold_decide (chat->hold, mode, markup, verdict);
  /* After a word from us, what is right is no habit; what was wrong stays so. */
  if (held)
    {
      chat->met = 0;
      attune_override_note_attempt (chat, plain);
      attune_recorder_held (chat);
    }
  return held;
}

/* An order number on its own, or a word to somebody else in the room, does not
 * stand for the held reply, unless it is itself what could not be sent before. */
static gboolean
completes (AttuneChat *chat, const char *plain, gboolean for_customer)
{
  return attune_chat_is_held (chat, plain) || (for_customer && !is_for_another (chat, plain));
}

void
attune_judge_note_seen (AttuneChat *chat, const AttuneDraft *draft)
{
  g_autofree char *plain = attune_draft_plain (draft);
  AttuneConversation *talk = attune_customer_for_draft (chat, plain);

  if (chat->session->rules > 0 && talk != NULL)
    decide (chat, talk, attune_chat_mode (chat), draft, plain);
}

static void
note_leaving (AttuneChat *chat, const char *plain, gboolean completes)
{
  g_free (chat->leaving);
  chat->leaving = g_strdup (plain);
  chat->completes = completes;
}

void
attune_judge_note_leaving (AttuneChat *chat, const AttuneDraft *draft)
{
  g_autofree char *plain = attune_draft_plain (draft);

  note_leaving (chat, plain, TRUE);
}

static void
tell_no_rules (AttuneChat *chat)
{
  if (chat->session->told)
    return;
  chat->session->told = TRUE;
  attune_surface_say (&chat->session->surface, chat->conv,
                      _("Attune could not load its phrases, so it lets every message through. /attune status says more."));
}

static void
tell_habits_lost (AttuneChat *chat)
{
  if (!chat->session->habits_lost)
    return;
  chat->session->habits_lost = FALSE;
  attune_surface_say (&chat->session->surface, chat->conv,
                      _("Attune could not read which nudges had gone quiet, so it counts from the beginning."));
}

static void
tell_team_away (AttuneChat *chat)
{
  AttuneSession *session = chat->session;

  if (session->told_away || !attune_policy_team_is_away (session->policy))
    return;
  session->told_away = TRUE;
  attune_surface_say (&session->surface, chat->conv,
                      attune_policy_team (session->policy) != NULL
                        ? _("Your team’s folder cannot be read, so Attune goes by its last copy. /attune status says more.")
                        : _("Your team’s folder cannot be read, so Attune goes on without it. /attune status says more."));
}

/* Whether the agent was let send the held draft as it is, and that is what comes. */
static gboolean
take_leave (AttuneChat *chat, const char *plain)
{
  gboolean let = chat->let && attune_chat_is_held (chat, plain);

  if (chat->let && !let)
    attune_recorder_forget_note (chat);
  chat->let = FALSE;
  return let;
}

/* Not as the held draft, which may be another. */
static void
put_back (AttuneChat *chat, const AttuneDraft *draft)
{
  g_autofree char *markup = attune_draft_markup (draft);

  attune_chat_restore_later (chat, markup);
}

/* @returns: it was typed here, and comes back into the entry. */
static gboolean
holds (AttuneChat *chat, AttuneDraft *draft, gboolean returns, AttuneDraft **passed)
{
  g_autoptr (AttuneDraft) owned = draft;
  g_autofree char *plain = attune_draft_plain (draft);
  AttuneMode mode = attune_chat_mode (chat);
  AttuneConversation *talk = attune_customer_for_draft (chat, plain);
  gboolean for_customer = talk != NULL && attune_pieces_is_for_customer (mode, plain);
  gboolean let = take_leave (chat, plain);
  gboolean can_return = returns && chat->session->surface.can_restore (chat->conv, chat->session->surface.data);

  tell_habits_lost (chat);
  tell_team_away (chat);
  if (chat->session->rules == 0)
    {
      tell_no_rules (chat);
      attune_recorder_unread (chat, mode, plain);
    }
  else if (!let && attune_buried_asks (chat, mode, plain, can_return))
    {
      if (returns)
        put_back (chat, owned);
      return TRUE;
    }
  else if (!let && for_customer && decide (chat, talk, mode, draft, plain))
    {
      show (chat, plain, returns);
      attune_chat_hold (chat, g_steal_pointer (&owned));
      chat->away = !returns;
      if (returns)
        attune_chat_restore_later (chat, NULL);
      return TRUE;
    }
  note_leaving (chat, plain, let || completes (chat, plain, for_customer));
  if (passed != NULL)
    *passed = g_steal_pointer (&owned);
  return FALSE;
}

gboolean
attune_judge_holds (AttuneChat *chat, AttuneDraft *draft, AttuneDraft **passed)
{
  return holds (chat, draft, TRUE, passed);
}

gboolean
attune_judge_holds_whisper (AttuneChat *chat, AttuneDraft *draft)
{
  return holds (chat, draft, FALSE, NULL);
}

gboolean
attune_judge_holds_entry (AttuneChat *chat, AttuneDraft *draft, const char *plain)
{
  g_autoptr (AttuneDraft) owned = draft;
  AttuneMode mode = attune_chat_mode (chat);
  AttuneConversation *talk = attune_customer_for_draft (chat, plain);
  gboolean for_customer = talk != NULL && attune_pieces_is_for_customer (mode, plain);
  gboolean let = take_leave (chat, plain);

  tell_habits_lost (chat);
  tell_team_away (chat);
  if (!let && attune_buried_asks (chat, mode, plain, TRUE))
    return TRUE;
  if (!let && for_customer && decide (chat, talk, mode, owned, plain))
    {
      attune_chat_hold (chat, g_steal_pointer (&owned));
      chat->held_entry = g_strdup (plain);
      return TRUE;
    }
  note_leaving (chat, plain, let || completes (chat, plain, for_customer));
  chat->entered = TRUE;
  return FALSE;
}
