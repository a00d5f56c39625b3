/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/ipc.h"

#include <prefs.h>
#include <signals.h>
#include <value.h>
#include "purple/customer.h"
#include "purple/gate.h"
#include "purple/judge.h"
#include "purple/live.h"
#include "purple/override.h"
#include "purple/lock.h"
#include "purple/prefs.h"
#include "purple/recorder.h"
#include "purple/register.h"
#include "purple/scope.h"

static gboolean
covers (AttuneSession *session, PurpleConversation *conv)
{
  return session->rules > 0 && attune_session_mode (session, conv) != ATTUNE_MODE_OFF && attune_scope_covers (session, conv, NULL);
}

static AttuneLive *
look (AttuneSession *session, PurpleConversation *conv, const char *draft, guint cursor, gboolean paused)
{
  if (!covers (session, conv))
    return NULL;
  return attune_live_look (attune_session_ensure_chat (session, conv), draft, cursor, paused);
}

static char *
fix (const AttuneLive *live, const AttuneNudge *nudge, const char *draft)
{
  return nudge == NULL ? attune_verdict_fix (live->verdict, draft) : attune_nudge_apply (nudge, draft);
}

static gboolean
enter (AttuneSession *session, PurpleConversation *conv, const char *draft, const char *markup)
{
  AttuneChat *chat;

  /* The gate says once that there are no rules. */
  if (!covers (session, conv))
    return FALSE;
  chat = attune_session_ensure_chat (session, conv);
  attune_gate_finish (chat); /* what was sent before goes first */
  return attune_judge_holds_entry (chat, attune_draft_from_entry (conv, markup), draft);
}

static void
entered (AttuneSession *session, PurpleConversation *conv)
{
  AttuneChat *chat = attune_session_chat (session, conv);

  if (chat == NULL)
    return;
  chat->entered = chat->let = FALSE;
  /* The client could not send it. */
  g_clear_pointer (&chat->leaving, g_free);
  attune_recorder_forget_note (chat);
}

static gboolean
let (AttuneSession *session, PurpleConversation *conv, const char *reason, char **why_not)
{
  AttuneChat *chat = attune_session_chat (session, conv);

  *why_not = NULL;
  if (chat == NULL || chat->held == NULL || !attune_override_lets (chat, reason, why_not))
    return FALSE;
  chat->let = TRUE;
  return TRUE;
}

static void
keep (AttuneSession *session, PurpleConversation *conv, const char *markup)
{
  AttuneChat *chat = attune_session_chat (session, conv);

  if (chat != NULL && chat->held != NULL && *markup != '\0')
    attune_chat_hold (chat, attune_draft_from_entry (conv, markup));
}

static char *
locked (AttuneSession *session, const char *pref)
{
  AttunePolicyKey key;

  return attune_prefs_key_of (pref, &key) ? attune_lock_label (session->policy, key) : NULL;
}

static void
ignore (AttuneSession *session, PurpleConversation *conv, const char *rule)
{
  AttuneChat *chat = attune_session_chat (session, conv);

  if (chat != NULL)
    attune_chat_ignore (chat, rule);
}

static void
switch_off (AttuneSession *session, const char *rule)
{
  attune_prefs_switch_rule (rule, FALSE);
}

static void
set_name (AttuneSession *session, PurpleConversation *conv, const char *draft, const char *name)
{
  AttuneChat *chat = attune_session_chat (session, conv);
  AttuneConversation *talk = chat == NULL ? NULL : attune_customer_for_draft (chat, draft);

  if (talk == NULL)
    return;
  attune_conversation_set_name (talk, name);
  attune_session_changed (session, conv);
}

static void
set_keys (AttuneSession *session, const char *keys)
{
  g_free (session->keys);
  session->keys = g_strdup (keys);
}

static void
set_surface (AttuneSession *session, const AttuneSurface *surface)
{
  session->surface = surface == NULL ? attune_surface_text : *surface;
}

/* --- for as long as core-attune is loaded --------------------------------- */

/* The command has no data of its own. */
static const AttuneIpc *
on_companion (PurplePlugin *core)
{
  const AttuneExtra *extra = core->extra;

  return extra->session->ipc;
}

static void
on_pref (const char *name, PurplePrefType type, gconstpointer value, gpointer data)
{
  if (g_strcmp0 (name, ATTUNE_PREFS_HARD_WORDS) == 0 || g_strcmp0 (name, ATTUNE_PREFS_PHRASES) == 0)
    {
      attune_session_reload (data);
      return;
    }
  /* Counted at each message that leaves, which is told anyway. */
  if (g_strcmp0 (name, ATTUNE_PREFS_HABITS) != 0)
    attune_session_changed (data, NULL);
}

void
attune_ipc_register (AttuneSession *session)
{
  static const AttuneIpc functions = {
    .covers = covers,
    .look = look,
    .try = attune_live_try,
    .free_live = attune_live_free,
    .fix = fix,
    .enter = enter,
    .entered = entered,
    .let = let,
    .keep = keep,
    .check_at = attune_prefs_check_at,
    .locked = locked,
    .ignore = ignore,
    .switch_off = switch_off,
    .set_name = set_name,
    .set_keys = set_keys,
    .set_surface = set_surface,
    .text = &attune_surface_text,
  };
  PurplePlugin *core = session->plugin;

  session->ipc = g_new (AttuneIpc, 1);
  *session->ipc = functions;
  session->ipc->session = session;
  purple_plugin_ipc_register (core, ATTUNE_IPC_COMMAND, PURPLE_CALLBACK (on_companion), purple_marshal_POINTER__POINTER,
                              purple_value_new (PURPLE_TYPE_POINTER), 1, purple_value_new (PURPLE_TYPE_SUBTYPE, PURPLE_SUBTYPE_PLUGIN));
  purple_signal_register (core, ATTUNE_IPC_CHANGED, purple_marshal_VOID__POINTER, NULL, 1,
                          purple_value_new (PURPLE_TYPE_SUBTYPE, PURPLE_SUBTYPE_CONVERSATION));
  purple_prefs_connect_callback (core, ATTUNE_PREFS_ROOT, on_pref, session);
}

void
attune_ipc_unregister (AttuneSession *session)
{
  purple_prefs_disconnect_by_handle (session->plugin);
  purple_signals_unregister_by_instance (session->plugin);
  purple_plugin_ipc_unregister_all (session->plugin);
  g_clear_pointer (&session->ipc, g_free);
}
