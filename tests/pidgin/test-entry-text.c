/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "pidgin/entry-text.h"

/* GTK 2 has none of its own. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GtkTextBuffer, g_object_unref)

/* A buffer without a window needs no display. In what is given here, "☺" stands
 * for a smiley that was made of ":-)", and "▣" for a picture. */

static void
insert_object (GtkTextBuffer *buffer, const char *made_of)
{
  GtkTextChildAnchor *anchor;
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  anchor = gtk_text_buffer_create_child_anchor (buffer, &end);
  g_object_set_data (G_OBJECT (anchor), "gtkimhtml_plaintext", (gpointer) made_of);
}

static GtkTextBuffer *
new_buffer (const char *content)
{
  GtkTextBuffer *buffer = gtk_text_buffer_new (NULL);
  const char *at;

  for (at = content; *at != '\0'; at = g_utf8_next_char (at))
    {
      GtkTextIter end;

      if (g_str_has_prefix (at, "☺"))
        insert_object (buffer, ":-)");
      else if (g_str_has_prefix (at, "▣"))
        insert_object (buffer, NULL);
      else
        {
          gtk_text_buffer_get_end_iter (buffer, &end);
          gtk_text_buffer_insert (buffer, &end, at, (gint) (g_utf8_next_char (at) - at));
        }
    }
  return buffer;
}

/* The other way: objects as they were given. */
static char *
content_of (GtkTextBuffer *buffer)
{
  GString *content = g_string_new (NULL);
  GtkTextIter at;

  gtk_text_buffer_get_start_iter (buffer, &at);
  for (; !gtk_text_iter_is_end (&at); gtk_text_iter_forward_char (&at))
    {
      GtkTextChildAnchor *anchor = gtk_text_iter_get_child_anchor (&at);

      if (anchor == NULL)
        g_string_append_unichar (content, gtk_text_iter_get_char (&at));
      else
        g_string_append (content, g_object_get_data (G_OBJECT (anchor), "gtkimhtml_plaintext") != NULL ? "☺" : "▣");
    }
  return g_string_free (content, FALSE);
}

typedef struct {
  const char *name;
  const char *content;
  const char *plain;
  const char *words; /* a part of plain … */
  gint from;         /* … and where it is, in characters of the buffer */
  gint to;
} RangeRow;

static const RangeRow RANGES[] = {
  { "plain", "one two", "one two", "two", 4, 7 },
  { "whole", "one", "one", "one", 0, 3 },
  { "lines", "one\ntwo", "one\ntwo", "two", 4, 7 },
  { "wide-letters", "naïve 🎉 ok", "naïve 🎉 ok", "ok", 8, 10 },
  { "behind-a-smiley", "hi ☺ you", "hi :-) you", "you", 5, 8 },
  { "a-smiley", "hi ☺ you", "hi :-) you", ":-)", 3, 4 },
  { "in-a-smiley", "hi ☺ you", "hi :-) you", "-", 3, 4 },
  { "behind-a-picture", "▣one two", "one two", "one", 1, 4 },
  { "before-a-picture", "one▣", "one", "one", 0, 3 },
  { "around-a-picture", "o▣ne", "one", "one", 0, 4 },
};

static void
test_range (gconstpointer data)
{
  const RangeRow *row = data;
  g_autoptr (GtkTextBuffer) buffer = new_buffer (row->content);
  g_autoptr (AttuneEntryText) text = attune_entry_text_new (buffer);
  guint start = (guint) (strstr (row->plain, row->words) - row->plain);
  GtkTextIter from, to;

  g_assert_cmpstr (text->plain, ==, row->plain);
  attune_entry_text_range (text, buffer, start, start + (guint) strlen (row->words), &from, &to);
  g_assert_cmpint (gtk_text_iter_get_offset (&from), ==, row->from);
  g_assert_cmpint (gtk_text_iter_get_offset (&to), ==, row->to);
}

typedef struct {
  const char *name;
  const char *content;
  const char *plain; /* what it is to say instead */
  const char *expected;
} ReplaceRow;

