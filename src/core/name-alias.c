/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/name.h"

#include <string.h>

/* A title and its kin: what may stand for it. */
static const struct {
  const char *folded;
  const char *shown;
} TITLES[] = {
  { "mr", "Mr" }, { "mister", "Mr" }, { "mrs", "Mrs" }, { "ms", "Ms" }, { "miss", "Miss" }, { "mx", "Mx" },
  { "dr", "Dr." }, { "doctor", "Dr." }, { "prof", "Professor" }, { "professor", "Professor" }, { "sir", "Sir" },
  { "herr", "Herr" }, { "frau", "Frau" },
};

static const char *const COMPANY_WORDS[] = { "ltd", "limited", "inc", "llc", "gmbh", "ag", "corp", "company", "co", "plc", "support",
                                             "team", "group", "shop", "store", "service", "services", "office", "sales", "info",
                                             "admin", "customer", "guest", "visitor", "user", "client", "contact", "unknown", NULL };
static const char *const PARTICLES[] = { "van", "von", "de", "der", "den", "da", "di", "del", "la", "le", "bin", "ibn", "al", "el", "ni",
                                         "mac", "dos", "du", "ten", "ter", NULL };

static const char *
shown_title (const char *folded)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (TITLES); i++)
    if (TITLES[i].folded[0] == folded[0] && strcmp (TITLES[i].folded, folded) == 0)
      return TITLES[i].shown;
  return NULL;
}

gboolean
attune_name_is_title (const char *folded)
{
  return shown_title (folded) != NULL;
}

void
attune_name_free (AttuneName *name)
{
  if (name == NULL)
    return;
  g_free (name->full);
  g_free (name->greeting);
  g_free (name->title);
  g_ptr_array_unref (name->words);
  g_clear_pointer (&name->also, g_ptr_array_unref);
  g_free (name);
}

/* --- cleaning ------------------------------------------------------------ */

static void
drop_brackets (GString *alias)
{
  static const char *const PAIRS[] = { "()", "[]", "{}", "<>" };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (PAIRS); i++)
    {
      char *open;
      char *close;

      while ((open = strchr (alias->str, PAIRS[i][0])) != NULL && (close = strchr (open, PAIRS[i][1])) != NULL)
        g_string_erase (alias, open - alias->str, close - open + 1);
    }
}

static void
cut_at (GString *alias, const char *mark)
{
  char *found = strstr (alias->str, mark);

  if (found != NULL && found > alias->str)
    g_string_truncate (alias, found - alias->str);
}

/* "dana.whitfield@example.com" is "dana whitfield"; a local part with digits
 * or of one piece is a handle. */
static gboolean
open_address (GString *alias)
{
  char *at = strchr (alias->str, '@');
  gsize i;
  guint parts = 1;

  if (at == NULL || strchr (alias->str, ' ') != NULL)
    return at == NULL;
  g_string_truncate (alias, at - alias->str);
  for (i = 0; i < alias->len; i++)
    {
      if (strchr ("._-", alias->str[i]) != NULL)
        {
          alias->str[i] = ' ';
          parts++;
        }
      else if (!g_ascii_isalpha (alias->str[i]))
        return FALSE;
    }
  return parts == 2;
}

/* "Whitfield, Dana" is "Dana Whitfield"; "Dana Whitfield, ACME" is not. */
static void
turn_around (GString *alias)
{
  char *comma = strchr (alias->str, ',');
  g_autofree char *last = NULL;
  g_autofree char *first = NULL;

  if (comma == NULL)
    return;
  last = g_strstrip (g_strndup (alias->str, comma - alias->str));
  first = g_strstrip (g_strdup (comma + 1));
  if (strchr (last, ' ') != NULL && strchr (first, ' ') == NULL && !strchr (first, '.') && g_ascii_isupper (first[0])
      && g_ascii_isupper (first[1]))
    g_string_assign (alias, last);
  else
    g_string_printf (alias, "%s %s", first, last);
}

/* --- reading ------------------------------------------------------------- */

/* ANNE-MARIE and o'brien become Anne-Marie and O'Brien. */
static char *
in_title_case (const char *word, gboolean change)
{
  GString *cased;
  gboolean begins = TRUE;

  if (!change)
    return g_strdup (word);
  cased = g_string_new (NULL);
  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      gunichar c = g_utf8_get_char (word);

      g_string_append_unichar (cased, begins ? g_unichar_totitle (c) : g_unichar_tolower (c));
      begins = c == '-' || c == '\'' || c == 0x2019;
    }
  return g_string_free (cased, FALSE);
}

