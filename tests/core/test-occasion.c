/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "core/check.h"
#include "harness.h"

#define TOLD "C: My lamp arrived broken and I am so upset."

/* The checks that never become a habit: when a draft keeps them, and when not. */
typedef struct {
  const char *name;
  const char *check;
  const char *draft;
  gboolean kept;
  gboolean broken;
} Row;

static const Row ROWS[] = {
  { "dismissal/kept", "dismissal", "Hi Dana, I can see why you are upset. Which part is broken?", TRUE, FALSE },
  { "dismissal/broken", "dismissal", "Hi Dana, calm down.", FALSE, TRUE },
  { "dismissal/hint", "dismissal", "Hi Dana, just turn it off and on again.", FALSE, FALSE },
  { "dismissal/no-occasion", "dismissal", "One moment please.", FALSE, FALSE },
  { "name.wrong/kept", "name.wrong", "Hi Dana, which part is broken?", TRUE, FALSE },
  { "name.wrong/broken", "name.wrong", "Hi Mark, which part is broken?", FALSE, TRUE },
  { "name.wrong/no-occasion", "name.wrong", "Which part is broken?", FALSE, FALSE },
  { "unanswered/nobody-counts", "unanswered", "Hi Dana, which part is broken?", FALSE, FALSE },
  { "empathy/habit", "empathy", "Hi Dana, which part is broken?", FALSE, FALSE },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", "Mark Hill", TOLD);
  g_autoptr (AttuneVerdict) verdict = attune_coach_judge (conversation, row->draft, ATTUNE_MODE_COACH);
  guint bit = 1u << harness_place_of_check (row->check);

  g_assert_cmpint ((verdict->kept & bit) != 0, ==, row->kept);
  g_assert_cmpint ((verdict->broken & bit) != 0, ==, row->broken);
  g_assert_cmpuint ((verdict->kept | verdict->broken) & (verdict->met | verdict->missed), ==, 0);
}

/* What the agent does not want to hear is not counted either. */
static void
test_ignored (void)
{
  g_autoptr (AttuneConversation) conversation = harness_conversation ("Dana Whitfield", NULL, TOLD);
  g_autoptr (AttuneVerdict) verdict = NULL;

  attune_conversation_ignore (conversation, "dismissal");
  verdict = attune_coach_judge (conversation, "Hi Dana, calm down.", ATTUNE_MODE_COACH);
  g_assert_cmpuint ((verdict->kept | verdict->broken) & 1u << harness_place_of_check ("dismissal"), ==, 0);
}

int
main (int argc, char **argv)
{
  gsize i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *path = g_strconcat ("/occasion/", ROWS[i].name, NULL);

      g_test_add_data_func (path, &ROWS[i], test_row);
    }
  g_test_add_func ("/occasion/ignored", test_ignored);
  return g_test_run ();
}
