/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/habits.h"

#include <string.h>

#include "core/check.h"

struct AttuneHabits {
  guint streaks[ATTUNE_MOST_CHECKS]; /* by place in attune_checks (), up to ATTUNE_HABIT_DRAFTS */
};

AttuneHabits *
attune_habits_new (void)
{
  return g_new0 (AttuneHabits, 1);
}

void
attune_habits_free (AttuneHabits *habits)
{
  g_free (habits);
}

gboolean
attune_habits_note (AttuneHabits *habits, guint met, guint missed)
{
  gboolean changed = FALSE;
  guint i;

  for (i = 0; i < ATTUNE_MOST_CHECKS; i++)
    {
      guint before = habits->streaks[i];

      if (missed & 1u << i)
        habits->streaks[i] = 0;
      else if (met & 1u << i)
        habits->streaks[i] = MIN (before + 1, ATTUNE_HABIT_DRAFTS);
      changed |= habits->streaks[i] != before;
    }
  return changed;
}

/* The place of a check that can become a habit; -1: there is none of that id. */
static int
place_of (const char *id)
{
  const AttuneCheck *checks = attune_checks ();
  guint i;

  for (i = 0; checks[i].id != NULL; i++)
    if (strcmp (checks[i].id, id) == 0)
      return checks[i].fades ? (int) i : -1;
  return -1;
}

gboolean
attune_habits_has (const AttuneHabits *habits, const char *check)
{
  int place = place_of (check);

  return place >= 0 && habits->streaks[place] >= ATTUNE_HABIT_DRAFTS;
}

char *
attune_habits_list (const AttuneHabits *habits)
{
  const AttuneCheck *checks = attune_checks ();
  GString *list = g_string_new (NULL);
  guint i;

  for (i = 0; checks[i].id != NULL; i++)
    if (habits->streaks[i] >= ATTUNE_HABIT_DRAFTS)
      g_string_append_printf (list, list->len > 0 ? ", %s" : "%s", checks[i].id);
  return g_string_free (list, list->len == 0);
}

gboolean
attune_habits_wake (AttuneHabits *habits, const char *check)
{
  const AttuneCheck *checks = attune_checks ();
  gboolean woken = FALSE;
  guint i;

  for (i = 0; checks[i].id != NULL; i++)
    if (check == NULL || strcmp (checks[i].id, check) == 0)
      {
        woken |= habits->streaks[i] >= ATTUNE_HABIT_DRAFTS;
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

  if (equals == NULL || equals == entry || !g_ascii_string_to_unsigned (equals + 1, 10, 0, ATTUNE_HABIT_DRAFTS, &streak, NULL))
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
                     i + 1, ATTUNE_HABIT_DRAFTS);
        return FALSE;
      }
  return TRUE;
}
