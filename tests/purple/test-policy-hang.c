/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-policy.h"

#include <dlfcn.h>
#include <prefs.h>
#include <string.h>

/* A team's folder on a share that has gone: whoever asks for it waits. */

#define TEAM "[attune]\nteam-folder=%s/team\n"
#define STRICT "[attune]\nmode=strict\n[lock]\nkeys=mode\n"

static GMutex mutex;
static GCond woken;
static gboolean hangs;
static guint waiting; /* threads */

static void
set_hangs (gboolean now)
{
  g_mutex_lock (&mutex);
  hangs = now;
  g_cond_broadcast (&woken);
  g_mutex_unlock (&mutex);
}

static gboolean
is_waited_for (void)
{
  gboolean is;

  g_mutex_lock (&mutex);
  is = waiting > 0;
  g_mutex_unlock (&mutex);
  return is;
}

/* GLib's own, for everything but the share. */
__attribute__ ((visibility ("default"))) GDir *
g_dir_open (const char *path, guint flags, GError **error)
{
  GDir *(*open) (const char *, guint, GError **) = dlsym (RTLD_NEXT, "g_dir_open");
  const char *base = strrchr (path, '/');

  if (base != NULL && strcmp (base, "/team") == 0)
    {
      g_mutex_lock (&mutex);
      waiting++;
      while (hangs)
        g_cond_wait (&woken, &mutex);
      waiting--;
      g_mutex_unlock (&mutex);
    }
  return open (path, flags, error);
}

static void
make_copy (MockWorld *world)
{
  mock_policy_write ("team/attune.conf", STRICT);
  mock_policy_begin (world, TEAM);
}

static void
assert_strict (MockWorld *world)
{
  mock_protocol_forget ();
  mock_world_complain (world);
  mock_ui_send (world->conv, MOCK_COLD);
  mock_ui_press_enter (world->conv);
  mock_assert_sent ("");
  mock_ui_send (world->conv, "/attune send");
}

/* The client starts all the same, by the copy, until the share answers. */
static void
test_start (MockWorld *world)
{
  gint64 before;

  make_copy (world);
  mock_policy_write ("team/attune.conf", "[attune]\nmode=off\n");
  set_hangs (TRUE);
  before = g_get_monotonic_time ();
  mock_policy_begin (world, TEAM);
  g_assert_cmpint (g_get_monotonic_time () - before, <, 10 * G_USEC_PER_SEC);
  g_assert_true (is_waited_for ());
  assert_strict (world);
  g_assert_true (mock_ui_has_line ("Your team’s folder cannot be read, so Attune goes by its last copy."));
  set_hangs (FALSE);
  mock_policy_wait (world);
  mock_protocol_forget ();
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent (MOCK_COLD);
  mock_policy_end (world);
}

/* Messages flow while it hangs, and what was so stays so. */
static void
test_later (MockWorld *world)
{
  gint64 before;
  guint i;

  make_copy (world);
  set_hangs (TRUE);
  while (!is_waited_for ())
    g_main_context_iteration (NULL, TRUE);
  before = g_get_monotonic_time ();
  for (i = 0; i < 10; i++)
    assert_strict (world);
  g_assert_cmpint (g_get_monotonic_time () - before, <, 10 * G_USEC_PER_SEC);
  mock_policy_write ("team/attune.conf", "[attune]\nmode=off\n");
  set_hangs (FALSE);
  mock_policy_wait (world);
  mock_protocol_forget ();
  mock_ui_send (world->conv, MOCK_COLD);
  mock_assert_sent (MOCK_COLD);
  mock_policy_end (world);
}

/* Whoever is still waiting then finds nobody to tell. */
static void
test_unload (MockWorld *world)
{
  make_copy (world);
  set_hangs (TRUE);
  while (!is_waited_for ())
    g_main_context_iteration (NULL, TRUE);
  mock_world_unload (world);
  set_hangs (FALSE);
  while (is_waited_for ())
    g_usleep (1000);
  mock_world_load (world);
  assert_strict (world);
  mock_policy_end (world);
}

static void
add (void)
{
  mock_world_add ("/policy-hang/start", test_start);
  mock_world_add ("/policy-hang/later", test_later);
  mock_world_add ("/policy-hang/unload", test_unload);
}

int
main (int argc, char **argv)
{
  return mock_policy_main (argc, argv, add);
}
