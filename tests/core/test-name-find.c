/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/name.h"
#include "harness.h"

typedef struct {
  const char *path;
  const char *name; /* the customer's, as the contact list has it; NULL: unknown */
  const char *text;
  const char *uses; /* "own:Dana; other:Mark" */
} Row;

/* Of the customers in the agent's other chats. */
#define OTHER "Joyce Wu"

static const Row ROWS[] = {
  { "/name-find/none", "Dana Whitfield", "One moment, please.", "" },
  { "/name-find/greeted", "Dana Whitfield", "Hi Dana, one moment.", "own:Dana" },
  { "/name-find/greeted-small", "Dana Whitfield", "hi dana", "own:dana" },
  { "/name-find/full", "Dana Whitfield", "Hello Dana Whitfield, welcome.", "own:Dana Whitfield" },
  { "/name-find/family", "Dana Whitfield", "Good morning Ms Whitfield.", "own:Ms Whitfield" },
  { "/name-find/at-end", "Dana Whitfield", "I will look, Dana.", "own:Dana" },
  { "/name-find/in-the-middle", "Dana Whitfield", "I see, Dana, and I will look.", "own:Dana" },
  { "/name-find/thanks", "Dana Whitfield", "Thank you Dana!", "own:Dana" },
  { "/name-find/at-end-emoji", "Dana Whitfield", "Thanks Dana 😊", "own:Dana" },
  { "/name-find/title-dot", "Dr. Dana Whitfield", "Hello Dr. Whitfield.", "own:Dr. Whitfield" },
  { "/name-find/accents", "Zoë Müller", "Hi Zoe, hello Zoë.", "own:Zoe; own:Zoë" },
  { "/name-find/short-form", "Elizabeth Crane", "Hi Liz, one moment.", "own:Liz" },
  { "/name-find/long-form", "Bob Crane", "Hi Robert, one moment.", "own:Robert" },
  { "/name-find/cyrillic", "Иван Петров", "Иван, one moment.", "own:Иван" },
  { "/name-find/han", "田中", "田中様、少々お待ちください。", "own:田中様" },
  /* Not an address. */
  { "/name-find/not/possessive", "Dana Whitfield", "That is Dana's parcel.", "" },
  { "/name-find/not/third-person", "Dana Whitfield", "Your driver Mark will call.", "" },
  { "/name-find/not/my-colleague", "Dana Whitfield", "I asked my colleague Peter about it.", "" },
  { "/name-find/not/link", "Dana Whitfield", "See https://example.com/dana now.", "" },
  { "/name-find/not/email", "Dana Whitfield", "Is it dana@example.com?", "" },
  { "/name-find/not/quoted", "Dana Whitfield", "It says \"Hi Dana\" there.", "" },
  { "/name-find/not/signature-dash", "Dana Whitfield", "One moment. -Mark", "" },
  { "/name-find/not/signature-caret", "Dana Whitfield", "One moment ^MK", "" },
  { "/name-find/not/introduction", "Dana Whitfield", "My name is Peter.", "" },
  /* Ordinary words. */
  { "/name-find/ordinary/may-i", "May Chen", "May I ask which lamp it is?", "" },
  { "/name-find/ordinary/may-called", "May Chen", "Hi May, which lamp is it?", "own:May" },
  { "/name-find/ordinary/will-that", "Will Stone", "Will that work for you?", "" },
  { "/name-find/ordinary/will-called", "Will Stone", "I see, Will.", "own:Will" },
  { "/name-find/ordinary/grace", "Grace Lee", "There is a grace period of ten days.", "" },
  { "/name-find/ordinary/rose-small", "Rose Lee", "The price rose again.", "" },
  { "/name-find/ordinary/unknown-may", NULL, "May I ask which lamp it is?", "" },
  { "/name-find/ordinary/thanks-for", NULL, "Thanks for waiting.", "" },
  { "/name-find/ordinary/hello-there", NULL, "Hello there, one moment.", "" },
  { "/name-find/ordinary/good-morning", "Dana Whitfield", "Good morning, how can I help?", "" },
  { "/name-find/ordinary/hi-sir", "Dana Whitfield", "Hi Sir, one moment.", "" },
  { "/name-find/ordinary/thanks-everyone", "Dana Whitfield", "Thanks everyone.", "" },
  { "/name-find/ordinary/weekday", "Dana Whitfield", "See you on Monday, then.", "" },
  /* Other names. */
  { "/name-find/misspelt", "Dana Whitfield", "Hi Danna, one moment.", "misspelt:Danna" },
  { "/name-find/misspelt-swap", "Brian Stone", "Hi Brain, one moment.", "misspelt:Brain" },
  { "/name-find/misspelt-family", "Dana Whitfield", "Hello Ms Whitefield.", "misspelt:Ms Whitefield" },
  { "/name-find/misspelt-two-letters", "Jonathan Stone", "Hi Jonahtan, one moment.", "misspelt:Jonahtan" },
  { "/name-find/title", "Dr. Okafor", "Hello Mr. Okafor.", "title:Mr. Okafor" },
  { "/name-find/title-kin", "Mrs Whitfield", "Hello Ms Whitfield.", "own:Ms Whitfield" },
  { "/name-find/other", "Dana Whitfield", "Hi Joyce, one moment.", "other:Joyce" },
  { "/name-find/other-full", "Dana Whitfield", "Hi Joyce Wu, one moment.", "other:Joyce Wu" },
  { "/name-find/other-at-end", "Dana Whitfield", "I see, Joyce.", "other:Joyce" },
  { "/name-find/other-third-person", "Dana Whitfield", "I asked my colleague Joyce about it.", "" },
  { "/name-find/other-when-unknown", NULL, "Hi Joyce, one moment.", "other:Joyce" },
  { "/name-find/stranger", "Dana Whitfield", "Hi Peter, one moment.", "unknown:Peter" },
  { "/name-find/unknown", NULL, "Hi Peter, one moment.", "unknown:Peter" },
  { "/name-find/two", "Dana Whitfield", "Hi Dana. One moment, Joyce.", "own:Dana; other:Joyce" },
};

