/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_WINDOW_H
#define ATTUNE_WINDOW_H

#include <gntconv.h>
#include <gntentry.h>
#include "companion/spoken.h"
#include "finch/strip.h"
#include "purple/ipc.h"

G_BEGIN_DECLS

/*
 * AttuneWindow: what the companion has in one of Finch's windows. The chats
 * with one contact share a window and its entry: whose turn it is says
 * conv->active_conv.
 */
typedef struct {
  const AttuneIpc *ipc;
  FinchConv *conv;
  GntEntry *entry;
  AttuneStrip *strip; /* NULL: Attune is off here, or there is no room */
  guint timer;
  gboolean pausing;   /* the timer is the one for the end of a pause */

  /* What was looked at last. */
  AttuneLive *live;           /* NULL: nothing, or Attune is off here */
  PurpleConversation *looked; /* where; only to be compared */
  char *draft;
  guint cursor;
  gboolean paused;
  gboolean stale; /* something else than the draft has changed since */

  AttuneSpoken *spoken;
  guint next; /* of the nudges, the one that the key goes to next */

  /* Put aside while its reason is typed. */
  char *aside;                  /* the draft; NULL: nothing is */
  guint aside_cursor;           /* bytes into it */
  PurpleConversation *aside_of; /* whose it is; only to be compared, unless it is the active one */
  guint aside_timer;
  gboolean aside_entered;       /* a command of ours was in the entry when Enter was pressed last */

  /* Sending. */
  PurpleConversation *entered; /* Finch is sending there what may leave; NULL: it is not */
  guint entered_timer;
  gint64 burst;     /* microseconds: the last input of those that came with the Enter that had a draft held; 0: none */
  gboolean newline; /* there was an Enter among them, and nothing after it yet */
} AttuneWindow;

/* attune_window_attach: to a window that has none, once; every conversation in
 * Finch has a window. */
void attune_window_attach (const AttuneIpc *ipc, PurpleConversation *conv);

/* attune_window_of: NULL: none. Borrowed until it is detached. */
AttuneWindow *attune_window_of (PurpleConversation *conv);

/* attune_window_of_entry: the same for an entry, which may be any. */
AttuneWindow *attune_window_of_entry (gpointer entry);

/* attune_window_detach: the strip goes, the draft stays in the entry. */
void attune_window_detach (AttuneWindow *window);

/* attune_window_close: @conv goes, and with its last conversation the window. */
void attune_window_close (AttuneWindow *window, PurpleConversation *conv);

/* attune_window_changed: what there is to say may have changed; looks again
 * soon. */
void attune_window_changed (AttuneWindow *window);

G_END_DECLS

#endif
