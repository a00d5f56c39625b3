/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_DIFFERENCE_H
#define ATTUNE_CLI_DIFFERENCE_H

#include <glib.h>
#include "cli/turn-json.h"
#include "core/verdict.h"

G_BEGIN_DECLS

/* What two verdicts about the same draft do not both say. */

typedef enum {
  ATTUNE_DIFFERENCE_ADDED,
  ATTUNE_DIFFERENCE_REMOVED,
  ATTUNE_DIFFERENCE_CHANGED, /* the same rule at the same place with another level, message or suggestion */
  ATTUNE_N_DIFFERENCES
} AttuneDifferenceKind;

/* Where one rule has taken the place of another, there are two differences, each
 * with both nudges. */
typedef struct {
  AttuneDifferenceKind kind;
  const AttuneNudge *before; /* borrowed from the verdicts; NULL: none there */
  const AttuneNudge *after;
} AttuneDifference;

/* attune_differences_find: of AttuneDifference, the caller's; never NULL. */
GArray *attune_differences_find (const AttuneVerdict *before, const AttuneVerdict *after);

/* attune_difference_nudge: the nudge that it is about. Borrowed. */
const AttuneNudge *attune_difference_nudge (const AttuneDifference *difference);

/* attune_difference_kind_name: "added", "removed", "changed"; static. */
const char *attune_difference_kind_name (AttuneDifferenceKind kind);

/* attune_difference_append: a paragraph to read: where, what was seen, and what
 * either set of packs says. @number is the turn's in its dialogue, for those that
 * have no lines. */
void attune_difference_append (GString *out, const AttuneDifference *difference, const AttuneTurnLine *turn, guint number);

/* attune_difference_json: an object on one line, without line feed. The caller's. */
char *attune_difference_json (const AttuneDifference *difference, const AttuneTurnLine *turn, guint number);

G_END_DECLS

#endif
