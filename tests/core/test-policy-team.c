/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <glib/gstdio.h>
#include <string.h>
#include "core/policy-file.h"
#include "core/policy-team.h"
#include "policy-folders.h"

/* The team's folder: who names it, and what when it is away. */

#define TEAM "[attune]\nteam-folder=%s/team\n"
#define OTHER "[attune]\nteam-folder=%s/other\n"
#define AWAY "team: the team’s folder cannot be read, so its last good copy counts; check its name and its permissions"
#define GONE "team: the team’s folder cannot be read, and there is no copy of it; check its name and its permissions"

static void
make_teams (Folders *folders)
{
  folders_write (folders, "team/attune.conf", "[attune]\nlanguage=de\n[lock]\nkeys=language\n");
  folders_write (folders, "other/attune.conf", "[attune]\nlanguage=it\n");
}

static void
assert_language (const AttunePolicy *policy, const char *language)
{
  g_assert_cmpstr (attune_policy_text (policy, ATTUNE_KEY_LANGUAGE), ==, language);
}

static void
assert_loads (Folders *folders, const char *chosen, const char *language)
{
  g_autoptr (AttunePolicy) policy = folders_load (folders, chosen, ATTUNE_POLICY_READ);

  assert_language (policy, language);
}

static void
test_who_names_it (void)
{
  g_autoptr (Folders) folders = folders_new ();
  g_autofree char *other = g_build_filename (folders->root, "other", NULL);

  make_teams (folders);
  assert_loads (folders, NULL, "en");
  assert_loads (folders, folders->team, "de");
  folders_write (folders, "system/attune.conf", TEAM);
  assert_loads (folders, NULL, "de");
  assert_loads (folders, other, "it");
  assert_loads (folders, "", "en");
  folders_write (folders, "own/attune.conf", OTHER);
  assert_loads (folders, NULL, "it");
  assert_loads (folders, folders->team, "de");
  folders_write (folders, "own/attune.conf.d/a.conf", TEAM);
  assert_loads (folders, NULL, "de");
}

static void
test_locked (void)
{
  g_autoptr (Folders) folders = folders_new ();
  g_autofree char *other = g_build_filename (folders->root, "other", NULL);

  make_teams (folders);
  folders_write (folders, "system/attune.conf", TEAM "[lock]\nkeys=team-folder\n");
  folders_write (folders, "own/attune.conf", OTHER);
  assert_loads (folders, other, "de");
  assert_loads (folders, "", "de");
}

static void
test_names_another (void)
{
  g_autoptr (Folders) folders = folders_new ();
  g_autoptr (AttunePolicy) policy = NULL;
  g_autofree char *problem = NULL;

  make_teams (folders);
  folders_write (folders, "team/attune.conf", OTHER "language=de\n");
  policy = folders_load (folders, folders->team, ATTUNE_POLICY_READ);
  problem = folders_problem (folders, policy);
  assert_language (policy, "de");
  g_assert_cmpstr (problem, ==, "team/attune.conf:2: a team’s folder cannot name another one; remove this line");
}

