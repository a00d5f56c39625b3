/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include <glib.h>
#include <locale.h>
#include <string.h>
#include "finch/fit.h"
#include "finch/line.h"

/* What the strip says, for a verdict made by hand. */

#define SAID "“that must be hard” names the feeling from outside. Say that you see it from their side."

typedef struct {
  AttuneVerdict verdict;
  AttuneLive live;
  AttuneNudge nudge;
} World;

static void
set_up (World *world, gconstpointer data)
{
  world->verdict.nudges = g_ptr_array_new ();
  world->verdict.needs[ATTUNE_NEED_NAME].state = ATTUNE_NEED_DONE;
  world->verdict.needs[ATTUNE_NEED_EMPATHY].state = ATTUNE_NEED_OPEN;
  world->verdict.needs[ATTUNE_NEED_QUESTION].state = ATTUNE_NEED_NOTHING;
  world->live.verdict = &world->verdict;
  world->live.shown = g_ptr_array_new ();
  world->live.name = (char *) "Dana";
  world->live.heard = TRUE;
  world->live.mood.label = ATTUNE_MOOD_NEGATIVE;
  world->live.mode = ATTUNE_MODE_COACH;
  world->nudge.message = (char *) SAID;
  world->nudge.start = strlen ("Hi Dana, ");
  world->nudge.end = strlen ("Hi Dana, that must be hard");
  world->nudge.fix = (char *) "I understand how hard that must be";
  world->nudge.level = ATTUNE_LEVEL_NUDGE;
}

static void
tear_down (World *world, gconstpointer data)
{
  g_ptr_array_unref (world->verdict.nudges);
  g_ptr_array_unref (world->live.shown);
}

static void
assert_draft (World *world, const AttuneNudge *hint, guint columns, const char *expected)
{
  g_autofree char *line = attune_line_draft (&world->live, hint, columns);

  g_assert_cmpstr (line, ==, expected);
}

static void
assert_held (World *world, guint columns, const char *expected)
{
  g_autofree char *line = attune_line_held (&world->live, columns);

  g_assert_cmpstr (line, ==, expected);
}

static void
test_widths (World *world, gconstpointer data)
{
  assert_draft (world, NULL, 120, "✓ Name done            ○ Empathy open            – Question not needed now  Dana, upset");
  assert_draft (world, NULL, 76, "✓ Name done  ○ Empathy open  – Question       Dana, upset");
  assert_draft (world, NULL, 55, "✓ Name  ○ Empathy  – Question  Dana, upset");
  assert_draft (world, NULL, 34, "✓ Name  ○ Empathy  – Question  Da…");
  assert_draft (world, NULL, 31, "✓ Name  ○ Empathy  – Question");
  assert_draft (world, NULL, 20, "✓ Name  ○ Empathy…");
}

static void
test_customer (World *world, gconstpointer data)
{
  world->live.name = NULL;
  assert_draft (world, NULL, 55, "✓ Name  ○ Empathy  – Question  upset");
  world->live.heard = FALSE;
  assert_draft (world, NULL, 55, "✓ Name  ○ Empathy  – Question");
  world->live.name = (char *) "Dana";
  assert_draft (world, NULL, 55, "✓ Name  ○ Empathy  – Question  Dana");
}

/* The keys where there is room for them, at the end of the line. */
static void
test_hint (World *world, gconstpointer data)
{
  assert_draft (world, &world->nudge, 76, "✓ Name done  ○ Empathy open  – Question       “that must be hard” n…  F8 fix");
  assert_draft (world, &world->nudge, 55, "✓ Name  ○ Empathy  – Question  “that must be hard” nam…");
  assert_draft (world, &world->nudge, 67, "✓ Name  ○ Empathy  – Question  “that must be hard” names t…  F8 fix");
  assert_draft (world, &world->nudge, 120,
                "✓ Name done            ○ Empathy open            – Question not needed now  "
                "“that must be hard” names t…  F7 why  F8 fix");
  world->nudge.fix = NULL;
  assert_draft (world, &world->nudge, 76, "✓ Name done  ○ Empathy open  – Question       “that must be hard” n…  F7 why");
}

