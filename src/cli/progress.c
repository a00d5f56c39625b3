/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include "cli/layout.h"
#include "cli/progress.h"

#define TERMINAL_PAUSE (G_USEC_PER_SEC / 5)
#define LINE_PAUSE (5 * G_USEC_PER_SEC)

struct AttuneProgress {
  FILE *err;
  gboolean terminal;
  guint done;
  guint total;
  gint64 told;
  guint width; /* columns that are written over; 0: none */
};

AttuneProgress *
attune_progress_new (FILE *err, gboolean terminal, guint total, gint64 now)
{
  AttuneProgress *progress = g_new0 (AttuneProgress, 1);

  progress->err = err;
  progress->terminal = terminal;
  progress->total = total;
  progress->told = now;
  return progress;
}

void
attune_progress_say (AttuneProgress *progress, const char *words, gint64 now)
{
  if (now - progress->told < (progress->terminal ? TERMINAL_PAUSE : LINE_PAUSE))
    return;
  progress->told = now;
  /* the cursor stays in front: what is reported meanwhile is written over it */
  attune_layout_print (progress->err, words);
  attune_layout_print (progress->err, progress->terminal ? "\r" : "\n");
  fflush (progress->err);
  progress->width = progress->terminal ? attune_layout_width (words) : 0;
}

void
attune_progress_step (AttuneProgress *progress, gint64 now)
{
  progress->done++;
  g_autofree char *words = g_strdup_printf (_("%u of %u files"), progress->done, progress->total);
  attune_progress_say (progress, words, now);
}

void
attune_progress_free (AttuneProgress *progress)
{
  if (progress == NULL)
    return;
  fprintf (progress->err, "%*s%s", (int) progress->width, "", progress->width > 0 ? "\r" : "");
  fflush (progress->err);
  g_free (progress);
}
