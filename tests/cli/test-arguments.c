/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <gio/gio.h>
#include "cli/run.h"

/* Arguments that are wrong: what is said, and that it does nothing else. */
static const struct {
  const char *arguments; /* with spaces between them; FILE: a good transcript */
  const char *says;
} bad_arguments[] = {
  { "", "Say what to do" },
  { "judge", "There is no command “judge”" },
  { "Check", "There is no command “Check”" },
  { "--verbose", "There is no command “--verbose”" },
  { "help judge", "There is no command “judge”" },
  { "check --nonsense", "--nonsense" },
  { "check --mode=off", "Choose coach, strict or quiet" },
  { "check --mode=", "Choose coach, strict or quiet" },
  { "check --mode Coach", "Choose coach, strict or quiet" },
  { "check --format=xml", "Choose text or json" },
  { "check --lang=english!", "Give a tag such as en or de-AT" },
  { "check --lang=", "Give a tag such as en or de-AT" },
  { "check --customer", "--customer" },
  { "check --context", "--context" },
  { "check --context=- -", "cannot both be standard input" },
  { "check --context=-", "cannot both be standard input" },
  { "check FILE FILE", "more than one FILE" },
  { "check /nonexistent/draft", "/nonexistent/draft: It cannot be opened: No such file" },
  { "check /", "/: It cannot be read: " },
  { "check --context=/nonexistent/chat FILE", "/nonexistent/chat: It cannot be opened: No such file" },
  { "check --packs=/nonexistent/packs FILE", "There are no rules in /nonexistent/packs" },
  { "check --packs=FILE FILE", "There are no rules in " },
  { "replay --customer=Dana FILE", "--customer" },
  { "replay --context=FILE FILE", "--context" },
  { "replay --format", "--format" },
  { "replay --mode=quick FILE", "“quick” is not a mode" },
  { "replay /nonexistent/turns", "/nonexistent/turns: It cannot be opened: No such file" },
  { "replay /proc/self/mem", "/proc/self/mem: It cannot be read: " },
  { "replay /proc/self/net", "/proc/self/net: There are no conversation logs in this folder" },
  { "replay --since=yesterday FILE", "“yesterday” is not a date" },
  { "replay --since=2026-02-30 FILE", "“2026-02-30” is not a date" },
  { "replay --compare", "--compare" },
  { "replay --compare built-in", "--compare takes two folders" },
  { "replay --compare built-in built-in --compare built-in FILE", "--compare takes two folders" },
  { "replay --compare built-in /nonexistent/packs", "/nonexistent/packs: There is no such folder" },
  { "replay --output=/nonexistent/turns FILE", "/nonexistent/turns: It cannot be written: No such file" },
  { "replay --packs=/nonexistent/packs FILE", "There are no rules in /nonexistent/packs" },
  { "pack", "test or list" },
  { "pack show", "test or list" },
  { "pack --format=json", "test or list" },
  { "pack test --format=json", "--format" },
  { "pack test --packs=/nonexistent/packs", "There are no rules in /nonexistent/packs" },
  { "pack list FILE", "It takes no FILE" },
  { "record", "show, export or delete" },
  { "record list", "show, export or delete" },
  { "record show --before=2026-01-31", "--before" },
  { "record show --since=yesterday", "“yesterday” is not a date" },
  { "record show FILE FILE", "one RECORD at a time" },
  { "record show /nonexistent/record.db", "/nonexistent/record.db: There is no such record." },
  { "record show FILE", "This is no coaching record" },
  { "record show /tmp", "/tmp: It cannot be used: Is a directory." },
  { "record export --format=text FILE", "Choose json or csv" },
  { "record delete --since=30d FILE", "--since" },
  { "record delete --before=soon FILE", "“soon” is not a date" },
  { "record delete --yes FILE", "This is no coaching record" },
  { "pack list --format=yaml", "“yaml” is not a format" },
  { "pack list --packs=/nonexistent/packs", "There are no rules in /nonexistent/packs" },
  { "policy", "show or check" },
  { "policy list", "show or check" },
  { "policy show FILE", "It takes no FILE" },
  { "policy show --packs=/", "--packs" },
  { "policy check", "Name the FILE" },
  { "policy check --format=json FILE", "--format" },
  { "report --by=month", "Choose agent, check, rule or week" },
  { "report --by=", "Choose agent, check, rule or week" },
  { "report --format=xml", "Choose text, html, csv or json" },
  { "report --since=yesterday", "“yesterday” is not a date" },
  { "report --until=2026-02-30", "“2026-02-30” is not a date" },
  { "report --since=2026-03-02 --until=2026-03-01", "The period ends before it begins" },
  { "report --mode=strict", "--mode" },
  { "report FILE", "It is no coaching record" },
  { "report /nonexistent/record.db", "/nonexistent/record.db: It cannot be opened: No such file" },
};

