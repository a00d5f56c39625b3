/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/name.h"

#include <string.h>

#define MOST_WORDS 4

typedef struct {
  const AttunePacks *packs;
  const char *language;
  const AttuneText *text;
} Reader;

static gboolean
in_list (const Reader *reader, const char *list, const char *folded)
{
  GHashTable *words = attune_packs_list (reader->packs, reader->language, list);

  return words != NULL && g_hash_table_contains (words, folded);
}

/* Whether the word can be part of a name; in small letters only forenames can,
 * unless a name is @likely there. */
static gboolean
can_be_name (const Reader *reader, guint i, gboolean likely)
{
  const AttuneWord *word = &reader->text->words[i];

  if (word->kind != ATTUNE_WORD_PLAIN || word->flags & (ATTUNE_WORD_OPENED | ATTUNE_WORD_QUOTED))
    return FALSE;
  if (in_list (reader, "forename", word->folded) && !in_list (reader, "ordinary-words", word->folded))
    return TRUE;
  if ((in_list (reader, "ordinary-words", word->folded) || attune_packs_knows (reader->packs, reader->language, word->folded))
      && !(likely && in_list (reader, "ambiguous-names", word->folded)))
    return FALSE;
  return word->flags & ATTUNE_WORD_CAPITALISED || likely;
}

static guint
sentence_end (const Reader *reader, guint i)
{
  const AttuneSentence *sentence = &reader->text->sentences[reader->text->words[i].sentence];

  return sentence->first_word + sentence->n_words;
}

/* "rajesh kumar ssn 3114", "lula and 2637": what else was asked for follows. */
static gboolean
is_other_data (const Reader *reader, guint i)
{
  static const char *const DATA[] = { "and", "ssn", "account", "email", "my", "phone", "number", "id", "password", "pin", "zip", "order", "is", NULL };

  return reader->text->words[i].kind != ATTUNE_WORD_PLAIN || g_strv_contains (DATA, reader->text->words[i].folded);
}

/* How many words from @i make a name; commas end it. @certain: what went
 * before says that a name comes, so small letters do. @bare: only other data
 * may follow in the sentence. */
static guint
name_length (const Reader *reader, guint i, gboolean certain, gboolean bare)
{
  guint end = sentence_end (reader, i);
  guint n = 0;

  while (i + n < end && n < MOST_WORDS)
    {
      gboolean comma;

      if (!attune_name_is_title (reader->text->words[i + n].folded)
          && (is_other_data (reader, i + n) || !can_be_name (reader, i + n, n > 0 ? bare : certain)))
        break;
      comma = reader->text->words[i + n].flags & ATTUNE_WORD_COMMA_AFTER;
      n++;
      if (comma)
        break;
    }
  if (bare && i + n < end && !(n > 0 && (reader->text->words[i + n - 1].flags & ATTUNE_WORD_COMMA_AFTER || is_other_data (reader, i + n))))
    return 0;
  return n;
}

static AttuneName *
make_name (const Reader *reader, guint i, guint n)
{
  g_autofree char *written = NULL;
  GString *cased;
  char **words;
  guint w;
  AttuneName *name;

  if (n == 0)
    return NULL;
  written = attune_text_slice (reader->text, reader->text->words[i].start, reader->text->words[i + n - 1].end);
  words = g_strsplit (written, " ", -1);
  cased = g_string_new (NULL);
  for (w = 0; words[w] != NULL; w++)
    {
      g_autofree char *first = g_utf8_strup (words[w], *words[w] != '\0' ? g_utf8_next_char (words[w]) - words[w] : 0);

      g_string_append_printf (cased, "%s%s%s", w > 0 ? " " : "", first, words[w] + (*words[w] != '\0' ? strlen (first) : 0));
    }
  g_strfreev (words);
  name = attune_name_from_alias (cased->str);
  g_string_free (cased, TRUE);
  return name;
}

/* --- the ways of saying it ----------------------------------------------- */

static gboolean
words_are (const Reader *reader, guint i, const char *const *words)
{
  guint n;

  for (n = 0; words[n] != NULL; n++)
    if (i + n >= reader->text->n_words || strcmp (reader->text->words[i + n].folded, words[n]) != 0)
      return FALSE;
  return TRUE;
}

