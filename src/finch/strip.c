/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "finch/strip.h"

#include <gnt.h>
#include <gntbox.h>
#include <gntlabel.h>
#include <prefs.h>
#include <string.h>
#include "finch/fit.h"
#include "finch/line.h"

/* Lines of conversation that must be left above the strip. */
#define MIN_LINES 3

/* Columns of the screen that libgnt leaves free of a label's text, which it
 * would break otherwise. */
#define MARGIN 4

/* Where Finch keeps how high the text of the next conversation will be. */
#define HEIGHT_PREF "/finch/conversations/size/height"

struct AttuneStrip {
  GntWidget *window;
  GntWidget *info;  /* Finch's place for such lines */
  GntWidget *label; /* NULL: somebody took it out */
  gboolean grown;   /* the window has one line more for it */
  AttuneStripFunc changed;
  gpointer data;
  /* As shown. */
  char *text; /* NULL: nothing yet */
  guint columns;
  gboolean loud;
};

static void
on_label_destroyed (GntWidget *label, AttuneStrip *strip)
{
  strip->label = NULL;
  strip->changed (strip->data);
}

static void
on_label_resized (GntWidget *label, int old_width, int old_height, AttuneStrip *strip)
{
  int width;

  gnt_widget_get_size (label, &width, NULL);
  if (width != old_width)
    strip->changed (strip->data);
}

/* It takes the width that there is, and asks for none: with a long text it would
 * make the window wider when Finch lays it out anew. */
static void
on_label_asked (GntWidget *label, AttuneStrip *strip)
{
  gnt_widget_set_size (label, ATTUNE_LINE_MIN_COLUMNS, 1);
}

/* Reversed, as libgnt's own highlight is the colour of the entry. */
static void
on_label_drawn (GntWidget *label, AttuneStrip *strip)
{
  if (strip->loud)
    mvwchgat (label->window, 0, 0, -1, A_REVERSE | A_BOLD, 0, NULL);
}

static gboolean
can_grow (GntWidget *window)
{
  int y, height;

  gnt_widget_get_position (window, NULL, &y);
  gnt_widget_get_size (window, NULL, &height);
  /* The last line of the screen is the list of windows. */
  return y + height + 1 < getmaxy (stdscr);
}

/* Gives the window, to which something was added or from which something was
 * taken, a height. Not gnt_box_readjust: that sets every part to its first size,
 * and the keyboard to the first part. */
static void
fit_window (AttuneStrip *strip, int width, int height)
{
  int kept = purple_prefs_get_int (HEIGHT_PREF);

  gnt_widget_size_request (strip->window);
  gnt_screen_resize_widget (strip->window, width, height);
  /* Finch has noted the height that is left; it would open each window with one
   * line less than the one before. */
  purple_prefs_set_int (HEIGHT_PREF, kept);
}

AttuneStrip *
attune_strip_new (FinchConv *conv, AttuneStripFunc changed, gpointer data)
{
  AttuneStrip *strip;
  int width, height, lines;

  gnt_widget_get_size (conv->window, &width, &height);
  gnt_widget_get_size (conv->tv, NULL, &lines);
  if (width < ATTUNE_LINE_MIN_COLUMNS || (!can_grow (conv->window) && lines <= MIN_LINES))
    return NULL;
  strip = g_new0 (AttuneStrip, 1);
  strip->window = conv->window;
  strip->info = conv->info;
  strip->changed = changed;
  strip->data = data;
  strip->grown = can_grow (conv->window);
  strip->label = gnt_label_new (" ");
  g_signal_connect_after (strip->label, "size_request", G_CALLBACK (on_label_asked), strip);
  gnt_box_add_widget (GNT_BOX (strip->info), strip->label);
  fit_window (strip, width, height + strip->grown);
  g_signal_connect (strip->label, "destroy", G_CALLBACK (on_label_destroyed), strip);
  g_signal_connect_after (strip->label, "draw", G_CALLBACK (on_label_drawn), strip);
  g_signal_connect (strip->label, "size_changed", G_CALLBACK (on_label_resized), strip);
  return strip;
}

void
attune_strip_forget (AttuneStrip *strip)
{
  if (strip == NULL)
    return;
  if (strip->label != NULL)
    g_signal_handlers_disconnect_by_data (strip->label, strip);
  g_free (strip->text);
  g_free (strip);
}

void
attune_strip_free (AttuneStrip *strip)
{
  int width, height;

  if (strip != NULL && strip->label != NULL)
    {
      g_signal_handlers_disconnect_by_data (strip->label, strip);
      gnt_box_remove (GNT_BOX (strip->info), strip->label);
      gnt_widget_destroy (g_steal_pointer (&strip->label));
      gnt_widget_get_size (strip->window, &width, &height);
      fit_window (strip, width, height - strip->grown);
    }
  attune_strip_forget (strip);
}

static int
label_columns (const AttuneStrip *strip)
{
  int width;

  gnt_widget_get_size (strip->label, &width, NULL);
  return CLAMP (width, 0, getmaxx (stdscr) - MARGIN);
}

guint
attune_strip_columns (const AttuneStrip *strip)
{
  if (strip->label == NULL)
    return 0;
  /* "..." is longer than "…". */
  return (guint) MAX (label_columns (strip) - (gnt_ascii_only () ? 2 : 0), 0);
}

/* As wide as the strip, so that it is loud from end to end. */
static char *
fill (const char *text, guint columns)
{
  g_autofree char *plain = NULL;

  if (!gnt_ascii_only ())
    return attune_fit_pad (text, columns);
  plain = attune_fit_ascii (text);
  if (strlen (plain) > columns)
    plain[columns] = '\0';
  return attune_fit_pad (plain, columns);
}

void
attune_strip_show (AttuneStrip *strip, const char *text, gboolean loud)
{
  guint columns = strip->label == NULL ? 0 : (guint) label_columns (strip);
  g_autofree char *filled = NULL;

  if (columns == 0 || (columns == strip->columns && loud == strip->loud && g_strcmp0 (text, strip->text) == 0))
    return;
  g_free (strip->text);
  strip->text = g_strdup (text);
  strip->columns = columns;
  strip->loud = loud;
  filled = fill (text, columns);
  gnt_label_set_text (GNT_LABEL (strip->label), filled);
}
