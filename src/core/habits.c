/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/habits.h"

#include <string.h>

#include "core/check.h"

struct AttuneHabits {
  guint streaks[ATTUNE_MOST_CHECKS]; /* by place in attune_checks (), up to most () */
  guint fade;
  guint promotion;
};

AttuneHabits *
attune_habits_new (void)
{
  AttuneHabits *habits = g_new0 (AttuneHabits, 1);

  habits->fade = habits->promotion = ATTUNE_HABIT_DRAFTS;
  return habits;
}

void
attune_habits_free (AttuneHabits *habits)
{
  g_free (habits);
}

void
attune_habits_set_lengths (AttuneHabits *habits, guint fade, guint promotion)
{
  habits->fade = MIN (fade, ATTUNE_MOST_HABIT_DRAFTS);
  habits->promotion = MIN (promotion, ATTUNE_MOST_HABIT_DRAFTS);
}

/* What counts: more does not make it any more of a habit. */
static guint
most (const AttuneHabits *habits, AttuneMode mode)
{
  return mode == ATTUNE_MODE_STRICT ? 2 * habits->promotion : habits->fade;
}

/* Where a streak begins anew after a draft that missed the check. */
static guint
fall_back (const AttuneHabits *habits, AttuneMode mode, guint streak)
{
  return mode == ATTUNE_MODE_STRICT && habits->promotion > 0 && streak >= 2 * habits->promotion ? habits->promotion : 0;
}

gboolean
attune_habits_note (AttuneHabits *habits, AttuneMode mode, guint met, guint missed)
{
  gboolean changed = FALSE;
  guint i;

  for (i = 0; i < ATTUNE_MOST_CHECKS; i++)
    {
      guint before = habits->streaks[i];

      if (missed & 1u << i)
        habits->streaks[i] = fall_back (habits, mode, before);
      else if (met & 1u << i)
        habits->streaks[i] = MAX (before, MIN (before + 1, most (habits, mode)));
      changed |= habits->streaks[i] != before;
    }
  return changed;
}

/* The place of a check that can become a habit; -1: there is none of that id. */
static int
place_of (const char *id)
{
  int place = attune_check_place (id);

  return place >= 0 && attune_checks ()[place].fades ? place : -1;
}

AttuneMode
attune_habits_mode (const AttuneHabits *habits, const char *check, AttuneMode mode)
{
  int place = place_of (check);
  guint streak = place < 0 ? 0 : habits->streaks[place];

  if (place < 0)
    return mode;
  if (mode == ATTUNE_MODE_COACH && habits->fade > 0 && streak >= habits->fade)
    return ATTUNE_MODE_QUIET;
  if (mode != ATTUNE_MODE_STRICT || habits->promotion == 0 || streak < habits->promotion)
    return mode;
  return streak < 2 * habits->promotion ? ATTUNE_MODE_COACH : ATTUNE_MODE_QUIET;
}

guint
attune_habits_streak (const AttuneHabits *habits, const char *check, AttuneMode mode, guint *needed)
{
  guint length = mode == ATTUNE_MODE_STRICT ? habits->promotion : habits->fade;
  int place = place_of (check);
  guint streak = place < 0 ? 0 : habits->streaks[place];
  gboolean goes_on = place >= 0 && length > 0 && streak < most (habits, mode);

  if (needed != NULL)
    *needed = goes_on ? length : 0;
  return goes_on ? streak % length : streak;
}

gboolean
attune_habits_has (const AttuneHabits *habits, const char *check)
{
  return attune_habits_mode (habits, check, ATTUNE_MODE_COACH) == ATTUNE_MODE_QUIET;
}

char *
attune_habits_list (const AttuneHabits *habits)
{
  const AttuneCheck *checks = attune_checks ();
  GString *list = g_string_new (NULL);
  guint i;

  for (i = 0; checks[i].id != NULL; i++)
    if (attune_habits_has (habits, checks[i].id))
      g_string_append_printf (list, list->len > 0 ? ", %s" : "%s", checks[i].id);
  return g_string_free (list, list->len == 0);
}

gboolean
attune_habits_wake (AttuneHabits *habits, AttuneMode mode, const char *check)
{
  const AttuneCheck *checks = attune_checks ();
  gboolean woken = FALSE;
  guint i;

  for (i = 0; checks[i].id != NULL; i++)
    if ((check == NULL || strcmp (checks[i].id, check) == 0) && attune_habits_mode (habits, checks[i].id, mode) != mode)
      {
        woken = TRUE;
        habits->streaks[i] = 0;
      }
  return woken;
}

char *
attune_habits_to_string (const AttuneHabits *habits)
{
  const AttuneCheck *checks = attune_checks ();
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 0; checks[i].id != NULL; i++)
    if (habits->streaks[i] > 0)
      g_string_append_printf (text, text->len > 0 ? ";%s=%u" : "%s=%u", checks[i].id, habits->streaks[i]);
  return g_string_free (text, FALSE);
}

static gboolean
read_entry (AttuneHabits *habits, char *entry)
{
  char *equals = strchr (entry, '=');
  guint64 streak;
  int place;

  if (equals == NULL || equals == entry || !g_ascii_string_to_unsigned (equals + 1, 10, 0, 2 * ATTUNE_MOST_HABIT_DRAFTS, &streak, NULL))
    return FALSE;
  *equals = '\0';
  place = place_of (entry);
  if (place >= 0)
    habits->streaks[place] = (guint) streak;
  return TRUE;
}

gboolean
attune_habits_from_string (AttuneHabits *habits, const char *text, GError **error)
{
  g_auto (GStrv) entries = g_strsplit (text, ";", -1);
  guint i;

  memset (habits->streaks, 0, sizeof habits->streaks);
  for (i = 0; entries[i] != NULL; i++)
    if (!read_entry (habits, entries[i]))
      {
        memset (habits->streaks, 0, sizeof habits->streaks);
        g_set_error (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_PARSE, "entry %u of the habits is not CHECK=COUNT, with a count up to %u",
                     i + 1, 2 * ATTUNE_MOST_HABIT_DRAFTS);
        return FALSE;
      }
  return TRUE;
}
