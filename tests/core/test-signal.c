/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/signal.h"
#include "core/text.h"
#include "harness.h"

static void
test_names (void)
{
  guint kind;

  for (kind = ATTUNE_SIGNAL_NONE + 1; kind < ATTUNE_SIGNAL_LAST; kind++)
    {
      const char *name = attune_signal_kind_name (kind);

      g_assert_nonnull (name);
      g_assert_cmpuint (attune_signal_kind_from_name (name), ==, kind);
    }
  g_assert_cmpstr (attune_signal_kind_name (ATTUNE_SIGNAL_EMOTIONAL_REACTION), ==, "emotional-reaction");
  g_assert_cmpint (attune_signal_kind_from_name ("none"), ==, ATTUNE_SIGNAL_NONE);
  g_assert_cmpint (attune_signal_kind_from_name ("Sympathy"), ==, ATTUNE_SIGNAL_NONE);
  g_assert_cmpint (attune_signal_kind_from_name (""), ==, ATTUNE_SIGNAL_NONE);
  g_assert_cmpint (attune_signal_kind_from_name (NULL), ==, ATTUNE_SIGNAL_NONE);
}

static void
test_places (void)
{
  g_autoptr (AttunePacks) packs = harness_packs_from ("language: en\nrules:\n"
                                                      "  - id: one\n    signal: gloom\n    detail: grey\n    match: so sadly\n"
                                                      "    catches: [so sadly]\n    passes: [gladly]\n");
  g_autoptr (AttuneText) text = attune_text_new ("Éh, so SADLY! it’s so", -1);
  g_autoptr (GArray) signals = attune_signals_find (packs, "en", text);
  const AttuneSignal *signal = attune_signals_first (signals, ATTUNE_SIGNAL_GLOOM);
  g_autofree char *seen = NULL;

  g_assert_nonnull (signal);
  seen = attune_text_slice (text, signal->start, signal->end);
  g_assert_cmpstr (seen, ==, "so SADLY");
  g_assert_cmpuint (signal->first_word, ==, 1);
  g_assert_cmpuint (signal->n_words, ==, 2);
  g_assert_cmpstr (signal->detail, ==, "grey");
  g_assert_cmpstr (signal->rule->id, ==, "one");
  g_assert_true (attune_signals_has (signals, ATTUNE_SIGNAL_GLOOM));
  g_assert_false (attune_signals_has (signals, ATTUNE_SIGNAL_CHEER));
  g_assert_null (attune_signals_first (signals, ATTUNE_SIGNAL_CHEER));
}

/* A language without packs finds questions, and only them. */
static void
test_other_language (void)
{
  g_autoptr (AttuneText) text = attune_text_new ("Calm down. ¿Qué pasó?", -1);
  g_autoptr (GArray) signals = attune_signals_find (harness_packs (), "es", text);

  g_assert_cmpuint (signals->len, ==, 1);
  g_assert_cmpint (g_array_index (signals, AttuneSignal, 0).kind, ==, ATTUNE_SIGNAL_QUESTION);
}

typedef struct {
  const char *path;
  const char *text;
  AttuneSignalKind has;    /* NONE: not looked at */
  AttuneSignalKind has_not;
} Row;

