/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <glib/gstdio.h>
#include "cli/run.h"

#define UPSET \
  "{\"dialogue\": \"1\", \"speaker\": \"customer\", \"text\": \"My parcel is lost and the party is today. " \
  "I am so upset, my daughter has been crying all morning!\"}\n"

static const char *const dana[] = { "check", "--customer", "Dana Whitfield", "--format=json", NULL };

static Run *
check_json (const char *draft, const char *context)
{
  g_autofree char *path = run_file ("context.jsonl", context, -1);
  return run_attune (draft, "check", "--customer", "Dana Whitfield", "--context", path, "--format=json", NULL);
}

/* That a nudge of the check holds it and proposes something with @words. */
static void
assert_held_for (const Run *run, const char *check, const char *words)
{
  g_autoptr (GPtrArray) objects = run_objects (run);
  JsonObject *verdict = run_object (objects, 0);
  JsonObject *nudge = run_nudge (verdict, check);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpuint (objects->len, ==, 1);
  g_assert_true (json_object_get_boolean_member (verdict, "held"));
  g_assert_nonnull (nudge);
  g_assert_cmpstr (json_object_get_string_member (nudge, "level"), ==, "nudge");
  g_assert_nonnull (strstr (json_object_get_string_member (nudge, "suggestion"), words));
}

static void
test_sympathy (void)
{
  g_autoptr (Run) run = check_json ("That must be difficult.", UPSET);
  assert_held_for (run, "empathy.sympathy", "I understand how difficult that must be");
}

static void
test_ownership (void)
{
  g_autoptr (Run) run = check_json ("The team is working on resolving this.", UPSET);
  assert_held_for (run, "ownership", "I am working with the team to resolve this");
}

static void
test_good_reply (void)
{
  g_autoptr (Run) run = check_json ("Hi Dana, I understand how upsetting it is to have no parcel on the day of the party. "
                                    "I am looking for it with the carrier right now. Which address did you give them?",
                                    UPSET);
  g_autoptr (GPtrArray) objects = run_objects (run);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_false (json_object_get_boolean_member (run_object (objects, 0), "held"));
  g_assert_cmpint (run->status, ==, 0);
}

static void
test_keys (void)
{
  g_autoptr (Run) held = check_json ("That must be difficult.", UPSET);
  g_autoptr (GPtrArray) objects = run_objects (held);
  g_autofree char *keys = run_keys (run_object (objects, 0));
  g_autoptr (Run) empty = run_attune ("", "check", "--format=json", NULL);

  g_assert_cmpstr (keys, ==, "draft_fixed held nudges signals");
  g_assert_cmpstr (empty->out, ==, "{\"held\":false,\"nudges\":[],\"signals\":[]}\n");
  g_assert_cmpstr (empty->err, ==, "");
  g_assert_cmpint (empty->status, ==, 0);
}

/* What is fixed is the draft as typed, without the end of the text file. */
static void
test_trailing_newline (void)
{
  static const struct { const char *ending, *kept; } rows[] = {
    { "", "" }, { "\n", "" }, { "\r\n", "" }, { "\n\n", "\n" }, { " \n", " " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *draft = g_strconcat ("Calm down.", rows[i].ending, NULL);
    g_autoptr (Run) run = run_attune_with (draft, strlen (draft), NULL, dana);
    g_autoptr (GPtrArray) objects = run_objects (run);
    JsonObject *nudge = run_nudge (run_object (objects, 0), "dismissal");
    const char *fixed = json_object_get_string_member_with_default (run_object (objects, 0), "draft_fixed", NULL);
    g_assert_nonnull (nudge);
    g_assert_cmpint (json_object_get_int_member (nudge, "start"), ==, 0);
    g_assert_nonnull (fixed);
    g_assert_false (g_str_has_suffix (fixed, "\r"));
    g_assert_true (g_str_has_suffix (fixed, rows[i].kept));
    g_assert_true (*rows[i].kept != '\0' || !g_ascii_isspace (fixed[strlen (fixed) - 1]));
  }
}

static void
test_text (void)
{
  g_autofree char *context = run_file ("context.jsonl", UPSET, -1);
  g_autoptr (Run) run = run_attune ("That must be difficult.\n", "check", "--customer=Dana Whitfield", "--context",
                                    context, NULL);
  g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);

  g_assert_cmpint (run->status, ==, 1);
  g_assert_cmpstr (lines[0], ==, "That must be difficult.");
  g_assert_cmpint (lines[1][0], !=, ' ');
  g_assert_nonnull (strstr (run->out, "Held: "));
  g_assert_nonnull (strstr (run->out, "I understand how difficult that must be."));
  g_assert_nonnull (strstr (run->out, "[empathy.sympathy, "));
  g_assert_null (strchr (run->out, '\033'));
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 80);
}

