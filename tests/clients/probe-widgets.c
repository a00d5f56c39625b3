/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "probe.h"

#include <gtkconv.h>
#include <gtkimhtml.h>
#include <string.h>

/* --- finding -------------------------------------------------------------- */

static PidginConversation *
find_conversation (const char *title)
{
  GList *at;

  for (at = purple_get_conversations (); at != NULL; at = at->next)
    {
      PurpleConversation *conv = at->data;

      if (PIDGIN_IS_PIDGIN_CONVERSATION (conv) && PIDGIN_CONVERSATION (conv) != NULL
          && g_str_equal (purple_conversation_get_title (conv), title))
        return PIDGIN_CONVERSATION (conv);
    }
  return NULL;
}

static GtkWidget *
find_window (const char *title)
{
  GList *windows = gtk_window_list_toplevels ();
  GtkWidget *found = NULL;
  GList *at;

  for (at = windows; at != NULL && found == NULL; at = at->next)
    if (g_strcmp0 (gtk_window_get_title (at->data), title) == 0 && gtk_widget_get_visible (at->data))
      found = at->data;
  g_list_free (windows);
  return found;
}

/* The words in a widget and all that is within it. */
static void
collect_words (GtkWidget *widget, gpointer words)
{
  if (GTK_IS_LABEL (widget))
    g_string_append (words, gtk_label_get_text (GTK_LABEL (widget)));
  else if (GTK_IS_ENTRY (widget))
    g_string_append (words, gtk_entry_get_text (GTK_ENTRY (widget)));
  else if (GTK_IS_TEXT_VIEW (widget))
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
      GtkTextIter start, end;
      g_autofree char *text = NULL;

      gtk_text_buffer_get_bounds (buffer, &start, &end);
      text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
      g_string_append (words, text);
    }
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), collect_words, words);
}

/* --- telling -------------------------------------------------------------- */

static void
add_text (JsonBuilder *answer, const char *name, const char *text)
{
  json_builder_set_member_name (answer, name);
  json_builder_add_string_value (answer, text == NULL ? "" : text);
}

static void
add_number (JsonBuilder *answer, const char *name, gint number)
{
  json_builder_set_member_name (answer, name);
  json_builder_add_int_value (answer, number);
}

static void
add_flag (JsonBuilder *answer, const char *name, gboolean flag)
{
  json_builder_set_member_name (answer, name);
  json_builder_add_boolean_value (answer, flag);
}

static void
add_colour (JsonBuilder *answer, const char *name, const GdkColor *colour)
{
  g_autofree char *text = gdk_color_to_string (colour);

  add_text (answer, name, text);
}

/* What a screen reader finds, and that it can get there from the window. */
static void
add_accessible (JsonBuilder *answer, GtkWidget *widget)
{
  AtkObject *accessible = gtk_widget_get_accessible (widget);
  AtkStateSet *states = atk_object_ref_state_set (accessible);
  AtkObject *at = accessible;

  add_text (answer, "says", atk_object_get_name (accessible));
  add_text (answer, "description", atk_object_get_description (accessible));
  add_text (answer, "role", atk_role_get_name (atk_object_get_role (accessible)));
  add_flag (answer, "showing", atk_state_set_contains_state (states, ATK_STATE_SHOWING));
  add_flag (answer, "focusable", atk_state_set_contains_state (states, ATK_STATE_FOCUSABLE));
  add_flag (answer, "enabled", atk_state_set_contains_state (states, ATK_STATE_ENABLED));
  while (at != NULL && atk_object_get_role (at) != ATK_ROLE_FRAME && atk_object_get_role (at) != ATK_ROLE_DIALOG)
    at = atk_object_get_parent (at);
  add_flag (answer, "in-window", at != NULL);
  g_object_unref (states);
}

/* What is really painted there: the corner of a widget has no letters. */
static void
add_behind (JsonBuilder *answer, GtkWidget *widget, gint x, gint y)
{
  GdkColor colour = { 0, 0, 0, 0 };
  GdkPixbuf *pixbuf;

  if (!gtk_widget_get_mapped (widget) || x < 0 || y < 0 || x >= gdk_screen_width () || y >= gdk_screen_height ())
    return;
  pixbuf = gdk_pixbuf_get_from_drawable (NULL, gdk_get_default_root_window (), NULL, x, y, 0, 0, 1, 1);
  if (pixbuf == NULL)
    return;
  colour.red = (guint16) (gdk_pixbuf_get_pixels (pixbuf)[0] * 257u);
  colour.green = (guint16) (gdk_pixbuf_get_pixels (pixbuf)[1] * 257u);
  colour.blue = (guint16) (gdk_pixbuf_get_pixels (pixbuf)[2] * 257u);
  add_colour (answer, "behind", &colour);
  g_object_unref (pixbuf);
}

