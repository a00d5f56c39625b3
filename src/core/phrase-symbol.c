/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/phrase-symbol.h"

#include <string.h>

/* Words are looked up without copying; longer ones have no prefix here. */
#define LONGEST_PREFIX 63

struct AttuneSymbols {
  GHashTable *terms;    /* borrowed AttuneTerm -> term number + 1; empty once built */
  guint n_terms;
  GHashTable *words;    /* folded word -> GArray of terms; empty once built */
  GHashTable *known;    /* folded word -> symbol + 1 */
  GHashTable *prefixes; /* folded beginning -> term number + 1 */
  GHashTable *sets;     /* GArray of symbols -> symbol + 1 */
  GPtrArray *symbols;   /* GArray of guint */
  guint shortest;
  guint longest;
  guint number_term; /* each is 0 when no template has it */
  guint any_term;
  guint unknown;
  guint unknown_number;
  gboolean built;
};

static void
free_terms (gpointer terms)
{
  g_array_unref (terms);
}

static guint
term_hash (gconstpointer data)
{
  const AttuneTerm *term = data;

  return term->kind + (term->kind == ATTUNE_TERM_LIST ? g_direct_hash (term->list) : term->text != NULL ? g_str_hash (term->text) : 0);
}

static gboolean
term_equal (gconstpointer a, gconstpointer b)
{
  const AttuneTerm *x = a;
  const AttuneTerm *y = b;

  if (x->kind != y->kind)
    return FALSE;
  return x->kind == ATTUNE_TERM_LIST ? x->list == y->list : g_strcmp0 (x->text, y->text) == 0;
}

/* Of the terms of a symbol. */
static guint
set_hash (gconstpointer data)
{
  const GArray *terms = data;
  guint hash = terms->len;
  guint i;

  for (i = 0; i < terms->len; i++)
    hash = hash * 31 + g_array_index (terms, guint, i);
  return hash;
}

static gboolean
set_equal (gconstpointer a, gconstpointer b)
{
  const GArray *x = a;
  const GArray *y = b;

  return x->len == y->len && memcmp (x->data, y->data, x->len * sizeof (guint)) == 0;
}

AttuneSymbols *
attune_symbols_new (void)
{
  AttuneSymbols *symbols = g_new0 (AttuneSymbols, 1);

  symbols->terms = g_hash_table_new (term_hash, term_equal);
  symbols->words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_terms);
  symbols->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  symbols->prefixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  symbols->sets = g_hash_table_new (set_hash, set_equal);
  symbols->symbols = g_ptr_array_new_with_free_func (free_terms);
  symbols->shortest = LONGEST_PREFIX + 1;
  return symbols;
}

void
attune_symbols_free (AttuneSymbols *symbols)
{
  if (symbols == NULL)
    return;
  g_hash_table_unref (symbols->terms);
  g_hash_table_unref (symbols->words);
  g_hash_table_unref (symbols->known);
  g_hash_table_unref (symbols->prefixes);
  g_hash_table_unref (symbols->sets);
  g_ptr_array_unref (symbols->symbols);
  g_free (symbols);
}

guint
attune_symbols_n_terms (const AttuneSymbols *symbols)
{
  return symbols->n_terms;
}

guint
attune_symbols_count (const AttuneSymbols *symbols)
{
  return symbols->symbols->len;
}

/* --- collecting ---------------------------------------------------------- */

static void
add_word (AttuneSymbols *symbols, const char *word, guint term)
{
  GArray *terms = g_hash_table_lookup (symbols->words, word);

  if (terms == NULL)
    {
      terms = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (symbols->words, g_strdup (word), terms);
    }
  g_array_append_val (terms, term);
}

static void
add_list (AttuneSymbols *symbols, GHashTable *list, guint term)
{
  GHashTableIter iter;
  gpointer entry;

  g_hash_table_iter_init (&iter, list);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    if (strchr (entry, ' ') == NULL)
      add_word (symbols, entry, term);
}

static void
add_prefix (AttuneSymbols *symbols, const char *prefix, guint term)
{
  guint length = strlen (prefix);

  if (length > LONGEST_PREFIX)
    return;
  g_hash_table_insert (symbols->prefixes, g_strdup (prefix), GUINT_TO_POINTER (term + 1));
  symbols->shortest = MIN (symbols->shortest, length);
  symbols->longest = MAX (symbols->longest, length);
}

guint
attune_symbols_term (AttuneSymbols *symbols, const AttuneTerm *term)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (symbols->terms, term));
  guint number;

  if (known > 0)
    return known - 1;
  number = symbols->n_terms++;
  g_hash_table_insert (symbols->terms, (gpointer) term, GUINT_TO_POINTER (number + 1));
  switch (term->kind)
    {
    case ATTUNE_TERM_WORD: add_word (symbols, term->text, number); break;
    case ATTUNE_TERM_LIST: add_list (symbols, term->list, number); break;
    case ATTUNE_TERM_PREFIX: add_prefix (symbols, term->text, number); break;
    default: break;
    }
  return number;
}

/* --- building ------------------------------------------------------------ */

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return x < y ? -1 : x > y;
}

/* The symbol for a set of terms; takes @terms. */
static guint
symbol_for (AttuneSymbols *symbols, GArray *terms)
{
  guint known;

  g_array_sort (terms, compare_numbers);
  known = GPOINTER_TO_UINT (g_hash_table_lookup (symbols->sets, terms));
  if (known > 0)
    {
      g_array_unref (terms);
      return known - 1;
    }
  g_ptr_array_add (symbols->symbols, terms);
  g_hash_table_insert (symbols->sets, terms, GUINT_TO_POINTER (symbols->symbols->len));
  return symbols->symbols->len - 1;
}

