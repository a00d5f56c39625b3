/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/verdict.h"

#include <string.h>

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

char *
attune_nudge_apply (const AttuneNudge *nudge, const char *draft)
{
  if (nudge->fix == NULL || nudge->fix_start > nudge->fix_end || nudge->fix_end > strlen (draft))
    return NULL;
  return g_strdup_printf ("%.*s%s%s", (int) nudge->fix_start, draft, nudge->fix, draft + nudge->fix_end);
}

static int
compare_from_the_end (gconstpointer a, gconstpointer b)
{
  const AttuneNudge *x = *(AttuneNudge *const *) a;
  const AttuneNudge *y = *(AttuneNudge *const *) b;

  return x->fix_start > y->fix_start ? -1 : x->fix_start < y->fix_start;
}

char *
attune_verdict_fix (const AttuneVerdict *verdict, const char *draft)
{
  g_autoptr (GPtrArray) fixes = g_ptr_array_new ();
  g_autofree char *fixed = NULL;
  guint free_from = G_MAXUINT;
  guint i;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      if (nudge->fix != NULL && nudge->level > ATTUNE_LEVEL_HINT)
        g_ptr_array_add (fixes, nudge);
    }
  /* From the end, so that the places before stay where they are. The sort is
   * stable: of two insertions at one place the more serious is made first, and
   * the other, a greeting, comes to stand before it. Of two that overlap the
   * later place wins, and the more serious at one place. */
  g_ptr_array_sort (fixes, compare_from_the_end);
  for (i = 0; i < fixes->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (fixes, i);
      char *next;

      if (nudge->fix_end > free_from)
        continue;
      next = attune_nudge_apply (nudge, fixed != NULL ? fixed : draft);
      if (next == NULL)
        continue;
      g_free (fixed);
      fixed = next;
      free_from = nudge->fix_start;
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
