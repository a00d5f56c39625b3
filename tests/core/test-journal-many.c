/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <gio/gio.h>
#include <stdlib.h>
#include <string.h>
#include "core/journal.h"
#include "record/query.h"

/* Many processes that write into one record at once, which none of them finds
 * there when it begins. */

#define PROCESSES 50
#define DRAFTS 40

/* test-journal-many write PATH NUMBER */
static int
write_drafts (const char *path, gint64 number)
{
  g_autoptr (AttuneJournal) journal = attune_journal_new (path, "Anna", 0);
  gint64 i;

  for (i = 1; i <= DRAFTS; i++)
    {
      AttuneJournalDraft *draft = attune_journal_draft_new ("chat");

      draft->time = number;
      draft->held = i;
      attune_journal_draft_say (draft, "tone", i % 2 ? "cheer" : "gloom", ATTUNE_LEVEL_NUDGE);
      attune_journal_append (journal, draft);
      g_usleep (g_random_int_range (0, 2000));
    }
  return 0;
}

static void
test_together (void)
{
  char *folder = query_folder ();
  g_autofree char *path = g_build_filename (folder, "attune", "record.db", NULL);
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GPtrArray) processes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  guint i;

  for (i = 0; i < PROCESSES; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i);

      g_ptr_array_add (processes, g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, self, "write", path, number, NULL));
      g_assert_no_error (error);
    }
  for (i = 0; i < PROCESSES; i++)
    {
      g_subprocess_wait_check (g_ptr_array_index (processes, i), NULL, &error);
      g_assert_no_error (error);
    }
  g_assert_cmpint (query_number (path, "SELECT count(*) FROM draft"), ==, PROCESSES * DRAFTS);
  g_assert_cmpint (query_number (path, "SELECT count(DISTINCT time * 1000 + held) FROM draft"), ==, PROCESSES * DRAFTS);
  g_assert_cmpint (query_number (path, "SELECT count(*) FROM nudge"), ==, PROCESSES * DRAFTS);
  /* Of each process in order. */
  query_assert (path, "SELECT count(*) FROM draft AS a JOIN draft AS b USING (time) WHERE a.id < b.id AND a.held > b.held", "0");
  query_assert (path, "SELECT count(*) FROM record", "1");
  query_assert (path, "SELECT name FROM rule ORDER BY name", "cheer\ngloom");
  query_assert_sound (path);
  query_remove_folder (folder);
}

int
main (int argc, char **argv)
{
  if (argc == 4 && strcmp (argv[1], "write") == 0)
    return write_drafts (argv[2], g_ascii_strtoll (argv[3], NULL, 10));
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/journal-many/together", test_together);
  return g_test_run ();
}
