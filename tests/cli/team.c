/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/team.h"
#include "core/verdict.h"
#include "record/made.h"
#include "record/query.h"

void
team_set_up (Team *team, gconstpointer data)
{
  team->folder = query_folder ();
  team->ann = g_build_filename (team->folder, "ann.db", NULL);
  team->ben = g_build_filename (team->folder, "ben.db", NULL);
  sqlite3 *db = made_new (team->ann, "a", TEAM_SHARP);
  made_add_many (db, 60, MADE_MONDAY, 1 << MADE_NAME, 0);
  made_add_many (db, 30, MADE_MONDAY, 0, 1 << MADE_NAME);
  made_add_many (db, 90, MADE_MONDAY + MADE_WEEK, 1 << MADE_NAME, 0);
  for (guint i = 0; i < 40; i++)
    made_held (db, MADE_MONDAY + i, MADE_RULE_SHOUTING, i < 10 ? ATTUNE_OUTCOME_FIXED : ATTUNE_OUTCOME_OVERRIDDEN,
                 i >= 10, 8, i < 10 ? NULL : "=they said & <meant> it");
  made_run (db, "INSERT INTO step VALUES (%" G_GINT64_FORMAT ", %d, 3, 2)", MADE_MONDAY, MADE_NAME);
  sqlite3_close (db);
  db = made_new (team->ben, "b", "=1+1");
  made_add_many (db, 12, MADE_MONDAY + MADE_WEEK, 1 << MADE_NAME, 0);
  sqlite3_close (db);
}

void
team_tear_down (Team *team, gconstpointer data)
{
  query_remove_folder (team->folder);
  g_free (team->ann);
  g_free (team->ben);
}

Run *
team_report (const char *environment, const char *arguments, const char *record)
{
  const char *const variables[] = { "TZ=UTC", environment, NULL };
  g_autofree char *line = g_strdup_printf ("report %s", arguments);
  g_auto (GStrv) words = g_strsplit (g_strchomp (line), " ", -1);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (all, words[i]);
  g_ptr_array_add (all, (gpointer) record);
  g_ptr_array_add (all, NULL);
  return run_attune_with ("", 0, variables, (const char *const *) all->pdata);
}

void
team_assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, words));
}
