/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#define DANA "Dana Whitfield"
#define UPSET "C: My lamp arrived broken and I am so upset."
#define HAPPY "C: The lamp is wonderful, I love it, thank you so much!"

static const HarnessCase CASES[] = {
  /* The article's own example. */
  { "article", DANA, NULL, UPSET,
    "That must be difficult.", "nudge", "I understand how difficult that must be." },
  { "article-corrected", DANA, NULL, UPSET,
    "I understand how difficult that must be.", NULL, NULL },
  { "article-without-mark", DANA, NULL, UPSET,
    "That must be difficult", "nudge", "I understand how difficult that must be" },
  { "article-greeted", DANA, NULL, UPSET,
    "Hi Dana, that must be difficult.", "nudge", "Hi Dana, I understand how difficult that must be." },
  /* Speaks: the feeling is named from outside. */
  { "capitals", DANA, NULL, UPSET,
    "THAT MUST BE DIFFICULT.", "nudge", NULL },
  { "emoji", DANA, NULL, UPSET,
    "it must have been so frustrating 😞", "nudge", "I understand how frustrating that must be 😞" },
  { "this", DANA, NULL, UPSET,
    "This must be really stressful for you.", "nudge", NULL },
  { "no-subject", DANA, NULL, UPSET,
    "Must be hard.", "nudge", "I understand how hard that must be." },
  { "you-must-feel", DANA, NULL, UPSET,
    "You must be so frustrated.", "nudge", "I can see why you are frustrated." },
  { "you-must-feel-words", DANA, NULL, UPSET,
    "You must be fed up.", "nudge", "I can see why you are fed up." },
  { "poor-you", DANA, NULL, UPSET,
    "Poor you, and on a Friday.", "nudge", NULL },
  { "poor-thing", DANA, NULL, UPSET,
    "Aw, you poor thing!", "nudge", NULL },
  { "sorry-for-people", DANA, NULL, UPSET,
    "I feel so sorry for people in your position.", "nudge", NULL },
  { "second-sentence", DANA, NULL, UPSET,
    "I have your order here. That must be annoying. One moment.", "nudge", "I have your order here. I understand how annoying that must be. One moment." },
  { "to-a-stranger", NULL, NULL, UPSET,
    "That must be difficult.", "nudge", NULL },
  /* Quiet: the agent's understanding is there. */
  { "same-sentence", DANA, NULL, UPSET,
    "I can see how hard that must be.", NULL, NULL },
  { "understood-next", DANA, NULL, UPSET,
    "That must be difficult. I understand how much you were looking forward to it.", NULL, NULL },
  /* Quiet: no pity. */
  { "sorry-for-your-loss", DANA, NULL, "C: My dad passed away.",
    "I'm so sorry for your loss.", NULL, NULL },
  { "sorry-for-the-wait", DANA, NULL, UPSET,
    "I am sorry for the wait.", NULL, NULL },
  { "a-thing-must-be", DANA, NULL, UPSET,
    "The lamp must be upright for that.", NULL, NULL },
  { "you-must-be-registered", DANA, NULL, UPSET,
    "You must be registered for the refund.", NULL, NULL },
  { "poor-signal", DANA, NULL, UPSET,
    "The poor signal comes from the wall.", NULL, NULL },
  { "quoted", DANA, NULL, UPSET,
    "You wrote \"that must be difficult\", is that right?", NULL, NULL },
  /* To a happy customer it is talk. */
  { "happy", DANA, NULL, HAPPY,
    "That must be difficult to beat.", "hint", NULL },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-sympathy", "empathy.sympathy", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
