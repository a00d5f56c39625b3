/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_POLICY_LOAD_H
#define ATTUNE_POLICY_LOAD_H

#include "core/policy.h"

G_BEGIN_DECLS

#define ATTUNE_POLICY_COPY "team-copy" /* where the copy is, in the user's folder of ours */

/* Where the files of a policy are. All of them may be NULL: there is none. */
typedef struct {
  const char *system; /* a folder with attune.conf, attune.conf.d */
  const char *own;    /* likewise, the user's */
  const char *team;   /* the team folder that the user chose in the preferences, as typed */
  const char *copy;   /* a folder for the last good copy of the team's */
} AttunePolicyPlaces;

typedef enum {
  ATTUNE_POLICY_READ,      /* nothing is written */
  ATTUNE_POLICY_READ_COPY, /* the team's folder does not answer: by its copy */
  ATTUNE_POLICY_KEEP_COPY, /* and what the team's folder has is copied */
} AttunePolicyLoading;

/* attune_policy_system_folder: $ATTUNE_SYSTEM_CONFIG, or sysconfdir/attune. An
 * empty variable means that there is none. Borrowed; NULL: none. */
const char *attune_policy_system_folder (void);

/* attune_policy_load: never fails: what is wrong is in attune_policy_problems.
 * A team's folder on a dead share keeps it waiting. The caller's. */
AttunePolicy *attune_policy_load (const AttunePolicyPlaces *places, AttunePolicyLoading how);

/* attune_policy_is_current: whether a policy loaded now would be the same. */
gboolean attune_policy_is_current (const AttunePolicy *policy, const AttunePolicyPlaces *places);

/* attune_policy_prefer: what the user chose in the client is @text, unless the
 * key is locked, or @text is no value of it. Before anybody else has the
 * policy. */
void attune_policy_prefer (AttunePolicy *policy, AttunePolicyKey key, const char *text);

/* attune_policy_problems: GError, in the order in which they were met. Borrowed. */
const GPtrArray *attune_policy_problems (const AttunePolicy *policy);

/* attune_policy_team: the team's folder in use: the one that is named, or its
 * copy. Borrowed; NULL: none. */
const char *attune_policy_team (const AttunePolicy *policy);

/* attune_policy_team_packs: the folder with the team's packs: in the copy, when
 * there is one of what the team's folder has, as a folder that has just answered
 * may keep the next one waiting. Borrowed; NULL: none. */
const char *attune_policy_team_packs (const AttunePolicy *policy);

/* attune_policy_packs_print: changes with the team's packs. Borrowed; NULL: there
 * are none. */
const char *attune_policy_packs_print (const AttunePolicy *policy);

/* attune_policy_team_is_away: the folder that is named cannot be read. */
gboolean attune_policy_team_is_away (const AttunePolicy *policy);

/* attune_policy_vet: what is wrong with the file at @path, or with all of a
 * folder's as those of @layer, goes to @problems (of GError). Packs are not read.
 * Returns: FALSE when there is nothing that can be read, which is a problem, too. */
gboolean attune_policy_vet (const char *path, AttunePolicyLayer layer, GPtrArray *problems);

G_END_DECLS

#endif
