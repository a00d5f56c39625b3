/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_ADDRESS_H
#define ATTUNE_ADDRESS_H

#include <glib.h>

G_BEGIN_DECLS

/*
 * Where several people read along, a message may begin with whom it is for:
 * "dana: …", "dana, …" or "@dana …". That is for the room to see, and no word
 * of the message itself.
 */

/* attune_address_length: how many bytes at the beginning of @text address
 * somebody who is called @nick (UTF-8), with the space behind; 0: they do not.
 * Case does not matter. */
guint attune_address_length (const char *text, const char *nick);

/* attune_nick_base: a nick without what is put behind it for a while: "dana_"
 * and "dana|away" are "dana". Returns: the caller's; never NULL. */
char *attune_nick_base (const char *nick);

G_END_DECLS

#endif
