/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_MOOD_H
#define ATTUNE_MOOD_H

#include <glib.h>
#include "core/signal.h"
#include "core/text.h"

G_BEGIN_DECLS

typedef enum { ATTUNE_MOOD_NEGATIVE = -1, ATTUNE_MOOD_NEUTRAL = 0, ATTUNE_MOOD_POSITIVE = 1 } AttuneMoodLabel;

typedef struct {
  AttuneMoodLabel label;
  double score; /* -1.0 (bad) … 1.0 (good) */
  gboolean pain; /* something plainly painful was told: a death, an illness */
  gboolean joking;
  gboolean felt; /* feeling was put into words or emoji, not only complained about */
} AttuneMood;

/* attune_mood_read: how the writer of one message feels, from its words,
 * negation, intensity, capitals, repetition and emoji. @signals are the
 * text's. Never fails: no sign of feeling is neutral. */
AttuneMood attune_mood_read (const AttuneText *text, const GArray *signals);

const char *attune_mood_label_name (AttuneMoodLabel label); /* "negative"; static */

G_END_DECLS

#endif
