/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-record.h"

#include <util.h>
#include "core/journal-draft.h"

const char *
mock_record_path (void)
{
  static char *path;

  if (path == NULL)
    path = g_build_filename (purple_user_dir (), "attune", "record.db", NULL);
  return path;
}

void
mock_record_begin (void)
{
  g_assert_cmpint (query_wait (mock_record_path (), "SELECT count(*) FROM record", 1), ==, 1);
  query_run (mock_record_path (), "DELETE FROM nudge; DELETE FROM draft; DELETE FROM rule; DELETE FROM step; DELETE FROM sqlite_sequence");
}

char *
mock_record_outcomes (guint n)
{
  GString *outcomes = g_string_new (NULL);
  g_autofree char *rows = NULL;
  g_auto (GStrv) lines = NULL;
  guint i;

  g_assert_cmpint (query_wait (mock_record_path (), "SELECT count(*) FROM draft", n), ==, n);
  rows = query_text (mock_record_path (), "SELECT outcome, attempts FROM draft ORDER BY id");
  lines = g_strsplit (rows, "\n", -1);
  for (i = 0; i < n; i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "|", -1);

      g_string_append_printf (outcomes, "%s%s %s", i == 0 ? "" : ", ", attune_outcome_name (g_ascii_strtoll (columns[0], NULL, 10)),
                              columns[1]);
    }
  return g_string_free (outcomes, FALSE);
}
