/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "pidgin/composer-private.h"

#include <eventloop.h>
#include <gtkimhtml.h>
#include <string.h>
#include "companion/wording.h"

#define KEY "attune-composer" /* on the entry */

/* Milliseconds: after a key, and until a half sentence counts as meant. */
#define LOOK_AFTER 80
#define PAUSE_AFTER 700

/* --- showing -------------------------------------------------------------- */

static void
show_marks (AttuneComposer *composer, gboolean hints)
{
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  const AttuneLive *live = composer->live;
  const GPtrArray *marked = none;

  if (live != NULL && live->held)
    marked = live->verdict->nudges;
  else if (live != NULL && hints)
    marked = live->shown;
  attune_marks_set (composer->marks, composer->text, marked);
}

static void
show (AttuneComposer *composer)
{
  gboolean hints = composer->live != NULL && composer->live->hints;

  attune_strip_show (composer->strip, composer->live, hints);
  show_marks (composer, hints);
  attune_composer_refresh_card (composer);
}

/* --- looking -------------------------------------------------------------- */

static gboolean
is_looked_at (AttuneComposer *composer, const AttuneEntryText *text, gboolean paused)
{
  return !composer->stale && composer->text != NULL && composer->paused == paused && strcmp (composer->text->plain, text->plain) == 0;
}

static void
look (AttuneComposer *composer, gboolean paused)
{
  AttuneEntryText *text;

  g_clear_handle_id (&composer->look_timer, purple_timeout_remove);
  g_clear_handle_id (&composer->pause_timer, purple_timeout_remove);
  text = attune_entry_text_new (composer->buffer);
  if (is_looked_at (composer, text, paused))
    {
      attune_entry_text_free (text);
      return;
    }
  attune_entry_text_free (composer->text);
  composer->ipc->free_live (composer->live);
  composer->text = text;
  composer->paused = paused;
  composer->stale = FALSE;
  composer->live = composer->ipc->look (composer->ipc->session, composer->gtkconv->active_conv, text->plain,
                                        attune_entry_text_cursor (text, composer->buffer), paused);
  if (*text->plain == '\0')
    attune_spoken_forget (composer->spoken);
  if (composer->live != NULL)
    attune_spoken_apply (composer->spoken, composer->live);
  show (composer);
}

static gboolean
on_pause (gpointer data)
{
  AttuneComposer *composer = data;

  composer->pause_timer = 0;
  look (composer, TRUE);
  return G_SOURCE_REMOVE;
}

static gboolean
on_look (gpointer data)
{
  AttuneComposer *composer = data;

  composer->look_timer = 0;
  look (composer, FALSE);
  composer->pause_timer = purple_timeout_add (PAUSE_AFTER, on_pause, composer);
  return G_SOURCE_REMOVE;
}

static void
look_later (AttuneComposer *composer, guint milliseconds)
{
  g_clear_handle_id (&composer->look_timer, purple_timeout_remove);
  g_clear_handle_id (&composer->pause_timer, purple_timeout_remove);
  composer->look_timer = purple_timeout_add (milliseconds, on_look, composer);
}

gboolean
attune_composer_look (AttuneComposer *composer)
{
  look (composer, TRUE);
  return composer->live != NULL;
}

void
attune_composer_refresh (AttuneComposer *composer)
{
  composer->stale = TRUE;
  look_later (composer, 0);
}

static void
on_changed (GtkTextBuffer *buffer, gpointer data)
{
  look_later (data, LOOK_AFTER);
}

const AttuneNudge *
attune_composer_nudge (AttuneComposer *composer, const char *rule)
{
  guint i;

  for (i = 0; composer->live != NULL && i < composer->live->verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (composer->live->verdict->nudges, i);

      if (g_strcmp0 (nudge->rule, rule) == 0)
        return nudge;
    }
  return NULL;
}

/* --- coming and going ----------------------------------------------------- */

void
attune_composer_keep (AttuneComposer *composer, PurpleConversation *conv)
{
  g_autofree char *markup = NULL;

  if (conv != composer->gtkconv->active_conv)
    return;
  markup = gtk_imhtml_get_markup (GTK_IMHTML (composer->entry));
  composer->ipc->keep (composer->ipc->session, conv, markup);
}

static void
composer_free (gpointer data)
{
  AttuneComposer *composer = data;

  g_clear_handle_id (&composer->look_timer, purple_timeout_remove);
  g_clear_handle_id (&composer->pause_timer, purple_timeout_remove);
  attune_composer_drop_send (composer);
  attune_marks_free (composer->marks);
  attune_strip_free (composer->strip);
  attune_card_free (composer->card);
  attune_spoken_free (composer->spoken);
  attune_entry_text_free (composer->text);
  composer->ipc->free_live (composer->live);
  g_signal_handlers_disconnect_by_data (composer->buffer, composer);
  g_signal_handlers_disconnect_by_data (composer->entry, composer);
  g_object_unref (composer->buffer);
  g_free (composer);
}

/* With the window, and not when the last reference to the entry goes: its
 * conversation is no longer there then. */
static void
on_entry_destroy (GtkWidget *entry, gpointer data)
{
  g_object_set_data (G_OBJECT (entry), KEY, NULL);
}

/* Between the conversation and the entry with its toolbar. */
static void
pack (AttuneComposer *composer)
{
  GtkWidget *lower = composer->gtkconv->lower_hbox;
  GtkWidget *column = gtk_widget_get_parent (lower);
  GtkWidget *parts[] = { attune_card_widget (composer->card), attune_strip_widget (composer->strip) };
  gint place;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      gtk_container_child_get (GTK_CONTAINER (column), lower, "position", &place, NULL);
      gtk_box_pack_start (GTK_BOX (column), parts[i], FALSE, FALSE, 0);
      gtk_box_reorder_child (GTK_BOX (column), parts[i], place);
    }
}

void
attune_composer_attach (PidginConversation *gtkconv, const AttuneIpc *ipc)
{
  AttuneComposer *composer;

  if (attune_composer_of (gtkconv) != NULL)
    return;
  composer = g_new0 (AttuneComposer, 1);
  composer->ipc = ipc;
  composer->gtkconv = gtkconv;
  composer->entry = gtkconv->entry;
  composer->buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (gtkconv->entry)));
  composer->strip = attune_strip_new (&attune_composer_strip_actions, composer);
  composer->card = attune_card_new (&attune_composer_card_actions, composer);
  composer->marks = attune_marks_new (GTK_TEXT_VIEW (composer->entry));
  composer->spoken = attune_spoken_new ();
  composer->clicked = -1;
  pack (composer);
  g_object_set_data_full (G_OBJECT (composer->entry), KEY, composer, composer_free);
  g_signal_connect (composer->buffer, "changed", G_CALLBACK (on_changed), composer);
  g_signal_connect (composer->entry, "destroy", G_CALLBACK (on_entry_destroy), composer);
  attune_composer_connect_send (composer);
  attune_composer_connect_keys (composer);
  attune_composer_connect_mouse (composer);
  attune_composer_refresh (composer);
}

void
attune_composer_detach (PidginConversation *gtkconv)
{
  g_object_set_data (G_OBJECT (gtkconv->entry), KEY, NULL);
}

AttuneComposer *
attune_composer_of_entry (GtkWidget *entry)
{
  return g_object_get_data (G_OBJECT (entry), KEY);
}

AttuneComposer *
attune_composer_of (PidginConversation *gtkconv)
{
  return attune_composer_of_entry (gtkconv->entry);
}
