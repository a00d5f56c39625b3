/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "phrase-lists.h"

static void
test_wrong (gconstpointer data)
{
  const char *const *row = data;
  g_autoptr (GHashTable) lists = phrase_lists_new ();
  g_autofree char *problem = NULL;

  g_assert_null (attune_template_parse (row[1], phrase_lists_find, lists, &problem));
  g_assert_cmpstr (problem, ==, row[2]);
}

static const char *const WRONG[][3] = {
  { "/phrase-template/wrong/empty", "", "“” matches nothing at all; at least one word must be there" },
  { "/phrase-template/wrong/space", "  ", "“  ” matches nothing at all; at least one word must be there" },
  { "/phrase-template/wrong/marks", ". ,", "“. ,” matches nothing at all; at least one word must be there" },
  { "/phrase-template/wrong/only-option", "[please]", "“[please]” matches nothing at all; at least one word must be there" },
  { "/phrase-template/wrong/only-gap", "…", "“…” matches nothing at all; at least one word must be there" },
  { "/phrase-template/wrong/one-empty-way", "calm down|", "“calm down|” matches nothing at all; at least one word must be there" },
  { "/phrase-template/wrong/open-bracket", "(calm|cool down", "a ')' is missing in “(calm|cool down”" },
  { "/phrase-template/wrong/open-square", "[please wait", "a ']' is missing in “[please wait”" },
  { "/phrase-template/wrong/open-brace", "so {feeling", "a '}' is missing in “so {feeling”" },
  { "/phrase-template/wrong/closing-bracket", "calm) down", "')' does not belong there in “calm) down”" },
  { "/phrase-template/wrong/closing-square", "calm] down", "']' does not belong there in “calm] down”" },
  { "/phrase-template/wrong/closing-brace", "calm} down", "'}' does not belong there in “calm} down”" },
  { "/phrase-template/wrong/crossed", "(calm [down)]", "')' does not belong there in “(calm [down)]”" },
  { "/phrase-template/wrong/star-alone", "calm *", "'*' does not belong there in “calm *”" },
  { "/phrase-template/wrong/star-twice", "calm**", "'*' does not belong there in “calm**”" },
  { "/phrase-template/wrong/short-prefix", "ca*", "'ca*' is too short: give at least three letters before the star" },
  { "/phrase-template/wrong/short-prefix-accents", "éé*", "'ee*' is too short: give at least three letters before the star" },
  { "/phrase-template/wrong/no-list", "so {nowhere}", "there is no word list {nowhere}; write it under “words”" },
  { "/phrase-template/wrong/empty-list-name", "so {}", "there is no word list {}; write it under “words”" },
  { "/phrase-template/wrong/nine-deep", "(((((((((a)))))))))", "brackets are nested more than 8 deep" },
  { "/phrase-template/wrong/too-long",
    "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a a",
    "the template is too long; split it into several" },
  { "/phrase-template/wrong/too-many-gaps", "a … b … c … d … e … f … g … h … i … j … k … l … m … n",
    "the template is too long; split it into several" },
};

/* A megabyte of brackets is refused at once, not by the stack. */
static void
test_wrong_huge (void)
{
  g_autoptr (GHashTable) lists = phrase_lists_new ();
  static const char OPENERS[] = "([{…*|^";
  gsize i;

  for (i = 0; i < sizeof OPENERS - 1; i++)
    {
      g_autofree char *huge = g_strnfill (1 << 20, OPENERS[i]);
      g_autofree char *problem = NULL;
      AttuneTemplate *parsed = attune_template_parse (huge, phrase_lists_find, lists, &problem);

      g_assert_null (parsed);
      g_assert_nonnull (problem);
    }
}

static void
test_just_long_enough (void)
{
  g_autoptr (GString) pattern = g_string_new ("w");
  g_autofree char *problem = NULL;
  g_autoptr (AttunePhrases) phrases = attune_phrases_new ();
  g_autoptr (AttuneTemplate) parsed = NULL;
  g_autoptr (AttuneText) text = NULL;
  g_autoptr (GArray) matches = NULL;
  guint i;

  for (i = 1; i < ATTUNE_TEMPLATE_POSITIONS; i++)
    g_string_append (pattern, " w");
  parsed = attune_template_parse (pattern->str, NULL, NULL, &problem);
  g_assert_cmpstr (problem, ==, NULL);
  attune_phrases_add (phrases, parsed, 7);
  text = attune_text_new (pattern->str, -1);
  matches = attune_phrases_scan (phrases, text);
  g_assert_cmpuint (matches->len, ==, 1);
  g_assert_cmpuint (g_array_index (matches, AttunePhraseMatch, 0).n_words, ==, ATTUNE_TEMPLATE_POSITIONS);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (WRONG); i++)
    g_test_add_data_func (WRONG[i][0], WRONG[i], test_wrong);
  g_test_add_func ("/phrase-template/wrong-huge", test_wrong_huge);
  g_test_add_func ("/phrase-template/just-long-enough", test_just_long_enough);
  return g_test_run ();
}
