/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "pidgin/page.h"

#include <glib/gi18n-lib.h>
#include <gtkprefs.h>
#include <gtkutils.h>
#include <pidgin.h>
#include <prefs.h>
#include <string.h>
#include "pidgin/try-box.h"
#include "pidgin/words.h"
#include "purple/prefs.h"

#define PREF "attune-pref" /* on an entry: where its words go */

/* Pixels: what the dialog opens with; Pidgin's own measure cuts lines off. */
#define WIDTH 560
#define HEIGHT 600

/* Pidgin's frame, as wide as the page. */
static GtkWidget *
add_frame (GtkWidget *page, const char *title)
{
  GtkWidget *frame = pidgin_make_frame (page, title);

  gtk_box_set_child_packing (GTK_BOX (gtk_widget_get_parent (frame)), frame, TRUE, TRUE, 0, GTK_PACK_START);
  return frame;
}

/* --- when to speak up, and where ------------------------------------------ */

/* What the team has set stands there in the place of what would set it. */
static gboolean
add_locked (GtkWidget *frame, const AttuneIpc *ipc, const char *pref)
{
  g_autofree char *words = ipc->locked (ipc->session, pref);
  g_autofree char *name = g_strconcat ("attune-locked", pref + strlen (ATTUNE_PREFS_ROOT), NULL);
  GtkWidget *label;

  if (words == NULL)
    return FALSE;
  label = gtk_label_new (words);
  gtk_widget_set_name (label, name);
  gtk_misc_set_alignment (GTK_MISC (label), 0.0, 0.5);
  gtk_label_set_line_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_sensitive (label, FALSE);
  gtk_box_pack_start (GTK_BOX (frame), label, FALSE, FALSE, 0);
  return TRUE;
}

static void
add_mode (GtkWidget *page, const AttuneIpc *ipc)
{
  GtkWidget *frame = add_frame (page, _("When to speak up"));

  if (!add_locked (frame, ipc, ATTUNE_PREFS_MODE))
    pidgin_prefs_dropdown (frame, _("_Mode:"), PURPLE_PREF_STRING, ATTUNE_PREFS_MODE, _("Coach: hold a reply once"), "coach",
                           _("Strict: hold a reply until it is changed"), "strict", _("Quiet: hold only another customer’s name"), "quiet",
                           _("Off"), "off", NULL);
  if (!add_locked (frame, ipc, ATTUNE_PREFS_LIVE))
    pidgin_prefs_checkbox (_("_Hints and marks as you type"), ATTUNE_PREFS_LIVE, frame);
}

static void
add_chats (GtkWidget *page, const AttuneIpc *ipc)
{
  static const struct {
    const char *label;
    const char *pref;
  } FIELDS[] = {
    { N_("Contacts in these _groups:"), ATTUNE_PREFS_GROUPS },
    { N_("_Rooms with these names:"), ATTUNE_PREFS_ROOMS },
    { N_("Your name in rooms:"), ATTUNE_PREFS_OWN_NAME },
    { N_("_Colleagues in rooms:"), ATTUNE_PREFS_STAFF },
    { N_("Folder of your _team’s rules:"), ATTUNE_PREFS_TEAM },
  };
  GtkWidget *frame = add_frame (page, _("Support chats"));
  GtkSizeGroup *labels = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  guint i;

  for (i = 0; i < G_N_ELEMENTS (FIELDS); i++)
    if (!add_locked (frame, ipc, FIELDS[i].pref))
      pidgin_prefs_labeled_entry (frame, _(FIELDS[i].label), FIELDS[i].pref, labels);
  g_object_unref (labels);
}

static void
add_checks (GtkWidget *page, const AttuneIpc *ipc)
{
  GtkWidget *frame = add_frame (page, _("What to look for"));
  const char *label;
  const char *check;
  guint i;

  for (i = 0; (check = ipc->check_at (i, &label)) != NULL; i++)
    {
      g_autofree char *pref = g_strconcat (ATTUNE_PREFS_CHECKS "/", check, NULL);

      if (!add_locked (frame, ipc, pref))
        pidgin_prefs_checkbox (label, pref, frame);
    }
}

/* --- own words ------------------------------------------------------------ */

/* When they are complete: each change loads the rules anew. */
static void
take_words (GtkWidget *entry)
{
  const char *pref = g_object_get_data (G_OBJECT (entry), PREF);
  const char *words = gtk_entry_get_text (GTK_ENTRY (entry));

  if (g_strcmp0 (purple_prefs_get_string (pref), words) != 0)
    purple_prefs_set_string (pref, words);
}

static void
on_activate (GtkWidget *entry, gpointer data)
{
  take_words (entry);
}

static gboolean
on_focus_out (GtkWidget *entry, GdkEventFocus *event, gpointer data)
{
  take_words (entry);
  return FALSE;
}

static void
add_words_field (GtkWidget *frame, const char *name, const char *label, const char *pref)
{
  GtkWidget *title = gtk_label_new_with_mnemonic (label);
  GtkWidget *entry = gtk_entry_new ();

  gtk_misc_set_alignment (GTK_MISC (title), 0.0, 0.5);
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), entry);
  gtk_widget_set_name (entry, name);
  gtk_entry_set_text (GTK_ENTRY (entry), purple_prefs_get_string (pref));
  g_object_set_data (G_OBJECT (entry), PREF, (gpointer) pref);
  g_signal_connect (entry, "activate", G_CALLBACK (on_activate), NULL);
  g_signal_connect (entry, "focus-out-event", G_CALLBACK (on_focus_out), NULL);
  gtk_box_pack_start (GTK_BOX (frame), title, FALSE, FALSE, 0);
  gtk_box_pack_start (GTK_BOX (frame), entry, FALSE, FALSE, 0);
}

static void
add_words (GtkWidget *page)
{
  GtkWidget *frame = add_frame (page, _("Your own words"));

  add_words_field (frame, "attune-hard-words", _("Words for what customers go _through, with commas between them:"), ATTUNE_PREFS_HARD_WORDS);
  add_words_field (frame, "attune-phrases", _("_Phrases that you want to notice in your replies:"), ATTUNE_PREFS_PHRASES);
}

static void
on_hierarchy_changed (GtkWidget *page, GtkWidget *before, gpointer data)
{
  GtkWidget *dialog = gtk_widget_get_toplevel (page);

  if (GTK_IS_WINDOW (dialog))
    gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
}

GtkWidget *
attune_page_new (const AttuneIpc *ipc)
{
  GtkWidget *page = gtk_vbox_new (FALSE, PIDGIN_HIG_CAT_SPACE);

  gtk_widget_set_name (page, "attune-page");
  gtk_container_set_border_width (GTK_CONTAINER (page), PIDGIN_HIG_BORDER);
  g_signal_connect (page, "hierarchy-changed", G_CALLBACK (on_hierarchy_changed), NULL);
  add_mode (page, ipc);
  gtk_box_pack_start (GTK_BOX (add_frame (page, _("Try it"))), attune_try_box_new (ipc), FALSE, FALSE, 0);
  add_chats (page, ipc);
  add_checks (page, ipc);
  add_words (page);
  return page;
}
