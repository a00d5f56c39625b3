/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/text.h"

#include <string.h>

#include "core/address.h"
#include "core/fold.h"
#include "core/text-cut.h"

#define QUOTED_CHARACTERS 48

typedef struct {
  AttuneText text;
  char *folded;
} OwnedText;

/* --- the text ------------------------------------------------------------ */

static void
read_address (AttuneCutter *cutter, const char *nick)
{
  guint length = nick == NULL ? 0 : attune_address_length (cutter->text, nick);
  guint end = length;

  if (length == 0)
    return;
  while (end > 0 && strchr (" \t\n:,", cutter->text[end - 1]) != NULL)
    end--;
  attune_cutter_add_word (cutter, 0, end, ATTUNE_WORD_MENTION);
  cutter->at = length;
  attune_cutter_close_sentence (cutter);
}

AttuneText *
attune_text_new (const char *utf8, gssize length)
{
  return attune_text_new_to (NULL, utf8, length);
}

AttuneText *
attune_text_new_to (const char *nick, const char *utf8, gssize length)
{
  OwnedText *owned = g_new0 (OwnedText, 1);
  AttuneCutter cutter = { 0 };
  AttuneWord *words;
  guint i;

  cutter.length = length < 0 ? strlen (utf8) : (gsize) length;
  owned->text.original = cutter.text = g_strndup (utf8, cutter.length);
  /* A NUL inside would end the copy early: what follows is not text. */
  cutter.length = MIN (cutter.length, strlen (cutter.text));
  owned->text.length = cutter.length;
  cutter.words = g_array_sized_new (FALSE, FALSE, sizeof (AttuneWord), cutter.length / 4 + 8);
  cutter.offsets = g_array_sized_new (FALSE, FALSE, sizeof (gsize), cutter.length / 4 + 8);
  cutter.sentences = g_array_new (FALSE, FALSE, sizeof (AttuneSentence));
  cutter.folded = g_string_sized_new (cutter.length * 2 + 16);

  read_address (&cutter, nick);
  owned->text.body = cutter.at;
  attune_cutter_begin_line (&cutter);
  while (cutter.at < cutter.length)
    {
      guint size;

      if (attune_cutter_is_word (attune_cutter_peek (&cutter, cutter.at, &size)))
        attune_cutter_read_word (&cutter);
      else
        attune_cutter_read_mark (&cutter);
    }
  attune_cutter_close_sentence (&cutter);

  owned->text.n_words = cutter.words->len;
  owned->text.n_sentences = cutter.sentences->len;
  owned->text.sentences = (AttuneSentence *) g_array_free (cutter.sentences, FALSE);
  owned->text.words = words = (AttuneWord *) g_array_free (cutter.words, FALSE);
  owned->folded = g_string_free (cutter.folded, FALSE);
  for (i = 0; i < owned->text.n_words; i++)
    words[i].folded = owned->folded + g_array_index (cutter.offsets, gsize, i);
  g_array_free (cutter.offsets, TRUE);
  return &owned->text;
}

void
attune_text_free (AttuneText *text)
{
  OwnedText *owned = (OwnedText *) text;

  if (text == NULL)
    return;
  g_free ((char *) text->original);
  g_free ((AttuneWord *) text->words);
  g_free ((AttuneSentence *) text->sentences);
  g_free (owned->folded);
  g_free (owned);
}

char *
attune_text_fold (const char *utf8, gssize length)
{
  GString *folded = g_string_new (NULL);

  attune_fold_append (folded, utf8, length < 0 ? strlen (utf8) : (gsize) length);
  return g_string_free (folded, FALSE);
}

char *
attune_text_slice (const AttuneText *text, guint start, guint end)
{
  end = MIN (end, text->length);
  start = MIN (start, end);
  return g_strndup (text->original + start, end - start);
}

guint
attune_text_characters (const char *utf8, guint offset)
{
  const char *p = utf8;
  guint n = 0;

  while (p < utf8 + offset && *p != '\0')
    {
      gunichar c = g_utf8_get_char_validated (p, -1);

      p = (c == (gunichar) -1 || c == (gunichar) -2) ? p + 1 : g_utf8_next_char (p);
      n++;
    }
  return n;
}

gboolean
attune_text_has_word (const AttuneText *text, const char *folded)
{
  guint i;

  for (i = 0; i < text->n_words; i++)
    if (strcmp (text->words[i].folded, folded) == 0)
      return TRUE;
  return FALSE;
}

char *
attune_text_with_first_letter (const char *utf8, gboolean upper)
{
  const char *rest = g_utf8_next_char (utf8);
  g_autofree char *first = upper ? g_utf8_strup (utf8, rest - utf8) : g_utf8_strdown (utf8, rest - utf8);

  return g_strconcat (first, rest, NULL);
}

char *
attune_text_in_sentence (char *sentence)
{
  g_autofree char *taken = sentence;

  if (*sentence == '\0' || !g_utf8_validate (sentence, -1, NULL) || (sentence[0] == 'I' && !g_ascii_isalnum (sentence[1])))
    return g_steal_pointer (&taken);
  return attune_text_with_first_letter (sentence, FALSE);
}

char *
attune_text_shorten (char *words)
{
  char *cut;

  if (!g_utf8_validate (words, -1, NULL))
    {
      char *valid = g_utf8_make_valid (words, -1);

      g_free (words);
      words = valid;
    }
  if (g_utf8_strlen (words, -1) <= QUOTED_CHARACTERS)
    return words;
  *g_utf8_offset_to_pointer (words, QUOTED_CHARACTERS) = '\0';
  cut = strrchr (words, ' ');
  if (cut != NULL)
    *cut = '\0';
  cut = g_strconcat (words, " …", NULL);
  g_free (words);
  return cut;
}
