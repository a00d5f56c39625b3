/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_JOURNAL_DRAFT_H
#define ATTUNE_JOURNAL_DRAFT_H

#include "core/journal-schema.h"
#include "core/mood.h"
#include "core/policy.h"
#include "core/verdict.h"

G_BEGIN_DECLS

/* One thing that was said of a draft. */
typedef struct {
  guint check; /* its place in attune_checks () */
  char *rule;
  AttuneLevel level;
  gboolean remained; /* it was still so in what was sent */
} AttuneJournalNudge;

/* AttuneJournalDraft: what the record keeps of one draft. */
typedef struct {
  char *conversation; /* what stands for it; only a hash of it is written */
  gint64 time;        /* of its end: seconds since 1970, UTC */
  AttuneRecord record; /* what of it may be kept, as that was when it was first tried */
  AttuneMode mode;
  AttunePhase phase;
  AttuneMoodLabel mood; /* the customer's */
  AttuneOutcome outcome;
  guint attempts; /* how often the agent wanted to send it */
  gint64 held;    /* milliseconds from the first hold to the end */
  guint met;      /* a bit for each of attune_checks (), by its place … */
  guint missed;   /* … as the first draft stood */
  char *reason;   /* of an override; NULL: none */
  char *typed;    /* the first draft, and … */
  char *sent;     /* … what left: plain text; NULL unless a policy says so */
  GPtrArray *nudges; /* AttuneJournalNudge */
} AttuneJournalDraft;

/* attune_journal_draft_new: @conversation is copied. */
AttuneJournalDraft *attune_journal_draft_new (const char *conversation);
AttuneJournalDraft *attune_journal_draft_copy (const AttuneJournalDraft *draft);
void attune_journal_draft_free (AttuneJournalDraft *draft);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneJournalDraft, attune_journal_draft_free)

/* attune_journal_draft_say: notes that @rule spoke; of what spoke before, the
 * higher level stays. @check is its name; one that there is not is passed
 * over. */
void attune_journal_draft_say (AttuneJournalDraft *draft, const char *check, const char *rule, AttuneLevel level);

/* attune_journal_draft_add: notes what was said of a later state of it. */
void attune_journal_draft_add (AttuneJournalDraft *draft, const AttuneJournalDraft *later);

/* attune_journal_draft_conclude: notes what remained in what was sent: what is
 * said of it in @last, its last state. What was not said before, as it held
 * nothing, is added when it is a hint. */
void attune_journal_draft_conclude (AttuneJournalDraft *draft, const AttuneJournalDraft *last);

/* Names for reports and exports, such as "sent-as-is" and "opening"; static.
 * Of a number that this version does not know: "unknown". */
const char *attune_outcome_name (AttuneOutcome outcome);

/* attune_outcome_was_held: whether the draft was held before; FALSE for a number that
 * only a later version knows. */
gboolean attune_outcome_was_held (int outcome);
const char *attune_phase_name (AttunePhase phase);

G_END_DECLS

#endif
