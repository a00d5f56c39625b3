/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_POLICY_TEAM_H
#define ATTUNE_POLICY_TEAM_H

#include <glib.h>

G_BEGIN_DECLS

/*
 * The team's folder: a share or a checkout that may be away now and then.
 *
 *   attune.conf, attune.conf.d/NAME.conf   settings
 *   packs/LANG/NAME.yaml                   rules; or LANG/NAME.yaml, when
 *                                          there is no folder packs
 */

/* attune_team_files: the files in it that are ours, as sorted paths within
 * @folder. NULL when it or one of them cannot be read, or it has none: an empty
 * folder is a share that is not mounted. The caller's. */
GPtrArray *attune_team_files (const char *folder);

/* attune_files_print: changes when one of the @files (paths, or names within
 * @folder when that is not NULL) changes, comes or goes; that of a copy is the
 * same. The caller's. */
char *attune_files_print (const char *folder, const GPtrArray *files);

/* attune_team_packs: where the packs of @folder are. The caller's. */
char *attune_team_packs (const char *folder);

/* attune_team_keep: makes @copy a copy of @folder, with these @files, unless it
 * is one already, file for file; @print is theirs. In one step, so that it is always whole.
 * FALSE, with @error (G_FILE_ERROR), when it could not be made: nothing is
 * changed then. */
gboolean attune_team_keep (const char *folder, const GPtrArray *files, const char *print, const char *copy, GError **error);

/* attune_team_has_copy: whether @copy is a copy of @folder. */
gboolean attune_team_has_copy (const char *folder, const char *copy);

G_END_DECLS

#endif
