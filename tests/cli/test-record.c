/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <sys/wait.h>
#include <glib/gstdio.h>
#include "cli/answer.h"
#include "cli/run.h"
#include "core/check.h"
#include "core/journal.h"
#include "record/query.h"

/* 2026-01-31 12:00 UTC, and every hour from then on */
#define FIRST 1769860800
#define SECRET_TEXT "Calm down, Mrs. Secret"

#define SHOWN \
  "When              Mode    Phase    Mood  Outcome      Tries     Held\n" \
  "2026-01-31 12:00  coach   working  –     passed           1\n" \
  "2026-01-31 13:00  strict  opening  bad   overridden       3     1:05\n" \
  "    said: empathy.sympathy/must-be (still there), tone/cheer (hint)\n" \
  "    reason: She asked me to be “short”, she said\n" \
  "    typed: " SECRET_TEXT "\n" \
  "    sent: Hi \"Dana\",\n" \
  "          I see.\n" \
  "2026-01-31 14:00  coach   working  –     given up         1\n" \
  "2026-01-31 15:00  tone: from strict to coach\n"

static const char *const anywhere[] = { "TZ=UTC", NULL };

typedef struct {
  char *folder;
  char *path;
} Place;

static guint
bit_of (const char *check)
{
  const AttuneCheck *checks = attune_checks ();

  for (guint i = 0; checks[i].id != NULL; i++)
    if (g_str_equal (checks[i].id, check))
      return 1u << i;
  g_assert_not_reached ();
}

static AttuneJournalDraft *
draft_new (guint hour, AttuneOutcome outcome)
{
  AttuneJournalDraft *draft = attune_journal_draft_new ("chat");

  draft->time = FIRST + hour * 3600;
  draft->mode = ATTUNE_MODE_COACH;
  draft->phase = ATTUNE_PHASE_WORKING;
  draft->outcome = outcome;
  draft->attempts = 1;
  return draft;
}

static void
write_record (Place *place)
{
  g_autoptr (AttuneJournal) journal = attune_journal_new (place->path, "Anna Weber", 0);
  AttuneJournalDraft *draft = draft_new (0, ATTUNE_OUTCOME_PASSED);

  draft->met = bit_of ("name");
  attune_journal_append (journal, draft);
  draft = draft_new (1, ATTUNE_OUTCOME_OVERRIDDEN);
  draft->mode = ATTUNE_MODE_STRICT;
  draft->phase = ATTUNE_PHASE_OPENING;
  draft->mood = ATTUNE_MOOD_NEGATIVE;
  draft->attempts = 3;
  draft->held = 65432;
  draft->met = bit_of ("name");
  draft->missed = bit_of ("empathy.sympathy") | bit_of ("tone");
  draft->reason = g_strdup ("She asked me to be “short”, she said");
  draft->typed = g_strdup (SECRET_TEXT);
  draft->sent = g_strdup ("Hi \"Dana\",\nI see.");
  attune_journal_draft_say (draft, "empathy.sympathy", "must-be", ATTUNE_LEVEL_NUDGE);
  attune_journal_draft_say (draft, "tone", "cheer", ATTUNE_LEVEL_HINT);
  ((AttuneJournalNudge *) draft->nudges->pdata[0])->remained = TRUE;
  attune_journal_append (journal, draft);
  attune_journal_append (journal, draft_new (2, ATTUNE_OUTCOME_GIVEN_UP));
}

static void
set_up (Place *place, gconstpointer data)
{
  place->folder = query_folder ();
  place->path = g_build_filename (place->folder, "record.db", NULL);
  write_record (place);
  query_run (place->path, "INSERT INTO step SELECT 1769871600, bit, 3, 2 FROM checks WHERE name = 'tone'");
}

static void
tear_down (Place *place, gconstpointer data)
{
  query_remove_folder (place->folder);
  g_free (place->path);
}