static const char *
kind_name (AttuneNameUseKind kind)
{
  switch (kind)
    {
    case ATTUNE_NAME_USE_OWN: return "own";
    case ATTUNE_NAME_USE_MISSPELT: return "misspelt";
    case ATTUNE_NAME_USE_TITLE: return "title";
    case ATTUNE_NAME_USE_OTHER: return "other";
    case ATTUNE_NAME_USE_UNKNOWN: return "unknown";
    }
  g_assert_not_reached ();
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (AttuneText) text = attune_text_new (row->text, -1);
  g_autoptr (AttuneName) name = attune_name_from_alias (row->name);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_name_free);
  g_autoptr (GArray) uses = NULL;
  g_autoptr (GString) seen = g_string_new (NULL);
  guint i;

  g_ptr_array_add (others, attune_name_from_alias (OTHER));
  uses = attune_name_find (harness_packs (), "en", text, name, others);
  for (i = 0; i < uses->len; i++)
    {
      const AttuneNameUse *use = &g_array_index (uses, AttuneNameUse, i);
      g_autofree char *words = attune_text_slice (text, text->words[use->first_word].start,
                                                  text->words[use->first_word + use->n_words - 1].end);

      g_string_append_printf (seen, i > 0 ? "; %s:%s" : "%s:%s", kind_name (use->kind), words);
    }
  g_assert_cmpstr (seen->str, ==, row->uses);
}

/* Without packs and others, the customer's own name is still found. */
static void
test_bare (void)
{
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (AttuneText) text = attune_text_new ("Hi Dana, hello Joyce.", -1);
  g_autoptr (AttuneName) name = attune_name_from_alias ("Dana Whitfield");
  g_autoptr (GArray) uses = attune_name_find (packs, "en", text, name, NULL);

  g_assert_cmpuint (uses->len, >=, 1);
  g_assert_cmpint (g_array_index (uses, AttuneNameUse, 0).kind, ==, ATTUNE_NAME_USE_OWN);
  g_assert_true (g_array_index (uses, AttuneNameUse, 0).greeted);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i].path, &ROWS[i], test_row);
  g_test_add_func ("/name-find/bare", test_bare);
  return g_test_run ();
}
