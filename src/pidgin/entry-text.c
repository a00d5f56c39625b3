/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "pidgin/entry-text.h"

#include <string.h>

/* What a GtkTextBuffer's slice has for a smiley or a picture. */
#define OBJECT 0xFFFC

/* Pidgin notes on a smiley's anchor what it was made of. */
static const char *
smiley_text (GtkTextBuffer *buffer, gint offset)
{
  GtkTextChildAnchor *anchor;
  GtkTextIter at;

  gtk_text_buffer_get_iter_at_offset (buffer, &at, offset);
  anchor = gtk_text_iter_get_child_anchor (&at);
  return anchor == NULL ? NULL : g_object_get_data (G_OBJECT (anchor), "gtkimhtml_plaintext");
}

AttuneEntryText *
attune_entry_text_new (GtkTextBuffer *buffer)
{
  AttuneEntryText *text = g_new0 (AttuneEntryText, 1);
  GString *plain = g_string_new (NULL);
  g_autofree char *slice = NULL;
  GtkTextIter start, end;
  const char *at;
  guint byte;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  slice = gtk_text_buffer_get_slice (buffer, &start, &end, TRUE);
  text->bytes = g_array_new (FALSE, FALSE, sizeof (guint));
  for (at = slice; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      byte = (guint) plain->len;
      if (letter != OBJECT)
        g_string_append_len (plain, at, g_utf8_next_char (at) - at);
      else
        {
          const char *smiley = smiley_text (buffer, (gint) text->bytes->len);

          if (smiley != NULL)
            g_string_append (plain, smiley);
        }
      g_array_append_val (text->bytes, byte);
    }
  byte = (guint) plain->len;
  g_array_append_val (text->bytes, byte);
  text->plain = g_string_free (plain, FALSE);
  return text;
}

void
attune_entry_text_free (AttuneEntryText *text)
{
  if (text == NULL)
    return;
  g_free (text->plain);
  g_array_unref (text->bytes);
  g_free (text);
}

/* The first place that is not before the byte. */
static guint
first_place (const AttuneEntryText *text, guint byte)
{
  guint low = 0;
  guint high = text->bytes->len - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (text->bytes, guint, middle) < byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The last place that is not behind the byte: pictures take no bytes. */
static guint
last_place (const AttuneEntryText *text, guint byte)
{
  guint place = first_place (text, byte);

  if (g_array_index (text->bytes, guint, place) > byte)
    return place - 1;
  while (place + 1 < text->bytes->len && g_array_index (text->bytes, guint, place + 1) == byte)
    place++;
  return place;
}

void
attune_entry_text_range (const AttuneEntryText *text, GtkTextBuffer *buffer, guint start, guint end, GtkTextIter *from,
                         GtkTextIter *to)
{
  guint first = last_place (text, start);
  guint last = MAX (first, first_place (text, end));

  gtk_text_buffer_get_iter_at_offset (buffer, from, (gint) first);
  gtk_text_buffer_get_iter_at_offset (buffer, to, (gint) last);
}

guint
attune_entry_text_cursor (const AttuneEntryText *text, GtkTextBuffer *buffer)
{
  GtkTextIter cursor;
  guint offset;

  gtk_text_buffer_get_iter_at_mark (buffer, &cursor, gtk_text_buffer_get_insert (buffer));
  offset = (guint) gtk_text_iter_get_offset (&cursor);
  return g_array_index (text->bytes, guint, MIN (offset, text->bytes->len - 1));
}

/* How many bytes @a and @b have in common, from the beginning. */
static gsize
common_start (const char *a, const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  while (n > 0 && ((guchar) a[n] & 0xC0) == 0x80)
    n--;
  return n;
}

/* The same from the end, of what is behind @start. */
static gsize
common_end (const char *a, const char *b, gsize start)
{
  gsize a_length = strlen (a);
  gsize b_length = strlen (b);
  gsize most = MIN (a_length, b_length) - start;
  gsize n = 0;

  while (n < most && a[a_length - n - 1] == b[b_length - n - 1])
    n++;
  while (n > 0 && ((guchar) a[a_length - n] & 0xC0) == 0x80)
    n--;
  return n;
}

void
attune_entry_text_replace (const AttuneEntryText *text, GtkTextBuffer *buffer, const char *plain)
{
  gsize length = strlen (text->plain);
  gsize start = common_start (text->plain, plain);
  gsize end = common_end (text->plain, plain, start);
  GtkTextIter from, to;

  attune_entry_text_range (text, buffer, (guint) start, (guint) (length - end), &from, &to);
  /* A smiley is replaced as a whole. */
  start = g_array_index (text->bytes, guint, gtk_text_iter_get_offset (&from));
  end = length - g_array_index (text->bytes, guint, gtk_text_iter_get_offset (&to));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_text_buffer_insert (buffer, &from, plain + start, (gint) (strlen (plain) - end - start));
  gtk_text_buffer_end_user_action (buffer);
}
