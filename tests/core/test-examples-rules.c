/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The examples of the description of the checks, each with what is to happen:
 * when a check speaks, and when it stays quiet.
 */
#include "config.h"

#include "harness.h"

#define DANA "Dana Whitfield"
#define CALM "C: Hello, I would like to change my delivery address."
#define UPSET "C: My kettle leaked all over the new floor and I am so upset."
#define PROBLEM "C: My kettle does not heat the water."
#define HEARD UPSET "\nA: Hi Dana, I am so sorry, I can see why you are upset.\nC: Thanks."
#define FORM "\nA: Here is the form.\nC: ok"
#define FORMS FORM FORM FORM FORM FORM
#define GIVEN "C: My iPhone broke. I bought it on 4 March, order number 4471-0093. My name is Dana Whitfield, dana@example.com, 020 7946 0018." \
  "\nA: Hi Dana, I am sorry. What does it do?\nC: Nothing."

static const HarnessExample EXAMPLES[] = {
  { "name", { "first-reply", DANA, NULL, CALM, "What is the new address?", "nudge", "Hi Dana, what is the new address?" } },
  { "name", { "six-without", DANA, NULL, CALM "\nA: Hi Dana, sure.\nC: ok" FORMS FORM, "The change will be made tonight.", "nudge", NULL } },
  { "name", { "farewell", DANA, NULL, CALM "\nA: Hi Dana, sure.\nC: ok" FORMS, "Have a good day, goodbye.", "hint", NULL } },
  { "name", { "unknown", NULL, NULL, CALM, "What is the new address?", "hint", NULL } },
  { "name", { "unknown-once", NULL, NULL, CALM "\nA: What is the new address?\nC: Elm Street 4.", "Thank you.", NULL, NULL } },
  { "name", { "used-lately", DANA, NULL, CALM "\nA: Hi Dana, sure.\nC: ok" FORM, "The change will be made tonight.", NULL, NULL } },
  { "name", { "acknowledgement", DANA, NULL, CALM, "One moment please.", NULL, NULL } },

  { "name.wrong", { "other-chat", DANA, "Mark Field", CALM, "Hi Mark, what is the new address?", "must", "Hi Dana, what is the new address?" } },
  { "name.wrong", { "misspelling", DANA, NULL, CALM, "Hi Danna, what is the new address?", "nudge", "Hi Dana, what is the new address?" } },
  { "name.wrong", { "short-form", "Elizabeth Crane", NULL, CALM, "Hi Liz, what is the new address?", NULL, NULL } },
  { "name.wrong", { "title", "Ms. Minh", NULL, CALM, "Hello Mr. Minh, what is the new address?", "nudge", NULL } },
  { "name.wrong", { "third-person", DANA, "Mark Field", CALM, "Hi Dana, your driver Mark will call.", NULL, NULL } },

  { "name.overuse", { "twice", DANA, NULL, CALM, "Hi Dana, sure, Dana, what is the new address?", "nudge", NULL } },
  { "name.overuse", { "three-in-a-row", DANA, NULL, CALM "\nA: Hi Dana, sure.\nC: ok\nA: Dana, here is the form.\nC: ok", "Dana, it is done.", "nudge", NULL } },

  { "empathy", { "with-feeling", DANA, NULL, UPSET, "Hi Dana, what is the order number?", "nudge", NULL } },
  { "empathy", { "death", DANA, NULL, "C: My father died and his phone still gets billed.", "Hi Dana, what is the number of the phone?", "nudge", NULL } },
  { "empathy", { "illness", DANA, NULL, "C: I am in hospital after a stroke and the bill came again.", "Hi Dana, what is the number on the bill?", "nudge", NULL } },
  { "empathy", { "missed-wedding", DANA, NULL, "C: The flight was cancelled and I missed my sister's wedding.", "Hi Dana, what was the flight number?", "nudge", NULL } },
  { "empathy", { "neutral", DANA, NULL, CALM, "Hi Dana, what is the new address?", NULL, NULL } },
  { "empathy", { "acknowledged-since", DANA, NULL, HEARD, "Where did it leak?", NULL, NULL } },
  { "empathy", { "acknowledgement", DANA, NULL, UPSET, "One moment please.", NULL, NULL } },
  { "empathy", { "farewell", DANA, NULL, UPSET, "Goodbye, have a good day.", NULL, NULL } },
  { "empathy", { "asks-after-acknowledging", DANA, NULL, HEARD, "What is your order number?", NULL, NULL } },

  { "empathy.sympathy", { "must-be", DANA, NULL, UPSET, "Hi Dana, that must be difficult. Where did it leak?", "nudge", "Hi Dana, I understand how difficult that must be. Where did it leak?" } },
  { "empathy.sympathy", { "poor-you", DANA, NULL, UPSET, "Poor you.", "nudge", NULL } },
  { "empathy.sympathy", { "sorry-for-your-loss", DANA, NULL, "C: My father died and his phone still gets billed.", "Hi Dana, I am so sorry for your loss.", NULL, NULL } },
  { "empathy.sympathy", { "understanding-in-the-same", DANA, NULL, UPSET, "I understand how upset you are, that must be difficult.", NULL, NULL } },
  { "empathy.sympathy", { "understanding-in-the-next", DANA, NULL, UPSET, "That must be difficult. I can see why you are upset.", NULL, NULL } },

  { "ownership", { "team-looks", DANA, NULL, PROBLEM, "The team is looking into it.", "nudge", NULL } },
  { "ownership", { "escalated", DANA, NULL, PROBLEM, "It has been escalated.", "nudge", NULL } },
  { "ownership", { "ticket-raised", DANA, NULL, PROBLEM, "A ticket was raised.", "nudge", NULL } },
  { "ownership", { "i-escalated", DANA, NULL, PROBLEM, "I have escalated it to the engineers.", NULL, NULL } },
  { "ownership", { "we-is-half", DANA, NULL, PROBLEM, "We are on it, the team is looking into it.", "hint", NULL } },

  { "question", { "fix", DANA, NULL, PROBLEM, "Hi Dana, please restart the kettle.", "nudge", NULL } },
  { "question", { "refusal", DANA, NULL, PROBLEM, "Hi Dana, we cannot take it back.", "nudge", NULL } },
  { "question", { "procedure", DANA, NULL, PROBLEM, "Hi Dana, please fill out the form.", "nudge", NULL } },
  { "question", { "anything-else", DANA, NULL, PROBLEM, "Hi Dana, please restart the kettle. Anything else?", "nudge", NULL } },
  { "question", { "opening-hours", DANA, NULL, "C: When do you open on Sundays?", "Hi Dana, you can visit us from ten to four.", NULL, NULL } },
  { "question", { "price", DANA, NULL, "C: How much is the blue kettle?", "Hi Dana, you can order it for thirty.", NULL, NULL } },
  { "question", { "status", DANA, NULL, "C: Where is my parcel?", "Hi Dana, please follow this link to track it.", NULL, NULL } },
  { "question", { "explored", DANA, NULL, PROBLEM "\nA: Hi Dana, does the light come on?\nC: No.", "Please unplug the kettle for a minute.", NULL, NULL } },
  { "question", { "all-is-given", DANA, NULL,
    "C: My kettle does not heat the water since Monday. The light comes on, I tried two sockets and another cable, and I have reset it. Order 4471-0093, bought on 4 March.",
    "Hi Dana, please send it back with this label.", NULL, NULL } },
  { "question", { "farewell", DANA, NULL, PROBLEM, "Goodbye, have a good day.", NULL, NULL } },
  { "question", { "acknowledgement", DANA, NULL, PROBLEM, "One moment please.", NULL, NULL } },

  { "tone", { "cheer", DANA, NULL, UPSET, "Hiya Dana, where did it leak?", "nudge", NULL } },
  { "tone", { "exclamation-marks", DANA, NULL, UPSET, "Hi Dana! Tell me more! Where did it leak?", "nudge", NULL } },
  { "tone", { "emoji", DANA, NULL, UPSET, "Hi Dana, I can see why you are upset 😊", "nudge", NULL } },
  { "tone", { "gloom", DANA, NULL, "C: The kettle is wonderful, I love it, thank you so much!", "Hi Dana, sadly it never lasts.", "nudge", NULL } },
  { "tone", { "capitals", DANA, NULL, CALM, "Hi Dana, PLEASE SEND ME THE NEW ADDRESS.", "nudge", "Hi Dana, please send me the new address." } },
  { "tone", { "customer-jokes-first", DANA, NULL, "C: haha the cat broke the kettle again, what a disaster 😂", "Hi Dana, lol, what a cat 😂 Where did it leak?", NULL, NULL } },

  { "dismissal", { "calm-down", DANA, NULL, HEARD, "Please calm down.", "nudge", NULL } },
  { "dismissal", { "as-i-already-said", DANA, NULL, HEARD, "As I already said, it is on its way.", "nudge", NULL } },
  { "dismissal", { "you-should-have", DANA, NULL, HEARD, "You should have read the manual.", "nudge", NULL } },
  { "dismissal", { "policy-on-its-own", DANA, NULL, HEARD, "That's our policy.", "nudge", NULL } },
  { "dismissal", { "nothing-i-can-do", DANA, NULL, HEARD, "There's nothing I can do.", "nudge", NULL } },
  { "dismissal", { "obviously", DANA, NULL, HEARD, "Obviously it needs water.", "nudge", NULL } },
  { "dismissal", { "just", DANA, NULL, HEARD, "Just press the switch.", "hint", NULL } },
  { "dismissal", { "quoted", DANA, NULL, HEARD, "I am sorry that they told you “there is nothing I can do”.", NULL, NULL } },
  { "dismissal", { "negated", DANA, NULL, HEARD, "You don't have to calm down.", NULL, NULL } },

  { "listening", { "order-number", DANA, NULL, GIVEN, "What is your order number?", "nudge", NULL } },
  { "listening", { "email", DANA, NULL, GIVEN, "What is your e-mail address?", "nudge", NULL } },
  { "listening", { "phone", DANA, NULL, GIVEN, "What is your phone number?", "nudge", NULL } },
  { "listening", { "name", NULL, NULL, GIVEN, "May I have your name?", "nudge", NULL } },
  { "listening", { "device", DANA, NULL, GIVEN, "Which device do you have?", "nudge", NULL } },
  { "listening", { "date", DANA, NULL, GIVEN, "When did you buy it?", "nudge", NULL } },
  { "listening", { "confirms", DANA, NULL, GIVEN, "Is that still your number?", NULL, NULL } },

  { "involve", { "imposed", DANA, NULL, "C: My kettle does not heat the water.\nA: I am so sorry about that. Does it turn on?\nC: No, it stays dark.", "I am sending you a new kettle today.", "hint", NULL } },
  { "involve", { "would-that-work", DANA, NULL, "C: My kettle does not heat the water.\nA: I am so sorry about that. Does it turn on?\nC: No, it stays dark.", "I am sending you a new kettle today. Would that work for you?", NULL, NULL } },
  { "involve", { "options", DANA, NULL, "C: My kettle does not heat the water.\nA: I am so sorry about that. Does it turn on?\nC: No, it stays dark.", "I can send you a new kettle, or refund it.", NULL, NULL } },
  { "involve", { "exactly-that", DANA, NULL, "C: My kettle does not heat the water. I want a refund.", "I am so sorry about that. I have refunded your order.", NULL, NULL } },

  { "apology", { "second", DANA, NULL, HEARD, "Again, I am so sorry about that.", "hint", NULL } },
  { "apology", { "two-in-one", DANA, NULL, UPSET, "Hi Dana, I am so sorry. I do apologise for the leak.", "hint", NULL } },
  { "apology", { "first", DANA, NULL, UPSET, "Hi Dana, I am so sorry about the floor.", NULL, NULL } },

  { "stock", { "same-sentence", DANA, NULL, UPSET "\nA: I understand how upsetting this is.\nC: Yes.", "I understand how upsetting this is. Where did it leak?", "hint", NULL } },
  { "unanswered", { "one-of-two", DANA, NULL, "C: Does the kettle come with a filter? And how long is the guarantee?", "Hi Dana, yes, the kettle comes with a filter.", "hint", NULL } },

  /* Good wording that is missing is asked for only when it is called for. */
  { "any", { "no-warmth-while-working", DANA, NULL, HEARD "\nA: Where did it leak?\nC: At the lid.", "Please take the lid off and send me a photo of the ring.", NULL, NULL } },
  { "any", { "command", DANA, NULL, UPSET, "/help", NULL, NULL } },
  { "any", { "link-alone", DANA, NULL, UPSET, "https://example.com/returns", NULL, NULL } },
  { "any", { "order-number-alone", DANA, NULL, UPSET, "4471-0093", NULL, NULL } },
  { "any", { "quoted-text", DANA, NULL, UPSET, "> That must be difficult.", NULL, NULL } },
};

/* One interruption: two nudges at most, the most serious first. */
static void
test_budget (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, "Mark Field", UPSET);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (
      conversation, "Hiya Mark! Calm down. The team is looking into it. That must be difficult. Please restart it.", ATTUNE_MODE_COACH);

  harness_assert_in_order (verdict);
  g_assert_cmpstr (((const AttuneNudge *) g_ptr_array_index (verdict->nudges, 0))->check, ==, "name.wrong");
  g_assert_cmpstr (((const AttuneNudge *) g_ptr_array_index (verdict->nudges, 1))->check, ==, "dismissal");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_examples ("examples", EXAMPLES, G_N_ELEMENTS (EXAMPLES));
  g_test_add_func ("/examples/budget", test_budget);
  return g_test_run ();
}
