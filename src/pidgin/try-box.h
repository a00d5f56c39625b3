/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_TRY_BOX_H
#define ATTUNE_TRY_BOX_H

#include <gtk/gtk.h>
#include "purple/ipc.h"

G_BEGIN_DECLS

/* attune_try_box_new: what a customer wrote and a reply to it, to be typed, and
 * what the coach says of them, as in a conversation. Nothing is sent. @ipc must
 * outlive it. A floating reference. */
GtkWidget *attune_try_box_new (const AttuneIpc *ipc);

G_END_DECLS

#endif
