/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 *
 * Files with settings that are wrong, and files that mean harm.
 */
#include "config.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include "core/policy-file.h"

/* What is right must count, whatever stands beside it. */
#define GOOD "[attune]\nrooms=#good\n"

typedef struct {
  const char *path;
  const char *text;
  const char *problem; /* NULL: none */
  const char *values;  /* "key=text@line", with blanks between them */
} Row;

static const Row ROWS[] = {
  /* Right. */
  { "/policy-file/empty", "", NULL, "" },
  { "/policy-file/remarks", "# nothing\n\n   # here\n", NULL, "" },
  { "/policy-file/plain", "[attune]\nmode=quiet\n\n[checks]\ntone=hint\n", NULL, "mode=quiet@2 checks.tone=hint@5" },
  { "/policy-file/blanks", "  [attune]  \n\t mode  =  quiet \t\n", NULL, "mode=quiet@2" },
  { "/policy-file/windows", "\xEF\xBB\xBF[attune]\r\nmode=quiet\r\n", NULL, "mode=quiet@2" },
  { "/policy-file/no-newline", "[attune]\nmode=quiet", NULL, "mode=quiet@2" },
  { "/policy-file/group-again", "[attune]\nmode=quiet\n[checks]\ntone=off\n[attune]\nfade=off\n", NULL,
    "mode=quiet@2 checks.tone=off@4 fade=off@6" },
  { "/policy-file/equals-in-value", "[attune]\ngroups=a=b\n", NULL, "groups=a=b@2" },
  { "/policy-file/escapes", "[attune]\nown-name=\\sKim\\\\Lee\\s\n", NULL, "own-name=Kim\\Lee@2" },
  { "/policy-file/dotted", "[checks]\nname.wrong=off\n", NULL, "checks.name.wrong=off@2" },
  /* Lines. */
  { "/policy-file/no-group", "mode=quiet\nfade=off\n" GOOD, "own.conf:1: this stands before the first group; put [attune] above it",
    "rooms=#good@4" },
  { "/policy-file/no-equals", "[attune]\nmode quiet\n" GOOD,
    "own.conf:2: a line is “key=value”, “[group]” or “# a remark”; this one is none of them", "rooms=#good@4" },
  { "/policy-file/no-key", "[attune]\n=quiet\n" GOOD,
    "own.conf:2: a line is “key=value”, “[group]” or “# a remark”; this one is none of them", "rooms=#good@4" },
  { "/policy-file/yaml", "[attune]\nmode: quiet\n" GOOD,
    "own.conf:2: a line is “key=value”, “[group]” or “# a remark”; this one is none of them", "rooms=#good@4" },
  { "/policy-file/language-of-key", "[attune]\nmode[de]=quiet\n" GOOD,
    "own.conf:2: a line is “key=value”, “[group]” or “# a remark”; this one is none of them", "rooms=#good@4" },
  { "/policy-file/escape", "[attune]\nown-name=a\\x\n" GOOD,
    "own.conf:2: “own-name” has a \\ in it that stands for nothing; \\\\ is one that stands for itself", "rooms=#good@4" },
  { "/policy-file/escape-at-end", "[attune]\nown-name=a\\x\\\n" GOOD,
    "own.conf:2: “own-name” has a \\ in it that stands for nothing; \\\\ is one that stands for itself", "rooms=#good@4" },
  { "/policy-file/latin-1", "[attune]\nstaff=M\xfcller\n" GOOD, "own.conf:2: this is not text in UTF-8; save the file as UTF-8", "rooms=#good@4" },
  { "/policy-file/latin-1-remark", "# M\xfcller\n" GOOD, "own.conf:1: this is not text in UTF-8; save the file as UTF-8", "rooms=#good@3" },
  /* Groups. */
  { "/policy-file/unknown-group", "[atune]\nmode=quiet\nnonsense\n" GOOD,
    "own.conf:1: there is no group “[atune]”; [attune], [checks] or [lock] would be right", "rooms=#good@5" },
  { "/policy-file/open-group", "[attune\nmode=quiet\n" GOOD,
    "own.conf:1: there is no group “[attune”; [attune], [checks] or [lock] would be right", "rooms=#good@4" },
  { "/policy-file/empty-group", "[]\nmode=quiet\n" GOOD,
    "own.conf:1: there is no group “[]”; [attune], [checks] or [lock] would be right", "rooms=#good@4" },
  /* Keys. */
  { "/policy-file/misspelt", "[attune]\nmdoe=quiet\n" GOOD, "own.conf:2: there is no key “mdoe”; “mode” may be meant", "rooms=#good@4" },
  { "/policy-file/capital", "[attune]\nMode=quiet\n" GOOD, "own.conf:2: there is no key “Mode”; “mode” may be meant", "rooms=#good@4" },
  { "/policy-file/unknown", "[attune]\nwhatever=quiet\n" GOOD,
    "own.conf:2: there is no key “whatever”; “attune policy show” lists those that there are", "rooms=#good@4" },
  { "/policy-file/drives-terminal", "[attune]\nwhat\x1b[31mever=quiet\n" GOOD,
    "own.conf:2: a line is “key=value”, “[group]” or “# a remark”; this one is none of them", "rooms=#good@4" },
  { "/policy-file/wrong-group", "[attune]\ntone=hint\n" GOOD, "own.conf:2: “tone” stands in the group [checks], not in [attune]",
    "rooms=#good@4" },
  { "/policy-file/other-wrong-group", "[checks]\nmode=quiet\n" GOOD, "own.conf:2: “mode” stands in the group [attune], not in [checks]",
    "rooms=#good@4" },
  { "/policy-file/twice", "[attune]\nmode=quiet\nmode=off\n" GOOD,
    "own.conf:3: “mode” is in line 2, too; this line counts, so remove one of them", "mode=quiet@2 mode=off@3 rooms=#good@5" },
  /* Values. */
  { "/policy-file/choice", "[attune]\nmode=loud\n" GOOD, "own.conf:2: “mode” cannot be “loud”; off, quiet, coach or strict would be right",
    "rooms=#good@4" },
  { "/policy-file/nothing", "[attune]\nmode=\n" GOOD, "own.conf:2: “mode” cannot be “”; off, quiet, coach or strict would be right",
    "rooms=#good@4" },
  { "/policy-file/switch", "[attune]\ndelete=perhaps\n" GOOD, "own.conf:2: “delete” cannot be “perhaps”; on or off would be right",
    "rooms=#good@4" },
  { "/policy-file/count", "[attune]\nattempts=many\n" GOOD, "own.conf:2: “attempts” cannot be “many”; a number from 1 to 100 would be right",
    "rooms=#good@4" },
  { "/policy-file/count-or-off", "[attune]\nfade=0\n" GOOD,
    "own.conf:2: “fade” cannot be “0”; a number from 1 to 10000, or off, would be right", "rooms=#good@4" },
  { "/policy-file/list", "[attune]\ngroups=A;B\n" GOOD, "own.conf:2: “groups” cannot be “A;B”; names with commas between them would be right",
    "rooms=#good@4" },
  { "/policy-file/folder", "[attune]\nteam-folder=team\n" GOOD,
    "own.conf:2: “team-folder” cannot be “team”; a whole path such as /srv/support/attune or ~/attune would be right", "rooms=#good@4" },
  { "/policy-file/tag", "[attune]\nlanguage=English\n" GOOD,
    "own.conf:2: “language” cannot be “English”; a tag such as en or de-AT would be right", "rooms=#good@4" },
  { "/policy-file/level", "[checks]\nname=must\n" GOOD, "own.conf:2: “name” cannot be “must”; off, hint, nudge or on would be right",
    "rooms=#good@4" },
  { "/policy-file/behind-value", "[attune]\nmode=quiet # for now\n" GOOD,
    "own.conf:2: “mode” cannot be “quiet # for now”; off, quiet, coach or strict would be right", "rooms=#good@4" },
  { "/policy-file/control-in-value", "[attune]\nmode=a\\tb\x1b[0m\n" GOOD,
    "own.conf:2: “mode” cannot be “a\xEF\xBF\xBD" "b\xEF\xBF\xBD[0m”; off, quiet, coach or strict would be right", "rooms=#good@4" },
  /* Locks. */
  { "/policy-file/lock-key", "[lock]\nmode=on\n" GOOD, "own.conf:2: [lock] has one key, as in “keys=mode, checks.*”", "rooms=#good@4" },
  { "/policy-file/lock-unknown", "[lock]\nkeys=tone\n" GOOD,
    "own.conf:2: there is no key “tone” to lock; “mode” or “checks.tone” would be right", "rooms=#good@4" },
};

