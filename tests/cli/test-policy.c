/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <glib/gstdio.h>
#include "cli/run.h"

/* attune policy, with the folders of a system, a team and a user. */

typedef struct {
  char *root;
  GPtrArray *files;
} Place;

static Place *
place_new (void)
{
  g_autoptr (GError) error = NULL;
  Place *place = g_new0 (Place, 1);

  place->root = g_dir_make_tmp ("attune-policy-XXXXXX", &error);
  g_assert_no_error (error);
  place->files = g_ptr_array_new_with_free_func (g_free);
  return place;
}

/* Writes a file: "system/attune.conf"; %s in it is the folder, once at most. */
static void
place_write (Place *place, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) whole = g_string_new (text);
  char *path = g_build_filename (place->root, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_string_replace (whole, "%s", place->root, 1);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, whole->str, (gssize) whole->len, &error);
  g_assert_no_error (error);
  g_ptr_array_add (place->files, path);
}

static void
place_free (Place *place)
{
  for (guint i = 0; i < place->files->len; i++) {
    g_autofree char *folder = g_path_get_dirname (place->files->pdata[i]);
    g_unlink (place->files->pdata[i]);
    while (strlen (folder) >= strlen (place->root) && g_rmdir (folder) == 0) {
      char *above = g_path_get_dirname (folder);
      g_free (folder);
      folder = above;
    }
  }
  g_rmdir (place->root);
  g_assert_false (g_file_test (place->root, G_FILE_TEST_EXISTS));
  g_ptr_array_unref (place->files);
  g_free (place->root);
  g_free (place);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Place, place_free)

/* @arguments with blanks between them. */
static Run *
place_run (const Place *place, const char *arguments)
{
  g_auto (GStrv) list = g_strsplit (arguments, " ", -1);
  g_autofree char *system = g_strdup_printf ("ATTUNE_SYSTEM_CONFIG=%s/system", place->root);
  g_autofree char *home = g_strdup_printf ("HOME=%s/home", place->root);
  const char *environment[] = { system, home, "ATTUNE_TEAM_PACKS", "ATTUNE_OWN_PACKS", NULL };

  return run_attune_with ("", 0, environment, (const char *const *) list);
}

/* What standard output says of a key, in one line, without the folder. */
static char *
find_key (const Place *place, const Run *run, const char *key)
{
  g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);
  g_autofree char *begin = g_strconcat (key, " ", NULL);
  g_autofree char *root = g_strconcat (place->root, "/", NULL);
  g_autoptr (GString) found = g_string_new (NULL);
  gboolean within = FALSE;

  for (guint i = 0; lines[i] != NULL; i++) {
    within = *lines[i] == ' ' ? within : g_str_has_prefix (lines[i], begin);
    if (within && strlen (lines[i]) > 25)
      g_string_append_printf (found, "%s%s", found->len == 0 ? "" : " ", g_strchug (lines[i] + 25));
  }
  g_string_replace (found, root, "", 0);
  return g_string_free (g_steal_pointer (&found), FALSE);
}

static void
assert_key (const Place *place, const Run *run, const char *key, const char *expected)
{
  g_autofree char *found = find_key (place, run, key);

  g_test_message ("%s: %s", key, found);
  g_assert_cmpstr (found, ==, expected);
}

#define PREFS(inner)                                                                                     \
  "<?xml version='1.0' encoding='UTF-8' ?>\n\n<pref version='1' name='/'>\n"                            \
  "\t<pref name='pidgin'>\n\t\t<pref name='mode' type='string' value='strict'/>\n\t</pref>\n"           \
  "\t<pref name='plugins'>\n\t\t<pref name='core'>\n\t\t\t<pref name='attune'>\n" inner                 \
  "\t\t\t</pref>\n\t\t</pref>\n\t</pref>\n</pref>\n"

