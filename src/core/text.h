/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#ifndef ATTUNE_TEXT_H
#define ATTUNE_TEXT_H

#include <glib.h>

G_BEGIN_DECLS

/*
 * AttuneText: a message cut into words and sentences.
 *
 * Every word keeps its place in the original and has a folded form: lower
 * case, without accents, quotes made plain, contractions opened ("I'm" is the
 * two words "i am", both at the place of "I'm"). Offsets are bytes.
 */

typedef enum {
  ATTUNE_WORD_PLAIN,
  ATTUNE_WORD_NUMBER,  /* holds a digit: 42, 4471-0093, GEX8LD, 3rd */
  ATTUNE_WORD_URL,
  ATTUNE_WORD_EMAIL,
  ATTUNE_WORD_EMOJI,   /* a pictograph or an emoticon such as :( */
  ATTUNE_WORD_MENTION, /* @somebody, #something */
} AttuneWordKind;

typedef enum {
  ATTUNE_WORD_CAPITALISED = 1 << 0, /* first letter is upper case */
  ATTUNE_WORD_ALL_CAPS = 1 << 1,    /* two letters or more, all upper case */
  ATTUNE_WORD_QUOTED = 1 << 2,      /* within quotation marks or a "> " line */
  ATTUNE_WORD_OPENED = 1 << 3,      /* second or later part of a contraction */
  ATTUNE_WORD_POSSESSIVE = 1 << 4,  /* had an 's that was taken off */
  ATTUNE_WORD_COMMA_AFTER = 1 << 5, /* a comma, colon or dash follows */
  ATTUNE_WORD_COMMA_BEFORE = 1 << 6,
} AttuneWordFlags;

typedef struct {
  guint start;        /* bytes into the original */
  guint end;          /* bytes, exclusive */
  const char *folded; /* never NULL; owned by the text */
  guint sentence;     /* index of the sentence */
  AttuneWordKind kind;
  AttuneWordFlags flags;
} AttuneWord;

typedef struct {
  guint first_word; /* index */
  guint n_words;    /* may be 0: "?!" */
  guint start;      /* bytes, where its first word or mark starts */
  guint end;        /* bytes, after its closing marks */
  gboolean question;
  gboolean stopped; /* a full stop, and nothing else, closes it */
  guint exclamations; /* how many exclamation marks close it */
} AttuneSentence;

typedef struct {
  const char *original; /* owned, NUL-terminated; may hold invalid UTF-8 */
  guint length;         /* bytes */
  guint body;           /* bytes: where it begins, behind an address: 0 without one */
  const AttuneWord *words;
  guint n_words;
  const AttuneSentence *sentences;
  guint n_sentences;
} AttuneText;

/* attune_text_new: @utf8 is copied; @length in bytes, or -1 when it ends with
 * NUL. Bytes that are not UTF-8 separate words and are otherwise ignored.
 * Returns: the caller's; never NULL. */
AttuneText *attune_text_new (const char *utf8, gssize length);

/* attune_text_new_to: the same for a message that may begin with an address
 * (core/address.h) of @nick: that is one word, a mention, and a sentence of its
 * own. NULL: nobody is addressed in this way here. */
AttuneText *attune_text_new_to (const char *nick, const char *utf8, gssize length);
void attune_text_free (AttuneText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AttuneText, attune_text_free)

/* attune_text_fold: the folded form of one word or name, without opening
 * contractions: lower case, no accents. Returns: the caller's; never NULL. */
char *attune_text_fold (const char *utf8, gssize length);

/* attune_text_slice: the original between two byte offsets. The caller's. */
char *attune_text_slice (const AttuneText *text, guint start, guint end);

/* attune_text_characters: how many code points @utf8 has before byte @offset;
 * a byte that is not UTF-8 counts as one. */
guint attune_text_characters (const char *utf8, guint offset);

/* attune_text_with_first_letter: @utf8 (valid, not empty) with its first letter
 * in upper or lower case. Returns: the caller's. */
char *attune_text_with_first_letter (const char *utf8, gboolean upper);

/* attune_text_in_sentence: @sentence as it stands after a comma: its first
 * letter small, but for the word "I". Takes @sentence; returns the caller's. */
char *attune_text_in_sentence (char *sentence);

/* attune_text_shorten: @words cut at a space, with "…", when they are too many
 * to quote in a nudge, and made valid UTF-8. Takes @words; returns the caller's. */
char *attune_text_shorten (char *words);

/* attune_text_has_word: whether a folded word occurs. */
gboolean attune_text_has_word (const AttuneText *text, const char *folded);

G_END_DECLS

#endif
