/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/log-name.h"

#define WORD_MIN 3   /* letters; of shorter words, two names often share one */
#define NOTE_WORDS 4 /* from here on it may be a sentence */
#define NO_BREAK_SPACE "\302\240" /* before a colon, in French */

/* What is between a name and a message: ": "; behind the mark of automatic
 * replies a few translations have something else. Returns: its bytes. */
static gsize
separator_length (const char *text, const char *at)
{
  gboolean marked = at > text && at[-1] == '>';

  if (*at == ':')
    return at[1] == ' ' ? 2 : at[1] == '\0' || at[1] == '\n' ? 1 : 0;
  if (marked && g_str_has_prefix (at, "："))
    return strlen ("：");
  if (marked && g_str_has_prefix (at, " - "))
    return strlen (" - ");
  return 0;
}

/* Without the spaces that stand before a colon in French. */
static gsize
trim (const char *text, gsize length)
{
  for (;;)
    if (length > 0 && text[length - 1] == ' ')
      length--;
    else if (length > 1 && memcmp (text + length - 2, NO_BREAK_SPACE, 2) == 0)
      length -= 2;
    else
      return length;
}

/* Behind the mark of automatic replies that may be at @at: "<AUTO-REPLY>". */
static const char *
skip_mark (const char *at)
{
  const char *mark = at + strspn (at, " ");
  const char *end = *mark == '<' ? mark + strcspn (mark, ">\n") : NULL;

  return end != NULL && *end == '>' ? end + 1 : at;
}

/* Where the message begins behind @name, a known one, of @length bytes with the
 * mark of automatic replies; NULL: @text begins with something else. */
static const char *
skip_known (const char *text, const char *name, gsize *length)
{
  gsize found;

  if (*name == '\0' || !g_str_has_prefix (text, name))
    return NULL;
  const char *end = skip_mark (text + strlen (name)), *at = end;
  if (g_str_has_prefix (at, NO_BREAK_SPACE))
    at += strlen (NO_BREAK_SPACE);
  found = separator_length (text, at);
  *length = (gsize) (end - text);
  return found == 0 ? NULL : at + found;
}

const char *
attune_log_name_skip (const char *text, const char *const *known, gsize *length)
{
  const char *body;
  gsize found;

  for (; *known != NULL; known++)
    if ((body = skip_known (text, *known, length)) != NULL)
      return body;
  for (const char *at = text; *at != '\0' && *at != '\n' && at < text + ATTUNE_LOG_NAME_MAX; at++)
    if ((found = separator_length (text, at)) > 0) {
      *length = trim (text, (gsize) (at - text));
      return *length == 0 ? NULL : at + found;
    }
  return NULL;
}

/* --- what names have in common --------------------------------------------- */

static char *
fold (const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
}

gboolean
attune_log_name_is_same (const char *a, const char *b)
{
  g_autofree char *folded_a = fold (a);
  g_autofree char *folded_b = fold (b);

  return g_strcmp0 (folded_a, folded_b) == 0;
}

/* @id up to @sign; NULL: it has none. */
static char *
part_of (const char *id, char sign)
{
  const char *at = strchr (id, sign);
  return at == NULL || at == id ? NULL : g_strndup (id, (gsize) (at - id));
}

gboolean
attune_log_name_is_id (const char *name, const char *id)
{
  if (id == NULL)
    return FALSE;
  g_autofree char *bare = part_of (id, '/');
  g_autofree char *node = part_of (id, '@');

  return attune_log_name_is_same (name, id) || (bare != NULL && attune_log_name_is_same (name, bare))
         || (node != NULL && attune_log_name_is_same (name, node));
}

/* Words of letters, folded; numbers are not words. */
static char **
cut_words (const char *text)
{
  g_autofree char *folded = fold (text);
  g_autoptr (GString) words = g_string_new (NULL);

  for (const char *at = folded; *at != '\0'; at = g_utf8_next_char (at)) {
    gunichar c = g_utf8_get_char (at);
    g_string_append_unichar (words, g_unichar_isalpha (c) || g_unichar_ismark (c) ? c : ' ');
  }
  return g_strsplit (words->str, " ", -1);
}

gboolean
attune_log_name_resembles_id (const char *name, const char *id)
{
  if (id == NULL)
    return FALSE;
  g_autofree char *node = part_of (id, '@');
  g_auto (GStrv) theirs = cut_words (node != NULL ? node : id);
  g_auto (GStrv) words = cut_words (name);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_utf8_strlen (words[i], -1) >= WORD_MIN && g_strv_contains ((const char *const *) theirs, words[i]))
      return TRUE;
  return FALSE;
}

/* --- what is no name ------------------------------------------------------- */

static gboolean
is_balanced (const char *text)
{
  int depth = 0;

  for (; *text != '\0' && depth >= 0; text++)
    depth += (*text == '(') - (*text == ')');
  return depth == 0;
}

/* Several words, in small letters but for the first. */
static gboolean
is_sentence (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0, n_small = 0;

  for (guint i = 0; words[i] != NULL; i++) {
    gunichar c = g_utf8_get_char (words[i]);
    if (n > 0 && g_unichar_isupper (c))
      return FALSE;
    n += c != 0;
    n_small += g_unichar_islower (c);
  }
  return n >= NOTE_WORDS && n_small >= NOTE_WORDS / 2;
}

static gboolean
is_host_mask (const char *text)
{
  const char *mark = strchr (text, '!');
  return mark != NULL && strchr (mark, '@') != NULL && strchr (text, ' ') == NULL;
}

gboolean
attune_log_name_is_note (const char *name)
{
  return !is_balanced (name) || is_host_mask (name) || is_sentence (name);
}
