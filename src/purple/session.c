/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/session.h"

#include <debug.h>
#include <glib/gi18n-lib.h>
#include <prefs.h>
#include <signals.h>
#include <string.h>
#include <util.h>
#include "core/policy-load.h"
#include "core/policy-team.h"
#include "purple/chat.h"
#include "purple/own-words.h"
#include "purple/prefs.h"
#include "purple/watch.h"
#include "purple/recorder.h"

/* A folder that is named wins over the environment. */
static void
load_team (AttunePacks *packs, const AttunePolicy *policy, GPtrArray *problems)
{
  const char *other = attune_packs_layer_folder (ATTUNE_LAYER_TEAM);
  g_autofree char *folder = g_strdup (attune_policy_team_packs (policy));

  if (folder == NULL && !attune_policy_team_is_away (policy) && other != NULL)
    folder = attune_team_packs (other);
  attune_packs_load_layer (packs, ATTUNE_LAYER_TEAM, folder, TRUE, problems);
}

static void
load_own (AttunePacks *packs, GPtrArray *problems)
{
  g_autofree char *usual = g_build_filename (purple_user_dir (), "attune", "packs", NULL);
  const char *folder = attune_packs_layer_folder (ATTUNE_LAYER_OWN);

  attune_packs_load_layer (packs, ATTUNE_LAYER_OWN, folder != NULL ? folder : usual, FALSE, problems);
}

/* What was typed into the preferences, on top of everything. */
static void
load_own_words (AttunePacks *packs, GPtrArray *problems)
{
  g_autofree char *pack
    = attune_own_words_pack (purple_prefs_get_string (ATTUNE_PREFS_HARD_WORDS), purple_prefs_get_string (ATTUNE_PREFS_PHRASES));

  if (pack == NULL)
    return;
  attune_packs_set_layer (packs, ATTUNE_LAYER_OWN);
  attune_packs_load_data (packs, _("preferences"), pack, strlen (pack), problems);
}

static void
load_packs (AttuneSession *session)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) g_error_free);
  const char *folder = attune_packs_default_folder ();
  guint i;

  session->packs = attune_packs_new ();
  attune_packs_load_layer (session->packs, ATTUNE_LAYER_BUILT_IN, folder, TRUE, problems);
  attune_packs_load_layer (session->packs, ATTUNE_LAYER_SYSTEM, attune_packs_layer_folder (ATTUNE_LAYER_SYSTEM), FALSE, problems);
  load_team (session->packs, session->policy, problems);
  if (attune_policy_number (session->policy, ATTUNE_KEY_OWN_PACKS) != 0)
    load_own (session->packs, problems);
  load_own_words (session->packs, problems);
  session->rules = attune_packs_rules (session->packs)->len;
  session->problems = problems->len;
  g_clear_pointer (&session->problem, g_free);
  if (problems->len > 0)
    session->problem = g_strdup (((const GError *) g_ptr_array_index (problems, 0))->message);
  for (i = 0; i < problems->len; i++)
    purple_debug_warning ("attune", "%s\n", ((const GError *) g_ptr_array_index (problems, i))->message);
  if (session->rules == 0)
    purple_debug_error ("attune", "no rules in %s: every message is let through\n", folder);
}

static void
load_habits (AttuneSession *session)
{
  g_autofree char *kept = attune_prefs_habits ();
  g_autoptr (GError) error = NULL;

  session->habits = attune_habits_new ();
  attune_habits_set_lengths (session->habits, attune_prefs_fade (session->policy), attune_prefs_promotion (session->policy));
  if (*kept == '\0' || attune_habits_from_string (session->habits, kept, &error))
    return;
  session->habits_lost = TRUE;
  attune_prefs_set_habits ("");
  purple_debug_warning ("attune", "%s\n", error->message);
}

/* Anew, from what stands in its window and what the agent said of it. */
static void
begin_anew (AttuneSession *session, AttuneChat *chat)
{
  PurpleConversation *conv = chat->conv;
  g_autoptr (GPtrArray) ignored = g_ptr_array_ref (chat->ignored);
  AttuneNameSource source;
  g_autofree char *name = g_strdup (attune_conversation_name (chat->talk, &source));
  guint i;

  attune_session_forget_chat (session, conv);
  chat = attune_session_ensure_chat (session, conv);
  for (i = 0; i < ignored->len; i++)
    attune_chat_ignore (chat, g_ptr_array_index (ignored, i));
  if (source == ATTUNE_NAME_AGENT)
    attune_conversation_set_name (chat->talk, name);
}

void
attune_session_reload (AttuneSession *session)
{
  g_autoptr (GList) chats = g_hash_table_get_values (session->chats);
  GList *at;

  g_ptr_array_add (session->old_packs, session->packs);
  load_packs (session);
  for (at = chats; at != NULL; at = at->next)
    if (((AttuneChat *) at->data)->held == NULL && ((AttuneChat *) at->data)->waiting == NULL)
      begin_anew (session, at->data);
  attune_session_changed (session, NULL);
}

AttuneSession *
attune_session_new (PurplePlugin *plugin, AttuneKept *kept)
{
  AttuneSession *session = g_new0 (AttuneSession, 1);

  session->plugin = plugin;
  session->kept = kept;
  session->chats = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) attune_chat_free);
  session->attempts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  session->surface = attune_surface_text;
  session->old_packs = g_ptr_array_new_with_free_func ((GDestroyNotify) attune_packs_free);
  session->watch = attune_watch_new (session);
  load_packs (session);
  load_habits (session);
  session->book = attune_stock_book_new ();
  session->recorder = attune_recorder_new (session);
  return session;
}

void
attune_session_free (AttuneSession *session)
{
  /* Chats borrow the packs. */
  g_hash_table_unref (session->chats);
  g_hash_table_unref (session->attempts);
  attune_recorder_free (session->recorder); /* chats give up what they hold */
  attune_packs_free (session->packs);
  g_ptr_array_unref (session->old_packs);
  attune_watch_free (session->watch);
  attune_policy_unref (session->policy);
  attune_habits_free (session->habits);
  attune_stock_book_free (session->book);
  g_free (session->problem);
  g_free (session->keys);
  g_free (session->early_key);
  g_free (session->early_text);
  g_free (session);
}

AttuneChat *
attune_session_chat (AttuneSession *session, PurpleConversation *conv)
{
  return conv == NULL ? NULL : g_hash_table_lookup (session->chats, conv);
}

const AttunePolicy *
attune_session_policy (AttuneSession *session, PurpleConversation *conv)
{
  AttuneChat *chat = attune_session_chat (session, conv);

  return chat == NULL ? session->policy : attune_chat_policy (chat);
}

AttuneMode
attune_session_mode (AttuneSession *session, PurpleConversation *conv)
{
  return attune_prefs_mode (attune_session_policy (session, conv), purple_conversation_get_account (conv));
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
      attune_recorder_announce (chat);
    }
  return chat;
}

void
attune_session_changed (AttuneSession *session, PurpleConversation *conv)
{
  purple_signal_emit (session->plugin, ATTUNE_IPC_CHANGED, conv);
}

void
attune_session_forget_chat (AttuneSession *session, PurpleConversation *conv)
{
  g_hash_table_remove (session->chats, conv);
}