static gboolean
is_upper_case (const char *word)
{
  const char *p;
  guint letters = 0;

  for (p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_islower (g_utf8_get_char (p)))
        return FALSE;
      letters += g_unichar_isupper (g_utf8_get_char (p));
    }
  return letters > 1;
}

static gboolean
has_letters_in (const char *words, gboolean (*is_case) (gunichar))
{
  for (; *words != '\0'; words = g_utf8_next_char (words))
    if (is_case (g_utf8_get_char (words)))
      return TRUE;
  return FALSE;
}

static gboolean
is_lower_case (const char *word)
{
  return g_unichar_islower (g_utf8_get_char (word));
}

static gboolean
is_name_word (const char *word)
{
  const char *p;

  for (p = word; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c) && c != '\'' && c != 0x2019 && c != '-' && c != '.')
        return FALSE;
    }
  return g_unichar_isalpha (g_utf8_get_char (word));
}

static void
add_word (AttuneName *name, GString *full, const char *word, gboolean recase)
{
  g_autofree char *shown = in_title_case (word, recase);

  if (full->len > 0)
    g_string_append_c (full, ' ');
  g_string_append (full, shown);
  g_ptr_array_add (name->words, attune_text_fold (word, -1));
}

/* Names in these scripts are written family name first and without a space. */
static gboolean
is_family_first (const char *word)
{
  switch (g_unichar_get_script (g_utf8_get_char (word)))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HANGUL:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
set_greeting (AttuneName *name, const char *title)
{
  g_auto (GStrv) shown = g_strsplit (name->full, " ", -1);
  guint last = g_strv_length (shown) - 1;

  if (title != NULL)
    name->greeting = g_strdup_printf ("%s %s", title, shown[last]);
  else
    name->greeting = g_strdup (shown[name->given]);
}

AttuneName *
attune_name_from_alias (const char *alias)
{
  g_autoptr (GString) cleaned = NULL;
  g_autoptr (AttuneName) name = NULL;
  g_autoptr (GString) full = g_string_new (NULL);
  g_auto (GStrv) words = NULL;
  const char *title = NULL;
  gboolean address;
  gboolean small;
  guint i;

  if (alias == NULL || !g_utf8_validate (alias, -1, NULL))
    return NULL;
  cleaned = g_string_new (alias);
  address = strchr (alias, '@') != NULL;
  drop_brackets (cleaned);
  cut_at (cleaned, " - ");
  cut_at (cleaned, " – ");
  cut_at (cleaned, " | ");
  cut_at (cleaned, " / ");
  if (strchr (cleaned->str, '&') != NULL || !open_address (cleaned))
    return NULL;
  turn_around (cleaned);
  small = has_letters_in (cleaned->str, g_unichar_islower) && !has_letters_in (cleaned->str, g_unichar_isupper);

  name = g_new0 (AttuneName, 1);
  name->words = g_ptr_array_new_with_free_func (g_free);
  words = g_strsplit_set (cleaned->str, " \t\n", -1);
  for (i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = attune_text_fold (words[i], -1);
      gsize length = strlen (folded);

      if (length > 0 && folded[length - 1] == '.')
        folded[length - 1] = '\0';
      if (*words[i] == '\0' || *folded == '\0')
        continue;
      if (g_strv_contains (COMPANY_WORDS, folded))
        return NULL;
      if (name->words->len == 0 && attune_name_is_title (folded))
        {
          title = shown_title (folded);
          g_free (name->title);
          name->title = g_strdup (folded);
        }
      else if (is_name_word (words[i]))
        add_word (name, full, words[i], is_upper_case (words[i]) || (small && !g_strv_contains (PARTICLES, folded)));
      else if (g_unichar_isalnum (g_utf8_get_char (words[i])))
        return NULL;
    }
  /* A lone word in lower case is a handle. */
  if (name->words->len == 0 || (!address && name->words->len == 1 && (small || is_lower_case (full->str))))
    return NULL;
  name->full = g_strdup (full->str);
  name->given = 0;
  while (name->given + 1 < name->words->len && g_strv_contains (PARTICLES, g_ptr_array_index (name->words, name->given)))
    name->given++;
  set_greeting (name, is_family_first (full->str) ? NULL : title);
  return g_steal_pointer (&name);
}