static AttuneName *
find_introduction (const Reader *reader)
{
  static const struct {
    const char *const words[5];
    guint n;
    gboolean certain; /* the words say that a name comes */
  } INTRODUCTIONS[] = {
    { { "my", "name", "is" }, 3, TRUE },  { { "the", "name", "is" }, 3, TRUE },  { { "name", "is" }, 2, TRUE },
    { { "this", "is" }, 2, FALSE },       { { "i", "am" }, 2, FALSE },           { { "it", "is" }, 2, FALSE },
    { { "call", "me" }, 2, FALSE },       { { "you", "can", "call", "me" }, 4, TRUE },
  };
  guint i;
  gsize k;

  for (k = 0; k < G_N_ELEMENTS (INTRODUCTIONS); k++)
    for (i = 0; i + INTRODUCTIONS[k].n < reader->text->n_words; i++)
      {
        guint at = i + INTRODUCTIONS[k].n;
        guint n;

        if (!words_are (reader, i, INTRODUCTIONS[k].words))
          continue;
        n = name_length (reader, at, INTRODUCTIONS[k].certain, FALSE);
        /* "I'm Kevin" and "I'm Kevin Drayne", not "I'm Extremely upset". */
        if (n > 0 && (INTRODUCTIONS[k].certain || in_list (reader, "forename", reader->text->words[at].folded)
                      || at + n == sentence_end (reader, at) || reader->text->words[at + n - 1].flags & ATTUNE_WORD_COMMA_AFTER))
          return make_name (reader, at, n);
      }
  return NULL;
}

/* "Kevin here." */
static AttuneName *
find_here (const Reader *reader)
{
  guint i;

  for (i = 1; i < reader->text->n_words && i < 8; i++)
    if (strcmp (reader->text->words[i].folded, "here") == 0 && can_be_name (reader, i - 1, FALSE)
        && in_list (reader, "forename", reader->text->words[i - 1].folded)
        && (i == 1 || reader->text->words[i - 1].flags & ATTUNE_WORD_COMMA_BEFORE || i - 1 == reader->text->sentences[reader->text->words[i].sentence].first_word))
      return make_name (reader, i - 1, 1);
  return NULL;
}

/* A last line that is a name and nothing else. */
static AttuneName *
find_sign_off (const Reader *reader)
{
  const AttuneSentence *last;
  guint n;

  if (reader->text->n_sentences < 2)
    return NULL;
  last = &reader->text->sentences[reader->text->n_sentences - 1];
  if (last->n_words == 0 || last->n_words > 3 || last->start == 0 || last->question)
    return NULL;
  if (reader->text->original[last->start - 1] != '\n'
      && !(last->start > 1 && strchr ("-~", reader->text->original[last->start - 1]) != NULL))
    return NULL;
  n = name_length (reader, last->first_word, FALSE, TRUE);
  if (n == 0 || !in_list (reader, "forename", reader->text->words[last->first_word].folded))
    return NULL;
  return make_name (reader, last->first_word, n);
}

/* The whole of the first line answers "May I have your name?". */
static AttuneName *
find_answer (const Reader *reader)
{
  guint i = 0;

  if (reader->text->n_words == 0)
    return NULL;
  while (i < reader->text->n_words && i < 4
         && (g_strv_contains ((const char *const[]){ "sure", "yes", "ok", "okay", "it", "is", "of", "course", "hi", "name", NULL },
                              reader->text->words[i].folded)))
    i++;
  if (i == reader->text->n_words)
    return NULL;
  return make_name (reader, i, name_length (reader, i, TRUE, TRUE));
}

AttuneName *
attune_name_from_message (const AttunePacks *packs, const char *language, const AttuneText *text, gboolean asked)
{
  Reader reader = { packs, language, text };
  AttuneName *name = find_introduction (&reader);

  if (name == NULL && asked)
    name = find_answer (&reader);
  if (name == NULL)
    name = find_here (&reader);
  if (name == NULL)
    name = find_sign_off (&reader);
  return name;
}
