/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/text-cut.h"

#include <string.h>

/* Bytes: how far a quotation's end is looked for. */
#define LONGEST_QUOTATION 600

static gboolean
is_emoji (gunichar c)
{
  return (c >= 0x1f000 && c <= 0x1faff) || (c >= 0x2600 && c <= 0x27bf) || c == 0x2b50 || c == 0x2764;
}

/* --- marks --------------------------------------------------------------- */

void
attune_cutter_close_sentence (AttuneCutter *cutter)
{
  if (!cutter->open_used)
    return;
  cutter->open.n_words = cutter->words->len - cutter->open.first_word;
  g_array_append_val (cutter->sentences, cutter->open);
  memset (&cutter->open, 0, sizeof cutter->open);
  cutter->open.first_word = cutter->words->len;
  cutter->open_used = FALSE;
  cutter->comma = FALSE;
}

static gboolean
is_closing_mark (gunichar c)
{
  return c == '.' || c == '!' || c == '?' || c == 0x2026 || c == 0x3002 || c == 0xff01 || c == 0xff1f || c == 0x061f;
}

/* Whether a number comes next: "No. 5" is short for a word, "No. Wait" is not. */
static gboolean
is_before_number (const AttuneCutter *cutter)
{
  guint at = cutter->at + 1;

  while (at < cutter->length && (cutter->text[at] == ' ' || cutter->text[at] == '#'))
    at++;
  return at < cutter->length && g_ascii_isdigit (cutter->text[at]);
}

/* "Dr. Okafor", "e.g. this", "J. Smith": the full stop ends no sentence. */
static gboolean
is_abbreviation (const AttuneCutter *cutter)
{
  static const char *const NUMBER[] = { "no", "nr", NULL };
  static const char *const SHORT[] = { "dr", "mr", "mrs", "ms", "prof", "st", "vs", "approx", "eg", "ie", NULL };
  const char *last;
  const AttuneWord *word;

  if (cutter->words->len == cutter->open.first_word)
    return FALSE;
  word = &g_array_index (cutter->words, AttuneWord, cutter->words->len - 1);
  if (word->end != cutter->at)
    return FALSE;
  last = cutter->folded->str + g_array_index (cutter->offsets, gsize, cutter->offsets->len - 1);
  if (g_strv_contains (NUMBER, last))
    return is_before_number (cutter);
  return g_strv_contains (SHORT, last) || (word->end - word->start == 1 && g_ascii_isupper (cutter->text[word->start]) && last[0] != 'i');
}

static void
read_closing_marks (AttuneCutter *cutter)
{
  guint start = cutter->at;
  gboolean stop = FALSE;
  gboolean abbreviation = cutter->text[cutter->at] == '.' && is_abbreviation (cutter);
  guint size;
  gunichar c;

  for (c = attune_cutter_peek (cutter, cutter->at, &size); is_closing_mark (c); c = attune_cutter_peek (cutter, cutter->at, &size))
    {
      if (c == '?' || c == 0xff1f || c == 0x061f)
        cutter->open.question = TRUE;
      if (c == '.' || c == 0x3002)
        stop = TRUE;
      if (c == '!' || c == 0xff01)
        cutter->open.exclamations++;
      cutter->at += size;
    }
  if (abbreviation && cutter->at - start == 1)
    return;
  if (!cutter->open_used)
    {
      cutter->open.start = start;
      cutter->open_used = TRUE;
    }
  /* A closing quotation mark belongs to what it closes. */
  if (c == '"' || c == 0x201d || c == 0x2019 || c == ')' || c == 0x00bb)
    {
      if (c != ')')
        cutter->quoted = FALSE;
      cutter->at += size;
    }
  cutter->open.stopped = stop && !cutter->open.question && cutter->open.exclamations == 0;
  cutter->open.end = cutter->at;
  attune_cutter_close_sentence (cutter);
}

/* An emoticon such as :-( or ;) or <3 at the place, as bytes; 0: none. */
static guint
emoticon_length (const AttuneCutter *cutter)
{
  const char *p = cutter->text + cutter->at;
  const char *start = p;

  if (cutter->at > 0 && attune_cutter_is_word ((guchar) p[-1]))
    return 0;
  if (p[0] == '<' && p[1] == '3')
    return 2;
  if (strchr (":;=", *p) == NULL)
    return 0;
  p++;
  if (*p == '\'' )
    p++;
  if (*p == '-')
    p++;
  if (*p == '\0' || strchr ("()DPpOo/|[]3", *p) == NULL)
    return 0;
  if (g_ascii_isalnum (*p) && attune_cutter_is_word ((guchar) p[1]))
    return 0;
  if (*p == '/' && p[1] == '/')
    return 0;
  while (p[1] == *p)
    p++;
  return p + 1 - start;
}

