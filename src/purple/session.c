/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/session.h"

#include <debug.h>
#include "purple/chat.h"

static void
load_packs (AttuneSession *session)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  const char *folder = attune_packs_default_folder ();
  guint i;

  session->packs = attune_packs_new ();
  session->rules = attune_packs_load_folder (session->packs, folder, problems);
  session->problems = problems->len;
  for (i = 0; i < problems->len; i++)
    purple_debug_warning ("attune", "%s\n", ((GError *) g_ptr_array_index (problems, i))->message);
  if (session->rules == 0)
    purple_debug_error ("attune", "no rules in %s: every message is let through\n", folder);
}

AttuneSession *
attune_session_new (PurplePlugin *plugin, AttuneKept *kept)
{
  AttuneSession *session = g_new0 (AttuneSession, 1);

  session->plugin = plugin;
  session->kept = kept;
  session->chats = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) attune_chat_free);
  session->surface = attune_surface_text;
  load_packs (session);
  return session;
}

void
attune_session_free (AttuneSession *session)
{
  /* Chats borrow the packs. */
  g_hash_table_unref (session->chats);
  attune_packs_free (session->packs);
  g_free (session->early_key);
  g_free (session->early_text);
  g_free (session);
}

AttuneChat *
attune_session_chat (AttuneSession *session, PurpleConversation *conv)
{
  return conv == NULL ? NULL : g_hash_table_lookup (session->chats, conv);
}

AttuneChat *
attune_session_ensure_chat (AttuneSession *session, PurpleConversation *conv)
{
  AttuneChat *chat = attune_session_chat (session, conv);

  if (chat == NULL)
    {
      chat = attune_chat_new (session, conv);
      g_hash_table_insert (session->chats, conv, chat);
      attune_chat_recall (chat);
    }
  return chat;
}

void
attune_session_forget_chat (AttuneSession *session, PurpleConversation *conv)
{
  g_hash_table_remove (session->chats, conv);
}
