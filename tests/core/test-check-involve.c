/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#define KETTLE "C: My kettle arrived broken.\nA: Hi Dana, a broken kettle is no fun, I am sorry. Does it turn on at all?\nC: No, it stays dark."

static const HarnessCase CASES[] = {
  { "sends-another", "Dana Whitfield", NULL, KETTLE, "I am sending you a new kettle today.", "hint",
    "I am sending you a new kettle today. Is that all right for you?" },
  { "refunds", "Dana Whitfield", NULL, KETTLE, "I have refunded your order.", "hint", "I have refunded your order. Is that all right for you?" },
  { "technician", "Dana Whitfield", NULL, KETTLE, "A technician will come on Tuesday at 9.", "hint",
    "A technician will come on Tuesday at 9. Is that all right for you?" },
  { "closing-question", "Dana Whitfield", NULL, KETTLE, "We'll refund you today. Anything else?", "hint", NULL },
  { "asks-if-it-suits", "Dana Whitfield", NULL, KETTLE, "I am sending you a new kettle today. Would that work for you?", NULL, NULL },
  { "offers", "Dana Whitfield", NULL, KETTLE, "I can send you a new kettle, or refund it.", NULL, NULL },
  { "choice", "Dana Whitfield", NULL, KETTLE, "We will replace it, or if you prefer, you get your money back.", NULL, NULL },
  { "was-offered", "Dana Whitfield", NULL, KETTLE "\nA: Would you rather have another one, or your money back?\nC: Another one.",
    "I am sending you a new kettle today.", NULL, NULL },
  { "asked-for", "Dana Whitfield", NULL, "C: My kettle arrived broken. I want a refund.", "I'm sorry, a broken kettle is no fun. I have refunded your order.", NULL, NULL },
  { "asked-for-before", "Dana Whitfield", NULL, "C: I need a replacement, my kettle arrived broken.\nA: Hi Dana, sorry about the kettle. Does it turn on at all?\nC: No.",
    "We will send you a replacement today.", NULL, NULL },
  { "please", "Dana Whitfield", NULL, "C: My order is late. Please cancel it.", "I am sorry it is so late. I have cancelled it for you.", NULL, NULL },
  { "no-problem", "Dana Whitfield", NULL, "C: Hello, I moved to another flat.", "We will send you a new card.", NULL, NULL },
  { "condition", "Dana Whitfield", NULL, KETTLE, "Once it is here, we will refund you.", NULL, NULL },
  { "link", "Dana Whitfield", NULL, KETTLE, "I will send you a link for the photo.", NULL, NULL },
  { "new-problem", "Dana Whitfield", NULL, KETTLE "\nA: Would you rather have another one, or your money back?\nC: Another one. And now my lamp is broken too!",
    "I will refund your order.", "hint", NULL },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-involve", "involve", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
