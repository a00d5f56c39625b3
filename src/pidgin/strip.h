/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_STRIP_H
#define ATTUNE_STRIP_H

#include <gtk/gtk.h>
#include "purple/ipc.h"

G_BEGIN_DECLS

/*
 * AttuneStrip: two lines between conversation and entry. The first has the
 * three things and the customer, the second at most one hint. Its height does
 * not change, and neither does anything in it that would say the same again.
 */
typedef struct AttuneStrip AttuneStrip;

typedef struct {
  void (*open_need) (AttuneNeedKind need, gpointer data); /* one of the three was clicked */
  void (*open_hint) (gpointer data);
  void (*use_fix) (gpointer data);
  void (*set_name) (const char *name, gpointer data); /* as AttuneNameFunc says */
} AttuneStripActions;

/* attune_strip_new: @actions and @data must outlive it. */
AttuneStrip *attune_strip_new (const AttuneStripActions *actions, gpointer data);

/* attune_strip_free: with its widget, which may be gone already. */
void attune_strip_free (AttuneStrip *strip);

/* attune_strip_widget: to be packed; borrowed. */
GtkWidget *attune_strip_widget (AttuneStrip *strip);

/* attune_strip_show: @live is a draft as it stands (NULL: Attune is off here,
 * and there is no strip); @hints: whether to say something as long as nothing
 * is held. */
void attune_strip_show (AttuneStrip *strip, const AttuneLive *live, gboolean hints);

/* attune_strip_focus: the keyboard goes to the first of its buttons. */
void attune_strip_focus (AttuneStrip *strip);

G_END_DECLS

#endif
