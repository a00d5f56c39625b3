/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "config.h"

#include <string.h>
#include "cli/log-entry.h"
#include "cli/log-markup.h"

void
attune_log_entry_init (AttuneLogEntry *entry)
{
  *entry = (AttuneLogEntry) { .raw = g_string_new (NULL) };
}

void
attune_log_entry_clear (AttuneLogEntry *entry)
{
  g_free (entry->who);
  g_string_free (entry->raw, TRUE);
}

gsize
attune_log_auto_length (const char *who, gssize length)
{
  gsize end = length < 0 ? strlen (who) : (gsize) length, open = end;

  if (end < 5 || who[end - 1] != '>')
    return 0;
  while (open > 0 && who[open - 1] != '<')
    open--;
  /* "<x>" is part of a name, and so is "<dana@shop.example>" */
  if (open < 2 || end - open < 4 || memchr (who + open, '@', end - open) != NULL)
    return 0;
  for (open--; open > 0 && who[open - 1] == ' '; open--)
    ;
  return open;
}

/* --- HTML ------------------------------------------------------------------ */

static gboolean
take (const char **at, const char *part)
{
  if (!g_str_has_prefix (*at, part))
    return FALSE;
  *at += strlen (part);
  return TRUE;
}

typedef struct {
  gboolean any; /* it has a colour */
  gboolean action;
  AttuneLogSide side;
} Colour;

/* <span style="color: #16569E">, and <font color="#16569E"> up to libpurple 2.10. */
static Colour
take_colour (const char **at)
{
  Colour colour = { FALSE, FALSE, ATTUNE_LOG_UNKNOWN };
  const char *value = *at;

  if (!take (&value, "<span style=\"color: #") && !take (&value, "<font color=\"#"))
    return colour;
  colour.action = g_ascii_strncasecmp (value, "062585", 6) == 0;
  if (g_ascii_strncasecmp (value, "16569E", 6) == 0)
    colour.side = ATTUNE_LOG_SENT;
  else if (g_ascii_strncasecmp (value, "A82F2F", 6) == 0)
    colour.side = ATTUNE_LOG_RECEIVED;
  value += strcspn (value, ">");
  colour.any = take (&value, ">");
  if (colour.any)
    *at = value;
  return colour;
}

static gboolean
take_time (const char **at)
{
  if (!take (at, "<span style=\"font-size: smaller\">(") && !take (at, "<font size=\"2\">("))
    return FALSE;
  const char *close = strchr (*at, ')');
  if (close == NULL)
    return FALSE;
  *at = close + 1;
  return take (at, "</span>") || take (at, "</font>");
}

/* "Dana:" as it stands in the markup. A few translations have another colon. */
static void
set_speaker (AttuneLogEntry *entry, const char *name, gsize length, gboolean action)
{
  g_autofree char *markup = g_strndup (name, length);
  g_autofree char *plain = attune_log_markup_to_plain (markup);

  entry->kind = action ? ATTUNE_LOG_ACTION : ATTUNE_LOG_SAID;
  if (!action && !g_str_has_suffix (plain, ":") && !g_str_has_suffix (plain, "："))
    return;
  if (!action)
    *g_utf8_prev_char (plain + strlen (plain)) = '\0';
  gsize before = action ? 0 : attune_log_auto_length (g_strchomp (plain), -1);
  if (before > 0) {
    entry->kind = ATTUNE_LOG_AUTO;
    plain[before] = '\0';
  }
  entry->who = g_steal_pointer (&plain);
}

static gboolean
open_html (AttuneLogEntry *entry, const char *line)
{
  const char *at = line;
  Colour colour = take_colour (&at);

  entry->side = colour.side;
  if (!take_time (&at))
    return FALSE;
  /* notes have no colour, or no space there */
  const char *close = colour.any ? strstr (at, "</b>") : NULL;
  if (close != NULL && take (&at, colour.action ? " <b>***" : " <b>")) {
    set_speaker (entry, at, (gsize) (close - at), colour.action);
    at = close + strlen ("</b>");
    if (!take (&at, "</span>"))
      take (&at, "</font>");
    take (&at, " ");
  }
  if (entry->who == NULL)
    entry->kind = ATTUNE_LOG_NOTE;
  entry->body = (gsize) (at - line);
  return TRUE;
}

/* --- both ------------------------------------------------------------------ */

static gboolean
open_txt (AttuneLogEntry *entry, AttuneLogStamp *stamp, const char *line)
{
  gsize length = attune_log_stamp_length (stamp, line);

  if (length == 0 || line[length] != ' ')
    return FALSE;
  entry->kind = ATTUNE_LOG_PLAIN;
  entry->side = ATTUNE_LOG_UNKNOWN;
  entry->body = length + 1;
  return TRUE;
}

gboolean
attune_log_entry_open (AttuneLogEntry *entry, AttuneLogFormat format, AttuneLogStamp *stamp, const char *line)
{
  g_clear_pointer (&entry->who, g_free);
  if (format == ATTUNE_LOG_HTML ? !open_html (entry, line) : !open_txt (entry, stamp, line))
    return FALSE;
  g_string_assign (entry->raw, line);
  return TRUE;
}

static void
cut_end (GString *text, const char *end)
{
  if (g_str_has_suffix (text->str, end))
    g_string_truncate (text, text->len - strlen (end));
}

char *
attune_log_entry_text (const AttuneLogEntry *entry, AttuneLogFormat format)
{
  g_autoptr (GString) message = g_string_new (entry->raw->str + entry->body);
  g_autofree char *plain = NULL;

  if (format == ATTUNE_LOG_HTML) {
    cut_end (message, "<br>");
    cut_end (message, "<br/>");
    plain = attune_log_markup_to_plain (message->str);
  } else
    plain = g_strdup (message->str);
  for (gsize length = strlen (plain); length > 0 && plain[length - 1] == '\n'; length--)
    plain[length - 1] = '\0';
  return entry->kind == ATTUNE_LOG_ACTION ? g_strconcat ("/me ", plain, NULL) : g_steal_pointer (&plain);
}
