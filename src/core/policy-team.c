/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "core/policy-team.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define CONFIG "attune.conf"
#define DROP_INS "attune.conf.d"
#define PACKS "packs"
#define SOURCE "copy-of" /* in a copy: the folder and the print of its files, on two lines */

/* What is copied: many times what packs and settings are. */
#define MOST_FILES 1000
#define MOST_BYTES (16 * 1024 * 1024)

/* --- what is in it ---------------------------------------------------------- */

/* Adds FOLDER/WITHIN/NAME.suffix as WITHIN/NAME.suffix. */
static void
add_files (GPtrArray *files, const char *folder, const char *within, const char *suffix)
{
  g_autofree char *path = g_build_filename (folder, within, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && files->len < MOST_FILES && (name = g_dir_read_name (dir)) != NULL)
    if (*name != '.' && g_str_has_suffix (name, suffix))
      g_ptr_array_add (files, g_build_filename (within, name, NULL));
}

/* The folders of languages; another one has no packs in it. */
static void
add_packs (GPtrArray *files, const char *folder, const char *within)
{
  g_autofree char *path = g_build_filename (folder, within, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && files->len < MOST_FILES && (name = g_dir_read_name (dir)) != NULL)
    if (*name != '.' && strchr (name, '.') == NULL)
      {
        g_autofree char *language = *within == '\0' ? g_strdup (name) : g_build_filename (within, name, NULL);

        add_files (files, folder, language, ".yaml");
      }
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static gboolean
has_packs_folder (const char *folder)
{
  g_autofree char *packs = g_build_filename (folder, PACKS, NULL);

  return g_file_test (packs, G_FILE_TEST_IS_DIR);
}

/* A folder of which a part is hidden from us would say something else than it
 * says. */
static gboolean
are_readable (const char *folder, const GPtrArray *files)
{
  guint i;

  for (i = 0; i < files->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (files, i), NULL);

      if (g_access (path, R_OK) != 0)
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
attune_team_files (const char *folder)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *config = g_build_filename (folder, CONFIG, NULL);

  if (dir == NULL)
    return NULL;
  if (g_file_test (config, G_FILE_TEST_EXISTS))
    g_ptr_array_add (files, g_strdup (CONFIG));
  add_files (files, folder, DROP_INS, ".conf");
  add_packs (files, folder, has_packs_folder (folder) ? PACKS : "");
  g_ptr_array_sort (files, compare_names);
  return files->len > 0 && are_readable (folder, files) ? g_steal_pointer (&files) : NULL;
}

char *
attune_team_packs (const char *folder)
{
  return has_packs_folder (folder) ? g_build_filename (folder, PACKS, NULL) : g_strdup (folder);
}

char *
attune_files_print (const char *folder, const GPtrArray *files)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint i;

  for (i = 0; files != NULL && i < files->len; i++)
    {
      const char *name = g_ptr_array_index (files, i);
      g_autofree char *path = folder == NULL ? g_strdup (name) : g_build_filename (folder, name, NULL);
      g_autofree char *about = NULL;
      GStatBuf is;

      if (g_stat (path, &is) == 0)
        about = g_strdup_printf ("%s\n%" G_GINT64_FORMAT ".%09ld %" G_GINT64_FORMAT "\n", name, (gint64) is.st_mtim.tv_sec,
                                 (long) is.st_mtim.tv_nsec, (gint64) is.st_size);
      else
        about = g_strdup_printf ("%s\n%d\n", name, errno);
      g_checksum_update (sum, (const guchar *) about, -1);
    }
  return g_strdup (g_checksum_get_string (sum));
}

/* --- its copy --------------------------------------------------------------- */

static gboolean
fail (GError **error, const char *path)
{
  int code = errno;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", path, g_strerror (code));
  return FALSE;
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *within = g_build_filename (path, name, NULL);

      if (g_file_test (within, G_FILE_TEST_IS_DIR) && !g_file_test (within, G_FILE_TEST_IS_SYMLINK))
        remove_tree (within);
      else
        g_unlink (within);
    }
  g_rmdir (path);
}

static char *
describe_source (const char *folder, const char *print)
{
  return g_strdup_printf ("%s\n%s\n", folder, print);
}

static char *
read_source (const char *copy)
{
  g_autofree char *path = g_build_filename (copy, SOURCE, NULL);
  char *source = NULL;

  g_file_get_contents (path, &source, NULL, NULL);
  return source;
}

