/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <glib/gstdio.h>
#include "cli/run.h"

/* attune replay with conversation logs, as a user runs it. */

#define HEAD "Conversation with dana@web.example at x on anna@shop.example/desk (jabber)\n"
#define BROKEN HEAD "(09:30:00) Dana Whitfield: My lamp came broken!\n(09:30:05) anna: Calm down.\n"
#define CALM_DOWN "{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": \"Calm down.\"}\n"
#define ROOM "LOGS/given/jabber/anna@shop.example/help@rooms.example.chat"

/* The command's arguments, of which the paths are below the folder of test logs. */
static Run *
replay (const char *words)
{
  g_autoptr (GString) line = g_string_new (words);
  g_autofree char *root = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "cli", "logs", NULL);

  g_string_replace (line, "LOGS", root, 0);
  g_auto (GStrv) arguments = g_strsplit (line->str, " ", -1);
  return run_attune_with (NULL, 0, NULL, (const char *const *) arguments);
}

static void
test_json (void)
{
  g_autoptr (Run) run = replay ("replay --format=json LOGS/alone/jabber/anna@shop.example/goran@web.example");
  g_autoptr (GPtrArray) objects = run_objects (run);

  g_assert_cmpuint (objects->len, ==, 3);
  for (guint i = 0; i < 3; i++) {
    static const guint lines[] = { 2, 4, 5 };
    static const char *const expected[] = { "customer dialogue facts line mood problem speaker turn",
                                            "dialogue held line nudges signals speaker turn" };
    JsonObject *turn = run_object (objects, i);
    const char *dialogue = json_object_get_string_member (turn, "dialogue");
    g_autofree char *keys = run_keys (turn);
    g_assert_cmpstr (keys, ==, expected[i == 1]);
    g_assert_true (g_str_has_suffix (dialogue, "/goran@web.example/2011-03-01.093000+0100CET.html"));
    g_assert_cmpint (json_object_get_int_member (turn, "turn"), ==, i);
    g_assert_cmpint (json_object_get_int_member (turn, "line"), ==, lines[i]);
  }
  g_assert_true (g_str_has_prefix (run->err, "1 file, 1 conversation, 1 line of the agent, "));
  JsonObject *customer = json_object_get_object_member (run_object (objects, 0), "customer");
  g_assert_cmpstr (json_object_get_string_member (customer, "name"), ==, "Goran Petrov");
}

/* As it would be read from JSON Lines. */
static void
test_same_judgement (void)
{
  g_autofree char *log = run_file ("log.txt", BROKEN, -1);
  g_autofree char *turns = run_file ("turns.jsonl",
    "{\"dialogue\": \"a\", \"speaker\": \"customer\", \"text\": \"My lamp came broken!\","
    " \"customer_name\": \"Dana Whitfield\"}\n" CALM_DOWN, -1);
  g_autoptr (Run) from_log = run_attune (NULL, "replay", "--format=json", log, NULL);
  g_autoptr (Run) from_turns = run_attune (NULL, "replay", "--format=json", turns, NULL);
  g_autoptr (GPtrArray) a = run_objects (from_log);
  g_autoptr (GPtrArray) b = run_objects (from_turns);

  g_assert_cmpint (from_log->status, ==, 1);
  g_assert_cmpint (from_turns->status, ==, 1);
  g_assert_cmpuint (a->len, ==, 2);
  for (guint i = 0; i < 2; i++) {
    json_object_remove_member (run_object (a, i), "line");
    json_object_remove_member (run_object (a, i), "dialogue");
    json_object_remove_member (run_object (b, i), "dialogue");
    g_autofree char *of_log = json_to_string (a->pdata[i], TRUE);
    g_autofree char *of_turns = json_to_string (b->pdata[i], TRUE);
    g_assert_cmpstr (of_log, ==, of_turns);
  }
}

