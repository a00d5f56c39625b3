/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "pidgin/card.h"

#include <glib/gi18n-lib.h>
#include "pidgin/words.h"

#define LINES 4 /* of text; what is longer scrolls */

struct AttuneCard {
  const AttuneCardActions *actions;
  gpointer data;
  GtkWidget *top;
  GtkWidget *title;
  GtkWidget *text; /* a text view: a label would want a width of its own */
  GtkWidget *reason; /* an entry, and what it is for */
  GtkWidget *reason_field;
  GtkWidget *use;
  GtkWidget *ignore;
  GtkWidget *switch_off;
  GtkWidget *why;
  GtkWidget *close;
  char *rule;
  char *said;   /* the nudge and its suggestion, or the text */
  char *source; /* NULL: none */
  gboolean explains;
};

/* --- what it says --------------------------------------------------------- */

static void
show_text (AttuneCard *card)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (card->text));
  g_autofree char *text
    = card->explains && card->source != NULL
        ? g_strdup_printf (_("%s\n\nWhy: %s (rule “%s”)"), card->said, card->source, card->rule)
        : g_strdup (card->said);
  GtkTextIter start, end;
  g_autofree char *before = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  before = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
  if (g_strcmp0 (before, text) != 0)
    gtk_text_buffer_set_text (buffer, text, -1);
}

static char *
say (const AttuneNudge *nudge)
{
  g_autofree char *instead = NULL;

  if (nudge->suggestion == NULL)
    return g_strdup (nudge->message);
  instead = g_strdup_printf (_("Instead: “%s”"), nudge->suggestion);
  return g_strdup_printf ("%s\n%s", nudge->message, instead);
}

void
attune_card_open (AttuneCard *card, const char *title, const AttuneNudge *nudge, const char *text)
{
  const char *rule = nudge == NULL ? NULL : nudge->rule;

  if (g_strcmp0 (card->rule, rule) != 0)
    {
      card->explains = FALSE;
      g_free (card->rule);
      card->rule = g_strdup (rule);
    }
  g_free (card->said);
  g_free (card->source);
  card->said = nudge == NULL ? g_strdup (text) : say (nudge);
  card->source = nudge == NULL ? NULL : g_strdup (nudge->source);
  attune_words_set_label (card->title, title);
  show_text (card);
  gtk_widget_set_visible (card->use, nudge != NULL && nudge->fix != NULL);
  gtk_widget_set_visible (card->ignore, nudge != NULL && !nudge->fixed && card->actions->ignore != NULL);
  gtk_widget_set_visible (card->switch_off, nudge != NULL && !nudge->fixed);
  gtk_widget_set_visible (card->why, card->source != NULL);
  gtk_widget_hide (card->reason);
  gtk_widget_show (card->top);
}

void
attune_card_ask (AttuneCard *card, gboolean again)
{
  if (!again)
    gtk_entry_set_text (GTK_ENTRY (card->reason_field), "");
  gtk_widget_show (card->reason);
  gtk_widget_grab_focus (card->reason_field);
  gtk_editable_set_position (GTK_EDITABLE (card->reason_field), -1);
}

void
attune_card_show_why (AttuneCard *card)
{
  card->explains = TRUE;
  show_text (card);
}

/* --- what can be done with it --------------------------------------------- */

static void
on_why (GtkWidget *button, gpointer data)
{
  AttuneCard *card = data;

  card->explains = !card->explains;
  show_text (card);
}

/* The card may be about something else, or gone, when the action is done. */
static void
act (AttuneCard *card, void (*action) (const char *rule, gpointer data))
{
  g_autofree char *rule = g_strdup (card->rule);

  if (rule != NULL)
    action (rule, card->data);
}

static void
on_use (GtkWidget *button, gpointer data)
{
  AttuneCard *card = data;

  act (card, card->actions->use);
}

static void
on_ignore (GtkWidget *button, gpointer data)
{
  AttuneCard *card = data;

  act (card, card->actions->ignore);
}

static void
on_switch_off (GtkWidget *button, gpointer data)
{
  AttuneCard *card = data;

  act (card, card->actions->switch_off);
}

/* The card may close with it. */
static void
on_reason (GtkWidget *field, gpointer data)
{
  AttuneCard *card = data;
  g_autofree char *reason = g_strstrip (g_strdup (gtk_entry_get_text (GTK_ENTRY (field))));

  card->actions->reason (reason, card->data);
}

static void
on_close (GtkWidget *button, gpointer data)
{
  AttuneCard *card = data;

  card->actions->close (card->data);
}

void
attune_card_close (AttuneCard *card)
{
  if (card->top != NULL)
    gtk_widget_hide (card->top);
  g_clear_pointer (&card->rule, g_free);
  card->explains = FALSE;
}

gboolean
attune_card_is_open (AttuneCard *card)
{
  return card->top != NULL && gtk_widget_get_visible (card->top);
}

const char *
attune_card_rule (AttuneCard *card)
{
  return card->rule;
}

void
attune_card_focus (AttuneCard *card)
{
  gtk_widget_grab_focus (gtk_widget_get_visible (card->use) ? card->use : card->close);
}

/* --- how it is put together ----------------------------------------------- */

static gint
line_height (GtkWidget *widget)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (widget, "X");
  gint height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  g_object_unref (layout);
  return height;
}

