/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "cli/difference.h"

static gboolean
is_same_rule (const AttuneNudge *a, const AttuneNudge *b)
{
  return g_str_equal (a->check, b->check) && g_str_equal (a->rule, b->rule) && a->start == b->start && a->end == b->end;
}

static gboolean
says_same (const AttuneNudge *a, const AttuneNudge *b)
{
  return a->level == b->level && g_strcmp0 (a->message, b->message) == 0 && g_strcmp0 (a->suggestion, b->suggestion) == 0;
}

/* Both are of one check, and of the same words or of what is missing. */
static gboolean
is_same_matter (const AttuneNudge *a, const AttuneNudge *b)
{
  if (!g_str_equal (a->check, b->check))
    return FALSE;
  if (a->start == ATTUNE_NOWHERE || b->start == ATTUNE_NOWHERE)
    return a->start == b->start;
  return a->start < b->end && b->start < a->end;
}

static const AttuneNudge *
find (const GPtrArray *nudges, const AttuneNudge *like, gboolean (*is_like) (const AttuneNudge *, const AttuneNudge *))
{
  for (guint i = 0; i < nudges->len; i++)
    if (is_like (nudges->pdata[i], like))
      return nudges->pdata[i];
  return NULL;
}

/* The nudge of the other side that stands where @nudge stands here, unless it is
 * there on both sides. */
static const AttuneNudge *
find_counterpart (const GPtrArray *there, const GPtrArray *here, const AttuneNudge *nudge)
{
  const AttuneNudge *other = find (there, nudge, is_same_matter);
  return other != NULL && find (here, other, is_same_rule) == NULL ? other : NULL;
}

GArray *
attune_differences_find (const AttuneVerdict *before, const AttuneVerdict *after)
{
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (AttuneDifference));

  for (guint i = 0; i < before->nudges->len; i++) {
    const AttuneNudge *nudge = before->nudges->pdata[i], *now = find (after->nudges, nudge, is_same_rule);
    AttuneDifference difference = { now == NULL ? ATTUNE_DIFFERENCE_REMOVED : ATTUNE_DIFFERENCE_CHANGED, nudge, now };
    if (now != NULL && says_same (nudge, now))
      continue;
    if (now == NULL)
      difference.after = find_counterpart (after->nudges, before->nudges, nudge);
    g_array_append_val (differences, difference);
  }
  for (guint i = 0; i < after->nudges->len; i++) {
    const AttuneNudge *nudge = after->nudges->pdata[i];
    AttuneDifference difference = { ATTUNE_DIFFERENCE_ADDED, NULL, nudge };
    if (find (before->nudges, nudge, is_same_rule) != NULL)
      continue;
    difference.before = find_counterpart (before->nudges, after->nudges, nudge);
    g_array_append_val (differences, difference);
  }
  return differences;
}

const AttuneNudge *
attune_difference_nudge (const AttuneDifference *difference)
{
  return difference->kind == ATTUNE_DIFFERENCE_REMOVED ? difference->before : difference->after;
}

const char *
attune_difference_kind_name (AttuneDifferenceKind kind)
{
  static const char *const names[ATTUNE_N_DIFFERENCES] = { "added", "removed", "changed" };
  return names[kind];
}
