/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/hold.h"

#include <string.h>

struct AttuneHold {
  char *draft;            /* as typed; NULL: none is held */
  AttuneVerdict *verdict; /* on it */
  GHashTable *said;       /* check -> the worst severity that was said */
};

AttuneHold *
attune_hold_new (void)
{
  AttuneHold *hold = g_new0 (AttuneHold, 1);

  hold->said = g_hash_table_new (g_str_hash, g_str_equal);
  return hold;
}

void
attune_hold_clear (AttuneHold *hold)
{
  g_clear_pointer (&hold->draft, g_free);
  g_clear_pointer (&hold->verdict, attune_verdict_free);
  g_hash_table_remove_all (hold->said);
}

void
attune_hold_free (AttuneHold *hold)
{
  if (hold == NULL)
    return;
  attune_hold_clear (hold);
  g_hash_table_unref (hold->said);
  g_free (hold);
}

gboolean
attune_hold_is_repeat (const AttuneHold *hold, const char *draft)
{
  return hold->draft != NULL && strcmp (hold->draft, draft) == 0;
}

/* Whether a nudge that holds is new since the draft was first held, or worse
 * than it was. */
static gboolean
is_worse (const AttuneHold *hold, const AttuneVerdict *verdict)
{
  guint i;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      if (nudge->level > ATTUNE_LEVEL_HINT
          && nudge->severity > GPOINTER_TO_UINT (g_hash_table_lookup (hold->said, nudge->check)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_to_be_held (const AttuneHold *hold, AttuneMode mode, const char *draft, const AttuneVerdict *verdict)
{
  if (mode == ATTUNE_MODE_OFF || !attune_verdict_holds (verdict))
    return FALSE;
  if (attune_verdict_holds_until_changed (verdict, mode))
    return TRUE;
  return mode != ATTUNE_MODE_QUIET && !attune_hold_is_repeat (hold, draft) && is_worse (hold, verdict);
}

/* What is left over after the budget counts as said too: it became a hint. */
static void
remember (AttuneHold *hold, const AttuneVerdict *verdict)
{
  guint i;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);
      guint said = GPOINTER_TO_UINT (g_hash_table_lookup (hold->said, nudge->check));

      g_hash_table_insert (hold->said, (gpointer) nudge->check, GUINT_TO_POINTER (MAX (said, nudge->severity)));
    }
}

gboolean
attune_hold_decide (AttuneHold *hold, AttuneMode mode, const char *draft, AttuneVerdict *verdict)
{
  if (!is_to_be_held (hold, mode, draft, verdict))
    {
      attune_verdict_free (verdict);
      return FALSE;
    }
  remember (hold, verdict);
  if (!attune_hold_is_repeat (hold, draft))
    {
      g_free (hold->draft);
      hold->draft = g_strdup (draft);
    }
  g_clear_pointer (&hold->verdict, attune_verdict_free);
  hold->verdict = verdict;
  return TRUE;
}

gboolean
attune_hold_enter_sends (const AttuneHold *hold, AttuneMode mode)
{
  return hold->verdict != NULL && mode >= ATTUNE_MODE_COACH && !attune_verdict_holds_until_changed (hold->verdict, mode);
}

const char *
attune_hold_draft (const AttuneHold *hold)
{
  return hold->draft;
}

const AttuneVerdict *
attune_hold_verdict (const AttuneHold *hold)
{
  return hold->verdict;
}