static void
test_bad_arguments (void)
{
  g_autofree char *file = run_file ("turns.jsonl", "{\"dialogue\": \"a\", \"speaker\": \"customer\", \"text\": \"Hi\"}\n", -1);

  for (guint i = 0; i < G_N_ELEMENTS (bad_arguments); i++) {
    g_autoptr (GString) words = g_string_new (bad_arguments[i].arguments);
    g_string_replace (words, "FILE", file, 0);
    g_auto (GStrv) arguments = *words->str == '\0' ? g_new0 (char *, 1) : g_strsplit (words->str, " ", -1);
    g_autoptr (Run) run = run_attune_with ("", 0, NULL, (const char *const *) arguments);

    g_test_message ("attune %s: %s", bad_arguments[i].arguments, run->err);
    g_assert_cmpint (run->status, ==, 2);
    g_assert_nonnull (strstr (run->err, bad_arguments[i].says));
    g_assert_true (g_str_has_suffix (run->err, ".\n") || strstr (run->err, ". “") != NULL);
  }
}

static void
test_bytes_as_argument (void)
{
  static const char *const command[] = { "\xff\xfe", NULL };
  static const char *const customer[] = { "check", "--customer=\xff\xfe", NULL };
  static const char *const file[] = { "check", "/nonexistent/\xff", NULL };
  const char *const *const rows[] = { command, customer, file };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Run) run = run_attune_with ("", 0, NULL, rows[i]);
    g_assert_cmpint (run->status, ==, 2);
    g_assert_true (g_utf8_validate (run->err, -1, NULL));
    g_assert_cmpstr (run->err, !=, "");
  }
}

static void
test_version (void)
{
  g_autoptr (Run) run = run_attune (NULL, "--version", NULL);

  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "attune " PACKAGE_VERSION "\n");
  g_assert_cmpstr (run->err, ==, "");
}

static const char *const help_commands[] = {
  "check", "replay", "pack", "pack test", "pack list", "policy", "policy show", "policy check",
  "record", "record show", "record export", "record delete", "report",
};

static void
test_help (void)
{
  static const char *const general[] = { "--help", "-h", "help" };

  for (guint i = 0; i < G_N_ELEMENTS (general); i++) {
    g_autoptr (Run) run = run_attune (NULL, general[i], NULL);
    g_assert_cmpint (run->status, ==, 0);
    g_assert_cmpstr (run->err, ==, "");
    g_assert_nonnull (strstr (run->out, "check "));
    g_assert_nonnull (strstr (run->out, "replay "));
    g_assert_nonnull (strstr (run->out, "pack "));
    g_assert_nonnull (strstr (run->out, "report "));
    g_assert_nonnull (strstr (run->out, "record "));
  }
  for (guint i = 0; i < G_N_ELEMENTS (help_commands); i++) {
    g_autofree char *words = g_strconcat (help_commands[i], " --help", NULL);
    g_autofree char *usage = g_strconcat ("attune ", help_commands[i], NULL);
    g_auto (GStrv) arguments = g_strsplit (words, " ", -1);
    g_autoptr (Run) run = run_attune_with ("", 0, NULL, (const char *const *) arguments);
    g_assert_cmpint (run->status, ==, 0);
    g_assert_cmpstr (run->err, ==, "");
    g_assert_nonnull (strstr (run->out, usage));
  }
  g_autoptr (Run) asked = run_attune (NULL, "help", "replay", NULL);
  g_autoptr (Run) option = run_attune (NULL, "replay", "--help", NULL);
  g_assert_cmpstr (asked->out, ==, option->out);
}

