/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Cheer to an upset customer, gloom to a happy one, capitals to anybody. */

#define SHOUTED_WORDS 4
#define LETTER 7 /* sentences */
#define HAPPY 0.6 /* mood: more than a polite “thanks” */

typedef struct {
  guint n;
  guint start;
  guint end;
} Seen;

static gboolean
is_upset (const AttuneMemory *memory)
{
  if (memory->joking || memory->said_mood.label == ATTUNE_MOOD_POSITIVE)
    return FALSE;
  return (memory->said_mood.label == ATTUNE_MOOD_NEGATIVE && memory->said_mood.felt) || memory->said_mood.pain || memory->feeling_open;
}

static void
see (Seen *seen, guint start, guint end)
{
  if (seen->n == 0)
    {
      seen->start = start;
      seen->end = end;
    }
  seen->n++;
}

static Seen
see_cheer (const AttuneCheckInput *input)
{
  Seen seen = { 0, 0, 0 };
  guint i;

  for (i = 0; i < input->signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (input->signals, AttuneSignal, i);

      if (signal->kind == ATTUNE_SIGNAL_CHEER)
        see (&seen, signal->start, signal->end);
    }
  for (i = 0; i < input->draft->n_sentences; i++)
    if (input->draft->sentences[i].exclamations > 0)
      see (&seen, input->draft->sentences[i].start, input->draft->sentences[i].end);
  return seen;
}

/* A word, and not an emoji, which can be taken out. */
static gboolean
has_cheerful_word (const AttuneCheckInput *input)
{
  guint i;

  for (i = 0; i < input->signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (input->signals, AttuneSignal, i);

      if (signal->kind == ATTUNE_SIGNAL_CHEER && input->draft->words[signal->first_word].kind != ATTUNE_WORD_EMOJI)
        return TRUE;
    }
  return FALSE;
}

/* The draft, behind an address, with its exclamation marks as full stops and
 * without its cheerful emoji. */
static char *
calmed (const AttuneCheckInput *input)
{
  guint body = input->draft->body;
  g_autoptr (GString) calm = g_string_new (input->draft->original + body);
  guint i;
  char *p;

  for (i = input->signals->len; i > 0; i--)
    {
      const AttuneSignal *signal = &g_array_index (input->signals, AttuneSignal, i - 1);

      if (signal->kind == ATTUNE_SIGNAL_CHEER && input->draft->words[signal->first_word].kind == ATTUNE_WORD_EMOJI)
        g_string_erase (calm, signal->start - body, signal->end - signal->start);
    }
  for (p = strchr (calm->str, '!'); p != NULL; p = strchr (p, '!'))
    {
      *p = '.';
      while (p[1] == '!')
        g_string_erase (calm, p + 1 - calm->str, 1);
    }
  return g_strdup (g_strstrip (calm->str));
}

static void
add_cheer (const AttuneCheckInput *input, GPtrArray *nudges)
{
  Seen seen = see_cheer (input);
  g_autofree char *words = NULL;
  g_autofree char *calm = NULL;
  AttuneNudge *nudge;
  AttuneLevel level;
  gboolean worded;
  char *message;

  if (seen.n == 0)
    return;
  worded = attune_signals_has (input->signals, ATTUNE_SIGNAL_CHEER);
  /* A few in a long and warm letter are no shouting. */
  level = worded || (seen.n >= 2 && (input->draft->n_sentences < LETTER || seen.n * 2 >= input->draft->n_sentences)) ? ATTUNE_LEVEL_NUDGE : ATTUNE_LEVEL_HINT;
  words = attune_text_shorten (attune_text_slice (input->draft, seen.start, seen.end));
  /* “Calm down!” is no cheer, but it is not calm either. */
  if (worded && input->memory->matter != NULL)
    message = g_strdup_printf (_("“%s” is cheerful, but they wrote “%s”. A calm sentence fits better."), words, input->memory->matter);
  else
    message = worded ? g_strdup_printf (_("“%s” is cheerful, and the customer is not. A calm sentence meets them where they are."), words)
                     : g_strdup_printf (_("The exclamation mark in “%s” can sound loud to somebody upset. A full stop sounds calm."), words);
  nudge = attune_nudge_new ("tone", "cheer-to-upset", level, message);
  nudge->start = seen.start;
  nudge->end = seen.end;
  nudge->severity += seen.n;
  nudge->source = g_strdup (_("Take your cue from how the customer is feeling (“How to Build Empathy in Customer Service”)."));
  calm = calmed (input);
  /* What is offered has to be calm: "Hiya." would not be. */
  if (!has_cheerful_word (input) && *calm != '\0' && strcmp (calm, input->draft->original + input->draft->body) != 0)
    attune_nudge_replace (nudge, input->draft, input->draft->body, input->draft->length, g_steal_pointer (&calm));
  g_ptr_array_add (nudges, nudge);
}

