/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "pidgin/marks.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include "pidgin/colour.h"

#define WAVE 3 /* pixels: its height, and half its length */

/* The ends move with the text while the agent types. */
typedef struct {
  char *rule;
  GtkTextMark *from;
  GtkTextMark *to;
} Mark;

struct AttuneMarks {
  GtkTextView *view;
  GPtrArray *marks;
  gulong expose;
};

static GtkTextBuffer *
buffer_of (AttuneMarks *marks)
{
  return gtk_text_view_get_buffer (marks->view);
}

static void
mark_free (gpointer data)
{
  Mark *mark = data;

  gtk_text_buffer_delete_mark (gtk_text_mark_get_buffer (mark->from), mark->from);
  gtk_text_buffer_delete_mark (gtk_text_mark_get_buffer (mark->to), mark->to);
  g_free (mark->rule);
  g_free (mark);
}

static void
get_range (AttuneMarks *marks, const Mark *mark, GtkTextIter *from, GtkTextIter *to)
{
  gtk_text_buffer_get_iter_at_mark (buffer_of (marks), from, mark->from);
  gtk_text_buffer_get_iter_at_mark (buffer_of (marks), to, mark->to);
}

/* A spell checker's wave: where it is, ours would only hide it. */
static gboolean
is_misspelt (const GtkTextIter *place)
{
  GSList *tags = gtk_text_iter_get_tags (place);
  gboolean found = FALSE;
  GSList *at;

  for (at = tags; at != NULL && !found; at = at->next)
    {
      PangoUnderline underline = PANGO_UNDERLINE_NONE;

      g_object_get (at->data, "underline", &underline, NULL);
      found = underline == PANGO_UNDERLINE_ERROR;
    }
  g_slist_free (tags);
  return found;
}

static void
draw_wave (cairo_t *cr, int left, int right, int y)
{
  int x;

  cairo_move_to (cr, left, y + WAVE);
  for (x = left + WAVE; x < right; x += WAVE)
    cairo_line_to (cr, x, (x - left) / WAVE % 2 == 1 ? y : y + WAVE);
  cairo_stroke (cr);
}

/* Letter by letter, and drawn for runs on one line: words of both directions
 * may be mixed in it. */
static void
draw_range (AttuneMarks *marks, cairo_t *cr, GtkTextIter from, const GtkTextIter *to)
{
  int left = 0;
  int right = 0;
  int bottom = -1;

  for (; gtk_text_iter_compare (&from, to) < 0; gtk_text_iter_forward_char (&from))
    {
      GdkRectangle letter;
      int x, y;

      if (gtk_text_iter_get_char (&from) == '\n' || is_misspelt (&from))
        continue;
      gtk_text_view_get_iter_location (marks->view, &from, &letter);
      gtk_text_view_buffer_to_window_coords (marks->view, GTK_TEXT_WINDOW_TEXT, letter.x, letter.y + letter.height, &x, &y);
      if (y == bottom && (x == right || x + letter.width == left))
        {
          left = MIN (left, x);
          right = MAX (right, x + letter.width);
          continue;
        }
      if (bottom >= 0)
        draw_wave (cr, left, right, bottom - WAVE);
      left = x;
      right = x + letter.width;
      bottom = y;
    }
  if (bottom >= 0)
    draw_wave (cr, left, right, bottom - WAVE);
}

static void
draw_visible (AttuneMarks *marks, cairo_t *cr)
{
  GtkTextIter first, last;
  GdkRectangle visible;
  guint i;

  gtk_text_view_get_visible_rect (marks->view, &visible);
  gtk_text_view_get_line_at_y (marks->view, &first, visible.y, NULL);
  gtk_text_view_get_line_at_y (marks->view, &last, visible.y + visible.height, NULL);
  gtk_text_iter_forward_line (&last);
  for (i = 0; i < marks->marks->len; i++)
    {
      GtkTextIter from, to;

      get_range (marks, g_ptr_array_index (marks->marks, i), &from, &to);
      if (gtk_text_iter_compare (&from, &first) < 0)
        from = first;
      if (gtk_text_iter_compare (&to, &last) > 0)
        to = last;
      draw_range (marks, cr, from, &to);
    }
}

static gboolean
on_expose (GtkWidget *widget, GdkEventExpose *event, gpointer data)
{
  AttuneMarks *marks = data;
  GdkColor colour;
  cairo_t *cr;

  if (marks->marks->len == 0 || event->window != gtk_text_view_get_window (marks->view, GTK_TEXT_WINDOW_TEXT))
    return FALSE;
  cr = gdk_cairo_create (event->window);
  gdk_cairo_region (cr, event->region);
  cairo_clip (cr);
  attune_colour_of_marks (widget, &colour);
  gdk_cairo_set_source_color (cr, &colour);
  cairo_set_line_width (cr, 1.2);
  draw_visible (marks, cr);
  cairo_destroy (cr);
  return FALSE;
}

