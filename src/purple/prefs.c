/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "purple/prefs.h"

#include <glib/gi18n-lib.h>
#include <prefs.h>

static const struct {
  const char *check;
  const char *label;
} switches[] = {
  { "name", N_("Greet customers by name") },
  { "name.wrong", N_("Notice a wrong name") },
  { "name.overuse", N_("Use the name sparingly") },
  { "empathy", N_("Acknowledge how the customer feels") },
  { "empathy.sympathy", N_("Understanding rather than pity") },
  { "ownership", N_("Say what you do yourself") },
  { "question", N_("Ask before fixing") },
  { "tone", N_("Match the customer’s mood") },
  { "dismissal", N_("Notice brush-offs") },
  { "listening", N_("Remember what the customer has given") },
  { "unanswered", N_("Answer every question") },
  { "involve", N_("Ask whether it suits") },
  { "apology", N_("Say sorry once") },
  { "stock", N_("Say it in new words") },
};

static char *
check_path (const char *check)
{
  return g_strconcat (ATTUNE_PREFS_CHECKS "/", check, NULL);
}

void
attune_prefs_add (void)
{
  guint i;

  purple_prefs_add_none (ATTUNE_PREFS_ROOT);
  purple_prefs_add_string (ATTUNE_PREFS_MODE, attune_mode_name (ATTUNE_MODE_COACH));
  purple_prefs_add_string (ATTUNE_PREFS_GROUPS, "Customers, Support");
  purple_prefs_add_string (ATTUNE_PREFS_ROOMS, "");
  purple_prefs_add_string (ATTUNE_PREFS_OWN_NAME, "");
  purple_prefs_add_string (ATTUNE_PREFS_STAFF, "");
  purple_prefs_add_string (ATTUNE_PREFS_TEAM, "");
  purple_prefs_add_string (ATTUNE_PREFS_HABITS, "");
  purple_prefs_add_string_list (ATTUNE_PREFS_CHOICES, NULL);
  purple_prefs_add_string_list (ATTUNE_PREFS_RULES_OFF, NULL);
  purple_prefs_add_string (ATTUNE_PREFS_HARD_WORDS, "");
  purple_prefs_add_string (ATTUNE_PREFS_PHRASES, "");
  purple_prefs_add_bool (ATTUNE_PREFS_LIVE, TRUE);
  purple_prefs_add_string (ATTUNE_PREFS_RECORD, "on");
  purple_prefs_add_int (ATTUNE_PREFS_RETENTION, 365);
  purple_prefs_add_none (ATTUNE_PREFS_ACCOUNTS);
  purple_prefs_add_none (ATTUNE_PREFS_CHECKS);
  for (i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      g_autofree char *path = check_path (switches[i].check);

      purple_prefs_add_bool (path, TRUE);
    }
}

AttuneMode
attune_prefs_mode (void)
{
  AttuneMode mode = ATTUNE_MODE_COACH;
  const char *name = purple_prefs_get_string (ATTUNE_PREFS_MODE);

  if (name != NULL)
    attune_mode_from_name (name, &mode);
  return mode;
}

void
attune_prefs_set_mode (AttuneMode mode)
{
  purple_prefs_set_string (ATTUNE_PREFS_MODE, attune_mode_name (mode));
}

char *
attune_prefs_habits (void)
{
  const char *habits = purple_prefs_get_string (ATTUNE_PREFS_HABITS);

  return g_strdup (habits == NULL ? "" : habits);
}

void
attune_prefs_set_habits (const char *habits)
{
  purple_prefs_set_string (ATTUNE_PREFS_HABITS, habits);
}

const char *
attune_prefs_own_name (void)
{
  const char *name = purple_prefs_get_string (ATTUNE_PREFS_OWN_NAME);

  return name == NULL ? "" : name;
}

gboolean
attune_prefs_list_has (const char *path, const char *name)
{
  const char *patterns = purple_prefs_get_string (path);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_auto (GStrv) list = g_strsplit (patterns == NULL ? "" : patterns, ",", -1);
  guint i;

  for (i = 0; list[i] != NULL; i++)
    {
      g_autofree char *pattern = g_utf8_casefold (g_strstrip (list[i]), -1);

      if (*pattern != '\0' && g_pattern_match_simple (pattern, folded))
        return TRUE;
    }
  return FALSE;
}

char *
attune_prefs_team_folder (void)
{
  const char *said = purple_prefs_get_string (ATTUNE_PREFS_TEAM);
  g_autofree char *folder = g_strstrip (g_strdup (said == NULL ? "" : said));

  if (*folder == '\0')
    return NULL;
  if (g_str_has_prefix (folder, "~/"))
    return g_build_filename (g_get_home_dir (), folder + 2, NULL);
  return g_steal_pointer (&folder);
}

gboolean
attune_prefs_is_check (const char *name)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (switches); i++)
    if (g_str_equal (switches[i].check, name))
      return TRUE;
  return FALSE;
}

const char *
attune_prefs_check_at (guint number, const char **label)
{
  if (number >= G_N_ELEMENTS (switches))
    return NULL;
  *label = _(switches[number].label);
  return switches[number].check;
}

static GList *
find_rule (GList *rules, const char *rule)
{
  return g_list_find_custom (rules, rule, (GCompareFunc) g_strcmp0);
}

static gboolean
is_switched_off (const char *rule)
{
  GList *rules = purple_prefs_get_string_list (ATTUNE_PREFS_RULES_OFF);
  gboolean off = find_rule (rules, rule) != NULL;

  g_list_free_full (rules, g_free);
  return off;
}

