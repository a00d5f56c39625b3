/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <math.h>
#include "core/journal-schema.h"
#include "core/verdict.h"
#include "record-habits.h"

/* One rule, shouting, is a bad one: agents mostly send what it saw as it was. */
const BenchCheck bench_checks[BENCH_N_CHECKS] = {
  { "name.wrong", { 20, 5, 20 }, 60, FALSE, 3, { { "other-chat", 940 }, { "misspelt", 900 }, { "title", 700 } } },
  { "dismissal", { 8, 25, 8 }, 500, FALSE, 3, { { "calm-down", 900 }, { "policy", 660 }, { "as-i-said", 800 } } },
  { "empathy.sympathy", { 60, 15, 10 }, 350, FALSE, 2, { { "must-be", 800 }, { "poor-you", 850 } } },
  { "empathy", { 220, 60, 20 }, 420, FALSE, 1, { { "missing", 640 } } },
  { "tone", { 120, 60, 60 }, 160, FALSE, 3, { { "cheerful", 700 }, { "gloomy", 560 }, { "shouting", 240 } } },
  { "listening", { 30, 70, 10 }, 200, FALSE, 1, { { "asked-again", 750 } } },
  { "ownership", { 20, 130, 30 }, 330, FALSE, 2, { { "team", 710 }, { "passive", 480 } } },
  { "question", { 350, 60, 0 }, 300, FALSE, 1, { { "straight-to-fix", 590 } } },
  { "name.overuse", { 100, 100, 100 }, 40, FALSE, 1, { { "overuse", 830 } } },
  { "name", { 700, 0, 0 }, 280, FALSE, 1, { { "missing", 870 } } },
  { "unanswered", { 10, 25, 10 }, 1000, TRUE, 1, { { "second-question", 300 } } },
  { "involve", { 0, 30, 40 }, 1000, TRUE, 1, { { "no-choice", 250 } } },
  { "apology", { 10, 15, 5 }, 1000, TRUE, 1, { { "again", 350 } } },
  { "stock", { 15, 10, 5 }, 1000, TRUE, 1, { { "worn", 200 } } },
};

static const char *const reasons[] = {
  "the customer asked for it",
  "already said on the phone",
  "quoted from the customer",
  "approved wording",
  "is an inside joke with this customer",
  "legal text, must not be changed",
  "wrong rule",
  "no time",
};

struct BenchAgent {
  GRand *random; /* borrowed */
  gboolean trainee;
  double talent; /* how much of what others miss they miss */
  double gain;   /* how much of that is gone by the end of the year */
  guint left;    /* drafts to come in this conversation */
  gint64 conversation;
  int phase, mood;
};

static gboolean
chance (BenchAgent *agent, guint of_1000)
{
  return g_rand_int (agent->random) % 1000 < of_1000;
}

BenchAgent *
bench_agent_new (guint number, GRand *random)
{
  BenchAgent *agent = g_new0 (BenchAgent, 1);

  agent->random = random;
  agent->trainee = number % 3 == 0;
  agent->talent = g_rand_double_range (random, 0.6, 1.4);
  agent->gain = g_rand_double_range (random, 0.1, 0.7);
  return agent;
}

void
bench_agent_free (BenchAgent *agent)
{
  g_free (agent);
}

static void
go_on (BenchAgent *agent)
{
  if (agent->left == 0) {
    agent->left = 3 + g_rand_int (agent->random) % 15;
    agent->conversation = (gint64) ((guint64) g_rand_int (agent->random) << 32 | g_rand_int (agent->random));
    agent->mood = chance (agent, 300) ? -1 : chance (agent, 280) ? 1 : 0;
    agent->phase = ATTUNE_PHASE_OPENING;
  }
  agent->left--;
  if (agent->left == 0)
    agent->phase = ATTUNE_PHASE_CLOSING;
  else if (agent->phase == ATTUNE_PHASE_OPENING && chance (agent, 600))
    agent->phase = ATTUNE_PHASE_WORKING;
  if (agent->mood == -1 && chance (agent, 60))
    agent->mood = 0;
}