/* What --help offers, the manual describes. */
static void
test_manual_is_complete (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ATTUNE_SRCDIR"), "src", "cli", "attune.1", NULL);
  g_autofree char *manual = NULL;
  g_autoptr (GError) error = NULL;
  guint n_options = 0;

  g_file_get_contents (path, &manual, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (help_commands); i++) {
    g_autofree char *words = g_strconcat (help_commands[i], " --help", NULL);
    g_auto (GStrv) arguments = g_strsplit (words, " ", -1);
    g_autoptr (Run) run = run_attune_with ("", 0, NULL, (const char *const *) arguments);
    g_autoptr (GRegex) option = g_regex_new ("^  (-\\w, )?--(\\w+)", G_REGEX_MULTILINE, 0, NULL);
    g_autoptr (GMatchInfo) match = NULL;

    for (g_regex_match (option, run->out, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL)) {
      g_autofree char *letter = g_match_info_fetch (match, 1);
      g_autofree char *name = g_match_info_fetch (match, 2);
      g_autofree char *entry = *letter == '\0' ? g_strdup_printf (".It Fl \\-%s", name)
                                               : g_strdup_printf (".It Fl %c , Fl \\-%s", letter[1], name);
      g_test_message ("%s", entry);
      g_assert_nonnull (strstr (manual, entry));
      n_options++;
    }
  }
  g_assert_cmpuint (n_options, >, 12);
}

/* As it is read: nothing that groff warns of, no quotes within quotes, and no words
 * that were taken for a macro. */
static void
test_manual_has_no_warnings (void)
{
  static const char *const names[] = { "cli/attune.1", "policy/attune.conf.5" };
  g_autoptr (GRegex) nested = g_regex_new ("“[^”]*“|”[^“]*”", 0, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *path = g_build_filename (g_getenv ("ATTUNE_SRCDIR"), "src", names[i], NULL);
    g_autoptr (GError) error = NULL;
    g_autoptr (GSubprocess) groff =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error, "groff", "-mdoc", "-Tutf8",
                        "-P-c", "-ww", path, NULL);
    g_autofree char *page = NULL;
    g_autofree char *warnings = NULL;

    g_assert_no_error (error);
    g_assert_true (g_subprocess_communicate_utf8 (groff, NULL, NULL, &page, &warnings, &error));
    g_assert_no_error (error);
    g_test_message ("%s", names[i]);
    g_assert_cmpstr (warnings, ==, "");
    g_assert_cmpint (g_subprocess_get_exit_status (groff), ==, 0);
    g_assert_false (g_regex_match (nested, page, 0, NULL));
    g_assert_null (strstr (page, "<the>"));
  }
}

/* A full disk is said, not swallowed. */
static void
test_full_disk (void)
{
  g_autofree char *attune = g_build_filename (g_getenv ("ATTUNE_BUILDDIR"), "attune", NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
  g_autoptr (GSubprocess) process = g_subprocess_launcher_spawn (launcher, &error, attune, "pack", "list", NULL);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &said, &error));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 2);
  g_assert_nonnull (strstr (said, "could not be written: No space left"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/arguments/bad", test_bad_arguments);
  g_test_add_func ("/cli/arguments/bytes", test_bytes_as_argument);
  g_test_add_func ("/cli/arguments/version", test_version);
  g_test_add_func ("/cli/arguments/help", test_help);
  g_test_add_func ("/cli/arguments/manual-is-complete", test_manual_is_complete);
  g_test_add_func ("/cli/arguments/full-disk", test_full_disk);
  g_autofree char *groff = g_find_program_in_path ("groff");
  if (groff != NULL)
    g_test_add_func ("/cli/arguments/manual-has-no-warnings", test_manual_has_no_warnings);
  int status = g_test_run ();
  run_clean_up ();
  return status;
}
