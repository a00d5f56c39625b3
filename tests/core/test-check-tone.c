/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#define DANA "Dana Whitfield"
#define UPSET "C: My lamp arrived broken and I am so upset."
#define PAIN "C: My mother passed away on Sunday, and I still have her lamp to return."
#define CALM "C: Hello, I would like to change my delivery address."
#define HAPPY "C: The lamp is wonderful, I love it, thank you so much!"

static const HarnessCase CASES[] = {
  /* Cheer to an upset customer. */
  { "emoji", DANA, NULL, UPSET,
    "Hi Dana, I am on it 😊", "nudge", "Hi Dana, I am on it" },
  { "exclamations", DANA, NULL, UPSET,
    "Hi Dana! I am on it!", "nudge", "Hi Dana. I am on it." },
  { "cheerful-words", DANA, NULL, UPSET,
    "No worries, I will look at it.", "nudge", NULL },
  { "laughing", DANA, NULL, UPSET,
    "lol sorry about that", "nudge", NULL },
  { "emoticon", DANA, NULL, UPSET,
    "Sure :)", "nudge", NULL },
  { "to-pain", DANA, NULL, PAIN,
    "Hi Dana, happy to help 🎉", "nudge", NULL },
  { "one-exclamation", DANA, NULL, UPSET,
    "Hi Dana, thank you for waiting!", "hint", NULL },
  /* Quiet: it fits. */
  { "plain", DANA, NULL, UPSET,
    "Hi Dana, I am on it.", NULL, NULL },
  { "cheer-to-neutral", DANA, NULL, CALM,
    "Hi Dana, I am on it 😊!", NULL, NULL },
  { "cheer-to-happy", DANA, NULL, HAPPY,
    "Hi Dana, that is great to hear! 🎉", NULL, NULL },
  { "cheer-to-a-joke", DANA, NULL, "C: haha my cat broke the lamp 😂",
    "Hi Dana, poor lamp! 😂", NULL, NULL },
  { "sad-emoji", DANA, NULL, UPSET,
    "I am sorry 😢", NULL, NULL },
  { "nothing-said", DANA, NULL, NULL,
    "Hi Dana, welcome! 🎉", NULL, NULL },
  { "cheered-up-since", DANA, NULL, "C: My lamp arrived broken and I am so upset.\nA: Hi Dana, I am so sorry, I can see why you are upset.\nC: It works now, that is great, thank you so much!",
    "Wonderful! 🎉", NULL, NULL },
  /* Gloom to a happy one. */
  { "gloom", DANA, NULL, HAPPY,
    "Unfortunately we do not hear that often.", "nudge", NULL },
  { "gloom-to-neutral", DANA, NULL, CALM,
    "Unfortunately it has left the warehouse.", NULL, NULL },
  { "gloom-to-upset", DANA, NULL, UPSET,
    "Unfortunately the lamp is sold out.", NULL, NULL },
  /* Capitals, to anybody. */
  { "capitals", DANA, NULL, CALM,
    "Hi Dana, PLEASE READ THE MANUAL FIRST.", "nudge", "Hi Dana, please read the manual first." },
  { "capitals-to-nobody-yet", DANA, NULL, NULL,
    "PLEASE READ THE MANUAL FIRST.", "nudge", NULL },
  { "list-of-abbreviations", DANA, NULL, CALM,
    "Hi Dana, which of these is it: RAM, CPU, GPU, USB, SSD?", NULL, NULL },
  { "abbreviation", DANA, NULL, CALM,
    "Hi Dana, the PDF is on the USB stick.", NULL, NULL },
  { "three-capitals", DANA, NULL, CALM,
    "Hi Dana, the USB HDMI VGA adapter is in stock.", NULL, NULL },
  { "order-code", DANA, NULL, CALM,
    "Hi Dana, it is GEX8LD.", NULL, NULL },
  { "quoted-capitals", DANA, NULL, CALM,
    "Hi Dana, it says \"PRESS ANY KEY TO GO ON\" there.", NULL, NULL },
};

/* An exclamation mark alone is loud rather than cheerful. */
static void
test_words (void)
{
  static const struct { const char *draft, *says; } WORDS[] = {
    { "Hi Dana, thank you for waiting!", "The exclamation mark in “" },
    { "Hi Dana, thank you for waiting 🎉", "“🎉” is cheerful" },
    { "Hi Dana, thank you for waiting! 🎉", "“🎉” is cheerful" },
  };
  gsize i;

  for (i = 0; i < G_N_ELEMENTS (WORDS); i++)
    {
      g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, UPSET);
      g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, WORDS[i].draft, ATTUNE_MODE_COACH);
      const AttuneNudge *nudge = harness_nudge (verdict, "tone");

      g_assert_nonnull (nudge);
      g_assert_true (g_str_has_prefix (nudge->message, WORDS[i].says));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-tone", "tone", CASES, G_N_ELEMENTS (CASES));
  g_test_add_func ("/check-tone/words", test_words);
  return g_test_run ();
}
