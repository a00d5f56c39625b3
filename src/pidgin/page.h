/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_PAGE_H
#define ATTUNE_PAGE_H

#include <gtk/gtk.h>
#include "purple/ipc.h"

G_BEGIN_DECLS

/* attune_page_new: the preferences, in Pidgin's own style; @ipc must outlive it.
 * A floating reference. */
GtkWidget *attune_page_new (const AttuneIpc *ipc);

G_END_DECLS

#endif