static void
add_nudge (BenchAgent *agent, BenchDraft *draft, guint check, int first_rule, guint *n_holding)
{
  guint which = g_rand_int (agent->random) % bench_checks[check].n_rules;
  BenchNudge *nudge = &draft->nudges[draft->n_nudges++];

  nudge->rule = first_rule + (int) which;
  nudge->level = bench_checks[check].hint || *n_holding == 2 || (draft->mode == ATTUNE_MODE_COACH && chance (agent, 150))
                   ? ATTUNE_LEVEL_HINT
                   : ATTUNE_LEVEL_NUDGE;
  nudge->remained = !chance (agent, nudge->level == ATTUNE_LEVEL_HINT ? 100 : bench_checks[check].rules[which].taken);
  if (nudge->level > ATTUNE_LEVEL_HINT)
    ++*n_holding;
}

/* Returns: how many nudges hold it. */
static guint
judge (BenchAgent *agent, double year, BenchDraft *draft)
{
  /* to somebody upset it is harder to write well */
  double share = agent->talent * (1 - agent->gain * year) * (1 - 0.2 * draft->mood);
  guint n_holding = 0;
  int rule = 1;

  for (guint check = 0; check < BENCH_N_CHECKS; check++) {
    if (draft->n_nudges < BENCH_MOST_NUDGES && chance (agent, bench_checks[check].occasions[draft->phase])) {
      gboolean missed = chance (agent, (guint) (bench_checks[check].missed * (bench_checks[check].hint ? 1 : share)));
      if (!bench_checks[check].hint && missed)
        draft->missed |= 1u << check;
      else if (!missed)
        draft->met |= 1u << check;
      if (missed)
        add_nudge (agent, draft, check, rule, &n_holding);
    }
    rule += (int) bench_checks[check].n_rules;
  }
  return n_holding;
}

static void
give_up (BenchDraft *draft)
{
  draft->outcome = ATTUNE_OUTCOME_GIVEN_UP;
  for (guint i = 0; i < draft->n_nudges; i++)
    draft->nudges[i].remained = 1;
}

static void
decide (BenchAgent *agent, BenchDraft *draft)
{
  gboolean taken = FALSE, remained = FALSE;

  for (guint i = 0; i < draft->n_nudges; i++)
    if (draft->nudges[i].level > ATTUNE_LEVEL_HINT && draft->nudges[i].remained)
      remained = TRUE;
    else if (draft->nudges[i].level > ATTUNE_LEVEL_HINT)
      taken = TRUE;
  if (chance (agent, 20))
    give_up (draft);
  else if (remained && draft->mode == ATTUNE_MODE_STRICT) {
    draft->outcome = chance (agent, 800) ? ATTUNE_OUTCOME_OVERRIDDEN : ATTUNE_OUTCOME_MARKED;
    if (draft->outcome == ATTUNE_OUTCOME_OVERRIDDEN)
      draft->reason = reasons[MIN (g_rand_int (agent->random) % G_N_ELEMENTS (reasons),
                                   g_rand_int (agent->random) % G_N_ELEMENTS (reasons))];
  } else if (taken)
    draft->outcome = chance (agent, 400) ? ATTUNE_OUTCOME_FIXED : ATTUNE_OUTCOME_EDITED;
  else
    draft->outcome = ATTUNE_OUTCOME_SENT_AS_IS;
}

/* Held for eight seconds in the middle, and some for minutes. */
static gint64
draw_held (BenchAgent *agent)
{
  double normal = 0;

  for (guint i = 0; i < 6; i++)
    normal += g_rand_double (agent->random) - 0.5;
  return (gint64) (8000 * exp (1.4 * normal));
}

void
bench_agent_draft (BenchAgent *agent, double year, BenchDraft *draft)
{
  go_on (agent);
  *draft = (BenchDraft) { .conversation = agent->conversation, .phase = agent->phase, .mood = agent->mood, .attempts = 1 };
  draft->mode = agent->trainee && year < 0.5 ? ATTUNE_MODE_STRICT : ATTUNE_MODE_COACH;
  if (chance (agent, 1) && chance (agent, 100)) {
    draft->outcome = ATTUNE_OUTCOME_FAILED;
    return;
  }
  if (judge (agent, year, draft) == 0)
    return;
  if (draft->mode == ATTUNE_MODE_STRICT && chance (agent, 10)) {
    draft->outcome = ATTUNE_OUTCOME_EMERGENCY;
    return;
  }
  decide (agent, draft);
  draft->attempts += 1 + (draft->mode == ATTUNE_MODE_STRICT ? g_rand_int_range (agent->random, 0, 3) : 0);
  draft->held = draw_held (agent);
}
