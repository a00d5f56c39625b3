/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "companion/connect.h"

#include <glib/gi18n-lib.h>
#include "purple/words.h"

const AttuneIpc *
attune_connect (PurplePlugin *companion)
{
  PurplePlugin *core = purple_plugins_find_with_id (ATTUNE_IPC_PLUGIN);
  const AttuneIpc *ipc = NULL;
  gboolean ok = FALSE;

  if (core != NULL)
    ipc = purple_plugin_ipc_call (core, ATTUNE_IPC_COMMAND, &ok, core);
  if (ok)
    return ipc;
  g_free (companion->error);
  companion->error = g_strdup (_("The plugin Attune is of another version. Install both from the same one."));
  return NULL;
}

void
attune_connect_introduce (PurplePluginInfo *info)
{
  /* A companion may be asked for its name before core-attune is. */
  attune_words_bind ();
  /* libpurple frees the list, and not what is in it. */
  info->dependencies = g_list_append (NULL, (char *) ATTUNE_IPC_PLUGIN);
}
