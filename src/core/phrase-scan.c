/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/phrase-dfa.h"

typedef struct {
  guint symbol;
  guint word; /* index; for marks, of the word that follows */
  gboolean mark;
} Item;

static void
add_sentence (AttunePhrases *phrases, const AttuneText *text, const AttuneSentence *sentence, GArray *items)
{
  Item item = { ATTUNE_SYMBOL_START, sentence->first_word, TRUE };
  guint end = sentence->first_word + sentence->n_words;

  g_array_append_val (items, item);
  item.mark = FALSE;
  for (item.word = sentence->first_word; item.word < end; item.word++)
    {
      item.symbol = attune_symbols_of_word (phrases->symbols, &text->words[item.word]);
      g_array_append_val (items, item);
    }
  item.mark = TRUE;
  item.symbol = sentence->question ? ATTUNE_SYMBOL_END_QUESTION
    : sentence->exclamations > 0 ? ATTUNE_SYMBOL_END_EXCLAMATION
    : ATTUNE_SYMBOL_END;
  g_array_append_val (items, item);
}

/* Walks back from the end of a match to its earliest start. */
static void
add_match (AttunePhrases *phrases, guint pattern_number, const GArray *items, guint end, GArray *matches)
{
  const AttunePhrasePattern *pattern = g_ptr_array_index (phrases->patterns, pattern_number);
  const AttuneTemplate *parsed = pattern->parsed;
  guint64 at = parsed->last;
  guint start = end;
  guint i = end;
  guint p;

  for (;;)
    {
      guint64 before = 0;

      attune_phrases_mark (phrases, g_array_index (items, Item, i).symbol);
      at = attune_phrases_filter (phrases, pattern, at);
      if (at == 0)
        break;
      if (at & parsed->first)
        start = i;
      if (i == 0)
        break;
      for (p = 0; p < parsed->n; p++)
        if (parsed->follow[p] & at)
          before |= G_GUINT64_CONSTANT (1) << p;
      at = before;
      i--;
    }
  if (g_array_index (items, Item, start).mark)
    start++;
  if (g_array_index (items, Item, end).mark && end > start)
    end--;
  if (start <= end && !g_array_index (items, Item, start).mark)
    {
      AttunePhraseMatch match = { pattern->tag, g_array_index (items, Item, start).word, 0 };

      match.n_words = g_array_index (items, Item, end).word - match.first_word + 1;
      g_array_append_val (matches, match);
    }
}

static int
compare_by_tag (gconstpointer a, gconstpointer b)
{
  const AttunePhraseMatch *x = a;
  const AttunePhraseMatch *y = b;

  if (x->tag != y->tag)
    return x->tag < y->tag ? -1 : 1;
  if (x->first_word != y->first_word)
    return x->first_word < y->first_word ? -1 : 1;
  return x->n_words > y->n_words ? -1 : x->n_words < y->n_words;
}

static int
compare_by_place (gconstpointer a, gconstpointer b)
{
  const AttunePhraseMatch *x = a;
  const AttunePhraseMatch *y = b;

  if (x->first_word != y->first_word)
    return x->first_word < y->first_word ? -1 : 1;
  return x->tag < y->tag ? -1 : x->tag > y->tag;
}

static void
drop_overlaps (GArray *matches)
{
  guint kept = 0;
  guint i;

  g_array_sort (matches, compare_by_tag);
  for (i = 0; i < matches->len; i++)
    {
      const AttunePhraseMatch *match = &g_array_index (matches, AttunePhraseMatch, i);
      const AttunePhraseMatch *last = kept > 0 ? &g_array_index (matches, AttunePhraseMatch, kept - 1) : NULL;

      if (last != NULL && last->tag == match->tag && match->first_word < last->first_word + last->n_words)
        continue;
      g_array_index (matches, AttunePhraseMatch, kept) = *match;
      kept++;
    }
  g_array_set_size (matches, kept);
  g_array_sort (matches, compare_by_place);
}

gboolean
attune_phrases_knows (AttunePhrases *phrases, const char *folded)
{
  if (phrases->patterns->len == 0)
    return FALSE;
  attune_phrases_begin (phrases);
  return attune_symbols_knows (phrases->symbols, folded);
}

GArray *
attune_phrases_scan (AttunePhrases *phrases, const AttuneText *text)
{
  GArray *matches = g_array_new (FALSE, FALSE, sizeof (AttunePhraseMatch));
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (Item));
  guint s;
  guint i;
  guint a;

  if (phrases->patterns->len == 0)
    return matches;
  for (s = 0; s < text->n_sentences; s++)
    {
      AttunePhraseState *state = attune_phrases_begin (phrases);

      g_array_set_size (items, 0);
      add_sentence (phrases, text, &text->sentences[s], items);
      for (i = 0; i < items->len; i++)
        {
          state = attune_phrases_step (phrases, state, g_array_index (items, Item, i).symbol);
          for (a = 0; a < state->n_accepted; a++)
            add_match (phrases, state->accepted[a], items, i, matches);
        }
    }
  drop_overlaps (matches);
  return matches;
}
