/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "finch/acts.h"

#include <glib/gi18n-lib.h>
#include <util.h>
#include "companion/wording.h"
#include "finch/aside.h"
#include "finch/enter.h"
#include "finch/entry.h"
#include "finch/fit.h"
#include "finch/look.h"

static void
append (GString *markup, const char *plain)
{
  g_autofree char *escaped = purple_markup_escape_text (plain, -1);

  g_string_append_printf (markup, "%s%s", markup->len > 0 ? "<br>" : "", escaped);
}

static void
say (AttuneWindow *window, const GString *markup)
{
  const AttuneSurface *text = window->ipc->text;

  text->say (window->looked, markup->str, text->data);
}

static void
say_sentence (AttuneWindow *window, const char *sentence)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  append (markup, sentence);
  say (window, markup);
}

static void
say_nudge (AttuneWindow *window, const AttuneNudge *nudge)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  append (markup, nudge->message);
  if (nudge->suggestion != NULL)
    {
      g_autofree char *instead = g_strdup_printf (_("Instead: “%s”"), nudge->suggestion);

      append (markup, instead);
    }
  if (nudge->fix != NULL)
    append (markup, _("F8 puts it into your draft."));
  say (window, markup);
}

/* There is no nudge: what is open, or that nothing is. */
static void
say_needs (AttuneWindow *window)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  guint kind;

  for (kind = 0; kind < ATTUNE_N_NEEDS; kind++)
    if (window->live->verdict->needs[kind].state == ATTUNE_NEED_OPEN)
      {
        g_autofree char *why = attune_wording_explain (window->live, kind, window->draft);

        append (markup, why);
      }
  if (markup->len == 0)
    append (markup, _("Attune has nothing to add to this draft."));
  say (window, markup);
}

void
attune_acts_look (AttuneWindow *window)
{
  const GPtrArray *nudges;
  const AttuneNudge *nudge;

  attune_aside_take_back (window);
  attune_look (window, TRUE);
  nudges = attune_look_nudges (window);
  if (nudges == NULL)
    return;
  if (nudges->len == 0)
    {
      say_needs (window);
      return;
    }
  nudge = g_ptr_array_index (nudges, window->next % nudges->len);
  window->next = window->next % nudges->len + 1;
  if (nudge->start != ATTUNE_NOWHERE)
    attune_entry_move (window->entry, nudge->start);
  say_nudge (window, nudge);
}

/* The one that was looked at last; before that, the first. */
static const AttuneNudge *
current (const AttuneWindow *window, const GPtrArray *nudges)
{
  return nudges->len == 0 ? NULL : g_ptr_array_index (nudges, (MAX (window->next, 1) - 1) % nudges->len);
}

void
attune_acts_fix (AttuneWindow *window)
{
  const GPtrArray *nudges;
  const AttuneNudge *nudge;
  g_autofree char *fixed = NULL;

  attune_aside_take_back (window);
  attune_look (window, TRUE);
  nudges = attune_look_nudges (window);
  if (nudges == NULL)
    return;
  nudge = current (window, nudges);
  if (attune_look_is_held (window))
    fixed = window->ipc->fix (window->live, NULL, window->draft);
  else if (nudge != NULL)
    fixed = window->ipc->fix (window->live, nudge, window->draft);
  if (fixed != NULL)
    attune_entry_replace (window->entry, fixed, attune_fit_change_end (window->draft, fixed));
  else if (nudge != NULL)
    say_sentence (window, _("There is no ready-made change for this one; the nudge says what to try."));
}

static gboolean
needs_reason (const AttuneWindow *window)
{
  return window->live != NULL && window->live->way == ATTUNE_WAY_REASON;
}

static void
ask_for_reason (AttuneWindow *window)
{
  attune_aside_put (window);
  say_sentence (window, _("Type your reason and press Enter: your draft goes out as it is, and your team reads the reason. F9 again "
                          "brings the draft back."));
}

void
attune_acts_send (AttuneWindow *window)
{
  const AttuneIpc *ipc = window->ipc;
  g_autofree char *why_not = NULL;

  if (attune_aside_is (window))
    {
      attune_aside_take_back (window);
      return;
    }
  attune_look (window, TRUE);
  if (attune_look_is_held (window) && needs_reason (window))
    {
      ask_for_reason (window);
      return;
    }
  /* Not without a draft to send: the leave would be the next one's. */
  if (attune_entry_draft (window->entry) == NULL && !attune_entry_has_action (window->entry))
    return;
  /* Changed, it is another draft, and not one to give a reason for yet. */
  if (attune_entry_draft (window->entry) != NULL && !attune_look_is_held (window) && needs_reason (window))
    attune_enter_send (window);
  else if (ipc->let (ipc->session, window->conv->active_conv, NULL, &why_not))
    attune_enter_send (window);
  else if (why_not != NULL)
    say_sentence (window, why_not);
}
