/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/pieces.h"

#include <string.h>
#include "core/check.h"
#include "core/coach.h"

/* Bytes: a sentence that is longer is no phrase that was cut up. */
#define MOST 400

/* --- what is open ----------------------------------------------------------- */

static gboolean
is_complete (const char *plain)
{
  static const char *const ENDS[] = { ".", "!", "?", "…", "。" };
  g_autofree char *stripped = g_strchomp (g_strdup (plain));
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ENDS); i++)
    if (g_str_has_suffix (stripped, ENDS[i]))
      return TRUE;
  return *stripped == '\0';
}

void
attune_pieces_forget (AttuneChat *chat)
{
  g_clear_pointer (&chat->pieces, g_free);
}

void
attune_pieces_note (AttuneChat *chat, const char *plain)
{
  g_autofree char *before = g_steal_pointer (&chat->pieces);

  if (is_complete (plain) || strlen (plain) > MOST)
    return;
  chat->pieces = before == NULL || strlen (before) + strlen (plain) > MOST ? g_strdup (plain) : g_strconcat (before, " ", plain, NULL);
}

/* --- what they make together ------------------------------------------------- */

/* A nudge about words on both sides of byte @seam. */
static gboolean
crosses (const AttuneNudge *nudge, guint seam)
{
  return nudge->level > ATTUNE_LEVEL_HINT && nudge->start != ATTUNE_NOWHERE && nudge->start < seam && nudge->end > seam + 1;
}

/* Its words are not all in the draft, and what was sent cannot be mended. */
static void
detach (AttuneNudge *nudge, guint seam)
{
  nudge->end -= seam + 1;
  nudge->start = 0;
  g_clear_pointer (&nudge->fix, g_free);
  g_clear_pointer (&nudge->suggestion, g_free);
  g_clear_pointer (&nudge->opening, g_free);
}

AttuneVerdict *
attune_pieces_judge (AttuneChat *chat, const AttuneConversation *talk, const char *plain, AttuneMode mode)
{
  AttuneVerdict *verdict = attune_coach_judge (talk, plain, mode);
  g_autoptr (AttuneVerdict) whole = NULL;
  g_autofree char *joined = NULL;
  guint seam;
  guint i;

  if (mode != ATTUNE_MODE_STRICT || chat->pieces == NULL || verdict->signals == NULL)
    return verdict;
  seam = (guint) strlen (chat->pieces);
  joined = g_strconcat (chat->pieces, " ", plain, NULL);
  whole = attune_coach_judge (talk, joined, mode);
  for (i = 0; i < whole->nudges->len; i++)
    if (crosses (g_ptr_array_index (whole->nudges, i), seam))
      {
        AttuneNudge *nudge = g_ptr_array_steal_index (whole->nudges, i);

        detach (nudge, seam);
        g_ptr_array_insert (verdict->nudges, 0, nudge);
        break;
      }
  return verdict;
}