static void
write_all (Place *place)
{
  place_write (place, "system/attune.conf", "[attune]\nmode=strict\nteam-folder=%s/team\n[lock]\nkeys=mode\n");
  place_write (place, "system/attune.conf.d/local.conf", "[attune]\nretention=off\n");
  place_write (place, "team/attune.conf", "[attune]\nrooms=#help\n[checks]\ntone=hint\n[lock]\nkeys=checks.tone\n");
  place_write (place, "home/.purple/attune/attune.conf", "[attune]\nlanguage=de\nfade=5\nmode=off\n");
  place_write (place, "home/.purple/prefs.xml",
               PREFS ("<pref name='mode' type='string' value='quiet'/>\n"
                      "<pref name='groups' type='string' value='VIP &amp; Co'/>\n"
                      "<pref name='rooms' type='string' value='#mine'/>\n"
                      "<pref name='live' type='bool' value='0'/>\n"
                      "<pref name='staff' type='string' value=''/>\n"
                      "<pref name='choices' type='stringlist'><item value='x'/></pref>\n"
                      "<pref name='followed'><pref name='own-name' type='string' value='Kim'/></pref>\n"
                      "<pref name='own-name' type='string' value='Kim'/>\n"
                      "<pref name='checks'><pref name='tone' type='bool' value='0'/><pref name='name' type='bool' value='0'/></pref>\n"));
}

static void
test_show (void)
{
  g_autoptr (Place) place = place_new ();

  write_all (place);
  g_autoptr (Run) run = place_run (place, "policy show");
  g_assert_cmpint (run->status, ==, 0);
  assert_key (place, run, "mode", "strict system, in system/attune.conf:2 locked, in system/attune.conf:5");
  assert_key (place, run, "retention", "off system, in system/attune.conf.d/local.conf:2");
  assert_key (place, run, "language", "de own, in home/.purple/attune/attune.conf:2");
  assert_key (place, run, "fade", "5 own, in home/.purple/attune/attune.conf:3");
  assert_key (place, run, "rooms", "#mine (preference)");
  assert_key (place, run, "groups", "VIP & Co (preference)");
  assert_key (place, run, "live-hints", "off (preference)");
  assert_key (place, run, "staff", "nothing (default)");
  assert_key (place, run, "own-name", "nothing (default)");
  assert_key (place, run, "attempts", "3 (default)");
  assert_key (place, run, "checks.tone", "hint team, in team/attune.conf:4 locked, in team/attune.conf:6");
  /* Strict mode cannot be left, so this choice does not count. */
  assert_key (place, run, "checks.name", "on (default)");
  /* What is wrong is said, and does not count as failure. */
  g_assert_true (g_str_has_suffix (run->err, "so this line does nothing; remove it\n"));
}

static void
test_show_json (void)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *file = g_build_filename (place->root, "system", "attune.conf", NULL);

  write_all (place);
  g_autoptr (Run) run = place_run (place, "policy show --format=json");
  g_autoptr (GPtrArray) objects = run_objects (run);
  JsonObject *mode = run_object (objects, 0);
  g_autofree char *keys = run_keys (mode);
  g_assert_cmpuint (objects->len, ==, 33);
  g_assert_cmpstr (keys, ==, "description file key layer line locked value");
  g_assert_cmpstr (json_object_get_string_member (mode, "key"), ==, "mode");
  g_assert_cmpstr (json_object_get_string_member (mode, "value"), ==, "strict");
  g_assert_cmpstr (json_object_get_string_member (mode, "layer"), ==, "system");
  g_assert_cmpstr (json_object_get_string_member (mode, "file"), ==, file);
  g_assert_cmpint (json_object_get_int_member (mode, "line"), ==, 2);
  JsonObject *lock = json_object_get_object_member (mode, "locked");
  g_assert_cmpstr (json_object_get_string_member (lock, "layer"), ==, "system");
  g_assert_cmpint (json_object_get_int_member (lock, "line"), ==, 5);
  JsonObject *language = run_object (objects, 2);
  g_assert_cmpstr (json_object_get_string_member (language, "layer"), ==, "preference");
  g_assert_true (json_object_get_null_member (language, "file"));
  g_assert_true (json_object_get_null_member (language, "line"));
  g_assert_true (json_object_get_null_member (language, "locked"));
}

