/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/name.h"
#include "harness.h"

typedef struct {
  const char *path;
  const char *said;
  const char *name; /* NULL: none */
} Row;

static const Row ROWS[] = {
  /* Introductions. */
  { "/name-said/my-name-is", "Hi, my name is Dana Whitfield and my lamp broke.", "Dana Whitfield" },
  { "/name-said/my-names", "my name's Dana", "Dana" },
  { "/name-said/small-letters", "my name is dana", "Dana" },
  { "/name-said/unusual-name", "My name is Xyloni Quarr.", "Xyloni Quarr" },
  { "/name-said/accents", "Hello, my name is Zoë Müller.", "Zoë Müller" },
  { "/name-said/im", "I'm Dana, and my lamp broke.", "Dana" },
  { "/name-said/i-am-small", "hi im dana", "Dana" },
  { "/name-said/this-is", "This is Dana Whitfield.", "Dana Whitfield" },
  { "/name-said/here", "Dana here, hello!", "Dana" },
  { "/name-said/here-after-greeting", "Hi, Dana here.", "Dana" },
  { "/name-said/call-me", "You can call me Liz.", "Liz" },
  { "/name-said/sign-off", "My lamp broke. Please help.\nDana", "Dana" },
  { "/name-said/sign-off-full", "My lamp broke.\nThanks,\nDana Whitfield", "Dana Whitfield" },
  { "/name-said/sign-off-dash", "My lamp broke. -Dana", "Dana" },
  /* What only looks like one. */
  { "/name-said/none/empty", "", NULL },
  { "/name-said/none/im-feeling", "I'm frustrated.", NULL },
  { "/name-said/none/im-capital", "I'm Extremely upset about it", NULL },
  { "/name-said/none/im-from", "I'm from Austin.", NULL },
  { "/name-said/none/im-doing", "I'm calling about my lamp.", NULL },
  { "/name-said/none/this-is-ridiculous", "This is ridiculous.", NULL },
  { "/name-said/none/this-is-thing", "This is the third lamp.", NULL },
  { "/name-said/none/thanks-here", "Nothing here works.", NULL },
  { "/name-said/none/somebody-elses", "Your driver Mark was rude.", NULL },
  { "/name-said/none/quoted", "He wrote \"my name is Dana\".", NULL },
  { "/name-said/none/last-line", "My lamp broke.\nPlease help", NULL },
  { "/name-said/none/last-line-thanks", "My lamp broke.\nThanks", NULL },
  { "/name-said/none/bare", "Dana Whitfield", NULL },
};

static const Row ASKED[] = {
  { "/name-said/asked/bare", "Dana Whitfield", "Dana Whitfield" },
  { "/name-said/asked/bare-small", "dana whitfield", "Dana Whitfield" },
  { "/name-said/asked/sure", "Sure, Dana Whitfield", "Dana Whitfield" },
  { "/name-said/asked/its", "It's Dana.", "Dana" },
  { "/name-said/asked/unusual", "Xyloni Quarr", "Xyloni Quarr" },
  { "/name-said/asked/no", "no", NULL },
  { "/name-said/asked/why", "Why do you need that?", NULL },
  { "/name-said/asked/number", "4471-0093", NULL },
  { "/name-said/asked/sentence", "I would rather not say", NULL },
  { "/name-said/asked/yes", "Yes, of course", NULL },
};

static void
assert_said (const Row *row, gboolean asked)
{
  g_autoptr (AttuneText) text = attune_text_new (row->said, -1);
  g_autoptr (AttuneName) name = attune_name_from_message (harness_packs (), "en", text, asked);

  g_assert_cmpstr (name != NULL ? name->full : NULL, ==, row->name);
}

static void
test_row (gconstpointer data)
{
  assert_said (data, FALSE);
}

static void
test_asked (gconstpointer data)
{
  assert_said (data, TRUE);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i].path, &ROWS[i], test_row);
  for (i = 0; i < G_N_ELEMENTS (ASKED); i++)
    g_test_add_data_func (ASKED[i].path, &ASKED[i], test_asked);
  return g_test_run ();
}
