/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_POLICY_FILE_H
#define ATTUNE_POLICY_FILE_H

#include "core/policy.h"

G_BEGIN_DECLS

#define ATTUNE_POLICY_ERROR (attune_policy_error_quark ())
GQuark attune_policy_error_quark (void);

typedef enum {
  ATTUNE_POLICY_ERROR_FILE,   /* cannot be read, too large */
  ATTUNE_POLICY_ERROR_SYNTAX, /* a line is neither [group] nor key=value */
  ATTUNE_POLICY_ERROR_KEY,    /* there is no such group or key, or it is there twice */
  ATTUNE_POLICY_ERROR_VALUE,
  ATTUNE_POLICY_ERROR_LOCKED, /* the line does nothing: the key is locked above it */
  ATTUNE_POLICY_ERROR_TEAM,   /* the team's folder cannot be read */
} AttunePolicyError;

/* A line that sets or locks a key. */
typedef struct {
  AttunePolicyKey key;
  char *text; /* a value of the key; NULL: a lock */
  guint line; /* 1-based */
  gboolean named; /* of a lock: by the key's name, not by a pattern */
} AttunePolicyLine;

/* What one file says. */
typedef struct {
  char *name;
  GArray *values; /* AttunePolicyLine, in the order of the file */
  GArray *locks;  /* likewise */
} AttunePolicyFile;

void attune_policy_file_free (AttunePolicyFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttunePolicyFile, attune_policy_file_free)

/* attune_policy_file_parse: @data of @length bytes, whatever they are; @name
 * stands for the file. What is wrong goes to @problems (of GError, owned by the
 * array), each "file:line: what, and what would be right"; the rest counts.
 * Returns: the caller's, never NULL. */
AttunePolicyFile *attune_policy_file_parse (const char *name, const char *data, gsize length, GPtrArray *problems);

/* attune_policy_file_read: the same for the file at @path. Returns: NULL, with
 * @error (G_FILE_ERROR, or ATTUNE_POLICY_ERROR), when it cannot be read. */
AttunePolicyFile *attune_policy_file_read (const char *path, GPtrArray *problems, GError **error);

/* attune_policy_problem: adds "file:line: …" to @problems; @line 0: no line. */
void attune_policy_problem (GPtrArray *problems, AttunePolicyError code, const char *file, guint line, const char *format, ...)
  G_GNUC_PRINTF (5, 6);

G_END_DECLS

#endif
