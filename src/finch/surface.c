/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "finch/surface.h"

#include "finch/enter.h"
#include "purple/markup.h"

/* The entry is the one of the conversation that is active in its window. */
static AttuneWindow *
window_of (PurpleConversation *conv)
{
  AttuneWindow *window = attune_window_of (conv);

  return window != NULL && window->conv->active_conv == conv ? window : NULL;
}

static void
nudge (PurpleConversation *conv, const AttuneHeld *held, gpointer data)
{
  const AttuneIpc *ipc = data;

  ipc->text->nudge (conv, held, ipc->text->data);
}

static void
say (PurpleConversation *conv, const char *markup, gpointer data)
{
  const AttuneIpc *ipc = data;

  ipc->text->say (conv, markup, ipc->text->data);
}

static gboolean
can_restore (PurpleConversation *conv, gpointer data)
{
  return window_of (conv) != NULL;
}

static void
restore (PurpleConversation *conv, const char *markup, gpointer data)
{
  AttuneWindow *window = window_of (conv);
  g_autofree char *draft = attune_markup_to_plain (markup);

  if (window == NULL)
    return;
  /* An entry is one line, and does not show what is behind a newline. */
  g_strdelimit (draft, "\n", ' ');
  attune_enter_give_back (window, draft);
}

AttuneSurface
attune_finch_surface (const AttuneIpc *ipc)
{
  AttuneSurface surface = { nudge, say, can_restore, restore, (gpointer) ipc };

  return surface;
}
