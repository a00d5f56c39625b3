/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_TURN_JSON_H
#define ATTUNE_CLI_TURN_JSON_H

#include <glib.h>
#include "core/conversation.h"
#include "core/verdict.h"

G_BEGIN_DECLS

/* Turns of conversations as JSON, one object a line; described in attune(1). */

#define ATTUNE_TURN_ERROR (attune_turn_error_quark ())
GQuark attune_turn_error_quark (void);

/* What a line says. NULL: the key is not there (or is null). */
typedef struct {
  char *dialogue;
  gboolean from_agent;
  char *text; /* UTF-8 */
  char *customer_name;
  char **others;
  char *lang;
  GDateTime *time;
  /* only from logs: */
  gboolean from_colleague; /* somebody else on the agent's side; nothing to judge or print */
  char *nick;              /* in a room: the customer's, "" while there is none */
  guint line;              /* of the file; 0: not from a log */
} AttuneTurnLine;

/* attune_turn_line_parse: @line need not end with NUL.
 * Returns: the caller's; NULL with what is wrong and what would be right in
 * @error, in words that hold nothing of the line. */
AttuneTurnLine *attune_turn_line_parse (const char *line, gsize length, GError **error);
void attune_turn_line_free (AttuneTurnLine *turn);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneTurnLine, attune_turn_line_free)

/* attune_turn_json_customer: the line about a customer's turn, the @number-th
 * of its dialogue, from the conversation after it. No line feed. The caller's. */
char *attune_turn_json_customer (const AttuneTurnLine *turn, guint number, const AttuneConversation *conversation);

/* attune_turn_json_agent: the line about an agent's turn, whose text was judged.
 * No line feed. The caller's. */
char *attune_turn_json_agent (const AttuneTurnLine *turn, guint number, const AttuneVerdict *verdict);

/* attune_verdict_json: the verdict alone, with the draft as the suggestions
 * would have it, when they can be put in. No line feed. The caller's. */
char *attune_verdict_json (const char *draft, const AttuneVerdict *verdict);

G_END_DECLS

#endif
