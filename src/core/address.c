/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "core/address.h"

#include <string.h>

/* What follows @nick at the beginning of @text; NULL: it begins otherwise. */
static const char *
skip_nick (const char *text, const char *nick)
{
  for (; *nick != '\0'; nick = g_utf8_next_char (nick))
    {
      gunichar c = g_utf8_get_char_validated (text, -1);

      if (*text == '\0' || c == (gunichar) -1 || c == (gunichar) -2
          || g_unichar_tolower (c) != g_unichar_tolower (g_utf8_get_char (nick)))
        return NULL;
      text = g_utf8_next_char (text);
    }
  return text;
}

/* "@dana" needs no mark behind it, "dana" needs one; in French there is a
 * space before it. */
static const char *
skip_mark (const char *text, gboolean needed)
{
  const char *mark = text + strspn (text, " ");

  if (*mark == ':' || *mark == ',')
    return mark + 1;
  return needed ? NULL : text;
}

guint
attune_address_length (const char *text, const char *nick)
{
  const char *at = text + strspn (text, " \t");
  gboolean mention = *at == '@';

  if (*nick == '\0' || !g_utf8_validate (nick, -1, NULL))
    return 0;
  at = skip_nick (at + mention, nick);
  if (at != NULL)
    at = skip_mark (at, !mention);
  if (at == NULL || (*at != '\0' && !g_ascii_isspace (*at)))
    return 0;
  return (guint) (at + strspn (at, " \t\n") - text);
}

char *
attune_nick_base (const char *nick)
{
  char *base = g_strdup (nick);
  char *bar = *base == '\0' ? NULL : strchr (base + 1, '|');
  gsize length;

  if (bar != NULL)
    *bar = '\0';
  for (length = strlen (base); length > 1 && strchr ("_`^-", base[length - 1]) != NULL; length--)
    base[length - 1] = '\0';
  return base;
}
