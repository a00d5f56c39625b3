/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/follow.h"

#include <string.h>
#include "core/phase.h"

/* One state of a draft, and what was said of it. */
typedef struct {
  AttuneJournalDraft *draft; /* as if it were the first and the last */
  GPtrArray *whole;          /* char *: folded: it with our suggestions in it */
  GPtrArray *parts;          /* char *: folded: the suggestions alone */
} State;

struct AttuneFollow {
  AttuneRecord record;       /* of drafts that are new */
  State *now;                /* judged, and neither held nor sent; NULL: none */
  State *last;               /* the held draft, as it was held last; NULL: none is */
  AttuneJournalDraft *draft; /* it, as far as it has come */
  GPtrArray *whole;          /* of all its states */
  GPtrArray *parts;
  gint64 since;              /* when it was first held */
  gint64 paused;             /* when its window was closed; 0: it is open */
  gboolean noted;
  AttuneOutcome outcome;
  char *reason;
};

static void
free_state (State *state)
{
  if (state == NULL)
    return;
  attune_journal_draft_free (state->draft);
  g_clear_pointer (&state->whole, g_ptr_array_unref);
  g_clear_pointer (&state->parts, g_ptr_array_unref);
  g_free (state);
}

AttuneFollow *
attune_follow_new (void)
{
  AttuneFollow *follow = g_new0 (AttuneFollow, 1);

  follow->whole = g_ptr_array_new_with_free_func (g_free);
  follow->parts = g_ptr_array_new_with_free_func (g_free);
  return follow;
}

void
attune_follow_forget_note (AttuneFollow *follow)
{
  follow->noted = FALSE;
  g_clear_pointer (&follow->reason, g_free);
}

void
attune_follow_free (AttuneFollow *follow)
{
  if (follow == NULL)
    return;
  free_state (follow->now);
  free_state (follow->last);
  attune_journal_draft_free (follow->draft);
  g_ptr_array_unref (follow->whole);
  g_ptr_array_unref (follow->parts);
  g_free (follow->reason);
  g_free (follow);
}

/* --- words --------------------------------------------------------------- */

/* The words of a text: who changed a blank or a capital changed nothing. */
static char *
fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *folded = g_utf8_casefold (valid, -1);
  g_auto (GStrv) words = g_strsplit_set (folded, " \t\n", -1);
  GString *joined = g_string_new (NULL);
  guint i;

  for (i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (joined, joined->len == 0 ? "%s" : " %s", words[i]);
  return g_string_free (joined, FALSE);
}

static gboolean
is_same (const char *a, const char *b)
{
  g_autofree char *folded_a = fold (a);
  g_autofree char *folded_b = fold (b);

  return g_str_equal (folded_a, folded_b);
}

/* @text: taken; NULL: nothing. */
static void
add_folded (GPtrArray *texts, char *text)
{
  if (text != NULL)
    g_ptr_array_add (texts, fold (text));
  g_free (text);
}

static void
add_suggestions (State *state, const char *plain, const AttuneVerdict *verdict)
{
  guint i;

  add_folded (state->whole, attune_verdict_fix (verdict, plain));
  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      add_folded (state->whole, attune_nudge_apply (nudge, plain));
      add_folded (state->parts, g_strdup (nudge->fix));
    }
}

/* The suggestion as it was made, or a part of it among other words, which was
 * not there before. */
static gboolean
is_fixed (const AttuneFollow *follow, const char *plain)
{
  g_autofree char *typed = fold (follow->draft->typed);
  g_autofree char *sent = fold (plain);
  guint i;

  if (g_ptr_array_find_with_equal_func (follow->whole, sent, g_str_equal, NULL))
    return TRUE;
  for (i = 0; i < follow->parts->len; i++)
    {
      const char *part = g_ptr_array_index (follow->parts, i);

      if (*part != '\0' && strstr (sent, part) != NULL && strstr (typed, part) == NULL)
        return TRUE;
    }
  return FALSE;
}

/* --- states -------------------------------------------------------------- */

void
attune_follow_set_record (AttuneFollow *follow, AttuneRecord record)
{
  follow->record = record;
}

static State *
replace_now (AttuneFollow *follow, const char *conversation, AttuneMode mode, const char *plain)
{
  State *state = g_new0 (State, 1);

  state->draft = attune_journal_draft_new (conversation);
  state->draft->record = follow->record;
  state->draft->mode = mode;
  state->draft->typed = g_strdup (plain);
  state->whole = g_ptr_array_new_with_free_func (g_free);
  state->parts = g_ptr_array_new_with_free_func (g_free);
  free_state (follow->now);
  follow->now = state;
  return state;
}

void
attune_follow_judged (AttuneFollow *follow, const char *conversation, const AttuneConversation *talk, AttuneMode mode,
                      const char *plain, const AttuneVerdict *verdict)
{
  State *state;
  AttuneJournalDraft *draft;
  guint i;

  /* Nothing is coached then; a draft that was held before ends with it. */
  if (mode == ATTUNE_MODE_OFF)
    {
      g_clear_pointer (&follow->now, free_state);
      return;
    }
  state = replace_now (follow, conversation, mode, plain);
  draft = state->draft;
  draft->phase = attune_phase_of (talk, verdict);
  draft->mood = attune_conversation_mood (talk).label;
  draft->met = verdict->met | verdict->kept;
  draft->missed = verdict->missed | verdict->broken;
  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      attune_journal_draft_say (draft, nudge->check, nudge->rule, nudge->level);
    }
  add_suggestions (state, plain, verdict);
}

