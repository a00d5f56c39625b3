/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/name.h"

#include <string.h>

/* Words after which a name is an address: "thanks Dana", "ok Dana". */
static const char *const CALLS[] = { "hi", "hello", "hey", "hiya", "dear", "thanks", "you", "morning", "afternoon", "evening", "welcome",
                                     "ok", "okay", "yes", "no", "sure", "great", "sorry", "hola", "again", "bye", "goodbye", "perfect",
                                     "alright", "understood", "howdy", "greetings", "right", "certainly", "absolutely", "tag",
                                     "hallo", "danke", "ja", "nein", "morgen", "problem", "course", "so", NULL };
static const char *const GREETINGS[] = { "hi", "hello", "hey", "hiya", "dear", "thanks", "morning", "afternoon", "evening", "hola",
                                         "hallo", "tag", "howdy", "ok", "okay", "you", "danke", NULL };
/* After these it is somebody the agent talks about. */
static const char *const POINTERS[] = { "your", "our", "my", "the", "a", "an", "is", "was", "with", "from", "by", "to", "for", "and",
                                        "colleague", "driver", "named", "called", "name", "be", "child", "mr", "mrs", "ms", "dr", "in", "at", "of", "about", "see", "on", "am", NULL };
static const char *const HONORIFICS[] = { "様", "さん", "님", "先生", "女士", "小姐" };

typedef struct {
  const AttunePacks *packs;
  const char *language;
  const AttuneText *text;
  const AttuneName *name;
  const GPtrArray *others;
  GHashTable *forenames;       /* word lists; NULL: the language has none */
  GHashTable *ordinary_words;
  GHashTable *ambiguous_names;
  GArray *uses;
} Finder;

static const AttuneWord *
word_at (const Finder *finder, guint i)
{
  return &finder->text->words[i];
}

static gboolean
in_list (GHashTable *list, const char *folded)
{
  return list != NULL && g_hash_table_contains (list, folded);
}

static gboolean
starts_sentence (const Finder *finder, guint i)
{
  return finder->text->sentences[word_at (finder, i)->sentence].first_word == i;
}

static gboolean
ends_sentence (const Finder *finder, guint i)
{
  const AttuneSentence *sentence = &finder->text->sentences[word_at (finder, i)->sentence];
  guint end = sentence->first_word + sentence->n_words;

  /* Emoji after a name do not make it less of an end. */
  for (i++; i < end; i++)
    if (word_at (finder, i)->kind != ATTUNE_WORD_EMOJI)
      return FALSE;
  return TRUE;
}

/* "-Janay", "^CB", "*TMC": the agent's own mark. */
static gboolean
is_signature (const Finder *finder, guint i)
{
  guint start = word_at (finder, i)->start;
  const char *original = finder->text->original;

  if (start > 0 && strchr ("-^*~/_", original[start - 1]) != NULL)
    return TRUE;
  if (word_at (finder, i)->sentence + 1 < finder->text->n_sentences || !ends_sentence (finder, i))
    return FALSE;
  return (start > 2 && original[start - 1] == ' ' && original[start - 2] == '-') || (starts_sentence (finder, i) && i > 3);
}

static gboolean
is_usable (const Finder *finder, guint i)
{
  const AttuneWord *word = word_at (finder, i);

  return word->kind == ATTUNE_WORD_PLAIN && !(word->flags & (ATTUNE_WORD_QUOTED | ATTUNE_WORD_OPENED | ATTUNE_WORD_POSSESSIVE))
         && !is_signature (finder, i);
}

