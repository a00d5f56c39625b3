/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/cli.h"
#include "cli/options.h"
#include "core/policy-file.h"
#include "core/policy-load.h"
#include "core/policy-team.h"

/* A command that was built but not installed finds the packs beside it:
 * BUILD/src/packs is the source tree's, or a link to it. NULL: installed. */
static char *
find_packs_of_tree (void)
{
  g_autofree char *executable = g_file_read_link ("/proc/self/exe", NULL);
  if (executable == NULL)
    return NULL;
  g_autofree char *folder = g_path_get_dirname (executable);
  g_autofree char *packs = g_build_filename (folder, "src", "packs", NULL);
  if (!g_file_test (packs, G_FILE_TEST_IS_DIR))
    return NULL;
  return g_steal_pointer (&packs);
}

/* The built-in packs, or those that stand for them. */
static char *
find_built_in (const char *named)
{
  if (named != NULL)
    return g_strdup (named);
  if (g_getenv ("ATTUNE_PACKS") == NULL) {
    char *packs = find_packs_of_tree ();
    if (packs != NULL)
      return packs;
  }
  return g_strdup (attune_packs_default_folder ());
}

/* Where the plugin finds them in a client with the usual user folder. */
static char *
find_own (const AttuneOptions *options, const AttunePolicy *policy)
{
  const char *named = options->own != NULL ? options->own : attune_packs_layer_folder (ATTUNE_LAYER_OWN);

  if (named != NULL)
    return g_strdup (named);
  if (attune_policy_number (policy, ATTUNE_KEY_OWN_PACKS) == 0)
    return NULL;
  g_autofree char *user = attune_user_folder (options->user);
  return g_build_filename (user, "attune", "packs", NULL);
}

/* What the policy names, unless it is said here. */
static char *
find_team (const AttuneOptions *options, const AttunePolicy *policy, GPtrArray *problems)
{
  const char *named = options->team != NULL ? options->team : attune_packs_layer_folder (ATTUNE_LAYER_TEAM);
  const GPtrArray *wrong = attune_policy_problems (policy);

  if (named != NULL)
    return attune_team_packs (named);
  for (guint i = 0; i < wrong->len; i++)
    if (g_error_matches (wrong->pdata[i], ATTUNE_POLICY_ERROR, ATTUNE_POLICY_ERROR_TEAM))
      g_ptr_array_add (problems, g_error_copy (wrong->pdata[i]));
  return g_strdup (attune_policy_team_packs (policy));
}

/* A folder that somebody named has to be there. */
static void
load_above (AttunePacks *packs, const AttuneOptions *options, GPtrArray *problems)
{
  g_autoptr (AttunePolicy) policy = attune_open_policy (options->user);
  g_autofree char *team = find_team (options, policy, problems);
  g_autofree char *own = find_own (options, policy);

  attune_packs_load_layer (packs, ATTUNE_LAYER_SYSTEM, attune_packs_layer_folder (ATTUNE_LAYER_SYSTEM), FALSE, problems);
  attune_packs_load_layer (packs, ATTUNE_LAYER_TEAM, team, TRUE, problems);
  attune_packs_load_layer (packs, ATTUNE_LAYER_OWN, own, options->own != NULL, problems);
}

/* @folder: one with packs/ in it, or with en/, de/ and so on; reported when it is
 * neither, as its owner would wait for rules that never speak. */
static gboolean
has_packs (const char *folder)
{
  g_autofree char *packs = attune_team_packs (folder);
  g_autofree char *name = g_filename_display_name (folder);

  if (attune_packs_are_in (packs))
    return TRUE;
  attune_say (g_file_test (folder, G_FILE_TEST_IS_DIR)
                ? _("%s: There are no packs in this folder. Name one that has them in packs/en/, or in en/.")
                : _("%s: There is no such folder. Name one that has packs in packs/en/, or in en/."),
              name);
  return FALSE;
}

gboolean
attune_vet_team_packs (const AttuneOptions *options)
{
  return options->team == NULL || *options->team == '\0' || has_packs (options->team);
}

void
attune_say_problems (const GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    attune_say ("%s", ((const GError *) problems->pdata[i])->message);
}

