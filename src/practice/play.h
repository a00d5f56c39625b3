/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PLAY_H
#define ATTUNE_PLAY_H

#include <glib.h>
#include <purple.h>
#include "practice/script.h"

G_BEGIN_DECLS

/* What came of a played chat. */
typedef struct {
  guint held;      /* how many drafts did not leave and were answered by a nudge */
  guint received;  /* how many messages the customer got */
  gboolean solved; /* the customer's last line was a good one */
} AttunePlayOutcome;

/* attune_play: plays @script with the signed-on practice @account, and
 * prints the chat to stdout: what the customer writes, what the agent
 * types, what Attune says to it, and what the customer then received. Runs
 * the main loop until the script and the case are over. @seconds is how long
 * that may take.
 * Returns: FALSE with @error set when a draft was neither held nor received, was
 * received in other words than it was typed, did not come back into the
 * entry, or when the chat does not end. @outcome is set in every case. */
gboolean attune_play (const AttuneScript *script, PurpleAccount *account, guint seconds, AttunePlayOutcome *outcome,
                      GError **error);

G_END_DECLS

#endif
