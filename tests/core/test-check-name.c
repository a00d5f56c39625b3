/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#define DANA "Dana Whitfield"
#define CALM "C: Hello, I would like to change my delivery address."
#define FIVE_WITHOUT "C: Hello, I would like to change my delivery address.\nA: Hi Dana, sure.\nC: ok\nA: I have the form here.\nC: ok\nA: I have the form here.\nC: ok\nA: I have the form here.\nC: ok\nA: I have the form here.\nC: ok\nA: I have the form here."
#define SIX_WITHOUT "C: Hello, I would like to change my delivery address.\nA: Hi Dana, sure.\nC: ok\nA: I have the form here.\nC: ok\nA: I have the form here.\nC: ok\nA: I have the form here.\nC: ok\nA: I have the form here.\nC: ok\nA: I have the form here.\nC: ok\nA: I have the form here."

static const HarnessCase CASES[] = {
  /* The first reply. */
  { "first", DANA, NULL, CALM,
    "What is the new address?", "nudge", "Hi Dana, what is the new address?" },
  { "first-greeting", DANA, NULL, CALM,
    "Hi, what is the new address?", "nudge", "Hi Dana, what is the new address?" },
  { "first-good-morning", DANA, NULL, CALM,
    "Good morning! What is the new address?", "nudge", "Good morning Dana! What is the new address?" },
  { "first-i", DANA, NULL, CALM,
    "I will change it for you.", "nudge", "Hi Dana, I will change it for you." },
  { "first-small", DANA, NULL, CALM,
    "what is the new address?", "nudge", "Hi Dana, what is the new address?" },
  { "first-acronym", DANA, NULL, CALM,
    "VAT is on the invoice.", "nudge", "Hi Dana, VAT is on the invoice." },
  { "first-title", "Dr. Amara Okafor", NULL, CALM,
    "What is the new address?", "nudge", "Hi Dr. Okafor, what is the new address?" },
  { "first-accents", "Zoë Müller", NULL, CALM,
    "What is the new address?", "nudge", "Hi Zoë, what is the new address?" },
  { "first-han", "田中様", NULL, CALM,
    "What is the new address?", "nudge", "Hi 田中様, what is the new address?" },
  { "first-no-customer-yet", DANA, NULL, NULL,
    "Your invoice is ready.", "nudge", NULL },
  { "first-name-said", NULL, NULL, "C: Hello, my name is Dana Whitfield, I want to change my address.",
    "What is the new address?", "nudge", "Hi Dana, what is the new address?" },
  { "first-ordinary-word", "Will Stone", NULL, CALM,
    "Will that be all for the address?", "nudge", NULL },
  { "first-possessive", DANA, NULL, CALM,
    "I see Dana's order here.", "nudge", NULL },
  { "first-in-a-link", DANA, NULL, CALM,
    "See https://example.com/Dana for the form.", "nudge", NULL },
  /* The first reply has it. */
  { "greets", DANA, NULL, CALM,
    "Hi Dana, what is the new address?", NULL, NULL },
  { "greets-family", DANA, NULL, CALM,
    "Good morning Ms Whitfield, what is the new address?", NULL, NULL },
  { "greets-short-form", "Elizabeth Crane", NULL, CALM,
    "Hi Liz, what is the new address?", NULL, NULL },
  { "greets-no-accent", "Zoë Müller", NULL, CALM,
    "Hi Zoe, what is the new address?", NULL, NULL },
  { "greets-at-end", DANA, NULL, CALM,
    "What is the new address, Dana?", NULL, NULL },
  { "greets-han", "田中様", NULL, CALM,
    "田中様、こんにちは。", NULL, NULL },
  /* Quiet: a short acknowledgement. */
  { "moment", DANA, NULL, CALM,
    "One moment please.", NULL, NULL },
  { "sure", DANA, NULL, CALM,
    "Sure!", NULL, NULL },
  /* Later. */
  { "used-recently", DANA, NULL, "C: Hello, I would like to change my delivery address.\nA: Hi Dana, what is the new address?\nC: Elm Street 4.",
    "Thank you, I will change it.", NULL, NULL },
  { "five-without", DANA, NULL, FIVE_WITHOUT,
    "The change will be made tonight.", NULL, NULL },
  { "six-without", DANA, NULL, SIX_WITHOUT,
    "The change will be made tonight.", "nudge", "Dana, the change will be made tonight." },
  { "six-without-has-it", DANA, NULL, SIX_WITHOUT,
    "The change will be made tonight, Dana.", NULL, NULL },
  { "six-without-moment", DANA, NULL, SIX_WITHOUT,
    "One moment please.", NULL, NULL },
  /* The farewell. */
  { "farewell-without", DANA, NULL, FIVE_WITHOUT,
    "Have a lovely day, goodbye.", "hint", NULL },
  { "farewell-with", DANA, NULL, FIVE_WITHOUT,
    "Have a lovely day, Dana.", NULL, NULL },
  /* Nobody knows the name. */
  { "unknown", NULL, NULL, CALM,
    "What is the new address?", "hint", NULL },
  { "unknown-asked", NULL, NULL, CALM,
    "May I have your name?", NULL, NULL },
  { "unknown-later", NULL, NULL, "C: Hello, I would like to change my delivery address.\nA: What is the new address?\nC: Elm Street 4.",
    "Thank you, I will change it.", NULL, NULL },
  { "unknown-handle", "dwhit99", NULL, CALM,
    "What is the new address?", "hint", NULL },
  { "unknown-company", "Fern & Co", NULL, CALM,
    "What is the new address?", "hint", NULL },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-name", "name", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