static void
test_text (void)
{
  g_autofree char *log = run_file ("text.txt", BROKEN, -1);
  g_autoptr (Run) run = run_attune (NULL, "replay", log, NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->err, ==, "");
  g_assert_nonnull (strstr (run->out, "\ncustomer  My lamp came broken!\n"));
  g_assert_nonnull (strstr (run->out, "\nagent     Calm down.\n"));
  g_assert_nonnull (strstr (run->out, "\n\n1 file, 1 conversation, 1 line of the agent, 1 held\n"));
  g_assert_nonnull (strstr (run->out, "\ndismissal                      1           0\n"));
}

/* Figures alone; with JSON Lines among the files, too. */
static void
test_summary (void)
{
  g_autofree char *turns = run_file ("summary.jsonl", CALM_DOWN, -1);
  g_autofree char *words = g_strdup_printf ("replay --summary " ROOM " %s", turns);
  g_autoptr (Run) run = replay (words);
  g_autoptr (Run) json = run_attune (NULL, "replay", "--summary", "--format=json", turns, NULL);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_true (g_str_has_prefix (run->out, "2 files, "));
  g_assert_null (strstr (run->out, "Calm down"));
  g_assert_true (g_str_has_prefix (json->out, "1 file, 1 conversation, 1 line of the agent, 1 held\n"));
}

static void
test_staff (void)
{
  g_autoptr (Run) without = replay ("replay --summary " ROOM);
  g_autoptr (Run) with = replay ("replay --summary --staff=eve --staff=bob* " ROOM);

  /* what is said to colleagues is not judged, and they are nobody's customers */
  g_assert_true (g_str_has_prefix (without->out, "1 file, 6 conversations, 3 lines of the agent, "));
  g_assert_true (g_str_has_prefix (with->out, "1 file, 2 conversations, 2 lines of the agent, "));
}

/* What is wrong is reported, and everything else is read; names are not. */
static void
test_reports (void)
{
  g_autoptr (Run) run = replay ("replay --summary LOGS/alone");
  g_auto (GStrv) lines = g_strsplit (run->err, "\n", -1);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_true (g_str_has_prefix (run->out, "24 files, "));
  g_assert_null (strstr (run->err, "Okafor"));
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
    g_test_message ("%s", lines[i]);
    g_assert_true (g_str_has_suffix (lines[i], "."));
    g_assert_true (strstr (lines[i], "/alone/jabber/") != NULL || g_str_has_prefix (lines[i], "anna@shop.example/desk: "));
  }
}

static void
test_agent (void)
{
  g_autofree char *log = run_file ("agent.txt", HEAD "(09:30:00) Visitor 17: Hello\n(09:30:05) Desk 4: Calm down.\n", -1);
  g_autoptr (Run) untold = run_attune (NULL, "replay", log, NULL);
  g_autoptr (Run) wrong = run_attune (NULL, "replay", "--agent=Desk 5", log, NULL);
  g_autoptr (Run) right = run_attune (NULL, "replay", "--agent=Desk 5", "--agent", "desk 4", log, NULL);

  g_assert_cmpint (untold->status, ==, 2);
  g_assert_nonnull (strstr (untold->err, "agent.txt: It does not say which of its speakers is the agent."));
  g_assert_cmpint (wrong->status, ==, 2);
  g_assert_nonnull (strstr (wrong->err, "agent.txt: None of its speakers has the name that was given with --agent."));
  g_assert_cmpint (right->status, ==, 1);
  g_assert_cmpstr (right->err, ==, "");
  g_assert_nonnull (strstr (right->out, "agent     Calm down."));
}

/* A log by another name; and JSON Lines by the name of a text. */
static void
test_names_of_files (void)
{
  g_autofree char *html = run_file ("chat.htm",
    "<html><head><title>Conversation with dana@web.example at x on anna@shop.example (jabber)</title></head><body>\n"
    "<font color=\"#16569E\"><font size=\"2\">(09:30:00)</font> <b>Anna:</b></font> Calm down.<br/>\n", -1);
  g_autofree char *system = run_file ("system.txt", "System log for account anna (jabber) connected at x\n", -1);
  g_autofree char *turns = run_file ("turns.txt", CALM_DOWN, -1);
  g_autoptr (Run) run = run_attune (NULL, "replay", "--format=json", html, system, turns, NULL);
  g_autoptr (GPtrArray) objects = run_objects (run);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpuint (objects->len, ==, 2);
  g_assert_true (g_str_has_prefix (run->err, "2 files, 2 conversations, 2 lines of the agent, 2 held\n"));
}

