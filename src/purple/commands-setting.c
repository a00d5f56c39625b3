/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "core/policy-file.h"
#include "core/policy-load.h"
#include "purple/chat.h"
#include "purple/commands.h"
#include "purple/lock.h"
#include "purple/override.h"
#include "purple/prefs.h"
#include "purple/scope.h"

/* The subcommands that say how Attune behaves. */

#define SAY(command, ...) attune_surface_say (&(command)->session->surface, (command)->conv, __VA_ARGS__)

static const char *
reason (gboolean on, AttuneScope decided)
{
  switch (decided)
    {
    case ATTUNE_SCOPE_CHAT:
      return on ? _("Attune is on here: you turned it on for this chat.")
                : _("Attune is off here: you turned it off for this chat.");
    case ATTUNE_SCOPE_GROUP:
      return on ? _("Attune is on here: you turned it on for this group.")
                : _("Attune is off here: you turned it off for this group.");
    case ATTUNE_SCOPE_ACCOUNT:
      return on ? _("Attune is on here: it is on for this account.")
                : _("Attune is off here: it is off for this account.");
    case ATTUNE_SCOPE_TEAM:
      return _("Attune is on here: your team has set this.");
    case ATTUNE_SCOPE_DEFAULTS:
    default:
      return on ? _("Attune is on here: this is one of the support chats in the preferences.")
                : _("Attune is off here: this is not a support chat. /attune on turns it on.");
    }
}

static void
say_name (AttuneCommand *command)
{
  AttuneChat *chat = attune_session_ensure_chat (command->session, command->conv);
  const char *name;

  attune_chat_refresh (chat);
  name = attune_conversation_name (chat->talk, NULL);
  if (name != NULL)
    SAY (command, _("The customer is called %s."), name);
  else
    SAY (command, _("The customer’s name is not known; /attune name NAME sets it."));
}

static void
say_packs (AttuneCommand *command)
{
  AttuneSession *session = command->session;

  if (session->rules == 0)
    SAY (command, _("No phrases could be loaded from %s, so every message is let through."), attune_packs_default_folder ());
  else if (session->problems > 0)
    SAY (command, g_dngettext (GETTEXT_PACKAGE, "%u problem in the rules: %s.",
                               "%u problems in the rules; the debug window names them all. The first: %s.", session->problems),
         session->problems, session->problem);
}

/* What is only of no use to somebody is for “attune policy show”. */
static void
say_policy (AttuneCommand *command)
{
  const GPtrArray *problems = attune_policy_problems (command->session->policy);
  const GError *first = NULL;
  guint n = 0;
  guint i;

  for (i = 0; i < problems->len; i++)
    if (!g_error_matches (g_ptr_array_index (problems, i), ATTUNE_POLICY_ERROR, ATTUNE_POLICY_ERROR_LOCKED) && ++n == 1)
      first = g_ptr_array_index (problems, i);
  if (first != NULL)
    SAY (command, g_dngettext (GETTEXT_PACKAGE, "%u problem in the settings: %s.",
                               "%u problems in the settings; “attune policy show” names them all. The first: %s.", n),
         n, first->message);
}

static void
say_rules_off (AttuneCommand *command)
{
  g_autofree char *off = attune_prefs_rules_off ();

  if (off != NULL)
    SAY (command, _("You switched these off: %s. /attune wake and the name brings one back."), off);
}

static void
say_habits (AttuneCommand *command)
{
  g_autofree char *quiet = attune_habits_list (command->session->habits);

  if (attune_session_mode (command->session, command->conv) == ATTUNE_MODE_STRICT)
    SAY (command, _("/attune progress says what you do unprompted, and what that changes."));
  else if (quiet != NULL)
    SAY (command, _("You do this unprompted, so these nudges have gone quiet: %s. /attune wake brings them back."), quiet);
}

static gboolean
wake_habits (AttuneSession *session, AttuneMode mode, const char *check)
{
  g_autofree char *text = NULL;

  if (!attune_habits_wake (session->habits, mode, check))
    return FALSE;
  text = attune_habits_to_string (session->habits);
  attune_prefs_set_habits (text);
  return TRUE;
}

/* All that went quiet by itself, or by its name also what the agent switched
 * off. */
void
attune_command_wake (AttuneCommand *command)
{
  const char *name = *command->argument == '\0' ? NULL : command->argument;
  const AttunePolicy *policy = attune_session_policy (command->session, command->conv);
  g_autofree char *locked = name == NULL ? NULL : attune_lock_check (policy, purple_conversation_get_account (command->conv), name);
  gboolean woken;

  if (locked != NULL && attune_policy_check (policy, name, NULL) == ATTUNE_CHECK_OFF)
    {
      attune_command_fail (command, "%s", locked);
      return;
    }
  woken = wake_habits (command->session, attune_session_mode (command->session, command->conv), name);
  if (name != NULL && attune_prefs_switch_rule (name, TRUE))
    woken = TRUE;
  if (woken)
    SAY (command, _("Those nudges are back."));
  else
    attune_command_fail (command, name == NULL ? _("No nudge has gone quiet.")
                                               : _("No nudge of that name has gone quiet; /attune status says which have."));
}

