/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_MARKUP_H
#define ATTUNE_MARKUP_H

#include <glib.h>

G_BEGIN_DECLS

/* attune_markup_to_plain: a message of libpurple's markup as plain text: line
 * breaks and blocks become newlines, entities characters. Any bytes; what is
 * not UTF-8 is replaced. Returns: the caller's; never NULL. */
char *attune_markup_to_plain (const char *markup);

/* attune_markup_from_plain: the other way, to be shown or typed. Any bytes.
 * Returns: the caller's; never NULL. */
char *attune_markup_from_plain (const char *plain);

/* attune_markup_foreach_image: calls @found with the image-store id of every
 * <img id=…> in @markup. */
void attune_markup_foreach_image (const char *markup, void (*found) (int id, gpointer data), gpointer data);

G_END_DECLS

#endif
