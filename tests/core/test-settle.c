/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "core/settle.h"
#include "harness.h"

#define DANA "Dana Whitfield"
#define UPSET "C: My lamp arrived broken and I am so upset."
#define HEARD UPSET "\nA: Hi Dana, I am so sorry to hear that. What happened to it?\nC: It fell over."

typedef struct {
  const char *name;
  const char *chat;
  const char *draft; /* "|" is the cursor */
  const char *check;
  gboolean settled;
  gboolean holds; /* when the agent pauses it is said */
} Row;

static const Row ROWS[] = {
  /* What was seen: its sentence has to be complete. */
  { "seen/under-way", HEARD, "That must be difficult|", "empathy.sympathy", FALSE, TRUE },
  { "seen/going-on", HEARD, "That must be difficult for you and your|", "empathy.sympathy", FALSE, TRUE },
  { "seen/full-stop", HEARD, "That must be difficult.|", "empathy.sympathy", TRUE, TRUE },
  { "seen/next-sentence", HEARD, "That must be difficult. So I|", "empathy.sympathy", TRUE, TRUE },
  { "seen/next-line", HEARD, "That must be difficult\nSo I|", "empathy.sympathy", TRUE, TRUE },
  { "seen/ellipsis", HEARD, "That must be difficult… so I|", "empathy.sympathy", TRUE, TRUE },
  { "seen/wide-stop", HEARD, "That must be difficult。|", "empathy.sympathy", TRUE, TRUE },
  { "seen/cursor-before", HEARD, "Well|, that must be difficult", "empathy.sympathy", TRUE, TRUE },
  { "seen/gone", HEARD, "I understand how difficult that must be|", "empathy.sympathy", FALSE, FALSE },
  /* What is missing: not before there is a sentence. */
  { "missing/first-word", UPSET, "We|", "name", FALSE, TRUE },
  { "missing/first-sentence", UPSET, "We have had this before|", "empathy", FALSE, TRUE },
  { "missing/after-it", UPSET, "We have had this before. And|", "empathy", TRUE, TRUE },
  /* A name needs its comma only. */
  { "name/half", HEARD, "Hi Danna|", "name.wrong", FALSE, TRUE },
  { "name/comma", HEARD, "Hi Danna, that|", "name.wrong", TRUE, TRUE },
};

static gboolean
has (const GPtrArray *nudges, const char *check)
{
  guint i;

  for (i = 0; i < nudges->len; i++)
    if (strcmp (((const AttuneNudge *) g_ptr_array_index (nudges, i))->check, check) == 0)
      return TRUE;
  return FALSE;
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (AttuneConversation) conversation = harness_conversation (DANA, NULL, row->chat);
  guint cursor = (guint) strcspn (row->draft, "|");
  g_autofree char *draft = g_strdup_printf ("%.*s%s", (int) cursor, row->draft, row->draft + cursor + 1);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, draft, ATTUNE_MODE_COACH);
  g_autoptr (GPtrArray) settled = attune_verdict_settled (verdict, draft, cursor, FALSE);
  g_autoptr (GPtrArray) paused = attune_verdict_settled (verdict, draft, cursor, TRUE);

  g_assert_cmpint (has (settled, row->check), ==, row->settled);
  g_assert_cmpint (has (paused, row->check), ==, row->holds);
  g_assert_cmpuint (paused->len, ==, verdict->nudges->len);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *path = g_strconcat ("/settle/", ROWS[i].name, NULL);

      g_test_add_data_func (path, &ROWS[i], test_row);
    }
  return g_test_run ();
}
