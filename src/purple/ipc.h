/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_IPC_H
#define ATTUNE_IPC_H

#include <conversation.h>
#include <plugin.h>
#include "core/conversation.h"
#include "core/verdict.h"
#include "purple/surface.h"

G_BEGIN_DECLS

/*
 * What a client's companion may ask of core-attune, by libpurple's plugin IPC.
 * A companion depends on core-attune, so libpurple unloads it first: what it
 * was given here is valid for as long as it is loaded.
 *
 *   PurplePlugin *core = purple_plugins_find_with_id (ATTUNE_IPC_PLUGIN);
 *   const AttuneIpc *ipc = purple_plugin_ipc_call (core, ATTUNE_IPC_COMMAND, NULL, core);
 *
 * One command that gives a table of functions, and not a command for each:
 * libpurple calls those through pointers whose types nobody checks.
 */
#define ATTUNE_IPC_PLUGIN "core-attune"
#define ATTUNE_IPC_COMMAND "attune-companion-3" /* another number when the table changes */

/* A signal of core-attune, void (*) (PurpleConversation *conv): what would be
 * said of a draft there may have changed; NULL: in any conversation. */
#define ATTUNE_IPC_CHANGED "attune-changed"

/* A draft as it stands, in its conversation. Everything is owned by it. */
typedef struct {
  AttuneVerdict *verdict;
  GPtrArray *shown;    /* AttuneNudge, borrowed from verdict: what can be said now, most serious first */
  char *name;          /* what to greet the customer by; NULL: not known */
  AttuneNameSource name_source;
  gboolean heard;      /* the customer has written something */
  AttuneMood mood;     /* how they feel */
  AttuneMode mode;
  gboolean hints;      /* they are wanted, and marks, as the agent types */
  gboolean held;       /* this draft is held, unchanged */
  AttuneWayOut way;    /* how it can leave as it is */
  guint tries;         /* more attempts, where that is ATTUNE_WAY_TRY */
} AttuneLive;

typedef struct AttuneSession AttuneSession;

typedef struct {
  AttuneSession *session; /* the first argument of each function */

  /* covers: whether drafts are looked at in this conversation at all. */
  gboolean (*covers) (AttuneSession *session, PurpleConversation *conv);

  /* look: @draft is plain text, UTF-8, any length; @cursor is in bytes; @paused:
   * the agent has stopped typing for a moment. Changes nothing. For free_live;
   * NULL when the conversation is not covered. */
  AttuneLive *(*look) (AttuneSession *session, PurpleConversation *conv, const char *draft, guint cursor, gboolean paused);

  /* try: the same for a conversation that there is not: @said is what a customer
   * called @name wrote (both may be NULL). For free_live; never NULL. */
  AttuneLive *(*try) (AttuneSession *session, const char *name, const char *said, const char *draft);

  void (*free_live) (AttuneLive *live);

  /* fix: @draft (what was looked at) with the fix of one nudge in it, or, with
   * NULL, with all of the verdict's that hold. The caller's; NULL: there is none. */
  char *(*fix) (const AttuneLive *live, const AttuneNudge *nudge, const char *draft);

  /* enter: the agent wants to send what is in the entry: @draft as in look,
   * @markup as the client would send it. TRUE: it is held, and stays in the
   * entry. FALSE: it may leave; what is sent in this conversation until
   * entered is not judged again. */
  gboolean (*enter) (AttuneSession *session, PurpleConversation *conv, const char *draft, const char *markup);

  /* entered: the client has sent it, or could not. */
  void (*entered) (AttuneSession *session, PurpleConversation *conv);

  /* let: the next enter of the held draft lets it out as it is; changed, it is
   * judged as any other. @reason: the agent's, NULL: none was given. FALSE: none is held, or the policy
   * does not let it: @why_not gets a sentence that says what it needs, the
   * caller's, or NULL when none is held. */
  gboolean (*let) (AttuneSession *session, PurpleConversation *conv, const char *reason, char **why_not);

  /* keep: the window closes with @markup in its entry; if a draft is held, this
   * is how it comes back when the chat is opened again. */
  void (*keep) (AttuneSession *session, PurpleConversation *conv, const char *markup);

  /* check_at: the checks that have a switch in the preferences, by number: the
   * name (a pref below ATTUNE_PREFS_CHECKS) and what it looks for, in the
   * agent's language. NULL: there are no more. */
  const char *(*check_at) (guint number, const char **label);

  /* locked: for a dialog, in the place of a preference: what it is about, what it
   * is set to, and by whom; NULL when the agent can change @pref. The caller's. */
  char *(*locked) (AttuneSession *session, const char *pref);

  /* ignore: nothing more of @rule in this conversation, unless its nudge is fixed. */
  void (*ignore) (AttuneSession *session, PurpleConversation *conv, const char *rule);

  /* switch_off: nothing more of @rule anywhere, until /attune wake; likewise. */
  void (*switch_off) (AttuneSession *session, const char *rule);

  /* set_name: the agent says what the customer whom @draft is written to is
   * called. "": forget that. */
  void (*set_name) (AttuneSession *session, PurpleConversation *conv, const char *draft, const char *name);

  /* set_keys: what /attune help says of the keys, a line for each; NULL: there are
   * none. Copied. */
  void (*set_keys) (AttuneSession *session, const char *keys);

  /* set_surface: where nudges of drafts that were held on their way are shown,
   * and how they come back; NULL: system lines, as without a companion. Copied. */
  void (*set_surface) (AttuneSession *session, const AttuneSurface *surface);

  /* text: those system lines, for what a companion has no better place for. Static. */
  const AttuneSurface *text;
} AttuneIpc;

G_END_DECLS

#endif
