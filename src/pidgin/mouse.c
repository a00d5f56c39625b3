/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "pidgin/composer-private.h"

#include <glib/gi18n-lib.h>

/* Tooltips and menus of marked words. */

#define RULE "attune-rule" /* on a menu's items */

/* --- tooltips ------------------------------------------------------------- */

static gboolean
on_query_tooltip (GtkWidget *entry, gint x, gint y, gboolean by_keyboard, GtkTooltip *tooltip, gpointer data)
{
  AttuneComposer *composer = data;
  g_autofree char *text = NULL;
  const AttuneNudge *nudge;
  GdkRectangle area;
  const char *rule;

  rule = by_keyboard ? NULL : attune_marks_rule_at_point (composer->marks, x, y, &area);
  nudge = rule == NULL ? NULL : attune_composer_nudge (composer, rule);
  if (nudge == NULL)
    return FALSE;
  if (nudge->suggestion != NULL)
    {
      g_autofree char *instead = g_strdup_printf (_("Instead: “%s”"), nudge->suggestion);

      text = g_strdup_printf ("%s\n%s", nudge->message, instead);
    }
  gtk_tooltip_set_text (tooltip, text != NULL ? text : nudge->message);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

/* --- menus ---------------------------------------------------------------- */

typedef void (*Action) (AttuneComposer *composer, const char *rule);

/* The menu may outlive the composer, and the window. */
static void
act (GtkWidget *item, gpointer entry, Action action)
{
  AttuneComposer *composer = attune_composer_of_entry (entry);

  if (composer != NULL)
    action (composer, g_object_get_data (G_OBJECT (item), RULE));
}

static void
on_use (GtkWidget *item, gpointer entry)
{
  act (item, entry, attune_composer_use);
}

static void
on_ignore (GtkWidget *item, gpointer entry)
{
  act (item, entry, attune_composer_ignore);
}

static void
on_switch_off (GtkWidget *item, gpointer entry)
{
  act (item, entry, attune_composer_switch_off);
}

static void
explain (AttuneComposer *composer, const char *rule)
{
  attune_composer_open_rule (composer, rule, TRUE);
}

static void
on_why (GtkWidget *item, gpointer entry)
{
  act (item, entry, explain);
}

static gint
insert_item (GtkMenu *menu, gint place, GtkWidget *item)
{
  gtk_widget_show (item);
  gtk_menu_shell_insert (GTK_MENU_SHELL (menu), item, place);
  return place + 1;
}

static gint
insert_action (AttuneComposer *composer, GtkMenu *menu, gint place, const char *words, const char *rule, GCallback action)
{
  GtkWidget *item = gtk_menu_item_new_with_label (words);

  g_object_set_data_full (G_OBJECT (item), RULE, g_strdup (rule), g_free);
  g_signal_connect_object (item, "activate", action, composer->entry, 0);
  return insert_item (menu, place, item);
}

static void
insert_actions (AttuneComposer *composer, GtkMenu *menu, const AttuneNudge *nudge)
{
  gint place = 0;

  if (nudge->fix != NULL)
    {
      g_autofree char *use = g_strdup_printf (_("Use “%s”"), nudge->suggestion);

      place = insert_action (composer, menu, place, use, nudge->rule, G_CALLBACK (on_use));
    }
  if (!nudge->fixed)
    {
      place = insert_action (composer, menu, place, _("Not here"), nudge->rule, G_CALLBACK (on_ignore));
      place = insert_action (composer, menu, place, _("Switch this rule off"), nudge->rule, G_CALLBACK (on_switch_off));
    }
  place = insert_action (composer, menu, place, _("Why"), nudge->rule, G_CALLBACK (on_why));
  insert_item (menu, place, gtk_separator_menu_item_new ());
}

static gboolean
on_button_press (GtkWidget *entry, GdkEventButton *event, gpointer data)
{
  AttuneComposer *composer = data;
  GtkTextView *view = GTK_TEXT_VIEW (entry);
  GtkTextIter place;
  gint x, y;

  if (event->button != 3 || event->window != gtk_text_view_get_window (view, GTK_TEXT_WINDOW_TEXT))
    return FALSE;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_TEXT, (gint) event->x, (gint) event->y, &x, &y);
  gtk_text_view_get_iter_at_location (view, &place, x, y);
  composer->clicked = gtk_text_iter_get_offset (&place);
  return FALSE;
}

static gboolean
on_popup_menu (GtkWidget *entry, gpointer data)
{
  AttuneComposer *composer = data;

  composer->clicked = -1; /* by keyboard: it is the cursor's place that counts */
  return FALSE;
}

static void
on_populate_popup (GtkTextView *entry, GtkMenu *menu, gpointer data)
{
  AttuneComposer *composer = data;
  const AttuneNudge *nudge;
  GtkTextIter place;
  const char *rule;

  if (composer->clicked >= 0)
    gtk_text_buffer_get_iter_at_offset (composer->buffer, &place, composer->clicked);
  else
    gtk_text_buffer_get_iter_at_mark (composer->buffer, &place, gtk_text_buffer_get_insert (composer->buffer));
  rule = attune_marks_rule_at (composer->marks, &place);
  nudge = rule == NULL ? NULL : attune_composer_nudge (composer, rule);
  if (nudge != NULL)
    insert_actions (composer, menu, nudge);
}

void
attune_composer_connect_mouse (AttuneComposer *composer)
{
  gtk_widget_set_has_tooltip (composer->entry, TRUE);
  g_signal_connect (composer->entry, "query-tooltip", G_CALLBACK (on_query_tooltip), composer);
  g_signal_connect (composer->entry, "button-press-event", G_CALLBACK (on_button_press), composer);
  g_signal_connect (composer->entry, "popup-menu", G_CALLBACK (on_popup_menu), composer);
  g_signal_connect (composer->entry, "populate-popup", G_CALLBACK (on_populate_popup), composer);
}
