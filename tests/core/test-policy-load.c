/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include "core/policy-file.h"
#include "policy-folders.h"

/* Layers, drop-ins and locks. */

typedef struct {
  const char *path;
  const char *system;
  const char *team; /* NULL: there is no team's folder */
  const char *own;
  const char *mode;
  AttunePolicyLayer layer;
  guint line;
  gboolean locked;
  const char *problem; /* NULL: none */
} Row;

#define MODE(mode) "[attune]\nmode=" mode "\n"
#define LOCKED(mode) MODE (mode) "[lock]\nkeys=mode\n"
#define LOCK "[lock]\nkeys=mode\n"

static const Row ROWS[] = {
  { "/policy-load/none", "", NULL, "", "coach", ATTUNE_POLICY_DEFAULT, 0, FALSE, NULL },
  { "/policy-load/system", MODE ("quiet"), NULL, "", "quiet", ATTUNE_POLICY_SYSTEM, 2, FALSE, NULL },
  { "/policy-load/team", MODE ("quiet"), "\n" MODE ("off"), "", "off", ATTUNE_POLICY_TEAM, 3, FALSE, NULL },
  { "/policy-load/own", MODE ("quiet"), MODE ("off"), "\n\n" MODE ("strict"), "strict", ATTUNE_POLICY_OWN, 4, FALSE, NULL },
  { "/policy-load/same-again", MODE ("quiet"), MODE ("quiet"), "", "quiet", ATTUNE_POLICY_TEAM, 2, FALSE, NULL },
  { "/policy-load/locked-by-system", LOCKED ("strict"), "", "", "strict", ATTUNE_POLICY_SYSTEM, 2, TRUE, NULL },
  { "/policy-load/locked-by-system-team", LOCKED ("strict"), MODE ("off"), "", "strict", ATTUNE_POLICY_SYSTEM, 2, TRUE,
    "team/attune.conf:2: “mode” is locked in system/attune.conf:4, so this line does nothing; remove it" },
  { "/policy-load/locked-by-system-own", LOCKED ("strict"), "", MODE ("off"), "strict", ATTUNE_POLICY_SYSTEM, 2, TRUE,
    "own/attune.conf:2: “mode” is locked in system/attune.conf:4, so this line does nothing; remove it" },
  { "/policy-load/locked-by-team", MODE ("quiet"), LOCKED ("strict"), MODE ("off"), "strict", ATTUNE_POLICY_TEAM, 2, TRUE,
    "own/attune.conf:2: “mode” is locked in team/attune.conf:4, so this line does nothing; remove it" },
  /* Nobody unlocks, and a second lock changes nothing. */
  { "/policy-load/locked-twice", LOCKED ("strict"), LOCK, MODE ("off"), "strict", ATTUNE_POLICY_SYSTEM, 2, TRUE,
    "own/attune.conf:2: “mode” is locked in system/attune.conf:4, so this line does nothing; remove it" },
  { "/policy-load/locked-as-it-was", MODE ("quiet"), LOCK, "", "quiet", ATTUNE_POLICY_SYSTEM, 2, TRUE, NULL },
  { "/policy-load/default-locked", LOCK, "", "", "coach", ATTUNE_POLICY_DEFAULT, 0, TRUE, NULL },
  { "/policy-load/own-locks", "", NULL, LOCKED ("strict"), "strict", ATTUNE_POLICY_OWN, 2, FALSE,
    "own/attune.conf:4: only the system’s and the team’s files can lock; remove this line" },
  { "/policy-load/own-locks-all", "", NULL, "[lock]\nkeys=*\n", "coach", ATTUNE_POLICY_DEFAULT, 0, FALSE,
    "own/attune.conf:2: only the system’s and the team’s files can lock; remove this line" },
  { "/policy-load/bad-value", MODE ("quiet"), MODE ("loud"), "", "quiet", ATTUNE_POLICY_SYSTEM, 2, FALSE,
    "team/attune.conf:2: “mode” cannot be “loud”; off, quiet, coach or strict would be right" },
};

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (Folders) folders = folders_new ();
  g_autoptr (AttunePolicy) policy = NULL;
  g_autofree char *problem = NULL;
  const AttunePolicyValue *value;

  folders_write (folders, "system/attune.conf", row->system);
  folders_write (folders, "own/attune.conf", row->own);
  if (row->team != NULL)
    folders_write (folders, "team/attune.conf", row->team);
  policy = folders_load (folders, row->team == NULL ? NULL : folders->team, ATTUNE_POLICY_READ);
  value = attune_policy_value (policy, ATTUNE_KEY_MODE);
  problem = folders_problem (folders, policy);
  g_assert_cmpstr (value->text, ==, row->mode);
  g_assert_cmpint (value->layer, ==, row->layer);
  g_assert_cmpuint (value->line, ==, row->line);
  g_assert_cmpint (value->locked, ==, row->locked);
  g_assert_cmpint (value->lock_file != NULL, ==, row->locked);
  g_assert_cmpstr (problem, ==, row->problem == NULL ? "" : row->problem);
}

