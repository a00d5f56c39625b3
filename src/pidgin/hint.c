/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "pidgin/hint.h"

#include <string.h>
#include "pidgin/words.h"

struct AttuneHint {
  GtkWidget *button;
  GtkWidget *first; /* labels */
  GtkWidget *second;
  char *words;
  guint lines;
  gint width; /* pixels, of a line */
};

/* Bytes of the words that the first of two lines takes. */
static gsize
first_line (AttuneHint *hint)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (hint->first, hint->words);
  gsize bytes = strlen (hint->words);

  pango_layout_set_width (layout, hint->width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (pango_layout_get_line_count (layout) > 1)
    bytes = (gsize) pango_layout_get_line_readonly (layout, 1)->start_index;
  g_object_unref (layout);
  return bytes;
}

static void
show (AttuneHint *hint)
{
  gsize bytes = strlen (hint->words);
  g_autofree char *first = NULL;

  if (hint->lines > 1 && hint->width > 1)
    bytes = first_line (hint);
  first = g_strchomp (g_strndup (hint->words, bytes));
  attune_words_set_label (hint->first, first);
  attune_words_set_label (hint->second, hint->words + bytes);
}

static void
on_size_allocate (GtkWidget *label, GtkAllocation *allocation, gpointer data)
{
  AttuneHint *hint = data;

  if (hint->width == allocation->width)
    return;
  hint->width = allocation->width;
  show (hint);
}

AttuneHint *
attune_hint_new (const char *name)
{
  AttuneHint *hint = g_new0 (AttuneHint, 1);
  GtkWidget *lines = gtk_vbox_new (FALSE, 0);

  hint->words = g_strdup ("");
  hint->lines = 1;
  hint->button = attune_words_new_button (name);
  gtk_container_remove (GTK_CONTAINER (hint->button), gtk_bin_get_child (GTK_BIN (hint->button)));
  gtk_container_add (GTK_CONTAINER (hint->button), lines);
  hint->first = attune_words_new_label ("attune-hint-first");
  hint->second = attune_words_new_label ("attune-hint-second");
  gtk_label_set_ellipsize (GTK_LABEL (hint->first), PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (GTK_LABEL (hint->second), PANGO_ELLIPSIZE_END);
  gtk_box_pack_start (GTK_BOX (lines), hint->first, TRUE, TRUE, 0);
  gtk_box_pack_start (GTK_BOX (lines), hint->second, TRUE, TRUE, 0);
  gtk_widget_show_all (lines);
  attune_words_keep_hidden (hint->second);
  g_signal_connect (hint->first, "size-allocate", G_CALLBACK (on_size_allocate), hint);
  return hint;
}

void
attune_hint_free (AttuneHint *hint)
{
  g_free (hint->words);
  g_free (hint);
}

GtkWidget *
attune_hint_widget (AttuneHint *hint)
{
  return hint->button;
}

void
attune_hint_set_words (AttuneHint *hint, const char *words)
{
  if (strcmp (hint->words, words) == 0)
    return;
  g_free (hint->words);
  hint->words = g_strdup (words);
  show (hint);
}

void
attune_hint_set_lines (AttuneHint *hint, guint lines)
{
  if (hint->lines == lines)
    return;
  hint->lines = lines;
  gtk_widget_set_visible (hint->second, lines > 1);
  show (hint);
}