static Run *
run_record (const char *input, const char *subcommand, const char *option, const char *path)
{
  const char *arguments[] = { "record", subcommand, option == NULL ? path : option, option == NULL ? NULL : path, NULL };

  return run_attune_with (input, input == NULL ? 0 : strlen (input), anywhere, arguments);
}

static void
assert_fits (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 80);
}

static void
test_show (Place *place, gconstpointer data)
{
  g_autoptr (Run) run = run_record (NULL, "show", NULL, place->path);
  g_autofree char *end = g_strdup_printf ("\n3 drafts since 2026-01-31 12:00, in %s\n", place->path);
  g_autofree char *expected = g_strconcat (SHOWN, end, NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpstr (run->out, ==, expected);
  assert_fits (SHOWN);
}

static void
test_show_since (Place *place, gconstpointer data)
{
  g_autoptr (Run) run = run_record (NULL, "show", "--since=2026-01-31T14:00:00", place->path);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "given up"));
  g_assert_null (strstr (run->out, "overridden"));
  g_assert_nonnull (strstr (run->out, "\n1 draft since 2026-01-31 14:00, in "));
}

static void
test_show_nothing (Place *place, gconstpointer data)
{
  g_autoptr (Run) run = run_record (NULL, "show", "--since=2026-03-01", place->path);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_prefix (run->out, "No drafts are recorded in "));
}

/* What somebody typed cannot drive the terminal, and long words stay within it. */
static void
test_show_wild (Place *place, gconstpointer data)
{
  g_autofree char *wide = g_strnfill (300, 'w');
  g_autofree char *sql = g_strdup_printf ("UPDATE draft SET typed = '%s' || char (27) || '[2J', mode = 77, phase = -3, outcome = 99,"
                                          " held = 40000000, time = 9000000000000000 WHERE id = 2", wide);
  g_autoptr (Run) run = NULL;

  query_run (place->path, sql);
  run = run_record (NULL, "show", NULL, place->path);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_null (strchr (run->out, 27));
  g_assert_nonnull (strstr (run->out, "11:06:40"));
}

/* --- export -------------------------------------------------------------- */

static void
test_json (Place *place, gconstpointer data)
{
  g_autoptr (Run) run = run_record (NULL, "export", NULL, place->path);
  g_autoptr (GPtrArray) objects = run_objects (run);
  JsonObject *draft = run_object (objects, 1);
  JsonObject *step = run_object (objects, 3);
  JsonObject *nudge = json_array_get_object_element (json_object_get_array_member (draft, "nudges"), 0);
  g_autofree char *keys = run_keys (draft);
  g_autofree char *uuid = query_text (place->path, "SELECT uuid FROM record");

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpuint (objects->len, ==, 4);
  g_assert_cmpstr (keys, ==,
                   "agent attempts conversation held_ms id kind met missed mode mood nudges outcome phase reason record sent time typed");
  g_assert_cmpstr (json_object_get_string_member (draft, "record"), ==, uuid);
  g_assert_cmpstr (json_object_get_string_member (draft, "agent"), ==, "Anna Weber");
  g_assert_cmpstr (json_object_get_string_member (draft, "time"), ==, "2026-01-31T13:00:00Z");
  g_assert_cmpstr (json_object_get_string_member (draft, "mode"), ==, "strict");
  g_assert_cmpstr (json_object_get_string_member (draft, "phase"), ==, "opening");
  g_assert_cmpstr (json_object_get_string_member (draft, "mood"), ==, "negative");
  g_assert_cmpstr (json_object_get_string_member (draft, "outcome"), ==, "overridden");
  g_assert_cmpint (json_object_get_int_member (draft, "attempts"), ==, 3);
  g_assert_cmpint (json_object_get_int_member (draft, "held_ms"), ==, 65432);
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (draft, "missed")), ==, 2);
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (draft, "met"), 0), ==, "name");
  g_assert_cmpstr (json_object_get_string_member (draft, "reason"), ==, "She asked me to be “short”, she said");
  g_assert_cmpstr (json_object_get_string_member (draft, "typed"), ==, SECRET_TEXT);
  g_assert_cmpstr (json_object_get_string_member (draft, "sent"), ==, "Hi \"Dana\",\nI see.");
  g_assert_true (json_object_get_null_member (run_object (objects, 0), "sent"));
  g_assert_cmpstr (json_object_get_string_member (nudge, "check"), ==, "empathy.sympathy");
  g_assert_cmpstr (json_object_get_string_member (nudge, "rule"), ==, "must-be");
  g_assert_cmpstr (json_object_get_string_member (nudge, "level"), ==, "nudge");
  g_assert_true (json_object_get_boolean_member (nudge, "remained"));
  g_assert_cmpstr (json_object_get_string_member (step, "kind"), ==, "step");
  g_assert_cmpstr (json_object_get_string_member (step, "check"), ==, "tone");
  g_assert_cmpstr (json_object_get_string_member (step, "was"), ==, "strict");
  g_assert_cmpstr (json_object_get_string_member (step, "became"), ==, "coach");
}

