/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_CHATS_H
#define ATTUNE_CLI_CHATS_H

#include <stdio.h>
#include <glib.h>
#include "cli/turn-json.h"
#include "core/coach.h"
#include "core/policy.h"

G_BEGIN_DECLS

/* AttuneChats: the conversations of a transcript, by the name of the
 * dialogue. They may interleave; each has the memory of a chat in a client. */
typedef struct AttuneChats AttuneChats;

typedef struct {
  char *dialogue;
  AttuneConversation *conversation;
  guint n_turns; /* taken so far */
} AttuneChat;

/* attune_chats_new: @packs is borrowed and must outlive it. @lang is that of
 * dialogues that do not say theirs. @policy: by whose checks and emergency words
 * drafts are judged; NULL: our defaults. */
AttuneChats *attune_chats_new (const AttunePacks *packs, const char *lang, AttunePolicy *policy);
void attune_chats_free (AttuneChats *chats);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneChats, attune_chats_free)

/* attune_chats_find: the chat of that name, new when it has not come up yet.
 * Borrowed. */
AttuneChat *attune_chats_find (AttuneChats *chats, const char *dialogue);

/* attune_chats_count: how many have come up and are not forgotten. */
guint attune_chats_count (const AttuneChats *chats);

/* attune_chat_hear: what the line says about the chat (the customer's name,
 * the others, the language). To be called before the turn is judged or taken. */
void attune_chat_hear (AttuneChat *chat, const AttuneTurnLine *turn);

/* attune_chats_judge: what the coach would say of @draft in that chat. With an
 * emergency word in it, nothing holds it. The caller's. */
AttuneVerdict *attune_chats_judge (const AttuneChats *chats, const AttuneChat *chat, const char *draft, AttuneMode mode);

/* attune_chat_take: the turn was said. */
void attune_chat_take (AttuneChat *chat, const AttuneTurnLine *turn);

/* attune_chats_forget: of this dialogue nothing more will come. Returns: whether
 * anything did. */
gboolean attune_chats_forget (AttuneChats *chats, const char *dialogue);

/* Reading a whole stream of turns. */
typedef void (*AttuneOnTurn) (const AttuneTurnLine *turn, gpointer data);

/* Who takes the turns of several sources. */
typedef struct {
  AttuneOnTurn turn;
  void (*done) (const char *dialogue, gpointer data); /* nothing more will come of it */
  gpointer data;
} AttuneTurnSink;

/* attune_turns_read: calls @on_turn for each turn in @stream, in order. A
 * line that is none is reported as "@name:line: …" and passed over.
 * Returns: whether all of it could be read. */
gboolean attune_turns_read (FILE *stream, const char *name, AttuneOnTurn on_turn, gpointer data);

/* attune_turns_read_file: the same of a file; "-" is standard input. */
gboolean attune_turns_read_file (const char *path, AttuneOnTurn on_turn, gpointer data);

G_END_DECLS

#endif