static void
test_text_clean (void)
{
  g_autoptr (Run) run = run_attune ("Hello! What can I do for you today?", "check", NULL);

  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_true (g_str_has_suffix (run->out, "\nNothing to hold.\n"));
}

/* The built German catalogue, laid out as gettext wants it. */
static char *
lay_out_german (void)
{
  g_autofree char *built = g_build_filename (g_getenv ("ATTUNE_BUILDDIR"), "po", "de.gmo", NULL);
  g_autofree char *catalogue = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;
  char *locales = g_dir_make_tmp ("attune-locale-XXXXXX", &error);

  g_assert_no_error (error);
  g_autofree char *folder = g_build_filename (locales, "de", "LC_MESSAGES", NULL);
  g_autofree char *path = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);
  g_assert_true (g_file_get_contents (built, &catalogue, &length, &error));
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, catalogue, (gssize) length, &error));
  return locales;
}

static void
remove_german (const char *locales)
{
  static const char *const parts[] = { "de/LC_MESSAGES/" GETTEXT_PACKAGE ".mo", "de/LC_MESSAGES", "de", "" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    g_autofree char *path = g_build_filename (locales, parts[i], NULL);
    g_assert_cmpint (g_remove (path), ==, 0);
  }
}

static void
test_german (void)
{
  static const char *const arguments[] = { "check", "--customer=Dana Whitfield", NULL };
  static const char clean[] = "Hi Dana, what can I do for you?", cold[] = "Calm down.";
  g_autofree char *locales = lay_out_german ();
  g_autofree char *variable = g_strconcat ("ATTUNE_LOCALEDIR=", locales, NULL);
  const char *const environment[] = { variable, "LANGUAGE=de", NULL };
  g_autoptr (Run) passed = run_attune_with (clean, strlen (clean), environment, arguments);
  g_autoptr (Run) held = run_attune_with (cold, strlen (cold), environment, arguments);
  g_autoptr (Run) english = run_attune (cold, "check", "--customer=Dana Whitfield", NULL);

  remove_german (locales);
  g_assert_cmpint (passed->status, ==, 0);
  g_assert_null (strstr (passed->out, "Nothing to hold."));
  g_assert_cmpint (held->status, ==, 1);
  g_assert_null (strstr (held->out, "Held:"));
  g_assert_cmpstr (held->out, !=, english->out);
  g_assert_nonnull (strstr (english->out, "Held:"));
}

/* A terminal without UTF-8 gets text that it can show; JSON stays UTF-8. */
static void
test_other_charset (void)
{
  static const char *const plain[] = { "LC_ALL=C", NULL };
  static const char *const text[] = { "check", NULL };
  static const char *const json[] = { "check", "--format=json", NULL };
  const char *draft = "Calm down, Jos\303\251.";
  g_autoptr (Run) shown = run_attune_with (draft, strlen (draft), plain, text);
  g_autoptr (Run) raw = run_attune_with (draft, strlen (draft), plain, json);

  g_assert_cmpint (shown->status, ==, 1);
  g_assert_true (g_str_is_ascii (shown->out));
  g_assert_nonnull (strstr (shown->out, "Calm down, Jos?"));
  g_assert_true (g_utf8_validate (raw->out, -1, NULL));
  g_assert_nonnull (strstr (raw->out, "Jos\303\251"));
}

static void
test_modes (void)
{
  static const struct { const char *mode; int status; } rows[] = {
    { "--mode=coach", 1 }, { "--mode=strict", 1 }, { "--mode=quiet", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Run) run = run_attune ("Calm down.", "check", rows[i].mode, "--format=json", NULL);
    g_autoptr (GPtrArray) objects = run_objects (run);
    JsonObject *nudge = run_nudge (run_object (objects, 0), "dismissal");
    g_assert_cmpint (run->status, ==, rows[i].status);
    g_assert_nonnull (nudge);
    g_assert_cmpstr (json_object_get_string_member (nudge, "level"), ==, rows[i].status == 1 ? "nudge" : "hint");
  }
}

