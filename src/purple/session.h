/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_SESSION_H
#define ATTUNE_SESSION_H

#include <cmds.h>
#include <conversation.h>
#include <plugin.h>
#include "core/habits.h"
#include "core/pack.h"
#include "core/policy.h"
#include "core/stock-book.h"
#include "purple/ipc.h"
#include "purple/kept.h"
#include "purple/surface.h"

G_BEGIN_DECLS

typedef struct AttuneChat AttuneChat;
typedef struct AttuneRecorder AttuneRecorder;
typedef struct AttuneSession AttuneSession;
typedef struct AttuneWatch AttuneWatch;

#define ATTUNE_WHISPERS 3 /* commands of protocols (whisper.c) */

/*
 * AttuneSession: everything that lives from load to unload. There are no
 * statics beside it: they would survive an unload.
 */
struct AttuneSession {
  PurplePlugin *plugin; /* the handle of signals and dialogs */
  AttunePacks *packs;
  GPtrArray *old_packs; /* AttunePacks: chats that hold a draft still borrow from them */
  guint rules;          /* how many were loaded */
  guint problems;       /* how many were reported */
  char *problem;        /* the first of them; NULL: none */
  gboolean told;        /* said that there are no rules */
  AttuneHabits *habits; /* the agent's; kept in the preferences */
  AttuneStockBook *book; /* today's sentences of empathy, over all chats; in memory only */
  AttuneRecorder *recorder;
  gboolean habits_lost; /* what was kept could not be read, and nobody was told */
  AttuneWatch *watch;
  AttunePolicy *policy; /* as the files are now; chats that hold a draft keep theirs */
  gboolean told_away;   /* said that the team's folder cannot be read */
  AttuneKept *kept;     /* borrowed from the plugin */
  GHashTable *attempts; /* attune_customer_key -> hashes of the wordings that were held, until one has left */
  GHashTable *chats;    /* PurpleConversation * -> AttuneChat *, owned */
  AttuneSurface surface;
  AttuneIpc *ipc; /* what companions get */
  char *keys;     /* what they say of their keys; NULL: none */
  PurpleCmdId command;
  PurpleCmdId whispers[ATTUNE_WHISPERS];
  /* The customer's first words come before there is a conversation. */
  char *early_key;
  char *early_text;
};

/* plugin->extra, between loads too: the drafts of closed windows; while it is
 * loaded, the session. */
typedef struct {
  AttuneKept *kept;
  AttuneSession *session; /* NULL: not loaded */
} AttuneExtra;

/* attune_session_new: @kept is borrowed. Loads the packs of all layers; what is wrong with them goes to
 * the debug window. Never fails: without rules everything is let through. */
AttuneSession *attune_session_new (PurplePlugin *plugin, AttuneKept *kept);

/* attune_session_reload: the packs anew, after a change of the agent's own words.
 * Chats that hold a draft keep what they had until it has left. */
void attune_session_reload (AttuneSession *session);

/* attune_session_free: with every chat; what was held must have been given
 * back before. */
void attune_session_free (AttuneSession *session);

/* attune_session_chat: the state of a chat, NULL when it has none. Borrowed. */
AttuneChat *attune_session_chat (AttuneSession *session, PurpleConversation *conv);

/* attune_session_policy: what holds for a conversation: that of its chat, or
 * when it has none, of the session. Borrowed for the moment. */
const AttunePolicy *attune_session_policy (AttuneSession *session, PurpleConversation *conv);

/* attune_session_mode: of a conversation. */
AttuneMode attune_session_mode (AttuneSession *session, PurpleConversation *conv);

/* attune_session_ensure_chat: makes it when it has none. Borrowed. */
AttuneChat *attune_session_ensure_chat (AttuneSession *session, PurpleConversation *conv);

/* attune_session_changed: tells companions that what would be said of a draft in
 * @conv (NULL: in any) may have changed. */
void attune_session_changed (AttuneSession *session, PurpleConversation *conv);

/* attune_session_forget_chat: frees its state. */
void attune_session_forget_chat (AttuneSession *session, PurpleConversation *conv);

G_END_DECLS

#endif
