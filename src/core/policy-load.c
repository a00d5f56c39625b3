/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "core/policy-load.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/pack.h"
#include "core/policy-file.h"
#include "core/policy-private.h"
#include "core/policy-team.h"

#define CONFIG "attune.conf"
#define DROP_INS "attune.conf.d"

const char *
attune_policy_system_folder (void)
{
  const char *folder = g_getenv ("ATTUNE_SYSTEM_CONFIG");

  if (folder == NULL)
    return SYSCONFDIR "/attune";
  return *folder == '\0' ? NULL : folder;
}

/* --- files ------------------------------------------------------------------ */

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* attune.conf, then the drop-ins by name; whether they are there or not. */
static GPtrArray *
list_config (const char *folder)
{
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *drop_ins = g_build_filename (folder, DROP_INS, NULL);
  g_autoptr (GDir) dir = g_dir_open (drop_ins, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (*name != '.' && g_str_has_suffix (name, ".conf"))
      g_ptr_array_add (paths, g_build_filename (drop_ins, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  g_ptr_array_insert (paths, 0, g_build_filename (folder, CONFIG, NULL));
  return paths;
}

static gboolean
is_not_there (const GError *error)
{
  return g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT) || g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOTDIR);
}

/* @needed: a file that is not there is a problem. */
static AttunePolicyFile *
read_file (const char *path, gboolean needed, GPtrArray *problems)
{
  GError *error = NULL;
  AttunePolicyFile *file = attune_policy_file_read (path, problems, &error);

  if (file == NULL && (needed || !is_not_there (error)))
    {
      g_autofree char *name = g_filename_display_name (path);

      if (error->domain == ATTUNE_POLICY_ERROR)
        g_ptr_array_add (problems, g_steal_pointer (&error));
      else
        attune_policy_problem (problems, ATTUNE_POLICY_ERROR_FILE, name, 0, _("this file cannot be read; check its name and its permissions"));
    }
  g_clear_error (&error);
  return file;
}

/* AttunePolicyFile of a folder; NULL: none. */
static GPtrArray *
read_config (const char *folder, GPtrArray *problems)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_policy_file_free);
  g_autoptr (GPtrArray) paths = folder == NULL ? g_ptr_array_new () : list_config (folder);
  guint i;

  for (i = 0; i < paths->len; i++)
    {
      AttunePolicyFile *file = read_file (g_ptr_array_index (paths, i), FALSE, problems);

      if (file != NULL)
        g_ptr_array_add (files, file);
    }
  return files;
}

/* --- the team --------------------------------------------------------------- */

/* The last of the user's lines that names a team's folder; NULL: none does. */
static const char *
find_own_team (const GPtrArray *own)
{
  const char *text = NULL;
  guint i;
  guint k;

  for (i = 0; i < own->len; i++)
    {
      const GArray *values = ((const AttunePolicyFile *) g_ptr_array_index (own, i))->values;

      for (k = 0; k < values->len; k++)
        if (g_array_index (values, AttunePolicyLine, k).key == ATTUNE_KEY_TEAM_FOLDER)
          text = g_array_index (values, AttunePolicyLine, k).text;
    }
  return text;
}

/* The folder that is named, by who may name it. */
static char *
choose_team (const AttunePolicy *policy, const AttunePolicyPlaces *places, const GPtrArray *own)
{
  const AttunePolicyValue *value = &policy->values[ATTUNE_KEY_TEAM_FOLDER];
  const char *text = find_own_team (own);

  if (places->team != NULL)
    text = places->team;
  return attune_policy_folder (value->locked || text == NULL ? value->text : text);
}

static gboolean
keep_copy (AttunePolicy *policy, const GPtrArray *files, const char *copy)
{
  g_autofree char *named = g_filename_display_name (policy->team);
  g_autoptr (GError) error = NULL;

  if (attune_team_keep (policy->team, files, policy->team_print, copy, &error))
    return TRUE;
  attune_policy_problem (policy->problems, ATTUNE_POLICY_ERROR_FILE, named, 0,
                         _("no copy of this folder could be kept for when it is away: %s"), error->message);
  return FALSE;
}

static void
use_copy (AttunePolicy *policy, const char *copy)
{
  g_autofree char *named = g_filename_display_name (policy->named_team);
  gboolean has = copy != NULL && attune_team_has_copy (policy->named_team, copy);

  policy->team_is_away = TRUE;
  policy->team = has ? g_strdup (copy) : NULL;
  attune_policy_problem (policy->problems, ATTUNE_POLICY_ERROR_TEAM, named, 0,
                         has ? _("the team’s folder cannot be read, so its last good copy counts; check its name and its permissions")
                             : _("the team’s folder cannot be read, and there is no copy of it; check its name and its permissions"));
}

