/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "pidgin/try-box.h"

#include <eventloop.h>
#include <glib/gi18n-lib.h>
#include "companion/wording.h"
#include "pidgin/card.h"
#include "pidgin/entry-text.h"
#include "pidgin/marks.h"
#include "pidgin/strip.h"
#include "pidgin/words.h"

#define LOOK_AFTER 80 /* milliseconds */

/* In the language of the rules, and so in no catalogue. */
#define NAME "Dana Whitfield"
#define SAID "My parcel arrived smashed. It was my son's birthday present, and I am so upset."
#define DRAFT "That must be difficult. Please fill out the form."

typedef struct {
  const AttuneIpc *ipc;
  GtkWidget *name;
  GtkWidget *said;
  GtkWidget *draft;
  AttuneStrip *strip;
  AttuneCard *card;
  AttuneMarks *marks;
  AttuneEntryText *text;
  AttuneLive *live;
  guint timer;
} TryBox;

static GtkTextBuffer *
buffer_of (TryBox *box)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (box->draft));
}

static void
look (TryBox *box)
{
  attune_entry_text_free (box->text);
  box->ipc->free_live (box->live);
  box->text = attune_entry_text_new (buffer_of (box));
  box->live = box->ipc->try (box->ipc->session, gtk_entry_get_text (GTK_ENTRY (box->name)),
                             gtk_entry_get_text (GTK_ENTRY (box->said)), box->text->plain);
  attune_strip_show (box->strip, box->live, TRUE);
  attune_marks_set (box->marks, box->text, box->live->shown);
  attune_card_close (box->card);
}

static gboolean
on_look (gpointer data)
{
  TryBox *box = data;

  box->timer = 0;
  look (box);
  return G_SOURCE_REMOVE;
}

static void
on_changed (gpointer data)
{
  TryBox *box = data;

  if (box->timer != 0)
    purple_timeout_remove (box->timer);
  box->timer = purple_timeout_add (LOOK_AFTER, on_look, box);
}

/* --- the strip and the card ----------------------------------------------- */

static void
on_open_need (AttuneNeedKind need, gpointer data)
{
  TryBox *box = data;
  g_autofree char *text = attune_wording_explain (box->live, need, box->text->plain);

  attune_card_open (box->card, attune_wording_need (need), attune_wording_nudge_on (box->live, need), text);
}

static void
on_open_hint (gpointer data)
{
  TryBox *box = data;
  const AttuneNudge *nudge = attune_wording_nudge (box->live);

  if (nudge != NULL)
    attune_card_open (box->card, _("One look before this goes out"), nudge, NULL);
}

static void
use (TryBox *box, const AttuneNudge *nudge)
{
  g_autofree char *fixed = nudge == NULL ? NULL : box->ipc->fix (box->live, nudge, box->text->plain);

  if (fixed != NULL)
    attune_entry_text_replace (box->text, buffer_of (box), fixed);
}

static void
on_use_fix (gpointer data)
{
  TryBox *box = data;

  use (box, attune_wording_nudge (box->live));
}

static void
on_set_name (const char *name, gpointer data)
{
  TryBox *box = data;

  if (name != NULL)
    gtk_entry_set_text (GTK_ENTRY (box->name), name);
}

static void
on_card_use (const char *rule, gpointer data)
{
  TryBox *box = data;
  guint i;

  for (i = 0; i < box->live->verdict->nudges->len; i++)
    {
      const AttuneNudge *nudge = g_ptr_array_index (box->live->verdict->nudges, i);

      if (g_strcmp0 (nudge->rule, rule) == 0)
        {
          use (box, nudge);
          return;
        }
    }
}

static void
on_card_switch_off (const char *rule, gpointer data)
{
  TryBox *box = data;

  box->ipc->switch_off (box->ipc->session, rule);
  look (box);
}

static void
on_card_close (gpointer data)
{
  TryBox *box = data;

  attune_card_close (box->card);
}

static const AttuneStripActions STRIP_ACTIONS = { on_open_need, on_open_hint, on_use_fix, on_set_name };
static const AttuneCardActions CARD_ACTIONS = { on_card_use, NULL, on_card_switch_off, NULL, on_card_close };

/* --- how it is put together ----------------------------------------------- */

static void
on_destroy (GtkWidget *top, gpointer data)
{
  TryBox *box = data;

  if (box->timer != 0)
    purple_timeout_remove (box->timer);
  attune_marks_free (box->marks);
  attune_strip_free (box->strip);
  attune_card_free (box->card);
  attune_entry_text_free (box->text);
  box->ipc->free_live (box->live);
  g_object_unref (box->draft);
  g_free (box);
}

static void
add_labelled (GtkWidget *column, const char *label, GtkWidget *field, GtkWidget *packed)
{
  GtkWidget *title = gtk_label_new_with_mnemonic (label);

  gtk_misc_set_alignment (GTK_MISC (title), 0.0, 0.5);
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), field);
  gtk_box_pack_start (GTK_BOX (column), title, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (column), packed, FALSE, FALSE, 0);
}

static GtkWidget *
new_field (TryBox *box, const char *name, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_set_name (entry, name);
  gtk_entry_set_text (GTK_ENTRY (entry), text);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (on_changed), box);
  return entry;
}

static GtkWidget *
new_draft (TryBox *box)
{
  GtkWidget *window = gtk_scrolled_window_new (NULL, NULL);

  /* It is asked for its buffer until the end. */
  box->draft = g_object_ref (gtk_text_view_new ());
  gtk_widget_set_name (box->draft, "attune-try-draft");
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (box->draft), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (box->draft), FALSE);
  gtk_text_buffer_set_text (buffer_of (box), DRAFT, -1);
  g_signal_connect_swapped (buffer_of (box), "changed", G_CALLBACK (on_changed), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (window), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_shadow_type (GTK_SCROLLED_WINDOW (window), GTK_SHADOW_IN);
  gtk_widget_set_size_request (window, -1, 70);
  gtk_container_add (GTK_CONTAINER (window), box->draft);
  return window;
}

GtkWidget *
attune_try_box_new (const AttuneIpc *ipc)
{
  GtkWidget *column = gtk_vbox_new (FALSE, 4);
  TryBox *box = g_new0 (TryBox, 1);
  GtkWidget *draft;

  box->ipc = ipc;
  box->name = new_field (box, "attune-try-name", NAME);
  box->said = new_field (box, "attune-try-said", SAID);
  box->strip = attune_strip_new (&STRIP_ACTIONS, box);
  box->card = attune_card_new (&CARD_ACTIONS, box);
  draft = new_draft (box);
  box->marks = attune_marks_new (GTK_TEXT_VIEW (box->draft));
  add_labelled (column, _("The customer is called"), box->name, box->name);
  add_labelled (column, _("and wrote"), box->said, box->said);
  gtk_box_pack_start (GTK_BOX (column), attune_card_widget (box->card), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (column), attune_strip_widget (box->strip), FALSE, FALSE, 0);
  add_labelled (column, _("Your reply"), box->draft, draft);
  g_signal_connect (column, "destroy", G_CALLBACK (on_destroy), box);
  look (box);
  return column;
}
