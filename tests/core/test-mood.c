/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/mood.h"
#include "harness.h"

static AttuneMood
mood_of (const char *written)
{
  g_autoptr (AttuneText) text = attune_text_new (written, -1);
  g_autoptr (GArray) signals = attune_signals_find (harness_packs (), "en", text);

  return attune_mood_read (text, signals);
}

/* path, text, label; over the packs of the tree */
static const char *const LABELS[][3] = {
  { "/mood/empty", "", "neutral" },
  { "/mood/neutral", "My order is 4471-0093.", "neutral" },
  { "/mood/neutral-question", "When do you open on Sunday?", "neutral" },
  { "/mood/upset", "I am so upset about this.", "negative" },
  { "/mood/furious", "This is outrageous and I am furious!", "negative" },
  { "/mood/not-happy", "I'm not happy with the lamp.", "negative" },
  { "/mood/rhetorical", "Isn't it wonderful how it glows?", "positive" },
  { "/mood/not-upset", "No worries, I am not upset.", "neutral" },
  { "/mood/happy", "Thank you so much, it works great now!", "positive" },
  { "/mood/thanks-for-nothing", "Thanks for nothing.", "negative" },
  { "/mood/emoji-bad", "my kettle 😡", "negative" },
  { "/mood/emoji-good", "it is here 🥰🥰", "positive" },
  { "/mood/pain", "My mother passed away last night.", "negative" },
  { "/mood/thanks-but-furious", "Thanks, but I am absolutely furious and this is a disgrace.", "negative" },
  { "/mood/shouting", "THIS IS RIDICULOUS!!!", "negative" },
};

static void
test_label (gconstpointer data)
{
  const char *const *row = data;
  AttuneMood mood = mood_of (row[1]);

  g_test_message ("score %.2f", mood.score);
  g_assert_cmpstr (attune_mood_label_name (mood.label), ==, row[2]);
  g_assert_cmpfloat (mood.score, >=, -1);
  g_assert_cmpfloat (mood.score, <=, 1);
  if (mood.label == ATTUNE_MOOD_NEGATIVE)
    g_assert_cmpfloat (mood.score, <, 0);
  if (mood.label == ATTUNE_MOOD_POSITIVE)
    g_assert_cmpfloat (mood.score, >, 0);
}

/* Each pair: the second is felt more strongly than the first. */
static void
test_strength (void)
{
  static const char *const PAIRS[][2] = {
    { "I am upset.", "I am very upset." },
    { "I am upset.", "I am upset!!!" },
    { "this is ridiculous", "THIS IS RIDICULOUS" },
    { "I am upset.", "I am upset and angry." },
    { "I am upset.", "I am furious." },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (PAIRS); i++)
    {
      g_test_message ("%s", PAIRS[i][1]);
      g_assert_cmpfloat (mood_of (PAIRS[i][1]).score, <, mood_of (PAIRS[i][0]).score);
    }
}

static void
test_pain (void)
{
  g_assert_true (mood_of ("My dad passed away.").pain);
  g_assert_true (mood_of ("We had to put our dog to sleep.").pain);
  g_assert_false (mood_of ("I am furious.").pain);
  g_assert_false (mood_of ("My battery died.").pain);
}

static void
test_joking (void)
{
  g_assert_true (mood_of ("haha I sat on it").joking);
  g_assert_true (mood_of ("my cat ate it 😂").joking);
  g_assert_false (mood_of ("I sat on it").joking);
}

/* Marks and capitals alone are no feeling. */
static void
test_emphasis_alone (void)
{
  g_assert_cmpint (mood_of ("HELLO OVER THERE!!!").label, ==, ATTUNE_MOOD_NEUTRAL);
  g_assert_cmpint (mood_of ("The number is WXYZQ!!").label, ==, ATTUNE_MOOD_NEUTRAL);
}

/* A page of feeling stays within bounds. */
static void
test_bounds (void)
{
  g_autoptr (GString) much = g_string_new (NULL);
  guint i;

  for (i = 0; i < 5000; i++)
    g_string_append (much, "I am furious! ");
  g_assert_cmpfloat (mood_of (much->str).score, >=, -1);
  g_assert_cmpint (mood_of (much->str).label, ==, ATTUNE_MOOD_NEGATIVE);
}

static void
test_names (void)
{
  g_assert_cmpstr (attune_mood_label_name (ATTUNE_MOOD_NEGATIVE), ==, "negative");
  g_assert_cmpstr (attune_mood_label_name (ATTUNE_MOOD_NEUTRAL), ==, "neutral");
  g_assert_cmpstr (attune_mood_label_name (ATTUNE_MOOD_POSITIVE), ==, "positive");
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (LABELS); i++)
    g_test_add_data_func (LABELS[i][0], LABELS[i], test_label);
  g_test_add_func ("/mood/strength", test_strength);
  g_test_add_func ("/mood/pain-flag", test_pain);
  g_test_add_func ("/mood/joking", test_joking);
  g_test_add_func ("/mood/emphasis-alone", test_emphasis_alone);
  g_test_add_func ("/mood/bounds", test_bounds);
  g_test_add_func ("/mood/names", test_names);
  return g_test_run ();
}
