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
  /* Speaks: feeling, and no word about it. */
  { "upset", DANA, NULL, UPSET,
    "Hi Dana, what is the order number?", "nudge", "Hi Dana, I can see why you are upset. What is the order number?" },
  { "upset-no-greeting", DANA, NULL, UPSET,
    "What is the order number?", "nudge", "I can see why you are upset. What is the order number?" },
  { "pain", DANA, NULL, PAIN,
    "Hi Dana, which lamp is it?", "nudge", "Hi Dana, I am so sorry to hear this. Which lamp is it?" },
  { "furious", DANA, NULL, "C: The lamp is broken AGAIN, this is outrageous and I am furious!!",
    "Hi Dana, which lamp is it?", "nudge", NULL },
  { "emoji", DANA, NULL, "C: my lamp is broken 😡😡",
    "Hi Dana, which lamp is it?", "nudge", NULL },
  { "still-open", DANA, NULL, "C: My lamp arrived broken and I am so upset.\nA: One moment please.",
    "Which lamp is it?", "nudge", NULL },
  { "again", DANA, NULL, "C: My lamp arrived broken and I am so upset.\nA: Hi Dana, I am so sorry, I can see why you are upset.\nC: And now the second lamp is broken too, I am so angry!",
    "Which shop was it?", "nudge", NULL },
  { "behind-a-mention", DANA, NULL, UPSET,
    "@dana which lamp is it?", "nudge", "@dana I can see why you are upset. Which lamp is it?" },
  /* Quiet: the draft acknowledges. */
  { "hearing", DANA, NULL, UPSET,
    "Hi Dana, I hear the disappointment. Which lamp is it?", NULL, NULL },
  { "another-script", DANA, NULL, UPSET,
    "Добрый день, какой это номер заказа?", NULL, NULL },
  { "understanding", DANA, NULL, UPSET,
    "Hi Dana, I can see why you are upset. Which lamp is it?", NULL, NULL },
  { "sorry", DANA, NULL, UPSET,
    "Hi Dana, I am so sorry about the lamp. Which one is it?", NULL, NULL },
  { "condolence", DANA, NULL, PAIN,
    "Hi Dana, I am so sorry for your loss. Which lamp is it?", NULL, NULL },
  { "retold", DANA, NULL, UPSET,
    "Hi Dana, so the lamp arrived broken. Which one is it?", NULL, NULL },
  { "article-corrected", DANA, NULL, UPSET,
    "I understand how difficult that must be.", NULL, NULL },
  { "let-pass-once", DANA, NULL, "C: My lamp arrived broken and I am so upset.\nA: Hi Dana, which lamp is it?\nC: The blue one.",
    "Thank you, which shop was it?", NULL, NULL },
  { "pity-is-the-other-checks-matter", DANA, NULL, UPSET,
    "That must be difficult.", NULL, NULL },
  /* Quiet: it was acknowledged since. */
  { "acknowledged", DANA, NULL, "C: My lamp arrived broken and I am so upset.\nA: Hi Dana, I am so sorry, I can see why you are upset.",
    "Which lamp is it?", NULL, NULL },
  { "acknowledged-then-answer", DANA, NULL, "C: My lamp arrived broken and I am so upset.\nA: Hi Dana, I am so sorry, I can see why you are upset.\nC: It is the blue one.",
    "And which shop was it?", NULL, NULL },
  /* Quiet: nothing calls for it. */
  { "neutral", DANA, NULL, CALM,
    "Hi Dana, what is the new address?", NULL, NULL },
  { "happy", DANA, NULL, HAPPY,
    "Hi Dana, enjoy the lamp.", NULL, NULL },
  { "nothing-said", DANA, NULL, NULL,
    "Hi Dana, this is your invoice.", NULL, NULL },
  { "moment", DANA, NULL, UPSET,
    "One moment please.", NULL, NULL },
  { "let-me-check", DANA, NULL, UPSET,
    "Let me check that for you.", NULL, NULL },
  { "farewell", DANA, NULL, UPSET,
    "Have a good day, goodbye.", NULL, NULL },
  { "joking", DANA, NULL, "C: haha my cat broke the lamp, I am so mad at her 😂",
    "Hi Dana, which lamp is it?", NULL, NULL },
  { "calmed", DANA, NULL, "C: My lamp arrived broken and I am so upset.\nA: Hi Dana, which lamp is it?\nC: Oh, it works now, thank you so much, that is great!",
    "Enjoy it.", NULL, NULL },
  { "link", DANA, NULL, UPSET,
    "https://example.com/returns", NULL, NULL },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-empathy", "empathy", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
