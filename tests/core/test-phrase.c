/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "phrase-lists.h"

/* --- matching ------------------------------------------------------------ */

/* "0:calm down 1:now": each match's tag and words, in order. */
static char *
describe (const GArray *matches, const AttuneText *text)
{
  GString *described = g_string_new (NULL);
  guint i;
  guint w;

  for (i = 0; i < matches->len; i++)
    {
      const AttunePhraseMatch *match = &g_array_index (matches, AttunePhraseMatch, i);

      g_string_append_printf (described, i > 0 ? "; %u:" : "%u:", match->tag);
      for (w = 0; w < match->n_words; w++)
        g_string_append_printf (described, w > 0 ? " %s" : "%s", text->words[match->first_word + w].folded);
    }
  return g_string_free (described, FALSE);
}

typedef struct {
  const char *path;
  const char *templates[4]; /* tag 0, 1, … */
  const char *text;
  const char *matches;
} MatchRow;

static void
test_match (gconstpointer data)
{
  const MatchRow *row = data;
  g_autoptr (GHashTable) lists = phrase_lists_new ();
  g_autoptr (GPtrArray) parsed = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_template_free);
  g_autoptr (AttunePhrases) phrases = attune_phrases_new ();
  g_autoptr (AttuneText) text = attune_text_new (row->text, -1);
  guint round;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (row->templates) && row->templates[i] != NULL; i++)
    {
      g_ptr_array_add (parsed, phrase_lists_parse (row->templates[i], lists));
      attune_phrases_add (phrases, g_ptr_array_index (parsed, i), i);
    }
  /* The second time all states are there. */
  for (round = 0; round < 2; round++)
    {
      g_autoptr (GArray) matches = attune_phrases_scan (phrases, text);
      g_autofree char *seen = describe (matches, text);

      g_assert_cmpstr (seen, ==, row->matches);
    }
}

static const MatchRow MATCHES[] = {
  { "/phrase/none", { NULL }, "calm down", "" },
  { "/phrase/empty-text", { "calm down" }, "", "" },
  { "/phrase/words", { "calm down" }, "Please CALM down now.", "0:calm down" },
  { "/phrase/words-apart", { "calm down" }, "calm him down", "" },
  { "/phrase/part-of-word", { "calm" }, "becalmed calmly", "" },
  { "/phrase/accents", { "cafe naïve" }, "a Café naive", "0:cafe naive" },
  { "/phrase/contraction", { "do not worry" }, "Don’t worry", "0:do not worry" },
  { "/phrase/contraction-in-template", { "don't worry" }, "do not worry", "0:do not worry" },
  { "/phrase/alternatives", { "(calm|cool) down" }, "cool down, calm down", "0:cool down; 0:calm down" },
  { "/phrase/alternative-of-words", { "(per|as of) today" }, "as of today", "0:as of today" },
  { "/phrase/alternatives-at-top", { "ouch|oh dear" }, "oh dear, ouch", "0:oh dear; 0:ouch" },
  { "/phrase/empty-alternative", { "so (very|) sad" }, "so sad and so very sad", "0:so sad; 0:so very sad" },
  { "/phrase/option-there", { "[please] wait" }, "please wait", "0:please wait" },
  { "/phrase/option-missing", { "[please] wait" }, "just wait", "0:wait" },
  { "/phrase/option-of-alternatives", { "so [very|really] sad" }, "so really sad", "0:so really sad" },
  { "/phrase/option-at-end", { "wait [here]" }, "wait here", "0:wait here" },
  { "/phrase/nested", { "(a [b (c|d)] e)" }, "a b d e, a e, a b e", "0:a b d e; 0:a e" },
  { "/phrase/list", { "so {feeling}" }, "so difficult", "0:so difficult" },
  { "/phrase/list-of-words", { "so {feeling} with" }, "so fed up with it", "0:so fed up with" },
  { "/phrase/list-longest-entry", { "{feeling}" }, "I am up to here", "0:up to here" },
  { "/phrase/list-part-of-entry", { "so {feeling}" }, "so fed", "" },
  { "/phrase/list-empty", { "so {empty}" }, "so what", "" },
  { "/phrase/list-twice", { "{feeling} {feeling}" }, "hard difficult", "0:hard difficult" },
  { "/phrase/gap-nothing", { "stop … now" }, "stop now", "0:stop now" },
  { "/phrase/gap-four", { "stop … now" }, "stop a b c d now", "0:stop a b c d now" },
  { "/phrase/gap-five", { "stop … now" }, "stop a b c d e now", "" },
  { "/phrase/gap-glued", { "stop…now" }, "stop it now", "0:stop it now" },
  { "/phrase/any", { "a _ c" }, "a b c, a c", "0:a b c" },
  { "/phrase/any-number", { "a _ c" }, "a 42 c", "0:a 42 c" },
  { "/phrase/number", { "# days" }, "in 14 days, in some days", "0:14 days" },
  { "/phrase/number-known", { "# days", "14 days" }, "14 days", "0:14 days; 1:14 days" },
  { "/phrase/prefix", { "frustrat*" }, "frustrated and frustrating", "0:frustrated; 0:frustrating" },
  { "/phrase/prefix-itself", { "haha*" }, "haha", "0:haha" },
  { "/phrase/prefix-shorter", { "frustrat*" }, "frust", "" },
  { "/phrase/prefixes-nested", { "hap*", "happ*", "happy" }, "happy", "0:happy; 1:happy; 2:happy" },
  { "/phrase/prefix-folded", { "NAÏV*" }, "naïvely", "0:naively" },
  { "/phrase/start", { "^ no" }, "no. No, no", "0:no; 0:no" },
  { "/phrase/start-after-comma", { "^ no" }, "well, no", "" },
  { "/phrase/end", { "policy $" }, "our policy. policy is", "0:policy" },
  { "/phrase/end-at-end", { "policy $" }, "our policy", "0:policy" },
  { "/phrase/question", { "else ?" }, "Anything else? Nothing else.", "0:else" },
  { "/phrase/exclamation", { "great !" }, "great. great!", "0:great" },
  { "/phrase/end-with-any-mark", { "great $" }, "great! great? great", "0:great; 0:great; 0:great" },
  { "/phrase/both-ends", { "^ why not $" }, "Why not?", "0:why not" },
  { "/phrase/both-ends-more", { "^ why not $" }, "Why not today?", "" },
  { "/phrase/optional-start", { "[^] please" }, "Please do, please", "0:please; 0:please" },
  { "/phrase/never-across-full-stop", { "calm down" }, "Stay calm. Down there", "" },
  { "/phrase/never-across-line", { "calm down" }, "calm\ndown", "" },
  { "/phrase/gap-never-across", { "stop … now" }, "stop. it now", "" },
  { "/phrase/across-comma", { "calm down" }, "calm, down", "0:calm down" },
  { "/phrase/longest", { "sorry [to hear] [that]" }, "sorry to hear that", "0:sorry to hear that" },
  { "/phrase/longest-of-two-templates", { "sorry|sorry to hear" }, "sorry to hear", "0:sorry to hear" },
  { "/phrase/earliest-start", { "[very] [very] sorry" }, "very very very sorry", "0:very very sorry" },
  { "/phrase/no-overlap", { "a a" }, "a a a a a", "0:a a; 0:a a" },
  { "/phrase/tags-may-overlap", { "a b", "b c", "a b c" }, "a b c", "0:a b; 2:a b c; 1:b c" },
  { "/phrase/url-is-one-word", { "see _ now" }, "see https://example.com/a now", "0:see https://example.com/a now" },
  { "/phrase/emoji", { "sure 😊" }, "sure😊", "0:sure 😊" },
};