static const Row ROWS[] = {
  { "/signal/article/sympathy", "That must be difficult", ATTUNE_SIGNAL_SYMPATHY, ATTUNE_SIGNAL_INTERPRETATION },
  { "/signal/article/understanding", "I understand how difficult that must be", ATTUNE_SIGNAL_INTERPRETATION, ATTUNE_SIGNAL_SYMPATHY },
  { "/signal/article/agentless", "the team is working on resolving this", ATTUNE_SIGNAL_AGENTLESS, ATTUNE_SIGNAL_OWNERSHIP },
  { "/signal/article/ownership", "I am working with the team to resolve this", ATTUNE_SIGNAL_OWNERSHIP, ATTUNE_SIGNAL_AGENTLESS },
  { "/signal/article/here-for-you", "If you ever need anything, we’re always here.", ATTUNE_SIGNAL_EMOTIONAL_REACTION, ATTUNE_SIGNAL_NONE },
  { "/signal/greeting", "Good morning Ana, how are things?", ATTUNE_SIGNAL_GREETING, ATTUNE_SIGNAL_FAREWELL },
  { "/signal/farewell", "Take care, and have a lovely weekend.", ATTUNE_SIGNAL_FAREWELL, ATTUNE_SIGNAL_GREETING },
  { "/signal/apology", "I'm sorry about the mix-up with your lamp.", ATTUNE_SIGNAL_APOLOGY, ATTUNE_SIGNAL_DISMISSAL },
  { "/signal/condolence-is-no-apology", "I'm so sorry for your loss.", ATTUNE_SIGNAL_EMOTIONAL_REACTION, ATTUNE_SIGNAL_APOLOGY },
  { "/signal/gratitude", "Thank you for the photo.", ATTUNE_SIGNAL_GRATITUDE, ATTUNE_SIGNAL_APOLOGY },
  { "/signal/moment", "One moment, please.", ATTUNE_SIGNAL_ACKNOWLEDGEMENT, ATTUNE_SIGNAL_FIX },
  { "/signal/involvement", "Would Tuesday work for you?", ATTUNE_SIGNAL_INVOLVEMENT, ATTUNE_SIGNAL_DISMISSAL },
  { "/signal/dismissal", "Please calm down.", ATTUNE_SIGNAL_DISMISSAL, ATTUNE_SIGNAL_NONE },
  { "/signal/cheer", "Sure thing 🎉", ATTUNE_SIGNAL_CHEER, ATTUNE_SIGNAL_GLOOM },
  { "/signal/gloom", "Unfortunately it is sold out.", ATTUNE_SIGNAL_GLOOM, ATTUNE_SIGNAL_CHEER },
  { "/signal/fix", "Please restart the kettle.", ATTUNE_SIGNAL_FIX, ATTUNE_SIGNAL_QUESTION },
  { "/signal/refusal", "We cannot refund opened boxes.", ATTUNE_SIGNAL_FIX, ATTUNE_SIGNAL_NONE },
  { "/signal/problem", "My kettle stopped working.", ATTUNE_SIGNAL_PROBLEM, ATTUNE_SIGNAL_PAIN },
  { "/signal/pain", "My grandmother died on Monday.", ATTUNE_SIGNAL_PAIN, ATTUNE_SIGNAL_POSITIVE },
  { "/signal/battery-is-no-pain", "My battery died.", ATTUNE_SIGNAL_NONE, ATTUNE_SIGNAL_PAIN },
  { "/signal/negative", "I am so annoyed.", ATTUNE_SIGNAL_NEGATIVE, ATTUNE_SIGNAL_POSITIVE },
  { "/signal/positive", "That is wonderful, I love it!", ATTUNE_SIGNAL_POSITIVE, ATTUNE_SIGNAL_NEGATIVE },
  { "/signal/request", "Can you send me the receipt?", ATTUNE_SIGNAL_REQUEST, ATTUNE_SIGNAL_NONE },
  { "/signal/quoted", "You wrote “calm down” before.", ATTUNE_SIGNAL_NONE, ATTUNE_SIGNAL_DISMISSAL },
  { "/signal/curly", "Don’t get upset.", ATTUNE_SIGNAL_DISMISSAL, ATTUNE_SIGNAL_NONE },
  { "/signal/capitals", "CALM DOWN.", ATTUNE_SIGNAL_DISMISSAL, ATTUNE_SIGNAL_NONE },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (AttuneText) text = attune_text_new (row->text, -1);
  g_autoptr (GArray) signals = attune_signals_find (harness_packs (), "en", text);

  if (row->has != ATTUNE_SIGNAL_NONE)
    g_assert_true (attune_signals_has (signals, row->has));
  if (row->has_not != ATTUNE_SIGNAL_NONE)
    g_assert_false (attune_signals_has (signals, row->has_not));
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/signal/names", test_names);
  g_test_add_func ("/signal/places", test_places);
  g_test_add_func ("/signal/other-language", test_other_language);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i].path, &ROWS[i], test_row);
  return g_test_run ();
}
