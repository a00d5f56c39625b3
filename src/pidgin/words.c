/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "pidgin/words.h"

/* By their names, so that no other widget changes. */
static const char STYLE[] = "style \"attune-small\"\n"
                            "{\n"
                            "  xthickness = 2\n"
                            "  ythickness = 1\n"
                            "  GtkButton::default-border = { 0, 0, 0, 0 }\n"
                            "  GtkButton::inner-border = { 1, 1, 0, 0 }\n"
                            "  GtkWidget::focus-padding = 0\n"
                            "}\n"
                            "widget \"*.attune-strip.*\" style \"attune-small\"\n"
                            "widget \"*.attune-card.*\" style \"attune-small\"\n";

void
attune_words_register_style (void)
{
  gtk_rc_parse_string (STYLE);
}

GtkWidget *
attune_words_new_button (const char *name)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (NULL);

  gtk_container_add (GTK_CONTAINER (button), label);
  gtk_button_set_relief (GTK_BUTTON (button), GTK_RELIEF_NONE);
  gtk_button_set_focus_on_click (GTK_BUTTON (button), FALSE);
  gtk_widget_set_name (button, name);
  gtk_widget_show (label);
  return button;
}

static GtkWidget *
label_of (GtkWidget *button)
{
  return gtk_bin_get_child (GTK_BIN (button));
}

void
attune_words_set_button (GtkWidget *button, const char *words)
{
  attune_words_set_label (label_of (button), words);
}

void
attune_words_ellipsize_button (GtkWidget *button, gfloat place)
{
  gtk_label_set_ellipsize (GTK_LABEL (label_of (button)), PANGO_ELLIPSIZE_END);
  gtk_misc_set_alignment (GTK_MISC (label_of (button)), place, 0.5);
}

void
attune_words_ask_for_room (GtkWidget *button)
{
  GtkWidget *label = label_of (button);
  PangoLayout *layout = gtk_widget_create_pango_layout (label, gtk_label_get_text (GTK_LABEL (label)));
  gint width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  gtk_widget_set_size_request (label, width + 1, -1);
  g_object_unref (layout);
}

GtkWidget *
attune_words_new_label (const char *name)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_widget_set_name (label, name);
  gtk_misc_set_alignment (GTK_MISC (label), 0.0, 0.5);
  return label;
}

void
attune_words_set_label (GtkWidget *label, const char *words)
{
  if (g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), words) != 0)
    gtk_label_set_text (GTK_LABEL (label), words);
}

void
attune_words_make_bold (GtkWidget *label)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
}

void
attune_words_keep_hidden (GtkWidget *widget)
{
  gtk_widget_hide (widget);
  gtk_widget_set_no_show_all (widget, TRUE);
}

void
attune_words_name (GtkWidget *widget, const char *words)
{
  AtkObject *accessible = gtk_widget_get_accessible (widget);

  if (g_strcmp0 (atk_object_get_name (accessible), words) != 0)
    atk_object_set_name (accessible, words);
}

gint
attune_words_character_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics
    = pango_context_get_metrics (context, gtk_widget_get_style (widget)->font_desc, pango_context_get_language (context));
  gint width = PANGO_PIXELS (pango_font_metrics_get_approximate_char_width (metrics));

  pango_font_metrics_unref (metrics);
  return width;
}
