/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_LOG_ROOM_H
#define ATTUNE_CLI_LOG_ROOM_H

#include "cli/log-speakers.h"
#include "core/pack.h"

G_BEGIN_DECLS

/*
 * AttuneLogRoom: for whom what is said in a room is. As in the plugin, the
 * customer is who wrote or was addressed last; but names come from nicks alone,
 * for who else was there, and what they are called, is not in a log.
 */
typedef struct AttuneLogRoom AttuneLogRoom;

/* A customer of whom nothing is remembered any more: there are too many, or the
 * log has ended. */
typedef void (*AttuneOnLogForgotten) (const char *nick, gpointer data);

/* attune_log_room_new: @packs and @speakers, settled, are borrowed and must
 * outlive it. @language is that of the room. */
AttuneLogRoom *attune_log_room_new (const AttunePacks *packs, const char *language, const AttuneLogSpeakers *speakers,
                                    AttuneOnLogForgotten on_forgotten, gpointer data);

/* attune_log_room_free: everybody who is left is forgotten. */
void attune_log_room_free (AttuneLogRoom *room);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneLogRoom, attune_log_room_free)

/* attune_log_room_select: @nick is the customer from now on. */
void attune_log_room_select (AttuneLogRoom *room, const char *nick);

/* attune_log_room_find: whom @text is for: the nick of a customer, "" before
 * anybody has written, NULL for a colleague. @addressed gets whether
 * it says so itself. Borrowed until the next call. */
const char *attune_log_room_find (AttuneLogRoom *room, const char *text, gboolean *addressed);

/* attune_log_room_remembers: whether @nick was selected and is not forgotten. */
gboolean attune_log_room_remembers (const AttuneLogRoom *room, const char *nick);

/* attune_log_room_skip: the bytes that nicks at the beginning of @text take. */
gsize attune_log_room_skip (const AttuneLogRoom *room, const char *text);

G_END_DECLS

#endif
