/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include "cli/cli.h"
#include "cli/log-folder.h"

typedef struct {
  gboolean report;
  AttuneOnLog on_log;
  gpointer data;
  gboolean good;
} Walk;

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_names (Walk *walk, const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  GDir *dir = g_dir_open (folder, 0, NULL);
  const char *name;

  if (dir == NULL) {
    g_autofree char *shown = g_filename_display_name (folder);
    walk->good = FALSE;
    if (walk->report)
      attune_say (_("%s: It cannot be opened: %s."), shown, g_strerror (errno));
    return names;
  }
  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_dir_close (dir);
  g_ptr_array_sort (names, compare_names);
  return names;
}

/* Links to folders are not followed: they may lead anywhere, and back. */
static void
walk_folder (Walk *walk, const char *folder)
{
  g_autoptr (GPtrArray) names = list_names (walk, folder);

  for (guint i = 0; i < names->len; i++) {
    const char *name = names->pdata[i];
    g_autofree char *path = g_build_filename (folder, name, NULL);
    AttuneLogFormat format;

    if (attune_log_name_is (name, &format) && g_file_test (path, G_FILE_TEST_IS_REGULAR))
      walk->on_log (path, format, walk->data);
    else if (!g_str_has_suffix (name, ".system") && g_file_test (path, G_FILE_TEST_IS_DIR)
             && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
      walk_folder (walk, path);
  }
}

gboolean
attune_log_folder_walk (const char *folder, gboolean report, AttuneOnLog on_log, gpointer data)
{
  Walk walk = { report, on_log, data, TRUE };

  walk_folder (&walk, folder);
  return walk.good;
}

/* The first bytes of a file that is one: a pipe can be read only once. */
static char *
peek (const char *path)
{
  char bytes[64];

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return NULL;
  FILE *stream = g_fopen (path, "rb");
  if (stream == NULL)
    return NULL;
  gsize n = fread (bytes, 1, sizeof bytes, stream);
  fclose (stream);
  return g_strndup (bytes, n);
}

gboolean
attune_log_file_is (const char *path, AttuneLogFormat *format)
{
  g_autofree char *name = g_path_get_basename (path);
  gboolean html = g_str_has_suffix (name, ".html") || g_str_has_suffix (name, ".htm");

  if (attune_log_name_is (name, format))
    return TRUE;
  if (!html && !g_str_has_suffix (name, ".txt"))
    return FALSE;
  g_autofree char *begin = peek (path);
  if (begin == NULL)
    return FALSE;
  *format = html ? ATTUNE_LOG_HTML : ATTUNE_LOG_TXT;
  return html ? *begin == '<' : *begin == '(' || g_str_has_prefix (begin, "Conversation with ")
                                  || g_str_has_prefix (begin, "System log for account ");
}
