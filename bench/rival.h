/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_BENCH_RIVAL_H
#define ATTUNE_BENCH_RIVAL_H

#include <glib.h>

G_BEGIN_DECLS

/* A general matcher, for comparison: it only looks for the phrases. */
typedef struct BenchScan BenchScan;

typedef struct {
  const char *name;
  BenchScan *(*prepare) (const GPtrArray *regexes, guint *refused); /* @refused: how many it could not take */
  guint (*scan) (BenchScan *scan, const char *text, gsize length);  /* returns: how many matches */
  void (*discard) (BenchScan *scan);
} BenchRival;

/* NULL where configure did not find the library. */
extern const BenchRival *const bench_rival_pcre2;
extern const BenchRival *const bench_rival_hyperscan;

G_END_DECLS

#endif
