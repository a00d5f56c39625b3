/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_H
#define ATTUNE_CLI_H

#include <stdio.h>
#include <glib.h>
#include "cli/options.h"
#include "core/pack.h"
#include "core/policy.h"

G_BEGIN_DECLS

/* What the command's exit status says. */
typedef enum {
  ATTUNE_EXIT_CLEAN = 0,
  ATTUNE_EXIT_HELD = 1, /* something would be held; an example of a pack fails; nothing was to be deleted */
  ATTUNE_EXIT_DIFFERENT = 1, /* two sets of packs say different things */
  ATTUNE_EXIT_BAD = 2,  /* something could not be read: arguments, files, lines */
} AttuneExit;

/* The subcommands. @argv[0] is the subcommand's name; they may reorder it. */
AttuneExit attune_check_run (char **argv);
AttuneExit attune_replay_run (char **argv);
AttuneExit attune_pack_run (char **argv);
AttuneExit attune_pack_list_run (char **argv);
AttuneExit attune_policy_run (char **argv);
AttuneExit attune_policy_show_run (char **argv);
AttuneExit attune_record_run (char **argv);
AttuneExit attune_report_run (char **argv);

/* attune_say: one line on standard error. Never hand it what somebody
 * wrote in a chat: standard error ends up in logs. */
void attune_say (const char *format, ...) G_GNUC_PRINTF (1, 2);

/* attune_output_finish: whether standard output took everything; when it did
 * not (a full disk, a closed pipe), says so. */
gboolean attune_output_finish (void);

/* attune_report_written: the same of @out. */
gboolean attune_output_finish_file (FILE *out);

/* attune_open_packs: the packs of all layers: built in (or those of --packs,
 * of $ATTUNE_PACKS, or of the source tree that the command was built in),
 * system, team and own. What is wrong with single rules, or with a folder that
 * somebody named, is reported and does not count as failure.
 * Returns: the caller's; NULL, and reported, when attune_load_packs says FALSE. */
AttunePacks *attune_open_packs (const AttuneOptions *options);

/* attune_load_packs: the same into @packs. What is wrong is reported and stays
 * in @problems (of GError).
 * Returns: FALSE, and reported, when not one rule is built in, or --team-packs names a
 * folder without packs. */
gboolean attune_load_packs (AttunePacks *packs, const AttuneOptions *options, GPtrArray *problems);

/* attune_vet_team_packs: FALSE, and reported, when --team-packs names a folder that
 * has no packs. */
gboolean attune_vet_team_packs (const AttuneOptions *options);

/* attune_vet_packs: what is wrong with the packs of @folder, as those of @layer, goes
 * to @problems (of GError). A folder without packs has nothing wrong with it. */
void attune_vet_packs (const char *folder, AttunePackLayer layer, GPtrArray *problems);

/* attune_open_packs_for: what a team would have whose packs are in @folder: those on top of
 * the built-in and the system's ones; when most rules of the built-in ones are in
 * @folder, it stands in their place. "built-in": no team packs. No own ones come on
 * top, unless they are named. @shown gets what was loaded, in words; the caller's.
 * Returns: the caller's; NULL, and reported, when there are none. */
AttunePacks *attune_open_packs_for (const AttuneOptions *options, const char *folder, char **shown);

/* attune_open_policy: as the plugin has it in a client with @user (NULL: the
 * usual one) as its user folder, with what was chosen in the preferences. What
 * is wrong with it is not reported. The caller's. */
AttunePolicy *attune_open_policy (const char *user);

/* attune_user_folder: @named, or the usual one. The caller's. */
char *attune_user_folder (const char *named);

/* attune_own_record: where the plugin writes it in a client with the usual user
 * folder. The caller's. */
char *attune_own_record (void);

/* attune_is_user_folder: whether a client of libpurple keeps its files there, or
 * would by default. */
gboolean attune_is_user_folder (const char *folder);

/* attune_is_same_file: whether both are there, and are one, however they are named;
 * either may be NULL. */
gboolean attune_is_same_file (const char *one, const char *other);

/* attune_say_problems: each GError of the array on a line of its own. */
void attune_say_problems (const GPtrArray *problems);

G_END_DECLS

#endif