/* --- many ---------------------------------------------------------------- */

static void
test_thousands (void)
{
  g_autoptr (GPtrArray) parsed = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_template_free);
  g_autoptr (AttunePhrases) phrases = attune_phrases_new ();
  guint i;

  for (i = 0; i < 5000; i++)
    {
      g_autofree char *pattern = g_strdup_printf ("say [so] … word%u", i);

      g_ptr_array_add (parsed, phrase_lists_parse (pattern, NULL));
      attune_phrases_add (phrases, g_ptr_array_index (parsed, i), i);
    }
  for (i = 0; i < 5000; i += 7)
    {
      g_autofree char *written = g_strdup_printf ("I say so to you: word%u.", i);
      g_autoptr (AttuneText) text = attune_text_new (written, -1);
      g_autoptr (GArray) matches = attune_phrases_scan (phrases, text);

      g_assert_cmpuint (matches->len, ==, 1);
      g_assert_cmpuint (g_array_index (matches, AttunePhraseMatch, 0).tag, ==, i);
      g_assert_cmpuint (g_array_index (matches, AttunePhraseMatch, 0).first_word, ==, 1);
      g_assert_cmpuint (g_array_index (matches, AttunePhraseMatch, 0).n_words, ==, 5);
    }
}

/* A template that is added after a scan is found as well. */
static void
test_add_later (void)
{
  g_autoptr (AttuneTemplate) first = phrase_lists_parse ("calm", NULL);
  g_autoptr (AttuneTemplate) second = phrase_lists_parse ("down", NULL);
  g_autoptr (AttunePhrases) phrases = attune_phrases_new ();
  g_autoptr (AttuneText) text = attune_text_new ("calm down", -1);
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  attune_phrases_add (phrases, first, 1);
  before = attune_phrases_scan (phrases, text);
  g_assert_cmpuint (before->len, ==, 1);
  attune_phrases_add (phrases, second, 2);
  after = attune_phrases_scan (phrases, text);
  g_assert_cmpuint (after->len, ==, 2);
}

/* Two templates of one rule: what they find is one. */
static void
test_shared_tag (void)
{
  g_autoptr (AttuneTemplate) first = phrase_lists_parse ("calm down", NULL);
  g_autoptr (AttuneTemplate) second = phrase_lists_parse ("calm", NULL);
  g_autoptr (AttunePhrases) phrases = attune_phrases_new ();
  g_autoptr (AttuneText) text = attune_text_new ("calm down, calm", -1);
  g_autoptr (GArray) matches = NULL;
  g_autofree char *seen = NULL;

  attune_phrases_add (phrases, first, 3);
  attune_phrases_add (phrases, second, 3);
  matches = attune_phrases_scan (phrases, text);
  seen = describe (matches, text);
  g_assert_cmpstr (seen, ==, "3:calm down; 3:calm");
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (MATCHES); i++)
    g_test_add_data_func (MATCHES[i].path, &MATCHES[i], test_match);
  g_test_add_func ("/phrase/thousands", test_thousands);
  g_test_add_func ("/phrase/add-later", test_add_later);
  g_test_add_func ("/phrase/shared-tag", test_shared_tag);
  return g_test_run ();
}
