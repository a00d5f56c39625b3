/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include "practice/scenario.h"

/* A whole scenario, line by line, so that one line can be exchanged. */
static const char *const good[] = {
  "title: A parcel",                                  /* 1 */
  "language: en",                                     /* 2 */
  "customer:",                                        /* 3 */
  "  id: ana.reyes",                                  /* 4 */
  "  name: Ana Reyes",                                /* 5 */
  "upset: 3",                                         /* 6 */
  "patience: 6",                                      /* 7 */
  "facts:",                                           /* 8 */
  "  - about: [Größe, where]",                        /* 9 */
  "    say: It is the large one.",                    /* 10 */
  "    needed: Which one?",                           /* 11 */
  "solution: [Send, refund]",                         /* 12 */
  "says:",                                            /* 13 */
  "  opening: [\"Hello?\", My parcel is gone.]",      /* 14 */
  "  heard: Thank you.",                              /* 15 */
  "  brushed-off: [One, Two]",                        /* 16 */
  "  unheard: Listen.",                               /* 17 */
  "  promised: And then?",                            /* 18 */
  "  imposed: No.",                                   /* 19 */
  "  vague: Who?",                                    /* 20 */
  "  agreed: Yes.",                                   /* 21 */
  "  told: That is all.",                             /* 22 */
  "  waiting: And now?",                              /* 23 */
  "  solved: Lovely.",                                /* 24 */
  "  lost: Goodbye.",                                 /* 25 */
};

/* The scenario with @line (from 1) replaced; 0: as it is; NULL: left out. */
static char *
scenario_with (guint line, const char *replacement)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    const char *here = i + 1 == line ? replacement : good[i];
    if (here != NULL)
      g_string_append_printf (text, "%s\n", here);
  }
  return g_string_free (text, FALSE);
}

static void
test_good (void)
{
  g_autofree char *text = scenario_with (0, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneScenario) scenario = attune_scenario_parse ("parcel.yaml", text, -1, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (scenario->id, ==, "ana.reyes");
  g_assert_cmpstr (scenario->name, ==, "Ana Reyes");
  g_assert_cmpstr (scenario->title, ==, "A parcel");
  g_assert_cmpstr (scenario->language, ==, "en");
  g_assert_cmpuint (scenario->upset, ==, 3);
  g_assert_cmpuint (scenario->patience, ==, 6);
  g_assert_cmpuint (scenario->facts->len, ==, 1);
  const AttuneScenarioFact *fact = scenario->facts->pdata[0];
  g_assert_cmpstr (fact->say, ==, "It is the large one.");
  g_assert_cmpstr (fact->needed, ==, "Which one?");
  g_assert_cmpuint (fact->about->len, ==, 2);
  g_assert_cmpstr (fact->about->pdata[1], ==, "where");
  g_assert_cmpuint (scenario->solution->len, ==, 2);
  g_assert_cmpstr (scenario->solution->pdata[0], ==, "send");
  g_assert_cmpuint (scenario->lines[ATTUNE_OCCASION_OPENING]->len, ==, 2);
  g_assert_cmpstr (scenario->lines[ATTUNE_OCCASION_OPENING]->pdata[1], ==, "My parcel is gone.");
  g_assert_cmpuint (scenario->lines[ATTUNE_OCCASION_LOST]->len, ==, 1);
}

typedef struct {
  guint line;
  const char *replacement;
  guint reported; /* the line that the error names */
  const char *says;
} BadInput;

static const BadInput bad_inputs[] = {
  {1, NULL, 1, "“title” is missing"},
  {1, "title: ''", 1, "“title” should be a text that is not empty"},
  {1, "title: [a, b]", 1, "“title” should be a text"},
  {1, "titel: A parcel", 1, "the key “titel” is not known here; the keys are title, language"},
  {2, "language: English!", 2, "“language” should be a language tag"},
  {2, "language: e", 2, "“language” should be a language tag"},
  {2, "title: Again", 2, "the key “title” is here twice"},
  {3, "customer: |", 3, "this should be “key: value” lines with the keys id, name"},
  {4, "  id: Ana Reyes", 4, "“id” should be made of small letters"},
  {4, "  id: ../etc", 4, "“id” should be made of small letters"},
  {4, NULL, 4, "“id” is missing"},
  {5, "  nick: Ana", 5, "the key “nick” is not known here; the keys are id, name"},
  {6, "upset: 0", 6, "“upset” should be a whole number from 1 to 9"},
  {6, "upset: very", 6, "“upset” should be a whole number from 1 to 9"},
  {6, "upset: -1", 6, "“upset” should be a whole number"},
  {6, NULL, 1, "“upset” is missing"},
  {7, "patience: 3", 7, "“patience” should be more than “upset”, which is 3"},
  {7, "patience: 11", 7, "“patience” should be a whole number from 2 to 10"},
  {8, "facts: []\nfoo:", 9, "the key “foo” is not known here"},
  {8, "facts: |", 8, "“facts” should be a list of at least one entry"},
  {9, "  - about: []", 9, "“about” should be a list of at least one entry"},
  {9, "  - about: {a: b}", 9, "“about” should be a list"},
  {10, "    say:", 10, "“say” should be a text"},
  {11, "    needed: ''", 11, "“needed” should be a text"},
  {11, "    need: yes", 11, "the key “need” is not known here; the keys are about, say, needed"},
  {12, NULL, 1, "“solution” is missing"},
  {12, "solution: []", 12, "“solution” should be a list of at least one entry"},
  {13, "says: {", 15, "this is not YAML"},
  {14, "  opening: []", 14, "“opening” should be a list of at least one entry"},
  {14, "  opening: [Hello, '']", 14, "“opening” should be a text"},
  {16, "  brushed-off: [One, [Two]]", 16, "“brushed-off” should be a text"},
  {20, "  vag: Who?", 20, "the key “vag” is not known here"},
  {25, NULL, 14, "“lost” is missing"},
  {25, "  lost: \"Goodbye.", 26, "this is not YAML"},
};

static void
test_bad (gconstpointer data)
{
  const BadInput *bad = data;
  g_autofree char *text = scenario_with (bad->line, bad->replacement);
  g_autoptr (GError) error = NULL;
  g_autoptr (AttuneScenario) scenario = attune_scenario_parse ("parcel.yaml", text, -1, &error);
  g_assert_null (scenario);
  g_assert_nonnull (error);
  g_autofree char *place = g_strdup_printf ("parcel.yaml:%u: ", bad->reported);
  if (!g_str_has_prefix (error->message, place) || strstr (error->message, bad->says) == NULL)
    g_error ("expected “%s… %s”, but the message is “%s”", place, bad->says, error->message);
}

/* Whole files that are nothing like a scenario. */
static void
test_no_scenario (void)
{
  static const char *const texts[] = {"", "# only a comment\n", "- a\n- list\n", "just words\n", "a: &a [*a]\n",
                                      "\xff\xfe\x00", "title: \xc3\x28\n", "{", "--- !!binary x\n"};
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (AttuneScenario) scenario = attune_scenario_parse ("x.yaml", texts[i], -1, &error);
    g_assert_null (scenario);
    g_assert_nonnull (error);
    g_assert_cmpint (strncmp (error->message, "x.yaml:", 7), ==, 0);
  }
}

