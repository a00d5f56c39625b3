/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef BENCH_RECORD_HABITS_H
#define BENCH_RECORD_HABITS_H

#include <glib.h>

/* What made-up agents write: how often which check has an occasion, how often
 * they miss it, and what they do about it then. */

typedef struct {
  const char *name;
  guint taken; /* of 1000: how often agents take its advice */
} BenchRule;

#define BENCH_MOST_RULES 3

typedef struct {
  const char *name;
  guint occasions[3]; /* of 1000 drafts, by phase */
  guint missed;       /* of 1000 occasions, on the first day */
  gboolean hint;      /* only ever a hint, which has no occasions */
  guint n_rules;
  BenchRule rules[BENCH_MOST_RULES];
} BenchCheck;

#define BENCH_N_CHECKS 14
extern const BenchCheck bench_checks[BENCH_N_CHECKS];

typedef struct {
  int rule; /* as rules are counted over all checks, from 1 */
  int level;
  int remained;
} BenchNudge;

#define BENCH_MOST_NUDGES 8

/* The columns of the table draft, but for id and time. */
typedef struct {
  gint64 conversation;
  int mode, phase, mood, outcome, attempts;
  gint64 held;
  guint met, missed;
  const char *reason; /* static; NULL: none */
  guint n_nudges;
  BenchNudge nudges[BENCH_MOST_NUDGES];
} BenchDraft;

typedef struct BenchAgent BenchAgent;

/* bench_agent_new: a third of the agents are trainees, who begin in strict
 * mode. @random is borrowed for as long as the agent lives. */
BenchAgent *bench_agent_new (guint number, GRand *random);
void bench_agent_free (BenchAgent *agent);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchAgent, bench_agent_free)

/* bench_agent_draft: the next one; @year: how much of the year has gone by,
 * 0 to 1. */
void bench_agent_draft (BenchAgent *agent, double year, BenchDraft *draft);

#endif
