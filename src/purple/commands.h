/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_COMMANDS_H
#define ATTUNE_COMMANDS_H

#include "purple/session.h"

G_BEGIN_DECLS

/* /attune, in every chat and on every protocol. */

void attune_commands_register (AttuneSession *session);
void attune_commands_unregister (AttuneSession *session);

/* attune_commands_find: the subcommand that @text, what is behind "/attune", begins
 * with. Static; NULL: it begins with none. */
const char *attune_commands_find (const char *text);

/* A subcommand under way: where it was typed, and what is behind it. */
typedef struct {
  AttuneSession *session;
  PurpleConversation *conv;
  const char *argument; /* stripped plain text; "": none */
  char *error;          /* markup: set by a subcommand that failed */
} AttuneCommand;

/* attune_command_fail: notes why it failed, as plain text. */
void attune_command_fail (AttuneCommand *command, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* The subcommands that act on the held draft (commands-draft.c). */
void attune_command_send (AttuneCommand *command);
void attune_command_fix (AttuneCommand *command);
void attune_command_why (AttuneCommand *command);
void attune_command_ignore (AttuneCommand *command);

/* Those that say how Attune behaves (commands-setting.c). */
void attune_command_status (AttuneCommand *command);
void attune_command_on (AttuneCommand *command);
void attune_command_off (AttuneCommand *command);
void attune_command_mode (AttuneCommand *command);
void attune_command_wake (AttuneCommand *command);

void attune_command_name (AttuneCommand *command);

/* Where the agent stands (progress.c). */
void attune_command_progress (AttuneCommand *command);

/* What is recorded (commands-record.c). */
void attune_command_record (AttuneCommand *command);

G_END_DECLS

#endif
