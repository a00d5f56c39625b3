/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "finch/aside.h"

#include <eventloop.h>
#include <string.h>
#include "finch/entry.h"
#include "finch/look.h"

#define OURS "/attune"
#define COMMAND OURS " send "

gboolean
attune_aside_is (const AttuneWindow *window)
{
  return window->aside != NULL;
}

void
attune_aside_put (AttuneWindow *window)
{
  attune_aside_forget (window);
  window->aside = g_strdup (attune_entry_draft (window->entry));
  window->aside_cursor = attune_entry_cursor (window->entry);
  window->aside_of = window->conv->active_conv;
  gnt_entry_set_text (window->entry, COMMAND);
  attune_entry_move (window->entry, (guint) strlen (COMMAND));
  attune_look (window, TRUE);
}

void
attune_aside_forget (AttuneWindow *window)
{
  g_clear_handle_id (&window->aside_timer, purple_timeout_remove);
  window->aside_entered = FALSE;
  g_clear_pointer (&window->aside, g_free);
}

guint
attune_aside_return (AttuneWindow *window, const char *draft)
{
  guint cursor = g_strcmp0 (draft, window->aside) == 0 ? window->aside_cursor : (guint) strlen (draft);

  attune_aside_forget (window);
  return cursor;
}

void
attune_aside_take_back (AttuneWindow *window)
{
  const char *text = gnt_entry_get_text (window->entry);
  g_autofree char *draft = g_strdup (window->aside);
  g_autofree char *whole = NULL;
  guint cursor;

  if (draft == NULL)
    return;
  /* The command goes; anything else was typed to be kept. */
  whole = *text == '\0' || g_str_has_prefix (text, OURS) ? g_strdup (draft) : g_strconcat (draft, " ", text, NULL);
  cursor = attune_aside_return (window, draft);
  attune_entry_replace (window->entry, whole, cursor);
  window->stale = TRUE;
  attune_look (window, TRUE);
}

/* By our command; another, or the hand that empties the entry, sends nothing. Where
 * Attune is off by now it was not, either. */
static gboolean
has_left (AttuneWindow *window)
{
  const AttuneIpc *ipc = window->ipc;
  AttuneLive *live;
  gboolean held;

  if (!window->aside_entered || window->conv->active_conv != window->aside_of)
    return FALSE;
  live = ipc->look (ipc->session, window->aside_of, window->aside, window->aside_cursor, TRUE);
  held = live == NULL || live->held;
  ipc->free_live (live);
  return !held;
}

static gboolean
on_time (gpointer data)
{
  AttuneWindow *window = data;

  window->aside_timer = 0;
  if (*gnt_entry_get_text (window->entry) != '\0')
    return G_SOURCE_REMOVE;
  if (has_left (window))
    attune_aside_forget (window);
  else
    attune_aside_take_back (window);
  return G_SOURCE_REMOVE;
}

void
attune_aside_note_enter (AttuneWindow *window)
{
  window->aside_entered = attune_aside_is (window) && g_str_has_prefix (gnt_entry_get_text (window->entry), OURS);
}

/* Not at once: Finch may be in the middle of it; and what core-attune gives back has
 * come by then. */
void
attune_aside_note_change (AttuneWindow *window)
{
  if (attune_aside_is (window) && window->aside_timer == 0 && *gnt_entry_get_text (window->entry) == '\0')
    window->aside_timer = purple_timeout_add (0, on_time, window);
}