static void
say_mode (AttuneCommand *command)
{
  PurpleAccount *account = purple_conversation_get_account (command->conv);
  g_autofree char *locked = attune_lock_mode (attune_session_policy (command->session, command->conv), account);

  if (locked != NULL)
    SAY (command, "%s", locked);
  else
    SAY (command, _("The mode is “%s”."), attune_mode_name (attune_session_mode (command->session, command->conv)));
}

static void
say_held (AttuneCommand *command, AttuneChat *chat)
{
  g_autofree char *way = attune_override_explain_command (chat);

  SAY (command, _("A draft is held: /attune why tells you why. %s"), way);
}

void
attune_command_status (AttuneCommand *command)
{
  AttuneScope decided;
  gboolean on = attune_scope_covers (command->session, command->conv, &decided);
  AttuneChat *chat = attune_session_chat (command->session, command->conv);

  SAY (command, "%s", reason (on, decided));
  say_mode (command);
  if (on)
    say_name (command);
  say_habits (command);
  say_rules_off (command);
  if (chat != NULL && chat->held != NULL)
    say_held (command, chat);
  say_packs (command);
  say_policy (command);
}

static void
leave (AttuneSession *session, PurpleConversation *conv)
{
  attune_chat_give_back (attune_session_chat (session, conv));
  attune_session_forget_chat (session, conv);
}

/* After a change of what is covered: chats that are not any more give back
 * what they hold. In the chat of the command, the draft had to leave the entry
 * for it: it comes back after it, and the gate forgets the chat then. */
static void
leave_uncovered (AttuneCommand *command)
{
  AttuneSession *session = command->session;
  g_autoptr (GList) conversations = g_hash_table_get_keys (session->chats);
  GList *at;

  for (at = conversations; at != NULL; at = at->next)
    if (!attune_scope_covers (session, at->data, NULL)
        && (at->data != command->conv || !session->surface.can_restore (command->conv, session->surface.data)))
      leave (session, at->data);
}

/* Which of the two it is that the agent cannot change. */
static const char *
say_scope_locked (AttuneCommand *command, AttuneScope scope)
{
  AttuneScope decided;

  attune_scope_covers (command->session, command->conv, &decided);
  if (decided == ATTUNE_SCOPE_TEAM)
    return _("Your team has set this: Attune stays on in this chat.");
  return scope == ATTUNE_SCOPE_GROUP ? _("Your team has set this: which groups have support chats.")
                                     : _("Your team has set this: which accounts have support chats.");
}

static void
set_scope (AttuneCommand *command, gboolean on)
{
  AttuneScope scope = ATTUNE_SCOPE_CHAT;
  AttuneScope decided;

  if (*command->argument != '\0' && !attune_scope_from_name (command->argument, &scope))
    {
      attune_command_fail (command, _("“%s” is none of these: chat, group, account."), command->argument);
      return;
    }
  if (attune_scope_is_locked (command->session, command->conv, scope))
    {
      attune_command_fail (command, "%s", say_scope_locked (command, scope));
      return;
    }
  if (!attune_scope_set (command->conv, scope, on))
    {
      attune_command_fail (command, _("This chat is in no group of your contact list; say chat or account."));
      return;
    }
  leave_uncovered (command);
  on = attune_scope_covers (command->session, command->conv, &decided);
  SAY (command, "%s", reason (on, decided));
}

void
attune_command_on (AttuneCommand *command)
{
  set_scope (command, TRUE);
}

void
attune_command_off (AttuneCommand *command)
{
  set_scope (command, FALSE);
}

void
attune_command_mode (AttuneCommand *command)
{
  PurpleAccount *account = purple_conversation_get_account (command->conv);
  g_autofree char *locked = attune_lock_mode (attune_session_policy (command->session, command->conv), account);
  AttuneMode mode;

  if (locked != NULL)
    {
      attune_command_fail (command, "%s", locked);
      return;
    }
  if (!attune_mode_from_name (command->argument, &mode))
    {
      attune_command_fail (command, _("Say which mode: /attune mode coach, strict, quiet or off."));
      return;
    }
  attune_prefs_set_mode (mode);
  SAY (command, _("The mode is “%s”."), attune_mode_name (mode));
}

void
attune_command_name (AttuneCommand *command)
{
  AttuneChat *chat;

  if (*command->argument == '\0')
    {
      attune_command_fail (command, _("Say the customer’s name: /attune name Dana."));
      return;
    }
  if (!attune_scope_covers (command->session, command->conv, NULL))
    {
      attune_command_fail (command, _("Attune is off in this chat; /attune on turns it on."));
      return;
    }
  chat = attune_session_ensure_chat (command->session, command->conv);
  attune_conversation_set_name (chat->talk, command->argument);
  attune_session_changed (chat->session, command->conv);
  SAY (command, _("The customer is called %s."), command->argument);
}
