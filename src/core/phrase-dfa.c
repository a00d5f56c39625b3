/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/phrase.h"

#include <string.h>

#include "core/phrase-symbol.h"
#include "core/phrase-template.h"

/* What is kept; past these everything is made anew as texts need it. */
#define MOST_STATES 6000
#define MOST_STEPS 40000

/* Where the automaton stands in one template. */
typedef struct {
  guint pattern;
  guint64 positions;
} Stand;

typedef struct {
  guint number;
  guint n;
  guint n_accepted;
  guint *accepted; /* templates that end here */
  Stand stands[];
} State;

typedef struct {
  const AttuneTemplate *parsed;
  guint tag;
  guint *terms; /* a term number for each position */
} Pattern;

struct AttunePhrases {
  GPtrArray *patterns;
  gboolean built;
  AttuneSymbols *symbols;
  GPtrArray *starts;       /* for each term, a GArray of Stand, or NULL */
  guint *term_marks;       /* for each term: the last step that had it */
  guint64 *gathered;       /* for each pattern */
  GArray *touched;         /* guint: patterns in gathered */
  guint step;
  GPtrArray *states;
  GHashTable *state_set;
  GHashTable *steps; /* state * n_symbols + symbol -> State */
  State *initial;
  guint n_symbols; /* as the steps' keys have it; 0: no state is made yet */
};

static void
pattern_free (gpointer data)
{
  Pattern *pattern = data;

  g_free (pattern->terms);
  g_free (pattern);
}

static void
state_free (gpointer data)
{
  State *state = data;

  g_free (state->accepted);
  g_free (state);
}

static guint
state_hash (gconstpointer data)
{
  const State *state = data;
  guint64 hash = state->n;
  guint i;

  for (i = 0; i < state->n; i++)
    hash = (hash ^ state->stands[i].pattern ^ state->stands[i].positions) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash >> 32;
}

static gboolean
state_equal (gconstpointer a, gconstpointer b)
{
  const State *x = a;
  const State *y = b;
  guint i;

  if (x->n != y->n)
    return FALSE;
  for (i = 0; i < x->n; i++)
    if (x->stands[i].pattern != y->stands[i].pattern || x->stands[i].positions != y->stands[i].positions)
      return FALSE;
  return TRUE;
}

AttunePhrases *
attune_phrases_new (void)
{
  AttunePhrases *phrases = g_new0 (AttunePhrases, 1);

  phrases->patterns = g_ptr_array_new_with_free_func (pattern_free);
  phrases->touched = g_array_new (FALSE, FALSE, sizeof (guint));
  phrases->states = g_ptr_array_new_with_free_func (state_free);
  phrases->state_set = g_hash_table_new (state_hash, state_equal);
  phrases->steps = g_hash_table_new (NULL, NULL);
  return phrases;
}

static void
free_stands (gpointer stands)
{
  if (stands != NULL)
    g_array_unref (stands);
}

static void
unbuild (AttunePhrases *phrases)
{
  g_clear_pointer (&phrases->symbols, attune_symbols_free);
  g_clear_pointer (&phrases->starts, g_ptr_array_unref);
  g_clear_pointer (&phrases->term_marks, g_free);
  g_clear_pointer (&phrases->gathered, g_free);
  g_hash_table_remove_all (phrases->steps);
  g_hash_table_remove_all (phrases->state_set);
  g_ptr_array_set_size (phrases->states, 0);
  phrases->initial = NULL;
  phrases->n_symbols = 0;
  phrases->built = FALSE;
}

void
attune_phrases_free (AttunePhrases *phrases)
{
  if (phrases == NULL)
    return;
  unbuild (phrases);
  g_hash_table_unref (phrases->steps);
  g_hash_table_unref (phrases->state_set);
  g_ptr_array_unref (phrases->states);
  g_array_unref (phrases->touched);
  g_ptr_array_unref (phrases->patterns);
  g_free (phrases);
}

