/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "core/check.h"
#include "core/policy-file.h"
#include "core/policy-private.h"

/* What there is to set, and what it is when nobody sets it. */

static void
test_defaults (void)
{
  g_autoptr (AttunePolicy) policy = attune_policy_new ();
  guint i;

  for (i = 0; i < ATTUNE_N_KEYS; i++)
    {
      const AttunePolicyKeyInfo *info = attune_policy_key_info (i);
      const AttunePolicyValue *value = attune_policy_value (policy, i);

      g_test_message ("%s", info->name);
      g_assert_nonnull (info->description);
      g_assert_cmpstr (value->text, ==, info->standard);
      g_assert_cmpint (value->layer, ==, ATTUNE_POLICY_DEFAULT);
      g_assert_null (value->file);
      g_assert_false (value->locked);
    }
  g_assert_cmpuint (attune_policy_number (policy, ATTUNE_KEY_MODE), ==, ATTUNE_MODE_COACH);
  g_assert_cmpuint (attune_policy_number (policy, ATTUNE_KEY_OVERRIDE), ==, ATTUNE_OVERRIDE_FREE);
  g_assert_cmpuint (attune_policy_number (policy, ATTUNE_KEY_ATTEMPTS), ==, 3);
  g_assert_cmpuint (attune_policy_number (policy, ATTUNE_KEY_FADE), ==, 20);
  g_assert_cmpuint (attune_policy_number (policy, ATTUNE_KEY_PROMOTION), ==, 20);
  g_assert_cmpuint (attune_policy_number (policy, ATTUNE_KEY_RECORD), ==, ATTUNE_RECORD_ON);
  g_assert_cmpuint (attune_policy_number (policy, ATTUNE_KEY_RETENTION), ==, 365);
  g_assert_cmpuint (attune_policy_number (policy, ATTUNE_KEY_DELETE), ==, 1);
  g_assert_true (attune_policy_lists (policy, ATTUNE_KEY_GROUPS, "customers"));
  g_assert_false (attune_policy_lists (policy, ATTUNE_KEY_GROUPS, "Customers, Support"));
  g_assert_false (attune_policy_lists (policy, ATTUNE_KEY_TRAINEES, ""));
  g_assert_false (attune_policy_lists (policy, ATTUNE_KEY_TRAINEES, NULL));
}

/* Each check has a key, and there are no others. */
static void
test_checks (void)
{
  g_autoptr (AttunePolicy) policy = attune_policy_new ();
  const AttuneCheck *check;
  AttunePolicyKey key;
  guint n = 0;

  for (check = attune_checks (); check->id != NULL; check++, n++)
    {
      g_autofree char *name = g_strconcat ("checks.", check->id, NULL);
      gboolean locked = TRUE;

      g_test_message ("%s", name);
      g_assert_true (attune_policy_key_of_check (check->id, &key));
      g_assert_cmpstr (attune_policy_key_name (key), ==, name);
      g_assert_cmpstr (attune_policy_key_in_group (key), ==, check->id);
      g_assert_cmpint (attune_policy_check (policy, check->id, &locked), ==, ATTUNE_CHECK_ON);
      g_assert_false (locked);
    }
  g_assert_cmpuint (n, ==, ATTUNE_N_KEYS - ATTUNE_KEY_CHECKS);
  g_assert_false (attune_policy_key_of_check ("mode", &key));
  g_assert_cmpint (attune_policy_check (policy, "of-a-later-version", NULL), ==, ATTUNE_CHECK_ON);
}

typedef struct {
  AttunePolicyKey key;
  const char *text;
  int number; /* -1: it is no value */
} Row;

