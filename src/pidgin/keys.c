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

static const struct {
  const char *key; /* as GDK names it */
  void (*act) (AttuneComposer *composer);
} KEYS[] = {
  { ATTUNE_KEY_LOOK, attune_composer_go },
  { ATTUNE_KEY_FIX, use_first },
  { ATTUNE_KEY_SEND, attune_composer_send_as_is },
};

static gboolean
on_key_press (GtkWidget *widget, GdkEventKey *event, gpointer data)
{
  AttuneComposer *composer = data;
  guint i;

  if (composer->live == NULL || event->state & gtk_accelerator_get_default_mod_mask ())
    return FALSE;
  for (i = 0; i < G_N_ELEMENTS (KEYS); i++)
    if (event->keyval == gdk_keyval_from_name (KEYS[i].key))
      {
        KEYS[i].act (composer);
        return TRUE;
      }
  if (event->keyval != GDK_KEY_Escape || !attune_card_is_open (composer->card))
    return FALSE;
  attune_composer_close_card (composer);
  return TRUE;
}

void
attune_composer_connect_keys (AttuneComposer *composer)
{
  g_signal_connect (composer->entry, "key-press-event", G_CALLBACK (on_key_press), composer);
  /* Keys that their buttons have no use for. */
  g_signal_connect (attune_strip_widget (composer->strip), "key-press-event", G_CALLBACK (on_key_press), composer);
  g_signal_connect (attune_card_widget (composer->card), "key-press-event", G_CALLBACK (on_key_press), composer);
}
