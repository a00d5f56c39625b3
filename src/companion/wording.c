/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "companion/wording.h"

#include <glib/gi18n-lib.h>

const char *
attune_wording_need (AttuneNeedKind need)
{
  switch (need)
    {
    case ATTUNE_NEED_NAME:
      return _("Name");
    case ATTUNE_NEED_EMPATHY:
      return _("Empathy");
    case ATTUNE_NEED_QUESTION:
      return _("Question");
    case ATTUNE_N_NEEDS:
    default:
      g_return_val_if_reached ("");
    }
}

const char *
attune_wording_state (AttuneNeedState state)
{
  switch (state)
    {
    case ATTUNE_NEED_DONE:
      return _("done");
    case ATTUNE_NEED_OPEN:
      return _("open");
    case ATTUNE_NEED_NOTHING:
    default:
      return _("not needed now");
    }
}

const char *
attune_wording_sign (AttuneNeedState state)
{
  switch (state)
    {
    case ATTUNE_NEED_DONE:
      return "✓";
    case ATTUNE_NEED_OPEN:
      return "○";
    case ATTUNE_NEED_NOTHING:
    default:
      return "–";
    }
}

const char *
attune_wording_mood (const AttuneLive *live)
{
  if (!live->heard)
    return NULL;
  if (live->mood.joking)
    return _("joking");
  switch (live->mood.label)
    {
    case ATTUNE_MOOD_NEGATIVE:
      return live->mood.pain ? _("hurt") : _("upset");
    case ATTUNE_MOOD_POSITIVE:
      return _("happy");
    case ATTUNE_MOOD_NEUTRAL:
    default:
      return live->mood.pain ? _("hurt") : _("calm");
    }
}

const char *
attune_wording_source (const AttuneLive *live)
{
  if (live->name == NULL)
    return NULL;
  switch (live->name_source)
    {
    case ATTUNE_NAME_CONTACT:
      return _("from your contacts");
    case ATTUNE_NAME_MESSAGE:
      return _("from the chat");
    case ATTUNE_NAME_AGENT:
      return _("as you said");
    case ATTUNE_NAME_UNKNOWN:
    default:
      return NULL;
    }
}

const AttuneNudge *
attune_wording_nudge (const AttuneLive *live)
{
  const GPtrArray *nudges = live->held ? live->verdict->nudges : live->shown;

  return nudges->len == 0 ? NULL : g_ptr_array_index (nudges, 0);
}

const char *
attune_wording_brief (const AttuneNudge *nudge)
{
  return nudge->brief != NULL ? nudge->brief : nudge->message;
}

const AttuneNudge *
attune_wording_nudge_on (const AttuneLive *live, AttuneNeedKind need)
{
  /* The checks are named for what they look at: "name.wrong". */
  static const char *const CHECKS[] = { "name", "empathy", "question" };
  guint i;

  g_return_val_if_fail (need < ATTUNE_N_NEEDS, NULL);
  for (i = 0; i < live->verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (live->verdict->nudges, i);

      if (g_str_has_prefix (nudge->check, CHECKS[need]))
        return nudge;
    }
  return NULL;
}

char *
attune_wording_held (const AttuneLive *live)
{
  switch (live->way)
    {
    case ATTUNE_WAY_ENTER:
      return g_strdup (_("Held. Enter again sends it as it is."));
    case ATTUNE_WAY_REASON:
      return g_strdup (_("Held. Change it; F9 and a reason send it."));
    case ATTUNE_WAY_TRY:
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Held. Try it once more in other words.", "Held. Try it in other words (%u more).",
                                           live->tries),
                              live->tries);
    case ATTUNE_WAY_MARKED:
      return g_strdup (_("Held. Change it; F9 sends it, with a mark in your record."));
    case ATTUNE_WAY_SAY_SO:
    default:
      return g_strdup (_("Held. Change it; F9 sends it as it is."));
    }
}

char *
attune_wording_keys (void)
{
  return g_strdup_printf ("%s: %s\n%s: %s\n%s: %s", ATTUNE_KEY_LOOK, _("go to the nudge; again: to the next one"), ATTUNE_KEY_FIX,
                          _("put the suggestion into your draft"), ATTUNE_KEY_SEND, _("send the held draft exactly as it is"));
}

static char *
explain_done (const AttuneNeed *need, const char *draft)
{
  g_autofree char *seen = g_strndup (draft + need->start, need->end - need->start);

  return g_strdup_printf (_("“%s” is in your draft."), g_strstrip (seen));
}

static const char *
explain_open (const AttuneLive *live, AttuneNeedKind need)
{
  if (need == ATTUNE_NEED_QUESTION)
    return _("Nobody has asked about the problem yet. One question shows interest and often saves a round.");
  if (need == ATTUNE_NEED_EMPATHY)
    return _("The customer told you how they feel, and it has had no answer yet. A warm sentence first shows that you heard it.");
  return live->name == NULL ? _("The customer’s name is not known yet. You could ask for it.")
                            : _("This is a good moment to use the customer’s name.");
}

static const char *
explain_nothing (AttuneNeedKind need)
{
  if (need == ATTUNE_NEED_NAME)
    return _("The name was used a short while ago; now and then is enough.");
  if (need == ATTUNE_NEED_EMPATHY)
    return _("Nothing here waits for a word about how the customer feels.");
  return _("There is no problem here that still has to be asked about.");
}

char *
attune_wording_explain (const AttuneLive *live, AttuneNeedKind kind, const char *draft)
{
  const AttuneNeed *need = &live->verdict->needs[kind];

  switch (need->state)
    {
    case ATTUNE_NEED_DONE:
      return explain_done (need, draft);
    case ATTUNE_NEED_OPEN:
      return g_strdup (explain_open (live, kind));
    case ATTUNE_NEED_NOTHING:
    default:
      return g_strdup (explain_nothing (kind));
    }
}