static void
read_emoji (AttuneCutter *cutter)
{
  guint start = cutter->at;
  guint at = start;
  guint size;
  gunichar c = attune_cutter_peek (cutter, at, &size);

  at += size;
  /* Skin tones, variation selectors and joined pictographs are one emoji. */
  for (c = attune_cutter_peek (cutter, at, &size); size > 0; c = attune_cutter_peek (cutter, at, &size))
    {
      if (c == 0xfe0f || (c >= 0x1f3fb && c <= 0x1f3ff))
        at += size;
      else if (c == 0x200d)
        {
          at += size;
          c = attune_cutter_peek (cutter, at, &size);
          if (is_emoji (c))
            at += size;
        }
      else
        break;
    }
  attune_cutter_add_word (cutter, start, at, ATTUNE_WORD_EMOJI);
  cutter->at = at;
}

static gboolean
quotation_ends_on_line (const AttuneCutter *cutter, guint at, const char *mark)
{
  gsize left = MIN (cutter->length - at, LONGEST_QUOTATION);
  const char *line = memchr (cutter->text + at, '\n', left);

  return g_strstr_len (cutter->text + at, line != NULL ? line - (cutter->text + at) : (gssize) left, mark) != NULL;
}

static void
read_quotation_mark (AttuneCutter *cutter, gunichar c, guint size)
{
  if (c == 0x201c || c == 0x201e || c == 0x00ab)
    cutter->quoted = quotation_ends_on_line (cutter, cutter->at + size, c == 0x00ab ? "\u00bb" : c == 0x201e ? "\u201c" : "\u201d");
  else if (c == '"' && !cutter->quoted)
    cutter->quoted = quotation_ends_on_line (cutter, cutter->at + size, "\"");
  else
    cutter->quoted = FALSE;
  cutter->at += size;
}

void
attune_cutter_begin_line (AttuneCutter *cutter)
{
  cutter->quoted = FALSE;
  cutter->quoted_line = cutter->at < cutter->length && cutter->text[cutter->at] == '>';
}

static void
mark_comma (AttuneCutter *cutter)
{
  cutter->comma = TRUE;
  if (cutter->words->len > cutter->open.first_word)
    g_array_index (cutter->words, AttuneWord, cutter->words->len - 1).flags |= ATTUNE_WORD_COMMA_AFTER;
}

static void
read_mention (AttuneCutter *cutter)
{
  guint start = cutter->at;
  guint size;
  gunichar c;

  cutter->at++;
  for (c = attune_cutter_peek (cutter, cutter->at, &size); size > 0 && attune_cutter_is_word (c); c = attune_cutter_peek (cutter, cutter->at, &size))
    cutter->at += size;
  attune_cutter_add_word (cutter, start, cutter->at, ATTUNE_WORD_MENTION);
}

void
attune_cutter_read_mark (AttuneCutter *cutter)
{
  guint size;
  guint next_size;
  guint emoticon;
  gunichar c = attune_cutter_peek (cutter, cutter->at, &size);

  if (c == '\n')
    {
      attune_cutter_close_sentence (cutter);
      cutter->at++;
      attune_cutter_begin_line (cutter);
    }
  else if ((c == '@' || c == '#') && attune_cutter_is_word (attune_cutter_peek (cutter, cutter->at + 1, &next_size)))
    read_mention (cutter);
  else if (c < 0x80 && (emoticon = emoticon_length (cutter)) > 0)
    {
      attune_cutter_add_word (cutter, cutter->at, cutter->at + emoticon, ATTUNE_WORD_EMOJI);
      cutter->at += emoticon;
    }
  else if (is_closing_mark (c))
    read_closing_marks (cutter);
  else if (is_emoji (c))
    read_emoji (cutter);
  else if (c == '"' || (c >= 0x201c && c <= 0x201e) || c == 0x00ab || c == 0x00bb)
    read_quotation_mark (cutter, c, size);
  else
    {
      if (c == ',' || c == ':' || c == ';' || c == 0x2013 || c == 0x2014 || c == 0x3001 || c == 0xff0c
          || (c == '-' && cutter->at > 0 && cutter->text[cutter->at - 1] == ' '))
        mark_comma (cutter);
      cutter->at += size;
    }
}