static void
test_lang (void)
{
  g_autoptr (Run) english = run_attune ("Calm down.", "check", "--lang=en-GB", NULL);
  g_autoptr (Run) other = run_attune ("Calm down.", "check", "--lang=tlh", NULL);

  g_assert_cmpint (english->status, ==, 1);
  g_assert_cmpint (other->status, ==, 0);
}

static void
test_files (void)
{
  g_autofree char *context = run_file ("context.jsonl", UPSET, -1);
  g_autofree char *draft = run_file ("draft.txt", "That must be difficult.\n", -1);
  g_autoptr (Run) both = run_attune (NULL, "check", "--format=json", "--context", context, draft, NULL);
  g_autoptr (Run) piped_context = run_attune (UPSET, "check", "--format=json", "--context=-", draft, NULL);
  g_autoptr (Run) piped_draft = run_attune ("That must be difficult.", "check", "--format=json", "--context", context, "-", NULL);

  g_assert_cmpint (both->status, ==, 1);
  g_assert_cmpstr (both->out, ==, piped_context->out);
  g_assert_cmpstr (both->out, ==, piped_draft->out);
}

/* The client's contact list now, not what an old line of the context says. */
static void
test_customer_wins (void)
{
  const char *context = "{\"dialogue\": \"1\", \"speaker\": \"customer\", \"text\": \"When do you open?\", "
                        "\"customer_name\": \"Marisol Vega\"}\n";
  g_autoptr (Run) run = check_json ("We open at nine.", context);

  g_assert_nonnull (strstr (run->out, "Dana"));
  g_assert_null (strstr (run->out, "Marisol"));
}

static void
test_bad_context (void)
{
  const char *context = UPSET "not json\n" "{\"dialogue\": \"2\", \"speaker\": \"agent\", \"text\": \"Hi\"}\n";
  g_autoptr (Run) run = check_json ("That must be difficult.", context);

  g_assert_cmpint (run->status, ==, 2);
  g_assert_nonnull (strstr (run->err, "context.jsonl:2: "));
  g_assert_nonnull (strstr (run->err, "more than one dialogue"));
  g_assert_nonnull (strstr (run->out, "empathy.sympathy")); /* judged all the same */
}

static void
test_bad_drafts (void)
{
  g_autofree char *huge = g_strnfill (5 << 20, 'a');
  const struct { const char *draft; gsize length; const char *says; } rows[] = {
    { "Wombat \xff", 8, "-:1: " },
    { "One\nTwo\nWombat \xc3(", 17, "-:3: " },
    { "Wombat\0!", 8, "-:1: " },
    { huge, 5 << 20, "longer than 4194304 bytes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Run) run = run_attune_with (rows[i].draft, rows[i].length, NULL, dana);
    g_assert_cmpint (run->status, ==, 2);
    g_assert_cmpuint (run->out_length, ==, 0);
    g_assert_nonnull (strstr (run->err, rows[i].says));
    g_assert_null (strstr (run->err, "Wombat"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/check/sympathy", test_sympathy);
  g_test_add_func ("/cli/check/ownership", test_ownership);
  g_test_add_func ("/cli/check/good-reply", test_good_reply);
  g_test_add_func ("/cli/check/keys", test_keys);
  g_test_add_func ("/cli/check/trailing-newline", test_trailing_newline);
  g_test_add_func ("/cli/check/text", test_text);
  g_test_add_func ("/cli/check/text-clean", test_text_clean);
  g_test_add_func ("/cli/check/german", test_german);
  g_test_add_func ("/cli/check/other-charset", test_other_charset);
  g_test_add_func ("/cli/check/modes", test_modes);
  g_test_add_func ("/cli/check/lang", test_lang);
  g_test_add_func ("/cli/check/files", test_files);
  g_test_add_func ("/cli/check/customer-wins", test_customer_wins);
  g_test_add_func ("/cli/check/bad-context", test_bad_context);
  g_test_add_func ("/cli/check/bad-drafts", test_bad_drafts);
  int status = g_test_run ();
  run_clean_up ();
  return status;
}
