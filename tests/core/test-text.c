/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "core/text.h"

/* The folded words of a text, sentences with " / " between them. */
static char *
shape (const AttuneText *text)
{
  GString *shape = g_string_new (NULL);
  guint s;
  guint i;

  for (s = 0; s < text->n_sentences; s++)
    {
      const AttuneSentence *sentence = &text->sentences[s];

      if (s > 0)
        g_string_append (shape, " / ");
      for (i = 0; i < sentence->n_words; i++)
        g_string_append_printf (shape, i > 0 ? " %s" : "%s", text->words[sentence->first_word + i].folded);
    }
  return g_string_free (shape, FALSE);
}

/* What holds for every text: each word lies in one sentence, within the
 * original, in order, and nothing is counted twice. */
static void
assert_sound (const AttuneText *text)
{
  guint next = 0;
  guint s;
  guint i;

  for (s = 0; s < text->n_sentences; s++)
    {
      const AttuneSentence *sentence = &text->sentences[s];

      g_assert_cmpuint (sentence->first_word, ==, next);
      g_assert_cmpuint (sentence->start, <=, sentence->end);
      g_assert_cmpuint (sentence->end, <=, text->length);
      for (i = next; i < next + sentence->n_words; i++)
        {
          const AttuneWord *word = &text->words[i];

          g_assert_cmpuint (word->sentence, ==, s);
          g_assert_cmpuint (word->start, <, word->end);
          g_assert_cmpuint (word->start, >=, sentence->start);
          g_assert_cmpuint (word->end, <=, sentence->end);
          g_assert_true (g_utf8_validate (word->folded, -1, NULL));
          if (i > 0)
            g_assert_cmpuint (word->start, >=, word->flags & ATTUNE_WORD_OPENED ? text->words[i - 1].start : text->words[i - 1].end);
        }
      next += sentence->n_words;
    }
  g_assert_cmpuint (next, ==, text->n_words);
}

static void
test_shape (gconstpointer data)
{
  const char *const *row = data;
  g_autoptr (AttuneText) text = attune_text_new (row[1], -1);
  g_autofree char *seen = shape (text);

  g_assert_cmpstr (seen, ==, row[2]);
  g_assert_cmpstr (text->original, ==, row[1]);
  g_assert_cmpuint (text->length, ==, strlen (row[1]));
  assert_sound (text);
}

/* path, text, shape */
static const char *const SHAPES[][3] = {
  { "/text/empty", "", "" },
  { "/text/space-only", " \t\r\n \n", "" },
  { "/text/one-word", "Hello", "hello" },
  { "/text/two-sentences", "One moment. I will look.", "one moment / i will look" },
  { "/text/newline-ends-sentence", "Kind regards\nAna", "kind regards / ana" },
  { "/text/no-space-between", "Done!Thanks", "done / thanks" },
  { "/text/title-ends-nothing", "Ask Dr. Okafor today.", "ask dr okafor today" },
  { "/text/initial-ends-nothing", "This is J. Smith.", "this is j smith" },
  { "/text/number-ends-nothing", "It is order no. 4471, not nr. 5.", "it is order no 4471 not nr 5" },
  { "/text/no-ends", "No. That is it.", "no / that is it" },
  { "/text/capital-begins", "that is fine What day suits you", "that is fine / what day suits you" },
  { "/text/i-ends", "It was I. Then we left.", "it was i / then we left" },
  { "/text/ellipsis", "Well… let me see", "well / let me see" },
  { "/text/marks-only", "?!", "" },
  { "/text/fullwidth-marks", "好的。谢谢！", "好的 / 谢谢" },
  { "/text/decimal", "It costs 11.50 now.", "it costs 11.50 now" },
  { "/text/version", "Version 11.0.3 is out", "version 11.0.3 is out" },
  { "/text/order-number", "Order 4471-0093, GEX8LD", "order 4471-0093 gex8ld" },
  { "/text/clock", "At 10:30 please", "at 10:30 please" },
  { "/text/hyphen", "A well-known e-mail", "a well known e-mail" },
  { "/text/url", "See https://example.com/a?b=c. Thanks", "see https://example.com/a?b=c / thanks" },
  { "/text/url-upper", "HTTPS://EXAMPLE.COM/X now", "https://example.com/x now" },
  { "/text/url-bracketed", "(see www.example.com)", "see www.example.com" },
  { "/text/bare-domain", "Visit example.com today", "visit example.com today" },
  { "/text/email", "Write to ana.reyes+help@example.com, please", "write to ana.reyes+help@example.com please" },
  { "/text/email-initial", "It is j.smith@example.com.", "it is j.smith@example.com" },
  { "/text/email-hyphens", "ana-maria@my-shop.example.com!", "ana-maria@my-shop.example.com" },
  { "/text/email-without-domain", "me@home is fine", "me@home is fine" },
  { "/text/mention", "@ana see #help", "@ana see help" },
  { "/text/im", "I'm here", "i am here" },
  { "/text/curly", "I’m sure it’s fine", "i am sure it is fine" },
  { "/text/bare-contraction", "dont, im, cant", "do not i am can not" },
  { "/text/wont", "It won't, shan't, can't", "it will not shall not can not" },
  { "/text/endings", "they're we've you'll she'd", "they are we have you will she would" },
  { "/text/possessive", "Dana's parcel, James' too", "dana parcel james too" },
  { "/text/chat-forms", "u gotta tell me, idk pls", "you got to tell me i do not know please" },
  { "/text/own-words-stay", "ill wed hell were id", "ill wed hell were id" },
  { "/text/accents", "Zoë Müller café naïve", "zoe muller cafe naive" },
  { "/text/decomposed", "Zoe\xcc\x88", "zoe" },
  { "/text/letters", "Łukasz Ørsted straße", "lukasz orsted strasse" },
  { "/text/scripts", "Привет 田中様 مرحبا", "привет 田中様 مرحبا" },
  { "/text/accent-as-apostrophe", "I´m sure it isn´t", "i am sure it is not" },
  { "/text/emoji", "Great😊 thanks 🎉", "great 😊 thanks 🎉" },
  { "/text/skin-tone", "👍🏽 ok", "👍 ok" },
  { "/text/joined-emoji", "👩‍💻 here", "👩💻 here" },
  { "/text/emoticons", "ok :-( then ;) and :'( and <3", "ok :( then ;) and :( and <3" },
  { "/text/no-emoticon", "Note: (see below)", "note see below" },
  { "/text/smile-after-word", "time:(now)", "time now" },
  { "/text/invalid-byte", "caf\xff\xfe" "e latte", "caf e latte" },
  { "/text/cut-character", "ok \xe2\x80", "ok" },
  { "/text/overlong", "a\xc0\xaf" "b", "a b" },
  { "/text/surrogate", "a\xed\xa0\x80" "b", "a b" },
};

