/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_TEST_RUN_H
#define ATTUNE_TEST_RUN_H

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Runs the built attune as a user would, and keeps what came of it. */
typedef struct {
  int status; /* its exit status */
  char *out;  /* ends with NUL; of out_length bytes */
  gsize out_length;
  char *err;
} Run;

/* run_attune: @input goes to standard input (NULL: it is empty); then the
 * arguments, ending with NULL. A death by a signal fails the test. */
Run *run_attune (const char *input, ...) G_GNUC_NULL_TERMINATED;

/* run_attune_with: the same, of @length bytes; @environment (NULL: none) is
 * "NAME=value" or "NAME" (to unset it), ending with NULL. */
Run *run_attune_with (const char *input, gsize length, const char *const *environment, const char *const *arguments);

void run_free (Run *run);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

/* run_objects: standard output as JSON Lines; fails the test when a line is
 * no object. Returns: JsonNode; the caller's. */
GPtrArray *run_objects (const Run *run);

/* run_object: the @i-th line, as an object. Borrowed from @objects. */
JsonObject *run_object (const GPtrArray *objects, guint i);

/* run_nudge: the nudge of @check in an object of an agent's turn, or NULL. */
JsonObject *run_nudge (JsonObject *turn, const char *check);

/* run_signal: the first signal of @kind, or NULL. */
JsonObject *run_signal (JsonObject *turn, const char *kind);

/* run_keys: the keys of an object, sorted, with spaces between them. */
char *run_keys (JsonObject *object);

/* run_file: writes a file of that name into the test's own folder. Returns:
 * its path; the caller's. */
char *run_file (const char *name, const char *content, gssize length);

/* run_clean_up: removes the folder and what run_file() wrote. */
void run_clean_up (void);

G_END_DECLS

#endif
