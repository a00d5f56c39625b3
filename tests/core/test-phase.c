/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/phase.h"
#include "harness.h"

#define TOLD "C: My lamp arrived broken and I am so upset."
#define ASKED TOLD "\nA: Hi Dana, I can see why you are upset. Which part is broken?\nC: The foot."

typedef struct {
  const char *name;
  const char *chat;
  const char *draft;
  AttunePhase phase;
} Row;

static const Row ROWS[] = {
  { "opening/reply", TOLD, "Hi Dana, I can see why you are upset. Which part is broken?", ATTUNE_PHASE_OPENING },
  { "opening/nothing-said", NULL, "Hello, how can I help?", ATTUNE_PHASE_OPENING },
  { "opening/says-it-all", TOLD, "A new one is on its way. Goodbye!", ATTUNE_PHASE_OPENING },
  { "working/reply", ASKED, "I will send you a new foot today.", ATTUNE_PHASE_WORKING },
  { "working/moment", ASKED, "One moment please.", ATTUNE_PHASE_WORKING },
  { "working/thanks-and-question", ASKED "\nA: It is on its way.\nC: Thanks! When will it be here?", "On Monday.", ATTUNE_PHASE_WORKING },
  { "working/thanks-and-problem", ASKED "\nA: It is on its way.\nC: Thanks, but now the shade is broken too.", "Which one is it?",
    ATTUNE_PHASE_WORKING },
  { "closing/goodbye", ASKED, "A new foot is on its way. Have a nice day, Dana!", ATTUNE_PHASE_CLOSING },
  { "closing/anything-else", ASKED, "A new foot is on its way. Is there anything else I can help you with?", ATTUNE_PHASE_CLOSING },
  { "closing/thanked", ASKED "\nA: It is on its way.\nC: Thank you so much!", "You are welcome.", ATTUNE_PHASE_CLOSING },
  { "closing/customer-goes", ASKED "\nA: It is on its way.\nC: Goodbye!", "You are welcome.", ATTUNE_PHASE_CLOSING },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", NULL, row->chat);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, row->draft, ATTUNE_MODE_COACH);

  g_assert_cmpint (attune_phase_of (conversation, verdict), ==, row->phase);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *path = g_strconcat ("/phase/", ROWS[i].name, NULL);

      g_test_add_data_func (path, &ROWS[i], test_row);
    }
  return g_test_run ();
}
