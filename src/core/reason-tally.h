/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_REASON_TALLY_H
#define ATTUNE_REASON_TALLY_H

#include <glib.h>

G_BEGIN_DECLS

/*
 * AttuneReasons: how often which reason was given. “No time” and “no  time” are
 * one. Bounded: past some thousand different ones, the rarest are only counted.
 */
typedef struct AttuneReasons AttuneReasons;

typedef struct {
  char *text; /* one line of UTF-8; of several spellings the first in the alphabet */
  guint64 n;
} AttuneReason;

AttuneReasons *attune_reasons_new (void);
void attune_reasons_free (AttuneReasons *reasons);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneReasons, attune_reasons_free)

/* attune_reasons_add: @text as it was given, @n times; any bytes. */
void attune_reasons_add (AttuneReasons *reasons, const char *text, guint64 n);
void attune_reasons_merge (AttuneReasons *reasons, const AttuneReasons *more);

/* attune_reasons_total: how often one was given. */
guint64 attune_reasons_total (const AttuneReasons *reasons);

/* attune_reasons_list: the @most that were given most often, those first.
 * Returns: AttuneReason; the array is the caller's, what is in it is borrowed. */
GPtrArray *attune_reasons_list (const AttuneReasons *reasons, guint most);

G_END_DECLS

#endif
