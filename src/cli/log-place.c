/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/log-place.h"

#define DATE "2026-03-01.093000" /* what a name begins with; the time zone follows */

gboolean
attune_log_name_is (const char *name, AttuneLogFormat *format)
{
  gboolean html = g_str_has_suffix (name, ".html");

  if (!html && !g_str_has_suffix (name, ".txt"))
    return FALSE;
  for (const char *like = DATE, *at = name; *like != '\0'; like++, at++)
    if (g_ascii_isdigit (*like) ? !g_ascii_isdigit (*at) : *at != *like)
      return FALSE;
  if (format != NULL)
    *format = html ? ATTUNE_LOG_HTML : ATTUNE_LOG_TXT;
  return TRUE;
}

/* libpurple writes what a file name cannot have, or may not begin with, as %2f. */
static char *
unescape (const char *name)
{
  g_autofree char *bytes = g_uri_unescape_string (name, NULL);
  return g_utf8_make_valid (bytes != NULL ? bytes : name, -1);
}

static gboolean
take_suffix (char *name, const char *suffix)
{
  if (!g_str_has_suffix (name, suffix))
    return FALSE;
  name[strlen (name) - strlen (suffix)] = '\0';
  return TRUE;
}

/* For a log that was taken out of its folders. */
static gboolean
is_channel (const char *contact)
{
  return *contact == '#' || *contact == '&';
}

AttuneLogPlace *
attune_log_place_new (const char *path)
{
  AttuneLogPlace *place = g_new0 (AttuneLogPlace, 1);
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_auto (GStrv) parts = g_strsplit (whole, "/", -1);
  guint n = g_strv_length (parts);

  if (n < 4 || !attune_log_name_is (parts[n - 1], NULL))
    return place;
  place->contact = unescape (parts[n - 2]);
  place->account = unescape (parts[n - 3]);
  place->system = take_suffix (place->contact, ".system");
  place->room = take_suffix (place->contact, ".chat") || is_channel (place->contact);
  return place;
}

void
attune_log_place_free (AttuneLogPlace *place)
{
  if (place == NULL)
    return;
  g_free (place->account);
  g_free (place->contact);
  g_free (place);
}

/* "Conversation with CONTACT at DATE on ACCOUNT (PROTOCOL)". It is not
 * translated, but for the date, and nothing in it is escaped: read from behind,
 * where no name is. */
static gboolean
read_conversation (AttuneLogPlace *place, const char *line)
{
  static const char begin[] = "Conversation with ";

  if (!g_str_has_prefix (line, begin))
    return FALSE;
  g_autofree char *rest = g_strdup (line + strlen (begin));
  char *protocol = g_strrstr (rest, " (");
  if (protocol != NULL)
    *protocol = '\0';
  char *account = g_strrstr (rest, " on ");
  if (protocol == NULL || account == NULL)
    return FALSE;
  *account = '\0';
  char *date = g_strrstr (rest, " at ");
  if (date == NULL)
    return FALSE;
  *date = '\0';
  g_free (place->account);
  place->account = g_strdup (account + strlen (" on "));
  g_free (place->contact);
  place->contact = g_strdup (rest);
  place->room = place->room || is_channel (place->contact);
  return TRUE;
}

gboolean
attune_log_place_read_head (AttuneLogPlace *place, const char *line)
{
  const char *title = strstr (line, "<title>");
  g_autofree char *head = NULL;

  if (title != NULL) {
    const char *begin = title + strlen ("<title>"), *end = strstr (begin, "</title>");
    head = end == NULL ? g_strdup (begin) : g_strndup (begin, (gsize) (end - begin));
    line = head;
  }
  if (!g_str_has_prefix (line, "System log for account "))
    return read_conversation (place, line);
  place->system = TRUE;
  return TRUE;
}
