/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/prefs.h"

#include <glib/gi18n-lib.h>
#include <prefs.h>
#include "purple/lock.h"
#include "purple/session.h"

/* The plugin's dialog, as libpurple shows it in every client. */

typedef struct {
  PurplePluginPrefFrame *frame;
  const AttunePolicy *policy;
} Dialog;

static void
add_title (Dialog *dialog, const char *title)
{
  purple_plugin_pref_frame_add (dialog->frame, purple_plugin_pref_new_with_label (title));
}

static void
add_words (Dialog *dialog, const char *words)
{
  PurplePluginPref *pref = purple_plugin_pref_new_with_label (words);

  purple_plugin_pref_set_type (pref, PURPLE_PLUGIN_PREF_INFO);
  purple_plugin_pref_frame_add (dialog->frame, pref);
}

/* NULL, and said why, when the team has locked it. */
static PurplePluginPref *
add_pref (Dialog *dialog, AttunePolicyKey key, const char *label)
{
  g_autofree char *locked = attune_lock_label (dialog->policy, key);
  g_autofree char *path = attune_prefs_of_key (key);
  PurplePluginPref *pref;

  if (locked != NULL)
    {
      add_words (dialog, locked);
      return NULL;
    }
  pref = purple_plugin_pref_new_with_name_and_label (path, label);
  purple_plugin_pref_frame_add (dialog->frame, pref);
  return pref;
}

/* Clients keep the pointer to a choice's value: only static strings. */
static void
add_mode (Dialog *dialog)
{
  PurplePluginPref *pref = add_pref (dialog, ATTUNE_KEY_MODE, _("Mode"));

  if (pref == NULL)
    return;
  purple_plugin_pref_set_type (pref, PURPLE_PLUGIN_PREF_CHOICE);
  purple_plugin_pref_add_choice (pref, _("Coach: hold a reply once"), (gpointer) "coach");
  purple_plugin_pref_add_choice (pref, _("Strict: hold a reply until it is changed"), (gpointer) "strict");
  purple_plugin_pref_add_choice (pref, _("Quiet: hold only another customer’s name"), (gpointer) "quiet");
  purple_plugin_pref_add_choice (pref, _("Off"), (gpointer) "off");
}

static void
add_account (Dialog *dialog, PurpleAccount *account)
{
  g_autofree char *path = attune_prefs_account_path (account);
  g_autofree char *label = g_strdup_printf ("%s (%s)", purple_account_get_username (account),
                                            purple_account_get_protocol_name (account));
  PurplePluginPref *pref;

  purple_prefs_add_string (path, "");
  pref = purple_plugin_pref_new_with_name_and_label (path, label);
  purple_plugin_pref_set_type (pref, PURPLE_PLUGIN_PREF_CHOICE);
  purple_plugin_pref_add_choice (pref, _("Only the groups and rooms above"), (gpointer) "");
  purple_plugin_pref_add_choice (pref, _("Coach everyone, strangers too"), (gpointer) "on");
  purple_plugin_pref_add_choice (pref, _("Coach nobody"), (gpointer) "off");
  purple_plugin_pref_frame_add (dialog->frame, pref);
}

static void
add_accounts (Dialog *dialog)
{
  g_autofree char *locked = attune_lock_label (dialog->policy, ATTUNE_KEY_ACCOUNTS);
  GList *at;

  if (locked != NULL)
    add_words (dialog, locked);
  for (at = purple_accounts_get_all (); locked == NULL && at != NULL; at = at->next)
    add_account (dialog, at->data);
}

PurplePluginPrefFrame *
attune_prefs_frame (PurplePlugin *plugin)
{
  const AttuneExtra *extra = plugin->extra;
  Dialog dialog = { purple_plugin_pref_frame_new (), extra->session->policy }; /* clients ask only while it is loaded */
  const char *label;
  guint i;

  add_title (&dialog, _("When to speak up"));
  add_mode (&dialog);

  add_title (&dialog, _("Support chats"));
  add_pref (&dialog, ATTUNE_KEY_GROUPS, _("Contacts in these groups"));
  add_pref (&dialog, ATTUNE_KEY_ROOMS, _("Rooms with these names (* stands for anything)"));
  add_pref (&dialog, ATTUNE_KEY_OWN_NAME, _("Your name in rooms, if it is not your nickname"));
  add_pref (&dialog, ATTUNE_KEY_STAFF, _("Colleagues in rooms, who are not customers (* stands for anything)"));
  add_accounts (&dialog);

  add_title (&dialog, _("Your team’s own rules"));
  add_pref (&dialog, ATTUNE_KEY_TEAM_FOLDER, _("Their folder"));

  add_title (&dialog, _("What to look for"));
  for (i = 0; attune_prefs_check_at (i, &label) != NULL; i++)
    add_pref (&dialog, ATTUNE_KEY_CHECKS + i, label);
  return dialog.frame;
}