gboolean
attune_prefs_is_on (const char *check, const char *rule)
{
  g_autofree char *path = check_path (check);

  if (attune_prefs_is_check (check) && !purple_prefs_get_bool (path))
    return FALSE;
  return rule == NULL || !is_switched_off (rule);
}

gboolean
attune_prefs_switch_rule (const char *rule, gboolean on)
{
  GList *rules = purple_prefs_get_string_list (ATTUNE_PREFS_RULES_OFF);
  GList *found = find_rule (rules, rule);
  gboolean change = on == (found != NULL);

  if (change && on)
    {
      g_free (found->data);
      rules = g_list_delete_link (rules, found);
    }
  else if (change)
    rules = g_list_append (rules, g_strdup (rule));
  if (change)
    purple_prefs_set_string_list (ATTUNE_PREFS_RULES_OFF, rules);
  g_list_free_full (rules, g_free);
  return change;
}

char *
attune_prefs_rules_off (void)
{
  GList *rules = purple_prefs_get_string_list (ATTUNE_PREFS_RULES_OFF);
  GString *names = g_string_new (NULL);
  GList *at;

  for (at = rules; at != NULL; at = at->next)
    g_string_append_printf (names, "%s%s", names->len == 0 ? "" : ", ", (const char *) at->data);
  g_list_free_full (rules, g_free);
  return g_string_free (names, names->len == 0);
}

AttuneRecord
attune_prefs_record (void)
{
  const char *said = purple_prefs_get_string (ATTUNE_PREFS_RECORD);

  if (g_strcmp0 (said, "off") == 0)
    return ATTUNE_RECORD_OFF;
  return g_strcmp0 (said, "text") == 0 ? ATTUNE_RECORD_TEXT : ATTUNE_RECORD_ON;
}

guint
attune_prefs_retention (void)
{
  return (guint) MAX (purple_prefs_get_int (ATTUNE_PREFS_RETENTION), 0);
}

char *
attune_prefs_account_path (PurpleAccount *account)
{
  /* User names have slashes in them, which would be folders of prefs. */
  g_autofree char *key = g_strdup_printf ("%s\t%s", purple_account_get_protocol_id (account),
                                          purple_account_get_username (account));
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_MD5, key, -1);

  return g_strconcat (ATTUNE_PREFS_ACCOUNTS "/", sum, NULL);
}

static void
add_title (PurplePluginPrefFrame *frame, const char *title)
{
  purple_plugin_pref_frame_add (frame, purple_plugin_pref_new_with_label (title));
}

static PurplePluginPref *
add_pref (PurplePluginPrefFrame *frame, const char *path, const char *label)
{
  PurplePluginPref *pref = purple_plugin_pref_new_with_name_and_label (path, label);

  purple_plugin_pref_frame_add (frame, pref);
  return pref;
}

static PurplePluginPref *
add_choice (PurplePluginPrefFrame *frame, const char *path, const char *label)
{
  PurplePluginPref *pref = add_pref (frame, path, label);

  purple_plugin_pref_set_type (pref, PURPLE_PLUGIN_PREF_CHOICE);
  return pref;
}

/* Clients keep the pointer to a choice's value: only static strings. */
static void
add_mode (PurplePluginPrefFrame *frame)
{
  PurplePluginPref *pref = add_choice (frame, ATTUNE_PREFS_MODE, _("Mode"));

  purple_plugin_pref_add_choice (pref, _("Coach: hold a reply once"), (gpointer) "coach");
  purple_plugin_pref_add_choice (pref, _("Strict: hold a reply until it is changed"), (gpointer) "strict");
  purple_plugin_pref_add_choice (pref, _("Quiet: hold only another customer’s name"), (gpointer) "quiet");
  purple_plugin_pref_add_choice (pref, _("Off"), (gpointer) "off");
}

static void
add_account (PurplePluginPrefFrame *frame, PurpleAccount *account)
{
  g_autofree char *path = attune_prefs_account_path (account);
  g_autofree char *label = g_strdup_printf ("%s (%s)", purple_account_get_username (account),
                                            purple_account_get_protocol_name (account));
  PurplePluginPref *pref;

  purple_prefs_add_string (path, "");
  pref = add_choice (frame, path, label);
  purple_plugin_pref_add_choice (pref, _("Only the groups and rooms above"), (gpointer) "");
  purple_plugin_pref_add_choice (pref, _("Coach everyone, strangers too"), (gpointer) "on");
  purple_plugin_pref_add_choice (pref, _("Coach nobody"), (gpointer) "off");
}

PurplePluginPrefFrame *
attune_prefs_frame (PurplePlugin *plugin)
{
  PurplePluginPrefFrame *frame = purple_plugin_pref_frame_new ();
  GList *at;
  guint i;

  add_title (frame, _("When to speak up"));
  add_mode (frame);

  add_title (frame, _("Support chats"));
  add_pref (frame, ATTUNE_PREFS_GROUPS, _("Contacts in these groups"));
  add_pref (frame, ATTUNE_PREFS_ROOMS, _("Rooms with these names (* stands for anything)"));
  add_pref (frame, ATTUNE_PREFS_OWN_NAME, _("Your name in rooms, if it is not your nickname"));
  add_pref (frame, ATTUNE_PREFS_STAFF, _("Colleagues in rooms, who are not customers (* stands for anything)"));
  for (at = purple_accounts_get_all (); at != NULL; at = at->next)
    add_account (frame, at->data);

  add_title (frame, _("Your team’s own rules"));
  add_pref (frame, ATTUNE_PREFS_TEAM, _("Their folder (read when Attune is loaded)"));

  add_title (frame, _("What to look for"));
  for (i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      g_autofree char *path = check_path (switches[i].check);

      add_pref (frame, path, _(switches[i].label));
    }
  return frame;
}
