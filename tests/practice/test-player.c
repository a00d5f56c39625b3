/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Runs the real player, with the real plugins, as dev/demo does.
 */
#include "config.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/wait.h>

typedef struct {
  char *home; /* where the player makes its profile */
  char *out;
  char *err;
  int code;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  fixture->home = g_dir_make_tmp ("attune-test-XXXXXX", &error);
  g_assert_no_error (error);
}

/* Whatever happened, the player leaves nothing behind. */
static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GDir) home = g_dir_open (fixture->home, 0, NULL);
  g_assert_null (g_dir_read_name (home));
  g_assert_cmpint (g_rmdir (fixture->home), ==, 0);
  g_free (fixture->home);
  g_free (fixture->out);
  g_free (fixture->err);
}

/* Runs it with one option and waits for its end. */
static void
run_player (Fixture *fixture, const char *option, const char *value)
{
  const char *built = g_getenv ("ATTUNE_BUILDDIR");
  const char *sources = g_getenv ("ATTUNE_SRCDIR");
  g_autofree char *player = g_build_filename (built, "attune-practice-player", NULL);
  g_autofree char *plugins = g_build_filename (built, ".libs", NULL);
  g_autofree char *scenarios = g_build_filename (sources, "src/practice/scenarios", NULL);
  const char *arguments[] = {player, "--plugins", plugins, option, value, NULL};
  g_auto (GStrv) environment = g_get_environ ();
  environment = g_environ_setenv (environment, "TMPDIR", fixture->home, TRUE);
  environment = g_environ_setenv (environment, "HOME", fixture->home, TRUE);
  environment = g_environ_setenv (environment, "ATTUNE_SCENARIOS", scenarios, TRUE);
  g_autoptr (GError) error = NULL;
  int status;
  g_assert_true (g_spawn_sync (NULL, (char **) arguments, environment, G_SPAWN_DEFAULT, NULL, NULL, &fixture->out,
                               &fixture->err, &status, &error));
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  fixture->code = WEXITSTATUS (status);
}

static void
run_script (Fixture *fixture, const char *text)
{
  g_autofree char *path = g_build_filename (fixture->home, "script.yaml", NULL);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  run_player (fixture, "--script", path);
  g_assert_cmpint (g_remove (path), ==, 0);
}

#define assert_has(text, part)                                                    \
  G_STMT_START {                                                                  \
    if (strstr ((text), (part)) == NULL)                                          \
      g_error ("“%s” is not in:\n%s", (part), (text));                            \
  } G_STMT_END

static void
test_shipped (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *script = g_build_filename (g_getenv ("ATTUNE_SRCDIR"), "src/practice/scripts/lost-toy.yaml", NULL);
  run_player (fixture, "--script", script);
  if (fixture->code != 0)
    g_test_message ("%s\n%s", fixture->out, fixture->err);
  g_assert_cmpint (fixture->code, ==, 0);
  g_assert_cmpstr (fixture->err, ==, "");

  /* The customer is first; the cold draft is held, with words of Attune's
   * between it and the better one; and only the better one arrives. */
  const char *customer = strstr (fixture->out, "Piet Okonkwo:\n");
  g_assert_nonnull (customer);
  const char *typed = strstr (customer, "You type:\n    That must be difficult.\n");
  g_assert_nonnull (typed);
  const char *nudge = strstr (typed, "\nAttune: ");
  g_assert_nonnull (nudge);
  const char *instead = strstr (nudge, "You write instead:\n");
  g_assert_nonnull (instead);
  const char *received = strstr (typed, "Piet Okonkwo received it as typed");
  g_assert_nonnull (received);
  g_assert_true (received > instead);
  assert_has (received, "and the case is solved.\n");

  g_auto (GStrv) lines = g_strsplit (fixture->out, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 80);
}

/* Enter again on the same words: it goes out as it was typed. */
static void
test_enter_again (Fixture *fixture, gconstpointer unused)
{
  run_script (fixture, "customer: piet.okonkwo\n"
                       "turns:\n"
                       "  - drafts: [That must be difficult., That must be difficult.]\n");
  g_assert_cmpint (fixture->code, ==, 1); /* the case is not at its end */
  assert_has (fixture->out, "You press Enter again.\nPiet Okonkwo received it as typed (23 bytes).\n");
  assert_has (fixture->err, "The script is over, but the case is not.");
}

/* A customer who is not the first to write comes when a chat is opened. */
static void
test_lost (Fixture *fixture, gconstpointer unused)
{
  run_script (fixture, "customer: ruth.adeyemi\n"
                       "turns:\n"
                       "  - drafts: [Please calm down., Please calm down.]\n"
                       "  - drafts: [You should have read our terms., You should have read our terms.]\n");
  assert_has (fixture->out, "Ruth Adeyemi:\n");
  assert_has (fixture->out, "and the case is lost.\n");
  g_assert_cmpint (fixture->code, ==, 1);
}

static void
test_nothing_held (Fixture *fixture, gconstpointer unused)
{
  run_script (fixture, "customer: ruth.adeyemi\n"
                       "turns:\n"
                       "  - drafts: [One moment please.]\n");
  g_assert_cmpint (fixture->code, ==, 1);
  assert_has (fixture->out, "Ruth Adeyemi received it as typed (18 bytes).");
}

static void
test_bad_script (Fixture *fixture, gconstpointer unused)
{
  run_script (fixture, "customer: nobody\nturns: 3\n");
  g_assert_cmpint (fixture->code, ==, 2);
  assert_has (fixture->err, "script.yaml:2: “turns” should be a list");
  g_assert_cmpstr (fixture->out, ==, "");
}

static void
test_bad_option (Fixture *fixture, gconstpointer unused)
{
  run_player (fixture, "--delay", "-1");
  g_assert_cmpint (fixture->code, ==, 2);
  assert_has (fixture->err, "--delay is 0 or more");
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, ""); /* for messages with curly quotes in them */
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/player/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("shipped", test_shipped);
  ADD ("enter-again", test_enter_again);
  ADD ("lost", test_lost);
  ADD ("nothing-held", test_nothing_held);
  ADD ("bad-script", test_bad_script);
  ADD ("bad-option", test_bad_option);
#undef ADD
  return g_test_run ();
}
