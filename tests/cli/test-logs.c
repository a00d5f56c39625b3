/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/feed.h"

/*
 * Folders of conversation logs, and who says what in them: logs/GROUP is read as
 * attune replay reads it, and what comes of it is logs/GROUP.turns. With
 * ATTUNE_UPDATE_GOLDEN=1 in the environment these are written anew: look at the
 * difference before it is committed.
 */

static GString *dump;

static void
on_report (const char *line)
{
  g_string_append_printf (dump, "! %s", line);
}

static void
append_text (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *joined = g_strjoinv ("\n    ", lines);

  g_string_append_printf (dump, "%s\n", joined);
}

static void
on_turn (const AttuneTurnLine *turn, gpointer data)
{
  const char *who = turn->from_agent ? "agent" : turn->from_colleague ? "colleague" : "customer";

  g_string_append_printf (dump, "%s:%u %s", turn->dialogue, turn->line, who);
  if (turn->nick != NULL)
    g_string_append_printf (dump, " @%s", turn->nick);
  if (turn->customer_name != NULL)
    g_string_append_printf (dump, " [%s]", turn->customer_name);
  g_string_append (dump, ": ");
  append_text (turn->text);
}

static void
on_done (const char *dialogue, gpointer data)
{
  g_string_append_printf (dump, "%s.\n", dialogue);
}

static char *
read_group (const char *group, const AttuneLogPeople *people, const char *since)
{
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autofree char *root = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "cli", "logs", group, NULL);
  char *files[] = { root, NULL };
  AttuneFeed feed = { files, { packs, "en", *people }, since, FALSE };
  AttuneTurnSink sink = { on_turn, on_done, NULL };

  g_assert_cmpuint (attune_packs_load_folder (packs, attune_packs_default_folder (), NULL), >, 0);
  dump = g_string_new (NULL);
  GPrintFunc before = g_set_printerr_handler (on_report);
  AttuneFed fed = attune_feed_read (&feed, &sink);
  g_set_printerr_handler (before);
  g_string_append_printf (dump, "%u files, %s\n", fed.n_files, fed.good ? "good" : "not all could be read");
  g_string_replace (dump, root, group, 0);
  return g_string_free (g_steal_pointer (&dump), FALSE);
}

static void
assert_golden (const char *group, const char *turns)
{
  g_autofree char *name = g_strconcat (group, ".turns", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "cli", "logs", name, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("ATTUNE_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, turns, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (turns, "\n", -1);
  g_auto (GStrv) wanted = g_strsplit (expected, "\n", -1);
  for (guint i = 0; lines[i] != NULL && wanted[i] != NULL; i++)
    g_assert_cmpstr (lines[i], ==, wanted[i]);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (wanted));
}

/* Nobody has said who the agent is. */
static void
test_alone (void)
{
  AttuneLogPeople people = { NULL, NULL };
  g_autofree char *turns = read_group ("alone", &people, NULL);

  assert_golden ("alone", turns);
}

static void
test_given (void)
{
  static const char *const agents[] = { "Support: Anna (2nd)", "somebody else", NULL };
  static const char *const staff[] = { "bob*", NULL };
  AttuneLogPeople people = { agents, staff };
  g_autofree char *turns = read_group ("given", &people, NULL);

  assert_golden ("given", turns);
}

static void
test_since (void)
{
  static const struct { const char *since; guint n; } rows[] = {
    { "2011-03-01.093000", 24 }, { "2011-03-01.093001", 23 }, { "2026-03-09.000000", 10 }, { "2026-11-09.000000", 1 },
    { "2026-11-10.000000", 0 },
  };
  AttuneLogPeople people = { NULL, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *turns = read_group ("alone", &people, rows[i].since);
    g_autofree char *end = g_strdup_printf ("\n%u files, ", rows[i].n);
    g_assert_true (g_str_has_prefix (turns, end + 1) || strstr (turns, end) != NULL);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/logs/alone", test_alone);
  g_test_add_func ("/cli/logs/given", test_given);
  g_test_add_func ("/cli/logs/since", test_since);
  return g_test_run ();
}