void
attune_follow_failed (AttuneFollow *follow, const char *conversation, AttuneMode mode, const char *plain)
{
  replace_now (follow, conversation, mode, plain)->draft->outcome = ATTUNE_OUTCOME_FAILED;
}

/* --- ends ---------------------------------------------------------------- */

static gint64
held_until (const AttuneFollow *follow, gint64 now)
{
  return ((follow->paused != 0 ? follow->paused : now) - follow->since) / 1000;
}

/* The held draft, done with. */
static AttuneJournalDraft *
take_held (AttuneFollow *follow, AttuneOutcome outcome, gint64 now)
{
  AttuneJournalDraft *draft = g_steal_pointer (&follow->draft);

  draft->outcome = outcome;
  draft->held = held_until (follow, now);
  g_clear_pointer (&follow->last, free_state);
  g_ptr_array_set_size (follow->whole, 0);
  g_ptr_array_set_size (follow->parts, 0);
  follow->paused = 0;
  return draft;
}

/* One that nothing held. */
static AttuneJournalDraft *
take_now (AttuneFollow *follow, const char *plain)
{
  State *state = g_steal_pointer (&follow->now);
  AttuneJournalDraft *draft = g_steal_pointer (&state->draft);

  attune_journal_draft_conclude (draft, draft);
  draft->attempts = 1;
  draft->sent = g_strdup (plain);
  if (follow->noted)
    draft->outcome = follow->outcome;
  draft->reason = g_steal_pointer (&follow->reason);
  attune_follow_forget_note (follow);
  free_state (state);
  return draft;
}

static gboolean
is_at (const State *state, const char *plain)
{
  return state != NULL && g_str_equal (state->draft->typed, plain);
}

gboolean
attune_follow_holds (const AttuneFollow *follow)
{
  return follow->draft != NULL;
}

gboolean
attune_follow_wants_verdict (const AttuneFollow *follow, const char *plain)
{
  return follow->draft != NULL && !is_at (follow->now, plain) && !is_at (follow->last, plain);
}

static AttuneOutcome
outcome_of (const AttuneFollow *follow, const char *plain)
{
  if (follow->noted)
    return follow->outcome;
  if (is_same (follow->draft->typed, plain))
    return ATTUNE_OUTCOME_SENT_AS_IS;
  return is_fixed (follow, plain) ? ATTUNE_OUTCOME_FIXED : ATTUNE_OUTCOME_EDITED;
}

static AttuneJournalDraft *
complete (AttuneFollow *follow, const char *plain, gint64 now)
{
  /* Of the same words, what was said when they were held: since then the agent may
   * have told us not to mention it. */
  const State *final = is_at (follow->last, plain) ? follow->last : follow->now;
  AttuneJournalDraft *draft;

  attune_journal_draft_conclude (follow->draft, final->draft);
  draft = take_held (follow, outcome_of (follow, plain), now);
  draft->attempts++;
  draft->sent = g_strdup (plain);
  draft->reason = g_steal_pointer (&follow->reason);
  attune_follow_forget_note (follow);
  g_clear_pointer (&follow->now, free_state);
  return draft;
}

AttuneJournalDraft *
attune_follow_left (AttuneFollow *follow, const char *plain, gboolean completes, gint64 now)
{
  if (completes && follow->draft != NULL)
    return complete (follow, plain, now);
  return is_at (follow->now, plain) ? take_now (follow, plain) : NULL;
}

AttuneJournalDraft *
attune_follow_give_up (AttuneFollow *follow, gint64 now)
{
  AttuneJournalDraft *draft = follow->draft == NULL ? NULL : take_held (follow, ATTUNE_OUTCOME_GIVEN_UP, now);

  if (draft == NULL || draft->attempts > 0)
    return draft;
  attune_journal_draft_free (draft);
  return NULL;
}

AttuneJournalDraft *
attune_follow_held (AttuneFollow *follow, gint64 now)
{
  State *state = g_steal_pointer (&follow->now);
  AttuneJournalDraft *before = NULL;

  g_return_val_if_fail (state != NULL, NULL);
  if (follow->draft != NULL && !g_str_equal (follow->draft->conversation, state->draft->conversation))
    before = attune_follow_give_up (follow, now);
  if (follow->draft == NULL)
    {
      follow->draft = attune_journal_draft_copy (state->draft);
      follow->since = now;
    }
  else
    attune_journal_draft_add (follow->draft, state->draft);
  follow->draft->attempts++;
  g_ptr_array_extend_and_steal (follow->whole, g_steal_pointer (&state->whole));
  g_ptr_array_extend_and_steal (follow->parts, g_steal_pointer (&state->parts));
  free_state (follow->last);
  follow->last = state;
  attune_follow_forget_note (follow);
  return before;
}

void
attune_follow_note (AttuneFollow *follow, AttuneOutcome outcome, const char *reason)
{
  attune_follow_forget_note (follow);
  follow->noted = TRUE;
  follow->outcome = outcome;
  follow->reason = g_strdup (reason);
}

void
attune_follow_pause (AttuneFollow *follow, gint64 now)
{
  follow->paused = now;
}

void
attune_follow_resume (AttuneFollow *follow, gint64 now)
{
  follow->since += now - follow->paused;
  follow->paused = 0;
}

void
attune_follow_came_back (AttuneFollow *follow)
{
  if (follow->draft == NULL)
    return;
  follow->draft->attempts = 0;
  follow->draft->record = MIN (follow->draft->record, ATTUNE_RECORD_ON);
}
