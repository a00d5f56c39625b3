/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "purple/markup.h"

#include <stdlib.h>
#include <string.h>
#include <util.h>

char *
attune_markup_to_plain (const char *markup)
{
  g_autofree char *valid = g_utf8_make_valid (markup, -1);
  g_autofree char *broken = NULL;
  g_autofree char *plain = NULL;

  /* libpurple makes a bare newline a space. */
  broken = purple_strreplace (valid, "\n", "<br>");
  plain = purple_markup_strip_html (broken);
  return g_utf8_make_valid (plain, -1);
}

char *
attune_markup_from_plain (const char *plain)
{
  g_autofree char *valid = g_utf8_make_valid (plain, -1);
  g_autofree char *escaped = purple_markup_escape_text (valid, -1);

  return purple_strreplace (escaped, "\n", "<br>");
}

/* The value of attribute id in the tag that starts at @tag; 0 when none. */
static int
tag_image (const char *tag)
{
  const char *end = strchr (tag, '>');
  const char *at;

  for (at = tag + strlen ("<img"); *at != '\0' && (end == NULL || at < end); at++)
    if (g_ascii_isspace (at[-1]) && g_ascii_strncasecmp (at, "id=", 3) == 0)
      {
        at += 3;
        if (*at == '"' || *at == '\'')
          at++;
        return atoi (at);
      }
  return 0;
}

void
attune_markup_foreach_image (const char *markup, void (*found) (int id, gpointer data), gpointer data)
{
  const char *at;

  for (at = markup; (at = strchr (at, '<')) != NULL; at++)
    if (g_ascii_strncasecmp (at, "<img ", 5) == 0)
      {
        int id = tag_image (at);

        if (id > 0)
          found (id, data);
      }
}
