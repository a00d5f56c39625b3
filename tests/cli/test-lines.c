/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <gio/gio.h>
#include "cli/run.h"

/* Lines that are no turns, and how lines may come. */

#define GOOD "{\"dialogue\": \"a\", \"speaker\": \"customer\", \"text\": \"Are you open?\"}"
#define SECRET "Zanzibar" /* stands for what a customer wrote */

/* Each is the second line of three: reported with its number, and passed over. */
static const struct {
  const char *line;
  const char *says;
} bad_lines[] = {
  { "", "the line is empty" },
  { "   ", "no JSON at character 4" },
  { SECRET, "no JSON at character 1" },
  { "{\"text\": \"" SECRET "\"", "a comma or } belongs here" },
  { "{\"text\": \"" SECRET "}", "a double quote belongs here" },
  { "{\"text\" \"" SECRET "\"}", "a colon belongs here" },
  { "{\"text\": \"" SECRET "\",}", "double quotes" },
  { "{'text': '" SECRET "'}", "double quotes" },
  { "{text: \"" SECRET "\"}", "double quotes" },
  { "{\"text\": " SECRET "}", "a value belongs here" },
  { "{\"text\": \"" SECRET "\\q\"}", "a backslash in a string is written twice" },
  { "{\"text\": \"" SECRET "\\u12\"}", "four hexadecimal digits" },
  { "{\"text\": \"" SECRET "\\u0000\"}", "\\u0000" },
  { "{\"text\": \"" SECRET "\\ud83d\"}", "in pairs" },
  { "{\"text\": \"" SECRET "\\ude42\"}", "in pairs" },
  { "{\"text\": \"" SECRET "\\ud83d\\u0041\"}", "in pairs" },
  { "{\"text\": \"" SECRET "\t\"}", "a control character" },
  { "{\"a\": 01}", "no JSON at character 8" },
  { "{\"a\": -}", "a digit belongs here" },
  { "{\"a\": 1.}", "a digit belongs here" },
  { "{\"a\": 1e}", "a digit belongs here" },
  { "{} {}", "one object a line" },
  { "// {}", "a value belongs here" },
  { "var x = {}", "a value belongs here" },
  { "[\"" SECRET "\"]", "this is not an object" },
  { "\"" SECRET "\"", "this is not an object" },
  { "17", "this is not an object" },
  { "null", "this is not an object" },
  { "{}", "\"dialogue\" is missing" },
  { "{\"dialogue\": null, \"speaker\": \"agent\", \"text\": \"\"}", "\"dialogue\" is missing" },
  { "{\"dialogue\": \"a\", \"text\": \"" SECRET "\"}", "\"speaker\" is missing" },
  { "{\"dialogue\": \"a\", \"speaker\": \"agent\"}", "\"text\" is missing" },
  { "{\"dialogue\": 4, \"speaker\": \"agent\", \"text\": \"" SECRET "\"}", "\"dialogue\" is not a string" },
  { "{\"dialogue\": \"a\", \"speaker\": true, \"text\": \"" SECRET "\"}", "\"speaker\" is not a string" },
  { "{\"dialogue\": \"a\", \"speaker\": \"" SECRET "\", \"text\": \"\"}", "neither \"customer\" nor \"agent\"" },
  { "{\"dialogue\": \"a\", \"speaker\": \"Agent\", \"text\": \"" SECRET "\"}", "in small letters" },
  { "{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": [\"" SECRET "\"]}", "\"text\" is not a string" },
  { "{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": {\"b\": 1}}", "\"text\" is not a string" },
  { "{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": \"\", \"customer_name\": 7}", "\"customer_name\" is not a string" },
  { "{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": \"\", \"others\": \"" SECRET "\"}", "\"others\" is not an array" },
  { "{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": \"\", \"others\": [\"" SECRET "\", null]}",
    "\"others\" holds something that is not a string" },
  { "{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": \"\", \"lang\": 1}", "\"lang\" is not a string" },
  { "{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": \"\", \"lang\": \"in " SECRET "\"}", "\"lang\" is not a language tag" },
  { "{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": \"\", \"lang\": \"\"}", "\"lang\" is not a language tag" },
  { "{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": \"\", \"time\": 1700000000}", "\"time\" is not a string" },
  { "{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": \"\", \"time\": \"" SECRET "\"}", "\"time\" is not ISO 8601" },
  { "{\"text\": \"" SECRET " \xff\xfe\"}", "character 20 is not UTF-8" },
  { "{\"text\": \"" SECRET " \xed\xa0\x80\"}", "is not UTF-8" },
};

static void
assert_passed_over (const char *input, gsize length, const char *name, const char *says)
{
  static const char *const arguments[] = { "replay", "--format=json", NULL };
  g_autoptr (Run) run = run_attune_with (input, length, NULL, arguments);
  g_autoptr (GPtrArray) objects = run_objects (run);
  g_autofree char *where = g_strdup_printf ("%s:2: ", name);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_cmpuint (objects->len, ==, 2);
  g_assert_cmpint (json_object_get_int_member (run_object (objects, 1), "turn"), ==, 1);
  g_assert_true (g_str_has_prefix (run->err, where));
  g_assert_nonnull (strstr (run->err, says));
  g_assert_cmpstr (strchr (run->err, '\n'), ==, "\n"); /* one line, and the last */
  g_assert_null (strstr (run->err, SECRET));
}

static void
test_bad_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (bad_lines); i++) {
    g_autofree char *input = g_strconcat (GOOD "\n", bad_lines[i].line, "\n" GOOD "\n", NULL);
    assert_passed_over (input, strlen (input), "-", bad_lines[i].says);
  }
}