gboolean
attune_load_packs (AttunePacks *packs, const AttuneOptions *options, GPtrArray *problems)
{
  g_autofree char *place = find_built_in (options->packs);
  g_autofree char *shown = g_filename_display_name (place);

  if (!attune_vet_team_packs (options))
    return FALSE;
  if (g_file_test (place, G_FILE_TEST_IS_DIR))
    attune_packs_load_layer (packs, ATTUNE_LAYER_BUILT_IN, place, TRUE, problems);
  gboolean good = attune_packs_rules (packs)->len > 0;
  load_above (packs, options, problems);
  attune_say_problems (problems);
  if (!good)
    attune_say (_("attune: There are no rules in %s. Name a folder that holds packs with --packs, or in ATTUNE_PACKS."),
                   shown);
  return good;
}

AttunePacks *
attune_open_packs (const AttuneOptions *options)
{
  g_autoptr (AttunePacks) packs = attune_packs_new ();
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);

  if (!attune_load_packs (packs, options, problems))
    return NULL;
  return g_steal_pointer (&packs);
}

/* --- for policy check ------------------------------------------------------ */

/* The layers below are whole or not; here they only lend their words. */
void
attune_vet_packs (const char *folder, AttunePackLayer layer, GPtrArray *problems)
{
  g_autofree char *built_in = find_built_in (NULL);
  g_autofree char *place = attune_team_packs (folder);
  g_autoptr (AttunePacks) packs = attune_packs_new ();

  if (!attune_packs_are_in (place))
    return;
  attune_packs_load_layer (packs, ATTUNE_LAYER_BUILT_IN, built_in, FALSE, NULL);
  if (layer > ATTUNE_LAYER_SYSTEM)
    attune_packs_load_layer (packs, ATTUNE_LAYER_SYSTEM, attune_packs_layer_folder (ATTUNE_LAYER_SYSTEM), FALSE, NULL);
  if (layer > ATTUNE_LAYER_TEAM) {
    g_autoptr (AttunePolicy) policy = attune_open_policy (NULL);
    attune_packs_load_layer (packs, ATTUNE_LAYER_TEAM, attune_policy_team_packs (policy), FALSE, NULL);
  }
  attune_packs_load_layer (packs, layer, place, TRUE, problems);
}

/* --- for a comparison ------------------------------------------------------ */

static gboolean
has_rule (const AttunePacks *packs, const AttuneRule *wanted)
{
  const GPtrArray *rules = attune_packs_rules (packs);

  for (guint i = 0; i < rules->len; i++) {
    const AttuneRule *rule = rules->pdata[i];
    if (g_str_equal (rule->id, wanted->id) && g_str_equal (rule->language, wanted->language))
      return TRUE;
  }
  return FALSE;
}

/* A copy of ours with changes, rather than packs that come on top: they are read
 * by themselves, and most of our rules are there. */
static gboolean
is_whole_set (const char *built_in, const char *folder)
{
  g_autoptr (AttunePacks) ours = attune_packs_new ();
  g_autoptr (AttunePacks) theirs = attune_packs_new ();
  guint n = 0;

  attune_packs_load_folder (ours, built_in, NULL);
  attune_packs_load_folder (theirs, folder, NULL);
  const GPtrArray *rules = attune_packs_rules (ours);
  for (guint i = 0; i < rules->len; i++)
    n += has_rule (theirs, rules->pdata[i]);
  return n * 2 > rules->len;
}

AttunePacks *
attune_open_packs_for (const AttuneOptions *options, const char *folder, char **shown)
{
  g_autofree char *built_in = find_built_in (options->packs);
  g_autofree char *packs = attune_team_packs (folder);
  g_autofree char *name = g_filename_display_name (packs);
  AttuneOptions layers = *options;

  layers.team = (char *) "";
  if (layers.own == NULL)
    layers.own = (char *) "";
  if (g_str_equal (folder, "built-in"))
    *shown = g_strdup (folder);
  else if (!has_packs (folder))
    return NULL;
  else if (is_whole_set (built_in, packs)) {
    layers.packs = packs;
    *shown = g_strdup (name);
  } else {
    layers.team = packs;
    *shown = g_strdup_printf (_("%s, on top of built-in"), name);
  }
  return attune_open_packs (&layers);
}