static GPtrArray *
new_problems (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
}

static const char *
message_of (const GPtrArray *problems, guint i)
{
  const GError *problem = g_ptr_array_index (problems, i);

  g_assert_cmpint (problem->domain, ==, ATTUNE_POLICY_ERROR);
  return problem->message;
}

static char *
list_lines (const GArray *lines)
{
  GString *list = g_string_new (NULL);
  guint i;

  for (i = 0; i < lines->len; i++)
    {
      const AttunePolicyLine *line = &g_array_index (lines, AttunePolicyLine, i);

      g_string_append_printf (list, "%s%s", i == 0 ? "" : " ", attune_policy_key_name (line->key));
      if (line->text != NULL)
        g_string_append_printf (list, "=%s", line->text);
      g_string_append_printf (list, "@%u", line->line);
    }
  return g_string_free (list, FALSE);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (AttunePolicyFile) file = attune_policy_file_parse ("own.conf", row->text, strlen (row->text), problems);
  g_autofree char *values = list_lines (file->values);

  g_assert_cmpstr (file->name, ==, "own.conf");
  g_assert_cmpstr (values, ==, row->values);
  g_assert_cmpuint (problems->len, ==, row->problem == NULL ? 0 : 1);
  if (row->problem != NULL)
    g_assert_cmpstr (message_of (problems, 0), ==, row->problem);
}

