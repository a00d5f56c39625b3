/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_VERDICT_H
#define ATTUNE_VERDICT_H

#include <glib.h>
#include "core/signal.h"

G_BEGIN_DECLS

typedef enum {
  ATTUNE_LEVEL_HINT,  /* shown where the client can show it live; never holds */
  ATTUNE_LEVEL_NUDGE, /* holds once; Enter again sends */
  ATTUNE_LEVEL_MUST,  /* holds until changed or explicitly overridden */
} AttuneLevel;

typedef enum {
  ATTUNE_MODE_OFF,
  ATTUNE_MODE_QUIET, /* hints only (a `must' still holds) */
  ATTUNE_MODE_COACH,
  ATTUNE_MODE_STRICT,
} AttuneMode;

/* What is said of a check: nothing, or what it finds as a hint or as a nudge, or
 * each as its rule says. A `must' stays one unless its check is off. */
typedef enum {
  ATTUNE_CHECK_OFF,
  ATTUNE_CHECK_HINT,
  ATTUNE_CHECK_NUDGE,
  ATTUNE_CHECK_ON,
} AttuneCheckLevel;

#define ATTUNE_NOWHERE G_MAXUINT /* something is missing: there is no place */

/* One thing to say about a draft. All strings are owned. */
typedef struct {
  const char *check; /* static: "empathy.sympathy" */
  char *rule;        /* "must-be"; for `/attune ignore' and reports */
  AttuneLevel level;
  gboolean fixed;    /* the agent cannot ignore its check, or switch it off */
  gboolean promoted; /* holds once in strict mode, too */
  guint start; /* bytes: what was seen; ATTUNE_NOWHERE when missing */
  guint end;
  char *message;    /* whole sentences, translated, plain text */
  char *brief;      /* the same for one line, without the customer's matter; NULL: message is as brief */
  char *suggestion; /* what to write instead, plain text; NULL: none */
  char *source;     /* why this is good advice; NULL: none */
  guint fix_start;  /* bytes: suggestion replaces [fix_start, fix_end) … */
  guint fix_end;
  char *fix; /* … by this; NULL: nothing to apply */
  char *opening; /* of a fix that greets: what it puts first ("Hi Dana, "), for standing
                  * before another fix at the same place; NULL: it does not */
  guint severity; /* more is worse; grows with how often it is there */
} AttuneNudge;

/* The three things that make a customer feel heard, and how this draft stands
 * in this conversation. */
typedef enum {
  ATTUNE_NEED_NAME,
  ATTUNE_NEED_EMPATHY,
  ATTUNE_NEED_QUESTION,
  ATTUNE_N_NEEDS
} AttuneNeedKind;

typedef enum {
  ATTUNE_NEED_NOTHING, /* not needed now */
  ATTUNE_NEED_OPEN,    /* it is missing, or what is there is wrong */
  ATTUNE_NEED_DONE,
} AttuneNeedState;

typedef struct {
  AttuneNeedState state;
  guint start; /* bytes: what in the draft did it; 0, 0 when it is not done */
  guint end;
} AttuneNeed;

typedef struct {
  GPtrArray *nudges;  /* AttuneNudge, most serious first; at most two hold */
  GArray *signals;    /* AttuneSignal, for the draft, in order of place */
  /* A bit for each of attune_checks (), by its place: there was an occasion,
   * and the draft did what the check asks for, or did not. */
  guint met;
  guint missed;
  /* The same for the checks that never become a habit. */
  guint kept;
  guint broken;
  AttuneNeed needs[ATTUNE_N_NEEDS];
} AttuneVerdict;

void attune_verdict_free (AttuneVerdict *verdict);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneVerdict, attune_verdict_free)

/* attune_verdict_holds: whether a nudge of level nudge or must is in it. */
gboolean attune_verdict_holds (const AttuneVerdict *verdict);

/* attune_verdict_holds_until_changed: whether, in @mode, Enter again would not
 * send the draft: for a must, and in strict mode for a nudge. */
gboolean attune_verdict_holds_until_changed (const AttuneVerdict *verdict, AttuneMode mode);

/* attune_verdict_top_level: the highest level in it; HINT when it is empty. */
AttuneLevel attune_verdict_top_level (const AttuneVerdict *verdict);

/* attune_nudge_apply: @draft (the same bytes that were judged) with the
 * nudge's fix in it. Returns: the caller's; NULL when there is nothing to
 * apply or @draft is too short for the offsets. */
char *attune_nudge_apply (const AttuneNudge *nudge, const char *draft);

/* attune_verdict_fix: @draft with every fix of the verdict that can be
 * combined. Returns: the caller's; NULL when there is none. */
char *attune_verdict_fix (const AttuneVerdict *verdict, const char *draft);

const char *attune_need_name (AttuneNeedKind need);             /* "name", "empathy", "question"; static */
const char *attune_need_state_name (AttuneNeedState state);     /* "not-needed", "open", "done"; static */

/* attune_need_of_check: which of the three things @check speaks for. FALSE, and
 * @need untouched, when it is another matter. */
gboolean attune_need_of_check (const char *check, AttuneNeedKind *need);

const char *attune_level_name (AttuneLevel level); /* "nudge"; static */
const char *attune_mode_name (AttuneMode mode);    /* "coach"; static */

/* attune_mode_from_name: FALSE, and @mode untouched, when @name is no mode. */
gboolean attune_mode_from_name (const char *name, AttuneMode *mode);

G_END_DECLS

#endif