static char *
print_packs (const char *folder)
{
  g_autoptr (GPtrArray) files = attune_team_files (folder);
  g_autoptr (GPtrArray) packs = g_ptr_array_new ();
  guint i;

  for (i = 0; files != NULL && i < files->len; i++)
    if (g_str_has_suffix (g_ptr_array_index (files, i), ".yaml"))
      g_ptr_array_add (packs, g_ptr_array_index (files, i));
  return attune_files_print (folder, packs);
}

static void
open_team (AttunePolicy *policy, const AttunePolicyPlaces *places, AttunePolicyLoading how)
{
  g_autoptr (GPtrArray) files = NULL;
  gboolean kept = FALSE;

  if (policy->named_team == NULL)
    return;
  if (how != ATTUNE_POLICY_READ_COPY)
    files = attune_team_files (policy->named_team);
  policy->team_print = attune_files_print (policy->named_team, files);
  if (files == NULL)
    use_copy (policy, places->copy);
  else
    policy->team = g_strdup (policy->named_team);
  if (files != NULL && how == ATTUNE_POLICY_KEEP_COPY && places->copy != NULL)
    kept = keep_copy (policy, files, places->copy);
  if (policy->team == NULL)
    return;
  policy->team_packs = attune_team_packs (kept ? places->copy : policy->team);
  policy->packs_print = print_packs (policy->team);
}

/* --- all of it -------------------------------------------------------------- */

static char *
print_config (const AttunePolicyPlaces *places)
{
  const char *folders[] = { places->system, places->own };
  g_autoptr (GString) print = g_string_new (places->team);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (folders); i++)
    if (folders[i] != NULL)
      {
        g_autoptr (GPtrArray) paths = list_config (folders[i]);
        g_autofree char *part = attune_files_print (NULL, paths);

        g_string_append_printf (print, "\n%s", part);
      }
  return g_string_free (g_steal_pointer (&print), FALSE);
}

AttunePolicy *
attune_policy_load (const AttunePolicyPlaces *places, AttunePolicyLoading how)
{
  AttunePolicy *policy = attune_policy_new ();
  /* Before the files are read: what is changed meanwhile is read the next time. */
  char *print = print_config (places);
  g_autoptr (GPtrArray) system = read_config (places->system, policy->problems);
  g_autoptr (GPtrArray) own = read_config (places->own, policy->problems);
  g_autoptr (GPtrArray) team = NULL;

  policy->print = print;
  attune_policy_apply (policy, ATTUNE_POLICY_SYSTEM, system);
  policy->named_team = choose_team (policy, places, own);
  open_team (policy, places, how);
  team = read_config (policy->team, policy->problems);
  attune_policy_apply (policy, ATTUNE_POLICY_TEAM, team);
  attune_policy_apply (policy, ATTUNE_POLICY_OWN, own);
  return policy;
}

gboolean
attune_policy_is_current (const AttunePolicy *policy, const AttunePolicyPlaces *places)
{
  g_autofree char *print = print_config (places);
  g_autoptr (GPtrArray) files = policy->named_team == NULL ? NULL : attune_team_files (policy->named_team);
  g_autofree char *team_print = policy->named_team == NULL ? NULL : attune_files_print (policy->named_team, files);

  return g_strcmp0 (policy->print, print) == 0 && g_strcmp0 (policy->team_print, team_print) == 0;
}

const GPtrArray *
attune_policy_problems (const AttunePolicy *policy)
{
  return policy->problems;
}

const char *
attune_policy_team (const AttunePolicy *policy)
{
  return policy->team;
}

const char *
attune_policy_team_packs (const AttunePolicy *policy)
{
  return policy->team_packs;
}

const char *
attune_policy_packs_print (const AttunePolicy *policy)
{
  return policy->packs_print;
}

gboolean
attune_policy_team_is_away (const AttunePolicy *policy)
{
  return policy->team_is_away;
}

/* What can only be told of the files of a layer together. */
static void
vet_layer (const GPtrArray *files, AttunePolicyLayer layer, GPtrArray *problems)
{
  g_autoptr (AttunePolicy) policy = attune_policy_new ();

  attune_policy_apply (policy, layer, files);
  while (policy->problems->len > 0)
    g_ptr_array_add (problems, g_ptr_array_steal_index (policy->problems, 0));
}

static gboolean
vet_folder (const char *path, AttunePolicyLayer layer, GPtrArray *problems)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *packs = attune_team_packs (path);
  guint before = problems->len;
  g_autoptr (GPtrArray) files = read_config (path, problems);

  vet_layer (files, layer, problems);
  /* Packs alone are something, too. */
  if (files->len > 0 || problems->len > before || attune_packs_are_in (packs))
    return files->len > 0 || problems->len == before;
  attune_policy_problem (problems, ATTUNE_POLICY_ERROR_FILE, name, 0, _("there is no attune.conf in this folder"));
  return FALSE;
}

gboolean
attune_policy_vet (const char *path, AttunePolicyLayer layer, GPtrArray *problems)
{
  g_autoptr (AttunePolicyFile) file = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return vet_folder (path, layer, problems);
  file = read_file (path, TRUE, problems);
  return file != NULL;
}
