/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_PROGRESS_H
#define ATTUNE_CLI_PROGRESS_H

#include <stdio.h>
#include <glib.h>

G_BEGIN_DECLS

/* AttuneProgress: how far a long run is: "1200 of 10000 files", or other words. On a terminal one
 * line is written over and over, elsewhere there is a line every few seconds; a
 * short run says nothing. */
typedef struct AttuneProgress AttuneProgress;

/* attune_progress_new: @now, here and below, is a time in microseconds that only
 * grows. */
AttuneProgress *attune_progress_new (FILE *err, gboolean terminal, guint total, gint64 now);

/* attune_progress_step: one more is done. */
void attune_progress_step (AttuneProgress *progress, gint64 now);

/* attune_progress_say: @words, when it is time for some. */
void attune_progress_say (AttuneProgress *progress, const char *words, gint64 now);

/* attune_progress_free: the line is wiped off the terminal. */
void attune_progress_free (AttuneProgress *progress);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneProgress, attune_progress_free)

G_END_DECLS

#endif
