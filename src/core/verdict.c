/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/verdict.h"

#include <string.h>

#include "core/text.h"

static const char *const LEVELS[] = { "hint", "nudge", "must" };
static const char *const MODES[] = { "off", "quiet", "coach", "strict" };

void
attune_verdict_free (AttuneVerdict *verdict)
{
  if (verdict == NULL)
    return;
  g_ptr_array_unref (verdict->nudges);
  g_array_unref (verdict->signals);
  g_free (verdict);
}

AttuneLevel
attune_verdict_top_level (const AttuneVerdict *verdict)
{
  AttuneLevel top = ATTUNE_LEVEL_HINT;
  guint i;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      top = MAX (top, nudge->level);
    }
  return top;
}

gboolean
attune_verdict_holds (const AttuneVerdict *verdict)
{
  return attune_verdict_top_level (verdict) > ATTUNE_LEVEL_HINT;
}

gboolean
attune_verdict_holds_until_changed (const AttuneVerdict *verdict, AttuneMode mode)
{
  guint i;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      if (nudge->level == ATTUNE_LEVEL_MUST || (nudge->level == ATTUNE_LEVEL_NUDGE && mode == ATTUNE_MODE_STRICT && !nudge->promoted))
        return TRUE;
    }
  return FALSE;
}

char *
attune_nudge_apply (const AttuneNudge *nudge, const char *draft)
{
  if (nudge->fix == NULL || nudge->fix_start > nudge->fix_end || nudge->fix_end > strlen (draft))
    return NULL;
  return g_strdup_printf ("%.*s%s%s", (int) nudge->fix_start, draft, nudge->fix, draft + nudge->fix_end);
}

/* Whether two fixes cannot both be made. Something may be put in before what
 * another replaces, but not before a greeting. */
static gboolean
are_in_conflict (const AttuneNudge *a, const AttuneNudge *b)
{
  gboolean a_inserts = a->fix_start == a->fix_end;
  gboolean b_inserts = b->fix_start == b->fix_end;

  if (a_inserts && b_inserts)
    return FALSE;
  if (b_inserts)
    return are_in_conflict (b, a);
  if (a_inserts)
    return (a->fix_start > b->fix_start || strcmp (b->check, "name") == 0) && a->fix_start >= b->fix_start && a->fix_start < b->fix_end;
  return a->fix_start < b->fix_end && b->fix_start < a->fix_end;
}

/* The fixes that can be made together, the more serious first. */
static GPtrArray *
choose_fixes (const AttuneVerdict *verdict, gsize length)
{
  GPtrArray *chosen = g_ptr_array_new ();
  guint i;
  guint k;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      if (nudge->fix == NULL || nudge->level == ATTUNE_LEVEL_HINT || nudge->fix_start > nudge->fix_end || nudge->fix_end > length)
        continue;
      for (k = 0; k < chosen->len && !are_in_conflict (nudge, g_ptr_array_index (chosen, k)); k++)
        ;
      if (k == chosen->len)
        g_ptr_array_add (chosen, nudge);
    }
  return chosen;
}

static int
compare_from_the_end (gconstpointer a, gconstpointer b)
{
  const AttuneNudge *x = *(AttuneNudge *const *) a;
  const AttuneNudge *y = *(AttuneNudge *const *) b;

  if (x->fix_start != y->fix_start)
    return x->fix_start > y->fix_start ? -1 : 1;
  return x->fix_end > y->fix_end ? -1 : x->fix_end < y->fix_end;
}

/* "Hi Dana, " of a greeting that gave way to a fix at the draft's beginning:
 * there is room for both. NULL: none. */
static const char *
find_opening (const AttuneVerdict *verdict, const GPtrArray *chosen)
{
  guint i;
  guint k;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *greeting = g_ptr_array_index (verdict->nudges, i);

      if (greeting->opening == NULL || greeting->level == ATTUNE_LEVEL_HINT || g_ptr_array_find ((GPtrArray *) chosen, greeting, NULL))
        continue;
      for (k = 0; k < chosen->len; k++)
        if (((AttuneNudge *) g_ptr_array_index (chosen, k))->fix_start <= greeting->fix_start)
          return greeting->opening;
    }
  return NULL;
}

char *
attune_verdict_fix (const AttuneVerdict *verdict, const char *draft)
{
  g_autoptr (GPtrArray) fixes = choose_fixes (verdict, strlen (draft));
  const char *opening = find_opening (verdict, fixes);
  g_autofree char *fixed = NULL;
  guint i;

  /* From the end, so that the places before stay where they are. The sort is
   * stable: of two insertions at one place the more serious is made first, and
   * the other, a greeting, comes to stand before it. */
  g_ptr_array_sort (fixes, compare_from_the_end);
  for (i = 0; i < fixes->len; i++)
    {
      char *next = attune_nudge_apply (g_ptr_array_index (fixes, i), fixed != NULL ? fixed : draft);

      g_free (fixed);
      fixed = next;
    }
  if (opening != NULL && fixed != NULL)
    {
      g_autofree char *rest = attune_text_in_sentence (g_steal_pointer (&fixed));

      fixed = g_strconcat (opening, rest, NULL);
    }
  return g_steal_pointer (&fixed);
}

const char *
attune_level_name (AttuneLevel level)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (LEVELS), "hint");
  return LEVELS[level];
}

const char *
attune_mode_name (AttuneMode mode)
{
  g_return_val_if_fail (mode < G_N_ELEMENTS (MODES), "off");
  return MODES[mode];
}

gboolean
attune_mode_from_name (const char *name, AttuneMode *mode)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (MODES); i++)
    if (g_strcmp0 (name, MODES[i]) == 0)
      {
        *mode = i;
        return TRUE;
      }
  return FALSE;
}
