/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "core/name.h"

typedef struct {
  const char *path;
  const char *alias;
  const char *full; /* NULL: no name */
  const char *greeting;
  const char *title;
} Row;

static const Row ROWS[] = {
  { "/name-alias/plain", "Dana Whitfield", "Dana Whitfield", "Dana", NULL },
  { "/name-alias/given-only", "Dana", "Dana", "Dana", NULL },
  { "/name-alias/spaces", "  Dana\t Whitfield \n", "Dana Whitfield", "Dana", NULL },
  { "/name-alias/last-first", "Whitfield, Dana", "Dana Whitfield", "Dana", NULL },
  { "/name-alias/capitals-and-company", "WHITFIELD, Dana (ACME #4421)", "Dana Whitfield", "Dana", NULL },
  { "/name-alias/company-in-brackets", "Wu, Joyce (Fern & Co)", "Joyce Wu", "Joyce", NULL },
  { "/name-alias/square-brackets", "[VIP] Dana Whitfield", "Dana Whitfield", "Dana", NULL },
  { "/name-alias/company-behind-dash", "Dana Whitfield - ACME 42", "Dana Whitfield", "Dana", NULL },
  { "/name-alias/company-behind-bar", "Dana Whitfield | order 17", "Dana Whitfield", "Dana", NULL },
  { "/name-alias/company-behind-comma", "Dana Whitfield, ACME", "Dana Whitfield", "Dana", NULL },
  { "/name-alias/all-capitals", "DANA WHITFIELD", "Dana Whitfield", "Dana", NULL },
  { "/name-alias/capitals-with-hyphen", "ANNE-MARIE SMITH", "Anne-Marie Smith", "Anne-Marie", NULL },
  { "/name-alias/capitals-with-apostrophe", "DANA O'BRIEN", "Dana O'Brien", "Dana", NULL },
  { "/name-alias/small-letters", "dana whitfield", "Dana Whitfield", "Dana", NULL },
  { "/name-alias/emoji", "Dana 🎉 Whitfield", "Dana Whitfield", "Dana", NULL },
  { "/name-alias/email", "dana.whitfield@example.com", "Dana Whitfield", "Dana", NULL },
  { "/name-alias/email-underscore", "dana_whitfield@example.com", "Dana Whitfield", "Dana", NULL },
  { "/name-alias/doctor", "Dr. Dana Whitfield", "Dana Whitfield", "Dr. Whitfield", "dr" },
  { "/name-alias/mr", "Mr O'Brien", "O'Brien", "Mr O'Brien", "mr" },
  { "/name-alias/mrs-dot", "Mrs. Ann Lee", "Ann Lee", "Mrs Lee", "mrs" },
  { "/name-alias/professor", "Prof. Lindqvist", "Lindqvist", "Professor Lindqvist", "prof" },
  { "/name-alias/two-titles", "Prof. Dr. Dana Whitfield", "Dana Whitfield", "Dr. Whitfield", "dr" },
  { "/name-alias/frau", "Frau Müller", "Müller", "Frau Müller", "frau" },
  { "/name-alias/particles", "Ludwig van Beethoven", "Ludwig van Beethoven", "Ludwig", NULL },
  { "/name-alias/particles-turned", "van der Berg, Anna", "Anna van der Berg", "Anna", NULL },
  { "/name-alias/accents", "Zoë Müller", "Zoë Müller", "Zoë", NULL },
  { "/name-alias/polish", "Łukasz Wójcik", "Łukasz Wójcik", "Łukasz", NULL },
  { "/name-alias/curly", "Siobhán O’Shea", "Siobhán O’Shea", "Siobhán", NULL },
  { "/name-alias/initial", "J. Smith", "J. Smith", "J.", NULL },
  { "/name-alias/cyrillic", "Иван Петров", "Иван Петров", "Иван", NULL },
  { "/name-alias/arabic", "مريم", "مريم", "مريم", NULL },
  { "/name-alias/han", "田中", "田中", "田中", NULL },
  { "/name-alias/hangul", "김민준", "김민준", "김민준", NULL },
  { "/name-alias/honorific", "田中様", "田中様", "田中様", NULL },
  /* No names. */
  { "/name-alias/none/null", NULL, NULL, NULL, NULL },
  { "/name-alias/none/empty", "", NULL, NULL, NULL },
  { "/name-alias/none/space", "  ", NULL, NULL, NULL },
  { "/name-alias/none/brackets", "(ACME)", NULL, NULL, NULL },
  { "/name-alias/none/number", "4421", NULL, NULL, NULL },
  { "/name-alias/none/phone", "+49 170 1234567", NULL, NULL, NULL },
  { "/name-alias/none/handle", "dwhit", NULL, NULL, NULL },
  { "/name-alias/none/handle-digits", "dana99", NULL, NULL, NULL },
  { "/name-alias/none/handle-underscore", "xX_dragon_Xx", NULL, NULL, NULL },
  { "/name-alias/none/email-handle", "dwhit@example.com", NULL, NULL, NULL },
  { "/name-alias/none/email-digits", "dana.w42@example.com", NULL, NULL, NULL },
  { "/name-alias/none/email-office", "customer.support@example.com", NULL, NULL, NULL },
  { "/name-alias/none/company", "Fern & Co", NULL, NULL, NULL },
  { "/name-alias/none/company-ltd", "Fern Ltd", NULL, NULL, NULL },
  { "/name-alias/none/guest", "Guest 17", NULL, NULL, NULL },
  { "/name-alias/none/support", "Acme Support", NULL, NULL, NULL },
  { "/name-alias/none/only-title", "Dr.", NULL, NULL, NULL },
  { "/name-alias/none/emoji", "🎉🎉", NULL, NULL, NULL },
  { "/name-alias/none/comma", ",", NULL, NULL, NULL },
  { "/name-alias/none/invalid", "Dana \xff", NULL, NULL, NULL },
};

