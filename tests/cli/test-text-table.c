/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "../../src/cli/text-table.h"

static void
test_table (void)
{
  g_autoptr (AttuneTable) table = attune_table_new ("lrl");
  g_autoptr (GString) out = g_string_new (NULL);

  attune_table_head (table, "Check", "n", NULL);
  attune_table_add (table, g_strdup ("name"), g_strdup ("12,345"), g_strdup ("##"));
  attune_table_add (table, g_strdup ("\344\275\240\345\245\275"), g_strdup ("1"), NULL);
  attune_table_append (table, out, 80);
  g_assert_cmpstr (out->str, ==,
                   "  Check       n\n"
                   "  -----------------\n"
                   "  name   12,345  ##\n"
                   "  \344\275\240\345\245\275        1\n");
}

/* The first column makes room, down to a few letters. */
static void
test_narrow (void)
{
  g_autoptr (AttuneTable) table = attune_table_new ("lr");
  g_autoptr (GString) out = g_string_new (NULL);

  attune_table_add (table, g_strdup ("a name that is rather long"), g_strdup ("1234567"));
  attune_table_append (table, out, 24);
  g_assert_cmpstr (out->str, ==, "  a name that i… 1234567\n");
  g_string_truncate (out, 0);
  attune_table_append (table, out, 5);
  g_assert_cmpstr (out->str, ==, "  a name … 123…\n");
}

static char *
print_head (guint columns)
{
  g_autoptr (AttuneTable) table = attune_table_new ("lrpr");
  GString *out = g_string_new (NULL);

  attune_table_head (table, "Agent", "not sent at all", NULL, "overridden");
  attune_table_add (table, g_strdup ("agent number 0001"), g_strdup ("12"), g_strdup ("######"), g_strdup ("34"));
  attune_table_append (table, out, columns);
  return g_string_free (out, FALSE);
}

/* What gives way: first headings, then pictures and gaps, last names. */
static void
test_headings (void)
{
  static const struct {
    guint columns;
    const char *expected;
  } rows[] = {
    { 56, "  Agent              not sent at all          overridden\n"
          "  ------------------------------------------------------\n"
          "  agent number 0001               12  ######          34\n" },
    { 50, "                      not sent\n"
          "  Agent                 at all          overridden\n"
          "  ------------------------------------------------\n"
          "  agent number 0001         12  ######          34\n" },
    { 44, "                     not sent at\n"
          "  Agent                      all  overridden\n"
          "  ------------------------------------------\n"
          "  agent number 0001           12          34\n" },
    { 34, "                    not\n"
          "                   sent\n"
          "                     at\n"
          "  Agent             all overridden\n"
          "  --------------------------------\n"
          "  agent number 00…   12         34\n" },
    { 28, "                    not\n"
          "                   sent\n"
          "                     at\n"
          "  Agent             all ove…\n"
          "  --------------------------\n"
          "  agent number 00…   12   34\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *printed = print_head (rows[i].columns);
    g_assert_cmpstr (printed, ==, rows[i].expected);
  }
}

/* What tells two of one name apart is not cut away. */
static void
test_brackets (void)
{
  g_autoptr (AttuneTable) table = attune_table_new ("lr");
  g_autoptr (GString) out = g_string_new (NULL);

  attune_table_add (table, g_strdup ("Maximiliane Mustermann (lee)"), g_strdup ("1"));
  attune_table_add (table, g_strdup ("(a name that is all in brackets)"), g_strdup ("1"));
  attune_table_append (table, out, 20);
  g_assert_cmpstr (out->str, ==, "  Maximilian…(lee) 1\n"
                                 "  (a name that is… 1\n");
}

static void
test_bars (void)
{
  static const struct {
    double share;
    guint width;
    const char *bar, *ascii;
  } rows[] = {
    { 0, 4, "····", "...." },    { 1, 4, "████", "####" },    { 0.5, 4, "██··", "##.." }, { 0.53, 4, "██▏·", "##.." },
    { 0.99, 4, "████", "####" }, { 0.95, 4, "███▊", "####" }, { -1, 2, "··", ".." },      { 7, 2, "██", "##" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *bar = attune_bar (rows[i].share, rows[i].width, FALSE);
    g_autofree char *ascii = attune_bar (rows[i].share, rows[i].width, TRUE);
    g_assert_cmpstr (bar, ==, rows[i].bar);
    g_assert_cmpstr (ascii, ==, rows[i].ascii);
  }
}

static void
test_sparks (void)
{
  static const double rising[] = { 0, 0.25, 0.5, 0.75, 1 };
  static const double gap[] = { 0.5, -1, 0.6 };
  static const double same[] = { 0, 0, 0 };
  g_autofree char *high = attune_spark (rising, 5, FALSE);
  g_autofree char *digits = attune_spark (rising, 5, TRUE);
  g_autofree char *open = attune_spark (gap, 3, FALSE);
  g_autofree char *flat = attune_spark (same, 3, FALSE);

  g_assert_cmpstr (high, ==, "▁▃▅▇█");
  g_assert_cmpstr (digits, ==, "02579");
  g_assert_cmpstr (open, ==, "▅ █"); /* ten points are half of the least range */
  g_assert_cmpstr (flat, ==, "▁▁▁");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/text-table/table", test_table);
  g_test_add_func ("/cli/text-table/narrow", test_narrow);
  g_test_add_func ("/cli/text-table/headings", test_headings);
  g_test_add_func ("/cli/text-table/brackets", test_brackets);
  g_test_add_func ("/cli/text-table/bars", test_bars);
  g_test_add_func ("/cli/text-table/sparks", test_sparks);
  return g_test_run ();
}