static void
assert_locks (const char *text, const char *expected)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (AttunePolicyFile) file = attune_policy_file_parse ("own.conf", text, strlen (text), problems);
  g_autofree char *locks = list_lines (file->locks);

  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpstr (locks, ==, expected);
}

static void
test_locks (void)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (AttunePolicyFile) file = attune_policy_file_parse ("own.conf", "[lock]\nkeys=*\n", 14, problems);

  assert_locks ("[lock]\nkeys= mode ,, checks.tone,\n", "mode@2 checks.tone@2");
  assert_locks ("[lock]\nkeys=checks.name*\n", "checks.name@2 checks.name.wrong@2 checks.name.overuse@2");
  assert_locks ("[lock]\nkeys=\n", "");
  assert_locks ("[lock]\nkeys=*folder\nkeys=f?de\n", "team-folder@2 fade@3");
  g_assert_cmpuint (file->locks->len, ==, ATTUNE_N_KEYS);
  g_clear_pointer (&file, attune_policy_file_free);
  file = attune_policy_file_parse ("own.conf", "[lock]\nkeys=checks\n", 19, problems);
  g_assert_cmpuint (file->locks->len, ==, ATTUNE_N_KEYS - ATTUNE_KEY_CHECKS);
}

/* A NUL ends a string, but not the file. */
static void
test_nul (void)
{
  static const char TEXT[] = "[attune]\nmode=qu\0iet\nfade=off\n\0\n";
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (AttunePolicyFile) file = attune_policy_file_parse ("own.conf", TEXT, sizeof TEXT - 1, problems);
  g_autofree char *values = list_lines (file->values);

  g_assert_cmpstr (values, ==, "fade=off@3");
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_cmpstr (message_of (problems, 1), ==, "own.conf:4: this is not text in UTF-8; save the file as UTF-8");
}

/* Nobody reads a thousand complaints. */
static void
test_much_wrong (void)
{
  g_autoptr (GString) text = g_string_new ("[attune]\n");
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (AttunePolicyFile) file = NULL;
  g_autofree char *values = NULL;
  guint i;

  for (i = 0; i < 1000; i++)
    g_string_append (text, "nonsense\n");
  g_string_append (text, "fade=off\n");
  file = attune_policy_file_parse ("own.conf", text->str, text->len, problems);
  values = list_lines (file->values);
  g_assert_cmpuint (problems->len, ==, 50);
  g_assert_cmpstr (message_of (problems, 49), ==, "own.conf:51: there is more that is wrong; put the lines above right first");
  g_assert_cmpstr (values, ==, "fade=off@1002");
}

static void
test_long_line (void)
{
  g_autoptr (GString) text = g_string_new ("[attune]\nmode=");
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (AttunePolicyFile) file = NULL;
  guint i;

  for (i = 0; i < 60000; i++)
    g_string_append (text, "é");
  file = attune_policy_file_parse ("own.conf", text->str, text->len, problems);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_cmpuint (strlen (message_of (problems, 0)), <, 300);
  g_assert_true (g_utf8_validate (message_of (problems, 0), -1, NULL));
}

/* --- reading ---------------------------------------------------------------- */

static void
assert_not_read (const char *path, GQuark domain, int code, const char *says)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GError) error = NULL;

  g_assert_null (attune_policy_file_read (path, problems, &error));
  g_assert_error (error, domain, code);
  g_assert_nonnull (strstr (error->message, says));
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_read (void)
{
  g_autofree char *folder = g_dir_make_tmp ("attune-policy-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "attune.conf", NULL);
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *huge = g_strnfill (65537, '\n');
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (AttunePolicyFile) file = NULL;
  g_autoptr (GError) error = NULL;

  assert_not_read (path, G_FILE_ERROR, G_FILE_ERROR_NOENT, "attune.conf");
  assert_not_read (folder, ATTUNE_POLICY_ERROR, ATTUNE_POLICY_ERROR_FILE, "this is no file");
  assert_not_read ("/dev/zero", ATTUNE_POLICY_ERROR, ATTUNE_POLICY_ERROR_FILE, "this is no file");
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_not_read (pipe, ATTUNE_POLICY_ERROR, ATTUNE_POLICY_ERROR_FILE, "this is no file");
  g_assert_true (g_file_set_contents (path, huge, -1, NULL));
  assert_not_read (path, ATTUNE_POLICY_ERROR, ATTUNE_POLICY_ERROR_FILE, "larger than 64 kilobytes");
  g_assert_true (g_file_set_contents (path, huge, 65536, NULL));
  file = attune_policy_file_read (path, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (file->name, ==, path);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_unlink (pipe), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i].path, &ROWS[i], test_row);
  g_test_add_func ("/policy-file/locks", test_locks);
  g_test_add_func ("/policy-file/nul", test_nul);
  g_test_add_func ("/policy-file/much-wrong", test_much_wrong);
  g_test_add_func ("/policy-file/long-line", test_long_line);
  g_test_add_func ("/policy-file/read", test_read);
  return g_test_run ();
}
