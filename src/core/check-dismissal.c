/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

/* Blame and brush-offs, as the packs name them. A closed door is none when the
 * draft opens another. */
void
attune_check_dismissal (const AttuneCheckInput *input, GPtrArray *nudges)
{
  guint before = nudges->len;
  guint i;

  attune_nudges_add_rules (input, "dismissal", nudges);
  if (!attune_signals_has (input->signals, ATTUNE_SIGNAL_INVOLVEMENT))
    return;
  for (i = before; i < nudges->len; i++)
    {
      AttuneNudge *nudge = g_ptr_array_index (nudges, i);

      if (g_str_has_prefix (nudge->rule, "closed-door"))
        nudge->level = ATTUNE_LEVEL_HINT;
    }
}