static void
test_csv (Place *place, gconstpointer data)
{
  g_autoptr (Run) run = run_record (NULL, "export", "--format=csv", place->path);
  g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (lines[0], ==,
                   "record,agent,kind,time,id,conversation,mode,phase,mood,outcome,attempts,held_ms,met,missed,nudges,reason,typed,sent,"
                   "check,was,became");
  g_assert_true (g_str_has_suffix (lines[1], ",passed,1,0,name,,,,,,,,"));
  g_assert_nonnull (strstr (lines[2], ",Anna Weber,draft,2026-01-31T13:00:00Z,2,"));
  g_assert_true (g_str_has_suffix (lines[2], ",strict,opening,negative,overridden,3,65432,name,empathy.sympathy tone,"
                                             "empathy.sympathy/must-be:nudge:remained tone/cheer:hint,"
                                             "\"She asked me to be “short”, she said\",\"" SECRET_TEXT "\",\"Hi \"\"Dana\"\","));
  g_assert_cmpstr (lines[3], ==, "I see.\",,,");
  g_assert_true (g_str_has_suffix (lines[5], ",step,2026-01-31T15:00:00Z,,,,,,,,,,,,,,,tone,strict,coach"));
}

/* No cell is a formula to a spreadsheet. */
static void
test_csv_formulas (Place *place, gconstpointer data)
{
  static const struct { const char *reason, *cell; } rows[] = {
    { "=HYPERLINK(A1)", ",\"'=HYPERLINK(A1)\"," },
    { "+1", ",\"'+1\"," },
    { "-2", ",\"'-2\"," },
    { "@x", ",\"'@x\"," },
    { "\t=1", ",\"'\t=1\"," },
    { "\r=1", ",\"'\r=1\"," },
    { "a=1", ",a=1," },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *sql = g_strdup_printf ("UPDATE draft SET reason = '%s' WHERE id = 2", rows[i].reason);
    query_run (place->path, sql);
    g_autoptr (Run) run = run_record (NULL, "export", "--format=csv", place->path);
    g_assert_nonnull (strstr (run->out, rows[i].cell));
  }
}

