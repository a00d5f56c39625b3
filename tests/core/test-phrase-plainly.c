/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "phrase-lists.h"

/* The automaton against a plain reading of the templates. */

/* One place of a sentence: its start, a word, or its end. */
typedef struct {
  AttuneTermKind mark; /* START, END or, for a word, WORD */
  const AttuneWord *word;
  const AttuneSentence *sentence;
} Place;

static gboolean
satisfies (const Place *place, const AttuneTerm *term)
{
  switch (term->kind)
    {
    case ATTUNE_TERM_START: return place->mark == ATTUNE_TERM_START;
    case ATTUNE_TERM_END: return place->mark == ATTUNE_TERM_END;
    case ATTUNE_TERM_QUESTION: return place->mark == ATTUNE_TERM_END && place->sentence->question;
    case ATTUNE_TERM_EXCLAMATION:
      return place->mark == ATTUNE_TERM_END && !place->sentence->question && place->sentence->exclamations > 0;
    case ATTUNE_TERM_ANY: return place->word != NULL;
    case ATTUNE_TERM_NUMBER: return place->word != NULL && place->word->kind == ATTUNE_WORD_NUMBER;
    case ATTUNE_TERM_WORD: return place->word != NULL && strcmp (place->word->folded, term->text) == 0;
    case ATTUNE_TERM_PREFIX: return place->word != NULL && g_str_has_prefix (place->word->folded, term->text);
    case ATTUNE_TERM_LIST: return place->word != NULL && g_hash_table_contains (term->list, place->word->folded);
    }
  g_assert_not_reached ();
}

static guint64
satisfied (const AttuneTemplate *parsed, const Place *place, guint64 from)
{
  guint64 kept = 0;
  guint p;

  for (p = 0; p < parsed->n; p++)
    if (from >> p & 1 && satisfies (place, &parsed->terms[p]))
      kept |= G_GUINT64_CONSTANT (1) << p;
  return kept;
}

/* For each place where a match can end, the earliest one where it begins. */
static void
find_plainly (const AttuneTemplate *parsed, const Place *places, guint n, guint *starts)
{
  guint start;
  guint i;
  guint p;

  for (i = 0; i < n; i++)
    starts[i] = G_MAXUINT;
  for (start = 0; start < n; start++)
    {
      guint64 at = satisfied (parsed, &places[start], parsed->first);

      for (i = start; i < n && at != 0; i++)
        {
          guint64 next = 0;

          if (at & parsed->last)
            starts[i] = MIN (starts[i], start);
          for (p = 0; p < parsed->n; p++)
            if (at >> p & 1)
              next |= parsed->follow[p];
          at = i + 1 < n ? satisfied (parsed, &places[i + 1], next) : 0;
        }
    }
}

/* "0 3 2": tag, first word and length of the matches of one template, the
 * longest of the earliest first, without overlaps. */
static void
match_plainly (const AttuneTemplate *parsed, guint tag, const AttuneText *text, GPtrArray *found)
{
  guint s;
  guint i;
  guint w;

  for (s = 0; s < text->n_sentences; s++)
    {
      const AttuneSentence *sentence = &text->sentences[s];
      guint n = sentence->n_words + 2;
      g_autofree Place *places = g_new0 (Place, n);
      g_autofree guint *starts = g_new (guint, n);
      g_autofree guint *longest = g_new0 (guint, n); /* words, by first word */

      places[0].mark = ATTUNE_TERM_START;
      places[n - 1].mark = ATTUNE_TERM_END;
      for (w = 0; w < n; w++)
        {
          places[w].sentence = sentence;
          if (w > 0 && w < n - 1)
            places[w].word = &text->words[sentence->first_word + w - 1];
        }
      find_plainly (parsed, places, n, starts);
      for (i = 0; i < n; i++)
        if (starts[i] != G_MAXUINT)
          {
            guint first = MAX (starts[i], 1);
            guint last = MIN (i, n - 2);

            if (first <= last)
              longest[first] = MAX (longest[first], last - first + 1);
          }
      for (i = 1; i < n; i += MAX (longest[i], 1))
        if (longest[i] > 0)
          g_ptr_array_add (found, g_strdup_printf ("%03u %03u %u", sentence->first_word + i - 1, tag, longest[i]));
    }
}

