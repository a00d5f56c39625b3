/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/fold.h"

#include <string.h>

/* Letters that Unicode does not take apart into letter and accent. */
static const char *
plain_letter (gunichar c)
{
  switch (c)
    {
    case 0x00e6: return "ae";
    case 0x0153: return "oe";
    case 0x00f8: return "o";
    case 0x0142: return "l";
    case 0x0111: case 0x00f0: return "d";
    case 0x00fe: return "th";
    case 0x0131: return "i";
    case 0x2018: case 0x2019: case 0x02bc: return "'";
    case 0x2010: case 0x2011: return "-";
    default: return NULL;
    }
}

static void
append_character (GString *folded, gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize n;
  gsize i;

  /* Unicode takes the accent that stands for an apostrophe apart into a space
   * and a mark. */
  n = g_unichar_fully_decompose (c == 0x00b4 ? 0x2019 : g_unichar_tolower (c), TRUE, parts, G_N_ELEMENTS (parts));
  for (i = 0; i < n; i++)
    {
      gunichar part = g_unichar_tolower (parts[i]);
      const char *plain = plain_letter (part);

      if (plain != NULL)
        g_string_append (folded, plain);
      else if (part == 0x00df)
        g_string_append (folded, "ss");
      else if (g_unichar_type (part) != G_UNICODE_NON_SPACING_MARK && !(part >= 0x1f3fb && part <= 0x1f3ff)
               && g_unichar_type (part) != G_UNICODE_FORMAT)
        g_string_append_unichar (folded, part);
    }
}

void
attune_fold_append (GString *folded, const char *utf8, gsize length)
{
  const char *end = utf8 + length;

  while (utf8 < end)
    {
      gunichar c;

      if ((guchar) *utf8 < 0x80)
        {
          g_string_append_c (folded, g_ascii_tolower (*utf8));
          utf8++;
          continue;
        }
      c = g_utf8_get_char_validated (utf8, end - utf8);
      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          utf8++;
          continue;
        }
      append_character (folded, c);
      utf8 = g_utf8_next_char (utf8);
    }
}

/* --- contractions -------------------------------------------------------- */

typedef struct {
  const char *form;
  const char *parts[ATTUNE_FOLD_PARTS];
} Opening;

/* Common knowledge of English spelling, in our own selection; sorted. What is
 * also a word of its own ("ill", "id", "wed", "hell", "were") is left out. */
#define LONGEST_OPENING 8

static const Opening OPENINGS[] = {
  { "ain't", { "is", "not" } },
  { "aint", { "is", "not" } },
  { "arent", { "are", "not" } },
  { "can't", { "can", "not" } },
  { "cannot", { "can", "not" } },
  { "cant", { "can", "not" } },
  { "couldnt", { "could", "not" } },
  { "coz", { "because" } },
  { "cuz", { "because" } },
  { "didnt", { "did", "not" } },
  { "doesnt", { "does", "not" } },
  { "dont", { "do", "not" } },
  { "dunno", { "do", "not", "know" } },
  { "gimme", { "give", "me" } },
  { "gonna", { "going", "to" } },
  { "gotta", { "got", "to" } },
  { "hadnt", { "had", "not" } },
  { "hasnt", { "has", "not" } },
  { "havent", { "have", "not" } },
  { "idk", { "i", "do", "not", "know" } },
  { "im", { "i", "am" } },
  { "isnt", { "is", "not" } },
  { "its", { "it", "is" } },
  { "ive", { "i", "have" } },
  { "lemme", { "let", "me" } },
  { "let's", { "let", "us" } },
  { "lets", { "let", "us" } },
  { "pls", { "please" } },
  { "plz", { "please" } },
  { "shan't", { "shall", "not" } },
  { "shouldnt", { "should", "not" } },
  { "thanx", { "thanks" } },
  { "thats", { "that", "is" } },
  { "theyre", { "they", "are" } },
  { "thx", { "thanks" } },
  { "u", { "you" } },
  { "ur", { "your" } },
  { "wanna", { "want", "to" } },
  { "wasnt", { "was", "not" } },
  { "werent", { "were", "not" } },
  { "weve", { "we", "have" } },
  { "whats", { "what", "is" } },
  { "won't", { "will", "not" } },
  { "wont", { "will", "not" } },
  { "wouldnt", { "would", "not" } },
  { "y'all", { "you", "all" } },
  { "yall", { "you", "all" } },
  { "youre", { "you", "are" } },
  { "youve", { "you", "have" } },
};

