/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/log-stamp.h"

#define LENGTH_MAX 120 /* bytes; the longest locale takes half of it */

/* Hours and minutes, with seconds and a time zone or not; a date adds two
 * numbers or more. */
#define NUMBERS_MIN 2
#define NUMBERS_OF_DATED 5

static char
class_of (gunichar c)
{
  if (g_unichar_isdigit (c))
    return '0';
  if (g_unichar_isalpha (c) || g_unichar_ismark (c))
    return 'a';
  if (g_unichar_isspace (c))
    return ' ';
  return c == '-' ? '+' : c < 0x80 ? (char) c : '?'; /* the time zone may change its side */
}

/* "09:30:15 AM" and "9:05:00 PM" are "0:0:0 a"; NULL: it is no UTF-8. */
static char *
find_shape (const char *text, gsize length, guint *n_numbers)
{
  g_autoptr (GString) shape = g_string_new (NULL);
  char last = ' ';

  *n_numbers = 0;
  if (!g_utf8_validate_len (text, length, NULL))
    return NULL;
  for (const char *at = text; at < text + length; at = g_utf8_next_char (at)) {
    char class = class_of (g_utf8_get_char (at));
    if (class == last && strchr ("0a ", class) != NULL)
      continue;
    *n_numbers += class == '0';
    g_string_append_c (shape, class);
    last = class;
  }
  return g_string_free (g_steal_pointer (&shape), FALSE);
}

/* Whether a time of this shape is of the kind that the file has; and if it is
 * the first without a date, notes it. */
static gboolean
is_of_kind (AttuneLogStamp *stamp, char *shape, guint n_numbers)
{
  gboolean dated = n_numbers >= NUMBERS_OF_DATED, dated_so_far = stamp->n_numbers >= NUMBERS_OF_DATED;

  if (stamp->shape != NULL && dated == dated_so_far && !g_str_equal (shape, stamp->shape))
    return FALSE;
  if (dated && !dated_so_far && stamp->shape != NULL)
    return g_str_has_suffix (shape, stamp->shape);
  if (!dated && dated_so_far && !g_str_has_suffix (stamp->shape, shape))
    return FALSE;
  g_free (stamp->shape);
  stamp->shape = g_strdup (shape);
  stamp->n_numbers = n_numbers;
  return TRUE;
}

gsize
attune_log_stamp_length (AttuneLogStamp *stamp, const char *line)
{
  guint n_numbers;

  if (*line != '(')
    return 0;
  gsize length = strcspn (line + 1, "()");
  if (line[1 + length] != ')' || length > LENGTH_MAX)
    return 0;
  g_autofree char *shape = find_shape (line + 1, length, &n_numbers);
  if (shape == NULL || n_numbers < NUMBERS_MIN || !is_of_kind (stamp, shape, n_numbers))
    return 0;
  return length + 2;
}

void
attune_log_stamp_clear (AttuneLogStamp *stamp)
{
  g_clear_pointer (&stamp->shape, g_free);
  stamp->n_numbers = 0;
}
