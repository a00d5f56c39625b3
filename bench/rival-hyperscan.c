/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "rival.h"

#ifdef HAVE_HYPERSCAN
#include <hs.h>

/* All expressions at once. Where matches start is not asked for: that would
 * cost it more. */
struct BenchScan {
  hs_database_t *database;
  hs_scratch_t *scratch;
};

static void
discard (BenchScan *scan)
{
  hs_free_scratch (scan->scratch);
  hs_free_database (scan->database);
  g_free (scan);
}

static BenchScan *
prepare (const GPtrArray *regexes, guint *refused)
{
  BenchScan *scan = g_new0 (BenchScan, 1);
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();
  g_autofree unsigned int *flags = g_new (unsigned int, regexes->len);
  g_autofree unsigned int *ids = g_new (unsigned int, regexes->len);
  hs_compile_error_t *error = NULL;

  for (guint i = 0; i < regexes->len; i++) {
    flags[i] = HS_FLAG_CASELESS | HS_FLAG_MULTILINE;
    ids[i] = i;
    g_ptr_array_add (taken, regexes->pdata[i]);
  }
  while (hs_compile_multi ((const char *const *) taken->pdata, flags, ids, taken->len, HS_MODE_BLOCK, NULL, &scan->database, &error)
         != HS_SUCCESS) {
    if (error->expression < 0)
      g_error ("Hyperscan: %s", error->message);
    g_ptr_array_remove_index (taken, (guint) error->expression);
    ++*refused;
    hs_free_compile_error (error);
  }
  if (hs_alloc_scratch (scan->database, &scan->scratch) != HS_SUCCESS)
    g_error ("Hyperscan has no memory");
  return scan;
}

static int
on_match (unsigned int id, unsigned long long from, unsigned long long to, unsigned int flags, void *data)
{
  ++*(guint *) data;
  return 0;
}

static guint
scan_text (BenchScan *scan, const char *text, gsize length)
{
  guint found = 0;

  hs_scan (scan->database, text, (unsigned int) length, 0, scan->scratch, on_match, &found);
  return found;
}

static const BenchRival rival = { "Hyperscan", prepare, scan_text, discard };
const BenchRival *const bench_rival_hyperscan = &rival;
#else
const BenchRival *const bench_rival_hyperscan = NULL;
#endif
