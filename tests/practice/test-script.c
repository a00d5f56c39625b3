/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "practice/script.h"
#include "practice/transcript.h"

static void
test_good (void)
{
  static const char text[] = "customer: ana.reyes\n"
                             "turns:\n"
                             "  - drafts: [One., Two.]\n"
                             "  - drafts: Three.\n";
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneScript) script = attune_script_parse ("s.yaml", text, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (script->customer, ==, "ana.reyes");
  g_assert_cmpuint (script->turns->len, ==, 2);
  const GPtrArray *drafts = script->turns->pdata[0];
  g_assert_cmpuint (drafts->len, ==, 2);
  g_assert_cmpstr (drafts->pdata[1], ==, "Two.");
}

typedef struct {
  const char *text;
  const char *message;
} BadInput;

static const BadInput bad_inputs[] = {
  {"turns:\n  - drafts: A\n", "s.yaml:1: “customer” is missing"},
  {"customer: a\n", "s.yaml:1: “turns” is missing"},
  {"customer: a\nturns: []\n", "s.yaml:2: “turns” should be a list of at least one entry"},
  {"customer: a\nturns: [A]\n", "s.yaml:2: this should be “key: value” lines with the keys drafts"},
  {"customer: a\nturns:\n  - drafts: []\n", "s.yaml:3: “drafts” should be a list of at least one entry"},
  {"customer: a\nturns:\n  - draft: A\n", "s.yaml:3: the key “draft” is not known here"},
  {"customer: a\nlines: []\n", "s.yaml:2: the key “lines” is not known here"},
};

static void
test_bad (gconstpointer data)
{
  const BadInput *bad = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneScript) script = attune_script_parse ("s.yaml", bad->text, -1, &error);
  g_assert_null (script);
  g_assert_nonnull (error);
  g_assert_cmpint (strncmp (error->message, bad->message, strlen (bad->message)), ==, 0);
}

static void
test_no_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneScript) script = attune_script_load ("/nonexistent/script.yaml", &error);
  g_assert_null (script);
  g_assert_nonnull (strstr (error->message, "/nonexistent/script.yaml"));
}

static void
test_shipped (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ATTUNE_SRCDIR"), "src/practice/scripts/lost-toy.yaml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneScript) script = attune_script_load (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (script->turns->len, >=, 3);
}

typedef struct {
  const char *text;
  guint indent;
  guint columns;
  const char *wrapped;
} Wrap;

static const Wrap wraps[] = {
  {"", 2, 20, ""},
  {"short", 2, 20, "  short\n"},
  {"one two three", 0, 7, "one two\nthree\n"},
  {"one two three", 4, 11, "    one two\n    three\n"},
  {"first\n\nsecond line", 1, 20, " first\n second line\n"},
  {"averyveryverylongword x", 2, 8, "  averyveryverylongword\n  x\n"},
  {"größe größe", 0, 11, "größe größe\n"},   /* letters, not bytes, are counted */
  {"漢字 漢字 漢字", 0, 9, "漢字 漢字\n漢字\n"}, /* two columns each */
  {"a  b   c", 0, 20, "a b c\n"},
  {"bad \xff byte", 0, 20, "bad \xef\xbf\xbd byte\n"},
};

static void
test_wrap (gconstpointer data)
{
  const Wrap *wrap = data;
  g_autofree char *wrapped = attune_transcript_wrap (wrap->text, wrap->indent, wrap->columns);
  g_assert_cmpstr (wrapped, ==, wrap->wrapped);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/script/good", test_good);
  for (guint i = 0; i < G_N_ELEMENTS (bad_inputs); i++) {
    g_autofree char *path = g_strdup_printf ("/script/bad/%u", i);
    g_test_add_data_func (path, &bad_inputs[i], test_bad);
  }
  g_test_add_func ("/script/no-file", test_no_file);
  g_test_add_func ("/script/shipped", test_shipped);
  for (guint i = 0; i < G_N_ELEMENTS (wraps); i++) {
    g_autofree char *path = g_strdup_printf ("/transcript/wrap/%u", i);
    g_test_add_data_func (path, &wraps[i], test_wrap);
  }
  return g_test_run ();
}
