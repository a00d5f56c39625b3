/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "pidgin/composer-private.h"

#include <gdk/gdkkeysyms.h>
#include "companion/wording.h"

static void
use_first (AttuneComposer *composer)
{
  attune_composer_use (composer, NULL);
}

static void
send_as_is (AttuneComposer *composer)
{
  attune_composer_send_as_is (composer, NULL);
}

static const struct {
  const char *key; /* as GDK names it */
  void (*act) (AttuneComposer *composer);
} KEYS[] = {
  { ATTUNE_KEY_LOOK, attune_composer_go },
  { ATTUNE_KEY_FIX, use_first },
  { ATTUNE_KEY_SEND, send_as_is },
};

/* Whether Tab leads from one to the next of what is within @part. */
static gboolean
moves_on_within (GtkWidget *part, GtkDirectionType direction)
{
  return gtk_widget_get_visible (part) && gtk_widget_child_focus (part, direction);
}

/* Card, strip, entry, and back; the entry itself keeps its Tab. Pidgin gives the
 * keyboard to the entry whenever it is about to move within the window. */
static gboolean
move_focus (AttuneComposer *composer, GtkWidget *from, gboolean back)
{
  GtkWidget *card = attune_card_widget (composer->card);
  GtkWidget *strip = attune_strip_widget (composer->strip);
  GtkDirectionType direction = back ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD;
  GtkWidget *next = back ? card : strip;

  if (from == composer->entry)
    return FALSE;
  if (!moves_on_within (from, direction) && (from == next || !moves_on_within (next, direction)))
    gtk_widget_grab_focus (composer->entry);
  return TRUE;
}

static gboolean
on_plain_key (AttuneComposer *composer, guint key)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (KEYS); i++)
    if (key == gdk_keyval_from_name (KEYS[i].key))
      {
        KEYS[i].act (composer);
        return TRUE;
      }
  if (key != GDK_KEY_Escape || !attune_card_is_open (composer->card))
    return FALSE;
  attune_composer_close_card (composer);
  return TRUE;
}

static gboolean
on_key_press (GtkWidget *widget, GdkEventKey *event, gpointer data)
{
  AttuneComposer *composer = data;
  guint modifiers = event->state & gtk_accelerator_get_default_mod_mask ();

  if (composer->live == NULL)
    return FALSE;
  if (event->keyval == GDK_KEY_Tab || event->keyval == GDK_KEY_ISO_Left_Tab)
    return (modifiers & ~GDK_SHIFT_MASK) == 0 && move_focus (composer, widget, modifiers != 0);
  return modifiers == 0 && on_plain_key (composer, event->keyval);
}

/* The card's text would move the focus by itself. */
static gboolean
on_text_key_press (GtkWidget *text, GdkEventKey *event, gpointer data)
{
  AttuneComposer *composer = data;

  return on_key_press (attune_card_widget (composer->card), event, data);
}

void
attune_composer_connect_keys (AttuneComposer *composer)
{
  g_signal_connect (composer->entry, "key-press-event", G_CALLBACK (on_key_press), composer);
  /* Keys that their buttons have no use for. */
  g_signal_connect (attune_strip_widget (composer->strip), "key-press-event", G_CALLBACK (on_key_press), composer);
  g_signal_connect (attune_card_widget (composer->card), "key-press-event", G_CALLBACK (on_key_press), composer);
  g_signal_connect (attune_card_text (composer->card), "key-press-event", G_CALLBACK (on_text_key_press), composer);
}
