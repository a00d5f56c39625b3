/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_SCRIPT_H
#define ATTUNE_SCRIPT_H

#include <glib.h>

G_BEGIN_DECLS

/*
 * AttuneScript: what an agent types in a played practice chat, turn by turn. A turn is
 * a list of drafts: the first is tried, and as long as a draft is held, the
 * next; the same one twice is Enter pressed again. What is held and what is
 * answered is not in the script.
 */
typedef struct {
  char *customer;   /* the id of the customer it is written for */
  GPtrArray *turns; /* GPtrArray of char *: the drafts, one or more */
} AttuneScript;

/* attune_script_load: Returns: the caller's; NULL with @error set:
 * "file:line: what is wrong, and what would be right". */
AttuneScript *attune_script_load (const char *path, GError **error);

/* attune_script_parse: the same from memory; @name stands for the file. */
AttuneScript *attune_script_parse (const char *name, const char *data, gssize length, GError **error);

void attune_script_free (AttuneScript *script);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneScript, attune_script_free)

G_END_DECLS

#endif
