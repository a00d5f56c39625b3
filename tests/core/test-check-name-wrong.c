/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "harness.h"

#define DANA "Dana Whitfield"
#define CALM "C: Hello, I would like to change my delivery address."

static const HarnessCase CASES[] = {
  /* A customer of another open chat. */
  { "other", DANA, "Joyce Wu", CALM,
    "Hi Joyce, what is the new address?", "must", "Hi Dana, what is the new address?" },
  { "other-full", DANA, "Peter Stone;Joyce Wu", CALM,
    "Hi Joyce Wu, what is the new address?", "must", "Hi Dana, what is the new address?" },
  { "other-at-end", DANA, "Joyce Wu", CALM,
    "I have changed the address, Joyce.", "must", "I have changed the address, Dana." },
  { "other-family", DANA, "Joyce Wu;Lee Stone", CALM,
    "Good morning Mr Stone, what is the new address?", "must", NULL },
  { "other-accents", DANA, "Zoë Müller", CALM,
    "Hi Zoe, what is the new address?", "must", "Hi Dana, what is the new address?" },
  { "other-when-unknown", NULL, "Joyce Wu", CALM,
    "Hi Joyce, what is the new address?", "must", NULL },
  /* A slip of the pen. */
  { "misspelt", DANA, NULL, CALM,
    "Hi Danna, what is the new address?", "nudge", "Hi Dana, what is the new address?" },
  { "misspelt-swap", "Brian Stone", NULL, CALM,
    "Hi Brain, what is the new address?", "nudge", "Hi Brian, what is the new address?" },
  { "misspelt-accent-kept", "Zoltán Kiss", NULL, CALM,
    "Hi Zoltsn, what is the new address?", "nudge", "Hi Zoltán, what is the new address?" },
  /* The wrong title. */
  { "title", "Dr. Amara Okafor", NULL, CALM,
    "Hello Mr. Okafor, what is the new address?", "nudge", "Hello Dr. Okafor, what is the new address?" },
  { "title-mr-for-mrs", "Mrs Ann Lee", NULL, CALM,
    "Hello Mr Lee, what is the new address?", "nudge", "Hello Mrs Lee, what is the new address?" },
  /* Somebody else altogether. */
  { "stranger", DANA, NULL, CALM,
    "Hi Peter, what is the new address?", "nudge", "Hi Dana, what is the new address?" },
  /* Quiet: the right name. */
  { "right", DANA, "Joyce Wu", CALM,
    "Hi Dana, what is the new address?", NULL, NULL },
  { "short-form", "Elizabeth Crane", "Joyce Wu", CALM,
    "Hi Liz, what is the new address?", NULL, NULL },
  { "no-accent", "Zoë Müller", NULL, CALM,
    "Hi Zoe, what is the new address?", NULL, NULL },
  { "title-right", "Dr. Amara Okafor", NULL, CALM,
    "Hello Dr. Okafor, what is the new address?", NULL, NULL },
  { "same-name-in-both", "Joyce Fern", "Joyce Wu", CALM,
    "Hi Joyce, what is the new address?", NULL, NULL },
  { "goes-by-both", DANA, NULL, "C: Hello, this is Mark. I would like to change my delivery address.",
    "Hi Dana, what is the new address?", NULL, NULL },
  { "goes-by-both-as-said", DANA, NULL, "C: Hello, this is Mark. I would like to change my delivery address.",
    "Hi Mark, what is the new address?", NULL, NULL },
  { "goes-by-neither", DANA, NULL, "C: Hello, this is Mark. I would like to change my delivery address.",
    "Hi Peter, what is the new address?", "nudge", NULL },
  /* Quiet: a third person. */
  { "driver", DANA, NULL, CALM,
    "Your driver Mark will call you.", NULL, NULL },
  { "driver-of-other-chats-name", DANA, "Joyce Wu", CALM,
    "Your driver Joyce will call you.", NULL, NULL },
  { "colleague", DANA, "Joyce Wu", CALM,
    "I asked my colleague Joyce about it.", NULL, NULL },
  { "customers-own-words", DANA, "Joyce Wu", "C: I spoke with Joyce yesterday.",
    "Thanks, Joyce told me about it.", NULL, NULL },
  { "signature", DANA, "Mark Stone", CALM,
    "I have changed the address. -Mark", NULL, NULL },
  { "introduction", DANA, "Mark Stone", CALM,
    "Hi Dana, my name is Mark.", NULL, NULL },
  { "quoted", DANA, "Joyce Wu", CALM,
    "It says \"Hi Joyce\" there.", NULL, NULL },
  { "email", DANA, "Joyce Wu", CALM,
    "Is it joyce@example.com?", NULL, NULL },
  /* Quiet: ordinary words. */
  { "may-i", DANA, "May Chen", CALM,
    "May I have the new address?", NULL, NULL },
  { "will-that", DANA, "Will Stone", CALM,
    "Will that be all?", NULL, NULL },
  { "hello-there", DANA, NULL, CALM,
    "Hello there, what is the new address?", NULL, NULL },
  { "thanks", DANA, NULL, CALM,
    "Thanks for waiting.", NULL, NULL },
  { "unknown-greeted", NULL, NULL, CALM,
    "Hi Peter, what is the new address?", NULL, NULL },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_cases ("check-name-wrong", "name.wrong", CASES, G_N_ELEMENTS (CASES));
  return g_test_run ();
}
