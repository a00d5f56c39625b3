/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/check.h"

/* Work that nobody or somebody else does. With "I" in the draft the agent is
 * in it; "we" counts as half. */
void
attune_check_ownership (const AttuneCheckInput *input, GPtrArray *nudges)
{
  guint before = nudges->len;
  guint i;

  if (attune_signals_has (input->signals, ATTUNE_SIGNAL_OWNERSHIP))
    return;
  attune_nudges_add_rules (input, "ownership", nudges);
  if (!attune_text_has_word (input->draft, "we"))
    return;
  for (i = before; i < nudges->len; i++)
    {
      AttuneNudge *nudge = g_ptr_array_index (nudges, i);

      nudge->level = ATTUNE_LEVEL_HINT;
    }
}