/* Asked of nearly every word, so the first letter decides first. */
static gboolean
is_one_of (const char *const *words, const char *folded)
{
  guint i;

  for (i = 0; words[i] != NULL; i++)
    if (words[i][0] == folded[0] && strcmp (words[i], folded) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_after (const Finder *finder, guint i, const char *const *words)
{
  return !starts_sentence (finder, i) && is_one_of (words, word_at (finder, i - 1)->folded);
}

/* "I asked Joyce" and "see Joyce", but not "I see, Joyce". */
static gboolean
is_pointed_at (const Finder *finder, guint i)
{
  return is_after (finder, i, POINTERS) && !(word_at (finder, i)->flags & ATTUNE_WORD_COMMA_BEFORE);
}

/* Whether the words [i, i + n) are set off as an address. */
static gboolean
is_address (const Finder *finder, guint i, guint n)
{
  const AttuneWord *first = word_at (finder, i);
  const AttuneWord *last = word_at (finder, i + n - 1);
  gboolean begins = starts_sentence (finder, i);
  gboolean ends = ends_sentence (finder, i + n - 1);

  if (is_after (finder, i, CALLS) && !(word_at (finder, i - 1)->flags & ATTUNE_WORD_QUOTED))
    {
      /* "sorry you …" is no address, "so Dana" only with a comma. */
      return ends || last->flags & ATTUNE_WORD_COMMA_AFTER || first->flags & ATTUNE_WORD_CAPITALISED;
    }
  if (begins && (last->flags & ATTUNE_WORD_COMMA_AFTER || ends))
    return TRUE;
  /* "… this long Cindy.": no comma, but nothing else ends so. */
  if (ends && !begins && !is_after (finder, i, POINTERS) && first->flags & ATTUNE_WORD_CAPITALISED && !(first->flags & ATTUNE_WORD_ALL_CAPS) && !(word_at (finder, i - 1)->flags & ATTUNE_WORD_CAPITALISED)
      && in_list (finder->forenames, first->folded) && !in_list (finder->ordinary_words, first->folded))
    return TRUE;
  return first->flags & ATTUNE_WORD_COMMA_BEFORE && (ends || last->flags & ATTUNE_WORD_COMMA_AFTER);
}

/* "John, Michael, Fred, or George": names in a row are a list, and "Paris,
 * France" is a place. */
static gboolean
is_in_list (const Finder *finder, guint i, guint n)
{
  const AttuneSentence *sentence = &finder->text->sentences[word_at (finder, i)->sentence];
  guint end = sentence->first_word + sentence->n_words;

  if (is_after (finder, i, CALLS))
    return FALSE;
  if (i > sentence->first_word && word_at (finder, i)->flags & ATTUNE_WORD_COMMA_BEFORE
      && word_at (finder, i - 1)->flags & ATTUNE_WORD_CAPITALISED && i - 1 > sentence->first_word)
    return TRUE;
  if (i + n >= end || !(word_at (finder, i + n - 1)->flags & ATTUNE_WORD_COMMA_AFTER) || i == sentence->first_word)
    return FALSE;
  return word_at (finder, i + n)->flags & ATTUNE_WORD_CAPITALISED && strcmp (word_at (finder, i + n)->folded, "i") != 0;
}

/* Where a message begins, behind "@somebody". */
static gboolean
starts_message (const Finder *finder, guint i)
{
  while (i > 0 && word_at (finder, i - 1)->kind == ATTUNE_WORD_MENTION)
    i--;
  return i == 0;
}

static gboolean
is_title_at (const Finder *finder, guint i)
{
  return attune_name_is_title (word_at (finder, i)->folded);
}

/* --- the customer's own name --------------------------------------------- */

static gboolean
has_word (const GPtrArray *words, const char *folded)
{
  guint i;

  for (i = 0; i < words->len; i++)
    {
      const char *own = g_ptr_array_index (words, i);

      if (own[0] == folded[0] && strcmp (own, folded) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_own_word (const Finder *finder, const char *folded)
{
  const AttuneName *name = finder->name;

  return name != NULL && (has_word (name->words, folded) || (name->also != NULL && has_word (name->also, folded)));
}

static gboolean
is_own_short_form (const Finder *finder, const char *folded)
{
  guint i;

  for (i = 0; finder->name != NULL && i < finder->name->words->len; i++)
    if (attune_name_is_short_form (finder->packs, finder->language, g_ptr_array_index (finder->name->words, i), folded))
      return TRUE;
  return FALSE;
}

/* A name in a script without spaces is part of a longer word: 田中様. */
static gboolean
has_own_with_honorific (const Finder *finder, const char *folded)
{
  guint i;
  gsize h;

  for (i = 0; finder->name != NULL && i < finder->name->words->len; i++)
    {
      const char *own = g_ptr_array_index (finder->name->words, i);

      if (own[0] != folded[0] || !g_str_has_prefix (folded, own))
        continue;
      for (h = 0; h < G_N_ELEMENTS (HONORIFICS); h++)
        if (g_str_has_prefix (folded + strlen (own), HONORIFICS[h]))
          return TRUE;
    }
  return FALSE;
}

/* --- titles -------------------------------------------------------------- */

static int
title_class (const char *title)
{
  static const char *const MEN[] = { "mr", "mister", "herr", "sir", NULL };
  static const char *const WOMEN[] = { "mrs", "ms", "miss", "frau", NULL };
  static const char *const DOCTORS[] = { "dr", "doctor", "prof", "professor", NULL };

  return g_strv_contains (MEN, title) ? 1 : g_strv_contains (WOMEN, title) ? 2 : g_strv_contains (DOCTORS, title) ? 3 : 0;
}

static gboolean
is_wrong_title (const Finder *finder, const char *title)
{
  int known = finder->name->title != NULL ? title_class (finder->name->title) : 0;
  int used = title_class (title);

  return known != 0 && used != 0 && known != used;
}

/* --- misspellings -------------------------------------------------------- */

static gboolean
is_misspelt (const Finder *finder, const char *folded)
{
  glong length = g_utf8_strlen (folded, -1);
  guint i;

  for (i = 0; finder->name != NULL && i < finder->name->words->len; i++)
    {
      const char *own = g_ptr_array_index (finder->name->words, i);
      glong own_length = g_utf8_strlen (own, -1);
      guint most = own_length >= 7 ? 2 : 1;

      if (own_length >= 4 && length >= 3 && attune_name_distance (own, folded, most) <= most)
        return TRUE;
    }
  return FALSE;
}

/* --- somebody else's ----------------------------------------------------- */

static gboolean
is_other (const Finder *finder, const char *folded)
{
  guint i;
  guint w;

  for (i = 0; finder->others != NULL && i < finder->others->len; i++)
    {
      const AttuneName *other = g_ptr_array_index (finder->others, i);

      for (w = 0; w < other->words->len; w++)
        if (strlen (folded) > 2 && strcmp (g_ptr_array_index (other->words, w), folded) == 0)
          return TRUE;
    }
  return FALSE;
}

/* --- finding ------------------------------------------------------------- */

static void
add_use (Finder *finder, AttuneNameUseKind kind, guint first_word, guint n_words)
{
  AttuneNameUse use = { kind, first_word, n_words, FALSE };

  use.greeted = is_after (finder, first_word, GREETINGS);
  g_array_append_val (finder->uses, use);
}

/* How many words from @i are the customer's name. */
static guint
own_length (const Finder *finder, guint i)
{
  guint n = 0;

  while (i + n < finder->text->n_words && is_own_word (finder, word_at (finder, i + n)->folded) && is_usable (finder, i + n)
         && word_at (finder, i + n)->sentence == word_at (finder, i)->sentence)
    n++;
  return n;
}

/* "Will that work", "May I": an ordinary word, unless it is set off. */
static gboolean
is_name_here (const Finder *finder, guint i, guint n)
{
  const AttuneWord *word = word_at (finder, i);

  if (is_in_list (finder, i, n))
    return FALSE;
  if (is_address (finder, i, n))
    return TRUE;
  if (!(word->flags & ATTUNE_WORD_CAPITALISED) || is_after (finder, i, POINTERS))
    return FALSE;
  return n > 1 || !(in_list (finder->ordinary_words, word->folded) || starts_sentence (finder, i));
}

/* "Dr. Alexis has an appointment" is about a doctor of that name, unless the
 * customer is known to be one. */
static gboolean
is_title_due (const Finder *finder, guint i, guint n)
{
  return is_address (finder, i, n) || (title_class (word_at (finder, i)->folded) != 3 && !is_after (finder, i, POINTERS))
         || (finder->name->title != NULL && title_class (finder->name->title) == 3);
}

static guint
find_own (Finder *finder, guint i)
{
  guint titles = is_title_at (finder, i) && i + 1 < finder->text->n_words ? 1 : 0;
  guint n = own_length (finder, i + titles);
  gboolean wrong = n > 0 && titles > 0 && is_wrong_title (finder, word_at (finder, i)->folded);

  if (n > 0 && (titles > 0 ? is_title_due (finder, i, n + 1) : is_name_here (finder, i, n)))
    {
      add_use (finder, wrong ? ATTUNE_NAME_USE_TITLE : ATTUNE_NAME_USE_OWN, i, titles + n);
      return titles + n;
    }
  if (has_own_with_honorific (finder, word_at (finder, i)->folded) && is_usable (finder, i))
    {
      add_use (finder, ATTUNE_NAME_USE_OWN, i, 1);
      return 1;
    }
  return 0;
}

/* Somebody addressed by another word than the customer's name. */
static guint
find_addressed (Finder *finder, guint i)
{
  guint titles = is_title_at (finder, i) && i + 1 < finder->text->n_words ? 1 : 0;
  guint at = i + titles;
  const char *folded = word_at (finder, at)->folded;
  gboolean capital = word_at (finder, at)->flags & ATTUNE_WORD_CAPITALISED && !(word_at (finder, at)->flags & ATTUNE_WORD_ALL_CAPS);
  guint n = titles + 1;

  /* The cheap questions first: most words are no name at all. */
  if (!capital && !(word_at (finder, at)->flags & (ATTUNE_WORD_COMMA_BEFORE | ATTUNE_WORD_COMMA_AFTER)) && !is_after (finder, i, CALLS)
      && !starts_sentence (finder, i) && !ends_sentence (finder, at))
    return 0;
  if (!capital && !in_list (finder->forenames, folded) && !is_other (finder, folded))
    return 0;
  if (word_at (finder, at)->flags & ATTUNE_WORD_ALL_CAPS && !is_after (finder, i, GREETINGS))
    return 0;
  if (!is_usable (finder, at) || strlen (folded) < 2 || !is_address (finder, i, titles + 1) || is_pointed_at (finder, i)
      || is_in_list (finder, i, titles + 1))
    return 0;
  while (i + n < finder->text->n_words && !(word_at (finder, i + n - 1)->flags & ATTUNE_WORD_COMMA_AFTER)
         && word_at (finder, i + n)->sentence == word_at (finder, i)->sentence && is_usable (finder, i + n)
         && word_at (finder, i + n)->flags & ATTUNE_WORD_CAPITALISED && !in_list (finder->ordinary_words, word_at (finder, i + n)->folded))
    n++;
  if (is_own_short_form (finder, folded))
    add_use (finder, ATTUNE_NAME_USE_OWN, i, n);
  else if (is_other (finder, folded))
    add_use (finder, ATTUNE_NAME_USE_OTHER, i, n);
  else if (in_list (finder->ordinary_words, folded) && !(capital && in_list (finder->ambiguous_names, folded)))
    return 0;
  else if (is_misspelt (finder, folded))
    add_use (finder, ATTUNE_NAME_USE_MISSPELT, i, n);
  else if (is_after (finder, i, GREETINGS) || in_list (finder->forenames, folded) || titles > 0
           || (word_at (finder, i)->flags & ATTUNE_WORD_COMMA_BEFORE && ends_sentence (finder, i))
           || (starts_message (finder, i) && finder->text->original[word_at (finder, i + n - 1)->end] == ','
               && !ends_sentence (finder, i + n - 1) && !g_str_has_suffix (folded, "ly")))
    add_use (finder, ATTUNE_NAME_USE_UNKNOWN, i, n);
  else
    return 0;
  return n;
}

GArray *
attune_name_find (const AttunePacks *packs, const char *language, const AttuneText *text, const AttuneName *name,
                  const GPtrArray *others)
{
  Finder finder = { .packs = packs, .language = language, .text = text, .name = name, .others = others };
  guint i = 0;

  finder.forenames = attune_packs_list (packs, language, "forename");
  finder.ordinary_words = attune_packs_list (packs, language, "ordinary-words");
  finder.ambiguous_names = attune_packs_list (packs, language, "ambiguous-names");
  finder.uses = g_array_new (FALSE, FALSE, sizeof (AttuneNameUse));
  while (i < text->n_words)
    {
      guint n = find_own (&finder, i);

      if (n == 0)
        n = find_addressed (&finder, i);
      i += MAX (n, 1);
    }
  return finder.uses;
}
