/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/pieces.h"

#include <string.h>
#include "core/check.h"
#include "core/coach.h"
#include "purple/release.h"

/* Bytes: a sentence that is longer is no phrase that was cut up. */
#define MOST 400

/* --- what is open ----------------------------------------------------------- */

/* Not with three dots: these are how people write that they go on. */
static gboolean
is_complete (const char *plain)
{
  g_autofree char *stripped = g_strchomp (g_strdup (plain));
  gsize length = strlen (stripped);
  char last = length == 0 ? '\0' : stripped[length - 1];

  if (last == '.')
    return length < 2 || stripped[length - 2] != '.';
  return last == '!' || last == '?' || g_str_has_suffix (stripped, "。");
}

static gboolean
has_letters (const char *plain)
{
  for (; *plain != '\0'; plain = g_utf8_next_char (plain))
    if (g_unichar_isalpha (g_utf8_get_char (plain)))
      return TRUE;
  return FALSE;
}

void
attune_pieces_forget (AttuneChat *chat)
{
  g_clear_pointer (&chat->pieces, g_free);
}

void
attune_pieces_note (AttuneChat *chat, const char *plain)
{
  g_autofree char *before = NULL;

  /* Something between two pieces is no end of them. */
  if (!has_letters (plain))
    return;
  before = g_steal_pointer (&chat->pieces);
  if (is_complete (plain) || strlen (plain) > MOST)
    return;
  chat->pieces = before == NULL || strlen (before) + strlen (plain) > MOST ? g_strdup (plain) : g_strconcat (before, "\n", plain, NULL);
}

/* --- what is read ------------------------------------------------------------- */

/* What comes here was no command, whatever it begins with. A path alone is no
 * talk. */
static gboolean
has_slash (const char *plain)
{
  return plain[0] == '/' && !attune_release_is_action (plain) && strchr (plain, ' ') != NULL;
}

static void
blank_all (char *text, const char *part)
{
  for (text = strstr (text, part); text != NULL; text = strstr (text, part))
    memset (text, ' ', strlen (part));
}

/* As if it were all on one line and without dots that say that it goes on, each
 * byte in its place. The caller's. */
static char *
flatten (const char *text)
{
  char *flat = g_strdup (text);

  if (has_slash (flat))
    flat[0] = ' ';
  blank_all (flat, "...");
  blank_all (flat, "…");
  return g_strdelimit (flat, "\n", ' ');
}

gboolean
attune_pieces_is_for_customer (AttuneMode mode, const char *plain)
{
  g_autofree char *flat = NULL;

  if (attune_coach_is_for_customer (plain))
    return TRUE;
  if (mode != ATTUNE_MODE_STRICT || !has_slash (plain))
    return FALSE;
  flat = flatten (plain);
  return attune_coach_is_for_customer (flat);
}

/* --- what they make together ------------------------------------------------- */

/* A nudge about words before and behind the end of a line. */
static gboolean
crosses (const AttuneNudge *nudge, const char *text)
{
  return nudge->level > ATTUNE_LEVEL_HINT && nudge->start != ATTUNE_NOWHERE
         && memchr (text + nudge->start, '\n', nudge->end - nudge->start) != NULL;
}

static void
drop_suggestion (AttuneNudge *nudge)
{
  g_clear_pointer (&nudge->fix, g_free);
  g_clear_pointer (&nudge->suggestion, g_free);
  g_clear_pointer (&nudge->opening, g_free);
}

/* Where it is in the draft, which begins at byte @begin. What was sent cannot be
 * mended. */
static void
move (AttuneNudge *nudge, guint begin)
{
  nudge->start -= MIN (nudge->start, begin);
  nudge->end -= MIN (nudge->end, begin);
  drop_suggestion (nudge);
}

static guint
bit_of (const char *check)
{
  int place = attune_check_place (check);

  return place < 0 ? 0 : 1u << place;
}

/* @sent: the pieces before the draft, NULL: there are none. */
static void
add_across (AttuneVerdict *verdict, const AttuneConversation *talk, const char *sent, const char *plain)
{
  g_autofree char *text = sent == NULL ? g_strdup (plain) : g_strconcat (sent, "\n", plain, NULL);
  g_autofree char *flat = flatten (text);
  g_autoptr (AttuneVerdict) whole = NULL;
  guint i;

  if (strchr (text, '\n') == NULL)
    return;
  whole = attune_coach_judge (talk, flat, ATTUNE_MODE_STRICT);
  for (i = 0; i < whole->nudges->len; i++)
    if (crosses (g_ptr_array_index (whole->nudges, i), text))
      {
        AttuneNudge *nudge = g_ptr_array_steal_index (whole->nudges, i);

        verdict->missed |= whole->missed & bit_of (nudge->check);
        verdict->broken |= whole->broken & bit_of (nudge->check);
        move (nudge, (guint) (strlen (text) - strlen (plain)));
        g_ptr_array_insert (verdict->nudges, 0, nudge);
        return;
      }
}

AttuneVerdict *
attune_pieces_judge (AttuneChat *chat, const AttuneConversation *talk, const char *plain, AttuneMode mode)
{
  g_autofree char *bare = mode == ATTUNE_MODE_STRICT && has_slash (plain) ? flatten (plain) : NULL;
  AttuneVerdict *verdict = attune_coach_judge (talk, bare != NULL ? bare : plain, mode);
  guint i;

  if (mode != ATTUNE_MODE_STRICT)
    return verdict;
  if (!attune_verdict_holds_until_changed (verdict, mode))
    add_across (verdict, talk, chat->pieces, plain);
  if (attune_release_is_action (plain))
    for (i = 0; i < verdict->nudges->len; i++)
      drop_suggestion (g_ptr_array_index (verdict->nudges, i));
  return verdict;
}