/* For who cannot see the waves: the words are in the entry's description. */
static void
describe (AttuneMarks *marks)
{
  AtkObject *accessible = gtk_widget_get_accessible (GTK_WIDGET (marks->view));
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *description = NULL;
  guint i;

  for (i = 0; i < marks->marks->len; i++)
    {
      GtkTextIter from, to;
      g_autofree char *marked = NULL;

      get_range (marks, g_ptr_array_index (marks->marks, i), &from, &to);
      marked = gtk_text_buffer_get_text (buffer_of (marks), &from, &to, FALSE);
      g_string_append_printf (words, "%s“%s”", i == 0 ? "" : ", ", marked);
    }
  description = words->len == 0 ? g_strdup ("") : g_strdup_printf (_("Marked: %s"), words->str);
  if (g_strcmp0 (atk_object_get_description (accessible), description) != 0)
    atk_object_set_description (accessible, description);
}

AttuneMarks *
attune_marks_new (GtkTextView *view)
{
  AttuneMarks *marks = g_new0 (AttuneMarks, 1);

  marks->view = view;
  marks->marks = g_ptr_array_new_with_free_func (mark_free);
  /* After: the text is drawn, and the waves go on top. */
  marks->expose = g_signal_connect_after (view, "expose-event", G_CALLBACK (on_expose), marks);
  return marks;
}

void
attune_marks_free (AttuneMarks *marks)
{
  if (marks == NULL)
    return;
  g_signal_handler_disconnect (marks->view, marks->expose);
  g_ptr_array_set_size (marks->marks, 0);
  describe (marks);
  g_ptr_array_unref (marks->marks);
  gtk_widget_queue_draw (GTK_WIDGET (marks->view));
  g_free (marks);
}

static void
add (AttuneMarks *marks, const AttuneEntryText *text, const AttuneNudge *nudge)
{
  GtkTextIter from, to;
  Mark *mark;

  attune_entry_text_range (text, buffer_of (marks), nudge->start, nudge->end, &from, &to);
  if (gtk_text_iter_equal (&from, &to))
    return;
  mark = g_new0 (Mark, 1);
  mark->rule = g_strdup (nudge->rule);
  /* What is typed right before or behind the words is none of them. */
  mark->from = gtk_text_buffer_create_mark (buffer_of (marks), NULL, &from, FALSE);
  mark->to = gtk_text_buffer_create_mark (buffer_of (marks), NULL, &to, TRUE);
  g_ptr_array_add (marks->marks, mark);
}

void
attune_marks_set (AttuneMarks *marks, const AttuneEntryText *text, const GPtrArray *nudges)
{
  guint before = marks->marks->len;
  guint i;

  g_ptr_array_set_size (marks->marks, 0);
  for (i = 0; i < nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (nudges, i);

      if (nudge->start != ATTUNE_NOWHERE)
        add (marks, text, nudge);
    }
  if (before == 0 && marks->marks->len == 0)
    return;
  describe (marks);
  gtk_widget_queue_draw (GTK_WIDGET (marks->view));
}

static const Mark *
find_at (AttuneMarks *marks, const GtkTextIter *place)
{
  guint i;

  for (i = 0; i < marks->marks->len; i++)
    {
      const Mark *mark = g_ptr_array_index (marks->marks, i);
      GtkTextIter from, to;

      get_range (marks, mark, &from, &to);
      if (gtk_text_iter_compare (place, &from) >= 0 && gtk_text_iter_compare (place, &to) < 0)
        return mark;
    }
  return NULL;
}

const char *
attune_marks_rule_at (AttuneMarks *marks, const GtkTextIter *place)
{
  const Mark *mark = find_at (marks, place);

  return mark == NULL ? NULL : mark->rule;
}

const char *
attune_marks_rule_at_point (AttuneMarks *marks, gint x, gint y, GdkRectangle *area)
{
  GdkRectangle letter;
  GtkTextIter place;
  gint buffer_x, buffer_y;
  const Mark *mark;

  gtk_text_view_window_to_buffer_coords (marks->view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  gtk_text_view_get_iter_at_location (marks->view, &place, buffer_x, buffer_y);
  gtk_text_view_get_iter_location (marks->view, &place, &letter);
  /* Behind the end of a line is the place of its last letter, too. */
  if (buffer_x < letter.x || buffer_x > letter.x + letter.width || buffer_y > letter.y + letter.height)
    return NULL;
  mark = find_at (marks, &place);
  if (mark != NULL && area != NULL)
    {
      *area = letter;
      gtk_text_view_buffer_to_window_coords (marks->view, GTK_TEXT_WINDOW_WIDGET, letter.x, letter.y, &area->x, &area->y);
    }
  return mark == NULL ? NULL : mark->rule;
}

gboolean
attune_marks_range (AttuneMarks *marks, const char *rule, GtkTextIter *from, GtkTextIter *to)
{
  guint i;

  for (i = 0; i < marks->marks->len; i++)
    {
      const Mark *mark = g_ptr_array_index (marks->marks, i);

      if (strcmp (mark->rule, rule) == 0)
        {
          get_range (marks, mark, from, to);
          return TRUE;
        }
    }
  return FALSE;
}