static const Row ROWS[] = {
  { ATTUNE_KEY_MODE, "off", ATTUNE_MODE_OFF },
  { ATTUNE_KEY_MODE, "  strict ", ATTUNE_MODE_STRICT },
  { ATTUNE_KEY_MODE, "Strict", -1 },
  { ATTUNE_KEY_MODE, "", -1 },
  { ATTUNE_KEY_MODE, "off|quiet", -1 },
  { ATTUNE_KEY_LIVE_HINTS, "on", 1 },
  { ATTUNE_KEY_LIVE_HINTS, "false", 0 },
  { ATTUNE_KEY_LIVE_HINTS, "1", -1 },
  { ATTUNE_KEY_ATTEMPTS, "1", 1 },
  { ATTUNE_KEY_ATTEMPTS, "100", 100 },
  { ATTUNE_KEY_ATTEMPTS, "101", -1 },
  { ATTUNE_KEY_ATTEMPTS, "0", -1 },
  { ATTUNE_KEY_ATTEMPTS, "-1", -1 },
  { ATTUNE_KEY_ATTEMPTS, "3.5", -1 },
  { ATTUNE_KEY_ATTEMPTS, "off", -1 },
  { ATTUNE_KEY_ATTEMPTS, "99999999999999999999", -1 },
  { ATTUNE_KEY_FADE, "off", 0 },
  { ATTUNE_KEY_FADE, "0", -1 },
  { ATTUNE_KEY_FADE, "10000", 10000 },
  { ATTUNE_KEY_RETENTION, "forever", -1 },
  { ATTUNE_KEY_RECORD, "text", ATTUNE_RECORD_TEXT },
  { ATTUNE_KEY_OVERRIDE, "never", ATTUNE_OVERRIDE_NEVER },
  { ATTUNE_KEY_LANGUAGE, "de-AT", 0 },
  { ATTUNE_KEY_LANGUAGE, "English", -1 },
  { ATTUNE_KEY_LANGUAGE, "", -1 },
  { ATTUNE_KEY_TEAM_FOLDER, "/srv/support", 0 },
  { ATTUNE_KEY_TEAM_FOLDER, "~/support", 0 },
  { ATTUNE_KEY_TEAM_FOLDER, "", 0 },
  { ATTUNE_KEY_TEAM_FOLDER, "support", -1 },
  { ATTUNE_KEY_TEAM_FOLDER, "~kim/support", -1 },
  { ATTUNE_KEY_GROUPS, "", 0 },
  { ATTUNE_KEY_GROUPS, "A, B;C", -1 },
  { ATTUNE_KEY_OWN_NAME, "anything; at all", 0 },
  { ATTUNE_KEY_CHECKS, "hint", ATTUNE_CHECK_HINT },
  { ATTUNE_KEY_CHECKS, "must", -1 },
};

static void
test_values (void)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      AttunePolicyValue value = { NULL };
      g_autofree char *wrong = NULL;

      g_test_message ("%s=%s", attune_policy_key_name (ROWS[i].key), ROWS[i].text);
      g_assert_cmpint (attune_policy_value_set (&value, ROWS[i].key, ROWS[i].text, &wrong), ==, ROWS[i].number >= 0);
      g_assert_cmpint (wrong == NULL, ==, ROWS[i].number >= 0);
      if (ROWS[i].number >= 0)
        g_assert_cmpint ((int) value.number, ==, ROWS[i].number);
      else
        g_assert_null (value.text);
      attune_policy_value_clear (&value);
    }
}

static void
test_lists (void)
{
  g_autoptr (AttunePolicy) policy = attune_policy_new ();
  AttunePolicyValue *value = &policy->values[ATTUNE_KEY_TRAINEES];

  g_assert_true (attune_policy_value_set (value, ATTUNE_KEY_TRAINEES, " Kim ,, *@Training.example,J?n, Ölm*,", NULL));
  g_assert_cmpuint (g_strv_length (value->list), ==, 4);
  g_assert_true (attune_policy_lists (policy, ATTUNE_KEY_TRAINEES, "kim"));
  g_assert_true (attune_policy_lists (policy, ATTUNE_KEY_TRAINEES, "dana@training.example"));
  g_assert_true (attune_policy_lists (policy, ATTUNE_KEY_TRAINEES, "JAN"));
  g_assert_true (attune_policy_lists (policy, ATTUNE_KEY_TRAINEES, "ölmann"));
  g_assert_false (attune_policy_lists (policy, ATTUNE_KEY_TRAINEES, "kim@shop.example"));
  g_assert_false (attune_policy_lists (policy, ATTUNE_KEY_TRAINEES, ""));
}

/* A preference is a choice once it is another than it was left. */
static void
test_choice (void)
{
  g_assert_null (attune_policy_choice (ATTUNE_KEY_MODE, "coach", NULL));
  g_assert_null (attune_policy_choice (ATTUNE_KEY_MODE, NULL, NULL));
  g_assert_cmpstr (attune_policy_choice (ATTUNE_KEY_MODE, "quiet", NULL), ==, "quiet");
  g_assert_null (attune_policy_choice (ATTUNE_KEY_MODE, "quiet", "quiet"));
  g_assert_cmpstr (attune_policy_choice (ATTUNE_KEY_MODE, "coach", "quiet"), ==, "coach");
}