static void
test_full_disk (Place *place, gconstpointer data)
{
  g_autofree char *attune = g_build_filename (g_getenv ("ATTUNE_BUILDDIR"), "attune", NULL);
  g_autofree char *line = g_strdup_printf ("'%s' record export '%s' >/dev/full 2>/dev/null", attune, place->path);
  const char *const argv[] = { "/bin/sh", "-c", line, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_false (g_spawn_check_wait_status (status, &error));
  g_assert_error (error, G_SPAWN_EXIT_ERROR, 2);
}

/* --- delete -------------------------------------------------------------- */

static void
test_delete_asks (Place *place, gconstpointer data)
{
  static const char *const no[] = { "n\n", "\n", NULL, "no way\n" };

  for (guint i = 0; i < G_N_ELEMENTS (no); i++) {
    g_autoptr (Run) run = run_record (no[i], "delete", NULL, place->path);
    g_assert_cmpint (run->status, ==, 1);
    g_assert_nonnull (strstr (run->out, "Delete all 3 drafts in "));
    g_assert_nonnull (strstr (run->out, "Nothing was deleted."));
  }
  query_assert (place->path, "SELECT count(*) FROM draft", "3");
  g_autoptr (Run) run = run_record ("y\n", "delete", NULL, place->path);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "3 drafts are deleted."));
  query_assert (place->path, "SELECT count(*) FROM draft", "0");
}

/* Nothing of it is left in the file, and the record goes on. */
static void
test_delete (Place *place, gconstpointer data)
{
  g_autofree char *uuid = query_text (place->path, "SELECT uuid FROM record");
  g_autoptr (Run) run = NULL;
  g_autoptr (AttuneJournal) journal = NULL;

  g_assert_true (query_finds (place->path, SECRET_TEXT));
  g_assert_true (query_finds (place->path, "must-be"));
  run = run_record (NULL, "delete", "--yes", place->path);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "3 drafts are deleted.\n");
  g_assert_false (query_finds (place->path, SECRET_TEXT));
  g_assert_false (query_finds (place->path, "must-be"));
  query_assert (place->path, "SELECT (SELECT count(*) FROM draft) + (SELECT count(*) FROM nudge) + (SELECT count(*) FROM rule)"
                             " + (SELECT count(*) FROM step)", "0");
  query_assert (place->path, "SELECT uuid FROM record", uuid);
  journal = attune_journal_new (place->path, "Anna Weber", 0);
  attune_journal_append (journal, draft_new (3, ATTUNE_OUTCOME_PASSED));
  g_clear_pointer (&journal, attune_journal_free);
  query_assert (place->path, "SELECT id FROM draft", "4");
  query_assert_sound (place->path);
}

/* While the client is writing in it. */
static void
test_delete_in_use (Place *place, gconstpointer data)
{
  g_autoptr (AttuneJournal) journal = attune_journal_new (place->path, "Anna Weber", 0);
  AttuneJournalDraft *draft = draft_new (3, ATTUNE_OUTCOME_PASSED);
  g_autoptr (Run) run = NULL;

  draft->typed = g_strdup (SECRET_TEXT " again");
  attune_journal_append (journal, draft);
  g_assert_cmpint (query_wait (place->path, "SELECT count(*) FROM draft", 4), ==, 4);
  run = run_record (NULL, "delete", "--yes", place->path);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_false (query_finds (place->path, SECRET_TEXT));
  attune_journal_append (journal, draft_new (4, ATTUNE_OUTCOME_PASSED));
  g_clear_pointer (&journal, attune_journal_free);
  query_assert (place->path, "SELECT count(*) FROM draft", "1");
  query_assert_sound (place->path);
}

static void
test_delete_before (Place *place, gconstpointer data)
{
  g_autoptr (Run) run = run_record ("yes\n", "delete", "--before=2026-01-31T14:00:00", place->path);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "Delete the 2 drafts before 2026-01-31 14:00 in "));
  g_assert_nonnull (strstr (run->out, "2 drafts are deleted.\n"));
  query_assert (place->path, "SELECT id FROM draft", "3");
  query_assert (place->path, "SELECT count(*) FROM step", "1");
  g_assert_false (query_finds (place->path, SECRET_TEXT));
}

/* Moves the record to where a client with the user folder NAME has it. */
static void
move_to_client (Place *place, const char *name)
{
  g_autofree char *user = g_build_filename (place->folder, name, NULL);
  g_autofree char *folder = g_build_filename (user, "attune", NULL);
  g_autofree char *prefs = g_build_filename (user, "prefs.xml", NULL);
  g_autofree char *record = g_build_filename (folder, "record.db", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (prefs, "", -1, NULL));
  g_assert_cmpint (g_rename (place->path, record), ==, 0);
  g_free (place->path);
  place->path = g_steal_pointer (&record);
}

