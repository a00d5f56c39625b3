/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/stock.h"

/* Set phrases are whole sentences; "Sorry!" is nobody's stock. */
#define SHORTEST_SENTENCE 4

/* Kept of one chat; past it the oldest are forgotten all at once. */
#define MOST_SENTENCES 64

#define LONGEST_NAME 3 /* words */

gboolean
attune_stock_is_empathy (const AttuneSignal *signal)
{
  return signal->kind == ATTUNE_SIGNAL_INTERPRETATION || signal->kind == ATTUNE_SIGNAL_EMOTIONAL_REACTION;
}

/* Behind "Hi Dana, " and "Dana, ", which differ from customer to customer. */
static guint
skip_address (const AttuneText *text, const AttuneSentence *sentence, const GArray *signals)
{
  const AttuneSignal *greeting = attune_signals_first (signals, ATTUNE_SIGNAL_GREETING);
  guint first = sentence->first_word;
  guint last = first;
  guint i;

  if (greeting != NULL && greeting->first_word == first)
    last += greeting->n_words + LONGEST_NAME - 1;
  for (i = first; i <= last && i < first + sentence->n_words; i++)
    if (text->words[i].flags & ATTUNE_WORD_COMMA_AFTER)
      first = i + 1;
  return first;
}

/* 0: too short to count. */
static guint
hash_sentence (const AttuneText *text, const GArray *signals, const AttuneSignal *signal)
{
  const AttuneSentence *sentence = &text->sentences[text->words[signal->first_word].sentence];
  guint end = sentence->first_word + sentence->n_words;
  guint hash = 5381;
  guint i;

  i = skip_address (text, sentence, signals);
  if (end < i + SHORTEST_SENTENCE)
    return 0;
  for (; i < end; i++)
    hash = hash * 33 + g_str_hash (text->words[i].folded);
  return hash | 1;
}

gboolean
attune_stock_has (const AttuneMemory *memory, const AttuneText *text, const GArray *signals, const AttuneSignal *signal)
{
  guint hash = hash_sentence (text, signals, signal);

  return hash != 0 && g_hash_table_contains (memory->sentences, GUINT_TO_POINTER (hash));
}

gboolean
attune_stock_is_worn (const AttuneMemory *memory, const AttuneText *text, const GArray *signals, const AttuneSignal *signal)
{
  guint hash = hash_sentence (text, signals, signal);

  return hash != 0 && memory->book != NULL && attune_stock_book_is_worn (memory->book, hash, memory->customer);
}

void
attune_stock_remember (AttuneMemory *memory, const AttuneText *text, const GArray *signals)
{
  guint done = G_MAXUINT;
  guint i;

  if (g_hash_table_size (memory->sentences) > MOST_SENTENCES)
    g_hash_table_remove_all (memory->sentences);
  for (i = 0; i < signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (signals, AttuneSignal, i);
      guint sentence = text->words[signal->first_word].sentence;
      guint hash;

      /* Each sentence once, however much is in it. */
      if (!attune_stock_is_empathy (signal) || sentence == done)
        continue;
      done = sentence;
      hash = hash_sentence (text, signals, signal);
      if (hash == 0)
        continue;
      g_hash_table_add (memory->sentences, GUINT_TO_POINTER (hash));
      if (memory->book != NULL)
        attune_stock_book_note (memory->book, hash, memory->customer);
    }
}
