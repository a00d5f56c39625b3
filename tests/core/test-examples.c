/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * The examples that the coach was written after, each with what is to happen:
 * those of “How to Build Empathy in Customer Service” (the article), and those
 * of the description of the checks that was made of it (test-examples-rules.c).
 */
#include "config.h"

#include "harness.h"

#define JOSEPH "Joseph Inabnet"
#define BAILEY "C: Hi, my pug Bailey passed away last week. I would like to return the unopened bag of dog food."
#define LUKA "Luka Apps"
#define JAY "C: My name is Luka. I took my Jay XZ minifigure shopping, my dad told me not to, and I lost it. I am really upset. " \
  "Could you please send me another one? I promise that I will take much better care of it."
#define KERRY "Kerry Drake"
#define MOTHER "C: My flight is delayed and I will miss my connection. My mother is dying and I am in tears, I only want to say goodbye."
#define DEBORAH "Deborah Price"
#define DRESS "C: My friend's daughter Elsie lives with autism and only wears one dress, long and grey with a rainbow heart. Does anyone have another one?"
#define DANA "Dana Whitfield"
#define PLEASED "C: I just wanted to say how pleased I am with the kettle. It is wonderful, thank you so much!"
#define UPSET "C: My kettle leaked all over the new floor and I am so upset."
#define PROBLEM "C: My kettle does not heat the water."

