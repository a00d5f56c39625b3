/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/phrase-template.h"

#include <string.h>

#include "core/fold.h"
#include "core/text.h"

#define GAP_WORDS 4
#define DEEPEST 8

/* A part of a template: where it can begin and end, and whether it can be
 * passed over. */
typedef struct {
  guint64 first;
  guint64 last;
  gboolean empty;
} Part;

typedef struct {
  guint n;
  AttuneTerm terms[ATTUNE_TEMPLATE_POSITIONS];
  guint64 follow[ATTUNE_TEMPLATE_POSITIONS];
  const char *at;
  const char *begin;
  guint depth;
  AttunePhraseListFunc list;
  gpointer data;
  char **problem;
} Parser;

static const Part NOTHING = { 0, 0, TRUE };

static gboolean parse_alternatives (Parser *parser, char closing, Part *part);

static gboolean G_GNUC_PRINTF (2, 3)
fail (Parser *parser, const char *format, ...)
{
  va_list values;

  va_start (values, format);
  if (*parser->problem == NULL)
    *parser->problem = g_strdup_vprintf (format, values);
  va_end (values);
  return FALSE;
}

/* --- building ------------------------------------------------------------ */

static gboolean
add_term (Parser *parser, AttuneTermKind kind, const char *text, GHashTable *list, Part *part)
{
  AttuneTerm *term;

  if (parser->n == ATTUNE_TEMPLATE_POSITIONS)
    return fail (parser, "the template is too long; split it into several");
  term = &parser->terms[parser->n];
  term->kind = kind;
  term->text = g_strdup (text);
  term->list = list;
  part->first = part->last = G_GUINT64_CONSTANT (1) << parser->n;
  part->empty = FALSE;
  parser->n++;
  return TRUE;
}

static void
append (Parser *parser, Part *whole, const Part *next)
{
  guint i;

  for (i = 0; i < parser->n; i++)
    if (whole->last >> i & 1)
      parser->follow[i] |= next->first;
  whole->first |= whole->empty ? next->first : 0;
  whole->last = next->last | (next->empty ? whole->last : 0);
  whole->empty = whole->empty && next->empty;
}

static void
add_alternative (Part *whole, const Part *other)
{
  whole->first |= other->first;
  whole->last |= other->last;
  whole->empty |= other->empty;
}

/* The words of a piece of text, one after the other; contractions opened. */
static gboolean
add_words (Parser *parser, const char *words, gsize length, Part *part)
{
  g_autoptr (AttuneText) text = NULL;
  guint i;

  *part = NOTHING;
  if (attune_fold_is_plain (words, length))
    {
      g_autofree char *word = g_strndup (words, length);

      return add_term (parser, ATTUNE_TERM_WORD, word, NULL, part);
    }
  text = attune_text_new (words, length);
  for (i = 0; i < text->n_words; i++)
    {
      Part word = NOTHING;

      if (!add_term (parser, ATTUNE_TERM_WORD, text->words[i].folded, NULL, &word))
        return FALSE;
      append (parser, part, &word);
    }
  return TRUE;
}

static gboolean
add_gap (Parser *parser, Part *part)
{
  guint i;

  *part = NOTHING;
  for (i = 0; i < GAP_WORDS; i++)
    {
      Part word = NOTHING;

      if (!add_term (parser, ATTUNE_TERM_ANY, NULL, NULL, &word))
        return FALSE;
      word.empty = TRUE;
      append (parser, part, &word);
    }
  return TRUE;
}

/* Entries of one word are one term together; each longer one is a way of its
 * own. */
static gboolean
add_list (Parser *parser, const char *name, Part *part)
{
  GHashTable *list = parser->list != NULL ? parser->list (name, parser->data) : NULL;
  GHashTableIter iter;
  gpointer entry;

  if (list == NULL)
    return fail (parser, "there is no word list {%s}; write it under “words”", name);
  if (!add_term (parser, ATTUNE_TERM_LIST, name, list, part))
    return FALSE;
  g_hash_table_iter_init (&iter, list);
  while (g_hash_table_iter_next (&iter, &entry, NULL))
    {
      Part words = NOTHING;

      if (strchr (entry, ' ') == NULL)
        continue;
      if (!add_words (parser, entry, strlen (entry), &words))
        return FALSE;
      add_alternative (part, &words);
    }
  return TRUE;
}

/* --- reading ------------------------------------------------------------- */

static gboolean
parse_group (Parser *parser, char closing, Part *part)
{
  gboolean good;

  if (++parser->depth > DEEPEST)
    return fail (parser, "brackets are nested more than %d deep", DEEPEST);
  parser->at++;
  good = parse_alternatives (parser, closing, part);
  parser->depth--;
  if (!good)
    return FALSE;
  if (*parser->at != closing)
    return fail (parser, "a '%c' is missing in “%s”", closing, parser->begin);
  parser->at++;
  if (closing == ']')
    part->empty = TRUE;
  return TRUE;
}