/* A folder does not keep who named it: only the system says that it stays. */
static void
test_locks_itself (void)
{
  static const struct { const char *locks, *problem; } ROWS[] = {
    { "*", "" },
    { "team-*", "" },
    { "attune", "" },
    { "team-folder", "team/attune.conf:2: a team’s folder cannot lock “team-folder”; lock it in the system’s file" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autoptr (Folders) folders = folders_new ();
      g_autofree char *locks = g_strdup_printf ("[lock]\nkeys=%s\n", ROWS[i].locks);
      g_autoptr (AttunePolicy) policy = NULL;
      g_autofree char *problem = NULL;
      const AttunePolicyValue *value;

      folders_write (folders, "team/attune.conf", locks);
      folders_write (folders, "own/attune.conf", TEAM);
      policy = folders_load (folders, NULL, ATTUNE_POLICY_READ);
      problem = folders_problem (folders, policy);
      value = attune_policy_value (policy, ATTUNE_KEY_TEAM_FOLDER);
      g_assert_cmpstr (problem, ==, ROWS[i].problem);
      g_assert_false (value->locked);
      g_assert_cmpstr (value->text, ==, folders->team);
      g_assert_cmpint (value->layer, ==, ATTUNE_POLICY_OWN);
      g_assert_cmpint (attune_policy_is_locked (policy, ATTUNE_KEY_MODE), ==, g_str_equal (ROWS[i].locks, "*") || i == 2);
      attune_policy_prefer (policy, ATTUNE_KEY_TEAM_FOLDER, "/elsewhere");
      g_assert_cmpstr (value->text, ==, "/elsewhere");
    }
}

static void
assert_packs (Folders *folders, const char *within)
{
  g_autoptr (AttunePolicy) policy = folders_load (folders, folders->team, ATTUNE_POLICY_READ);
  g_autofree char *expected = g_build_filename (folders->root, within, NULL);

  g_assert_cmpstr (attune_policy_team_packs (policy), ==, expected);
  g_assert_false (attune_policy_team_is_away (policy));
}

/* A folder of packs alone is a team's folder, too. */
static void
test_packs (void)
{
  g_autoptr (Folders) folders = folders_new ();

  folders_write (folders, "team/en/a.yaml", "a");
  assert_packs (folders, "team");
  folders_write (folders, "team/packs/en/a.yaml", "a");
  assert_packs (folders, "team/packs");
}

/* Which are read whenever it pleases the client: not from the share. */
static void
test_packs_of_copy (void)
{
  g_autoptr (Folders) folders = folders_new ();
  g_autoptr (AttunePolicy) policy = NULL;

  folders_write (folders, "team/packs/en/a.yaml", "a");
  policy = folders_load (folders, folders->team, ATTUNE_POLICY_KEEP_COPY);
  g_assert_true (g_str_has_suffix (attune_policy_team_packs (policy), "/own/copy/packs"));
  g_assert_cmpstr (attune_policy_team (policy), ==, folders->team);
}

/* A change of the settings alone is no change of the packs. */
static void
test_prints (void)
{
  g_autoptr (Folders) folders = folders_new ();
  AttunePolicyPlaces places = folders_places (folders, folders->team);
  g_autoptr (AttunePolicy) first = NULL;
  g_autoptr (AttunePolicy) second = NULL;
  g_autoptr (AttunePolicy) third = NULL;

  make_teams (folders);
  folders_write (folders, "team/packs/en/a.yaml", "a");
  first = attune_policy_load (&places, ATTUNE_POLICY_READ);
  folders_write (folders, "team/attune.conf.d/a.conf", "[attune]\nmode=quiet\n");
  g_assert_false (attune_policy_is_current (first, &places));
  second = attune_policy_load (&places, ATTUNE_POLICY_READ);
  g_assert_cmpstr (attune_policy_packs_print (first), ==, attune_policy_packs_print (second));
  folders_write (folders, "team/packs/en/b.yaml", "a");
  g_assert_false (attune_policy_is_current (second, &places));
  third = attune_policy_load (&places, ATTUNE_POLICY_READ);
  g_assert_cmpstr (attune_policy_packs_print (third), !=, attune_policy_packs_print (second));
  g_assert_true (attune_policy_is_current (third, &places));
}

/* --- when it is away -------------------------------------------------------- */

static void
keep (Folders *folders)
{
  g_autoptr (AttunePolicy) policy = folders_load (folders, folders->team, ATTUNE_POLICY_KEEP_COPY);
  g_autofree char *problem = folders_problem (folders, policy);

  g_assert_cmpstr (problem, ==, "");
}

static void
assert_away (Folders *folders, AttunePolicyLoading how, const char *language, const char *expected)
{
  AttunePolicyPlaces places = folders_places (folders, folders->team);
  g_autoptr (AttunePolicy) policy = attune_policy_load (&places, how);
  g_autofree char *problem = folders_problem (folders, policy);

  g_assert_cmpstr (problem, ==, expected);
  assert_language (policy, language);
  g_assert_true (attune_policy_team_is_away (policy));
  g_assert_cmpstr (attune_policy_team (policy), ==, g_str_equal (expected, AWAY) ? folders->copy : NULL);
  /* Which is so for as long as it is away. */
  g_assert_cmpint (attune_policy_is_current (policy, &places), ==, how != ATTUNE_POLICY_READ_COPY);
}

static void
test_away (void)
{
  g_autoptr (Folders) folders = folders_new ();
  AttunePolicyPlaces places = folders_places (folders, folders->team);
  g_autoptr (AttunePolicy) policy = NULL;
  g_autoptr (AttunePolicy) before = NULL;

  make_teams (folders);
  folders_write (folders, "team/packs/en/a.yaml", "packs, too");
  before = attune_policy_load (&places, ATTUNE_POLICY_KEEP_COPY);
  assert_away (folders, ATTUNE_POLICY_READ_COPY, "de", AWAY);
  folders_remove (folders, "team");
  assert_away (folders, ATTUNE_POLICY_KEEP_COPY, "de", AWAY);
  policy = attune_policy_load (&places, ATTUNE_POLICY_KEEP_COPY);
  g_assert_true (g_str_has_suffix (attune_policy_team_packs (policy), "own/copy/packs"));
  /* They are the packs that it had. */
  g_assert_cmpstr (attune_policy_packs_print (policy), ==, attune_policy_packs_print (before));
  g_assert_true (attune_policy_is_locked (policy, ATTUNE_KEY_LANGUAGE));
  /* It is back. */
  folders_write (folders, "team/attune.conf", "[attune]\nlanguage=fr\n");
  g_assert_false (attune_policy_is_current (policy, &places));
  keep (folders);
  folders_remove (folders, "team");
  assert_away (folders, ATTUNE_POLICY_READ, "fr", AWAY);
}

/* As a share is that is not mounted. */
static void
test_empty (void)
{
  g_autoptr (Folders) folders = folders_new ();

  make_teams (folders);
  keep (folders);
  folders_remove (folders, "team/attune.conf");
  assert_away (folders, ATTUNE_POLICY_KEEP_COPY, "de", AWAY);
  folders_write (folders, "team/.git/attune.conf", "");
  folders_write (folders, "team/README", "");
  assert_away (folders, ATTUNE_POLICY_KEEP_COPY, "de", AWAY);
}

static void
test_no_copy (void)
{
  g_autoptr (Folders) folders = folders_new ();
  AttunePolicyPlaces places = folders_places (folders, folders->team);

  assert_away (folders, ATTUNE_POLICY_KEEP_COPY, "en", GONE);
  make_teams (folders);
  keep (folders);
  /* The copy is of another folder. */
  places.team = "/nowhere/else";
  {
    g_autoptr (AttunePolicy) policy = attune_policy_load (&places, ATTUNE_POLICY_READ);

    assert_language (policy, "en");
    g_assert_null (attune_policy_team (policy));
  }
  places.team = folders->team;
  places.copy = NULL;
  folders_remove (folders, "team");
  {
    g_autoptr (AttunePolicy) policy = attune_policy_load (&places, ATTUNE_POLICY_KEEP_COPY);

    assert_language (policy, "en");
  }
}

/* --- the copy --------------------------------------------------------------- */

static char *
read_copy (Folders *folders, const char *name)
{
  g_autofree char *path = g_build_filename (folders->copy, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static void
assert_copy (Folders *folders, const char *name, const char *expected)
{
  g_autofree char *text = read_copy (folders, name);

  g_assert_cmpstr (text, ==, expected);
}

static guint
count (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_copy (void)
{
  g_autoptr (Folders) folders = folders_new ();
  GStatBuf about;

  make_teams (folders);
  folders_write (folders, "team/attune.conf.d/a.conf", "# a");
  folders_write (folders, "team/packs/en/a.yaml", "a");
  folders_write (folders, "team/packs/en/a.yaml~", "an editor's");
  folders_write (folders, "team/packs/.git/b.yaml", "b");
  folders_write (folders, "team/photo.jpg", "large");
  keep (folders);
  assert_copy (folders, "attune.conf", "[attune]\nlanguage=de\n[lock]\nkeys=language\n");
  assert_copy (folders, "attune.conf.d/a.conf", "# a");
  assert_copy (folders, "packs/en/a.yaml", "a");
  assert_copy (folders, "packs/en/a.yaml~", NULL);
  assert_copy (folders, "packs/.git/b.yaml", NULL);
  assert_copy (folders, "photo.jpg", NULL);
  g_assert_cmpint (g_stat (folders->copy, &about), ==, 0);
  g_assert_cmpuint (about.st_mode & 077, ==, 0);
  /* Refreshed as a whole, with nothing left beside it. */
  folders_remove (folders, "team/packs");
  folders_write (folders, "team/attune.conf", "# now");
  keep (folders);
  assert_copy (folders, "attune.conf", "# now");
  assert_copy (folders, "packs/en/a.yaml", NULL);
  g_assert_cmpuint (count (folders->own), ==, 1);
}

/* It is not written anew at each start. */
static void
test_copy_once (void)
{
  g_autoptr (Folders) folders = folders_new ();
  GStatBuf before;
  GStatBuf after;

  make_teams (folders);
  keep (folders);
  g_assert_cmpint (g_stat (folders->copy, &before), ==, 0);
  keep (folders);
  g_assert_cmpint (g_stat (folders->copy, &after), ==, 0);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
}

/* Whatever became of the copy: what the folder has counts while it is there. */
static void
test_copy_edited (void)
{
  static const struct { const char *name, *text; } ROWS[] = {
    { "own/copy/packs/en/a.yaml", "b" },
    { "own/copy/packs/en/a.yaml", "longer" },
    { "own/copy/packs/en/more.yaml", "more" },
    { "own/copy/attune.conf", "" },
    { "own/copy/packs/en/a.yaml", NULL },
  };
  g_autoptr (Folders) folders = folders_new ();
  g_autofree char *original = g_build_filename (folders->team, "packs", "en", "a.yaml", NULL);
  guint i;

  make_teams (folders);
  folders_write (folders, "team/packs/en/a.yaml", "a");
  keep (folders);
  for (i = 0; i < G_N_ELEMENTS (ROWS); i++)
    {
      g_autofree char *path = g_build_filename (folders->root, ROWS[i].name, NULL);
      GStatBuf about;

      if (ROWS[i].text == NULL)
        folders_remove (folders, ROWS[i].name);
      else
        {
          /* At the time of the team's. */
          g_assert_cmpint (g_stat (original, &about), ==, 0);
          folders_write (folders, ROWS[i].name, ROWS[i].text);
          g_assert_cmpint (utimensat (AT_FDCWD, path, (const struct timespec[]){ about.st_atim, about.st_mtim }, 0), ==, 0);
        }
      keep (folders);
      assert_copy (folders, "packs/en/a.yaml", "a");
      assert_copy (folders, "packs/en/more.yaml", NULL);
      assert_copy (folders, "attune.conf", "[attune]\nlanguage=de\n[lock]\nkeys=language\n");
    }
}

static void
assert_no_copy (Folders *folders, const char *says)
{
  g_autoptr (AttunePolicy) policy = folders_load (folders, folders->team, ATTUNE_POLICY_KEEP_COPY);
  g_autofree char *problem = folders_problem (folders, policy);

  assert_language (policy, "de");
  g_assert_true (g_str_has_prefix (problem, "team: no copy of this folder could be kept for when it is away: "));
  g_assert_nonnull (strstr (problem, says));
  g_assert_false (attune_policy_team_is_away (policy));
}

/* The folder counts all the same, and a copy of before stays. */
static void
test_copy_bounds (void)
{
  g_autoptr (Folders) folders = folders_new ();
  g_autofree char *large = g_strnfill (17 * 1024 * 1024, '#');
  guint i;

  make_teams (folders);
  folders_write (folders, "team/packs/en/a.yaml", "a");
  keep (folders);
  folders_write (folders, "team/packs/en/large.yaml", large);
  assert_no_copy (folders, "large.yaml: File too large");
  assert_copy (folders, "packs/en/a.yaml", "a");
  folders_remove (folders, "team/packs/en/large.yaml");
  for (i = 0; i < 1001; i++)
    {
      g_autofree char *name = g_strdup_printf ("team/packs/en/%u.yaml", i);

      folders_write (folders, name, "");
    }
  assert_no_copy (folders, "team: Argument list too long");
  assert_copy (folders, "packs/en/a.yaml", "a");
  g_assert_cmpuint (count (folders->own), ==, 1);
}

/* Somebody's own file stands where it would go. */
static void
test_copy_in_the_way (void)
{
  g_autoptr (Folders) folders = folders_new ();

  make_teams (folders);
  folders_write (folders, "own", "a file");
  assert_no_copy (folders, "own");
}

/* A pipe in the folder keeps nobody waiting. */
static void
test_odd_files (void)
{
  g_autoptr (Folders) folders = folders_new ();
  g_autofree char *pipe = g_build_filename (folders->team, "packs", "en", "pipe.yaml", NULL);
  g_autofree char *loop = g_build_filename (folders->team, "packs", "loop", NULL);

  make_teams (folders);
  folders_write (folders, "team/packs/en/a.yaml", "a");
  g_assert_cmpint (symlink (folders->team, loop), ==, 0);
  keep (folders);
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_no_copy (folders, "pipe.yaml: Invalid argument");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy-team/who-names-it", test_who_names_it);
  g_test_add_func ("/policy-team/locked", test_locked);
  g_test_add_func ("/policy-team/names-another", test_names_another);
  g_test_add_func ("/policy-team/locks-itself", test_locks_itself);
  g_test_add_func ("/policy-team/packs", test_packs);
  g_test_add_func ("/policy-team/packs-of-copy", test_packs_of_copy);
  g_test_add_func ("/policy-team/prints", test_prints);
  g_test_add_func ("/policy-team/away", test_away);
  g_test_add_func ("/policy-team/empty", test_empty);
  g_test_add_func ("/policy-team/no-copy", test_no_copy);
  g_test_add_func ("/policy-team/copy", test_copy);
  g_test_add_func ("/policy-team/copy-once", test_copy_once);
  g_test_add_func ("/policy-team/copy-edited", test_copy_edited);
  g_test_add_func ("/policy-team/copy-bounds", test_copy_bounds);
  g_test_add_func ("/policy-team/copy-in-the-way", test_copy_in_the_way);
  g_test_add_func ("/policy-team/odd-files", test_odd_files);
  return g_test_run ();
}