typedef struct {
  const char *path;
  const char *text;
  guint word;
  AttuneWordKind kind;
  guint flags;
} FlagRow;

static void
test_flags (gconstpointer data)
{
  const FlagRow *row = data;
  g_autoptr (AttuneText) text = attune_text_new (row->text, -1);

  g_assert_cmpuint (row->word, <, text->n_words);
  g_assert_cmpint (text->words[row->word].kind, ==, row->kind);
  g_assert_cmphex (text->words[row->word].flags, ==, row->flags);
}

static const FlagRow FLAGS[] = {
  { "/text/flags/plain", "say it", 0, ATTUNE_WORD_PLAIN, 0 },
  { "/text/flags/capitalised", "Dana", 0, ATTUNE_WORD_PLAIN, ATTUNE_WORD_CAPITALISED },
  { "/text/flags/capitalised-accent", "Élodie", 0, ATTUNE_WORD_PLAIN, ATTUNE_WORD_CAPITALISED },
  { "/text/flags/all-caps", "STOP", 0, ATTUNE_WORD_PLAIN, ATTUNE_WORD_CAPITALISED | ATTUNE_WORD_ALL_CAPS },
  { "/text/flags/all-caps-accent", "ÄÖÜ", 0, ATTUNE_WORD_PLAIN, ATTUNE_WORD_CAPITALISED | ATTUNE_WORD_ALL_CAPS },
  { "/text/flags/one-letter", "A", 0, ATTUNE_WORD_PLAIN, ATTUNE_WORD_CAPITALISED },
  { "/text/flags/opened", "I'm", 1, ATTUNE_WORD_PLAIN, ATTUNE_WORD_CAPITALISED | ATTUNE_WORD_OPENED },
  { "/text/flags/possessive", "ana's", 0, ATTUNE_WORD_PLAIN, ATTUNE_WORD_POSSESSIVE },
  { "/text/flags/comma-after", "hi, ana", 0, ATTUNE_WORD_PLAIN, ATTUNE_WORD_COMMA_AFTER },
  { "/text/flags/comma-before", "hi, ana", 1, ATTUNE_WORD_PLAIN, ATTUNE_WORD_COMMA_BEFORE },
  { "/text/flags/dash", "ok - ana", 1, ATTUNE_WORD_PLAIN, ATTUNE_WORD_COMMA_BEFORE },
  { "/text/flags/em-dash", "ok—ana", 1, ATTUNE_WORD_PLAIN, ATTUNE_WORD_COMMA_BEFORE },
  { "/text/flags/comma-ends-with-sentence", "ok,\nana", 1, ATTUNE_WORD_PLAIN, 0 },
  { "/text/flags/quoted", "you said \"calm down\" to me", 2, ATTUNE_WORD_PLAIN, ATTUNE_WORD_QUOTED },
  { "/text/flags/quoted-curly", "you said “calm down” to me", 3, ATTUNE_WORD_PLAIN, ATTUNE_WORD_QUOTED },
  { "/text/flags/quoted-guillemets", "you said «calm down» to me", 3, ATTUNE_WORD_PLAIN, ATTUNE_WORD_QUOTED },
  { "/text/flags/after-quotation", "you said “calm down” to me", 4, ATTUNE_WORD_PLAIN, 0 },
  { "/text/flags/quoted-line", "> calm down\nno", 1, ATTUNE_WORD_PLAIN, ATTUNE_WORD_QUOTED },
  { "/text/flags/after-quoted-line", "> calm down\nno", 2, ATTUNE_WORD_PLAIN, 0 },
  { "/text/flags/open-quote-quotes-nothing", "a 5\" screen", 2, ATTUNE_WORD_PLAIN, 0 },
  { "/text/flags/quotation-ends-with-line", "\"one\ntwo\"", 1, ATTUNE_WORD_PLAIN, 0 },
  { "/text/flags/number", "room 42", 1, ATTUNE_WORD_NUMBER, 0 },
  { "/text/flags/ordinal", "3rd", 0, ATTUNE_WORD_NUMBER, 0 },
  { "/text/flags/code", "GEX8LD", 0, ATTUNE_WORD_NUMBER, ATTUNE_WORD_CAPITALISED | ATTUNE_WORD_ALL_CAPS },
  { "/text/flags/url", "see www.example.com", 1, ATTUNE_WORD_URL, 0 },
  { "/text/flags/domain", "see example.com", 1, ATTUNE_WORD_URL, 0 },
  { "/text/flags/email", "a.b@example.com", 0, ATTUNE_WORD_EMAIL, 0 },
  { "/text/flags/emoji", "🎉", 0, ATTUNE_WORD_EMOJI, 0 },
  { "/text/flags/emoticon", ":)", 0, ATTUNE_WORD_EMOJI, 0 },
  { "/text/flags/mention", "@ana", 0, ATTUNE_WORD_MENTION, 0 },
};

