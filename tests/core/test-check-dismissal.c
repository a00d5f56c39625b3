/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#define DANA "Dana Whitfield"
#define UPSET "C: My lamp arrived broken and I am so upset."

static const HarnessCase CASES[] = {
  /* Speaks. */
  { "calm-down", DANA, NULL, UPSET,
    "Please calm down.", "nudge", NULL },
  { "calm-down-curly", DANA, NULL, UPSET,
    "There’s no need to be upset.", "nudge", NULL },
  { "as-i-already-said", DANA, NULL, UPSET,
    "As I already said, it is on its way.", "nudge", NULL },
  { "i-already-told-you", DANA, NULL, UPSET,
    "I already told you that.", "nudge", NULL },
  { "you-should-have", DANA, NULL, UPSET,
    "You should have read the manual.", "nudge", NULL },
  { "why-didnt-you", DANA, NULL, UPSET,
    "Why didn't you call earlier?", "nudge", NULL },
  { "not-our-fault", DANA, NULL, UPSET,
    "That's not our fault.", "nudge", NULL },
  { "policy-alone", DANA, NULL, UPSET,
    "No. That's our policy.", "nudge", NULL },
  { "policy-sorry", DANA, NULL, UPSET,
    "Sorry, that is our policy.", "nudge", NULL },
  { "nothing-i-can-do", DANA, NULL, UPSET,
    "There's nothing I can do.", "nudge", NULL },
  { "obviously", DANA, NULL, UPSET,
    "Obviously it needs a bulb.", "nudge", NULL },
  { "capitals", DANA, NULL, UPSET,
    "CALM DOWN", "nudge", NULL },
  /* Just before an instruction is only a hint. */
  { "just", DANA, NULL, UPSET,
    "Just restart the lamp.", "hint", NULL },
  /* Quiet. */
  { "policy-with-a-reason", DANA, NULL, UPSET,
    "Our policy is thirty days, so I can give you store credit.", NULL, NULL },
  { "nothing-you-have-to-do", DANA, NULL, UPSET,
    "There is nothing you have to do.", NULL, NULL },
  { "negated", DANA, NULL, UPSET,
    "You don't have to calm down, I would be upset too.", NULL, NULL },
  { "you-should-have-received", DANA, NULL, UPSET,
    "You should have received two mails by now.", NULL, NULL },
  { "quoted", DANA, NULL, UPSET,
    "I am sorry that you were told “calm down”.", NULL, NULL },
  { "quoted-line", DANA, NULL, UPSET,
    "> There's nothing I can do\nThat is not how it should be.", NULL, NULL },
  { "i-just-checked", DANA, NULL, UPSET,
    "I just checked your order.", NULL, NULL },
  { "cool-down", DANA, NULL, UPSET,
    "Let the lamp cool down for an hour.", NULL, NULL },
  { "plain", DANA, NULL, UPSET,
    "I will look at your order now.", NULL, NULL },
  /* A closed door with a way out is only a hint. */
  { "nothing-but", DANA, NULL, UPSET,
    "There is nothing I can do about the lamp. Would you rather have a refund?", "hint", NULL },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-dismissal", "dismissal", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
