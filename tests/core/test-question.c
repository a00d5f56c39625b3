/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/question.h"
#include "core/text.h"
#include "harness.h"

/* "open closed": the kinds of a text's questions, in order. */
static char *
kinds_in (const AttunePacks *packs, const char *written)
{
  g_autoptr (AttuneText) text = attune_text_new (written, -1);
  g_autoptr (GArray) signals = attune_signals_find (packs, "en", text);
  GString *kinds = g_string_new (NULL);
  guint i;

  for (i = 0; i < signals->len; i++)
    {
      const AttuneSignal *signal = &g_array_index (signals, AttuneSignal, i);

      if (signal->kind != ATTUNE_SIGNAL_QUESTION)
        continue;
      g_string_append_printf (kinds, kinds->len > 0 ? " %s" : "%s", signal->detail);
      g_assert_cmpuint (signal->start, <, signal->end);
      g_assert_cmpuint (signal->end, <=, text->length);
      g_assert_cmpuint (signal->n_words, >, 0);
    }
  return g_string_free (kinds, FALSE);
}

/* path, text, kinds; over the packs of the tree */
static const char *const ROWS[][3] = {
  { "/question/none", "It is on the shelf.", "" },
  { "/question/open", "What do you see on the screen?", "open" },
  { "/question/open-how", "How did it happen?", "open" },
  { "/question/closed", "Is the light green?", "closed" },
  { "/question/choice", "Is the light green or red?", "choice" },
  { "/question/open-with-or", "Which is it, green or red?", "open" },
  { "/question/closing", "Is there anything else?", "closing" },
  { "/question/closing-short", "Anything else?", "closing" },
  { "/question/confirm", "It is the blue one, right?", "confirm" },
  { "/question/confirm-still", "Is that still your number?", "confirm" },
  { "/question/data", "May I have your full name?", "data" },
  { "/question/no-mark", "what do you see on the screen", "open" },
  { "/question/no-mark-inverted", "did it blink before that", "closed" },
  { "/question/no-mark-indirect", "Tell me what you see.", "open" },
  { "/question/statement-with-word", "What you see is fine.", "" },
  { "/question/rhetorical", "Who knows?", "" },
  { "/question/rhetorical-more", "Who knows the code of the door?", "open" },
  { "/question/two", "What happened? Did it fall?", "open closed" },
  { "/question/mark-twice", "Really??", "closed" },
  { "/question/mark-and-exclamation", "Did it fall?!", "closed" },
  { "/question/fullwidth", "它坏了吗？", "closed" },
  { "/question/arabic", "هل هو معطل؟", "closed" },
  { "/question/url", "See https://example.com/find?q=lamp now.", "" },
  { "/question/url-alone", "https://example.com/find?", "" },
  { "/question/email-alone", "ana@example.com?", "" },
  { "/question/emoji-alone", "🎉?", "" },
  { "/question/mark-alone", "??", "" },
  { "/question/quoted", "\"What happened?\"", "" },
  { "/question/quoted-line", "> What happened?\nI see.", "" },
  { "/question/closing-offer", "Let me know if you need anything else.", "closing" },
};

static void
test_row (gconstpointer data)
{
  const char *const *row = data;
  g_autofree char *kinds = kinds_in (harness_packs (), row[1]);

  g_assert_cmpstr (kinds, ==, row[2]);
}

/* Without rules, the mark and the words of the sentence decide. */
static void
test_without_packs (void)
{
  static const char *const PLAIN[][2] = {
    { "What is it?", "open" }, { "Is it on?", "closed" }, { "On or off?", "choice" }, { "Is it on", "" }, { "Anything else?", "closed" },
    /* "what" so late asks nothing. */
    { "Is that after all really what you saw?", "closed" },
  };
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (PLAIN); i++)
    {
      g_autofree char *kinds = kinds_in (packs, PLAIN[i][0]);

      g_assert_cmpstr (kinds, ==, PLAIN[i][1]);
    }
}

static void
test_is_closing (void)
{
  AttuneSignal signal = { .kind = ATTUNE_SIGNAL_QUESTION };

  g_assert_false (attune_question_is_closing (&signal));
  signal.detail = "open";
  g_assert_false (attune_question_is_closing (&signal));
  signal.detail = "closing";
  g_assert_true (attune_question_is_closing (&signal));
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i][0], ROWS[i], test_row);
  g_test_add_func ("/question/without-packs", test_without_packs);
  g_test_add_func ("/question/is-closing", test_is_closing);
  return g_test_run ();
}