/* For one line: without what the customer wrote. */
static void
test_brief (World *world, gconstpointer data)
{
  world->nudge.message = (char *) "About “My lamp is …”: " SAID;
  world->nudge.brief = (char *) SAID;
  assert_draft (world, &world->nudge, 55, "✓ Name  ○ Empathy  – Question  “that must be hard” nam…");
}

/* What is missing: the customer's words alone would say nothing. */
static void
test_missing (World *world, gconstpointer data)
{
  world->nudge.start = world->nudge.end = ATTUNE_NOWHERE;
  world->nudge.message = (char *) "“My dog died” is painful, and it has had no answer yet.";
  assert_draft (world, &world->nudge, 55, "✓ Name  ○ Empathy  – Question  F7 why  F8 fix");
  assert_draft (world, &world->nudge, 97, "✓ Name done  ○ Empathy open  – Question       “My dog died” is painful, and it has had no answer…");
  world->nudge.message = (char *) "The customer also asked “When?”, and this reply leaves it open.";
  assert_draft (world, &world->nudge, 55, "✓ Name  ○ Empathy  – Question  The customer also asked…");
}

static void
test_held (World *world, gconstpointer data)
{
  world->live.held = TRUE;
  world->live.way = ATTUNE_WAY_ENTER;
  g_ptr_array_add (world->verdict.nudges, &world->nudge);
  g_assert_true (attune_line_explains (&world->live, 76));
  assert_held (world, 76, "Held. Enter again sends it as it is. “that must be hard” na…  F7 why  F8 fix");
  assert_held (world, 60, "Held. Enter again sends it as it is. “that must be hard” na…");
  g_assert_false (attune_line_explains (&world->live, 55));
  assert_held (world, 55, "Held. Enter again sends it as it is. F7 why  F8 fix");
  assert_held (world, 48, "Held. Enter again sends it as it is. F8 fix");
  assert_held (world, 40, "Held. Enter again sends it as it is.");
  assert_held (world, 37, "Held. Enter again sends it as it is.");
  assert_held (world, 20, "Held. Enter again s…");
  world->live.way = ATTUNE_WAY_SAY_SO;
  assert_held (world, 56, "Held. Change it; F9 sends it as it is. F7 why  F8 fix");
}

/* Whatever is in it, it is never too long, and the needs do not move. */
static void
test_never_moves (World *world, gconstpointer data)
{
  guint columns, kind, state;

  for (columns = 0; columns < 150; columns++)
    {
      g_autofree char *before = attune_line_draft (&world->live, NULL, columns);
      const char *question = strstr (before, "Question");

      for (kind = 0; kind < ATTUNE_N_NEEDS; kind++)
        for (state = ATTUNE_NEED_NOTHING; state <= ATTUNE_NEED_DONE; state++)
          {
            g_autofree char *line = NULL;

            world->verdict.needs[kind].state = state;
            line = attune_line_draft (&world->live, &world->nudge, columns);
            g_assert_cmpuint (attune_fit_columns (line), <=, columns);
            if (question != NULL)
              g_assert_cmpuint (g_utf8_pointer_to_offset (line, strstr (line, "Question")), ==,
                                g_utf8_pointer_to_offset (before, question));
          }
    }
}

static void
add (const char *path, void (*test) (World *world, gconstpointer data))
{
  g_test_add (path, World, NULL, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  add ("/line/widths", test_widths);
  add ("/line/customer", test_customer);
  add ("/line/hint", test_hint);
  add ("/line/brief", test_brief);
  add ("/line/missing", test_missing);
  add ("/line/held", test_held);
  add ("/line/never-moves", test_never_moves);
  return g_test_run ();
}
