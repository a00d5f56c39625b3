/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "finch/enter.h"

#include <eventloop.h>
#include <string.h>
#include <util.h>
#include "finch/aside.h"
#include "finch/entry.h"
#include "finch/look.h"

/* --- what is pasted --------------------------------------------------------- */

/* Microseconds: input that comes closer than that was pasted. */
#define PASTED (25 * 1000)

/*
 * A terminal types what is pasted, and its newlines are Enters. The first may
 * have the draft held; the next ones are not the agent's Enter again, and must
 * not send what the paste has made of the draft. Where a line ended comes a
 * blank, as when Finch itself pastes.
 */
static gboolean
is_pasted (AttuneWindow *window)
{
  gint64 now = g_get_monotonic_time ();

  if (window->burst == 0 || now - window->burst > PASTED)
    {
      window->burst = 0;
      window->newline = FALSE;
      return FALSE;
    }
  window->burst = now;
  return TRUE;
}

static void
begin_burst (AttuneWindow *window)
{
  window->burst = g_get_monotonic_time ();
  window->newline = TRUE;
}

static gboolean
on_key_pressed (GntWidget *entry, const char *key, AttuneWindow *window)
{
  if (g_ascii_iscntrl (*key) || !is_pasted (window) || !window->newline)
    return FALSE;
  window->newline = FALSE;
  gnt_widget_key_pressed (entry, " ");
  return FALSE;
}

/* --- asking ----------------------------------------------------------------- */

/* In a window without room for the reason, as without us. */
static void
explain (AttuneWindow *window, PurpleConversation *conv, const char *draft)
{
  const AttuneSurface *text = window->ipc->text;
  AttuneHeld held = {
    .verdict = window->live->verdict,
    .draft = draft,
    .way = window->live->way,
    .tries = window->live->tries,
    .returns = TRUE,
  };

  text->nudge (conv, &held, text->data);
}

void
attune_enter_leave (AttuneWindow *window)
{
  PurpleConversation *conv = g_steal_pointer (&window->entered);

  g_clear_handle_id (&window->entered_timer, purple_timeout_remove);
  if (conv != NULL)
    window->ipc->entered (window->ipc->session, conv);
}

/* Another plugin stopped the signal behind us: nothing was sent, and what is
 * sent next is judged. */
static gboolean
on_not_sent (gpointer data)
{
  AttuneWindow *window = data;

  window->entered_timer = 0;
  attune_enter_leave (window);
  return G_SOURCE_REMOVE;
}

static gboolean
holds (AttuneWindow *window, const char *draft)
{
  PurpleConversation *conv = window->conv->active_conv;
  g_autofree char *markup = purple_markup_escape_text (draft, -1);

  if (!window->ipc->enter (window->ipc->session, conv, draft, markup))
    {
      window->entered = conv;
      if (window->entered_timer == 0)
        window->entered_timer = purple_timeout_add (0, on_not_sent, window);
      return FALSE;
    }
  begin_burst (window);
  /* It may be kept back for what core-attune has said itself. */
  if (!attune_look_explains (window) && attune_look_is_held (window))
    explain (window, conv, draft);
  return TRUE;
}

/* Before Finch's own handler, which is one of those that run last. */
static void
on_activate (GntWidget *entry, AttuneWindow *window)
{
  const char *draft = attune_entry_draft (window->entry);

  attune_aside_note_enter (window);
  if (draft == NULL)
    return;
  if (is_pasted (window))
    window->newline = TRUE;
  else if (!holds (window, draft))
    return;
  g_signal_stop_emission_by_name (entry, "activate");
}

/* After it. */
static void
on_activated (GntWidget *entry, AttuneWindow *window)
{
  if (window->entered == NULL)
    return;
  attune_enter_leave (window);
  /* What was held is gone, and so is what the strip says of it. */
  attune_look (window, TRUE);
}

/* --- for others ------------------------------------------------------------- */

void
attune_enter_connect (AttuneWindow *window)
{
  g_signal_connect (window->entry, "key_pressed", G_CALLBACK (on_key_pressed), window);
  g_signal_connect (window->entry, "activate", G_CALLBACK (on_activate), window);
  g_signal_connect_after (window->entry, "activate", G_CALLBACK (on_activated), window);
}

void
attune_enter_send (AttuneWindow *window)
{
  window->burst = 0;
  gnt_widget_activate (GNT_WIDGET (window->entry));
}

void
attune_enter_give_back (AttuneWindow *window, const char *draft)
{
  g_autofree char *typed = g_strdup (gnt_entry_get_text (window->entry));
  g_autofree char *both = NULL;
  guint cursor;

  if (g_str_equal (typed, draft))
    return;
  cursor = attune_aside_return (window, draft);
  both = g_strconcat (draft, *typed == '\0' ? "" : " ", typed, NULL);
  attune_entry_replace (window->entry, both, *typed == '\0' ? cursor : (guint) strlen (both));
  window->stale = TRUE;
  attune_look (window, TRUE);
}
