/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "mock-world.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>

/* The plugin in German: the compiled catalogue of the build, in a folder laid
 * out as the installation would. */

static char *locales;

static void
lay_out (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *catalogue = g_build_filename (g_getenv ("ATTUNE_BUILDDIR"), "po", "de.gmo", NULL);
  g_autofree char *folder = NULL;
  g_autofree char *target = NULL;
  g_autofree char *content = NULL;
  gsize length;

  locales = g_dir_make_tmp ("attune-locale-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_build_filename (locales, "de", "LC_MESSAGES", NULL);
  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  target = g_build_filename (folder, GETTEXT_PACKAGE ".mo", NULL);
  g_file_get_contents (catalogue, &content, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (target, content, (gssize) length, &error);
  g_assert_no_error (error);
}

/* The German words for @text, which must be others. */
static const char *
german (const char *text)
{
  const char *words = dgettext (GETTEXT_PACKAGE, text);

  g_assert_cmpstr (words, !=, text);
  return words;
}

static void
test_nudge (MockWorld *world)
{
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent ("");
  g_assert_true (mock_ui_has_line (german ("Attune: one look before this goes out.")));
  g_assert_true (mock_ui_has_line (german ("Press Enter again to send it as it is; /attune fix applies the suggestion.")));
  /* The nudge itself as well, which comes from the pack. */
  g_assert_true (mock_ui_has_line ("„that must be difficult“"));
  g_assert_false (mock_ui_has_line ("names the feeling from outside"));
}

static void
test_commands (MockWorld *world)
{
  mock_ui_send (world->conv, "/attune send");
  g_assert_true (mock_ui_has_line (german ("No draft is held in this chat.")));
}

/* The client's own words stay the client's. */
static void
test_domain (MockWorld *world)
{
  g_assert_cmpstr (textdomain (NULL), ==, "messages");
}

static void
add (void)
{
  mock_world_add ("/words/nudge", test_nudge);
  mock_world_add ("/words/commands", test_commands);
  mock_world_add ("/words/domain", test_domain);
}

int
main (int argc, char **argv)
{
  int status;

  g_setenv ("LANGUAGE", "de", TRUE);
  setlocale (LC_ALL, "");
  lay_out ();
  g_setenv ("ATTUNE_LOCALEDIR", locales, TRUE);
  status = mock_world_main (argc, argv, add);
  mock_ui_remove_folder (locales);
  g_free (locales);
  return status;
}
