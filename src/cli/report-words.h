/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_REPORT_WORDS_H
#define ATTUNE_CLI_REPORT_WORDS_H

#include "core/report.h"

G_BEGIN_DECLS

/* What reports for people, as text and as a page, say in the same words. All
 * strings are in the user's language and in UTF-8; the caller's, unless static. */

/* attune_words_check: what a check looks for, in a few words ("Asking first");
 * its name when it is not one of ours. Static, or borrowed from @name. */
const char *attune_words_check (const char *name);

const char *attune_words_phase (AttunePhase phase);              /* static */
const char *attune_words_mood (guint mood);                      /* static; 0: upset, to 2: pleased */
char *attune_words_agent (const AttuneReportAgent *agent);       /* "Kim", "root (kim)" */

/* attune_words_count: "12,345". */
char *attune_words_count (guint64 count);

/* attune_words_of: "of 12,345", behind how many of them. */
char *attune_words_of (guint64 whole);

/* attune_words_share: "78 %", never rounded to all or nothing; "–" when there
 * are too few to judge. */
char *attune_words_share (AttuneRate rate);

/* attune_words_part: the same for a part of something. */
char *attune_words_part (guint64 part, guint64 whole);

/* attune_words_seconds: of milliseconds: "8.2 s". */
char *attune_words_seconds (double milliseconds);

/* attune_words_change: "74 → 78 %", with @arrow in it; "too few" when there are. */
char *attune_words_change (const AttuneChange *change, const char *arrow);

const char *attune_words_trend (AttuneTrend trend); /* static; "up" */

/* attune_words_series: how a series changed, a sentence. */
char *attune_words_series (const GArray *series);

/* attune_words_rule: "tone/shouting", as the policy calls it. */
char *attune_words_rule (const AttuneReportRule *rule);

/* attune_words_verdict: what a rule's figures say about the rule. Static. */
const char *attune_words_verdict (const AttuneReportRule *rule);

/* attune_words_scope: "Drafts from 2026-03-02 to 2026-03-29, 4 agents". */
char *attune_words_scope (const AttuneReport *report);

/* attune_words_held: how long drafts were on hold, a sentence; NULL: none was. */
char *attune_words_held (const AttuneReport *report);

/* attune_words_kept: overrides, marks and emergencies, a sentence. */
char *attune_words_kept (const AttuneDraftCount *drafts);

/* attune_words_standing_out: what to look at first, a sentence each; of char *. */
GPtrArray *attune_words_standing_out (const AttuneReport *report);

/* attune_words_reading: how to read the report, a paragraph each; static, ending
 * with NULL; to be translated. */
const char *const *attune_words_reading (void);

G_END_DECLS

#endif