void
attune_phrases_add (AttunePhrases *phrases, const AttuneTemplate *parsed, guint tag)
{
  Pattern *added = g_new0 (Pattern, 1);

  added->parsed = parsed;
  added->tag = tag;
  g_ptr_array_add (phrases->patterns, added);
  unbuild (phrases);
}

/* --- building ------------------------------------------------------------ */

static void
number_terms (AttunePhrases *phrases)
{
  guint i;
  guint p;

  phrases->symbols = attune_symbols_new ();
  for (i = 0; i < phrases->patterns->len; i++)
    {
      Pattern *pattern = g_ptr_array_index (phrases->patterns, i);

      g_free (pattern->terms);
      pattern->terms = g_new (guint, pattern->parsed->n);
      for (p = 0; p < pattern->parsed->n; p++)
        pattern->terms[p] = attune_symbols_term (phrases->symbols, &pattern->parsed->terms[p]);
    }
  attune_symbols_build (phrases->symbols);
}

static void
collect_starts (AttunePhrases *phrases)
{
  guint i;
  guint p;

  phrases->starts = g_ptr_array_new_with_free_func (free_stands);
  g_ptr_array_set_size (phrases->starts, attune_symbols_n_terms (phrases->symbols));
  for (i = 0; i < phrases->patterns->len; i++)
    {
      const Pattern *pattern = g_ptr_array_index (phrases->patterns, i);

      for (p = 0; p < pattern->parsed->n; p++)
        if (pattern->parsed->first >> p & 1)
          {
            gpointer *starts = &g_ptr_array_index (phrases->starts, pattern->terms[p]);
            Stand stand = { i, G_GUINT64_CONSTANT (1) << p };

            if (*starts == NULL)
              *starts = g_array_new (FALSE, FALSE, sizeof (Stand));
            g_array_append_val ((GArray *) *starts, stand);
          }
    }
}

static void
build (AttunePhrases *phrases)
{
  number_terms (phrases);
  collect_starts (phrases);
  phrases->term_marks = g_new0 (guint, attune_symbols_n_terms (phrases->symbols));
  phrases->gathered = g_new0 (guint64, phrases->patterns->len + 1);
  phrases->built = TRUE;
}

/* --- states -------------------------------------------------------------- */