/* The term of a kind that has no text; terms are borrowed until all is built. */
static guint
kind_term (AttuneSymbols *symbols, AttuneTermKind kind)
{
  static const AttuneTerm TERMS[] = {
    [ATTUNE_TERM_NUMBER] = { .kind = ATTUNE_TERM_NUMBER }, [ATTUNE_TERM_ANY] = { .kind = ATTUNE_TERM_ANY },
    [ATTUNE_TERM_START] = { .kind = ATTUNE_TERM_START }, [ATTUNE_TERM_END] = { .kind = ATTUNE_TERM_END },
    [ATTUNE_TERM_QUESTION] = { .kind = ATTUNE_TERM_QUESTION }, [ATTUNE_TERM_EXCLAMATION] = { .kind = ATTUNE_TERM_EXCLAMATION },
  };

  return attune_symbols_term (symbols, &TERMS[kind]);
}

static void
add_kind (AttuneSymbols *symbols, GArray *terms, AttuneTermKind kind)
{
  guint number = kind_term (symbols, kind);

  g_array_append_val (terms, number);
}

static guint
mark_symbol (AttuneSymbols *symbols, AttuneTermKind kind, AttuneTermKind also)
{
  GArray *terms = g_array_new (FALSE, FALSE, sizeof (guint));

  add_kind (symbols, terms, kind);
  if (also != kind)
    add_kind (symbols, terms, also);
  return symbol_for (symbols, terms);
}

/* Adds the terms for beginnings of @word to @terms, which is made when there
 * is one and NULL was given. Returns: @terms. */
static GArray *
add_prefixes_of (AttuneSymbols *symbols, const char *word, GArray *terms)
{
  char start[LONGEST_PREFIX + 1];
  guint length = MIN (strlen (word), symbols->longest);
  guint i;

  for (i = symbols->shortest; i <= length; i++)
    {
      guint term;

      memcpy (start, word, i);
      start[i] = '\0';
      term = GPOINTER_TO_UINT (g_hash_table_lookup (symbols->prefixes, start));
      if (term > 0)
        {
          term--;
          if (terms == NULL)
            terms = g_array_new (FALSE, FALSE, sizeof (guint));
          g_array_append_val (terms, term);
        }
    }
  return terms;
}

void
attune_symbols_build (AttuneSymbols *symbols)
{
  GHashTableIter iter;
  gpointer word;
  gpointer terms;

  g_return_if_fail (!symbols->built);
  symbols->any_term = kind_term (symbols, ATTUNE_TERM_ANY);
  symbols->number_term = kind_term (symbols, ATTUNE_TERM_NUMBER);
  /* In the order of the enum. */
  mark_symbol (symbols, ATTUNE_TERM_START, ATTUNE_TERM_START);
  mark_symbol (symbols, ATTUNE_TERM_END, ATTUNE_TERM_END);
  mark_symbol (symbols, ATTUNE_TERM_END, ATTUNE_TERM_QUESTION);
  mark_symbol (symbols, ATTUNE_TERM_END, ATTUNE_TERM_EXCLAMATION);
  symbols->unknown = mark_symbol (symbols, ATTUNE_TERM_ANY, ATTUNE_TERM_ANY);
  symbols->unknown_number = mark_symbol (symbols, ATTUNE_TERM_ANY, ATTUNE_TERM_NUMBER);

  g_hash_table_iter_init (&iter, symbols->words);
  while (g_hash_table_iter_next (&iter, &word, &terms))
    {
      g_array_append_val ((GArray *) terms, symbols->any_term);
      if (strpbrk (word, "0123456789") != NULL)
        g_array_append_val ((GArray *) terms, symbols->number_term);
      add_prefixes_of (symbols, word, terms);
      g_hash_table_iter_steal (&iter);
      g_hash_table_insert (symbols->known, word, GUINT_TO_POINTER (symbol_for (symbols, terms) + 1));
    }
  g_hash_table_remove_all (symbols->terms);
  symbols->built = TRUE;
}

/* --- looking up ---------------------------------------------------------- */

static guint
symbol_of_prefix (AttuneSymbols *symbols, const char *word, gboolean number)
{
  GArray *terms = add_prefixes_of (symbols, word, NULL);

  if (terms == NULL)
    return number ? symbols->unknown_number : symbols->unknown;
  g_array_append_val (terms, symbols->any_term);
  if (number)
    g_array_append_val (terms, symbols->number_term);
  return symbol_for (symbols, terms);
}

gboolean
attune_symbols_knows (const AttuneSymbols *symbols, const char *folded)
{
  return g_hash_table_contains (symbols->known, folded);
}

guint
attune_symbols_of_word (AttuneSymbols *symbols, const AttuneWord *word)
{
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (symbols->known, word->folded));

  if (known > 0)
    return known - 1;
  return symbol_of_prefix (symbols, word->folded, word->kind == ATTUNE_WORD_NUMBER);
}

const guint *
attune_symbols_terms (const AttuneSymbols *symbols, guint symbol, guint *n)
{
  const GArray *terms = g_ptr_array_index (symbols->symbols, symbol);

  *n = terms->len;
  return (const guint *) terms->data;
}
