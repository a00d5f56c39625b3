/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include "cli/run.h"

static char *folder;
static GPtrArray *files;

static GSubprocess *
spawn (const char *input, const char *const *environment, const char *const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) argv = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_subprocess_launcher_set_stdin_file_path (launcher, input);
  for (guint i = 0; environment != NULL && environment[i] != NULL; i++) {
    g_auto (GStrv) pair = g_strsplit (environment[i], "=", 2);
    if (pair[1] != NULL)
      g_subprocess_launcher_setenv (launcher, pair[0], pair[1], TRUE);
    else
      g_subprocess_launcher_unsetenv (launcher, pair[0]);
  }
  g_ptr_array_add (argv, g_build_filename (g_getenv ("ATTUNE_BUILDDIR"), "attune", NULL));
  for (guint i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (argv, g_strdup (arguments[i]));
  g_ptr_array_add (argv, NULL);
  GSubprocess *process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv->pdata, &error);
  g_assert_no_error (error);
  return process;
}

static char *
copy_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  /* empty bytes have no data at all */
  return data == NULL ? g_strdup ("") : g_strndup (data, length);
}

Run *
run_attune_with (const char *input, gsize length, const char *const *environment, const char *const *arguments)
{
  /* a file, not a pipe: a command that refuses its arguments reads nothing */
  g_autofree char *in = run_file ("stdin", input == NULL ? "" : input, (gssize) length);
  g_autoptr (GSubprocess) process = spawn (in, environment, arguments);
  g_autoptr (GBytes) out = NULL;
  g_autoptr (GBytes) err = NULL;
  g_autoptr (GError) error = NULL;
  Run *run = g_new0 (Run, 1);

  g_subprocess_communicate (process, NULL, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  run->status = g_subprocess_get_exit_status (process);
  run->out_length = g_bytes_get_size (out);
  run->out = copy_text (out);
  run->err = copy_text (err);
  return run;
}

Run *
run_attune (const char *input, ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  const char *argument;
  va_list rest;

  va_start (rest, input);
  while ((argument = va_arg (rest, const char *)) != NULL)
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (rest);
  g_ptr_array_add (arguments, NULL);
  return run_attune_with (input, input == NULL ? 0 : strlen (input), NULL, (const char *const *) arguments->pdata);
}

void
run_free (Run *run)
{
  g_free (run->out);
  g_free (run->err);
  g_free (run);
}

GPtrArray *
run_objects (const Run *run)
{
  g_auto (GStrv) lines = g_strsplit (run->out, "\n", -1);
  GPtrArray *objects = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);

  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++) {
    g_autoptr (GError) error = NULL;
    JsonNode *node = json_from_string (lines[i], &error);
    g_assert_no_error (error);
    g_assert_true (JSON_NODE_HOLDS_OBJECT (node));
    g_ptr_array_add (objects, node);
  }
  return objects;
}

JsonObject *
run_object (const GPtrArray *objects, guint i)
{
  g_assert_cmpuint (i, <, objects->len);
  return json_node_get_object (objects->pdata[i]);
}

static JsonObject *
find_element (JsonObject *turn, const char *list, const char *key, const char *value)
{
  JsonArray *array = json_object_get_array_member (turn, list);

  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonObject *element = json_array_get_object_element (array, i);
    if (g_str_equal (json_object_get_string_member (element, key), value))
      return element;
  }
  return NULL;
}

JsonObject *
run_nudge (JsonObject *turn, const char *check)
{
  return find_element (turn, "nudges", "check", check);
}

JsonObject *
run_signal (JsonObject *turn, const char *kind)
{
  return find_element (turn, "signals", "kind", kind);
}

char *
run_keys (JsonObject *object)
{
  g_autoptr (GList) members = g_list_sort (json_object_get_members (object), (GCompareFunc) strcmp);
  GString *keys = g_string_new (NULL);

  for (GList *member = members; member != NULL; member = member->next)
    g_string_append_printf (keys, "%s%s", keys->len == 0 ? "" : " ", (const char *) member->data);
  return g_string_free (keys, FALSE);
}

char *
run_file (const char *name, const char *content, gssize length)
{
  g_autoptr (GError) error = NULL;

  if (folder == NULL) {
    folder = g_dir_make_tmp ("attune-cli-XXXXXX", &error);
    g_assert_no_error (error);
    files = g_ptr_array_new_with_free_func (g_free);
  }
  char *path = g_build_filename (folder, name, NULL);
  g_file_set_contents (path, content, length, &error);
  g_assert_no_error (error);
  g_ptr_array_add (files, g_strdup (path));
  return path;
}

void
run_clean_up (void)
{
  for (guint i = 0; files != NULL && i < files->len; i++)
    g_unlink (files->pdata[i]);
  if (folder != NULL)
    g_assert_cmpint (g_rmdir (folder), ==, 0);
  g_clear_pointer (&files, g_ptr_array_unref);
  g_clear_pointer (&folder, g_free);
}