static void
gather (AttunePhrases *phrases, guint pattern, guint64 positions)
{
  if (positions == 0)
    return;
  if (phrases->gathered[pattern] == 0)
    g_array_append_val (phrases->touched, pattern);
  phrases->gathered[pattern] |= positions;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

static void
collect_accepted (AttunePhrases *phrases, State *state)
{
  GArray *accepted = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i;

  for (i = 0; i < state->n; i++)
    {
      const Pattern *pattern = g_ptr_array_index (phrases->patterns, state->stands[i].pattern);

      if (state->stands[i].positions & pattern->parsed->last)
        g_array_append_val (accepted, state->stands[i].pattern);
    }
  state->n_accepted = accepted->len;
  state->accepted = (guint *) g_array_free (accepted, FALSE);
}

/* The state for what was gathered, which is emptied. */
static State *
take_gathered (AttunePhrases *phrases)
{
  GArray *touched = phrases->touched;
  State *state = g_malloc0 (sizeof (State) + touched->len * sizeof (Stand));
  State *known;
  guint i;

  g_array_sort (touched, compare_numbers);
  state->n = touched->len;
  for (i = 0; i < touched->len; i++)
    {
      guint pattern = g_array_index (touched, guint, i);

      state->stands[i].pattern = pattern;
      state->stands[i].positions = phrases->gathered[pattern];
      phrases->gathered[pattern] = 0;
    }
  g_array_set_size (touched, 0);
  known = g_hash_table_lookup (phrases->state_set, state);
  if (known != NULL)
    {
      state_free (state);
      return known;
    }
  collect_accepted (phrases, state);
  state->number = phrases->states->len;
  g_ptr_array_add (phrases->states, state);
  g_hash_table_add (phrases->state_set, state);
  return state;
}

/* The positions of @from (a set) whose terms the current symbol has. */
static guint64
filter (const AttunePhrases *phrases, const Pattern *pattern, guint64 from)
{
  guint64 kept = 0;

  while (from != 0)
    {
      int p = __builtin_ctzll (from);

      from &= from - 1;
      if (phrases->term_marks[pattern->terms[p]] == phrases->step)
        kept |= G_GUINT64_CONSTANT (1) << p;
    }
  return kept;
}

static void
mark_terms (AttunePhrases *phrases, guint symbol, const guint **terms, guint *n)
{
  guint i;

  *terms = attune_symbols_terms (phrases->symbols, symbol, n);
  phrases->step++;
  for (i = 0; i < *n; i++)
    phrases->term_marks[(*terms)[i]] = phrases->step;
}

static State *
make_step (AttunePhrases *phrases, const State *state, guint symbol)
{
  const guint *terms;
  guint n;
  guint i;
  guint s;

  mark_terms (phrases, symbol, &terms, &n);
  for (i = 0; i < n; i++)
    {
      const GArray *starts = g_ptr_array_index (phrases->starts, terms[i]);

      for (s = 0; starts != NULL && s < starts->len; s++)
        {
          const Stand *start = &g_array_index (starts, Stand, s);

          gather (phrases, start->pattern, start->positions);
        }
    }
  for (i = 0; i < state->n; i++)
    {
      const Pattern *pattern = g_ptr_array_index (phrases->patterns, state->stands[i].pattern);
      guint64 at = state->stands[i].positions;
      guint64 follow = 0;

      for (; at != 0; at &= at - 1)
        follow |= pattern->parsed->follow[__builtin_ctzll (at)];
      gather (phrases, state->stands[i].pattern, filter (phrases, pattern, follow));
    }
  return take_gathered (phrases);
}

/* Forgets all states but the initial one and @state, which it returns. */
static State *
start_over (AttunePhrases *phrases, const State *state)
{
  State *copy;
  guint i;

  for (i = 0; state != NULL && i < state->n; i++)
    gather (phrases, state->stands[i].pattern, state->stands[i].positions);
  g_hash_table_remove_all (phrases->steps);
  g_hash_table_remove_all (phrases->state_set);
  g_ptr_array_set_size (phrases->states, 0);
  phrases->n_symbols = attune_symbols_count (phrases->symbols);
  copy = take_gathered (phrases);
  phrases->initial = take_gathered (phrases);
  return copy;
}

static State *
take_step (AttunePhrases *phrases, State *state, guint symbol)
{
  gsize key;
  State *next;

  if (symbol >= phrases->n_symbols || phrases->states->len > MOST_STATES || g_hash_table_size (phrases->steps) > MOST_STEPS)
    state = start_over (phrases, state);
  key = (gsize) state->number * phrases->n_symbols + symbol;
  next = g_hash_table_lookup (phrases->steps, GSIZE_TO_POINTER (key));
  if (next == NULL)
    {
      next = make_step (phrases, state, symbol);
      g_hash_table_insert (phrases->steps, GSIZE_TO_POINTER (key), next);
    }
  return next;
}

/* --- scanning ------------------------------------------------------------ */

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
  const Pattern *pattern = g_ptr_array_index (phrases->patterns, pattern_number);
  const AttuneTemplate *parsed = pattern->parsed;
  guint64 at = parsed->last;
  guint start = end;
  guint i = end;
  guint p;

  for (;;)
    {
      const guint *terms;
      guint n;
      guint64 before = 0;

      mark_terms (phrases, g_array_index (items, Item, i).symbol, &terms, &n);
      at = filter (phrases, pattern, at);
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
  if (!phrases->built)
    build (phrases);
  for (s = 0; s < text->n_sentences; s++)
    {
      State *state = phrases->initial != NULL ? phrases->initial : start_over (phrases, NULL);

      g_array_set_size (items, 0);
      add_sentence (phrases, text, &text->sentences[s], items);
      for (i = 0; i < items->len; i++)
        {
          state = take_step (phrases, state, g_array_index (items, Item, i).symbol);
          for (a = 0; a < state->n_accepted; a++)
            add_match (phrases, state->accepted[a], items, i, matches);
        }
    }
  drop_overlaps (matches);
  return matches;
}
