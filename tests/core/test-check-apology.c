/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

static const HarnessCase CASES[] = {
  { "second", "Dana Whitfield", NULL, "C: My lamp arrived broken.\nA: Hi Dana, I am so sorry about the lamp. Which one is it?\nC: The blue one.",
    "Again, I am so sorry about that.", "hint", NULL },
  { "two-in-one", "Dana Whitfield", NULL, "C: My lamp arrived broken.",
    "Hi Dana, I apologize for that. We are so sorry about the lamp. Which one is it?", "hint", NULL },
  { "first", "Dana Whitfield", NULL, "C: My lamp arrived broken.",
    "Hi Dana, I am so sorry about the lamp. Which one is it?", NULL, NULL },
  { "one-sentence", "Dana Whitfield", NULL, "C: My lamp arrived broken.",
    "Hi Dana, I apologize, I am so sorry about the lamp.", NULL, NULL },
  { "none", "Dana Whitfield", NULL, "C: My lamp arrived broken.\nA: Hi Dana, I am so sorry about the lamp. Which one is it?\nC: The blue one.",
    "I can send you another blue one today. Would that work for you?", NULL, NULL },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-apology", "apology", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