static const ReplaceRow REPLACES[] = {
  { "middle", "one two three", "one 2 three", "one 2 three" },
  { "beginning", "one two", "1 two", "1 two" },
  { "end", "one two", "one 2", "one 2" },
  { "insert", "one three", "one two three", "one two three" },
  { "remove", "one two three", "one three", "one three" },
  { "all", "one", "two", "two" },
  { "from-nothing", "", "one", "one" },
  { "to-nothing", "one", "", "" },
  { "same", "one", "one", "one" },
  { "repeated", "a a a", "a a a a", "a a a a" },
  { "half-of-a-letter", "é", "è", "è" },
  { "half-of-an-emoji", "x🎉y", "x🎊y", "x🎊y" },
  { "smiley-outside", "☺ one two", ":-) one 2", "☺ one 2" },
  { "smiley-changed", "one ☺ two", "one :-( two", "one :-( two" },
  { "picture-outside", "▣one two", "1 two", "▣1 two" },
  { "picture-behind", "one two▣", "one 2", "one 2▣" },
  { "picture-where-it-is-put-in", "▣one", "Hi one", "▣Hi one" },
};

static void
test_replace (gconstpointer data)
{
  const ReplaceRow *row = data;
  g_autoptr (GtkTextBuffer) buffer = new_buffer (row->content);
  g_autoptr (AttuneEntryText) text = attune_entry_text_new (buffer);
  g_autofree char *content = NULL;

  attune_entry_text_replace (text, buffer, row->plain);
  content = content_of (buffer);
  g_assert_cmpstr (content, ==, row->expected);
}

/* What is around the change keeps its formatting, and the cursor its place. */
static void
test_formatting (void)
{
  g_autoptr (GtkTextBuffer) buffer = new_buffer ("one two three");
  g_autoptr (AttuneEntryText) text = attune_entry_text_new (buffer);
  GtkTextTag *bold = gtk_text_buffer_create_tag (buffer, "bold", NULL);
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, 8);
  gtk_text_buffer_get_end_iter (buffer, &to);
  gtk_text_buffer_apply_tag (buffer, bold, &from, &to);
  gtk_text_buffer_place_cursor (buffer, &to);
  attune_entry_text_replace (text, buffer, "one twenty three");
  gtk_text_buffer_get_iter_at_offset (buffer, &from, 11);
  g_assert_true (gtk_text_iter_begins_tag (&from, bold));
  gtk_text_buffer_get_iter_at_mark (buffer, &from, gtk_text_buffer_get_insert (buffer));
  g_assert_true (gtk_text_iter_is_end (&from));
}

static void
test_cursor (void)
{
  g_autoptr (GtkTextBuffer) buffer = new_buffer ("é ☺▣x");
  GtkTextIter place;
  static const guint BYTES[] = { 0, 2, 3, 6, 6, 7 };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (BYTES); i++)
    {
      g_autoptr (AttuneEntryText) text = attune_entry_text_new (buffer);

      gtk_text_buffer_get_iter_at_offset (buffer, &place, (gint) i);
      gtk_text_buffer_place_cursor (buffer, &place);
      g_assert_cmpuint (attune_entry_text_cursor (text, buffer), ==, BYTES[i]);
    }
}

int
main (int argc, char **argv)
{
  guint i;

  g_test_init (&argc, &argv, NULL);
  for (i = 0; i < G_N_ELEMENTS (RANGES); i++)
    {
      g_autofree char *path = g_strconcat ("/entry-text/range/", RANGES[i].name, NULL);

      g_test_add_data_func (path, &RANGES[i], test_range);
    }
  for (i = 0; i < G_N_ELEMENTS (REPLACES); i++)
    {
      g_autofree char *path = g_strconcat ("/entry-text/replace/", REPLACES[i].name, NULL);

      g_test_add_data_func (path, &REPLACES[i], test_replace);
    }
  g_test_add_func ("/entry-text/formatting", test_formatting);
  g_test_add_func ("/entry-text/cursor", test_cursor);
  return g_test_run ();
}
