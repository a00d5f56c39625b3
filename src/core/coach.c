/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/coach.h"

#include <string.h>

#include "core/check.h"
#include "core/draft-kind.h"
#include "core/memory.h"
#include "core/need.h"
#include "core/question.h"
#include "core/reflection.h"

#define MOST_HOLDING 2      /* nudges; what is left is a hint */
#define SHORT_REPLY_WORDS 14 /* an acknowledgement or a farewell has no more */

static int
compare_by_place (gconstpointer a, gconstpointer b)
{
  const AttuneSignal *x = a;
  const AttuneSignal *y = b;

  return x->start < y->start ? -1 : x->start > y->start;
}

static void
add_names (const AttuneCheckInput *input, GArray *signals)
{
  guint i;

  for (i = 0; i < input->names->len; i++)
    {
      const AttuneNameUse *use = &g_array_index (input->names, AttuneNameUse, i);
      AttuneSignal signal = { .kind = ATTUNE_SIGNAL_NAME, .first_word = use->first_word, .n_words = use->n_words };

      /* Where the customer's name is known, another name is somebody else's. */
      if (use->kind == ATTUNE_NAME_USE_OTHER || (use->kind == ATTUNE_NAME_USE_UNKNOWN && input->memory->name != NULL))
        continue;
      signal.start = input->draft->words[use->first_word].start;
      signal.end = input->draft->words[use->first_word + use->n_words - 1].end;
      g_array_append_val (signals, signal);
    }
}

/* Whether a question is about the one who is asked: with "you" in it, or at
 * least not about the one who asks; and more than "Right?". */
static gboolean
is_about_customer (const AttuneText *draft, const AttuneSignal *question)
{
  static const char *const YOU[] = { "you", "your", "yours", "yourself", "sie", "ihr", "ihre", "ihnen", "du", "dir", "dich", NULL };
  static const char *const ME[] = { "i", "me", "my", "we", "us", "our", "ich", "mir", "mich", "wir", "uns", NULL };
  gboolean about_me = FALSE;
  guint i;

  for (i = question->first_word; i < question->first_word + question->n_words; i++)
    {
      if (g_strv_contains (YOU, draft->words[i].folded))
        return TRUE;
      about_me |= g_strv_contains (ME, draft->words[i].folded);
    }
  return question->n_words > 1 && !about_me;
}

/* A question about this customer's problem or feelings, and not for the data
 * that a form asks for. */
static void
add_explorations (const AttuneCheckInput *input, GArray *signals)
{
  guint n = signals->len;
  guint i;

  for (i = 0; i < n; i++)
    {
      AttuneSignal signal = g_array_index (signals, AttuneSignal, i);

      if (signal.kind != ATTUNE_SIGNAL_QUESTION || attune_question_is_closing (&signal) || g_strcmp0 (signal.detail, "data") == 0
          || !is_about_customer (input->draft, &signal))
        continue;
      signal.kind = ATTUNE_SIGNAL_EXPLORATION;
      signal.detail = NULL;
      g_array_append_val (signals, signal);
    }
}

/* An address is the customer's name to the room. */
static void
add_address (const AttuneText *draft, GArray *signals)
{
  AttuneSignal signal = { .kind = ATTUNE_SIGNAL_NAME, .n_words = 1 };

  if (draft->body == 0)
    return;
  signal.start = draft->words[0].start;
  signal.end = draft->words[0].end;
  g_array_append_val (signals, signal);
}

static GArray *
find_signals (AttuneCheckInput *input)
{
  const AttuneMemory *memory = input->memory;
  GArray *signals = attune_signals_find (memory->packs, memory->language, input->draft);

  attune_reflections_find (signals, memory->packs, memory->language, input->draft, memory->stems);
  add_address (input->draft, signals);
  add_names (input, signals);
  add_explorations (input, signals);
  g_array_sort (signals, compare_by_place);
  return signals;
}

static gboolean
is_short_with (const AttuneCheckInput *input, AttuneSignalKind kind)
{
  return input->draft->n_words <= SHORT_REPLY_WORDS && attune_signals_has (input->signals, kind)
         && !attune_signals_has (input->signals, ATTUNE_SIGNAL_FIX);
}


static int
compare_by_level (gconstpointer a, gconstpointer b)
{
  const AttuneNudge *x = *(AttuneNudge *const *) a;
  const AttuneNudge *y = *(AttuneNudge *const *) b;

  return (int) y->level - (int) x->level;
}

static void
keep_budget (GPtrArray *nudges, AttuneMode mode)
{
  guint holding = 0;
  guint i;

  /* Stable, so within a level the order of the checks stays. */
  g_ptr_array_sort (nudges, compare_by_level);
  for (i = 0; i < nudges->len; i++)
    {
      AttuneNudge *nudge = g_ptr_array_index (nudges, i);

      if (mode == ATTUNE_MODE_QUIET && nudge->level == ATTUNE_LEVEL_NUDGE)
        nudge->level = ATTUNE_LEVEL_HINT;
      if (nudge->level > ATTUNE_LEVEL_HINT && ++holding > MOST_HOLDING)
        nudge->level = ATTUNE_LEVEL_HINT;
    }
}

/* Whether most words have no letter of the Latin script, which our packs are
 * written for: then only the names in it can be judged. */
static gboolean
is_in_another_script (const AttuneText *draft)
{
  guint latin = 0;
  guint other = 0;
  guint i;

  for (i = 0; i < draft->n_words; i++)
    if (draft->words[i].kind == ATTUNE_WORD_PLAIN && draft->words[i].folded[0] != '\0')
      {
        if ((guchar) draft->words[i].folded[0] < 0x80
            || g_unichar_get_script (g_utf8_get_char (draft->words[i].folded)) == G_UNICODE_SCRIPT_LATIN)
          latin++;
        else
          other++;
      }
  return other > latin;
}

