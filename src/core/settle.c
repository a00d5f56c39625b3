/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/settle.h"

#include <string.h>

/* Whether a mark that ends a sentence is among the bytes [from, to). A full stop
 * in a number or an abbreviation counts as well: then it is said a little
 * earlier. */
static gboolean
is_complete (const char *draft, guint from, guint to)
{
  static const char *const WIDE[] = { "…", "。", "！", "？" };
  const char *end = draft + to;
  const char *at;
  guint i;

  for (at = draft + from; at < end; at++)
    {
      if (strchr (".!?\n", *at) != NULL)
        return TRUE;
      for (i = 0; i < G_N_ELEMENTS (WIDE); i++)
        if (g_str_has_prefix (at, WIDE[i]))
          return TRUE;
    }
  return FALSE;
}

/* Whom a draft speaks to is complete at the comma: "Hi Mark, …". */
static gboolean
is_address_complete (const AttuneNudge *nudge, const char *draft, guint length)
{
  return g_str_has_prefix (nudge->check, "name.") && nudge->end < length && strchr (",:;-", draft[nudge->end]) != NULL;
}

static gboolean
is_settled (const AttuneNudge *nudge, const char *draft, guint length, guint cursor)
{
  if (nudge->start == ATTUNE_NOWHERE || nudge->end > length)
    return is_complete (draft, 0, length);
  /* What was seen may end with the mark itself. The cursor is elsewhere: it is
   * not this sentence that is under way. */
  return cursor < nudge->start || is_complete (draft, nudge->start, length) || is_address_complete (nudge, draft, length);
}

GPtrArray *
attune_verdict_settled (const AttuneVerdict *verdict, const char *draft, guint cursor, gboolean paused)
{
  GPtrArray *settled = g_ptr_array_new ();
  guint length = (guint) strlen (draft);
  guint i;

  for (i = 0; i < verdict->nudges->len; i++)
    {
      AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      if (paused || is_settled (nudge, draft, length, cursor))
        g_ptr_array_add (settled, nudge);
    }
  return settled;
}
