/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_CLI_OPTIONS_H
#define ATTUNE_CLI_OPTIONS_H

#include <glib.h>
#include "core/verdict.h"

G_BEGIN_DECLS

/* The arguments of the subcommands: one table, of which each takes a part. */

typedef enum {
  ATTUNE_TAKES_FORMAT = 1 << 0,
  ATTUNE_TAKES_MODE = 1 << 1,
  ATTUNE_TAKES_LANG = 1 << 2,
  ATTUNE_TAKES_CUSTOMER = 1 << 3, /* --customer and --context */
  ATTUNE_TAKES_USER = 1 << 4,     /* --user-folder */
  ATTUNE_TAKES_PACKS = 1 << 5,    /* --packs, --team-packs, --own-packs; and --user-folder */
  ATTUNE_TAKES_LOGS = 1 << 6,     /* what is said of conversation logs, and what to do with them */
} AttuneOptionSet;

typedef enum { ATTUNE_FORMAT_TEXT, ATTUNE_FORMAT_JSON } AttuneFormat;

typedef struct {
  AttuneFormat format;
  AttuneMode mode; /* coach, strict or quiet */
  char *lang;      /* never NULL: a BCP 47 tag */
  char *packs;     /* a folder; NULL: not given */
  char *team;      /* the team's folder; NULL: not given; "": none */
  char *own;       /* the agent's own; likewise */
  char *user;      /* the client's user folder; NULL: not given */
  char *customer;  /* NULL: not given */
  char *context;   /* a file; NULL: not given */
  char **agents;   /* what the agent is called in logs; NULL: not given */
  char **staff;    /* patterns for nicks of colleagues; NULL: not given */
  char *since;     /* as in the names of logs; NULL: not given */
  char **compare;  /* two folders of packs; NULL: not given */
  char *output;    /* a file; NULL: not given */
  gboolean summary;
  char **files;    /* never NULL; in the order given */
} AttuneOptions;

/* attune_options_parse: @argv is that of the subcommand; --help prints and
 * exits. Returns: NULL, and reported, when the arguments are wrong. */
AttuneOptions *attune_options_parse (char **argv, const char *command, const char *parameters, const char *summary,
                                     AttuneOptionSet set);
void attune_options_free (AttuneOptions *options);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneOptions, attune_options_free)

/* attune_is_language: whether @tag has the form of a BCP 47 tag: "en", "de-AT". */
gboolean attune_is_language (const char *tag);

G_END_DECLS

#endif
