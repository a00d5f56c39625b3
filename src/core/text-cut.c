/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/text-cut.h"

#include <string.h>

#include "core/fold.h"

/* Bytes; longer ones go the general way. */
#define LONGEST_ASCII_WORD 48

gunichar
attune_cutter_peek (const AttuneCutter *cutter, guint at, guint *size)
{
  gunichar c;

  if (at >= cutter->length)
    {
      *size = 0;
      return 0;
    }
  if ((guchar) cutter->text[at] < 0x80)
    {
      *size = 1;
      return (guchar) cutter->text[at];
    }
  c = g_utf8_get_char_validated (cutter->text + at, cutter->length - at);
  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      *size = 1;
      return 0xfffd;
    }
  *size = g_utf8_skip[(guchar) cutter->text[at]];
  return c;
}

gboolean
attune_cutter_is_word (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isalnum (c) || c == '_';
  return c != 0xfffd && (g_unichar_isalnum (c) || g_unichar_ismark (c));
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019 || c == 0x02bc || c == 0x00b4;
}

/* --- words --------------------------------------------------------------- */

static void
add_folded (AttuneCutter *cutter, AttuneWord word, const char *folded, gsize length)
{
  gsize offset = cutter->folded->len;

  word.sentence = cutter->sentences->len;
  g_string_append_len (cutter->folded, folded, length);
  g_string_append_c (cutter->folded, '\0');
  g_array_append_val (cutter->offsets, offset);
  g_array_append_val (cutter->words, word);
}

static AttuneWordFlags
case_flags (const char *text, guint length)
{
  AttuneWordFlags flags = 0;
  const char *p;
  guint letters = 0;
  guint upper = 0;

  for (p = text; p < text + length && (guchar) *p < 0x80; p++)
    if (g_ascii_isalpha (*p))
      {
        if (letters == 0 && g_ascii_isupper (*p))
          flags |= ATTUNE_WORD_CAPITALISED;
        upper += g_ascii_isupper (*p);
        letters++;
      }
  if (p < text + length && g_utf8_validate (p, text + length - p, NULL))
    for (; p < text + length; p = g_utf8_next_char (p))
      {
        gunichar c = g_utf8_get_char (p);

        if (!g_unichar_isalpha (c))
          continue;
        if (g_unichar_isupper (c))
          {
            if (letters == 0)
              flags |= ATTUNE_WORD_CAPITALISED;
            upper++;
          }
        letters++;
      }
  if (letters >= 2 && upper == letters)
    flags |= ATTUNE_WORD_ALL_CAPS;
  return flags;
}

/* Many people leave the full stop out: "that is fine What day suits you". A
 * capital on a word that has none within a sentence begins the next one. */
static gboolean
begins_unmarked_sentence (const AttuneCutter *cutter, const AttuneWord *word)
{
  static const char *const STARTERS[] = { "Any", "Are", "But", "Can", "Could", "Did", "Do", "Does", "Has", "Have", "How", "Is", "No", "Okay",
                                          "Please", "So", "Thanks", "Was", "Well", "Were", "What", "When", "Where", "Which", "Who", "Why",
                                          "Will", "Would", "Yes", "You", "Your", "It", "That", "This", "We", "They", "And", NULL };
  char start[8];
  gsize length = word->end - word->start;

  if (word->kind != ATTUNE_WORD_PLAIN || !(word->flags & ATTUNE_WORD_CAPITALISED) || length < 2 || length >= sizeof start
      || word->flags & (ATTUNE_WORD_ALL_CAPS | ATTUNE_WORD_QUOTED | ATTUNE_WORD_COMMA_BEFORE)
      || cutter->words->len < cutter->open.first_word + 2
      || g_array_index (cutter->words, AttuneWord, cutter->words->len - 1).flags & ATTUNE_WORD_CAPITALISED)
    return FALSE;
  memcpy (start, cutter->text + word->start, length);
  start[length] = '\0';
  return g_strv_contains (STARTERS, start);
}

/* What the word takes from its place, before it is folded. */
static void
begin_word (AttuneCutter *cutter, AttuneWord *word)
{
  if (cutter->quoted || cutter->quoted_line)
    word->flags |= ATTUNE_WORD_QUOTED;
  if (cutter->comma)
    word->flags |= ATTUNE_WORD_COMMA_BEFORE;
  cutter->comma = FALSE;
  if (begins_unmarked_sentence (cutter, word))
    attune_cutter_close_sentence (cutter);
  if (!cutter->open_used)
    {
      cutter->open.start = word->start;
      cutter->open_used = TRUE;
    }
  cutter->open.end = word->end;
}

