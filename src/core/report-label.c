/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/report-label.h"

#include <string.h>

#include "core/report-word.h"

#define USUAL "record.db"

/* Which every client has above its record. */
static gboolean
is_usual_folder (const char *name)
{
  return strcmp (name, "attune") == 0 || strcmp (name, ".purple") == 0;
}

static char *
name_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  char *name = g_path_get_basename (folder);

  while (is_usual_folder (name))
    {
      char *above = g_path_get_dirname (folder);

      g_free (folder);
      g_free (name);
      folder = above;
      name = g_path_get_basename (folder);
    }
  return name;
}

char *
attune_report_label (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *name = g_path_get_basename (whole);
  g_autofree char *shown = NULL;

  if (strcmp (name, USUAL) == 0)
    {
      g_free (name);
      name = name_folder (whole);
    }
  else if (g_str_has_suffix (name, ".db"))
    name[strlen (name) - strlen (".db")] = '\0';
  shown = g_filename_display_name (name);
  return attune_report_word (shown);
}
