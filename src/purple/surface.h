/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_SURFACE_H
#define ATTUNE_SURFACE_H

#include <conversation.h>
#include "core/verdict.h"

G_BEGIN_DECLS

/* How a held draft can leave without being changed. */
typedef enum {
  ATTUNE_WAY_ENTER,  /* by Enter again */
  ATTUNE_WAY_SAY_SO, /* by saying so: /attune send, F9 */
  ATTUNE_WAY_REASON, /* by that, with a reason */
  ATTUNE_WAY_TRY,    /* not yet: after some more honest attempts */
  ATTUNE_WAY_MARKED, /* they were made: by saying so, with a mark in the record */
} AttuneWayOut;

/* A held draft, to be shown. All borrowed for the call. */
typedef struct {
  const AttuneVerdict *verdict;
  const char *draft;    /* plain text */
  AttuneWayOut way;
  guint tries;          /* more attempts, where it is ATTUNE_WAY_TRY */
  gboolean returns;     /* it comes back into the entry */
} AttuneHeld;

/*
 * AttuneSurface: where nudges are shown. The text surface works in every
 * client; a client's companion may put its own in its place.
 */
typedef struct {
  /* nudge: why this draft was held, and what now. */
  void (*nudge) (PurpleConversation *conv, const AttuneHeld *held, gpointer data);

  /* say: anything else; @markup is libpurple's. */
  void (*say) (PurpleConversation *conv, const char *markup, gpointer data);

  /* can_restore: whether restore works in this client. */
  gboolean (*can_restore) (PurpleConversation *conv, gpointer data);

  /* restore: puts markup into the entry. Called from the event loop, after
   * the client has cleared the entry. */
  void (*restore) (PurpleConversation *conv, const char *markup, gpointer data);

  gpointer data;
} AttuneSurface;

/* attune_surface_text: system lines in the conversation, which are never
 * logged. */
extern const AttuneSurface attune_surface_text;

/* attune_surface_say: a sentence of plain text. */
void attune_surface_say (const AttuneSurface *surface, PurpleConversation *conv, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_END_DECLS

#endif
