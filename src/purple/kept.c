/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/kept.h"

#include <account.h>
#include <util.h>

struct AttuneKept {
  GHashTable *drafts; /* key -> AttuneDraft */
};

AttuneKept *
attune_kept_new (void)
{
  AttuneKept *kept = g_new0 (AttuneKept, 1);

  kept->drafts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) attune_draft_free);
  return kept;
}

void
attune_kept_free (AttuneKept *kept)
{
  if (kept == NULL)
    return;
  g_hash_table_unref (kept->drafts);
  g_free (kept);
}

char *
attune_kept_account_key (PurpleAccount *account)
{
  g_autofree char *protocol = g_uri_escape_string (purple_account_get_protocol_id (account), NULL, FALSE);
  g_autofree char *username = g_uri_escape_string (purple_account_get_username (account), NULL, FALSE);

  return g_strdup_printf ("%s/%s/", protocol, username);
}

char *
attune_kept_key (PurpleConversation *conv)
{
  PurpleAccount *account = purple_conversation_get_account (conv);
  const char *type = purple_conversation_get_type (conv) == PURPLE_CONV_TYPE_CHAT ? "chat" : "im";
  g_autofree char *prefix = attune_kept_account_key (account);
  g_autofree char *name
    = g_uri_escape_string (purple_normalize (account, purple_conversation_get_name (conv)), NULL, FALSE);

  return g_strconcat (prefix, type, "/", name, NULL);
}

void
attune_kept_put (AttuneKept *kept, PurpleConversation *conv, AttuneDraft *draft)
{
  g_hash_table_replace (kept->drafts, attune_kept_key (conv), draft);
}

AttuneDraft *
attune_kept_take (AttuneKept *kept, PurpleConversation *conv)
{
  g_autofree char *key = attune_kept_key (conv);
  g_autofree char *stored = NULL;
  AttuneDraft *draft = NULL;

  if (!g_hash_table_steal_extended (kept->drafts, key, (gpointer *) &stored, (gpointer *) &draft))
    return NULL;
  return draft;
}

static gboolean
is_of_account (gpointer key, gpointer draft, gpointer prefix)
{
  return g_str_has_prefix (key, prefix);
}

void
attune_kept_forget_account (AttuneKept *kept, PurpleAccount *account)
{
  g_autofree char *prefix = attune_kept_account_key (account);

  g_hash_table_foreach_remove (kept->drafts, is_of_account, prefix);
}
