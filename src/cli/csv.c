/*
 * Attune: coaches support agents before they press Send.
 * SPDX-License-Identifier: GPL-2.0-or-later
 */
#include "cli/csv.h"

#include <string.h>

/* Spreadsheets look behind a tab or a return, too. */
static gboolean
begins_like_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

void
attune_csv_append_text (GString *out, const char *text)
{
  g_string_append_c (out, '"');
  if (begins_like_formula (text))
    g_string_append_c (out, '\'');
  for (const char *p = text; *p != '\0'; p++) {
    if (*p == '"')
      g_string_append_c (out, '"');
    g_string_append_c (out, *p);
  }
  g_string_append_c (out, '"');
}

void
attune_csv_append_cell (GString *out, const char *text)
{
  if (text == NULL)
    return;
  if (text[strcspn (text, ",\"\r\n")] != '\0' || begins_like_formula (text))
    attune_csv_append_text (out, text);
  else
    g_string_append (out, text);
}
