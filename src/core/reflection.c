/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/reflection.h"

#include <string.h>

#include "core/signal.h"

#define LONGEST_STEM 63 /* bytes; longer words are compared by nobody */

static const struct {
  const char *text;
  gsize length;
} ENDINGS[] = {
  { "ations", 6 }, { "ation", 5 }, { "ments", 5 }, { "ment", 4 }, { "ings", 4 }, { "ing", 3 }, { "ies", 3 }, { "ied", 3 }, { "ness", 4 }, { "edly", 4 }, { "ed", 2 }, { "es", 2 }, { "ly", 2 }, { "s", 1 }, { "e", 1 }, { "y", 1 },
};

/* Forms that no ending gives away; sorted by the form. */
static const struct {
  const char *form;
  const char *stem;
} IRREGULAR[] = {
  { "bought", "buy" }, { "broke", "break" }, { "broken", "break" }, { "brought", "bring" }, { "died", "di" }, { "dying", "di" },
  { "felt", "feel" }, { "forgot", "forget" }, { "forgotten", "forget" }, { "gave", "giv" }, { "given", "giv" }, { "gone", "go" },
  { "held", "hold" }, { "hrs", "hour" }, { "kept", "keep" }, { "left", "leav" }, { "lost", "los" }, { "mins", "minut" },
  { "paid", "pay" }, { "sent", "send" }, { "spent", "spend" }, { "stole", "steal" }, { "stolen", "steal" }, { "told", "tell" },
  { "took", "tak" }, { "went", "go" }, { "wrote", "writ" },
};

static const char *
irregular_stem (const char *folded)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (IRREGULAR); i++)
    if (IRREGULAR[i].form[0] == folded[0] && strcmp (IRREGULAR[i].form, folded) == 0)
      return IRREGULAR[i].stem;
  return NULL;
}

/* The stem is an irregular one, or the first @length bytes of @folded. */
static const char *
find_stem (const char *folded, gsize *length)
{
  const char *irregular = irregular_stem (folded);
  gsize i;

  *length = strlen (irregular != NULL ? irregular : folded);
  if (irregular != NULL)
    return irregular;
  for (i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    {
      gsize ending = ENDINGS[i].length;

      if (*length < ending + 3 || folded[*length - 1] != ENDINGS[i].text[ending - 1]
          || memcmp (folded + *length - ending, ENDINGS[i].text, ending) != 0)
        continue;
      *length -= ending;
      /* stopped, stop */
      if (*length > 3 && folded[*length - 1] == folded[*length - 2] && folded[*length - 1] != 's' && folded[*length - 1] != 'l')
        --*length;
      break;
    }
  return folded;
}

char *
attune_stem (const char *folded)
{
  gsize length;
  const char *stem = find_stem (folded, &length);

  return g_strndup (stem, length);
}

static gboolean
has_stem (GHashTable *stems, const char *folded)
{
  char stem[LONGEST_STEM + 1];
  gsize length;
  const char *found = find_stem (folded, &length);

  if (length > LONGEST_STEM)
    return FALSE;
  memcpy (stem, found, length);
  stem[length] = '\0';
  return g_hash_table_contains (stems, stem);
}

static gboolean
is_content (const AttuneWord *word, GHashTable *function_words)
{
  if (word->kind == ATTUNE_WORD_NUMBER)
    return TRUE;
  return word->kind == ATTUNE_WORD_PLAIN && !(word->flags & ATTUNE_WORD_OPENED) && strlen (word->folded) > 2
         && (function_words == NULL || !g_hash_table_contains (function_words, word->folded));
}

void
attune_stems_collect (GHashTable *stems, const AttunePacks *packs, const char *language, const AttuneText *text)
{
  GHashTable *function_words = attune_packs_list (packs, language, "function-words");
  guint i;

  for (i = 0; i < text->n_words; i++)
    if (is_content (&text->words[i], function_words))
      g_hash_table_add (stems, attune_stem (text->words[i].folded));
}

/* How many content words of a sentence have their stem in @stems. Few words do,
 * so that is asked first. */
static guint
count_shared (const AttuneText *text, const AttuneSentence *sentence, GHashTable *function_words, GHashTable *stems)
{
  guint shared = 0;
  guint i;

  for (i = sentence->first_word; i < sentence->first_word + sentence->n_words; i++)
    shared += has_stem (stems, text->words[i].folded) && is_content (&text->words[i], function_words);
  return shared;
}

static guint
count_content (const AttuneText *text, const AttuneSentence *sentence, GHashTable *function_words)
{
  guint content = 0;
  guint i;

  for (i = sentence->first_word; i < sentence->first_word + sentence->n_words; i++)
    content += is_content (&text->words[i], function_words);
  return content;
}

guint
attune_stems_shared (GHashTable *stems, const AttunePacks *packs, const char *language, const AttuneText *text,
                     const AttuneSignal *signal, guint *content)
{
  const AttuneSentence *sentence = &text->sentences[text->words[signal->first_word].sentence];
  GHashTable *function_words = attune_packs_list (packs, language, "function-words");

  *content = count_content (text, sentence, function_words);
  return count_shared (text, sentence, function_words, stems);
}

static gboolean
retells (const AttuneText *text, const AttuneSentence *sentence, GHashTable *function_words, GHashTable *stems)
{
  guint shared = count_shared (text, sentence, function_words, stems);

  return shared >= 2 && shared * 5 >= count_content (text, sentence, function_words);
}

static gboolean
has_kind_in_sentence (const GArray *signals, const AttuneText *text, guint sentence, AttuneSignalKind kind)
{
  guint i;

  for (i = 0; i < signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (signals, AttuneSignal, i);

      if (signal->kind == kind && text->words[signal->first_word].sentence == sentence)
        return TRUE;
    }
  return FALSE;
}

void
attune_reflections_find (GArray *signals, const AttunePacks *packs, const char *language, const AttuneText *text, GHashTable *stems)
{
  GHashTable *function_words = attune_packs_list (packs, language, "function-words");
  guint i;

  if (g_hash_table_size (stems) == 0)
    return;
  for (i = 0; i < text->n_sentences; i++)
    {
      const AttuneSentence *sentence = &text->sentences[i];
      AttuneSignal signal = { .kind = ATTUNE_SIGNAL_REFLECTION, .start = sentence->start, .end = sentence->end };

      if (sentence->n_words < 4 || !retells (text, sentence, function_words, stems)
          || has_kind_in_sentence (signals, text, i, ATTUNE_SIGNAL_FIX))
        continue;
      signal.detail = ATTUNE_REFLECTION_RETOLD;
      signal.first_word = sentence->first_word;
      signal.n_words = sentence->n_words;
      g_array_append_val (signals, signal);
    }
}
