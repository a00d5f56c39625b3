/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_FUZZ_MUTATE_H
#define ATTUNE_FUZZ_MUTATE_H

#include <glib.h>

/* mutate: one of @seeds (of GBytes), changed in one to eight places, of at
 * most @most bytes. The same random numbers give the same bytes. The caller's. */
GByteArray *mutate (GRand *random, const GPtrArray *seeds, guint most);

#endif
