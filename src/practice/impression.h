/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_IMPRESSION_H
#define ATTUNE_IMPRESSION_H

#include <glib.h>
#include "core/conversation.h"
#include "practice/scenario.h"

G_BEGIN_DECLS

/*
 * AttuneImpression: what one message of the agent does to a customer. It is
 * what the coach reads in it, plus two things that only the scenario knows:
 * which fact a question is about, and whether a solution is named.
 */
typedef struct {
  guint understanding; /* in how many ways it shows that it understood: 0 … 3 */
  gboolean dismisses;
  gboolean pities;     /* names the feeling from outside, and no more */
  gboolean cheers;
  gboolean asks;       /* about the matter or how they are; not "anything else?" */
  gboolean explores;   /* with a question that yes or no does not answer */
  gboolean owns;       /* the agent does something, or lets them choose */
  gboolean instructs;  /* a procedure, an instruction, a refusal, and nothing of the agent's own */
  gboolean solves;     /* names something that would solve this case */
  gboolean vague;      /* somebody, somewhere, does something */
  gboolean stalls;     /* "one moment please" */
} AttuneImpression;

/* attune_impression_read: @text is the agent's message, plain, UTF-8, and not
 * yet in @conversation. */
AttuneImpression attune_impression_read (const AttuneConversation *conversation, const AttuneScenario *scenario,
                                         const char *text);

G_END_DECLS

#endif
