/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_TEXT_CUT_H
#define ATTUNE_TEXT_CUT_H

#include "core/text.h"

G_BEGIN_DECLS

/* How a text is cut; for text*.c only. */
typedef struct {
  const char *text;
  guint length;
  guint at;            /* bytes */
  GArray *words;       /* AttuneWord, whose folded is an offset into folded */
  GArray *offsets;     /* gsize, one for each word */
  GArray *sentences;   /* AttuneSentence */
  GString *folded;     /* all folded words, each ending with NUL */
  AttuneSentence open; /* the sentence that is being read */
  gboolean open_used;
  gboolean quoted_line;
  gboolean quoted;
  gboolean comma;
} AttuneCutter;

/* attune_cutter_peek: the character at byte @at and its @size in bytes; a byte
 * that is not UTF-8 is U+FFFD, of size 1; 0, of size 0, at the end. */
gunichar attune_cutter_peek (const AttuneCutter *cutter, guint at, guint *size);

/* attune_cutter_is_word: whether words are made of it. */
gboolean attune_cutter_is_word (gunichar c);

/* attune_cutter_add_word: the bytes [start, end) as a word, opened into
 * several when it is a contraction. */
void attune_cutter_add_word (AttuneCutter *cutter, guint start, guint end, AttuneWordKind kind);

/* attune_cutter_read_word: the word at the place. */
void attune_cutter_read_word (AttuneCutter *cutter);

/* attune_cutter_read_mark: what is at the place and no word. */
void attune_cutter_read_mark (AttuneCutter *cutter);

void attune_cutter_begin_line (AttuneCutter *cutter);
void attune_cutter_close_sentence (AttuneCutter *cutter);

G_END_DECLS

#endif