/* Every word's place holds the word as it was written. */
static void
test_offsets (void)
{
  static const char *const WRITTEN[] = { "Zoë", "it’s", "it’s", "🎉", "田中様", "naïve" };
  g_autoptr (AttuneText) text = attune_text_new ("«Zoë» – it’s 🎉,  田中様… naïve!", -1);
  guint i;

  g_assert_cmpuint (text->n_words, ==, G_N_ELEMENTS (WRITTEN));
  for (i = 0; i < text->n_words; i++)
    {
      g_autofree char *written = attune_text_slice (text, text->words[i].start, text->words[i].end);

      g_assert_cmpstr (written, ==, WRITTEN[i]);
    }
}

static void
test_offsets_past_invalid (void)
{
  g_autoptr (AttuneText) text = attune_text_new ("\xff\xff ok", -1);

  g_assert_cmpuint (text->n_words, ==, 1);
  g_assert_cmpuint (text->words[0].start, ==, 3);
  g_assert_cmpuint (text->words[0].end, ==, 5);
}

static void
test_sentence_ends (void)
{
  g_autoptr (AttuneText) text = attune_text_new ("Why? Stop!!! Oh?! Fine", -1);
  static const struct {
    guint start;
    guint end;
    gboolean question;
    guint exclamations;
  } ENDS[] = { { 0, 4, TRUE, 0 }, { 5, 12, FALSE, 3 }, { 13, 17, TRUE, 1 }, { 18, 22, FALSE, 0 } };
  guint i;

  g_assert_cmpuint (text->n_sentences, ==, G_N_ELEMENTS (ENDS));
  for (i = 0; i < text->n_sentences; i++)
    {
      g_assert_cmpuint (text->sentences[i].start, ==, ENDS[i].start);
      g_assert_cmpuint (text->sentences[i].end, ==, ENDS[i].end);
      g_assert_cmpint (text->sentences[i].question, ==, ENDS[i].question);
      g_assert_cmpuint (text->sentences[i].exclamations, ==, ENDS[i].exclamations);
    }
}

