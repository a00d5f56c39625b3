/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/question.h"

#include <string.h>

#include "core/pack.h"

static const char *const OPEN_WORDS[] = { "what", "which", "how", "why", "where", "when", "who", "whose", "whom", NULL };

typedef struct {
  gboolean asked;
  const char *detail; /* from a rule, which knows best */
} Found;

static const char *
detail_of (const AttuneText *text, const AttuneSentence *sentence)
{
  guint end = sentence->first_word + sentence->n_words;
  gboolean open = FALSE;
  gboolean choice = FALSE;
  guint i;

  for (i = sentence->first_word; i < end; i++)
    {
      if (strcmp (text->words[i].folded, "or") == 0)
        choice = TRUE;
      else if (i < sentence->first_word + 5 && g_strv_contains (OPEN_WORDS, text->words[i].folded))
        open = TRUE;
    }
  return open ? "open" : choice ? "choice" : "closed";
}

/* A mark after nothing but a link, an emoji or a quotation asks nothing. */
static gboolean
has_words_of_its_own (const AttuneText *text, const AttuneSentence *sentence)
{
  guint i;

  for (i = sentence->first_word; i < sentence->first_word + sentence->n_words; i++)
    if ((text->words[i].kind == ATTUNE_WORD_PLAIN || text->words[i].kind == ATTUNE_WORD_NUMBER)
        && !(text->words[i].flags & ATTUNE_WORD_QUOTED))
      return TRUE;
  return FALSE;
}

/* Which kind says most: "May I have your name?" is asked openly, and for
 * data; "Could you sign here, and is this still your address?" is a question. */
static guint
rank (const char *detail)
{
  if (detail == NULL)
    return 0;
  return strcmp (detail, "open") == 0 ? 1 : strcmp (detail, "none") == 0 ? 2 : 3;
}

/* Takes the rules' questions out of @signals and into @found. */
static void
take_rules (const AttuneText *text, GArray *signals, Found *found)
{
  guint kept = 0;
  guint i;

  for (i = 0; i < signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (signals, AttuneSignal, i);
      Found *here = &found[text->words[signal->first_word].sentence];

      if (signal->kind != ATTUNE_SIGNAL_QUESTION)
        {
          g_array_index (signals, AttuneSignal, kept++) = *signal;
          continue;
        }
      /* "What a mess." and "So do I.": whoever puts a full stop asks nothing,
       * unless the words ask by themselves. */
      if (signal->detail == NULL && text->sentences[text->words[signal->first_word].sentence].stopped)
        continue;
      here->asked = TRUE;
      if (rank (signal->detail) > rank (here->detail))
        here->detail = signal->detail;
    }
  g_array_set_size (signals, kept);
}

void
attune_questions_complete (const AttuneText *text, GArray *signals)
{
  g_autofree Found *found = g_new0 (Found, text->n_sentences + 1);
  guint i;

  take_rules (text, signals, found);
  for (i = 0; i < text->n_sentences; i++)
    {
      const AttuneSentence *sentence = &text->sentences[i];
      AttuneSignal signal = { .kind = ATTUNE_SIGNAL_QUESTION, .start = sentence->start, .end = sentence->end };

      if (!found[i].asked && !(sentence->question && has_words_of_its_own (text, sentence)))
        continue;
      signal.detail = found[i].detail != NULL ? found[i].detail : detail_of (text, sentence);
      if (strcmp (signal.detail, "none") == 0)
        continue;
      signal.first_word = sentence->first_word;
      signal.n_words = sentence->n_words;
      g_array_append_val (signals, signal);
    }
}

gboolean
attune_question_is_closing (const AttuneSignal *question)
{
  return g_strcmp0 (question->detail, "closing") == 0;
}
