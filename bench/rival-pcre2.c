/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include "rival.h"

#ifdef HAVE_PCRE2
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/* One expression for each rule, one after the other: PCRE2 has no way to look
 * for many at once that also tells which it was. */
struct BenchScan {
  GPtrArray *codes;
  pcre2_match_data *match;
};

static void
discard (BenchScan *scan)
{
  pcre2_match_data_free (scan->match);
  g_ptr_array_unref (scan->codes);
  g_free (scan);
}

static BenchScan *
prepare (const GPtrArray *regexes, guint *refused)
{
  BenchScan *scan = g_new0 (BenchScan, 1);

  scan->codes = g_ptr_array_new_with_free_func ((GDestroyNotify) pcre2_code_free);
  scan->match = pcre2_match_data_create (1, NULL);
  for (guint i = 0; i < regexes->len; i++) {
    int error;
    PCRE2_SIZE place;
    pcre2_code *code = pcre2_compile (regexes->pdata[i], PCRE2_ZERO_TERMINATED, PCRE2_CASELESS | PCRE2_MULTILINE, &error, &place, NULL);
    if (code != NULL && pcre2_jit_compile (code, PCRE2_JIT_COMPLETE) == 0)
      g_ptr_array_add (scan->codes, code);
    else {
      pcre2_code_free (code);
      ++*refused;
    }
  }
  return scan;
}

static guint
scan_text (BenchScan *scan, const char *text, gsize length)
{
  guint found = 0;

  for (guint i = 0; i < scan->codes->len; i++) {
    PCRE2_SIZE at = 0;
    while (at <= length && pcre2_jit_match (scan->codes->pdata[i], (PCRE2_SPTR) text, length, at, 0, scan->match, NULL) >= 0) {
      PCRE2_SIZE end = pcre2_get_ovector_pointer (scan->match)[1];
      found++;
      at = MAX (end, at + 1);
    }
  }
  return found;
}

static const BenchRival rival = { "PCRE2 with JIT", prepare, scan_text, discard };
const BenchRival *const bench_rival_pcre2 = &rival;
#else
const BenchRival *const bench_rival_pcre2 = NULL;
#endif
