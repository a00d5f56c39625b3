/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_REPORT_TALLY_H
#define ATTUNE_REPORT_TALLY_H

#include "core/check.h"
#include "core/report.h"
#include "core/report-source.h"

G_BEGIN_DECLS

/*
 * AttuneTally: what a part of one record adds up to, with its own numbers for
 * checks and rules. Each thread fills its own, and hands it to the report.
 */

typedef struct {
  guint week;
  AttuneDraftCount drafts;
  AttuneRate checks[ATTUNE_MOST_CHECKS];
} AttuneTallyWeek;

typedef struct {
  AttuneAdvice advice;
  AttuneReasons *reasons; /* NULL: it was never overridden */
} AttuneTallyRule;

typedef struct {
  const AttuneReportSource *source;
  const AttuneWeeks *calendar;
  GArray *weeks; /* AttuneTallyWeek, in order */
  gint64 first;
  gint64 last;
  AttuneDraftCount moods[ATTUNE_N_PHASES][ATTUNE_N_MOODS];
  AttuneDurations *held;
  AttuneReasons *reasons;
  AttuneAdvice checks[ATTUNE_MOST_CHECKS];
  AttuneSteps steps[ATTUNE_MOST_CHECKS];
  GHashTable *rules; /* AttuneSourceRule -> AttuneTallyRule */

  /* where the reading is: */
  guint here; /* among weeks; the last draft's … */
  gint64 start; /* … which begins then, … */
  gint64 end;   /* … and ends before */
  gint64 draft; /* whose nudges are read, … */
  int outcome;  /* … what became of it, … */
  guint32 spoke; /* … which checks held it, a bit each, … */
  guint32 remained; /* … and for which of them it is still so */
} AttuneTally;

AttuneTally *attune_tally_new (const AttuneReportSource *source, const AttuneWeeks *calendar);
void attune_tally_free (AttuneTally *tally);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneTally, attune_tally_free)

/* The columns of the table draft that matter here. */
typedef struct {
  gint64 time;
  int phase;
  int mood;
  int outcome;
  gint64 held;
  guint32 met;
  guint32 missed;
  const char *reason; /* NULL: none */
} AttuneTallyDraft;

void attune_tally_add_draft (AttuneTally *tally, const AttuneTallyDraft *draft);

/* attune_tally_add_nudge: those of a draft come one after the other; the last
 * draft's count when attune_tally_end_nudges() is called. @reason may be NULL. */
void attune_tally_add_nudge (AttuneTally *tally, gint64 draft, gint64 rule, int level, gboolean remained, int outcome,
                             const char *reason);
void attune_tally_end_nudges (AttuneTally *tally);

void attune_tally_add_step (AttuneTally *tally, gint64 bit, int was, int became);

/* attune_report_new: nothing yet; @zone says when a week begins. */
AttuneReport *attune_report_new (GTimeZone *zone);

/* attune_report_conclude: when all is taken: agents who share a name are told
 * apart, those without drafts leave, and lists get the order that they are said
 * to have. */
void attune_report_conclude (AttuneReport *report);

/* attune_report_take: adds @tally, of a record of @agent (a name) and with
 * @label, to @report. */
void attune_report_take (AttuneReport *report, const char *agent, const char *label, const AttuneTally *tally);

G_END_DECLS

#endif
