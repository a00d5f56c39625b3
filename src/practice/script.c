/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "practice/script.h"

#include "practice/sheet.h"

static const char *const script_keys[] = {"customer", "turns", NULL};
static const char *const turn_keys[] = {"drafts", NULL};

void
attune_script_free (AttuneScript *script)
{
  if (script == NULL)
    return;
  g_free (script->customer);
  g_clear_pointer (&script->turns, g_ptr_array_unref);
  g_free (script);
}

static AttuneScript *
read_script (const AttuneSheet *sheet, GError **error)
{
  const yaml_node_t *root = attune_sheet_root (sheet);
  g_autoptr (AttuneScript) script = g_new0 (AttuneScript, 1);
  if (!attune_sheet_only_keys (sheet, root, script_keys, error))
    return NULL;
  script->customer = attune_sheet_text (sheet, root, "customer", error);
  if (script->customer == NULL)
    return NULL;
  g_autoptr (GPtrArray) nodes = attune_sheet_items (sheet, root, "turns", error);
  if (nodes == NULL)
    return NULL;
  script->turns = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < nodes->len; i++) {
    if (!attune_sheet_only_keys (sheet, nodes->pdata[i], turn_keys, error))
      return NULL;
    GPtrArray *drafts = attune_sheet_texts (sheet, nodes->pdata[i], "drafts", error);
    if (drafts == NULL)
      return NULL;
    g_ptr_array_add (script->turns, drafts);
  }
  return g_steal_pointer (&script);
}

AttuneScript *
attune_script_parse (const char *name, const char *data, gssize length, GError **error)
{
  g_autoptr (AttuneSheet) sheet = attune_sheet_parse (name, data, length, error);
  return sheet != NULL ? read_script (sheet, error) : NULL;
}

AttuneScript *
attune_script_load (const char *path, GError **error)
{
  g_autoptr (AttuneSheet) sheet = attune_sheet_load (path, error);
  return sheet != NULL ? read_script (sheet, error) : NULL;
}