static void
test_no_places (void)
{
  AttunePolicyPlaces places = { NULL, NULL, NULL, NULL };
  g_autoptr (AttunePolicy) policy = attune_policy_load (&places, ATTUNE_POLICY_KEEP_COPY);

  g_assert_cmpuint (attune_policy_problems (policy)->len, ==, 0);
  g_assert_null (attune_policy_team (policy));
  g_assert_false (attune_policy_team_is_away (policy));
  g_assert_true (attune_policy_is_current (policy, &places));
}

static void
test_drop_ins (void)
{
  g_autoptr (Folders) folders = folders_new ();
  g_autoptr (AttunePolicy) policy = NULL;
  const AttunePolicyValue *value;

  folders_write (folders, "system/attune.conf", MODE ("quiet") "rooms=#one\nlanguage=de\n");
  folders_write (folders, "system/attune.conf.d/20-last.conf", MODE ("strict"));
  folders_write (folders, "system/attune.conf.d/10-first.conf", MODE ("off") "rooms=#two\n[lock]\nkeys=rooms\n");
  folders_write (folders, "system/attune.conf.d/30-not.conf.orig", MODE ("coach"));
  folders_write (folders, "system/attune.conf.d/.40-hidden.conf", MODE ("coach"));
  folders_write (folders, "system/attune.conf.d/50-folder.conf/x", MODE ("coach"));
  policy = folders_load (folders, NULL, ATTUNE_POLICY_READ);
  value = attune_policy_value (policy, ATTUNE_KEY_MODE);
  g_assert_cmpstr (value->text, ==, "strict");
  g_assert_true (g_str_has_suffix (value->file, "/attune.conf.d/20-last.conf"));
  g_assert_cmpstr (attune_policy_text (policy, ATTUNE_KEY_ROOMS), ==, "#two");
  g_assert_true (attune_policy_is_locked (policy, ATTUNE_KEY_ROOMS));
  g_assert_cmpstr (attune_policy_text (policy, ATTUNE_KEY_LANGUAGE), ==, "de");
  g_assert_cmpuint (attune_policy_problems (policy)->len, ==, 1);
  g_assert_nonnull (strstr (((GError *) attune_policy_problems (policy)->pdata[0])->message, "50-folder.conf: this is no file"));
}

/* A lock of a layer holds for the layers after it: its own files still agree. */
static void
test_lock_within_layer (void)
{
  g_autoptr (Folders) folders = folders_new ();
  g_autoptr (AttunePolicy) policy = NULL;
  g_autofree char *problem = NULL;

  folders_write (folders, "system/attune.conf", LOCKED ("quiet"));
  folders_write (folders, "system/attune.conf.d/local.conf", MODE ("strict"));
  policy = folders_load (folders, NULL, ATTUNE_POLICY_READ);
  problem = folders_problem (folders, policy);
  g_assert_cmpstr (problem, ==, "");
  g_assert_cmpstr (attune_policy_text (policy, ATTUNE_KEY_MODE), ==, "strict");
}

