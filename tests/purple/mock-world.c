/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-world.h"

#include <prefs.h>
#include <server.h>
#include <stdlib.h>

static PurplePlugin *
probe (void)
{
  const char *folder = g_getenv ("ATTUNE_BUILDDIR");
  g_autofree char *path = NULL;
  PurplePlugin *plugin;

  g_assert_nonnull (folder);
  path = g_build_filename (folder, ".libs", "core-attune.so", NULL);
  plugin = purple_plugin_probe (path);
  g_assert_nonnull (plugin);
  g_assert_cmpstr (plugin->error, ==, NULL);
  g_assert_cmpstr (purple_plugin_get_id (plugin), ==, "core-attune");
  return plugin;
}

int
mock_world_main (int argc, char **argv, void (*add) (void))
{
  int status;

  g_test_init (&argc, &argv, NULL);
  mock_ui_start ();
  mock_protocol_register ();
  add ();
  status = g_test_run ();
  mock_ui_stop ();
  return status;
}

void
mock_world_load (MockWorld *world)
{
  g_assert_true (purple_plugin_load (world->plugin));
}

void
mock_world_unload (MockWorld *world)
{
  g_assert_true (purple_plugin_unload (world->plugin));
}

static void
set_up (MockWorld *world, gconstpointer test)
{
  mock_ui_forget ();
  mock_protocol_forget ();
  mock_ui_set_send_confirm (TRUE);
  if (world->plugin == NULL)
    world->plugin = probe ();
  mock_world_load (world);
  world->account = mock_protocol_sign_on ("agent@shop.example", 0);
  mock_world_add_buddy (world->account, MOCK_DANA, "Dana Whitfield", "Customers");
  world->conv = mock_world_open (world->account, MOCK_DANA);
}

static void
run (MockWorld *world, gconstpointer test)
{
  void (*function) (MockWorld *) = (void (*) (MockWorld *)) test;

  function (world);
}

static void
tear_down (MockWorld *world, gconstpointer test)
{
  if (purple_plugin_is_loaded (world->plugin))
    mock_world_unload (world);
  while (purple_get_conversations () != NULL)
    purple_conversation_destroy (purple_get_conversations ()->data);
  while (purple_accounts_get_all () != NULL)
    purple_accounts_delete (purple_accounts_get_all ()->data);
  while (purple_blist_get_root () != NULL)
    purple_blist_remove_group (PURPLE_GROUP (purple_blist_get_root ()));
  /* A profile that was given is for a later start to read. */
  if (g_getenv (MOCK_UI_PROFILE) == NULL)
    purple_prefs_remove ("/plugins/core/attune");
  /* Nothing of ours may be left to fire. */
  mock_ui_settle ();
}

MockWorld *
mock_world_begin (void)
{
  MockWorld *world = g_new0 (MockWorld, 1);

  mock_ui_start ();
  mock_protocol_register ();
  set_up (world, NULL);
  return world;
}

void
mock_world_end (MockWorld *world)
{
  tear_down (world, NULL);
  mock_ui_stop ();
  g_free (world);
}

void
mock_world_add (const char *path, void (*test) (MockWorld *world))
{
  g_test_add (path, MockWorld, (gconstpointer) test, set_up, run, tear_down);
}

PurpleBuddy *
mock_world_add_buddy (PurpleAccount *account, const char *name, const char *alias, const char *group)
{
  PurpleBuddy *buddy = purple_buddy_new (account, name, alias);
  PurpleGroup *node = purple_find_group (group);

  if (node == NULL)
    {
      node = purple_group_new (group);
      purple_blist_add_group (node, NULL);
    }
  purple_blist_add_buddy (buddy, NULL, node, NULL);
  return buddy;
}

PurpleConversation *
mock_world_open (PurpleAccount *account, const char *name)
{
  PurpleConversation *conv = purple_conversation_new (PURPLE_CONV_TYPE_IM, account, name);

  mock_ui_settle ();
  return conv;
}

void
mock_world_says (PurpleConversation *conv, const char *who, const char *markup)
{
  PurpleConnection *gc = purple_conversation_get_gc (conv);

  if (purple_conversation_get_type (conv) == PURPLE_CONV_TYPE_CHAT)
    serv_got_chat_in (gc, purple_conv_chat_get_id (PURPLE_CONV_CHAT (conv)), who, 0, markup, 1);
  else
    serv_got_im (gc, who, markup, PURPLE_MESSAGE_RECV, 1);
}

void
mock_world_complain (MockWorld *world)
{
  mock_world_says (world->conv, MOCK_DANA,
                   "My parcel came smashed, my son&apos;s birthday present is broken and I am so upset!");
}

char *
mock_world_sent (void)
{
  const GPtrArray *sent = mock_protocol_sent ();
  GString *all = g_string_new (NULL);
  guint i;

  for (i = 0; i < sent->len; i++)
    g_string_append_printf (all, "%s%s", i == 0 ? "" : "\n", ((MockSent *) g_ptr_array_index (sent, i))->bytes);
  return g_string_free (all, FALSE);
}
