/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "pidgin/strip.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include "companion/wording.h"
#include "pidgin/colour.h"
#include "pidgin/hint.h"
#include "pidgin/name-field.h"
#include "pidgin/words.h"

/* Characters: in a narrower window the states are signs only, beside the word
 * for what they are about, and the hint gets two lines. Where the customer does
 * not fit beside them, they give way: the window says who it is. */
#define FULL_WIDTH 92
#define GAP 12 /* pixels */

struct AttuneStrip {
  const AttuneStripActions *actions;
  gpointer data;

  GtkWidget *top;
  GtkWidget *needs[ATTUNE_N_NEEDS]; /* buttons */
  GtkWidget *held;                  /* a label; while a draft is held, in place of the customer */
  AttuneNameField *customer;
  AttuneHint *hint;
  GtkWidget *fix; /* a button */

  AttuneNeedState states[ATTUNE_N_NEEDS];
  char *said; /* the hint; NULL: none */
  gboolean is_held;
  gboolean is_compact;
  gint width; /* pixels */
};

/* --- what it says --------------------------------------------------------- */

static void
show_need (AttuneStrip *strip, AttuneNeedKind kind)
{
  GtkWidget *button = strip->needs[kind];
  const char *need = attune_wording_need (kind);
  const char *state = attune_wording_state (strip->states[kind]);
  const char *sign = attune_wording_sign (strip->states[kind]);
  g_autofree char *said = g_strdup_printf ("%s: %s", need, state);
  g_autofree char *shown = strip->is_compact ? g_strdup_printf ("%s %s", sign, need) : g_strdup_printf ("%s %s", sign, said);

  attune_words_set_button (button, shown);
  attune_words_name (button, said);
  attune_words_set_tooltip (button, strip->is_compact ? said : NULL);
}

static void
show_needs (AttuneStrip *strip)
{
  guint i;

  for (i = 0; i < ATTUNE_N_NEEDS; i++)
    show_need (strip, i);
}

/* That it is held is said first, where the first line has no room for it. */
static void
show_hint_words (AttuneStrip *strip)
{
  const char *hint = strip->said == NULL ? "" : strip->said;
  g_autofree char *both = NULL;

  if (strip->is_held && !gtk_widget_get_visible (strip->held))
    hint = both = g_strdup_printf ("%s %s", gtk_label_get_text (GTK_LABEL (strip->held)), hint);
  attune_hint_set_words (strip->hint, hint);
  attune_words_name (attune_hint_widget (strip->hint), *hint == '\0' ? _("No hint") : hint);
}

static void
show_hint (AttuneStrip *strip, const AttuneLive *live, gboolean hints)
{
  const AttuneNudge *nudge = hints || live->held ? attune_wording_nudge (live) : NULL;

  g_free (strip->said);
  strip->said = nudge == NULL ? NULL : g_strdup (attune_wording_brief (nudge));
  show_hint_words (strip);
  attune_words_set_tooltip (attune_hint_widget (strip->hint), nudge == NULL ? NULL : nudge->message);
  gtk_widget_set_sensitive (attune_hint_widget (strip->hint), nudge != NULL);
  gtk_widget_set_visible (strip->fix, nudge != NULL && nudge->fix != NULL);
}

/* --- how it looks --------------------------------------------------------- */

/* Behind the words, on whatever the theme has drawn there. */
static gboolean
on_expose (GtkWidget *top, GdkEventExpose *event, gpointer data)
{
  AttuneStrip *strip = data;
  GdkColor background;
  cairo_t *cr;

  if (!strip->is_held)
    return FALSE;
  cr = gdk_cairo_create (event->window);
  attune_colour_of_hold (top, &background);
  gdk_cairo_set_source_color (cr, &background);
  gdk_cairo_region (cr, event->region);
  cairo_clip (cr);
  gdk_cairo_rectangle (cr, &top->allocation);
  cairo_fill (cr);
  cairo_destroy (cr);
  return FALSE;
}

