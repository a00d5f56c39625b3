/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "texts.h"

static const char *const agent_sentences[] = {
  "Hi Dana, thank you for waiting.",
  "Hello and welcome!",
  "I understand how frustrating it is when a delivery goes missing twice.",
  "I can see why you are worried about the deadline on Friday.",
  "That must be difficult.",
  "I’m sorry that the first parcel never reached you.",
  "The team is working on resolving this.",
  "I am checking with the warehouse in Łódź right now.",
  "Your ticket has been escalated to the second line.",
  "Which of the two addresses would you like me to use?",
  "Could you tell me what the display showed before it went dark?",
  "What happened after you pressed the reset button?",
  "Is 4471-0093 the number of the order that you mean?",
  "You should have read the instructions on page 12.",
  "Please open the settings, choose Network, and switch the adapter off and on again.",
  "Just restart the router; that usually helps.",
  "The refund of 48.90 € will be on your account within three to five days.",
  "Unfortunately we can't ship batteries by air.",
  "As far as I can see, the invoice was sent to m.keller@example.org on 3 March.",
  "You will find the form at https://help.example.org/returns/form?step=2 when you are signed in.",
  "Let me know whether that works for you, or whether you would rather have a replacement.",
  "Great, all done! 🎉",
  "One moment please.",
  "Is there anything else that I can do for you today?",
  "I have put a note on your account so that nobody asks you for this again.",
  "We don't have the blue one at the moment, but the green one leaves us tomorrow.",
  "Calm down, nobody is going to take your seat away.",
  "That’s our policy.",
  "“Express” means that it travels at night; it does not mean that it arrives on Sundays.",
  "My colleague Søren will call you between two and four.",
  "If the light blinks twice, hold the button for ten seconds and wait until it turns white.",
  "Have a lovely weekend, Dana!",
};

static const char *const customer_sentences[] = {
  "Hello, my name is Dana Whitfield.",
  "My order 4471-0093 still hasn't arrived and I am getting really worried.",
  "I’ve been on hold for forty minutes!!!",
  "This is the third time that I explain it.",
  "My father died last week and I have to cancel his subscription.",
  "The screen went black while I was writing my thesis 😭",
  "You can reach me at dana.w@example.org or on +44 20 7946 0018.",
  "Why is it so hard to get a straight answer from you?",
  "I only wanted to know when the shop in Zürich opens.",
  "It worked fine until the update on 12 May.",
  "I am so disappointed, my daughter was looking forward to it for weeks.",
  "Thanks, that helps a lot :)",
  "No, that's not what I asked.",
  "The box was open and half of the screws were missing.",
  "I paid twice and nobody tells me where my money is.",
  "Honestly, I don't care whose fault it is, I just need it before the wedding on Saturday.",
  "The app says “unknown error 0x80” whenever I log in.",
  "ok",
  "WHERE IS MY PARCEL",
  "I followed every step twice, with the cable and without it.",
};

static char *
compose (GRand *random, const char *const *sentences, guint n_sentences, guint characters)
{
  g_autoptr (GString) text = g_string_new (NULL);
  glong length = 0;

  while (length < (glong) characters) {
    const char *sentence = sentences[g_rand_int_range (random, 0, (gint32) n_sentences)];
    if (text->len > 0) {
      g_string_append_c (text, g_rand_boolean (random) ? ' ' : '\n');
      length++;
    }
    g_string_append (text, sentence);
    length += g_utf8_strlen (sentence, -1);
  }
  return g_utf8_substring (text->str, 0, (glong) characters);
}

char *
bench_draft (GRand *random, guint characters)
{
  return compose (random, agent_sentences, G_N_ELEMENTS (agent_sentences), characters);
}

char *
bench_complaint (GRand *random, guint characters)
{
  return compose (random, customer_sentences, G_N_ELEMENTS (customer_sentences), characters);
}

AttuneConversation *
bench_conversation (const AttunePacks *packs, GRand *random, guint n_turns)
{
  static const char *const others[] = { "Marcus Lee", "Inés Ortega", "Wu, Joyce (Fern & Co)", NULL };
  AttuneConversation *conversation = attune_conversation_new (packs, "en");

  attune_conversation_set_contact (conversation, "Whitfield, Dana (Fern & Co)");
  attune_conversation_set_others (conversation, others);
  for (guint i = 0; i < n_turns; i++) {
    gboolean customer = (n_turns - i) % 2 == 1;
    guint characters = (guint) g_rand_int_range (random, 20, 300);
    g_autofree char *text = customer ? bench_complaint (random, characters) : bench_draft (random, characters);
    if (customer)
      attune_conversation_customer_said (conversation, text);
    else
      attune_conversation_agent_sent (conversation, text);
  }
  return conversation;
}

/* The words of the agent's sentences that are plain letters. */
static char **
list_words (void)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (agent_sentences); i++)
    for (const char *at = agent_sentences[i]; *at != '\0'; at++)
      if (g_ascii_isalpha (*at))
        g_string_append_c (all, g_ascii_tolower (*at));
      else if (all->len > 0 && all->str[all->len - 1] != ' ')
        g_string_append_c (all, ' ');
  return g_strsplit (g_strchomp (all->str), " ", -1);
}

static const char *
pick_word (GRand *random, char **words)
{
  return words[g_rand_int_range (random, 0, (gint32) g_strv_length (words))];
}

char *
bench_jumble (GRand *random, guint characters)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_auto (GStrv) words = list_words ();

  while (text->len < characters)
    g_string_append_printf (text, "%s%s", pick_word (random, words), g_rand_int_range (random, 0, 10) == 0 ? ". " : " ");
  g_string_truncate (text, characters);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
bench_pack (GRand *random, guint n_rules)
{
  GString *pack = g_string_new ("language: en\nsignal: fix\nrules:\n");
  g_auto (GStrv) words = list_words ();

  for (guint i = 0; i < n_rules; i++) {
    const char *w[6];
    for (guint n = 0; n < G_N_ELEMENTS (w); n++)
      w[n] = pick_word (random, words);
    g_string_append_printf (pack,
                            "  - id: made-up-%u\n"
                            "    match: [\"(%s|%s) [so|very] %s … %s\", \"%s %s %s\"]\n"
                            "    catches: [\"%s %s of %s\"]\n"
                            "    passes: [nothing]\n",
                            i, w[0], w[1], w[2], w[3], w[4], w[5], w[0], w[0], w[2], w[3]);
  }
  return g_string_free (pack, FALSE);
}
