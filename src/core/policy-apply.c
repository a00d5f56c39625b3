/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "core/policy-load.h"
#include "core/policy-private.h"

/* What the files of a layer do to a policy. */

static void
set_value (AttunePolicy *policy, AttunePolicyLayer layer, const AttunePolicyFile *file, const AttunePolicyLine *line)
{
  AttunePolicyValue *value = &policy->values[line->key];

  if (value->locked && value->lock_layer < layer)
    {
      attune_policy_problem (policy->problems, ATTUNE_POLICY_ERROR_LOCKED, file->name, line->line,
                             _("“%s” is locked in %s:%u, so this line does nothing; remove it"), attune_policy_key_name (line->key),
                             value->lock_file, value->lock_line);
      return;
    }
  attune_policy_value_set (value, line->key, line->text, NULL);
  value->layer = layer;
  g_free (value->file);
  value->file = g_strdup (file->name);
  value->line = line->line;
}

static void
set_lock (AttunePolicy *policy, AttunePolicyLayer layer, const AttunePolicyFile *file, const AttunePolicyLine *line)
{
  AttunePolicyValue *value = &policy->values[line->key];

  if (value->locked)
    return;
  value->locked = TRUE;
  value->lock_layer = layer;
  value->lock_file = g_strdup (file->name);
  value->lock_line = line->line;
}

/* Whoever names a team's folder decides which one it is. Locked by the folder
 * itself, it would stay at what it was before somebody named it. */
static gboolean
is_the_teams_own (AttunePolicyLayer layer, const AttunePolicyLine *line)
{
  return layer == ATTUNE_POLICY_TEAM && line->key == ATTUNE_KEY_TEAM_FOLDER;
}

static void
apply_values (AttunePolicy *policy, AttunePolicyLayer layer, const AttunePolicyFile *file)
{
  guint i;

  for (i = 0; i < file->values->len; i++)
    {
      const AttunePolicyLine *line = &g_array_index (file->values, AttunePolicyLine, i);

      if (is_the_teams_own (layer, line))
        attune_policy_problem (policy->problems, ATTUNE_POLICY_ERROR_KEY, file->name, line->line,
                               _("a team’s folder cannot name another one; remove this line"));
      else
        set_value (policy, layer, file, line);
    }
}

static void
apply_locks (AttunePolicy *policy, AttunePolicyLayer layer, const AttunePolicyFile *file)
{
  guint i;

  if (layer == ATTUNE_POLICY_OWN && file->locks->len > 0)
    attune_policy_problem (policy->problems, ATTUNE_POLICY_ERROR_KEY, file->name, g_array_index (file->locks, AttunePolicyLine, 0).line,
                           _("only the system’s and the team’s files can lock; remove this line"));
  for (i = 0; layer != ATTUNE_POLICY_OWN && i < file->locks->len; i++)
    {
      const AttunePolicyLine *line = &g_array_index (file->locks, AttunePolicyLine, i);

      if (!is_the_teams_own (layer, line))
        set_lock (policy, layer, file, line);
      else if (line->named)
        attune_policy_problem (policy->problems, ATTUNE_POLICY_ERROR_KEY, file->name, line->line,
                               _("a team’s folder cannot lock “%s”; lock it in the system’s file"), attune_policy_key_name (line->key));
    }
}

void
attune_policy_apply (AttunePolicy *policy, AttunePolicyLayer layer, const GPtrArray *files)
{
  guint i;

  for (i = 0; i < files->len; i++)
    {
      const AttunePolicyFile *file = g_ptr_array_index (files, i);

      apply_values (policy, layer, file);
      apply_locks (policy, layer, file);
    }
}

void
attune_policy_prefer (AttunePolicy *policy, AttunePolicyKey key, const char *text)
{
  AttunePolicyValue *value = &policy->values[key];

  if (value->locked || !attune_policy_value_set (value, key, text, NULL))
    return;
  value->layer = ATTUNE_POLICY_PREFERENCE;
  g_clear_pointer (&value->file, g_free);
  value->line = 0;
}