static void
test_folder (void)
{
  g_autofree char *home = g_build_filename (g_get_home_dir (), "team", NULL);
  g_autofree char *below = attune_policy_folder (" ~/team ");
  g_autofree char *whole = attune_policy_folder ("/srv/team");

  g_assert_cmpstr (below, ==, home);
  g_assert_cmpstr (whole, ==, "/srv/team");
  g_assert_null (attune_policy_folder ("  "));
}

/* --- the manual ------------------------------------------------------------ */

static char *
read_manual (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("ATTUNE_SRCDIR"), "src", "policy", "attune.conf.5", NULL);
  g_autoptr (GError) error = NULL;
  char *manual = NULL;

  g_file_get_contents (path, &manual, NULL, &error);
  g_assert_no_error (error);
  return manual;
}

static void
test_manual_has_keys (void)
{
  g_autofree char *manual = read_manual ();
  guint i;

  for (i = 0; i < ATTUNE_N_KEYS; i++)
    {
      const AttunePolicyKeyInfo *info = attune_policy_key_info (i);
      g_autofree char *entry = g_strdup_printf (".It Cm %s%s\n", info->name, info->preference == NULL ? "" : " Pq p");

      g_test_message ("%s", info->name);
      g_assert_nonnull (strstr (manual, i < ATTUNE_KEY_CHECKS ? entry : attune_policy_key_in_group (i)));
    }
}

static void
test_manual_example (void)
{
  g_autofree char *manual = read_manual ();
  char *example = strstr (manual, ".Bd -literal -offset indent\n");
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autoptr (AttunePolicyFile) file = NULL;
  guint i;

  g_assert_nonnull (example);
  example = strchr (example, '\n') + 1;
  *strstr (example, ".Ed") = '\0';
  file = attune_policy_file_parse ("example", example, strlen (example), problems);
  for (i = 0; i < problems->len; i++)
    g_assert_cmpstr (((GError *) g_ptr_array_index (problems, i))->message, ==, NULL);
  g_assert_cmpuint (file->values->len, ==, 6);
  g_assert_cmpuint (file->locks->len, ==, 3 + 14);
}

static void
test_emergency (void)
{
  static const struct { const char *words, *draft; gboolean is; } WORDS[] = {
    { "", "A gas leak", FALSE },
    { "gas leak, ambulance", "Is it a GAS leak?", TRUE },
    { "gas leak, ambulance", "Call an ambulance!", TRUE },
    { "gas leak", "The gas does not leak.", FALSE },
    { "gas leak", "", FALSE },
    { "...", "...", FALSE },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (WORDS); i++)
    {
      g_autoptr (AttunePolicy) policy = attune_policy_new ();

      g_assert_true (attune_policy_value_set (&policy->values[ATTUNE_KEY_EMERGENCY_WORDS], ATTUNE_KEY_EMERGENCY_WORDS, WORDS[i].words, NULL));
      g_assert_cmpint (attune_policy_is_emergency (policy, WORDS[i].draft), ==, WORDS[i].is);
    }
}

/* A trainee is, and whoever has the mode locked at strict. */
static void
test_held_strict (void)
{
  g_autoptr (AttunePolicy) policy = attune_policy_new ();
  AttunePolicyValue *mode = &policy->values[ATTUNE_KEY_MODE];

  g_assert_false (attune_policy_is_held_strict (policy, FALSE));
  g_assert_true (attune_policy_is_held_strict (policy, TRUE));
  attune_policy_value_set (mode, ATTUNE_KEY_MODE, "strict", NULL);
  g_assert_false (attune_policy_is_held_strict (policy, FALSE));
  mode->locked = TRUE;
  g_assert_true (attune_policy_is_held_strict (policy, FALSE));
  attune_policy_value_set (mode, ATTUNE_KEY_MODE, "coach", NULL);
  g_assert_false (attune_policy_is_held_strict (policy, FALSE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy/defaults", test_defaults);
  g_test_add_func ("/policy/checks", test_checks);
  g_test_add_func ("/policy/values", test_values);
  g_test_add_func ("/policy/lists", test_lists);
  g_test_add_func ("/policy/choice", test_choice);
  g_test_add_func ("/policy/folder", test_folder);
  g_test_add_func ("/policy/manual-has-keys", test_manual_has_keys);
  g_test_add_func ("/policy/manual-example", test_manual_example);
  g_test_add_func ("/policy/emergency", test_emergency);
  g_test_add_func ("/policy/held-strict", test_held_strict);
  return g_test_run ();
}
