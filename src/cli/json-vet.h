/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_JSON_VET_H
#define ATTUNE_CLI_JSON_VET_H

#include <glib.h>

G_BEGIN_DECLS

#define ATTUNE_JSON_DEPTH 32 /* how deeply arrays and objects may nest */

/* attune_json_vet: whether @line is one JSON value (RFC 8259) that may safely
 * be handed to json-glib. That takes comments, assignments and single quotes
 * for JSON, cuts a text at \u0000, and its stack is as deep as the input says:
 * none of it may be met with what a stranger's transcript holds.
 * Returns: NULL when it is; else what is wrong and where, without quoting any
 * of it, in the language of the user. The caller's. */
char *attune_json_vet (const char *line, gsize length);

G_END_DECLS

#endif
