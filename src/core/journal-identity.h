/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_JOURNAL_IDENTITY_H
#define ATTUNE_JOURNAL_IDENTITY_H

#include "core/check.h"
#include "core/journal-file.h"

G_BEGIN_DECLS

#define ATTUNE_JOURNAL_SECRET 32 /* bytes, as many as a sum of SHA-256 has */

/* Whose record it is, and how it counts the checks: versions of Attune have them
 * in other places, the record has one bit for each name for ever. */
typedef struct {
  guchar secret[ATTUNE_JOURNAL_SECRET];
  guint bits[ATTUNE_MOST_CHECKS]; /* of each of attune_checks (), by its place */
} AttuneJournalIdentity;

/* attune_journal_identify: reads it, and adds what is not there yet: the
 * record's own uuid and secret, and our checks. @agent (UTF-8): who writes it. */
gboolean attune_journal_identify (AttuneJournalFile *file, const char *agent, AttuneJournalIdentity *identity, GError **error);

/* attune_journal_hash: what stands for @conversation in this record and in no
 * other: the first 64 bits of HMAC-SHA-256 with its secret. */
gint64 attune_journal_hash (const AttuneJournalIdentity *identity, const char *conversation);

/* attune_journal_bits: @places, bits by place in attune_checks (), as the record
 * has them. */
guint64 attune_journal_bits (const AttuneJournalIdentity *identity, guint places);

G_END_DECLS

#endif
