/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"
#include "core/policy-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ROOM 60            /* characters of what is quoted */
#define REPLACEMENT 0xFFFD /* for those that cannot be shown */

/* Whether a text is a value of a key, and what it stands for. */

void
attune_policy_value_clear (AttunePolicyValue *value)
{
  g_clear_pointer (&value->text, g_free);
  g_clear_pointer (&value->list, g_strfreev);
  g_clear_pointer (&value->file, g_free);
  g_clear_pointer (&value->lock_file, g_free);
}

char *
attune_policy_quote (const char *text)
{
  GString *quote = g_string_new (NULL);
  const char *at;
  guint n = 0;

  for (at = text; *at != '\0' && n < ROOM; at = g_utf8_next_char (at), n++)
    {
      gunichar letter = g_utf8_get_char (at);

      g_string_append_unichar (quote, g_unichar_isgraph (letter) || letter == ' ' ? letter : REPLACEMENT);
    }
  if (*at != '\0')
    g_string_append (quote, "…");
  return g_string_free (quote, FALSE);
}

static gboolean
read_choice (const char *choices, const char *text, guint *number)
{
  g_auto (GStrv) words = g_strsplit (choices, "|", -1);
  guint i;

  for (i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], text))
      {
        *number = i;
        return TRUE;
      }
  return FALSE;
}

/* GLib's own words for it, too. */
static gboolean
read_switch (const char *text, guint *number)
{
  return read_choice ("off|on", text, number) || read_choice ("false|true", text, number);
}

static gboolean
read_count (const AttunePolicyKeyInfo *info, const char *text, guint *number)
{
  guint64 count;

  if (info->kind == ATTUNE_KIND_COUNT_OR_OFF && g_str_equal (text, "off"))
    {
      *number = 0;
      return TRUE;
    }
  if (!g_ascii_string_to_unsigned (text, 10, info->lowest, info->highest, &count, NULL))
    return FALSE;
  *number = (guint) count;
  return TRUE;
}

static gboolean
is_folder (const char *text)
{
  return *text == '\0' || g_path_is_absolute (text) || g_str_has_prefix (text, "~/");
}

char *
attune_policy_folder (const char *text)
{
  g_autofree char *folder = g_strstrip (g_strdup (text));

  if (*folder == '\0')
    return NULL;
  if (g_str_has_prefix (folder, "~/"))
    return g_build_filename (g_get_home_dir (), folder + 2, NULL);
  return g_steal_pointer (&folder);
}

static gboolean
is_language (const char *text)
{
  return g_regex_match_simple ("^[a-z]{2,3}(-[a-z0-9]{1,8})*\\z", text, G_REGEX_CASELESS, 0);
}

/* Entries that are empty, as behind a last comma, do not count. */
static GStrv
read_list (const char *text)
{
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();
  g_auto (GStrv) entries = g_strsplit (text, ",", -1);
  guint i;

  for (i = 0; entries[i] != NULL; i++)
    {
      g_autofree char *folded = g_utf8_casefold (g_strstrip (entries[i]), -1);

      if (*folded != '\0')
        g_strv_builder_add (list, folded);
    }
  return g_strv_builder_end (list);
}

/* "off, quiet, coach or strict". The caller's. */
static char *
list_choices (const char *choices)
{
  g_auto (GStrv) words = g_strsplit (choices, "|", -1);
  guint last = g_strv_length (words) - 1;
  g_autofree char *final = g_steal_pointer (&words[last]);
  g_autofree char *first = g_strjoinv (", ", words);

  return g_strdup_printf (_("%s or %s"), first, final);
}

static char *
say_right (const AttunePolicyKeyInfo *info)
{
  g_autofree char *choices = info->choices == NULL ? NULL : list_choices (info->choices);

  switch (info->kind)
    {
    case ATTUNE_KIND_CHOICE:
      return g_steal_pointer (&choices);
    case ATTUNE_KIND_SWITCH:
      return list_choices ("on|off");
    case ATTUNE_KIND_COUNT:
      return g_strdup_printf (_("a number from %u to %u"), info->lowest, info->highest);
    case ATTUNE_KIND_COUNT_OR_OFF:
      return g_strdup_printf (_("a number from %u to %u, or off,"), info->lowest, info->highest);
    case ATTUNE_KIND_FOLDER:
      return g_strdup (_("a whole path such as /srv/support/attune or ~/attune"));
    case ATTUNE_KIND_LANGUAGE:
      return g_strdup (_("a tag such as en or de-AT"));
    case ATTUNE_KIND_LIST:
      return g_strdup (_("names with commas between them"));
    case ATTUNE_KIND_TEXT:
    default:
      g_return_val_if_reached (NULL);
    }
}

static gboolean
read_text (const AttunePolicyKeyInfo *info, const char *text, guint *number)
{
  switch (info->kind)
    {
    case ATTUNE_KIND_CHOICE:
      return read_choice (info->choices, text, number);
    case ATTUNE_KIND_SWITCH:
      return read_switch (text, number);
    case ATTUNE_KIND_COUNT:
    case ATTUNE_KIND_COUNT_OR_OFF:
      return read_count (info, text, number);
    case ATTUNE_KIND_FOLDER:
      return is_folder (text);
    case ATTUNE_KIND_LANGUAGE:
      return is_language (text);
    case ATTUNE_KIND_LIST:
      /* GLib's own mark between entries would make one name of them all. */
      return strchr (text, ';') == NULL;
    case ATTUNE_KIND_TEXT:
    default:
      return TRUE;
    }
}

gboolean
attune_policy_value_set (AttunePolicyValue *value, AttunePolicyKey key, const char *text, char **wrong)
{
  const AttunePolicyKeyInfo *info = attune_policy_key_info (key);
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  guint number = 0;

  if (!read_text (info, stripped, &number))
    {
      if (wrong != NULL)
        {
          g_autofree char *right = say_right (info);
          g_autofree char *quote = attune_policy_quote (stripped);

          *wrong = g_strdup_printf (_("“%s” cannot be “%s”; %s would be right"), attune_policy_key_in_group (key), quote, right);
        }
      return FALSE;
    }
  g_free (value->text);
  value->text = g_steal_pointer (&stripped);
  value->number = number;
  g_strfreev (value->list);
  value->list = info->kind == ATTUNE_KIND_LIST ? read_list (value->text) : NULL;
  return TRUE;
}
