/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "core/conversation.h"
#include "practice/customer.h"

/* Plain lines, so that a test sees which occasion it was. */
static const char scenario_text[] =
  "title: A parcel\n"
  "language: en\n"
  "customer: {id: ana.reyes, name: Ana Reyes}\n"
  "upset: 3\n"
  "patience: 6\n"
  "facts:\n"
  "  - {about: [order, number], needed: NEEDED, say: FACT number}\n"
  "  - {about: [when, day], say: FACT when}\n"
  "  - {about: [who], say: FACT who}\n"
  "solution: [refund, parcel]\n"
  "says:\n"
  "  opening: [Hello?, My parcel is gone and I am so upset!]\n"
  "  heard: [HEARD 1, HEARD 2]\n"
  "  brushed-off: [BRUSHED 1, BRUSHED 2]\n"
  "  unheard: UNHEARD\n"
  "  promised: PROMISED\n"
  "  imposed: [IMPOSED 1, IMPOSED 2]\n"
  "  vague: VAGUE\n"
  "  agreed: AGREED\n"
  "  told: TOLD\n"
  "  waiting: WAITING\n"
  "  solved: SOLVED\n"
  "  lost: LOST\n";

#define UNDERSTANDING "I understand how upsetting that must be."
#define ANGERING "Please calm down."
#define OWNING "I am working with the team to resolve this."
#define SOLUTION "I will send you a new parcel today."
#define VAGUE_PROMISE "The team is working on resolving this."

typedef struct {
  AttunePacks *packs;
  AttuneScenario *scenario;
  AttuneCustomer *customer;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  fixture->packs = attune_packs_new ();
  g_assert_cmpuint (attune_packs_load_folder (fixture->packs, attune_packs_default_folder (), NULL), >, 0);
  fixture->scenario = attune_scenario_parse ("parcel.yaml", scenario_text, -1, &error);
  g_assert_no_error (error);
  fixture->customer = attune_customer_new (fixture->scenario, fixture->packs);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  attune_customer_free (fixture->customer);
  attune_scenario_free (fixture->scenario);
  attune_packs_free (fixture->packs);
}

/* The lines, with " | " between them. */
static char *
joined (GPtrArray *lines)
{
  g_ptr_array_add (lines, NULL);
  char *text = g_strjoinv (" | ", (char **) lines->pdata);
  g_ptr_array_unref (lines);
  return text;
}

static void
open_case (Fixture *fixture)
{
  g_autofree char *lines = joined (attune_customer_open (fixture->customer));
  g_assert_cmpstr (lines, ==, "Hello? | My parcel is gone and I am so upset!");
}

#define assert_answers(fixture, text, expected)                                   \
  G_STMT_START {                                                                  \
    g_autofree char *lines = joined (attune_customer_hear ((fixture)->customer, (text))); \
    g_assert_cmpstr (lines, ==, (expected));                                      \
  } G_STMT_END

static void
test_new (Fixture *fixture, gconstpointer unused)
{
  g_assert_cmpint (attune_customer_state (fixture->customer), ==, ATTUNE_CASE_NEW);
  assert_answers (fixture, UNDERSTANDING, "");
  open_case (fixture);
  g_assert_cmpint (attune_customer_state (fixture->customer), ==, ATTUNE_CASE_OPEN);
  g_assert_cmpuint (attune_customer_upset (fixture->customer), ==, 3);
}

static void
test_understood (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, UNDERSTANDING, "HEARD 1");
  g_assert_cmpuint (attune_customer_upset (fixture->customer), <, 3);
}

static void
test_brushed_off (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, ANGERING, "BRUSHED 1");
  g_assert_cmpuint (attune_customer_upset (fixture->customer), ==, 5);
}

static void
test_pitied (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, "That must be difficult.", "BRUSHED 1");
  g_assert_cmpuint (attune_customer_upset (fixture->customer), ==, 4);
}

/* Good cheer hurts somebody who is upset. */
static void
test_cheered (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, "Awesome! 🎉", "BRUSHED 1");
  g_assert_cmpuint (attune_customer_upset (fixture->customer), ==, 4);
}

/* It may be in the marks only. */
static void
test_cheered_by_marks (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, "Hi! Happy to help!", "BRUSHED 1");
}

static void
test_lost (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, ANGERING, "BRUSHED 1");
  assert_answers (fixture, ANGERING, "LOST");
  g_assert_cmpint (attune_customer_state (fixture->customer), ==, ATTUNE_CASE_LOST);
  g_assert_cmpuint (attune_customer_upset (fixture->customer), ==, 6);
  assert_answers (fixture, UNDERSTANDING, "");
}