/* @line for the shell, in the place's folder. */
static int
run_in_folder (const Place *place, const char *line)
{
  g_autofree char *system = g_strconcat ("ATTUNE_SYSTEM_CONFIG=", place->folder, NULL);
  g_autofree char *attune = g_strdup_printf ("ATTUNE=%s/attune", g_getenv ("ATTUNE_BUILDDIR"));
  g_autofree char *whole = g_strdup_printf ("{ %s; } >out 2>err", line);
  const char *const argv[] = { "/usr/bin/env", system, attune, "/bin/sh", "-c", whole, NULL };
  g_autoptr (GError) error = NULL;
  int status;

  g_assert_true (g_spawn_sync (place->folder, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, &error));
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  return WEXITSTATUS (status);
}

/* The team's policy may keep it, however it is named. */
static void
test_delete_kept (Place *place, gconstpointer data)
{
  static const char *const lines[] = {
    "\"$ATTUNE\" record delete --yes profile/attune/record.db",
    "cd profile/attune && \"$ATTUNE\" record delete --yes record.db",
    "cd profile/attune && \"$ATTUNE\" record delete --yes ./record.db",
    "ln -s profile/attune here; \"$ATTUNE\" record delete --yes here/record.db",
    "ln -s profile/attune/record.db link.db; \"$ATTUNE\" record delete --yes link.db",
    "mv profile/attune/record.db moved.db; ln -s ../../moved.db profile/attune/record.db; "
      "\"$ATTUNE\" record delete --yes profile/attune/record.db; code=$?; mv moved.db profile/attune/record.db; (exit $code)",
  };
  g_autofree char *config = g_build_filename (place->folder, "attune.conf", NULL);

  move_to_client (place, "profile");
  g_assert_true (g_file_set_contents (config, "[attune]\ndelete=off\n", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autofree char *said = NULL;
    g_autofree char *err = g_build_filename (place->folder, "err", NULL);
    g_test_message ("%s", lines[i]);
    g_assert_cmpint (run_in_folder (place, lines[i]), ==, 2);
    query_assert (place->path, "SELECT count(*) FROM draft", "3");
    g_assert_true (g_file_get_contents (err, &said, NULL, NULL));
    g_assert_nonnull (strstr (said, "Your team’s policy keeps this record."));
  }
}

/* A copy is no agent's record. */
static void
test_delete_copy (Place *place, gconstpointer data)
{
  g_autofree char *config = g_build_filename (place->folder, "attune.conf", NULL);

  g_assert_true (g_file_set_contents (config, "[attune]\ndelete=off\n", -1, NULL));
  g_assert_cmpint (run_in_folder (place, "\"$ATTUNE\" record delete --yes record.db"), ==, 0);
  query_assert (place->path, "SELECT count(*) FROM draft", "0");
}

static void
test_delete_nothing_older (Place *place, gconstpointer data)
{
  g_autoptr (Run) run = run_record ("y\n", "delete", "--before=2020-01-31", place->path);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "No draft in this record is older than 2020-01-31 00:00, so nothing was deleted.\n");
  query_assert (place->path, "SELECT count(*) FROM draft", "3");
  query_assert (place->path, "SELECT count(*) FROM step", "1");
}