/* Nothing anywhere is no mistake. */
static void
test_show_nothing (void)
{
  g_autoptr (Place) place = place_new ();

  g_autoptr (Run) run = place_run (place, "policy show");
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->err, ==, "");
  assert_key (place, run, "mode", "coach (default)");
  g_assert_null (strstr (run->out, "locked"));
}

/* Within 80 columns where there is room for that; a name is never broken. */
static void
test_show_wide (void)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *drop_in = g_strdup_printf ("system/attune.conf.d/%s.conf", "settings-of-the-support-team-in-berlin");
  g_autofree char *path = g_build_filename (place->root, drop_in, NULL);
  g_autofree char *locked = g_strdup_printf ("\n                         locked, in\n                         %s:4\n", path);

  place_write (place, drop_in, "[attune]\nmode=quiet\n[lock]\nkeys=mode\n");
  g_autoptr (Run) run = place_run (place, "policy show");
  g_assert_nonnull (strstr (run->out, locked));
}

/* Whom the policy calls a trainee by their login name. */
static void
test_show_trainee (void)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *text = g_strdup_printf ("[attune]\nmode=quiet\ntrainees=somebody, %s\n", g_get_user_name ());

  place_write (place, "system/attune.conf", text);
  g_autoptr (Run) run = place_run (place, "policy show");
  assert_key (place, run, "mode", "strict trainees, in system/attune.conf:3");
}

/* The folder in force, by who named it, whatever it locks. */
static void
test_show_team_folder (void)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *chosen = g_strdup_printf (PREFS ("<pref name='team-packs' type='string' value='%s/team'/>\n"), place->root);

  place_write (place, "team/attune.conf", "[lock]\nkeys=*\n");
  place_write (place, "home/.purple/attune/attune.conf", "[attune]\nteam-folder=%s/team\n");
  g_autoptr (Run) own = place_run (place, "policy show");
  g_assert_cmpstr (own->err, ==, "");
  assert_key (place, own, "team-folder", "team own, in home/.purple/attune/attune.conf:2");
  assert_key (place, own, "mode", "coach (default) locked, in team/attune.conf:2");
  g_assert_cmpint (g_unlink (place->files->pdata[1]), ==, 0);
  place_write (place, "home/.purple/prefs.xml", chosen);
  g_autoptr (Run) preference = place_run (place, "policy show");
  g_assert_cmpstr (preference->err, ==, "");
  assert_key (place, preference, "team-folder", "team (preference)");
}

/* What is no preferences is passed over. */
static void
test_bad_preferences (void)
{
  static const char *const wrong[] = { "", "no XML", "<pref name='/'><pref name='plugins'>", "\xff\xfe", "<a/>", PREFS ("<pref/>") };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (Place) place = place_new ();
    place_write (place, "home/.purple/prefs.xml", wrong[i]);
    g_autoptr (Run) run = place_run (place, "policy show");
    g_assert_cmpint (run->status, ==, 0);
    assert_key (place, run, "mode", "coach (default)");
  }
}

static void
test_user_folder (void)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *arguments = g_strdup_printf ("policy show --user-folder=%s/profile", place->root);

  place_write (place, "profile/attune/attune.conf", "[attune]\nlanguage=de\n");
  g_autoptr (Run) run = place_run (place, arguments);
  assert_key (place, run, "language", "de own, in profile/attune/attune.conf:2");
}

/* --- check ---------------------------------------------------------------- */

