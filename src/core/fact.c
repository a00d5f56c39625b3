/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/fact.h"

#include <string.h>

/* What people call the number of their case. */
static const char *const BEFORE_NUMBER[] = { "order", "number", "no", "nr", "booking", "reference", "ref", "confirmation", "ticket", "case",
                                             "invoice", "tracking", "parcel", NULL };
static const char *const MONTHS[] = { "january", "february", "march", "april", "june", "july", "august", "september", "october",
                                      "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
                                      "nov", "dec", NULL };

static void
fact_free (gpointer data)
{
  AttuneFact *fact = data;

  g_free (fact->text);
  g_free (fact);
}

static void
add_fact (GPtrArray *facts, const AttuneText *text, const char *kind, guint first, guint last)
{
  AttuneFact *fact = g_new0 (AttuneFact, 1);

  fact->kind = kind;
  fact->text = attune_text_slice (text, text->words[first].start, text->words[last].end);
  g_ptr_array_add (facts, fact);
}

static guint
count_digits (const char *folded)
{
  guint n = 0;

  for (; *folded != '\0'; folded++)
    n += g_ascii_isdigit (*folded);
  return n;
}

/* 2019-11-29, 29/11/2019, 29.11. */
static gboolean
is_date (const char *folded)
{
  static const char *const FORMS[] = { "####-##-##", "##/##/####", "#/#/####", "##/##/##", "##.##.####", "##.##.##", "#/##/####", "##/#/####" };
  gsize f;
  gsize i;

  for (f = 0; f < G_N_ELEMENTS (FORMS); f++)
    {
      for (i = 0; FORMS[f][i] != '\0' && (FORMS[f][i] == '#' ? g_ascii_isdigit (folded[i]) : FORMS[f][i] == folded[i]); i++)
        ;
      if (FORMS[f][i] == '\0' && folded[i] == '\0')
        return TRUE;
    }
  return FALSE;
}

/* "My phone number is …" names a phone; what stood before another number or a
 * mail address named that. */
static gboolean
is_named_number (const AttuneText *text, guint i)
{
  static const char *const PHONES[] = { "phone", "telephone", "mobile", "cell", "tel", NULL };
  gboolean named = FALSE;
  guint back;

  for (back = 1; back <= 4 && back <= i; back++)
    {
      const AttuneWord *word = &text->words[i - back];

      if (g_strv_contains (PHONES, word->folded))
        return FALSE;
      if (word->kind == ATTUNE_WORD_NUMBER || word->kind == ATTUNE_WORD_EMAIL)
        break;
      named = named || (back <= 3 && g_strv_contains (BEFORE_NUMBER, word->folded));
    }
  return named || text->words[i].kind == ATTUNE_WORD_MENTION
         || (text->words[i].start > 0 && text->original[text->words[i].start - 1] == '#');
}

/* How many words from @i make a phone number: 07700 900112, 746 914 1482. */
static guint
phone_length (const AttuneText *text, guint i)
{
  guint digits = 0;
  guint n = 0;
  gboolean plus = text->words[i].start > 0 && text->original[text->words[i].start - 1] == '+';

  while (i + n < text->n_words && text->words[i + n].kind == ATTUNE_WORD_NUMBER && text->words[i + n].sentence == text->words[i].sentence
         && n < 5 && strspn (text->words[i + n].folded, "0123456789-./") == strlen (text->words[i + n].folded))
    digits += count_digits (text->words[i + n++].folded);
  return digits >= 9 && digits <= 15 && (plus || n > 1 || text->words[i].folded[0] == '0') ? n : 0;
}

static gboolean
is_month_date (const AttuneText *text, guint i)
{
  if (text->words[i].kind != ATTUNE_WORD_NUMBER || count_digits (text->words[i].folded) > 2)
    return FALSE;
  return (i + 1 < text->n_words && g_strv_contains (MONTHS, text->words[i + 1].folded))
         || (i > 0 && g_strv_contains (MONTHS, text->words[i - 1].folded));
}

static guint
find_number (GPtrArray *facts, const AttuneText *text, guint i)
{
  const char *folded = text->words[i].folded;
  guint phone;

  if (is_date (folded) || is_month_date (text, i))
    {
      add_fact (facts, text, "date", i, i);
      return 1;
    }
  phone = is_named_number (text, i) ? 0 : phone_length (text, i);
  if (phone > 0)
    {
      add_fact (facts, text, "phone", i, i + phone - 1);
      return phone;
    }
  if (count_digits (folded) >= (is_named_number (text, i) ? 3u : 6u)
      || (strlen (folded) >= 5 && text->words[i].flags & ATTUNE_WORD_ALL_CAPS))
    add_fact (facts, text, is_named_number (text, i) ? "order-number" : "number", i, i);
  return 1;
}

/* "iPhone 7 Plus", "Galaxy S8", "my printer". */
static guint
device_length (const AttuneText *text, guint i, GHashTable *devices)
{
  guint n = 1;

  if (devices == NULL || !g_hash_table_contains (devices, text->words[i].folded))
    return 0;
  while (i + n < text->n_words && n < 4 && text->words[i + n].sentence == text->words[i].sentence
         && !(text->words[i + n - 1].flags & ATTUNE_WORD_COMMA_AFTER)
         && (text->words[i + n].kind == ATTUNE_WORD_NUMBER || g_hash_table_contains (devices, text->words[i + n].folded)
             || (text->words[i + n].kind == ATTUNE_WORD_PLAIN && text->words[i + n].flags & ATTUNE_WORD_CAPITALISED)))
    n++;
  return n;
}

GPtrArray *
attune_facts_find (const AttunePacks *packs, const char *language, const AttuneText *text)
{
  GHashTable *devices = attune_packs_list (packs, language, "device");
  GPtrArray *facts = g_ptr_array_new_with_free_func (fact_free);
  guint i = 0;

  while (i < text->n_words)
    {
      guint device = device_length (text, i, devices);
      guint n = 1;

      if (device > 0)
        {
          add_fact (facts, text, "device", i, i + device - 1);
          n = device;
        }
      else if (text->words[i].kind == ATTUNE_WORD_EMAIL)
        add_fact (facts, text, "email", i, i);
      else if (text->words[i].kind == ATTUNE_WORD_NUMBER
               || (text->words[i].kind == ATTUNE_WORD_MENTION && text->original[text->words[i].start] == '#'))
        n = find_number (facts, text, i);
      i += n;
    }
  return facts;
}