static void
assert_whole (const AttuneName *name)
{
  guint i;

  g_assert_cmpuint (name->words->len, >, 0);
  g_assert_cmpuint (name->given, <, name->words->len);
  for (i = 0; i < name->words->len; i++)
    {
      g_autofree char *folded = attune_text_fold (g_ptr_array_index (name->words, i), -1);

      g_assert_cmpstr (folded, ==, g_ptr_array_index (name->words, i));
    }
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (AttuneName) name = attune_name_from_alias (row->alias);

  g_assert_cmpstr (name != NULL ? name->full : NULL, ==, row->full);
  if (name == NULL)
    return;
  g_assert_cmpstr (name->greeting, ==, row->greeting);
  g_assert_cmpstr (name->title, ==, row->title);
  assert_whole (name);
}

/* What a contact list may hold is anything. */
static void
test_random (void)
{
  static const char *const PIECES[] = { "Dana", "(", ")", "[", "]", ",", " ", ".", "@", "-", "'", "é", "🎉", "van", "Dr", "1", "&", "|", "\t", "田" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint round;

  for (round = 0; round < 20000; round++)
    {
      g_autoptr (GString) alias = g_string_new (NULL);
      g_autoptr (AttuneName) name = NULL;
      guint n = g_rand_int_range (rand, 0, 9);

      while (n-- > 0)
        g_string_append (alias, PIECES[g_rand_int_range (rand, 0, G_N_ELEMENTS (PIECES))]);
      name = attune_name_from_alias (alias->str);
      if (name == NULL)
        continue;
      assert_whole (name);
      g_assert_true (g_utf8_validate (name->full, -1, NULL));
      g_assert_cmpuint (strlen (name->greeting), >, 0);
    }
}

static void
test_is_title (void)
{
  g_assert_true (attune_name_is_title ("dr"));
  g_assert_true (attune_name_is_title ("ms"));
  g_assert_true (attune_name_is_title ("herr"));
  g_assert_false (attune_name_is_title ("dana"));
  g_assert_false (attune_name_is_title (""));
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i].path, &ROWS[i], test_row);
  g_test_add_func ("/name-alias/random", test_random);
  g_test_add_func ("/name-alias/is-title", test_is_title);
  return g_test_run ();
}
