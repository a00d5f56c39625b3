/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <glib.h>
#include <locale.h>
#include <string.h>
#include "finch/fit.h"

typedef struct {
  const char *text;
  guint columns;
  const char *cut;
} Cut;

static void
test_cut (void)
{
  static const Cut ROWS[] = {
    { "", 0, "" },
    { "", 5, "" },
    { "hello", 0, "" },
    { "hello", 1, "…" },
    { "hello", 4, "hel…" },
    { "hello", 5, "hello" },
    { "hello", 6, "hello" },
    /* No blank before the sign. */
    { "hello world", 7, "hello…" },
    { "“ça” – ✓", 8, "“ça” – ✓" },
    { "“ça” – ✓", 6, "“ça”…" },
    /* Wide characters are whole, or not there. */
    { "日本語", 6, "日本語" },
    { "日本語", 5, "日本…" },
    { "日本語", 4, "日…" },
    { "日本語", 2, "…" },
    /* One line. */
    { "one\ntwo\tthree", 20, "one two three" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *cut = attune_fit_cut (ROWS[i].text, ROWS[i].columns);

      g_assert_cmpstr (cut, ==, ROWS[i].cut);
      g_assert_cmpuint (attune_fit_columns (cut), <=, ROWS[i].columns);
    }
}

static void
test_pad (void)
{
  g_autofree char *padded = attune_fit_pad ("日✓", 5);
  g_autofree char *full = attune_fit_pad ("日✓", 3);
  g_autofree char *over = attune_fit_pad ("日✓", 1);

  g_assert_cmpstr (padded, ==, "日✓  ");
  g_assert_cmpstr (full, ==, "日✓");
  g_assert_cmpstr (over, ==, "日✓");
}

static void
test_ascii (void)
{
  g_autofree char *plain = attune_fit_ascii ("✓ Name  ○ Empathy  – “so”…");
  const char *at;

  g_assert_true (g_str_has_prefix (plain, "+ Name  o Empathy  - "));
  for (at = plain; *at != '\0'; at++)
    g_assert_cmpint (*at, >, 0);
}

typedef struct {
  const char *before;
  const char *after; /* "|": here one goes on */
} Change;

static void
test_change_end (void)
{
  static const Change ROWS[] = {
    { "That must be hard, Dana.", "I understand how hard that must be,| Dana." },
    { "That must be hard.", "I understand how hard that must be.|" },
    { "That must be hard", "I understand how hard that must be|" },
    { "What happened?", "Hi Dana, w|hat happened?" },
    { "Just restart it.", "restart it.|" },
    { "The same.", "The same.|" },
    { "", "Hi Dana, |" },
    { "Hi Dana, ", "|" },
    /* "é" and "ã" have their last byte in common with others. */
    { "caf\xc3\xa9 x", "caf\xc3\xa3| x" },
    { "caf\xc2\xa9", "caf\xc3\xa9|" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_auto (GStrv) halves = g_strsplit (ROWS[i].after, "|", 2);
      g_autofree char *after = g_strconcat (halves[0], halves[1], NULL);

      g_assert_cmpuint (attune_fit_change_end (ROWS[i].before, after), ==, strlen (halves[0]));
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/cut", test_cut);
  g_test_add_func ("/fit/pad", test_pad);
  g_test_add_func ("/fit/ascii", test_ascii);
  g_test_add_func ("/fit/change-end", test_change_end);
  return g_test_run ();
}
