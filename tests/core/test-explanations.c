/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * What nudges say: each quotes the words that it is about, or names the
 * customer or their matter, and fits two lines of 80 columns.
 */
#include "config.h"

#include "harness.h"

#include <string.h>
#include "core/check.h"

#define LONGEST 160 /* characters */
#define DANA "Dana Whitfield"
#define CALM "C: Hello, I would like to change my delivery address."
#define LEAK "C: My kettle leaked all over the new floor and I am so upset."
#define HEARD LEAK "\nA: I understand how upsetting this is, I am so sorry.\nC: Thanks."

static const struct {
  const char *check;
  const char *others;
  const char *chat;
  const char *draft;
  const char *names;
} ROWS[] = {
  { "name.wrong", "Mark Field", CALM, "Hi Mark, what is the new address?", "“Mark”" },
  { "dismissal", NULL, HEARD, "Please calm down.", "“calm down”" },
  { "dismissal", NULL, HEARD, "Please calm down.", "About “My kettle leaked" },
  { "ownership", NULL, "C: The parcel is three weeks late.", "Hi Dana, it has been escalated.", "“The parcel is three weeks late”" },
  { "empathy.sympathy", NULL, LEAK, "Hi Dana, that must be difficult.", "“that must be difficult”" },
  { "empathy", NULL, LEAK, "Hi Dana, what is the order number?", "“upset”" },
  { "empathy", NULL, "C: Hi, my mother passed away on Sunday.", "Hi Dana, what is the order number?", "“Hi, my mother passed away on Sunday”" },
  { "tone", NULL, LEAK, "Hiya Dana, where did it leak?", "“Hiya”" },
  { "tone", NULL, "C: The parcel never arrived, I am furious!", "Hiya Dana, which parcel is it?", "“The parcel never arrived, I am furious”" },
  { "tone", NULL, CALM, "Hi Dana, PLEASE SEND ME THE NEW ADDRESS.", "“PLEASE SEND ME THE NEW ADDRESS”" },
  { "tone", NULL, "C: The kettle is wonderful, I love it, thank you so much!", "Hi Dana, sadly it never lasts.", "“sadly”" },
  { "listening", NULL, "C: My order number is 4471-0093.", "Hi Dana, what is your order number?", "“4471-0093”" },
  { "ownership", NULL, LEAK, "The team is looking into it.", "“The team is looking into it”" },
  { "question", NULL, "C: My kettle does not heat the water.\nA: Hi Dana, sure.\nC: Thanks.", "Please restart the kettle.", "“My kettle does not heat the water”" },
  { "name.overuse", NULL, CALM, "Hi Dana, sure, Dana, what is the new address?", "“Dana”" },
  { "name", NULL, CALM, "What is the new address?", "Dana" },
  { "unanswered", NULL, "C: Does the kettle come with a filter? And how long is the guarantee?", "Hi Dana, yes, the kettle comes with a filter.", "how long is the guarantee" },
  { "involve", NULL, "C: My kettle does not heat the water.\nA: I am so sorry about that. Does it turn on?\nC: No, it stays dark.", "I have refunded your order.", "“I have refunded your order”" },
  { "apology", NULL, HEARD, "Again, I am so sorry about that.", "sorry" },
  { "stock", NULL, HEARD, "I understand how upsetting this is, I am so sorry.", "“I understand how upsetting this is, I am so …”" },
};

static void
test_row (gconstpointer data)
{
  const guint i = GPOINTER_TO_UINT (data);
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, ROWS[i].others, ROWS[i].chat);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, ROWS[i].draft, ATTUNE_MODE_COACH);
  const AttuneNudge *nudge = harness_nudge (verdict, ROWS[i].check);

  g_assert_nonnull (nudge);
  g_test_message ("%s", nudge->message);
  g_assert_nonnull (strstr (nudge->message, ROWS[i].names));
  g_assert_cmpint (g_utf8_strlen (nudge->message, -1), <=, LONGEST);
  g_assert_nonnull (nudge->source);
}

/* Bytes of a customer that are no text stay out of what is shown. */
static void
test_invalid (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, "C: My kettle \xff does not heat the water.");
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, "Hi Dana, please restart the kettle.", ATTUNE_MODE_COACH);
  const AttuneNudge *nudge = harness_nudge (verdict, "question");

  g_assert_nonnull (nudge);
  g_assert_true (g_utf8_validate (nudge->message, -1, NULL));
}

static void
test_every_check (void)
{
  const AttuneCheck *check;
  gsize i;

  for (check = attune_checks (); check->id != NULL; check++)
    {
      for (i = 0; i < G_N_ELEMENTS (ROWS) && strcmp (ROWS[i].check, check->id) != 0; i++)
        ;
      g_test_message ("%s", check->id);
      g_assert_cmpuint (i, <, G_N_ELEMENTS (ROWS));
    }
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *path = g_strdup_printf ("/explanations/%s/%" G_GSIZE_FORMAT, ROWS[i].check, i);

      g_test_add_data_func (path, GUINT_TO_POINTER ((guint) i), test_row);
    }
  g_test_add_func ("/explanations/invalid", test_invalid);
  g_test_add_func ("/explanations/every-check", test_every_check);
  return g_test_run ();
}
