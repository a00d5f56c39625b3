/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

static const HarnessCase CASES[] = {
  { "second-question", "Dana Whitfield", NULL, "C: Does the lamp come with a bulb? And how long is the guarantee?",
    "Hi Dana, yes, the lamp comes with one bulb.", "hint", NULL },
  { "both", "Dana Whitfield", NULL, "C: Does the lamp come with a bulb? And how long is the guarantee?",
    "Hi Dana, yes, the lamp comes with one bulb, and the guarantee runs for two years.", NULL, NULL },
  { "one-question", "Dana Whitfield", NULL, "C: Does the lamp come with a bulb?",
    "Hi Dana, yes, it is in the box.", NULL, NULL },
  { "asks-back", "Dana Whitfield", NULL, "C: Does the lamp come with a bulb? And how long is the guarantee?",
    "Hi Dana, which lamp is it?", NULL, NULL },
  { "moment", "Dana Whitfield", NULL, "C: Does the lamp come with a bulb? And how long is the guarantee?",
    "One moment please.", NULL, NULL },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-unanswered", "unanswered", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
