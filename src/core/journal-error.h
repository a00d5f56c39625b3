/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_JOURNAL_ERROR_H
#define ATTUNE_JOURNAL_ERROR_H

#include <glib.h>

G_BEGIN_DECLS

#define ATTUNE_JOURNAL_ERROR (attune_journal_error_quark ())
GQuark attune_journal_error_quark (void);

typedef enum {
  ATTUNE_JOURNAL_ERROR_MISSING,   /* there is no such file */
  ATTUNE_JOURNAL_ERROR_LOCKED,    /* by another process, for longer than our patience */
  ATTUNE_JOURNAL_ERROR_FULL,      /* the disk, or a quota */
  ATTUNE_JOURNAL_ERROR_READ_ONLY, /* the file, or its folder */
  ATTUNE_JOURNAL_ERROR_NO_RECORD, /* something else, or damaged */
  ATTUNE_JOURNAL_ERROR_NEWER,     /* of a later version; not touched */
  ATTUNE_JOURNAL_ERROR_MOVED,     /* moved or deleted while it was in use */
  ATTUNE_JOURNAL_ERROR_FAILED,    /* the system says why */
} AttuneJournalError;

/* Each sets @error: which file (@path), what is wrong with it and what would be
 * right; whole sentences, plain text. All return FALSE. */

/* attune_journal_fail: @code is SQLite's (extended), @system_error an errno, or 0. */
gboolean attune_journal_fail (GError **error, const char *path, int code, int system_error);

/* attune_journal_fail_by_system: what the system said, an errno. */
gboolean attune_journal_fail_by_system (GError **error, const char *path, int system_error);

gboolean attune_journal_fail_as (GError **error, const char *path, AttuneJournalError code);

G_END_DECLS

#endif
