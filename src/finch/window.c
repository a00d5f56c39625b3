/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "finch/window.h"

#include <eventloop.h>
#include <util.h>
#include "finch/aside.h"
#include "finch/enter.h"
#include "finch/entry.h"
#include "finch/look.h"

#define DATA "attune-window" /* of the entry */

/* Milliseconds after the last key: a first look, and one that also speaks of
 * the sentence that is under way. */
#define SOON 80
#define PAUSE 700

static void start_timer (AttuneWindow *window, guint milliseconds, gboolean pausing);

static gboolean
on_time (gpointer data)
{
  AttuneWindow *window = data;

  window->timer = 0;
  attune_look (window, window->pausing);
  if (!window->pausing)
    start_timer (window, PAUSE - SOON, TRUE);
  return G_SOURCE_REMOVE;
}

static void
stop_timer (AttuneWindow *window)
{
  g_clear_handle_id (&window->timer, purple_timeout_remove);
}

static void
start_timer (AttuneWindow *window, guint milliseconds, gboolean pausing)
{
  stop_timer (window);
  window->pausing = pausing;
  window->timer = purple_timeout_add (milliseconds, on_time, window);
}

static void
on_text_changed (GntEntry *entry, AttuneWindow *window)
{
  start_timer (window, SOON, FALSE);
  attune_aside_note_change (window);
}

void
attune_window_changed (AttuneWindow *window)
{
  window->stale = TRUE;
  /* Whoever is typing is looked at anyway. */
  if (window->timer == 0)
    start_timer (window, SOON, TRUE);
}

AttuneWindow *
attune_window_of_entry (gpointer entry)
{
  return g_object_get_data (entry, DATA);
}

AttuneWindow *
attune_window_of (PurpleConversation *conv)
{
  FinchConv *finch = FINCH_CONV (conv);

  return finch == NULL ? NULL : attune_window_of_entry (finch->entry);
}

void
attune_window_attach (const AttuneIpc *ipc, PurpleConversation *conv)
{
  FinchConv *finch = FINCH_CONV (conv);
  AttuneWindow *window = attune_window_of (conv);

  if (finch == NULL)
    return;
  if (window != NULL)
    {
      /* Another conversation with the contact. */
      attune_window_changed (window);
      return;
    }
  window = g_new0 (AttuneWindow, 1);
  window->ipc = ipc;
  window->conv = finch;
  window->entry = GNT_ENTRY (finch->entry);
  window->spoken = attune_spoken_new ();
  g_object_set_data (G_OBJECT (window->entry), DATA, window);
  g_signal_connect (window->entry, "text_changed", G_CALLBACK (on_text_changed), window);
  attune_enter_connect (window);
  attune_look (window, TRUE);
}

/* All but the strip. */
static void
let_go (AttuneWindow *window)
{
  g_signal_handlers_disconnect_by_data (window->entry, window);
  g_object_set_data (G_OBJECT (window->entry), DATA, NULL);
  stop_timer (window);
  attune_aside_forget (window);
  attune_enter_leave (window);
  attune_look_forget (window);
  attune_spoken_free (window->spoken);
  g_free (window);
}

void
attune_window_detach (AttuneWindow *window)
{
  attune_aside_take_back (window);
  attune_strip_free (g_steal_pointer (&window->strip));
  let_go (window);
}

/* And the command for it with it; its window may stay. */
static void
leave_aside (AttuneWindow *window)
{
  attune_aside_forget (window);
  if (window->conv->list->next != NULL)
    gnt_entry_set_text (window->entry, "");
}

void
attune_window_close (AttuneWindow *window, PurpleConversation *conv)
{
  const char *draft = attune_entry_draft (window->entry);

  /* The held draft itself is what core-attune keeps. */
  if (attune_aside_is (window) && conv == window->aside_of)
    leave_aside (window);
  /* It may be another one's: Finch closes the chats of a window one by one. */
  else if (conv == window->looked && draft != NULL)
    {
      g_autofree char *markup = purple_markup_escape_text (draft, -1);

      window->ipc->keep (window->ipc->session, conv, markup);
    }
  if (window->conv->list->next != NULL)
    {
      attune_window_changed (window);
      return;
    }
  attune_strip_forget (g_steal_pointer (&window->strip));
  let_go (window);
}
