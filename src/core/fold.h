/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_FOLD_H
#define ATTUNE_FOLD_H

#include <glib.h>

G_BEGIN_DECLS

/* attune_fold_append: adds the folded form of @length bytes of UTF-8 to
 * @folded: lower case, accents off, curly quotes plain. Bytes that are not
 * UTF-8 are left out. */
void attune_fold_append (GString *folded, const char *utf8, gsize length);

/* attune_fold_open: the words that a folded word stands for when it is an
 * English contraction or a chat short form: "don't" and "dont" are "do not".
 * Returns: how many words went into @parts (0: it stands for itself). The
 * parts are static, except that a part may be a piece of @folded, which is
 * why they come with their lengths. @possessive: an 's was taken off. */
typedef struct {
  const char *text;
  gsize length;
} AttuneFoldPart;

#define ATTUNE_FOLD_PARTS 4

guint attune_fold_open (const char *folded, gsize length, AttuneFoldPart parts[ATTUNE_FOLD_PARTS], gboolean *possessive);

/* attune_fold_is_plain: whether a word is its own folded form and no
 * contraction. Packs have thousands of those, which need no cutting. */
gboolean attune_fold_is_plain (const char *word, gsize length);

G_END_DECLS

#endif
