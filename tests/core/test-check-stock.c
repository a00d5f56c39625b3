/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

static const HarnessCase CASES[] = {
  { "same-words", "Dana Whitfield", NULL, "C: My lamp is broken, I am so upset.\nA: Hi Dana, I can see why you are upset. Which lamp is it?\nC: The blue one.",
    "I can see why you are upset. Is the bulb broken, too?", NULL, NULL },
  { "whole-sentence", "Dana Whitfield", NULL, "C: My lamp is broken, I am so upset.\nA: I understand how upsetting this is. Which lamp is it?\nC: The blue one.",
    "I understand how upsetting this is! Is the bulb broken, too?", "hint", NULL },
  { "other-words", "Dana Whitfield", NULL, "C: My lamp is broken, I am so upset.\nA: I understand how upsetting this is. Which lamp is it?\nC: The blue one.",
    "I understand that a dark hall is no fun. Is the bulb broken, too?", NULL, NULL },
  { "too-short", "Dana Whitfield", NULL, "C: My lamp is broken.\nA: Oh no! Which lamp is it?\nC: The blue one.",
    "Oh no! Is the bulb broken, too?", NULL, NULL },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-stock", "stock", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
