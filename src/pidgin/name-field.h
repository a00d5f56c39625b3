/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_NAME_FIELD_H
#define ATTUNE_NAME_FIELD_H

#include <gtk/gtk.h>
#include "purple/ipc.h"

G_BEGIN_DECLS

/*
 * AttuneNameField: who the customer is, where that is known from, and how they
 * feel; a click makes the name a field to type another one. Enter takes it,
 * Escape and leaving the field do not.
 */
typedef struct AttuneNameField AttuneNameField;

/* @name: what the agent typed; "": forget it; NULL: Escape, nothing changes. */
typedef void (*AttuneNameFunc) (const char *name, gpointer data);

AttuneNameField *attune_name_field_new (AttuneNameFunc set_name, gpointer data);
void attune_name_field_free (AttuneNameField *field);

/* attune_name_field_widget: to be packed; borrowed. */
GtkWidget *attune_name_field_widget (AttuneNameField *field);

/* attune_name_field_width: pixels that it asks for, shown or not. */
gint attune_name_field_width (AttuneNameField *field);

void attune_name_field_show (AttuneNameField *field, const AttuneLive *live);

/* attune_name_field_reset: no longer a field to type in. */
void attune_name_field_reset (AttuneNameField *field);

/* attune_name_field_set_compact: without where the name is from. */
void attune_name_field_set_compact (AttuneNameField *field, gboolean compact);

G_END_DECLS

#endif
