/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "../../src/cli/layout.h"

static void
assert_layout (const char *first, const char *text, const AttuneMark *marks, guint n_marks, guint columns, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  attune_layout_append (out, first, text, marks, n_marks, columns);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_lines (void)
{
  static const struct { const char *first, *text, *expected; } rows[] = {
    { "", "", "\n" },
    { "a  ", "", "a\n" },
    { "", "one two", "one two\n" },
    { "", "the quick brown fox jumps over it", "the quick brown fox\njumps over it\n" },
    { "", "the quick brown fox jum", "the quick brown fox\njum\n" },
    { "", "a very very long day", "a very very long day\n" }, /* fits exactly */
    { "", "aaaaaaaaaabbbbbbbbbbccccc", "aaaaaaaaaabbbbbbbbbb\nccccc\n" },
    { "", "one\ntwo\n", "one\ntwo\n" },
    { "", "one\n\ntwo", "one\n\ntwo\n" },
    { "", "tab\there", "tab here\n" },
    { "> ", "one\ntwo", "> one\n  two\n" },
    { "", "\344\275\240\345\245\275\344\275\240\345\245\275\344\275\240\345\245\275\344\275\240\345\245\275\344\275\240\345\245\275\344\275\240",
      "\344\275\240\345\245\275\344\275\240\345\245\275\344\275\240\345\245\275\344\275\240\345\245\275\344\275\240\345\245\275\n\344\275\240\n" },
    { "", "clear \033[2J \302\233 \342\200\256", "clear \357\277\275[2J \357\277\275 \357\277\275\n" },
    { "", "bad \xff byte", "bad \357\277\275 byte\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    assert_layout (rows[i].first, rows[i].text, NULL, 0, 20, rows[i].expected);
}

static void
test_marks (void)
{
  static const AttuneMark middle[] = { { 4, 7, '^' } };
  static const AttuneMark two[] = { { 0, 3, '1' }, { 8, 13, '2' } };
  static const AttuneMark overlapping[] = { { 4, 7, '1' }, { 0, 13, '2' } };
  static const AttuneMark wide[] = { { 3, 6, '^' } };
  static const AttuneMark accent[] = { { 1, 5, '^' } };
  static const AttuneMark empty[] = { { 2, 2, '^' } };

  assert_layout ("", "one two three", middle, 1, 20, "one two three\n    ^^^\n");
  assert_layout ("a: ", "one two three", middle, 1, 40, "a: one two three\n       ^^^\n");
  assert_layout ("", "one two three", two, 2, 20, "one two three\n111     22222\n");
  assert_layout ("", "one two three", overlapping, 2, 20, "one two three\n2222111222222\n");
  assert_layout ("", "\344\275\240\345\245\275\344\275\240", wide, 1, 20, "\344\275\240\345\245\275\344\275\240\n  ^^\n");
  assert_layout ("", "xe\314\201yz", accent, 1, 20, "xe\314\201yz\n ^^\n");
  assert_layout ("", "one two", empty, 1, 20, "one two\n");
}

/* A mark that goes over the end of a line is drawn under both. */
static void
test_mark_over_lines (void)
{
  static const AttuneMark mark[] = { { 16, 25, '^' } };

  assert_layout ("", "the quick brown fox jumps over it", mark, 1, 20,
                 "the quick brown fox\n                ^^^\njumps over it\n^^^^^\n");
}

/* A name stays in one piece, whatever is in it and however long it is. */
static void
test_names (void)
{
  static const struct { const char *text, *name, *expected; } rows[] = {
    { "locked, in /etc/attune:5", "/etc/attune", "> locked, in\n  /etc/attune:5\n" },
    { "locked, in /a:5", "/a", "> locked, in /a:5\n" },
    { "in /srv/a long name of a folder:5", "/srv/a long name of a folder", "> in\n  /srv/a long name of a folder:5\n" },
    { "/srv/a/very/long/name/indeed, on top of built-in", "/srv/a/very/long/name/indeed",
      "> /srv/a/very/long/name/indeed,\n  on top of built-in\n" },
    { "no name, but/aaaaaaaaaaaaaaaaaaaaaaaaaa it", "/b", "> no name,\n  but/aaaaaaaaaaaaaaaaaaaaaaaaaa\n  it\n" },
    { "", "/b", ">\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GString) out = g_string_new (NULL);
    attune_layout_append_named (out, "> ", rows[i].text, rows[i].name, 22);
    g_assert_cmpstr (out->str, ==, rows[i].expected);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/layout/lines", test_lines);
  g_test_add_func ("/cli/layout/marks", test_marks);
  g_test_add_func ("/cli/layout/names", test_names);
  g_test_add_func ("/cli/layout/mark-over-lines", test_mark_over_lines);
  return g_test_run ();
}