static void
add_place (JsonBuilder *answer, GtkWidget *widget)
{
  gint x = 0;
  gint y = 0;

  if (gtk_widget_get_window (widget) != NULL)
    gdk_window_get_origin (gtk_widget_get_window (widget), &x, &y);
  if (!gtk_widget_get_has_window (widget))
    {
      x += widget->allocation.x;
      y += widget->allocation.y;
    }
  add_behind (answer, widget, x, y);
  add_number (answer, "x", x);
  add_number (answer, "y", y);
  add_number (answer, "width", widget->allocation.width);
  add_number (answer, "height", widget->allocation.height);
}

static void
add_widget (GtkWidget *widget, gpointer data)
{
  JsonBuilder *answer = data;
  const char *name = gtk_widget_get_name (widget);

  if (g_str_has_prefix (name, "attune-"))
    {
      g_autoptr (GString) words = g_string_new (NULL);
      GtkStyle *style = gtk_widget_get_style (widget);

      collect_words (widget, words);
      json_builder_set_member_name (answer, name);
      json_builder_begin_object (answer);
      add_text (answer, "text", words->str);
      add_flag (answer, "mapped", gtk_widget_get_mapped (widget));
      add_colour (answer, "fg", GTK_IS_TEXT_VIEW (widget) ? &style->text[GTK_STATE_NORMAL] : &style->fg[GTK_STATE_NORMAL]);
      add_accessible (answer, widget);
      add_place (answer, widget);
      json_builder_end_object (answer);
    }
  if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), add_widget, answer);
}

void
probe_widgets (JsonBuilder *answer, const char *title)
{
  PidginConversation *gtkconv = find_conversation (title);

  json_builder_begin_object (answer);
  if (gtkconv != NULL)
    add_widget (gtkconv->tab_cont, answer);
  json_builder_end_object (answer);
}

static void
collect_strips (GtkWidget *widget, gpointer words)
{
  if (g_str_equal (gtk_widget_get_name (widget), "attune-strip"))
    collect_words (widget, words);
  else if (GTK_IS_CONTAINER (widget))
    gtk_container_forall (GTK_CONTAINER (widget), collect_strips, words);
}

char *
probe_strip_words (void)
{
  GString *words = g_string_new (NULL);
  GList *at;

  for (at = purple_get_conversations (); at != NULL; at = at->next)
    if (PIDGIN_IS_PIDGIN_CONVERSATION ((PurpleConversation *) at->data) && PIDGIN_CONVERSATION ((PurpleConversation *) at->data) != NULL)
      collect_strips (PIDGIN_CONVERSATION ((PurpleConversation *) at->data)->tab_cont, words);
  return g_string_free (words, FALSE);
}

void
probe_page (JsonBuilder *answer, const char *title)
{
  GtkWidget *window = find_window (title);

  json_builder_begin_object (answer);
  if (window != NULL)
    add_widget (window, answer);
  json_builder_end_object (answer);
}

void
probe_entry (JsonBuilder *answer, const char *title)
{
  PidginConversation *gtkconv = find_conversation (title);
  GtkTextIter start, end;

  json_builder_begin_object (answer);
  if (gtkconv != NULL)
    {
      g_autofree char *text = gtk_imhtml_get_text (GTK_IMHTML (gtkconv->entry), NULL, NULL);
      g_autofree char *markup = gtk_imhtml_get_markup (GTK_IMHTML (gtkconv->entry));

      add_text (answer, "text", text);
      add_text (answer, "markup", markup);
      gtk_text_buffer_get_iter_at_mark (gtkconv->entry_buffer, &start, gtk_text_buffer_get_insert (gtkconv->entry_buffer));
      add_number (answer, "cursor", gtk_text_iter_get_offset (&start));
      gtk_text_buffer_get_selection_bounds (gtkconv->entry_buffer, &start, &end);
      add_number (answer, "selected-from", gtk_text_iter_get_offset (&start));
      add_number (answer, "selected-to", gtk_text_iter_get_offset (&end));
      add_accessible (answer, gtkconv->entry);
      add_place (answer, gtkconv->entry);
    }
  json_builder_end_object (answer);
}

