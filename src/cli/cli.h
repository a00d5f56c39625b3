/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_H
#define ATTUNE_CLI_H

#include <glib.h>
#include "core/pack.h"

G_BEGIN_DECLS

/* What the command's exit status says. */
typedef enum {
  ATTUNE_EXIT_CLEAN = 0,
  ATTUNE_EXIT_HELD = 1, /* something would be held; an example of a pack fails */
  ATTUNE_EXIT_BAD = 2,  /* something could not be read: arguments, files, lines */
} AttuneExit;

/* The subcommands. @argv[0] is the subcommand's name; they may reorder it. */
AttuneExit attune_check_run (char **argv);
AttuneExit attune_replay_run (char **argv);
AttuneExit attune_pack_run (char **argv);

/* attune_report: one line on standard error. Never hand it what somebody
 * wrote in a chat: standard error ends up in logs. */
void attune_report (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* attune_report_output: whether standard output took everything; when it did
 * not (a full disk, a closed pipe), says so. */
gboolean attune_report_output (void);

/* attune_open_packs: the packs of @folder; NULL: of $ATTUNE_PACKS,
 * of the source tree that the command was built in, or of the installation.
 * What is wrong with single rules is reported and does not count as failure.
 * Returns: the caller's; NULL, and reported, when there is not one rule. */
AttunePacks *attune_open_packs (const char *folder);

/* attune_load_packs: the same into @packs, from @place. What is wrong is
 * reported and stays in @problems (of GError).
 * Returns: FALSE, and reported, when there is not one rule. */
gboolean attune_load_packs (AttunePacks *packs, const char *place, GPtrArray *problems);

/* attune_report_problems: each GError of the array on a line of its own. */
void attune_report_problems (const GPtrArray *problems);

/* attune_packs_place: the folder that attune_open_packs() reads when it is
 * given @folder (which may be NULL). The caller's. */
char *attune_packs_place (const char *folder);

G_END_DECLS

#endif
