/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/name.h"

#include <string.h>

#include "core/address.h"

/* What a room's nick says of a name. A nick is chosen for many reasons, so it
 * is only taken for a name where it looks like one. */

#define MOST_PARTS 3

/* How people say in their nick where they are. */
static const char *const STATES[] = { "afk", "away", "brb", "busy", "home", "irc", "laptop", "mobile", "office", "offline", "out",
                                      "phone", "web", "work", "zzz", NULL };
static const char *const NOBODY[] = { "anon", "anonymous", "bot", "nobody", "noname", "somebody", "someone", "webchat", NULL };

static gboolean
has_letter (const char *from, const char *to)
{
  for (; from < to; from = g_utf8_next_char (from))
    if (g_unichar_isalpha (g_utf8_get_char (from)))
      return TRUE;
  return FALSE;
}

/* "[m]dana" and "dana(ACME)", but not the whole of "[dana]". */
static void
drop_brackets (char *nick)
{
  static const char *const PAIRS[] = { "[]", "()", "{}", "<>" };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (PAIRS); i++)
    {
      char *open = strchr (nick, PAIRS[i][0]);
      char *close = open == NULL ? NULL : strchr (open, PAIRS[i][1]);

      if (close != NULL && (has_letter (nick, open) || has_letter (close + 1, nick + strlen (nick))))
        memmove (open, close + 1, strlen (close + 1) + 1);
    }
}

/* "dana.whitfield", "Dana_Whitfield42" and "DanaWhitfield" are two words; what
 * is no word is left out. */
static GPtrArray *
cut (const char *nick)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *at = nick;

  while (*at != '\0')
    {
      const char *start;
      gboolean small = FALSE;

      while (*at != '\0' && !g_unichar_isalpha (g_utf8_get_char (at)))
        at = g_utf8_next_char (at);
      for (start = at; *at != '\0'; at = g_utf8_next_char (at))
        {
          gunichar c = g_utf8_get_char (at);

          if (!(g_unichar_isalpha (c) || g_unichar_ismark (c) || c == '\'' || c == 0x2019) || (small && g_unichar_isupper (c)))
            break;
          small = g_unichar_islower (c);
        }
      if (at > start)
        g_ptr_array_add (parts, g_strndup (start, at - start));
    }
  return parts;
}

static gboolean
is_in (const AttunePacks *packs, const char *language, const char *list, const char *folded)
{
  GHashTable *words = attune_packs_list (packs, language, list);

  return words != NULL && g_hash_table_contains (words, folded);
}

/* "mark" and "grace" are ordinary words, but as a nick they are names. */
static gboolean
is_forename (const AttunePacks *packs, const char *language, const char *part)
{
  g_autofree char *folded = attune_text_fold (part, -1);

  return is_in (packs, language, "ambiguous-names", folded)
         || (is_in (packs, language, "forename", folded) && !is_in (packs, language, "ordinary-words", folded));
}

static gboolean
is_one_of (const char *const *words, const char *part)
{
  g_autofree char *folded = attune_text_fold (part, -1);

  return g_strv_contains (words, folded);
}

/* The forename and what follows it, each with a capital. */
static AttuneName *
from_parts (const GPtrArray *parts)
{
  g_autoptr (GString) alias = g_string_new (NULL);
  guint i;

  for (i = 0; i < parts->len && i < MOST_PARTS; i++)
    {
      const char *part = g_ptr_array_index (parts, i);
      g_autofree char *small = g_utf8_strdown (part, -1);
      g_autofree char *shown = attune_text_with_first_letter (small, TRUE);

      if (is_one_of (STATES, part) || g_utf8_strlen (part, -1) < 2)
        break;
      g_string_append_printf (alias, "%s%s", i == 0 ? "" : " ", shown);
    }
  return attune_name_from_alias (alias->str);
}

/* "Xiomara" and "Anna-Lena" may well be names; "xiomara", "XIO", "Xio42" and
 * "KernelPanic" need not be. */
static gboolean
is_written_as_name (const char *nick, const GPtrArray *parts)
{
  const char *at;
  gunichar before = '-';

  for (at = nick; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gboolean begins = before == '-' || before == '\'' || before == 0x2019;

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c) && (begins || (c != '-' && c != '\'' && c != 0x2019)))
        return FALSE;
      if (begins ? g_unichar_islower (c) : g_unichar_isupper (c))
        return FALSE;
      before = c;
    }
  return g_unichar_isalpha (before) && !g_unichar_isupper (before) && !is_one_of (NOBODY, nick)
         && !is_one_of (STATES, g_ptr_array_index (parts, parts->len - 1));
}

AttuneName *
attune_name_from_nick (const AttunePacks *packs, const char *language, const char *nick)
{
  g_autofree char *base = NULL;
  g_autoptr (GPtrArray) parts = NULL;

  if (!g_utf8_validate (nick, -1, NULL))
    return NULL;
  if (strchr (nick, ' ') != NULL)
    return attune_name_from_alias (nick);
  base = attune_nick_base (nick);
  drop_brackets (base);
  parts = cut (base);
  if (parts->len == 0)
    return NULL;
  if (is_written_as_name (base, parts))
    return attune_name_from_alias (base);
  return is_forename (packs, language, g_ptr_array_index (parts, 0)) ? from_parts (parts) : NULL;
}