static void
test_check (void)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *good = g_strdup_printf ("policy check %s/good.conf", place->root);
  g_autofree char *both = g_strdup_printf ("policy check %s/good.conf %s/bad.conf %s/none.conf", place->root, place->root, place->root);
  g_autofree char *folder = g_strdup_printf ("policy check %s/team", place->root);
  g_autofree char *expected =
    g_strdup_printf ("%s/bad.conf:2: there is no key “mdoe”; “mode” may be meant\n"
                     "%s/bad.conf:3: “attempts” cannot be “no”; a number from 1 to 100 would be right\n"
                     "%s/none.conf: this file cannot be read; check its name and its permissions\n",
                     place->root, place->root, place->root);

  place_write (place, "good.conf", "[attune]\nmode=strict\n");
  place_write (place, "bad.conf", "[attune]\nmdoe=strict\nattempts=no\n");
  place_write (place, "team/attune.conf", "");
  place_write (place, "team/attune.conf.d/a.conf", "[checks]\ntone=loud\n");
  g_autoptr (Run) run = place_run (place, good);
  g_assert_cmpint (run->status, ==, 0);
  g_assert_cmpstr (run->out, ==, "All of it is as it should be.\n");
  g_assert_cmpstr (run->err, ==, "");
  g_autoptr (Run) bad = place_run (place, both);
  g_assert_cmpint (bad->status, ==, 2);
  g_assert_cmpstr (bad->out, ==, "");
  g_assert_cmpstr (bad->err, ==, expected);
  g_autoptr (Run) whole = place_run (place, folder);
  g_assert_cmpint (whole->status, ==, 2);
  g_assert_nonnull (strstr (whole->err, "/team/attune.conf.d/a.conf:2: “tone” cannot be “loud”"));
}

/* --- what else goes by it ------------------------------------------------- */

#define PACK                                                                                          \
  "language: en\nrules:\n  - id: shrug\n    check: dismissal\n    match: your planet\n    say: Not theirs.\n" \
  "    catches: [your planet]\n    passes: [our planet]\n"

/* All that would be wrong with it in a client, and whose folder it is. */
static void
test_check_folder (void)
{
  static const struct { const char *folder, *problems; } rows[] = {
    { "team", "team/attune.conf:2: a team’s folder cannot name another one; remove this line\n"
              "team/packs/en/a.yaml:4: the rule “nowhere” has no examples; give it “catches” (it fires) and “passes” (it stays silent)\n" },
    { "system", "" },
    { "home/.purple/attune", "home/.purple/attune/attune.conf:4: only the system’s and the team’s files can lock; remove this line\n"
                             "home/.purple/attune/packs/en/b.yaml:2: there is no rule “shrug” to switch off; “attune pack list” names the rules\n" },
    { "rules", "" },
  };
  g_autoptr (Place) place = place_new ();
  g_autofree char *root = g_strconcat (place->root, "/", NULL);

  place_write (place, "team/attune.conf", "[attune]\nteam-folder=%s/other\n");
  place_write (place, "team/packs/en/a.yaml", "language: en\nwords: {w: [x]}\nrules:\n  - {id: nowhere, check: tone, match: beta, say: No.}\n");
  place_write (place, "system/attune.conf", "[attune]\nteam-folder=%s/team\n[lock]\nkeys=team-folder\n");
  place_write (place, "home/.purple/attune/attune.conf", "[attune]\nmode=quiet\n[lock]\nkeys=mode\n");
  place_write (place, "home/.purple/attune/packs/en/b.yaml", "language: en\nrules: [{id: shrug, off: yes}, {id: calm-down, off: yes}]\n");
  place_write (place, "rules/packs/en/a.yaml", PACK);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *arguments = g_strdup_printf ("policy check %s/%s", place->root, rows[i].folder);
    g_autoptr (Run) run = place_run (place, arguments);
    g_autoptr (GString) said = g_string_new (run->err);
    g_string_replace (said, root, "", 0);
    g_test_message ("%s", said->str);
    g_assert_cmpint (run->status, ==, *rows[i].problems == '\0' ? 0 : 2);
    g_assert_cmpstr (said->str, ==, rows[i].problems);
  }
}

