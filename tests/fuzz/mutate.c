/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "mutate.h"

/* Bytes that are trouble somewhere: in text, in JSON, in YAML, in templates. */
static const char *const tokens[] = {
  "\xff", "\xc3", "\xed\xa0\x80", "\xf0\x9f\x98", "\xf4\x90\x80\x80", "\xc0\x80", "\xe2\x80\x99", "\xe2\x80\x9c", "\xe2\x80\xa6",
  "\xf0\x9f\x98\xa1", "\xe2\x80\x8d", "\xcc\x81", "\xc3\x9f", "\xc4\xb0", "\xe2\x80\xae", "\xef\xbb\xbf", "\xc2\xa0",
  "'s ", " I'm ", " don't ", "!!!", "?", ". ", "\n", "\n> ", " @x ", " #1 ", " http://a.b ", " a@b.c ", " :( ", ", ", "\x1f", "%s", "%n",
  "\"", "\\", "\\u0000", "\\ud83d", "\\ud83d\\ude00", "{", "}", "[", "]", ",", ":", "null", "-1e999", "true",
  "(", ")", "|", "[so|very]", "{feeling}", "^", "$", "_", "*", "\xe2\x80\xa6 \xe2\x80\xa6", ": ", "- ", "  ", "\t", "&a ", "*a", "<<: ",
  "|\n  ", "rules:\n", "match: ", "unless: ", "catches: ", "passes: ", "off: yes", "id: ", "words:\n",
};

typedef void (*Mutation) (GRand *random, GByteArray *input, const GPtrArray *seeds);

static guint
pick (GRand *random, guint n)
{
  return n == 0 ? 0 : (guint) g_rand_int_range (random, 0, (gint32) n);
}

static void
insert (GByteArray *input, guint at, const guint8 *data, guint length)
{
  guint behind = input->len - at;

  g_byte_array_set_size (input, input->len + length);
  memmove (input->data + at + length, input->data + at, behind);
  memcpy (input->data + at, data, length);
}

static void
flip_bit (GRand *random, GByteArray *input, const GPtrArray *seeds)
{
  if (input->len > 0)
    input->data[pick (random, input->len)] ^= (guint8) (1u << pick (random, 8));
}

static void
change_byte (GRand *random, GByteArray *input, const GPtrArray *seeds)
{
  if (input->len > 0)
    input->data[pick (random, input->len)] = (guint8) pick (random, 256);
}

static void
insert_token (GRand *random, GByteArray *input, const GPtrArray *seeds)
{
  const char *token = tokens[pick (random, G_N_ELEMENTS (tokens))];
  insert (input, pick (random, input->len + 1), (const guint8 *) token, (guint) strlen (token));
}

static void
remove_range (GRand *random, GByteArray *input, const GPtrArray *seeds)
{
  if (input->len == 0)
    return;
  guint at = pick (random, input->len);
  g_byte_array_remove_range (input, at, 1 + pick (random, MIN (input->len - at, 64)));
}

static void
repeat_range (GRand *random, GByteArray *input, const GPtrArray *seeds)
{
  if (input->len == 0)
    return;
  guint at = pick (random, input->len), length = 1 + pick (random, MIN (input->len - at, 64));
  guint times = pick (random, 8) == 0 ? 64 : 1 + pick (random, 3);
  g_autofree guint8 *range = g_memdup2 (input->data + at, length);
  for (guint i = 0; i < times; i++)
    insert (input, at, range, length);
}

static void
insert_other (GRand *random, GByteArray *input, const GPtrArray *seeds)
{
  gsize size;
  const guint8 *other = g_bytes_get_data (seeds->pdata[pick (random, seeds->len)], &size);
  if (size == 0)
    return;
  guint from = pick (random, (guint) size), length = 1 + pick (random, (guint) size - from);
  insert (input, pick (random, input->len + 1), other + from, length);
}

static void
cut_end (GRand *random, GByteArray *input, const GPtrArray *seeds)
{
  g_byte_array_set_size (input, pick (random, input->len + 1));
}

GByteArray *
mutate (GRand *random, const GPtrArray *seeds, guint most)
{
  static const Mutation mutations[] = {
    flip_bit, change_byte, insert_token, insert_token, insert_token, remove_range, repeat_range, insert_other, cut_end,
  };
  GByteArray *input = g_byte_array_new ();
  gsize size;
  const guint8 *seed = g_bytes_get_data (seeds->pdata[pick (random, seeds->len)], &size);
  guint times = 1 + pick (random, 8);

  g_byte_array_append (input, seed, (guint) size);
  for (guint i = 0; i < times; i++)
    mutations[pick (random, G_N_ELEMENTS (mutations))](random, input, seeds);
  if (input->len > most)
    g_byte_array_set_size (input, most);
  return input;
}
