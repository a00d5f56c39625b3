/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_REPORT_H
#define ATTUNE_REPORT_H

#include <glib.h>
#include "core/durations.h"
#include "core/journal-schema.h"
#include "core/reason-tally.h"
#include "core/report-rate.h"
#include "core/week.h"

G_BEGIN_DECLS

/*
 * AttuneReport: what the coaching records of a team say, added up. The same
 * records give the same report, in whichever order they are read.
 */

/* What was wrong with a record. */
typedef enum {
  ATTUNE_REPORT_ERROR_READ,      /* the system does not let us */
  ATTUNE_REPORT_ERROR_NO_RECORD, /* something else is in the file */
  ATTUNE_REPORT_ERROR_NEWER,
  ATTUNE_REPORT_ERROR_LOCKED,
  ATTUNE_REPORT_ERROR_CHANGED, /* while it was read: it is in the report, perhaps not all of it */
  ATTUNE_REPORT_ERROR_PARTIAL, /* its newest drafts are not in the report */
  ATTUNE_REPORT_ERROR_DAMAGED, /* what could be read of it is in the report */
} AttuneReportError;

#define ATTUNE_REPORT_ERROR (attune_report_error_quark ())
GQuark attune_report_error_quark (void);

/* What became of drafts. */
typedef struct {
  guint64 total;
  guint64 outcomes[ATTUNE_N_OUTCOMES];
  AttuneRate clean; /* of first drafts with an occasion: those in which nothing was missed */
} AttuneDraftCount;

/* What became of advice that held a draft: of one check, or of one rule. */
typedef struct {
  guint64 fixed;      /* our suggestion was put in, and what was seen is gone */
  guint64 edited;     /* gone after the agent changed it */
  guint64 kept;       /* sent with it, as the mode allows */
  guint64 overridden; /* sent with it, with a reason */
  guint64 marked;     /* sent with it, after honest attempts */
  guint64 given_up;   /* never sent */
  guint64 hints;      /* shown without holding */
} AttuneAdvice;

typedef struct {
  guint64 promotions;
  guint64 relapses;
} AttuneSteps;

typedef struct {
  char *name; /* "empathy.sympathy" */
  AttuneRate rate;
  GArray *series; /* AttuneWeekRate */
  AttuneAdvice advice;
  AttuneSteps steps;
} AttuneReportCheck;

typedef struct {
  const AttuneReportCheck *check;
  char *name; /* "must-be" */
  AttuneAdvice advice;
  AttuneReasons *reasons; /* for which it was overridden */
} AttuneReportRule;

typedef struct {
  char *name;  /* "" when the record has none */
  char *label; /* see core/report-label.h; agents of one name and one label are one */
  gboolean is_one_of_many; /* of that name: show the label */
  AttuneDraftCount drafts;
  GArray *series;     /* AttuneWeekRate: clean first drafts */
  GHashTable *checks; /* AttuneReportCheck -> AttuneRate */
  AttuneDurations *held;
  AttuneSteps steps;
} AttuneReportAgent;

typedef struct {
  guint week; /* see core/week.h */
  AttuneDraftCount drafts;
} AttuneReportWeek;

typedef struct {
  char *path;
  GError *error; /* whole sentences, for the user, without the path */
} AttuneReportProblem;

/* Moods: upset, neutral, pleased. */
#define ATTUNE_N_MOODS 3

typedef struct {
  AttuneWeeks *calendar;
  gint64 first; /* the times of the first and the last draft, in seconds since 1970; 0: there is none */
  gint64 last;
  guint n_records; /* that were read, a copy not counted */
  AttuneDraftCount drafts;
  AttuneDraftCount moods[ATTUNE_N_PHASES][ATTUNE_N_MOODS];
  AttuneDurations *held; /* milliseconds, of those that were held */
  AttuneReasons *reasons;
  GPtrArray *agents;   /* AttuneReportAgent, by name and label; those without drafts are not there */
  GPtrArray *checks;   /* AttuneReportCheck, by name */
  GPtrArray *rules;    /* AttuneReportRule, by check and name */
  GArray *weeks;       /* AttuneReportWeek, in order; those without drafts are not there */
  GPtrArray *problems; /* AttuneReportProblem, by path */
} AttuneReport;

/* attune_report_read: reads @paths (files, ending with NULL), and of them what
 * lies between @since and @until (seconds since 1970, exclusive). Records of
 * one agent (by name and label) are one agent's; a draft that is in several
 * copies of a record counts once, with the label of the copy that is first by
 * path. What cannot be read is among the problems, and the rest is in
 * the report. On @n_threads threads of its own; @progress, on the caller's,
 * hears every now and then what part is done, 0 to 1; NULL: nobody does.
 * @zone says when a week begins.
 * Returns: the caller's. */
typedef void (*AttuneReportProgress) (double done, gpointer data);
AttuneReport *attune_report_read (const char *const *paths, gint64 since, gint64 until, GTimeZone *zone, guint n_threads,
                                  AttuneReportProgress progress, gpointer data);
void attune_report_free (AttuneReport *report);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneReport, attune_report_free)

/* attune_report_agent_title: their name, or @nameless, and where others have the
 * same the label behind it: "root (kim)". The caller's. */
char *attune_report_agent_title (const AttuneReportAgent *agent, const char *nameless);

/* attune_report_cut: see attune_series_cut; @parts has room for @n_parts. */
void attune_report_cut (const AttuneReport *report, const GArray *series, AttuneRate *parts, guint n_parts);

/* attune_report_series: the clean first drafts of all agents, week by week; of
 * AttuneWeekRate. The caller's. */
GArray *attune_report_series (const AttuneReport *report);

/* attune_report_n_parts: into how many parts, up to @most, to cut a series so that
 * there is mostly enough in each to judge by: weeks, or several of them. */
guint attune_report_n_parts (const AttuneReport *report, const GArray *series, guint most);

/* attune_report_n_weeks: from the first to the last week with drafts; 0: there
 * is no draft. */
guint attune_report_n_weeks (const AttuneReport *report);

/* attune_drafts_held: how many drafts were held. */
guint64 attune_drafts_held (const AttuneDraftCount *drafts);

/* attune_advice_given: how often it held a draft; attune_advice_rate: of those
 * whose end shows what the agent thought of it, how often it was taken (met)
 * and not (missed). */
guint64 attune_advice_given (const AttuneAdvice *advice);
AttuneRate attune_advice_rate (const AttuneAdvice *advice);
void attune_advice_add (AttuneAdvice *advice, const AttuneAdvice *more);

/* attune_rule_is_doubtful: whether agents sent as it was, more often than not,
 * what the rule saw, and often enough to judge. */
gboolean attune_rule_is_doubtful (const AttuneReportRule *rule);

/* attune_report_rules_by_doubt: the rules that held a draft: first those that
 * agents followed least, last those that spoke too seldom to judge. Returns:
 * the array is the caller's, what is in it is borrowed. */
GPtrArray *attune_report_rules_by_doubt (const AttuneReport *report);

G_END_DECLS

#endif
