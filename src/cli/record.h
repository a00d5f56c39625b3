/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_RECORD_H
#define ATTUNE_CLI_RECORD_H

#include "cli/cli.h"

G_BEGIN_DECLS

/* attune record: what is recorded about an agent. */

typedef enum {
  ATTUNE_RECORD_TAKES_SINCE = 1 << 0,
  ATTUNE_RECORD_TAKES_FORMAT = 1 << 1,
  ATTUNE_RECORD_TAKES_DELETE = 1 << 2, /* --before and --yes */
} AttuneRecordOptionSet;

typedef struct {
  gint64 since;  /* seconds since 1970; 0: all */
  gint64 before; /* likewise; G_MAXINT64: all */
  gboolean csv;  /* or else JSON */
  gboolean yes;
  char *path;    /* of the record: the one that was named, or the user's own */
  char **files;  /* what was named */
} AttuneRecordOptions;

/* attune_record_options_parse: as attune_options_parse. */
AttuneRecordOptions *attune_record_options_parse (char **argv, const char *command, const char *summary, AttuneRecordOptionSet set);
void attune_record_options_free (AttuneRecordOptions *options);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneRecordOptions, attune_record_options_free)

/* The subcommands; @argv as in attune_record_run. */
AttuneExit attune_record_show_run (char **argv);
AttuneExit attune_record_export_run (char **argv);
AttuneExit attune_record_delete_run (char **argv);

G_END_DECLS

#endif