static void
add_gloom (const AttuneCheckInput *input, GPtrArray *nudges)
{
  const AttuneSignal *gloom = attune_signals_first (input->signals, ATTUNE_SIGNAL_GLOOM);
  g_autofree char *words = NULL;
  AttuneNudge *nudge;

  if (gloom == NULL)
    return;
  words = attune_text_slice (input->draft, gloom->start, gloom->end);
  nudge = attune_nudge_new ("tone", "gloom-to-happy", ATTUNE_LEVEL_NUDGE,
                            g_strdup_printf (_("The customer is happy, and “%s” dampens that. Share their joy first."), words));
  nudge->start = gloom->start;
  nudge->end = gloom->end;
  nudge->source = g_strdup (_("Imagine a happy customer who gets a gloomy reply: take your cue from how they are feeling (“How to Build Empathy in Customer Service”)."));
  g_ptr_array_add (nudges, nudge);
}

/* The longest run of words in capitals; abbreviations seldom come in fours. */
static Seen
see_capitals (const AttuneText *draft)
{
  Seen longest = { 0, 0, 0 };
  Seen run = { 0, 0, 0 };
  guint i;

  for (i = 0; i < draft->n_words; i++)
    {
      const AttuneWord *word = &draft->words[i];

      if (word->kind == ATTUNE_WORD_NUMBER || word->flags & ATTUNE_WORD_OPENED)
        continue;
      /* "RAM, OS, CPU, GPU" is a list. */
      if (word->flags & ATTUNE_WORD_COMMA_BEFORE)
        run.n = 0;
      if (word->kind == ATTUNE_WORD_PLAIN && !(word->flags & ATTUNE_WORD_QUOTED)
          && (word->flags & ATTUNE_WORD_ALL_CAPS || (run.n > 0 && word->end - word->start == 1 && word->flags & ATTUNE_WORD_CAPITALISED)))
        {
          see (&run, word->start, word->end);
          run.end = word->end;
        }
      else
        run.n = 0;
      if (run.n > longest.n)
        longest = run;
    }
  return longest;
}

static void
add_capitals (const AttuneCheckInput *input, GPtrArray *nudges)
{
  Seen capitals = see_capitals (input->draft);
  g_autofree char *words = NULL;
  g_autofree char *quoted = NULL;
  AttuneNudge *nudge;

  if (capitals.n < SHOUTED_WORDS)
    return;
  words = attune_text_slice (input->draft, capitals.start, capitals.end);
  quoted = attune_text_shorten (g_strdup (words));
  nudge = attune_nudge_new ("tone", "capitals", ATTUNE_LEVEL_NUDGE,
                            g_strdup_printf (_("“%s” in capitals reads as shouting. The same words in small letters sound calm."), quoted));
  nudge->start = capitals.start;
  nudge->end = capitals.end;
  nudge->severity += capitals.n;
  nudge->source = g_strdup (_("Take your cue from how the customer is feeling (“How to Build Empathy in Customer Service”)."));
  attune_nudge_replace (nudge, input->draft, capitals.start, capitals.end, g_utf8_strdown (words, -1));
  g_ptr_array_add (nudges, nudge);
}

void
attune_check_tone (const AttuneCheckInput *input, GPtrArray *nudges)
{
  add_capitals (input, nudges);
  if (is_upset (input->memory))
    add_cheer (input, nudges);
  else if (input->memory->said_mood.score >= HAPPY && !input->memory->joking)
    add_gloom (input, nudges);
}