static int
compare_strings (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static char *
random_template (GRand *rand)
{
  static const char *const PIECES[] = { "%c", "%c", "%c", "%c", "(%c|%c)", "[%c]", "[%c|%c %c]", "…", "_", "{feeling}", "word%c*", "#" };
  GString *pattern = g_string_new (g_rand_int_range (rand, 0, 8) == 0 ? "^ " : NULL);
  guint n = g_rand_int_range (rand, 1, 5);
  const char *p;

  while (n-- > 0)
    {
      for (p = PIECES[g_rand_int_range (rand, 0, G_N_ELEMENTS (PIECES))]; *p != '\0'; p++)
        if (p[0] == '%')
          {
            g_string_append_c (pattern, 'b' + g_rand_int_range (rand, 0, 20));
            p++;
          }
        else
          g_string_append_c (pattern, *p);
      g_string_append_c (pattern, ' ');
    }
  g_string_append_printf (pattern, "z%s", g_rand_int_range (rand, 0, 8) == 0 ? " ?" : g_rand_int_range (rand, 0, 8) == 0 ? " $" : "");
  return g_string_free (pattern, FALSE);
}

static AttuneText *
random_text (GRand *rand, guint words)
{
  static const char *const OTHERS[] = { "z", "z", "hard", "fed", "up", "wordbook", "wordcut", "42", "zz", "new" };
  g_autoptr (GString) text = g_string_new (NULL);
  guint i;

  for (i = 0; i < words; i++)
    {
      if (g_rand_int_range (rand, 0, 3) == 0)
        g_string_append (text, OTHERS[g_rand_int_range (rand, 0, G_N_ELEMENTS (OTHERS))]);
      else
        g_string_append_c (text, 'b' + g_rand_int_range (rand, 0, 20));
      g_string_append (text, g_rand_int_range (rand, 0, 9) == 0 ? g_rand_boolean (rand) ? "? " : "! " : " ");
    }
  return attune_text_new (text->str, -1);
}

/* Hundreds of templates, and texts enough to forget all states many times. */
static void
test_plainly (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (404);
  g_autoptr (GHashTable) lists = phrase_lists_new ();
  g_autoptr (GPtrArray) parsed = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_template_free);
  g_autoptr (AttunePhrases) phrases = attune_phrases_new ();
  guint found_in_all = 0;
  guint i;
  guint t;

  for (i = 0; i < 300; i++)
    {
      g_autofree char *pattern = random_template (rand);

      g_ptr_array_add (parsed, phrase_lists_parse (pattern, lists));
      attune_phrases_add (phrases, g_ptr_array_index (parsed, i), i);
    }
  for (t = 0; t < 300; t++)
    {
      g_autoptr (AttuneText) text = random_text (rand, 60);
      g_autoptr (GArray) matches = attune_phrases_scan (phrases, text);
      g_autoptr (GPtrArray) plain = g_ptr_array_new_with_free_func (g_free);

      for (i = 0; i < parsed->len; i++)
        match_plainly (g_ptr_array_index (parsed, i), i, text, plain);
      g_ptr_array_sort (plain, compare_strings);
      g_assert_cmpuint (matches->len, ==, plain->len);
      for (i = 0; i < matches->len; i++)
        {
          const AttunePhraseMatch *match = &g_array_index (matches, AttunePhraseMatch, i);
          g_autofree char *seen = g_strdup_printf ("%03u %03u %u", match->first_word, match->tag, match->n_words);

          g_assert_cmpstr (seen, ==, g_ptr_array_index (plain, i));
        }
      found_in_all += matches->len;
    }
  /* The comparison is about something. */
  g_assert_cmpuint (found_in_all, >, 1000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phrase-plainly/random", test_plainly);
  return g_test_run ();
}