/* Beside the three things, whatever they say now. */
static gboolean
fits (AttuneStrip *strip, gint width)
{
  guint i;

  width += GAP;
  for (i = 0; i < ATTUNE_N_NEEDS; i++)
    {
      GtkRequisition wanted;

      gtk_widget_size_request (strip->needs[i], &wanted);
      width += wanted.width + 2;
    }
  return width <= strip->width;
}

/* The first line has room for one of them, or for none. */
static void
show_end_of_line (AttuneStrip *strip)
{
  GtkRequisition held;
  gboolean says_held;

  gtk_widget_size_request (strip->held, &held);
  says_held = strip->is_held && fits (strip, held.width);
  gtk_widget_set_visible (strip->held, says_held);
  gtk_widget_set_visible (attune_name_field_widget (strip->customer),
                          !says_held && fits (strip, attune_name_field_width (strip->customer)));
}

static void
show_held (AttuneStrip *strip, const AttuneLive *live)
{
  g_autofree char *held = live->held ? attune_wording_held (live) : NULL;

  if (strip->is_held != live->held)
    {
      strip->is_held = live->held;
      gtk_widget_queue_draw (strip->top);
    }
  attune_words_set_label (strip->held, held != NULL ? held : "");
  show_end_of_line (strip);
}

static void
on_size_allocate (GtkWidget *top, GtkAllocation *allocation, gpointer data)
{
  AttuneStrip *strip = data;

  if (strip->width == allocation->width)
    return;
  strip->width = allocation->width;
  strip->is_compact = strip->width / attune_words_character_width (top) < FULL_WIDTH;
  attune_name_field_set_compact (strip->customer, strip->is_compact);
  attune_hint_set_lines (strip->hint, strip->is_compact ? 2 : 1);
  attune_words_set_button (strip->fix, strip->is_compact ? _("Use it") : _("Use it (F8)"));
  show_needs (strip);
  show_end_of_line (strip);
  show_hint_words (strip);
}

void
attune_strip_show (AttuneStrip *strip, const AttuneLive *live, gboolean hints)
{
  guint i;

  if (strip->top == NULL)
    return;
  gtk_widget_set_visible (strip->top, live != NULL);
  if (live == NULL)
    return;
  for (i = 0; i < ATTUNE_N_NEEDS; i++)
    strip->states[i] = live->verdict->needs[i].state;
  show_needs (strip);
  attune_name_field_show (strip->customer, live);
  show_held (strip, live);
  show_hint (strip, live, hints);
}

/* --- what can be done with it --------------------------------------------- */

static void
on_need_clicked (GtkWidget *button, gpointer data)
{
  AttuneStrip *strip = data;
  guint i;

  for (i = 0; i < ATTUNE_N_NEEDS; i++)
    if (strip->needs[i] == button)
      strip->actions->open_need (i, strip->data);
}

static void
on_hint_clicked (GtkWidget *button, gpointer data)
{
  AttuneStrip *strip = data;

  strip->actions->open_hint (strip->data);
}

static void
on_fix_clicked (GtkWidget *button, gpointer data)
{
  AttuneStrip *strip = data;

  strip->actions->use_fix (strip->data);
}

static void
on_name (const char *name, gpointer data)
{
  AttuneStrip *strip = data;

  strip->actions->set_name (name, strip->data);
}

void
attune_strip_focus (AttuneStrip *strip)
{
  GtkWidget *hint = attune_hint_widget (strip->hint);

  gtk_widget_grab_focus (gtk_widget_get_sensitive (hint) ? hint : strip->needs[0]);
}

/* --- how it is put together ----------------------------------------------- */

static GtkWidget *
new_button (AttuneStrip *strip, const char *name, GCallback clicked)
{
  GtkWidget *button = attune_words_new_button (name);

  g_signal_connect (button, "clicked", clicked, strip);
  return button;
}