void
probe_letter (JsonBuilder *answer, const char *title_and_number)
{
  g_auto (GStrv) parts = g_strsplit (title_and_number, "\t", 2);
  PidginConversation *gtkconv = g_strv_length (parts) == 2 ? find_conversation (parts[0]) : NULL;

  json_builder_begin_object (answer);
  if (gtkconv != NULL)
    {
      GtkTextView *view = GTK_TEXT_VIEW (gtkconv->entry);
      GdkRectangle letter;
      GtkTextIter place;
      gint x, y, left, top;

      gtk_text_buffer_get_iter_at_offset (gtkconv->entry_buffer, &place, (gint) g_ascii_strtoll (parts[1], NULL, 10));
      gtk_text_view_get_iter_location (view, &place, &letter);
      gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_TEXT, letter.x, letter.y, &x, &y);
      gdk_window_get_origin (gtk_text_view_get_window (view, GTK_TEXT_WINDOW_TEXT), &left, &top);
      add_number (answer, "x", left + x + letter.width / 2);
      add_number (answer, "y", top + y + letter.height / 2);
    }
  json_builder_end_object (answer);
}

static void
add_item (GtkWidget *item, gpointer answer)
{
  g_autoptr (GString) words = g_string_new (NULL);

  collect_words (item, words);
  if (words->len > 0)
    json_builder_add_string_value (answer, words->str);
}

void
probe_menu (JsonBuilder *answer, const char *unused)
{
  GList *windows = gtk_window_list_toplevels ();
  GList *at;

  json_builder_begin_array (answer);
  for (at = windows; at != NULL; at = at->next)
    {
      GtkWidget *child = gtk_bin_get_child (GTK_BIN (at->data));

      if (GTK_IS_MENU (child) && gtk_widget_get_mapped (at->data))
        gtk_container_foreach (GTK_CONTAINER (child), add_item, answer);
    }
  json_builder_end_array (answer);
  g_list_free (windows);
}

void
probe_tooltip (JsonBuilder *answer, const char *unused)
{
  GList *windows = gtk_window_list_toplevels ();
  g_autoptr (GString) words = g_string_new (NULL);
  GList *at;

  for (at = windows; at != NULL; at = at->next)
    if (g_str_equal (gtk_widget_get_name (at->data), "gtk-tooltip") && gtk_widget_get_mapped (at->data))
      collect_words (at->data, words);
  json_builder_add_string_value (answer, words->str);
  g_list_free (windows);
}

void
probe_focus (JsonBuilder *answer, const char *unused)
{
  GList *windows = gtk_window_list_toplevels ();
  const char *name = "";
  GList *at;

  for (at = windows; at != NULL; at = at->next)
    if (gtk_window_is_active (at->data) && gtk_window_get_focus (at->data) != NULL)
      name = gtk_widget_get_name (gtk_window_get_focus (at->data));
  json_builder_add_string_value (answer, name);
  g_list_free (windows);
}

void
probe_theme (JsonBuilder *answer, const char *name)
{
  g_object_set (gtk_settings_get_default (), "gtk-theme-name", name, NULL);
  json_builder_add_string_value (answer, name);
}

void
probe_direction (JsonBuilder *answer, const char *name)
{
  gtk_widget_set_default_direction (g_str_equal (name, "rtl") ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  json_builder_add_string_value (answer, name);
}

void
probe_append (JsonBuilder *answer, const char *title_and_text)
{
  g_auto (GStrv) parts = g_strsplit (title_and_text, "\t", 2);
  PidginConversation *gtkconv = g_strv_length (parts) == 2 ? find_conversation (parts[0]) : NULL;
  GtkTextIter end;

  if (gtkconv != NULL)
    {
      gtk_text_buffer_get_end_iter (gtkconv->entry_buffer, &end);
      gtk_text_buffer_insert_interactive (gtkconv->entry_buffer, &end, parts[1], -1, TRUE);
    }
  json_builder_add_boolean_value (answer, gtkconv != NULL);
}
