/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#define DANA "Dana Whitfield"
#define UPSET "C: My lamp arrived broken and I am so upset."

static const HarnessCase CASES[] = {
  /* The article's own example. */
  { "article", DANA, NULL, UPSET,
    "The team is working on resolving this.", "nudge", "I am working with the team to resolve this." },
  { "article-corrected", DANA, NULL, UPSET,
    "I am working with the team to resolve this.", NULL, NULL },
  { "article-greeted", DANA, NULL, UPSET,
    "Hi Dana, the team is working on resolving this.", "nudge", "Hi Dana, I am working with the team to resolve this." },
  /* Speaks: nobody or somebody else does the work. */
  { "team-looks", DANA, NULL, UPSET,
    "The team is looking into it.", "nudge", NULL },
  { "our-engineers", DANA, NULL, UPSET,
    "Our engineers are working on it.", "nudge", NULL },
  { "escalated", DANA, NULL, UPSET,
    "It has been escalated.", "nudge", NULL },
  { "ticket-raised", DANA, NULL, UPSET,
    "A ticket was raised.", "nudge", NULL },
  { "ticket-has-been-created", DANA, NULL, UPSET,
    "A ticket has been created for you.", "nudge", NULL },
  { "forwarded", DANA, NULL, UPSET,
    "Your request has been forwarded to billing.", "nudge", NULL },
  { "team-object", DANA, NULL, UPSET,
    "Our engineers are working on your refund.", "nudge", "I am working with the team to resolve your refund." },
  { "someone", DANA, NULL, UPSET,
    "Someone is looking into this.", "nudge", "I am working with the team to resolve this." },
  { "no-object", DANA, NULL, UPSET,
    "The department is reviewing.", "nudge", NULL },
  /* Half: we. */
  { "we-escalated", DANA, NULL, UPSET,
    "We have forwarded it, and it has been escalated.", "hint", NULL },
  /* Quiet: the agent is in it. */
  { "i-escalated", DANA, NULL, UPSET,
    "I have escalated it to the warehouse team.", NULL, NULL },
  { "i-follow", DANA, NULL, UPSET,
    "The team is looking into it, and I will call you tonight.", NULL, NULL },
  { "i-am-on-it", DANA, NULL, UPSET,
    "I'm looking into it with the team.", NULL, NULL },
  { "ill-ask", DANA, NULL, UPSET,
    "I'll ask the warehouse team now.", NULL, NULL },
  /* Quiet: no work is told about. */
  { "team-is-friendly", DANA, NULL, UPSET,
    "The team is open from nine to five.", NULL, NULL },
  { "question", DANA, NULL, UPSET,
    "Has the team called you already?", NULL, NULL },
  { "quoted", DANA, NULL, UPSET,
    "You were told \"the team is working on it\", I see.", NULL, NULL },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-ownership", "ownership", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