static const HarnessExample EXAMPLES[] = {
  /* Use empathetic language. */
  { "empathy.sympathy", { "must-be-difficult", DANA, NULL, UPSET,
    "That must be difficult.", "nudge", "I understand how difficult that must be." } },
  { "empathy.sympathy", { "understand-how-difficult", DANA, NULL, UPSET,
    "I understand how difficult that must be.", NULL, NULL } },
  { "ownership", { "team-is-working", DANA, NULL, UPSET,
    "The team is working on resolving this.", "nudge", "I am working with the team to resolve this." } },
  { "ownership", { "i-am-working", DANA, NULL, UPSET,
    "I am working with the team to resolve this.", NULL, NULL } },
  { "any", { "both-as-they-should-be", DANA, NULL, UPSET,
    "Hi Dana, I understand how difficult that must be. I am working with the team to resolve this.", NULL, NULL } },
  /* Actively listen. */
  { "listening", { "retain-for-later", DANA, NULL, "C: My kettle leaks. The order number is 4471-0093.\nA: Hi Dana, I am so sorry. Where does it leak?\nC: At the lid.",
    "Thank you. What is your order number?", "nudge", NULL } },
  { "empathy", { "feels-heard", DANA, NULL, UPSET,
    "Hi Dana, what is the order number?", "nudge", "Hi Dana, I can see why you are upset. What is the order number?" } },
  { "empathy", { "reflects", DANA, NULL, UPSET,
    "Hi Dana, so the kettle leaked all over your new floor. What is the order number?", NULL, NULL } },
  /* Pay attention to tone. */
  { "tone", { "morose-to-the-pleased", DANA, NULL, PLEASED,
    "Hi Dana, unfortunately it never lasts.", "nudge", NULL } },
  { "any", { "shares-the-joy", DANA, NULL, PLEASED,
    "Hi Dana, how lovely to read this. Enjoy your kettle!", NULL, NULL } },
  { "tone", { "cheer-to-the-upset", DANA, NULL, UPSET,
    "Hiya Dana!! No worries, we can replace it 🎉", "nudge", NULL } },
  /* Build a rapport. */
  { "name", { "greet-by-name", DANA, NULL, PLEASED,
    "How lovely to read this. Enjoy your kettle!", "nudge", NULL } },
  { "any", { "shared-interest", DANA, NULL, "C: Sorry for the delay, I was watching the Leeds match. Can I return the kettle?",
    "Hi Dana, Leeds is my team, too! Of course you can return it. Would a label by mail work for you?", NULL, NULL } },
  { "name.overuse", { "appropriate-use", DANA, NULL, PROBLEM,
    "Hi Dana, I see, Dana. Does the lamp come on, Dana?", "nudge", NULL } },
  /* Be curious. */
  { "question", { "know-it-all", DANA, NULL, PROBLEM,
    "Hi Dana, please restart the kettle.", "nudge", NULL } },
  { "any", { "asks-about-it", DANA, NULL, PROBLEM,
    "Hi Dana, does the light come on when you press the switch, and how did it begin?", NULL, NULL } },
  /* Involve customers in the solution. */
  { "any", { "what-suits-best", DANA, NULL, "C: My kettle does not heat the water.\nA: Hi Dana, does the light come on?\nC: No.",
    "Then I can send you a new one, or refund the old one. Which would suit you best?", NULL, NULL } },

  /* Chewy. */
  { "empathy", { "chewy-cold", JOSEPH, NULL, BAILEY,
    "Hi Joseph, which shop did you buy it in?", "nudge", "Hi Joseph, I am so sorry to hear this. Which shop did you buy it in?" } },
  { "any", { "chewy", JOSEPH, NULL, BAILEY,
    "Hi Joseph, our deepest condolences on losing Bailey. I am happy to refund you for the food. Instead of sending it back, you could donate it to someone else in need.", NULL, NULL } },
  { "any", { "chewy-card", JOSEPH, NULL, BAILEY "\nA: Hi Joseph, our deepest condolences on losing Bailey. I am happy to refund you for the food.\nC: Thank you so much.",
    "If you ever need anything, we're always here.", NULL, NULL } },
  { "any", { "chewy-cheerful", JOSEPH, NULL, BAILEY,
    "Hi Joseph! Awesome, a refund is on its way 🎉", "nudge", NULL } },
  /* Lego. */
  { "any", { "lego", LUKA, NULL, JAY,
    "I told Sensei Wu that losing your Jay mini figure was purely an accident and that you would never ever let it happen ever again.\n"
    "He told me to tell you, ‘Luka, your father seems like a very wise man. You must always protect your Ninjago minifigures like the dragons protect the Weapons of Spinjitzu!’\n"
    "Sensei Wu also told me it was okay if I sent you a new Jay and told me it would be okay if I included something extra for you because anyone that saves their Christmas money "
    "to buy the Ultrasonic Raider must be a really big Ninjago fan.\n"
    "So, I hope you enjoy your Jay minifigure with all his weapons. You will actually have the only Jay minifigure that combines 3 different Jays into one! "
    "I am also going to send you a bad guy for him to fight!\n"
    "Just remember, what Sensei Wu said: keep your minifigures protected like the Weapons of Spinjitzu! And of course, always listen to your dad.", NULL, NULL } },
  { "dismissal", { "lego-blaming", LUKA, NULL, JAY,
    "Hi Luka, you should have listened to your dad.", "nudge", NULL } },
  /* United Airlines. */
  { "empathy", { "united-cold", KERRY, NULL, MOTHER,
    "Hi Kerry, what is your flight number?", "nudge", "Hi Kerry, I am so sorry to hear this. What is your flight number?" } },
  { "any", { "united", KERRY, NULL, MOTHER,
    "Hi Kerry, I am so sorry about your mother. I am telling the captain now, so that he can radio ahead to your connecting flight. What is its number?", NULL, NULL } },
  { "empathy.sympathy", { "united-pity", KERRY, NULL, MOTHER,
    "Hi Kerry, poor you.", "nudge", NULL } },
  /* Next. */
  { "any", { "next", DEBORAH, NULL, DRESS,
    "Hi Deborah, we no longer make that dress, so I will ask the supplier whether they would make a few more for Elsie. Which size does she wear?", NULL, NULL } },
  { "any", { "next-later", DEBORAH, NULL, DRESS "\nA: Hi Deborah, I will ask the supplier whether they would make a few more for Elsie. Which size does she wear?\nC: Age 6, thank you!",
    "Wonderful, I have three dresses for you, in sizes that Elsie can grow into.", NULL, NULL } },
};

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  harness_add_examples ("examples", EXAMPLES, G_N_ELEMENTS (EXAMPLES));
  return g_test_run ();
}