/* The packs of the team's folder are read; when it is away, those of its copy. */
static void
test_team_packs (void)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *mark = NULL;

  place_write (place, "system/attune.conf", "[attune]\nteam-folder=%s/team\n");
  place_write (place, "team/packs/en/a.yaml", PACK);
  g_autoptr (Run) run = place_run (place, "pack list");
  g_assert_nonnull (strstr (run->out, "team a.yaml:3"));
  g_assert_cmpstr (run->err, ==, "");
  g_assert_cmpint (g_unlink (place->files->pdata[1]), ==, 0);
  g_autoptr (Run) away = place_run (place, "pack list");
  g_assert_null (strstr (away->out, "shrug"));
  g_assert_nonnull (strstr (away->err, "/team: the team’s folder cannot be read, and there is no copy of it"));
  place_write (place, "home/.purple/attune/team-copy/packs/en/a.yaml", PACK);
  place_write (place, "home/.purple/attune/team-copy/copy-of", "%s/team\nprint\n");
  g_autoptr (Run) copy = place_run (place, "pack list");
  g_assert_nonnull (strstr (copy->out, "shrug"));
  g_assert_nonnull (strstr (copy->err, "so its last good copy counts"));
}

static void
test_own_packs (void)
{
  g_autoptr (Place) place = place_new ();

  place_write (place, "home/.purple/attune/packs/en/a.yaml", PACK);
  g_autoptr (Run) with = place_run (place, "pack list");
  g_assert_nonnull (strstr (with->out, "own a.yaml:3"));
  place_write (place, "system/attune.conf", "[attune]\nown-packs=off\n");
  g_autoptr (Run) without = place_run (place, "pack list");
  g_assert_null (strstr (without->out, "shrug"));
}

#define CALM "{\"dialogue\": \"1\", \"speaker\": \"agent\", \"text\": \"Calm down.\"}\n"
#define LEAK "{\"dialogue\": \"1\", \"speaker\": \"agent\", \"text\": \"A gas LEAK? Calm down.\"}\n"

/* A draft, alone and in a conversation, is judged by each layer's settings. */
static void
test_judged (void)
{
  static const struct { const char *file, *text, *mode, *draft, *turn, *says; gboolean held; } rows[] = {
    { "system/attune.conf", "", "coach", "Calm down.", CALM, "Held:", TRUE },
    { "system/attune.conf", "[checks]\ndismissal=off\n", "coach", "Calm down.", CALM, "Nothing to hold.", FALSE },
    { "team/attune.conf", "[checks]\ndismissal=hint\n", "coach", "Calm down.", CALM, "Hint:", FALSE },
    { "home/.purple/attune/attune.conf", "[checks]\ndismissal=off\n", "coach", "Calm down.", CALM, "Nothing to hold.", FALSE },
    { "home/.purple/attune/attune.conf", "[attune]\nmode=quiet\n", "coach", "Calm down.", CALM, "Held:", TRUE },
    { "team/attune.conf", "[attune]\nemergency-words=gas leak\n", "strict", "A gas LEAK? Calm down.", LEAK, "Hint:", FALSE },
    { "team/attune.conf", "[attune]\nemergency-words=gas leak\n", "strict", "Calm down.", CALM, "Held", TRUE },
    { "home/.purple/prefs.xml", PREFS ("<pref name='checks'><pref name='dismissal' type='bool' value='0'/></pref>\n"), "coach",
      "Calm down.", CALM, "Nothing to hold.", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (Place) place = place_new ();
    g_autofree char *check = g_strdup_printf ("check --mode=%s %s/draft", rows[i].mode, place->root);
    g_autofree char *replay = g_strdup_printf ("replay --format=json --mode=%s %s/turns", rows[i].mode, place->root);
    const char *folder = strstr (rows[i].file, "team/") == NULL ? "" : "[attune]\nteam-folder=%s/team\n";

    place_write (place, "system/attune.conf", folder);
    place_write (place, rows[i].file, rows[i].text);
    place_write (place, "draft", rows[i].draft);
    place_write (place, "turns", rows[i].turn);
    g_autoptr (Run) checked = place_run (place, check);
    g_autoptr (Run) replayed = place_run (place, replay);
    g_autoptr (GPtrArray) turns = run_objects (replayed);
    g_test_message ("%u: %s", i, checked->out);
    g_assert_cmpstr (checked->err, ==, "");
    g_assert_nonnull (strstr (checked->out, rows[i].says));
    g_assert_cmpint (checked->status, ==, rows[i].held);
    g_assert_cmpint (replayed->status, ==, rows[i].held);
    g_assert_cmpint (json_object_get_boolean_member (run_object (turns, 0), "held"), ==, rows[i].held);
    g_assert_cmpint (strstr (checked->out, "It has one of your emergency words") != NULL, ==, strstr (rows[i].draft, "LEAK") != NULL);
  }
}

/* Whoever is in training has no say in that. */
static void
test_judged_trainee (void)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *text = g_strdup_printf ("[attune]\ntrainees=%s\n", g_get_user_name ());
  g_autofree char *check = g_strdup_printf ("check %s/draft", place->root);

  place_write (place, "system/attune.conf", text);
  place_write (place, "draft", "Calm down.");
  place_write (place, "home/.purple/prefs.xml", PREFS ("<pref name='checks'><pref name='dismissal' type='bool' value='0'/></pref>\n"));
  g_autoptr (Run) run = place_run (place, check);
  g_autoptr (Run) shown = place_run (place, "policy show");
  g_assert_cmpint (run->status, ==, 1);
  assert_key (place, shown, "checks.dismissal", "on (default)");
}