static void
test_question_mark_in_url (void)
{
  g_autoptr (AttuneText) text = attune_text_new ("Look at https://example.com/?q=1 now", -1);

  g_assert_cmpuint (text->n_sentences, ==, 1);
  g_assert_false (text->sentences[0].question);
}

static void
test_length (void)
{
  g_autoptr (AttuneText) cut = attune_text_new ("one two three", 7);
  g_autoptr (AttuneText) nul = attune_text_new ("one\0two", 7);

  g_assert_cmpstr (cut->original, ==, "one two");
  g_assert_cmpuint (cut->n_words, ==, 2);
  /* A NUL ends what can be shown, so it ends the text. */
  g_assert_cmpuint (nul->length, ==, 3);
  g_assert_cmpuint (nul->n_words, ==, 1);
}

static void
test_slice (void)
{
  g_autoptr (AttuneText) text = attune_text_new ("one two", -1);
  g_autofree char *middle = attune_text_slice (text, 4, 7);
  g_autofree char *past = attune_text_slice (text, 4, 700);
  g_autofree char *outside = attune_text_slice (text, 70, 700);
  g_autofree char *backwards = attune_text_slice (text, 6, 4);

  g_assert_cmpstr (middle, ==, "two");
  g_assert_cmpstr (past, ==, "two");
  g_assert_cmpstr (outside, ==, "");
  g_assert_cmpstr (backwards, ==, "");
}

static void
test_characters (void)
{
  g_assert_cmpuint (attune_text_characters ("naïve", 0), ==, 0);
  g_assert_cmpuint (attune_text_characters ("naïve", 4), ==, 3);
  g_assert_cmpuint (attune_text_characters ("🎉ok", 4), ==, 1);
  g_assert_cmpuint (attune_text_characters ("\xff\xffok", 3), ==, 3);
  g_assert_cmpuint (attune_text_characters ("ok", 50), ==, 2);
}

static void
test_has_word (void)
{
  g_autoptr (AttuneText) text = attune_text_new ("I'm Zoë", -1);

  g_assert_true (attune_text_has_word (text, "am"));
  g_assert_true (attune_text_has_word (text, "zoe"));
  g_assert_false (attune_text_has_word (text, "zo"));
}

static void
test_free_null (void)
{
  attune_text_free (NULL);
}

/* Bytes of every value, in every order that a fixed seed gives. */
static void
test_random_bytes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20201);
  guint round;

  for (round = 0; round < 4000; round++)
    {
      char bytes[80];
      guint n = g_rand_int_range (rand, 0, sizeof bytes);
      g_autoptr (AttuneText) text = NULL;
      guint i;

      for (i = 0; i < n; i++)
        bytes[i] = round % 2 ? g_rand_int_range (rand, 0, 256) : ".!?'\"<:;-()@# aZ\n\xe2\x80\x99"[g_rand_int_range (rand, 0, 20)];
      text = attune_text_new (bytes, n);
      assert_sound (text);
    }
}

/* Twice as long takes no more than a few times as long: a hundred thousand
 * quotation marks or emoticons end within the harness's patience only when
 * cutting is linear. */
static void
test_long (void)
{
  static const char *const PIECES[] = { "a", "\"", "“", ":", "'", ".", "@a", "a.b", "www.", "\xff", "🎉", "I'm ", "\n>" };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (PIECES); i++)
    {
      GString *many = g_string_new (NULL);
      g_autoptr (AttuneText) text = NULL;
      g_autofree char *taken = NULL;

      while (many->len < 300000)
        g_string_append (many, PIECES[i]);
      taken = g_string_free (many, FALSE);
      text = attune_text_new (taken, -1);
      assert_sound (text);
    }
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (SHAPES); i++)
    g_test_add_data_func (SHAPES[i][0], SHAPES[i], test_shape);
  for (i = 0; i < G_N_ELEMENTS (FLAGS); i++)
    g_test_add_data_func (FLAGS[i].path, &FLAGS[i], test_flags);
  g_test_add_func ("/text/offsets", test_offsets);
  g_test_add_func ("/text/offsets-past-invalid", test_offsets_past_invalid);
  g_test_add_func ("/text/sentence-ends", test_sentence_ends);
  g_test_add_func ("/text/question-mark-in-url", test_question_mark_in_url);
  g_test_add_func ("/text/length", test_length);
  g_test_add_func ("/text/slice", test_slice);
  g_test_add_func ("/text/characters", test_characters);
  g_test_add_func ("/text/has-word", test_has_word);
  g_test_add_func ("/text/free-null", test_free_null);
  g_test_add_func ("/text/random-bytes", test_random_bytes);
  g_test_add_func ("/text/long", test_long);
  return g_test_run ();
}
