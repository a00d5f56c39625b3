/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_POLICY_PRIVATE_H
#define ATTUNE_POLICY_PRIVATE_H

#include "core/policy-file.h"

G_BEGIN_DECLS

struct AttunePolicy {
  AttunePolicyValue values[ATTUNE_N_KEYS];
  GPtrArray *problems; /* GError */
  char *print;         /* of the files of the system and the user; NULL: there are none */
  char *named_team;    /* the team's folder as it is named; NULL: none is */
  char *team;          /* … in use: it, or its copy; NULL: none is */
  char *team_packs;    /* in it; NULL: none */
  char *packs_print;   /* of the packs in use; NULL: there are none */
  char *team_print;    /* of the files of the one that is named; NULL: none is */
  gboolean team_is_away;
};

/* attune_policy_value_set: @text as the value of @key, when it is one. FALSE,
 * and @value untouched, when it is not; @wrong (may be NULL) then gets what it
 * is and what would be right; the caller's. */
gboolean attune_policy_value_set (AttunePolicyValue *value, AttunePolicyKey key, const char *text, char **wrong);

/* attune_policy_quote: what stands in a file, for a message: of bounded length,
 * and without what could drive a terminal. The caller's. */
char *attune_policy_quote (const char *text);

/* attune_policy_apply: the values and locks of a layer's @files (AttunePolicyFile),
 * on top of what @policy is; what does nothing goes to its problems. */
void attune_policy_apply (AttunePolicy *policy, AttunePolicyLayer layer, const GPtrArray *files);

void attune_policy_value_clear (AttunePolicyValue *value);

G_END_DECLS

#endif