static void
test_answers (void)
{
  static const struct { const char *question, *answer; gboolean yes; } rows[] = {
    { "All? [y/N] ", "y\n", TRUE },
    { "All? [y/N] ", "YES\n", TRUE },
    { "All? [y/N] ", "n\n", FALSE },
    { "All? [y/N] ", "j\n", FALSE },
    { "All? [y/N] ", "\n", FALSE },
    { "All? [y/N] ", "", FALSE },
    { "All? [y/N] ", "\xff", FALSE },
    { "Alle in [x/y]? [j/N] ", "j\n", TRUE },
    { "Alle in [x/y]? [j/N] ", "Ja\n", TRUE },
    { "Alle in [x/y]? [j/N] ", "yes\n", TRUE },
    { "Alle in [x/y]? [j/N] ", "nein\n", FALSE },
    { "Alle in [x/y]? [j/N] ", "x\n", FALSE },
    { "Все? [д/Н] ", "Да\n", TRUE },
    { "Все? [д/Н] ", "нет\n", FALSE },
    { "All?", "\n", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpint (attune_answer_is_yes (rows[i].question, rows[i].answer), ==, rows[i].yes);
}

/* --- what goes wrong ----------------------------------------------------- */

static void
test_usual_place (Place *place, gconstpointer data)
{
  g_autofree char *home = g_strconcat ("HOME=", place->folder, NULL);
  g_autofree char *usual = g_build_filename (place->folder, ".purple", "attune", NULL);
  g_autofree char *record = g_build_filename (usual, "record.db", NULL);
  const char *environment[] = { home, "TZ=UTC", NULL };
  const char *arguments[] = { "record", "show", NULL };
  g_autoptr (Run) missing = run_attune_with (NULL, 0, environment, arguments);
  g_autofree char *says = g_strdup_printf ("attune record show: %s: There is no such record.\n", record);

  g_assert_cmpint (missing->status, ==, 2);
  g_assert_cmpstr (missing->err, ==, says);
  g_assert_false (g_file_test (usual, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_mkdir_with_parents (usual, 0700), ==, 0);
  g_assert_cmpint (g_rename (place->path, record), ==, 0);
  g_autoptr (Run) run = run_attune_with (NULL, 0, environment, arguments);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_nonnull (strstr (run->out, "3 drafts since"));
}

static void
test_no_record (Place *place, gconstpointer data)
{
  static const char *const subcommands[] = { "show", "export", "delete" };
  g_autofree char *letter = g_build_filename (place->folder, "letter", NULL);
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (letter, "Dear grandmother", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (subcommands); i++) {
    g_autoptr (Run) run = run_record ("y\n", subcommands[i], NULL, letter);
    g_autofree char *says = g_strdup_printf ("attune record %s: %s: This is no coaching record, or it is damaged."
                                             " Move it away to begin a new one.\n", subcommands[i], letter);
    g_assert_cmpint (run->status, ==, 2);
    g_assert_cmpstr (run->out, ==, "");
    g_assert_cmpstr (run->err, ==, says);
  }
  g_assert_true (g_file_get_contents (letter, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "Dear grandmother");
}

#define ADD(path, test) g_test_add (path, Place, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  ADD ("/record/show", test_show);
  ADD ("/record/show/since", test_show_since);
  ADD ("/record/show/nothing", test_show_nothing);
  ADD ("/record/show/wild", test_show_wild);
  ADD ("/record/export/json", test_json);
  ADD ("/record/export/csv", test_csv);
  ADD ("/record/export/csv-formulas", test_csv_formulas);
  ADD ("/record/export/full-disk", test_full_disk);
  ADD ("/record/delete/asks", test_delete_asks);
  ADD ("/record/delete/all", test_delete);
  ADD ("/record/delete/in-use", test_delete_in_use);
  ADD ("/record/delete/before", test_delete_before);
  ADD ("/record/delete/kept", test_delete_kept);
  ADD ("/record/delete/copy", test_delete_copy);
  ADD ("/record/delete/nothing-older", test_delete_nothing_older);
  g_test_add_func ("/record/delete/answers", test_answers);
  ADD ("/record/usual-place", test_usual_place);
  ADD ("/record/no-record", test_no_record);
  status = g_test_run ();
  run_clean_up ();
  return status;
}