/* The fact that the question is about; then the next one; each once. */
static void
test_asked (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, "When did it happen?", "FACT when");
  assert_answers (fixture, "Could you tell me more about it?", "FACT number");
  assert_answers (fixture, "On which day was that?", "FACT who");
  assert_answers (fixture, "When was that again?", "TOLD");
  g_assert_cmpuint (attune_customer_upset (fixture->customer), ==, 3);
}

/* To be asked calms somebody who feels understood, and nobody else. */
static void
test_asked_kindly (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, UNDERSTANDING, "HEARD 1");
  guint before = attune_customer_upset (fixture->customer);
  assert_answers (fixture, "What is the order number?", "FACT number");
  g_assert_cmpuint (attune_customer_upset (fixture->customer), ==, before - 1);
}

static void
test_fix_unheard (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, OWNING, "UNHEARD");
  g_assert_cmpuint (attune_customer_upset (fixture->customer), ==, 3);
  assert_answers (fixture, OWNING, "UNHEARD"); /* a second time costs patience */
  g_assert_cmpuint (attune_customer_upset (fixture->customer), ==, 4);
  assert_answers (fixture, OWNING, "UNHEARD");
  assert_answers (fixture, OWNING, "LOST");
}

static void
test_vague (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, VAGUE_PROMISE, "VAGUE");
  g_assert_cmpint (attune_customer_state (fixture->customer), ==, ATTUNE_CASE_OPEN);
}

static void
test_fix_unasked (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, UNDERSTANDING, "HEARD 1");
  assert_answers (fixture, "When did it happen?", "FACT when");
  assert_answers (fixture, OWNING, "NEEDED"); /* the number */
  g_assert_cmpint (attune_customer_state (fixture->customer), ==, ATTUNE_CASE_OPEN);
}

/* Calm, understood, and asked what is needed. */
static void
make_ready (Fixture *fixture)
{
  open_case (fixture);
  assert_answers (fixture, UNDERSTANDING, "HEARD 1");
  assert_answers (fixture, "What is the order number?", "FACT number");
  g_assert_cmpuint (attune_customer_upset (fixture->customer), <=, 1);
}

static void
test_solved (Fixture *fixture, gconstpointer unused)
{
  make_ready (fixture);
  assert_answers (fixture, SOLUTION, "SOLVED");
  g_assert_cmpint (attune_customer_state (fixture->customer), ==, ATTUNE_CASE_SOLVED);
  assert_answers (fixture, ANGERING, "");
  g_assert_cmpint (attune_customer_state (fixture->customer), ==, ATTUNE_CASE_SOLVED);
}

/* To take care of it is not yet a solution; what comes of it is one, in
 * whatever words. */
static void
test_promised (Fixture *fixture, gconstpointer unused)
{
  make_ready (fixture);
  assert_answers (fixture, OWNING, "PROMISED");
  assert_answers (fixture, OWNING, "SOLVED");
}

/* A plain statement may be a solution; a refusal is none. */
static void
test_plain_solution (Fixture *fixture, gconstpointer unused)
{
  make_ready (fixture);
  assert_answers (fixture, "Unfortunately we cannot refund that.", "IMPOSED 1");
  assert_answers (fixture, "You need to fill in the form on our website.", "IMPOSED 2");
  assert_answers (fixture, "The refund is there tomorrow.", "SOLVED");
}

/* A promise with an open question: the question is answered first. */
static void
test_solved_after_answer (Fixture *fixture, gconstpointer unused)
{
  make_ready (fixture);
  assert_answers (fixture, SOLUTION " When did it happen?", "FACT when");
  assert_answers (fixture, SOLUTION " Would that work for you?", "SOLVED");
}

static void
test_yes_or_no (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, "Is it still raining?", "AGREED");
}

static void
test_moment_please (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, "One moment please.", "");
  assert_answers (fixture, "The weather is grey.", "WAITING");
}

/* A new case knows nothing of the one before. */
static void
test_again (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  assert_answers (fixture, "What is the order number?", "FACT number");
  assert_answers (fixture, ANGERING, "BRUSHED 1");
  assert_answers (fixture, ANGERING, "LOST");
  open_case (fixture);
  g_assert_cmpint (attune_customer_state (fixture->customer), ==, ATTUNE_CASE_OPEN);
  g_assert_cmpuint (attune_customer_upset (fixture->customer), ==, 3);
  assert_answers (fixture, "What is the order number?", "FACT number");
  assert_answers (fixture, ANGERING, "BRUSHED 1");
}

