/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/name.h"
#include "harness.h"

typedef struct {
  const char *path;
  const char *a;
  const char *b;
  guint distance; /* of at most 2; 3 is more */
} Row;

static const Row ROWS[] = {
  { "/name-match/distance/same", "dana", "dana", 0 },
  { "/name-match/distance/change", "dana", "dena", 1 },
  { "/name-match/distance/add", "dana", "danna", 1 },
  { "/name-match/distance/drop", "dana", "dna", 1 },
  { "/name-match/distance/swap", "brian", "brain", 1 },
  { "/name-match/distance/two", "whitfield", "whitefeild", 2 },
  { "/name-match/distance/more", "dana", "mark", 3 },
  { "/name-match/distance/much-longer", "dan", "danielle", 3 },
  { "/name-match/distance/empty", "", "", 0 },
  { "/name-match/distance/from-empty", "", "ab", 2 },
  { "/name-match/distance/letters-not-bytes", "джон", "джан", 1 },
  { "/name-match/distance/too-long", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "a", 3 },
};

static void
test_distance (gconstpointer data)
{
  const Row *row = data;

  g_assert_cmpuint (attune_name_distance (row->a, row->b, 2), ==, row->distance);
  g_assert_cmpuint (attune_name_distance (row->b, row->a, 2), ==, row->distance);
}

static void
test_most (void)
{
  g_assert_cmpuint (attune_name_distance ("dana", "dena", 0), ==, 1);
  g_assert_cmpuint (attune_name_distance ("dana", "mark", 1), ==, 2);
}

static void
test_short_forms (void)
{
  static const struct {
    const char *name;
    const char *called;
    gboolean is;
  } FORMS[] = {
    { "elizabeth", "liz", TRUE }, { "liz", "elizabeth", TRUE },     { "robert", "bob", TRUE },   { "william", "bill", TRUE },
    { "margaret", "peggy", TRUE }, { "alexandra", "alex", TRUE },   { "whitfield", "whit", TRUE }, { "elizabeth", "bob", FALSE },
    { "dana", "dan", TRUE },      { "dana", "da", FALSE },          { "dana", "mark", FALSE },   { "dan", "dana", FALSE },
    { "bob", "bo", FALSE },       { "", "liz", FALSE },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (FORMS); i++)
    {
      g_test_message ("%s, %s", FORMS[i].name, FORMS[i].called);
      g_assert_cmpint (attune_name_is_short_form (harness_packs (), "en", FORMS[i].name, FORMS[i].called), ==, FORMS[i].is);
    }
}

/* Without lists, only beginnings are short forms. */
static void
test_short_forms_without_lists (void)
{
  g_autoptr (AttunePacks) packs = attune_packs_new ();

  g_assert_false (attune_name_is_short_form (packs, "en", "elizabeth", "liz"));
  g_assert_true (attune_name_is_short_form (packs, "en", "elizabeth", "eliza"));
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i].path, &ROWS[i], test_distance);
  g_test_add_func ("/name-match/most", test_most);
  g_test_add_func ("/name-match/short-forms", test_short_forms);
  g_test_add_func ("/name-match/short-forms-without-lists", test_short_forms_without_lists);
  return g_test_run ();
}
