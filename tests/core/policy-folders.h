/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_TESTS_POLICY_FOLDERS_H
#define ATTUNE_TESTS_POLICY_FOLDERS_H

#include "core/policy-load.h"

G_BEGIN_DECLS

/* The folders of a policy, in one of the test's own. */
typedef struct {
  char *root;
  char *system;
  char *team;
  char *own;
  char *copy;
} Folders;

/* folders_new: none of them is made yet. */
Folders *folders_new (void);

/* folders_free: with everything in them. */
void folders_free (Folders *folders);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Folders, folders_free)

/* folders_write: @name is within the root: "system/attune.conf". %s in @text is
 * the root, once at most. */
void folders_write (Folders *folders, const char *name, const char *text);

/* folders_remove: a file, or a folder with everything in it. */
void folders_remove (Folders *folders, const char *name);

/* folders_load: @chosen: the team folder of the preferences; NULL: none. The
 * caller's. */
AttunePolicy *folders_load (Folders *folders, const char *chosen, AttunePolicyLoading how);

AttunePolicyPlaces folders_places (Folders *folders, const char *chosen);

/* folders_problem: what is wrong, if it is one thing, without the root; fails the
 * test when it is another number of things. "": nothing. The caller's. */
char *folders_problem (Folders *folders, const AttunePolicy *policy);

G_END_DECLS

#endif
