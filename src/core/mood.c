/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/mood.h"

#include <math.h>
#include <string.h>

#include "core/pack.h"

/* Who tells a problem is not glad about it, but not upset by that alone. */
#define PROBLEM_WEIGHT 0.5
#define MOST_PROBLEMS 3

/* Lighter rules of the packs are for complaints without a word of feeling. */
#define FEELING_WEIGHT 1

/* A word of feeling counts the other way after one of these. */
static const char *const NEGATIONS[] = { "not", "never", "no", "without", "hardly", "neither", "nor", "nothing", NULL };
static const char *const INTENSIFIERS[] = { "very", "so", "really", "extremely", "absolutely", "totally", "completely", "such", "beyond",
                                            "still", "literally", "too", NULL };

static const char *const ASKING[] = { "what", "is", "are", "do", "does", "did", "can", "could", "would", "will", "may", "which", "who", "when",
                                     "where", "have", "has", "sir", "excuse", "so", "and", NULL };

static gboolean
is_before (const AttuneText *text, guint first_word, const char *const *words, guint reach)
{
  guint sentence = text->words[first_word].sentence;
  guint i;

  for (i = 1; i <= reach && i <= first_word; i++)
    {
      const AttuneWord *word = &text->words[first_word - i];

      if (word->sentence != sentence)
        return FALSE;
      if (g_strv_contains (words, word->folded))
        return TRUE;
    }
  return FALSE;
}

/* "What seems to be the problem?" tells of none; "Why is it still …" does. */
static gboolean
is_asked (const AttuneText *text, const AttuneSignal *signal)
{
  const AttuneSentence *sentence = &text->sentences[text->words[signal->first_word].sentence];

  return sentence->question && g_strv_contains (ASKING, text->words[sentence->first_word].folded);
}

/* "Isn't it wonderful?" is glad: the "not" of such a question turns nothing. */
static gboolean
is_turned (const AttuneText *text, const AttuneSignal *signal)
{
  const AttuneSentence *sentence = &text->sentences[text->words[signal->first_word].sentence];

  if (!is_before (text, signal->first_word, NEGATIONS, 3))
    return FALSE;
  return !sentence->question || sentence->n_words < 2 || strcmp (text->words[sentence->first_word + 1].folded, "not") != 0;
}

static double
strength (const AttuneText *text, const AttuneSignal *signal)
{
  double weight = signal->rule != NULL ? signal->rule->weight : 1;

  if (weight < FEELING_WEIGHT && is_asked (text, signal))
    return 0;
  if (is_before (text, signal->first_word, INTENSIFIERS, 1))
    weight *= 1.3;
  if (text->words[signal->first_word].flags & ATTUNE_WORD_ALL_CAPS && text->words[signal->first_word].end - text->words[signal->first_word].start > 3)
    weight *= 1.3;
  return weight;
}

/* Marks and capitals say how strong a feeling is, and alone only little. */
static double
emphasis (const AttuneText *text)
{
  guint shouted = 0;
  guint exclamations = 0;
  guint i;

  for (i = 0; i < text->n_words; i++)
    if (text->words[i].flags & ATTUNE_WORD_ALL_CAPS && text->words[i].end - text->words[i].start >= 4)
      shouted++;
  for (i = 0; i < text->n_sentences; i++)
    exclamations += MIN (text->sentences[i].exclamations, 3);
  return MIN (shouted, 4) * 0.15 + (exclamations > 1 ? MIN (exclamations, 4) * 0.1 : 0);
}

static const char *
label_joke (const AttuneSignal *signal)
{
  return signal->detail != NULL && strcmp (signal->detail, "joke") == 0 ? signal->detail : NULL;
}

AttuneMood
attune_mood_read (const AttuneText *text, const GArray *signals)
{
  AttuneMood mood = { ATTUNE_MOOD_NEUTRAL, 0, FALSE, FALSE, FALSE };
  double bad = 0;
  double good = 0;
  guint problems = 0;
  guint i;

  for (i = 0; i < signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (signals, AttuneSignal, i);
      gboolean turned;

      if (signal->kind == ATTUNE_SIGNAL_PAIN)
        {
          mood.pain = TRUE;
          bad += signal->rule->weight;
        }
      if (signal->kind == ATTUNE_SIGNAL_PROBLEM && !is_asked (text, signal))
        problems++;
      if (signal->kind != ATTUNE_SIGNAL_NEGATIVE && signal->kind != ATTUNE_SIGNAL_POSITIVE)
        continue;
      if (label_joke (signal) != NULL)
        {
          mood.joking = TRUE;
          good += strength (text, signal);
          continue;
        }
      turned = is_turned (text, signal);
      if (signal->kind == ATTUNE_SIGNAL_NEGATIVE && !turned)
        {
          bad += strength (text, signal);
          mood.felt |= signal->rule->weight >= FEELING_WEIGHT;
        }
      else if (signal->kind == ATTUNE_SIGNAL_POSITIVE)
        *(turned ? &bad : &good) += strength (text, signal);
    }
  bad += MIN (problems, MOST_PROBLEMS) * PROBLEM_WEIGHT;
  if (bad > 0)
    bad += emphasis (text);
  else if (good > 0)
    good += emphasis (text);
  mood.score = tanh ((good - bad) / 2);
  if (bad >= 0.7 && bad > good * 0.9)
    mood.label = ATTUNE_MOOD_NEGATIVE;
  else if (good >= 1 && good > bad)
    mood.label = ATTUNE_MOOD_POSITIVE;
  return mood;
}

const char *
attune_mood_label_name (AttuneMoodLabel label)
{
  switch (label)
    {
    case ATTUNE_MOOD_NEGATIVE: return "negative";
    case ATTUNE_MOOD_POSITIVE: return "positive";
    case ATTUNE_MOOD_NEUTRAL: break;
    }
  return "neutral";
}