/* What no agent would write is borne, too. */
static void
test_odd (Fixture *fixture, gconstpointer unused)
{
  open_case (fixture);
  static const char *const odd[] = {"", " ", "\xff\xfe", "?", "????", "<b>", "%s%n"};
  for (guint i = 0; i < G_N_ELEMENTS (odd) && attune_customer_state (fixture->customer) == ATTUNE_CASE_OPEN; i++) {
    g_autoptr (GPtrArray) lines = attune_customer_hear (fixture->customer, odd[i]);
    g_assert_cmpuint (lines->len, >, 0);
  }
}

static GPtrArray *
load_shipped (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("ATTUNE_SRCDIR"), "src/practice/scenarios", NULL);
  GPtrArray *scenarios = attune_scenarios_load_folder (folder, NULL);
  g_assert_cmpuint (scenarios->len, ==, 3);
  return scenarios;
}

/* Each shipped customer can be helped, and can be lost. */
static void
test_shipped (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GPtrArray) scenarios = load_shipped ();
  for (guint i = 0; i < scenarios->len; i++) {
    const AttuneScenario *scenario = scenarios->pdata[i];
    g_autoptr (AttuneCustomer) customer = attune_customer_new (scenario, fixture->packs);
    g_ptr_array_unref (attune_customer_open (customer));
    for (guint turn = 0; turn < 12 && attune_customer_state (customer) == ATTUNE_CASE_OPEN; turn++) {
      g_ptr_array_unref (attune_customer_hear (customer, UNDERSTANDING " Could you tell me more about it?"));
      g_ptr_array_unref (attune_customer_hear (customer, OWNING));
    }
    g_assert_cmpint (attune_customer_state (customer), ==, ATTUNE_CASE_SOLVED);

    g_ptr_array_unref (attune_customer_open (customer));
    for (guint turn = 0; turn < 12 && attune_customer_state (customer) == ATTUNE_CASE_OPEN; turn++)
      g_ptr_array_unref (attune_customer_hear (customer, ANGERING));
    g_assert_cmpint (attune_customer_state (customer), ==, ATTUNE_CASE_LOST);
  }
}

static double
score_of (const Fixture *fixture, const char *line)
{
  g_autoptr (AttuneConversation) conversation = attune_conversation_new (fixture->packs, "en");
  attune_conversation_customer_said (conversation, line);
  return attune_conversation_last_turn (conversation)->mood.score;
}

/* Whoever is brushed off sounds like it, to the coach as well: else nobody is
 * coached from there on. */
static void
test_moods (Fixture *fixture, gconstpointer unused)
{
  static const AttuneOccasion bad[] = {ATTUNE_OCCASION_BRUSHED_OFF, ATTUNE_OCCASION_UNHEARD};
  g_autoptr (GPtrArray) scenarios = load_shipped ();
  for (guint i = 0; i < scenarios->len; i++) {
    const AttuneScenario *scenario = scenarios->pdata[i];
    const GPtrArray *opening = scenario->lines[ATTUNE_OCCASION_OPENING];
    g_assert_cmpfloat (score_of (fixture, opening->pdata[opening->len - 1]), <, 0.0);
    for (guint j = 0; j < G_N_ELEMENTS (bad); j++) {
      const GPtrArray *lines = scenario->lines[bad[j]];
      for (guint k = 0; k < lines->len; k++)
        g_assert_cmpfloat (score_of (fixture, lines->pdata[k]), <, 0.0);
    }
    const GPtrArray *solved = scenario->lines[ATTUNE_OCCASION_SOLVED];
    g_assert_cmpfloat (score_of (fixture, solved->pdata[0]), >, 0.0);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/customer/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("new", test_new);
  ADD ("understood", test_understood);
  ADD ("brushed-off", test_brushed_off);
  ADD ("pitied", test_pitied);
  ADD ("cheered", test_cheered);
  ADD ("cheered-by-marks", test_cheered_by_marks);
  ADD ("lost", test_lost);
  ADD ("asked", test_asked);
  ADD ("asked-kindly", test_asked_kindly);
  ADD ("fix-unheard", test_fix_unheard);
  ADD ("vague", test_vague);
  ADD ("fix-unasked", test_fix_unasked);
  ADD ("solved", test_solved);
  ADD ("promised", test_promised);
  ADD ("plain-solution", test_plain_solution);
  ADD ("yes-or-no", test_yes_or_no);
  ADD ("solved-after-answer", test_solved_after_answer);
  ADD ("moment-please", test_moment_please);
  ADD ("again", test_again);
  ADD ("odd", test_odd);
  ADD ("shipped", test_shipped);
  ADD ("moods", test_moods);
#undef ADD
  return g_test_run ();
}