static void
test_nul (void)
{
  static const char input[] = GOOD "\n{\"text\": \"" SECRET "\0\"}\n" GOOD "\n";
  assert_passed_over (input, sizeof input - 1, "-", "character 19 is a NUL");
}

static void
test_huge_line (void)
{
  g_autofree char *text = g_strnfill (5 << 20, 'a');
  g_autofree char *input = g_strconcat (GOOD "\n{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": \"", text,
                                        "\"}\n" GOOD "\n", NULL);
  assert_passed_over (input, strlen (input), "-", "longer than 4194304 bytes");
}

static void
test_deep_line (void)
{
  g_autofree char *open = g_strnfill (1 << 20, '[');
  g_autofree char *input = g_strconcat (GOOD "\n{\"x\": ", open, "\n" GOOD "\n", NULL);
  assert_passed_over (input, strlen (input), "-", "nests too deeply");
}

static void
test_file_is_named (void)
{
  g_autofree char *path = run_file ("turns.jsonl", GOOD "\n\n" GOOD "\n", -1);
  g_autofree char *where = g_strconcat (path, ":2: ", NULL);
  g_autoptr (Run) run = run_attune (NULL, "replay", "--format=json", path, NULL);

  g_assert_true (g_str_has_prefix (run->err, where));
}

/* How lines end, and what editors put before them. */
static void
test_line_ends (void)
{
  static const struct { const char *input; guint n_turns; } rows[] = {
    { "", 0 },
    { GOOD, 1 },
    { GOOD "\n" GOOD, 2 },
    { GOOD "\r\n" GOOD "\r\n", 2 },
    { "\xef\xbb\xbf" GOOD "\n", 1 },
    { "  " GOOD " \t\n", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Run) run = run_attune (rows[i].input, "replay", "--format=json", NULL);
    g_autoptr (GPtrArray) objects = run_objects (run);
    g_assert_cmpstr (run->err, ==, "");
    g_assert_cmpint (run->status, ==, 0);
    g_assert_cmpuint (objects->len, ==, rows[i].n_turns);
  }
}

/* A line of nearly the greatest length is a turn like any other. */
static void
test_long_line (void)
{
  g_autofree char *text = g_strnfill (1 << 20, 'a');
  for (guint i = 6; i < 1 << 20; i += 7)
    text[i] = ' ';
  g_autofree char *input = g_strconcat ("{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": \"", text,
                                        " calm down\"}\n", NULL);
  g_autoptr (Run) run = run_attune (input, "replay", "--format=json", NULL);
  g_autoptr (GPtrArray) objects = run_objects (run);
  JsonObject *nudge = run_nudge (run_object (objects, 0), "dismissal");

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 1);
  g_assert_nonnull (nudge);
  g_assert_cmpint (json_object_get_int_member (nudge, "start"), ==, (1 << 20) + 1);
}

/* A draft with many places has each of them, with its own offset. */
static void
test_many_places (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "calm down ");
  g_autofree char *input = g_strdup_printf ("{\"dialogue\": \"a\", \"speaker\": \"agent\", \"text\": \"%s\"}\n", text->str);
  g_autoptr (Run) run = run_attune (input, "replay", "--format=json", NULL);
  g_autoptr (GPtrArray) objects = run_objects (run);
  JsonArray *signals = json_object_get_array_member (run_object (objects, 0), "signals");

  g_assert_cmpuint (json_array_get_length (signals), ==, 20000);
  g_assert_cmpint (json_object_get_int_member (json_array_get_object_element (signals, 19999), "start"), ==, 199990);
}

/* Each turn is answered while the pipe is still open. */
static void
test_streaming (void)
{
  g_autofree char *attune = g_build_filename (g_getenv ("ATTUNE_BUILDDIR"), "attune", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, attune, "replay",
                      "--format=json", NULL);
  g_assert_no_error (error);
  GOutputStream *in = g_subprocess_get_stdin_pipe (process);
  g_autoptr (GDataInputStream) out = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));

  for (guint i = 0; i < 3; i++) {
    g_assert_true (g_output_stream_write_all (in, GOOD "\n", strlen (GOOD "\n"), NULL, NULL, &error));
    g_assert_no_error (error);
    g_autofree char *answer = g_data_input_stream_read_line (out, NULL, NULL, &error);
    g_autofree char *number = g_strdup_printf ("{\"dialogue\":\"a\",\"turn\":%u,", i);
    g_assert_no_error (error);
    g_assert_nonnull (answer);
    g_assert_true (g_str_has_prefix (answer, number));
  }
  g_assert_true (g_output_stream_close (in, NULL, &error));
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/lines/bad", test_bad_lines);
  g_test_add_func ("/cli/lines/nul", test_nul);
  g_test_add_func ("/cli/lines/huge", test_huge_line);
  g_test_add_func ("/cli/lines/deep", test_deep_line);
  g_test_add_func ("/cli/lines/file-is-named", test_file_is_named);
  g_test_add_func ("/cli/lines/ends", test_line_ends);
  g_test_add_func ("/cli/lines/long", test_long_line);
  g_test_add_func ("/cli/lines/many-places", test_many_places);
  g_test_add_func ("/cli/lines/streaming", test_streaming);
  int status = g_test_run ();
  run_clean_up ();
  return status;
}