typedef struct {
  const char *ending;
  const char *word;
} Ending;

static const Ending ENDINGS[] = {
  { "n't", "not" }, { "'m", "am" }, { "'re", "are" }, { "'ve", "have" }, { "'ll", "will" }, { "'d", "would" },
};

/* After these an 's is the verb; after others it marks what somebody owns. */
static const char *const BEFORE_IS[] = {
  "it", "that", "this", "there", "here", "what", "where", "who", "how", "when", "why", "he", "she",
  "everything", "something", "nothing", "everyone", "someone", "nobody", "which", "name", NULL,
};

static int
compare_form (const char *form, const char *folded, gsize length)
{
  int order = (guchar) form[0] - (guchar) folded[0];

  if (order == 0)
    order = strncmp (form, folded, length);
  return order != 0 ? order : form[length] != '\0';
}

static const Opening *
find_opening (const char *folded, gsize length)
{
  gsize low = 0;
  gsize high = G_N_ELEMENTS (OPENINGS);

  if (length == 0 || length > LONGEST_OPENING)
    return NULL;
  while (low < high)
    {
      gsize middle = (low + high) / 2;
      int order = compare_form (OPENINGS[middle].form, folded, length);

      if (order == 0)
        return &OPENINGS[middle];
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return NULL;
}

static gboolean
is_before_is (const char *folded, gsize length)
{
  gsize i;

  for (i = 0; BEFORE_IS[i] != NULL; i++)
    if (strlen (BEFORE_IS[i]) == length && memcmp (BEFORE_IS[i], folded, length) == 0)
      return TRUE;
  return FALSE;
}

static guint
open_ending (const char *folded, gsize length, AttuneFoldPart *parts)
{
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (ENDINGS); i++)
    {
      gsize ending = strlen (ENDINGS[i].ending);

      if (length > ending && memcmp (folded + length - ending, ENDINGS[i].ending, ending) == 0)
        {
          parts[0].text = folded;
          parts[0].length = length - ending;
          parts[1].text = ENDINGS[i].word;
          parts[1].length = strlen (ENDINGS[i].word);
          return 2;
        }
    }
  return 0;
}

guint
attune_fold_open (const char *folded, gsize length, AttuneFoldPart parts[ATTUNE_FOLD_PARTS], gboolean *possessive)
{
  const Opening *opening = find_opening (folded, length);
  gboolean has_s;
  guint n;

  *possessive = FALSE;
  if (opening != NULL)
    {
      for (n = 0; n < ATTUNE_FOLD_PARTS && opening->parts[n] != NULL; n++)
        {
          parts[n].text = opening->parts[n];
          parts[n].length = strlen (opening->parts[n]);
        }
      return n;
    }
  if (memchr (folded, '\'', length) == NULL)
    return 0;
  n = open_ending (folded, length, parts);
  if (n > 0)
    return n;
  has_s = length > 2 && memcmp (folded + length - 2, "'s", 2) == 0;
  if (!has_s && !(length > 2 && memcmp (folded + length - 2, "s'", 2) == 0))
    return 0;
  parts[0].text = folded;
  parts[0].length = has_s ? length - 2 : length - 1;
  if (has_s && is_before_is (folded, length - 2))
    {
      parts[1].text = "is";
      parts[1].length = 2;
      return 2;
    }
  *possessive = TRUE;
  return 1;
}

gboolean
attune_fold_is_plain (const char *word, gsize length)
{
  AttuneFoldPart parts[ATTUNE_FOLD_PARTS];
  gboolean possessive;
  gsize i;

  for (i = 0; i < length; i++)
    if (!g_ascii_islower (word[i]))
      return FALSE;
  return length > 0 && attune_fold_open (word, length, parts, &possessive) == 0;
}
