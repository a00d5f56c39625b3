/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_FEED_H
#define ATTUNE_CLI_FEED_H

#include "cli/log-turns.h"

G_BEGIN_DECLS

/* What a replay is fed with: JSON Lines, logs, and folders of logs. */

typedef struct {
  char *const *files;     /* paths, and "-" for standard input; ends with NULL */
  AttuneLogReading logs;
  const char *since;      /* as ATTUNE_LOG_DATE: logs that began before are left out; NULL: none are */
  gboolean show_progress; /* of folders, on standard error */
} AttuneFeed;

typedef struct {
  guint n_files; /* that were read, as far as they could be */
  gboolean logs; /* a log, or a folder of them, was among them */
  gboolean good; /* everything could be read */
} AttuneFed;

/* attune_feed_read: hands every turn to @sink, file by file. What cannot be read
 * is reported. */
AttuneFed attune_feed_read (const AttuneFeed *feed, const AttuneTurnSink *sink);

G_END_DECLS

#endif
