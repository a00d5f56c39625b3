/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/reason-tally.h"
#include "core/report-word.h"

static void
assert_reason (const GPtrArray *list, guint i, const char *text, guint64 n)
{
  g_assert_cmpuint (i, <, list->len);
  g_assert_cmpstr (((const AttuneReason *) list->pdata[i])->text, ==, text);
  g_assert_cmpuint (((const AttuneReason *) list->pdata[i])->n, ==, n);
}

static void
test_list (void)
{
  g_autoptr (AttuneReasons) reasons = attune_reasons_new ();
  g_autoptr (AttuneReasons) more = attune_reasons_new ();

  attune_reasons_add (reasons, "no time", 2);
  attune_reasons_add (reasons, "they asked for it", 4);
  attune_reasons_add (reasons, NULL, 1);
  attune_reasons_add (reasons, " \n", 1);
  attune_reasons_add (more, "No  Time ", 1);
  attune_reasons_add (more, "a joke", 3);
  attune_reasons_merge (reasons, more);
  g_autoptr (GPtrArray) list = attune_reasons_list (reasons, 10);
  g_assert_cmpuint (list->len, ==, 3);
  assert_reason (list, 0, "they asked for it", 4);
  assert_reason (list, 1, "No Time", 3);
  assert_reason (list, 2, "a joke", 3);
  g_assert_cmpuint (attune_reasons_total (reasons), ==, 12);
  g_autoptr (GPtrArray) first = attune_reasons_list (reasons, 1);
  g_assert_cmpuint (first->len, ==, 1);
}

/* However many there are, the frequent ones stay. */
static void
test_bounded (void)
{
  g_autoptr (AttuneReasons) reasons = attune_reasons_new ();

  for (guint i = 0; i < 50000; i++) {
    g_autofree char *once = g_strdup_printf ("reason %u", i);
    attune_reasons_add (reasons, once, 1);
    if (i % 100 == 0)
      attune_reasons_add (reasons, "often", 1);
  }
  g_autoptr (GPtrArray) list = attune_reasons_list (reasons, G_MAXUINT);
  g_assert_cmpuint (list->len, <=, 4096);
  assert_reason (list, 0, "often", 500);
  g_assert_cmpuint (attune_reasons_total (reasons), ==, 50500);
}

static void
test_word (void)
{
  static const struct {
    const char *given, *word;
  } rows[] = {
    { NULL, "" },
    { "", "" },
    { "Dana", "Dana" },
    { "  two\t words\r\n", "two words" },
    { "\033[31mred\033[0m", "[31mred [0m" },
    { "right\342\200\256left", "rightleft" },
    { "bad \xff byte", "bad \357\277\275 byte" },
    { "cut \xe2\x80", "cut \357\277\275\357\277\275" },
    { "\360\237\221\251\342\200\215\360\237\222\273", "\360\237\221\251\342\200\215\360\237\222\273" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *word = attune_report_word (rows[i].given);
    g_assert_cmpstr (word, ==, rows[i].word);
  }
  g_autofree char *a_lot = g_strnfill (5000, 'x');
  g_autofree char *cut = attune_report_word (a_lot);
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 120);
  g_assert_true (g_str_has_suffix (cut, "x\342\200\246"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reasons/list", test_list);
  g_test_add_func ("/reasons/bounded", test_bounded);
  g_test_add_func ("/reasons/word", test_word);
  return g_test_run ();
}