/* Both sides of a comparison are. */
static void
test_compared (void)
{
  g_autoptr (Place) place = place_new ();
  g_autofree char *compare = g_strdup_printf ("replay --compare built-in %s/new %s/turns", place->root, place->root);

  place_write (place, "new/en/a.yaml", PACK);
  place_write (place, "turns", "{\"dialogue\": \"1\", \"speaker\": \"agent\", \"text\": \"Back to your planet. Calm down.\"}\n");
  g_autoptr (Run) before = place_run (place, compare);
  g_assert_nonnull (strstr (before->out, "dismissal, shrug"));
  g_assert_nonnull (strstr (before->out, "1 held before, 1 after"));
  place_write (place, "system/attune.conf", "[checks]\ndismissal=off\n");
  g_autoptr (Run) after = place_run (place, compare);
  g_assert_nonnull (strstr (after->out, "0 held before, 0 after"));
  g_assert_nonnull (strstr (after->out, "Both say the same."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/policy/show", test_show);
  g_test_add_func ("/cli/policy/show-json", test_show_json);
  g_test_add_func ("/cli/policy/show-nothing", test_show_nothing);
  g_test_add_func ("/cli/policy/show-wide", test_show_wide);
  g_test_add_func ("/cli/policy/show-trainee", test_show_trainee);
  g_test_add_func ("/cli/policy/show-team-folder", test_show_team_folder);
  g_test_add_func ("/cli/policy/bad-preferences", test_bad_preferences);
  g_test_add_func ("/cli/policy/user-folder", test_user_folder);
  g_test_add_func ("/cli/policy/check", test_check);
  g_test_add_func ("/cli/policy/check-folder", test_check_folder);
  g_test_add_func ("/cli/policy/team-packs", test_team_packs);
  g_test_add_func ("/cli/policy/own-packs", test_own_packs);
  g_test_add_func ("/cli/policy/judged", test_judged);
  g_test_add_func ("/cli/policy/judged-trainee", test_judged_trainee);
  g_test_add_func ("/cli/policy/compared", test_compared);
  int status = g_test_run ();
  run_clean_up ();
  return status;
}
