/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/phrase-dfa.h"

#include <string.h>

/* What is kept; past these everything is made anew as texts need it. */
#define MOST_STATES 6000
#define MOST_STEPS 40000

static void
pattern_free (gpointer data)
{
  AttunePhrasePattern *pattern = data;

  g_free (pattern->terms);
  g_free (pattern);
}

static void
state_free (gpointer data)
{
  AttunePhraseState *state = data;

  g_free (state->accepted);
  g_free (state);
}

static guint
state_hash (gconstpointer data)
{
  const AttunePhraseState *state = data;
  guint64 hash = state->n;
  guint i;

  for (i = 0; i < state->n; i++)
    hash = (hash ^ state->stands[i].pattern ^ state->stands[i].positions) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash >> 32;
}

static gboolean
state_equal (gconstpointer a, gconstpointer b)
{
  const AttunePhraseState *x = a;
  const AttunePhraseState *y = b;
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
  g_clear_pointer (&phrases->touched, g_free);
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
  g_ptr_array_unref (phrases->patterns);
  g_free (phrases);
}

void
attune_phrases_add (AttunePhrases *phrases, const AttuneTemplate *parsed, guint tag)
{
  AttunePhrasePattern *added = g_new0 (AttunePhrasePattern, 1);

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
      AttunePhrasePattern *pattern = g_ptr_array_index (phrases->patterns, i);

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
      const AttunePhrasePattern *pattern = g_ptr_array_index (phrases->patterns, i);

      for (p = 0; p < pattern->parsed->n; p++)
        if (pattern->parsed->first >> p & 1)
          {
            gpointer *starts = &g_ptr_array_index (phrases->starts, pattern->terms[p]);
            AttunePhraseStand stand = { i, G_GUINT64_CONSTANT (1) << p };

            if (*starts == NULL)
              *starts = g_array_new (FALSE, FALSE, sizeof (AttunePhraseStand));
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
  phrases->touched = g_new0 (guint64, phrases->patterns->len / 64 + 1);
  phrases->built = TRUE;
}

/* --- states -------------------------------------------------------------- */

static void
gather (AttunePhrases *phrases, guint pattern, guint64 positions)
{
  if (positions == 0)
    return;
  if (phrases->gathered[pattern] == 0)
    {
      phrases->touched[pattern / 64] |= G_GUINT64_CONSTANT (1) << pattern % 64;
      phrases->n_touched++;
    }
  phrases->gathered[pattern] |= positions;
}

static void
collect_accepted (AttunePhrases *phrases, AttunePhraseState *state)
{
  GArray *accepted = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i;

  for (i = 0; i < state->n; i++)
    {
      const AttunePhrasePattern *pattern = g_ptr_array_index (phrases->patterns, state->stands[i].pattern);

      if (state->stands[i].positions & pattern->parsed->last)
        g_array_append_val (accepted, state->stands[i].pattern);
    }
  state->n_accepted = accepted->len;
  state->accepted = (guint *) g_array_free (accepted, FALSE);
}

/* The state for what was gathered, which is emptied. */
static AttunePhraseState *
take_gathered (AttunePhrases *phrases)
{
  AttunePhraseState *state = g_malloc0 (sizeof (AttunePhraseState) + phrases->n_touched * sizeof (AttunePhraseStand));
  AttunePhraseState *known;
  guint i;

  /* In the order of the patterns, so that equal states look alike. */
  for (i = 0; state->n < phrases->n_touched; i++)
    {
      guint64 bits = phrases->touched[i];

      phrases->touched[i] = 0;
      for (; bits != 0; bits &= bits - 1)
        {
          guint pattern = i * 64 + __builtin_ctzll (bits);

          state->stands[state->n].pattern = pattern;
          state->stands[state->n].positions = phrases->gathered[pattern];
          phrases->gathered[pattern] = 0;
          state->n++;
        }
    }
  phrases->n_touched = 0;
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

guint64
attune_phrases_filter (const AttunePhrases *phrases, const AttunePhrasePattern *pattern, guint64 from)
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

void
attune_phrases_mark (AttunePhrases *phrases, guint symbol)
{
  guint n;
  const guint *terms = attune_symbols_terms (phrases->symbols, symbol, &n);
  guint i;

  phrases->step++;
  for (i = 0; i < n; i++)
    phrases->term_marks[terms[i]] = phrases->step;
}

static AttunePhraseState *
make_step (AttunePhrases *phrases, const AttunePhraseState *state, guint symbol)
{
  guint n;
  const guint *terms = attune_symbols_terms (phrases->symbols, symbol, &n);
  guint i;
  guint s;

  attune_phrases_mark (phrases, symbol);
  for (i = 0; i < n; i++)
    {
      const GArray *starts = g_ptr_array_index (phrases->starts, terms[i]);

      for (s = 0; starts != NULL && s < starts->len; s++)
        {
          const AttunePhraseStand *start = &g_array_index (starts, AttunePhraseStand, s);

          gather (phrases, start->pattern, start->positions);
        }
    }
  for (i = 0; i < state->n; i++)
    {
      const AttunePhrasePattern *pattern = g_ptr_array_index (phrases->patterns, state->stands[i].pattern);
      guint64 at = state->stands[i].positions;
      guint64 follow = 0;

      for (; at != 0; at &= at - 1)
        follow |= pattern->parsed->follow[__builtin_ctzll (at)];
      gather (phrases, state->stands[i].pattern, attune_phrases_filter (phrases, pattern, follow));
    }
  return take_gathered (phrases);
}

/* Forgets all states but the initial one and @state, which it returns. */
static AttunePhraseState *
start_over (AttunePhrases *phrases, const AttunePhraseState *state)
{
  AttunePhraseState *copy;
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

AttunePhraseState *
attune_phrases_step (AttunePhrases *phrases, AttunePhraseState *state, guint symbol)
{
  gsize key;
  AttunePhraseState *next;

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

AttunePhraseState *
attune_phrases_begin (AttunePhrases *phrases)
{
  if (!phrases->built)
    build (phrases);
  if (phrases->initial == NULL)
    start_over (phrases, NULL);
  return phrases->initial;
}