/* Whether the draft did what the check asks for: from what the check said by
 * itself, the nudges from @first on, before anything fades. A check that the
 * agent does not want to hear tells nothing. */
static void
note_occasion (const AttuneConversation *conversation, const AttuneCheckInput *input, guint place, AttuneVerdict *verdict, guint first)
{
  const AttuneCheck *check = &attune_checks ()[place];
  guint *good = check->fades ? &verdict->met : &verdict->kept;
  guint *bad = check->fades ? &verdict->missed : &verdict->broken;
  guint i;

  if (check->is_due == NULL || attune_conversation_ignores (conversation, check->id, NULL))
    return;
  if (verdict->nudges->len == first && check->is_due (input))
    *good |= 1u << place;
  for (i = first; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      if (nudge->level > ATTUNE_LEVEL_HINT && !attune_conversation_ignores (conversation, check->id, nudge->rule))
        *bad |= 1u << place;
    }
}

/* What the agent does unprompted needs no interruption for the one time that it
 * does not; a trainee, who is held until it is put right, gets there in steps. */
static void
fade (const AttuneConversation *conversation, AttuneMode mode, GPtrArray *nudges)
{
  guint i;

  for (i = 0; i < nudges->len; i++)
    {
      AttuneNudge *nudge = g_ptr_array_index (nudges, i);
      AttuneMode handled = attune_conversation_mode_of (conversation, nudge->check, mode);

      if (nudge->level == ATTUNE_LEVEL_NUDGE && handled == ATTUNE_MODE_QUIET && mode != ATTUNE_MODE_QUIET)
        nudge->level = ATTUNE_LEVEL_HINT;
      nudge->promoted = mode == ATTUNE_MODE_STRICT && handled != ATTUNE_MODE_STRICT;
    }
}

/* What a check said, the nudges from @first on, at the level that is set for it. */
static void
set_level (GPtrArray *nudges, guint first, AttuneLevel from, AttuneLevel to)
{
  guint i;

  for (i = first; i < nudges->len; i++)
    {
      AttuneNudge *nudge = g_ptr_array_index (nudges, i);

      if (nudge->level == from)
        attune_nudge_set_level (nudge, to);
    }
}

static void
run_check (const AttuneConversation *conversation, const AttuneCheckInput *input, const AttuneCheck *check, AttuneVerdict *verdict)
{
  AttuneCheckLevel level = attune_conversation_level (conversation, check->id);
  guint first = verdict->nudges->len;

  check->run (input, verdict->nudges);
  if (level == ATTUNE_CHECK_NUDGE)
    set_level (verdict->nudges, first, ATTUNE_LEVEL_HINT, ATTUNE_LEVEL_NUDGE);
  note_occasion (conversation, input, (guint) (check - attune_checks ()), verdict, first);
  /* After it: what is missing is no habit, at whatever level it is said. */
  if (level == ATTUNE_CHECK_HINT)
    set_level (verdict->nudges, first, ATTUNE_LEVEL_NUDGE, ATTUNE_LEVEL_HINT);
}

static void
run_checks (const AttuneConversation *conversation, const AttuneCheckInput *input, AttuneVerdict *verdict)
{
  GPtrArray *nudges = verdict->nudges;
  gboolean foreign = is_in_another_script (input->draft);
  const AttuneCheck *check;
  guint i;

  for (check = attune_checks (); check->id != NULL; check++)
    if (!foreign || g_str_has_prefix (check->id, "name"))
      run_check (conversation, input, check, verdict);
  for (i = nudges->len; i > 0; i--)
    {
      AttuneNudge *nudge = g_ptr_array_index (nudges, i - 1);

      if (attune_conversation_ignores (conversation, nudge->check, nudge->rule))
        g_ptr_array_remove_index (nudges, i - 1);
      else
        nudge->fixed = attune_conversation_is_fixed (conversation, nudge->check);
    }
}

AttuneVerdict *
attune_coach_judge (const AttuneConversation *conversation, const char *draft, AttuneMode mode)
{
  const AttuneMemory *memory = attune_conversation_memory (conversation);
  AttuneVerdict *verdict = g_new0 (AttuneVerdict, 1);
  g_autoptr (AttuneText) text = NULL;
  g_autoptr (GArray) names = NULL;
  AttuneCheckInput input = { .memory = memory };

  verdict->nudges = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_nudge_free);
  input.draft = text = attune_text_new_to (memory->nick, draft, -1);
  if (!attune_draft_is_talk (text))
    {
      input.signals = verdict->signals = g_array_new (FALSE, FALSE, sizeof (AttuneSignal));
      input.names = names = g_array_new (FALSE, FALSE, sizeof (AttuneNameUse));
      add_address (text, verdict->signals);
      if (attune_check_first_word (text) == text->n_words && mode != ATTUNE_MODE_OFF)
        attune_needs_expect (conversation, &input, verdict);
      return verdict;
    }
  input.names = names = attune_name_find (memory->packs, memory->language, text, memory->name, memory->others);
  input.signals = verdict->signals = find_signals (&input);
  input.acknowledgement = is_short_with (&input, ATTUNE_SIGNAL_ACKNOWLEDGEMENT);
  input.farewell = is_short_with (&input, ATTUNE_SIGNAL_FAREWELL);
  if (mode == ATTUNE_MODE_OFF)
    return verdict;
  run_checks (conversation, &input, verdict);
  attune_needs_find (conversation, &input, verdict);
  fade (conversation, mode, verdict->nudges);
  keep_budget (verdict->nudges, mode);
  return verdict;
}