static char *
new_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("attune-test-XXXXXX", &error);
  g_assert_no_error (error);
  return folder;
}

static void
put_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) directory = g_dir_open (folder, 0, NULL);
  const char *name;
  while ((name = g_dir_read_name (directory)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    g_assert_cmpint (g_remove (path), ==, 0);
  }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* One bad file and one double do not keep the others from loading. */
static void
test_folder (void)
{
  g_autofree char *folder = new_folder ();
  g_autofree char *first = scenario_with (0, NULL);
  g_autofree char *broken = scenario_with (6, "upset: 12");
  g_autofree char *other = scenario_with (4, "  id: ben.ito");
  g_autofree char *large = g_strnfill (70 * 1024, '#');
  put_file (folder, "2-other.yaml", other);
  put_file (folder, "1-first.yaml", first);
  put_file (folder, "3-broken.yaml", broken);
  put_file (folder, "4-double.yaml", first);
  put_file (folder, "5-large.yaml", large);
  put_file (folder, "notes.txt", "not ours");
  put_file (folder, ".6-swap.yaml", "not ours");

  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GPtrArray) scenarios = attune_scenarios_load_folder (folder, problems);
  g_assert_cmpuint (scenarios->len, ==, 2);
  g_assert_cmpstr (((AttuneScenario *) scenarios->pdata[0])->id, ==, "ana.reyes");
  g_assert_cmpstr (((AttuneScenario *) scenarios->pdata[1])->id, ==, "ben.ito");
  g_assert_cmpuint (problems->len, ==, 3);
  g_assert_nonnull (strstr (((GError *) problems->pdata[0])->message, "3-broken.yaml:6: "));
  g_assert_nonnull (strstr (((GError *) problems->pdata[1])->message, "give this one another id"));
  g_assert_nonnull (strstr (((GError *) problems->pdata[2])->message, "larger than"));
  remove_folder (folder);
}

static void
test_no_folder (void)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GPtrArray) scenarios = attune_scenarios_load_folder ("/nonexistent/attune", problems);
  g_assert_cmpuint (scenarios->len, ==, 0);
  g_assert_cmpuint (problems->len, ==, 1);
  g_autoptr (GPtrArray) again = attune_scenarios_load_folder ("/nonexistent/attune", NULL);
  g_assert_cmpuint (again->len, ==, 0);
}

static void
test_default_folder (void)
{
  g_setenv ("ATTUNE_SCENARIOS", "/some/where", TRUE);
  g_assert_cmpstr (attune_scenarios_default_folder (), ==, "/some/where");
  g_setenv ("ATTUNE_SCENARIOS", "", TRUE);
  g_assert_cmpstr (attune_scenarios_default_folder (), ==, PKGDATADIR "/scenarios");
}

/* What ships loads, without a word of complaint. */
static void
test_shipped (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("ATTUNE_SRCDIR"), "src/practice/scenarios", NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (GPtrArray) scenarios = attune_scenarios_load_folder (folder, problems);
  for (guint i = 0; i < problems->len; i++)
    g_test_message ("%s", ((GError *) problems->pdata[i])->message);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpuint (scenarios->len, ==, 3);
  for (guint i = 0; i < scenarios->len; i++)
    g_assert_cmpstr (((AttuneScenario *) scenarios->pdata[i])->language, ==, "en");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, ""); /* the messages have curly quotes in them */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/scenario/good", test_good);
  for (guint i = 0; i < G_N_ELEMENTS (bad_inputs); i++) {
    g_autofree char *path = g_strdup_printf ("/scenario/bad/%u", i);
    g_test_add_data_func (path, &bad_inputs[i], test_bad);
  }
  g_test_add_func ("/scenario/no-scenario", test_no_scenario);
  g_test_add_func ("/scenario/folder", test_folder);
  g_test_add_func ("/scenario/no-folder", test_no_folder);
  g_test_add_func ("/scenario/default-folder", test_default_folder);
  g_test_add_func ("/scenario/shipped", test_shipped);
  return g_test_run ();
}
