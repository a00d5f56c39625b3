/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "pidgin/colour.h"

/* The eye's weights for the three colours (ITU-R BT.601), out of 1000. */
static guint
brightness (const GdkColor *colour)
{
  return (colour->red * 299u + colour->green * 587u + colour->blue * 114u) / 1000u;
}

static gboolean
is_dark (const GdkColor *background)
{
  return brightness (background) < 0x8000;
}

static guint16
between (guint16 from, guint16 to, guint percent)
{
  return (guint16) ((from * (100u - percent) + to * percent) / 100u);
}

void
attune_colour_of_marks (GtkWidget *widget, GdkColor *colour)
{
  GtkStyle *style = gtk_widget_get_style (widget);

  gdk_color_parse (is_dark (&style->base[GTK_STATE_NORMAL]) ? "#7fb2ff" : "#1c5fd0", colour);
}

void
attune_colour_of_hold (GtkWidget *widget, GdkColor *colour)
{
  GtkStyle *style = gtk_widget_get_style (widget);
  const GdkColor *background = &style->bg[GTK_STATE_NORMAL];
  GdkColor amber;

  /* A tint: the theme's own text stays readable on it. */
  gdk_color_parse ("#f5a800", &amber);
  colour->red = between (background->red, amber.red, 35);
  colour->green = between (background->green, amber.green, 35);
  colour->blue = between (background->blue, amber.blue, 35);
}