static void
test_choice_of_checks (void)
{
  g_autoptr (Folders) folders = folders_new ();
  g_autoptr (AttunePolicy) policy = NULL;
  gboolean locked;

  folders_write (folders, "system/attune.conf", "[checks]\ntone=off\nname=hint\nempathy=nudge\n[lock]\nkeys=checks.name\n");
  policy = folders_load (folders, NULL, ATTUNE_POLICY_READ);
  g_assert_cmpint (attune_policy_check (policy, "tone", &locked), ==, ATTUNE_CHECK_OFF);
  g_assert_false (locked);
  g_assert_cmpint (attune_policy_check (policy, "name", &locked), ==, ATTUNE_CHECK_HINT);
  g_assert_true (locked);
  g_assert_cmpint (attune_policy_check (policy, "empathy", &locked), ==, ATTUNE_CHECK_NUDGE);
  g_assert_cmpint (attune_policy_check (policy, "name.wrong", &locked), ==, ATTUNE_CHECK_ON);
  g_assert_false (locked);
}

static void
test_prefer (void)
{
  g_autoptr (Folders) folders = folders_new ();
  g_autoptr (AttunePolicy) policy = NULL;
  const AttunePolicyValue *value;

  folders_write (folders, "system/attune.conf", LOCKED ("quiet") "[attune]\nrooms=#one\n");
  policy = folders_load (folders, NULL, ATTUNE_POLICY_READ);
  attune_policy_prefer (policy, ATTUNE_KEY_MODE, "off");
  attune_policy_prefer (policy, ATTUNE_KEY_ROOMS, "#mine");
  attune_policy_prefer (policy, ATTUNE_KEY_LIVE_HINTS, "perhaps");
  g_assert_cmpstr (attune_policy_text (policy, ATTUNE_KEY_MODE), ==, "quiet");
  value = attune_policy_value (policy, ATTUNE_KEY_ROOMS);
  g_assert_cmpstr (value->text, ==, "#mine");
  g_assert_cmpint (value->layer, ==, ATTUNE_POLICY_PREFERENCE);
  g_assert_null (value->file);
  g_assert_cmpint (attune_policy_value (policy, ATTUNE_KEY_LIVE_HINTS)->layer, ==, ATTUNE_POLICY_DEFAULT);
}

/* Each of these changes makes it another policy. */
static void
test_current (void)
{
  g_autoptr (Folders) folders = folders_new ();
  AttunePolicyPlaces places = folders_places (folders, NULL);
  static const char *const FILES[] = { "system/attune.conf", "own/attune.conf", "system/attune.conf.d/a.conf", "own/attune.conf.d/a.conf" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (FILES); i++)
    {
      g_autoptr (AttunePolicy) without = attune_policy_load (&places, ATTUNE_POLICY_READ);
      g_autoptr (AttunePolicy) with = NULL;

      g_test_message ("%s", FILES[i]);
      g_assert_true (attune_policy_is_current (without, &places));
      folders_write (folders, FILES[i], MODE ("quiet"));
      g_assert_false (attune_policy_is_current (without, &places));
      with = attune_policy_load (&places, ATTUNE_POLICY_READ);
      g_assert_true (attune_policy_is_current (with, &places));
      /* As long, and within the same second. */
      folders_write (folders, FILES[i], MODE ("coach"));
      g_assert_false (attune_policy_is_current (with, &places));
    }
}

