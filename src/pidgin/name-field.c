/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "pidgin/name-field.h"

#include <gdk/gdkkeysyms.h>
#include <glib/gi18n-lib.h>
#include "companion/wording.h"
#include "pidgin/words.h"

struct AttuneNameField {
  AttuneNameFunc set_name;
  gpointer data;
  GtkWidget *box;
  GtkWidget *button;
  GtkWidget *entry;
  char *name;         /* NULL: not known */
  char *words;        /* the whole of what there is to say */
  char *short_words;
  gboolean compact;
};

static void
show_words (AttuneNameField *field)
{
  const char *words = field->compact ? field->short_words : field->words;

  if (words == NULL)
    return;
  attune_words_set_button (field->button, words);
  attune_words_ask_for_room (field->button);
}

void
attune_name_field_show (AttuneNameField *field, const AttuneLive *live)
{
  const char *mood = attune_wording_mood (live);
  const char *source = attune_wording_source (live);
  const char *name = live->name != NULL ? live->name : _("Name not known");
  g_autofree char *named = source == NULL ? g_strdup (name) : g_strdup_printf ("%s (%s)", name, source);
  g_autofree char *said = NULL;

  g_free (field->name);
  g_free (field->words);
  g_free (field->short_words);
  field->name = g_strdup (live->name);
  field->words = mood == NULL ? g_strdup (named) : g_strdup_printf ("%s · %s", named, mood);
  field->short_words = mood == NULL ? g_strdup (name) : g_strdup_printf ("%s · %s", name, mood);
  show_words (field);
  said = g_strdup_printf (_("Customer: %s. Click to change the name."), field->words);
  attune_words_name (field->button, said);
  gtk_widget_set_tooltip_text (field->button, said);
}

void
attune_name_field_set_compact (AttuneNameField *field, gboolean compact)
{
  field->compact = compact;
  show_words (field);
}

void
attune_name_field_reset (AttuneNameField *field)
{
  gtk_widget_hide (field->entry);
  gtk_widget_show (field->button);
}

static void
on_clicked (GtkWidget *button, gpointer data)
{
  AttuneNameField *field = data;

  gtk_entry_set_text (GTK_ENTRY (field->entry), field->name == NULL ? "" : field->name);
  gtk_widget_hide (field->button);
  gtk_widget_show (field->entry);
  gtk_widget_grab_focus (field->entry);
}

static void
on_activate (GtkWidget *entry, gpointer data)
{
  AttuneNameField *field = data;
  g_autofree char *name = g_strstrip (g_strdup (gtk_entry_get_text (GTK_ENTRY (entry))));

  attune_name_field_reset (field);
  field->set_name (name, field->data);
}

static gboolean
on_key_press (GtkWidget *entry, GdkEventKey *event, gpointer data)
{
  AttuneNameField *field = data;

  if (event->keyval != GDK_KEY_Escape)
    return FALSE;
  attune_name_field_reset (field);
  field->set_name (NULL, field->data);
  return TRUE;
}

static gboolean
on_focus_out (GtkWidget *entry, GdkEventFocus *event, gpointer data)
{
  attune_name_field_reset (data);
  return FALSE;
}

AttuneNameField *
attune_name_field_new (AttuneNameFunc set_name, gpointer data)
{
  AttuneNameField *field = g_new0 (AttuneNameField, 1);
  GtkSizeGroup *heights = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);

  field->set_name = set_name;
  field->data = data;
  field->box = gtk_hbox_new (FALSE, 0);
  field->button = attune_words_new_button ("attune-customer");
  attune_words_ellipsize_button (field->button, 1.0);
  g_signal_connect (field->button, "clicked", G_CALLBACK (on_clicked), field);
  field->entry = gtk_entry_new ();
  gtk_widget_set_name (field->entry, "attune-customer-name");
  attune_words_name (field->entry, _("The customer’s name"));
  attune_words_keep_hidden (field->entry);
  gtk_entry_set_has_frame (GTK_ENTRY (field->entry), FALSE);
  gtk_entry_set_width_chars (GTK_ENTRY (field->entry), 18);
  g_signal_connect (field->entry, "activate", G_CALLBACK (on_activate), field);
  g_signal_connect (field->entry, "key-press-event", G_CALLBACK (on_key_press), field);
  g_signal_connect (field->entry, "focus-out-event", G_CALLBACK (on_focus_out), field);
  gtk_box_pack_start (GTK_BOX (field->box), field->button, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (field->box), field->entry, FALSE, FALSE, 0);
  gtk_size_group_set_ignore_hidden (heights, FALSE);
  gtk_size_group_add_widget (heights, field->button);
  gtk_size_group_add_widget (heights, field->entry);
  g_object_unref (heights);
  return field;
}

void
attune_name_field_free (AttuneNameField *field)
{
  g_free (field->name);
  g_free (field->words);
  g_free (field->short_words);
  g_free (field);
}

GtkWidget *
attune_name_field_widget (AttuneNameField *field)
{
  return field->box;
}

gint
attune_name_field_width (AttuneNameField *field)
{
  GtkRequisition wanted;

  gtk_widget_size_request (field->button, &wanted);
  return wanted.width;
}
