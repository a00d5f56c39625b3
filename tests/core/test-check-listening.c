/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#define DANA "Dana Whitfield"
#define CALM "C: Hello, I would like to change my delivery address."
#define GIVEN "C: My order number is 44710093 and my email is j.smith@example.com."

static const HarnessCase CASES[] = {
  /* Speaks: it was given in this chat. */
  { "order-number", DANA, NULL, GIVEN,
    "Hi Dana, what is your order number?", "nudge", NULL },
  { "email", DANA, NULL, GIVEN,
    "Hi Dana, could you give me your email address?", "nudge", NULL },
  { "given-before", DANA, NULL, "C: My order number is 44710093 and my email is j.smith@example.com.\nA: Hi Dana, thank you.\nC: It is about the lamp.",
    "What is your order number?", "nudge", NULL },
  { "phone", DANA, NULL, "C: My phone number is 07700 900112.",
    "Hi Dana, may I have your phone number?", "nudge", NULL },
  /* Quiet. */
  { "not-given", DANA, NULL, CALM,
    "Hi Dana, what is your order number?", NULL, NULL },
  { "something-else", DANA, NULL, GIVEN,
    "Hi Dana, what is your phone number?", NULL, NULL },
  { "confirms", DANA, NULL, GIVEN,
    "Hi Dana, is 44710093 still your order number?", NULL, NULL },
  { "confirms-words", DANA, NULL, GIVEN,
    "Hi Dana, could you confirm your email address?", NULL, NULL },
  { "another", DANA, NULL, GIVEN,
    "Hi Dana, do you have another email address?", NULL, NULL },
  { "tells", DANA, NULL, GIVEN,
    "Hi Dana, I have your order number here.", NULL, NULL },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-listening", "listening", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
