/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CARD_H
#define ATTUNE_CARD_H

#include <gtk/gtk.h>
#include "core/verdict.h"

G_BEGIN_DECLS

/*
 * AttuneCard: what was opened in the strip, in full: what was seen, why it
 * matters, what to write instead, and what can be done about it. It stands
 * above the strip, in the window, and takes its room from the conversation.
 */
typedef struct AttuneCard AttuneCard;

typedef struct {
  void (*use) (const char *rule, gpointer data);        /* Use it */
  void (*ignore) (const char *rule, gpointer data);     /* Not here; NULL: there is no chat, and no such button */
  void (*switch_off) (const char *rule, gpointer data); /* Switch this rule off */
  void (*reason) (const char *reason, gpointer data);   /* it was given; NULL: none is asked for */
  void (*close) (gpointer data);
} AttuneCardActions;

/* attune_card_new: hidden. @actions and @data must outlive it. */
AttuneCard *attune_card_new (const AttuneCardActions *actions, gpointer data);

/* attune_card_free: with its widget, which may be gone already. */
void attune_card_free (AttuneCard *card);

/* attune_card_widget: to be packed; borrowed. */
GtkWidget *attune_card_widget (AttuneCard *card);

/* attune_card_text: the widget with its words; borrowed. */
GtkWidget *attune_card_text (AttuneCard *card);

/* attune_card_open: @title names what was opened; @nudge is about it, or, with
 * NULL, @text says how it stands. What was opened before gives way; Why stays
 * open as long as it is about the same rule. */
void attune_card_open (AttuneCard *card, const char *title, const AttuneNudge *nudge, const char *text);

/* attune_card_show_why: the source of the advice, which Why toggles. */
void attune_card_show_why (AttuneCard *card);

/* attune_card_ask: the card that was just opened asks for a reason, too; the
 * keyboard is in its field. @again: what is in it stays. */
void attune_card_ask (AttuneCard *card, gboolean again);

void attune_card_close (AttuneCard *card);
gboolean attune_card_is_open (AttuneCard *card);

/* attune_card_rule: what it is about; NULL: no nudge. Borrowed. */
const char *attune_card_rule (AttuneCard *card);

/* attune_card_focus: the keyboard goes to the first of its buttons. */
void attune_card_focus (AttuneCard *card);

G_END_DECLS

#endif
