/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_BENCH_REGEX_H
#define ATTUNE_BENCH_REGEX_H

#include <glib.h>
#include "core/pack.h"

G_BEGIN_DECLS

/*
 * bench_regex_of_rule: what a rule looks for (its `match' and its `unless'), as
 * one regular expression for text as it is written. Returns: the caller's.
 *
 * It is only near to what the templates mean, and asks less than they do:
 * contractions are not opened ("do not" misses "don't"), accents, curly
 * apostrophes and letters outside ASCII are not folded, a word is a run of \w, a
 * sentence ends at any of .!? or a newline (so at "Dr." and in "example.com" too),
 * quotations are not left out, and neither places nor longest matches are asked for.
 */
char *bench_regex_of_rule (const AttunePacks *packs, const AttuneRule *rule);

G_END_DECLS

#endif
