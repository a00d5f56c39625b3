/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "core/fold.h"
#include "core/text.h"

/* path, written, folded */
static const char *const FOLDS[][3] = {
  { "/fold/empty", "", "" },
  { "/fold/lower", "DaNa", "dana" },
  { "/fold/accent", "Ángström", "angstrom" },
  { "/fold/decomposed", "e\xcc\x81", "e" },
  { "/fold/sharp-s", "Weiß", "weiss" },
  { "/fold/ligatures", "Œuvre Æon ﬁn", "oeuvre aeon fin" },
  { "/fold/nordic", "Øğ Þór Đuro", "og thor duro" },
  { "/fold/dotless", "Işık", "isik" },
  { "/fold/polish", "Łódź", "lodz" },
  { "/fold/curly-quotes", "‘’ʼ´", "''''" },
  { "/fold/hyphens", "a‐b‑c", "a-b-c" },
  { "/fold/fullwidth", "ＡＢＣ１", "abc1" },
  { "/fold/greek", "ΆΛΦΑ", "αλφα" },
  { "/fold/cyrillic", "ЖЁЛТЫЙ", "желтыи" },
  { "/fold/han", "田中", "田中" },
  /* In its parts, as every other letter. */
  { "/fold/hangul", "안", "\xe1\x84\x8b\xe1\x85\xa1\xe1\x86\xab" },
  { "/fold/skin-tone", "👍🏿", "👍" },
  { "/fold/joiners", "a\xe2\x80\x8b" "b\xe2\x80\x8d" "c", "abc" },
  { "/fold/invalid", "a\xff" "b\xc3", "ab" },
};

static void
test_fold (gconstpointer data)
{
  const char *const *row = data;
  g_autofree char *folded = attune_text_fold (row[1], -1);
  g_autofree char *again = attune_text_fold (folded, -1);

  g_assert_cmpstr (folded, ==, row[2]);
  /* What is folded stays as it is, or lists and texts would never meet. */
  g_assert_cmpstr (again, ==, folded);
}

/* path, folded, its parts; NULL: it stands for itself */
static const char *const OPENINGS[][3] = {
  { "/fold/open/plain", "parcel", NULL },
  { "/fold/open/empty", "", NULL },
  { "/fold/open/im", "i'm", "i am" },
  { "/fold/open/bare-im", "im", "i am" },
  { "/fold/open/dont", "don't", "do not" },
  { "/fold/open/wont", "won't", "will not" },
  { "/fold/open/first", "ain't", "is not" },
  { "/fold/open/last", "youve", "you have" },
  { "/fold/open/four", "idk", "i do not know" },
  { "/fold/open/lets", "let's", "let us" },
  { "/fold/open/would", "they'd", "they would" },
  { "/fold/open/is", "that's", "that is" },
  { "/fold/open/cannot", "cannot", "can not" },
  { "/fold/open/ending-alone", "n't", NULL },
  { "/fold/open/apostrophe-alone", "'", NULL },
  { "/fold/open/inner", "o'brien", NULL },
};

static void
test_open (gconstpointer data)
{
  const char *const *row = data;
  AttuneFoldPart parts[ATTUNE_FOLD_PARTS];
  gboolean possessive = TRUE;
  guint n = attune_fold_open (row[1], strlen (row[1]), parts, &possessive);
  g_autoptr (GString) opened = g_string_new (NULL);
  guint i;

  g_assert_false (possessive);
  for (i = 0; i < n; i++)
    {
      g_string_append (opened, i > 0 ? " " : "");
      g_string_append_len (opened, parts[i].text, parts[i].length);
    }
  g_assert_cmpstr (n > 0 ? opened->str : NULL, ==, row[2]);
}

static void
test_possessive (void)
{
  static const char *const OWNERS[][2] = { { "dana's", "dana" }, { "customers'", "customers" }, { "james'", "james" } };
  AttuneFoldPart parts[ATTUNE_FOLD_PARTS];
  gboolean possessive;
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (OWNERS); i++)
    {
      possessive = FALSE;
      g_assert_cmpuint (attune_fold_open (OWNERS[i][0], strlen (OWNERS[i][0]), parts, &possessive), ==, 1);
      g_assert_true (possessive);
      g_assert_cmpmem (parts[0].text, parts[0].length, OWNERS[i][1], strlen (OWNERS[i][1]));
    }
}

/* The length counts, not what stands behind it. */
static void
test_length (void)
{
  AttuneFoldPart parts[ATTUNE_FOLD_PARTS];
  gboolean possessive;

  g_assert_cmpuint (attune_fold_open ("imp", 3, parts, &possessive), ==, 0);
  g_assert_cmpuint (attune_fold_open ("imp", 2, parts, &possessive), ==, 2);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (FOLDS); i++)
    g_test_add_data_func (FOLDS[i][0], FOLDS[i], test_fold);
  for (i = 0; i < G_N_ELEMENTS (OPENINGS); i++)
    g_test_add_data_func (OPENINGS[i][0], OPENINGS[i], test_open);
  g_test_add_func ("/fold/possessive", test_possessive);
  g_test_add_func ("/fold/length", test_length);
  return g_test_run ();
}