static gboolean
parse_list (Parser *parser, Part *part)
{
  const char *end = strchr (parser->at, '}');
  g_autofree char *name = NULL;

  if (end == NULL)
    return fail (parser, "a '}' is missing in “%s”", parser->begin);
  name = g_strndup (parser->at + 1, end - parser->at - 1);
  parser->at = end + 1;
  return add_list (parser, name, part);
}

static gboolean
parse_words (Parser *parser, Part *part)
{
  gsize length = strcspn (parser->at, " \t\n()[]{}|^$?!#_*");
  const char *gap = g_strstr_len (parser->at, length, "…");
  const char *words = parser->at;

  if (gap != NULL)
    length = gap - parser->at;
  if (length == 0)
    return fail (parser, "'%.1s' does not belong there in “%s”", parser->at, parser->begin);
  parser->at += length;
  if (*parser->at == '*')
    {
      g_autofree char *folded = attune_text_fold (words, length);

      parser->at++;
      if (g_utf8_strlen (folded, -1) < 3)
        return fail (parser, "'%s*' is too short: give at least three letters before the star", folded);
      return add_term (parser, ATTUNE_TERM_PREFIX, folded, NULL, part);
    }
  return add_words (parser, words, length, part);
}

static gboolean
parse_mark (Parser *parser, AttuneTermKind kind, Part *part)
{
  parser->at++;
  return add_term (parser, kind, NULL, NULL, part);
}

static gboolean
parse_part (Parser *parser, Part *part)
{
  if (g_str_has_prefix (parser->at, "…"))
    {
      parser->at += strlen ("…");
      return add_gap (parser, part);
    }
  switch (*parser->at)
    {
    case '(': return parse_group (parser, ')', part);
    case '[': return parse_group (parser, ']', part);
    case '{': return parse_list (parser, part);
    case '^': return parse_mark (parser, ATTUNE_TERM_START, part);
    case '$': return parse_mark (parser, ATTUNE_TERM_END, part);
    case '?': return parse_mark (parser, ATTUNE_TERM_QUESTION, part);
    case '!': return parse_mark (parser, ATTUNE_TERM_EXCLAMATION, part);
    case '#': return parse_mark (parser, ATTUNE_TERM_NUMBER, part);
    case '_': return parse_mark (parser, ATTUNE_TERM_ANY, part);
    default: return parse_words (parser, part);
    }
}

static gboolean
parse_sequence (Parser *parser, char closing, Part *whole)
{
  *whole = NOTHING;
  for (;;)
    {
      Part part = NOTHING;

      while (g_ascii_isspace (*parser->at))
        parser->at++;
      if (*parser->at == '\0' || *parser->at == '|' || *parser->at == closing)
        return TRUE;
      if (!parse_part (parser, &part))
        return FALSE;
      append (parser, whole, &part);
    }
}

static gboolean
parse_alternatives (Parser *parser, char closing, Part *part)
{
  Part other;

  if (!parse_sequence (parser, closing, part))
    return FALSE;
  while (*parser->at == '|')
    {
      parser->at++;
      if (!parse_sequence (parser, closing, &other))
        return FALSE;
      add_alternative (part, &other);
    }
  return TRUE;
}

static void
clear_terms (AttuneTerm *terms, guint n)
{
  guint i;

  for (i = 0; i < n; i++)
    g_free (terms[i].text);
}

static gboolean
parse_whole (Parser *parser, Part *whole)
{
  if (!parse_alternatives (parser, '\0', whole))
    return FALSE;
  if (*parser->at != '\0')
    return fail (parser, "'%.1s' does not belong there in “%s”", parser->at, parser->begin);
  if (whole->empty)
    return fail (parser, "“%s” matches nothing at all; at least one word must be there", parser->begin);
  return TRUE;
}

AttuneTemplate *
attune_template_parse (const char *pattern, AttunePhraseListFunc list, gpointer data, char **problem)
{
  Parser parser = { .at = pattern, .begin = pattern, .list = list, .data = data, .problem = problem };
  AttuneTemplate *built;
  Part whole;

  *problem = NULL;
  if (!parse_whole (&parser, &whole))
    {
      clear_terms (parser.terms, parser.n);
      return NULL;
    }
  built = g_new0 (AttuneTemplate, 1);
  built->n = parser.n;
  built->terms = g_memdup2 (parser.terms, parser.n * sizeof *parser.terms);
  built->follow = g_memdup2 (parser.follow, parser.n * sizeof *parser.follow);
  built->first = whole.first;
  built->last = whole.last;
  return built;
}

void
attune_template_free (AttuneTemplate *parsed)
{
  if (parsed == NULL)
    return;
  clear_terms (parsed->terms, parsed->n);
  g_free (parsed->terms);
  g_free (parsed->follow);
  g_free (parsed);
}