/* The word @whole, or those that it is short for. */
static void
add_opened (AttuneCutter *cutter, AttuneWord word, const char *whole, gsize length)
{
  AttuneFoldPart parts[ATTUNE_FOLD_PARTS];
  gboolean possessive = FALSE;
  guint n = word.kind == ATTUNE_WORD_PLAIN ? attune_fold_open (whole, length, parts, &possessive) : 0;
  guint i;

  if (n == 0)
    {
      add_folded (cutter, word, whole, length);
      return;
    }
  if (possessive)
    word.flags |= ATTUNE_WORD_POSSESSIVE;
  for (i = 0; i < n; i++)
    {
      add_folded (cutter, word, parts[i].text, parts[i].length);
      word.flags |= ATTUNE_WORD_OPENED;
    }
}

/* Nearly every word is a few ASCII letters: they are folded in one go. */
static void
add_ascii_word (AttuneCutter *cutter, guint start, guint end)
{
  AttuneWord word = { .start = start, .end = end, .kind = ATTUNE_WORD_PLAIN };
  char folded[LONGEST_ASCII_WORD];
  guint length = end - start;
  guint upper = 0;
  guint i;

  for (i = 0; i < length; i++)
    {
      char c = cutter->text[start + i];

      upper += c < 'a';
      folded[i] = c | 0x20;
    }
  if (cutter->text[start] < 'a')
    word.flags |= ATTUNE_WORD_CAPITALISED;
  if (length >= 2 && upper == length)
    word.flags |= ATTUNE_WORD_ALL_CAPS;
  begin_word (cutter, &word);
  add_opened (cutter, word, folded, length);
}

void
attune_cutter_add_word (AttuneCutter *cutter, guint start, guint end, AttuneWordKind kind)
{
  AttuneWord word = { .start = start, .end = end, .kind = kind };
  char stack[64];
  GString *folded = cutter->folded;
  g_autofree char *copy = NULL;
  const char *whole;
  gsize before = folded->len;
  gsize length;

  word.flags = case_flags (cutter->text + start, end - start);
  begin_word (cutter, &word);
  /* The folded form is built at the end of the buffer, then taken off again
   * so that its parts can be put there. */
  attune_fold_append (folded, cutter->text + start, end - start);
  whole = folded->str + before;
  length = folded->len - before;
  if (length < sizeof stack)
    {
      memcpy (stack, whole, length);
      whole = stack;
    }
  else
    whole = copy = g_strndup (whole, length);
  g_string_truncate (folded, before);

  if (kind == ATTUNE_WORD_EMOJI && strchr (":;=", whole[0]) != NULL)
    {
      /* Noses, tears and repetition do not matter: =-(( is :( */
      stack[0] = whole[0] == ';' ? ';' : ':';
      stack[1] = whole[length - 1];
      whole = stack;
      length = 2;
    }
  /* "#unacceptable" says what the word says. */
  if (kind == ATTUNE_WORD_MENTION && length > 1 && whole[0] == '#')
    {
      whole++;
      length--;
    }
  add_opened (cutter, word, whole, length);
}

/* Where a run of characters that are no space ends, less closing marks. */
static guint
end_of_run (const AttuneCutter *cutter, guint at)
{
  guint size;
  gunichar c;

  for (c = attune_cutter_peek (cutter, at, &size); size > 0 && !(c < 0x80 ? g_ascii_isspace (c) : g_unichar_isspace (c)) && c != '<' && c != '>' && c != '"';
       c = attune_cutter_peek (cutter, at, &size))
    at += size;
  while (at > cutter->at && strchr (".,;:!?)'", cutter->text[at - 1]) != NULL)
    at--;
  return at;
}

static gboolean
looks_like_url (const AttuneCutter *cutter)
{
  const char *p = cutter->text + cutter->at;
  gsize left = cutter->length - cutter->at;

  if (*p != 'h' && *p != 'H' && *p != 'w' && *p != 'W')
    return FALSE;
  return (left > 8 && (g_ascii_strncasecmp (p, "http://", 7) == 0 || g_ascii_strncasecmp (p, "https://", 8) == 0))
         || (left > 4 && g_ascii_strncasecmp (p, "www.", 4) == 0);
}

