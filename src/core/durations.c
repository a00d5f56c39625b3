/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/durations.h"

#include <math.h>

/* Up to 128 each millisecond has its place; from there on each power of two
 * has 64 places. */
#define FINE 128
#define FINE_BITS 7
#define PLACES 64
#define MOST_BITS 39 /* 17 years */
#define N_PLACES (FINE + (MOST_BITS - FINE_BITS) * PLACES)

struct AttuneDurations {
  guint64 n;
  guint32 counts[N_PLACES];
};

static guint
place_of (gint64 milliseconds)
{
  guint64 value = (guint64) CLAMP (milliseconds, 0, (G_GINT64_CONSTANT (1) << MOST_BITS) - 1);
  guint bits;

  if (value < FINE)
    return (guint) value;
  bits = g_bit_storage (value) - 1;
  return FINE + (bits - FINE_BITS) * PLACES + (guint) (value >> (bits - 6)) - PLACES;
}

/* The shortest duration that is counted at @place. */
static gint64
start_of (guint place)
{
  guint octave = (place - FINE) / PLACES;

  if (place < FINE)
    return place;
  return (gint64) ((place - FINE) % PLACES + PLACES) << (octave + 1);
}

AttuneDurations *
attune_durations_new (void)
{
  return g_new0 (AttuneDurations, 1);
}

void
attune_durations_free (AttuneDurations *durations)
{
  g_free (durations);
}

void
attune_durations_add (AttuneDurations *durations, gint64 milliseconds)
{
  durations->counts[place_of (milliseconds)]++;
  durations->n++;
}

void
attune_durations_merge (AttuneDurations *durations, const AttuneDurations *more)
{
  guint i;

  for (i = 0; i < N_PLACES; i++)
    durations->counts[i] += more->counts[i];
  durations->n += more->n;
}

guint64
attune_durations_total (const AttuneDurations *durations)
{
  return durations->n;
}

double
attune_durations_quantile (const AttuneDurations *durations, double share)
{
  guint64 rank = (guint64) MAX (ceil (share * (double) durations->n), 1);
  guint64 passed = 0;
  guint i;

  for (i = 0; i < N_PLACES; i++)
    {
      passed += durations->counts[i];
      if (passed >= rank)
        return (double) (start_of (i) + start_of (i + 1) - 1) / 2;
    }
  return 0;
}

guint64
attune_durations_count (const AttuneDurations *durations, gint64 from, gint64 to)
{
  guint64 n = 0;
  guint i;

  for (i = place_of (from); i < N_PLACES && start_of (i) < to; i++)
    n += durations->counts[i];
  return n;
}