static void
test_vet (void)
{
  g_autoptr (Folders) folders = folders_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  g_autofree char *file = g_build_filename (folders->system, "attune.conf", NULL);
  g_autofree char *none = g_build_filename (folders->root, "nowhere", NULL);

  folders_write (folders, "system/attune.conf", MODE ("quiet"));
  folders_write (folders, "system/attune.conf.d/a.conf", MODE ("loud"));
  g_assert_true (attune_policy_vet (file, ATTUNE_POLICY_SYSTEM, problems));
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (attune_policy_vet (folders->system, ATTUNE_POLICY_SYSTEM, problems));
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_false (attune_policy_vet (none, ATTUNE_POLICY_SYSTEM, problems));
  g_assert_cmpuint (problems->len, ==, 2);
  g_assert_true (g_str_has_suffix (((GError *) problems->pdata[1])->message,
                                   "/nowhere: this file cannot be read; check its name and its permissions"));
  g_assert_false (attune_policy_vet (folders->root, ATTUNE_POLICY_SYSTEM, problems));
  g_assert_cmpuint (problems->len, ==, 3);
  g_assert_true (g_str_has_suffix (((GError *) problems->pdata[2])->message, ": there is no attune.conf in this folder"));
}

/* As the files of a layer. */
static void
test_vet_layer (void)
{
  static const struct { AttunePolicyLayer layer; const char *problem; } VETTED[] = {
    { ATTUNE_POLICY_SYSTEM, NULL },
    { ATTUNE_POLICY_TEAM, "/here/attune.conf:2: a team’s folder cannot name another one; remove this line" },
    { ATTUNE_POLICY_OWN, "/here/attune.conf:4: only the system’s and the team’s files can lock; remove this line" },
  };
  g_autoptr (Folders) folders = folders_new ();
  g_autofree char *here = g_build_filename (folders->root, "here", NULL);
  guint i;

  folders_write (folders, "here/attune.conf", "[attune]\nteam-folder=%s\n[lock]\nkeys=*\n");
  for (i = 0; i < G_N_ELEMENTS (VETTED); i++)
    {
      g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);

      g_assert_true (attune_policy_vet (here, VETTED[i].layer, problems));
      g_assert_cmpuint (problems->len, ==, VETTED[i].problem == NULL ? 0 : 1);
      if (VETTED[i].problem != NULL)
        g_assert_true (g_str_has_suffix (((GError *) problems->pdata[0])->message, VETTED[i].problem));
    }
}

/* A team that has rules and no settings. */
static void
test_vet_packs_alone (void)
{
  g_autoptr (Folders) folders = folders_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);

  folders_write (folders, "team/packs/en/a.yaml", "");
  g_assert_true (attune_policy_vet (folders->team, ATTUNE_POLICY_TEAM, problems));
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_system_folder (void)
{
  g_setenv ("ATTUNE_SYSTEM_CONFIG", "/s", TRUE);
  g_assert_cmpstr (attune_policy_system_folder (), ==, "/s");
  g_setenv ("ATTUNE_SYSTEM_CONFIG", "", TRUE);
  g_assert_null (attune_policy_system_folder ());
  g_unsetenv ("ATTUNE_SYSTEM_CONFIG");
  g_assert_cmpstr (attune_policy_system_folder (), ==, SYSCONFDIR "/attune");
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    g_test_add_data_func (ROWS[i].path, &ROWS[i], test_row);
  g_test_add_func ("/policy-load/no-places", test_no_places);
  g_test_add_func ("/policy-load/drop-ins", test_drop_ins);
  g_test_add_func ("/policy-load/lock-within-layer", test_lock_within_layer);
  g_test_add_func ("/policy-load/checks", test_choice_of_checks);
  g_test_add_func ("/policy-load/prefer", test_prefer);
  g_test_add_func ("/policy-load/current", test_current);
  g_test_add_func ("/policy-load/vet", test_vet);
  g_test_add_func ("/policy-load/vet-layer", test_vet_layer);
  g_test_add_func ("/policy-load/vet-packs-alone", test_vet_packs_alone);
  g_test_add_func ("/policy-load/system-folder", test_system_folder);
  return g_test_run ();
}
