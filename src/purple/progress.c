/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/progress.h"

#include <glib/gi18n-lib.h>
#include "core/check.h"
#include "purple/commands.h"
#include "purple/prefs.h"
#include "purple/recorder.h"

/* --- habits ------------------------------------------------------------------ */

static void
get_modes (AttuneChat *chat, AttuneMode mode, AttuneMode modes[ATTUNE_MOST_CHECKS])
{
  const AttuneCheck *check;

  for (check = attune_checks (); check->id != NULL; check++)
    modes[check - attune_checks ()] = attune_habits_mode (chat->session->habits, check->id, mode);
}

/* What the preferences call a check. */
static const char *
label_of (const char *check)
{
  AttunePolicyKey key;

  return attune_policy_key_of_check (check, &key) ? _(attune_policy_key_info (key)->description) : check;
}

static void
tell_promotion (AttuneChat *chat, const char *check, AttuneMode now)
{
  attune_surface_say (&chat->session->surface, chat->conv,
                      now == ATTUNE_MODE_COACH
                        ? _("Well done, you do this unprompted now: %s. From here on Enter again sends a reply that misses it.")
                        : _("Well done, this has become a habit: %s. It no longer holds your replies."),
                      label_of (check));
}

/* Strict, coach, quiet: less is further. */
static void
note_step (AttuneChat *chat, const AttuneCheck *check, AttuneMode was, AttuneMode now)
{
  if (was == now)
    return;
  attune_recorder_step (chat->session->recorder, (guint) (check - attune_checks ()), was, now);
  if (now < was)
    tell_promotion (chat, check->id, now);
}

static void
note_steps (AttuneChat *chat, const AttuneMode before[ATTUNE_MOST_CHECKS], const AttuneMode now[ATTUNE_MOST_CHECKS])
{
  const AttuneCheck *check;

  for (check = attune_checks (); check->id != NULL; check++)
    note_step (chat, check, before[check - attune_checks ()], now[check - attune_checks ()]);
}

void
attune_progress_note (AttuneChat *chat)
{
  AttuneHabits *habits = chat->session->habits;
  AttuneMode mode = attune_chat_mode (chat);
  AttuneMode before[ATTUNE_MOST_CHECKS], now[ATTUNE_MOST_CHECKS];
  g_autofree char *text = NULL;

  get_modes (chat, mode, before);
  if (attune_habits_note (habits, mode, chat->met, chat->missed))
    {
      text = attune_habits_to_string (habits);
      attune_prefs_set_habits (text);
      get_modes (chat, mode, now);
      if (mode == ATTUNE_MODE_STRICT)
        note_steps (chat, before, now);
    }
  chat->met = chat->missed = 0;
}

/* --- /attune progress ----------------------------------------------------------- */

static const char *
stage_of (AttuneMode mode)
{
  switch (mode)
    {
    case ATTUNE_MODE_STRICT:
      return _("held until it is changed");
    case ATTUNE_MODE_COACH:
      return _("held once");
    case ATTUNE_MODE_QUIET:
    case ATTUNE_MODE_OFF:
    default:
      return _("a hint");
    }
}

static void
append_check (GString *text, AttuneCommand *command, const AttuneCheck *check, AttuneMode mode)
{
  const AttuneHabits *habits = command->session->habits;
  gboolean fixed;
  AttuneCheckLevel level = attune_prefs_check (attune_session_policy (command->session, command->conv),
                                               purple_conversation_get_account (command->conv), check->id, NULL, &fixed);
  const char *stage = stage_of (level == ATTUNE_CHECK_HINT ? ATTUNE_MODE_QUIET : attune_habits_mode (habits, check->id, mode));
  guint needed;
  guint streak = attune_habits_streak (habits, check->id, mode, &needed);

  if (level == ATTUNE_CHECK_OFF)
    return;
  g_string_append_c (text, '\n');
  if (needed > 0 && level != ATTUNE_CHECK_HINT)
    g_string_append_printf (text, _("%s: %s; %u of %u in a row for the next step"), label_of (check->id), stage, streak, needed);
  else
    g_string_append_printf (text, "%s: %s", label_of (check->id), stage);
}

void
attune_command_progress (AttuneCommand *command)
{
  AttuneMode mode = attune_session_mode (command->session, command->conv);
  g_autoptr (GString) text = g_string_new (_("What you do unprompted makes its nudge lighter, step by step:"));
  const AttuneCheck *check;

  if (mode != ATTUNE_MODE_STRICT && mode != ATTUNE_MODE_COACH)
    {
      attune_command_fail (command, _("In the mode “%s” nothing holds your replies, so there is nothing to count."), attune_mode_name (mode));
      return;
    }
  for (check = attune_checks (); check->id != NULL; check++)
    if (check->fades)
      append_check (text, command, check, mode);
  attune_surface_say (&command->session->surface, command->conv, "%s", text->str);
}
