/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_COMPOSER_PRIVATE_H
#define ATTUNE_COMPOSER_PRIVATE_H

#include "companion/spoken.h"
#include "pidgin/card.h"
#include "pidgin/composer.h"
#include "pidgin/entry-text.h"
#include "pidgin/marks.h"
#include "pidgin/strip.h"

G_BEGIN_DECLS

/* What the parts of a composer share: looking (composer.c), what the agent can
 * do (act.c), Enter (send.c), keys (keys.c), mouse (mouse.c). */

/* In the place of a need: the hint was opened, or how the held draft can leave. */
#define ATTUNE_OPENED_HINT ATTUNE_N_NEEDS
#define ATTUNE_OPENED_WAY (ATTUNE_N_NEEDS + 1)

struct AttuneComposer {
  const AttuneIpc *ipc;
  PidginConversation *gtkconv;
  GtkWidget *entry;
  GtkTextBuffer *buffer;

  AttuneStrip *strip;
  AttuneCard *card;
  AttuneMarks *marks;
  AttuneSpoken *spoken;

  AttuneEntryText *text; /* what was looked at last; NULL: nothing was */
  AttuneLive *live;      /* what was found; NULL: Attune is off here */
  gboolean paused;       /* the agent had stopped typing then */
  gboolean stale;        /* something else than the text has changed since */
  guint look_timer;
  guint pause_timer;

  guint opened; /* in the card: a need, or one of the above */

  gboolean entered; /* between enter and entered */
  guint entered_timer;
  gint clicked; /* the place of the last right click, in characters; -1: none */
};

/* attune_composer_of_entry: NULL when it has none. Borrowed. */
AttuneComposer *attune_composer_of_entry (GtkWidget *entry);

/* attune_composer_look: looks at the draft now, as if the agent had paused. TRUE
 * when there is something to act on: text and live are of what is in the entry. */
gboolean attune_composer_look (AttuneComposer *composer);

/* attune_composer_nudge: what is said of the draft by its rule; NULL: nothing (any
 * more). Borrowed until the next look. */
const AttuneNudge *attune_composer_nudge (AttuneComposer *composer, const char *rule);

/* What the agent can do. Each looks at the draft before it acts. */
extern const AttuneStripActions attune_composer_strip_actions;
extern const AttuneCardActions attune_composer_card_actions;

/* attune_composer_use: the suggestion of a nudge; NULL: of what is shown first,
 * or of all that holds the draft. */
void attune_composer_use (AttuneComposer *composer, const char *rule);

/* attune_composer_open_rule: the card on that nudge; @why: with its source. */
void attune_composer_open_rule (AttuneComposer *composer, const char *rule, gboolean why);

/* attune_composer_open_way: the card on the held draft: what it needs to be sent
 * as it is, as @why_not says; where that is a reason, with a field for it. @again:
 * what was given did not do. */
void attune_composer_open_way (AttuneComposer *composer, const char *why_not, gboolean again);

void attune_composer_ignore (AttuneComposer *composer, const char *rule);
void attune_composer_switch_off (AttuneComposer *composer, const char *rule);

/* attune_composer_go: to the next nudge: its words are selected, the card says
 * more; behind the last one the keyboard goes into the card. */
void attune_composer_go (AttuneComposer *composer);

/* attune_composer_close_card: the keyboard is in the entry again. */
void attune_composer_close_card (AttuneComposer *composer);

/* attune_composer_refresh_card: the card says what is so now. */
void attune_composer_refresh_card (AttuneComposer *composer);

/* attune_composer_send_as_is: the held draft; nothing when none is held. @reason:
 * NULL: none was given. Where it may not leave, the card says what that needs. */
void attune_composer_send_as_is (AttuneComposer *composer, const char *reason);

/* Connecting to the entry, for as long as the composer is attached. */
void attune_composer_connect_send (AttuneComposer *composer);
void attune_composer_connect_keys (AttuneComposer *composer);
void attune_composer_connect_mouse (AttuneComposer *composer);

/* attune_composer_drop_send: before it is freed: nothing is under way any more. */
void attune_composer_drop_send (AttuneComposer *composer);

G_END_DECLS

#endif
