/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "purple/chat.h"
#include "purple/commands.h"
#include "purple/judge.h"
#include "purple/lock.h"
#include "purple/markup.h"
#include "purple/override.h"
#include "purple/prefs.h"
#include "purple/release.h"

/* The subcommands that act on the held draft. */

static AttuneChat *
chat_with_draft (AttuneCommand *command)
{
  AttuneChat *chat = attune_session_chat (command->session, command->conv);

  if (chat != NULL && chat->held != NULL)
    return chat;
  attune_command_fail (command, _("No draft is held in this chat."));
  return NULL;
}

/* NULL, and said so, when the draft was not held by a nudge: it came back
 * from a closed window, or could not be sent. */
static const AttuneVerdict *
verdict_on_draft (AttuneCommand *command)
{
  AttuneChat *chat = chat_with_draft (command);
  const AttuneVerdict *verdict = chat == NULL ? NULL : attune_hold_verdict (chat->hold);

  if (chat != NULL && verdict == NULL)
    attune_command_fail (command, _("There is nothing to say about this draft."));
  return verdict;
}

/* With our suggestion in it, it is another draft. */
static void
send_fixed (AttuneCommand *command, AttuneChat *chat)
{
  AttuneDraft *passed = NULL;

  if (!attune_judge_holds (chat, attune_draft_from_entry (command->conv, chat->fixed), &passed))
    attune_release (chat, passed);
}

static void
send_as_it_is (AttuneCommand *command, AttuneChat *chat)
{
  g_autofree char *why_not = NULL;
  AttuneDraft *draft;

  if (!attune_override_lets (chat, command->argument, &why_not))
    {
      attune_command_fail (command, "%s", why_not);
      return;
    }
  draft = attune_draft_copy (chat->held);
  attune_judge_note_leaving (chat, draft);
  attune_release (chat, draft);
}

void
attune_command_send (AttuneCommand *command)
{
  AttuneChat *chat = chat_with_draft (command);

  if (chat == NULL)
    return;
  if (!attune_release_can (command->conv))
    {
      attune_command_fail (command, _("You are not connected. Your draft is kept; send it when you are."));
      return;
    }
  if (chat->fixed != NULL)
    send_fixed (command, chat);
  else
    send_as_it_is (command, chat);
}

void
attune_command_fix (AttuneCommand *command)
{
  const AttuneVerdict *verdict = verdict_on_draft (command);
  AttuneSession *session = command->session;
  AttuneChat *chat = attune_session_chat (session, command->conv);
  g_autofree char *plain = NULL;
  g_autofree char *fixed = NULL;

  if (verdict == NULL)
    return;
  plain = attune_draft_plain (chat->held);
  fixed = attune_verdict_fix (verdict, plain);
  if (fixed == NULL)
    {
      attune_command_fail (command, _("There is no ready-made change for this one; the nudge says what to try."));
      return;
    }
  g_free (chat->fixed);
  chat->fixed = attune_markup_from_plain (fixed);
  attune_chat_restore_later (chat, chat->fixed);
  if (!session->surface.can_restore (command->conv, session->surface.data))
    attune_surface_say (&session->surface, command->conv, _("Your draft is now: “%s” /attune send sends it."), fixed);
}

void
attune_command_why (AttuneCommand *command)
{
  const AttuneVerdict *verdict = verdict_on_draft (command);
  const AttuneSurface *surface = &command->session->surface;
  guint i;

  for (i = 0; verdict != NULL && i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      /* Hints held nothing, but who asks wants to know. */
      attune_surface_say (surface, command->conv,
                          nudge->level == ATTUNE_LEVEL_HINT ? _("Only a hint: %s (rule “%s”)") : _("%s (rule “%s”)"), nudge->message,
                          nudge->rule);
      if (nudge->source != NULL)
        attune_surface_say (surface, command->conv, "%s", nudge->source);
    }
}

static const AttuneNudge *
find_said (const AttuneVerdict *verdict, const char *rule)
{
  guint i;

  for (i = 0; verdict != NULL && i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      if (g_strcmp0 (nudge->rule, rule) == 0)
        return nudge;
    }
  return NULL;
}

/* The check that a rule belongs to, or that is named itself; NULL: there is
 * neither. */
static const char *
find_check (AttuneCommand *command, AttuneChat *chat, const char *name)
{
  const AttuneNudge *said = find_said (attune_hold_verdict (chat->hold), name);
  const GPtrArray *rules = attune_packs_rules (command->session->packs);
  AttunePolicyKey key;
  guint i;

  if (said != NULL)
    return said->check;
  for (i = 0; i < rules->len; i++)
    {
      const AttuneRule *rule = g_ptr_array_index (rules, i);

      if (rule->check != NULL && g_str_equal (rule->id, name))
        return rule->check;
    }
  return attune_policy_key_of_check (name, &key) ? name : NULL;
}

static void
ignore_one (AttuneCommand *command, AttuneChat *chat, const char *check, const char *rule)
{
  g_autofree char *locked = attune_lock_check (attune_chat_policy (chat), purple_conversation_get_account (chat->conv), check);

  if (locked != NULL)
    attune_command_fail (command, "%s", locked);
  else
    {
      attune_chat_ignore (chat, rule);
      attune_surface_say (&command->session->surface, command->conv, _("Attune will not mention “%s” in this chat again."), rule);
    }
}

static void
ignore_held (AttuneCommand *command)
{
  const AttuneVerdict *verdict = verdict_on_draft (command);
  AttuneChat *chat = attune_session_chat (command->session, command->conv);
  guint i;

  for (i = 0; verdict != NULL && i < verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (verdict->nudges, i);

      if (nudge->level > ATTUNE_LEVEL_HINT)
        ignore_one (command, chat, nudge->check, nudge->rule);
    }
}

void
attune_command_ignore (AttuneCommand *command)
{
  AttuneChat *chat = attune_session_chat (command->session, command->conv);
  const char *check = chat == NULL ? NULL : find_check (command, chat, command->argument);

  if (*command->argument == '\0')
    ignore_held (command);
  else if (chat == NULL)
    attune_command_fail (command, _("Attune is off in this chat; /attune on turns it on."));
  else if (check != NULL)
    ignore_one (command, chat, check, command->argument);
  else
    attune_command_fail (command, _("There is no rule “%s”; /attune why names the rules of a held draft."), command->argument);
}