static GtkWidget *
new_first_line (AttuneStrip *strip)
{
  static const char *const NAMES[] = { "attune-name", "attune-empathy", "attune-question" };
  GtkWidget *line = gtk_hbox_new (FALSE, 2);
  guint i;

  for (i = 0; i < ATTUNE_N_NEEDS; i++)
    {
      strip->needs[i] = new_button (strip, NAMES[i], G_CALLBACK (on_need_clicked));
      gtk_box_pack_start (GTK_BOX (line), strip->needs[i], FALSE, FALSE, 0);
    }
  strip->customer = attune_name_field_new (on_name, strip);
  gtk_box_pack_end (GTK_BOX (line), attune_name_field_widget (strip->customer), FALSE, FALSE, 0);
  strip->held = attune_words_new_label ("attune-held");
  attune_words_make_bold (strip->held);
  atk_object_set_role (gtk_widget_get_accessible (strip->held), ATK_ROLE_ALERT);
  gtk_box_pack_end (GTK_BOX (line), strip->held, FALSE, FALSE, 4);
  return line;
}

static GtkWidget *
new_second_line (AttuneStrip *strip)
{
  GtkWidget *line = gtk_hbox_new (FALSE, 2);
  GtkWidget *place = gtk_alignment_new (0.5, 0.5, 1.0, 0.0);

  strip->hint = attune_hint_new ("attune-hint");
  g_signal_connect (attune_hint_widget (strip->hint), "clicked", G_CALLBACK (on_hint_clicked), strip);
  gtk_box_pack_start (GTK_BOX (line), attune_hint_widget (strip->hint), TRUE, TRUE, 0);
  strip->fix = new_button (strip, "attune-fix", G_CALLBACK (on_fix_clicked));
  attune_words_set_button (strip->fix, _("Use it (F8)"));
  attune_words_name (strip->fix, _("Use the suggestion"));
  gtk_button_set_relief (GTK_BUTTON (strip->fix), GTK_RELIEF_NORMAL);
  gtk_container_add (GTK_CONTAINER (place), strip->fix);
  gtk_box_pack_end (GTK_BOX (line), place, FALSE, FALSE, 0);
  return line;
}

AttuneStrip *
attune_strip_new (const AttuneStripActions *actions, gpointer data)
{
  AttuneStrip *strip = g_new0 (AttuneStrip, 1);
  GtkWidget *lines = gtk_vbox_new (FALSE, 0);

  strip->actions = actions;
  strip->data = data;
  strip->top = gtk_event_box_new ();
  gtk_event_box_set_visible_window (GTK_EVENT_BOX (strip->top), FALSE);
  gtk_widget_set_name (strip->top, "attune-strip");
  attune_words_name (strip->top, _("Attune"));
  gtk_container_add (GTK_CONTAINER (strip->top), lines);
  gtk_box_pack_start (GTK_BOX (lines), new_first_line (strip), FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (lines), new_second_line (strip), FALSE, FALSE, 0);
  gtk_widget_show_all (lines);
  attune_words_keep_hidden (strip->fix);
  attune_words_keep_hidden (strip->held);
  attune_name_field_reset (strip->customer);
  /* It takes the width that there is, and asks for none. */
  gtk_widget_set_size_request (strip->top, 1, -1);
  g_signal_connect (strip->top, "size-allocate", G_CALLBACK (on_size_allocate), strip);
  g_signal_connect (strip->top, "expose-event", G_CALLBACK (on_expose), strip);
  g_signal_connect (strip->top, "destroy", G_CALLBACK (gtk_widget_destroyed), &strip->top);
  return strip;
}

void
attune_strip_free (AttuneStrip *strip)
{
  if (strip == NULL)
    return;
  if (strip->top != NULL)
    gtk_widget_destroy (strip->top);
  attune_name_field_free (strip->customer);
  attune_hint_free (strip->hint);
  g_free (strip->said);
  g_free (strip);
}

GtkWidget *
attune_strip_widget (AttuneStrip *strip)
{
  return strip->top;
}
