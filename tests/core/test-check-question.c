/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#define DANA "Dana Whitfield"
#define PROBLEM "C: My lamp does not switch on."
#define UPSET "C: My lamp arrived broken and I am so upset."

static const HarnessCase CASES[] = {
  /* Speaks: straight to a fix, a refusal or a procedure. */
  { "fix", DANA, NULL, PROBLEM,
    "Hi Dana, please restart the lamp.", "nudge", "Hi Dana, please restart the lamp. Could you tell me a little more about what happened?" },
  { "refusal", DANA, NULL, UPSET,
    "Hi Dana, we cannot refund it.", "nudge", NULL },
  { "procedure", DANA, NULL, PROBLEM,
    "Hi Dana, please fill out the form.", "nudge", NULL },
  { "closing-question-is-none", DANA, NULL, PROBLEM,
    "Hi Dana, please restart the lamp. Anything else?", "nudge", NULL },
  { "spaces-at-end", DANA, NULL, PROBLEM,
    "Hi Dana, please restart the lamp.  \n", "nudge", "Hi Dana, please restart the lamp. Could you tell me a little more about what happened?  \n" },
  { "after-a-closing-question", DANA, NULL, "C: My lamp does not switch on.\nA: Hi Dana, how can I help you today?\nC: My lamp does not switch on, I said.",
    "Please restart the lamp.", "nudge", NULL },
  /* Quiet: asked. */
  { "asks-open", DANA, NULL, PROBLEM,
    "Hi Dana, please restart the lamp. What does it do then?", NULL, NULL },
  { "asks-closed", DANA, NULL, PROBLEM,
    "Hi Dana, is the plug in? If not, please restart it.", NULL, NULL },
  { "asks-without-mark", DANA, NULL, PROBLEM,
    "Hi Dana, tell me what you see. Then please restart it.", NULL, NULL },
  { "asked-before", DANA, NULL, "C: My lamp does not switch on.\nA: Hi Dana, what happens when you press the switch?\nC: Nothing at all.",
    "Please restart the lamp.", NULL, NULL },
  /* Quiet: the customer asked for what the draft answers. */
  { "opening-hours", DANA, NULL, "C: When do you open on Sundays?",
    "Hi Dana, you can visit us from ten to four.", NULL, NULL },
  { "price", DANA, NULL, "C: How much is the blue lamp?",
    "Hi Dana, you can order it for thirty.", NULL, NULL },
  { "status", DANA, NULL, "C: Can you tell me where my parcel is?",
    "Hi Dana, please follow this link to track it.", NULL, NULL },
  /* Quiet: nothing to ask about. */
  { "no-problem", DANA, NULL, "C: Hello there.",
    "Hi Dana, please use the form for returns.", NULL, NULL },
  { "no-fix", DANA, NULL, PROBLEM,
    "Hi Dana, I see, I will look at it.", NULL, NULL },
  { "moment", DANA, NULL, PROBLEM,
    "One moment please.", NULL, NULL },
  { "farewell", DANA, NULL, PROBLEM,
    "Thank you for contacting us, goodbye.", NULL, NULL },
  { "nothing-said", DANA, NULL, NULL,
    "Please restart the lamp.", NULL, NULL },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-question", "question", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
