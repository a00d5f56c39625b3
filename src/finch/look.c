/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "finch/look.h"

#include <glib/gi18n-lib.h>
#include "finch/aside.h"
#include "finch/entry.h"
#include "finch/fit.h"
#include "finch/line.h"

gboolean
attune_look_is_held (const AttuneWindow *window)
{
  return window->live != NULL && window->live->held;
}

const GPtrArray *
attune_look_nudges (const AttuneWindow *window)
{
  if (window->live == NULL)
    return NULL;
  return attune_look_is_held (window) ? window->live->verdict->nudges : window->live->shown;
}

/* --- the strip -------------------------------------------------------------- */

static void on_strip_changed (gpointer data);

/* Somebody else may have emptied the place. */
static gboolean
has_strip (AttuneWindow *window)
{
  if (window->strip != NULL && attune_strip_columns (window->strip) == 0)
    attune_strip_free (g_steal_pointer (&window->strip));
  if (window->strip == NULL)
    window->strip = attune_strip_new (window->conv, on_strip_changed, window);
  return window->strip != NULL;
}

static char *
say (const AttuneWindow *window, guint columns)
{
  const AttuneLive *live = window->live;
  gboolean hints = live->hints && live->shown->len > 0;

  if (attune_aside_is (window))
    return attune_fit_cut (_("Type your reason, then Enter. F9 brings your draft back."), columns);
  if (attune_look_is_held (window))
    return attune_line_held (live, columns);
  return attune_line_draft (live, hints ? g_ptr_array_index (live->shown, 0) : NULL, columns);
}

static void
show (AttuneWindow *window)
{
  g_autofree char *line = NULL;

  if (!has_strip (window))
    return;
  line = say (window, attune_strip_columns (window->strip));
  attune_strip_show (window->strip, line, attune_look_is_held (window) || attune_aside_is (window));
}

static void
on_strip_changed (gpointer data)
{
  AttuneWindow *window = data;

  /* It is put in again on another turn of the loop, not while it is taken out. */
  if (attune_strip_columns (window->strip) == 0)
    attune_window_changed (window);
  else if (window->live != NULL)
    show (window);
}

/* --- looking ---------------------------------------------------------------- */

static gboolean
is_new (const AttuneWindow *window, PurpleConversation *conv, const char *draft, guint cursor, gboolean paused)
{
  return window->live == NULL || window->stale || conv != window->looked || cursor != window->cursor
         || paused != window->paused || g_strcmp0 (draft, window->draft) != 0;
}

void
attune_look_forget (AttuneWindow *window)
{
  window->ipc->free_live (g_steal_pointer (&window->live));
  g_clear_pointer (&window->draft, g_free);
  attune_spoken_forget (window->spoken);
  window->looked = NULL;
}

static void
note (AttuneWindow *window, PurpleConversation *conv, const char *draft)
{
  if (*draft == '\0' || conv != window->looked)
    attune_spoken_forget (window->spoken);
  window->looked = conv;
  if (g_strcmp0 (draft, window->draft) == 0)
    return;
  g_free (window->draft);
  window->draft = g_strdup (draft);
  window->next = 0;
}

static void
look_anew (AttuneWindow *window, PurpleConversation *conv, const char *draft, guint cursor, gboolean paused)
{
  AttuneLive *live = window->ipc->look (window->ipc->session, conv, draft, cursor, paused);

  if (live == NULL)
    {
      attune_look_forget (window);
      return;
    }
  window->ipc->free_live (window->live);
  window->live = live;
  window->cursor = cursor;
  window->paused = paused;
  window->stale = FALSE;
  note (window, conv, draft);
  attune_spoken_apply (window->spoken, live);
}

void
attune_look (AttuneWindow *window, gboolean paused)
{
  PurpleConversation *conv = window->conv->active_conv;
  const char *draft = attune_entry_draft (window->entry);
  guint cursor = draft == NULL ? 0 : attune_entry_cursor (window->entry);

  if (draft == NULL)
    draft = "";
  if (is_new (window, conv, draft, cursor, paused))
    look_anew (window, conv, draft, cursor, paused);
  if (window->live != NULL)
    show (window);
  else
    attune_strip_free (g_steal_pointer (&window->strip));
}

gboolean
attune_look_explains (AttuneWindow *window)
{
  window->stale = TRUE;
  attune_look (window, TRUE);
  if (window->live == NULL)
    return TRUE;
  return window->strip != NULL && attune_line_explains (window->live, attune_strip_columns (window->strip));
}