/* A mail address at the place, in bytes; 0: none. Its parts are as long as
 * RFC 5321 lets them be, which also bounds how far is looked. */
static guint
email_length (const AttuneCutter *cutter)
{
  const char *start = cutter->text + cutter->at;
  const char *p = start;
  const char *domain;

  while (p - start < 64 && (g_ascii_isalnum (*p) || (*p != '\0' && strchr ("._%+-", *p) != NULL)))
    p++;
  if (p == start || *p != '@')
    return 0;
  for (domain = ++p; p - domain < 255 && (g_ascii_isalnum (*p) || *p == '-' || *p == '.'); p++)
    ;
  while (p > domain && !g_ascii_isalnum (p[-1]))
    p--;
  return memchr (domain, '.', p - domain) != NULL ? p - start : 0;
}

/* A mark inside a word that does not end it: don't, 4471-0093, 11.0.3,
 * someone@example.com, example.com, e-mail. */
static gboolean
joins (const AttuneCutter *cutter, guint start, guint at, gunichar mark, guint size, AttuneWordKind *kind)
{
  guint after_size;
  gunichar before = (guchar) cutter->text[at - 1];
  gunichar after = attune_cutter_peek (cutter, at + size, &after_size);

  if (!attune_cutter_is_word (after))
    return FALSE;
  if (is_apostrophe (mark))
    return *kind != ATTUNE_WORD_NUMBER || g_unichar_isalpha (after);
  if (mark == '@' || mark == '+')
    {
      if (mark == '@')
        *kind = ATTUNE_WORD_EMAIL;
      return TRUE;
    }
  if (mark == '-' || mark == '/' || mark == ':')
    return (g_ascii_isdigit (before) && after < 0x80 && g_ascii_isdigit (after))
           || (mark == '-' && at - start == 1 && (before == 'e' || before == 'E') && g_ascii_tolower (after) == 'm');
  if (mark == '.' || mark == ',')
    {
      if (g_ascii_isdigit (before) && after < 0x80 && g_ascii_isdigit (after))
        return TRUE;
      if (mark == '.' && *kind != ATTUNE_WORD_NUMBER && after < 0x80 && g_ascii_islower (after) && at - start > 1)
        {
          if (*kind == ATTUNE_WORD_PLAIN)
            *kind = ATTUNE_WORD_URL;
          return TRUE;
        }
    }
  return FALSE;
}

/* How many ASCII letters are at the place, when they are a word whatever comes
 * behind them: no mail address, no URL, no contraction. 0: that is not sure. */
static guint
ascii_word_length (const AttuneCutter *cutter)
{
  const char *start = cutter->text + cutter->at;
  const char *p = start;

  while (g_ascii_isalpha (*p) && p - start < LONGEST_ASCII_WORD)
    p++;
  if (*p == '.' || *p == ',')
    return p[1] == ' ' || p[1] == '\n' || p[1] == '\0' ? p - start : 0;
  return *p == ' ' || *p == '\n' || *p == '\0' || *p == '!' || *p == '?' ? p - start : 0;
}

void
attune_cutter_read_word (AttuneCutter *cutter)
{
  guint length = ascii_word_length (cutter);
  guint start = cutter->at;
  guint at = start;
  AttuneWordKind kind = ATTUNE_WORD_PLAIN;
  guint email;

  if (length > 0)
    {
      add_ascii_word (cutter, start, start + length);
      cutter->at += length;
      return;
    }
  email = email_length (cutter);
  if (email > 0)
    {
      at += email;
      kind = ATTUNE_WORD_EMAIL;
    }
  else if (looks_like_url (cutter))
    {
      at = end_of_run (cutter, at);
      kind = ATTUNE_WORD_URL;
    }
  else
    while (at < cutter->length)
      {
        guint size;
        gunichar c = attune_cutter_peek (cutter, at, &size);

        if (attune_cutter_is_word (c))
          {
            if (kind == ATTUNE_WORD_PLAIN && (c < 0x80 ? g_ascii_isdigit (c) : g_unichar_isdigit (c)))
              kind = ATTUNE_WORD_NUMBER;
          }
        else if (at == start || !joins (cutter, start, at, c, size, &kind))
          break;
        at += size;
      }
  attune_cutter_add_word (cutter, start, at, kind);
  cutter->at = at;
}

