/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "mock-companion.h"

const AttuneIpc *
mock_companion_ask (MockWorld *world)
{
  const AttuneIpc *ipc = purple_plugin_ipc_call (world->plugin, ATTUNE_IPC_COMMAND, NULL, world->plugin);

  g_assert_nonnull (ipc);
  return ipc;
}

gboolean
mock_companion_enter (MockWorld *world, const char *draft)
{
  const AttuneIpc *ipc = mock_companion_ask (world);
  gboolean held;

  mock_ui_type (world->conv, draft);
  held = ipc->enter (ipc->session, world->conv, draft, draft);
  if (!held)
    mock_ui_press_enter_only (world->conv);
  ipc->entered (ipc->session, world->conv);
  mock_ui_settle ();
  return held;
}
