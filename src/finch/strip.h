/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_STRIP_H
#define ATTUNE_STRIP_H

#include <gntconv.h>

G_BEGIN_DECLS

/* AttuneStrip: a line of its own between the text and the entry of a
 * conversation's window. */
typedef struct AttuneStrip AttuneStrip;

/* The strip has another width, or (with no columns) was taken out by somebody
 * else. Not to be answered by freeing it. */
typedef void (*AttuneStripFunc) (gpointer data);

/* attune_strip_new: puts it in; NULL when there is no room in the window or on
 * the screen. Empty until attune_strip_show. */
AttuneStrip *attune_strip_new (FinchConv *conv, AttuneStripFunc changed, gpointer data);

/* attune_strip_free: takes it out of the window. NULL: nothing. */
void attune_strip_free (AttuneStrip *strip);

/* attune_strip_forget: instead of that, when the window itself is closing. NULL:
 * nothing. */
void attune_strip_forget (AttuneStrip *strip);

/* attune_strip_columns: how wide a text it shows; 0: it is not there any more. */
guint attune_strip_columns (const AttuneStrip *strip);

/* attune_strip_show: @text is one line that fits; @loud: so that it is not
 * overlooked. Draws nothing when that is what it shows. */
void attune_strip_show (AttuneStrip *strip, const char *text, gboolean loud);

G_END_DECLS

#endif