/* Colours that are not libpurple's: names tell. */
static void
test_other_colours (void)
{
  static const char log_text[] =
    "<html><head><title>Conversation with dana@web.example at x on anna@shop.example (jabber)</title></head><body>\n"
    "<span style=\"color: #ABCDEF\"><span style=\"font-size: smaller\">(09:30:00)</span> <b>Visitor 17:</b></span> Hello<br>\n"
    "<span style=\"color: #FEDCBA\"><span style=\"font-size: smaller\">(09:30:05)</span> <b>Desk 4:</b></span> Calm down.<br>\n";
  g_autofree char *log = run_file ("colours.html", log_text, -1);
  g_autoptr (Run) untold = run_attune (NULL, "replay", log, NULL);
  g_autoptr (Run) told = run_attune (NULL, "replay", "--agent=Desk 4", log, NULL);

  g_assert_cmpint (untold->status, ==, 2);
  g_assert_nonnull (strstr (untold->err, "It does not say which of its speakers is the agent."));
  g_assert_cmpint (told->status, ==, 1);
  g_assert_nonnull (strstr (told->out, "customer  Hello\n"));
  g_assert_nonnull (strstr (told->out, "agent     Calm down.\n"));
}

/* For nobody else to read. */
static void
test_output (void)
{
  g_autofree char *turns = run_file ("turns.jsonl", CALM_DOWN, -1);
  g_autofree char *out = run_file ("out.txt", "", 0);
  g_autofree char *option = g_strdup_printf ("--output=%s", out);
  g_autofree char *written = NULL;
  GStatBuf status;

  g_assert_cmpint (g_unlink (out), ==, 0);
  g_autoptr (Run) run = run_attune (NULL, "replay", option, turns, NULL);
  g_autoptr (Run) plain = run_attune (NULL, "replay", turns, NULL);
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (run->out, ==, "");
  g_assert_cmpint (g_stat (out, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (out, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, plain->out);
  /* Also when others could read what was there before. */
  g_clear_pointer (&written, g_free);
  g_assert_true (g_file_set_contents (out, "something of before, which is longer than what comes now; something of before, "
                                           "which is longer than what comes now", -1, NULL));
  g_assert_cmpint (g_chmod (out, 0644), ==, 0);
  g_autoptr (Run) again = run_attune (NULL, "replay", option, turns, NULL);
  g_assert_cmpint (again->status, ==, 1);
  g_assert_cmpint (g_stat (out, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  g_assert_true (g_file_get_contents (out, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, plain->out);
}

static void
test_full_disk (void)
{
  g_autofree char *turns = run_file ("turns.jsonl", CALM_DOWN, -1);
  g_autoptr (Run) run = run_attune (NULL, "replay", "--output=/dev/full", turns, NULL);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_nonnull (strstr (run->err, "The output could not be written: No space left"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/logs-run/json", test_json);
  g_test_add_func ("/cli/logs-run/same-judgement", test_same_judgement);
  g_test_add_func ("/cli/logs-run/text", test_text);
  g_test_add_func ("/cli/logs-run/summary", test_summary);
  g_test_add_func ("/cli/logs-run/staff", test_staff);
  g_test_add_func ("/cli/logs-run/reports", test_reports);
  g_test_add_func ("/cli/logs-run/agent", test_agent);
  g_test_add_func ("/cli/logs-run/names-of-files", test_names_of_files);
  g_test_add_func ("/cli/logs-run/other-colours", test_other_colours);
  g_test_add_func ("/cli/logs-run/output", test_output);
  g_test_add_func ("/cli/logs-run/full-disk", test_full_disk);
  int status = g_test_run ();
  run_clean_up ();
  return status;
}
