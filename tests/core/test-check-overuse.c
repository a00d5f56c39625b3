/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#define DANA "Dana Whitfield"
#define CALM "C: Hello, I would like to change my delivery address."
#define ONE_WITH "C: hi\nA: Hi Dana, hello.\nC: ok"
#define TWO_WITH "C: hi\nA: Hi Dana, hello.\nC: ok\nA: Dana, I have the form.\nC: ok"

static const HarnessCase CASES[] = {
  { "twice", DANA, NULL, CALM,
    "Hi Dana, I see, Dana, that you moved.", "nudge", NULL },
  { "three-in-a-row", DANA, NULL, TWO_WITH,
    "Dana, it is done.", "nudge", NULL },
  { "two-in-a-row", DANA, NULL, ONE_WITH,
    "Dana, it is done.", NULL, NULL },
  { "once", DANA, NULL, CALM,
    "Hi Dana, I see that you moved.", NULL, NULL },
  { "full-name-is-once", DANA, NULL, CALM,
    "Hi Dana Whitfield, I see that you moved.", NULL, NULL },
  { "possessive-does-not-count", DANA, NULL, CALM,
    "Hi Dana, is the form in Dana's name?", NULL, NULL },
  { "third-without", DANA, NULL, TWO_WITH,
    "It is done.", NULL, NULL },
  { "unknown", NULL, NULL, CALM,
    "I see that you moved.", NULL, NULL },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-overuse", "name.overuse", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