/* The text is like a label, on the window's own background, in each theme. */
static void
on_style_set (GtkWidget *top, GtkStyle *before, gpointer data)
{
  const GtkStyle *style = gtk_widget_get_style (top);
  AttuneCard *card = data;

  gtk_widget_modify_base (card->text, GTK_STATE_NORMAL, &style->bg[GTK_STATE_NORMAL]);
  gtk_widget_modify_text (card->text, GTK_STATE_NORMAL, &style->fg[GTK_STATE_NORMAL]);
}

static GtkWidget *
new_text (AttuneCard *card)
{
  GtkWidget *window = gtk_scrolled_window_new (NULL, NULL);

  card->text = gtk_text_view_new ();
  gtk_widget_set_name (card->text, "attune-card-text");
  gtk_text_view_set_editable (GTK_TEXT_VIEW (card->text), FALSE);
  gtk_text_view_set_cursor_visible (GTK_TEXT_VIEW (card->text), FALSE);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (card->text), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (card->text), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (card->text), 4);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (card->text), 4);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_container_add (GTK_CONTAINER (window), card->text);
  gtk_widget_set_size_request (window, -1, LINES * line_height (card->text));
  return window;
}

static GtkWidget *
add_button (AttuneCard *card, GtkWidget *line, const char *name, const char *words, GCallback clicked)
{
  GtkWidget *button = attune_words_new_button (name);

  attune_words_set_button (button, words);
  attune_words_name (button, words);
  gtk_button_set_relief (GTK_BUTTON (button), GTK_RELIEF_NORMAL);
  g_signal_connect (button, "clicked", clicked, card);
  gtk_box_pack_start (GTK_BOX (line), button, FALSE, FALSE, 0);
  return button;
}

static GtkWidget *
new_reason (AttuneCard *card)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (_("Your _reason:"));

  card->reason = gtk_hbox_new (FALSE, 6);
  card->reason_field = gtk_entry_new ();
  gtk_widget_set_name (card->reason_field, "attune-card-reason");
  attune_words_name (card->reason_field, _("The reason why it is to be sent as it is"));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), card->reason_field);
  g_signal_connect (card->reason_field, "activate", G_CALLBACK (on_reason), card);
  gtk_box_pack_start (GTK_BOX (card->reason), label, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (card->reason), card->reason_field, TRUE, TRUE, 0);
  gtk_widget_show_all (card->reason);
  attune_words_keep_hidden (card->reason);
  return card->reason;
}

static GtkWidget *
new_buttons (AttuneCard *card)
{
  GtkWidget *line = gtk_hbox_new (FALSE, 4);

  card->use = add_button (card, line, "attune-card-use", _("Use it"), G_CALLBACK (on_use));
  card->ignore = add_button (card, line, "attune-card-ignore", _("Not here"), G_CALLBACK (on_ignore));
  card->why = add_button (card, line, "attune-card-why", _("Why"), G_CALLBACK (on_why));
  card->close = add_button (card, line, "attune-card-close", _("Close"), G_CALLBACK (on_close));
  /* Last: in a narrow window it is the one to be cut off. */
  card->switch_off = add_button (card, line, "attune-card-off", _("Switch this rule off"), G_CALLBACK (on_switch_off));
  return line;
}

AttuneCard *
attune_card_new (const AttuneCardActions *actions, gpointer data)
{
  AttuneCard *card = g_new0 (AttuneCard, 1);
  GtkWidget *frame = gtk_frame_new (NULL);
  GtkWidget *lines = gtk_vbox_new (FALSE, 2);
  GtkWidget *text;

  card->actions = actions;
  card->data = data;
  card->top = gtk_event_box_new ();
  gtk_event_box_set_visible_window (GTK_EVENT_BOX (card->top), FALSE);
  gtk_widget_set_name (card->top, "attune-card");
  gtk_container_add (GTK_CONTAINER (card->top), frame);
  gtk_container_set_border_width (GTK_CONTAINER (lines), 4);
  gtk_container_add (GTK_CONTAINER (frame), lines);
  card->title = attune_words_new_label ("attune-card-title");
  attune_words_make_bold (card->title);
  gtk_box_pack_start (GTK_BOX (lines), card->title, FALSE, FALSE, 0);
  text = new_text (card);
  gtk_box_pack_start (GTK_BOX (lines), text, FALSE, FALSE, 0);
  g_signal_connect (card->top, "style-set", G_CALLBACK (on_style_set), card);
  gtk_box_pack_start (GTK_BOX (lines), new_reason (card), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (lines), new_buttons (card), FALSE, FALSE, 0);
  gtk_widget_show_all (frame);
  gtk_widget_set_size_request (card->top, 1, -1);
  attune_words_keep_hidden (card->top);
  g_signal_connect (card->top, "destroy", G_CALLBACK (gtk_widget_destroyed), &card->top);
  return card;
}

void
attune_card_free (AttuneCard *card)
{
  if (card == NULL)
    return;
  if (card->top != NULL)
    gtk_widget_destroy (card->top);
  g_free (card->rule);
  g_free (card->said);
  g_free (card->source);
  g_free (card);
}

GtkWidget *
attune_card_widget (AttuneCard *card)
{
  return card->top;
}

GtkWidget *
attune_card_text (AttuneCard *card)
{
  return card->text;
}