gboolean
attune_team_has_copy (const char *folder, const char *copy)
{
  g_autofree char *source = read_source (copy);

  return source != NULL && g_str_has_prefix (source, folder) && source[strlen (folder)] == '\n';
}

static gboolean
is_same_file (const char *folder, const char *copy, const char *name)
{
  g_autofree char *here = g_build_filename (folder, name, NULL);
  g_autofree char *there = g_build_filename (copy, name, NULL);
  g_autofree char *data = NULL;
  g_autofree char *copied = NULL;
  gsize length;
  gsize copied_length;
  GStatBuf is;
  GStatBuf was;

  return g_stat (here, &is) == 0 && S_ISREG (is.st_mode) && g_stat (there, &was) == 0 && S_ISREG (was.st_mode)
         && is.st_size == was.st_size && g_file_get_contents (here, &data, &length, NULL) && g_file_get_contents (there, &copied, &copied_length, NULL)
         && length == copied_length && memcmp (data, copied, length) == 0;
}

/* By what is in them: whoever edits a file of the copy can also set its time. */
static gboolean
is_same (const char *folder, const GPtrArray *files, const char *copy)
{
  g_autoptr (GPtrArray) copied = attune_team_files (copy);
  guint i;

  if (copied == NULL || copied->len != files->len)
    return FALSE;
  for (i = 0; i < files->len; i++)
    {
      const char *name = g_ptr_array_index (files, i);

      if (!g_str_equal (name, g_ptr_array_index (copied, i)) || !is_same_file (folder, copy, name))
        return FALSE;
    }
  return TRUE;
}

static gboolean
copy_file (const char *from, const char *to, gsize *bytes, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (to);
  g_autofree char *data = NULL;
  gsize length;
  GStatBuf is;

  if (g_stat (from, &is) != 0)
    return fail (error, from);
  *bytes += (gsize) is.st_size;
  if (!S_ISREG (is.st_mode) || *bytes > MOST_BYTES)
    {
      errno = S_ISREG (is.st_mode) ? EFBIG : EINVAL;
      return fail (error, from);
    }
  if (!g_file_get_contents (from, &data, &length, error))
    return FALSE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail (error, folder);
  if (!g_file_set_contents_full (to, data, (gssize) length, G_FILE_SET_CONTENTS_NONE, 0600, error))
    return FALSE;
  /* So that the copy has the same print. */
  return utimensat (AT_FDCWD, to, (const struct timespec[]){ is.st_atim, is.st_mtim }, 0) == 0 || fail (error, to);
}

static gboolean
copy_files (const char *folder, const GPtrArray *files, const char *to, GError **error)
{
  gsize bytes = 0;
  guint i;

  for (i = 0; i < files->len; i++)
    {
      g_autofree char *source = g_build_filename (folder, g_ptr_array_index (files, i), NULL);
      g_autofree char *target = g_build_filename (to, g_ptr_array_index (files, i), NULL);

      if (!copy_file (source, target, &bytes, error))
        return FALSE;
    }
  return TRUE;
}

/* Two clients of one user may do this at once: then one of them is the last, and
 * whichever it is, the copy is whole. */
static gboolean
put_in_place (const char *made, const char *copy, GError **error)
{
  g_autofree char *before = g_strconcat (made, ".before", NULL);

  if (g_rename (copy, before) != 0 && errno != ENOENT)
    return fail (error, copy);
  if (g_rename (made, copy) != 0)
    {
      fail (error, copy);
      g_rename (before, copy);
      return FALSE;
    }
  remove_tree (before);
  return TRUE;
}

gboolean
attune_team_keep (const char *folder, const GPtrArray *files, const char *print, const char *copy, GError **error)
{
  g_autofree char *source = describe_source (folder, print);
  g_autofree char *known = read_source (copy);
  g_autofree char *parent = g_path_get_dirname (copy);
  g_autofree char *made = g_strconcat (copy, "-XXXXXX", NULL);
  g_autofree char *mark = NULL;

  if (g_strcmp0 (known, source) == 0 && is_same (folder, files, copy))
    return TRUE;
  errno = E2BIG;
  if (files->len >= MOST_FILES)
    return fail (error, folder);
  if (g_mkdir_with_parents (parent, 0700) != 0 || g_mkdtemp (made) == NULL)
    return fail (error, parent);
  mark = g_build_filename (made, SOURCE, NULL);
  if (copy_files (folder, files, made, error) && g_file_set_contents (mark, source, -1, error) && put_in_place (made, copy, error))
    return TRUE;
  remove_tree (made);
  return FALSE;
}
